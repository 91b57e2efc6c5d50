"""What lies inside an .xlsx beside its values: formulas nobody has calculated, the readings (ふりがな) Excel kept,
struck-out text, hidden rows.

Python's own zipfile and expat are enough for both, and neither is offered by the readers of values.
"""

import io
import posixpath
import re
import zipfile
import zlib
from xml.etree import ElementTree

#: Whatever can be wrong with the inside of a file; its values are read, or refused, by engines/calamine.py.
_WRONG = (KeyError, ValueError, RuntimeError, EOFError, OSError, zipfile.BadZipFile, zlib.error, ElementTree.ParseError)
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def unpacked(data: bytes) -> int:
    """How many bytes a zip says it holds; 0 when it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            return sum(each.file_size for each in book.infolist())
    except _WRONG:
        return 0


def uncalculated(data: bytes) -> dict[str, list[tuple[int, int]]]:
    """Cells by sheet, from 0, whose formula has no value: nobody has opened and saved the file in Excel since."""
    found: dict[str, list[tuple[int, int]]] = {}
    for name, root in _sheets(data):
        for cell in root.iter(f"{_MAIN}c"):
            value = cell.find(f"{_MAIN}v")
            place = _place(cell)
            if place and cell.find(f"{_MAIN}f") is not None and (value is None or not value.text):
                found.setdefault(name, []).append(place)
    return found


def struck_out(data: bytes) -> dict[str, list[tuple[int, int]]]:
    """Cells by sheet, from 0, with a line through some of their text or all: gone to a person, though not from their value."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            looks = ElementTree.fromstring(book.read("xl/styles.xml"))
            texts = ElementTree.fromstring(book.read("xl/sharedStrings.xml")) if "xl/sharedStrings.xml" in book.namelist() else ()
    except _WRONG:
        return {}
    fonts = [_struck(font) for font in looks.iterfind(f"{_MAIN}fonts/{_MAIN}font")]
    styles = {str(number) for number, each in enumerate(looks.iterfind(f"{_MAIN}cellXfs/{_MAIN}xf"))
              if each.get("fontId", "").isdecimal() and int(each.get("fontId")) < len(fonts) and fonts[int(each.get("fontId"))]}
    partly = {str(number) for number, each in enumerate(texts) if any(map(_struck, each.iter(f"{_MAIN}rPr")))}
    found: dict[str, list[tuple[int, int]]] = {}
    for name, root in _sheets(data):
        for cell in root.iter(f"{_MAIN}c"):
            text = cell.findtext(f"{_MAIN}v") if cell.get("t") == "s" else None
            through = cell.get("s") in styles or text in partly or any(map(_struck, cell.iter(f"{_MAIN}rPr")))
            if through and (place := _place(cell)):
                found.setdefault(name, []).append(place)
    return found


def hidden_rows(data: bytes) -> dict[str, set[int]]:
    """Rows by sheet, from 0, that are hidden or filtered away."""
    return {name: {int(row.get("r")) - 1 for row in root.iter(f"{_MAIN}row")
                   if row.get("hidden") in ("1", "true") and row.get("r", "").isdecimal()} for name, root in _sheets(data)}


def _struck(font: ElementTree.Element) -> bool:
    line = font.find(f"{_MAIN}strike")
    return line is not None and line.get("val", "1") not in ("0", "false")


def _place(cell: ElementTree.Element) -> tuple[int, int] | None:
    """Where a cell stands, from 0."""
    if not (place := re.fullmatch(r"([A-Z]{1,3})(\d{1,7})", cell.get("r", ""))):
        return None
    number = 0
    for letter in place[1]:
        number = number * 26 + ord(letter) - 64
    return int(place[2]) - 1, number - 1


def readings(data: bytes) -> dict[str, str]:
    """Texts and how they are read, in katakana, from the phonetic runs Excel writes beside what is typed in Japanese."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            root = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
    except _WRONG:
        return {}
    found = {}
    for item in root.iter(f"{_MAIN}si"):
        text = "".join(part.text or "" for run in item if run.tag in (f"{_MAIN}t", f"{_MAIN}r") for part in run.iter(f"{_MAIN}t"))
        read, last = "", 0
        for run in item.findall(f"{_MAIN}rPh"):
            if not (run.get("sb", "0") + run.get("eb", "0")).isdecimal():
                break
            start, end = int(run.get("sb", 0)), int(run.get("eb", 0))
            read += text[last:start] + "".join(part.text or "" for part in run.iter(f"{_MAIN}t"))
            last = end
        if last:
            found[text] = read + text[last:]
    return found


def _sheets(data: bytes):
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            links = {each.get("Id"): each.get("Target", "") for each in
                     ElementTree.fromstring(book.read("xl/_rels/workbook.xml.rels"))}
            for sheet in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(f"{_MAIN}sheet"):
                path = links.get(sheet.get(_LINK), "")
                whole = path.lstrip("/") if path.startswith("/") else posixpath.join("xl", path)
                yield sheet.get("name", ""), ElementTree.fromstring(book.read(whole))
    except _WRONG:
        return
