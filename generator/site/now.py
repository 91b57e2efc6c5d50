"""What a page's script needs to say "open now, until when, or when next": its rules of hours, and a calendar of holidays.

The calendar reaches from the start of the year to the end of the next; beyond it the page says nothing about now. Without
JavaScript the hours as text are complete.
"""

import datetime
import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from ..engines.holidays import national_holidays
from ..exchange.script import calendar_data, hours_data
from ..hours import Calendar, Closing, Hours, closing_rule


class Now:
    """Collects the reception hours a page speaks of while it is rendered, so that each stands on it once."""

    def __init__(self, date: datetime.date, closing_days: str, words: Mapping[str, str]):
        """closing_days: the city's sentence; it does not hold for windows of others, whose year end is then unknown."""
        self.date, self.closing_days, self.words = date, closing_days, words
        self.names: dict[tuple[str, bool], str] = {}
        self.hours: dict[str, Any] = {}

    def of(self, hours: Hours, own: bool) -> str:
        """The name of some hours in the page's data. own: whether the city's closing days hold for them."""
        name = self.names.setdefault((hours.text, own), f"h{len(self.names) + 1}")
        self.hours[name] = {"calendar": "city" if own else "other", **hours_data(hours)}
        return name

    def json(self) -> str:
        """The data of the page, safe inside a script element; '' when no hours were asked for."""
        if not self.hours:
            return ""
        rules = {"city": self.closing_days, "other": ""}
        used = sorted({hours["calendar"] for hours in self.hours.values()})
        data = {"calendars": {name: calendar_data(calendar_of(self.date, rules[name])) for name in used}, "hours": self.hours,
                "words": dict(self.words)}
        return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


@cache
def calendar_of(date: datetime.date, closing_days: str) -> Calendar:
    """The holidays of two years, and the rule of a municipality's sentence ('' when there is none)."""
    first, last = datetime.date(date.year, 1, 1), datetime.date(date.year + 1, 12, 31)
    closing = closing_rule(closing_days) if closing_days else None
    return Calendar(frozenset(national_holidays(first, last)), first, last, closing or Closing())
