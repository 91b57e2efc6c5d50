"""The rows below a header to Entries: what is a row, what is a title of a part, what belongs to the row above."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..model import Kind, Topic
from ..problem import Problem
from .columns import Column
from .fields import Filler
from .header import Header, repeated
from .read import cells
from .readings import Vocabulary
from .record import Entry, Text
from .table import Table
from .topics import topic_ids
from .words import tidy

_ORNAMENTS = "■●◆○◎【】<>＜＞《》 "
_FOOTNOTE = re.compile(r"^(※|＊|\*|注|\(注|（注|なお)")


@dataclass
class Reading:
    """A table on its way to Entries, with the repairs of many cells collected until they are told once."""

    table: Table
    header: Header
    columns: tuple[Column, ...]
    kind: Kind
    topics: Sequence[Topic]
    areas: Counter[str]
    readings: Mapping[str, str]
    vocabulary: Vocabulary
    entries: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    together: dict[tuple[str, int], list[tuple[int, int]]] = field(default_factory=dict)
    examples: dict[tuple[str, int], list[str]] = field(default_factory=dict)

    def told(self, name: str, row: int, column: int = 0, /, **facts: str) -> None:
        """A problem of one cell."""
        self.problems.append(Problem(name, self.table.place(row, column), facts))

    def collect(self, name: str, row: int, column: int, example: str = "") -> None:
        """A repair that is told once for all cells of a column. example: what became of this cell, said of the first few."""
        self.together.setdefault((name, column), []).append((row, column))
        self.examples.setdefault((name, column), []).append(f"{self.table.place(row, column).cell} {example}")


def entries(reading: Reading) -> tuple[list[Entry], list[Problem]]:
    """All items of a table, and every repair and doubt on the way."""
    table, header = reading.table, reading.header
    title = header.titles[-1] if header.titles and topic_ids(header.titles[-1].strip(_ORNAMENTS), reading.topics) else ""
    section = Text(title.strip(_ORNAMENTS), table.place(max(header.first - 1, 0)))
    fill = Filler(reading)
    above: dict[int, str] = {}
    for row in range(header.row + 1, len(table.rows)):
        filled = [column for column in range(table.width) if table.text(row, column).strip()]
        own = [column for column in filled if (row, column) not in table.filled]
        if not own or repeated(table, header, row) or _is_code_row(table, row, own):
            continue
        if _is_title(table, row, own):
            text = tidy(table.text(row, own[0])).replace("\n", " ")
            if _FOOTNOTE.match(text):
                reading.told("row-not-read", row, own[0], text=text)
            else:
                section, above = Text(text.strip(_ORNAMENTS), table.place(row, own[0])), {}
            continue
        name = _name(reading, row)
        if reading.entries and (not name or _same_name(reading, row)) and fill.continues(row, reading.entries[-1]):
            continue
        if not name:
            reading.told("row-without-name", row, own[0], text=" ".join(tidy(table.text(row, column)) for column in own)[:60])
            continue
        reading.entries.append(fill.entry(row, section, above))
    for (name, column), places in sorted(reading.together.items()):
        heading = next((each.heading for each in reading.columns if each.number == column), "")
        examples = reading.examples[name, column]
        reading.told(name, *places[0], cells=cells(table, places), count=str(len(places)), heading=heading,
                     examples="、".join(examples[:4]) + (" …" if examples[4:] else ""))
    return reading.entries, reading.problems


def _is_title(table: Table, row: int, own: list[int]) -> bool:
    """Whether a row is one text over the whole width: the title of a part, or a note."""
    if len(own) != 1 or len([column for column in range(table.width) if table.text(row, column).strip()]) > 1:
        return False
    wide = any(top <= row <= bottom and left <= own[0] and right > left for top, left, bottom, right in table.merged)
    text = tidy(table.text(row, own[0]))
    return wide or own[0] == 0 or bool(_FOOTNOTE.match(text) or re.match(r"[■●◆【＜<《]", text))


def _is_code_row(table: Table, row: int, own: list[int]) -> bool:
    """Whether a row has the headings once more in English (`localgov_code, name_kana`), as the standard's files may."""
    return len(own) > 2 and all(re.fullmatch(r"[a-z]+(_[a-z]+)*", table.text(row, column).strip()) for column in own)


def _name(reading: Reading, row: int) -> str:
    column = next((each for each in reading.columns if each.target == "name"), None)
    return tidy(reading.table.text(row, column.number)) if column else ""


def _same_name(reading: Reading, row: int) -> bool:
    """Whether a row has its name only from the merged cell above it."""
    column = next((each.number for each in reading.columns if each.target == "name"), -1)
    return (row, column) in reading.table.filled
