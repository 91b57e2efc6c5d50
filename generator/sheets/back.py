"""A sheet of our own workbook back to files: each row against its file, and only a cell that says something else is a change."""

import re
from collections.abc import Iterator

from .. import calendar
from ..engines.openpyxl import ITEMS
from ..kinds import KINDS
from ..messages import severity
from ..model import Body, Kind
from ..problem import Place, Problem, Severity
from ..structure import structure
from . import book, cells, edit, markdown, readings
from .changes import Change
from .city import City
from .layout import Column, order
from .names import Names
from .page import Page, digest
from .romaji import free_id
from .table import Table
from .wanted import Row, node, wanted

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
#: What ids begin with when there is no reading to make one from.
STEMS = {"window": "madoguchi", "organisation": "dantai", "place": "ibasho", "campaign": "moyooshi", "news": "oshirase",
         "page": "page", "survey": "chousa", "project": "torikumi", "council": "kaigi", "map": "ichiran", "district": "chiku",
         "course": "kouza"}


def kind_of(table: Table) -> Kind | None:
    """The kind whose sheet of our workbook a table is; None when it is a list of the city's own."""
    keys = {text.strip() for text in table.rows[0]} if table.rows else set()
    return next((kind for kind in KINDS if f"{book.STATE}{kind.template}" in keys), None)


def read(table: Table, kind: Kind, city: City) -> tuple[list[Change], list[Problem]]:
    """The files a sheet changes, and everything wrong with it. A row with an error changes nothing."""
    columns = _columns(table, kind, city)
    changes, problems, seen = [], [], {}
    taken = city.taken(kind)
    for row in _rows(table, kind):
        if row.id in seen:
            problems.append(Problem("id-twice", row.place, {"id": row.id, "first": seen[row.id].cell}))
            continue
        if row.id and not _ID.fullmatch(row.id):
            problems.append(Problem("bad-file-name", row.place, {"name": row.id}))
            continue
        page = city.pages[kind.folder].get(row.id)
        found: list[Problem] = []
        change = _changed(row, page, kind, columns, city, found) if page else _new(row, kind, columns, city, taken, found)
        seen |= {row.id: row.place} if row.id else {}
        told = {each.place for each in found if each.name == "unknown-word"}
        problems += [_by_cell(each, row, columns) for each in found if each.name != "unknown-choice" or each.place not in told]
        if change:
            changes.append(change)
    for id in sorted(city.pages[kind.folder].keys() - seen.keys()):
        ended = "status" in order(kind.record)
        problems.append(Problem("row-gone" if ended else "row-gone-plain", Place(f"{table.book}「{table.sheet}」"), {
            "id": id, "name": str(city.pages[kind.folder][id].values.get("name", "")), "path": city.path(kind, id)}))
    return changes, problems


def _columns(table: Table, kind: Kind, city: City) -> dict[str, Column]:
    """The columns a sheet has, with more groups than the city's own when staff copied some."""
    known = {column.key: column for column in book.layout(city, kind)}
    return {key: known[key] for key in (text.strip() for text in table.rows[0]) if key in known}


def _rows(table: Table, kind: Kind) -> Iterator[Row]:
    keys = [text.strip() for text in table.rows[0]]
    for number in range(ITEMS - 1, len(table.rows)):
        texts, places, state = {}, {}, ""
        for column, key in enumerate(keys):
            text = table.text(number, column).strip()
            if key.startswith(book.STATE):
                state = text
            elif key:
                texts[key], places[key] = text, table.place(number, column)
        if any(texts.values()):
            yield Row(texts.get("id", ""), texts, places, table.place(number), state)


def _changed(row: Row, page: Page, kind: Kind, columns: dict[str, Column], city: City, problems: list[Problem]) -> Change | None:
    """The file of a row with the cells that differ from it; None when none does, or one is wrong."""
    now = cells.row(row.id, page, tuple(columns.values()), city.names)
    differs = {key for key, column in columns.items() if key != "id" and _plain(row.texts[key]) != _plain(now[key])
               and not (column.shape == "date" and _day(row.texts[key]) == _day(now[key]) is not None)}
    if not differs:
        return None
    if row.state and row.state != digest(page.whole):
        headings = "、".join(columns[key].heading for key in columns if key in differs)
        problems.append(Problem("file-newer", row.place, {"id": row.id, "path": city.path(kind, row.id), "fields": headings}))
        return None
    values = page.values
    new = wanted(row, columns, values, differs, city, problems)
    before, found = _complaints(values, row, kind, page), _complaints({**values, **new}, row, kind, page)
    old = [(each.name, each.facts) for each in before]
    problems += [each for each in found if (each.name, each.facts) not in old]
    if any(_fatal(each) for each in problems):
        return None
    front = page.front
    for name, value in new.items():
        front = edit.apply(front, name, values.get(name, ""), value, order(kind.record), page.ending)
    after = Page(page.opening, front, page.closing, page.body)
    if "body" in differs:
        after = after.with_text(row.texts["body"])
    return Change(city.path(kind, row.id), page.whole, after.whole)


def _complaints(values: dict, row: Row, kind: Kind, page: Page) -> list[Problem]:
    """What is wrong with values, told by the cells of their row."""
    found: list[Problem] = []
    fields = node({name: value for name, value in values.items() if value}, row)
    structure(fields, kind.record, found, id=row.id, body=Body(page.text, row.place))
    return found


def _new(row: Row, kind: Kind, columns: dict[str, Column], city: City, taken: set[str], problems: list[Problem]) -> Change | None:
    """The file of a row that has none yet."""
    if row.id in taken:  # a file that cannot be read, or a window of a shared pack
        problems.append(Problem("id-taken", row.place, {"id": row.id, "path": city.path(kind, row.id)}))
        return None
    kana = readings.vocabulary(city.site.city.code).read(row.texts.get("name", "")) if row.texts.get("kana") == "" else ""
    row.texts.update({"kana": kana} if kana else {})
    new = wanted(row, columns, {}, {key for key in columns if key not in ("id", "body") and row.texts[key]}, city, problems)
    structure(node(new, row), kind.record, problems, id=row.id or "new", body=Body("", row.place))
    if any(_fatal(each) for each in problems):
        return None
    if kana:
        problems.append(Problem("kana-from-words", row.places["kana"], {
            "count": "1", "examples": f"{row.places['kana'].cell} {kana}"}))
    id = row.id or free_id(str(new.get("kana") or new.get("name", "")), city.kana, STEMS[kind.template], taken)
    taken.add(id)
    body = row.texts.get("body", "")
    return Change(city.path(kind, id), None, markdown.text(kind, new, body).encode())


def _by_cell(problem: Problem, row: Row, columns: dict[str, Column]) -> Problem:
    """What a row lacks, told by the cell that is empty; a row has no place to write `channels:` in."""
    key = next((key for key, column in columns.items() if problem.facts.get("field") in (column.path[0], key)), "")
    if problem.name != "missing-field" or not key:
        return problem
    return Problem("cell-empty", row.places.get(key, row.place), {
        "label": columns[key].heading, "text": cells.shown(columns[key].example, columns[key], Names({}))})


def _fatal(problem: Problem) -> bool:
    return severity(problem) is Severity.ERROR


def _day(text: str) -> str | None:
    """A day as it is kept, however it is written (R8.11.20); None when it is none."""
    read = calendar.read_date(text.strip()) if text.strip() else None
    return str(read) if read else None


def _plain(text: str) -> str:
    """A cell's text without what Excel does to line ends."""
    return "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").strip().split("\n"))
