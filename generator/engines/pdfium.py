"""pypdfium2, the only importer: finished PDFs as an eye sees them: texts with their place, size and colour, pictures of pages."""

import ctypes
import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version

import pypdfium2
from pypdfium2 import raw

VERSION = version("pypdfium2")
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Text:
    """A run of text: its box (left, bottom, right, top), size and the box it may be seen in, in points; the lightness of its
    colour, 0 black to 1 white, as a copier sees it."""

    text: str
    box: Box
    size: float
    lightness: float
    window: Box | None


@dataclass(frozen=True)
class Picture:
    """A picture of dots: its box in points and its dots an inch."""

    box: Box
    dpi: float


@dataclass(frozen=True)
class Raster:
    """A page as a grey picture: rows from the top, one byte a dot, 0 black."""

    width: int
    height: int
    dots: bytes
    dpi: float


class Page:
    """A page of a finished PDF."""

    def __init__(self, page: pypdfium2.PdfPage, number: int):
        self.number, self._page = number, page
        self.width, self.height = page.get_size()

    @cached_property
    def words(self) -> str:
        """All text of the page in reading order; a number broken at its hyphen is whole again, and
        where a line may break nothing is read."""
        return self._page.get_textpage().get_text_range().replace("\r", "").replace("\u200b", "").replace("\ufffe", "-")

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """The runs of text that can be seen."""
        textpage = self._page.get_textpage()
        return tuple(run for each in self._page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], textpage=textpage)
                     if (run := _text(each, textpage)).text.strip())

    @cached_property
    def pictures(self) -> tuple[Picture, ...]:
        """The pictures of dots."""
        return tuple(_pictures(self._page))

    def png(self, dpi: int) -> bytes:
        """The page as a picture in colour."""
        picture = io.BytesIO()
        self._page.render(scale=dpi / 72).to_pil().save(picture, "PNG")
        return picture.getvalue()

    def raster(self, dpi: int) -> Raster:
        """The page as it comes out of a copier."""
        bitmap = self._page.render(scale=dpi / 72, grayscale=True)
        dots = bytes(bitmap.buffer)
        if bitmap.stride != bitmap.width:
            dots = b"".join(dots[row * bitmap.stride:][:bitmap.width] for row in range(bitmap.height))
        return Raster(bitmap.width, bitmap.height, dots, dpi)


def pages(data: bytes) -> tuple[Page, ...]:
    """The pages of a PDF."""
    return tuple(Page(page, number) for number, page in enumerate(pypdfium2.PdfDocument(data), 1))


def _text(run: pypdfium2.PdfObject, textpage: pypdfium2.PdfTextPage) -> Text:
    length = raw.FPDFTextObj_GetText(run, textpage, None, 0)
    letters = ctypes.create_string_buffer(length)
    raw.FPDFTextObj_GetText(run, textpage, ctypes.cast(letters, ctypes.POINTER(ctypes.c_ushort)), length)
    colours = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFPageObj_GetFillColor(run, *map(ctypes.byref, colours))
    red, green, blue, _ = (colour.value / 255 for colour in colours)
    size = ctypes.c_float()
    raw.FPDFTextObj_GetFontSize(run, size)
    matrix = run.get_matrix()
    return Text(letters.raw.decode("utf-16-le", "replace").rstrip("\0"), tuple(run.get_bounds()),
                size.value * (matrix.c ** 2 + matrix.d ** 2) ** 0.5, 0.299 * red + 0.587 * green + 0.114 * blue, _window(run))


def _window(run: pypdfium2.PdfObject) -> Box | None:
    """The box that is left when all clipping of a run is done; None when there is none."""
    clip = raw.FPDFPageObj_GetClipPath(run)
    if not clip or (count := raw.FPDFClipPath_CountPaths(clip)) < 1:
        return None
    boxes = []
    for path in range(count):
        points = []
        for number in range(raw.FPDFClipPath_CountPathSegments(clip, path)):
            x, y = ctypes.c_float(), ctypes.c_float()
            if raw.FPDFPathSegment_GetPoint(raw.FPDFClipPath_GetPathSegment(clip, path, number), x, y):
                points.append((x.value, y.value))
        if points:
            across, along = zip(*points)
            boxes.append((min(across), min(along), max(across), max(along)))
    if not boxes:
        return None
    return max(b[0] for b in boxes), max(b[1] for b in boxes), min(b[2] for b in boxes), min(b[3] for b in boxes)


def _pictures(page: pypdfium2.PdfPage) -> Iterator[Picture]:
    for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]):
        left, bottom, right, top = each.get_bounds()
        wide, high = each.get_px_size()
        yield Picture((left, bottom, right, top), min(wide / max(right - left, 0.1), high / max(top - bottom, 0.1)) * 72)
