"""The items of a kind: the Markdown files of its folder as records, each with its translations."""

import dataclasses
import re
from typing import Any

from .checks.lint import LANGUAGES, id_complaints, number_complaints, placeholder_complaints
from .checks.wording import problems as wording_problems
from .engines import yaml
from .model import Body, Item, Kind
from .problem import Place, Problem
from .reading import ID, Reading
from .structure import fields, nested, structure

_SIBLING = re.compile(r"(?P<id>[^./]+)(?:\.(?P<language>[A-Za-z-]+))?\.md")
#: What a draft may still be: nobody but the office sees it.
_UNFINISHED = ("placeholder-left", "not-checked", "no-topic")


def items(reading: Reading, base: str, kind: Kind) -> tuple[Any, ...]:
    """The records of one kind below one folder, each with its translations, in the kind's order."""
    problems = reading.problems
    heads: dict[str, tuple[yaml.Mapping, Body]] = {}
    siblings: dict[str, list[tuple[str, yaml.Mapping, Body]]] = {}
    for path in (path for path in reading.files if path.startswith(f"{base}/{kind.folder}/") and path.endswith(".md")):
        inner = path.removeprefix(f"{base}/{kind.folder}/")
        name = _SIBLING.fullmatch(inner)
        if "/" in inner:
            problems.append(Problem("in-subfolder", Place(path), {"folder": f"{base}/{kind.folder}"}))
        elif not name or not ID.fullmatch(name["id"]):
            problems.append(Problem("bad-file-name", Place(path), {"name": inner}))
        elif name["language"] and name["language"] not in LANGUAGES:
            problems.append(Problem("unknown-language", Place(path), {"value": name["language"], "known": ", ".join(LANGUAGES)}))
        elif split := reading.front_matter(path):
            if name["language"]:
                siblings.setdefault(name["id"], []).append((name["language"], *split))
            else:
                heads[name["id"]] = split
    for id in siblings:
        if f"{base}/{kind.folder}/{id}.md" not in reading.files:
            problems.append(Problem("translation-of-nothing", siblings[id][0][1].place, {"id": id}))
    records = (_item(reading, kind, id, *split, siblings.get(id, [])) for id, split in heads.items())
    return tuple(sorted(filter(None, records), key=kind.sort))


def ids(reading: Reading, folder: str) -> frozenset[str]:
    """The ids a folder has files for, also those that could not be read."""
    names = (_SIBLING.fullmatch(path.removeprefix(folder)) for path in reading.files if path.startswith(folder))
    return frozenset(name["id"] for name in names if name)


def _item(reading: Reading, kind: Kind, id: str, head: yaml.Mapping, body: Body, siblings: list) -> Item | None:
    problems = reading.problems
    record = reading.record(head, kind.record, id=id, body=body)
    if record is None:
        return None
    problems.extend((*number_complaints(body.text, body.place), *placeholder_complaints(body.text, body.place)))
    if record.draft:
        problems[:] = [each for each in problems if each.name not in _UNFINISHED or each.place.file != record.place.file]
    problems.extend(id_complaints(id, record.place) if record.discreet else ())
    translations = {}
    for language, own, own_body in siblings:
        found: list[Problem] = []
        merged = _overlaid(head, own, kind.record, found)
        if translation := structure(merged, kind.record, found, id=id, body=own_body or body):
            translations[language] = translation
        found.extend(wording_problems(own, kind.record, own_body, record.discreet, reading.lists, language))
        # What is wrong with the original's own values has been told there.
        problems.extend(problem for problem in found if problem.place.file == own.place.file)
    return dataclasses.replace(record, translations=translations)


def _overlaid(base: yaml.Mapping, own: yaml.Mapping, record: type, problems: list[Problem]) -> yaml.Mapping:
    """The original's fields with the sibling's words in their place; numbers and dates stay in one file only.

    Records inside (channels, location) are overlaid in the same way, lists of them item by item.
    """
    merged = dict(base.items)
    for name, node in own.items.items():
        field, inner = fields(record).get(name), nested(record, name)
        if inner and isinstance(node, yaml.Mapping) and isinstance(base.items.get(name), yaml.Mapping):
            merged[name] = _overlaid(base.items[name], node, inner, problems)
        elif inner and isinstance(node, yaml.Sequence) and isinstance(base.items.get(name), yaml.Sequence):
            pairs = list(zip(base.items[name].items, node.items))
            same = len(node.items) == len(base.items[name].items)
            if not same or not all(isinstance(item, yaml.Mapping) for pair in pairs for item in pair):
                problems.append(Problem("not-item-by-item", own.keys[name], {"field": name}))
                continue
            merged[name] = yaml.Sequence(tuple(_overlaid(*pair, inner, problems) for pair in pairs), base.items[name].place)
        elif field is not None and not field.metadata["words"]:
            problems.append(Problem("not-for-translations", own.keys[name], {"field": name, "label": field.metadata["label"]}))
        else:
            merged[name] = node
    return yaml.Mapping(merged, {**base.keys, **own.keys}, base.place)
