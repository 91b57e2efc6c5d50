"""What the search page knows of windows, places to be and member organisations: what narrows the list, what words lead to it.

Only what is certain is said: an entry whose hours are not known has no times, and one that says nothing of whom it is for is
for everyone, because a filter must not hide help. An organisation is found by its name; a choice leads to it only when it says
that it takes people's troubles.
"""

import datetime
import itertools
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..hours import Calendar, Hours, openings
from ..hours.days import within
from ..kinds.district import District
from ..kinds.organisation import Organisation
from ..kinds.place import PlaceToBe
from ..kinds.window import Audience, Status, Window
from ..seen import closing, instead
from ..trouble import For
from .districts import Districts
from .guide import guide, serves
from .now import calendar_of

if TYPE_CHECKING:
    from ..load import Site

WAYS = ("write", "speak", "meet", "be")
AREAS = ("city", "region", "national")
TIMES = ("day", "evening", "weekend", "always")
_AUDIENCES = {For.SELF: {Audience.SELF}, For.YOUNG: {Audience.SELF, Audience.YOUNG},
              For.FAMILY: {Audience.FAMILY, Audience.AROUND}, For.SUPPORTER: {Audience.SUPPORTER, Audience.AROUND}}
#: In minutes of a day: nobody means the small hours by "on a Saturday".
_DAYTIME, _EVENING, _WAKING = (9 * 60, 17 * 60), (18 * 60, 24 * 60), (6 * 60, 24 * 60)


@dataclass(frozen=True)
class Entry:
    """A line of the list. meant: the readers it was made for, listed first when one of them looks. hours: of all its ways."""

    item: Window | PlaceToBe | Organisation
    topics: tuple[str, ...]
    ways: tuple[str, ...]
    who: tuple[str, ...]
    meant: tuple[str, ...]
    area: str
    times: tuple[str, ...]
    hours: tuple[Hours, ...]
    words: str


@dataclass(frozen=True)
class Lead:
    """Words that stand on no line of the list, and the entries they lead to, by position, the nearest first."""

    words: str
    entries: tuple[int, ...]


def entries(site: "Site", date: datetime.date) -> tuple[Entry, ...]:
    """What a site of a date (seen.as_of) offers: the city's windows and places to be, what others offer, organisations."""
    windows, city = site.windows, site.city
    items = (*filter(city.owns, windows), *site.items["places"], *itertools.filterfalse(city.owns, windows),
             *site.items["organisations"])
    known = {topic.id for topic in site.topics}
    districts = Districts(site, date)
    return tuple(_entry(item, known, "city" if city.owns(item) else "region" if item.pack.code else "national",
                        calendar_of(date, city.closing_days if city.owns(item) else ""), date, districts) for item in items)


def leads(site: "Site", listed: Sequence[Entry]) -> Mapping[str, tuple[Lead, ...]]:
    """By their kind: the words of topics, and the sentences of the finder with the windows it leads to."""
    place = {entry.item: number for number, entry in enumerate(listed)}
    topics = (Lead(_joined(topic.name, topic.short, topic.words, *topic.search), tuple(
        number for number, entry in enumerate(listed) if topic.id in entry.topics)) for topic in site.topics)
    found: dict[str, dict[int, None]] = {}
    shown, by_id = site.windows, {topic.id: topic for topic in site.topics}
    for reader in For:
        for guidance in guide(site.troubles, reader, shown, by_id, closing(site)):
            trouble, all_led = guidance.trouble, (guidance.led, *guidance.answers)
            for words, led in ((_joined(trouble.says, *trouble.search), all_led),
                               *((answer.says, (answer,)) for answer in guidance.answers)):
                found.setdefault(words, {}).update(dict.fromkeys(place[w] for part in led for w in part.windows))
    # Words that lead to no window of their own lead to the one for everyone in doubt.
    in_doubt = tuple(place[window] for window in closing(site)[:1])
    troubles = (Lead(words, tuple(numbers) or in_doubt) for words, numbers in found.items())
    # Who looks for a window that is over by its name finds those that took its place.
    gone = (Lead(_joined(item.name, item.kana, *item.search), tuple(place[window] for window in instead(site, item)))
            for _, item in site.gone if isinstance(item, Window))
    troubles = (*troubles, *gone)
    return {kind: tuple(lead for lead in each if lead.entries) for kind, each in (("topics", topics), ("troubles", troubles))}


def as_json(found: Mapping[str, Iterable[Lead]]) -> str:
    """The leads for the page's script, safe inside a script element."""
    data = {kind: [[lead.words, lead.entries] for lead in each] for kind, each in found.items()}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def times(hours: Iterable[Hours], calendar: Calendar, date: datetime.date) -> tuple[str, ...]:
    """When somebody can be reached in five ordinary weeks from a date on: holidays and the year end say nothing of a Monday."""
    hours = tuple(hours)
    if any(each.always for each in hours):
        return TIMES
    first = date + datetime.timedelta(days=-date.weekday() % 7)
    days = [day for day in (first + datetime.timedelta(days=number) for number in range(35))
            if not calendar.is_holiday(day) and not within(calendar.closing.year_end_days, day)]
    stretches = {"day": [(day, _DAYTIME) for day in days if day.weekday() < 5],
                 "evening": [(day, _EVENING) for day in days if day.weekday() < 5],
                 "weekend": [(day, _WAKING) for day in days if day.weekday() > 4]}
    return tuple(name for name, each in stretches.items() if any(
        _reached(one, *_moments(day, stretch), calendar) for one in map(_timed, hours) for day, stretch in each))


def _entry(item: Window | PlaceToBe | Organisation, known: set[str], area: str, calendar: Calendar, date: datetime.date,
           districts: Districts) -> Entry:
    everyone = tuple(reader.value for reader in For)
    if isinstance(item, PlaceToBe):
        hours = (item.hours,) if item.hours else ()
        return Entry(item, (), ("be",), everyone, (), area, times(hours, calendar, date), hours,
                     _words(item, item.audience, *(word for district in districts.of(item) for word in _district(district))))
    words, window = _words(item, item.english, item.eligibility), item if isinstance(item, Window) else None
    if not window and not item.counselling:
        return Entry(item, (), (), (), (), area, (), (), words)
    offered = {channel.kind.way for channel in item.channels}
    hours = () if window and window.status is Status.PAUSED else tuple(dict.fromkeys(filter(None, (
        channel.hours or item.hours for channel in item.channels if channel.kind.way != "look"))))
    return Entry(item, tuple(ref.id for ref in item.topics if ref.id in known), tuple(way for way in WAYS if way in offered),
                 tuple(reader.value for reader in For if not window or _welcomes(window, reader)),
                 tuple(reader.value for reader in For if window and _made_for(window, reader)),
                 area, times(hours, calendar, date), hours, words)


def _welcomes(window: Window, reader: For) -> bool:
    return (not window.audience or bool(_AUDIENCES[reader] & set(window.audience))) and serves(window, reader)


def _made_for(window: Window, reader: For) -> bool:
    if reader is For.YOUNG:
        return Audience.YOUNG in window.audience or window.maximum_age is not None and window.maximum_age < 30
    return reader is not For.SELF and bool(_AUDIENCES[reader] & set(window.audience)) and serves(window, reader)


def _words(item: Window | PlaceToBe | Organisation, *more: str) -> str:
    """What the line itself does not say: its reading, who runs it, where it is, and what staff added for the search."""
    where = item.location.line if item.location else ""
    return _joined(item.kana, getattr(item, "operator", ""), *more, where, *item.search)


def _district(district: District) -> Iterator[str]:
    """What leads to the room of a district: its name, its towns, what staff added for the search."""
    yield from (district.name, district.kana, *district.search)
    for town in district.towns:
        yield from (town.name, town.kana)


def _joined(*parts: str) -> str:
    return "、".join(dict.fromkeys(filter(None, parts)))


def _timed(hours: Hours) -> Hours:
    """Without rules that give no times: 「予約制」 does not say that somebody is there in the evening."""
    return replace(hours, parts=tuple(
        replace(part, rules=tuple(rule for rule in part.rules if rule.spans)) for part in hours.parts))


def _moments(day: datetime.date, stretch: tuple[int, int]) -> Iterator[datetime.datetime]:
    midnight = datetime.datetime.combine(day, datetime.time())
    return (midnight + datetime.timedelta(minutes=minute) for minute in stretch)


def _reached(hours: Hours, start: datetime.datetime, end: datetime.datetime, calendar: Calendar) -> bool:
    return any(opening.state in ("open", "by-appointment") for opening in openings(hours, start, end, calendar))
