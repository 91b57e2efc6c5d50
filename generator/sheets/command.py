"""`tsunagari import` and `export`: the only part of sheets/ that reads and writes the disk. cli.py prints what is told here."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from .. import find, load
from ..commands.scaffold import Refusal
from ..commands.speech import Speech
from ..kinds import KINDS
from ..messages import sentences, severity
from ..model import Kind
from ..problem import Place, Problem, Severity
from . import back, book, listing, mapping, settings, whose
from . import changes as files
from . import read as reader
from .changes import Change
from .city import City, city
from .page import split
from .words import key

_ENCODINGS = {"cp932": "Shift_JIS（CP932）", "utf-8-sig": "UTF-8（BOMつき）"}


@dataclass
class Import:
    """What an import would do. own: kinds whose sheets are of our workbook. mapping: the new import.yaml, if it is to change."""

    book: reader.Book
    lists: listing.Listing = field(default_factory=listing.Listing)
    own: list[tuple[str, Kind]] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    mapping: Change | None = None

    @property
    def failed(self) -> bool:
        """Whether anything is wrong that must be put right first."""
        return any(severity(problem) is Severity.ERROR for problem in self.problems)


def export(project: Path, slug: str, target: Path | None, overwrite: bool, called: str) -> Path:
    """The workbook of a city, at `target` or as <city>.xlsx in the project. One that is there may hold work, and stays.
    called: what staff type before a command."""
    path = target or project / f"{slug}.xlsx"
    if path.is_dir():
        path = path / f"{slug}.xlsx"
    if path.exists() and not overwrite:
        raise Refusal("exists-workbook", path=str(path))
    typed = str(path) if target else path.name
    data = book.workbook(_city(project, slug)[0], f"{called} import {slug} " + (f'"{typed}"' if " " in typed else typed))
    path.parent.mkdir(parents=True, exist_ok=True)
    files.write(path.parent, [Change(path.name, None, data)])
    return path


def plan(project: Path, slug: str, file: Path, kind: str | None, sheets: Sequence[str], wishes: Sequence[str], *,
         copy: bool = False, begun: Mapping[str, bytes] = MappingProxyType({}), fallback: str = "") -> Import:
    """Everything an import of a file would do; nothing is written. Raises Refusal for what the command line got wrong.

    copy: rows that are shared windows become files, too. begun: files of a city that is yet to be written. fallback: of a new
    city, the window for those who do not know whom to ask.
    """
    if wrong := misunderstood(wishes, kind):
        raise wrong
    said, _ = mapping.parsed(wishes)
    read = opened(file, sheets)
    found, sources = _city(project, slug, begun)
    tables = [table for table in read.tables if not sheets or table.sheet in sheets]
    if sheets and not tables and read.tables:
        known = [*(table.sheet for table in read.tables), *read.hidden]
        raise Refusal("no-such-sheet", sheet="、".join(sheets), known="、".join(known))
    path = mapping.FILE.format(slug=slug)
    saved, wrong = mapping.read(sources.files.get(path, b""), path)
    done = Import(read, problems=[*read.problems, *wrong])
    if said and saved | said != saved:
        done.mapping = Change(path, sources.files.get(path), mapping.text(saved | said).encode())
    others = []
    for table in tables:
        if of := back.kind_of(table):
            made, problems = back.read(table, of, found)
            done.own.append((table.sheet or table.book, of))
            done.changes += made
            done.problems += problems
        else:
            others.append(table)
    if done.own:
        done.problems += [Problem("sheet-not-ours", table.place(0), {"sheet": table.sheet}) for table in others
                          if table.sheet != book.HELP and any(text for row in table.rows for text in row)]
    elif others:
        if other := whose.another(read, found.site.city.code, find.codes()):
            done.problems.append(Problem("list-of-another", Place(file.name), {"other": other, "name": found.site.city.name}))
        done.lists = listing.read(read, tuple(others), found, _kind(kind), mapping.by_key(saved | said), copy)
        done.changes += done.lists.changes
        done.problems += done.lists.problems
        starter = find.starter()["content/windows/madoguchi.md"]
        referred = [id for _, id in done.lists.referred]
        for each in settings.follow(done.lists.fresh, referred, fallback, starter, found, sources.files):
            (done.changes if isinstance(each, Change) else done.problems).append(each)
    if read.hidden and not done.own and not sheets:  # what the drop-downs of our own workbook offer is hidden as well
        names = {"sheet": "」「".join(read.hidden), "first": read.hidden[0]}
        done.problems.append(Problem("sheet-hidden", Place(file.name), names))
    return done


def write(project: Path, done: Import) -> None:
    """The files of an import, all or none."""
    files.write(project, [*done.changes, *([done.mapping] if done.mapping else [])])


def misunderstood(wishes: Sequence[str], kind: str | None = None) -> Refusal | None:
    """What is wrong with words on what columns mean (`相談窓口=name`), with fields that are like it; None when nothing is."""
    _, odd = mapping.parsed(wishes)
    if odd and odd[0].replace("＝", "=").rpartition("=")[2].strip() in mapping.ALL:
        return Refusal("map-fields", fields=mapping.told(mapping.known(_kind(kind)), "\n  "))
    return Refusal("bad-map", wish=odd[0], near=mapping.told(mapping.near(odd[0], _kind(kind)))) if odd else None


def headless(done: Import, wishes: Sequence[str]) -> list[str]:
    """Of words on what columns mean, those about no column of the list."""
    columns = [column for each in done.lists.tables for column in each.columns]
    known = {key(text) for column in columns for text in (column.heading, column.letter)}
    return [wish for wish in wishes if wish not in mapping.ALL and key(wish.rpartition("=")[0]) not in known]


def opened(file: Path, asked: Sequence[str] = ()) -> reader.Book:
    """A file as tables, with what is wrong with it. asked: sheets to read though hidden. Raises Refusal when there is none."""
    if not file.is_file():
        raise Refusal("file-is-folder" if file.is_dir() else "no-such-file", path=str(file))
    if (size := file.stat().st_size) > reader.LARGEST:
        return reader.Book(file.name, problems=(Problem("file-too-large", Place(file.name), {"size": str(size // 1_000_000)}),))
    return reader.read(file.name, file.read_bytes(), asked)


def _kind(template: str | None) -> Kind | None:
    return next((each for each in KINDS if each.template == template), None)


def _city(project: Path, slug: str, begun: Mapping[str, bytes] = MappingProxyType({})) -> tuple[City, find.Sources]:
    sources = find.find(project, slug, begun)
    site, problems = load.load(sources)
    if site is None:
        raise Refusal("city-not-readable", slug=slug, place=str(problems[0].place if problems else slug))
    return city(sources, site), sources


def told(done: Import, say: Speech) -> Iterator[str]:
    """What was understood, before what is wrong: each table with its columns."""
    yield say("import-file" if not done.book.encoding else "import-text", file=done.book.name,
              encoding=_ENCODINGS.get(done.book.encoding, done.book.encoding.upper()))
    for sheet, kind in done.own:
        yield say("import-own", sheet=sheet, kind=kind.label)
    for each in done.lists.tables:
        yield say("import-table", sheet=each.table.sheet or each.table.book, row=each.header.row + 1, kind=each.kind.label,
                  count=len(each.entries), how=say(f"import-kind-{each.how}"))
        labels = mapping.targets(each.kind)
        for column in each.columns:
            name = "import-column" if column.target else "import-column-unknown"
            yield say(name, letter=column.letter, heading=column.heading or "―", target=column.target,
                      label=labels.get(column.target, ""),
                      how=say(f"import-how-{column.how}") if column.how in ("own", "cells") else "")
    if done.lists.tables:
        yield say("import-kind-hint")


def shown(done: Import, say: Speech, longest: int = 12) -> Iterator[str]:
    """The files that are new or different, with the lines that change; of a new file its name is enough."""
    for change in done.changes:
        if change.before is None:
            values = page.values if (page := split(change.after)) else {}
            yield say("import-new", path=change.path, title=values.get("name") or values.get("title", ""))
            continue
        if change.after is None:
            yield say("import-gone", path=change.path)
            continue
        yield say("import-changed", path=change.path)
        lines = list(change.lines())
        yield from (f"    {line}" for line in lines[:longest])
        if len(lines) > longest:
            yield say("import-more", count=len(lines) - longest)
    if done.lists.known:
        yield say("import-known", count=done.lists.known)


def records(done: Import) -> list[dict]:
    """The recognised items of a list, for programs: every value with the cell it came from."""
    return [record(entry) for each in done.lists.tables for entry in each.entries]


def record(entry) -> dict:
    """One item as plain data."""
    values = {path: {"text": value.text, "cell": str(value.place)} for path, value in entry.values.items()}
    return {
        "kind": entry.kind.template, "id": entry.id, "cell": str(entry.place), "name": entry.name,
        "kana": _text(entry, "kana"), "operator": _text(entry, "operator"), "summary": _text(entry, "summary"),
        "topics": [topic.text for topic in entry.topics],
        "channels": [{"kind": way.kind, "written": way.written, "value": way.value, "label": way.label, "note": way.note,
                      "hours": hours, "repair": way.repair, "cell": str(place)} for way, place, hours in entry.ways],
        "hours": _text(entry, "hours"), "booking": _text(entry, "booking"),
        "place": {path.split(".")[1]: value.text for path, value in entry.values.items() if path.startswith("location.")},
        "notes": [{"text": note.text, "cell": str(note.place)} for note in entry.notes],
        "not_understood": [{"heading": heading, "text": each.text, "cell": str(each.place)} for heading, each in entry.comments],
        "section": entry.section, "values": values,
    }


def _text(entry, name: str) -> str:
    return entry.values[name].text if name in entry.values else ""


def problems_as_data(problems: Iterable[Problem], language: str) -> list[dict]:
    """Problems for programs."""
    return [{"name": each.name, "severity": severity(each).value, "cell": str(each.place),
             "sentences": list(sentences(each, language))} for each in problems]
