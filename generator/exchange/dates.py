"""What every format needs: the dates on which a rule holds, those its days name, and in words what is left to say."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from ..hours import DAY, Calendar, Closing, DaySet, Hours, Part, Rule, Span, openings, to_words
from ..hours.rules import EVERY_DAY, dated

ONE_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Told:
    """What a format says of a part, and in words the whole part where that is not all of the truth (else "")."""

    label: str
    rules: Any
    note: str


def holding(part: Part, rule: Rule, calendar: Calendar) -> tuple[set[datetime.date], set[datetime.date]]:
    """The dates of the calendar on which the rule certainly holds, and those on which it may."""
    # The rule drawn out over its whole days, asked of answers.py. One for dates of one year stands above the usual, so such
    # rules stay, without any length.
    drawn = replace(rule, spans=(Span(0, DAY),), by_appointment=False, irregular="")
    above = tuple(replace(other, spans=(Span(0, 0),)) for other in part.rules if other.days.once and other != rule)
    certain: set[datetime.date] = set()
    unsure: set[datetime.date] = set()
    start, end = midnight(calendar.first), midnight(calendar.last + ONE_DAY)
    for opening in openings(Hours("", (replace(part, rules=(drawn, *above)),)), start, end, calendar):
        dates = certain if opening.state == "open" else unsure
        dates.update(opening.starts.date() + number * ONE_DAY for number in range((opening.ends - opening.starts).days))
    return certain, unsure


def named(days: DaySet, calendar: Calendar) -> set[datetime.date]:
    """The dates that the names of the set fit, whatever holidays, closed days and other rules say."""
    rule = Rule(replace(days, holidays="open"))
    return holding(Part(rules=(rule,), year_end="open"), rule, replace(calendar, closing=Closing("open", "open")))[0]


def runs(dates: Iterable[datetime.date]) -> list[tuple[datetime.date, datetime.date]]:
    """Dates as stretches without a gap."""
    found: list[tuple[datetime.date, datetime.date]] = []
    for date in sorted(dates):
        if found and found[-1][1] + ONE_DAY == date:
            found[-1] = found[-1][0], date
        else:
            found.append((date, date))
    return found


def words(hours: Hours, part: Part, closing: Closing) -> str:
    """All that is known of one part, with what the municipality says where the text is silent."""
    rules = tuple(replace(rule, days=replace(rule.days, holidays=closing.holidays)) if rule.days.holidays == "default" else rule
                  for rule in part.rules)
    # 毎日: whether that is really every day, nobody can say; and dates of one year stand above what is usual.
    stays = any(rule.days == EVERY_DAY for rule in rules) or all(rule.days.once for rule in rules)
    dates = next((days for days in part.closed if any(period.last < period.first for period in days.periods)), None)
    if part.year_end == "default" and closing.year_end == "closed" and not stays and not dates:
        usual = closing.year_end_days == Closing.year_end_days
        part = replace(part, year_end="closed") if usual else replace(part, closed=(*part.closed, dated(closing.year_end_days)))
    part = replace(part, label="", rules=rules, closed=part.closed if stays else (*part.closed, *closing.closed))
    return to_words(replace(hours, parts=(part,)))


def plain(hours: Hours, part: Part) -> bool:
    """Whether the part is openings and nothing else: no doubt, no note, no appointment, no last reception."""
    return not hours.notes and not hours.unread and all(
        rule.spans and rule.days.names_days and not rule.by_appointment and not rule.irregular
        and all(span.last is None for span in rule.spans) for rule in part.rules)


def certain_rules(part: Part) -> list[Rule]:
    """The rules a machine may take for openings."""
    return [rule for rule in part.rules if rule.spans and not rule.by_appointment and not rule.irregular]


def midnight(date: datetime.date) -> datetime.datetime:
    """The moment a day begins."""
    return datetime.datetime.combine(date, datetime.time())


def clock(minutes: int) -> str:
    """A time of day as formats write it: 08:30."""
    return f"{minutes // 60:02}:{minutes % 60:02}"
