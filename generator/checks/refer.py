"""Every reference answered before anything is rendered, so that all broken ones are known together."""

import dataclasses
import difflib
from collections.abc import Iterator, Mapping, Set
from typing import TYPE_CHECKING, Any

from ..kinds import KINDS
from ..kinds.window import Window
from ..model import Ref
from ..problem import Problem

if TYPE_CHECKING:
    from ..load import Site


def refer(site: "Site", shared: Mapping[str, Window]) -> Iterator[Problem]:
    """Refs to topics, windows, organisations, pages and files that do not exist, and ids used twice."""
    own = site.present
    targets = {**own, "topics": {topic.id for topic in site.topics}, "files": frozenset(site.files)}
    for window in site.shared:
        for same in (item for item in site.items["windows"] if item.id == window.id):
            yield Problem("duplicate-id", same.place, {"id": window.id, "other": str(window.place)})
    yield from _broken(site.city, targets | {"windows": own["windows"] | shared.keys()})
    for trouble in site.troubles:
        yield from _broken(trouble, targets | {"windows": own["windows"] | shared.keys()})
    for kind in KINDS:
        for item in site.items[kind.folder]:
            yield from _broken(item, targets)


def _broken(record: Any, targets: Mapping[str, Set[str]]) -> Iterator[Problem]:
    """The refs of a record, and of the records in it, that lead nowhere."""
    for field in dataclasses.fields(record):
        value, to = getattr(record, field.name), field.metadata.get("to")
        for each in value if isinstance(value, tuple) else (value,):
            # Without any topics the list itself is broken, and has been told.
            if isinstance(each, Ref) and to and each.id not in targets[to] and (targets[to] or to != "topics"):
                # madoguchi-008 is no slip of madoguchi, but one more of its kind.
                others = sorted(id for id in targets[to] if not id.startswith(f"{each.id}-"))
                near = difflib.get_close_matches(each.id, others, 1, 0.5)
                yield Problem("unknown-topic" if to == "topics" else "unknown-id", each.place, {
                    "id": each.id, "folder": to, "suggestion": near[0] if near else "",
                    "known": ", ".join(sorted(targets[to]))})
            elif dataclasses.is_dataclass(each) and "label" in field.metadata:
                yield from _broken(each, targets)
