"""The rules: a text and where it stands in, Problems out. Pure, and never an exception whatever the text.

Most follow SHIRASAGI's syntax_checker (half-width kana, words pulled apart, bare dates, link texts, heading order), the rest
conventions.md section 6 (WHO/厚生労働省 自殺報道ガイドライン, 入管庁・文化庁 やさしい日本語) and features.md rows 58, 84 and 86.
"""

import re
import unicodedata
from collections.abc import Iterator

from ... import phone
from ...problem import Place, Problem
from . import table

_METHODS = tuple((re.compile(pattern), instead) for pattern, instead in table.METHODS)
_LABELS = tuple((re.compile(pattern), instead) for pattern, instead in table.LABELS)
_STARK = re.compile(table.STARK)
_VAGUE = re.compile("|".join(table.VAGUE))
_NO_WORDS = re.compile("|".join(table.NO_WORDS))
_NOT_PRIVATE = re.compile(table.NOT_PRIVATE)

_CHARACTER = r"[ぁ-ゖァ-ヺー々〆一-鿿]"
_PULLED = re.compile(rf"(?<![^\s|*_「（(:：、。]){_CHARACTER}(?:[ \u3000]{{1,3}}{_CHARACTER})+(?![^\s|*_」）):：、。])")
_HALF_WIDTH_KANA = re.compile(r"[ｦ-ﾟ][｡-ﾟ]*")
_WIDE_DIGITS = re.compile(r"[０-９](?:[０-９]|[：／．，－](?=[０-９]))+")
_DATE = re.compile(r"(?<![\w/.-])(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?!\d|[/.-]\w)", re.ASCII)
_ERA = re.compile(rf"({'|'.join(table.ERAS)})([0-9０-９]{{1,2}}|元)([（(]\d{{4}}[）)])?年(度?)(?!{table.ERA_IN_A_NAME})")
_DASH = "[-‐‑–—−ー－ ()（）]?"
_MOBILE = re.compile(rf"(?<![\d-])[0０][6-9６-９][0０]{_DASH}\d{{4}}{_DASH}\d{{4}}(?!\d)")

_CODE = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\1(?!`)", re.DOTALL)
_ADDRESS = re.compile(r"(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*|<https?://[^<>\s]*>|https?://[^\s<>、。（）「」]*|(?m:^\[[^\]\n]*\]:.*$)")
_LINK = re.compile(r"(?<![!\\])\[((?:[^\[\]\n]|\[[^\[\]\n]*\])*)\](?=[(\[])|<(https?://[^<>\s]*)>")
_PICTURE = re.compile(r"(?<!\\)!\[([^\[\]\n]*)\](?=[(\[])")
_HEADING = re.compile(r"(#{1,6})(.*?)#*")
_UNDERLINE = re.compile(r"(?:=+|-+) *")
_LOST_HASH = re.compile(r"#(?=[0-9０-９]|いのち)")


def text_problems(text: str, place: Place, heading: bool = False) -> Iterator[Problem]:
    """What is wrong with words without markup. heading: whether they stand as a title."""
    text = _blank(_ADDRESS, text)
    yield from _words(text, place)
    if heading:
        yield from _stark(text, place)


def readable(text: str) -> str:
    """Markdown without what nobody reads aloud, code and addresses; every character keeps its place."""
    return _blank(_ADDRESS, _blank(_CODE, text))


def body_problems(text: str, place: Place) -> Iterator[Problem]:
    """What is wrong with Markdown: its words, links, pictures and headings. place: of its first line."""
    text = _blank(_CODE, text)
    lines = text.split("\n")
    for number, line in enumerate(_blank(_ADDRESS, text).split("\n")):
        yield from _words(line, _below(place, number))
    yield from _links(text, place)
    yield from _headings(lines, place)


def mobile_problems(text: str, place: Place, words: str = "") -> Iterator[Problem]:
    """Mobile numbers, which may be a volunteer's own (features.md, row 86). words: what is said of the number."""
    if not _NOT_PRIVATE.search(words):
        for found in _MOBILE.finditer(text):
            number = phone.read(found[0])
            if number and number.kind is phone.PhoneKind.MOBILE:
                yield Problem("mobile-number", place, {"value": number.shown})


def _words(text: str, place: Place) -> Iterator[Problem]:
    """The rules that hold in every text a resident reads."""
    for name, entries in (("method-word", _METHODS), ("labelling-word", _LABELS)):
        for pattern, instead in entries:
            for found in pattern.finditer(text):
                yield Problem(name, place, {"value": found[0], "suggestion": instead})
    for found in _PULLED.finditer(text):
        word = re.sub(r"\s", "", found[0])
        if word in table.PULLED_APART or len(word) > 2 and not any(set(word) <= set(row) for row in table.IN_A_ROW):
            yield Problem("spaced-word", place, {"value": found[0], "suggestion": word})
    for found in _HALF_WIDTH_KANA.finditer(text):
        yield Problem("half-width-kana", place, {"value": found[0], "suggestion": unicodedata.normalize("NFKC", found[0])})
    for found in _WIDE_DIGITS.finditer(text):
        yield Problem("full-width-digits", place, {"value": found[0], "suggestion": unicodedata.normalize("NFKC", found[0])})
    yield from _dates(text, place)
    yield from mobile_problems(text, place, text)


def _dates(text: str, place: Place) -> Iterator[Problem]:
    """Dates a screen reader reads as fractions, and years only those who count in eras can place (やさしい日本語: 西暦)."""
    for found in _DATE.finditer(text):
        year, month, day = int(found[1]), int(found[3]), int(found[4])
        if 1 <= month <= 12 and 1 <= day <= 31:
            yield Problem("bare-date", place, {"value": found[0], "suggestion": f"{year}年{month}月{day}日"})
    plain = unicodedata.normalize("NFKC", text)
    for found in _ERA.finditer(text):
        year = table.ERAS[found[1]] + (1 if found[2] == "元" else int(found[2]))
        if str(year) not in plain:
            yield Problem("old-era", place, {"value": found[0], "suggestion": f"{year}年{found[4]}（{found[0]}）"})


def _stark(text: str, place: Place) -> Iterator[Problem]:
    if found := _STARK.search(text):
        yield Problem("stark-heading", place, {"value": text.strip(), "word": found[0]})


def _links(text: str, place: Place) -> Iterator[Problem]:
    """Links that do not say where they lead; pictures without words."""
    for found in _LINK.finditer(text):
        label = unicodedata.normalize("NFKC", found[2] or found[1])
        label = re.sub(r"[\s*_「」『』【】()<>。…→»«]+", " ", label).strip()
        if not _PICTURE.search(found[1] or "") and (
                len(label) < 2 or re.match("https?://|www[.]", label) or _VAGUE.fullmatch(label.lower())):
            yield Problem("vague-link", _below(place, text.count("\n", 0, found.start())), {"value": found[2] or found[1]})
    for found in _PICTURE.finditer(text):
        yield from picture_problems(found[1], _below(place, text.count("\n", 0, found.start())))


def picture_problems(words: str, place: Place) -> Iterator[Problem]:
    """Words for a picture that say nothing to those who do not see it."""
    words = unicodedata.normalize("NFKC", words).strip()
    if not words or _NO_WORDS.fullmatch(words.lower()):
        yield Problem("picture-without-words", place, {"value": words})


def _headings(lines: list[str], place: Place) -> Iterator[Problem]:
    """Stark headings, and those that skip a level on the page; a number whose # makes a heading of its line.

    The page closes gaps all headings leave (engines/markdown.py), so that only the order of those used is looked at.
    """
    found: list[tuple[int, str, Place]] = []
    for number, line in enumerate(lines):
        if _LOST_HASH.match(line):
            yield Problem("lost-hash", _below(place, number), {"value": line.strip()})
        elif heading := _HEADING.fullmatch(line.rstrip()):
            found.append((len(heading[1]), heading[2].strip(), _below(place, number)))
        elif (line.strip() and number + 1 < len(lines) and not (number and lines[number - 1].strip())
              and _UNDERLINE.fullmatch(lines[number + 1])):
            found.append((1 if lines[number + 1].startswith("=") else 2, line.strip(), _below(place, number)))
    used = sorted({level for level, _, _ in found})
    last = -1
    for level, words, where in found:
        yield from _stark(words, where)
        if used.index(level) > last + 1:
            yield Problem("heading-skipped", where, {"value": words})
        last = used.index(level)


def _below(place: Place, number: int) -> Place:
    return Place(place.file, place.line + number)


def _blank(pattern: re.Pattern, text: str) -> str:
    """The text with what a pattern finds made unreadable; every character keeps its line."""
    return pattern.sub(lambda found: re.sub(r"[^\n]", "□", found[0]), text)
