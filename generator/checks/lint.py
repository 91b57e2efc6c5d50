"""What written values can be wrong about, whatever record they stand in: addresses, numbers, languages, placeholders."""

import re
from collections.abc import Iterable, Iterator

from .. import phone
from ..problem import Place, Problem

#: Languages a sibling file may be in and a window may speak; `easy` is やさしい日本語.
LANGUAGES = ("easy", "en", "zh", "zh-Hant", "ko", "vi", "tl", "pt", "es", "ne", "th", "id", "my")
_MAIL = re.compile(r"[^\s@（）()<>,;:、。]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_WEB = re.compile(r"https?://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:\d+)?(/[^\s、。（）「」]*)?")
_TELLING = ("dv", "bouryoku", "boryoku", "gyakutai", "jisatsu", "suicide", "shini", "lgbt", "hikikomori", "izon", "seihigai",
            "abuse")
#: What the starter and imports left for staff to write; also the name older imports gave to whoever had checked a window.
PLACEHOLDER = re.compile(r"（[^（）]*書きます[^（）]*）|一覧をつくった課")
#: What is left of a line of a text that was a heading, an entry of a list, or a cell.
_MARKS = re.compile(r"\s*(?:#{1,6}|[-*+>]|\d+\.)?\s*")
_NUMBER = re.compile(r"#\d{4}|0[0-9０-９][-‐‑–—−ー－・()（）0-9０-９]{7,14}[0-9０-９]")


def web_complaints(field: str, value: str, place: Place) -> Iterator[Problem]:
    """The problem with a web address, if any: it must be whole, with https:// and a host."""
    if value and not _WEB.fullmatch(value):
        yield Problem("not-a-web-address", place, {"field": field, "value": value})


def mail_complaints(field: str, value: str, place: Place) -> Iterator[Problem]:
    """The problem with a mail address, if any."""
    if not _MAIL.fullmatch(value):
        yield Problem("not-a-mail-address", place, {"field": field, "value": value})


def phone_complaints(field: str, value: str, place: Place) -> Iterator[Problem]:
    """The problem with a phone number, if any, and the numbers that stand among other words."""
    if not phone.read(value):
        inside = [found for found in _NUMBER.findall(value) if phone.read(found)]
        yield Problem("not-a-phone-number", place, {"field": field, "value": value, "suggestion": "、".join(inside)})


def language_complaints(languages: Iterable[str], place: Place) -> Iterator[Problem]:
    """Language codes nobody knows."""
    for code in languages:
        if code not in LANGUAGES:
            yield Problem("unknown-language", place, {"field": "languages", "value": code, "known": ", ".join(LANGUAGES[1:])})


def id_complaints(id: str, place: Place) -> Iterator[Problem]:
    """What the address of a page whose title is withheld still tells: it stays in the history as well."""
    for word in _TELLING:
        if word in id:
            yield Problem("telling-id", place, {"word": word})


def number_complaints(text: str, place: Place) -> Iterator[Problem]:
    """Runs of digits in a text that look like a phone number and cannot be one. place: of the first line of the text."""
    for number, line in enumerate(text.splitlines()):
        for found in _NUMBER.findall(line):
            if not phone.read(found):
                yield Problem("suspicious-number", Place(place.file, place.line + number), {"value": found})


def placeholder_complaints(text: str, place: Place) -> Iterator[Problem]:
    """What the starter left for staff to fill in. place: of the first line of the text."""
    for number, line in enumerate(text.splitlines()):
        for found in PLACEHOLDER.findall(line):
            yield Problem("placeholder-left", Place(place.file, place.line + number), {"value": found})


def without_placeholders(text: str) -> str:
    """A text as residents may read it: a line that was a placeholder is empty, and the lines keep their numbers."""
    if not PLACEHOLDER.search(text):
        return text
    lines = ((line, PLACEHOLDER.sub("", line)) for line in text.split("\n"))
    return "\n".join(line if rest == line else "" if _MARKS.fullmatch(rest) else rest.rstrip() for line, rest in lines)
