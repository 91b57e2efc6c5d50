"""National holidays, by jpholiday (国民の祝日に関する法律, substitute and citizens' holidays too).

The equinoxes are announced in the February before the year; those after it are computed.
"""

import datetime

import jpholiday


def national_holidays(first: datetime.date, last: datetime.date) -> dict[datetime.date, str]:
    """The holidays from `first` to `last`, both included, with their Japanese names."""
    found = jpholiday.JPHoliday().between(first, last)
    return {holiday.date: holiday.name for holiday in found}
