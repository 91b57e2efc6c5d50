"""The cells of one row to the fields of one Entry; every repair is told by its cell."""

import datetime
import re
from typing import TYPE_CHECKING

from .. import calendar
from ..kinds.window import Booking
from ..structure import bare, types_of
from . import contacts, settle, spots, topics
from .columns import Column, marked
from .record import Entry, Text
from .romaji import hiragana
from .synonyms import PLAIN_NOTES, SPECIAL, WAYS, ways
from .words import NO, YES, clean, gathered, joined, key, tidy

if TYPE_CHECKING:
    from .rows import Reading

_YES, _NO = ("可", "可能", "yes", "true"), ("無", "なし", "×", "不可", "no", "false", "-", "いいえ")
_BOOKED = re.compile(r"(?:[【\[(（](?:要|要事前|事前)?予約制?[】\])）]|(?:要|要事前|事前)?予約制?(?=\s|$))\s*")
#: Numbers that are hardly ever a fax: free and navigation numbers, mobile phones, those of one to four digits.
_RUNG = re.compile(r"(?:0120|0570|0800|0[789]0)\D|[#1]\d")
_BULLET = re.compile(r"^[・●○◎◆■▪\-*]\s*")
_REPAIRS = {"lost-zero": "number-lost-zero", "lost-area-code": "number-lost-area", "short-number": "number-cut-short",
            "no-scheme": "address-completed", "line-id": "line-id-used"}
_BOOKINGS = ((Booking.NONE, r"不要|いりません|いらない|なし|無し?|×|-|―|否"),
             (Booking.RECOMMENDED, r"推奨|おすすめ|望ましい|優先"),
             (Booking.REQUIRED, r"要|必要|○|〇|◎|●|有り?|あり|はい|1|事前|予約"))


class Filler:
    """Makes Entries from the rows of one Reading. by_target: its columns by what they hold. hints: types of the kind's fields."""

    def __init__(self, reading: "Reading"):
        self.reading, self.table = reading, reading.table
        self.by_target: dict[str, list[Column]] = {}
        for column in reading.columns:
            self.by_target.setdefault(column.target, []).append(column)
        self.hints = types_of(reading.kind.record)

    def entry(self, row: int, section: Text, above: dict[int, str]) -> Entry:
        """The Entry of a row. above: what the last row said in columns that are left empty when nothing changes."""
        entry = Entry(self.reading.kind, self.table.place(row), section=section.text)
        for column in self.reading.columns:
            raw = self.table.text(row, column.number)
            text = tidy(raw)
            if re.sub(r"\s", "", text) != re.sub(r"\s", "", raw):
                self.reading.collect("width-repaired", row, column.number)
            if column.target in ("summary", "topics") and column.number < self.by_target["name"][0].number:
                if not text and above.get(column.number):
                    text = above[column.number]
                    self.reading.collect("filled-from-above", row, column.number)
                above[column.number] = text
            if text:
                self._take(entry, column, clean(raw) if column.target in (*WAYS, "name") else text, row)
        settle.settle(self, entry, row, section)
        return entry

    def continues(self, row: int, entry: Entry) -> bool:
        """Whether a row only adds contacts to the Entry above: it has no name of its own, and nothing but contacts and hours."""
        found = [(column, text) for column in self.reading.columns if (text := tidy(self.table.text(row, column.number)))
                 and (row, column.number) not in self.table.filled and column.target != "skip"]
        if not any(column.target in WAYS for column, _ in found):
            return False
        begun, own = len(entry.ways), ""
        for column, text in found:
            if column.target in WAYS:
                self._contacts(entry, column, text, row)
            elif column.target == "hours":
                own = " ".join(text.split("\n"))
            elif column.target not in ("topics", "place"):
                entry.notes.append(Text(joined(text), self.table.place(row, column.number)))
        entry.ways[begun:] = [(way, place, own if own != entry.values.get("hours", Text("", place)).text else "")
                              for way, place, _ in entry.ways[begun:]]
        return True

    def _take(self, entry: Entry, column: Column, text: str, row: int) -> None:
        place, target = self.table.place(row, column.number), column.target
        if target == "name":
            self._name(entry, column, text, row)
        elif target in WAYS:
            self._contacts(entry, column, text, row)
        elif target == "extension":
            entry.notes.append(Text(f"内線 {text}", place))
        elif target == "mark":
            entry.topics += [Text(column.topic, place)] if marked(text) else []
        elif target == "topics":
            self._topics(entry, column, text, row)
        elif target == "place":
            for part, value in spots.location(text).items():
                entry.values.setdefault(f"location.{part}", Text(value, place))
        elif target == "notes":
            said = "" if key(column.heading) in PLAIN_NOTES else f"{column.heading}："
            entry.notes.append(Text(said + joined(text), place))
            if self.reading.kind.template != "page":
                self.reading.collect("notes-published", row, column.number)
        elif not target:
            entry.comments.append((column.heading or f"{column.letter}列", Text(text.replace("\n", " "), place)))
        elif target not in SPECIAL:
            self._field(entry, column, text, row)

    def _name(self, entry: Entry, column: Column, text: str, row: int) -> None:
        """A name, or a name with its numbers in one cell: the lines before the first number are the name."""
        found = contacts.contacts(text, self.reading.areas)
        if not found.ways:
            entry.values["name"] = Text(gathered(joined(tidy(text))), self.table.place(row, column.number))
            return
        lines, areas = text.split("\n"), self.reading.areas
        first = next((number for number, line in enumerate(lines) if contacts.contacts(line, areas).ways), len(lines))
        if first:
            name = gathered(joined(tidy("\n".join(lines[:first]))))
            self._contacts(entry, column, "\n".join(lines[first:]), row)
        else:
            name = found.ways[0].label or tidy(" ".join(found.rest))
            self._contacts(entry, column, text, row, without=name)
        entry.values["name"] = Text(name or joined(tidy(text)), self.table.place(row, column.number))

    def _contacts(self, entry: Entry, column: Column, text: str, row: int, without: str = "") -> None:
        place = self.table.place(row, column.number)
        found = contacts.contacts(text, self.reading.areas, "" if column.target == "name" else column.target)
        for way in found.ways:
            if way.label == without:
                way = contacts.Way(way.kind, way.written, way.value, "", way.note, way.repair)
            if any((way.kind, way.value) == (other.kind, other.value) for other, _, _ in entry.ways):
                continue
            entry.ways.append((way, place, ""))
            if way.repair:
                self.reading.told(_REPAIRS[way.repair], row, column.number, written=way.written, value=way.value)
        odd = [way for way in found.ways if way.kind == "mail" or way.kind == "fax" and _RUNG.match(way.value)]
        if odd and column.target == "fax":
            self.reading.collect("fax-doubtful", row, column.number)
        plain = [way for way in found.ways if way.kind == "phone" and not way.label]
        if len(plain) > 1 and {"phone", "fax"} <= ways(column.heading) and not any(way.kind == "fax" for way in found.ways):
            self.reading.collect("fax-or-phone", row, column.number)
        for text in found.odd:
            self.reading.told("number-not-possible", row, column.number, value=text)
        rest = [tidy(piece) for piece in found.rest if tidy(piece) not in ("", without)]
        if rest:
            entry.notes.append(Text("、".join(rest), place))
            if not found.odd:
                self.reading.told("contact-not-read", row, column.number, text="、".join(rest))

    def _topics(self, entry: Entry, column: Column, text: str, row: int) -> None:
        place = self.table.place(row, column.number)
        if ids := topics.topic_ids(text, self.reading.topics):
            entry.topics += [Text(id, place) for id in ids]
        elif guessed := topics.topics_in(text, self.reading.topics)[:2]:
            entry.topics += [Text(id, place) for id, _ in guessed]
            said = topics.named([id for id, _ in guessed], self.reading.topics)
            self.reading.collect("topic-guessed", row, column.number, said, guessed[0][1])
        else:
            entry.comments.append((column.heading, Text(text.replace("\n", " "), place)))

    def _field(self, entry: Entry, column: Column, text: str, row: int) -> None:
        """A plain field by its type; what does not fit it stays as text and is told."""
        place, target = self.table.place(row, column.number), column.target
        outer, _, part = target.partition(".")
        kind, many = bare(self.hints.get(outer, str))
        kind, many = bare(types_of(kind)[part]) if part else (kind, many)
        value = joined(text)
        if target == "summary":
            value = self._summary(entry, text, place)
        elif target == "hours":
            value = " ".join(text.split("\n"))
        elif target == "booking":
            value = next((each.value for each, words in _BOOKINGS if re.fullmatch(f"({words}).*", key(text))), "")
        elif many or kind is int:
            value = ""
        elif kind is datetime.date:
            read = calendar.read_date(text)
            value = str(read or "")
            if read and value != text:
                self.reading.collect("date-rewritten", row, column.number, f"{text} → {value}")
        elif kind is bool:
            value = YES if marked(text) or key(text) in _YES else NO if key(text) in _NO else ""
        elif target == "kana":
            value = hiragana(value)
        if value:
            entry.values.setdefault(target, Text(value, place))
        elif outer == "checked":  # no day: nothing residents should read
            entry.comments.append((column.heading, Text(joined(text), place)))
            self.reading.collect("check-without-day", row, column.number, f"「{joined(text)}」")
        elif target != "summary":
            entry.notes.append(Text(f"{column.heading}：{joined(text)}", place))
            self.reading.told("value-kept-as-text", row, column.number, text=text.replace("\n", " "), heading=column.heading)

    def _summary(self, entry: Entry, text: str, place) -> str:
        """What a window is for. Lines that are only marks (分野 and 予約) are taken out and become fields."""
        kept = []
        for line in text.split("\n"):
            if self.reading.kind.template == "window" and (found := _BOOKED.match(line)):
                entry.values.setdefault("booking", Text(Booking.REQUIRED.value, place))
                line = line[found.end():]
            words = [word for word in line.split(" ") if word]
            while words and self.reading.kind.template == "window" and (
                    words[0] == "予約" or topics.topic_ids(words[0], self.reading.topics) and (len(words) > 1 or "\n" in text)):
                if words[0] == "予約":
                    entry.values.setdefault("booking", Text(Booking.REQUIRED.value, place))
                else:
                    entry.topics += [Text(id, place) for id in topics.topic_ids(words[0], self.reading.topics)]
                words.pop(0)
            if words:
                kept.append(_BULLET.sub("", " ".join(words)))
        bulleted = sum(bool(_BULLET.match(line)) for line in text.split("\n")) > 1
        return "、".join(kept) if bulleted else joined("\n".join(kept))
