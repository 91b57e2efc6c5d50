"""What is in a city's files, whether or not it can be read: items, entries of lists, other files as text."""

import datetime
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from functools import cached_property, lru_cache
from pathlib import PurePosixPath

from ..engines import yaml
from ..kinds import KINDS
from ..model import Body, Item
from ..problem import Place
from ..reading import FILES, Reading
from ..structure import structure
from .state import text

#: What a file is called that is nothing else.
FILE = ("ファイル", "File")


@dataclass(frozen=True)
class Thing:
    """An item, an entry of a list, or a file (record None). rank: its place in the order. node: its fields, None when it has none
    or they cannot be read (broken). text: what stands below them, or all of the file."""

    path: str
    id: str
    rank: int
    labels: tuple[str, str]
    record: type | None
    node: yaml.Mapping | None
    text: str
    broken: bool = False

    @cached_property
    def values(self) -> dict:
        """Its fields as dicts, lists and texts."""
        return yaml.plain(self.node) if self.node else {}

    @property
    def name(self) -> str:
        """What staff call it; '' when that is not written in it."""
        return str(self.values.get("name") or self.values.get("says") or "")

    @cached_property
    def item(self) -> Item | None:
        """The record of an item; None when its values cannot be read, or it is only a translation."""
        return structure(self.node, self.record, [], id=self.id, body=Body(self.text, Place(self.path)))

    def seen(self, date: datetime.date) -> bool | None:
        """Whether residents see it on a date; None when its values cannot be read."""
        if self.broken:
            return None
        if not self.node or not issubclass(self.record, Item) or "." in self.id:  # a translation is seen with its item
            return True
        return self.item.shown_on(date) if self.item else None


def ref(thing: Thing) -> tuple[str, str]:
    """How other files name it: the folder and its id there."""
    _, owner, *rest = thing.path.split("/")
    id = thing.id.split(".")[0]
    return rest[0].removesuffix(".yaml"), f"{owner}/{id}" if owner.startswith("_") and len(rest) > 1 else id


@lru_cache(4096)
def things(path: str, data: bytes) -> dict[str, Thing]:
    """What is in a file, by id: one thing, or the entries of a list. Most files are the same in many states."""
    for rank, kind in enumerate(KINDS):
        if fnmatchcase(path, f"content/*/{kind.folder}/*.md"):
            reading = Reading({path: data}, "")
            parts = reading.front_matter(path)
            node, body = parts if parts and not reading.problems else (None, None)
            return {"": Thing(path, PurePosixPath(path).stem, rank, (kind.label, kind.english), kind.record, node,
                              body.text if body else "", node is None)}
    for rank, file in enumerate(FILES, len(KINDS)):
        if fnmatchcase(path, file.path):
            entries, labels = _entries(data, path, file.many), (file.label, file.name)
            found = [Thing(path, getattr(entry.items.get("id"), "text", ""), rank, labels, file.record, entry, "")
                     for entry in entries or ()]
            if entries is None or len(entries) > len({thing.id for thing in found}):
                return {"": Thing(path, "", rank, labels, file.record, None, "", True)}
            return {thing.id: thing for thing in found}
    return {"": Thing(path, "", len(KINDS) + 8, FILE, None, None, text(data) or "")}


def _entries(data: bytes, path: str, many: bool) -> tuple[yaml.Mapping, ...] | None:
    """The records in a YAML file; None when it cannot be read as such."""
    node, sound = Reading({path: data}, "").node(path)
    entries = node.items if isinstance(node, yaml.Sequence) else (node,)
    right = isinstance(node, yaml.Sequence) == many and all(isinstance(entry, yaml.Mapping) for entry in entries)
    return entries if sound and right else None


def as_text(found: dict[str, Thing], data: bytes) -> Thing:
    """A whole file as one thing, to be compared as text because one of two cannot be read."""
    thing = next(iter(found.values()))
    return replace(thing, id=thing.id if thing.path.endswith(".md") else "", node=None, text=text(data) or "")
