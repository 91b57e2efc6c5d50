"""A cell of a place to a Location: address, building, floor and counter where they are certain, the rest as the place's name."""

import re
import unicodedata

from .words import gathered, tidy

_BANCHI = r"(?:\d+(?:[-－‐−ー丁目番地の号ノ]+\d+)*(?:番地の?\d*|番|号|丁目)?)"
_ADDRESS = re.compile(
    r"((?:〒?\s*\d{3}-\d{4}\s*)?(?:[^\s\d]{2,3}[都道府県])?[^\s\d（(]{1,7}[市区町村][^\s\d（(「]{0,14}?" + _BANCHI +
    r")(?=$|[\s（(「]|[^\d-])")
_FLOOR = re.compile(r"(?:地下\d+階|地階|B\d+F|\d{1,2}(?:階|[FＦ](?![a-z])))")
_COUNTER = re.compile(r"\d{1,4}番窓口|窓口\d{1,3}番")
#: Blanks inside what belongs together: 2 階, 11番 窓口, （ 2階 ）.
_BLANKS = re.compile(r"(?<=\d)\s(?=[階番F])|(?<=番)\s(?=窓口)|(?<=窓口)\s(?=\d)|(?<=[（(「])\s|\s(?=[）)」])")
#: A number or letter right behind a name is part of it: サンプラザ3号館 stands at another place than サンプラザ.
_BUILDING = re.compile(r"(?:[東西南北本新旧別中][館棟]|第\d[庁館棟]舎?|(?<!\S)(?:\d{1,2}|[A-Z])号?[館棟])(?=\s|$|\d|地下|[（(])")


def location(text: str) -> dict[str, str]:
    """The fields of a Location in a cell's text. Nothing of the text is lost: what is not taken apart is the name."""
    plain = _BLANKS.sub("", gathered(re.sub(r"\s*\n\s*", "\n", tidy(text))))
    plain = re.sub(r"(?<=\d)[－‐−–ー](?=\d)", "-", plain)
    found: dict[str, str] = {}
    if hit := _ADDRESS.match(plain):
        found["address"] = unicodedata.normalize("NFC", hit[1])
        plain = plain[:hit.start()] + plain[hit.end():]
    for part, pattern in (("counter", _COUNTER), ("floor", _FLOOR), ("building", _BUILDING)):
        hits = list(pattern.finditer(plain))
        if len(hits) == 1:
            found[part] = hits[0][0]
            plain = plain[:hits[0].start()] + "\n" + plain[hits[0].end():]
    plain = re.sub(r"[（(]\s*[）)]", "", plain)  # what stood in them was taken out
    lines = [line.strip(" \n、,") for line in plain.split("\n")]
    name = " ".join(filter(None, lines))
    name = re.sub(r"^[（(]([^（）()]*)[)）]$", r"\1", name)
    if name:
        found["name"] = name
    return {part: found[part] for part in ("name", "address", "building", "floor", "counter") if part in found}
