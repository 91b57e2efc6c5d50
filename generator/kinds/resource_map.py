"""支援の一覧表（相談支援マップ）: what there is in a town, by department, theme and column, and where something is missing.

Also before and after a change: two tables. A table is written as text in the item's own file (grid.py); ／ parts the points of a
cell, and one column may name windows by their ids, so that nobody types a number twice.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .. import grid
from ..model import Item, Kind, Ref, about
from ..problem import Place, Problem

_POINTS = re.compile(r"\s*／\s*")
_IDS = re.compile(r"[、，,／\s]+")


@dataclass(frozen=True)
class Cell:
    """What stands in one column of a row: points in words, or the ids of windows. Neither where nothing is known."""

    points: tuple[str, ...] = ()
    windows: tuple[Ref, ...] = ()


@dataclass(frozen=True)
class Row:
    """A row. heads: what it is about (department, theme); cells: the rest."""

    heads: tuple[str, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, kw_only=True)
class MapTable:
    """One table of a map."""

    title: str = about("表の題", "分野ごとの支え", words=True)
    summary: str = about("表からわかること", "声をあげていない人に気づくしくみは、まだ多くありません。", words=True, default="")
    table: str = about("表（1行に1つ、セルは | で、セルの中のことがらは ／ で分ける）",
                       "担当 | テーマ | いまある支え | 相談先", words=True)
    heads: int = about("左から何列が、行の見出しか", "2", default=1)
    windows: str = about("窓口のIDを書いた列の見出し", "相談先", words=True, default="")
    note: str = about("表の補足", "—は、資料から読み取れません。", words=True, default="")
    place: Place = field(compare=False)

    @property
    def head_names(self) -> tuple[str, ...]:
        """The headings of the columns that say what a row is about."""
        return self._lines[0][:self._heads] if self._lines else ()

    @property
    def columns(self) -> tuple[str, ...]:
        """The headings of the other columns."""
        return self._lines[0][self._heads:] if self._lines else ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows below the headings; a cell too many is left out, one too few says nothing."""
        found = []
        for line in self._lines[1:]:
            line += ("",) * (len(self._lines[0]) - len(line))
            found.append(Row(line[:self._heads], tuple(map(self._cell, self.columns, line[self._heads:]))))
        return tuple(found)

    @property
    def mentions(self) -> Iterator[Ref]:
        """The windows named in the table, for checks/refer.py: a text does not say by its type that it names any."""
        return (ref for row in self.rows for cell in row.cells for ref in cell.windows)

    @property
    def _lines(self) -> tuple[tuple[str, ...], ...]:
        return grid.read(self.table)

    @property
    def _heads(self) -> int:
        return max(1, self.heads)

    def _cell(self, heading: str, text: str) -> Cell:
        if text in grid.UNKNOWN:
            return Cell()
        if heading == self.windows:
            return Cell(windows=tuple(Ref(id, self.place) for id in _IDS.split(text) if id))
        return Cell(points=tuple(filter(None, _POINTS.split(text))))

    def complaints(self) -> Iterable[Problem]:
        """A table that is none, rows that do not fit it, a column of windows that is not there."""
        if len(self._lines) < 2 or not self.columns:
            yield Problem("table-too-small", self.place, {"field": "table", "title": self.title})
            return
        yield from grid.uneven(self._lines, self.place)
        if self.windows and self.windows not in self.columns:
            yield Problem("no-such-column", self.place, {
                "field": "windows", "value": self.windows, "known": "、".join(self.columns)})


@dataclass(frozen=True, kw_only=True)
class ResourceMap(Item):
    """Tables of what there is; the body says what for, and what comes next."""

    name: str = about("一覧表の名前", "相談支援マップ", words=True)
    kana: str = about("よみがな", default="")
    summary: str = about("ひとことで", "まちにある支えと、まだ足りないところを、1枚の表にしました。", words=True)
    as_of: str = about("いつ現在か", "2023年2月", words=True, default="")
    made_by: str = about("まとめたところ", "須坂市 総務部 政策推進課", words=True, default="")
    tables: tuple[MapTable, ...] = about("表", "- title: 分野ごとの支え")


KIND = Kind("maps", "支援の一覧表", "Resource map", ResourceMap, "map",
            sort=lambda m: (m.order is None, m.order or 0, m.kana, m.id))
