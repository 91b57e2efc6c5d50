"""Two-dimensional codes: decoded again, with a quiet zone and a ground of their own."""

import io
import re

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from generator.engines import qrcode

ADDRESS = "https://www.city.ise.mie.jp/tsunagari/windows/fukushi-seikatsu-soudan-center/index.html"


def picture(svg: bytes, scale: int = 4) -> Image.Image:
    """The SVG's runs drawn on its own white ground, on a black page, as in dark mode."""
    size = int(re.search(rb'viewBox="0 0 (\d+)', svg)[1])
    page = Image.new("L", ((size + 4) * scale, (size + 4) * scale), 0)
    draw = ImageDraw.Draw(page)
    draw.rectangle([2 * scale, 2 * scale, (size + 2) * scale - 1, (size + 2) * scale - 1], 255)
    for x, y, length in re.findall(rb"M(\d+) (\d+)h(\d+)v1h", svg):
        x, y, length = int(x) + 2, int(y) + 2, int(length)
        draw.rectangle([x * scale, y * scale, (x + length) * scale - 1, (y + 1) * scale - 1], 0)
    return page


@pytest.mark.parametrize("address", ["https://ise.example/", ADDRESS, ADDRESS * 2])
def test_decoded_again(address):
    drawing = qrcode.draw(address, 30)
    assert zxingcpp.read_barcode(picture(drawing.svg)).text == address
    assert zxingcpp.read_barcode(Image.open(io.BytesIO(drawing.png))).text == address


def test_the_highest_error_level_that_can_be_printed():
    assert qrcode.draw("https://ise.example/", 30).level == "H"
    long = qrcode.draw(ADDRESS * 6, 30)
    assert long.level == "L" and long.module < qrcode.SMALLEST
    for side in (20, 25, 30):
        drawing = qrcode.draw(ADDRESS, side)
        assert drawing.module >= qrcode.SMALLEST or drawing.level == "L"
