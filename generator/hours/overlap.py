"""Whether two rules can fall on one day, and whether it matters. Sets of days are numbers whose bits are kinds of days."""

import calendar
import itertools
from functools import cache

from .rules import DAY, DaySet, NthWeekday, Period, Rule

#: (month, day, length of the month, weekday, holiday or not) for every kind of day there can be.
_KINDS = [(month, day, length, weekday, holiday)
          for month in range(1, 13) for length in ({28, 29} if month == 2 else {calendar.monthrange(2000, month)[1]})
          for day in range(1, length + 1) for weekday in range(7) for holiday in (False, True)]
_ALL = (1 << len(_KINDS)) - 1


def disagree(one: Rule, other: Rule) -> bool:
    """Whether a day has two rules and it matters which one counts, as for Wednesday in 「月〜金 9–17、水 13–15」.

    It does not matter where the rarer rule covers the usual one (毎日 16–21、毎月10日 8–翌8), or where the same days are
    named once for the morning and once for the afternoon.
    """
    first, second = _bits(one.days), _bits(other.days)
    if _runs_into(one, other) or _runs_into(other, one):
        return True
    if not first & second or one.days.once != other.days.once:
        return False
    if not one.spans or not other.spans or not (one.days.names_days and other.days.names_days):
        return True
    if one.days == other.days:
        spans = sorted(one.spans + other.spans, key=lambda span: span.opens)
        return any(later.opens < earlier.closes for earlier, later in itertools.pairwise(spans))
    rare, usual = (one, other) if first.bit_count() < second.bit_count() else (other, one)
    covered = all(any(wide.opens <= span.opens and span.closes <= wide.closes for wide in rare.spans)
                  for span in usual.spans)
    return first.bit_count() == second.bit_count() or not covered or one.by_appointment != other.by_appointment


def _runs_into(long: Rule, other: Rule) -> bool:
    """Whether a span that goes on over several days (金13:00～日22:00) meets a day of the other rule."""
    days = max((span.closes - 1 for span in long.spans if span.closes - span.opens > DAY), default=0) // DAY
    if not days:
        return False
    if long.days != DaySet(long.days.weekdays) or other.days.weekdays == () or not other.days.names_days:
        return True
    reached = {(weekday + step) % 7 for weekday in long.days.weekdays for step in range(1, days + 1)}
    return bool(reached & set(other.days.weekdays) or other.days.nth_weekdays or other.days.monthdays
                or other.days.holidays == "listed")


def meet(one: DaySet, other: DaySet) -> bool:
    """Whether a day can be in both."""
    return bool(_bits(one) & _bits(other))


@cache
def _bits(days: DaySet) -> int:
    """The kinds of days the set may hold; all days, if it names none. Where its holidays move to is left out."""
    named = 0 if days.names_days else _ALL
    for weekday in days.weekdays:
        named |= _weekday(weekday)
    for nth in days.nth_weekdays:
        named |= _nth(nth)
    for monthday in days.monthdays:
        named |= _monthday(monthday)
    if days.holidays == "listed":
        named |= _holidays()
    elif days.holidays in ("closed", "moved"):
        named &= ~_holidays()
    inside = 0 if days.periods else _ALL
    for period in days.periods:
        inside |= _period(period)
    return named & inside


def _where(test) -> int:
    return int("".join("1" if test(*kind) else "0" for kind in reversed(_KINDS)), 2)


@cache
def _weekday(wanted: int) -> int:
    return _where(lambda month, day, length, weekday, holiday: weekday == wanted)


@cache
def _monthday(wanted: int) -> int:
    return _where(lambda month, day, length, weekday, holiday: day == (length if wanted == -1 else wanted))


@cache
def _nth(nth: NthWeekday) -> int:
    return _weekday(nth.weekday) & _where(
        lambda month, day, length, weekday, holiday: day + 7 > length if nth.nth == -1 else (day + 6) // 7 == nth.nth)


@cache
def _holidays() -> int:
    return _where(lambda month, day, length, weekday, holiday: holiday)


@cache
def _period(period: Period) -> int:
    first, last = period.first[-2:], period.last[-2:]
    if len(period.first) == 3 and period.last[0] > period.first[0] + (last < first):
        return _ALL
    if last < first:
        return _where(lambda month, day, *_: (month, day) >= first or (month, day) <= last)
    return _where(lambda month, day, *_: first <= (month, day) <= last)
