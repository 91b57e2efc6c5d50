"""What can be wrong with an author's files: a Problem is data, never an exception.

A problem has a name (`unknown-field`), a place and the facts its sentences need. The sentences are in
messages/, in Japanese and English, so that wording is decided in one place and every problem reads alike.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum


class Severity(Enum):
    """How much a problem matters: an error stops the city, a warning does not, a review asks a person to look."""

    ERROR = "error"
    WARNING = "warning"
    REVIEW = "review"


@dataclass(frozen=True, order=True)
class Place:
    """Where a value was written: a file relative to the project folder, and its line (from 1; 0 is the whole file).

    In a spreadsheet the file has its sheet with it (`list.xlsx「窓口」`), the line is the row, and the cell (`B7`) is told.
    """

    file: str
    line: int = 0
    cell: str = ""

    def __str__(self) -> str:
        if self.cell:
            return f"{self.file}{self.cell}"
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True)
class Problem:
    """One thing an author should mend. `facts` fill the braces of the sentences in messages/."""

    name: str
    place: Place
    facts: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self):
        object.__setattr__(self, "facts", dict(self.facts))

    def __hash__(self) -> int:
        return hash((self.name, self.place, tuple(sorted(self.facts.items()))))


def ordered(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by file and line, so that a report reads from top to bottom."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda p: (p.place, p.name, sorted(p.facts.items()))))
