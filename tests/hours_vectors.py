"""Questions about hours with Python's answers, for themes/akari/assets/hours.js: all texts of the table, three years of instants.

`python tests/hours_vectors.py FILE` writes them as JSON for whoever wants to try another implementation.
"""

import datetime
import json
import random
import sys
from functools import cache
from pathlib import Path

from hours_table import rows

from generator.engines.holidays import national_holidays
from generator.exchange.script import calendar_data, hours_data
from generator.hours import Calendar, Closing, Hours, closing_rule, is_open, next_change, openings, parse

#: Municipalities that say nothing, the usual, all closed with a local holiday (Hiroshima), and always open.
CLOSINGS = ("", "祝日・年末年始は休み", "祝日と12月28日～1月4日、8月6日は休み", "年中無休")
YEARS = (2026, 2027, 2028)
_MINUTE = datetime.timedelta(minutes=1)


@cache
def calendar_of(year: int, closing: str) -> Calendar:
    """A year with the months around it: what a site that is built every few months knows."""
    first, last = datetime.date(year, 1, 1), datetime.date(year + 1, 2, 15)
    return Calendar(frozenset(national_holidays(first, last)), first, last, closing_rule(closing) if closing else Closing())


def texts() -> list[str]:
    """The table, and some forms of each corner of the rules."""
    return [row.text for row in rows()]


def instants(year: int, rng: random.Random) -> list[datetime.datetime]:
    """Moments of a year: any, on the minute something usually changes, on holidays, and around the year end."""
    start = datetime.datetime(year, 1, 1)
    usual = (0, 300, 510, 540, 720, 780, 960, 990, 1020, 1035, 1260, 1320, 1439)
    days = [rng.randrange(366) for _ in range(3)] + [rng.choice((0, 1, 2, 3, 361, 362, 363, 364))]
    holidays = [datetime.datetime.combine(day, datetime.time()) for day in national_holidays(start.date(), datetime.date(year, 12, 31))]
    days = [start + datetime.timedelta(days=day) for day in days] + [rng.choice(holidays)]
    return [day + datetime.timedelta(minutes=rng.choice((rng.randrange(1440), rng.choice(usual) + rng.choice((-1, 0, 0, 1)))))
            for day in days]


def answer(hours: Hours, at: datetime.datetime, calendar: Calendar) -> dict | None:
    """What hours.js must answer, put together from answers.py."""
    if not calendar.first <= at.date() <= calendar.last:
        return None
    now, end = is_open(hours, at, calendar), datetime.datetime.combine(calendar.last, datetime.time()) + datetime.timedelta(days=1)
    change = next_change(hours, at, calendar, days=(end - at).days + 1)
    until = change[0] if change and change[0] < end else None
    begins = [opening.starts for opening in openings(hours, at, end, calendar) if opening.state == "open" and opening.starts > at]
    last = None
    if until:
        before = [(each.label, each.last) for each in openings(hours, until - _MINUTE, until, calendar) if each.state == now.state]
        last = max((moment for _, moment in before), default=None) if all(moment for _, moment in before) else None
    return {"state": now.state, "uncertain": now.uncertain, "labels": list(now.labels), "until": _iso(until),
            "next": _iso(min(begins, default=None)) if now.state != "open" else None, "last": _iso(last)}


def _iso(moment: datetime.datetime | None) -> str | None:
    return moment and moment.isoformat(timespec="minutes")


def vectors() -> dict:
    """{"calendars": [...], "hours": [...], "questions": [[hours, calendar, at, answer], ...]}; the numbers are places in the lists."""
    rng = random.Random(20261120)
    calendars = [(year, closing) for year in YEARS for closing in CLOSINGS]
    parsed, questions = [parse(text) for text in texts()], []
    for number, hours in enumerate(parsed):
        for year in YEARS:
            for at in instants(year, rng):
                place = calendars.index((year, rng.choice(CLOSINGS)))
                calendar = calendar_of(*calendars[place])
                questions.append([number, place, _iso(at), answer(hours, at, calendar)])
        questions.append([number, 0, f"{rng.choice((2025, 2029))}-12-31T12:00", None])
    return {"calendars": [calendar_data(calendar_of(*each)) for each in calendars],
            "hours": [hours_data(hours) for hours in parsed], "questions": questions}


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps(vectors(), ensure_ascii=False), "utf-8")
