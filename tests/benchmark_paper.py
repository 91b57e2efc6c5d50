"""What a printed sheet costs, each in a process of its own: `python tests/benchmark_paper.py [CITY]`.

Seconds to typeset it, to look at it (preflight) and for the whole command `press` with imposition, the pages of the site included; and
the peak memory of the process. One run on one machine, never a test.
"""

import datetime
import resource
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context

from generator import find
from generator.build import Job
from generator.commands import press
from generator.engines import pikepdf
from generator.load import load
from generator.paper.preflight import preflight
from generator.paper.typeset import ingredients, typeset
from generator.plan import plan
from generator.render import render

CITY = sys.argv[1] if len(sys.argv) > 1 else "ise"
DATE = datetime.date(2026, 11, 20)


def sheets() -> list[str]:
    """The editions of the city."""
    sources = find.find(find.SHIPPED, CITY)
    return [sheet.record["id"] for sheet in plan(load(sources)[0], sources.theme, DATE)[0].sheets]


def measured(id: str) -> tuple[int, float, float, float, int]:
    """Pages, seconds to typeset, to look, to press, and megabytes at the peak."""
    sources = find.find(find.SHIPPED, CITY)
    planned = plan(load(sources)[0], sources.theme, DATE)[0]
    sheet, = (sheet for sheet in planned.sheets if sheet.record["id"] == id)
    files = render(planned, {}, find.FONTS, paper=False)[0].files
    begun = time.perf_counter()
    data = typeset(sheet.record, ingredients(sheet.record, planned.theme, files), find.FONTS)
    printed = time.perf_counter()
    list(preflight(replace(planned, sheets=(sheet,)), {**files, sheet.path: data}, (row["name"] for row in find.codes())))
    looked = time.perf_counter()
    press.press(Job(sources, DATE, {}), (id,), impose=True)
    pressed = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return len(pikepdf.sizes(data)), printed - begun, looked - printed, pressed - looked, peak


if __name__ == "__main__":
    print(f"{'sheet of ' + CITY:24} pages  typeset  preflight   press    peak")
    for name in sheets():
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
            pages, printed, looked, pressed, peak = executor.submit(measured, name).result()
        print(f"{name:24} {pages:5}  {printed:5.2f} s    {looked:5.2f} s {pressed:5.1f} s  {peak} MB", flush=True)
