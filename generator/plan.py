"""Stage 3, plan: a Site to every output: its path, its template, its data, where it comes from. Nothing is rendered yet."""

import datetime
import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from . import colour
from .checks import numbers, safety
from .engines import yaml
from .engines.images import Card
from .exchange import icalendar, vcard
from .load import Site
from .municipality import Edition
from .paper import aloud, formats
from .paper.formats import Format
from .paper.record import record
from .problem import Place, Problem
from .seen import address, alias, as_of
from .site.contents import STANDING, Page
from .site.contents import pages as contents
from .site.pictures import Picture, is_picture, pictures, wrong_photos
from .site.previews import cards

#: The side of a printed code in millimetres: its error level is the highest that leaves modules of 0.4 mm or more.
_CODE_SIDE = 24


@dataclass(frozen=True)
class Code:
    """A two-dimensional code, as SVG for print and PNG to download: the address it holds, its printed side in mm."""

    path: str
    address: str
    side: int


@dataclass(frozen=True)
class Sheet:
    """A PDF: the format that prints it, its record, and the lines of municipality.yaml that ask for it."""

    path: str
    format: Format
    record: Mapping[str, Any]
    origin: Place


@dataclass(frozen=True)
class Copy:
    """A file whose bytes are known already."""

    path: str
    data: bytes


@dataclass(frozen=True)
class Plan:
    """Everything a city's folder will hold. pictures: by the path they have among the hand-outs. cards: what links to
    pages show, by path."""

    site: Site
    date: datetime.date
    theme: Mapping[str, bytes]
    words: Mapping[str, Any]
    pages: tuple[Page, ...]
    codes: tuple[Code, ...]
    sheets: tuple[Sheet, ...]
    pictures: Mapping[str, Picture]
    cards: Mapping[str, Card]
    copies: tuple[Copy, ...]
    palette: Mapping[str, str]

    @property
    def paths(self) -> Iterator[tuple[str, Place | None]]:
        """Every path that will be written, with the file it comes from."""
        yield from ((page.path, page.origin) for page in self.pages)
        yield from ((code.path + ending, None) for code in self.codes for ending in (".svg", ".png"))
        yield from ((path, None) for picture in self.pictures.values() for path in picture.outputs)
        yield from ((path, None) for path in self.cards)
        yield from ((output.path, None) for output in (*self.sheets, *self.copies))


def plan(site: Site, theme: Mapping[str, bytes], date: datetime.date, drafts: bool = False) -> tuple[Plan, tuple[Problem, ...]]:
    """The outputs of a site on a date. drafts: with what residents do not see yet, for the office preview. Problems: two
    outputs with one path; a printed format or a pictogram the theme lacks."""
    words = _words(theme, site.city.is_prefecture)
    palette = colour.palette(site.city.colours.main, site.city.colours.accent)
    problems = [*safety.problems(site, as_of(site, date), date), *numbers.problems(as_of(site, date))]
    site = as_of(site, date, drafts)
    parts = (part for page in site.items["pages"] if page.figure for part in page.figure.items if part.pictogram)
    pictured = (*((topic.picture, topic.place) for topic in site.topics), *((part.pictogram, part.place) for part in parts))
    problems += [Problem("unknown-pictogram", place, {"name": name, "known": ", ".join(_pictograms(theme))})
                 for name, place in pictured if name not in _pictograms(theme)]
    pages, codes, sheets, texts = [*contents(site, words, date)], [*_codes(site, date)], [], []
    for edition, format in _editions(site, theme, problems):
        base, facts = f"leaflets/{edition.output}", record(site, edition, format, words, palette, date)
        codes.append(Code(f"qr/{base}", site.city.base_url + f"{base}/index.html", _CODE_SIDE))
        twin = f"leaflets/{format.id}/leaflet.html"
        twin = twin if twin in theme else "leaflets/leaflet.html"
        data = {"leaflet": facts, "edition": edition, "pdf": f"{base}.pdf", "text": f"{base}.txt", "section": "leaflets"}
        pages.append(Page(f"{base}/index.html", twin, edition.title, edition.subtitle, data, edition.place))
        sheets.append(Sheet(f"{base}.pdf", format, facts, edition.place))
        texts.append(Copy(f"{base}.txt", aloud.text(facts, words)))
    if sheets:
        pages.append(Page("leaflets/index.html", "lists/leaflets.html", words["sections"]["leaflets"], "",
                          {"sheets": tuple(sheets), "section": "leaflets"}))
    if runs := sorted(((run, edition) for edition in site.city.editions for run in edition.printed),
                      key=lambda each: (-each[0].on.toordinal(), -each[0].copies)):
        pages.append(Page("leaflets/runs/index.html", "lists/runs.html", words["runs"]["name"], words["runs"]["about"],
                          {"runs": tuple(runs), "section": "leaflets"}))
    copies = [Copy(path, data) for path, data in theme.items()
              if path.startswith("assets/") and not path.startswith("assets/pictograms/") and not path.endswith(".j2")]
    shown, unusable = pictures(site.files, f"content/{site.city.slug}")
    problems += [*unusable, *wrong_photos(site.items, site.files)]
    copies += [Copy(path, data) for path, data in site.files.items() if not is_picture(path)]
    copies += (*_cards(site, words, date), *_calendars(site, date), *texts)
    made = Plan(site, date, theme, words, tuple(pages), tuple(codes), tuple(sheets), shown,
                dict(cards(pages, site.city, words, palette)), tuple(copies), palette)
    return made, (*problems, *_collisions(made), *_lost_moves(made))


def _editions(site: Site, theme: Mapping[str, bytes], problems: list[Problem]) -> Iterator[tuple[Edition, Format]]:
    """The printed sheets a city makes, each with its format."""
    first: dict[str, Edition] = {}
    for edition in site.city.editions:
        format, faults = formats.read(theme, edition.format)
        problems += faults
        if format is None:
            problems.append(Problem("unknown-format", edition.place, {
                "format": edition.format, "known": ", ".join(formats.names(theme))}))
        elif edition.paper and edition.paper not in format.papers:
            problems.append(Problem("unknown-paper", edition.place, {"paper": edition.paper, "known": ", ".join(format.papers)}))
        elif edition.output in first:
            problems.append(Problem("same-output", edition.place, {
                "path": f"leaflets/{edition.output}.pdf", "other": str(first[edition.output].place)}))
        else:
            first[edition.output] = edition
            yield edition, format


def _cards(site: Site, words: Mapping[str, Any], date: datetime.date) -> Iterator[Copy]:
    """Address book entries under a name that says nothing; none for the numbers of a sample."""
    for window in site.windows:
        if vcard.holds(window.channels) and site.city.real(window):
            yield Copy(f"windows/{window.id}/contact.vcf", vcard.card(alias(window, words["discreet"]["card"]), window.channels))


def _calendars(site: Site, date: datetime.date) -> Iterator[Copy]:
    """The sessions of courses that are not over, for a calendar."""
    for course in site.items["courses"]:
        if not course.past(date):
            address_of = site.city.base_url + address(course, "courses")
            usual = course.location.line if course.location else ""
            events = (icalendar.event(
                f"{number}-{course.id}@{site.city.code}.tsunagari.invalid", f"{course.name} {session.name}".strip(),
                session.date, session.time, session.where or usual, address_of) for number, session in enumerate(course.sessions))
            yield Copy(f"courses/{course.id}/sessions.ics", icalendar.document(events, course.name).encode())


def _codes(site: Site, date: datetime.date) -> Iterator[Code]:
    yield Code("qr/site", site.city.base_url + "index.html", _CODE_SIDE)
    for window in site.windows:
        yield Code(f"qr/windows/{window.id}", site.city.base_url + address(window, "windows"), _CODE_SIDE)
    for folder in ("organisations", "places", "districts", "campaigns", "courses", "news", "maps", "pages"):
        for item in site.items[folder]:
            path = f"{item.id}/index.html" if folder == "pages" and item.id in STANDING else address(item, folder)
            yield Code(f"qr/{folder}/{item.id}", site.city.base_url + path, _CODE_SIDE)


def _words(theme: Mapping[str, bytes], for_prefecture: bool) -> Mapping[str, Any]:
    """The words of the theme; where the municipality is a prefecture, with its own laid over them."""
    words = _yaml(theme, "words.yaml")
    own = words.pop("prefecture", {})
    return _laid_over(words, own) if for_prefecture else words


def _laid_over(words: Mapping[str, Any], own: Mapping[str, Any]) -> Mapping[str, Any]:
    return {**words, **{name: _laid_over(words[name], value) if isinstance(words.get(name), dict) else value
                        for name, value in own.items()}}


def _yaml(theme: Mapping[str, bytes], path: str) -> Any:
    """A settings file of the theme as plain dicts and lists of text; {} when the theme has none."""
    node, _ = yaml.parse(theme.get(path, b"").decode("utf-8"), path)
    return yaml.plain(node) if node else {}


def _pictograms(theme: Mapping[str, bytes]) -> list[str]:
    return [path.removeprefix("assets/pictograms/").removesuffix(".svg") for path in sorted(theme)
            if path.startswith("assets/pictograms/")]


def _lost_moves(made: Plan) -> Iterator[Problem]:
    paths = {path for path, _ in made.paths}
    for moved in made.site.city.moved:
        if moved.target not in paths:
            near = difflib.get_close_matches(moved.target, sorted(paths), 1, 0.5)
            yield Problem("moved-to-nowhere", moved.place, {"value": moved.new, "suggestion": near[0] if near else ""})


def _collisions(made: Plan) -> Iterator[Problem]:
    first: dict[str, Place | None] = {}
    for path, origin in made.paths:
        if path.lower() in first and (origin or not first[path.lower()]):
            yield Problem("same-output", origin or first[path.lower()] or Place(path), {
                "path": path, "other": str(first[path.lower()] or "")})
        first.setdefault(path.lower(), origin)
