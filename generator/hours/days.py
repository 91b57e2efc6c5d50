"""Whether a day belongs to a set of days, on a calendar of holidays. Three answers: True, False, and None for nobody can say."""

import calendar
import datetime
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from .rules import DaySet, Period

_ONE = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Closing:
    """What a municipality says once, for every window whose own text is silent. "default": it says nothing either.

    year_end_days: 年末年始. Without dates of its own those of 地方自治法第4条の2 and nearly all by-laws: 12/29 to 1/3.
    """

    holidays: Literal["default", "open", "closed"] = "default"
    year_end: Literal["default", "open", "closed"] = "default"
    year_end_days: Period = Period((12, 29), (1, 3))
    closed: tuple[DaySet, ...] = ()  # local holidays: 8月6日


@dataclass(frozen=True)
class Calendar:
    """The holidays that are known, from `first` to `last`, and the municipality's rule about them."""

    holidays: Collection[datetime.date]
    first: datetime.date
    last: datetime.date
    closing: Closing = Closing()

    def is_holiday(self, date: datetime.date) -> bool | None:
        """None for a day outside the table: laws change, so that no holiday is certain for ever."""
        return date in self.holidays if self.first <= date <= self.last else None


def within(period: Period, date: datetime.date) -> bool:
    """Whether the date lies in the period, in any year if the year is not stated."""
    day = (date.year, date.month, date.day)[-len(period.first):]
    if period.last < period.first:
        return day >= period.first or day <= period.last
    return period.first <= day <= period.last


def holds(days: DaySet, date: datetime.date, calendar: Calendar) -> bool | None:
    """Whether `date` is one of `days`."""
    holiday = calendar.is_holiday(date)
    if holiday is None:
        answers = {_holds(days, date, calendar, holiday) for holiday in (True, False)}
        return answers.pop() if len(answers) == 1 else None
    return _holds(days, date, calendar, holiday)


def both(one: bool | None, other: bool | None) -> bool | None:
    """`and` of three values."""
    return False if one is False or other is False else None if None in (one, other) else True


def not_(one: bool | None) -> bool | None:
    """`not` of three values."""
    return None if one is None else not one


def either(*answers: bool | None) -> bool | None:
    """`or` of three values."""
    return True if True in answers else None if None in answers else False


def _holds(days: DaySet, date: datetime.date, calendar: Calendar, holiday: bool) -> bool | None:
    named = _named(days, date)
    if days.holidays == "moved":
        return either(not holiday and named, _moved_here(days, date, calendar))
    if not holiday or days.holidays == "open" or named is False and days.holidays != "listed":
        return named
    if days.holidays == "default":
        return {"open": named, "closed": False, "default": None}[calendar.closing.holidays]
    return days.holidays == "listed" and _in_periods(days, date)


def _named(days: DaySet, date: datetime.date) -> bool | None:
    """Whether a name of the set fits the date, holiday or not."""
    if not days.names_days:
        return both(None, _in_periods(days, date))
    length = calendar.monthrange(date.year, date.month)[1]
    week = (date.day + 6) // 7
    fits = (date.weekday() in days.weekdays
            or date.day in days.monthdays or -1 in days.monthdays and date.day == length
            or any(nth.weekday == date.weekday() and (nth.nth == week or nth.nth == -1 and date.day + 7 > length)
                   for nth in days.nth_weekdays))
    return both(fits, _in_periods(days, date))


def _in_periods(days: DaySet, date: datetime.date) -> bool | None:
    found = [period for period in days.periods if within(period, date)]
    return bool(found) or not days.periods if not found else None if all(each.unstated for each in found) else True


def _moved_here(days: DaySet, date: datetime.date, calendar: Calendar) -> bool | None:
    """Whether `date` is the first working day after a holiday of the set."""
    if not _working(date, calendar):
        return False
    before = date - _ONE
    while not _working(before, calendar):
        if calendar.is_holiday(before) and _named(days, before):
            return True
        before -= _ONE
    return False


def _working(date: datetime.date, calendar: Calendar) -> bool:
    return date.weekday() < 5 and not calendar.is_holiday(date) and not within(calendar.closing.year_end_days, date)
