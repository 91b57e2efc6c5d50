"""What differs between two records as written, field by field, in the words of staff. Values as YAML has them in, Lines out."""

import difflib
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import Field, dataclass, replace
from enum import Enum

from .. import structure
from ..hours import Hours
from ..model import Channel, Location, Ref
from ..municipality import Municipality
from ..sheets.words import CHOICES, NO, YES

#: How a person is reached, in a text: phone numbers, web and mail addresses.
_REACH = re.compile(r"(?<![\d-])0\d{1,4}-(?:\d{1,4}-\d{3,5}|\d{5,7})(?!\d)|(?<!\d)0\d{9,10}(?!\d)|#\d{4}(?!\w)|https?://|\w@\w")
#: A longer value is told by the part that differs, with so much before and after it.
_LONG, _AROUND = 80, 15


@dataclass(frozen=True)
class Line:
    """One field before and after. reach: whether it is how, when or where a person is reached: wrong, it leads to nobody or to a
    stranger."""

    label: str
    old: str
    new: str
    reach: bool = False


@dataclass(frozen=True)
class Fields:
    """Tells what differs. japanese: by labels and choices as in the workbook, else by the names in the files. names: of items and
    topics, by folder and id."""

    japanese: bool
    names: Mapping[tuple[str, str], str]

    def differing(self, record: type, old: Mapping, new: Mapping, above: str = "", reach: bool = False) -> Iterator[Line]:
        """The fields of a record that differ. above: what the field it stands in is called; reach: what that is."""
        known, types = structure.fields(record), structure.types_of(record)
        for name in dict.fromkeys((*known, *old, *new)):
            before, after = old.get(name, ""), new.get(name, "")
            if before == after:
                continue
            if name not in known:
                yield from texts(above + name, _plain(before), _plain(after), reach)
                continue
            field, inner, (kind, many) = known[name], structure.nested(record, name), structure.bare(types[name])
            label = above + (field.metadata["label"] if self.japanese else name)
            near = reach or kind is Hours or bool(inner) and issubclass(inner, (Channel, Location)) or \
                record is Municipality and field.metadata["to"] == "windows"
            if inner and many:
                yield from self._members(inner, _listed(before), _listed(after), label, near)
            elif inner and all(isinstance(each, dict) for each in (before or {}, after or {})):
                yield from self.differing(inner, before or {}, after or {}, label + " ", near)
            else:
                words = (self._words(each, kind, many, field) for each in (before, after))
                yield from texts(label, *words, near)

    def _members(self, record: type, old: list, new: list, label: str, reach: bool) -> Iterator[Line]:
        """The members of a list of records: those that came or went as a whole, those that stayed by field."""
        before, after = ([self._whole(record, each) for each in members] for members in (old, new))
        if before != after and sorted(before) == sorted(after):
            yield Line(label + ("のならび順" if self.japanese else " (order)"), " / ".join(before), " / ".join(after), reach)
            return
        for what, i, j, k, m in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            if what == "replace" and j - i == m - k and all(isinstance(each, dict) for each in (*old[i:j], *new[k:m])):
                for number, (one, two) in enumerate(zip(old[i:j], new[k:m]), k + 1):
                    name = self._nth(label, number) + self._sign(record, one, two)
                    yield from self.differing(record, one, two, f"{name} ", reach)
            elif what != "equal":
                gone = [Line(self._nth(label, number), each, "") for number, each in enumerate(before[i:j], i + 1)]
                come = [Line(self._nth(label, number), "", each) for number, each in enumerate(after[k:m], k + 1)]
                yield from (replace(line, reach=reach or _reaches(line.old + line.new)) for line in (*gone, *come))

    def _nth(self, label: str, number: int) -> str:
        return f"{label}{number}" if self.japanese else f"{label} {number}"

    def _sign(self, record: type, old: dict, new: dict) -> str:
        """What kind of member it is, by its first field, while that stays the same."""
        first = next(iter(structure.fields(record)))
        one, two = (self._whole(record, {first: each.get(first, "")}) for each in (old, new))
        return f" {one}" if one == two else ""

    def _whole(self, record: type, values: object) -> str:
        """A record in one line."""
        if not isinstance(values, dict):
            return _plain(values)
        return " ".join(line.new for line in self.differing(record, {}, values) if line.new)

    def _words(self, value: object, kind: type, many: bool, field: Field) -> str:
        """A value as staff say it; one that is not written is what it then is."""
        if value == "" and isinstance(field.default, (bool, Enum)):
            value = field.default.value if isinstance(field.default, Enum) else YES if field.default else NO
        if many and isinstance(value, str) and (kind is Ref or issubclass(kind, Enum)):
            value = [part for part in structure.PARTS.split(value) if part]
        if isinstance(value, list) and all(isinstance(each, str) for each in value):
            return ("、" if self.japanese else ", ").join(self._word(each, kind, field.metadata["to"]) for each in value)
        return self._word(value, kind, field.metadata["to"]) if isinstance(value, str) else _plain(value)

    def _word(self, text: str, kind: type, to: str) -> str:
        if kind is bool and text.lower() in structure.YES | structure.NO:
            return YES if text.lower() in structure.YES else NO
        if self.japanese and isinstance(kind, type) and issubclass(kind, Enum):
            return next((CHOICES.get(member, text) for member in kind if member.value == text), text)
        name = self.names.get((to, text)) if self.japanese and to else None
        return f"{name}（{text}）" if name and name != text else text


def _listed(value: object) -> list:
    return value if isinstance(value, list) else [value] if value else []


def _plain(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _reaches(text: str) -> bool:
    return bool(_REACH.search(unicodedata.normalize("NFKC", text)))


def texts(label: str, old: str, new: str, reach: bool = False) -> Iterator[Line]:
    """A short value whole; of a long one the parts that differ. Blanks and line ends are no difference."""
    lines = [[" ".join(line.split()) for line in text.splitlines() if line.strip()] for text in (old, new)]
    whole = [len(each) < 2 and len("".join(each)) <= _LONG for each in lines]
    for what, i, j, k, m in difflib.SequenceMatcher(None, *lines, autojunk=False).get_opcodes():
        if what != "equal":
            one, two = "\n".join(lines[0][i:j]), "\n".join(lines[1][k:m])
            one, two = (one, two) if all(whole) else _part(one, two)
            yield Line(label, one, two, reach or _reaches(f"{one} {two}"))


def _part(old: str, new: str) -> tuple[str, str]:
    """The part of two texts that differs, and a little around it; a number or an address is never cut."""
    if not old or not new:
        return old, new
    shorter = min(len(old), len(new))
    same = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    tail = next((n for n in range(shorter - same) if old[-1 - n] != new[-1 - n]), shorter - same)
    start, stop = max(same - _AROUND, 0), max(tail - _AROUND, 0)
    while start and old[start - 1:start + 1].isascii() and not old[start - 1].isspace():
        start -= 1
    while stop and old[len(old) - stop - 1:len(old) - stop + 1].isascii() and not old[-stop].isspace():
        stop -= 1
    return tuple("…" * bool(start) + text[start:len(text) - stop] + "…" * bool(stop) for text in (old, new))
