"""Step 3: the words of a sentence to drafts of rules.

Each reader moves the cursor over what it understood and returns None when the words make no certain sense.
"""

from dataclasses import dataclass, field

from ..calendar import WEEKDAYS
from .rules import ALL_WEEK, DAY, MON_TO_FRI, NthWeekday, Period, Span
from .tokens import DAY_KINDS, Token, sentences_of, tokens_of


@dataclass
class _Cursor:
    tokens: list[Token]
    at: int = 0

    @property
    def kind(self) -> str:
        return self.tokens[self.at].kind if self.at < len(self.tokens) else "end"

    def take(self, *kinds: str) -> Token | None:
        """The next word, if it is of one of these kinds."""
        if self.kind not in kinds:
            return None
        self.at += 1
        return self.tokens[self.at - 1]

    def touches(self) -> bool:
        """Whether the next word follows without a space: 土日祝 is one list, 「月〜金 祝日」 is two."""
        return 0 < self.at < len(self.tokens) and self.tokens[self.at].start == self.tokens[self.at - 1].end


@dataclass
class Names:
    """A list of days, which may go on as 「9:00–17:00」 or as 「は休み」."""

    weekdays: list[int] = field(default_factory=list)
    single: set[int] = field(default_factory=set)  # the weekdays that do not come from a 月〜金
    nths: list[NthWeekday] = field(default_factory=list)
    monthdays: list[int] = field(default_factory=list)
    closures: list[Period | str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)  # of "holidays", "workdays", "every day"

    def repeat(self) -> bool:
        """Whether a day is named twice, as the third Saturday is in 「月〜土、第3土」."""
        weekdays = list(self.weekdays)
        for kind in self.kinds:
            weekdays += {"workdays": MON_TO_FRI, "every day": ALL_WEEK}.get(kind, ())
        lists = (weekdays, self.nths, self.monthdays, self.kinds)
        return any(len(set(names)) < len(names) for names in lists) or any(nth.weekday in weekdays for nth in self.nths)


@dataclass
class Limits:
    """What a （…を除く） takes from rules, or 祝日も受付 gives them."""

    weekdays: set[int] = field(default_factory=set)
    holidays: set[str] = field(default_factory=set)  # "open", "closed"; both is a contradiction
    closures: set[Period | str] = field(default_factory=set)

    def add(self, more: "Limits") -> None:
        self.weekdays |= more.weekdays
        self.holidays |= more.holidays
        self.closures |= more.closures


@dataclass
class Draft:
    """Days and times that stand together, with the limits beside them."""

    names: Names
    spans: tuple[Span, ...]
    limits: Limits


def draft_sentence(tokens: list[Token]) -> tuple[list[Draft], Limits] | None:
    """The drafts of a sentence; or, when it has none, the limits it sets to every rule of the text."""
    cursor, drafts, alone = _Cursor(tokens), [], Limits()
    loose = False  # whether a limit was read that stands in no bracket
    while cursor.kind != "end":
        if cursor.take("and", "filler", "note", "never"):
            continue
        if cursor.take("("):
            limits = _aside(cursor)
        else:
            names = _names(cursor)
            limits = _limits(cursor, names)
            if limits is None:
                draft = _draft(cursor, names)
                if draft is None or loose:  # 「平日 9–17、祝日を除く土曜 9–12」: a limit of what is before or after it?
                    return None
                drafts.append(draft)
                continue
            loose = True
        if limits is None:
            return None
        for target in [draft.limits for draft in drafts] or [alone]:  # 「月〜金 9–17、土 9–12（祝日を除く）」: both
            target.add(limits)
    return None if drafts and alone != Limits() else (drafts, alone)


def limits_of_note(note: str) -> Limits | None:
    """「※祝日は休み」 is as good as （祝日は休み）. None for any other note, which then stays in words."""
    sentences = sentences_of(tokens_of(note))
    read = draft_sentence(sentences[0]) if len(sentences) == 1 else None
    return read[1] if read and not read[0] and read[1] != Limits() else None


def _aside(cursor: _Cursor) -> Limits | None:
    """The rest of a bracket: limits and notes, never times."""
    limits = Limits()
    while not cursor.take(")"):
        if cursor.take("and", "note", "never"):
            continue
        found = _limits(cursor, _names(cursor))
        if found is None:
            return None
        limits.add(found)
    return limits


def _limits(cursor: _Cursor, names: Names | None) -> Limits | None:
    """The names as limits, if 「は休み」, 「を除く」 or 「も受付」 comes next."""
    if names == Names(kinds=["holidays"]) and cursor.take("opening"):
        return Limits(holidays={"open"})
    if names in (None, Names()) or names.nths or names.monthdays or not {"holidays"}.issuperset(names.kinds):
        return None
    if not cursor.take("closing"):
        return None
    return Limits(set(names.weekdays), {"closed"} if names.kinds else set(), set(names.closures))


def _draft(cursor: _Cursor, names: Names | None) -> Draft | None:
    """A rule: the names, then perhaps limits in brackets, then times."""
    limits = Limits()
    while cursor.take("filler") or cursor.kind == "(":
        if cursor.take("("):
            own = _aside(cursor)
            if own is None:
                return None
            limits.add(own)
    spans: list[Span] = []
    while cursor.kind in ("time", "all day"):
        span = _span(cursor)
        if span is None or spans and (span.opens < spans[-1].closes or span.closes > spans[0].opens + DAY):
            return None
        spans.append(span)
        cursor.take("and")
    return Draft(names, tuple(spans), limits) if names and not names.closures and spans else None


def _names(cursor: _Cursor) -> Names | None:
    """A list of days, empty if none comes next; None when it is uncertain which days are meant."""
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
            day = int(cursor.take("monthday").groups[0])
            if not 1 <= day <= 31:
                return None
            names.monthdays.append(day)
        elif weekly or monthly:
            return None
        elif token := cursor.take("holidays", "workdays", "every day"):
            names.kinds.append(token.kind)
        else:
            closure = _closure(cursor)
            if closure is None:
                return None
            names.closures.append(closure)
        if not cursor.take("and") and not cursor.touches():
            break
    return None if names.repeat() else names


def _weekdays(cursor: _Cursor) -> list[int] | None:
    """月曜 or 月〜金; 日〜木 goes over the end of the week."""
    first = WEEKDAYS.index(cursor.take("weekday").groups[0])
    if not cursor.take("to"):
        return [first]
    token = cursor.take("weekday")
    cursor.take("until")
    last = WEEKDAYS.index(token.groups[0]) if token else first
    return [(first + step) % 7 for step in range((last - first) % 7 + 1)] if last != first else None


def _nths(cursor: _Cursor) -> list[NthWeekday] | None:
    """第3木曜, 第1・3木曜 or 第2・最終木曜."""
    numbers = []
    while token := cursor.take("nth", *["number"] * bool(numbers)):
        numbers.append(int(token.groups[0] or -1))
        cursor.take("and")
    token = cursor.take("weekday")
    if token is None or not {1, 2, 3, 4, 5, -1}.issuperset(numbers):
        return None
    return [NthWeekday(number, WEEKDAYS.index(token.groups[0])) for number in numbers]


def _closure(cursor: _Cursor) -> Period | str | None:
    """年末年始, 年末年始（12/29〜1/3） or 12/29〜1/3."""
    named = cursor.take("year-end")
    bracket = named and cursor.take("(")
    first = last = cursor.take("date")
    if first and cursor.take("to"):
        cursor.take("next year")
        last = cursor.take("date")
        cursor.take("until")
    if bracket and not cursor.take(")"):
        return None
    if named and not bracket and not first:
        return "年末年始"
    days = [tuple(map(int, token.groups)) for token in (first, last) if token]
    return Period(*days) if len(days) == 2 and all(map(_is_date, days)) else None


def _is_date(date: tuple[int, int]) -> bool:
    month, day = date
    return 1 <= month <= 12 and 1 <= day <= (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def _span(cursor: _Cursor) -> Span | None:
    """24時間, or one time to another."""
    if cursor.take("all day"):
        return Span(0, DAY)
    first, last = cursor.take("time"), cursor.take("to") and cursor.take("time")
    cursor.take("until")
    opens, closes = _clock(first), _clock(last)
    if opens is None or closes is None:
        return None
    half, hour = first.groups[1:3]
    if half == "午後" and not any(last.groups[:2]) and closes < 720:
        closes += 720  # 午後1時〜5時
    if not opens < closes <= opens + DAY or opens >= DAY:
        return None
    if not half and hour and not hour.startswith("0") and may_be_afternoon(opens, closes):
        return None
    return Span(opens, closes)


def may_be_afternoon(opens: int, closes: int) -> bool:
    """1:00–5:00 may be written by the 12-hour clock; 午前1時 and 01:00 may not."""
    return 60 <= opens < 480 and closes <= 720


def _clock(time: Token | None) -> int | None:
    """A time in minutes. None for 25:00, and for 午前12時 and 午後12時, which are noon to some and midnight to others."""
    if time is None:
        return None
    tomorrow, half, hour, minutes, kanji_minutes, half_past = time.groups
    clock = 60 * int(hour or 12) + (30 if half_past else int(minutes or kanji_minutes or 0))
    if int(minutes or kanji_minutes or 0) > 59 or clock > DAY or half and clock >= 720:
        return None
    return clock + 720 * (half == "午後") + DAY * bool(tomorrow)
