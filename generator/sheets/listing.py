"""A list as a city has it, to files: each table read, each row matched with what is there, every doubt told by its cell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from .. import phone
from ..engines.yaml import Scalar
from ..messages import severity
from ..model import Body, Kind
from ..problem import Place, Problem, Severity
from ..structure import fields, structure
from . import columns, ditto, doubts, header, markdown, merge, numbers, readings, rows, settings, standard
from .back import STEMS
from .changes import Change
from .city import City
from .read import Book
from .record import Entry
from .romaji import free_id
from .table import Table

#: What the check of the finished files says again, file by file, and better there.
_LATER = {"phone-before-text", "not-checked", "no-topic", "placeholder-left", "visit-without-location", "short-number-alone"}


@dataclass(frozen=True)
class Listed:
    """One table understood: its header, its columns, its items. how: by what its kind is known (standard.guess), or `own`."""

    table: Table
    kind: Kind
    header: header.Header
    columns: tuple[columns.Column, ...]
    how: str
    entries: tuple[Entry, ...] = ()


@dataclass
class Listing:
    """A whole list: its tables, the files it changes, and what is wrong. known: items that have all it says already.
    fresh: items that are new. referred: rows that are a shared window, with its id; left: rows with errors. Neither
    become a file."""

    tables: list[Listed] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    known: int = 0
    fresh: list[Entry] = field(default_factory=list)
    referred: list[tuple[Entry, str]] = field(default_factory=list)
    left: list[Entry] = field(default_factory=list)


def read(book: Book, tables: tuple[Table, ...], city: City, kind: Kind | None, own: Mapping[str, str],
         copy: bool = False) -> Listing:
    """All tables of a list. kind: of its items, when said. own: what the city says its headings mean. copy: rows that are shared
    windows become files, too."""
    found = Listing()
    words = readings.vocabulary(city.site.city.code)
    areas = city.areas + numbers.area_codes(text for table in tables for row in table.rows for text in row)
    begun: list[rows.Reading] = []
    for table in tables:
        if not any(text.strip() for row in table.rows for text in row):
            continue
        head = header.find(table, dict(own))
        if head is None:
            found.problems.append(Problem("no-header", table.place(0), {"sheet": table.sheet or table.book}))
            continue
        whole, dittos = ditto.resolved(table, head)
        found.problems += dittos
        of, how = (kind, "own") if kind else standard.guess(head.headings, table.sheet, head.titles, table.book)
        seen = columns.recognise(whole, head, of, city.site.topics, dict(own))
        found.problems += _headings(table, head, seen)
        reading = rows.Reading(whole, head, seen, of, city.site.topics, areas, book.readings, words, city.office)
        found.tables.append(Listed(table, of, head, seen, how, tuple(rows.entries(reading))))
        found.problems += [*reading.problems, *doubts.faxes(found.tables[-1])]
        begun.append(reading)
    for of in dict.fromkeys(each.kind for each in found.tables):
        _files(found, of, city, copy)
    found.problems += doubts.sensitive(found.fresh, city)
    for reading in begun:
        unmade = {entry.place.line - 1 for entry, _ in found.referred if entry.place.file == reading.table.place(0).file}
        found.problems += rows.told(reading, unmade)
    if not any(each.entries for each in found.tables):
        found.problems.append(Problem("nothing-to-import", Place(book.name)))
    return found


def _headings(table: Table, head: header.Header, seen: tuple[columns.Column, ...]) -> Iterator[Problem]:
    """What stands above a list and beside its known columns."""
    titles = [title for title in head.titles if not title.startswith(("■", "●", "◆", "【"))]
    if titles:
        yield Problem("titles-left-out", table.place(0), {"text": "／".join(titles)})
    for column in seen:
        if not column.target:
            yield Problem("column-unknown", table.place(head.row, column.number), {
                "heading": column.heading or column.letter, "letter": column.letter})


def _files(found: Listing, kind: Kind, city: City, copy: bool) -> None:
    """New files for new items, changed lines for known ones, nothing for rows with errors or that are a shared window."""
    entries = [entry for each in found.tables if each.kind is kind for entry in each.entries]
    matched, taken = merge.matches(entries, city.pages[kind.folder]), city.taken(kind)
    unchecked: list[Entry] = []
    empty: dict[str, list[Place]] = {}
    for number, entry in enumerate(entries):
        if number not in matched and not copy and (id := settings.shared(entry, city)):
            found.referred.append((entry, id))
            found.problems = [each for each in found.problems if not _on_topics(each, entry)]
            continue
        problems, shared = list(_complaints(entry)), set()
        found.problems += [each for each in problems if each.name not in _LATER]
        for name in markdown.blanks(entry):
            empty.setdefault(name, []).append(entry.place)
        for way, place, _ in entry.ways:
            read = phone.read(way.value) if way.kind == "phone" else None
            name = city.windows.get(city.national.get(read.digits, ""), "") if read else ""
            if name and name not in shared:
                shared.add(name)
                found.problems.append(Problem("also-national", place, {"name": entry.name, "value": way.value, "shared": name}))
        spoken = "" if doubts.discreet(entry) else entry.values["kana"].text if "kana" in entry.values else entry.name
        entry.id = matched.get(number) or free_id(spoken, city.kana, STEMS[kind.template], taken)
        taken.add(entry.id)
        if any(severity(each) is Severity.ERROR for each in problems):
            found.left.append(entry)
            continue
        path = city.path(kind, entry.id)
        if number not in matched:
            found.fresh.append(entry)
            unchecked += [entry] if "checked.on" not in entry.values else []
            found.changes.append(Change(path, None, markdown.entry(entry, number + 1).encode()))
            continue
        page = city.pages[kind.folder][entry.id]
        after = merge.merged(entry, page, kind)
        whole = after.page.whole
        found.known += whole == page.whole
        if after.found:
            found.problems.append(Problem(after.found, entry.place, {**after.facts, "path": path}))
        if whole != page.whole:
            found.changes.append(Change(path, page.whole, whole))
            found.problems.append(Problem("known-item-changed", entry.place, {"name": entry.name, "path": path}))
    if of_packs := [(entry, id) for entry, id in found.referred if entry.kind is kind]:
        names = (" → ".join(dict.fromkeys((f"{entry.place.cell} {entry.name}", f"{entry.place.cell} {city.windows[id]}")))
                 for entry, id in of_packs)
        found.problems.append(Problem("shared-instead", of_packs[0][0].place, {
            "count": str(len(of_packs)), "names": "、".join(names)}))
    for name, places in empty.items():
        if name != "kana":
            found.problems.append(Problem("blank-left", places[0], {
                "label": fields(kind.record)[name].metadata["label"], "rows": _named(places)}))
    if unchecked and "checked" in fields(kind.record):
        found.problems.append(Problem("to-be-confirmed", unchecked[0].place, {"count": str(len(unchecked)), "label": kind.label}))


def _complaints(entry: Entry) -> Iterator[Problem]:
    """What would be wrong with the item's file, told by its cells; what only has to be written yet is no error."""
    problems: list[Problem] = []
    node = entry.node()
    words = {name: Scalar("-", entry.place) for name in markdown.blanks(entry)}
    whole = replace(node, items={**node.items, **words})
    structure(whole, entry.kind.record, problems, id=entry.id or "new", body=Body("", entry.place))
    for each in problems:
        missing = each.name == "missing-field" and each.facts["field"] == "channels"
        yield Problem("row-without-contact", entry.place, {"name": entry.name}) if missing else each


def _on_topics(problem: Problem, entry: Entry) -> bool:
    """Whether a problem is about the topics of a row, which do not matter when no file is made of it."""
    return problem.name == "topic-not-found" and \
        (problem.place.file, problem.place.line) == (entry.place.file, entry.place.line)


def _named(places: list[Place]) -> str:
    """Some rows, the first few of many."""
    return "、".join(str(each.line) for each in places[:8]) + (f" … {len(places)}" if len(places) > 8 else "")
