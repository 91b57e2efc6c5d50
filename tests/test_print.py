"""The printed sheets as a printer and a household get them: pages, fonts, notices, codes read again from the page."""

import math
import re
import subprocess
import sys
from pathlib import Path

import page as page_validation
import pikepdf
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from conftest import ROOT, built
from generator import find, load
from generator.engines import pikepdf as engine
from generator.paper import formats

EDITIONS = {(slug, edition.output): edition for slug in find.cities(ROOT)
            for edition in load.load(find.find(ROOT, slug))[0].city.editions}
#: One edition of each format and variant; all the others with --thorough.
FIRST = {(edition.format, edition.variant, edition.paper): key for key, edition in reversed(EDITIONS.items())}.values()
sheets = pytest.mark.parametrize("slug, id", [
    pytest.param(*key, marks=() if key in FIRST else pytest.mark.thorough) for key in EDITIONS])


def sheet(samples, slug, id):
    return samples.folder / slug / "leaflets" / f"{id}.pdf"


def pictures(path, dpi):
    return [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in pypdfium2.PdfDocument(path)]


def size_of(item):
    """The size of a text as printed, turned or not."""
    matrix = item.get_matrix()
    return item.get_font_size() * math.hypot(matrix.c, matrix.d)


@sheets
def test_pages_have_the_size_and_number_their_format_says(samples, slug, id):
    edition = EDITIONS[slug, id]
    format, _ = formats.read(find.find(ROOT, slug).theme, edition.format)
    document = pypdfium2.PdfDocument(sheet(samples, slug, id))
    assert len(document) % format.pages_multiple == 0
    wanted = [round(side / 25.4 * 72) for side in format.size(edition.paper)]
    assert all([round(side) for side in page.get_size()] == wanted for page in document)


@sheets
def test_only_the_ud_font_is_used_and_it_is_embedded(samples, slug, id):
    with pikepdf.open(sheet(samples, slug, id)) as document:
        fonts = {font.BaseFont: font for page in document.pages for font in page.Resources.get("/Font", {}).values()}
        assert fonts and all("BIZUDGothic" in str(name) for name in fonts)
        for font in fonts.values():
            described = font.DescendantFonts[0].FontDescriptor if "/DescendantFonts" in font else font.FontDescriptor
            assert any(key in described for key in ("/FontFile2", "/FontFile3"))


@sheets
def test_no_text_is_smaller_than_a_note_may_be(samples, slug, id):
    for number, page in enumerate(pypdfium2.PdfDocument(sheet(samples, slug, id)), 1):
        for item in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
            size = size_of(item)
            assert size >= 10.4, f"page {number}: {size} pt"


@sheets
def test_every_page_says_that_it_is_a_sample(samples, slug, id):
    for number, page in enumerate(pypdfium2.PdfDocument(sheet(samples, slug, id)), 1):
        text = page.get_textpage().get_text_range()
        assert re.search(r"見\s*本", text) and "2023年3月" in text, f"page {number}"


def test_the_booklet_of_a_real_city_does_not(minamo):
    built(minamo)
    document = pypdfium2.PdfDocument(minamo / "build/minamo/leaflets/booklet.pdf")
    assert not re.search(r"見\s*本", "".join(page.get_textpage().get_text_range() for page in document))
    assert len(document) % 4 == 0


@pytest.mark.parametrize("dpi", [150, 300])
@sheets
def test_every_code_is_read_again_from_the_page_and_leads_to_a_page_of_this_city(samples, slug, id, dpi):
    city = load.load(find.find(ROOT, slug))[0].city
    images = 0
    for picture in pictures(sheet(samples, slug, id), dpi):
        for code in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode):
            assert code.text.startswith(city.base_url), code.text
            assert (samples.folder / slug / code.text.removeprefix(city.base_url)).is_file(), code.text
            images += 1
    assert images == codes_on(sheet(samples, slug, id))
    assert images or EDITIONS[slug, id].format == "badges"  # worn, not read


def codes_on(path) -> int:
    """How many codes a sheet should show: the figures whose alternative text says 二次元コード."""
    with pikepdf.open(path) as document:
        return sum("二次元コード" in str(item.get("/Alt", "")) for item in document.objects
                   if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure")


@sheets
def test_both_pdf_ua_validators_find_nothing(samples, slug, id):
    path = sheet(samples, slug, id)
    report = page_validation.validate_pdf(path, profile=page_validation.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, [failure.message for failure in report.failures]
    done = subprocess.run([Path(sys.executable).parent / "outloud", "--quiet", path], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@sheets
def test_every_sheet_has_a_text_edition_that_can_be_read_aloud(samples, slug, id):
    data = (samples.folder / slug / "leaflets" / f"{id}.txt").read_bytes()
    text = data.decode("utf-8-sig")
    assert data.startswith(b"\xef\xbb\xbf") and "\n" not in text.replace("\r\n", "")
    assert text.startswith(EDITIONS[slug, id].title) and "見本" in text and text.endswith("以上です。\r\n")
    assert not re.search(r"[│|]|[〜～–]\d", text), "signs that are not read aloud"


def test_the_text_edition_says_numbers_and_hours_in_words(minamo):
    built(minamo)
    text = (minamo / "build/minamo/leaflets/booklet.txt").read_text("utf-8-sig")
    assert "電話　098-000-0102" in text and "よみ　ゼロキューハチ の ゼロゼロゼロ の ゼロイチゼロニー" in text
    assert "受付　月曜日から金曜日の、午前8時30分から午後5時15分まで。" in text
    assert "名前を言わなくてもかまいません。" in text


@pytest.mark.parametrize("slug, id", [key for key in EDITIONS if EDITIONS[key].format == "codes"])
def test_the_sheet_of_codes_has_every_window_place_and_organisation(samples, slug, id):
    found = load.load(find.find(ROOT, slug))[0]
    items = {"windows": found.windows, "places": found.items["places"], "organisations": found.items["organisations"]}
    wanted = {f"{found.city.base_url}{folder}/{item.id}/index.html" for folder in items for item in items[folder]}
    assert wanted <= {code.text for picture in pictures(sheet(samples, slug, id), 150)
                      for code in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)}


EDITION = "editions:\n"


def more(minamo, *lines):
    """The test city with one more edition."""
    path = minamo / "municipalities/minamo/municipality.yaml"
    path.write_text(path.read_text("utf-8").replace(EDITION, EDITION + "".join(f"{line}\n" for line in lines)), "utf-8")
    outcome = built(minamo)["minamo"]
    assert not outcome.failed, outcome.problems
    return minamo / "build/minamo/leaflets"


def words_of(path):
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))


def sizes_of(path):
    return [size_of(item) for page in pypdfium2.PdfDocument(path)
            for item in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT])]


def test_one_format_is_printed_several_times_about_different_things(minamo):
    folder = more(minamo, "  - format: windowsheet", "    id: sheet-kurashi", "    windows: [kurashi]", "    title: くらしの相談の案内",
                  "    as_of: 2026年4月", "  - format: windowsheet", "    title: すべての窓口", "    as_of: 2026年4月")
    one, all_of_them = words_of(folder / "sheet-kurashi.pdf"), words_of(folder / "windowsheet.pdf")
    assert "098-000-0103" in one and len(pypdfium2.PdfDocument(folder / "sheet-kurashi.pdf")) == 1
    assert "098-000-0103" in all_of_them and "098-000-0102" in all_of_them
    assert (folder / "sheet-kurashi/index.html").is_file() and (folder / "sheet-kurashi.txt").is_file()


def test_topics_choose_windows(minamo):
    folder = more(minamo, "  - format: booklet", "    id: relations", "    topics: [relations]", "    title: 人間関係", "    as_of: 2026年4月")
    text = re.sub(r"\s", "", words_of(folder / "relations.pdf"))
    assert "まるごと相談" in text and "くらしの相談" not in text


def test_only_a_text_about_using_it_opens_the_booklet(minamo):
    """A short text on something else follows the windows: readers of page 2 want to know how to use what they hold."""
    for id, name, words in (("kyou", "きょうまでのこと", "はじまりは、ちいさな集まりでした。"), ("tsukai", "この本の使い方", "うしろから開いてもかまいません。")):
        (minamo / f"content/minamo/pages/{id}.md").write_text(
            f"---\nname: {name}\nsummary: ひとこと。\nsource:\n  - document: 市の記録\n    lines: 1\n    on: 2026-01-01\n---\n{words}\n", "utf-8")
    edition = ("  - format: booklet", "    title: 本", "    as_of: 2026年4月", "    id: {0}", "    pages: [{0}]")
    folder = more(minamo, *(line.format(id) for id in ("kyou", "tsukai") for line in edition))
    page = {id: re.sub(r"\s", "", pypdfium2.PdfDocument(folder / f"{id}.pdf")[1].get_textpage().get_text_range()) for id in ("kyou", "tsukai")}
    assert "この冊子の使い方1.次のページ" in page["kyou"] and "ちいさな集まり" not in page["kyou"]
    assert "ちいさな集まり" in words_of(folder / "kyou.pdf")
    assert "この本の使い方うしろから開いても" in page["tsukai"]
    twin = {id: (folder / id / "index.html").read_text("utf-8") for id in page}
    assert "次のページの" in twin["kyou"] and "次のページの" not in twin["tsukai"]


@pytest.mark.parametrize("slug, id", [key for key, edition in EDITIONS.items() if edition.format == "windowsheet" or (edition.format, edition.variant) == ("flyer", "large")])
def test_no_line_that_ends_freely_breaks_a_phrase(samples, slug, id):
    for number, page in enumerate(pypdfium2.PdfDocument(sheet(samples, slug, id)), 1):
        lines = page.get_textpage().get_text_range().splitlines()
        assert not [line for line in lines if re.match(r"\s*([をんっゃゅょ]|(ます|です|す|た|ません)。|で読む)", line)], f"page {number}"


def test_large_print_is_large(minamo):
    folder = more(minamo, "  - format: booklet", "    id: large", "    variant: large", "    title: 大きな文字", "    as_of: 2026年4月")
    sizes = sizes_of(folder / "large.pdf")
    assert min(sizes) >= 16 and sum(17.9 < size < 18.1 for size in sizes) > len(sizes) / 4


def test_the_easy_edition_has_easy_words_and_the_same_numbers(minamo):
    folder = more(minamo, "  - format: booklet", "    id: easy", "    variant: easy", "    title: やさしい版", "    as_of: 2026年4月")
    text = words_of(folder / "easy.pdf")
    assert "なんでも そうだん" in text and "098-000-0102" in text
    assert "午前8時30分から" in re.sub(r"\s", "", text) and "くらしの相談" in re.sub(r"\s", "", text)  # without easy words: its own


def test_a_place_is_kept_for_the_voice_code(minamo):
    folder = more(minamo, "  - format: poster", "    voice_code: はい", "    title: ポスター", "    message: 話してみませんか。", "    as_of: 2026年4月")
    assert re.search(r"音声\s*コード", words_of(folder / "poster.pdf"))


def test_a_newsletter_tells_what_comes_from_what_was(minamo):
    written = "---\nname: {name}\ntype: event\nsummary: みんなで集まります。\nstarts: {day}\nsource:\n  - document: 市の記録\n    lines: 1\n    on: 2026-01-01\n---\n"
    folder = minamo / "content/minamo/campaigns"
    folder.mkdir(exist_ok=True)
    for id, name, day in (("mae", "まえの集い", "2026-11-19"), ("saki", "さきの集い", "2026-11-21")):
        (folder / f"{id}.md").write_text(written.format(name=name, day=day), "utf-8")
    path = more(minamo, "  - format: newsletter", "    title: たより", "    campaigns: [mae, saki]", "    as_of: 2026年11月") / "newsletter.pdf"
    words = words_of(path)
    assert words.index("これからの催し") < words.index("さきの集い") < words.index("こんなことがありました") < words.index("まえの集い")
    assert len(pypdfium2.PdfDocument(path)) == 2


def test_a_format_of_named_things_prints_nothing_else(minamo):
    folder = more(minamo, "  - format: labels", "    title: お店のラベル", "    as_of: 2026年4月", "  - format: labels", "    id: labels-kurashi",
                  "    windows: [kurashi]", "    title: 窓口のラベル", "    as_of: 2026年4月")
    assert codes_on(folder / "labels.pdf") == 8 and "098-000-0103" not in words_of(folder / "labels.pdf")
    assert words_of(folder / "labels-kurashi.pdf").count("098-000-0103") == 8


def test_the_card_says_nothing_outside(minamo):
    folder = more(minamo, "  - format: card", "    title: 相談のカード", "    message: 話してみませんか。", "    windows: [kurashi]", "    as_of: 2026年4月")
    outside = pypdfium2.PdfDocument(folder / "card.pdf")[0].get_textpage()
    front = outside.get_text_bounded(left=181 / 25.4 * 72)
    assert re.sub(r"\s", "", front) == "てのひらの窓" and "相談" not in outside.get_text_range()
    assert "098-000-0103" in words_of(folder / "card.pdf")


def test_the_fold_shows_the_way_with_a_map_or_without(minamo):
    edition = ("  - format: bifold", "    title: くらしの相談の案内", "    windows: [kurashi]", "    as_of: 2026年4月")
    assert not maps_on(more(minamo, *edition) / "bifold.pdf")
    files = minamo / "content/minamo/files"
    files.mkdir(exist_ok=True)
    Image.new("L", (1450, 560), 200).save(files / "chizu.png")
    assert maps_on(more(minamo, *edition, "    id: with-map", "    map_image: files/chizu.png") / "with-map.pdf") == ["くらしの相談までの地図"]


def maps_on(path) -> list[str]:
    return [alt for alt in engine.figures(path.read_bytes()) if "地図" in alt]
