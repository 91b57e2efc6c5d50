"""What both directions need to know of a city: its files, its names, the numbers of the windows it may share."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from .. import phone
from ..find import Sources
from ..kinds import KINDS
from ..load import Site
from ..model import Kind
from . import numbers
from .names import Names, unique
from .page import Page, split


@dataclass(frozen=True)
class City:
    """A city as the sheets see it. pages: by kind's folder and id, files that can be read. settings: its municipality.yaml.
    national: the window of a pack that has a number, by its digits; windows: the names of these, by `_pack/id`."""

    slug: str
    site: Site
    pages: Mapping[str, Mapping[str, Page]]
    names: Names
    areas: Counter[str]
    national: Mapping[str, str]
    windows: Mapping[str, str]
    settings: bytes

    @property
    def kana(self) -> str:
        """The reading of its name."""
        return self.site.city.kana

    def path(self, kind: Kind, id: str) -> str:
        """The file of an item."""
        return f"content/{self.slug}/{kind.folder}/{id}.md"

    def taken(self, kind: Kind) -> set[str]:
        """The ids nothing new may have."""
        return set(self.site.present[kind.folder]) | {window.id for window in self.site.shared}


def city(sources: Sources, site: Site) -> City:
    """The city of some sources."""
    pages = {kind.folder: {id: page for id in sorted(site.present[kind.folder])
                           if (data := sources.files.get(f"content/{sources.slug}/{kind.folder}/{id}.md"))
                           and (page := split(data)) and page.values} for kind in KINDS}
    names = {folder: unique((id, str(page.values.get("name", id))) for id, page in found.items())
             for folder, found in pages.items()}
    names["windows"] |= {f"{window.pack}/{window.id}": window.name for window in site.shared}
    names["topics"] = unique((topic.id, topic.name) for topic in site.topics)
    names["files"] = {name: name for name in site.files}
    written = [data.decode("utf-8", "replace") for path, data in sources.files.items()
               if f"/{sources.slug}/" in path and path.endswith((".md", ".yaml"))]
    national, windows = {}, {}
    for path, data in sources.files.items():
        if path.startswith("content/_") and re.fullmatch(r"[^/]+/[^/]+/windows/[a-z0-9-]+\.md", path) and (page := split(data)):
            id = path.removeprefix("content/").removesuffix(".md").replace("/windows/", "/")
            windows[id] = str(page.values.get("name"))
            for channel in page.values.get("channels") or ():
                value = channel.get("value", "") if isinstance(channel, dict) else ""
                national |= {read.digits: id} if (read := phone.read(value)) else {}
    return City(sources.slug, site, pages, Names(names), numbers.area_codes(written), national, windows,
                sources.files.get(f"municipalities/{sources.slug}/municipality.yaml", b""))


def sort_key(kind: Kind, site: Site, id: str) -> tuple:
    """The order of a list: that of the site; what cannot be read last."""
    place = {item.id: number for number, item in enumerate(site.items[kind.folder])}
    return place.get(id, len(place)), id
