"""HSDS 3.0 `schedule` (Open Referral): a row for each regular opening, RFC 5545 style, and one for each date that differs.

HSDS cannot close a day again (openreferral/specification #440), so closed holidays and everything else are told in
`description`. 24 hours are 00:00 to 23:59, as its documentation says; `closes_at` before `opens_at` is the next day.
"""

import uuid
from collections.abc import Iterator

from ..hours import DAY, Calendar, DaySet, Hours, Part, Span
from .dates import Told, certain_rules, clock, holding, named, plain, runs, words

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
Row = dict[str, str | int]


def told(hours: Hours, calendar: Calendar, **owner: str) -> list[Told]:
    """The rows of each part. `owner` is what they belong to, such as service_id="…"; ids are made from it."""
    found = []
    for part in hours.parts:
        exact, rows = plain(hours, part), []
        for rule in certain_rules(part):
            certain, unsure = holding(part, rule, calendar)
            usual = named(rule.days, calendar)
            exact = exact and usual == certain and not unsure
            for span in rule.spans:
                if span.closes > span.opens + DAY:
                    exact = False
                    continue
                timed = {"timezone": 9, "opens_at": f"{clock(span.opens)}+09:00", "closes_at": f"{_closes(span)}+09:00"}
                rows += [{**days, **timed} for days in _days(rule.days, calendar) if usual & certain]
                rows += [{"valid_from": f"{date}", "valid_to": f"{date}", "freq": "WEEKLY", "byday": DAYS[date.weekday()],
                          **timed} for date in sorted(certain - usual)]
        note = "" if exact else words(hours, part, calendar.closing)
        found.append(Told(part.label, _whole(rows, note, part, owner), note))
    return found or [Told("", _whole([], hours.text, Part(), owner), hours.text)]


def _days(days: DaySet, calendar: Calendar) -> Iterator[Row]:
    """The days a set names: weekly, monthly by weekday, monthly by date; once for each time its periods come round."""
    ways: list[Row] = []
    if days.weekdays:
        ways.append({"freq": "WEEKLY", "byday": ",".join(DAYS[day] for day in days.weekdays)})
    if days.nth_weekdays:
        ways.append({"freq": "MONTHLY", "byday": ",".join(f"{nth.nth}{DAYS[nth.weekday]}" for nth in days.nth_weekdays)})
    if days.monthdays:
        ways.append({"freq": "MONTHLY", "bymonthday": ",".join(map(str, days.monthdays))})
    if not days.periods:
        yield from ways
        return
    for first, last in runs(named(DaySet((0, 1, 2, 3, 4, 5, 6), periods=days.periods), calendar)):
        yield from ({"valid_from": str(first), "valid_to": str(last), **way} for way in ways)


def _closes(span: Span) -> str:
    if span.closes - span.opens == DAY or span.closes == DAY:
        return clock((span.closes - 1) % DAY)
    return clock(span.closes % DAY)


def _whole(rows: list[Row], note: str, part: Part, owner: dict[str, str]) -> list[Row]:
    """The rows with what every row has. Without any opening one row still says the words."""
    beside: Row = {**owner, **({"attending_type": part.label} if part.label else {}), **({"description": note} if note else {})}
    space = uuid.uuid5(uuid.NAMESPACE_URL, "/".join([*owner.values(), part.label]))
    return [{"id": str(uuid.uuid5(space, str(number))), **beside, **row} for number, row in enumerate(rows or [{}])]
