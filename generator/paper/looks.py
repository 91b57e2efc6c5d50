"""How a page looks: text over the edge, cut off, on other text, too small, too pale for a copier; coarse pictures; its codes."""

from collections import Counter
from collections.abc import Iterator

from ..engines import pdfium, zxing

Finding = tuple[str, dict[str, str]]
#: How near to the edge text may come, in mm: a cutter is not more exact.
SAFE = 3
#: Contrast in grey that text needs; large text (18 pt, or 14 pt bold) needs less (WCAG 1.4.3).
CONTRAST, CONTRAST_LARGE, LARGE = 4.5, 3.0, 18
#: Dots an inch below which a printed picture looks coarse.
COARSE = 250
_MM = 72 / 25.4


def findings(pages: tuple[pdfium.Page, ...], smallest: float) -> Iterator[Finding]:
    """What is wrong with the looks of pages: one of each kind a page."""
    for page in pages:
        for name, facts in {name: facts for name, facts in reversed([*_page(page, smallest)])}.items():
            yield name, {**facts, "page": str(page.number)}


def _page(page: pdfium.Page, smallest: float) -> Iterator[Finding]:
    safe = SAFE * _MM - 0.3
    for text in page.texts:
        left, bottom, right, top = text.box
        if left < safe or bottom < safe or right > page.width - safe or top > page.height - safe:
            yield "print-over-edge", {"text": text.text.strip()}
        if text.size < smallest - 0.1:
            yield "print-too-small", {"text": text.text.strip(), "size": f"{text.size:.1f}", "smallest": f"{smallest:g}"}
        if text.window and _cut(text.box, text.window):
            yield "print-cut-off", {"text": text.text.strip()}
    for one, other in _overlapping(page.texts):
        yield "print-overlap", {"text": one.text.strip(), "other": other.text.strip()}
    yield from _pale(page)
    for picture in page.pictures:
        if picture.dpi < COARSE:
            yield "print-coarse", {"dpi": f"{picture.dpi:.0f}", "wanted": "300"}


def codes(page: pdfium.Page, dpi: int) -> list[str]:
    """What the codes of a page say when it is copied at a resolution."""
    raster = page.raster(dpi)
    return zxing.codes(raster.dots, raster.width, raster.height)


def _cut(box: pdfium.Box, window: pdfium.Box) -> bool:
    """Whether a clip takes more than a hair of a text: a sixth of its height."""
    hair = (box[3] - box[1]) / 6
    return (window[0] - box[0] > hair or window[1] - box[1] > hair or box[2] - window[2] > hair or box[3] - window[3] > hair)


def _overlapping(texts: tuple[pdfium.Text, ...]) -> Iterator[tuple[pdfium.Text, pdfium.Text]]:
    """Texts that lie on each other by more than a third of the smaller one."""
    ordered = sorted(texts, key=lambda text: text.box[1])
    for number, one in enumerate(ordered):
        for other in ordered[number + 1:]:
            if other.box[1] >= one.box[3]:
                break
            wide = min(one.box[2], other.box[2]) - max(one.box[0], other.box[0])
            high = min(one.box[3], other.box[3]) - max(one.box[1], other.box[1])
            if wide > 0 and high > 0 and wide * high > min(_area(one.box), _area(other.box)) / 3:
                yield one, other


def _area(box: pdfium.Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _pale(page: pdfium.Page) -> Iterator[Finding]:
    """Text too like its ground on a page without colours. The ground is the commonest tone just round it."""
    raster = page.raster(100)
    scale = raster.dpi / 72
    for text in page.texts:
        left, right = max(int(text.box[0] * scale) - 1, 0), min(int(text.box[2] * scale) + 2, raster.width)
        high = max(int((page.height - text.box[3]) * scale) - 1, 0)
        low = min(int((page.height - text.box[1]) * scale) + 1, raster.height - 1)
        if right <= left or low <= high:
            continue
        tones = Counter()
        for row in range(high, low + 1):
            dots = raster.dots[row * raster.width + left:row * raster.width + right]
            tones.update(dots if row in (high, low) else (dots[0], dots[-1]))
        ground = tones.most_common(1)[0][0] / 255
        light, dark = sorted((_luminance(ground), _luminance(text.lightness)), reverse=True)
        wanted = CONTRAST_LARGE if text.size >= LARGE else CONTRAST
        if (ratio := (light + 0.05) / (dark + 0.05)) < wanted:
            yield "print-pale", {"text": text.text.strip(), "ratio": f"{ratio:.1f}", "wanted": f"{wanted:g}"}


def _luminance(tone: float) -> float:
    return tone / 12.92 if tone <= 0.04045 else ((tone + 0.055) / 1.055) ** 2.4
