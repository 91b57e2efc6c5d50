"""A record type to the columns of a sheet: one for each field, numbered groups for lists of records, in the order of the form.

A window is one row, whatever it has: rows can then be sorted, filtered and copied without taking a window apart, which
several rows for several numbers would not survive. So its ways of contact lie side by side: 連絡方法1 種類, 連絡方法1 番号 …
"""

import dataclasses
import datetime
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from ..hours import Hours
from ..model import Channel, Item, Kind, Ref
from ..structure import fields, nested, types_of

_LISTS = (Ref, Enum)


@dataclass(frozen=True)
class Column:
    """A column: the path of its field (`channels.0.value`), its heading, and what may stand in it.

    shape: `text`, `lines` (one a line), `one` (a choice), `date`, `yes`, `number`, `hours` or `body`. choices: an enum, or the
    folder a Ref names. required: whether an item cannot do without. group: the record it is a part of, for its colour.
    """

    path: tuple[str | int, ...]
    heading: str
    shape: str
    example: str = ""
    choices: type[Enum] | str | None = None
    required: bool = False
    group: str = ""

    @property
    def key(self) -> str:
        """Its name in the hidden row."""
        return ".".join(map(str, self.path))


def columns(kind: Kind, counts: Mapping[str, int]) -> tuple[Column, ...]:
    """The columns of a kind. counts: how many of a list's members there is room for (`channels`: 4, `topics`: 3)."""
    found = [Column(("id",), "ID（ファイルの名前）", "text", "seikatsu-shien")]
    for name in order(kind.record):
        field, inner, label = fields(kind.record)[name], nested(kind.record, name), fields(kind.record)[name].metadata["label"]
        shape, choices = _shape(types_of(kind.record)[name], field)
        required = field.default is dataclasses.MISSING
        if inner and _is_list(kind.record, name):
            for number in range(counts[name]):
                found += _parts(inner, (name, number), f"{label}{number + 1}", required and not number)
        elif inner:
            found += _parts(inner, (name,), label, False)
        elif shape == "several":
            examples = _example(field).split(", ") + [""] * counts[name]
            for number in range(counts[name]):
                needed = required and not number
                found.append(Column((name, number), f"{label}{number + 1}", "one", examples[number], choices, needed, label))
        else:
            found.append(Column((name,), label, shape, _example(field), choices, required))
    return (*found, Column(("body",), "本文（くわしい説明）", "body", "くわしい説明を書きます。", None))


def order(record: type) -> tuple[str, ...]:
    """The fields of a record in the order of a form: its own, then who checked it, then those of every item, sources last."""
    every, shared = list(fields(record)), list(fields(Item)) if issubclass(record, Item) else []
    last = [name for name in ("checked", *shared) if name in every and name != "source"]
    return tuple([*(name for name in every if name not in (*last, "source")), *last, *(["source"] if "source" in every else [])])


def lists(kind: Kind) -> tuple[str, ...]:
    """The fields of a kind that are numbered groups of columns."""
    return tuple(name for name in fields(kind.record)
                 if _is_list(kind.record, name) and _shape(types_of(kind.record)[name], fields(kind.record)[name])[0] != "lines")


def _is_list(record: type, name: str) -> bool:
    return typing.get_origin(types_of(record)[name]) is tuple


def _parts(inner: type, path: tuple[str | int, ...], label: str, required: bool) -> list[Column]:
    """The columns of a record within a record. In a channel, what is rarely written comes last. A list of records deeper still
    (the parts of a page's figure) has no columns: it is left as it is in the file."""
    found = []
    for name, field in fields(inner).items():
        shape, choices = _shape(types_of(inner)[name], field)
        if shape == "records":
            continue
        needed = required and field.default is dataclasses.MISSING
        found.append(Column((*path, name), f"{label} {field.metadata['label']}" if inner is not Channel or name != "kind"
                            else f"{label} 種類", shape, _example(field), choices, needed, label))
    return found


def _shape(kind: object, field: dataclasses.Field) -> tuple[str, type[Enum] | str | None]:
    if isinstance(kind, types.UnionType):
        kind = next(each for each in typing.get_args(kind) if each is not types.NoneType)
    if typing.get_origin(kind) is tuple:
        inner = typing.get_args(kind)[0]
        if isinstance(inner, type) and issubclass(inner, _LISTS):
            return "several", field.metadata["to"] or inner
        return ("records" if dataclasses.is_dataclass(inner) else "lines"), None
    if kind is Ref or isinstance(kind, type) and issubclass(kind, Enum):
        return "one", field.metadata["to"] if kind is Ref else kind
    return {datetime.date: "date", bool: "yes", int: "number", Hours: "hours"}.get(kind, "text"), None


def _example(field: dataclasses.Field) -> str:
    return field.metadata["example"].strip('"[]').removeprefix("- ")
