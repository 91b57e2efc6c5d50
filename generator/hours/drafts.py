"""Step 3: the words of a sentence to drafts of rules.

Each reader moves the cursor over what it understood and returns None when the words make no certain sense.
"""

from dataclasses import dataclass, field

from .names import Cursor, Names, every_year, names_of
from .rules import DAY, MON_TO_FRI, DaySet, Period, Span, dated
from .times import minutes_of, span_of
from .tokens import DAY_KINDS, Token, sentences_of, tokens_of


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


@dataclass
class Draft:
    """Days and times that stand together, with the limits beside them."""

    names: Names
    spans: tuple[Span, ...]
    limits: Limits


#: Ends of limits that may stand before the days: 「祝日を除く月〜金」.
_BEFORE = ("除く", "除き", "含む")


def draft_sentence(tokens: list[Token]) -> tuple[list[Draft], Limits] | None:
    """The drafts of a sentence; or, when it has none, the limits it sets to every rule of the text."""
    cursor, drafts, alone = Cursor(tokens), [], Limits()
    lead = loose = False  # a limit was read before the drafts as in 「祝日を除く月〜金」; a limit that stands in no bracket
    while cursor.kind != "end":
        if cursor.take("and", "filler", "principle", "note", "never"):
            continue
        if cursor.kind == "(" and (draft := _bracketed_draft(cursor)):  # 平日 9–17（土日は10–15）
            drafts.append(draft)
            continue
        if len(drafts) == 1 and drafts[0].names == Names() and (named := _named_after(cursor)):
            drafts[0].names = named
            continue
        if cursor.take("("):
            limits = _aside(cursor)
        else:
            start = cursor.at
            names = names_of(cursor)
            limits = _limits(cursor, names)
            if limits is None:
                draft = _draft(cursor, names, drafts)
                if draft is None or loose or lead and drafts:
                    return None  # 「平日 9–17、祝日を除く土曜 9–12」: a limit of what is before or after it?
                drafts.append(draft)
                continue
            lead = start == 0 and cursor.tokens[cursor.at - 1].text[-2:] in _BEFORE and cursor.kind in DAY_KINDS | {"time"}
            loose = loose or not lead and not limits.how
        if limits is None or limits.particular and len(drafts) > 1:
            return None
        for target in [draft.limits for draft in drafts] or [alone]:  # 「月〜金 9–17、土 9–12（祝日を除く）」: both
            target.add(limits)
    if drafts and alone != Limits():
        if len(drafts) > 1 or not lead and alone != Limits(how=alone.how):
            return None
        drafts[0].limits.add(alone)
        alone = Limits()
    return drafts, alone


def _bracketed_draft(cursor: Cursor) -> Draft | None:
    """The days and times in a bracket; otherwise the cursor stays."""
    start = cursor.at
    cursor.take("(")
    names = names_of(cursor)
    draft = _draft(cursor, names, []) if names and names.days else None
    if draft and draft.spans and cursor.take(")"):
        return draft
    cursor.at = start
    return None


def _named_after(cursor: Cursor) -> Names | None:
    """The days behind the times, 「13:00～16:00（第2木曜）」 or 「13:00～16:00 第2木曜」; otherwise the cursor stays."""
    start = cursor.at
    bracket = cursor.take("(")
    names = names_of(cursor)
    cursor.take("filler")
    if names and names.days and not names.year_end and (not names.periods or names.apart):
        if cursor.take(")") if bracket else cursor.kind == "end":
            return names
    cursor.at = start
    return None


def limits_of_note(note: str) -> Limits | None:
    """「※祝日は休み」 is as good as （祝日は休み）. None for any other note, which then stays in words."""
    sentences = sentences_of(tokens_of(note))
    read = draft_sentence(sentences[0]) if len(sentences) == 1 else None
    return read[1] if read and not read[0] and read[1] != Limits() else None


def _aside(cursor: Cursor) -> Limits | None:
    """The rest of a bracket: limits and notes, never times of reception."""
    limits = Limits()
    while not cursor.take(")"):
        if cursor.take("and", "filler", "principle", "note", "never"):
            continue
        names = names_of(cursor)
        found = _limits(cursor, names)
        if found is None and names and names == Names(periods=names.periods) and cursor.kind in (")", "and"):
            found = Limits(periods=set(names.periods))  # 平日 9–18（4月〜9月）
        if found is None:
            return None
        limits.add(found)
    return limits


def _limits(cursor: Cursor, names: Names | None) -> Limits | None:
    """The names as limits, if 「は休み」, 「を除く」, 「も受付」 or another limit comes next. Otherwise the cursor stays."""
    if names is None:
        return None
    if names == Names():
        return _limits_without_days(cursor)
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


def _limits_without_days(cursor: Cursor) -> Limits | None:
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
    if _receives_until(cursor, cursor.at):
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


def _draft(cursor: Cursor, names: Names | None, before: list[Draft]) -> Draft | None:
    """A rule: the names, then perhaps limits in brackets, then times, or the word that they are not fixed."""
    if names is None or names.year_end or names.periods and names.days and not names.apart:
        return None
    limits = Limits()
    while cursor.take("filler") or cursor.kind == "(":
        if cursor.take("("):
            if spans := _bracketed_spans(cursor):  # 月〜金（10–12、13–18）
                return Draft(names, spans, limits) if names.days else None
            own = Limits() if _same_days(cursor, names) else _aside(cursor)
            if own is None:
                return None
            limits.add(own)
    if names.periods and not names.days and names.seasons and before and before[-1].names.periods:
        names = before[-1].names.within(names.periods)  # 月〜金 4月〜9月 9–18、10月〜3月 9–17
    if word := cursor.take("appointment", "irregular"):
        if not (names.days or names.periods):
            return None
        limits.how.add("予約制" if word.kind == "appointment" else word.text)
        cursor.take("filler")
    spans = _spans(cursor, names)
    return Draft(names, spans, limits) if spans or limits.how and spans is not None else None


def _spans(cursor: Cursor, names: Names) -> tuple[Span, ...] | None:
    """The times that come next, perhaps none; None when they are uncertain or overlap."""
    spans: list[Span] = []
    while cursor.kind in ("time", "all day"):
        start = cursor.at
        span = span_of(cursor, names)
        if spans and cursor.kind == "closing" or spans and _receives_until(cursor, start):
            cursor.at = start  # 9–17、12–13を除く
            break
        if span is None or spans and (span.opens < spans[-1].closes or span.closes > spans[0].opens + DAY):
            return None
        spans.append(span)
        cursor.take("and")
    return tuple(spans)


def _receives_until(cursor: Cursor, start: int) -> bool:
    """Whether 「16:30まで受付」 stands there, which is no span."""
    kinds = [token.kind for token in cursor.tokens[start:start + 3]]
    return kinds == ["time", "until", "filler"] and cursor.tokens[start + 2].text == "受付"


def _bracketed_spans(cursor: Cursor) -> tuple[Span, ...] | None:
    """The rest of a bracket of nothing but times; otherwise the cursor stays."""
    start = cursor.at
    spans = _spans(cursor, Names())
    if spans and cursor.take(")"):
        return spans
    cursor.at = start
    return None


def _same_days(cursor: Cursor, names: Names) -> bool:
    """Whether the bracket only says the days again: 平日（月〜金）, 月〜金（平日）. 平日 then stands for both."""
    start = cursor.at
    again = names_of(cursor)
    both = [again, names]
    if again and cursor.take(")") and Names(kinds=["workdays"]) in both and any(
            one == Names(list(MON_TO_FRI)) for one in both):
        names.weekdays, names.kinds = [], ["workdays"]
        return True
    cursor.at = start
    return False
