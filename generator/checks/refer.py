"""Every reference answered before anything is rendered, so that all broken ones are known together."""

import dataclasses
import difflib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ..kinds import KINDS
from ..kinds.council import Council
from ..kinds.window import Window
from ..model import Pack, Ref
from ..municipality import Municipality
from ..problem import Problem

if TYPE_CHECKING:
    from ..load import Site

#: How much alike the names of two files must be for one to be a slip of the other. Less, and another window would be offered.
NEAR = 0.8


def refer(site: "Site", shared: Mapping[str, Window]) -> Iterator[Problem]:
    """Refs to topics, windows, organisations, pages and files that do not exist, and ids used twice."""
    own = site.present
    shown = {f"{window.pack}/{window.id}" for window in site.shared}
    targets = {**own, "windows": own["windows"] | shown, "topics": {topic.id: topic.name for topic in site.topics},
               "files": frozenset(site.files)}
    for window in site.shared:
        for same in (item for item in site.items["windows"] if item.id == window.id):
            yield Problem("duplicate-id", same.place, {"id": window.id, "other": str(window.place)})
    yield from _broken(site.city, targets | {"windows": own["windows"] | shared.keys()})
    for trouble in site.troubles:
        yield from _broken(trouble, targets | {"windows": own["windows"] | shared.keys()})
    for kind in KINDS:
        for item in site.items[kind.folder]:
            yield from _broken(item, targets | {"windows": own["windows"] | shared.keys()})
    yield from _rounds(site.items["councils"])


def foreign(city: Municipality, packs: Iterable[Pack]) -> Iterator[Problem]:
    """Packs whose windows do not serve the people of this city, or are not real while the city is."""
    for pack in packs:
        refs = (ref for ref in (city.fallback, *city.crisis, *city.shared) if ref.id.startswith(f"{pack}/"))
        if ref := next(refs, None):
            if pack.code and pack.code[:2] != city.code[:2]:
                yield Problem("pack-of-another-prefecture", ref.place, {"id": str(pack), "name": pack.name, "city": city.name})
            if pack.sample and not city.sample:
                yield Problem("pack-is-a-sample", ref.place, {"id": str(pack), "name": pack.name})


def _broken(record: Any, targets: Mapping[str, Collection[str]]) -> Iterator[Problem]:
    """The refs of a record, and of the records in it, that lead nowhere. Windows a text names are its `mentions`."""
    for each in getattr(record, "mentions", ()):
        if each.id not in targets["windows"]:
            yield _unknown(each, "windows", targets)
    for field in dataclasses.fields(record):
        value, to = getattr(record, field.name), field.metadata.get("to")
        for each in value if isinstance(value, tuple) else (value,):
            # Without any topics the list itself is broken, and has been told.
            if isinstance(each, Ref) and to and each.id not in targets[to] and (targets[to] or to != "topics"):
                yield _unknown(each, to, targets)
            elif dataclasses.is_dataclass(each) and "label" in field.metadata:
                yield from _broken(each, targets)


def _unknown(ref: Ref, to: str, targets: Mapping[str, Collection[str]]) -> Problem:
    known = targets[to]
    named = known if isinstance(known, Mapping) else {}
    near = [id for id, name in named.items() if name == ref.id] or difflib.get_close_matches(
        ref.id, sorted(id for id in known if not siblings(ref.id, id)), 1, 0.5 if to == "topics" else NEAR)
    words = [f"{id}（{name}）" for id, name in named.items()] or sorted(known)
    return Problem("unknown-topic" if to == "topics" else "unknown-id", ref.place, {
        "id": ref.id, "folder": to, "suggestion": near[0] if near else "", "known": ", ".join(words)})


def siblings(one: str, other: str) -> bool:
    """Whether an id is one more of a kind, as an import numbers them: madoguchi-008 is no slip of madoguchi or madoguchi-021."""
    return re.sub(r"-\d+$", "", one) == re.sub(r"-\d+$", "", other)


def _rounds(councils: Iterable[Council]) -> Iterator[Problem]:
    """Councils that are a part of a part of themselves: no chart could show them."""
    by_id = {council.id: council for council in councils}
    for council in by_id.values():
        passed, at = [council], council
        while at.part_of and (at := by_id.get(at.part_of.id)) and at not in passed:
            passed.append(at)
        if at is council and council.part_of:
            yield Problem("part-of-itself", council.part_of.place, {
                "name": council.name, "round": " → ".join(each.id for each in (*passed, council))})
