"""What a printed sheet says: one record for the HTML page, the PDFs and the text edition, so that facts and order are decided
once. README.md of themes/akari/leaflets lists its fields for whoever makes a format."""

import datetime
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ..model import Item, Ref
from ..municipality import Edition, Variant
from ..trouble import For, Urgency
from .formats import Format
from .items import Printer

if TYPE_CHECKING:
    from ..load import Site


#: The words of the theme a sheet may need: not those of the site, so that a word on the screen prints nothing again.
_WORDS = ("sections", "channels", "costs", "audience", "booking", "languages", "campaign_types", "news_types")


def record(site: "Site", edition: Edition, format: Format, words: Mapping[str, Any], palette: Mapping[str, str],
           date: datetime.date) -> dict[str, Any]:
    """Everything a format may print: what every sheet has, and of the content what its format.yaml names."""
    easy = format.easy if edition.variant is Variant.EASY else {}
    words = words | {name: words[name] | said for name, said in easy.get("theme", {}).items()}
    city, printer = site.city, Printer(site.city, words, edition.variant, date)
    topics = [{"id": t.id, "name": t.name, "short": t.short, "words": t.words, "pictogram": t.picture}
              | easy.get("topics", {}).get(t.id, {}) for t in site.topics]
    shown = list(site.windows)
    by_ref = {key: window for window in shown for key in (window.id, f"{window.pack}/{window.id}")}
    width, height = format.size(edition.paper)
    return {
        "format": format.id, "id": edition.output, "variant": edition.variant.value,
        "words": {name: words[name] for name in _WORDS}, "palette": dict(palette),
        "settings": {
            "name": format.name, "description": format.description, "paper": edition.paper or format.papers[0],
            "width": width, "height": height, "pages_multiple": format.pages_multiple, "fold": format.fold,
            "folds": list(format.folds_at(edition.paper)), "bleed": format.bleed, "smallest": format.smallest,
            "words": dict(format.words) | dict(easy)},
        "press": False,
        "title": edition.title, "subtitle": edition.subtitle, "message": edition.message, "as_of": edition.as_of,
        "sample": city.data_as_of if city.sample else "",
        "map": str(edition.map_image or ""),
        "voice": {"image": str(edition.voice_image or "")} if edition.voice_code else None,
        "city": {"name": city.name, "called": city.called, "portal": city.portal, "tagline": city.tagline,
                 "english": city.english, "prefecture": city.prefecture, "full_name": city.full_name,
                 "department": city.department.name,
                 "channels": [printer.channel(channel) for channel in city.department.channels],
                 "closing_days": city.closing_days},
        "site": {"address": city.base_url, "qr": "qr/site.svg"},
        "live": {"address": f"{city.base_url}leaflets/{edition.output}/index.html", "qr": f"qr/leaflets/{edition.output}.svg"},
        "fallback": printer.window(by_ref[city.fallback.id]) if city.fallback.id in by_ref else None,
        "crisis": [printer.window(by_ref[ref.id]) for ref in city.crisis if ref.id in by_ref],
        "topics": topics,
    } | _content(site, edition, format, printer, shown, by_ref, topics)


def _content(site: "Site", edition: Edition, format: Format, printer: Printer, shown: list, by_ref: Mapping,
             told: list[dict[str, str]]) -> dict[str, Any]:
    """The items the sheet is about: those the edition names, in its order, else those of its topics, else all (nothing, when
    the format prints named things alone). told: the topics in the words of the edition."""
    found: dict[str, Any] = {}
    topics = {ref.id for ref in edition.topics}
    alone = format.scope == "named" and not topics
    if "windows" in format.content:
        named = list(dict.fromkeys(by_ref[ref.id] for ref in edition.windows if ref.id in by_ref))
        chosen = named if edition.windows or alone else _about(shown, topics)
        data = {id(window): printer.window(window) for window in chosen}
        owns = site.city.owns
        found["windows"] = [data[id(window)] for window in chosen if owns(window)]
        found["regional"] = [data[id(window)] for window in chosen if not owns(window) and window.pack.code]
        found["national"] = [data[id(window)] for window in chosen if not owns(window) and not window.pack.code]
        found["chosen"] = [data[id(window)] for window in chosen if edition.windows or owns(window)]
        found["index"] = sorted(({"kana": w.kana, "name": data[id(w)]["name"], "id": w.id} for w in chosen),
                                key=lambda entry: entry["kana"])
        found["topics"] = [topic | {
            "entries": [data[id(window)] for window in chosen if topic["id"] in {ref.id for ref in window.topics}],
        } for topic in told]
    for folder, make in (("organisations", printer.organisation), ("places", printer.place), ("campaigns", printer.campaign),
                         ("courses", printer.course), ("news", printer.news),
                         ("maps", lambda item: printer.map(item, by_ref))):
        if folder in format.content:
            refs, items = getattr(edition, folder), site.items[folder]
            found[folder] = [make(item) for item in (_named(items, refs) if refs or alone else _about(items, topics))]
    if "says" in format.content:
        # On every doorstep the words of someone in danger could hurt; the line that never closes is on the sheet anyway.
        found["says"] = [{"id": trouble.id, "words": trouble.says} for trouble in site.troubles if trouble.home
                         and For.SELF in trouble.audience and not trouble.discreet and trouble.urgency is not Urgency.NOW]
    if "pages" in format.content:
        found["pages"] = [printer.page(page) for page in _named(site.items["pages"], edition.pages)]
    return found


def _named(items: Iterable[Item], refs: Iterable[Ref]) -> list[Item]:
    by_id = {item.id: item for item in items}
    return [by_id[ref.id] for ref in dict.fromkeys(refs) if ref.id in by_id]


def _about(items: Iterable[Any], topics: set[str]) -> list[Any]:
    """Those of the topics, when any are named; what has no topics (a place, news) is left in."""
    return [item for item in items if not topics or topics & {ref.id for ref in getattr(item, "topics", ())}
            or not hasattr(item, "topics")]
