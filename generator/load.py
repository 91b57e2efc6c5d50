"""Stage 2, load: Sources to a Site of typed records. One broken file never hides the problems of the others."""

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .checks import handouts
from .checks.refer import foreign, refer
from .engines import yaml
from .find import Sources
from .items import ids, items
from .kinds import KINDS
from .kinds.window import Window
from .model import Item, Pack, Ref, Topic
from .municipality import Municipality
from .problem import Place, Problem, ordered
from .reading import Reading
from .trouble import Trouble

_WINDOWS = next(kind for kind in KINDS if kind.record is Window)
#: What lies beside the folders of the kinds.
_LISTS = ("topics.yaml", "finder.yaml", "wording.tsv")


@dataclass(frozen=True)
class Site:
    """One city's content, checked.

    items: by folder, in the order of their kind. shared: windows of packs, in the city's order. present: the ids there are
    files for, by folder, also of those that could not be read. files: what is handed out as it is. neighbours: code, name and
    url of the prefecture and its other municipalities. others: the project's other cities (find.Sources); family: of these the
    prefecture of a city, or the cities of a prefecture. hidden: items there
    are, but not for residents today (seen.as_of). gone: those of them that are over, by folder: a printed code may still lead
    to them.
    """

    city: Municipality
    topics: tuple[Topic, ...]
    troubles: tuple[Trouble, ...]
    items: Mapping[str, tuple[Item, ...]]
    shared: tuple[Window, ...]
    present: Mapping[str, frozenset[str]]
    files: Mapping[str, bytes]
    neighbours: tuple[Mapping[str, str], ...] = ()
    others: tuple[Mapping[str, str], ...] = ()
    family: tuple[Mapping[str, str], ...] = ()
    hidden: frozenset[str] = frozenset()
    gone: tuple[tuple[str, Item], ...] = ()

    @property
    def windows(self) -> tuple[Window, ...]:
        """The city's own windows, then the shared ones."""
        return (*self.items["windows"], *self.shared)

    @property
    def facts(self) -> dict[str, str]:
        """What a list of cities says of this one; `sample` and `data_as_of` are '' where they do not hold."""
        city = self.city
        told = ("slug", "code", "name", "kana", "english", "prefecture", "portal", "tagline", "base_url", "data_as_of")
        return {name: getattr(city, name) for name in told} | {"sample": "yes" if city.sample else ""}


def load(sources: Sources) -> tuple[Site | None, tuple[Problem, ...]]:
    """All records of a city, and everything wrong with them. The site is None when the city itself cannot be read."""
    slug, files = sources.slug, sources.files
    reading = Reading(files, slug)
    city = _city(reading, sources)
    topics, troubles = _topics(reading, slug), _troubles(reading, slug)
    own = {kind.folder: items(reading, f"content/{slug}", kind) for kind in KINDS}
    packs = [_pack(reading, pack) for pack in sorted({path.split("/")[1] for path in files if path.startswith("content/_")})]
    shared = {f"{pack}/{window.id}": dataclasses.replace(window, pack=pack) for pack in packs
              for window in items(reading, f"content/{pack}", _WINDOWS)}
    reading.problems.extend(_strays(files, slug))
    if city is None:
        return None, ordered(reading.problems)
    city = dataclasses.replace(city, shared=tuple(_taken(city.shared, shared)))
    named = (ref for trouble in troubles if trouble.place.file.startswith(f"content/{slug}/")
             for part in (trouble, *trouble.answers) for ref in part.windows)
    instead = (ref for window in own["windows"] for ref in window.instead)
    wanted = dict.fromkeys((*city.crisis, *city.shared, city.fallback, *named, *instead))
    chosen = tuple(shared[ref.id] for ref in wanted if ref.id in shared)
    present = {kind.folder: ids(reading, f"content/{slug}/{kind.folder}/") for kind in KINDS}
    site = Site(city, topics, troubles, own, chosen, present,
                {path.split("/", 2)[2]: data for path, data in files.items() if path.startswith(f"content/{slug}/files/")},
                sources.neighbours, sources.others, sources.family)
    return site, ordered((*reading.problems, *foreign(city, packs), *refer(site, shared),
                          *handouts.problems(site.files, f"content/{slug}")))


def first_line(files: Mapping[str, bytes]) -> tuple[Window, ...]:
    """The window for everyone in the country, at any hour: the first of the national pack; () when it cannot be read."""
    return items(Reading(files, "_national"), "content/_national", _WINDOWS)[:1]


def _pack(reading: Reading, id: str) -> Pack:
    """Whose a pack is, by its pack.yaml. Without one it is told, and has its folder's name."""
    path = f"content/{id}/pack.yaml"
    if path not in reading.files:
        reading.problems.append(Problem("pack-without-name", Place(path), {"id": id, "path": path}))
    node, _ = reading.node(path)
    return node and reading.record(node, Pack, id=id) or Pack(id=id, name=id, place=Place(path))


def _taken(refs: tuple[Ref, ...], shared: Mapping[str, Window]) -> Iterator[Ref]:
    """The shared windows a city takes; `_ehime-ken/*` is all of that pack, also those added to it later."""
    for ref in refs:
        pack, _, id = ref.id.rpartition("/")
        found = [Ref(name, ref.place) for name in shared if name.startswith(f"{pack}/")] if id == "*" else []
        yield from found or [ref]


def _city(reading: Reading, sources: Sources) -> Municipality | None:
    """What the city has set. None without its file, or its theme: nothing can be shown then."""
    path, problems = f"municipalities/{sources.slug}/municipality.yaml", reading.problems
    if path not in sources.files:
        problems.append(Problem("no-such-city", Place(path), {"slug": sources.slug}))
        return None
    node, sound = reading.node(path)
    if node is None and not sound:
        return None
    node = node or yaml.Mapping({}, {}, Place(path, 1))
    city = reading.record(node, Municipality, slug=sources.slug, namesakes=sources.namesakes)
    if city and sources.official and sources.official != city.name:
        problems.append(Problem("code-of-another", node.items["code"].place, {
            "code": city.code, "official": sources.official, "name": city.name}))
    if city and not sources.theme:
        place = city.theme.place if city.theme else city.place
        problems.append(Problem("unknown-theme", place, {"name": str(city.theme), "known": ", ".join(sources.themes)}))
        return None
    return city


def _topics(reading: Reading, slug: str) -> tuple[Topic, ...]:
    """The city's own list of topics, else the one of the national pack."""
    own = f"content/{slug}/topics.yaml"
    return reading.listed(own if own in reading.files else "content/_national/topics.yaml", Topic)


def _troubles(reading: Reading, slug: str) -> tuple[Trouble, ...]:
    """The finder's entries: the national ones, each replaced by the city's own of the same id, then the city's others."""
    national = reading.listed("content/_national/finder.yaml", Trouble)
    own = {trouble.id: trouble for trouble in reading.listed(f"content/{slug}/finder.yaml", Trouble)}
    return (*(own.pop(trouble.id, trouble) for trouble in national), *own.values())


def _strays(files: Mapping[str, bytes], slug: str) -> Iterator[Problem]:
    """Files nobody would ever see: in a folder that is no kind's, outside the folders, or not ending in .md."""
    known = [kind.folder for kind in KINDS]
    for path in files:
        folder, *rest = path.removeprefix(f"content/{slug}/").split("/")
        if not path.startswith(f"content/{slug}/") or folder == "files" or folder in _LISTS and not rest:
            continue
        if rest and folder not in known:
            yield Problem("unknown-folder", Place(f"content/{slug}/{folder}"), {"name": folder, "known": ", ".join(known)})
        elif not path.endswith(".md") or not rest:
            yield Problem("not-published", Place(path), {"name": path.rsplit("/", 1)[1], "known": ", ".join(known)})
