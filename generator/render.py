"""Stage 4, render: a Plan to Artifacts, every file as bytes, nothing on the disk yet.

Pages are always rendered. Codes and PDFs are taken from what was kept of the last build when the digest of everything
that goes into them is the same.
"""

import hashlib
import json
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from . import calendar, links, now
from .engines import jinja, markdown, qrcode, typst
from .kinds import KINDS
from .model import Item
from .plan import Code, Page, Plan, Sheet, address, crisis, fallback, visible
from .problem import Place, Problem


@dataclass(frozen=True)
class Artifacts:
    """A finished site in memory. inputs: for codes and PDFs, the digest of what went in. made: those not taken from before."""

    files: Mapping[str, bytes]
    inputs: Mapping[str, str]
    made: tuple[str, ...]


def render(plan: Plan, kept: Mapping[str, bytes], fonts: Path) -> tuple[Artifacts, tuple[Problem, ...]]:
    """All files of a city. kept: earlier codes and PDFs by input digest. Problems: broken links, templates that fail."""
    problems: list[Problem] = []
    files: dict[str, bytes] = {copy.path: copy.data for copy in plan.copies}
    shelf = _Shelf(kept)
    for code in plan.codes:
        files |= _code(code, shelf, problems)
    _pages(plan, files, problems)
    templates = {path: data for path, data in plan.theme.items() if path.startswith(("leaflets/", "assets/"))}
    images = templates | {path: data for path, data in files.items() if path.startswith("qr/") and path.endswith(".svg")}
    for sheet in plan.sheets:
        _sheet(sheet, plan, images, fonts, shelf, files, problems)
    return Artifacts(files, shelf.inputs, tuple(shelf.made)), tuple(problems)


class _Shelf:
    """What the last build made and still holds."""

    def __init__(self, kept: Mapping[str, bytes]):
        self.kept, self.inputs, self.made = kept, {}, []

    def take(self, path: str, parts: tuple[str, ...], make) -> bytes:
        digest = hashlib.sha256("\0".join((path, *parts)).encode()).hexdigest()
        self.inputs[path] = digest
        if digest in self.kept:
            return self.kept[digest]
        self.made.append(path)
        return make()


def _place_of(text: str, plan: Plan) -> Place:
    """The first item in whose fields or text something is written, else the city's settings."""
    site = plan.site
    items = (*site.windows, *(item for folder in site.items.values() for item in folder))
    return next((item.place for item in items if text in repr(item)), site.city.place)


def _sheet(sheet: Sheet, plan: Plan, images: Mapping[str, bytes], fonts: Path, shelf: "_Shelf", files: dict[str, bytes],
           problems: list[Problem]) -> None:
    main = f"leaflets/{sheet.format}/leaflet.typ"
    record = json.dumps(sheet.record, ensure_ascii=False, sort_keys=True)
    parts = (record, typst.VERSION, _digest_of(images), _font_digest(fonts))
    try:
        files[sheet.path] = shelf.take(sheet.path, parts, lambda: typst.pdf(main, images, sheet.record, fonts))
    except typst.GlyphMissing as missing:
        problems.append(Problem("glyph-missing", _place_of(str(missing), plan), {"value": str(missing)}))
    except typst.PressError as error:
        problems.append(Problem("broken-template", Place(f"theme/{main}"), {"reason": str(error)}))


def _code(code: Code, shelf: _Shelf, problems: list[Problem]) -> dict[str, bytes]:
    @cache
    def drawn() -> qrcode.Drawing:
        return qrcode.draw(code.address, code.side)

    parts = (code.address, str(code.side), qrcode.VERSION)
    files = {f"{code.path}.svg": shelf.take(f"{code.path}.svg", parts, lambda: drawn().svg),
             f"{code.path}.png": shelf.take(f"{code.path}.png", parts, lambda: drawn().png)}
    if (module := qrcode.module_of(files[f"{code.path}.svg"], code.side)) < qrcode.SMALLEST:
        problems.append(Problem("code-too-small", Place(f"{code.path}.svg"), {
            "address": code.address, "module": f"{module:.2f}", "smallest": str(qrcode.SMALLEST)}))
    return files


def _pages(plan: Plan, files: dict[str, bytes], problems: list[Problem]) -> None:
    site, city = plan.site, plan.site.city
    folders = {kind.record: kind.folder for kind in KINDS}
    # A link to an item that could not be read is right: its own problem is told. One to an item not shown today is not.
    loaded = {folder: {item.id for item in items} for folder, items in site.items.items()}
    paths = {path for path, _ in plan.paths} | {
        f"{folder}/{id}/index.html" for folder, ids in site.present.items() for id in ids - loaded[folder]}
    shown = visible(site, plan.date)
    hidden = {f"windows/{window.id}" for window in site.windows if window not in shown}
    icons = {path.rsplit("/", 1)[1].removesuffix(".svg"): data.decode() for path, data in plan.theme.items()
             if path.startswith("assets/pictograms/")}
    sections = {page.data.get("section") for page in plan.pages}
    shared = {
        "site": site, "city": city, "words": plan.words, "topics": site.topics, "date": plan.date, "palette": plan.palette,
        "topic_of": {topic.id: topic for topic in site.topics}, "fallback": fallback(site, plan.date),
        "crisis": crisis(site, plan.date), "shown_windows": shown, "national": tuple(w for w in shown if w.pack),
        "pages": plan.pages,
        "organisation_of": {item.id: item for item in site.items["organisations"]},
        "nav": [name for name in plan.words["sections"] if name in sections],
        "hours_json": now.hours_json,
        "calendar_json": lambda window: jinja.safe(now.calendar_json(plan.date, "" if window.pack else city.closing_days)),
        "icon": lambda name: jinja.safe(icons.get(name, "")),
        "path_of": lambda item: address(item, folders[type(item)]),
    }
    templates = jinja.Templates({path.removeprefix("site/"): data for path, data in plan.theme.items()}, shared, {
        "date_words": calendar.date_words, "host": lambda url: urlsplit(url).hostname or url})
    for page in plan.pages:
        helpers = _helpers(page, plan, paths, hidden, folders, problems)
        try:
            files[page.path] = templates.render(page.template, page=page, **helpers, **page.data)
        except jinja.TemplateFault as fault:
            place = Place(_theme_path(plan, fault.file), fault.line)
            problems.append(Problem("broken-template", place, {"reason": fault.reason}))


def _theme_path(plan: Plan, template: str) -> str:
    return f"theme/site/{template}" if f"site/{template}" in plan.theme else f"theme/{template}"


def _helpers(page: Page, plan: Plan, paths: set[str], hidden: set[str], folders: Mapping[type, str],
             problems: list[Problem]) -> dict[str, Any]:
    """What a template needs to speak of other pages: addresses relative to its own, whatever the folder the site lies in."""
    here = posixpath.dirname(page.path)
    rooted = page.path == "404.html"

    def url(path: object) -> str:
        if rooted:
            return urlsplit(plan.site.city.base_url).path + str(path)
        return posixpath.relpath(str(path), here or ".")

    def link(item: Item) -> str:
        return url(address(item, folders[type(item)]))

    def body(item: Item, top: int = 2) -> str:
        def resolve(target: str) -> str:
            found, problem = links.resolve(target, item.body, paths, hidden)
            if problem:
                problems.append(problem)
            return url(found) if found else target
        return jinja.safe(markdown.html(item.body.text, resolve, top))

    return {"url": url, "link": link, "body": body}


def _digest_of(files: Mapping[str, bytes]) -> str:
    total = hashlib.sha256()
    for path in sorted(files):
        total.update(path.encode() + b"\0" + files[path] + b"\0")
    return total.hexdigest()


@cache
def _font_digest(fonts: Path) -> str:
    return _digest_of({font.name: font.read_bytes() for font in fonts.glob("*.ttf")})
