"""What a city says its headings mean: --map for once, municipalities/<city>/import.yaml from then on."""

import difflib
from collections.abc import Iterable, Mapping

from ..engines import yaml
from ..kinds import KINDS
from ..model import Kind
from ..problem import Problem
from . import emit
from .columns import targets
from .synonyms import target_of
from .words import key

FILE = "municipalities/{slug}/import.yaml"
_HEAD = """# 一覧の見出しの意味。tsunagari import の --map で書いたことが、ここに残り、次からも使われます。
# 左は見出し（または列の記号 B など）、右は項目の名前です。取りこまない列は skip と書きます。
"""


#: Asked for instead of a target: all of them.
ALL = ("?", "？")
#: What most lists have, for who asks for something nothing is like.
_USUAL = ("name", "kana", "summary", "phone", "hours", "place", "topics", "skip")


def known(kind: Kind | None = None) -> dict[str, str]:
    """Everything a heading may mean, with its words: in a list of one kind, or of any."""
    return {name: label for each in ([kind] if kind else reversed(KINDS)) for name, label in targets(each).items()}


def near(wish: str, kind: Kind | None = None) -> dict[str, str]:
    """The few targets a wish (`確認日=checked`, `checked`) may have meant: what a heading of that name would be, parts of what it
    names, what is spelt like it; else what most lists have."""
    fields, asked = known(kind), key(wish.replace("＝", "=").rpartition("=")[2])
    parts = [name for name, label in fields.items() if asked and (name.startswith(f"{asked}.") or asked in key(label))]
    spelt = {spelling: name for name, label in reversed(fields.items()) for spelling in (key(label), name)}
    like = [spelt[each] for each in difflib.get_close_matches(asked, spelt, 4)]
    found = [name for name in dict.fromkeys([target_of(asked), *parts, *like]) if name in fields][:5]
    return {name: fields[name] for name in found or _USUAL if name in fields}


def told(fields: Mapping[str, str], between: str = "、") -> str:
    """Some targets with their words."""
    return between.join(f"{name}（{label}）" for name, label in fields.items())


def parsed(wishes: Iterable[str]) -> tuple[dict[str, str], list[str]]:
    """`相談窓口=name` as heading and target, and the wishes that cannot be one. The target may be a field or its label."""
    found, wrong = {}, []
    labels = {key(label): name for name, label in known().items()}
    for wish in wishes:
        heading, _, target = wish.replace("＝", "=").rpartition("=")
        name = target.strip() if target.strip() in known() else labels.get(key(target), "")
        if heading.strip() and name:
            found[heading.strip()] = name
        else:
            wrong.append(wish)
    return found, wrong


def read(data: bytes, path: str) -> tuple[dict[str, str], list[Problem]]:
    """The headings of an import.yaml, and the lines of it that say nothing."""
    node, problems = yaml.parse(data.decode("utf-8-sig", "replace"), path)
    columns = node.items.get("columns") if isinstance(node, yaml.Mapping) else None
    if not isinstance(columns, yaml.Mapping):
        return {}, list(problems)
    found, wrong = {}, list(problems)
    for heading, target in columns.items.items():
        if isinstance(target, yaml.Scalar) and target.text in known():
            found[heading] = target.text
        else:
            wrong.append(Problem("map-not-read", columns.keys[heading], {
                "heading": heading, "value": getattr(target, "text", ""), "near": told(near(getattr(target, "text", "")))}))
    return found, wrong


def text(headings: Mapping[str, str]) -> str:
    """The file of some headings."""
    return _HEAD + "columns:\n" + "".join(f"  {emit.scalar(heading)}: {target}\n" for heading, target in headings.items())


def by_key(headings: Mapping[str, str]) -> dict[str, str]:
    """The same, to be looked up whatever the width and blanks."""
    return {key(heading): target for heading, target in headings.items()}
