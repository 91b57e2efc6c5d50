"""Where a table begins: the row (or two rows) of headings below the titles, and what stands above."""

from dataclasses import dataclass

from .synonyms import WHOLE, target_of
from .table import Table
from .words import key, tidy

#: Headings are looked for in the first rows; they are short.
_ROWS, _LONGEST = 40, 30


@dataclass(frozen=True)
class Header:
    """The headings of a table, by column; `row` is their last row (from 0), `first` their first. titles: the texts above."""

    first: int
    row: int
    headings: tuple[str, ...]
    titles: tuple[str, ...]


def find(table: Table, own: dict[str, str]) -> Header | None:
    """The header of a table; None when no row reads like one. own: the city's own headings, by their key."""
    scores = [_score(table, row, own) for row in range(min(_ROWS, len(table.rows)))]
    if max(scores, default=0) < 2:
        return None
    first = scores.index(max(scores))
    above = first - 1 if first and scores[first - 1] and _spans(table, first - 1) else None
    # Headings over two rows, merged or, in a text file, with what was merged left empty.
    more = first + 1 < len(scores) and _below(table, first)
    below = first + 1 if more else None
    rows = [above, first] if above is not None else [first, below] if below is not None else [first]
    width = table.width
    headings = tuple(_heading([_spread(table, row, column, row < rows[-1]) for row in rows], own) for column in range(width))
    titles = tuple(tidy(text).replace("\n", " ") for row in range(rows[0]) for text in table.rows[row] if text.strip())
    return Header(rows[0], rows[-1], headings, titles)


def repeated(table: Table, header: Header, row: int) -> bool:
    """Whether a row is the header once more, above the next part of a list."""
    cells = [(tidy(text), header.headings[column]) for column, text in enumerate(table.rows[row]) if text.strip()]
    return len(cells) > 1 and all(key(text) == key(heading) for text, heading in cells)


def _score(table: Table, row: int, own: dict[str, str]) -> int:
    cells = [tidy(text) for text in table.rows[row] if text.strip() and len(text) <= _LONGEST]
    found = {own.get(key(text)) or target_of(text) for text in cells} - {"", "skip"}
    return len(found) if len(cells) > 1 else 0


def _spans(table: Table, row: int) -> list[tuple[int, int]]:
    """The columns of merged cells that lie in one row over several columns."""
    return [(left, right) for top, left, bottom, right in table.merged if top == bottom == row and right > left]


def _below(table: Table, row: int) -> bool:
    """Whether every cell of the next row lies under a wide heading: then it is the second line of the header."""
    under = {column for left, right in _spans(table, row) for column in range(left, right + 1)}
    filled = {column: text for column, text in enumerate(table.rows[row + 1])
              if text.strip() and (row + 1, column) not in table.filled}
    return len(filled) > 1 and (set(filled) <= under or all(key(tidy(text)) in WHOLE for text in filled.values()))


def _spread(table: Table, row: int, column: int, upper: bool) -> str:
    """A heading that lies over several columns, in each of them; in a text file the others were left empty."""
    left = next((left for left, right in _spans(table, row) if left <= column <= right), column)
    if upper and not table.merged and not table.text(row, column).strip() and table.text(row + 1, column).strip():
        left = max((each for each in range(column) if table.text(row, each).strip()), default=column)
    return tidy(table.text(row, left)).replace("\n", "")


def _heading(parts: list[str], own: dict[str, str]) -> str:
    """One heading from its one or two rows; the lower says more, unless it is not known at all."""
    upper, lower = (parts[0], parts[-1]) if len(parts) > 1 else ("", parts[0])
    if not lower or upper == lower:
        return upper or lower
    if target_of(upper) == "place" and target_of(lower) == "name":  # 場所｜施設名
        return f"{upper} {lower}"
    return lower if own.get(key(lower)) or target_of(lower) else f"{upper} {lower}".strip()
