"""What follows from a whole row: hours spread over columns, days, topics, the reading, a visit, who runs it."""

import re
from typing import TYPE_CHECKING

from .. import calendar
from ..kinds.campaign import CampaignType
from . import topics
from .contacts import Way
from .record import Entry, Text
from .romaji import hiragana, is_kana
from .words import tidy

if TYPE_CHECKING:
    from .fields import Filler

_DAY = re.compile(r"((?:令和|平成|[RH])?\s*\d+\s*[年./-]\s*\d+\s*[月./-]\s*\d+日?(?:\s*[（(].曜?日?[)）])?)\s*(.*)")
_SORTS = (("講演", CampaignType.LECTURE), ("シンポジウム", CampaignType.SYMPOSIUM), ("講座|教室|研修", CampaignType.COURSE),
          ("動画", CampaignType.VIDEO), ("月間|週間", CampaignType.MONTH))
_TOLD_OF = ("summary", "eligibility")


def settle(fill: "Filler", entry: Entry, row: int, section: Text) -> None:
    """The Entry of a row made whole. section: the title of its part of the list."""
    _hours(fill, entry, row)
    if "topics" in fill.hints:
        _topics(fill, entry, row, section)
    if "kana" in fill.hints and "kana" not in entry.values and entry.name:
        _kana(fill, entry, row)
    place = next((value.place for path, value in entry.values.items() if path.startswith("location.")), None)
    if fill.reading.kind.template == "window" and place and not any(way.kind == "visit" for way, _, _ in entry.ways):
        entry.ways.append((Way("visit", "", ""), place, ""))
        fill.reading.collect("visit-assumed", row, next(iter(fill.by_target.get("place", fill.reading.columns))).number)
    if fill.reading.kind.template == "campaign" and entry.name:
        sort = next((sort for words, sort in _SORTS if re.search(words, entry.name)), CampaignType.EVENT)
        entry.values.setdefault("type", Text(sort.value, entry.place))
    if "operator" in fill.hints and "operator" not in entry.values and entry.name:
        entry.values["operator"] = Text(entry.name, entry.values["name"].place)
        fill.reading.collect("operator-assumed", row, fill.by_target["name"][0].number)
    _checked(fill, entry, row)


def _checked(fill: "Filler", entry: Entry, row: int) -> None:
    """Who checked, on which day: only both are a confirmation. A day alone is that of the department that keeps the site; nobody
    is invented while that has no name, for residents read it."""
    day, who = entry.values.get("checked.on"), entry.values.get("checked.by")
    entry.dated = day.text if day else ""
    if day and not who and fill.reading.office:
        entry.values["checked.by"] = Text(fill.reading.office, day.place)
        fill.reading.collect("checked-by-assumed", row, fill.by_target["checked.on"][0].number, fill.reading.office)
    elif day and not who:
        column = fill.by_target["checked.on"][0]
        entry.comments.append((column.heading, entry.values.pop("checked.on")))
        fill.reading.collect("checked-by-missing", row, column.number)
    elif who and not day:  # on no day, nobody has
        entry.comments.append((fill.by_target["checked.by"][0].heading, entry.values.pop("checked.by")))


def _hours(fill: "Filler", entry: Entry, row: int) -> None:
    """Hours in several columns (曜日, 開始, 終了, 特記事項) as one text."""
    found = {name: (tidy(fill.table.text(row, columns[0].number)).replace("\n", " "), columns[0].number)
             for name in ("days", "opens", "closes", "when", "hours_note") if (columns := fill.by_target.get(name))}
    said = {name: text for name, (text, _) in found.items() if text}
    days = said.get("days", "")
    days = "・".join(days) if re.fullmatch("[月火水木金土日祝]{2,}", days) else days
    span = "～".join(filter(None, (_clock(said.get("opens", "")), _clock(said.get("closes", "")))))
    words, field = " ".join(filter(None, (days, span))), "hours" if "hours" in fill.hints else "time"
    given = entry.values.get(field)
    if given and days and not span and not re.search("[月火水木金土日]", given.text):
        entry.values[field] = Text(f"{days} {given.text}", given.place)
    elif words and field in fill.hints:
        column = next(found[name][1] for name in ("days", "opens", "closes") if name in said)
        entry.values.setdefault(field, Text(words, fill.table.place(row, column)))
    for name in ("hours_note", "when"):
        if name in said:
            _when(fill, entry, name, said[name], row, found[name][1])


def _when(fill: "Filler", entry: Entry, name: str, text: str, row: int, column: int) -> None:
    """「2026年5月10日（日）13:30～15:00」 is a day and a time; what cannot be a day stays as text."""
    place, found = fill.table.place(row, column), _DAY.match(text)
    read = calendar.read_date(found[1]) if found and name == "when" else None
    if not read or "starts" not in fill.hints:
        entry.notes.append(Text(text, place))
        return
    entry.values.setdefault("starts", Text(str(read), place))
    if found[2]:
        entry.values.setdefault("time", Text(found[2], place))
    if found[1] != str(read):
        fill.reading.collect("date-rewritten", row, column, f"{found[1]} → {read}")


def _kana(fill: "Filler", entry: Entry, row: int) -> None:
    """The reading of a name: the name itself, what Excel kept, or what its words are certain to be; kanji are never guessed."""
    read = fill.reading.readings.get(entry.name, "")
    column = fill.by_target["name"][0].number
    if is_kana(entry.name):
        entry.values["kana"] = Text(hiragana(entry.name), entry.place)
    elif is_kana(read):
        entry.values["kana"] = Text(hiragana(read), entry.place)
        fill.reading.collect("kana-from-excel", row, column)
    elif known := fill.reading.vocabulary.read(entry.name):
        entry.values["kana"] = Text(known, entry.place)
        fill.reading.collect("kana-from-words", row, column, known)
    else:
        fill.reading.collect("kana-missing", row, column)


def _topics(fill: "Filler", entry: Entry, row: int, section: Text) -> None:
    """Topics that are named, those of the section, else those whose words the row says."""
    known = fill.reading.topics
    if not entry.topics and section.text:
        entry.topics = [Text(id, section.place) for id in topics.topic_ids(section.text, known)]
    if not entry.topics:
        said = " ".join((section.text, entry.name, *(entry.values[each].text for each in _TOLD_OF if each in entry.values)))
        guessed = topics.topics_in(said, known)[:2]
        entry.topics = [Text(id, entry.place) for id, _ in guessed]
        if guessed:
            fill.reading.collect("topic-guessed", row, fill.by_target["name"][0].number if entry.name else 0,
                                 topics.named([id for id, _ in guessed], known), "、".join(words for _, words in guessed))
        elif fill.reading.kind.template == "window":
            fill.reading.told("topic-not-found", row, name=entry.name)
    entry.topics = list({topic.text: topic for topic in reversed(entry.topics)}.values())[::-1]


def _clock(text: str) -> str:
    """A time of a column: 08:30:00 and 830 are 8:30."""
    if found := re.fullmatch(r"0?(\d{1,2}):(\d{2})(?::00)?", text):
        return f"{int(found[1])}:{found[2]}"
    return f"{int(text[:-2])}:{text[-2:]}" if re.fullmatch(r"\d{3,4}", text) else text
