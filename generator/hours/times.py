"""Times of day: two clocks to a span."""

from ..calendar import WEEKDAYS
from .cursor import Cursor
from .names import Names
from .periods import days_between, period_of
from .rules import DAY, Span
from .tokens import Token

_HALVES = {"AM": "午前", "am": "午前", "PM": "午後", "pm": "午後"}


def span_of(cursor: Cursor, names: Names | None = None) -> Span | None:
    """24時間, or one time to another, which may lie days later: 「金13:00～日22:00」, 「5/2 10:00～5/7 10:00」."""
    if cursor.take("all day"):
        return Span(0, DAY)
    first = cursor.take("time")
    if not cursor.take("to"):
        return None
    later = _days_later(cursor, names) if names and cursor.kind in ("weekday", "date") else 0
    last = cursor.take("time")
    cursor.take("until")
    opens, closes = minutes_of(first), minutes_of(last)
    if opens is None or closes is None or later is None or opens >= DAY:
        return None
    if later:
        return Span(opens, closes + later * DAY) if closes <= DAY else None
    half, hour = first.groups[1:3]
    if half in ("午後", "PM", "pm") and not any(last.groups[:2]) and closes < 720:
        closes += 720  # 午後1時〜5時
    if closes == 0 and opens >= 720:
        closes = DAY  # 18:00–0:00
    if not opens < closes <= opens + DAY:
        return None
    if not half and hour and not hour.startswith("0") and may_be_afternoon(opens, closes):
        return None
    return Span(opens, closes)


def _days_later(cursor: Cursor, names: Names) -> int | None:
    """How many days after the one day that is named the day comes which is named next."""
    if cursor.kind == "weekday":
        last = WEEKDAYS.index(cursor.take("weekday").groups[0])
        if names != Names(names.weekdays, names.single) or len(names.weekdays) != 1:
            return None
        return (last - names.weekdays[0]) % 7 or None
    end = period_of(cursor)
    if names != Names(periods=names.periods) or len(names.periods) != 1 or end is None or end.first != end.last:
        return None
    start = names.periods[0]
    if start.first != start.last or len(start.first) < len(end.first):
        return None
    days = days_between(start.first, end.first)
    return days if 0 < days < 60 else None


def may_be_afternoon(opens: int, closes: int) -> bool:
    """1:00–5:00 may be written by the 12-hour clock; 午前1時 and 01:00 may not."""
    return 60 <= opens < 480 and closes <= 720


def minutes_of(time: Token | None) -> int | None:
    """A time in minutes. None for 25:00, and for 午前12時 and 午後12時, which are noon to some and midnight to others."""
    if time is None:
        return None
    tomorrow, half, hour, minutes, kanji_minutes, half_past = time.groups
    half = _HALVES.get(half, half)
    clock = 60 * int(hour or 12) + (30 if half_past else int(minutes or kanji_minutes or 0))
    if int(minutes or kanji_minutes or 0) > 59 or clock > DAY or half and 720 <= clock < 780 or half == "午前" and clock > 720:
        return None
    return clock + 720 * (half == "午後" and clock < 720) + DAY * bool(tomorrow)  # 午後13:00 is said by some
