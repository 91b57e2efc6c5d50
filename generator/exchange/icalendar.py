"""iCalendar (RFC 5545): a VEVENT for each opening that recurs, with EXDATE and RDATE where holidays and the like change it.

Exact from the calendar's first to its last day. By appointment, at irregular times or on days nobody can be sure of is
STATUS:TENTATIVE (3.8.1.11); no event blocks the reader's own time (3.8.2.7). What events cannot say is in DESCRIPTION, of the
events and, for hours without any time, of the whole calendar (RFC 7986, 5.2).
"""

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..hours import Calendar, DaySet, Hours, Span
from ..hours.days import within
from ..hours.periods import is_season
from .dates import ONE_DAY, Told, clock, holding, midnight, named, plain, words
from .hsds import DAYS

_ZONE = ("BEGIN:VTIMEZONE", "TZID:Asia/Tokyo", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0900",
         "TZOFFSETTO:+0900", "TZNAME:JST", "END:STANDARD", "END:VTIMEZONE")


def told(hours: Hours, calendar: Calendar, uid: str = "hours@tsunagari.invalid", summary: str = "受付") -> list[Told]:
    """The lines of the events of each part. `uid` is kept from build to build, so that a calendar knows its events again."""
    found = []
    for number, part in enumerate(hours.parts):
        note = "" if plain(hours, part) and not any(holding(part, rule, calendar)[1] for rule in part.rules) \
            else words(hours, part, calendar.closing)
        events = []
        for rule in part.rules:
            for span in rule.spans:
                for dates, sure in zip(holding(part, rule, calendar), (True, False)):
                    sure = sure and not (rule.by_appointment or rule.irregular)
                    if dates:
                        events.append([
                            f"UID:{number}-{len(events)}-{uid}", f"DTSTAMP:{calendar.first:%Y%m%d}T000000Z",
                            *_when(rule.days, span, dates, calendar), f"SUMMARY:{escaped(f'{summary} {part.label}'.strip())}",
                            f"STATUS:{'CONFIRMED' if sure else 'TENTATIVE'}", "TRANSP:TRANSPARENT",
                            *([f"DESCRIPTION:{escaped(note)}"] if note else [])])
        found.append(Told(part.label, [line for event in events for line in ("BEGIN:VEVENT", *event, "END:VEVENT")], note))
    return found or [Told("", [], hours.text)]


def document(parts: Iterable[Told], name: str) -> str:
    """A whole calendar file of the events of some parts."""
    parts = list(parts)
    notes = "\n".join(dict.fromkeys(f"{part.label} {part.note}".strip() for part in parts if part.note))
    return folded(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tsunagari//hours//JA", f"NAME:{escaped(name)}",
                   *([f"DESCRIPTION:{escaped(notes)}"] if notes else []), *_ZONE,
                   *(line for part in parts for line in part.rules), "END:VCALENDAR"])


def event(uid: str, summary: str, date: datetime.date, time: str = "", where: str = "", address: str = "") -> Told:
    """One event on a day: from when to when if the time says so (13:30～16:00), else the whole day. address: its page."""
    clocks = [f"{date:%Y%m%d}T{int(hour):02}{minute}00" for hour, minute in re.findall(r"(\d{1,2})[:：](\d{2})", time)]
    whole = [f"DTSTART;VALUE=DATE:{date:%Y%m%d}"]
    moments = [f"{name};TZID=Asia/Tokyo:{at}" for name, at in zip(("DTSTART", "DTEND"), clocks)]
    return Told("", ["BEGIN:VEVENT", f"UID:{uid}", f"DTSTAMP:{date:%Y%m%d}T000000Z", *(moments or whole),
                     f"SUMMARY:{escaped(summary)}", *([f"LOCATION:{escaped(where)}"] if where else []),
                     *([f"URL:{address}"] if address else []), "END:VEVENT"], "")


def escaped(text: str) -> str:
    """TEXT of 3.3.11."""
    for plain_character, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(plain_character, written)
    return text


def folded(lines: Iterable[str]) -> str:
    """Content lines of 3.1: at most 75 octets, never cut inside a character, each ended by CRLF."""
    return "".join(f"{piece}\r\n" for line in lines for piece in _pieces(line))


def _pieces(line: str) -> Iterator[str]:
    piece, size = "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > 75:
            yield piece
            piece, size = " ", 1
        piece, size = piece + character, size + octets
    yield piece


def _when(days: DaySet, span: Span, dates: set[datetime.date], calendar: Calendar) -> list[str]:
    """DTSTART to RDATE for openings that begin on `dates`: by a rule if one is near, else by the dates themselves."""
    usual = replace(days, monthdays=() if days.weekdays or days.nth_weekdays else days.monthdays)
    recurs = named(usual, calendar) if usual.weekdays or usual.nth_weekdays or usual.monthdays else set()
    recurs = recurs if len(recurs & dates) > len(recurs) / 2 and all(map(is_season, days.periods)) else set()
    first = min(recurs or dates)

    def moments(name: str, of: set[datetime.date]) -> list[str]:
        listed = ",".join(f"{date:%Y%m%d}T{clock(span.opens).replace(':', '')}00" for date in sorted(of))
        return [f"{name};TZID=Asia/Tokyo:{listed}"] if of else []

    rule = []
    if recurs:
        end = midnight(calendar.last + ONE_DAY) - datetime.timedelta(hours=9, seconds=1)  # UNTIL is UTC (3.3.10)
        rule = [f"RRULE:{_recurrence(usual)};UNTIL={end:%Y%m%dT%H%M%SZ}"]
    return [*moments("DTSTART", {first}), f"DURATION:PT{span.closes - span.opens}M", *rule, *moments("EXDATE", recurs - dates),
            *moments("RDATE", dates - recurs - {first})]


def _recurrence(days: DaySet) -> str:
    months = [month for month in range(1, 13) if any(within(period, datetime.date(2026, month, 1)) for period in days.periods)]
    season = f";BYMONTH={','.join(map(str, months))}" if months else ""
    names = [DAYS[day] for day in days.weekdays] + [f"{nth.nth}{DAYS[nth.weekday]}" for nth in days.nth_weekdays]
    if not names:
        return f"FREQ=MONTHLY;BYMONTHDAY={','.join(map(str, days.monthdays))}{season}"
    return f"FREQ={'MONTHLY' if days.nth_weekdays else 'WEEKLY'};BYDAY={','.join(names)}{season}"
