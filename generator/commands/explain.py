"""`tsunagari explain`: why a city was built last, what was made then, and whether a build now would make it again."""

import datetime
from collections.abc import Iterator
from pathlib import Path

from .. import build, find, receipt
from .speech import Speech


def lines(project: Path, slug: str, date: datetime.date, say: Speech) -> Iterator[str]:
    """What the receipt of the last build says, and what has changed since then."""
    last = receipt.read(project / "build", slug)
    if last is None:
        yield say("never-built", slug=slug)
        return
    yield say("last-built", slug=slug, date=last.date)
    yield from ("  " + say(what, what=which) for what, which in last.reasons)
    yield "  " + say("printed", made=len(last.made), used=len(last.inputs) - len(last.made))
    yield from (f"    {path}" for path in last.made)
    why = receipt.reasons(last, find.find(project, slug).digests, build.engine(), str(date), True)
    yield say("would-build" if why else "up-to-date")
    yield from ("  " + say(what, what=which) for what, which in why)
