"""The pages of a site: every path, its template, its title and what the template sees."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..kinds import KINDS
from ..kinds.project import State
from ..kinds.window import Window
from ..problem import Place
from ..seen import address, closing, instead
from ..trouble import For
from .facets import as_json, entries, leads
from .guide import guide

if TYPE_CHECKING:
    from ..load import Site

WAYS = ("write", "speak", "meet")
#: Pages every site has; a city's own page of that id gives the words.
STANDING = ("about", "accessibility", "privacy", "safety")


@dataclass(frozen=True)
class Page:
    """A text file made by a template of the theme. `data` is what the template sees beside the site.

    discreet: its title and preview say nothing of what it is about, because they stay in the history and in messages.
    """

    path: str
    template: str
    title: str
    description: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)
    origin: Place | None = None
    discreet: bool = False


def pages(site: "Site", words: Mapping[str, Any], date: datetime.date) -> Iterator[Page]:
    """All pages but those of printed sheets."""
    city, sections = site.city, words["sections"]
    upcoming = tuple(c for c in site.items["campaigns"] if c.last_day >= date)
    readers = tuple(reader for reader in For if any(reader in trouble.audience for trouble in site.troubles))
    yield Page("index.html", "home.html", city.portal, city.tagline, {
        "troubles": tuple(t for t in site.troubles if t.home and For.SELF in t.audience), "readers": readers,
        "upcoming": upcoming,
        "courses": tuple(c for c in site.items["courses"] if not c.past(date)), "latest": site.items["news"][:3],
        "projects": tuple(p for p in site.items["projects"] if p.state(date) is not State.ENDED), "section": "home"})
    yield from _finder(site, words, date, readers)
    yield from _windows(site, words, date)
    yield from _items(site, words, date, upcoming)
    listed = entries(site, date)
    yield Page("search/index.html", "search.html", sections["search"], words["search"]["about"], {
        "entries": listed, "leads": as_json(leads(site, listed)), "section": "search"})
    yield Page("list/index.html", "list.html", sections["list"], words["list"]["about"], {
        "windows": site.windows, "section": "list"}, discreet=True)
    yield Page("memo/index.html", "memo.html", sections["memo"], words["memo"]["about"], {"section": "memo"}, discreet=True)
    yield Page("keep/index.html", "keep.html", sections["keep"], words["keep"]["about"], {
        "windows": site.windows, "section": "keep"}, discreet=True)
    if site.neighbours or site.family:
        yield Page("elsewhere/index.html", "elsewhere.html", sections["elsewhere"], words["elsewhere"]["about"], {
            "portals": sorted(site.family, key=lambda other: other["code"]),
            "homes": tuple(row for row in site.neighbours if row["url"]),
            "others": tuple(window for window in site.windows if not city.owns(window)), "section": "elsewhere"})
    own = {page.id: page for page in site.items["pages"]}
    for id in STANDING:
        yield Page(f"{id}/index.html", f"standing/{id}.html", own[id].name if id in own else words["standing"][id], "", {
            "item": own.get(id), "section": id}, own[id].place if id in own else None, discreet=id == "safety")
    for folder, item in site.gone:
        after = {"afterwards": item.afterwards, "instead": instead(site, item)} if isinstance(item, Window) else {}
        yield Page(address(item, folder), "gone.html", item.name, words["gone"]["about"], {
            "section": folder, "gone": item, **after}, item.place, item.discreet)
    for moved in city.moved:
        yield Page(moved.path, "moved.html", words["moved"]["title"], "", {"target": moved.target, "section": "moved"},
                   moved.place)
    yield Page("404.html", "404.html", words["standing"]["404"])
    yield Page("assets/site.css", "styles/site.css", "")
    for name in ("sitemap.xml", "feed.xml", "robots.txt"):
        yield Page(name, name, "")


def _finder(site: "Site", words: Mapping[str, Any], date: datetime.date, readers: tuple[For, ...]) -> Iterator[Page]:
    own = next((page for page in site.items["pages"] if page.id == "young"), None)
    shown, topics = site.windows, {topic.id: topic for topic in site.topics}
    for reader in readers:
        item = own if reader is For.YOUNG else None
        name, text = (item.name, item.summary) if item else (words["find"][reader.value][part] for part in ("name", "text"))
        yield Page(reader.path, "find.html", name, text, {
            "reader": reader, "item": item, "readers": readers, "section": "find", "risky": reader is For.YOUNG,
            "guidances": guide(site.troubles, reader, shown, topics, closing(site))}, discreet=True)


def _windows(site: "Site", words: Mapping[str, Any], date: datetime.date) -> Iterator[Page]:
    windows = site.windows
    yield Page("windows/index.html", "lists/windows.html", words["sections"]["windows"], "", {
        "windows": windows, "section": "windows"})
    for topic in site.topics:
        members = tuple(w for w in windows if topic.id in {ref.id for ref in w.topics})
        groups = tuple(o for o in site.items["organisations"] if topic.id in {ref.id for ref in o.topics})
        yield Page(f"topics/{topic.id}/index.html", "topic.html", topic.name, topic.words, {
            "topic": topic, "windows": members, "organisations": groups, "section": "windows"}, topic.place, topic.discreet)
    for way in WAYS:
        members = tuple(w for w in windows if any(c.kind.way == way for c in w.channels))
        yield Page(f"ways/{way}/index.html", "way.html", words["ways"][way]["name"], words["ways"][way]["text"], {
            "way": way, "windows": members, "section": "windows"})


def _items(site: "Site", words: Mapping[str, Any], date: datetime.date, upcoming: tuple) -> Iterator[Page]:
    for kind in KINDS:
        items = site.windows if kind.record is Window else tuple(
            item for item in site.items[kind.folder] if kind.folder != "pages" or item.id not in STANDING)
        if kind.record is not Window and items:
            yield Page(f"{kind.folder}/index.html", f"lists/{kind.folder}.html", words["sections"][kind.folder], "", {
                "items": items, "upcoming": upcoming, "section": kind.folder})
        for item in items:
            if address(item, kind.folder) == For.YOUNG.path:
                continue  # the finder's
            yield Page(address(item, kind.folder), f"items/{kind.template}.html", item.name, item.summary, {
                "item": item, "section": kind.folder}, item.place, item.discreet)
