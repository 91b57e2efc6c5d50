"""A table of numbers as a chart of horizontal bars: SVG that grows with the page and with the size of its letters.

Widths are shares of the picture, heights are em: text keeps its size on any screen. Series differ by pattern, not by colour; all
is drawn in the current colour, so that night, print and forced colours need nothing of their own. The table says the same.
"""

import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from html import escape

from ..figure import ChartType, Figure

#: What fills the bars of a series: beyond these nobody could tell them apart.
_FILLS = ("currentColor", "none", "diagonal", "dots", "cross", "lines")
_PATTERNS = {
    "diagonal": '<path d="M-2 2 2 -2M0 8 8 0M6 10 10 6" stroke="currentColor" stroke-width="2.5"/>',
    "dots": '<circle cx="4" cy="4" r="2" fill="currentColor"/>',
    "cross": '<path d="M0 0 8 8M8 0 0 8" stroke="currentColor" stroke-width="1.5"/>',
    "lines": '<path d="M2 0V8" stroke="currentColor" stroke-width="2.5"/>',
}
_LINE, _BAR, _GAP = 1.5, 1.25, 1.0  # in em: a line of text, a bar, the room below a row
#: Full-width letters that fit beside each other on a phone 320 px wide.
_LETTERS = 17
#: The narrowest part of a bar that holds its number, as a share of the picture.
_HOLDS = 16


def svg(figure: Figure, name: str, title: str) -> str:
    """The chart of a table; '' for one that is not drawn: none wished for, nothing in it, more series than patterns.

    name: for the ids inside, one a page. title: what the picture is, for those who do not see it.
    """
    if figure.chart is ChartType.NONE or not figure.rows or not 0 < len(figure.columns) <= len(_FILLS):
        return ""
    parts, top = [], 0.0
    if len(figure.columns) > 1:
        for series, column in enumerate(figure.columns):
            lines, height = _text(column, top, 2)
            parts += [_rect(0, "1.4em", top + 0.25, 1, series, name), *lines]
            top += height
        top += _GAP
    stacked = figure.chart is ChartType.STACKED
    longest = max((len(text) for row in figure.rows for text in row.shown), default=0)
    room = 100 if stacked else max(93 - 7 * longest // 2, 30)
    full = _whole(figure) if stacked else max((value for row in figure.rows for value in row.values if value), default=Decimal(1))
    for row in figure.rows:
        lines, height = _text(row.label, top)
        parts += lines
        top += height
        start = Decimal(0)
        for series, (value, text) in enumerate(zip(row.values, row.shown)):
            width = (value or Decimal(0)) / full * room
            if value is not None:
                parts.append(_rect(start, f"{width:.2f}%", top, _BAR, series, name))
            if stacked:
                if value is not None and width >= _HOLDS:
                    parts.append(f'<text class="value over" x="{start + width / 2:.2f}%" y="{top + 0.95:.2f}em" '
                                 f'text-anchor="middle">{_words(text)}</text>')
                start += width
            else:
                parts.append(f'<text class="value" x="{width:.2f}%" dx=".4em" y="{top + 0.95:.2f}em">{_words(text)}</text>')
                top += _BAR + 0.25
        top += _BAR + _GAP if stacked else _GAP - 0.25
    size = 'width="8" height="8" patternUnits="userSpaceOnUse"'
    patterns = "".join(f'<pattern id="{name}-{kind}" {size}>{_PATTERNS[kind]}</pattern>'
                       for kind in _FILLS[:len(figure.columns)] if kind in _PATTERNS)
    return (f'<svg class="chart" role="img" aria-labelledby="{name}-title" width="100%" height="{top - _GAP:.2f}em">'
            f'<title id="{name}-title">{_words(title)}</title>{patterns and f"<defs>{patterns}</defs>"}{"".join(parts)}</svg>')


def _whole(figure: Figure) -> Decimal:
    """What the parts of a bar are parts of: 100 %, unless a row has more; without a share, the largest row."""
    largest = max(sum((value or Decimal(0) for value in row.values), Decimal(0)) for row in figure.rows)
    return max(largest, Decimal(100 if figure.unit == "%" else 0)) or Decimal(1)


def _rect(left: Decimal | int, width: str, top: float, height: float, series: int, name: str) -> str:
    fill = _FILLS[series]
    fill = f"url(#{name}-{fill})" if fill in _PATTERNS else fill
    return f'<rect x="{left:.2f}%" y="{top:.2f}em" width="{width}" height="{height}em" fill="{fill}"/>'


def _text(text: str, top: float, indent: int = 0) -> tuple[list[str], float]:
    """A label in as many lines as it needs, and their height."""
    lines = list(_wrapped(text, _LETTERS - indent))
    return [f'<text x="{indent}em" y="{top + _LINE * number + 1.1:.2f}em">{_words(line)}</text>'
            for number, line in enumerate(lines)], _LINE * len(lines)


def _wrapped(text: str, most: int) -> Iterator[str]:
    line, width = "", 0.0
    for letter in text:
        wide = 1 if unicodedata.east_asian_width(letter) in "WFA" else 0.6
        if width + wide > most:
            yield line
            line, width = "", 0.0
        line, width = line + letter, width + wide
    yield line


def _words(text: str) -> str:
    """Text for an XML file: escaped, without what no XML may hold."""
    return escape("".join(letter for letter in text if letter.isprintable()))
