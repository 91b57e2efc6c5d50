"""`tsunagari hours`: how a text of reception hours is understood, as a record for machines and as lines for staff."""

import datetime
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any

from ..calendar import date_words
from ..engines.holidays import national_holidays
from ..exchange import FORMATS
from ..exchange.spoken import spoken
from ..hours import Calendar, Closing, Hours, Span, closing_rule, is_open, nearest, next_change, openings, parse, to_words
from .speech import Speech

SPOKEN = "spoken"
_DAY = datetime.timedelta(days=1)
_AROUND = datetime.timedelta(days=40)  # a day moved by a holiday is looked for before and after


@dataclass(frozen=True)
class Question:
    """What is asked of every text: openings from `first` to `last`, both included, and perhaps the state at a moment."""

    first: datetime.date
    last: datetime.date
    at: datetime.datetime | None = None
    closing: str = ""  # the municipality's sentence

    def calendar(self) -> Calendar:
        """The holidays around all that is asked."""
        moments = [self.first, self.last, *([self.at.date()] if self.at else [])]
        first, last = min(moments) - _AROUND, max(moments) + 10 * _AROUND
        return Calendar(frozenset(national_holidays(first, last)), first, last, closing_rule(self.closing) or Closing())


def answers(texts: Iterable[str], question: Question, form: str | None, as_data: bool, say: Speech) -> Iterator[str]:
    """What is printed of each text: it in another format, its record, or the record in sentences."""
    calendar = question.calendar()
    for text in texts:
        if form:
            yield json.dumps(exported(text, form, calendar), ensure_ascii=False, default=str)
        elif as_data:
            yield json.dumps(record(text, question, calendar), ensure_ascii=False)
        else:
            yield from lines(record(text, question, calendar), say)


def record(text: str, question: Question, calendar: Calendar) -> dict[str, Any]:
    """What `--json` prints. Openings are those with stated times on days that are certain, of all channels together."""
    hours = parse(text)
    rules = [rule for part in hours.parts for rule in part.rules]
    found = {
        "status": hours.status, "said": to_words(hours), "openings": _openings(hours, question, calendar),
        "by_appointment": any(rule.by_appointment for rule in rules), "irregular": any(rule.irregular for rule in rules),
        "notes": list(hours.notes), "not_understood": list(hours.unread),
    }
    if question.at:
        answer, change = is_open(hours, question.at, calendar), next_change(hours, question.at, calendar)
        found["at"] = {"moment": _iso(question.at), "state": answer.state, "uncertain": answer.uncertain,
                       "labels": list(answer.labels), "until": _iso(change[0]) if change else None}
    return found


def exported(text: str, form: str, calendar: Calendar) -> dict[str, Any]:
    """What `--as` prints: each part in another format, with the note of what that cannot say; or the words read aloud."""
    hours = parse(text)
    if form == SPOKEN:
        return {"text": text, "said": spoken(hours)}
    return {"text": text, "parts": [asdict(part) for part in FORMATS[form](hours, calendar)]}


def lines(found: dict[str, Any], say: Speech) -> list[str]:
    """The record in sentences."""
    told = [say(f"hours-{found['status']}"), f"  {found['said']}"]
    told += [say("hours-not-understood", words=words, form=nearest(words)) for words in found["not_understood"]]
    told += [say("hours-by-appointment")] * found["by_appointment"] + [say("hours-irregular")] * found["irregular"]
    for starts, ends in found["openings"]:
        first, last = datetime.datetime.fromisoformat(starts), datetime.datetime.fromisoformat(ends)
        day = "" if last.date() == first.date() else f"{date_words(last.date())} "
        told.append(f"  {date_words(first.date())} {first:%H:%M}–{day}{last:%H:%M}")
    if "at" in found:
        at = found["at"]
        name = "asked" if at["state"] == "by-appointment" else at["state"]
        told.append(say(f"hours-{name}", at=at["moment"].replace("T", " "), labels="・".join(at["labels"])).rstrip())
        told += [say("hours-until", until=at["until"].replace("T", " "))] if at["until"] else []
    return told


def _openings(hours: Hours, question: Question, calendar: Calendar) -> list[list[str]]:
    # A rule without times still stands above the usual ones on its dates, but opens nothing that could be listed.
    timed = tuple(replace(part, rules=tuple(rule if rule.spans else replace(rule, spans=(Span(0, 0),)) for rule in part.rules))
                  for part in hours.parts)
    start = datetime.datetime.combine(question.first, datetime.time())
    end = datetime.datetime.combine(question.last, datetime.time()) + _DAY
    merged: list[list[datetime.datetime]] = []
    found = openings(replace(hours, parts=timed), start, end, calendar)
    for opening in sorted(found, key=lambda opening: (opening.starts, opening.ends)):
        if opening.state not in ("open", "by-appointment"):
            continue
        if merged and opening.starts <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], opening.ends)
        else:
            merged.append([opening.starts, opening.ends])
    return [[_iso(starts), _iso(ends)] for starts, ends in merged]


def _iso(moment: datetime.datetime) -> str:
    return moment.isoformat(timespec="minutes")
