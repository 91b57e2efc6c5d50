"""PyYAML, the only importer: YAML text to nodes that keep each value as written, with its place.

Values stay text until a field's type reads them, so YAML 1.1 can turn nothing around: `08:30` is not 30600, `no` is not
false, `012025` keeps its zero.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

import yaml

from ..problem import Place, Problem


@dataclass(frozen=True)
class Scalar:
    """A single value, as written; `commented` when a `#` swallowed what the author meant."""

    text: str
    place: Place
    commented: bool = False


@dataclass(frozen=True)
class Sequence:
    """A list."""

    items: tuple["Node", ...]
    place: Place


@dataclass(frozen=True)
class Mapping:
    """Fields by name; `keys` has the place of each name."""

    items: dict[str, "Node"]
    keys: dict[str, Place]
    place: Place


Node = Scalar | Sequence | Mapping


@lru_cache(1024)
def parse(text: str, file: str, first_line: int = 1) -> tuple[Node | None, tuple[Problem, ...]]:
    """YAML text as nodes, and what is wrong with it. The node is None when the text is empty or cannot be read at all.

    first_line: the line of the file on which the text begins. The nodes of a text are shared by all who ask: the packs are read
    once for all cities, and after a save only the file that changed.
    """
    problems: list[Problem] = []
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        node = _node(root, file, first_line, text.splitlines(), problems) if root else None
        wide = None if isinstance(node, Mapping) else _wide_colon(text, file, first_line)
        return (None, (wide,)) if wide else (node, tuple(problems))
    except RecursionError:
        return None, (Problem("broken-yaml", Place(file, first_line), {"excerpt": "[[[…", "reason": "nested too deeply"}),)
    except yaml.YAMLError as error:
        if wide := _wide_colon(text, file, first_line):
            return None, (wide,)
        mark = getattr(error, "problem_mark", None)
        line = min(mark.line, max(text.count("\n") - 1, 0)) if mark else 0
        if slip := _slip(text.splitlines()[:line + 1], file, first_line):
            return None, (slip,)
        excerpt = text.splitlines()[line].strip() if text.strip() else ""
        reason = getattr(error, "problem", None) or str(error)
        return None, (Problem("broken-yaml", Place(file, first_line + line), {"excerpt": excerpt, "reason": reason}),)


def _wide_colon(text: str, file: str, first_line: int) -> Problem | None:
    """The first line on which a full-width colon stands where a field's colon should."""
    for number, line in enumerate(text.splitlines()):
        if found := re.match(r"\s*(?:- )?(\w+)\s*：", line, re.ASCII):
            return Problem("full-width-colon", Place(file, first_line + number), {"field": found[1]})
    return None


def _slip(lines: list[str], file: str, first_line: int) -> Problem | None:
    """What an eye does not see, on the line at which reading stopped or the two above: a blank that is none, a blank left out."""
    for number, line in reversed(list(enumerate(lines))[-3:]):
        place = Place(file, first_line + number)
        if found := re.match(r" *(?:- *)?([\t\u3000])", line):
            return Problem("odd-blank", place, {"blank": "Tab" if found[1] == "\t" else "全角の空白"})
        if found := re.match(r" *(?:- )?([a-z_]+):(?!//)(\S.*)", line):
            return Problem("no-blank-after-colon", place, {"field": found[1], "value": found[2].strip()})
    return None


def _node(node: yaml.Node, file: str, first_line: int, lines: list[str], problems: list[Problem]) -> Node:
    place = Place(file, first_line + node.start_mark.line)
    if isinstance(node, yaml.ScalarNode):
        rest = lines[node.start_mark.line][node.start_mark.column:] if node.start_mark.line < len(lines) else ""
        after = lines[node.end_mark.line][node.end_mark.column:] if node.end_mark.line < len(lines) else ""
        if not node.style and node.value and re.match(r"\s+#\S", after):  # a comment has a space after its #
            problems.append(Problem("cut-at-hash", place, {"value": node.value.strip(), "lost": after.strip()}))
        return Scalar(node.value.strip(), place, commented=not node.value and rest.lstrip().startswith("#"))
    if isinstance(node, yaml.SequenceNode):
        return Sequence(tuple(_node(each, file, first_line, lines, problems) for each in node.value), place)
    items, keys = {}, {}
    for key, value in node.value:
        where = Place(file, first_line + key.start_mark.line)
        name = key.value if isinstance(key, yaml.ScalarNode) else ""
        if name in items:
            problems.append(Problem("duplicate-field", where, {"field": name, "first": str(keys[name].line)}))
            continue
        items[name], keys[name] = _node(value, file, first_line, lines, problems), where
    return Mapping(items, keys, place)


def plain(node: Node) -> dict | list | str:
    """A node as dicts, lists and text, for files that need no places."""
    if isinstance(node, Mapping):
        return {name: plain(value) for name, value in node.items.items()}
    return [plain(item) for item in node.items] if isinstance(node, Sequence) else node.text


@dataclass(frozen=True)
class Marked:
    """A node with where its text begins and ends, for changing one value and nothing else.

    value: a text, a tuple of Marked, or a dict of Marked by key; keys: the key's own Marked. style: `'`, `"`, `|`, `>` or '' for
    plain; `flow` for [a, b] and {a: b}.
    """

    start: int
    end: int
    column: int
    style: str
    value: "str | tuple[Marked, ...] | dict[str, Marked]"
    keys: "dict[str, Marked]"


def marks(text: str) -> Marked | None:
    """YAML text with the places of its values; None when it is empty or cannot be read."""
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError):
        return None
    return _marked(root) if root else None


def _marked(node: yaml.Node) -> Marked:
    where = node.start_mark.index, node.end_mark.index, node.start_mark.column
    if isinstance(node, yaml.ScalarNode):
        return Marked(*where, node.style or "", node.value, {})
    style = "flow" if node.flow_style else ""
    if isinstance(node, yaml.SequenceNode):
        return Marked(*where, style, tuple(_marked(each) for each in node.value), {})
    pairs = [(key.value, _marked(key), _marked(value)) for key, value in node.value if isinstance(key, yaml.ScalarNode)]
    return Marked(*where, style, {name: value for name, _, value in pairs}, {name: key for name, key, _ in pairs})
