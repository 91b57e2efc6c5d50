"""面付け: the order in which the pages of a saddle-stitched booklet stand on the sides of larger sheets."""

from collections.abc import Iterable

from ..engines.pikepdf import Sheet
from . import marks


def single(sizes: Iterable[tuple[float, float]], folds: tuple[float, ...], bleed: float) -> list[Sheet]:
    """Each page on its own sheet. sizes: of the pages with bleed, in points. folds: of the front, in mm; a back has them
    mirrored."""
    sheets = []
    for number, (width, height) in enumerate(sizes):
        width, height = width / marks.MM - 2 * bleed, height / marks.MM - 2 * bleed
        here = folds if number % 2 == 0 else tuple(width - fold for fold in folds)
        sheets.append(marks.sheet(width, height, bleed, [(number, 0)], here))
    return sheets


def saddle(sizes: list[tuple[float, float]], bleed: float) -> list[Sheet]:
    """Two pages a side, bound on the left: 16|1, 2|15, 14|3 … The number of pages must be a multiple of four."""
    width, height = (value / marks.MM - 2 * bleed for value in sizes[0])
    return [marks.sheet(2 * width, height, bleed, [(left - 1, 0), (right - 1, width)], [width])
            for left, right in order(len(sizes))]


def order(pages: int) -> list[tuple[int, int]]:
    """The left and right page of each side, fronts and backs in turn."""
    if pages % 4:
        raise ValueError(pages)
    return [(pages - side, side + 1) if side % 2 == 0 else (side + 1, pages - side) for side in range(pages // 2)]
