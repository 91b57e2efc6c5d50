"""A cell of contacts to ways of contact: every number, address and page in it, with the words beside each as label or note."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from . import numbers

_MAIL = re.compile(r"[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", re.ASCII)
_WEB = re.compile(r"https?://[^\s、。（）「」<>]+|(?<![\w@.])(?:www\.[\w-]+(?:\.[\w-]+)+[^\s、。（）「」<>]*)", re.ASCII)
_LINE = re.compile(r"LINE\s*(?:ID)?\s*[:：]?\s*@([a-z0-9._-]{3,20})", re.ASCII | re.IGNORECASE)
_FAX = re.compile(r"(?:FAX|ファックス|ファクシミリ|ファクス|℻|📠)(?:\s*番号)?", re.IGNORECASE)
#: 電話 within a longer word, as in IP電話から, is no ornament.
_PHONE = re.compile(r"(?:☎️?|☏|📞|℡|TEL|電話番号|お電話|(?<!\w)電話|電話(?!\w)|連絡先|問い?合わ?せ先?)", re.IGNORECASE)
#: 「電話・FAX 0596-…」「TEL/FAX」: one number for both, or two in this order.
_JOINT = r"(?:\s*番号)?\s*(?:[・/／,、&＆兼]|及び|と)\s*"
_BOTH = re.compile(rf"(?:{_PHONE.pattern}{_JOINT}{_FAX.pattern}|{_FAX.pattern}{_JOINT}{_PHONE.pattern})"
                   r"(?:\s*(?:共通|兼用|共用))?", re.IGNORECASE)
_ALSO = re.compile(rf"(?:{_FAX.pattern}|{_PHONE.pattern})\s*(?:も|と|兼用|共通|共用|同じ|同番号|電話)+", re.IGNORECASE)
_MAILWORD = re.compile(r"(?:E-?mail|Eメール|電子メール|メールアドレス|メール|✉)", re.IGNORECASE)
_WEBWORD = re.compile(r"(?:ホームページ|HP|URL|ウェブサイト|サイト)", re.IGNORECASE)
_SHORT = re.compile(r"\D*1(?:10|18|19|71|88|89)\D*")
_EDGE = " \t\n/／|｜・,、;；:：-‐－→。＝="
_BRACKETS = re.compile(r"\s?[（(]([^（）()]{1,40})[)）]")
_EXTENSION = re.compile(r"\s*[（(]?\s*(内線\s*[:：]?\s*[\d・,、-]+)\s*[)）]?")
_ALL = re.compile(r"代表?|直通|内線.*|.*(?:のみ|専用|無料|有料|可|予約).*")


@dataclass(frozen=True)
class Way:
    """A way of contact: its kind (`phone`), as written and as normalised, with label, note and the repair that was made."""

    kind: str
    written: str
    value: str
    label: str = ""
    note: str = ""
    repair: str = ""


@dataclass(frozen=True)
class Contacts:
    """The ways found in a text, and the pieces of it that are none."""

    ways: tuple[Way, ...] = ()
    rest: tuple[str, ...] = ()
    odd: tuple[str, ...] = field(default=())


@dataclass(frozen=True)
class _Hit:
    start: int
    end: int
    kind: str
    written: str
    value: str
    repair: str = ""


def contacts(text: str, areas: Counter[str], column: str = "") -> Contacts:
    """Every way of contact in a cell. column: what the column holds (`phone`, `fax`, `line` …) when it says so.

    Lines and slashes separate; what stands before a number is its label, what stands behind it in brackets its note or label.
    odd: runs of digits that look like a number and cannot be one.
    """
    ways: list[Way] = []
    rest: list[str] = []
    odd: list[str] = []
    plain, origins = numbers.plain(text)
    pair: tuple[str, ...] = ()
    for first, line in _lines(plain):
        hits = _hits(line, areas, column)
        at, label = 0, ""
        for index, hit in enumerate(hits):
            before = line[at:hit.start]
            label = _label(before) or ("" if re.search(r"[ \t,、;]", before) or index == 0 else label if _joins(before) else "")
            end, note, after = _behind(line, hit.end, hits[index + 1].start if hits[index + 1:] else len(line) + 1, label)
            written = text[origins[first + hit.start]:origins[first + hit.end - 1] + 1]
            sorts, spoken = _sorts(before, after or note, column) if hit.kind == "phone" else ((hit.kind,), False)
            if spoken:
                note, after = note if after else "", ""
            if len(pair) > 1 and hit.kind == "phone" and not re.search(r"\w", before):  # TEL/FAX 0596-…/0596-…
                ways.pop()
                sorts = pair[1:]
            if hit.value:
                ways += [Way(kind, written, hit.value, label or after, note, hit.repair) for kind in sorts]
            else:
                odd.append(written)
                rest.append(line[at:end].strip(_EDGE))
            pair, at = sorts, end
        if left := _clean(line[at:]) if hits else line.strip():
            rest.append(left)
    return Contacts(tuple(ways), tuple(filter(None, rest)), tuple(odd))


def _sorts(before: str, behind: str, column: str) -> tuple[tuple[str, ...], bool]:
    """Whether a number is one of a phone, a fax, or both: its own words say, before it or in brackets behind, else its column.
    And whether the words in brackets say nothing else."""
    both = _BOTH.search(before) or _BOTH.fullmatch(behind)
    spoken = bool(_BOTH.fullmatch(behind) or _ALSO.fullmatch(behind) or _FAX.fullmatch(behind) or _PHONE.fullmatch(behind))
    if both or _ALSO.fullmatch(behind):
        return ("phone", "fax") if not both or _PHONE.match(both[0]) else ("fax", "phone"), spoken
    if spoken:
        return ("fax",) if _FAX.fullmatch(behind) else ("phone",), spoken
    return ("fax",) if _FAX.search(before) or column == "fax" and not _PHONE.search(before) else ("phone",), spoken


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a cell, parted by slashes as well unless they belong to an address or to TEL/FAX, each with where it
    begins."""
    addresses, at = [range(*hit.span()) for pattern in (_WEB, _BOTH) for hit in pattern.finditer(text)], 0
    for cut in re.finditer(r"[\n/／]", text):
        if not any(cut.start() in address for address in addresses) and not re.match(r"/\d{1,2}\b", text[cut.start():]):
            yield at, text[at:cut.start()]
            at = cut.end()
    yield at, text[at:]


def _hits(line: str, areas: Counter[str], column: str) -> list[_Hit]:
    """Everything in a line that is a way of contact, from left to right, none within another."""
    found = [_Hit(*hit.span(), "mail", hit[0], hit[0]) for hit in _MAIL.finditer(line)]
    for hit in _WEB.finditer(line):
        address = hit[0] if hit[0].startswith("http") else f"https://{hit[0]}"
        chat = column == "line" or re.match(r"https://(lin\.ee|line\.me)/", address)
        kind = "line" if chat else column if column in ("form", "chat") else "web"
        found.append(_Hit(*hit.span(), kind, hit[0], address, "" if hit[0] == address else "no-scheme"))
    found += [_Hit(*hit.span(), "line", hit[0], f"https://line.me/R/ti/p/@{hit[1]}", "line-id") for hit in _LINE.finditer(line)]
    if column == "line" and not found and (own := re.fullmatch(r"\s*@([a-z0-9._-]{3,20})\s*", line)):
        found.append(_Hit(0, len(line), "line", own[0].strip(), f"https://line.me/R/ti/p/@{own[1]}", "line-id"))
    taken = [range(hit.start, hit.end) for hit in found]
    alone = column in ("phone", "fax") or column == "contact" and bool(_SHORT.fullmatch(line))
    found += [_Hit(each.start, each.end, "phone", each.written, each.value, each.repair)
              for each in numbers.numbers(line, areas, alone=alone)
              if not any(each.start in span for span in taken)]
    return sorted(found, key=lambda hit: hit.start)


def _behind(line: str, at: int, until: int, label: str) -> tuple[int, str, str]:
    """What stands in brackets right behind a number: where it ends, its notes, and the label when there is none before.

    until: where the next number begins. Brackets around that, or between a named number and it, speak of it: 「0120-279-338
    （岩手からは 0120-279-226）」, 「（昼）0596-21-5556（夜）0596-21-5557」.
    """
    notes, after = [], ""
    while True:
        if found := _EXTENSION.match(line, at):
            notes.append(found[1])
        elif (found := _BRACKETS.match(line, at)) and found.end() <= until and (not label or line[found.end():until].strip()
                                                                                or until > len(line)):
            inner = found[1].strip()
            if _ALL.fullmatch(inner) or label or after:
                notes.append(inner)
            else:
                after = inner
        else:
            return at, "、".join(notes), after
        at = found.end()


def _label(before: str) -> str:
    """The words before a number without the ornaments of a number: `市営住宅☎` is 市営住宅."""
    for pattern in (_BOTH, _FAX, _MAILWORD, _WEBWORD, _PHONE):
        before = pattern.sub(" ", before)
    before = _clean(before)
    if len(re.findall("[（(]", before)) != len(re.findall("[)）]", before)):
        before = re.sub("[（(）)]", " ", before)
    return re.sub("(?<=から)は$", "", " ".join(before.strip("※ ").split()))


def _clean(text: str) -> str:
    text = text.strip(_EDGE)
    if text[:1] in "（(【[「" and text[-1:] in "）)】]」" and len(text) > 1:
        text = text[1:-1]
    return "" if re.fullmatch(r"[（()）【】\[\]「」\s/・:：]*", text) else text.strip(_EDGE)


def _joins(before: str) -> bool:
    """Whether two numbers stand so close that the second has the label of the first: 「…5596・0596-21-5597」."""
    return bool(re.fullmatch(r"\s*[・～]\s*", before))
