"""The page before all cities: `build/index.html` lists every site that lies in build/, by prefecture, with a search.

It is made from the receipts, so that it is true after any build: also when one city was built alone, and when one has errors
and keeps its last site. Pure functions; build.py says when, write.py writes.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from . import colour
from .engines import jinja, yaml
from .kinds.window import Window

#: The colours of no city: the street at dusk.
_PALETTE = colour.palette("#2f4a6d", "#8a5214")
_PAGES = {"index.html": "front/index.html", "index.css": "front/index.css", "index.js": "front/index.js"}

City = Mapping[str, str]


def front(cities: Iterable[City], theme: Mapping[str, bytes], crisis: Sequence[Window]) -> dict[str, bytes]:
    """The files beside the cities' folders. cities: `load.Site.facts` of each, in any order. crisis: load.first_line."""
    listed = sorted(cities, key=lambda city: (city["code"], city["slug"]))
    prefectures = [(name, list(group)) for name, group in groupby(listed, key=lambda city: city["prefecture"])]
    node, _ = yaml.parse(theme.get("words.yaml", b"").decode("utf-8"), "words.yaml")
    templates = jinja.Templates({path.removeprefix("site/"): data for path, data in theme.items()}, {
        "palette": _PALETTE, "words": yaml.plain(node) if node else {}, "crisis": crisis, "prefectures": prefectures,
        "cities": listed, "city": {"name": "つながり"}, "street": jinja.safe(theme["assets/pictograms/street.svg"].decode()),
        "lit": jinja.safe(theme["assets/pictograms/lit.svg"].decode())}, {})
    pages = {path: templates.render(template) for path, template in _PAGES.items()}
    return pages | {"favicon.svg": theme["assets/favicon.svg"], "index.json": _data(listed)}


def _data(cities: Sequence[City]) -> bytes:
    """The same list for machines: code, names, where the site lies here and where it is published."""
    rows: list[dict[str, Any]] = [
        {**{name: city[name] for name in ("code", "prefecture", "name", "kana", "english", "portal", "base_url", "data_as_of")},
         "path": f"{city['slug']}/index.html", "sample": bool(city["sample"])} for city in cities]
    return (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode()
