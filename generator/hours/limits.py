"""Step 3, what is said beside days and times: closed days, holidays, breaks, last reception, appointments."""

from dataclasses import dataclass, field

from .cursor import Cursor
from .names import Names, names_of
from .periods import every_year
from .rules import DaySet, Period, Span, dated
from .times import minutes_of, span_of


@dataclass
class Limits:
    """What a （…を除く） takes from rules, or 祝日も受付, 要予約 and 受付は16:30まで give them."""

    weekdays: set[int] = field(default_factory=set)
    holidays: set[str] = field(default_factory=set)  # "open", "closed", "moved"; two are a contradiction
    year_end: set[str] = field(default_factory=set)  # "open", "closed"
    closed: set[DaySet] = field(default_factory=set)
    after: set[int] = field(default_factory=set)  # weekdays: 水曜が祝日の場合は翌平日も休み
    periods: set[Period] = field(default_factory=set)  # only in these
    breaks: set[Span] = field(default_factory=set)
    last: set[int] = field(default_factory=set)  # a moment, or below zero minutes before closing
    how: set[str] = field(default_factory=set)  # 予約制, 随時 and the like

    def add(self, more: "Limits") -> None:
        for name, values in vars(more).items():
            vars(self)[name] |= values

    @property
    def particular(self) -> bool:
        """Whether nobody can say of which of several rules this is true: a limit of days is, by custom, of all before it."""
        return bool(self.periods or self.last or self.how)


def aside_of(cursor: Cursor) -> Limits | None:
    """The rest of a bracket: limits and notes, never times of reception."""
    limits = Limits()
    while not cursor.take(")"):
        if cursor.take("and", "filler", "principle", "note", "never"):
            continue
        names = names_of(cursor)
        found = limits_of(cursor, names)
        if found is None and names and names == Names(periods=names.periods) and cursor.kind in (")", "and"):
            found = Limits(periods=set(names.periods))  # 平日 9–18（4月〜9月）
        if found is None:
            return None
        limits.add(found)
    return limits


def limits_of(cursor: Cursor, names: Names | None) -> Limits | None:
    """The names as limits, if 「は休み」, 「を除く」, 「も受付」 or another limit comes next. Otherwise the cursor stays.

    It has to stay: what reads 平日以外 as 平日, because 以外 was passed over, sends people to closed doors.
    """
    start = cursor.at
    limits = _limits(cursor, names)
    if limits is None:
        cursor.at = start
    return limits


def _limits(cursor: Cursor, names: Names | None) -> Limits | None:
    if names is None:
        return None
    if names == Names():
        return _without_days(cursor)
    open_ones = Names(kinds=names.kinds, year_end=names.year_end)
    if names == open_ones and {"holidays"}.issuperset(names.kinds) and cursor.take("opening"):
        return Limits(holidays={"open"} if names.kinds else set(), year_end={"open"} if names.year_end else set())
    if names == Names(kinds=["holidays"]) and cursor.take("if"):
        cursor.take("and")
        if cursor.take("closing"):
            return Limits(holidays={"closed"})
        if cursor.take("next workday"):
            cursor.take("filler")
            return Limits(holidays={"moved"}) if cursor.kind != "closing" else None
        return None
    if names == Names(names.weekdays, names.single) and len(names.weekdays) == 1 and cursor.take("is"):
        return _closed_after_holiday(cursor, names.weekdays[0])
    if not cursor.take("closing") and not (cursor.word.endswith("日") and cursor.take("closed days")):
        return None
    return _closed(cursor, names)


def _without_days(cursor: Cursor) -> Limits | None:
    if word := cursor.take("appointment", "irregular"):
        return Limits(how={"予約制" if word.kind == "appointment" else word.text})
    if cursor.take("closed days"):
        return _closed_list(cursor)
    if word := cursor.take("last before"):
        return Limits(last={-int(word.groups[0])})
    if cursor.take("last"):
        moment = minutes_of(cursor.take("time"))
        cursor.take("until")
        return None if moment is None else Limits(last={moment})
    if receives_until(cursor, cursor.at):
        moment = minutes_of(cursor.take("time"))
        cursor.take("until"), cursor.take("filler")
        return None if moment is None else Limits(last={moment})
    lunch, start = cursor.take("lunch"), cursor.at
    cursor.take("filler")
    bracket = lunch and cursor.take("(")
    span = span_of(cursor) if cursor.kind == "time" else None
    closed = not bracket or cursor.take(")")
    closing = cursor.take("closing")
    if span and closed and (lunch or closing):
        return Limits(breaks={span})
    cursor.at = start - bool(lunch)
    return None


def _closed_list(cursor: Cursor) -> Limits | None:
    """What follows 「休館日：」, perhaps in several lists: 月曜（祝日の場合は翌平日）、年末年始."""
    limits = _closed(cursor, names_of(cursor))
    while limits and cursor.take("and"):
        more = _closed(cursor, names_of(cursor))
        if more is None:
            return None
        limits.add(more)
    return limits


def _closed(cursor: Cursor, names: Names | None) -> Limits | None:
    """The named days as closed; 「月曜休み（祝日の場合は翌平日）」 moves with the holidays."""
    if names in (None, Names()) or not {"holidays"}.issuperset(names.kinds):
        return None
    start, limits = cursor.at, Limits()
    if names == Names(names.weekdays, names.single) and len(names.weekdays) == 1:
        bracket = cursor.take("(")
        cursor.take("and")
        holidays = names_of(cursor)
        if holidays == Names(kinds=["holidays"]) and cursor.take("if") and (cursor.take("and"), cursor.take("next workday"))[1]:
            cursor.take("closing", "filler")
            if bracket and not cursor.take(")"):
                return None
            return Limits(closed={DaySet(tuple(names.weekdays), holidays="moved")})
        cursor.at = start
    if names.apart:  # 8月の第2水曜
        days = names.days_within(every_year(names.periods))
        return Limits(closed={days}) if days and not names.kinds else None
    limits.weekdays |= set(names.weekdays)
    limits.holidays |= {"closed"} if names.kinds else set()
    limits.year_end |= {"closed"} if names.year_end else set()
    limits.closed |= {dated(period) for period in every_year(names.periods)}
    limits.closed |= {DaySet(nth_weekdays=(nth,), holidays="open") for nth in names.nths}
    limits.closed |= {DaySet(monthdays=(day,), holidays="open") for day in names.monthdays}
    return limits


def _closed_after_holiday(cursor: Cursor, weekday: int) -> Limits | None:
    """「水曜が祝日の場合は翌平日も休み」: the cursor stands after が."""
    if not (cursor.take("holidays") and cursor.take("if")):
        return None
    cursor.take("and")
    if not (cursor.take("next workday") and cursor.take("closing")):
        return None
    return Limits(after={weekday})


def receives_until(cursor: Cursor, start: int) -> bool:
    """Whether 「16:30まで受付」 stands there, which is no span."""
    kinds = [token.kind for token in cursor.tokens[start:start + 3]]
    return kinds == ["time", "until", "filler"] and cursor.tokens[start + 2].text == "受付"
