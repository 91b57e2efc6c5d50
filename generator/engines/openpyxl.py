"""openpyxl, the only importer: a described workbook as the bytes of an .xlsx, the same bytes for the same description."""

import io
import re
import unicodedata
import zipfile
from dataclasses import dataclass

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

_DAY = "2000-01-01T00:00:00Z"
_ROWS = 1000
_LINE = Border(*[Side(style="thin", color="C8CCD0")] * 4)
_FONT = "BIZ UDPゴシック"
_LINE_HEIGHT, _MOST_LINES = 16, 7
_A3, _A4 = 8, 9


@dataclass(frozen=True)
class Column:
    """One column of a form.

    key: its name in the hidden row. choices: what the drop-down offers. lenient: other values may be typed too. shade: 0 or 1,
    so that groups can be told apart. hint: shown when a cell is chosen.
    """

    key: str
    heading: str
    example: str
    width: int
    choices: tuple[str, ...] = ()
    lenient: bool = False
    required: bool = False
    shade: int = 0
    hint: str = ""
    hidden: bool = False


@dataclass(frozen=True)
class Form:
    """A sheet that is filled in: a hidden row of keys, an example, the headings, then a row an item."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Note:
    """A sheet that is only read: rows of one text, the first of them the title; a text with a tab has two columns."""

    title: str
    lines: tuple[str, ...]


_NOTE_WIDTHS = (34, 88)
#: The row of keys, of the example, of the headings, and the first of the items; counted from 1.
KEYS, EXAMPLE, HEADINGS, ITEMS = 1, 2, 3, 4


def write(notes: tuple[Note, ...], forms: tuple[Form, ...]) -> bytes:
    """The workbook: the notes, the forms, and a hidden sheet of what the drop-downs offer."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for note in notes:
        _note(book.create_sheet(note.title), note)
    lists = {}
    for form in forms:
        _form(book.create_sheet(form.title), form, lists)
    offered = book.create_sheet("選択肢")
    for number, choices in enumerate(lists, 1):
        for row, choice in enumerate(choices, 1):
            offered.cell(row, number, choice).data_type = "s"
    offered.sheet_state = "hidden"
    packed = io.BytesIO()
    book.save(packed)
    return _fixed(packed.getvalue())


def _note(sheet, note: Note) -> None:
    for row, line in enumerate(note.lines, 1):
        for column, text in enumerate(line.split("\t"), 1):
            cell = sheet.cell(row, column, text)
            cell.font = Font(name=_FONT, size=16 if row == 1 else 11, bold=row == 1 or line.startswith("■"))
            cell.alignment = Alignment(wrap_text=row > 1, vertical="top")
        sheet.row_dimensions[row].height = 30 if row == 1 else 8 + _LINE_HEIGHT * _lines(line.split("\t"), _NOTE_WIDTHS)
    for letter, width in zip("AB", _NOTE_WIDTHS):
        sheet.column_dimensions[letter].width = width
    sheet.sheet_view.showGridLines = False
    sheet.protection.sheet = True
    _print(sheet, _A4)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)


def _lines(texts: tuple[str, ...] | list[str], widths: tuple[int, ...]) -> int:
    """How many lines the longest of a row's texts needs. LibreOffice finds no heights by itself, and Excel makes rows with a
    long text taller than the screen; so both get heights."""
    return max((sum(-(-sum(2 if unicodedata.east_asian_width(each) in "WFA" else 1 for each in line) // int(width * 1.1)) or 1
                    for line in text.split("\n")) for text, width in zip(texts, widths)), default=1)


def _print(sheet, paper: int) -> None:
    """Across, with the sheet's name and the page numbers."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", paper
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top, margins.bottom, margins.header, margins.footer = 0.75, 0.75, 0.4, 0.4
    sheet.oddHeader.left.text, sheet.oddFooter.center.text = "&A", "&P / &N"


def _form(sheet, form: Form, lists: dict[tuple[str, ...], int]) -> None:
    for number, column in enumerate(form.columns, 1):
        letter = get_column_letter(number)
        whole = sheet.column_dimensions[letter]
        whole.width, whole.hidden, whole.number_format = column.width, column.hidden, "@"
        whole.protection, whole.alignment = Protection(locked=False), Alignment(wrap_text=True, vertical="top")
        whole.font = Font(name=_FONT, size=11)
        _fixed_cell(sheet.cell(KEYS, number), column.key, "FFFFFF")
        _fixed_cell(sheet.cell(EXAMPLE, number), column.example, "F4F4F0", italic=True)
        _fixed_cell(sheet.cell(HEADINGS, number), column.heading + (" ＊" if column.required else ""),
                    ("D6E4E8", "E9E2D0")[column.shade], bold=True)
        if column.choices:
            _drop_down(sheet, column, letter, lists)
        elif column.hint:
            shown = DataValidation(showInputMessage=True, promptTitle=column.heading[:32], prompt=column.hint[:255])
            sheet.add_data_validation(shown)
            shown.add(f"{letter}{ITEMS}:{letter}{_ROWS}")
    widths = tuple(column.width for column in form.columns)
    for row, values in enumerate(form.rows, ITEMS):
        sheet.row_dimensions[row].height = 6 + _LINE_HEIGHT * min(_lines(values[:-1], widths), _MOST_LINES)
        for number, text in enumerate(values, 1):
            cell = sheet.cell(row, number)
            cell.value = text or None
            if text:
                cell.data_type = "s"  # 「=」で始まる言葉も、式にしない
            cell.number_format, cell.protection = "@", Protection(locked=False)
            cell.alignment, cell.font, cell.border = Alignment(wrap_text=True, vertical="top"), Font(name=_FONT, size=11), _LINE
    sheet.row_dimensions[KEYS].hidden = True
    shown = [column for column in form.columns if not column.hidden]
    sheet.row_dimensions[EXAMPLE].height = 6 + 14 * max(2, min(_lines([column.example for column in shown], widths), 4))
    headings = [f"{column.heading} ＊" for column in shown]
    sheet.row_dimensions[HEADINGS].height = 8 + _LINE_HEIGHT * max(2, _lines(headings, widths))
    sheet.freeze_panes = f"C{ITEMS}"
    sheet.auto_filter.ref = f"A{HEADINGS}:{get_column_letter(len(form.columns))}{max(ITEMS, ITEMS + len(form.rows) - 1)}"
    guard = sheet.protection
    guard.sheet = True
    guard.insertRows = guard.sort = guard.autoFilter = guard.formatColumns = guard.formatRows = guard.formatCells = False
    _print(sheet, _A3)
    sheet.page_setup.scale, sheet.page_setup.pageOrder = 60, "overThenDown"
    sheet.print_title_rows, sheet.print_title_cols = f"{HEADINGS}:{HEADINGS}", "A:B"
    last = next(column for column in range(len(form.columns), 0, -1) if not form.columns[column - 1].hidden)
    sheet.print_area = f"A{HEADINGS}:{get_column_letter(last)}{max(ITEMS, ITEMS + len(form.rows) - 1)}"


def _fixed_cell(cell, text: str, colour: str, bold: bool = False, italic: bool = False) -> None:
    """A cell nobody changes."""
    cell.value = text or None
    if text:
        cell.data_type = "s"
    cell.font = Font(name=_FONT, size=10 if italic else 11, bold=bold, italic=italic, color="5A6068" if italic else "1F2933")
    cell.fill, cell.border = PatternFill("solid", fgColor=colour), _LINE
    cell.alignment, cell.protection = Alignment(wrap_text=True, vertical="center"), Protection(locked=True)


def _drop_down(sheet, column: Column, letter: str, lists: dict[tuple[str, ...], int]) -> None:
    """A list of choices; longer ones than 255 characters only work when they stand in cells, so all of them do."""
    number = get_column_letter(lists.setdefault(column.choices, len(lists) + 1))
    offer = DataValidation("list", formula1=f"'選択肢'!${number}$1:${number}${len(column.choices)}", allow_blank=True,
                           showErrorMessage=True, errorTitle="選んでください", error="▼ を押して、出てくる中から選んでください。")
    offer.errorStyle = "warning" if column.lenient else "stop"
    sheet.add_data_validation(offer)
    offer.add(f"{letter}{ITEMS}:{letter}{_ROWS}")


def _fixed(data: bytes) -> bytes:
    """The same workbook without the moment at which it was written."""
    fresh = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", _DAY.encode(), part)
            new.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), part, zipfile.ZIP_DEFLATED)
    return fresh.getvalue()
