"""The words residents read, looked at before they do: every field marked `words`, every name, every Markdown body.

table.py has the words, rules.py what is done with them; plain.py looks for what is hard to read, with the lists of easier.py.
A rule is only here when a person can decide by it: few, precise, and each problem says what to write instead. Nothing is ever
changed by itself: the words are the city's.
"""

from collections.abc import Iterator

from ...change import Change
from ...engines.yaml import Mapping, Node, Scalar, Sequence
from ...model import Body, Channel, Photo
from ...problem import Place, Problem
from ...structure import fields, nested
from . import easier, plain, rules
from .table import AS_TYPED, HEADINGS, NAMES

__all__ = ["JAPANESE", "problems"]

#: The languages of a file the rules for plain Japanese are for: the original, and やさしい日本語.
JAPANESE = ("", "easy")
_NO_LISTS = easier.Lists({}, {})


def problems(node: Node, record: type, body: Body | None = None, discreet: bool = False,
             lists: easier.Lists = _NO_LISTS, language: str = "") -> Iterator[Problem]:
    """What could hurt, shame or shut out a reader in the words of one item as written, and in its Markdown.

    node: the item's fields, or those of one of its languages. discreet: whether the item's title is kept neutral anyway.
    lists: the city's hard words. language: '' of the original, else the sibling's.
    """
    easy = language == "easy"
    inside = list(_records(node, record))
    texts = [found for kind, mapping in inside for found in _texts(kind, mapping)]
    for kind, mapping in inside:
        yield from _channel(mapping) if kind is Channel else ()
        yield from _photo(mapping) if kind is Photo else ()
    for name, each in texts:
        yield from rules.text_problems(each.text, each.place, heading=name in HEADINGS and not discreet)
        if language in JAPANESE:
            yield from plain.text_problems(each.text, each.place, lists, easy, name in NAMES)
    if body:
        yield from rules.body_problems(body.text, body.place)
        if language in JAPANESE:
            yield from plain.body_problems(rules.readable(body.text), body.place, lists, easy)
    if easy:
        own = rules.readable(body.text).split("\n") if body else ()
        below = [(line, Place(body.place.file, body.place.line + number)) for number, line in enumerate(own)]
        yield from plain.readings([*((each.text, each.place) for _, each in texts), *below], lists)


def _records(node: Node | None, record: type) -> Iterator[tuple[type, Mapping]]:
    """A record as written, and the records in it, each with its type."""
    if not isinstance(node, Mapping):
        return
    yield record, node
    for name in fields(record):
        if inner := nested(record, name):
            for each in _each(node.items.get(name)):
                yield from _records(each, inner)


def _texts(record: type, node: Mapping) -> Iterator[tuple[str, Scalar]]:
    """The words of one record as residents read them, each with the name of its field."""
    for name, field in fields(record).items():
        if name == "changes":  # the day at the front of each is for the machine
            read = (Change.read_line(each.text, each.place) for each in _each(node.items.get(name)) if isinstance(each, Scalar))
            yield from ((name, Scalar(change.words, change.place)) for change in read if change)
        elif field.metadata["words"] and name not in AS_TYPED and not nested(record, name):
            yield from ((name, each) for each in _each(node.items.get(name)) if isinstance(each, Scalar))


def _photo(node: Mapping) -> Iterator[Problem]:
    """A photo whose words say nothing."""
    if isinstance(alt := node.items.get("alt"), Scalar):
        yield from rules.picture_problems(alt.text, alt.place)


def _channel(node: Mapping) -> Iterator[Problem]:
    """A mobile number residents would ring, unless its label or note says that it is the organisation's."""
    value, *words = (each.text if isinstance(each := node.items.get(name), Scalar) else "" for name in ("value", "label", "note"))
    if value:
        yield from rules.mobile_problems(value, node.items["value"].place, " ".join(words))


def _each(node: Node | None) -> tuple[Node, ...]:
    if node is None:
        return ()
    return node.items if isinstance(node, Sequence) else (node,)
