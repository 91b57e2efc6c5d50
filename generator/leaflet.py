"""What a printed sheet says: one record for the HTML page and the PDF, so that facts and order are decided once.

The record is plain data (dicts, lists, text), because Typst reads it as JSON. Images are paths of the site.
"""

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .engines import markdown
from .model import Channel, ChannelKind, Location
from .municipality import Edition, Municipality

if TYPE_CHECKING:
    from .load import Site


def record(site: "Site", edition: Edition, settings: Mapping[str, Any], words: Mapping[str, Any],
           palette: Mapping[str, str], date: datetime.date) -> dict[str, Any]:
    """Everything a leaflet format may print. settings: the theme's format.yaml."""
    city = site.city
    windows = [w for w in site.windows if w.shown_on(date)]
    entries = {(w.pack, w.id): _window(w, city, words) for w in windows}
    own = [w for w in windows if not w.pack]
    pages = {page.id: page for page in site.items["pages"]}
    return {
        "format": edition.format, "settings": dict(settings), "words": words, "palette": dict(palette),
        "title": edition.title, "subtitle": edition.subtitle, "as_of": edition.as_of,
        "sample": city.data_as_of if city.sample else "",
        "city": {"name": city.name, "portal": city.portal, "tagline": city.tagline, "english": city.english,
                 "prefecture": city.prefecture, "department": city.department.name,
                 "channels": [_channel(c, words) for c in city.department.channels],
                 "closing_days": city.closing_days},
        "site": {"address": city.base_url, "qr": "qr/site.svg"},
        "live": {"address": f"{city.base_url}leaflets/{edition.format}/index.html",
                 "qr": f"qr/leaflets/{edition.format}.svg"},
        "fallback": next((e for (pack, id), e in entries.items() if city.fallback.id in (id, f"{pack}/{id}")), None),
        "crisis": [e for ref in city.crisis for (pack, id), e in entries.items() if ref.id in (id, f"{pack}/{id}")],
        "topics": [{"id": t.id, "name": t.name, "short": t.short, "words": t.words, "pictogram": t.picture,
                    "entries": [entries[w.pack, w.id] for w in windows if t.id in {ref.id for ref in w.topics}]}
                   for t in site.topics],
        "windows": [entries[w.pack, w.id] for w in own],
        "national": [entries[w.pack, w.id] for w in windows if w.pack],
        "organisations": [_organisation(o, city, words) for o in site.items["organisations"]],
        "places": [_place(p, city, words) for p in site.items["places"]],
        "index": sorted(({"kana": w.kana, "name": w.name, "id": w.id} for w in windows), key=lambda e: e["kana"]),
        "pages": [{"name": pages[ref.id].name, "summary": pages[ref.id].summary,
                   "blocks": markdown.blocks(pages[ref.id].body.text)} for ref in edition.pages if ref.id in pages],
    }


def _window(window: Any, city: Municipality, words: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **_common(window, "windows", city, words), "operator": window.operator,
        "topics": [ref.id for ref in window.topics], "booking": window.booking.value if window.booking else "",
        "eligibility": window.eligibility, "cost": window.cost, "what_happens": window.what_happens,
        "reassurance": list(window.reassurance), "anonymous": window.anonymous,
        "languages": [words["languages"].get(code, code) for code in window.languages],
        "shared": bool(window.pack), "alert": window.alert,
    }


def _organisation(organisation: Any, city: Municipality, words: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **_common(organisation, "organisations", city, words), "url": organisation.url,
        "topics": [ref.id for ref in organisation.topics], "eligibility": organisation.eligibility,
        "languages": [words["languages"].get(code, code) for code in organisation.languages],
        "lgbtq": organisation.lgbtq, "counselling": organisation.counselling, "note": organisation.note,
    }


def _place(place: Any, city: Municipality, words: Mapping[str, Any]) -> dict[str, Any]:
    return {**_common(place, "places", city, words), "operator": place.operator, "audience": place.audience,
            "cost": place.cost}


def _common(item: Any, folder: str, city: Municipality, words: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": item.id, "name": item.name, "kana": item.kana, "summary": item.summary,
        "channels": [_channel(channel, words) for channel in item.channels],
        "hours": item.hours.text if item.hours else "", "location": _location(item.location),
        "path": f"{folder}/{item.id}/index.html", "address": f"{city.base_url}{folder}/{item.id}/index.html",
        "qr": f"qr/{folder}/{item.id}.svg", # Nobody checked a sample's own items; the sample notice says how old they are.
        "checked": str(item.checked.on) if item.checked and (item.pack or not city.sample) else "",
    }


def _channel(channel: Channel, words: Mapping[str, Any]) -> dict[str, Any]:
    phone = channel.phone
    return {
        "kind": channel.kind.value, "way": channel.kind.way, "name": words["channels"][channel.kind.value],
        "label": channel.label, "value": phone.shown if phone else channel.value,
        "hours": channel.hours.text if channel.hours else "", "note": channel.note,
        "cost": channel.cost or (words["costs"].get(phone.kind.value, "")
                                 if phone and channel.kind is ChannelKind.PHONE else ""),
    }


def _location(location: Location | None) -> str:
    return location.line if location else ""
