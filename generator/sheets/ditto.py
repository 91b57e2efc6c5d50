"""Cells that only say 「同上」: the text of the cell they mean in their place, so that nobody is sent to a place called 同上."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from ..problem import Place, Problem
from .header import Header
from .synonyms import target_of
from .table import Table
from .words import tidy

#: The same as above, and as to the left; compared without blanks, brackets and width.
_ABOVE = re.compile(r"同上|同前|同じ|々+|[〃\"”“″]+|''|(?:上|上記|前|前記|上の(?:欄|行|段))[にと]同(?:じ|様)")
_LEFT = re.compile(r"同左|(?:左|左記|左の欄)[にと]同(?:じ|様)")
#: More behind it (同上2階): what is the same and what is not, nobody can tell.
_BEGINS = re.compile(r"[（(]?(?:同上|〃|同左|[上左]記?[にと]同じ)")


def resolved(table: Table, header: Header) -> tuple[Table, list[Problem]]:
    """The table with what such cells below its header mean, told once a column; one that cannot be known is empty, and told.

    A name taken from above counts as filled, like that of a merged cell: the row says more about the item above.
    """
    rows, filled, problems = [list(row) for row in table.rows], set(table.filled), []
    found: dict[int, list[tuple[Place, str]]] = {}
    for row in range(header.row + 1, len(rows)):
        for column in range(len(rows[row])):
            written = tidy(table.text(row, column)).replace("\n", " ")
            plain = re.sub(r"[\s（）()「」]", "", unicodedata.normalize("NFKC", written))
            above, left = _ABOVE.fullmatch(plain), _LEFT.fullmatch(plain)
            if not (above or left or _BEGINS.match(written)):
                continue
            meant = _above(rows, row, column, header) if above else rows[row][column - 1] if left and column else ""
            rows[row][column] = meant
            heading = header.headings[column] if column < len(header.headings) else ""
            if meant:
                filled |= {(row, column)} if above else set()
                found.setdefault(column, []).append((table.place(row, column), tidy(meant).replace("\n", " ")))
            else:
                problems.append(Problem("ditto-not-read", table.place(row, column), {"heading": heading, "text": written}))
    for column, cells in found.items():
        heading = header.headings[column] if column < len(header.headings) else ""
        said = "、".join(f"{place.cell} {meant}" for place, meant in cells)
        problems.append(Problem("ditto-read", cells[0][0], {"heading": heading, "cells": said}))
    return replace(table, rows=tuple(map(tuple, rows)), filled=frozenset(filled)), problems


def _above(rows: Sequence[Sequence[str]], row: int, column: int, header: Header) -> str:
    """What the nearest row above says in a column; '' when that row is the header, the title of a part, or says nothing there.
    Topics are left empty while nothing changes, so that of them the last that stands there is meant."""
    carried = target_of(header.headings[column]) == "topics" if column < len(header.headings) else False
    for above in range(row - 1, header.row, -1):
        if texts := [text for text in rows[above] if text.strip()]:
            found = rows[above][column] if len(texts) > 1 and column < len(rows[above]) else ""
            if found.strip() or not carried or len(texts) == 1:
                return found
    return ""
