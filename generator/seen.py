"""What residents see of a city on a date: windows, the one for everyone in doubt, those that answer at any hour, notices."""

import datetime
from typing import TYPE_CHECKING

from .kinds.window import Window
from .model import Item
from .municipality import Notice

if TYPE_CHECKING:
    from .load import Site


def address(item: Item, folder: str) -> str:
    """The path of an item's page."""
    return f"{folder}/{item.id}/index.html"


def visible(site: "Site", date: datetime.date) -> tuple[Window, ...]:
    """The windows residents see on a date: the city's own first."""
    return tuple(window for window in site.windows if window.shown_on(date))


def fallback(site: "Site", date: datetime.date) -> Window | None:
    """The window for everyone who does not know whom to ask; None when it is not shown on the date."""
    return _by_ref(site, date).get(site.city.fallback.id)


def crisis(site: "Site", date: datetime.date) -> tuple[Window, ...]:
    """The windows that can be reached at any time, in the city's order, as far as they are shown on the date."""
    shown = _by_ref(site, date)
    return tuple(shown[ref.id] for ref in site.city.crisis if ref.id in shown)


def closing(site: "Site", date: datetime.date) -> tuple[Window, ...]:
    """The windows every list ends with."""
    return tuple(filter(None, (fallback(site, date), *crisis(site, date))))


def notices(site: "Site", date: datetime.date) -> tuple[Notice, ...]:
    """The emergency notices of a date."""
    return tuple(notice for notice in site.city.notices if notice.shown_on(date))


def _by_ref(site: "Site", date: datetime.date) -> dict[str, Window]:
    return {key: window for window in visible(site, date) for key in (window.id, f"{window.pack}/{window.id}")}
