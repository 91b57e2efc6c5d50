"""次第: what happens in which order, as text, a line a step: `13:30 | はじめに`, or how long it takes: `約15分 | 講演`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from . import grid
from .problem import Place, Problem

_CLOCK = re.compile(r"(\d{1,2})[:：](\d{2})")


@dataclass(frozen=True)
class Step:
    """When something begins, or how long it takes, and what it is."""

    when: str
    what: str


def steps(text: str) -> tuple[Step, ...]:
    """The steps of a programme; a line without a time has none."""
    return tuple(Step(cells[0] if len(cells) > 1 else "", "、".join(cells[1:] or cells)) for cells in grid.read(text))


def complaints(text: str, place: Place) -> Iterator[Problem]:
    """A line without a time where others have one, and a clock that goes backwards."""
    found, last = steps(text), -1
    for step in found:
        if not step.when and any(other.when for other in found):
            yield Problem("step-without-time", place, {"field": "programme", "what": step.what})
        if clock := _CLOCK.match(step.when):
            minute = int(clock[1]) * 60 + int(clock[2])
            if minute < last:
                yield Problem("programme-goes-back", place, {"field": "programme", "when": step.when, "what": step.what})
            last = max(last, minute)
