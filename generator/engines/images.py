"""Pillow, the only importer: photographs made ready for pages. (qrcode asks Pillow for its PNGs itself.)

A finished picture holds its dots and nothing else: no EXIF, no comment, no place (a phone writes where a picture was taken;
a shelter must not be found by it), upright, in sRGB. Same bytes in, same bytes out.
"""

import io
import warnings
from importlib.metadata import version

from PIL import Image, ImageCms, ImageOps

VERSION = version("pillow")
#: Names that promise a picture; others are handed out as they are (SVG as well: it is text).
ENDINGS = (".jpg", ".jpeg", ".jfif", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".heif", ".avif")
#: More dots than any phone's camera makes: a poster's file, or one made to fill the memory.
MOST_DOTS = 60_000_000
#: The long side of A4 at 300 dots an inch: enough for paper, and the most that is published.
LONGEST = 3508
_TAKEN = ("JPEG", "MPO", "PNG", "WEBP")
_MODES = ("1", "L", "LA", "P", "PA", "RGB", "RGBA")
_PHONE = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1")
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
