"""Step 1 and 2: characters to words of known kinds, and words to sentences."""

import re
import unicodedata
from dataclasses import dataclass, replace

#: Kinds of words, the first that fits wins. Dashes of every sort are "~" by then, and wide characters are plain.
_WORDS = tuple((kind, re.compile(pattern, re.ASCII)) for kind, pattern in (
    ("all day", "24時間"),
    ("never", "年中無休|365日"),
    ("time", r"(?:(翌[日朝]?)\s*)?(?:正午|(?:(午[前後])\s*)?(\d\d?)(?::(\d\d)(?![\d:])|時(?!間)(?:(\d\d?)分|(半))?))"),
    ("date", r"(\d\d?)/(\d\d?)(?![\d/])"),
    ("date", r"(\d\d?)月(\d\d?)日"),
    ("next year", "翌年?"),
    ("monthday", r"(\d\d?)日"),
    ("nth", r"第([1-5])(?!\d)|最終"),
    ("number", r"(\d+)"),
    ("every day", "毎日"), ("workdays", "平日"), ("holidays", "祝(?:祭?日)?"), ("weekly", "毎週"), ("monthly", "毎月"),
    ("year-end", "年末年始"),
    ("weekday", "([月火水木金土日])(?:曜日?)?"),
    ("closing", "[をは]?除く|は?お?休み|は?休[業館]"),
    ("opening", "も(?:受付|対応|可)|を?含む"),
    ("note", "原則(?:として)?|(?:完全|事前)?予約制|要予約"),
    ("irregular", "随時|不定期|巡回"),
    ("to", "~|から"), ("until", "まで"), ("and", "[、,・と]|及び|および"),
    ("filler", "[は:]|のみ?|受付(?:時間)?|対応"),
    ("stop", "[。;/]"), ("newline", r"[\n\r]"), ("(", r"\("), (")", r"\)"),
))
_DASHES = dict.fromkeys("-‐‑‒–—―−─ー~〜∼〰", "~")
DAY_KINDS = {"weekday", "workdays", "every day", "holidays", "weekly", "monthly", "nth", "monthday", "date",
              "year-end"}


@dataclass(frozen=True)
class Token:
    """A word of a known kind, and where it stands in the text as written."""

    kind: str
    text: str
    groups: tuple[str | None, ...]
    start: int
    end: int


def _plain(char: str) -> str:
    """One character in its plain form. ① stays ①: as a 1 it would turn 「①8:00」 into 18:00."""
    plain = unicodedata.normalize("NFKC", char)
    if len(plain) != 1 or plain.isdigit() and not unicodedata.decomposition(char).startswith("<wide>"):
        plain = char
    return _DASHES.get(plain, plain)


def split_notes(text: str) -> tuple[str, list[str]]:
    """The text with blanks for its notes, and the notes: from ※ to the next ※ or the end of the line, or a （※…）."""
    notes = []

    def keep(found: re.Match) -> str:
        notes.append((found[1] or found[2] or "").strip())
        return " " * len(found[0])

    body = re.sub(r"[（(]※([^※（）()\n\r]*)[）)]|※([^※\n\r]*)", keep, text)
    return body, [note for note in notes if note]


def tokens_of(text: str) -> list[Token]:
    """The words of `text` with their places in it. What belongs to no word comes as runs of the kind "unknown"."""
    plain = "".join(map(_plain, text))  # as long as `text`: a place in one is a place in the other
    tokens: list[Token] = []
    at = 0
    while at < len(plain):
        if plain[at].isspace() and plain[at] not in "\n\r":
            at += 1
            continue
        matches = ((kind, word.match(plain, at)) for kind, word in _WORDS)
        kind, found = next((match for match in matches if match[1]), ("unknown", None))
        if found:
            tokens.append(Token(kind, found[0], found.groups(), at, found.end()))
        elif tokens and tokens[-1].kind == "unknown" and tokens[-1].end == at:
            tokens[-1] = replace(tokens[-1], end=at + 1)
        else:
            tokens.append(Token(kind, plain[at], (), at, at + 1))
        at = tokens[-1].end
    return tokens


def sentences_of(tokens: list[Token]) -> list[list[Token]]:
    """Cut at 。 ; ／ and at the end of a line, unless the line was only wrapped: days above, times below."""
    sentences: list[list[Token]] = [[]]
    for token, following in zip(tokens, [*tokens[1:], None]):
        before = sentences[-1][-1].kind if sentences[-1] else ""
        wrapped = before in DAY_KINDS | {"and", "to"} or following and following.kind in ("time", "all day")
        if token.kind == "stop" or token.kind == "newline" and not wrapped:
            sentences.append([])
        elif token.kind != "newline":
            sentences[-1].append(token)
    return [sentence for sentence in sentences if sentence]
