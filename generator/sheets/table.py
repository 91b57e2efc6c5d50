"""A table of cells: what every format becomes, with the place of each cell as a person names it."""

from dataclasses import dataclass, field

from ..problem import Place


def letters(column: int) -> str:
    """The letters of a column from 0: A, B … Z, AA."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


@dataclass(frozen=True)
class Table:
    """One sheet. Rows and columns are counted from 0.

    sheet: '' in a text file, which has no sheets. kinds: `number`, `date`, `time`, `error` or `formula` by cell. merged: areas as
    (first row, first column, last row, last column). filled: cells that have their text from the merged cell above them.
    """

    book: str
    sheet: str
    rows: tuple[tuple[str, ...], ...]
    kinds: dict[tuple[int, int], str] = field(default_factory=dict)
    merged: tuple[tuple[int, int, int, int], ...] = ()
    filled: frozenset[tuple[int, int]] = frozenset()

    @property
    def width(self) -> int:
        """How many columns the widest row has."""
        return max(map(len, self.rows), default=0)

    def text(self, row: int, column: int) -> str:
        """What a cell says; '' outside the table."""
        return self.rows[row][column] if row < len(self.rows) and column < len(self.rows[row]) else ""

    def place(self, row: int, column: int = 0) -> Place:
        """A cell as a person names it: `list.xlsx「窓口」B7`."""
        return Place(f"{self.book}「{self.sheet}」" if self.sheet else f"{self.book} ", row + 1, f"{letters(column)}{row + 1}")
