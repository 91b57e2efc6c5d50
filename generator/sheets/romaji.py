"""Kana to the letters of file names, as staff type them: しょうひ → shouhi. And ids that are free, stable and short."""

import re
import unicodedata
from collections.abc import Container

_PLAIN = dict(zip(
    "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろ"
    "わゐゑをんがぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽゔ",
    "a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi mu me mo ya yu yo ra ri ru "
    "re ro wa i e o n ga gi gu ge go za ji zu ze zo da ji zu de do ba bi bu be bo pa pi pu pe po vu".split()))
_SMALL = {"ぁ": "a", "ぃ": "i", "ぅ": "u", "ぇ": "e", "ぉ": "o", "ゃ": "ya", "ゅ": "yu", "ょ": "yo", "ゎ": "wa"}
_LONGEST = 40


def hiragana(text: str) -> str:
    """Katakana of any width as hiragana; all else as it is."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in plain)


def is_kana(text: str) -> bool:
    """Whether a text can be read out as it stands: only kana and their marks."""
    return bool(re.fullmatch(r"[ぁ-ゖァ-ヺー・\s「」（）()、]+", text)) and bool(re.search("[ぁ-ゖァ-ヺ]", text))


def romaji(text: str) -> str:
    """Kana and plain letters in the letters of a file name; '' when anything else is in the text."""
    found = ""
    plain = hiragana(text).lower()
    for at, c in enumerate(plain):
        after = plain[at + 1:at + 2]
        if c in _PLAIN:
            found += _PLAIN[c]
        elif c in _SMALL and found:
            found = _contracted(found, _SMALL[c])
        elif c == "っ":
            found += (_PLAIN.get(after, "-")[:1]).replace("c", "t").strip("-aiueo")
        elif c.isascii() and c.isalnum():
            found += c
        elif c not in "ー～":
            if not re.match(r"[\s・「」『』()（）、,./&-]", c):
                return ""
            found += "-"
    return re.sub(r"-+", "-", found).strip("-")


def _contracted(before: str, small: str) -> str:
    """き and a small ょ are kyo, し and a small ょ sho, て and a small ぃ ti."""
    if small[0] == "y":
        return before[:-1] + (small[1:] if re.search(r"(sh|ch|j)i$", before) else small)
    return before[:-1] + small if before[-1:] in "aiueo" else before + small


def free_id(kana: str, city_kana: str, stem: str, taken: Container[str]) -> str:
    """An id nobody has: from the reading without the city's name, else the stem with the next number (`madoguchi-003`)."""
    short = hiragana(kana).removeprefix(hiragana(city_kana)) or kana
    word = romaji(short)
    if len(word) > _LONGEST:
        word = word[:_LONGEST].rsplit("-", 1)[0] if "-" in word[:_LONGEST] else word[:_LONGEST]
    if not re.search("[a-z]", word):
        word = ""
    if word and word not in taken:
        return word
    numbers = range(2, 100_000) if word else range(1, 100_000)
    return next(id for number in numbers if (id := f"{word}-{number}" if word else f"{stem}-{number:03}") not in taken)
