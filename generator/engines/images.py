"""Pillow, the only importer: photographs made ready for pages, and previews of links. (qrcode asks Pillow for its PNGs itself.)

A finished picture holds its dots and nothing else: no EXIF, no comment, no place (a phone writes where a picture was taken;
a shelter must not be found by it), upright, in sRGB. Same bytes in, same bytes out.
"""

import io
import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from math import ceil
from pathlib import Path

from PIL import Image, ImageCms, ImageDraw, ImageFont, ImageOps

#: Of the library, and of the drawing here: the second number is raised with every change that shows.
VERSION = f"{version('pillow')}/1"
#: The size messengers and social media show without cutting.
CARD = (1200, 630)
#: Names that promise a picture; others are handed out as they are (SVG as well: it is text).
ENDINGS = (".jpg", ".jpeg", ".jfif", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".heif", ".avif")
#: More dots than any phone's camera makes: a poster's file, or one made to fill the memory.
MOST_DOTS = 60_000_000
#: The long side of A4 at 300 dots an inch: enough for paper, and the most that is published.
LONGEST = 3508
_TAKEN = ("JPEG", "MPO", "PNG", "WEBP")
_MODES = ("1", "L", "LA", "P", "PA", "RGB", "RGBA")
_PHONE = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1")
#: What may begin a line, with all that must stay with it.
_UNBROKEN = re.compile(r"[「『（(〈《【]*(?:[A-Za-z0-9０-９.,:/@-]+|\s|.)"
                       r"[、。，．・：；？！」』）)〉》】ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々…～]*", re.DOTALL)
Image.MAX_IMAGE_PIXELS = None  # measure() refuses by itself, before a dot is decoded


class Unusable(Exception):
    """A picture that cannot be shown: the name of the problem (`picture-heic`) and its facts."""

    def __init__(self, name: str, **facts: str):
        super().__init__(name)
        self.name, self.facts = name, facts


def measure(data: bytes) -> tuple[int, int]:
    """Width and height of a picture as it is seen, upright, at most LONGEST. Raises Unusable for what no page can show."""
    image = _opened(data)
    width, height = image.size
    if image.getexif().get(0x0112, 1) > 4:  # lying on its side
        width, height = height, width
    share = min(1.0, LONGEST / max(width, height))
    return max(1, round(width * share)), max(1, round(height * share))


def drawn(data: bytes, ending: str, width: int) -> bytes:
    """A picture at a width, as the file type of an ending. Raises Unusable when it is broken inside."""
    image = _plain(data)
    if width < image.width:
        image = image.resize((width, max(1, round(image.height * width / image.width))), Image.Resampling.LANCZOS)
    if ending == ".webp":
        return _webp(image)
    if ending == ".png":
        return _saved(image, "PNG", optimize=True)
    return _saved(_on_white(image), "JPEG", quality=82, optimize=True, progressive=True)


def _opened(data: bytes) -> Image.Image:
    if data[4:8] == b"ftyp" and data[8:12] in _PHONE:
        raise Unusable("picture-heic")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(io.BytesIO(data))
            frames = getattr(image, "n_frames", 1)
    except Exception as error:  # a broken file makes Pillow raise nearly anything
        raise Unusable("picture-unreadable") from error
    if image.format not in _TAKEN:
        raise Unusable("picture-type", type=str(image.format))
    if frames > 1 and image.format != "MPO":
        raise Unusable("picture-moves")
    if image.mode not in _MODES:
        raise Unusable("picture-colours", mode=image.mode)
    if image.width * image.height > MOST_DOTS:
        raise Unusable("picture-too-large", width=str(image.width), height=str(image.height))
    return image


def _plain(data: bytes) -> Image.Image:
    """The dots alone: upright, 8 bit, sRGB, no wider or higher than LONGEST."""
    image = _opened(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            upright = ImageOps.exif_transpose(image)
    except Exception as error:
        raise Unusable("picture-unreadable") from error
    profile = upright.info.get("icc_profile")
    clear = upright.mode in ("LA", "PA", "RGBA") or "transparency" in upright.info
    grey = upright.mode == "L" and not clear
    plain = upright if grey else upright.convert("RGBA" if clear else "RGB")
    plain = _in_srgb(plain, profile) if profile else plain
    plain.info.clear()
    plain.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    return plain


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """Colours as another screen shows them. A profile that is broken, or made for other colours, is left out of account."""
    try:
        own, mode = ImageCms.ImageCmsProfile(io.BytesIO(profile)), "RGB" if image.mode == "L" else None
        return ImageCms.profileToProfile(image, own, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (OSError, ImageCms.PyCMSError):
        return image


def _webp(image: Image.Image) -> bytes:
    """A photograph with small losses, a drawing without any, whichever is smaller."""
    image = image.convert("RGB") if image.mode == "L" else image
    found = [_saved(image, "WEBP", quality=78, method=5)]
    if image.getcolors(1024):
        found.append(_saved(image, "WEBP", lossless=True, quality=60, method=5))
    return min(found, key=len)


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return image
    ground = Image.new("RGB", image.size, "white")
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def _saved(image: Image.Image, format: str, **options) -> bytes:
    file = io.BytesIO()
    image.save(file, format, **options)
    return file.getvalue()


@dataclass(frozen=True)
class Card:
    """What a link to a page shows in a message: whose page it is, its title, a word below. mark: in the corner, such as 見本.
    tones: the palette's `dusk`, `light`, `night-ink`, `night-line`, `night-paper` and `night-tint`."""

    head: str
    title: str
    below: str
    mark: str
    tones: Mapping[str, str]


def card(card: Card, bold: Path) -> bytes:
    """A link preview as a PNG of few colours, 1200 × 630. bold: the font file. The same card, the same bytes."""
    image = _street(tuple(sorted(card.tones.items()))).copy()
    pen, tones = ImageDraw.Draw(image), card.tones
    small, lines = _font(bold, 40), []
    for size in (84, 72, 60, 50):
        lines = _lines(card.title, _font(bold, size), CARD[0] - 160)
        if len(lines) <= (2 if size > 60 else 3):
            break
    lines = lines[:3] if len(lines) <= 3 else [*lines[:2], lines[2][:-1] + "…"]
    pen.text((160, 96), card.head, tones["night-ink"], small, anchor="lm")
    top = 300 - round(size * 1.4 * len(lines) / 2)
    for number, line in enumerate(lines):
        pen.text((80, top + round(size * 1.4 * (number + 0.5))), line, tones["night-ink"], _font(bold, size), anchor="lm")
    pen.text((80, top + round(size * 1.4 * len(lines)) + 46), card.below, tones["light"], _font(bold, 34), anchor="lm")
    if card.mark:
        wide = pen.textlength(card.mark, small)
        pen.rounded_rectangle((CARD[0] - 80 - wide - 48, 60, CARD[0] - 80, 132), 10, outline=tones["night-ink"], width=3)
        pen.text((CARD[0] - 104, 96), card.mark, tones["night-ink"], small, anchor="rm")
    few = image.quantize(palette=_palette(tuple(sorted(card.tones.items())), bold), dither=Image.Dither.NONE)
    return _saved(few, "PNG", compress_level=6)  # 9 takes seven times as long for an eighth less


@lru_cache(8)
def _palette(tones: tuple[tuple[str, str], ...], bold: Path) -> Image.Image:
    """The few colours all cards of a city share: those of its street, and of words in both tones with their soft edges."""
    image = _street(tones).copy()
    pen = ImageDraw.Draw(image)
    for row, tone in enumerate(("night-ink", "light")):
        pen.text((80, 150 + row * 130), "見本の窓口あん", dict(tones)[tone], _font(bold, 84))
    return image.quantize(20, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


@lru_cache(8)
def _street(tones: tuple[tuple[str, str], ...]) -> Image.Image:
    """The lit window and a row of houses at dusk, a few windows lit (design: 明かりのともる窓)."""
    tone = dict(tones)
    image = Image.new("RGB", (CARD[0] * 2, CARD[1] * 2), tone["dusk"])
    pen, foot = ImageDraw.Draw(image), CARD[1] * 2
    for number in range(10):  # wall, roof, two windows
        left, high, wide = number * 250 - 40, (150, 210, 130, 180)[number * 7 % 4], (190, 220, 170)[number % 3]
        wall = tone["night-paper"] if number % 2 else tone["night-tint"]
        pen.rectangle((left, foot - high, left + wide, foot), wall)
        pen.polygon([(left - 22, foot - high), (left + wide // 2, foot - high - 70), (left + wide + 22, foot - high)], wall)
        for pane in range(2):
            x, y = left + 34 + pane * (wide // 2 - 8), foot - high + 30
            pen.rectangle((x, y, x + 44, y + 56), tone["light"] if (number * 3 + pane) % 4 == 0 else tone["night-line"])
            pen.line((x + 22, y, x + 22, y + 56), wall, 5)
            pen.line((x, y + 28, x + 44, y + 28), wall, 5)
    pen.rounded_rectangle((164, 140, 266, 252), 8, tone["light"])  # the mark
    pen.line((215, 140, 215, 252), tone["dusk"], 10)
    pen.line((164, 196, 266, 196), tone["dusk"], 10)
    pen.rounded_rectangle((148, 270, 282, 280), 5, tone["night-ink"])
    return image.resize(CARD, Image.Resampling.LANCZOS)


@lru_cache(16)
def _font(path: Path, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)  # the same on every machine


def _lines(text: str, font: ImageFont.FreeTypeFont, wide: int) -> list[str]:
    """A title broken into lines of about one length: never before a closing sign or a small kana, nor inside a word of digits
    or Latin letters."""
    parts = [piece for part in _UNBROKEN.findall(text) for piece in ([part] if font.getlength(part) <= wide else part)]
    least = max(1, ceil(font.getlength(text) / wide))
    for goal in sorted({min(wide, font.getlength(text) / least * stretch) for stretch in (1.0, 1.08, 1.16, 1.3)} | {wide}):
        lines = [""]
        for part in parts:
            if lines[-1] and font.getlength((lines[-1] + part).rstrip()) > goal:
                lines.append("")
            lines[-1] += part if lines[-1] else part.lstrip()
        if len(lines) <= least:
            break
    return [line.rstrip() for line in lines]
