"""What a row of a list becomes before it is a file: an Entry, in which every text knows its cell."""

from dataclasses import dataclass, field

from ..engines.yaml import Mapping, Node, Scalar, Sequence
from ..model import Kind
from ..problem import Place
from .contacts import Way


@dataclass(frozen=True)
class Text:
    """A text and the cell it came from."""

    text: str
    place: Place


@dataclass
class Entry:
    """One item of a list.

    values: by field (`hours`, `location.floor`). ways: each with its cell and its own hours. notes: become the text of the page.
    comments: what was not understood, by heading: kept in the file, shown to nobody. section: the title of its part of the list.
    dated: the day the list says it was checked on, whether or not it says by whom.
    """

    kind: Kind
    place: Place
    values: dict[str, Text] = field(default_factory=dict)
    ways: list[tuple[Way, Place, str]] = field(default_factory=list)
    topics: list[Text] = field(default_factory=list)
    notes: list[Text] = field(default_factory=list)
    comments: list[tuple[str, Text]] = field(default_factory=list)
    section: str = ""
    id: str = ""
    dated: str = ""

    @property
    def name(self) -> str:
        """What it is called."""
        return self.values["name"].text if "name" in self.values else ""

    def fields(self) -> dict[str, object]:
        """All that will stand above the text: plain values, lists and dicts, in no order yet."""
        found: dict[str, object] = {}
        for path, value in self.values.items():
            outer, _, inner = path.partition(".")
            if inner:
                found.setdefault(outer, {})[inner] = value.text
            else:
                found[outer] = value.text
        if self.ways:
            found["channels"] = [way_fields(*each) for each in self.ways]
        if self.topics or "topics" in self.kind.record.__dataclass_fields__:
            found["topics"] = [topic.text for topic in self.topics]
        return found

    def node(self) -> Mapping:
        """The same as a node with the place of each cell, to be checked like a file (structure.py)."""
        places = {path.split(".")[0]: value.place for path, value in reversed(self.values.items())}
        places |= {"topics": self.topics[0].place} if self.topics else {}
        items: dict[str, Node] = {}
        for name, value in self.fields().items():
            place = places.get(name, self.place)
            if name == "channels":
                items[name] = Sequence(tuple(_node(each, at) for each, (_, at, _) in zip(value, self.ways)), self.ways[0][1])
            elif name == "topics":
                items[name] = Sequence(tuple(Scalar(each.text, each.place) for each in self.topics), place)
            elif isinstance(value, dict):
                parts = {part: Scalar(text, self.values[f"{name}.{part}"].place) for part, text in value.items()}
                items[name] = Mapping(parts, {part: each.place for part, each in parts.items()}, place)
            else:
                items[name] = Scalar(value, place)
        return Mapping(items, {name: node.place for name, node in items.items()}, self.place)


def way_fields(way: Way, place: Place, hours: str) -> dict[str, str]:
    """A way of contact as the fields of a Channel."""
    found = {"kind": way.kind, "value": way.value, "label": way.label, "hours": hours, "note": way.note}
    return {name: text for name, text in found.items() if text}


def _node(fields: dict[str, str], place: Place) -> Mapping:
    parts = {name: Scalar(text, place) for name, text in fields.items()}
    return Mapping(parts, dict.fromkeys(parts, place), place)
