"""日本式トンボ: the marks by which a printer cuts, folds and lays the inks one upon the other. Pure geometry, in points.

All lie outside the bleed: at each corner two angles (内トンボ at the cut, 外トンボ at the bleed), in the middle of each side a
cross (センタートンボ), and a dashed line where the sheet folds (折トンボ).
"""

from collections.abc import Iterable, Iterator

from ..engines.pikepdf import Line, Placed, Sheet

MM = 72 / 25.4
#: Room for marks round the bleed, their length, and the cross's arm, in mm.
ROOM, LENGTH, ARM = 13, 10, 10


def sheet(width: float, height: float, bleed: float, pages: Iterable[tuple[int, float]], folds: Iterable[float] = ()) -> Sheet:
    """A sheet of a finished size with its marks, in mm. pages: each page of the original with the left edge of its finished
    page. A page is seen to the edge of the bleed, but never beyond the neighbour's edge."""
    placed, around = [*pages], bleed + ROOM
    left, bottom, right, top = around, around, around + width, around + height
    shown = []
    for number, (page, x) in enumerate(placed):
        first, last = number == 0, number == len(placed) - 1
        edges = (left - bleed if first else left + x, bottom - bleed,
                 right + bleed if last else left + placed[number + 1][1], top + bleed)
        shown.append(Placed(page, (left + x - bleed) * MM, (bottom - bleed) * MM, _points(edges)))
    trim, over = (left, bottom, right, top), (left - bleed, bottom - bleed, right + bleed, top + bleed)
    marks = [*_corners(trim, over), *_centres(trim, over), *_folds([left + fold for fold in folds], over)]
    return Sheet((width + 2 * around) * MM, (height + 2 * around) * MM, _points(trim), _points(over), tuple(shown), tuple(
        Line(*_points((line.x1, line.y1, line.x2, line.y2)), dashed=line.dashed) for line in marks))


def _points(box: Iterable[float]) -> tuple[float, ...]:
    return tuple(value * MM for value in box)


def _corners(trim: tuple, over: tuple) -> Iterator[Line]:
    """Two angles a corner: along the cut they begin at the bleed, and their points lie on the bleed's edge."""
    for cut_x, bleed_x, out_x in ((trim[0], over[0], -LENGTH), (trim[2], over[2], LENGTH)):
        for cut_y, bleed_y, out_y in ((trim[1], over[1], -LENGTH), (trim[3], over[3], LENGTH)):
            yield Line(bleed_x, cut_y, bleed_x + out_x, cut_y)
            yield Line(bleed_x, cut_y, bleed_x, bleed_y + out_y)
            yield Line(cut_x, bleed_y, cut_x, bleed_y + out_y)
            yield Line(cut_x, bleed_y, bleed_x + out_x, bleed_y)


def _centres(trim: tuple, over: tuple) -> Iterator[Line]:
    x, y = (trim[0] + trim[2]) / 2, (trim[1] + trim[3]) / 2
    for edge, out in ((over[1], -1), (over[3], 1)):
        yield Line(x, edge, x, edge + out * LENGTH)
        yield Line(x - ARM, edge + out * 4, x + ARM, edge + out * 4)
    for edge, out in ((over[0], -1), (over[2], 1)):
        yield Line(edge, y, edge + out * LENGTH, y)
        yield Line(edge + out * 4, y - ARM, edge + out * 4, y + ARM)


def _folds(folds: Iterable[float], over: tuple) -> Iterator[Line]:
    """From 1 mm off the bleed, so that a fold is never taken for a cut."""
    for x in folds:
        yield Line(x, over[1] - 1, x, over[1] - LENGTH - 2, True)
        yield Line(x, over[3] + 1, x, over[3] + LENGTH + 2, True)
