"""How a name is read, when every part of it is a word that is read in one way only; else nothing is said.

The words are a table, readings.tsv, and the names of municipalities and prefectures. Brackets and ・ divide; what a body is in
law (社会福祉法人, NPO法人) is left out, as nobody looks for a group under it.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..find import codes
from .romaji import hiragana

_DIVIDERS = re.compile(r"[\s・()「」『』【】〔〕\[\]<>《》、,。:/!?~～☆★♪]+")
_BODIES = (r"(?:認定)?(?:NPO法人|特定非営利活動法人)|社会福祉法人|(?:一般|公益)?[社財]団法人|医療法人(?:[社財]団)?|学校法人"
           r"|宗教法人|更生保護法人|(?:地方)?独立行政法人|(?:国立|公立)大学法人|(?:弁護士|司法書士|税理士)法人|地縁法人|認可地縁団体|(?:株式|有限|合同|合資)会社")
#: Behind these words it is no body's form but what the name is about: NPO法人支援センター, 社会福祉法人連絡会.
_ABOUT = "[のにとでやがは等課係]|支援|連絡|協議|会計|監査|指導|担当|設立|認可|認証|制度|情報|経営|職員"
_BODY = re.compile(rf"^(?:{_BODIES})(?!{_ABOUT})|(?:{_BODIES})$")
_SHORT_BODY = re.compile(r"\((?:[株有合社財福医学]|社福|医社|特非|一社|公社|一財|公財|NPO)\)")
#: Kana that sound as they stand: not ヶ, which is か, が or こ, nor a カ or ケ between kanji in its place.
_KANA = re.compile("[ぁ-ゔァ-ヴ]|(?<=[ぁ-ゔァ-ヴー])ー")
_COUNTER = re.compile("(?<=[々一-龥])[カケ](?=[々一-龥])")
#: Behind these a word begins as it does alone; behind others it may change: 暮らし, but ひとり暮らし.
_PARTICLES = "のをとにでがはへやもおご"
#: A word for 相談会 is none for 会える.
_INFLECTED = re.compile(f"(?![{_PARTICLES}])[ぁ-ん]")
_ENDS = {"県": "けん", "府": "ふ", "都": "と", "市": "し", "区": "く", "町": "ちょう まち", "村": "そん むら"}
#: 市 and 立 behind a name are read in one way only; 町立 is not.
_OWNED = {"市": "立りつ 民みん 営えい 内ない", "県": "立りつ 民みん 営えい 内ない", "府": "立りつ 民みん 営えい 内ない",
          "都": "立りつ 民みん 営えい 内ない", "道": "立りつ 民みん 営えい 内ない", "区": "立りつ 民みん 内ない"}


@dataclass(frozen=True)
class Vocabulary:
    """Readings by how a word is written: `課` marked ～ only stands behind another word, `暮らし` marked | only begins."""

    words: Mapping[str, str]
    longest: int

    def read(self, name: str) -> str:
        """The reading of a name in hiragana, without blanks and signs; '' when not all of it is certain."""
        plain = _SHORT_BODY.sub(" ", unicodedata.normalize("NFKC", name))
        parts = [_BODY.sub("", part) for part in _DIVIDERS.split(plain)]
        said = [self._part(part) for part in parts if part]
        return "".join(said) if all(said) else ""

    def _part(self, part: str) -> str:
        """One part. The fewest words win, for a long word is known better than its pieces; a tie must sound alike."""
        best: dict[int, tuple[int, list[str]]] = {0: (0, [""])}
        for start in range(len(part)):
            count, heads = best.get(start, (0, []))
            for end, said in self._pieces(part, start) if heads else ():
                before, others = best.get(end, (count + 1, []))
                if count + 1 <= before:  # two that differ are enough: they will differ to the end
                    tails = {head + said for head in heads} | set(others if count + 1 == before else ())
                    best[end] = count + 1, sorted(tails)[:2]
        found = best.get(len(part), (0, []))[1]
        return found[0] if len(found) == 1 else ""

    def _pieces(self, part: str, start: int) -> Iterator[tuple[int, str]]:
        """What may stand at a place, and where it ends: a kana as it is, or a word."""
        if _KANA.match(part, start) and not _COUNTER.match(part, start):
            yield start + 1, hiragana(part[start])
        begins, behind = not start or part[start - 1] in _PARTICLES, start > 0
        for end in range(start + 1, min(start + self.longest, len(part)) + 1):
            word = part[start:end]
            if word in self.words:
                yield end, self.words[word]
            if begins and f"|{word}" in self.words:
                yield end, self.words[f"|{word}"]
            if behind and f"～{word}" in self.words and not _INFLECTED.match(part, end):
                yield end, self.words[f"～{word}"]


@cache
def vocabulary(code: str) -> Vocabulary:
    """The words for the city of a code. Other towns' names are only read where nobody else would be called so: cities by their
    whole names (三田市), prefectures, and of its own prefecture all, also as people call them (伊勢)."""
    everywhere, near, own = {}, {}, {}
    for row in codes():
        name, kana = row["name"].replace(" ", ""), row["kana"].replace(" ", "")
        called = {name: kana} | {name + end[0]: kana + end[1:] for end in _OWNED.get(name[-1], "").split()}
        short = _short(*(row[field].split(" ")[-1] for field in ("name", "kana")))
        last = {row["name"].split(" ")[-1]: row["kana"].split(" ")[-1]}
        if name == row["prefecture"]:
            _add(everywhere, called | short)
        elif "市" in name:
            _add(everywhere, called)
        if row["code"][:2] == code[:2]:
            _add(near, called | last | {word: said for word, said in short.items() if len(word) > 1})
        if row["code"] == code and not name.endswith("区"):
            own = called | short
    words = {word: said for word, said in {**everywhere, **near, **own, **_table()}.items() if said}
    for one, other in ("ケヶ", "ヶケ"):  # 茅ヶ崎 is written both ways
        words |= {word.replace(one, other): said for word, said in words.items()}
    return Vocabulary(words, max(map(len, words)))


def _add(found: dict[str, str], more: Mapping[str, str]) -> None:
    """More names; one that is read in two ways is read in none."""
    for word, said in more.items():
        found[word] = said if found.get(word, said) == said else ""


def _short(name: str, kana: str) -> dict[str, str]:
    """A name as people call it: 伊勢 for 伊勢市; that of 北海道 is whole."""
    end = next((end for end in _ENDS.get(name[-1], "").split() if kana.endswith(end)), "")
    return {name[:-1]: kana.removesuffix(end)} if end else {}


@cache
def _table() -> dict[str, str]:
    lines = Path(__file__).with_suffix(".tsv").read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and not line.startswith("#"))
