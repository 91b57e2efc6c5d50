"""What differs between two states of a city, item by item and field by field as staff know the fields.

Values are compared, not lines: another order, indent or comment is no change. What cannot be read is compared as text.
"""

import datetime
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from ..kinds import KINDS
from ..model import Item
from ..structure import fields as known
from .fields import Fields, Line, texts
from .state import State
from .things import FILE, Thing, as_text, ref, things

_BODY, _WHOLE, _ORDER = ("本文", "text"), ("ファイルの中", "in the file"), ("ならび順", "order")
_FILE_NAME = ("ファイルの名前", "file name")


@dataclass(frozen=True)
class Difference:
    """What became of one item, entry or file. how: `added`, `removed`, `renamed`, `edited`, or, by a draft or a date, `shown` or
    `hidden`.
    lines: the fields; of what is new or gone only those by which a person is reached. seen: whether residents see it now.
    broken: whether it cannot be read as it is."""

    how: str
    kind: str
    name: str
    path: str
    lines: tuple[Line, ...] = ()
    seen: bool = True
    broken: bool = False

    def only(self, reach: bool) -> "Difference":
        """With those of its fields that are how a person is reached, or with the others."""
        return replace(self, lines=tuple(line for line in self.lines if line.reach == reach))


def differences(old: State, new: State, language: str) -> tuple[Difference, ...]:
    """What differs, in the order of the site. language: `ja` or `en`, in which the fields are called."""
    before, after = ({path: things(path, data) for path, data in state.files.items()} for state in (old, new))
    pairs, orders = [], []
    for path in {**before, **after}:
        here, there = before.get(path, {}), after.get(path, {})
        if here and there and any(thing.broken for thing in (*here.values(), *there.values())):
            here, there = {"": as_text(here, old.files[path])}, {"": as_text(there, new.files[path])}
        pairs += [(here.get(id), there.get(id)) for id in {**here, **there}]
        orders.append([[each for each in found.values() if each.id in here and each.id in there] for found in (here, there)])
    names = {ref(thing): thing.name for state in (before, after) for found in state.values() for thing in found.values()
             if thing.name and "." not in thing.id}
    fields = Fields(language == "ja", names)
    told = [((two or one).rank, each.path, each) for one, two in _renamed(pairs)
             for each in _became(one, two, old.on, new.on, fields)]
    told += [(one[0].rank, each.path, each) for one, two in orders for each in _order(one, two, fields)]
    told += [(len(KINDS) + 9, each.path, each) for each in _documents(old, new, language)]
    return tuple(each for *_, each in sorted(told, key=lambda one: one[:2]))


def _renamed(pairs: list[tuple[Thing | None, Thing | None]]) -> Iterator[tuple[Thing | None, Thing | None]]:
    """The pairs, with an item that is gone beside the new one it now is, where only the name of its file is another."""
    gone, new = ([each for each in some if each.node and issubclass(each.record, Item)] for some in (
        [one for one, two in pairs if not two], [two for one, two in pairs if not one]))
    was: dict[str, Thing] = {}
    for same in (_equal, _alike):
        for two in new:
            one = next((each for each in gone if same(each, two)), None)
            if one and two.path not in was:
                gone.remove(one)
                was[two.path] = one
    left = {one.path for one in was.values()}
    for one, two in pairs:
        if two:
            yield one or was.get(two.path), two
        elif one.path not in left:
            yield one, two


def _equal(one: Thing, two: Thing) -> bool:
    return _like(one, two) and (one.values, one.text) == (two.values, two.text)


def _alike(one: Thing, two: Thing) -> bool:
    """Whether both are called the same and reached in the same ways."""
    ways = two.values.get("channels")
    return _like(one, two) and bool(ways) and (one.name, one.values.get("channels")) == (two.name, ways)


def _like(one: Thing, two: Thing) -> bool:
    """Whether both are of a kind, and in one language."""
    return one.record is two.record and one.id.partition(".")[2] == two.id.partition(".")[2]


def _order(old: list[Thing], new: list[Thing], fields: Fields) -> Iterator[Difference]:
    """Whether the entries of a list that stayed stand in another order, which is theirs on the site."""
    before, after = ("、".join(thing.name for thing in things) for things in (old, new))
    if [thing.id for thing in old] != [thing.id for thing in new]:
        name = PurePosixPath(old[0].path).name
        yield Difference("edited", old[0].labels[not fields.japanese], name, old[0].path,
                         (Line(_ORDER[not fields.japanese], before, after),))


def _documents(old: State, new: State, language: str) -> Iterator[Difference]:
    gone = {digest: path for path, digest in old.others.items() if path not in new.others}
    was = {path: gone.pop(digest) for path, digest in new.others.items() if path not in old.others and digest in gone}
    for path in {**old.others, **new.others}:
        before, after = old.others.get(path), new.others.get(path)
        if before != after and path not in was.values():
            how = "edited" if before and after else "renamed" if path in was else "added" if after else "removed"
            lines = (_file_name(was[path], path, language == "ja"),) if path in was else ()
            yield Difference(how, FILE[language == "en"], PurePosixPath(path).name, path, lines)


def _file_name(old: str, new: str, japanese: bool) -> Line:
    """What a file was called, and is; with its folder when that is another."""
    one, two = PurePosixPath(old), PurePosixPath(new)
    whole = one.parent != two.parent
    return Line(_FILE_NAME[not japanese], old if whole else one.name, new if whole else two.name)


def city(state: State) -> str:
    """The name of a state's city; '' when its settings cannot be read."""
    paths = (path for path in state.files if path.endswith("/municipality.yaml"))
    return next((thing.name for path in paths for thing in things(path, state.files[path]).values()), "")


def matching(found: Iterable[Difference], word: str) -> tuple[Difference, ...]:
    """Those a word is about: an item by its name or file, else the fields it is in. Hyphens, width and case do not matter."""
    wanted, kept = _key(word), []
    for each in found:
        named = wanted in _key(f"{each.name}\0{each.path}")
        lines = tuple(line for line in each.lines if named or wanted in _key(f"{line.label}\0{line.old}\0{line.new}"))
        kept += [replace(each, lines=lines)] if named or lines else []
    return tuple(kept)


def _key(text: str) -> str:
    return re.sub(r"[-‐‑‒–—―−ー・()\s]", "", unicodedata.normalize("NFKC", text)).casefold()


def _became(old: Thing | None, new: Thing | None, then: datetime.date, now: datetime.date,
            fields: Fields) -> Iterator[Difference]:
    thing = new or old
    seen = new.seen(now) if new else False
    name = thing.name or fields.names.get(ref(thing)) or thing.id or PurePosixPath(thing.path).name
    told = Difference("edited", thing.labels[not fields.japanese], name, thing.path, seen=bool(seen), broken=seen is None)
    if not (old and new):
        lines = fields.differing(thing.record, old.values if old else {}, new.values if new else {}) if thing.node else ()
        yield replace(told, how="removed" if old else "added", lines=tuple(line for line in lines if line.reach))
        return
    if old.node and new.node:
        lines = [*fields.differing(new.record, old.values, new.values), *texts(_BODY[not fields.japanese], old.text, new.text),
                 *(_arrived(new, then, now, fields) if seen else ())]
    else:
        found = texts(_WHOLE[not fields.japanese], old.text, new.text)
        lines = [replace(line, reach=line.reach and not new.broken) for line in found]
    if old.path != new.path:
        yield replace(told, how="renamed", lines=(_file_name(old.path, new.path, fields.japanese), *lines))
    elif lines:
        yield replace(told, lines=tuple(lines))
    if seen is not None and (before := old.seen(then)) is not None and before != seen:
        yield replace(told, how="shown" if seen else "hidden")


def _arrived(new: Thing, then: datetime.date, now: datetime.date, fields: Fields) -> Iterator[Line]:
    """The moves whose day has come in between: the site says another place, though nobody has edited anything."""
    moves = getattr(new.item, "moves", ()) if issubclass(new.record, Item) else ()
    for move in moves:
        if move.on and then < move.on <= now:
            label = known(new.record)["moves"].metadata["label"] if fields.japanese else "moves"
            yield Line(f"{label} {move.on}", "", move.line, True)
