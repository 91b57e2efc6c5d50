"""A city's files as text, YAML, front matter and records. Every mistake is remembered and reading goes on, so that none hides
another.
"""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from .checks.wording import easier
from .checks.wording import problems as wording_problems
from .engines import yaml
from .model import Body, Pack, Topic
from .municipality import Municipality
from .problem import Place, Problem
from .structure import structure
from .trouble import Trouble

#: How the id of an item or an entry is written.
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class File(NamedTuple):
    """A YAML file that is no item. label: what staff call it. many: whether it holds a list of records. path: where it lies, as a
    pattern."""

    name: str
    label: str
    record: type
    many: bool
    path: str


FILES = (
    File("municipality", "市の設定", Municipality, False, "municipalities/*/municipality.yaml"),
    File("pack", "県や全国の窓口を、いっしょに使う", Pack, False, "content/_*/pack.yaml"),
    File("topics", "分野", Topic, True, "content/*/topics.yaml"),
    File("finder", "困りごとから、さがす", Trouble, True, "content/*/finder.yaml"),
)
_EXAMPLES = {Topic: "- id: work", Trouble: "- id: cannot-get-up"}


class Reading:
    """The files of a city being read: `problems` gathers what is wrong with them. lists: the hard words and the readings, the
    national ones, each replaced by the city's own of the same word."""

    def __init__(self, files: Mapping[str, bytes], slug: str):
        self.files = files
        self.problems: list[Problem] = []
        lists = {path: self.text(path) for path in ("content/_national/wording.tsv", f"content/{slug}/wording.tsv")}
        self.lists, faults = easier.read({path: text for path, text in lists.items() if text is not None})
        self.problems.extend(faults)

    def text(self, path: str) -> str | None:
        """A file as text; None when there is none, or it is not UTF-8."""
        if path not in self.files:
            return None
        data = self.files[path]
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data[:error.start].count(b"\n") + 1
            self.problems.append(Problem("not-utf-8", Place(path, line), {"suggestion": _encoding(data)}))
            return None

    def node(self, path: str) -> tuple[yaml.Node | None, bool]:
        """What a YAML file holds, None when nothing can be read; and whether all of it could."""
        text = self.text(path)
        return self._parsed(text, path, 1) if text is not None else (None, False)

    def front_matter(self, path: str) -> tuple[yaml.Mapping, Body] | None:
        """The fields between the two `---` lines, and the text below them; None when they cannot be read."""
        if (text := self.text(path)) is None:
            return None
        lines = text.splitlines()
        ends = [number for number, line in enumerate(lines) if line.rstrip() == "---"]
        if len(ends) < 2 or ends[0] != 0:
            self.problems.append(Problem("front-matter-not-closed" if ends == [0] else "no-front-matter", Place(path, 1)))
            return None
        node, sound = self._parsed("\n".join(lines[1:ends[1]]) + "\n", path, 2)
        if not isinstance(node, yaml.Mapping):
            if sound:
                self.problems.append(Problem("no-front-matter", Place(path, 1)))
            return None
        return node, Body("\n".join(lines[ends[1] + 1:]), Place(path, ends[1] + 2))

    def record(self, node: yaml.Node, record: type, **given: Any) -> Any:
        """The record of a node and of what is known without it, its words looked at; None when a field it needs is missing."""
        if found := structure(node, record, self.problems, **given):
            self.problems.extend(wording_problems(node, record, given.get("body"), getattr(found, "discreet", False), self.lists))
        return found

    def listed(self, path: str, record: type) -> tuple[Any, ...]:
        """The records of a YAML file that is a list; none when there is no such file. Their ids are good and different."""
        node, sound = self.node(path)
        if not isinstance(node, yaml.Sequence):
            if sound:
                self.problems.append(Problem("not-a-list-of-entries", Place(path, 1), {"example": _EXAMPLES[record]}))
            return ()
        found = tuple(filter(None, (self.record(each, record) for each in node.items)))
        for entry in found:
            first = next(other for other in found if other.id == entry.id)
            if not ID.fullmatch(entry.id) or first is not entry:
                self.problems.append(Problem("bad-entry-id", entry.place, {"id": entry.id}))
        return found

    def _parsed(self, text: str, path: str, line: int) -> tuple[yaml.Node | None, bool]:
        node, faults = yaml.parse(text, path, line)
        self.problems.extend(faults)
        return node, not faults


def _encoding(data: bytes) -> str:
    """What an office PC most likely wrote; '' when unknown."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    try:
        data.decode("cp932")
        return "Shift_JIS"
    except UnicodeDecodeError:
        return ""
