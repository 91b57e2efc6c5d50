"""Plain Japanese: what makes a text hard for someone tired, old, young or new to the language, and what to write instead.

Rules for やさしい日本語 (`id.easy.md`) follow 出入国在留管理庁・文化庁「在留支援のためのやさしい日本語ガイドライン」(2020):
short sentences, no passive, readings on kanji, 午前/午後 and 「から」. The gentler ones, for all texts of residents, follow
文化審議会「公用文作成の考え方」(2022). All are reviews: a person decides. Words are in easier.py's lists, which staff extend.
"""

import re
from collections.abc import Iterable, Iterator

from ...problem import Place, Problem
from . import table
from .easier import Lists

#: Characters of a sentence, readings and spaces not counted: 公用文 names 50 to 60 as the point from which to take care.
EASY_LIMIT, LIMIT = 45, 70

_KANJI = "一-鿿々"
_KATAKANA = "ァ-ヶー"
_READING = re.compile(r"[（(《][ぁ-ゖー・\s]+[）)》]")
_MARKUP = re.compile(r"^\s*(?:[-*+]|\d+\.|#{1,6}|>)\s+|[\[\]*_`|□｜\\]|\s")
_OPENS = re.compile(r"\s*(?:[-*+]\s|\d+\.\s|#|>|\||$)")
_ENDS = re.compile(r"(?<=[。！？!?])(?![」』）)])|\|")
_QUOTED = re.compile(r"「[^「」\n]*」|『[^『』\n]*』")

_TWICE_NOT = tuple((re.compile(pattern), instead) for pattern, instead in table.TWICE_NOT)
_TWICE_NOT_EASY = tuple((re.compile(pattern), instead) for pattern, instead in table.TWICE_NOT_EASY)
_HUMBLE = tuple((re.compile(pattern), instead) for pattern, instead in table.HUMBLE)
_HUMBLE_EASY = tuple((re.compile(pattern), instead) for pattern, instead in table.HUMBLE_EASY)
_ENDINGS = {"ます": "ます", "ました": "ました", "ません": "ません", "て": "て", "た": "た", "る": ""}
_PASSIVE = re.compile(rf"([{_KANJI}{_KATAKANA}]{{1,8}}さ|行わ|開か|使わ|言わ|書か|選ば)れ(ます|ました|ません|て|た|る)")
_ACTIVE = {"さ": ("し", "する"), "わ": ("い", "う"), "か": ("き", "く"), "ば": ("び", "ぶ")}
_TOU = re.compile(rf"([{_KANJI}{_KATAKANA}）」]{{1,6}}(?<![平同均対高初中上下優劣特何彼我一二三]))等(?![しく{_KANJI}])")
_CLOCK = re.compile(r"(午[前後])?(\d{1,2})(?::(\d\d)|時(?!間)(?:(\d{1,2})分|(半))?)")
_SPAN = re.compile(rf"{_CLOCK.pattern}\s*[～~〜]\s*(?:{_CLOCK.pattern})?|{_CLOCK.pattern}")
_NARROW = str.maketrans("０１２３４５６７８９：", "0123456789:")
_WORD = re.compile(rf"[{_KANJI}]+")


def text_problems(text: str, place: Place, lists: Lists, easy: bool = False, name: bool = False) -> Iterator[Problem]:
    """What is hard in a text without line breaks that mean anything. name: it is a name, which nobody can word anew."""
    for line in text.split("\n"):
        yield from _long(line, place, easy)
        yield from () if name and not easy else _words(line, place, lists, easy)


def body_problems(text: str, place: Place, lists: Lists, easy: bool = False) -> Iterator[Problem]:
    """What is hard in Markdown whose addresses are blanked out. place: of its first line."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        yield from _words(line, Place(place.file, place.line + number), lists, easy)
    for number, paragraph in _paragraphs(lines):
        yield from _long(paragraph, Place(place.file, place.line + number), easy)


def readings(texts: Iterable[tuple[str, Place]], lists: Lists) -> Iterator[Problem]:
    """The kanji words of a やさしい日本語 file that children learn after their second year and that have no reading, as one
    problem: the first use of a word is enough."""
    missing: dict[str, str] = {}
    read: set[str] = set()
    first = None
    for text, place in texts:
        for found in _WORD.finditer(text):
            word, after = found[0], text[found.end():]
            if re.match(r"[ぁ-ゖ]{0,4}\s?[（(《][ぁ-ゖー・\s]+[）)》]", after):
                read.add(word)
            elif word not in {*read, *missing, *lists.words} and set(word) - table.FIRST_KANJI:
                missing[word] = f"{word}（{lists.readings.get(word, '読みがな')}）"
                first = first or place
    if first:
        yield Problem("kanji-without-reading", first, {"value": "、".join(missing), "suggestion": "、".join(missing.values())})


def _long(text: str, place: Place, easy: bool) -> Iterator[Problem]:
    for sentence in _ENDS.split(text):
        count = len(_MARKUP.sub("", _READING.sub("", sentence)))
        if count > (EASY_LIMIT if easy else LIMIT):
            shown = " ".join(sentence.split())
            yield Problem("long-sentence", place, {"value": shown[:24] + "…", "count": str(count),
                                                   "limit": str(EASY_LIMIT if easy else LIMIT)})


def _paragraphs(lines: list[str]) -> Iterator[tuple[int, str]]:
    """The lines of Markdown that belong together, joined, with the number of the first."""
    begun, held = 0, ""
    for number, line in enumerate(lines):
        if _OPENS.match(line) and held:
            yield begun, held
            held = ""
        begun, held = (begun if held else number), held + line.strip() if held else line
    if held.strip():
        yield begun, held


def _words(text: str, place: Place, lists: Lists, easy: bool) -> Iterator[Problem]:
    """What can be said of a line. Quoted words of an ordinary text are a name or somebody's own."""
    whole, text = text, text if easy else _QUOTED.sub(lambda found: "□" * len(found[0]), text)
    rest = text
    for name, entries in (("double-negative", _TWICE_NOT + (_TWICE_NOT_EASY if easy else ())),
                          ("too-polite", _HUMBLE + (_HUMBLE_EASY if easy else ()))):
        for pattern, instead in entries:
            for found in pattern.finditer(rest):
                yield Problem(name, place, {"value": found[0], "suggestion": found.expand(instead)})
            rest = pattern.sub(lambda found: "□" * len(found[0]), rest)  # told once
    for word, entry in lists.hard(text, easy):
        yield Problem("hard-word", place, {"value": word, "suggestion": entry.instead, "why": entry.why})
    for found in _TOU.finditer(text):
        yield Problem("and-so-on", place, {"value": found[0], "suggestion": f"{found[1]}など"})
    if easy:
        yield from _passive(text, place)
        yield from _times(whole, place)


def _passive(text: str, place: Place) -> Iterator[Problem]:
    """Passives that have an active form; 「られる」 stays, because it may also say that one can."""
    for found in _PASSIVE.finditer(text):
        stem, plain = _ACTIVE[found[1][-1]]
        if found[1].endswith(("行わ", "使わ", "言わ")) and found[2] in ("て", "た"):
            stem = "っ"
        elif found[1].endswith(("開か", "書か")) and found[2] in ("て", "た"):
            stem = "い"
        elif found[1].endswith("選ば") and found[2] in ("て", "た"):
            stem, ending = "ん", {"て": "で", "た": "だ"}[found[2]]
            yield Problem("passive", place, {"value": found[0], "suggestion": found[1][:-1] + stem + ending})
            continue
        active = plain if found[2] == "る" else stem + found[2]
        yield Problem("passive", place, {"value": found[0], "suggestion": found[1][:-1] + active})


def _times(text: str, place: Place) -> Iterator[Problem]:
    """Times as timetables write them."""
    for found in _SPAN.finditer(text.translate(_NARROW)):
        parts = [found.groups()[at:at + 5] for at in (0, 5, 10)]
        first, last, alone = (_spoken(*part) if part[1] else "" for part in parts)
        spoken = f"{first}から{f'{last}まで' if last else ''}" if first else alone
        written = text[found.start():found.end()]
        if spoken and spoken != written:
            yield Problem("time-as-in-a-timetable", place, {"value": written, "suggestion": spoken})


def _spoken(half: str | None, hour: str, minutes: str | None, minute: str | None, thirty: str | None) -> str:
    """A time in words; one that could be of both halves of the day, or of none, as it is."""
    hours, rest = int(hour), "半" if thirty else f"{int(minutes or minute or 0)}分" if int(minutes or minute or 0) else ""
    if hours > 24:
        return ""
    if half or minutes is None and hours <= 12:
        return f"{half or ''}{hours}時{rest}"
    return f"{'午後' if 12 <= hours < 24 else '午前'}{hours - 12 if 12 < hours < 24 else 0 if hours == 24 else hours}時{rest}"
