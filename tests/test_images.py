"""Pictures: nothing but dots leaves the house, upright, in the colours of a screen, in sizes for phones, the same bytes each time."""

import io
import re

import pytest
from PIL import Image, ImageCms, ImageDraw, TiffImagePlugin
from PIL.PngImagePlugin import PngInfo

from conftest import DATE, built
from generator import build, find, load, plan
from generator.engines import images
from generator.site.pictures import Picture

SHELTER = "35 deg 0' 0.00 N"


def taken(width: int = 2400, height: int = 1600, orientation: int = 1) -> bytes:
    """A photograph as a phone writes it: where it was taken, when, by which camera, a comment, a thumbnail's worth of words."""
    image = Image.new("RGB", (width, height), "#557799")
    ImageDraw.Draw(image).rectangle((0, 0, width // 4, height // 4), "#ffcc00")
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x9286] = orientation, "ShelterCamera", SHELTER
    degrees = tuple(TiffImagePlugin.IFDRational(value) for value in (35, 12, 34))
    exif.get_ifd(0x8825).update({1: "N", 2: degrees, 3: "E", 4: degrees})
    file = io.BytesIO()
    image.save(file, "JPEG", exif=exif, comment=b"ShelterComment", dpi=(72, 72), xmp=b"<x>ShelterXmp</x>")
    return file.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def test_where_a_picture_was_taken_is_in_no_file(minamo):
    data = taken()
    assert opened(data).getexif().get_ifd(0x8825)[1] == "N" and b"Shelter" in data  # it is in what staff put there
    (minamo / "content/minamo/files/iriguchi.jpg").write_bytes(data)
    assert not built(minamo)["minamo"].failed
    files = sorted((minamo / "build/minamo/files").glob("iriguchi*"))
    assert [file.name for file in files] == [
        "iriguchi-1600.webp", "iriguchi-480.webp", "iriguchi-960.jpg", "iriguchi-960.webp", "iriguchi.jpg"]
    for file in files:
        image, inside = opened(file.read_bytes()), file.read_bytes()
        assert not dict(image.getexif()) and set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression",
                                                                 "background", "loop", "duration", "timestamp"}, image.info
        assert b"Shelter" not in inside and b"Exif" not in inside and b"EXIF" not in inside and b"ICC" not in inside


@pytest.mark.parametrize("format", ["PNG", "WEBP"])
def test_other_types_lose_their_words_too(format):
    file, words = io.BytesIO(), PngInfo()
    words.add_text("Comment", "Shelter")
    exif = Image.Exif()
    exif[0x010F] = "Shelter"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (40, 30), "red").save(file, format, exif=exif, icc_profile=profile, **({"pnginfo": words} if format == "PNG" else {}))
    assert b"Shelter" in file.getvalue()
    for ending in (".png", ".webp", ".jpg"):
        out = images.drawn(file.getvalue(), ending, 40)
        assert b"Shelter" not in out and b"icc" not in out.lower()[:200]


@pytest.mark.parametrize("orientation, corner", [(1, (10, 10)), (3, (-10, -10)), (6, (-10, 10)), (8, (10, -10))])
def test_upright(orientation, corner):
    data = taken(400, 200, orientation)
    width, height = images.measure(data)
    image = opened(images.drawn(data, ".png", width))
    assert image.size == (width, height) == ((400, 200) if orientation in (1, 3) else (200, 400))
    red, green, blue = image.getpixel((corner[0] % width, corner[1] % height))
    assert red > 200 and blue < 90  # the yellow corner is where the camera's top left was


def test_colours_of_another_profile_become_those_of_a_screen():
    own = ImageCms.createProfile("LAB")
    wide = Image.new("RGB", (20, 20), (0, 200, 0))
    file = io.BytesIO()
    swapped = _swapped_profile()
    wide.save(file, "PNG", icc_profile=swapped)
    assert opened(images.drawn(file.getvalue(), ".png", 20)).getpixel((5, 5))[0] > 150  # its green is what others call red
    wide.save(file := io.BytesIO(), "PNG", icc_profile=b"no profile at all")
    assert opened(images.drawn(file.getvalue(), ".png", 20)).getpixel((5, 5)) == (0, 200, 0)
    wide.save(file := io.BytesIO(), "PNG", icc_profile=ImageCms.ImageCmsProfile(own).tobytes())
    assert opened(images.drawn(file.getvalue(), ".png", 20)).getpixel((5, 5)) == (0, 200, 0)  # made for other colours


def _swapped_profile() -> bytes:
    """sRGB with the places of its red and green turned round, so that every viewer who heeds it sees the difference."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, green = profile.index(b"rXYZ", 128), profile.index(b"gXYZ", 128)
    profile[red:red + 4], profile[green:green + 4] = b"gXYZ", b"rXYZ"
    return bytes(profile)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA"])
def test_every_kind_of_picture_of_an_office(mode):
    image = Image.new("RGBA", (60, 40), (200, 40, 40, 128)).convert(mode)
    file = io.BytesIO()
    image.save(file, "PNG")
    for ending in (".png", ".jpg", ".webp"):
        assert opened(images.drawn(file.getvalue(), ending, 30)).size == (30, 20)


def test_the_same_bytes_each_time_and_none_that_are_not_needed():
    data = taken()
    assert images.drawn(data, ".webp", 960) == images.drawn(data, ".webp", 960)
    narrow = Picture("files/a.png", b"", 300, 200)
    assert narrow.outputs == {"files/a.png": 300, "files/a-300.webp": 300}
    assert Picture("files/b.JPG", b"", 1200, 800).outputs == {
        "files/b.JPG": 1200, "files/b-480.webp": 480, "files/b-960.webp": 960, "files/b-1200.webp": 1200, "files/b-960.jpg": 960}
    assert Picture("files/c.webp", b"", 700, 500).medium == ("files/c-700.jpg", 700)


def test_a_picture_is_made_once_and_again_only_when_it_changes(minamo):
    built(minamo)
    (minamo / "content/minamo/pages/platform.md").write_text("---\nname: あ\nsummary: い。\n---\n", "utf-8")
    assert not [path for path in built(minamo)["minamo"].made if path.startswith("files/")]
    (minamo / "content/minamo/files/iriguchi.jpg").write_bytes(taken(700, 500))
    assert set(built(minamo)["minamo"].made) == {"files/iriguchi.jpg", "files/iriguchi-480.webp", "files/iriguchi-700.webp"}


def test_pages_take_the_smallest_that_fills_the_screen(minamo):
    page = minamo / "content/minamo/pages/platform.md"
    page.write_text("---\nname: あ\nsummary: い。\n---\n\n![木の戸と青いのれん](files/iriguchi.jpg)\n\n[大きな写真を見る](files/iriguchi.jpg)\n", "utf-8")
    assert not built(minamo)["minamo"].problems
    for path in ("pages/platform/index.html", "places/hidamari/index.html"):
        html = (minamo / "build/minamo" / path).read_text("utf-8")
        picture = re.search(r"<picture>.*?</picture>", html, re.DOTALL)[0]
        assert 'srcset="../../files/iriguchi-480.webp 480w, ../../files/iriguchi-640.webp 640w"' in picture
        for part in ('src="../../files/iriguchi.jpg"', 'width="640"', 'height="427"', 'loading="lazy"', 'decoding="async"', "のれん"):
            assert part in picture, part
    assert 'href="../../files/iriguchi.jpg"' in (minamo / "build/minamo/pages/platform/index.html").read_text("utf-8")


def test_any_broken_picture_is_a_problem_never_a_traceback(minamo):
    """A JPEG, cut and with bytes turned round anywhere, is a picture or a problem."""
    data = taken(200, 100)
    for step in range(0, len(data), 97):
        for broken in (data[:step], data[:step] + b"\xff" + data[step + 1:]):
            try:
                images.drawn(broken, ".webp", *images.measure(broken)[:1])
            except images.Unusable as unusable:
                assert unusable.name == "picture-unreadable"


def test_a_large_picture_is_made_smaller_before_it_is_published(minamo):
    data = taken(5000, 300)
    assert images.measure(data) == (3508, 210)
    (minamo / "content/minamo/files/iriguchi.jpg").write_bytes(data)
    site, _ = load.load(find.find(minamo, "minamo"))
    planned, problems = plan.plan(site, find.find(minamo, "minamo").theme, DATE)
    assert not problems and planned.pictures["files/iriguchi.jpg"].width == 3508
    made = build.make(build.Job(find.find(minamo, "minamo"), DATE, {}))
    assert opened(made.artifacts.files["files/iriguchi.jpg"]).size == (3508, 210)


def test_a_link_shows_the_title_of_its_page_in_the_citys_colours(minamo):
    assert not built(minamo)["minamo"].problems
    out = minamo / "build/minamo"
    html = (out / "windows/kurashi/index.html").read_text("utf-8")
    assert '<meta property="og:image" content="https://www.city.minamo.lg.jp/tsunagari/cards/windows/kurashi.png">' in html
    preview = Image.open(out / "cards/windows/kurashi.png")
    assert preview.size == (1200, 630) and preview.mode == "P" and preview.convert("RGB").getpixel((600, 200)) != (255, 255, 255)
    for page in (page for page in out.rglob("*.html") if page.parent.name != "keep"):  # that one is for keeping, not for sending
        found = re.search(r'og:image" content="https://www.city.minamo.lg.jp/tsunagari/([^"]+)"', page.read_text("utf-8"))
        assert found and (out / found[1]).is_file(), page
    assert all(path.stat().st_size <= 25_000 for path in (out / "cards").rglob("*.png"))


def test_a_page_whose_title_is_withheld_shows_the_citys_own_picture(minamo):
    window = minamo / "content/minamo/windows/kurashi.md"
    window.write_text(window.read_text("utf-8").replace("---\n", "---\ndiscreet: はい\n", 1), "utf-8")
    built(minamo)
    out = minamo / "build/minamo"
    for path in ("windows/kurashi/index.html", "safety/index.html", "list/index.html", "404.html"):
        assert "/cards/index.png" in (out / path).read_text("utf-8"), path
    assert not (out / "cards/windows/kurashi.png").exists() and not (out / "cards/safety.png").exists()


@pytest.mark.parametrize("title", [
    "相談", "いせ", "「高等学校以降の子ども・若者の支援について語らう会」をひらきました（2023年2月16日）", "A" * 60, "ー" * 80,
    "ひきこもり等子ども・若者相談支援センター", "（仮）ｗｗｗ 2023-03-31 の会議について、はじめての人にもわかるように書いた長いお知らせの題です。"])
def test_any_title_fits_its_picture(title):
    tones = {name: "#20264a" for name in ("dusk", "night-line", "night-paper", "night-tint", "light")} | {"night-ink": "#ffffff"}
    data = images.card(images.Card("頭", title, "下", "", tones), find.FONTS / "BIZUDGothic-Bold.ttf")
    image = opened(data).convert("L").point(lambda value: 255 if value > 120 else 0)
    left, top, right, bottom = image.crop((0, 150, 1200, 480)).getbbox()
    assert 60 < left and right <= 1140 and top > 0
    assert data == images.card(images.Card("頭", title, "下", "", tones), find.FONTS / "BIZUDGothic-Bold.ttf")


def test_no_line_of_a_title_begins_with_what_closes_another():
    font = images._font(find.FONTS / "BIZUDGothic-Bold.ttf", 60)
    for width in range(200, 1100, 60):
        for line in images._lines("「高等学校」以降の、子ども・若者（15歳から39歳）の支援についてのお知らせ。", font, width):
            assert line[0] not in "」、・）。ー" and font.getlength(line) <= width
