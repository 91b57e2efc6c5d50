"""The printed sheets as a printer and a household get them: pages, fonts, notices, codes read again from the page."""

import re
import subprocess
import sys
from pathlib import Path

import page as page_validation
import pikepdf
import pypdfium2
import pytest
import zxingcpp

from conftest import ROOT, built
from generator import find, load

EDITIONS = [(slug, edition.format) for slug in find.cities(ROOT)
            for edition in load.load(find.find(ROOT, slug))[0].city.editions]
sheets = pytest.mark.parametrize("slug, format", EDITIONS)


def sheet(samples, slug, format):
    return samples.folder / slug / "leaflets" / f"{format}.pdf"


def pictures(path, dpi):
    return [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in pypdfium2.PdfDocument(path)]


@sheets
def test_pages_come_in_fours_and_are_a4(samples, slug, format):
    document = pypdfium2.PdfDocument(sheet(samples, slug, format))
    assert len(document) % 4 == 0
    assert all(round(width) == 595 and round(height) == 842 for width, height in map(lambda page: page.get_size(), document))


@sheets
def test_only_the_ud_font_is_used_and_it_is_embedded(samples, slug, format):
    with pikepdf.open(sheet(samples, slug, format)) as document:
        fonts = {font.BaseFont: font for page in document.pages for font in page.Resources.get("/Font", {}).values()}
        assert fonts and all("BIZUDGothic" in str(name) for name in fonts)
        for font in fonts.values():
            described = font.DescendantFonts[0].FontDescriptor if "/DescendantFonts" in font else font.FontDescriptor
            assert any(key in described for key in ("/FontFile2", "/FontFile3"))


@sheets
def test_no_text_is_smaller_than_a_note_may_be(samples, slug, format):
    for number, page in enumerate(pypdfium2.PdfDocument(sheet(samples, slug, format)), 1):
        for item in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
            size = item.get_font_size() * abs(item.get_matrix().d)
            assert size >= 10.4, f"page {number}: {size} pt"


@sheets
def test_every_page_says_that_it_is_a_sample(samples, slug, format):
    for number, page in enumerate(pypdfium2.PdfDocument(sheet(samples, slug, format)), 1):
        text = page.get_textpage().get_text_range()
        assert re.search(r"見\s*本", text) and "2023年3月" in text, f"page {number}"


def test_the_booklet_of_a_real_city_does_not(minamo):
    built(minamo)
    document = pypdfium2.PdfDocument(minamo / "build/minamo/leaflets/booklet.pdf")
    assert not re.search(r"見\s*本", "".join(page.get_textpage().get_text_range() for page in document))
    assert len(document) % 4 == 0


@pytest.mark.parametrize("dpi", [150, 300])
@sheets
def test_every_code_is_read_again_from_the_page_and_leads_to_a_page_of_this_city(samples, slug, format, dpi):
    city = load.load(find.find(ROOT, slug))[0].city
    images = 0
    for picture in pictures(sheet(samples, slug, format), dpi):
        for code in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode):
            assert code.text.startswith(city.base_url), code.text
            assert (samples.folder / slug / code.text.removeprefix(city.base_url)).is_file(), code.text
            images += 1
    assert images == codes_on(sheet(samples, slug, format)) > 0


def codes_on(path) -> int:
    """How many codes a sheet should show: the figures whose alternative text says 二次元コード."""
    with pikepdf.open(path) as document:
        return sum("二次元コード" in str(item.get("/Alt", "")) for item in document.objects
                   if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure")


@sheets
def test_both_pdf_ua_validators_find_nothing(samples, slug, format):
    path = sheet(samples, slug, format)
    report = page_validation.validate_pdf(path, profile=page_validation.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, [failure.message for failure in report.failures]
    done = subprocess.run([Path(sys.executable).parent / "outloud", "--quiet", path], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
