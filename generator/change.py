"""A sudden change on one line, as it is written at eight in the morning: 「2026-11-21 お休みです。」"""

import datetime
import re
from dataclasses import dataclass, field
from typing import ClassVar

from .calendar import WEEKDAYS, read_date
from .problem import Place

#: No date is written longer: 令和12年12月31日（土曜日） with blanks.
_LONGEST = 24
_RANGE = re.compile(r"\s*(?:[～〜~]|から|-(?!\d))\s*(?P<rest>.*)", re.DOTALL)
_WEEKDAY = re.compile(rf"\s*[（(]([{WEEKDAYS}])(?:曜日?)?[）)]")
#: What joins a date to its words in a sentence.
_JOINT = re.compile(r"(?:まで)?(?:は|の|に)?\s*[、,:：]?\s*(?P<words>.+)", re.DOTALL)


@dataclass(frozen=True)
class Change:
    """Words that stand with an item until their last day is over. first, last: the days they are about."""

    words: str
    first: datetime.date
    last: datetime.date
    place: Place = field(compare=False)
    #: What is told when a line cannot be read.
    refusal: ClassVar[str] = "change-without-date"

    @classmethod
    def read_line(cls, text: str, place: Place) -> "Change | None":
        """A line that begins with a day, or with a first and a last one; None when it has none, or no words.

        Its end must be certain, because it has to vanish by itself: 「2026年11月21日から」 alone has none.
        """
        first, rest = _date(text.strip())
        last = first
        if first and (range := _RANGE.fullmatch(rest)):
            last, rest = _date(range["rest"])
        words = _JOINT.fullmatch(rest)
        return cls(words["words"].strip(), first, last, place) if first and last and first <= last and words else None

    def shown_on(self, date: datetime.date) -> bool:
        """Whether it is still to be told: from the moment it is written to the end of its last day."""
        return date <= self.last


def _date(text: str) -> tuple[datetime.date | None, str]:
    """The date a text begins with, and the rest; none when its weekday is another's."""
    for end in range(min(len(text), _LONGEST), 0, -1):
        if not text[end - 1].isspace() and not text[end:end + 1].isdigit() and (found := read_date(text[:end])):
            weekday = _WEEKDAY.match(text, end)
            if not weekday:
                return found, text[end:]
            return found if weekday[1] == WEEKDAYS[found.weekday()] else None, text[weekday.end():]
    return None, text
