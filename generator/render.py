"""Stage 4, render: a Plan to Artifacts, every file as bytes, nothing on the disk yet.

Pages are always rendered. Codes, pictures and PDFs are taken from what was kept of the last build when the digest of everything
that goes into them is the same.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from .checks import promises
from .engines import images, qrcode, typst
from .paper import typeset
from .plan import Code, Plan, Sheet
from .problem import Place, Problem
from .seen import crisis
from .site.pages import pages
from .site.pictures import Picture, draw


@dataclass(frozen=True)
class Artifacts:
    """A finished site in memory. inputs: for codes, pictures and PDFs, the digest of what went in. made: those that
    were not taken from before."""

    files: Mapping[str, bytes]
    inputs: Mapping[str, str]
    made: tuple[str, ...]


def render(plan: Plan, kept: Mapping[str, bytes], fonts: Path, paper: bool = True) -> tuple[Artifacts, tuple[Problem, ...]]:
    """All files of a city. kept: earlier codes, pictures, PDFs by input digest. paper: whether PDFs are made. Problems: broken
    links, templates that fail."""
    problems: list[Problem] = []
    files: dict[str, bytes] = {copy.path: copy.data for copy in plan.copies}
    shelf = _Shelf(kept)
    for code in plan.codes:
        files |= _code(code, shelf, problems)
    for picture in plan.pictures.values():
        files |= _picture(picture, plan.site.city.slug, shelf, problems)
    for path, card in plan.cards.items():
        parts = (json.dumps(asdict(card), ensure_ascii=False, sort_keys=True), images.VERSION, _font_digest(fonts))
        files[path] = shelf.take(path, parts, lambda card=card: images.card(card, fonts / "BIZUDGothic-Bold.ttf"))
    made, more = pages(plan)
    files |= made
    problems += [*more, *(() if more else promises.broken(files, plan.pages, crisis(plan.site))),
                 *promises.strangers(files, {"portal": plan.site.city.portal, "base_url": plan.site.city.base_url},
                                     plan.site.others, plan.site.family)]
    for sheet in plan.sheets if paper else ():
        _sheet(sheet, plan, fonts, shelf, files, problems)
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


def _sheet(sheet: Sheet, plan: Plan, fonts: Path, shelf: "_Shelf", files: dict[str, bytes], problems: list[Problem]) -> None:
    parts = typeset.ingredients(sheet.record, plan.theme, files)
    record = json.dumps(sheet.record, ensure_ascii=False, sort_keys=True)
    digests = (record, typst.VERSION, _digest_of(parts), _font_digest(fonts))
    try:
        files[sheet.path] = shelf.take(sheet.path, digests, lambda: typeset.typeset(sheet.record, parts, fonts))
    except typst.GlyphMissing as missing:
        problems.append(Problem("glyph-missing", _place_of(str(missing), plan), {"value": str(missing)}))
    except typst.PressError as error:
        problems.append(Problem("broken-template", Place(f"theme/{typeset.main(sheet.record)}"), {"reason": str(error)}))


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


def _picture(picture: Picture, slug: str, shelf: _Shelf, problems: list[Problem]) -> dict[str, bytes]:
    """All sizes of a picture; none when it is broken inside."""
    parts = (hashlib.sha256(picture.data).hexdigest(), images.VERSION)
    try:
        return {path: shelf.take(path, (*parts, str(width)), lambda path=path: draw(path, picture))
                for path, width in picture.outputs.items()}
    except images.Unusable as unusable:
        problems.append(Problem(unusable.name, Place(f"content/{slug}/{picture.path}"), unusable.facts))
        return {}


def _digest_of(files: Mapping[str, bytes]) -> str:
    total = hashlib.sha256()
    for path in sorted(files):
        total.update(path.encode() + b"\0" + files[path] + b"\0")
    return total.hexdigest()


@cache
def _font_digest(fonts: Path) -> str:
    return _digest_of({font.name: font.read_bytes() for font in fonts.glob("*.ttf")})
