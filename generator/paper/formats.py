"""What a printed format says of itself in its format.yaml: paper, fold, bleed, smallest text, what it prints, its words.

Everything that differs between formats stands there, so that a new format needs no Python.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..engines import yaml
from ..problem import Place, Problem

#: Finished sizes in millimetres, upright. B is JIS.
PAPERS = {"A2": (420, 594), "A3": (297, 420), "A4": (210, 297), "A5": (148, 210), "A6": (105, 148),
          "B4": (257, 364), "B5": (182, 257), "B6": (128, 182), "postcard": (100, 148), "card": (55, 91)}
#: What of the content a format may print. It sees only what it names, so that news never prints a booklet again.
CONTENT = ("windows", "organisations", "places", "campaigns", "courses", "news", "maps", "pages", "says")
#: How the sheet is folded: saddle is pages of their own, bound at the spine; bifold and trifold are panels of one wide page.
FOLDS = {"none": 1, "saddle": 1, "bifold": 2, "trifold": 3}
#: What an edition prints that names nothing: all there is, or nothing (formats about one thing or a few).
SCOPES = ("all", "named")
_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*[x×]\s*(\d+(?:\.\d+)?)")


@dataclass(frozen=True)
class Format:
    """A format. papers: the first is the usual one. folds: where it folds, in mm from the left of the front. pages: how many
    there must be ('' any, '2', '1-4'). colours: for the print shop. easy: words of the やさしい日本語 edition that differ."""

    id: str
    name: str
    description: str = ""
    papers: tuple[str, ...] = ("A4",)
    landscape: bool = False
    pages: str = ""
    pages_multiple: int = 1
    fold: str = "none"
    folds: tuple[float, ...] = ()
    bleed: float = 3
    smallest: float = 10.5
    colours: str = ""
    content: tuple[str, ...] = ()
    scope: str = "all"
    words: Mapping[str, Any] = field(default_factory=dict)
    easy: Mapping[str, Any] = field(default_factory=dict)

    def size(self, paper: str = "") -> tuple[float, float]:
        """The finished page in mm, as wide and high as it is held."""
        width, height = _size(paper or self.papers[0])
        return (height, width) if self.landscape else (width, height)

    def folds_at(self, paper: str = "") -> tuple[float, ...]:
        """Where the page folds: as the format says, else in equal panels."""
        panels = FOLDS[self.fold]
        return self.folds or tuple(self.size(paper)[0] * number / panels for number in range(1, panels))


def read(theme: Mapping[str, bytes], id: str) -> tuple[Format | None, tuple[Problem, ...]]:
    """The format of that name; None when the theme has none. What cannot be read is told, and the usual taken instead."""
    path = f"leaflets/{id}/format.yaml"
    if path not in theme:
        return None, ()
    node, faults = yaml.parse(theme[path].decode("utf-8", "replace"), path)
    if not isinstance(node, yaml.Mapping):
        return Format(id, id), (*faults, Problem("bad-format", Place(f"theme/{path}", 1), {"field": "name", "value": ""}))
    values, problems = {}, list(faults)
    for name, child in node.items.items():
        try:
            values |= dict(_READERS[name](yaml.plain(child)))
        except (KeyError, ValueError, TypeError, AttributeError):
            place = Place(f"theme/{path}", node.keys[name].line)
            problems.append(Problem("bad-format", place, {
                "field": name, "value": str(yaml.plain(child))[:40], "known": _KNOWN.get(name, ", ".join(_READERS))}))
    shared = _shared(theme)
    both = {name: dict(shared.get(name, {})) | dict(values.get(name, {})) for name in ("words", "easy")}
    return Format(**{"id": id, "name": id} | values | both), tuple(problems)


def _shared(theme: Mapping[str, bytes]) -> dict[str, Any]:
    """The words all formats of a theme share."""
    node, _ = yaml.parse(theme.get("leaflets/words.yaml", b"").decode("utf-8", "replace"), "leaflets/words.yaml")
    return yaml.plain(node) if isinstance(node, yaml.Mapping) else {}


def names(theme: Mapping[str, bytes]) -> list[str]:
    """The formats a theme has."""
    return sorted(path.split("/")[1] for path in theme if path.startswith("leaflets/") and path.endswith("/format.yaml"))


def _list(value: str | list) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, list) else tuple(part for part in re.split(r"[\s、，,]+", value) if part)


def _size(paper: str) -> tuple[float, float]:
    """A paper's name or `91x273` as millimetres. Raises ValueError for anything else."""
    if paper in PAPERS:
        return PAPERS[paper]
    if not (found := _SIZE.fullmatch(paper)):
        raise ValueError(paper)
    return float(found[1]), float(found[2])


def _papers(value: Any) -> Iterator[tuple[str, Any]]:
    papers = _list(value) if isinstance(value, list) or not _SIZE.fullmatch(value) else (value,)
    if not all(map(_size, papers)) or not papers:
        raise ValueError
    yield "papers", papers


def _choice(name: str, known: tuple[str, ...]) -> Callable:
    def reader(value: Any) -> Iterator[tuple[str, Any]]:
        if value not in known:
            raise ValueError
        yield name, value
    return reader


def _some(name: str, known: tuple[str, ...]) -> Callable:
    def reader(value: Any) -> Iterator[tuple[str, Any]]:
        if not set(_list(value)) <= set(known):
            raise ValueError
        yield name, _list(value)
    return reader


def _as(name: str, kind: Callable) -> Callable:
    return lambda value: ((name, kind(value)),)


def _pages(value: str) -> str:
    if not re.fullmatch(r"\d+(-\d+)?", value):
        raise ValueError
    return value


_READERS: Mapping[str, Callable] = {
    "name": _as("name", str.strip), "description": _as("description", str.strip), "colours": _as("colours", str.strip),
    "paper": _papers,
    "orientation": lambda value: ((name, value == "landscape") for name, value in _choice(
        "landscape", ("portrait", "landscape"))(value)),
    "pages": _as("pages", _pages), "pages_multiple": _as("pages_multiple", int), "fold": _choice("fold", tuple(FOLDS)),
    "folds": _as("folds", lambda value: tuple(map(float, _list(value)))), "bleed": _as("bleed", float),
    "smallest": _as("smallest", float), "content": _some("content", CONTENT),
    "scope": _choice("scope", SCOPES), "words": _as("words", dict), "easy": _as("easy", dict),
}
_KNOWN = {"paper": ", ".join(PAPERS) + ", 91x273", "fold": ", ".join(FOLDS), "orientation": "portrait, landscape",
          "content": ", ".join(CONTENT), "scope": ", ".join(SCOPES), "pages": "2, 1-4", "pages_multiple": "4", "bleed": "3",
          "smallest": "10.5", "folds": "91, 182"}
