"""The pictures links show in messages: one a page, small, because each names the page it leads to.

A page whose title is withheld shows the city's own picture, as every page without one does: a shared link, too, stays to be
seen on somebody's phone.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..engines.images import Card
from ..municipality import Municipality
from .contents import Page

HOME = "cards/index.png"
_WITHOUT = ("gone.html", "moved.html", "404.html")
_TONES = ("dusk", "light", "night-ink", "night-line", "night-paper", "night-tint")


def preview(page: Page) -> str:
    """The path of the picture a link to a page shows."""
    folder, _, name = page.path.rpartition("/")
    own = folder and name == "index.html" and not page.discreet and page.template not in _WITHOUT
    return f"cards/{folder}.png" if own else HOME


def cards(pages: Iterable[Page], city: Municipality, words: Mapping[str, Any], palette: Mapping[str, str]) -> Iterator[
        tuple[str, Card]]:
    """Each picture's path and what is on it."""
    place, mark = f"{city.prefecture} {city.name}", words["preview"]["sample"] if city.sample else ""
    tones = {name: palette[name] for name in _TONES}
    yield HOME, Card(place, city.portal, "", mark, tones)
    for page in pages:
        if (path := preview(page)) != HOME:
            yield path, Card(city.portal, page.title, place, mark, tones)
