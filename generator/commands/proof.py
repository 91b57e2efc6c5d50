"""A list beside what was read from it, as a page to tick off: each cell as it is, and what of it is published."""

import html
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import product

from ..model import ChannelKind
from ..sheets.command import Import
from ..sheets.record import Entry
from ..sheets.words import CHOICES
from . import office
from .speech import Speech


def page(done: Import, say: Speech) -> str:
    """The page of an import: its items in the order of the list, then what was repaired, not understood or is wrong."""
    instead = {id(entry): window for entry, window in done.lists.referred}
    parts = [f"<p>{html.escape(say('proof-how'))}</p>"]
    for listed in done.lists.tables:
        head = "".join(f"<th>{html.escape(say(each))}</th>" for each in ("proof-cell", "proof-written", "proof-published"))
        table = listed.table
        texts = {table.place(*at).cell: table.text(*at) for at in product(range(len(table.rows)), range(table.width))}
        body = "".join(_item(entry, texts, instead.get(id(entry), ""), say) for entry in listed.entries)
        parts.append(f"<h2>{html.escape(table.sheet or table.book)}</h2>"
                     f"<table class=proof><thead><tr>{head}</tr></thead>{body}</table>")
    parts.append(f"<h2>{html.escape(say('proof-notes'))}</h2>{office.problems_part(done.problems, say)}")
    return office.page(say("proof-title", file=done.book.name), "".join(parts), say)


def _item(entry: Entry, texts: Mapping[str, str], instead: str, say: Speech) -> str:
    """One item: its name, then a line for each cell that is about reaching it. texts: of the cells. instead: the shared window
    that is shown."""
    kana = f"（{entry.values['kana'].text}）" if "kana" in entry.values else ""
    title = html.escape(f"□ {entry.name}{kana}")
    title += f" <small>{html.escape(say('proof-shared', id=instead))}</small>" if instead else ""
    published: dict[str, list[str]] = {}
    for cell, text in _published(entry, say):
        published.setdefault(cell, []).append(text)
    changed = {place.cell for way, place, _ in entry.ways if _digits(way.written) != _digits(way.value)}
    rows = "".join(f"<tr{' class=differs' if cell in changed else ''}><th>{cell}</th><td>{html.escape(texts.get(cell, ''))}</td>"
                   f"<td>{html.escape(chr(10).join(shown))}</td></tr>" for cell, shown in published.items())
    return f"<tbody><tr><th colspan=3>{title}</th></tr>{rows}</tbody>"


def _published(entry: Entry, say: Speech) -> Iterator[tuple[str, str]]:
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
    yield from ((text.place.cell, say("proof-left-out", text=text.text)) for _, text in entry.comments)


def _digits(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isdigit())
