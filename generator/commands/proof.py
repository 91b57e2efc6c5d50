"""A list beside what was read from it, as a page to tick off: each cell as it is, and what of it is published."""

import html
import unicodedata
from collections.abc import Container, Iterator, Mapping
from itertools import product

from ..model import ChannelKind
from ..sheets.command import Import
from ..sheets.record import Entry
from ..sheets.words import CHOICES
from . import office
from .speech import Speech


def page(done: Import, say: Speech) -> str:
    """The page of an import: its items in the order of the list, then what was repaired, not understood or is wrong."""
    instead = {id(entry): say("proof-shared", id=window) for entry, window in done.lists.referred}
    instead |= {id(entry): say("proof-error") for entry in done.lists.left}
    parts = [f"<p>{html.escape(say('proof-how'))}</p>"]
    for listed in done.lists.tables:
        head = "".join(f"<th>{html.escape(say(each))}</th>" for each in ("proof-cell", "proof-written", "proof-published"))
        table = listed.table
        texts = {table.place(*at).cell: table.text(*at) for at in product(range(len(table.rows)), range(table.width))}
        unknown = {column.heading for column in listed.columns if not column.target}  # told once, below
        body = "".join(_item(entry, texts, unknown, instead.get(id(entry), ""), say) for entry in listed.entries)
        parts.append(f"<h2>{html.escape(table.sheet or table.book)}</h2>"
                     f"<table class=proof><thead><tr>{head}</tr></thead>{body}</table>")
    parts.append(f"<h2>{html.escape(say('proof-notes'))}</h2>{office.problems_part(done.problems, say)}")
    return office.page(say("proof-title", file=done.book.name), "".join(parts), say)


def _item(entry: Entry, texts: Mapping[str, str], unknown: Container[str], instead: str, say: Speech) -> str:
    """One item: its name, then a line for each cell that is about reaching it. texts: of the cells. unknown: headings left out.
    instead: why it is not published."""
    kana = f"（{entry.values['kana'].text}）" if "kana" in entry.values else ""
    title = html.escape(f"□ {entry.name}{kana}")
    title += f" <small>{html.escape(instead)}</small>" if instead else ""
    published: dict[str, list[str]] = {}
    for cell, text in _published(entry, unknown, say):
        published.setdefault(cell, []).append(text)
    changed = {place.cell for way, place, _ in entry.ways if _digits(way.written) != _digits(way.value)}
    rows = "".join(f"<tr{' class=differs' if cell in changed else ''}><th>{cell}</th><td>{html.escape(texts.get(cell, ''))}</td>"
                   f"<td>{html.escape(chr(10).join(shown))}</td></tr>" for cell, shown in published.items())
    return f"<tbody><tr><th colspan=3>{title}</th></tr>{rows}</tbody>"


def _published(entry: Entry, unknown: Container[str], say: Speech) -> Iterator[tuple[str, str]]:
    """What of an item is published, in the words residents read, each with its cell."""
    for way, place, hours in entry.ways:
        if way.value:
            kind = CHOICES[ChannelKind(way.kind)]
            yield place.cell, " ".join(filter(None, (kind, way.label, way.value, way.note, hours)))
    if "hours" in entry.values:
        yield entry.values["hours"].place.cell, entry.values["hours"].text
    place = [value for name, value in entry.values.items() if name.startswith("location.")]
    for cell in dict.fromkeys(value.place.cell for value in place):
        yield cell, " ".join(value.text for value in place if value.place.cell == cell)
    yield from ((note.place.cell, note.text) for note in entry.notes)
    if "checked.on" in entry.values:
        yield entry.values["checked.on"].place.cell, say("proof-checked", day=entry.values["checked.on"].text)
    for heading, text in entry.comments:
        if heading not in unknown:
            yield text.place.cell, say("proof-left-out", text=text.text)


def _digits(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isdigit())
