"""OpenStreetMap `opening_hours` (wiki.openstreetmap.org/wiki/Key:opening_hours/specification).

A value is read from left to right: what is usual, then what public holidays (PH), the year end, closed days and dates change.
After ";" a rule stands instead of all before it on its days, after "," beside them. What the syntax has no words for
(祝日の場合は翌平日, 毎月末日) becomes dates of the calendar. A value of OpenStreetMap has 255 characters: one that would
be longer, or cannot be said, is `unknown`, and the note says it in words.
"""

import datetime
import itertools
from calendar import monthrange
from collections.abc import Collection, Iterable
from dataclasses import replace

from ..hours import DAY, EVERY_DAY, ROUND_THE_CLOCK, Calendar, DaySet, Hours, Part, Period, Rule, Span
from ..hours.periods import is_season
from ..hours.rules import dated
from .dates import ONE_DAY, Told, clock, holding, named, plain, runs, words

_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONGEST = 255


def told(hours: Hours, calendar: Calendar) -> list[Told]:
    """The value of each part; the note is for `opening_hours:note` or `note`."""
    found = []
    for part in hours.parts:
        note = words(hours, part, calendar.closing)
        doubtful = any(holding(part, rule, calendar)[1] for rule in part.rules)
        value = _value(part, calendar)
        if not value or len(value) > _LONGEST:
            value, doubtful = "unknown", True
        found.append(Told(part.label, value, "" if plain(hours, part) and not doubtful else note))
    return found or [Told("", "", hours.text)]


def _value(part: Part, calendar: Calendar) -> str | None:
    if (part.rules, part.closed, part.year_end) == (ROUND_THE_CLOCK.rules, (), "open"):
        return "24/7"
    special = [rule for rule in part.rules if rule.days.once and len(part.rules) > 1]
    usual = [rule for rule in part.rules if rule not in special]
    longest = max((span.closes for rule in usual for span in rule.spans), default=0)
    if longest > 2 * DAY:  # 金13:00～日22:00: holidays would cut pieces out of it
        return _days_long(part, calendar) if usual == [*part.rules] and all(rule.days.once for rule in usual) else None
    on_holidays = {rule: _holidays(rule, calendar) for rule in usual}
    shut = [rule for rule in usual if on_holidays[rule] in ("closed", "moved", "default")]
    stay = [rule for rule in usual if rule not in shut]
    closed = _closed(part, usual, calendar)
    if (shut and _cuts(shut)) or (closed and _cuts(usual)):
        return None
    value = _beside("", [text for rule in shut for text in _rule(rule, calendar)])
    if shut:
        doubtful = [rule for rule in shut if on_holidays[rule] == "default" and rule.days.names_days]
        if doubtful and not all(_weekly(rule.days) for rule in doubtful):
            return None
        if len(doubtful) < len(shut) or not doubtful:
            value += f"; PH {_off(shut)}" if any(rule.days.names_days for rule in shut) else ""
        unknown = [f"PH {_weekdays(rule.days)} {_times(rule)} unknown".replace("  ", " ") for rule in doubtful]
        value = _beside(f"{value}; {unknown.pop(0)}" if unknown else value, unknown)
    value = _beside(value, [text for rule in stay for text in _rule(rule, calendar)])
    value = _beside(value, [f"{_dates(holding(part, rule, calendar)[0] - named(rule.days, calendar))} {_times(rule)}"
                            for rule in shut if on_holidays[rule] == "moved"
                            and holding(part, rule, calendar)[0] - named(rule.days, calendar)])
    value += "".join(f"; {each}" for each in closed).replace("off", _off(usual))
    for rule in special:
        value += _special(part, rule, calendar)
    return value.removeprefix("; ").removeprefix(", ")


def _beside(value: str, rules: Iterable[str]) -> str:
    return ", ".join(filter(None, (value, *rules)))


def _days_long(part: Part, calendar: Calendar) -> str:
    """Spans of days, begun on dates of one year: 2026 May 02 10:00-24:00, 2026 May 03-2026 May 06 00:00-24:00, …"""
    pieces = []
    for rule in part.rules:
        for date, span in itertools.product(sorted(holding(part, rule, calendar)[0]), rule.spans):
            days, closes = divmod(span.closes, DAY)
            whole = [date + number * ONE_DAY for number in range(1, days)]
            pieces += [f"{_dates([date])} {clock(span.opens)}-24:00", *([f"{_dates(whole)} 00:00-24:00"] if whole else []),
                       *([f"{_dates([date + days * ONE_DAY])} 00:00-{clock(closes)}"] if closes else [])]
    return ", ".join(pieces) or "unknown"


def _holidays(rule: Rule, calendar: Calendar) -> str:
    return calendar.closing.holidays if rule.days.holidays == "default" else rule.days.holidays


def _cuts(rules: Collection[Rule]) -> bool:
    """Whether an evening lasts into the hours of the next day, so that closing that day would cut it."""
    spans = [span for rule in rules for span in rule.spans]
    return max((span.closes for span in spans), default=0) - DAY > min((span.opens for span in spans), default=0)


def _off(rules: Collection[Rule]) -> str:
    """How a day is closed: an evening before that lasts over midnight must not be cut, so then its own times alone."""
    spans = sorted({span for rule in rules for span in rule.spans}, key=lambda span: (span.opens, span.closes))
    return f"{_spans(spans)} off" if any(span.closes > DAY for span in spans) else "off"


def _rule(rule: Rule, calendar: Calendar) -> list[str]:
    """The rule as it usually is: one for each way its days are named."""
    if rule.days.holidays == "listed":
        if rule.days.periods or rule.days.nth_weekdays or rule.days.monthdays:
            return [f"{_dates(holding(Part(rules=(rule,), year_end='open'), rule, calendar)[0])} {_times(rule)}"]
        return [f"{_beside('', filter(None, (_weekdays(rule.days), 'PH'))).replace(', ', ',')} {_times(rule)}"]
    return [f"{days} {_times(rule)}".strip() for days in _selectors(rule.days, calendar)]


def _times(rule: Rule) -> str:
    how = "予約制" if rule.by_appointment else rule.irregular
    unknown = f'unknown "{how}"' if how else "" if rule.days.names_days else "unknown"
    return " ".join(filter(None, (_spans(rule.spans), unknown)))


def _spans(spans: Iterable[Span]) -> str:
    """17:00-09:00 is over midnight, 08:00-32:00 a whole day."""
    wraps = [span.closes > DAY > span.closes - span.opens for span in spans]
    return ",".join(f"{clock(span.opens)}-{clock(span.closes - DAY * wrap)}" for span, wrap in zip(spans, wraps))


def _weekly(days: DaySet) -> bool:
    return not (days.nth_weekdays or days.monthdays or days.periods)


def _selectors(days: DaySet, calendar: Calendar) -> list[str]:
    """The days of a set, holidays aside."""
    if days.monthdays and days.periods or any(period.unstated for period in days.periods):
        found = named(days, calendar)
        return [_dates(found)] if found else []
    periods = ",".join(map(_period, days.periods))
    weekdays = _weekdays(days)
    if days.periods and days == dated(*days.periods):
        weekdays = ""
    found = [f"{periods} {weekdays}".strip()] if weekdays or not days.monthdays else []
    if days.monthdays:
        dates = [f"{_MONTHS[month - 1]} {day:02}" for day in days.monthdays if day > 0
                 for month in range(1, 13) if day <= monthrange(2000, month)[1]]
        ends = named(DaySet(monthdays=(-1,)), calendar) if -1 in days.monthdays else ()
        found.append(",".join([*dates, *filter(None, [_dates(ends)])]))
    return found


def _weekdays(days: DaySet) -> str:
    """Mo-Fr,Sa[3]: weekdays and those of a week of the month."""
    found = []
    for day in days.weekdays:
        if found and found[-1][1] == day - 1:
            found[-1] = found[-1][0], day
        else:
            found.append((day, day))
    ranges = [_DAYS[first] if first == last else f"{_DAYS[first]}-{_DAYS[last]}" for first, last in found]
    return ",".join(ranges + [f"{_DAYS[nth.weekday]}[{nth.nth}]" for nth in days.nth_weekdays])


def _period(period: Period) -> str:
    if is_season(period):
        first, last = _MONTHS[period.first[0] - 1], _MONTHS[period.last[0] - 1]
    else:
        first, last = _date(period.first), _date(period.last)
    return first if first == last else f"{first}-{last}"


def _date(date: tuple[int, ...]) -> str:
    *year, month, day = date
    return " ".join([*map(str, year), _MONTHS[month - 1], f"{day:02}"])


def _dates(dates: Iterable[datetime.date]) -> str:
    stretches = [[_date((date.year, date.month, date.day)) for date in pair] for pair in runs(dates)]
    return ",".join(first if first == last else f"{first}-{last}" for first, last in stretches)


def _closed(part: Part, usual: list[Rule], calendar: Calendar) -> list[str]:
    """What closes the part: its own days, then the year end and local holidays of the municipality."""
    closing, found = calendar.closing, []
    for days in part.closed:
        if days.holidays == "moved":
            closes = [rule for rule in usual if set(days.weekdays) & set(rule.days.weekdays)]
            back = [f"PH {_weekdays(days)} {_times(rule)}" for rule in closes]
            after = holding(Part(rules=(Rule(days),), year_end="open"), Rule(days), calendar)[0] - named(days, calendar)
            found += [", ".join([f"{_weekdays(days)} off", *back])] if closes else []
            found += [f"{_dates(after)} off"] if after else []
        elif any(period.unstated for period in days.periods) or days.holidays not in ("open", "default"):
            rule = Rule(days)
            certain, unsure = holding(Part(rules=(rule,), year_end="open"), rule, calendar)
            found += [f"{_dates(some)} {how}" for some, how in ((certain, "off"), (unsure, "unknown")) if some]
        else:
            found += [f"{selector} off" for selector in _selectors(days, calendar)]
    if all(rule.days.once for rule in usual):
        return found
    every_day = any(rule.days == EVERY_DAY for rule in usual)
    own = any(period.last < period.first and len(period.first) == 2 for days in part.closed for period in days.periods)
    if part.year_end != "open" and (part.year_end == "closed" or closing.year_end != "open" and not own):
        sure = part.year_end == "closed" or closing.year_end == "closed" and not every_day
        found.append(f"{_period(closing.year_end_days)} {'off' if sure else 'unknown'}")
    if part.year_end != "open":
        how = "unknown" if every_day else "off"
        found += [f"{selector} {how}" for days in closing.closed for selector in _selectors(days, calendar)]
    return found


def _special(part: Part, rule: Rule, calendar: Calendar) -> str:
    """A rule for dates of one year, which stands above what is usual on them, and may last for days."""
    certain, unsure = holding(part, rule, calendar)
    value = f"; {_dates(unsure)} unknown" if unsure else ""
    short = tuple(span for span in rule.spans if span.closes <= 2 * DAY)
    if certain and (short or not rule.spans):
        value += f"; {_dates(certain)} {_times(replace(rule, spans=short))}"
    return value
