"""The lists of words and easier ones: `wording.tsv` of the national pack, then the city's own, which wins.

A line has four cells between tabs: the word, what to write instead, where it holds, and why. 「〜」 before or behind the word
says that it may stand right at another word of its script (家族及び友人). For people of the city to question and to add to.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ...problem import Place, Problem

#: Where an entry holds: in all texts for residents, in やさしい日本語 only, or: it is the reading of a word.
EVERYWHERE, EASY, READING = "すべて", "やさしい日本語", "読み"
_BESIDE = "〜～"
_JOINED = (r"一-鿿々", r"ァ-ヶー", r"A-Za-z")


@dataclass(frozen=True)
class Easier:
    """What to write instead of a word, where, and why. word: as in the list, with its 「〜」."""

    word: str
    instead: str
    where: str
    why: str


@dataclass(frozen=True)
class Lists:
    """The lists of one city: words by what they are, and readings of kanji words."""

    words: Mapping[str, Easier]
    readings: Mapping[str, str]

    def hard(self, text: str, easy: bool) -> Iterator[tuple[str, Easier]]:
        """The words of a text that have an easier one. A part of a longer word of the same script is no word."""
        for found in _pattern(frozenset(entry.word for entry in self.words.values())).finditer(text):
            entry = self.words[found[0]]
            if entry.instead and (easy or entry.where == EVERYWHERE):
                yield found[0], entry


@lru_cache(64)
def _pattern(words: frozenset[str]) -> re.Pattern:
    if not words:
        return re.compile(r"(?!)")
    return re.compile("|".join(_alone(word) for word in sorted(words, key=lambda word: (-len(word.strip(_BESIDE)), word))))


def _alone(written: str) -> str:
    word = written.strip(_BESIDE)
    before = "" if written[0] in _BESIDE else next((f"(?<![{each}])" for each in _JOINED if re.match(f"[{each}]", word)), "")
    after = "" if written[-1] in _BESIDE else next((f"(?![{each}])" for each in _JOINED if re.search(f"[{each}]$", word)), "")
    return before + re.escape(word) + after


def read(texts: Mapping[str, str]) -> tuple[Lists, tuple[Problem, ...]]:
    """The lists of the files, by path, later ones winning, and the lines that cannot be understood."""
    words: dict[str, Easier] = {}
    given: dict[str, str] = {}
    problems: list[Problem] = []
    for path, text in texts.items():
        for number, line in enumerate(text.splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            cells = [cell.strip().strip('"') for cell in line.split("\t")]
            written, instead, where, why = (*cells, "", "", "", "")[:4]
            word = written.strip(_BESIDE)
            kana = re.fullmatch("[ぁ-ゖー]+", instead)
            if not word or where not in (EVERYWHERE, EASY, READING) or where == READING and not kana:
                problems.append(Problem("bad-wording-line", Place(path, number), {"value": line.strip()}))
            elif where == READING:
                given[word] = instead
            else:
                words[word] = Easier(written, instead, where, why)
    return Lists(words, given), tuple(problems)
