"""Step 3, the days: a list of days as staff name them, with the months or dates it lies in."""

from dataclasses import dataclass, field, replace

from ..calendar import WEEKDAYS
from .cursor import Cursor
from .periods import is_season, months_of, period_of, tidy
from .rules import ALL_WEEK, MON_TO_FRI, DaySet, NthWeekday, Period
from .vocabulary import DAY_KINDS

_PERIOD_KINDS = {"season", "month", "date", "every year", "every other month"}
_KANJI = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5}


@dataclass
class Names:
    """A list of days, which may go on as 「9:00–17:00」 or as 「は休み」."""

    weekdays: list[int] = field(default_factory=list)
    single: set[int] = field(default_factory=set)  # the weekdays that do not come from a 月〜金
    nths: list[NthWeekday] = field(default_factory=list)
    monthdays: list[int] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)  # of "holidays", "workdays", "every day"
    periods: list[Period] = field(default_factory=list)
    year_end: bool = False
    apart: bool = False  # 4月〜9月の月曜: the periods are no names in the list of days, but where it lies

    @property
    def days(self) -> bool:
        """Whether any day is named, apart from dates."""
        return bool(self.weekdays or self.nths or self.monthdays or self.kinds)

    @property
    def seasons(self) -> bool:
        """Whether all periods are whole months."""
        return all(map(is_season, self.periods))

    def within(self, periods: list[Period]) -> "Names":
        """The same days in other periods."""
        return replace(self, periods=periods, apart=True)

    def days_within(self, periods: list[Period]) -> DaySet | None:
        """Weekdays and days of the month as one set; None if there are none."""
        nths = tuple(sorted(self.nths, key=nth_order))
        days = DaySet(tuple(sorted(self.weekdays)), nths, tuple(sorted(self.monthdays)), "open", tidy(periods))
        return days if days.names_days else None

    def repeat(self) -> bool:
        """Whether a day is named twice, as the third Saturday is in 「月〜土、第3土」."""
        weekdays = list(self.weekdays)
        for kind in self.kinds:
            weekdays += {"workdays": MON_TO_FRI, "every day": ALL_WEEK}.get(kind, ())
        lists = (weekdays, self.nths, self.monthdays, self.kinds, self.periods)
        return any(len(set(names)) < len(names) for names in lists) or any(nth.weekday in weekdays for nth in self.nths)


def names_of(cursor: Cursor) -> Names | None:
    """A list of days, empty if none comes next; None when it is uncertain which days are meant."""
    names = _list(cursor)
    if not names or not (names.periods or names.days) or names.year_end:
        return names
    start = cursor.at
    if not names.days:  # 4月〜9月の平日
        cursor.take("filler")
        more = _list(cursor)
        if more and more.days and not more.periods and not more.year_end:
            return replace(more, periods=names.periods, apart=True)
    elif not names.periods and cursor.kind == "month":  # 平日 4月〜9月
        more = _list(cursor)
        if more and more.seasons and more == Names(periods=more.periods):
            return names.within(more.periods)
    else:
        return names
    cursor.at = start
    return names if more is not None else None


def _list(cursor: Cursor) -> Names | None:
    names = Names()
    while cursor.kind in DAY_KINDS:
        weekly, monthly = cursor.take("weekly"), cursor.take("monthly")
        if cursor.kind == "weekday":
            weekdays = _weekdays(cursor)
            if not weekdays or monthly or names.nths and not weekly:  # 「第3金・土」: the third Saturday, or every one?
                return None
            names.weekdays += weekdays
            names.single.update(weekdays if len(weekdays) == 1 else ())
        elif cursor.kind == "nth" and not weekly:
            nths = _nths(cursor)
            if not nths:
                return None
            names.nths += nths
        elif cursor.kind == "monthday" and (monthly or names.monthdays):  # 「10日」 alone may be one day only
            day = int(cursor.take("monthday").groups[0] or -1)
            if day != -1 and not 1 <= day <= 31:
                return None
            names.monthdays.append(day)
        elif weekly or monthly:
            return None
        elif token := cursor.take("holidays", "workdays", "every day"):
            names.kinds.append(token.kind)
        elif token := cursor.take("year-end", "season"):
            if cursor.kind != "(" and token.kind == "year-end":
                names.year_end = True
            elif (period := _in_brackets(cursor)) is None:
                return None
            else:
                names.periods.append(period)
        elif token := cursor.take("every other month"):
            months = range(2 if token.groups[0] == "偶" else 1, 13, 2)
            names.periods += [months_of(month, month) for month in months]
        else:
            period = period_of(cursor)
            if period is None:
                return None
            names.periods.append(period)
        if not cursor.take("and") and not (cursor.touches() and (names.days or cursor.kind in _PERIOD_KINDS)):
            break
    return None if names.repeat() else names


def _weekdays(cursor: Cursor) -> list[int] | None:
    """月曜 or 月〜金; 日〜木 goes over the end of the week."""
    first = WEEKDAYS.index(cursor.take("weekday").groups[0])
    if not cursor.take("to"):
        return [first]
    token = cursor.take("weekday")
    cursor.take("until")
    last = WEEKDAYS.index(token.groups[0]) if token else first
    return [(first + step) % 7 for step in range((last - first) % 7 + 1)] if last != first else None


def _nths(cursor: Cursor) -> list[NthWeekday] | None:
    """第3木曜, 第1・3木曜, 第1〜第3木曜 or 第2・最終木曜."""
    numbers: list[int] = []
    while token := cursor.take("nth", *["number"] * bool(numbers)):
        number = token.groups[0]
        number = _KANJI.get(number) or int(number or -1)
        ranged = cursor.tokens[cursor.at - 2].kind == "to" and numbers
        numbers += range(numbers[-1] + 1, number + 1) if ranged else [number]
        cursor.take("and", "to")
    token = cursor.take("weekday")
    if token is None or not numbers or not {1, 2, 3, 4, 5, -1}.issuperset(numbers):
        return None
    return [NthWeekday(number, WEEKDAYS.index(token.groups[0])) for number in numbers]


def nth_order(nth: NthWeekday) -> tuple[int, int]:
    """最終 (-1) after 第5."""
    return nth.weekday, nth.nth % 7


def _in_brackets(cursor: Cursor) -> Period | None:
    """The dates of 年末年始（12/29〜1/3）, the months of 夏季（7月～9月）."""
    cursor.take("(")
    period = period_of(cursor) if cursor.kind in ("date", "month") else None
    return period if cursor.take(")") else None
