"""印刷前の点検: what a finished PDF can be wrong about, seen as a reader, a phone and a copier see it.

Part of `check`, never of a build. A sheet says what it is about in its record; nothing is printed that the content does not have.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..engines import pdfium, pikepdf
from ..problem import Problem
from . import looks

if TYPE_CHECKING:
    from ..plan import Plan, Sheet

_NUMBER = re.compile(r"(?<![\d-])(?:0\d{1,4}-\d{1,4}-\d{3,5}|0570-\d{6})(?![\d-])")
_OTHER_WAYS = ("line", "chat", "app", "mail", "form", "fax", "visit", "letter", "web")


@dataclass(frozen=True)
class Known:
    """What may stand on a city's paper. addresses: its own pages, whole. numbers: all of its content, as printed. words:
    everything its authors wrote. others: names of other municipalities."""

    addresses: frozenset[str]
    numbers: frozenset[str]
    words: str
    others: tuple[str, ...]


def preflight(plan: "Plan", files: Mapping[str, bytes], names: Iterable[str]) -> Iterator[Problem]:
    """Everything wrong with the PDFs of a city, each once a sheet with its pages. files: those of the site. names: of all
    municipalities."""
    known = _known(plan, names)
    for sheet in plan.sheets:
        if sheet.path in files:
            told: dict[tuple[str, str], dict[str, str]] = {}
            for name, facts in _findings(sheet, files[sheet.path], known):
                same = told.setdefault((name, facts.get("number", facts.get("name", facts.get("address", "")))), facts)
                if facts.get("page", "") not in same.get("page", "").split("、"):
                    same["page"] = f"{same['page']}、{facts['page']}"
            for (name, _), facts in told.items():
                yield Problem(name, sheet.origin, {"title": sheet.record["title"], **facts})


def _findings(sheet: "Sheet", data: bytes, known: Known) -> Iterator[looks.Finding]:
    pages = pdfium.pages(data)
    yield from _page_count(sheet, pages)
    yield from looks.findings(pages, sheet.format.smallest)
    for page in pikepdf.cut_rows(data):
        yield "print-row-cut", {"page": str(page)}
    yield from _codes(sheet, pages, pikepdf.figures(data), known)
    words = "\n".join(page.words for page in pages)
    joined = re.sub(r"\s", "", words)
    if re.sub(r"\s", "", sheet.record["as_of"]) not in joined:
        yield "print-no-date", {"date": sheet.record["as_of"]}
    if _NUMBER.search(words) and not any(_shows(channel, entry, joined) for channel, entry in _ways(sheet.record)):
        yield "print-only-phone", {}
    for number in sorted(set(_NUMBER.findall(words)) - known.numbers):
        yield "print-strange-number", {"number": number, "page": _page_with(number, pages)}
    for name in known.others:
        if name in joined and name not in known.words:
            yield "print-other-city", {"name": name, "page": _page_with(name, pages)}


def _page_count(sheet: "Sheet", pages: tuple[pdfium.Page, ...]) -> Iterator[looks.Finding]:
    format, count = sheet.format, len(pages)
    low, _, high = format.pages.partition("-")
    if count % format.pages_multiple or low and not int(low) <= count <= int(high or low):
        wanted = format.pages or f"{format.pages_multiple}の倍数 / a multiple of {format.pages_multiple}"
        yield "print-page-count", {"count": str(count), "wanted": wanted}


def _codes(sheet: "Sheet", pages: tuple[pdfium.Page, ...], figures: list[str], known: Known) -> Iterator[looks.Finding]:
    word = sheet.record["settings"]["words"]["code"]
    wanted = sum(word in alt for alt in figures)
    found: list[tuple[pdfium.Page, str]] = []
    for dpi in (150, 300):  # a code missed on a coarse copy may still be read on paper
        if len(found) < wanted or dpi == 150:
            found = [(page, address) for page in pages for address in looks.codes(page, dpi)]
    for page, address in found:
        if address not in known.addresses:
            yield "print-code-elsewhere", {"address": address, "page": str(page.number)}
    if len(found) < wanted:
        yield "print-code-unreadable", {"wanted": str(wanted), "found": str(len(found))}


def _ways(record: Mapping[str, Any]) -> Iterator[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """Every way but the phone that a sheet could show, with whose it is."""
    names = ("windows", "regional", "national", "organisations", "places", "campaigns", "courses",
             "crisis")
    lists = (record.get(name, ()) for name in names)
    for entry in (record["city"], *filter(None, [record["fallback"]]), *(item for items in lists for item in items)):
        yield from ((channel, entry) for channel in entry["channels"] if channel["kind"] in _OTHER_WAYS)


def _shows(channel: Mapping[str, Any], entry: Mapping[str, Any], text: str) -> bool:
    """Whether a way can be found on paper: its address, or where to go, or the code beside its name."""
    value = re.sub(r"^https?://(www\.)?|\s|/$", "", channel["value"])
    place = re.sub(r"\s", "", entry.get("location", ""))
    return bool(value and value in text or channel["kind"] == "visit" and place and place in text
                or channel["name"] in text and re.sub(r"\s", "", entry["name"]) in text)


def _page_with(words: str, pages: Iterable[pdfium.Page]) -> str:
    return next((str(page.number) for page in pages if words in re.sub(r"\s", "", page.words)), "?")


def _known(plan: "Plan", names: Iterable[str]) -> Known:
    site, numbers, written = plan.site, set(), []
    items = (*site.windows, *(item for folder in site.items.values() for item in folder), site.city.department)
    for item in items:
        for part in (item, *getattr(item, "translations", {}).values()):
            written.append(repr(part))
            numbers |= {channel.phone.shown for channel in getattr(part, "channels", ()) if channel.phone}
            numbers |= set(_NUMBER.findall(getattr(getattr(part, "body", None), "text", "")))
    words = "".join((*written, repr(site.city), repr(site.topics)))
    others = tuple(name for name in dict.fromkeys(names) if len(name) > 2 and name not in words)
    base = site.city.base_url
    return Known(frozenset(base + path for path, _ in plan.paths), frozenset(numbers), words, others)
