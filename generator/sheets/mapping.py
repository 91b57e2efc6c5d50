"""What a city says its headings mean: --map for once, municipalities/<city>/import.yaml from then on."""

from collections.abc import Iterable, Mapping

from ..engines import yaml
from ..kinds import KINDS
from ..problem import Problem
from . import emit
from .columns import targets
from .words import key

FILE = "municipalities/{slug}/import.yaml"
_HEAD = """# 一覧の見出しの意味。tsunagari import の --map で書いたことが、ここに残り、次からも使われます。
# 左は見出し（または列の記号 B など）、右は項目の名前です。取りこまない列は skip と書きます。
"""


def known() -> dict[str, str]:
    """Everything a heading may mean, with its words."""
    return {name: label for kind in reversed(KINDS) for name, label in targets(kind).items()}


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
                "heading": heading, "value": getattr(target, "text", ""), "known": ", ".join(known())}))
    return found, wrong


def text(headings: Mapping[str, str]) -> str:
    """The file of some headings."""
    return _HEAD + "columns:\n" + "".join(f"  {emit.scalar(heading)}: {target}\n" for heading, target in headings.items())


def by_key(headings: Mapping[str, str]) -> dict[str, str]:
    """The same, to be looked up whatever the width and blanks."""
    return {key(heading): target for heading, target in headings.items()}
