"""The words residents read, looked at before they do: every field marked `words`, every name, every Markdown body.

table.py has the words, rules.py what is done with them. A rule is only here when a person can decide by it: few, precise, and
each problem says what to write instead. Nothing is ever changed by itself: the words are the city's.
"""

from collections.abc import Iterator

from ...engines.yaml import Mapping, Node, Scalar, Sequence
from ...model import Body, Channel
from ...problem import Problem
from ...structure import fields, nested
from . import rules
from .table import AS_TYPED, HEADINGS

__all__ = ["problems"]


def problems(node: Node, record: type, body: Body | None = None, discreet: bool = False) -> Iterator[Problem]:
    """What could hurt, shame or shut out a reader in the words of one item as written, and in its Markdown.

    node: the item's fields, or those of one of its languages. discreet: whether the item's title is kept neutral anyway.
    """
    yield from _fields(node, record, discreet)
    if body:
        yield from rules.body_problems(body.text, body.place)


def _fields(node: Node, record: type, discreet: bool) -> Iterator[Problem]:
    """The words of a record, and of the records in it."""
    if not isinstance(node, Mapping):
        return
    if record is Channel:
        yield from _channel(node)
    for name, field in fields(record).items():
        for each in _each(node.items.get(name)):
            if inner := nested(record, name):
                yield from _fields(each, inner, discreet)
            elif isinstance(each, Scalar) and field.metadata["words"] and name not in AS_TYPED:
                yield from rules.text_problems(each.text, each.place, heading=name in HEADINGS and not discreet)


def _channel(node: Mapping) -> Iterator[Problem]:
    """A mobile number residents would ring, unless its label or note says that it is the organisation's."""
    value, *words = (each.text if isinstance(each := node.items.get(name), Scalar) else "" for name in ("value", "label", "note"))
    if value:
        yield from rules.mobile_problems(value, node.items["value"].place, " ".join(words))


def _each(node: Node | None) -> tuple[Node, ...]:
    if node is None:
        return ()
    return node.items if isinstance(node, Sequence) else (node,)
