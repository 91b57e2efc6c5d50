"""Can somebody be reached at a moment, when does that change, and when in a stretch of time: pure answers from rules.

Four states. "closed" only where the text rules a reception out; "unknown" where it may be open and may not be, and
"by-appointment" where one has to ask first. Moments are Japanese time; aware ones are converted, answers are naive.
"""

import datetime
from dataclasses import dataclass
from typing import Literal
from zoneinfo import ZoneInfo

from .days import Calendar, both, either, holds, not_, within
from .rules import ALL_WEEK, DAY, DaySet, Hours, Part, Rule

State = Literal["open", "by-appointment", "unknown", "closed"]
_BEST_FIRST = ("open", "by-appointment", "unknown", "closed")
_TOKYO = ZoneInfo("Asia/Tokyo")


@dataclass(frozen=True)
class Answer:
    """The best state of all parts, the labels of the parts that have it, and whether words beside the rules may change it."""

    state: State
    uncertain: bool = False
    labels: tuple[str, ...] = ()


@dataclass(frozen=True)
class Opening:
    """A stretch of one part in a state other than "closed"; `last`: until when a visitor is received, if not to the end."""

    starts: datetime.datetime
    ends: datetime.datetime
    state: State
    uncertain: bool = False
    label: str = ""
    last: datetime.datetime | None = None


def is_open(hours: Hours, at: datetime.datetime, calendar: Calendar) -> Answer:
    """What is true at the moment `at`. An opening includes its first minute, and no longer its last."""
    if not hours.parts:
        return Answer("unknown", True)
    at = _japanese(at)
    states = [(part.label, *_state(hours, part, at, calendar)) for part in hours.parts]
    best = min((state for _, state, _ in states), key=_BEST_FIRST.index)
    having = [(label, uncertain) for label, state, uncertain in states if state == best]
    return Answer(best, all(uncertain for _, uncertain in having), tuple(label for label, _ in having if label))


def next_change(hours: Hours, at: datetime.datetime, calendar: Calendar, days: int = 400,
                ) -> tuple[datetime.datetime, Answer] | None:
    """The first moment after `at` with another state, and the answer then; None if there is none within `days`."""
    at = _japanese(at)
    now, begin, horizon = is_open(hours, at, calendar).state, at, at + datetime.timedelta(days=days)
    while begin < horizon:
        end = begin + datetime.timedelta(days=14)
        moments = {moment for opening in openings(hours, begin, end, calendar) for moment in (opening.starts, opening.ends)}
        for moment in sorted(moment for moment in moments if at < moment < end):
            answer = is_open(hours, moment, calendar)
            if answer.state != now:
                return moment, answer
        begin = end - datetime.timedelta(minutes=1)  # a change at the very end is seen by the next round
    return None


def openings(hours: Hours, start: datetime.datetime, end: datetime.datetime, calendar: Calendar) -> list[Opening]:
    """What lies between `start` and `end`, cut to them, part by part in order of time; what touches is one opening."""
    start, end = _japanese(start), _japanese(end)
    found = []
    for part in hours.parts:
        cut = [_cut(opening, start, end) for opening in _of_part(hours, part, start, end, calendar)]
        found += [opening for opening in cut if opening.starts < opening.ends]
    return found


def _japanese(moment: datetime.datetime) -> datetime.datetime:
    return moment.astimezone(_TOKYO).replace(tzinfo=None) if moment.tzinfo else moment


def _state(hours: Hours, part: Part, at: datetime.datetime, calendar: Calendar) -> tuple[State, bool]:
    for opening in _of_part(hours, part, at, at + datetime.timedelta(minutes=1), calendar):
        if opening.starts <= at < opening.ends:
            return opening.state, opening.uncertain
    # A sentence that was not understood may say that it is open; a note is seldom so bold.
    return ("closed" if set(hours.unread) <= set(hours.notes) else "unknown"), _uncertain(hours)


def _uncertain(hours: Hours) -> bool:
    return bool(hours.unread) or "原則" in hours.notes


def _of_part(hours: Hours, part: Part, start: datetime.datetime, end: datetime.datetime, calendar: Calendar) -> list[Opening]:
    """The openings of a part that touch the stretch, uncut; where two overlap, the better state counts."""
    raw = []
    longest = max((span.closes for rule in part.rules for span in rule.spans), default=DAY)
    first = start.date() - datetime.timedelta(days=longest // DAY + 1)  # one more, so that 24時間 is joined from before
    for number in range((end.date() - first).days + 2):
        date = first + datetime.timedelta(days=number)
        for rule in part.rules:
            raw += _of_day(hours, part, rule, date, calendar)
    return _joined(raw)


def _of_day(hours: Hours, part: Part, rule: Rule, date: datetime.date, calendar: Calendar) -> list[Opening]:
    anywhen = not rule.spans and not rule.days.names_days and not rule.days.periods  # 「予約制」 and nothing else
    on = True if anywhen else holds(rule.days, date, calendar)
    if on is not False:
        on = both(on, not_(_replaced(part, rule, date, calendar)))
        closed = either(*(holds(days, date, calendar) for days in part.closed), _closed_by_city(part, rule, date, calendar))
        on = both(on, not_(closed))
    if on is False:
        return []
    state = "by-appointment" if rule.by_appointment else "unknown" if rule.irregular or on is None else "open"
    uncertain = on is None or rule.irregular or _uncertain(hours)
    midnight = datetime.datetime.combine(date, datetime.time())
    if not rule.spans:
        return [Opening(midnight, midnight + datetime.timedelta(days=1), state, uncertain, part.label)]

    def moment(minutes: int) -> datetime.datetime:
        return midnight + datetime.timedelta(minutes=minutes)

    return [Opening(moment(span.opens), moment(span.closes), state, uncertain, part.label,
                    None if span.last is None else moment(span.last)) for span in rule.spans]


def _replaced(part: Part, rule: Rule, date: datetime.date, calendar: Calendar) -> bool | None:
    """Whether a rule for this very date stands above the usual one."""
    if rule.days.once:
        return False
    return either(*(holds(other.days, date, calendar) for other in part.rules if other.days.once))


def _closed_by_city(part: Part, rule: Rule, date: datetime.date, calendar: Calendar) -> bool | None:
    """Whether the year end or a local holiday closes the rule. A date in the text itself stands above both."""
    closing = calendar.closing
    year_end = within(closing.year_end_days, date)
    if rule.days.once or part.year_end == "open":
        return False
    if year_end and part.year_end == "closed":
        return True
    local = any(holds(days, date, calendar) for days in closing.closed)
    if not local and (not year_end or closing.year_end == "open" or any(map(_closes_new_year, part.closed))):
        return False
    if not local and closing.year_end == "default":
        return None
    return None if rule.days.holidays == "open" and rule.days.weekdays == ALL_WEEK else True  # 毎日: really every day?


def _closes_new_year(days: DaySet) -> bool:
    """Whether the text gives its own dates for the year end."""
    new_year = datetime.date(2000, 12, 31), datetime.date(2001, 1, 1)
    return any(len(period.first) == 2 and all(within(period, date) for date in new_year) for period in days.periods)


def _joined(raw: list[Opening]) -> list[Opening]:
    """Openings without overlaps: cut at every edge, the best of each piece kept, and equal neighbours put together."""
    edges = sorted({edge for opening in raw for edge in (opening.starts, opening.ends)})
    joined: list[Opening] = []
    for starts, ends in zip(edges, edges[1:]):
        over = [opening for opening in raw if opening.starts <= starts and ends <= opening.ends]
        if not over:
            continue
        best = min(over, key=lambda opening: (_BEST_FIRST.index(opening.state), opening.uncertain))
        last = joined[-1] if joined else None
        if last and last.ends == starts and (last.state, last.uncertain) == (best.state, best.uncertain):
            joined[-1] = Opening(last.starts, ends, best.state, best.uncertain, best.label, best.last)
        else:
            joined.append(Opening(starts, ends, best.state, best.uncertain, best.label, best.last))
    return joined


def _cut(opening: Opening, start: datetime.datetime, end: datetime.datetime) -> Opening:
    return Opening(max(opening.starts, start), min(opening.ends, end), opening.state, opening.uncertain, opening.label,
                   opening.last)
