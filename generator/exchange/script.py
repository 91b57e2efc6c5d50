"""What the page's own script needs to answer "can I reach someone now" (themes/akari/assets/hours.js): plain data.

Words stay behind: the script shows none, and whether they may change an answer is decided here, once.
"""

from typing import Any

from ..hours import Calendar, Hours, as_data


def hours_data(hours: Hours) -> dict[str, Any]:
    """The rules, what is true beside them, and whether words may change that."""
    return {
        "parts": as_data(hours.parts),
        "otherwise": "closed" if hours.parts and set(hours.unread) <= set(hours.notes) else "unknown",
        "uncertain": not hours.parts or bool(hours.unread) or "原則" in hours.notes,
    }


def calendar_data(calendar: Calendar) -> dict[str, Any]:
    """The days from first to last with their holidays, and the municipality's rule, every default written out."""
    closing = calendar.closing
    return {
        "first": calendar.first.isoformat(),
        "last": calendar.last.isoformat(),
        "holidays": sorted(date.isoformat() for date in calendar.holidays if calendar.first <= date <= calendar.last),
        "closing": {"holidays": closing.holidays, "year_end": closing.year_end,
                    "year_end_days": as_data(closing.year_end_days), "closed": as_data(closing.closed)},
    }
