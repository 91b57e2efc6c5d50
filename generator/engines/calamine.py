"""python-calamine, the only importer: workbooks of .xlsx, .xls and .ods as sheets of plain cells, merged cells told.

One reader for all of them, wheels for Windows, and values as they are stored: what a formula showed when it was last saved.
"""

import contextlib
import datetime
import io
import os
import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

import python_calamine

#: More rows than any list of windows has; a sheet is cut there.
ROWS = 5000


class Unreadable(Exception):
    """The name of the problem why there is no workbook: `password-protected` or `broken-workbook`."""


@dataclass(frozen=True)
class Sheet:
    """A sheet: its rows of texts from A1 on, the cells that were no text (dates, numbers), and its merged areas.

    kinds: `number`, `date`, `time` or `error` by (row, column) from 0. merged: first row, first column, last row, last column.
    hidden: nobody sees it in the program, so it was not read.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    kinds: dict[tuple[int, int], str]
    merged: tuple[tuple[int, int, int, int], ...]
    cut: bool = False
    hidden: bool = False


def read(data: bytes, asked: Container[str] = ()) -> tuple[Sheet, ...]:
    """The sheets of a workbook; of hidden ones only the names, unless they are asked for by name. Raises Unreadable."""
    try:
        with _quiet(), python_calamine.load_workbook(io.BytesIO(data)) as book:
            sheets = [(each.name, each.visible == python_calamine.SheetVisibleEnum.Visible or each.name in asked)
                      for each in book.sheets_metadata if each.typ == python_calamine.SheetTypeEnum.WorkSheet]
            return tuple(_sheet(book.get_sheet_by_name(name)) if shown else Sheet(name, (), {}, (), hidden=True)
                         for name, shown in sheets)
    except python_calamine.PasswordError:
        raise Unreadable("password-protected") from None
    except (python_calamine.CalamineError, OSError, ValueError):
        raise Unreadable("broken-workbook") from None
    except BaseException as error:  # a Rust panic is no Exception
        if type(error).__name__ != "PanicException":
            raise
        raise Unreadable("broken-workbook") from None


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """A damaged file may make the Rust library panic, which it tells on the screen by itself; staff are told by us."""
    try:
        kept = os.dup(2)
    except OSError:  # no screen at all
        yield
        return
    try:
        with open(os.devnull, "wb") as nothing:
            os.dup2(nothing.fileno(), 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def _sheet(sheet: python_calamine.CalamineSheet) -> Sheet:
    values = sheet.to_python(skip_empty_area=False, nrows=ROWS)
    kinds = {(row, column): kind for row, cells in enumerate(values) for column, value in enumerate(cells)
             if (kind := _kind(value))}
    merged = tuple((*first, *last) for first, last in sheet.merged_cell_ranges or ())
    return Sheet(sheet.name, tuple(tuple(_text(value) for value in cells) for cells in values), kinds, merged,
                 sheet.total_height > ROWS)


def _kind(value: object) -> str:
    if isinstance(value, bool) or value == "":
        return ""
    if isinstance(value, str):
        return "error" if re.fullmatch(r"#(REF!|N/A|VALUE!|NAME\?|DIV/0!|NULL!|NUM!)", value) else ""
    if isinstance(value, datetime.date):
        return "date"
    return "time" if isinstance(value, datetime.time | datetime.timedelta) else "number"


def _text(value: object) -> str:
    """A value as a person reads it in the sheet: no `.0` behind a number, a date as 2023-01-31, a time as 8:30."""
    if isinstance(value, bool):
        return "はい" if value else "いいえ"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%d" if (value.hour, value.minute) == (0, 0) else "%Y-%m-%d %H:%M")
    if isinstance(value, datetime.time):
        return f"{value.hour}:{value.minute:02}"
    if isinstance(value, datetime.timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    return str(value).replace("\r\n", "\n").replace("_x000D_\n", "\n").replace("\r", "\n")
