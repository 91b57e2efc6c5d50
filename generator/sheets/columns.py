"""What each column of a list holds: as the city said, else by its heading, else by what stands in its cells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .. import hours, phone
from ..model import Kind, Topic
from ..structure import fields, nested
from .header import Header
from .synonyms import SPECIAL, WAYS, WHOLE, target_of
from .table import Table, letters
from .words import key, tidy

_MARKS = {"○", "〇", "◯", "◎", "●", "✓", "✔", "レ", "1", "有", "あり", "はい"}
_MAIL, _WEB = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+", re.ASCII), re.compile(r"https?://")
_DIGITS = re.compile(r"[0-9０-９#＃][-‐‑‒–—―−ー－()（）0-9０-９]{7,}")
_ADDRESS = re.compile(r"(..[都道府県])?[^\s0-9]{1,8}[市区町村郡].{1,12}[0-9０-９]")
#: What a heading means for kinds that have no such field: an event's hours are its `when`, an organisation's web page its `url`.
_OTHERS = {"hours": "time", "operator": "organiser", "organiser": "operator", "eligibility": "audience", "web": "url",
           "url": "web", "when": "hours"}
_SENSIBLE = ("operator", "summary", "notes")


@dataclass(frozen=True)
class Column:
    """One column: its heading, what it holds (a field, a word of SPECIAL, '' when unknown), and how that is known.

    how: `own` (--map or import.yaml), `heading`, `cells` or `unknown`. topic: for a column of marks, the id of its topic.
    """

    number: int
    heading: str
    target: str
    how: str
    topic: str = ""

    @property
    def letter(self) -> str:
        """Its name in a spreadsheet."""
        return letters(self.number)


def targets(kind: Kind) -> dict[str, str]:
    """Everything a column of a list of this kind can be, with its words: fields, parts of records in it, and SPECIAL."""
    found = {"id": "ID（ファイルの名前）"}
    for name, field in fields(kind.record).items():
        inner = nested(kind.record, name)
        if inner is None:
            found[name] = field.metadata["label"]
        elif name in ("location", "checked"):
            outer = field.metadata["label"]
            found |= {f"{name}.{part}": f"{outer}：{each.metadata['label']}" for part, each in fields(inner).items()}
    return found | SPECIAL


def recognise(table: Table, header: Header, kind: Kind, topics: Sequence[Topic], own: dict[str, str]) -> tuple[Column, ...]:
    """All columns that have a heading or a text. own: targets by the key of a heading or by letter, as the city said."""
    known, body = targets(kind), range(header.row + 1, len(table.rows))
    found = []
    for number, heading in enumerate(header.headings):
        texts = [text for row in body if (text := tidy(table.text(row, number))) and (row, number) not in table.filled]
        if not heading and not texts:
            continue
        said = own.get(key(heading)) or own.get(letters(number).casefold()) or ""
        topic = _topic(heading, texts, topics)
        target = said or ("mark" if topic else _fitting(target_of(heading), known))
        if target in WAYS and "channels" not in fields(kind.record):
            target = "notes"
        how = "own" if said else "heading" if target else "unknown"
        if not target and (target := _fitting(_by_cells(texts), known)):
            how = "cells"
        found.append(Column(number, heading, target, how, topic if target == "mark" else ""))
    return tuple(_settled(found, table, body, known))


def _fitting(target: str, known: dict[str, str]) -> str:
    """The target in terms of this kind of record: an event's hours are its `when`, a news item's place is only a note."""
    if target in known and not (target == "web" and "url" in known):
        return target
    other = _OTHERS.get(target, "")
    return other if other in known else "notes" if target else ""


def _settled(found: list[Column], table: Table, body: range, known: dict[str, str]) -> list[Column]:
    """Columns with names and numbers in the same cells, a name nobody has claimed, and only one column for each plain field."""
    if not any(column.target == "name" for column in found):
        for wish in ("contact", "operator", "summary"):
            column = next((each for each in found if each.target == wish and each.how != "own"), None)
            texts = [tidy(table.text(row, column.number)) for row in body] if column else []
            wordy = [text for text in texts if re.search(r"[ぁ-んァ-ヶ一-龥]{3}", text)]
            if column and len(wordy) * 2 > len(list(filter(None, texts))):
                found[found.index(column)] = replace(column, target="name")
                break
    taken: set[str] = set()
    for index, column in sorted(enumerate(found), key=lambda each: (each[1].how != "own", key(each[1].heading) not in WHOLE)):
        if column.target in taken and column.target not in SPECIAL and column.how != "own":
            other = "operator" if column.target == "name" and "operator" in known and "operator" not in taken else \
                "notes" if column.target in _SENSIBLE else ""
            found[index] = column = replace(column, target=other, how="heading" if other else "unknown")
        taken.add(column.target)
    return found


def _topic(heading: str, texts: list[str], topics: Sequence[Topic]) -> str:
    """The topic a column of marks is for: its heading is the topic's name, its cells hold little but ○."""
    if not texts or not all(text in _MARKS | {"×", "-", "―", "0", "無", "なし", "－"} for text in texts):
        return ""
    return next((topic.id for topic in topics if key(heading) in (key(topic.name), key(topic.short))), "")


def marked(text: str) -> bool:
    """Whether a cell of a column of marks has one."""
    return tidy(text) in _MARKS


def _by_cells(texts: list[str]) -> str:
    """What most cells of a column look like; '' when they look like nothing in particular."""
    tests = (("mail", lambda text: bool(_MAIL.search(text))), ("web", lambda text: bool(_WEB.match(text))),
             ("phone", lambda text: bool((hit := _DIGITS.search(text)) and phone.read(hit[0].strip("()（）-")))),
             ("hours", lambda text: hours.parse(" ".join(text.split())).status == "read"),
             ("place", lambda text: bool(_ADDRESS.match(text))))
    for target, looks in tests:
        if texts and sum(looks(text) for text in texts) * 5 >= len(texts) * 3:
            return target
    return ""
