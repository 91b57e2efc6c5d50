"""An ordinary week as seven windows, lit when someone is there: only for hours that leave no doubt."""

from ..hours import ALL_WEEK, DAY, Hours, Rule


def week(hours: Hours | None) -> list[list[list[str]]]:
    """For Monday to Sunday the spans as [opens, closes]; [] when the text says more than such a picture can."""
    if hours is None or hours.status != "read" or hours.always or hours.notes or len(hours.parts) != 1:
        return []
    part = hours.parts[0]
    if part.closed or part.label or not all(map(_plain, part.rules)):
        return []
    return [[[_clock(span.opens), _clock(span.closes)] for rule in part.rules if day in rule.days.weekdays for span in rule.spans]
            for day in ALL_WEEK]


def _plain(rule: Rule) -> bool:
    days = rule.days
    return bool(days.weekdays and rule.spans) and not (
        days.nth_weekdays or days.monthdays or days.periods or days.holidays in ("listed", "moved") or rule.by_appointment
        or rule.irregular) and all(span.closes <= DAY and span.last is None for span in rule.spans)


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"
