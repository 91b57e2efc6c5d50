"""Stage 2, load: Sources to a Site of typed records. One broken file never hides the problems of the others."""

import dataclasses
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .checks.lint import LANGUAGES, id_complaints, number_complaints, placeholder_complaints
from .checks.refer import foreign, refer
from .checks.wording import easier
from .checks.wording import problems as wording_problems
from .engines import yaml
from .find import Sources
from .kinds import KINDS
from .kinds.window import Window
from .model import Body, Item, Kind, Pack, Ref, Topic
from .municipality import Municipality
from .problem import Place, Problem, ordered
from .structure import fields, nested, structure
from .trouble import Trouble

_SIBLING = re.compile(r"(?P<id>[^./]+)(?:\.(?P<language>[A-Za-z-]+))?\.md")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


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
    problems: list[Problem] = []
    slug, files = sources.slug, sources.files
    lists = _wording(files, slug, problems)
    city = _city(sources, lists, problems)
    topics, troubles = _topics(files, slug, lists, problems), _troubles(files, slug, lists, problems)
    items = {kind.folder: _items(files, f"content/{slug}", kind, lists, problems) for kind in KINDS}
    packs = [_pack(files, pack, lists, problems)
             for pack in sorted({path.split("/")[1] for path in files if path.startswith("content/_")})]
    shared = {f"{pack}/{window.id}": dataclasses.replace(window, pack=pack) for pack in packs
              for window in _items(files, f"content/{pack}", _WINDOWS, lists, problems)}
    _strays(files, slug, problems)
    if city is None:
        return None, ordered(problems)
    city = dataclasses.replace(city, shared=tuple(_taken(city.shared, shared)))
    problems.extend(foreign(city, packs))
    named = (ref for trouble in troubles if trouble.place.file.startswith(f"content/{slug}/")
             for part in (trouble, *trouble.answers) for ref in part.windows)
    instead = (ref for window in items["windows"] for ref in window.instead)
    wanted = dict.fromkeys((*city.crisis, *city.shared, city.fallback, *named, *instead))
    chosen = tuple(shared[ref.id] for ref in wanted if ref.id in shared)
    present = {kind.folder: _ids(files, f"content/{slug}/{kind.folder}/") for kind in KINDS}
    site = Site(city, topics, troubles, items, chosen, present,
                {path.split("/", 2)[2]: data for path, data in files.items() if path.startswith(f"content/{slug}/files/")},
                sources.neighbours, sources.others, sources.family)
    problems.extend(refer(site, shared))
    return site, ordered(problems)


_WINDOWS = next(kind for kind in KINDS if kind.record is Window)


def first_line(files: Mapping[str, bytes]) -> tuple[Window, ...]:
    """The window for everyone in the country, at any hour: the first of the national pack; () when it cannot be read."""
    problems: list[Problem] = []
    return _items(files, "content/_national", _WINDOWS, _wording(files, "_national", problems), problems)[:1]


def _pack(files: Mapping[str, bytes], id: str, lists: easier.Lists, problems: list[Problem]) -> Pack:
    """Whose a pack is, by its pack.yaml. Without one it is told, and has its folder's name."""
    path = f"content/{id}/pack.yaml"
    found = None
    if path not in files:
        problems.append(Problem("pack-without-name", Place(path), {"id": id, "path": path}))
    elif (text := _text(files[path], path, problems)) is not None:
        node, faults = yaml.parse(text, path)
        problems.extend(faults)
        found = structure(node, Pack, problems, id=id) if node else None
        problems.extend(wording_problems(node, Pack, lists=lists) if found else ())
    return found or Pack(id=id, name=id, place=Place(path))


def _taken(refs: tuple[Ref, ...], shared: Mapping[str, Window]) -> Iterator[Ref]:
    """The shared windows a city takes; `_ehime-ken/*` is all of that pack, also those added to it later."""
    for ref in refs:
        pack, _, id = ref.id.rpartition("/")
        found = [Ref(name, ref.place) for name in shared if name.startswith(f"{pack}/")] if id == "*" else []
        yield from found or [ref]


def _wording(files: Mapping[str, bytes], slug: str, problems: list[Problem]) -> easier.Lists:
    """The hard words and the readings: the national ones, each replaced by the city's own of the same word."""
    paths = [path for path in ("content/_national/wording.tsv", f"content/{slug}/wording.tsv") if path in files]
    texts = {path: text for path in paths if (text := _text(files[path], path, problems)) is not None}
    lists, faults = easier.read(texts)
    problems.extend(faults)
    return lists


def _city(sources: Sources, lists: easier.Lists, problems: list[Problem]) -> Municipality | None:
    path = f"municipalities/{sources.slug}/municipality.yaml"
    if path not in sources.files:
        problems.append(Problem("no-such-city", Place(path), {"slug": sources.slug}))
        return None
    if (text := _text(sources.files[path], path, problems)) is None:
        return None
    node, faults = yaml.parse(text, path)
    problems.extend(faults)
    if faults and node is None:
        return None
    city = structure(node or yaml.Mapping({}, {}, Place(path, 1)), Municipality, problems, slug=sources.slug,
                     namesakes=sources.namesakes)
    problems.extend(wording_problems(node, Municipality, lists=lists) if city else ())
    if city and sources.official and sources.official != city.name:
        problems.append(Problem("code-of-another", node.items["code"].place, {
            "code": city.code, "official": sources.official, "name": city.name}))
    if city and not sources.theme:
        place = city.theme.place if city.theme else city.place
        problems.append(Problem("unknown-theme", place, {"name": str(city.theme), "known": ", ".join(sources.themes)}))
        return None
    return city


def _topics(files: Mapping[str, bytes], slug: str, lists: easier.Lists, problems: list[Problem]) -> tuple[Topic, ...]:
    """The city's own list of topics, else the one of the national pack."""
    path = next((path for path in (f"content/{slug}/topics.yaml", "content/_national/topics.yaml") if path in files), "")
    return _listed(files, path, Topic, lists, problems)


def _troubles(files: Mapping[str, bytes], slug: str, lists: easier.Lists, problems: list[Problem]) -> tuple[Trouble, ...]:
    """The finder's entries: the national ones, each replaced by the city's own of the same id, then the city's others."""
    national = _listed(files, "content/_national/finder.yaml", Trouble, lists, problems)
    own = {trouble.id: trouble for trouble in _listed(files, f"content/{slug}/finder.yaml", Trouble, lists, problems)}
    return (*(own.pop(trouble.id, trouble) for trouble in national), *own.values())


def _listed(files: Mapping[str, bytes], path: str, record: type, lists: easier.Lists, problems: list[Problem]) -> tuple[Any, ...]:
    """The records of a YAML file that is a list; none when there is no such file. Their ids are good and different."""
    if path not in files or (text := _text(files[path], path, problems)) is None:
        return ()
    node, faults = yaml.parse(text, path)
    problems.extend(faults)
    if not isinstance(node, yaml.Sequence):
        problems.extend(() if faults else (Problem("not-a-list-of-entries", Place(path, 1), {"example": _EXAMPLES[record]}),))
        return ()
    read = [(written, structure(written, record, problems)) for written in node.items]
    found = [entry for _, entry in read if entry]
    for written, entry in read:
        problems.extend(wording_problems(written, record, discreet=entry.discreet, lists=lists) if entry else ())
    for entry in found:
        first = next(other for other in found if other.id == entry.id)
        if not _ID.fullmatch(entry.id) or first is not entry:
            problems.append(Problem("bad-entry-id", entry.place, {"id": entry.id}))
    return tuple(found)


_EXAMPLES = {Topic: "- id: work", Trouble: "- id: cannot-get-up"}


def _items(files: Mapping[str, bytes], base: str, kind: Kind, lists: easier.Lists, problems: list[Problem]) -> tuple[Any, ...]:
    """The records of one kind below one folder, each with its translations, in the kind's order."""
    heads: dict[str, tuple[yaml.Mapping, Body]] = {}
    siblings: dict[str, list[tuple[str, yaml.Mapping, Body]]] = {}
    for path in (path for path in files if path.startswith(f"{base}/{kind.folder}/") and path.endswith(".md")):
        inner = path.removeprefix(f"{base}/{kind.folder}/")
        name = _SIBLING.fullmatch(inner)
        if "/" in inner:
            problems.append(Problem("in-subfolder", Place(path), {"folder": f"{base}/{kind.folder}"}))
        elif not name or not _ID.fullmatch(name["id"]):
            problems.append(Problem("bad-file-name", Place(path), {"name": inner}))
        elif name["language"] and name["language"] not in LANGUAGES:
            problems.append(Problem("unknown-language", Place(path), {"value": name["language"], "known": ", ".join(LANGUAGES)}))
        elif split := _front_matter(files[path], path, problems):
            if name["language"]:
                siblings.setdefault(name["id"], []).append((name["language"], *split))
            else:
                heads[name["id"]] = split
    for id in siblings.keys() - {id for id in siblings if f"{base}/{kind.folder}/{id}.md" in files}:
        problems.append(Problem("translation-of-nothing", siblings[id][0][1].place, {"id": id}))
    records = (_record(kind, id, *split, siblings.get(id, []), lists, problems) for id, split in heads.items())
    return tuple(sorted(filter(None, records), key=kind.sort))


def _ids(files: Mapping[str, bytes], folder: str) -> frozenset[str]:
    """The ids a folder has files for."""
    names = (_SIBLING.fullmatch(path.removeprefix(folder)) for path in files if path.startswith(folder))
    return frozenset(name["id"] for name in names if name)


#: What a draft may still be: nobody but the office sees it.
_UNFINISHED = ("placeholder-left", "not-checked", "no-topic")


def _record(kind: Kind, id: str, head: yaml.Mapping, body: Body, siblings: list, lists: easier.Lists,
            problems: list[Problem]) -> Item | None:
    record = structure(head, kind.record, problems, id=id, body=body)
    if record is None:
        return None
    problems.extend((*number_complaints(body.text, body.place), *placeholder_complaints(body.text, body.place)))
    if record.draft:
        problems[:] = [each for each in problems if each.name not in _UNFINISHED or each.place.file != record.place.file]
    problems.extend(id_complaints(id, record.place) if record.discreet else ())
    problems.extend(wording_problems(head, kind.record, body, record.discreet, lists))
    translations = {}
    for language, own, own_body in siblings:
        found: list[Problem] = []
        merged = _overlaid(head, own, kind.record, found)
        if translation := structure(merged, kind.record, found, id=id, body=own_body or body):
            translations[language] = translation
        found.extend(wording_problems(own, kind.record, own_body, record.discreet, lists, language))
        # What is wrong with the original's own values has been told there.
        problems.extend(problem for problem in found if problem.place.file == own.place.file)
    return dataclasses.replace(record, translations=translations)


def _overlaid(base: yaml.Mapping, own: yaml.Mapping, record: type, problems: list[Problem]) -> yaml.Mapping:
    """The original's fields with the sibling's words in their place; numbers and dates stay in one file only.

    Records inside (channels, location) are overlaid in the same way, lists of them item by item.
    """
    items = dict(base.items)
    for name, node in own.items.items():
        field, inner = fields(record).get(name), nested(record, name)
        if inner and isinstance(node, yaml.Mapping) and isinstance(base.items.get(name), yaml.Mapping):
            items[name] = _overlaid(base.items[name], node, inner, problems)
        elif inner and isinstance(node, yaml.Sequence) and isinstance(base.items.get(name), yaml.Sequence):
            pairs = list(zip(base.items[name].items, node.items))
            same = len(node.items) == len(base.items[name].items)
            if not same or not all(isinstance(item, yaml.Mapping) for pair in pairs for item in pair):
                problems.append(Problem("not-item-by-item", own.keys[name], {"field": name}))
                continue
            items[name] = yaml.Sequence(tuple(_overlaid(*pair, inner, problems) for pair in pairs), base.items[name].place)
        elif field is not None and not field.metadata["words"]:
            problems.append(Problem("not-for-translations", own.keys[name], {"field": name, "label": field.metadata["label"]}))
        else:
            items[name] = node
    return yaml.Mapping(items, {**base.keys, **own.keys}, base.place)


def _front_matter(data: bytes, path: str, problems: list[Problem]) -> tuple[yaml.Mapping, Body] | None:
    """The fields between the two `---` lines, and the text below them."""
    if (text := _text(data, path, problems)) is None:
        return None
    lines = text.splitlines()
    ends = [number for number, line in enumerate(lines) if line.rstrip() == "---"]
    if ends == [0]:
        problems.append(Problem("front-matter-not-closed", Place(path, 1)))
        return None
    if len(ends) < 2 or ends[0] != 0:
        problems.append(Problem("no-front-matter", Place(path, 1)))
        return None
    node, faults = yaml.parse("\n".join(lines[1:ends[1]]) + "\n", path, 2)
    problems.extend(faults)
    if not isinstance(node, yaml.Mapping):
        if not faults:
            problems.append(Problem("no-front-matter", Place(path, 1)))
        return None
    return node, Body("\n".join(lines[ends[1] + 1:]), Place(path, ends[1] + 2))


def _text(data: bytes, path: str, problems: list[Problem]) -> str | None:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[:error.start].count(b"\n") + 1
        problems.append(Problem("not-utf-8", Place(path, line), {"suggestion": _encoding(data)}))
        return None


def _encoding(data: bytes) -> str:
    """What an office PC most likely wrote; '' when unknown."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    try:
        data.decode("cp932")
        return "Shift_JIS"
    except UnicodeDecodeError:
        return ""


#: What lies beside the folders of the kinds.
_LISTS = ("topics.yaml", "finder.yaml", "wording.tsv")


def _strays(files: Mapping[str, bytes], slug: str, problems: list[Problem]) -> None:
    """Files nobody would ever see: in a folder that is no kind's, outside the folders, or not ending in .md."""
    known = [kind.folder for kind in KINDS]
    for path in files:
        folder, *rest = path.removeprefix(f"content/{slug}/").split("/")
        if not path.startswith(f"content/{slug}/") or folder == "files" or folder in _LISTS and not rest:
            continue
        if rest and folder not in known:
            problems.append(Problem("unknown-folder", Place(f"content/{slug}/{folder}"), {
                "name": folder, "known": ", ".join(known)}))
        elif not path.endswith(".md") or not rest:
            problems.append(Problem("not-published", Place(path), {"name": path.rsplit("/", 1)[1], "known": ", ".join(known)}))
