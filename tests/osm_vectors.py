"""The values of generator/exchange/osm.py for the whole table, with questions Python has answered, for check_opening_hours.mjs."""

import datetime
import json
import random
import sys
from dataclasses import replace
from pathlib import Path

from hours_table import rows
from hours_vectors import instants

from generator.engines.holidays import national_holidays
from generator.exchange import osm
from generator.hours import Calendar, closing_rule, is_open, parse

FIRST, LAST = datetime.date(2026, 1, 1), datetime.date(2028, 12, 31)
CALENDAR = Calendar(frozenset(national_holidays(FIRST, LAST)), FIRST, LAST, closing_rule("祝日・年末年始は休み"))


def vectors() -> list[dict]:
    """[{"text", "value", "questions": [[at, state], …]}, …], one a part; a value that says only "unknown" is not asked."""
    rng, found = random.Random(20261120), []
    for row in rows():
        hours = parse(row.text)
        for part, told in zip(hours.parts, osm.told(hours, CALENDAR)):
            if told.rules != "unknown":
                asked = [at for year in (2026, 2027, 2028) for _ in range(3) for at in instants(year, rng)]
                alone = replace(hours, parts=(part,), notes=(), unread=())
                states = [[at.isoformat(), is_open(alone, at, CALENDAR).state] for at in asked if at.date() > FIRST]
                found.append({"text": row.text, "value": told.rules, "questions": states})
    return found


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps(vectors(), ensure_ascii=False), "utf-8")
