"""The rows below a header to Entries: what is a row, what is a title of a part, what belongs to the row above."""

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
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
    """A table on its way to Entries, with the repairs of many cells collected until they are told once. office: the department
    that runs the site; '' while nobody has written it."""

    table: Table
    header: Header
    columns: tuple[Column, ...]
    kind: Kind
    topics: Sequence[Topic]
    areas: Counter[str]
    readings: Mapping[str, str]
    vocabulary: Vocabulary
    office: str = ""
    entries: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    together: dict[tuple[str, int], list[tuple[int, str, str]]] = field(default_factory=dict)

    def told(self, name: str, row: int, column: int = 0, /, **facts: str) -> None:
        """A problem of one cell."""
        self.problems.append(Problem(name, self.table.place(row, column), facts))

    def collect(self, name: str, row: int, column: int, example: str = "", words: str = "") -> None:
        """A repair that is told once for all cells of a column. example: what became of this cell; cells of which the same became
        are told as one. words: by which it was known."""
        self.together.setdefault((name, column), []).append((row, example, words))


def entries(reading: Reading) -> list[Entry]:
    """All items of a table; what was repaired or doubtful on the way is in reading.problems, the rest in told()."""
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
    return reading.entries


def told(reading: Reading, unmade: Container[int]) -> Iterator[Problem]:
    """The repairs of many cells, one problem a column. unmade: rows no file is made of, whose topics do not matter."""
    table = reading.table
    for (name, column), every in sorted(reading.together.items()):
        if not (found := [each for each in every if name != "topic-guessed" or each[0] not in unmade]):
            continue
        heading = next((each.heading for each in reading.columns if each.number == column), "")
        examples = [f"{table.place(row, column).cell} {example}" for row, example, _ in found]
        yield Problem(name, table.place(found[0][0], column), {
            "cells": cells(table, [(row, column) for row, _, _ in found]), "count": str(len(found)), "heading": heading,
            "examples": "、".join(examples[:4]) + (" …" if examples[4:] else ""), "grouped": _grouped(table, column, found)})


def _grouped(table: Table, column: int, found: list[tuple[int, str, str]]) -> str:
    """All cells, by what became of them and the words that said so: 仕事（手がかり：就労、雇用） C3～C5、C9."""
    said = []
    for example in dict.fromkeys(example for _, example, _ in found):
        rows = [row for row, each, _ in found if each == example]
        words = "、".join(dict.fromkeys(word for _, each, some in found if each == example for word in some.split("、") if word))
        runs: list[list[int]] = []
        for row in rows:
            runs[-1:] = [[runs[-1][0], row]] if runs and runs[-1][1] == row - 1 else [*runs[-1:], [row, row]]
        named = ["～".join(table.place(row, column).cell for row in dict.fromkeys(run)) for run in runs]
        said.append(f"{example}{f'（手がかり：{words}）' if words else ''} " + "、".join(named))
    return "；".join(said)


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
