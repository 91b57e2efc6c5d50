"""schema.org `OpeningHoursSpecification`: the usual week, public holidays, and with `validFrom` the days that differ.

As the vocabulary has it: a specification with no `opens` is closed, `closes` before `opens` is the next day, PublicHolidays
stands above the day of the week it falls on. As Google reads it: one for dates stands above all, 00:00 to 23:59 is the whole
day. Those for dates reach as far as the calendar; the page that shows them is built again before it ends.
"""

import datetime
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator

from ..hours import DAY, Calendar, Hours, Part
from ..hours.periods import is_season
from ..hours.rules import dated
from .dates import ONE_DAY, Told, certain_rules, clock, holding, named, plain, words

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_HOLIDAYS = "PublicHolidays"
_TYPE = {"@type": "OpeningHoursSpecification"}
Spans = tuple[tuple[int, int], ...]
Specification = dict[str, str | list[str]]


def told(hours: Hours, calendar: Calendar) -> list[Told]:
    """The specifications of each part, for `openingHoursSpecification` or `hoursAvailable`; the note is for `description`."""
    found = []
    for part in hours.parts:
        spans, doubtful = _by_date(part, calendar)
        exact = plain(hours, part) and not doubtful
        found.append(Told(part.label, list(_specifications(spans, doubtful, part, calendar)),
                          "" if exact else words(hours, part, calendar.closing)))
    return found or [Told("", [], hours.text)]


def _by_date(part: Part, calendar: Calendar) -> tuple[dict[datetime.date, Spans], set[datetime.date]]:
    """What begins on each date, longer spans cut at midnight; and the dates of which nobody can say."""
    begins: dict[datetime.date, set[tuple[int, int]]] = defaultdict(set)
    doubtful: set[datetime.date] = set()
    for rule in part.rules:
        certain, unsure = holding(part, rule, calendar)
        doubtful |= unsure
        for date in certain if rule in certain_rules(part) else ():
            for span in rule.spans:
                opens, closes, day = span.opens, span.closes, date
                while closes > opens + DAY:
                    begins[day].add((opens, DAY))
                    opens, closes, day = 0, closes - DAY, day + ONE_DAY
                begins[day].add((opens, closes))
    dates = [calendar.first + number * ONE_DAY for number in range((calendar.last - calendar.first).days + 1)]
    return {date: tuple(sorted(begins.get(date, ()))) for date in dates}, doubtful


def _specifications(spans: dict[datetime.date, Spans], doubtful: Collection[datetime.date], part: Part, calendar: Calendar,
                    ) -> Iterator[Specification]:
    """The week of each season, then runs of dates that differ. What is doubtful is left as it usually is, and to the note."""
    stretches = _stretches(part, calendar)
    expected: dict[datetime.date, Spans] = {}
    for first, last in stretches:
        limits = {"validFrom": str(first), "validThrough": str(last)} if len(stretches) > 1 else {}
        within = [date for date in spans if first <= date <= last and date not in doubtful]
        week = _usual((_DAYS[date.weekday()], spans[date]) for date in within if date not in calendar.holidays)
        holidays = [date for date in within if date in calendar.holidays]
        on_holidays = _usual((_HOLIDAYS, spans[date]) for date in holidays)
        if any(week.get(_DAYS[date.weekday()], ()) != on_holidays[_HOLIDAYS] for date in holidays):
            week |= on_holidays
        for own in dict.fromkeys(week.values()):
            days = [day for day in week if week[day] == own]
            if own or days == [_HOLIDAYS]:  # a weekday with nothing needs no saying
                yield from ({**_TYPE, "dayOfWeek": days, **limits, **times} for times in _times(own))
            elif _HOLIDAYS in days:
                yield {**_TYPE, "dayOfWeek": [_HOLIDAYS], **limits}
        expected |= {date: week.get(_HOLIDAYS if date in calendar.holidays and _HOLIDAYS in week else _DAYS[date.weekday()], ())
                     for date in within}
    differ = [date for date in sorted(expected) if expected[date] != spans[date]]
    while differ:
        first = last = differ.pop(0)
        while differ and differ[0] == last + ONE_DAY and spans[differ[0]] == spans[first]:
            last = differ.pop(0)
        yield from ({**_TYPE, "validFrom": str(first), "validThrough": str(last), **times} for times in _times(spans[first]))


def _usual(pairs: Iterable[tuple[str, Spans]]) -> dict[str, Spans]:
    """For each name what comes most often; the first of equals."""
    counts: dict[str, Counter[Spans]] = defaultdict(Counter)
    for name, spans in pairs:
        counts[name][spans] += 1
    order = (*_DAYS, _HOLIDAYS)
    return {name: counts[name].most_common(1)[0][0] for name in sorted(counts, key=order.index)}


def _stretches(part: Part, calendar: Calendar) -> list[tuple[datetime.date, datetime.date]]:
    """The calendar cut where a season or a period of validity begins or ends; single days are no seasons."""
    begins = {calendar.first}
    for rule in part.rules:
        long = tuple(period for period in rule.days.periods if is_season(period) or len(period.first) == 3)
        if long and len(named_dates := sorted(named(dated(*long), calendar))) > 14:
            begins |= {date for date in named_dates if date - ONE_DAY not in named_dates}
            begins |= {date + ONE_DAY for date in named_dates if date + ONE_DAY not in named_dates}
    edges = sorted(date for date in begins if calendar.first <= date <= calendar.last)
    return list(zip(edges, [*(date - ONE_DAY for date in edges[1:]), calendar.last]))


def _times(spans: Spans) -> list[Specification]:
    """One specification a span; one that is closed for none."""
    return [{"opens": clock(opens), "closes": _closes(opens, closes)} for opens, closes in spans] or [{}]


def _closes(opens: int, closes: int) -> str:
    return clock((closes - 1) % DAY) if closes in (DAY, opens + DAY) else clock(closes % DAY)
