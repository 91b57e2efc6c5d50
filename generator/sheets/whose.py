"""Whose list it is: the municipality that a list names, the one staff name, and how its name is written in Latin letters."""

import re
import unicodedata
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import lru_cache

from . import header
from .read import Book
from .romaji import hiragana, romaji

Row = Mapping[str, str]
_ENGLISH = {"市": "City", "区": "City", "町": "Town", "村": "Village",
            "都": "Metropolis", "道": "", "府": "Prefecture", "県": "Prefecture"}
#: How staff write 市, 町 … in the name of a folder, when the short one is taken: ise, ise-shi.
_SUFFIX = {"市": "shi", "区": "ku", "町": "cho", "村": "mura", "都": "to", "道": "do", "府": "fu", "県": "ken"}


def of_list(book: Book, rows: Sequence[Row]) -> list[Row]:
    """The municipalities a list may be of, the likeliest first: those its titles name; where these name none, its cells, most
    often first. A list of windows has addresses of neighbours, so that a title is worth more than any number of them."""
    cells = (text for table in book.tables for row in table.rows for text in row)
    return named(titles(book), rows, cells)


def titles(book: Book) -> list[str]:
    """What speaks of a list as a whole: the names of its file and sheets, and what stands above its headings."""
    found = [book.name, *(table.sheet for table in book.tables)]
    for table in book.tables:
        head = header.find(table, {})
        found += head.titles if head else ()
    return found


def named(texts: Iterable[str], rows: Sequence[Row], others: Iterable[str] = ()) -> list[Row]:
    """The municipalities that texts name, most often first; of two with one name first those of a prefecture that is named.

    rows: find.codes(). Wards of designated cities, and prefectures, are not looked for. others: texts that count where the first
    name nobody; their prefectures always do.
    """
    by_name: dict[str, list[Row]] = {}
    for row in rows:
        if " " not in row["name"] and row["name"] != row["prefecture"]:
            by_name.setdefault(row["name"], []).append(row)
    first, rest = "\n".join(texts), "\n".join(others)
    names = _any(tuple(by_name))
    counts = Counter(names.findall(first)) or Counter(names.findall(rest))
    whole = f"{first}\n{rest}"
    return [row for name, _ in counts.most_common()
            for row in sorted(by_name[name], key=lambda row: row["prefecture"] not in whole)]


def another(book: Book, code: str, rows: Sequence[Row]) -> str:
    """The municipality the titles of a list name, when it is not the one with the code, nor one of its name; else ''. A
    prefecture's list may well name a city: of it nothing is said."""
    own = next((row for row in rows if row["code"] == code), None)
    found = [row["name"] for row in named(titles(book), rows)]
    if not found or own is None or own["name"] == own["prefecture"] or own["name"].split()[-1] in "".join(titles(book)):
        return ""
    return found[0]


@lru_cache(4)
def _any(names: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the names, the longest first, so that 大津市 is not 津市."""
    return re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))


def called(text: str, rows: Sequence[Row]) -> list[Row]:
    """The municipalities staff mean by a name, with or without 市 and the prefecture, a reading or a code; [] when none."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if plain.isdigit():
        return [row for row in rows if row["code"] == plain or len(plain) == 5 and row["code"][:5] == plain]
    wanted = re.sub(r"\s", "", hiragana(plain))
    return [row for row in rows if wanted and any(
        wanted in (hiragana(name), hiragana(name)[:-1], hiragana(row["prefecture"] + name))
        for name in map(_squeezed, (row["name"], row["kana"])))]


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def spelled(row: Row) -> str:
    """The name as its own homepage spells it (www.city.tsukumi.oita.jp: tsukumi), else from its reading; without 市."""
    if found := re.search(r"[/.](?:city|town|vill|village)\.([a-z]{2,})\.", row["url"]):
        return found[1]
    ending = r"(?:し|く|ちょう|まち|そん|むら|けん|ふ|と)$"
    spoken = romaji(re.sub(ending, "", row["kana"].split()[-1]))
    return re.sub(r"ou|oo", "o", spoken).replace("uu", "u")


def english(row: Row) -> str:
    """The English name: Toba City."""
    return f"{spelled(row).capitalize()} {_ENGLISH[row['name'][-1]]}".strip()


def folder(row: Row, taken: Container[str]) -> str:
    """A name for its folders that nobody has: toba, toba-shi, toba-shi-2 …"""
    short, suffix = spelled(row), _SUFFIX[row["name"][-1]]
    first = f"{short}-{suffix}" if row["name"] == row["prefecture"] else short
    wishes = (first, f"{short}-{suffix}", *(f"{short}-{suffix}-{number}" for number in range(2, 100_000)))
    return next(wish for wish in wishes if wish not in taken)
