"""Stage 3, plan: a Site to every output: its path, its template, its data, where it comes from. Nothing is rendered yet."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from . import colour, leaflet, safety
from .engines import yaml
from .kinds import KINDS
from .kinds.window import Window
from .load import Site
from .model import Item
from .municipality import Edition
from .problem import Place, Problem

_WAYS = ("write", "speak", "meet")
#: Pages every site has; a city's own page of that id gives the words.
_STANDING = ("about", "accessibility", "privacy")
#: The side of a printed code in millimetres: its error level is the highest that leaves modules of 0.4 mm or more.
_CODE_SIDE = 24


@dataclass(frozen=True)
class Page:
    """A text file made by a template of the theme. `data` is what the template sees beside the site."""

    path: str
    template: str
    title: str
    description: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)
    origin: Place | None = None


@dataclass(frozen=True)
class Code:
    """A two-dimensional code, as SVG for print and PNG to download: the address it holds, its printed side in mm."""

    path: str
    address: str
    side: int


@dataclass(frozen=True)
class Sheet:
    """A PDF: the leaflet format that prints it and its record."""

    path: str
    format: str
    record: Mapping[str, Any]


@dataclass(frozen=True)
class Copy:
    """A file that goes out as it came in."""

    path: str
    data: bytes


@dataclass(frozen=True)
class Plan:
    """Everything a city's folder will hold."""

    site: Site
    date: datetime.date
    theme: Mapping[str, bytes]
    words: Mapping[str, Any]
    pages: tuple[Page, ...]
    codes: tuple[Code, ...]
    sheets: tuple[Sheet, ...]
    copies: tuple[Copy, ...]
    palette: Mapping[str, str]

    @property
    def paths(self) -> Iterator[tuple[str, Place | None]]:
        """Every path that will be written, with the file it comes from."""
        yield from ((page.path, page.origin) for page in self.pages)
        yield from ((code.path + ending, None) for code in self.codes for ending in (".svg", ".png"))
        yield from ((output.path, None) for output in (*self.sheets, *self.copies))


def plan(site: Site, theme: Mapping[str, bytes], date: datetime.date) -> tuple[Plan, tuple[Problem, ...]]:
    """The outputs of a site on a date. Problems: two outputs with one path; a printed format or a
    pictogram the theme lacks."""
    words = _yaml(theme, "words.yaml")
    palette = colour.palette(site.city.colours.main, site.city.colours.accent)
    problems = [*safety.problems(site, visible(site, date), fallback(site, date), crisis(site, date), date)]
    problems += [Problem("unknown-pictogram", topic.place, {"name": topic.picture, "known": ", ".join(_pictograms(theme))})
                 for topic in site.topics if topic.picture not in _pictograms(theme)]
    pages, codes, sheets = [*_pages(site, words, date)], [*_codes(site, date)], []
    for edition, settings in _editions(site, theme, problems):
        base = f"leaflets/{edition.format}"
        record = leaflet.record(site, edition, settings, words, palette, date)
        codes.append(Code(f"qr/{base}", site.city.base_url + f"{base}/index.html", _CODE_SIDE))
        pages.append(Page(f"{base}/index.html", f"{base}/leaflet.html", edition.title, edition.subtitle,
                          {"leaflet": record, "edition": edition, "pdf": f"{base}.pdf", "section": "leaflets"}, edition.place))
        sheets.append(Sheet(f"{base}.pdf", edition.format, record))
    if sheets:
        pages.append(Page("leaflets/index.html", "lists/leaflets.html", words["sections"]["leaflets"], "",
                          {"sheets": tuple(sheets), "section": "leaflets"}))
    copies = [Copy(path, data) for path, data in theme.items()
              if path.startswith("assets/") and not path.startswith("assets/pictograms/") and not path.endswith(".j2")]
    copies += [Copy(path, data) for path, data in site.files.items()]
    made = Plan(site, date, theme, words, tuple(pages), tuple(codes), tuple(sheets), tuple(copies), palette)
    return made, (*problems, *_collisions(made))


def address(item: Item, folder: str) -> str:
    """The path of an item's page."""
    return f"{folder}/{item.id}/index.html"


def visible(site: Site, date: datetime.date) -> tuple[Window, ...]:
    """The windows residents see on a date: the city's own first."""
    return tuple(window for window in site.windows if window.shown_on(date))


def fallback(site: Site, date: datetime.date) -> Window | None:
    """The window for everyone who does not know whom to ask; None when it is not shown on the date."""
    return _by_ref(site, date).get(site.city.fallback.id)


def crisis(site: Site, date: datetime.date) -> tuple[Window, ...]:
    """The windows that can be reached at any time, in the city's order, as far as they are shown on the date."""
    shown = _by_ref(site, date)
    return tuple(shown[ref.id] for ref in site.city.crisis if ref.id in shown)


def _by_ref(site: Site, date: datetime.date) -> dict[str, Window]:
    return {key: window for window in visible(site, date) for key in (window.id, f"{window.pack}/{window.id}")}


def _pages(site: Site, words: Mapping[str, Any], date: datetime.date) -> Iterator[Page]:
    city, windows, sections = site.city, visible(site, date), words["sections"]
    upcoming = tuple(c for c in site.items["campaigns"] if c.last_day >= date)
    yield Page("index.html", "home.html", city.portal, city.tagline, {
        "windows": windows, "upcoming": upcoming, "latest": site.items["news"][:3], "section": "home"})
    yield Page("windows/index.html", "lists/windows.html", sections["windows"], "", {
        "windows": windows, "section": "windows"})
    for topic in site.topics:
        members = tuple(w for w in windows if topic.id in {ref.id for ref in w.topics})
        groups = tuple(o for o in site.items["organisations"] if topic.id in {ref.id for ref in o.topics})
        yield Page(f"topics/{topic.id}/index.html", "topic.html", topic.name, topic.words, {
            "topic": topic, "windows": members, "organisations": groups, "section": "windows"}, topic.place)
    for way in _WAYS:
        members = tuple(w for w in windows if any(c.kind.way == way for c in w.channels))
        yield Page(f"ways/{way}/index.html", "way.html", words["ways"][way]["name"], words["ways"][way]["text"], {
            "way": way, "windows": members, "section": "windows"})
    for kind in KINDS:
        items = windows if kind.record is Window else tuple(
            item for item in site.items[kind.folder] if kind.folder != "pages" or item.id not in _STANDING)
        if kind.record is not Window and items:
            yield Page(f"{kind.folder}/index.html", f"lists/{kind.folder}.html", sections[kind.folder], "", {
                "items": items, "upcoming": upcoming, "section": kind.folder})
        for item in items:
            yield Page(address(item, kind.folder), f"items/{kind.template}.html", item.name, item.summary, {
                "item": item, "section": kind.folder}, item.place)
    own = {page.id: page for page in site.items["pages"]}
    for id in _STANDING:
        yield Page(f"{id}/index.html", f"standing/{id}.html", own[id].name if id in own else words["standing"][id], "", {
            "item": own.get(id), "section": id}, own[id].place if id in own else None)
    yield Page("404.html", "404.html", words["standing"]["404"])
    yield Page("assets/city.css", "assets/city.css.j2", "")
    for name in ("sitemap.xml", "feed.xml", "robots.txt"):
        yield Page(name, name, "")


def _editions(site: Site, theme: Mapping[str, bytes], problems: list[Problem]) -> Iterator[tuple[Edition, Any]]:
    """The printed sheets a city makes, each with the settings of its format."""
    first: dict[str, Edition] = {}
    for edition in site.city.editions:
        settings = _yaml(theme, f"leaflets/{edition.format}/format.yaml")
        if not settings:
            formats = sorted(path.split("/")[1] for path in theme if path.endswith("/format.yaml"))
            problems.append(Problem("unknown-format", edition.place, {"format": edition.format, "known": ", ".join(formats)}))
        elif edition.format in first:
            problems.append(Problem("same-output", edition.place, {
                "path": f"leaflets/{edition.format}.pdf", "other": str(first[edition.format].place)}))
        else:
            first[edition.format] = edition
            yield edition, settings


def _codes(site: Site, date: datetime.date) -> Iterator[Code]:
    yield Code("qr/site", site.city.base_url + "index.html", _CODE_SIDE)
    for window in visible(site, date):
        yield Code(f"qr/windows/{window.id}", site.city.base_url + address(window, "windows"), _CODE_SIDE)
    for folder in ("organisations", "places"):
        for item in site.items[folder]:
            yield Code(f"qr/{folder}/{item.id}", site.city.base_url + address(item, folder), _CODE_SIDE)


def _yaml(theme: Mapping[str, bytes], path: str) -> Any:
    """A settings file of the theme as plain dicts and lists of text; {} when the theme has none."""
    node, _ = yaml.parse(theme.get(path, b"").decode("utf-8"), path)
    return yaml.plain(node) if node else {}


def _pictograms(theme: Mapping[str, bytes]) -> list[str]:
    return [path.removeprefix("assets/pictograms/").removesuffix(".svg") for path in sorted(theme)
            if path.startswith("assets/pictograms/")]


def _collisions(made: Plan) -> Iterator[Problem]:
    first: dict[str, Place | None] = {}
    for path, origin in made.paths:
        if path.lower() in first and (origin or not first[path.lower()]):
            yield Problem("same-output", origin or first[path.lower()] or Place(path), {
                "path": path, "other": str(first[path.lower()] or "")})
        first.setdefault(path.lower(), origin)
