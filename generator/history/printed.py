"""What has changed since a sheet was printed: the paper is on doors and refrigerators, and goes on saying what was true then."""

import datetime
from collections.abc import Iterator, Sequence

from ..municipality import Municipality
from ..problem import Problem
from .differences import differences
from .state import State

#: So many are named; the command that is pointed to tells all.
_NAMED = 5


def problems(city: Municipality, kept: Sequence[State], now: State) -> Iterator[Problem]:
    """A review for each sheet whose last print run has a state kept on its day or before, when since then something by which a
    person is reached is another. kept: the first one first."""
    since: dict[datetime.date, list[str]] = {}  # sheets are often printed together
    for edition in city.editions:
        run = max(edition.printed, key=lambda run: run.on, default=None)
        then = next((state for state in reversed(kept) if run and state.on <= run.on), None)
        if then and then.on not in since:
            since[then.on] = _changed(then, now)
        if then and (names := since[then.on]):
            yield Problem("changed-since-printed", edition.place, {
                "title": edition.title, "on": str(run.on), "since": str(then.on), "copies": f"{run.copies:,}", "slug": city.slug,
                "count": str(len(names)), "names": "、".join(names[:_NAMED]) + ("…" if len(names) > _NAMED else "")})


def _changed(then: State, now: State) -> list[str]:
    """What is reached in another way now, by name."""
    found = differences(then, now, "ja")
    return list(dict.fromkeys(each.name for each in found if any(line.reach for line in each.lines) and each.how != "added"))
