"""How long builds take, side by side: `python3 start.py benchmark`. Ratios of one run on one machine, never a test.

Many copies of the sample cities are built: one after another, on every core, again without a change, and after one word has
changed in one city.
"""

import datetime
import os
import resource
import shutil
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from generator import build, find

COPIES = int(sys.argv[1]) if len(sys.argv) > 1 else 8
DATE = datetime.date(2026, 11, 20)


def lay(project: Path) -> tuple[str, ...]:
    """Copies of the sample cities under other folder names."""
    for slug in find.cities(find.SHIPPED):
        for number in range(COPIES):
            for folder in ("content", "municipalities"):
                shutil.copytree(find.SHIPPED / folder / slug, project / folder / f"{slug}-{number}")
    return find.cities(project)


def measured(project: Path, slugs: tuple[str, ...], workers: int, **options) -> tuple[float, int]:
    """Seconds for a build, and how many cities were made."""
    begun = time.perf_counter()
    with ProcessPoolExecutor(workers) as executor:
        outcomes = list(build.build(project, slugs, DATE, executor, **options))
    assert not any(outcome.failed for outcome in outcomes)
    return time.perf_counter() - begun, sum(outcome.counts is not None for outcome in outcomes)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        project, cores = Path(folder), os.cpu_count() or 1
        slugs = lay(project)
        rows = [("one process, everything", measured(project, slugs, 1, force=True)),
                (f"{cores} processes, everything", measured(project, slugs, cores, force=True)),
                ("nothing changed", measured(project, slugs, cores))]
        changed = project / "content" / slugs[0] / "pages"
        page = next(changed.glob("*.md"))
        page.write_text(page.read_text("utf-8") + "\nもうひとこと。\n", "utf-8")
        rows.append(("one word in one city", measured(project, slugs, cores)))
        pages = sum(1 for _ in (project / "build").rglob("*.html"))
        pdfs = sum(1 for _ in (project / "build").rglob("*.pdf"))
    print(f"{len(slugs)} cities, {pages} pages, {pdfs} PDFs")
    for name, (seconds, made) in rows:
        print(f"{name:32} {seconds:7.2f} s  {made:3} cities made  {rows[0][1][0] / seconds:6.1f} × the first")
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"peak memory of a process: {peak // 1024} MB")


if __name__ == "__main__":
    main()
