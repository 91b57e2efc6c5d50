"""Step 3, when in the year: months and dates, one or from one to another."""

import datetime
from dataclasses import replace

from ..calendar import WEEKDAYS
from .cursor import Cursor
from .rules import Period
from .tokens import Token

_DAYS_OF_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def period_of(cursor: Cursor) -> Period | None:
    """A month or a date, or one to another: 4月〜9月, 12/29から1/3まで, 2026年5月2日〜7日."""
    yearly = cursor.take("every year")
    if token := cursor.take("month"):
        last = cursor.take("to") and cursor.take("month") or token
        cursor.take("until")
        if cursor.tokens[cursor.at - 1].kind == "to" or not {int(token.groups[0]), int(last.groups[0])} <= set(range(1, 13)):
            return None
        return months_of(int(token.groups[0]), int(last.groups[0]))
    first = last = _date(cursor.take("date"))
    if first and cursor.take("to"):
        next_year = cursor.take("next year")
        if day := cursor.take("monthday"):
            last = (*first[:-1], int(day.groups[0] or 0))
        else:
            last = _date(cursor.take("date"))
        cursor.take("until")
        if last and len(first) == 3 and len(last) == 2:
            last = (first[0] + (bool(next_year) or last < first[1:]), *last)
    if not first or not last or len(first) != len(last) or not _is_date(last) or len(first) == 3 and last < first:
        return None
    period = Period(first, last)
    return period if yearly or len(first) == 3 or is_season(period) else replace(period, unstated=True)


def _date(token: Token | None) -> tuple[int, ...] | None:
    """(month, day) or (year, month, day); None if there is no such day or it falls on another weekday."""
    if token is None:
        return None
    year, reiwa, month, day, weekday = token.groups
    if reiwa:
        year = 2018 + (1 if reiwa == "元" else int(reiwa))
    date = (*([int(year)] if year else ()), int(month), int(day))
    if not _is_date(date):
        return None
    return None if year and weekday and datetime.date(*date).weekday() != WEEKDAYS.index(weekday) else date


def _is_date(date: tuple[int, ...]) -> bool:
    try:
        datetime.date(*(date if len(date) == 3 else (2000, *date)))
    except ValueError:
        return False
    return True


def months_of(first: int, last: int) -> Period:
    """From the first day of a month to the last of another, or the same."""
    return Period((first, 1), (last, _DAYS_OF_MONTH[last - 1]))


def is_season(period: Period) -> bool:
    """Whether it is whole months of every year: then no one takes it for the dates of one year."""
    (*_, day), (*_, month, last) = period.first, period.last
    return len(period.first) == 2 and day == 1 and last == _DAYS_OF_MONTH[month - 1] and not period.unstated


def every_year(periods: list[Period]) -> list[Period]:
    """The periods of closed days: those of the year end and of お盆 are meant every year, others perhaps once."""
    return [replace(period, unstated=period.unstated and not closes_yearly(period)) for period in periods]


def closes_yearly(period: Period) -> bool:
    """Whether dates without a year are those of New Year or of お盆."""
    new_year = period.last < period.first or (12, 31) in (period.first, period.last) or (1, 1) in (period.first, period.last)
    return period.unstated and (new_year or (8, 10) <= period.first <= period.last <= (8, 17))


def tidy(periods: list[Period]) -> tuple[Period, ...]:
    """Sorted, and months that follow each other put together: 7月・8月 is 7月〜8月."""
    months = {month for period in periods if is_season(period)
              for month in range(1, 13) if _inmonths_of(month, period.first[0], period.last[0])}
    if len(months) == 12:
        months, periods = set(), [Period((1, 1), (12, 31))]
    firsts = [month for month in sorted(months) if (month + 10) % 12 + 1 not in months]
    runs = []
    for first in firsts:
        last = first
        while last % 12 + 1 in months:
            last = last % 12 + 1
        runs.append(months_of(first, last))
    others = [period for period in periods if not is_season(period)] if months else periods
    return tuple(sorted({*runs, *others}, key=lambda period: (len(period.first), period.first, period.last)))


def _inmonths_of(month: int, first: int, last: int) -> bool:
    return first <= month <= last if first <= last else month >= first or month <= last


def days_between(first: tuple[int, ...], last: tuple[int, ...]) -> int:
    """From one date to the next such date, across New Year if need be; a date without year takes that of the first."""
    start = datetime.date(*(first if len(first) == 3 else (2000, *first)))
    end = datetime.date(*(last if len(last) == 3 else (start.year, *last)))
    return (end.replace(year=end.year + 1) if end < start and len(last) == 2 and last != (2, 29) else end) .toordinal() \
        - start.toordinal()
