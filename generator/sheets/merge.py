"""A row of a list and an item there is already: the list's numbers, hours and place are taken over, and words
only where the item has none yet.

Somebody has written the words with care since; a number that changed must change everywhere. What was confirmed later than the
list stays.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from .. import calendar, phone
from ..hours import parse, to_words
from ..kinds.window import Booking
from ..model import Kind
from . import edit
from .layout import order
from .page import Page
from .record import Entry, way_fields
from .words import CHOICES, key

#: What an import wrote where the list said nothing (markdown.blanks).
_BLANK = re.compile("（[^（）]+を書きます）")
_FACTS = ("address", "building", "floor", "counter")


def matches(entries: Iterable[Entry], pages: Mapping[str, Page]) -> dict[int, str]:
    """The id of the item each row is about, by the row's number: the same name, or the same number and hours."""
    scores = []
    for number, entry in enumerate(entries):
        for id, page in pages.items():
            if (score := _score(entry, page.values)) >= 3:
                scores.append((-score, number, id))
    found: dict[int, str] = {}
    for _, number, id in sorted(scores):
        if number not in found and id not in found.values():
            found[number] = id
    return found


def _score(entry: Entry, values: Mapping[str, object]) -> int:
    same_name = key(entry.name) == key(str(values.get("name", "")))
    shared = {way.value for way, _, _ in entry.ways if way.value} & {each.get("value") for each in _channels(values)}
    same_hours = "hours" in entry.values and _same_hours(entry.values["hours"].text, str(values.get("hours", "")))
    return 3 * same_name + 2 * bool(shared) + same_hours


def _channels(values: Mapping[str, object]) -> list[dict]:
    found = values.get("channels")
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def _same_hours(one: str, other: str) -> bool:
    if key(one) == key(other):
        return True
    read = parse(one), parse(other)
    return all(each.status == "read" for each in read) and to_words(read[0]) == to_words(read[1])


@dataclass(frozen=True)
class Merged:
    """A page after a row. found: the name of the problem when the row and what was confirmed differ, '' when they do not; facts:
    of that problem."""

    page: Page
    found: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


def merged(entry: Entry, page: Page, kind: Kind) -> Merged:
    """The page with the facts of the row; the same page when it has them.

    What somebody confirmed on a day is only given up for what was confirmed later: a row with an older day, or the same, changes
    no number, for an old list must not put back what was corrected since. A row without a day may be the old list or next
    year's; its facts are taken, but not the old confirmation, which was of others, and the item must be confirmed again. A row
    with a later day, and who it was, brings its own confirmation. Either way somebody has to look.
    """
    values = page.values
    facts, words = _facts(entry, values), {}
    checked = values["checked"] if isinstance(values.get("checked"), dict) else {}
    before, found = calendar.read_date(str(checked.get("on", ""))), ""
    given = {part: entry.values[f"checked.{part}"].text for part in ("on", "by") if f"checked.{part}" in entry.values}
    newer = bool(entry.dated) and (before is None or entry.dated > str(before))
    said = {"name": entry.name, "day": str(before), "list": entry.dated, "facts": _told(values, facts)}
    if facts and before and entry.dated and not newer:
        facts, found = {}, "confirmed-kept"
    elif facts and before and not (newer and len(given) == 2):
        words, found = {"checked": {}}, "confirmed-replaced"
    if newer and len(given) == 2:
        words["checked"] = given
    words |= {path: each.text for path, each in entry.values.items() if _BLANK.fullmatch(str(values.get(path, "")))}
    front = page.front
    for name, value in (facts | words).items():
        front = edit.apply(front, name, values.get(name, ""), value, order(kind.record), page.ending)
    return Merged(Page(page.opening, front, page.closing, page.body), found, said)


def _facts(entry: Entry, values: Mapping[str, object]) -> dict[str, object]:
    """The fields with contacts, hours and place that the row says otherwise, as they would be."""
    wanted: dict[str, object] = {}
    channels = _merged_channels(entry, _channels(values))
    if channels != _channels(values):
        wanted["channels"] = channels
    hours = entry.values.get("hours")
    if hours and not _same_hours(hours.text, str(values.get("hours", ""))):
        wanted["hours"] = hours.text
    booking = entry.values.get("booking")
    if booking and booking.text != values.get("booking"):
        wanted["booking"] = booking.text
    location = dict(values["location"]) if isinstance(values.get("location"), dict) else {}
    given = {path.split(".")[1]: each.text for path, each in entry.values.items() if path.startswith("location.")}
    new = location | {part: text for part, text in given.items()
                      if not location or part in _FACTS and key(location.get(part, "")) != key(text)}
    if new != location:
        wanted["location"] = new
    return wanted


def _told(values: Mapping[str, object], facts: Mapping[str, object]) -> str:
    """What differs, before and after: 0596-21-5599 → 0596-21-5556、平日 9:00～17:00 → 平日 8:30～17:15."""
    found = []
    for name, after in facts.items():
        old = _texts(values.get(name, ""))
        new = _texts(after)
        gone, come = [text for text in old if text not in new], [text for text in new if text not in old]
        found.append(f"{'、'.join(gone) or '―'} → {'、'.join(come) or '―'}")
    return "；".join(found)


def _texts(value: object) -> list[str]:
    if isinstance(value, list):
        return [str(each["value"]) for each in value if isinstance(each, dict) and each.get("value")]
    if isinstance(value, Mapping):
        return [str(each) for each in value.values()]
    if isinstance(value, str) and value in {each.value for each in Booking}:
        return [CHOICES[Booking(value)]]
    return [str(value)] if value else []


def _merged_channels(entry: Entry, old: list[dict]) -> list[dict]:
    """Numbers that are new take the place of one of the same sort that the list no longer has; else they are added."""
    new = [dict(each) for each in old]
    given = [(way, way_fields(way, place, hours)) for way, place, hours in entry.ways if way.value]
    listed = {_plain(way.value) for way, _ in given}
    for way, fields in given:
        if any(_plain(each.get("value", "")) == _plain(way.value) for each in new):
            continue
        gone = next((each for each in new if each.get("kind") == way.kind and _plain(each.get("value", "")) not in listed
                     and (not way.label or key(each.get("label", "")) == key(way.label))), None)
        if gone:
            gone["value"] = way.value
        else:
            visit = next((number for number, each in enumerate(new) if each.get("kind") == "visit"), len(new))
            new.insert(visit, fields)
    return new


def _plain(value: str) -> str:
    read = phone.read(value)
    return read.digits if read else value.strip().casefold()
