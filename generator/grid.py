"""A table written as text in an item's own file: a line a row, cells parted by `|` (or by tabs, as pasted from a spreadsheet).

One file to correct, one cell in a workbook, and the editor shows the line that is wrong. What a cell means is its kind's to say.
"""

import re
from collections.abc import Iterator

from .problem import Place, Problem

_CELLS = re.compile(r"[|｜\t]")
#: What stands in a cell of which nothing is known.
UNKNOWN = frozenset({"", "—", "―", "－", "ー", "-", "–", "不明"})


def read(text: str) -> tuple[tuple[str, ...], ...]:
    """The lines of a table as cells without blanks around them; the first are its headings. Empty lines are left out."""
    return tuple(tuple(cell.strip() for cell in _CELLS.split(line.strip(" |｜"))) for line in text.splitlines() if line.strip())


def uneven(lines: tuple[tuple[str, ...], ...], place: Place) -> Iterator[Problem]:
    """Rows with more or fewer cells than there are headings."""
    for line in lines[1:]:
        if len(line) != len(lines[0]):
            yield Problem("row-not-as-wide", place, {
                "field": "table", "row": line[0], "found": str(len(line)), "expected": str(len(lines[0]))})
