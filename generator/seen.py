"""What residents see of a city on a date: no drafts, the window for everyone in doubt, those that answer at any hour, notices."""

import datetime
import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from .kinds.window import Window
from .model import Item
from .municipality import Notice

if TYPE_CHECKING:
    from .load import Site


def address(item: Item, folder: str) -> str:
    """The path of an item's page."""
    return f"{folder}/{item.id}/index.html"


def alias(window: Window, word: str) -> str:
    """The name a window has in an address book, where others may see it: its own neutral name, else a word and a number."""
    return window.neutral_name or f"{word} {int(hashlib.sha256(window.id.encode()).hexdigest(), 16) % 90 + 10}"


def as_of(site: "Site", date: datetime.date, drafts: bool = False) -> "Site":
    """The site as residents see it on a date. What they do not see is named in `hidden`, as `windows/fuyu`. drafts: whether
    drafts and what is still to come are there as well, for the office preview."""
    def stays(item: Item) -> bool:
        return item.shown_on(date) or drafts and not item.over(date)

    items = {folder: tuple(filter(stays, each)) for folder, each in site.items.items()}
    hidden = {f"{folder}/{item.id}" for folder, each in site.items.items() for item in each if not stays(item)}
    gone = tuple((folder, item) for folder, each in site.items.items() for item in each if item.over(date) and not item.draft)
    return replace(site, items=items, shared=tuple(filter(stays, site.shared)), gone=gone, hidden=frozenset(
        hidden | {f"windows/{window.id}" for window in site.shared if not stays(window)}))


def fallback(site: "Site") -> Window | None:
    """The window for everyone who does not know whom to ask; None when it is not shown."""
    return by_ref(site).get(site.city.fallback.id)


def crisis(site: "Site") -> tuple[Window, ...]:
    """The windows that can be reached at any time, in the city's order, as far as they are shown."""
    shown = by_ref(site)
    return tuple(shown[ref.id] for ref in site.city.crisis if ref.id in shown)


def closing(site: "Site") -> tuple[Window, ...]:
    """The windows every list ends with."""
    return tuple(filter(None, (fallback(site), *crisis(site))))


def notices(site: "Site", date: datetime.date) -> tuple[Notice, ...]:
    """The emergency notices of a date."""
    return tuple(notice for notice in site.city.notices if notice.shown_on(date))


def by_ref(site: "Site") -> dict[str, Window]:
    """The windows shown, by what a Ref may call them: their id, with its pack for a shared one."""
    return {key: window for window in site.windows for key in (window.id, f"{window.pack}/{window.id}")}
