"""What a page's script needs to say "open now, until when, or when next": the rules of its hours, and a calendar of holidays.

The calendar reaches from the start of the year to the end of the next; beyond it the page says nothing about now. Without
JavaScript the hours as text are complete.
"""

import datetime
import json
from typing import Any

from .engines.holidays import national_holidays
from .exchange.script import calendar_data, hours_data
from .hours import Calendar, Closing, Hours, closing_rule


def hours_json(hours: Hours) -> str:
    """The rules of one text of reception hours."""
    return _json(hours_data(hours))


def calendar_json(date: datetime.date, closing_days: str) -> str:
    """The holidays of two years, and the municipality's rule from its sentence ('' for windows that are not the city's:
    what its text does not say about year end is then unknown)."""
    first, last = datetime.date(date.year, 1, 1), datetime.date(date.year + 1, 12, 31)
    closing = closing_rule(closing_days) if closing_days else None
    return _json(calendar_data(Calendar(frozenset(national_holidays(first, last)), first, last, closing or Closing())))


def _json(data: dict[str, Any]) -> str:
    """Compact, and safe inside a script element: no `<` can end it."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
