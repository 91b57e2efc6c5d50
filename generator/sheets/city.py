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
from ..structure import YES
from . import numbers
from .names import Names, unique
from .page import Page, split
from .words import key

_WINDOWS = next(kind for kind in KINDS if kind.folder == "windows")


@dataclass(frozen=True)
class City:
    """A city as the sheets see it. pages: by kind's folder and id, files that can be read. settings: its municipality.yaml.
    pack: where a prefecture has its windows, '' for a city. national: the window of any other pack that has a number, by its
    digits; windows: the names of these, by `_pack/id`.
    discreet: the names (words.key) of windows anywhere whose titles are withheld."""

    slug: str
    pack: str
    site: Site
    pages: Mapping[str, Mapping[str, Page]]
    names: Names
    areas: Counter[str]
    national: Mapping[str, str]
    windows: Mapping[str, str]
    discreet: frozenset[str]
    settings: bytes

    @property
    def kana(self) -> str:
        """The reading of its name."""
        return self.site.city.kana

    @property
    def office(self) -> str:
        """The department that runs its site; '' while the starter's words still stand there."""
        name = self.site.city.department.name
        return "" if "書きます" in name else name

    def path(self, kind: Kind, id: str) -> str:
        """The file of an item."""
        return f"content/{self.pack if self.pack and kind.folder == 'windows' else self.slug}/{kind.folder}/{id}.md"

    def ref(self, kind: Kind, id: str) -> str:
        """How other files refer to an item: `_ehime-ken/madoguchi` when it is a prefecture's window, else its id."""
        return f"{self.pack}/{id}" if self.pack and kind.folder == "windows" else id

    def taken(self, kind: Kind) -> set[str]:
        """The ids nothing new may have."""
        return {*self.site.present[kind.folder], *self.pages[kind.folder], *(window.id for window in self.site.shared)}

    def sort_key(self, kind: Kind, id: str) -> tuple:
        """The order of a list: that of the site; what cannot be read last."""
        shown = self.site.shared if self.pack and kind.folder == "windows" else self.site.items[kind.folder]
        place = {item.id: number for number, item in enumerate(shown)}
        return place.get(id, len(place)), id


def city(sources: Sources, site: Site) -> City:
    """The city of some sources."""
    own = f"_{sources.slug}"
    pack = own if f"content/{own}/pack.yaml" in sources.files and not site.present["windows"] else ""
    pages = {kind.folder: _pages(sources, pack if pack and kind.folder == "windows" else sources.slug, kind) for kind in KINDS}
    names = {folder: unique((id, str(page.values.get("name", id))) for id, page in found.items())
             for folder, found in pages.items()}
    names["windows"] = {} if pack else names["windows"]
    names["windows"] |= {f"{window.pack}/{window.id}": window.name for window in site.shared}
    names["topics"] = unique((topic.id, topic.name) for topic in site.topics)
    names["files"] = {name: name for name in site.files}
    written = [data.decode("utf-8", "replace") for path, data in sources.files.items()
               if f"/{sources.slug}/" in path and path.endswith((".md", ".yaml"))]
    national, windows = {}, {}
    discreet = {key(str(page.values.get("name"))) for page in pages["windows"].values() if _discreet(page)}
    for other in sorted({path.split("/")[1] for path in sources.files if path.startswith("content/_")} - {pack}):
        for id, page in _pages(sources, other, _WINDOWS).items():
            windows[f"{other}/{id}"] = str(page.values.get("name"))
            discreet |= {key(windows[f"{other}/{id}"])} if _discreet(page) else set()
            for channel in page.values.get("channels") or ():
                value = channel.get("value", "") if isinstance(channel, dict) else ""
                national |= {read.digits: f"{other}/{id}"} if (read := phone.read(value)) else {}
    return City(sources.slug, pack, site, pages, Names(names), numbers.area_codes(written), national, windows,
                frozenset(discreet), sources.files.get(f"municipalities/{sources.slug}/municipality.yaml", b""))


def _discreet(page: Page) -> bool:
    return str(page.values.get("discreet", "")).lower() in YES


def _pages(sources: Sources, folder: str, kind: Kind) -> dict[str, Page]:
    """The files of a kind in `content/<folder>/` that can be read, by id, without those of other languages."""
    found = {}
    for path in sorted(sources.files):
        match = re.fullmatch(rf"content/{re.escape(folder)}/{kind.folder}/([^/.]+)\.md", path)
        if match and (page := split(sources.files[path])) and page.values:
            found[match[1]] = page
    return found
