"""PyYAML, the only importer: YAML text to nodes that keep each value as written, with its place.

Values stay text until a field's type reads them, so YAML 1.1 can turn nothing around: `08:30` is not 30600, `no` is not
false, `012025` keeps its zero.
"""

from dataclasses import dataclass

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


def parse(text: str, file: str, first_line: int = 1) -> tuple[Node | None, tuple[Problem, ...]]:
    """YAML text as nodes, and what is wrong with it. The node is None when the text is empty or cannot be read at all.

    first_line: the line of the file on which the text begins.
    """
    problems: list[Problem] = []
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        return (_node(root, file, first_line, text.splitlines(), problems) if root else None), tuple(problems)
    except RecursionError:
        return None, (Problem("broken-yaml", Place(file, first_line), {"excerpt": "[[[…", "reason": "nested too deeply"}),)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = min(mark.line, max(text.count("\n") - 1, 0)) if mark else 0
        excerpt = text.splitlines()[line].strip() if text.strip() else ""
        reason = getattr(error, "problem", None) or str(error)
        return None, (Problem("broken-yaml", Place(file, first_line + line), {"excerpt": excerpt, "reason": reason}),)


def _node(node: yaml.Node, file: str, first_line: int, lines: list[str], problems: list[Problem]) -> Node:
    place = Place(file, first_line + node.start_mark.line)
    if isinstance(node, yaml.ScalarNode):
        rest = lines[node.start_mark.line][node.start_mark.column:] if node.start_mark.line < len(lines) else ""
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
