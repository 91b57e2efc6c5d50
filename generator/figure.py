"""A table of numbers with its meaning in words and how it is drawn: what a survey found, what a trial led to.

A table is written as text in the item's own file (grid.py). A file beside it could be forgotten.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from . import grid
from .model import about
from .problem import Place, Problem

_NUMBER = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,6})?", re.ASCII)
#: A group of fewer people could be told who said what.
_SMALLEST = 10


class ChartType(Enum):
    """How a table is drawn: bars beside each other, the parts of a whole, or not at all."""

    BAR = "bar"
    STACKED = "stacked"
    NONE = "none"


@dataclass(frozen=True)
class Row:
    """A row of a table. values: its numbers, None where one is not known; shown: the same as a reader sees them.
    people: how many answered, where the table says so."""

    label: str
    values: tuple[Decimal | None, ...]
    shown: tuple[str, ...]
    people: str = ""


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One table, its meaning in words, and how it is drawn."""

    title: str = about("表の題", "年代ごとの割合", words=True)
    summary: str = about("表からわかること", "50代では、37.1%の人が孤独だと感じています。", words=True)
    table: str = about("表（1行に1つ、セルは | で分ける）", "年代 | 答えた人 | 孤独だと感じる", words=True)
    unit: str = about("単位", "%", words=True, default="%")
    count: str = about("人数の列の見出し（図に入れない）", "答えた人", words=True, default="答えた人")
    chart: ChartType = about("図の種類", "bar", default=ChartType.BAR)
    whole: bool = about("1行の合計が100%になるか", "はい", default=False)
    note: str = about("表の補足", "—は、読み取れない数です。", words=True, default="")
    place: Place = field(compare=False)

    @property
    def heading(self) -> str:
        """What the rows are: the first heading of the table."""
        return self._cells[0][0] if self._cells else ""

    @property
    def columns(self) -> tuple[str, ...]:
        """The headings of the numbers, without how many answered."""
        return tuple(name for name in self._cells[0][1:] if name != self.count) if self._cells else ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows below the headings; a cell too many is left out, one too few is not known."""
        heads = self._cells[0][1:] if self._cells else ()
        found = []
        for label, *cells in self._cells[1:]:
            cells += [""] * (len(heads) - len(cells))
            values = [number(cell, self.unit) for name, cell in zip(heads, cells) if name != self.count]
            people = next((number(cell, "人") for name, cell in zip(heads, cells) if name == self.count), None)
            found.append(Row(label, tuple(values), tuple(shown(value, self.unit) for value in values),
                             "" if people is None else shown(people, "人")))
        return tuple(found)

    @property
    def _cells(self) -> tuple[tuple[str, ...], ...]:
        return grid.read(self.table)

    def complaints(self) -> Iterable[Problem]:
        """A table that is none, rows that do not fit it, numbers that are none or do not add up, a group too small to tell of."""
        lines = self._cells
        if len(lines) < 2 or len(lines[0]) < 2 or not self.columns:
            yield Problem("table-too-small", self.place, {"field": "table", "title": self.title})
            return
        yield from grid.uneven(lines, self.place)
        for line in lines[1:]:
            for name, cell in zip(lines[0][1:], line[1:]):
                value = number(cell, "人" if name == self.count else self.unit)
                if value is None and cell not in grid.UNKNOWN:
                    yield Problem("not-a-figure", self.place, {"field": "table", "row": line[0], "value": cell})
                elif name == self.count and value is not None and value < _SMALLEST:
                    yield Problem("group-too-small", self.place, {"field": "table", "row": line[0], "value": str(value)})
                elif cell in grid.UNKNOWN and not self.note:
                    yield Problem("missing-value-unexplained", self.place, {"field": "table", "row": line[0], "column": name})
        if self.unit == "%" and (self.whole or self.chart is ChartType.STACKED):
            yield from self._sums()

    def _sums(self) -> Iterable[Problem]:
        for row in self.rows:
            known = [value for value in row.values if value is not None]
            slack = sum((step(value) for value in known), Decimal(0)) / 2
            if len(known) == len(row.values) and abs(sum(known) - 100) > slack:
                yield Problem("share-not-hundred", self.place, {"field": "table", "row": row.label, "value": str(sum(known))})


def number(text: str, unit: str = "") -> Decimal | None:
    """A cell as a number: `36.8`, `1,063`, also with its unit behind it. None for anything else."""
    plain = text.removesuffix(unit).strip() if unit else text.strip()
    return Decimal(plain.replace(",", "")) if _NUMBER.fullmatch(plain) else None


def shown(value: Decimal | None, unit: str = "") -> str:
    """A number as a reader sees it, with its unit: `4,287,161回`, `36.8%`; a dash where it is not known."""
    return "—" if value is None else f"{value:,}{unit}"


def step(value: Decimal) -> Decimal:
    """The last place a number is written to: 0.1 for 36.8."""
    return Decimal(1).scaleb(min(int(value.as_tuple().exponent), 0))
