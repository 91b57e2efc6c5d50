"""Correctness of contacts: every number of the content stands on the pages and on paper, and no number stands there that the
content does not have. From the content, never typed twice."""

import csv
import re

import pypdfium2
import pytest

from conftest import DATE, ROOT, TESTS
from generator import find, load, seen
from generator.model import ChannelKind

SLUGS = find.cities(ROOT)
_NUMBER = re.compile(r"(?<![\d-])0\d{1,4}-\d{1,4}-\d{3,5}(?![\d-])|(?<![\d-])0570-\d{6}(?![\d-])")


def site(slug):
    return load.load(find.find(ROOT, slug))[0]


def numbers(items):
    """The numbers of items, as printed."""
    return {channel.phone.shown for item in items for channel in item.channels
            if channel.kind in (ChannelKind.PHONE, ChannelKind.FAX)}


def paper(samples, slug, id):
    """The text of a PDF, page by page, without the line breaks that layout adds."""
    document = pypdfium2.PdfDocument(samples.folder / slug / "leaflets" / f"{id}.pdf")
    return [page.get_textpage().get_text_range().replace("\r", "").replace("\ufffe", "-") for page in document]


@pytest.mark.parametrize("slug", SLUGS)
def test_every_number_stands_on_the_page_of_its_window(samples, slug):
    found = seen.as_of(site(slug), DATE)
    for folder, items in (("windows", found.windows), ("organisations", found.items["organisations"])):
        for item in items:
            text = (samples.folder / slug / folder / item.id / "index.html").read_text("utf-8")
            for number in numbers([item]):
                assert number in re.sub(r"<[^>]+>", "", text), f"{slug}/{item.id}: {number}"
            for channel in item.channels:
                assert channel.hours is None or channel.hours.text in re.sub(r"<[^>]+>", "", text).replace("\n", ""), item.id


@pytest.mark.parametrize("slug, id, format", [(slug, edition.output, edition.format) for slug in SLUGS
                                              for edition in site(slug).city.editions
                                              if not (edition.courses or edition.windows or edition.topics or edition.organisations or edition.places)])
def test_every_number_stands_on_paper(samples, slug, id, format):
    """What a sheet is about stands on it whole: all windows, the city's own, or the organisations; the fallback always."""
    found, text = site(slug), "\n".join(paper(samples, slug, id))
    about = {"booklet": found.windows, "windowsheet": found.items["windows"], "leaflet": found.items["organisations"]}
    named = [window for window in found.windows if window.id == found.city.fallback.id]
    items = (*about.get(format, ()), *named)
    expected = numbers(items) | {"0120-279-338"}
    assert {number for number in expected if number not in text} == set()


@pytest.mark.parametrize("slug", SLUGS)
def test_no_number_stands_anywhere_that_the_content_does_not_have(samples, slug):
    found = site(slug)
    known = numbers(found.windows) | numbers(found.items["organisations"]) | numbers(found.items["places"]) | \
        numbers(found.items["campaigns"]) | numbers([found.city.department])
    for path in (samples.folder / slug).rglob("*.html"):
        strange = set(_NUMBER.findall(re.sub(r"<[^>]+>", " ", path.read_text("utf-8")))) - known
        assert not strange, f"{path}: {strange}"
    for edition in found.city.editions:
        strange = set(_NUMBER.findall("\n".join(paper(samples, slug, edition.output)))) - known
        assert not strange


@pytest.mark.parametrize("slug", SLUGS)
def test_nothing_of_another_city_is_in_a_city(samples, slug):
    found = site(slug)
    others = [other for other in map(site, SLUGS) if other.city.slug not in {slug, *(each["slug"] for each in found.family)}]
    for path in (samples.folder / slug).rglob("*.html"):
        text = path.read_text("utf-8")
        for other in others:
            assert other.city.portal not in text and other.city.base_url not in text and other.city.code not in text, path


@pytest.mark.parametrize("slug", SLUGS)
def test_every_item_names_its_source(slug):
    found = site(slug)
    for item in (*found.windows, *(item for items in found.items.values() for item in items)):
        assert item.source and all(source.lines or source.note for source in item.source), item.place
        assert all(source.on is None or source.on <= DATE for source in item.source)


@pytest.mark.parametrize("slug", SLUGS)
def test_every_contact_stands_in_the_line_its_item_cites(slug):
    """tests/data/sources.tsv holds what the cited lines of the reports say, so that a slip in transcribing is found."""
    with (TESTS / "data" / "sources.tsv").open(encoding="utf-8", newline="") as table:
        rows = {(row["document"], row["line"], row["written"]) for row in csv.DictReader(table, delimiter="\t")}
    found = site(slug)
    for item in (*found.windows, *(item for items in found.items.values() for item in items)):
        cited = {(source.document, line) for source in item.source for line in lines(source.lines)}
        said = {value for channel in getattr(item, "channels", ()) for value in (
            channel.value, channel.hours.text if channel.hours else "") if value}
        said |= {item.hours.text} if getattr(item, "hours", None) else set()
        for value in said:
            assert any((document, line, value) in rows for document, line in cited), f"{item.place}: {value}"


def numbers_of(item):
    """Every number of a survey, campaign, course or project: of its head, its tables, and of its sentences where a unit stands behind it."""
    said = [item.summary, getattr(item, "result", ""), *(text for figure in item.figures for text in (figure.summary, figure.note))]
    head = (getattr(item, name, None) for name in ("sent", "valid", "rate", "trained", "yen"))
    yield from (str(value) for value in head if value not in (None, ""))
    yield from (number.replace(",", "") for text in said for number in re.findall(r"\d[\d,]*(?:\.\d+)?(?=%|回|人|件)", text))
    for figure in item.figures:
        for row in figure.rows:
            yield from (str(value) for value in row.values if value is not None)
            yield from [row.people.removesuffix("人").replace(",", "")] if row.people else []


@pytest.mark.parametrize("slug", SLUGS)
def test_every_number_of_a_result_stands_in_the_lines_it_cites(slug):
    """tests/data/figures.tsv holds the numbers of those lines as the reports write them. The numbers of a table stand side by side
    there as well: each of its rows in one line, or each of its columns."""
    with (TESTS / "data" / "figures.tsv").open(encoding="utf-8", newline="") as table:
        known = [(row["document"], row["line"], row["written"].replace(",", "")) for row in csv.DictReader(table, delimiter="\t")]
    items = site(slug).items
    for item in (*items["surveys"], *items["projects"], *(campaign for campaign in items["campaigns"] if campaign.figures), *items["courses"]):
        cited = {(source.document, line) for source in item.source for line in lines(source.lines)}
        by_line = [{number for *where, number in known if tuple(where) == place} for place in cited]
        for number in numbers_of(item):
            assert any(number in found for found in by_line), f"{item.place}: {number}"
        for figure in item.figures:
            rows = [{str(value) for value in row.values if value is not None} for row in figure.rows]
            columns = [{str(row.values[at]) for row in figure.rows if row.values[at] is not None} for at in range(len(figure.columns))]
            assert any(all(any(group <= found for found in by_line) for group in groups) for groups in (rows, columns)), figure.title


def lines(cited: str) -> set[str]:
    """`889, 907-910` as single line numbers."""
    spans = (part.strip().split("-") for part in cited.replace("–", "-").split(",") if part.strip())
    return {str(number) for span in spans for number in range(int(span[0]), int(span[-1]) + 1)}


def test_counts_of_the_sources():
    """Twenty organisations on the Kumamoto leaflet, ten windows in the Ise list with its fallback."""
    assert len(site("kumamoto").items["organisations"]) == 20
    assert len(site("ise").items["windows"]) == 10
