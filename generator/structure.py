"""Nodes to typed records: the field's type decides how a value is read, and everything wrong is reported at once.

The knowledge of how to convert lives here, never in the model. A value that cannot be read becomes a Problem with its
place, a remedy and an example; the record is then None, and reading goes on.
"""

import dataclasses
import datetime
import difflib
import re
import types
import typing
from enum import Enum
from functools import cache
from typing import Any

from . import calendar, hours
from .checks.lint import placeholder_complaints
from .engines.yaml import Mapping, Node, Scalar, Sequence
from .model import Ref
from .problem import Place, Problem

PARTS = re.compile(r"[、，,\s]+")
YES = {"true", "yes", "はい", "有", "あり", "可", "○"}
NO = {"false", "no", "いいえ", "無", "なし", "不可", "×"}


class Refused(Exception):
    """A value cannot be read; only ever raised and caught in this file."""


def structure(node: Node, record: type, problems: list[Problem], **given: Any) -> Any:
    """A mapping as a record of a dataclass, or None when anything in it was refused.

    given: fields the author does not write (id, body). Problems are appended, never raised.
    """
    before = len(problems)
    value = _record(node, record, problems, given)
    refused = any(problem.name in _FATAL for problem in problems[before:])
    return None if refused else value


#: Problems after which a record cannot be made.
_FATAL = {"unreadable-value", "missing-field", "not-a-mapping", "unknown-choice", "bad-date", "comment-for-value",
          "not-a-number", "not-yes-or-no", "not-a-list", "not-a-colour", "change-without-date", "town-without-reading"}


def fields(record: type) -> dict[str, dataclasses.Field]:
    """The fields an author may fill in, by name."""
    return {field.name: field for field in dataclasses.fields(record) if "label" in field.metadata}


def nested(record: type, name: str) -> type | None:
    """The record type inside a field (Channel in `channels`), or None when the field holds plain values."""
    kind, _ = bare(types_of(record).get(name))
    return kind if isinstance(kind, type) and dataclasses.is_dataclass(kind) and not one_line(kind) else None


def bare(kind: Any) -> tuple[Any, bool]:
    """A field's type without None and tuple, and whether it holds several."""
    if isinstance(kind, types.UnionType):
        kind = next(each for each in typing.get_args(kind) if each is not types.NoneType)
    many = typing.get_origin(kind) is tuple
    return (typing.get_args(kind)[0] if many else kind), many


def one_line(kind: Any) -> bool:
    """Whether a record is written as a line of text: a Ref, Hours, and what reads its own line (`read_line`, and `refusal`, the
    problem told when it gives None)."""
    return kind in (Ref, hours.Hours) or hasattr(kind, "read_line")


@cache
def types_of(record: type) -> dict[str, Any]:
    """Field names to resolved types."""
    return typing.get_type_hints(record)


def _record(node: Node, record: type, problems: list[Problem], given: dict[str, Any]) -> Any:
    if not isinstance(node, Mapping):
        problems.append(Problem("not-a-mapping", node.place, {"fields": _list(fields(record))}))
        return None
    known, hints = fields(record), types_of(record)
    values = dict(given)
    if "place" in hints:
        values.setdefault("place", node.place)
    for name in node.items.keys() - known.keys():
        near = difflib.get_close_matches(name, known, 1, 0.6)
        problems.append(Problem("unknown-field", node.keys[name], {
            "field": name, "suggestion": near[0] if near else "",
            "label": known[near[0]].metadata["label"] if near else "", "known": _list(known)}))
    complete = True
    for name, field in known.items():
        child = node.items.get(name)
        if child is None or isinstance(child, Scalar) and not child.text:
            if child is not None and child.commented:
                problems.append(Problem("comment-for-value", child.place, {"field": name}))
                complete = False
            elif field.default is dataclasses.MISSING:
                problems.append(Problem("missing-field", child.place if child else node.place, {
                    "field": name, "label": field.metadata["label"], "example": _example(field)}))
                complete = False
            continue
        try:
            values[name] = _value(child, hints[name], problems, field)
        except Refused:
            complete = False
    if not complete:
        return None
    value = record(**values)
    for problem in value.complaints() if hasattr(value, "complaints") else ():
        written = node.items.get(problem.facts.get("field", ""))
        problems.append(dataclasses.replace(problem, place=written.place) if written else problem)
    return value


def _value(node: Node, kind: Any, problems: list[Problem], field: dataclasses.Field) -> Any:
    if isinstance(kind, types.UnionType):
        kind = next(each for each in typing.get_args(kind) if each is not types.NoneType)
    if typing.get_origin(kind) is tuple:
        return _tuple(node, typing.get_args(kind)[0], problems, field)
    if dataclasses.is_dataclass(kind) and not one_line(kind):
        if not isinstance(node, Mapping):
            _refuse(problems, "not-a-mapping", node.place, field, fields=_list(fields(kind)))
        if (value := _record(node, kind, problems, {})) is None:
            raise Refused
        return value
    if not isinstance(node, Scalar):
        _refuse(problems, "unreadable-value", node.place, field)
    return _scalar(node, kind, problems, field)


def _tuple(node: Node, kind: Any, problems: list[Problem], field: dataclasses.Field) -> tuple:
    if isinstance(node, Mapping):
        _refuse(problems, "not-a-list", node.place, field)
    values, complete = [], True
    items = node.items if isinstance(node, Sequence) else (node,)
    if kind is Ref or isinstance(kind, type) and issubclass(kind, Enum):  # [money-home、work] is two ids
        items = [Scalar(part, item.place) for item in items if isinstance(item, Scalar)
                 for part in PARTS.split(item.text) if part]
    for item in items:
        try:
            values.append(_value(item, kind, problems, field))
        except Refused:
            complete = False
    if not complete:
        raise Refused
    return tuple(values)


def _scalar(node: Scalar, kind: Any, problems: list[Problem], field: dataclasses.Field) -> Any:
    text = node.text
    if kind is str:
        problems.extend(placeholder_complaints(text, node.place))
        return text
    if kind is Ref:
        return Ref(text, node.place)
    if kind is hours.Hours:
        return _hours(node, problems)
    if one_line(kind):
        problems.extend(placeholder_complaints(text, node.place))
        if value := kind.read_line(text, node.place):
            return value
        _refuse(problems, kind.refusal, node.place, field, value=text)
    if kind is bool:
        if text.lower() in YES | NO:
            return text.lower() in YES
        _refuse(problems, "not-yes-or-no", node.place, field, value=text)
    if kind is int:
        if re.fullmatch(r"-?\d{1,9}", text, re.ASCII):
            return int(text)
        _refuse(problems, "not-a-number", node.place, field, value=text)
    if kind is datetime.date:
        try:
            return datetime.date.fromisoformat(text)
        except ValueError:
            meant = calendar.read_date(text)
            _refuse(problems, "bad-date", node.place, field, value=text, suggestion=str(meant or "2023-01-31"))
    if issubclass(kind, Enum):
        choices = [choice.value for choice in kind]
        if text in choices:
            return kind(text)
        near = difflib.get_close_matches(text, choices, 1, 0.5)
        _refuse(problems, "unknown-choice", node.place, field, value=text, choices=", ".join(choices),
                suggestion=near[0] if near else "")
    raise TypeError(f"no reader for {kind}")


def _hours(node: Scalar, problems: list[Problem]) -> hours.Hours:
    read = hours.parse(node.text)
    if read.unread == (node.text.strip(),) and not hours.parse(f"{node.text} 9:00～17:00").unread:
        problems.append(Problem("hours-without-times", node.place, {"text": node.text}))
    elif read.unread:
        problems.append(Problem("hours-not-understood", node.place, {
            "text": node.text, "part": read.unread[0], "nearest": hours.nearest(read.unread[0], node.text)}))
    return read


def _refuse(problems: list[Problem], name: str, place: Place, field: dataclasses.Field, **facts: str) -> typing.NoReturn:
    problems.append(Problem(name, place, {
        "field": field.name, "label": field.metadata["label"], "example": _example(field), **facts}))
    raise Refused


def _example(field: dataclasses.Field) -> str:
    example = field.metadata["example"]
    return f"{field.name}:\n    {example}" if example.startswith("- ") else f"{field.name}: {example}".rstrip()


def _list(known: dict[str, dataclasses.Field]) -> str:
    return ", ".join(known)
