"""The hours columns of 自治体標準オープンデータセット: 利用可能曜日, 開始時間, 終了時間, 利用可能日時特記事項.

One row holds one span, the same on all its days. Hours that are not so leave the columns empty and stand in 特記事項, for a
half truth in a column is taken for the whole. 24 hours are 00:00 to 23:59, and 翌5:30 is 05:30 with the words beside it.
"""

from ..calendar import WEEKDAYS
from ..hours import DAY, Calendar, Hours, Part, Span
from .dates import Told, clock, holding, named, plain, words

COLUMNS = ("利用可能曜日", "開始時間", "終了時間", "利用可能日時特記事項")


def told(hours: Hours, calendar: Calendar) -> list[Told]:
    """One row, for all parts together, under COLUMNS."""
    if not hours.parts:
        return [_row("", None, " ".join(hours.text.split()))]
    if len(hours.parts) > 1:
        return [_row("", None, "／".join(f"{part.label} {words(hours, part, calendar.closing)}".strip() for part in hours.parts))]
    part = hours.parts[0]
    note = " ".join(words(hours, part, calendar.closing).split())
    spans = {rule.spans for rule in part.rules}
    weekly = all(rule.days.weekdays and not (rule.days.nth_weekdays or rule.days.monthdays or rule.days.periods)
                 and rule.spans and not rule.by_appointment and not rule.irregular for rule in part.rules)
    if not weekly:
        return [_row("", None, note)]
    days = "".join(day for number, day in enumerate(WEEKDAYS) if any(number in rule.days.weekdays for rule in part.rules))
    same = spans.pop() if len(spans) == 1 and len(part.rules) == 1 else ()
    if len(same) != 1 or same[0].closes > same[0].opens + DAY:
        return [_row(days, None, note)]
    exact = plain(hours, part) and _every_week(part, calendar) and same[0].closes < DAY
    return [_row(days, same[0], "" if exact else note)]


def _every_week(part: Part, calendar: Calendar) -> bool:
    """Whether the days are those of every week, holidays and the year end too."""
    rule, = part.rules
    return holding(part, rule, calendar) == (named(rule.days, calendar), set())


def _row(days: str, span: Span | None, note: str) -> Told:
    opens = clock(span.opens) if span else ""
    closes = "" if not span else clock((span.closes - 1) % DAY if span.closes in (DAY, span.opens + DAY) else span.closes % DAY)
    return Told("", dict(zip(COLUMNS, (days, opens, closes, note))), note)
