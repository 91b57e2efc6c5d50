"""Bytes to tables: .xlsx, .xls and .ods by python-calamine, everything else as a text file of columns."""

import csv
import io
from collections.abc import Container
from dataclasses import dataclass, field

from ..engines import calamine
from ..problem import Place, Problem
from . import inside
from .table import Table

#: A list of windows has some hundred kilobytes; what is larger is a mistake, or pictures.
LARGEST, UNPACKED = 20_000_000, 100_000_000
_BOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_OTHERS = {b"%PDF": "PDF", b"\x89PNG": "PNG", b"\xff\xd8\xff": "JPEG", b"{\\rtf": "Word"}


@dataclass(frozen=True)
class Book:
    """A file read: its tables, how its characters were written, the readings Excel kept, and what is wrong with it. hidden: the
    names of sheets that were left out because nobody sees them."""

    name: str
    tables: tuple[Table, ...] = ()
    encoding: str = ""
    readings: dict[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    hidden: tuple[str, ...] = ()


def read(name: str, data: bytes, asked: Container[str] = ()) -> Book:
    """A file by what is in it; the ending of its name only decides between comma and tab. asked: sheets to read though hidden."""
    place = Place(name)
    wrong = next((what for magic, what in _OTHERS.items() if data.startswith(magic)), "")
    if wrong or not data.strip():
        return Book(name, problems=(Problem("not-a-list-file" if wrong else "empty-file", place, {"kind": wrong}),))
    if len(data) > LARGEST or inside.unpacked(data) > UNPACKED:
        return Book(name, problems=(Problem("file-too-large", place, {"size": str(len(data) // 1_000_000 or 1)}),))
    return _book(name, data, asked) if data.startswith(_BOOKS) else _text(name, data)


def _book(name: str, data: bytes, asked: Container[str]) -> Book:
    if "EncryptedPackage".encode("utf-16-le") in data[:LARGEST]:
        return Book(name, problems=(Problem("password-protected", Place(name)),))
    try:
        sheets = calamine.read(data, asked)
    except calamine.Unreadable as why:
        return Book(name, problems=(Problem(str(why), Place(name)),))
    away, sheets = tuple(each.name for each in sheets if each.hidden), [each for each in sheets if not each.hidden]
    if not sheets:
        return Book(name, problems=(Problem("nothing-to-import", Place(name)),), hidden=away)
    formulas, tables, problems = inside.uncalculated(data), [], []
    struck, hidden = inside.struck_out(data), inside.hidden_rows(data)
    for sheet in sheets:
        lost = {cell: "formula" for cell in formulas.get(sheet.name, ())}
        table = _filled(Table(name, sheet.name, sheet.rows, {**sheet.kinds, **lost}, sheet.merged))
        tables.append(table)
        wrong = sorted(cell for cell, kind in table.kinds.items() if kind in ("formula", "error"))
        if wrong:
            problems.append(Problem("formula-without-value", table.place(*wrong[0]), {"cells": cells(table, wrong)}))
        problems += [_too_many(table)] if sheet.cut else []
        if gone := [cell for cell in struck.get(sheet.name, ()) if table.text(*cell).strip()]:
            problems.append(Problem("struck-out", table.place(*gone[0]), {"cells": cells(table, gone)}))
        # The first row of our own workbook is hidden.
        unseen = [(row, 0) for row in sorted(hidden.get(sheet.name, ())) if 0 < row < len(table.rows) and any(table.rows[row])]
        if unseen:
            named = "、".join(str(row + 1) for row, _ in unseen[:8]) + (" …" if unseen[8:] else "")
            problems.append(Problem("rows-hidden", table.place(*unseen[0]), {"rows": named}))
    return Book(name, tuple(tables), "", inside.readings(data), tuple(problems), away)


def cells(table: Table, places: list[tuple[int, int]]) -> str:
    """The names of some cells, the first few of many."""
    named = [table.place(*each).cell for each in places]
    return "、".join(named[:8]) + (f" … {len(named)}" if len(named) > 8 else "")


def _filled(table: Table) -> Table:
    """What a merged cell says, said in each of its rows, for it is true of each; its other columns stay empty."""
    rows, filled = [list(row) for row in table.rows], set()
    for top, left, bottom, _ in table.merged:
        for row in range(top + 1, min(bottom + 1, len(rows))):
            if table.text(top, left) and left < len(rows[row]):
                rows[row][left] = table.text(top, left)
                filled.add((row, left))
    return Table(table.book, table.sheet, tuple(map(tuple, rows)), table.kinds, table.merged, frozenset(filled))


def _text(name: str, data: bytes) -> Book:
    encoding = encoding_of(data)
    if not encoding:
        return Book(name, problems=(Problem("unknown-encoding", Place(name)),))
    text = data.decode(encoding).removeprefix("\ufeff")
    if "\0" in text:
        return Book(name, problems=(Problem("not-a-list-file", Place(name), {"kind": ""}),))
    rows = _rows(text, "\t" if name.lower().endswith((".tsv", ".tab")) else "")
    table = Table(name, "", rows[:calamine.ROWS])
    return Book(name, (table,), encoding, problems=(_too_many(table),) if len(rows) > calamine.ROWS else ())


def _too_many(table: Table) -> Problem:
    return Problem("too-many-rows", table.place(calamine.ROWS - 1), {"rows": str(calamine.ROWS)})


def encoding_of(data: bytes) -> str:
    """How a text file's characters are written: UTF-8, UTF-16 or the CP932 of Japanese Excel; '' when none of them fits."""
    if data.startswith(b"\xef\xbb\xbf"):
        candidates = ["utf-8-sig"]
    elif data.startswith((b"\xff\xfe", b"\xfe\xff")):
        candidates = ["utf-16"]
    elif data[:400].count(0) > len(data[:400]) // 10:
        candidates = ["utf-16-le" if data[1:400:2].count(0) >= data[:400:2].count(0) else "utf-16-be"]
    else:
        candidates = ["utf-8", "cp932"]
    for encoding in candidates:
        try:
            data.decode(encoding)
            return encoding
        except UnicodeDecodeError:
            continue
    return ""


def _rows(text: str, delimiter: str) -> tuple[tuple[str, ...], ...]:
    """The rows under the delimiter that makes the most columns, alike in most rows."""
    csv.field_size_limit(LARGEST)
    marks = [delimiter] if delimiter else ",\t;"
    found = {mark: list(csv.reader(io.StringIO(text, newline=""), delimiter=mark)) for mark in marks}
    best = max(found, key=lambda mark: sorted(map(len, found[mark][:50]))[len(found[mark][:50]) // 2] if found[mark] else 0)
    return tuple(tuple(cell.replace("\r\n", "\n").replace("\r", "\n") for cell in row) for row in found[best])
