"""Read Japanese reception hours (受付時間) into rules, and print the rules in words again.

Wrong hours harm people, so a text is read completely or not at all: an unknown word, a time that could mean two things
or two rules that disagree give the state "unread", no rules, and the text is printed as it was written.

Four steps: `_tokens` (characters to words), `_sentences`, `_sentence` (words to drafts), `_settle` (drafts to rules).
The forms are those of three cities' leaflets and the national helplines; tests/test_hours.py lists them.
"""

import itertools
import re
import unicodedata
from dataclasses import dataclass, field, replace
from typing import Literal

from .calendar import WEEKDAYS

ALL_WEEK = (0, 1, 2, 3, 4, 5, 6)
MON_TO_FRI = (0, 1, 2, 3, 4)
DAY = 1440  # minutes


@dataclass(frozen=True)
class Span:
    """From `opens` to `closes`, in minutes after 00:00 of the day it begins on: 翌9:00 is 1980, 24時間 is 0..1440."""

    opens: int
    closes: int


@dataclass(frozen=True)
class NthWeekday:
    """The `nth` (1 to 5, or -1 for 最終) `weekday` (0 = Monday) of every month."""

    nth: int
    weekday: int


@dataclass(frozen=True)
class DaySet:
    """All the days named, each tuple sorted. Empty when the text names no days: never take that for every day.

    holidays, on a public holiday:  "default"  the text does not say: the municipality's rule decides
                                    "open"     like any other day (祝日も受付, 毎日)
                                    "closed"   not in the set, even if its weekday is (祝日を除く, 平日)
                                    "listed"   in the set, whatever its weekday (土日祝)
    """

    weekdays: tuple[int, ...] = ()  # 0 = Monday .. 6 = Sunday
    nth_weekdays: tuple[NthWeekday, ...] = ()
    monthdays: tuple[int, ...] = ()  # 毎月10日 is 10
    holidays: Literal["default", "open", "closed", "listed"] = "default"

    @property
    def names_days(self) -> bool:
        return bool(self.weekdays or self.nth_weekdays or self.monthdays or self.holidays == "listed")


@dataclass(frozen=True)
class Rule:
    """Open in each of `spans` (ascending, never overlapping) on each of `days`. Rules add up; none cancels another."""

    days: DaySet
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Closure:
    """A time of every year without reception, or the word that there is none.

    "dated": from `first` to `last`, (month, day), both included; over New Year when last < first.
    "year-end": 年末年始, whose dates the municipality sets. "never": 年中無休.
    """

    kind: Literal["dated", "year-end", "never"]
    first: tuple[int, int] | None = None
    last: tuple[int, int] | None = None


@dataclass(frozen=True)
class Hours:
    """What `text` says. Rules and closures are there only in the state "open"; "always" is 24時間365日.

    A note may change the rules (※水曜日が祝日の場合は翌平日も休み): whoever uses the rules must show the notes too.
    """

    text: str  # exactly as staff wrote it
    state: Literal["open", "always", "by-appointment", "irregular", "unread"]
    rules: tuple[Rule, ...] = ()
    closures: tuple[Closure, ...] = ()  # () when the text does not say
    notes: tuple[str, ...] = ()  # kept as words: 原則, 要予約 and what follows ※
    unread: str = ""  # the part that was not understood


NEVER = Closure("never")
YEAR_END = Closure("year-end")
ROUND_THE_CLOCK = Rule(DaySet(ALL_WEEK, holidays="open"), (Span(0, DAY),))


def parse(text: str) -> Hours:
    """The hours in `text`, one line or several. Never raises: what is not certain gives the state "unread"."""
    body, remarks = _split_notes(text)
    tokens = _tokens(body)
    kinds = {token.kind for token in tokens}
    if "irregular" in kinds and not kinds & {"time", "all day", "never", "date", "closing"}:
        return Hours(text, "irregular", notes=tuple(remarks))

    drafts, alone = [], _Limits()
    for words in _sentences(tokens):
        read = _sentence(words)
        if read is None:
            strange = [word for word in words if word.kind == "unknown"] or words
            return Hours(text, "unread", unread=text[strange[0].start:strange[-1].end])
        drafts += read[0]
        alone.add(read[1])

    spoken = ["原則" if token.text.startswith("原則") else token.text for token in tokens if token.kind == "note"]
    notes = list(spoken)
    for remark in remarks:
        limits = _limits_of_note(remark)
        if limits:
            alone.add(limits)
        else:
            notes.append(remark)
    notes = sorted(dict.fromkeys(notes), key=lambda note: note != "原則")

    if not drafts and alone == _Limits() and "never" not in kinds and any("予約" in note for note in spoken):
        others = (note for note in notes if note == "原則" or note not in spoken)
        return Hours(text, "by-appointment", notes=tuple(others))
    settled = _settle(drafts, alone, "never" in kinds)
    if settled is None:
        return Hours(text, "unread", unread=text.strip())
    rules, closures = settled
    if rules == (ROUND_THE_CLOCK,) and closures in ((), (NEVER,)):
        return Hours(text, "always", notes=tuple(notes))
    return Hours(text, "open", rules, closures, tuple(notes))


# --- characters to words ---------------------------------------------------------------------------------------------

#: Kinds of words, the first that fits wins. Dashes of every sort are "~" by then, and wide characters are plain.
_WORDS = tuple((kind, re.compile(pattern, re.ASCII)) for kind, pattern in (
    ("all day", "24時間"),
    ("never", "年中無休|365日"),
    ("time", r"(?:(翌[日朝]?)\s*)?(?:正午|(?:(午[前後])\s*)?(\d\d?)(?::(\d\d)(?![\d:])|時(?!間)(?:(\d\d?)分|(半))?))"),
    ("date", r"(\d\d?)/(\d\d?)(?![\d/])"),
    ("date", r"(\d\d?)月(\d\d?)日"),
    ("next year", "翌年?"),
    ("monthday", r"(\d\d?)日"),
    ("nth", r"第([1-5])(?!\d)|最終"),
    ("number", r"(\d+)"),
    ("every day", "毎日"), ("workdays", "平日"), ("holidays", "祝(?:祭?日)?"), ("weekly", "毎週"), ("monthly", "毎月"),
    ("year-end", "年末年始"),
    ("weekday", "([月火水木金土日])(?:曜日?)?"),
    ("closing", "[をは]?除く|は?お?休み|は?休[業館]"),
    ("opening", "も(?:受付|対応|可)|を?含む"),
    ("note", "原則(?:として)?|(?:完全|事前)?予約制|要予約"),
    ("irregular", "随時|不定期|巡回"),
    ("to", "~|から"), ("until", "まで"), ("and", "[、,・と]|及び|および"),
    ("filler", "[は:]|のみ?|受付(?:時間)?|対応"),
    ("stop", "[。;/]"), ("newline", r"[\n\r]"), ("(", r"\("), (")", r"\)"),
))
_DASHES = dict.fromkeys("-‐‑‒–—―−─ー~〜∼〰", "~")
_DAY_KINDS = {"weekday", "workdays", "every day", "holidays", "weekly", "monthly", "nth", "monthday", "date",
              "year-end"}


@dataclass(frozen=True)
class _Token:
    kind: str
    text: str
    groups: tuple[str | None, ...]
    start: int
    end: int


def _plain(char: str) -> str:
    """One character in its plain form. ① stays ①: as a 1 it would turn 「①8:00」 into 18:00."""
    plain = unicodedata.normalize("NFKC", char)
    if len(plain) != 1 or plain.isdigit() and not unicodedata.decomposition(char).startswith("<wide>"):
        plain = char
    return _DASHES.get(plain, plain)


def _split_notes(text: str) -> tuple[str, list[str]]:
    """The text with blanks for its notes, and the notes: from ※ to the next ※ or the end of the line, or a （※…）."""
    notes = []

    def keep(found: re.Match) -> str:
        notes.append((found[1] or found[2] or "").strip())
        return " " * len(found[0])

    body = re.sub(r"[（(]※([^※（）()\n\r]*)[）)]|※([^※\n\r]*)", keep, text)
    return body, [note for note in notes if note]


def _tokens(text: str) -> list[_Token]:
    """The words of `text` with their places in it. What belongs to no word comes as runs of the kind "unknown"."""
    plain = "".join(map(_plain, text))  # as long as `text`: a place in one is a place in the other
    tokens: list[_Token] = []
    at = 0
    while at < len(plain):
        if plain[at].isspace() and plain[at] not in "\n\r":
            at += 1
            continue
        matches = ((kind, word.match(plain, at)) for kind, word in _WORDS)
        kind, found = next((match for match in matches if match[1]), ("unknown", None))
        if found:
            tokens.append(_Token(kind, found[0], found.groups(), at, found.end()))
        elif tokens and tokens[-1].kind == "unknown" and tokens[-1].end == at:
            tokens[-1] = replace(tokens[-1], end=at + 1)
        else:
            tokens.append(_Token(kind, plain[at], (), at, at + 1))
        at = tokens[-1].end
    return tokens


def _sentences(tokens: list[_Token]) -> list[list[_Token]]:
    """Cut at 。 ; ／ and at the end of a line, unless the line was only wrapped: days above, times below."""
    sentences: list[list[_Token]] = [[]]
    for token, following in zip(tokens, [*tokens[1:], None]):
        before = sentences[-1][-1].kind if sentences[-1] else ""
        wrapped = before in _DAY_KINDS | {"and", "to"} or following and following.kind in ("time", "all day")
        if token.kind == "stop" or token.kind == "newline" and not wrapped:
            sentences.append([])
        elif token.kind != "newline":
            sentences[-1].append(token)
    return [sentence for sentence in sentences if sentence]


# --- words to drafts -------------------------------------------------------------------------------------------------
# Each reader moves the cursor over what it understood and returns None when the words make no certain sense.

@dataclass
class _Cursor:
    tokens: list[_Token]
    at: int = 0

    @property
    def kind(self) -> str:
        return self.tokens[self.at].kind if self.at < len(self.tokens) else "end"

    def take(self, *kinds: str) -> _Token | None:
        """The next word, if it is of one of these kinds."""
        if self.kind not in kinds:
            return None
        self.at += 1
        return self.tokens[self.at - 1]

    def touches(self) -> bool:
        """Whether the next word follows without a space: 土日祝 is one list, 「月〜金 祝日」 is two."""
        return 0 < self.at < len(self.tokens) and self.tokens[self.at].start == self.tokens[self.at - 1].end


@dataclass
class _Names:
    """A list of days, which may go on as 「9:00–17:00」 or as 「は休み」."""

    weekdays: list[int] = field(default_factory=list)
    single: set[int] = field(default_factory=set)  # the weekdays that do not come from a 月〜金
    nths: list[NthWeekday] = field(default_factory=list)
    monthdays: list[int] = field(default_factory=list)
    closures: list[Closure] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)  # of "holidays", "workdays", "every day"

    def repeat(self) -> bool:
        """Whether a day is named twice, as the third Saturday is in 「月〜土、第3土」."""
        weekdays = list(self.weekdays)
        for kind in self.kinds:
            weekdays += {"workdays": MON_TO_FRI, "every day": ALL_WEEK}.get(kind, ())
        lists = (weekdays, self.nths, self.monthdays, self.kinds)
        return any(len(set(names)) < len(names) for names in lists) or any(nth.weekday in weekdays for nth in self.nths)


@dataclass
class _Limits:
    """What a （…を除く） takes from rules, or 祝日も受付 gives them."""

    weekdays: set[int] = field(default_factory=set)
    holidays: set[str] = field(default_factory=set)  # "open", "closed"; both is a contradiction
    closures: set[Closure] = field(default_factory=set)

    def add(self, more: "_Limits") -> None:
        self.weekdays |= more.weekdays
        self.holidays |= more.holidays
        self.closures |= more.closures


@dataclass
class _Draft:
    names: _Names
    spans: tuple[Span, ...]
    limits: _Limits


def _sentence(tokens: list[_Token]) -> tuple[list[_Draft], _Limits] | None:
    """The drafts of a sentence; or, when it has none, the limits it sets to every rule of the text."""
    cursor, drafts, alone = _Cursor(tokens), [], _Limits()
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
    return None if drafts and alone != _Limits() else (drafts, alone)


def _limits_of_note(note: str) -> _Limits | None:
    """「※祝日は休み」 is as good as （祝日は休み）. None for any other note, which then stays in words."""
    sentences = _sentences(_tokens(note))
    read = _sentence(sentences[0]) if len(sentences) == 1 else None
    return read[1] if read and not read[0] and read[1] != _Limits() else None


def _aside(cursor: _Cursor) -> _Limits | None:
    """The rest of a bracket: limits and notes, never times."""
    limits = _Limits()
    while not cursor.take(")"):
        if cursor.take("and", "note", "never"):
            continue
        found = _limits(cursor, _names(cursor))
        if found is None:
            return None
        limits.add(found)
    return limits


def _limits(cursor: _Cursor, names: _Names | None) -> _Limits | None:
    """The names as limits, if 「は休み」, 「を除く」 or 「も受付」 comes next."""
    if names == _Names(kinds=["holidays"]) and cursor.take("opening"):
        return _Limits(holidays={"open"})
    if names in (None, _Names()) or names.nths or names.monthdays or not {"holidays"}.issuperset(names.kinds):
        return None
    if not cursor.take("closing"):
        return None
    return _Limits(set(names.weekdays), {"closed"} if names.kinds else set(), set(names.closures))


def _draft(cursor: _Cursor, names: _Names | None) -> _Draft | None:
    """A rule: the names, then perhaps limits in brackets, then times."""
    limits = _Limits()
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
    return _Draft(names, tuple(spans), limits) if names and not names.closures and spans else None


def _names(cursor: _Cursor) -> _Names | None:
    """A list of days, empty if none comes next; None when it is uncertain which days are meant."""
    names = _Names()
    while cursor.kind in _DAY_KINDS:
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


def _closure(cursor: _Cursor) -> Closure | None:
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
        return YEAR_END
    days = [tuple(map(int, token.groups)) for token in (first, last) if token]
    return Closure("dated", *days) if len(days) == 2 and all(map(_is_date, days)) else None


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
    if not half and hour and not hour.startswith("0") and _may_be_afternoon(opens, closes):
        return None
    return Span(opens, closes)


def _may_be_afternoon(opens: int, closes: int) -> bool:
    """1:00–5:00 may be written by the 12-hour clock; 午前1時 and 01:00 may not."""
    return 60 <= opens < 480 and closes <= 720


def _clock(time: _Token | None) -> int | None:
    """A time in minutes. None for 25:00, and for 午前12時 and 午後12時, which are noon to some and midnight to others."""
    if time is None:
        return None
    tomorrow, half, hour, minutes, kanji_minutes, half_past = time.groups
    clock = 60 * int(hour or 12) + (30 if half_past else int(minutes or kanji_minutes or 0))
    if int(minutes or kanji_minutes or 0) > 59 or clock > DAY or half and clock >= 720:
        return None
    return clock + 720 * (half == "午後") + DAY * bool(tomorrow)


# --- drafts to rules -------------------------------------------------------------------------------------------------

def _settle(drafts: list[_Draft], alone: _Limits, never: bool) -> tuple[tuple[Rule, ...], tuple[Closure, ...]] | None:
    """The drafts under their limits; None when there are none or they contradict each other."""
    for draft in drafts:
        draft.limits.add(alone)
    closures = {frozenset(draft.limits.closures) for draft in drafts}
    if len(closures) != 1:  # 年末年始を除く stands beside one rule and not beside the other
        return None
    closed = sorted(closures.pop(), key=lambda closure: (closure.first or (0, 0), closure.last or (0, 0)))
    rules = [_rule(days, draft, never) for draft in drafts for days in _day_sets(draft.names)]
    if None in rules or len(rules) > 1 and not all(rule.days.names_days for rule in rules):
        return None
    if any(rule.days.holidays == "listed" for rule in rules):  # 月〜土 10–19、日祝 10–17: the second speaks for holidays
        rules = [replace(rule, days=replace(rule.days, holidays="closed")) if rule.days.holidays == "default" else rule
                 for rule in rules]
    if any(_disagree(one, other) for one, other in itertools.combinations(rules, 2)):
        return None
    if never:
        every_day = any(rule.days.weekdays == ALL_WEEK and rule.days.holidays == "open" for rule in rules)
        return (tuple(rules), (NEVER,)) if every_day and not closed else None
    return tuple(rules), tuple(closed)


def _day_sets(names: _Names) -> list[DaySet]:
    """平日 and 毎日 have their own answer about holidays, so they stand apart from the days beside them."""
    sets = {"workdays": DaySet(MON_TO_FRI, holidays="closed"), "every day": ROUND_THE_CLOCK.days}
    named = [sets[kind] for kind in names.kinds if kind in sets]
    nths = sorted(names.nths, key=lambda nth: (nth.weekday, nth.nth % 7))  # 最終 (-1) after 第5
    rest = DaySet(tuple(sorted(names.weekdays)), tuple(nths), tuple(sorted(names.monthdays)),
                  "listed" if "holidays" in names.kinds else "default")
    return [*named, rest] if rest.names_days or not named else named


def _rule(days: DaySet, draft: _Draft, never: bool) -> Rule | None:
    """The rule for `days` under the limits of the draft; None if they contradict it or leave nothing."""
    limits = draft.limits
    if not days.names_days and never:
        days = ROUND_THE_CLOCK.days
    if limits.weekdays:
        certain = draft.names.single.union(nth.weekday for nth in days.nth_weekdays)
        if days.monthdays or certain & limits.weekdays:
            return None
        before = days.weekdays if days.names_days else ALL_WEEK
        days = replace(days, weekdays=tuple(day for day in before if day not in limits.weekdays))
        if not days.names_days:
            return None
    if limits.holidays:
        if len(limits.holidays) > 1 or days.holidays == "listed":
            return None
        days = replace(days, holidays=min(limits.holidays))
    return Rule(days, draft.spans)


#: (weekday, day of the month, length of the month, holiday or not) for every kind of day there can be.
_POSSIBLE_DAYS = [(weekday, monthday, length, holiday)
                  for length in (28, 29, 30, 31) for monthday in range(1, length + 1)
                  for weekday in range(7) for holiday in (False, True)]


def _disagree(one: Rule, other: Rule) -> bool:
    """Whether a day has two rules and it matters which one counts, as for Wednesday in 「月〜金 9–17、水 13–15」.

    It does not matter where the rarer rule covers the usual one (毎日 16–21、毎月10日 8–翌8), or where the same days are
    named once for the morning and once for the afternoon.
    """
    first, second = ({day for day in _POSSIBLE_DAYS if _holds(rule.days, day)} for rule in (one, other))
    if not first & second:
        return False
    if one.days == other.days:
        spans = sorted(one.spans + other.spans, key=lambda span: span.opens)
        return any(later.opens < earlier.closes for earlier, later in itertools.pairwise(spans))
    rare, usual = (one, other) if len(first) < len(second) else (other, one)
    covered = all(any(wide.opens <= span.opens and span.closes <= wide.closes for wide in rare.spans)
                  for span in usual.spans)
    return len(first) == len(second) or not covered


def _holds(days: DaySet, day: tuple[int, int, int, bool]) -> bool:
    """Whether one of the _POSSIBLE_DAYS can be in the set."""
    weekday, monthday, length, holiday = day
    if holiday and days.holidays in ("closed", "listed"):
        return days.holidays == "listed"
    nths = {(monthday + 6) // 7, -1 if monthday + 7 > length else 0}
    return (weekday in days.weekdays or monthday in days.monthdays
            or any(nth.weekday == weekday and nth.nth in nths for nth in days.nth_weekdays))


# --- rules to words --------------------------------------------------------------------------------------------------

def to_words(hours: Hours, lang: str = "ja") -> str:
    """The hours in words that `parse` reads back to the same rules; those it could not read, as they were written.

    Only Japanese so far: any other `lang` raises ValueError.
    """
    if lang != "ja":
        raise ValueError(f"no words for hours in {lang!r}")
    if hours.state in ("unread", "irregular"):
        return hours.text
    fixed = {"always": "24時間365日", "by-appointment": "予約制"}
    said = [fixed[hours.state]] if hours.state in fixed else [_rule_words(rule) for rule in hours.rules]
    if "原則" in hours.notes:
        said[0] = f"{said[0]}（原則）" if len(said) == 1 else f"原則、{said[0]}"
    if hours.closures:
        never = hours.closures == (NEVER,)
        said.append("年中無休" if never else "・".join(map(_closure_words, hours.closures)) + "は休み")
    return "。".join(said) + "".join(f" ※{note}" for note in hours.notes if note != "原則")


def _rule_words(rule: Rule) -> str:
    days = rule.days
    spans = "、".join(map(_span_words, rule.spans))
    if days == ROUND_THE_CLOCK.days:
        return f"毎日 {spans}"
    if days == DaySet(MON_TO_FRI, holidays="closed"):
        return f"平日 {spans}"
    limit = {"open": "（祝日も受付）", "closed": "（祝日を除く）"}.get(days.holidays, "")
    return f"{_day_words(days)} {spans}{limit}".strip()


def _day_words(days: DaySet) -> str:
    """月・火・木〜土・祝・第1・第3木曜・毎月10日; nothing when no day is named."""
    names = []
    for _, run in itertools.groupby(enumerate(days.weekdays), key=lambda pair: pair[1] - pair[0]):  # runs of days
        run = [WEEKDAYS[weekday] for _, weekday in run]
        names += [f"{run[0]}〜{run[-1]}"] if len(run) > 2 else run
    names += ["祝"] * (days.holidays == "listed")
    if len(names) == 1 and len(names[0]) == 1:
        names = ["祝日" if names == ["祝"] else f"{names[0]}曜"]
    for weekday, nths in itertools.groupby(days.nth_weekdays, key=lambda nth: nth.weekday):
        names.append("・".join("最終" if nth.nth == -1 else f"第{nth.nth}" for nth in nths) + f"{WEEKDAYS[weekday]}曜")
    if days.monthdays:
        names.append("毎月" + "・".join(f"{day}日" for day in days.monthdays))
    return "・".join(names)


def _span_words(span: Span) -> str:
    if span == Span(0, DAY):
        return "24時間"
    zero = "0" if _may_be_afternoon(span.opens, span.closes) else ""
    return f"{zero}{_clock_words(span.opens)}–{_clock_words(span.closes)}"


def _clock_words(minutes: int) -> str:
    if minutes > DAY:
        return f"翌{_clock_words(minutes - DAY)}"
    return f"{minutes // 60}:{minutes % 60:02}"


def _closure_words(closure: Closure) -> str:
    if closure.kind == "year-end":
        return "年末年始"
    first, last = (f"{month}月{day}日" for month, day in (closure.first, closure.last))
    return first if first == last else f"{first}〜{last}"
