"""JSON Schema (draft 2020-12) of everything staff write, from the records themselves, and the same as a Markdown reference.

Editors complete and explain fields with the schema; the staff guide holds the reference. Neither can go stale: both are made
from `about()` (tests/test_schema.py compares the shipped files).
"""

import dataclasses
import datetime
from collections.abc import Iterator
from enum import Enum
from typing import Any

from ..hours import Hours
from ..model import Item, Ref
from ..structure import bare, fields, nested, types_of


def schema(record: type, title: str, many: bool = False) -> dict[str, Any]:
    """The schema of a file: one record, or a list of them (`many`)."""
    one = _object(record)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title,
            **({"type": "array", "items": one} if many else one)}


def _object(record: type) -> dict[str, Any]:
    known = fields(record)
    required = [name for name, field in known.items() if field.default is dataclasses.MISSING]
    return {"type": "object", "additionalProperties": False, "required": required,
            "properties": {name: _property(record, name, field) for name, field in known.items()}}


def _property(record: type, name: str, field: dataclasses.Field) -> dict[str, Any]:
    kind, many = bare(types_of(record)[name])
    inner = _object(nested(record, name)) if nested(record, name) else _scalar(kind)
    label, example, to = (field.metadata[key] for key in ("label", "example", "to"))
    words = label + (f"（{to} のIDを書きます）" if to else "")
    found = {"description": words, **({"examples": [example]} if example else {})}
    # One value may stand where a list is meant: the reader takes both.
    return found | ({"anyOf": [{"type": "array", "items": inner}, inner]} if many else inner)


def _scalar(kind: type) -> dict[str, Any]:
    if kind is bool:
        return {"enum": ["はい", "いいえ", True, False]}
    if kind is int:
        return {"type": ["integer", "string"], "pattern": r"^-?\d+$"}
    if kind is datetime.date:
        return {"type": "string", "format": "date"}
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {"enum": [choice.value for choice in kind]}
    return {"type": ["string", "number"]} if kind is str else {"type": "string"}


def reference(record: type, level: int = 3) -> Iterator[str]:
    """The fields of a record as the lines of a Markdown table, those that must be first, those of every kind last; then those of
    the records in it."""
    yield from ("| 項目 | なにを書くか | 書き方 | 例 |", "| --- | --- | --- | --- |")
    inner, shared = [], fields(Item)
    order = {name: (field.default is not dataclasses.MISSING, name in shared) for name, field in fields(record).items()}
    for name, field in sorted(fields(record).items(), key=lambda each: order[each[0]]):
        kind, many = bare(types_of(record)[name])
        must = "必ず書く。" if field.default is dataclasses.MISSING else ""
        if within := nested(record, name):
            inner.append((name, field.metadata["label"], within))
        how = must + ("ならべて書ける。" if many else "") + _how(kind, field.metadata["to"], bool(within))
        example = field.metadata["example"].replace("|", "\\|")
        yield f"| `{name}` | {field.metadata['label']} | {how} | {f'`{example}`' if example else ''} |"
    for name, label, within in inner:
        yield from ("", f"{'#' * level} `{name}`（{label}）の中", "")
        yield from reference(within, level + 1)


def _how(kind: Any, to: str, within: bool) -> str:
    if within:
        return "下の表の項目を、字下げして書く"
    if to:
        return f"{to} のID"
    if isinstance(kind, type) and issubclass(kind, Enum):
        return "次のどれか: " + "、".join(f"`{choice.value}`" for choice in kind)
    if hasattr(kind, "read_line"):
        return "例のように、1つを1行で"
    return {bool: "`はい` か `いいえ`", int: "数字", datetime.date: "日付（2026-11-20 の形）",
            Hours: "受付時間を、ふだんの書き方で", Ref: "ID"}.get(kind, "文字")
