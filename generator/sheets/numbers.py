"""Telephone numbers as lists have them: any dash or width, a zero Excel ate, an area code left out. Repaired only on evidence."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from .. import phone

_DASHES = re.compile(r"(?<=[\d)）])[-‐‑‒–—―−ー－ｰ](?=[\d(（])")
_NUMBER = re.compile(r"(?<![\d#.@-])(?:#\d{4}|\(?0\d{1,4}\)[ -]?\d{1,4}-\d{4}|0\d{1,4}\(\d{1,4}\)\d{4}|0\d{1,3} \d{2,4} \d{3,4}"
                     r"|\d[\d-]{5,13}\d|1(?:10|18|19|71|88|89))(?![\d:時分年月日階号番人名円])")
_WHOLE = re.compile(r"(0\d{1,4})-(\d{1,4})-(\d{4})")
#: Numbers that lost their zero and can be nothing else: free and navigation numbers, mobile and IP phones.
_CERTAIN = ((re.compile(r"120\d{6}"), (4, 7)), (re.compile(r"570\d{6}"), (4, 7)), (re.compile(r"800\d{7}"), (4, 7)),
            (re.compile(r"[5-9]0[1-9]\d{7}"), (3, 7)))


@dataclass(frozen=True)
class Number:
    """A number in a text: where it stands, as written, as normalised ('' when it cannot be one), and the repair made, if any."""

    start: int
    end: int
    written: str
    value: str
    repair: str = ""


def plain(text: str) -> tuple[str, list[int]]:
    """A text in which numbers can be looked for (plain digits and dashes), and where each of its characters was written."""
    pieces = [(c if c in "～〜" else unicodedata.normalize("NFKC", c)) for c in text]
    return _DASHES.sub("-", "".join(pieces)), [at for at, piece in enumerate(pieces) for _ in piece]


def area_codes(texts: Iterable[str]) -> Counter[str]:
    """The area codes seen in whole numbers, with how often: the evidence for a number that lost its zero."""
    found = (phone.read(each[0]) and each[1] for text in texts for each in _WHOLE.finditer(plain(text)[0]))
    return Counter(code for code in found if code and not code.startswith(("0120", "0570", "0800", "050", "070", "080", "090")))


def numbers(text: str, areas: Counter[str], *, alone: bool = False) -> list[Number]:
    """The numbers in a plain() text. alone: in a column of numbers even a short one (#8008, 110, 21-5556) is one."""
    found: list[Number] = []
    for hit in _NUMBER.finditer(text):
        value, repair = _read(hit[0], areas, alone)
        if value or alone:
            found.append(Number(hit.start(), hit.end(), hit[0], value, repair))
    for number in list(found):  # 0596-21-5596・5598: the second differs in its last four digits only
        for more in re.finditer(r"\s?[・,、]\s?(\d{4})(?![\d-])", text[number.end:]):
            if more.start() == 0 and (whole := _WHOLE.fullmatch(number.value)):
                value = f"{whole[1]}-{whole[2]}-{more[1]}"
                found.append(Number(number.end + more.start(1), number.end + more.end(), more[1], value, "short-number"))
    return sorted(found, key=lambda number: number.start)


def _read(text: str, areas: Counter[str], alone: bool) -> tuple[str, str]:
    """The number meant by a piece of text, and the name of the repair that was needed."""
    read = phone.read(text)
    digits = re.sub(r"\D", "", text)
    if read and (text.startswith(("0", "(0", "#")) or alone and len(digits) == 3):
        return (read.shown if "-" in read.shown or read.digits.startswith(("#", "1")) else _dashed(read.digits, areas)), ""
    if digits.startswith("0") or text.startswith("#"):
        return "", ""
    if len(digits) in (9, 10):
        for pattern, cuts in _CERTAIN:
            if pattern.fullmatch(digits):
                return _cut("0" + digits, *cuts), "lost-zero"
        area = max((code for code in areas if ("0" + digits).startswith(code)), key=len, default="")
        if area and len(digits) == 9:
            return _cut("0" + digits, len(area), 6), "lost-zero"
    if re.fullmatch(r"\d{1,4}-\d{4}", text) and areas:
        (code, _), = areas.most_common(1)
        if phone.read(code + digits):
            return f"{code}-{text}", "lost-area-code"
    return "", ""


def _dashed(digits: str, areas: Counter[str]) -> str:
    """A whole number written without dashes, with them where they are certain."""
    for pattern, cuts in _CERTAIN:
        if pattern.fullmatch(digits[1:]):
            return _cut(digits, *cuts)
    area = max((code for code in areas if digits.startswith(code)), key=len, default="")
    return _cut(digits, len(area), 6) if area and len(digits) == 10 else digits


def _cut(digits: str, first: int, second: int) -> str:
    return f"{digits[:first]}-{digits[first:second]}-{digits[second:]}"
