"""Which sheets the sample cities show: every format of the issue for four cities, and easy editions that are easy throughout."""

import re

import pypdfium2
import pytest

from conftest import ROOT
from generator import find, load
from generator.engines import yaml
from generator.municipality import Variant
from generator.paper import formats
from generator.paper.record import record

CITIES = ("ise", "kumamoto", "hirakata", "nabari")
#: Format, for whom, paper ('' is the usual one).
WANTED = (
    ("booklet", "standard", ""), ("booklet", "standard", "A5"), ("booklet", "large", ""), ("booklet", "easy", ""),
    ("leaflet", "standard", ""), ("leaflet", "large", ""), ("leaflet", "easy", ""),
    ("flyer", "standard", ""), ("flyer", "large", ""), ("flyer", "easy", ""),
    ("bifold", "standard", ""), ("poster", "standard", ""), ("poster", "standard", "A3"), ("tearoff", "standard", ""),
    ("newsletter", "standard", ""), ("circular", "standard", ""), ("labels", "standard", ""), ("windowsheet", "standard", ""),
    ("namecards", "standard", ""), ("codes", "standard", ""),
)


def site(slug):
    return load.load(find.find(ROOT, slug))[0]


@pytest.mark.parametrize("slug", CITIES)
@pytest.mark.parametrize("format, variant, paper", WANTED)
def test_every_format_is_there_for_four_cities(slug, format, variant, paper):
    usual = formats.read(find.find(ROOT, slug).theme, format)[0].papers
    # The A3 tear-off of a city is no less a tear-off; only where the list names a paper must it be that one.
    assert any(edition.format == format and edition.variant.value == variant
               and (edition.paper or usual[0]) in ((paper,) if paper else (usual[0], *(usual if format == "tearoff" else ())))
               for edition in site(slug).city.editions)


@pytest.mark.parametrize("slug", CITIES)
def test_cards_are_there_for_pupils_and_for_teachers(slug):
    cards = {edition.output for edition in site(slug).city.editions if edition.format == "card"}
    assert {"card-pupils", "card-teachers"} <= cards


EASY = [(slug, edition) for slug in CITIES for edition in site(slug).city.editions if edition.variant is Variant.EASY]


def printed(slug, edition):
    """What an edition says, as its record, and the items of the site by path."""
    sources = find.find(ROOT, slug)
    found = site(slug)
    words = yaml.plain(yaml.parse(sources.theme["words.yaml"].decode(), "words.yaml")[0])
    format, _ = formats.read(sources.theme, edition.format)
    items = {f"windows/{window.id}/index.html": window for window in found.windows}
    items |= {f"{folder}/{item.id}/index.html": item for folder in ("places", "organisations", "pages") for item in found.items[folder]}
    return record(found, edition, format, words, {}, found.city.published), items


@pytest.mark.parametrize("slug, edition", EASY, ids=[f"{slug}-{edition.output}" for slug, edition in EASY])
def test_an_easy_edition_has_easy_words_for_everything_on_it(samples, slug, edition):
    said, items = printed(slug, edition)
    entries = [entry for name in ("windows", "national", "places", "organisations", "pages") for entry in said.get(name, ())]
    assert entries and said["fallback"] in said.get("windows", [said["fallback"]])
    document = pypdfium2.PdfDocument(samples.folder / slug / "leaflets" / f"{edition.output}.pdf")
    text = re.sub(r"\s", "", "".join(page.get_textpage().get_text_range() for page in document))
    for entry in entries:
        easy = items[entry["path"]].translations.get("easy")
        assert easy and entry["summary"] == easy.summary != items[entry["path"]].summary, entry["path"]
        # A flyer prints of its windows only what ways there are; a short text opens the booklet without its summary.
        first = entry["blocks"][0]["text"] if entry["kind"] == "pages" else easy.summary
        assert edition.format == "flyer" or re.sub(r"\s", "", first) in text, entry["path"]


@pytest.mark.parametrize("path", sorted(ROOT.glob("content/*/*/*.easy.md")), ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_easy_words_are_short_and_hold_no_number(path):
    words = path.read_text("utf-8")
    assert not re.search(r"[0-9０-９]", words)
    for sentence in re.findall(r"[^。\n]+", re.sub(r"（[^（）]*）|\([^)]*\)", "", words)):
        assert len(sentence.replace(" ", "")) <= 60, sentence
