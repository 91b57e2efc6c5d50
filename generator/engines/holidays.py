"""National holidays, by jpholiday (国民の祝日に関する法律, substitute and citizens' holidays too).

The equinoxes are announced in the February before the year; those after it are computed.
"""

import datetime
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import jpholiday


@cache  # the slowest part of a page otherwise: two years take 50 ms, and every window asks for the same two
def national_holidays(first: datetime.date, last: datetime.date) -> Mapping[datetime.date, str]:
    """The holidays from `first` to `last`, both included, with their Japanese names."""
    found = jpholiday.JPHoliday().between(first, last)
    return MappingProxyType({holiday.date: holiday.name for holiday in found})
