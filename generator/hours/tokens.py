"""Step 1 and 2: characters to words of known kinds, and words to sentences."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from .vocabulary import DAY_KINDS, WORDS

_ANY = re.compile("|".join(f"(?P<w{number}>{pattern})" for number, (_, pattern) in enumerate(WORDS)), re.ASCII | re.DOTALL)
#: How many groups stand inside each word's own.
_GROUPS = {f"w{number}": re.compile(pattern, re.ASCII).groups for number, (_, pattern) in enumerate(WORDS)}
_DASHES = dict.fromkeys("-‐‑‒–—―−─~〜∼〰", "~")
_DASH_LIKE = re.compile("(?<![ァ-ヶー])ー")  # 月ー金, but メール


@dataclass(slots=True)
class Token:
    """A word of a known kind, and where it stands in the text as written."""

    kind: str
    text: str
    groups: tuple[str | None, ...]
    start: int
    end: int


@cache
def _plain(char: str) -> str:
    """One character in its plain form. ① stays ①: as a 1 it would turn 「①8:00」 into 18:00."""
    plain = unicodedata.normalize("NFKC", char)
    if len(plain) != 1 or plain.isdigit() and not unicodedata.decomposition(char).startswith("<wide>"):
        plain = char
    return _DASHES.get(plain, plain)


def plain_form(text: str) -> str:
    """The text in plain characters, as long as it was: a place in one is a place in the other."""
    plain = "".join(map(_plain, text))
    return _DASH_LIKE.sub("~", plain) if "ー" in plain else plain


def tokens_of(text: str) -> list[Token]:
    """The words of `text` with their places in it. What belongs to no word comes as runs of the kind "unknown"."""
    tokens: list[Token] = []
    for found in _ANY.finditer(plain_form(text)):
        kind = WORDS[int(found.lastgroup[1:])][0]
        if kind == "space":
            continue
        start, end = found.span()
        if kind == "unknown" and tokens and tokens[-1].kind == "unknown" and tokens[-1].end == start:
            tokens[-1].end = end
            continue
        groups = found.groups()[found.lastindex:found.lastindex + _GROUPS[found.lastgroup]]
        tokens.append(Token(kind, found[0], groups, start, end))
    return tokens

_SAYS_NOTHING = {"principle", "note", "and", "filler", "stop", "newline"}


def parts_of(tokens: list[Token]) -> list[tuple[Token | None, list[Token]]]:
    """Cut where a channel or number is named: (its word, what follows), the first perhaps without one.

    平日 9–17（メールは24時間） has two; those in brackets come last.
    """
    tokens, aside = _without_bracketed_channels(tokens)
    parts: list[tuple[Token | None, list[Token]]] = [(None, [])]
    depth = 0
    for token in tokens:
        depth += {"(": 1, ")": -1}.get(token.kind, 0)
        if token.kind == "label" and depth == 0:
            parts.append((token, []))
        else:
            parts[-1][1].append(token)
    return [(label, words) for label, words in parts if label or any(word.kind not in _SAYS_NOTHING for word in words)] + aside


def _without_bracketed_channels(tokens: list[Token]) -> tuple[list[Token], list[tuple[Token | None, list[Token]]]]:
    kept, aside, at = [], [], 0
    while at < len(tokens):
        if [token.kind for token in tokens[at:at + 2]] == ["(", "label"]:
            end = next((end for end in range(at, len(tokens)) if tokens[end].kind == ")"), at)
            if any(token.kind in ("time", "all day", "irregular", "appointment") for token in tokens[at:end]):
                aside.append((tokens[at + 1], tokens[at + 2:end]))
                at = end + 1
                continue
        kept.append(tokens[at])
        at += 1
    return kept, aside


def sentences_of(tokens: list[Token]) -> list[list[Token]]:
    """Cut at 。 ; ／ and at the end of a line, unless the line was only wrapped: days above, times below."""
    sentences: list[list[Token]] = [[]]
    for token, following in zip(tokens, [*tokens[1:], None]):
        before = sentences[-1][-1].kind if sentences[-1] else ""
        wrapped = before in DAY_KINDS or before in ("and", "to") or following and following.kind in ("time", "all day")
        more_times = token.text == "/" and before in ("time", "until") and following and following.kind == "time"
        if token.kind == "stop" and not more_times or token.kind == "newline" and not wrapped:
            sentences.append([])
        elif token.kind not in ("newline", "stop"):
            sentences[-1].append(token)
    return [sentence for sentence in sentences if sentence]
