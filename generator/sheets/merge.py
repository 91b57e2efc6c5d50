"""A row of a list and an item there is already: the list's numbers, hours and place are taken over, and words
only where the item has none yet.

Somebody has written the words with care since; a number that changed must change everywhere.
"""

import re
from collections.abc import Iterable, Mapping

from .. import phone
from ..hours import parse, to_words
from ..model import Kind
from . import edit
from .layout import order
from .page import Page
from .record import Entry, way_fields
from .words import key

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


def merged(entry: Entry, page: Page, kind: Kind) -> Page:
    """The page with the facts of the row; the same page when it has them."""
    values, wanted = page.values, {}
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
    wanted |= {path: each.text for path, each in entry.values.items() if _BLANK.fullmatch(str(values.get(path, "")))}
    front = page.front
    for name, value in wanted.items():
        front = edit.apply(front, name, values.get(name, ""), value, order(kind.record), page.ending)
    return Page(page.opening, front, page.closing, page.body)


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
