"""Step 3: the words of a sentence to drafts of rules.

Each reader moves the cursor over what it understood and returns None when the words make no certain sense.
"""

from dataclasses import dataclass

from .cursor import Cursor
from .limits import Limits, aside_of, limits_of, receives_until
from .names import Names, names_of
from .rules import DAY, MON_TO_FRI, Span
from .times import span_of
from .tokens import Token, sentences_of, tokens_of
from .vocabulary import DAY_KINDS


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
        if drafts and drafts[-1].names == Names() and (named := _named_after(cursor, len(drafts) == 1)):
            drafts[-1].names = named
            continue
        if cursor.take("("):
            limits = aside_of(cursor)
        else:
            start = cursor.at
            names = names_of(cursor)
            limits = limits_of(cursor, names)
            if limits is None:
                draft = _draft(cursor, names, drafts)
                if draft is None or loose or lead and drafts:
                    return None  # 「平日 9–17、祝日を除く土曜 9–12」: a limit of what is before or after it?
                drafts.append(draft)
                continue
            if start == 0 and cursor.tokens[cursor.at - 1].text[-2:] in _BEFORE and cursor.kind in DAY_KINDS | {"time"}:
                lead = True
            else:
                loose = loose or not limits.how
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


def _named_after(cursor: Cursor, alone: bool) -> Names | None:
    """The days behind the times, 「13:00～16:00（第2木曜）」 or 「13:00～16:00 第2木曜」; otherwise the cursor stays."""
    start = cursor.at
    bracket = cursor.take("(")
    names = names_of(cursor)
    cursor.take("filler")
    if names and names.days and not names.year_end and (not names.periods or names.apart):
        if cursor.take(")") if bracket else alone and cursor.kind == "end":
            return names
    cursor.at = start
    return None


def limits_of_note(note: str) -> Limits | None:
    """「※祝日は休み」 is as good as （祝日は休み）. None for any other note, which then stays in words."""
    sentences = sentences_of(tokens_of(note))
    read = draft_sentence(sentences[0]) if len(sentences) == 1 else None
    return read[1] if read and not read[0] and read[1] != Limits() else None


def _draft(cursor: Cursor, names: Names | None, before: list[Draft]) -> Draft | None:
    """A rule: the names, then perhaps limits in brackets, then times, or the word that they are not fixed."""
    if names is None or names.year_end or names.periods and names.days and not names.apart:
        return None
    limits = Limits()
    while cursor.take("filler") or cursor.kind == "(":
        if cursor.take("("):
            if spans := _bracketed_spans(cursor):  # 月〜金（10–12、13–18）
                return Draft(names, spans, limits) if names.days else None
            own = Limits() if _same_days(cursor, names) else aside_of(cursor)
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
        if spans and cursor.kind == "closing" or spans and receives_until(cursor, start):
            cursor.at = start  # 9–17、12–13を除く
            break
        if span is None or spans and (span.opens < spans[-1].closes or span.closes > spans[0].opens + DAY):
            return None
        spans.append(span)
        cursor.take("and")
    return tuple(spans)


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
