"""An Entry to the text of its file: fields in the order of the form, what was not understood as comments, notes below."""

import dataclasses
from collections.abc import Mapping

from ..model import Kind
from ..structure import fields, types_of
from . import emit
from .layout import order
from .record import Entry


def text(kind: Kind, values: Mapping[str, emit.Value], body: str = "", comments: tuple[str, ...] = ()) -> str:
    """A whole file. values: by field name, in any order; empty ones are left out, unless the file needs them."""
    lines = [f"# {comment}" for comment in comments]
    for name in ("order", *(each for each in order(kind.record) if each != "order")):
        if values.get(name) or name in values and name == "topics":
            lines += emit.field(name, values[name])
    below = f"\n{body.strip()}\n" if body.strip() else ""
    return "\n".join(["---", *lines, "---", ""]) + below


def blanks(found: Entry) -> dict[str, str]:
    """The texts an item cannot do without and its row does not have, as words that say what is to be written there."""
    missing = {name: field for name, field in fields(found.kind.record).items()
               if field.default is dataclasses.MISSING and types_of(found.kind.record)[name] is str and name not in found.values}
    return {name: f"（{field.metadata['label'].split('（')[0]}を書きます）" for name, field in missing.items()}


def entry(found: Entry, number: int) -> str:
    """The file of an item of a list; what is still to be written is said where it belongs. number: its place in the list."""
    values = found.fields() | blanks(found)
    if found.kind.template in ("window", "organisation", "place"):
        values["order"] = str(number)
    comments = (f"もとの一覧: {found.place.file.rstrip()} {found.place.line}行目",
                *(f"{heading}（{each.place.cell}）: {each.text}" for heading, each in found.comments))
    return text(found.kind, values, "\n\n".join(note.text for note in found.notes), comments)
