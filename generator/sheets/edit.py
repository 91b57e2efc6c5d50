"""A changed value to a changed line: YAML edited as text, so that comments, order, quotes and everything else stay as written."""

import difflib
import json
import re
from collections.abc import Mapping, Sequence

from ..engines import yaml
from ..engines.yaml import Marked
from . import emit

Path = tuple[str | int, ...]


class _Lost(Exception):
    """On the way to a new value the text became something else; only ever raised and caught in this file."""


def apply(front: str, field: str, old: object, new: object, order: Sequence[str], ending: str = "\n") -> str:
    """The fields with one top-level field changed from old to new ('' and [] and {} remove it).

    Changed line by line where that gives the right value, else the field alone is written anew. order: of all fields, for a
    new one.
    """
    plain = front.replace("\r\n", "\n")
    root = yaml.marks(plain)
    if root is None or not isinstance(root.value, dict):
        edited = plain + "".join(f"{line}\n" for line in emit.field(field, new)) if new else plain
    else:
        try:
            edited = _change(plain, (field,), old, new, order)
        except _Lost:
            edited = ""
        if _value(edited, field) != (new or None):
            edited = _anew(plain, field, new, order)
    return edited if ending == "\n" else edited.replace("\n", ending)


def _value(front: str, field: str) -> object:
    node, problems = yaml.parse(front, "")
    return yaml.plain(node).get(field) or None if isinstance(node, yaml.Mapping) else None


def _anew(front: str, field: str, new: object, order: Sequence[str]) -> str:
    """The field taken out and written again where it belongs."""
    root = yaml.marks(front)
    if field in root.value:
        front = _remove_key(front, root, field)
        root = yaml.marks(front)
    if not new:
        return front
    if root is None:
        return front + "".join(f"{line}\n" for line in emit.field(field, new))
    return _insert_key(front, root, field, new, order)


def _change(front: str, path: Path, old: object, new: object, order: Sequence[str]) -> str:
    if old == new:
        return front
    parent, node = _find(front, path[:-1]), _find(front, path)
    if parent is None or node is None and isinstance(path[-1], int):
        raise _Lost
    if isinstance(path[-1], str) and (not new or node is None):
        if not new:
            return _remove_key(front, parent, path[-1]) if node is not None else front
        return _insert_key(front, parent, path[-1], new, order)
    if isinstance(new, str):
        return _replace(front, node, new, parent.style == "flow")
    if isinstance(new, Mapping) and isinstance(old, Mapping) and isinstance(node.value, dict):
        for name in (*new, *(each for each in old if each not in new)):  # what goes goes last: never is nothing left
            front = _change(front, (*path, name), old.get(name, ""), new.get(name, ""), tuple(new))
        return front
    if isinstance(new, Sequence) and isinstance(node.value, tuple) and not node.style and isinstance(old, Sequence):
        return _change_list(front, path, list(old), list(new))
    if all(isinstance(each, str) for each in new) and isinstance(node.value, str | tuple):
        return front[:node.start] + _spaced(front, node, emit.flow(new)) + front[node.end:]
    return front


def _change_list(front: str, path: Path, old: list, new: list) -> str:
    """A list below each other, item by item: what is in both stays untouched, whatever comes and goes round it."""
    steps = difflib.SequenceMatcher(None, *([json.dumps(each, sort_keys=True) for each in side] for side in (old, new)),
                                    autojunk=False).get_opcodes()
    for what, first, last, begin, end in reversed(steps):  # from the end, so that the numbers before stay right
        if what == "equal":
            continue
        both = min(last - first, end - begin)
        for index in range(first + both, last)[::-1]:
            front = _remove_item(front, _find(front, path), index)
        for offset in range(both, end - begin):
            front = _insert_item(front, _find(front, path), first + offset, new[begin + offset])
        for offset in range(both):
            front = _change(front, (*path, first + offset), old[first + offset], new[begin + offset], ())
    return front


def _find(front: str, path: Path) -> Marked | None:
    node = yaml.marks(front)
    for part in path:
        if node is None or isinstance(node.value, str):
            return None
        if isinstance(part, int):
            node = node.value[part] if isinstance(node.value, tuple) and part < len(node.value) else None
        else:
            node = node.value.get(part) if isinstance(node.value, dict) else None
    return node


def _replace(front: str, node: Marked, text: str, flow: bool) -> str:
    """Another value in the place and, where it has one, the quotes of the old."""
    indent = len(re.match(r"[ ]*(?:- )?", front[front.rfind("\n", 0, node.start) + 1:])[0]) + 2
    if node.style in ("|", ">"):
        return front[:node.start] + emit.scalar(text, indent) + "\n" + front[node.end:]
    written = emit.scalar(text, indent, flow=flow)
    if node.style in ("'", '"') and not written.startswith(('"', "|")):
        written = f"'{text}'" if node.style == "'" and "'" not in text else json.dumps(text, ensure_ascii=False)
    return front[:node.start] + _spaced(front, node, written) + front[node.end:]


def _spaced(front: str, node: Marked, written: str) -> str:
    """A value behind its colon: where there was none, a blank is needed."""
    return written if node.start and front[node.start - 1] in " \n[{" else f" {written}"


def _end(front: str, node: Marked) -> int:
    """The end of the last line a node's own text is on, without blank lines and comments that follow."""
    while not isinstance(node.value, str) and node.style != "flow" and node.value:
        node = list(node.value.values())[-1] if isinstance(node.value, dict) else node.value[-1]
    last = node.end
    if node.style in ("|", ">"):
        last = len(front[:last].rstrip("\n"))
    return _line_end(front, last)


def _line_end(front: str, at: int) -> int:
    found = front.find("\n", at)
    return len(front) if found < 0 else found + 1


def _remove_key(front: str, mapping: Marked, name: str) -> str:
    names = list(mapping.value)
    index, key, value = names.index(name), mapping.keys[name], mapping.value[name]
    after = mapping.keys[names[index + 1]].start if index + 1 < len(names) else None
    if mapping.style == "flow":
        start = key.start if after is not None or not index else mapping.value[names[index - 1]].end
        return front[:start] + front[after if after is not None else max(value.end, key.end):]
    line = front.rfind("\n", 0, key.start) + 1
    if front[line:key.start].strip() and after is not None:  # behind a dash: the next field takes its place
        return front[:key.start] + front[after:]
    return front[:line] + front[max(_end(front, value), _line_end(front, key.end)):]


def _insert_key(front: str, mapping: Marked, name: str, new: object, order: Sequence[str]) -> str:
    """A new field behind the nearest one that stands before it in the order."""
    rank = {each: number for number, each in enumerate(order)}
    before = [each for each in mapping.value if rank.get(each, -1) < rank.get(name, len(rank)) and each in rank]
    last = before[-1] if before else ""
    if mapping.style == "flow":
        pair = f"{name}: {emit.scalar(new, flow=True) if isinstance(new, str) else emit.flow(new)}"
        at = mapping.value[last].end if last else mapping.start + 1
        return front[:at] + (f", {pair}" if last else f"{pair}, " if mapping.value else pair) + front[at:]
    lines = emit.field(name, new, mapping.column)
    if last:
        at = max(_end(front, mapping.value[last]), _line_end(front, mapping.keys[last].end))
        begin = "" if front[:at].endswith("\n") else "\n"
        return front[:at] + begin + "\n".join(lines) + "\n" + front[at:]
    at = next(iter(mapping.keys.values())).start
    return front[:at] + "\n".join(lines).lstrip(" ") + "\n" + " " * mapping.column + front[at:]


def _remove_item(front: str, sequence: Marked, index: int) -> str:
    item = sequence.value[index]
    start = front.rfind("\n", 0, item.start) + 1
    return front[:start] + front[_end(front, item):]


def _insert_item(front: str, sequence: Marked, index: int, new: object) -> str:
    pad = " " * sequence.column
    lines = [f"{pad}- {emit.scalar(new, sequence.column + 2)}"] if isinstance(new, str) else emit.item(new, sequence.column)
    at = _end(front, sequence.value[index - 1]) if index else front.rfind("\n", 0, sequence.value[0].start) + 1
    begin = "" if not at or front[:at].endswith("\n") else "\n"
    return front[:at] + begin + "\n".join(lines) + "\n" + front[at:]
