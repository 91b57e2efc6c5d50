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
from generator.hours import Calendar, Closing, Hours, closing_rule, is_open, openings, parse

#: Municipalities that say nothing, the usual, all closed with a local holiday (Hiroshima), and always open.
CLOSINGS = ("", "祝日・年末年始は休み", "祝日と12月28日～1月4日、8月6日は休み", "年中無休")
YEARS = (2026, 2027, 2028)
_MINUTE = datetime.timedelta(minutes=1)
_USUAL = (0, 300, 510, 540, 720, 780, 960, 990, 1020, 1035, 1260, 1320, 1439)


@cache
def calendar_of(year: int, closing: str) -> Calendar:
    """A year with the weeks after it: what a site that is built every few months knows."""
    first, last = datetime.date(year, 1, 1), datetime.date(year + 1, 2, 15)
    return Calendar(frozenset(national_holidays(first, last)), first, last, closing_rule(closing) if closing else Closing())


def instants(year: int, rng: random.Random) -> list[datetime.datetime]:
    """Eight moments of a year: any, where something usually changes, on holidays, and around the year end."""
    start = datetime.datetime(year, 1, 1)
    holidays = [(day - start.date()).days for day in sorted(calendar_of(year, "").holidays) if day.year == year]
    days = [*(rng.randrange(366) for _ in range(4)), *rng.choices((0, 1, 2, 3, 361, 362, 363, 364), k=2), *rng.choices(holidays, k=2)]
    return [start + datetime.timedelta(days=day, minutes=max(0, rng.choice((rng.randrange(1440), rng.choice(_USUAL) - rng.randrange(2)))))
            for day in days]


class Known:
    """All openings of some hours on a calendar, asked once."""

    def __init__(self, hours: Hours, calendar: Calendar) -> None:
        self.hours, self.calendar = hours, calendar
        first, last = (datetime.datetime.combine(day, datetime.time()) for day in (calendar.first, calendar.last))
        self.end = last + datetime.timedelta(days=1)
        self.openings = openings(hours, first, self.end, calendar)
        self.edges = sorted({edge for each in self.openings for edge in (each.starts, each.ends) if edge < self.end})

    def answer(self, at: datetime.datetime) -> dict:
        """What hours.js must answer, put together from answers.py."""
        now = is_open(self.hours, at, self.calendar)
        until = next((edge for edge in self.edges if edge > at and is_open(self.hours, edge, self.calendar).state != now.state), None)
        starts = min((each.starts for each in self.openings if each.state == "open" and each.starts > at), default=None)
        before = openings(self.hours, until - _MINUTE, until, self.calendar) if until else []
        lasts = [each.last for each in before if each.state == now.state]
        return {"state": now.state, "uncertain": now.uncertain, "labels": list(now.labels), "until": _iso(until),
                "last": _iso(max(lasts)) if lasts and all(lasts) else None, "next": _iso(starts) if now.state != "open" else None}


def _iso(moment: datetime.datetime | None) -> str | None:
    return moment and moment.isoformat(timespec="minutes")


def vectors() -> dict:
    """{"calendars": [...], "hours": [...], "questions": [[hours, calendar, at, answer], ...]}; numbers are places in the lists."""
    rng = random.Random(20261120)
    calendars = [calendar_of(year, closing) for year in YEARS for closing in CLOSINGS]
    parsed, questions = [parse(row.text) for row in rows()], []
    for number, hours in enumerate(parsed):
        for year in YEARS:
            place = YEARS.index(year) * len(CLOSINGS) + (number + year) % len(CLOSINGS)
            known = Known(hours, calendars[place])
            questions += [[number, place, _iso(at), known.answer(at)] for at in instants(year, rng)]
        questions.append([number, 0, rng.choice(("2025-12-31T23:59", "2027-02-16T00:00")), None])  # outside the calendar
    return {"calendars": [calendar_data(each) for each in calendars], "hours": [hours_data(hours) for hours in parsed],
            "questions": questions}


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps(vectors(), ensure_ascii=False), "utf-8")
