"""What residents see of a city on a date: no drafts, the window for everyone in doubt, those that answer at any hour, notices."""

import datetime
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .calendar import date_words
from .kinds.window import Window
from .model import Item, Move
from .municipality import Municipality, Notice
from .trouble import For
from .unwritten import without

if TYPE_CHECKING:
    from .load import Site


def address(item: Item, folder: str) -> str:
    """The path of an item's page. The page `young` is the finder's page for the young, at its address that says nothing."""
    if (folder, item.id) == ("pages", "young"):
        return For.YOUNG.path
    return f"{folder}/{item.id}/index.html"


def alias(window: Window, word: str) -> str:
    """The name a window has in an address book, where others may see it: its own neutral name, else a word and a number."""
    return window.neutral_name or f"{word} {int(hashlib.sha256(window.id.encode()).hexdigest(), 16) % 90 + 10}"


def as_of(site: "Site", date: datetime.date, drafts: bool = False) -> "Site":
    """The site as residents see it on a date. What they do not see is named in `hidden`, as `windows/fuyu`. drafts: whether
    drafts, what is still to come and what is not written yet are there as well, for the office preview. What has moved by then
    is at its new place."""
    site = site if drafts else without(site)

    def stays(item: Item) -> bool:
        return bool(item.name) and item.shown_on(date) or drafts and not item.over(date)

    items = {folder: tuple(_where(item, date) for item in each if stays(item)) for folder, each in site.items.items()}
    hidden = {f"{folder}/{item.id}" for folder, each in site.items.items() for item in each if not stays(item)}
    gone = tuple((folder, item) for folder, each in site.items.items() for item in each
                 if item.over(date) and item.name and not item.draft)
    return replace(site, items=items, shared=tuple(_where(w, date) for w in site.shared if stays(w)), gone=gone, hidden=frozenset(
        hidden | {f"windows/{window.id}" for window in site.shared if not stays(window)}))


def moving(item: Item, date: datetime.date, words: Mapping[str, str]) -> tuple[str, ...]:
    """What a page says of where an item is: that the place is new, every move to come, and what is planned. item: of a site of
    the date (as_of). words: the sentences of the theme (`move`)."""
    here = getattr(item, "location", None)
    new = (words["moved"].format(date=date_words(here.on)),) if isinstance(here, Move) and date < here.on + _NEW_FOR else ()
    planned = (words["planned"].format(line=move.line) for move in getattr(item, "moves", ()) if move.on is None)
    return (*new, *coming_moves(item, date, words), *planned)


def coming_moves(item: Item, date: datetime.date, words: Mapping[str, str]) -> tuple[str, ...]:
    """The moves whose day is known and still to come: paper says these too, because it lies in a drawer longer than that."""
    return tuple(words["moves"].format(date=date_words(move.on), line=move.line)
                 for move in getattr(item, "moves", ()) if move.on and move.on > date)


#: How long a place is said to be new: who comes twice a year has been there once by then.
_NEW_FOR = datetime.timedelta(days=180)


def _where(item: Item, date: datetime.date) -> Item:
    """The item, and its translations, with the location of a date."""
    past = [move for move in getattr(item, "moves", ()) if move.on and move.on <= date]
    if not past:
        return item
    return replace(item, location=past[-1], translations={
        language: _where(translation, date) for language, translation in item.translations.items()})


@dataclass(frozen=True)
class Origin:
    """The windows of one keeper: the city, its prefecture, the country. id: of their part of a page, '' for the city."""

    id: str
    name: str
    windows: tuple[Window, ...]


def origins(windows: Iterable[Window], city: Municipality) -> tuple[Origin, ...]:
    """Windows by whose they are: the city's own, those of prefectures, then those for the whole country."""
    found: dict[tuple[bool, bool, str, str], list[Window]] = {}
    for window in windows:
        pack = None if city.owns(window) else window.pack
        keeper = (pack.id.strip("_"), pack.name) if pack else ("", city.called)
        kept = (pack is not None, not (pack and pack.code), *keeper)
        found.setdefault(kept, []).append(window)
    return tuple(Origin(id, name, tuple(found[key])) for key in sorted(found) for *_, id, name in [key])


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


def instead(site: "Site", window: Window) -> tuple[Window, ...]:
    """The windows to turn to after one that is over, as far as they are shown."""
    shown = by_ref(site)
    return tuple(shown[ref.id] for ref in window.instead if ref.id in shown)


def notices(site: "Site", date: datetime.date) -> tuple[Notice, ...]:
    """The emergency notices of a date."""
    return tuple(notice for notice in site.city.notices if notice.shown_on(date))


def by_ref(site: "Site") -> dict[str, Window]:
    """The windows shown, by what a Ref may call them: their id, with its pack for a shared one."""
    return {key: window for window in site.windows for key in (window.id, f"{window.pack}/{window.id}")}
