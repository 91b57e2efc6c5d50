"""The structure of reception hours: spans on sets of days, and what closes them. Times are minutes after 00:00."""

from dataclasses import dataclass
from typing import Literal

ALL_WEEK = (0, 1, 2, 3, 4, 5, 6)
MON_TO_FRI = (0, 1, 2, 3, 4)
DAY = 1440  # minutes


@dataclass(frozen=True)
class Span:
    """From `opens` to `closes`, in minutes after 00:00 of the day it begins on: 翌9:00 is 1980, 24時間 is 0..1440."""

    opens: int
    closes: int


@dataclass(frozen=True)
class NthWeekday:
    """The `nth` (1 to 5, or -1 for 最終) `weekday` (0 = Monday) of every month."""

    nth: int
    weekday: int


@dataclass(frozen=True)
class DaySet:
    """All the days named, each tuple sorted. Empty when the text names no days: never take that for every day.

    holidays, on a public holiday:  "default"  the text does not say: the municipality's rule decides
                                    "open"     like any other day (祝日も受付, 毎日)
                                    "closed"   not in the set, even if its weekday is (祝日を除く, 平日)
                                    "listed"   in the set, whatever its weekday (土日祝)
    """

    weekdays: tuple[int, ...] = ()  # 0 = Monday .. 6 = Sunday
    nth_weekdays: tuple[NthWeekday, ...] = ()
    monthdays: tuple[int, ...] = ()  # 毎月10日 is 10
    holidays: Literal["default", "open", "closed", "listed"] = "default"

    @property
    def names_days(self) -> bool:
        return bool(self.weekdays or self.nth_weekdays or self.monthdays or self.holidays == "listed")


@dataclass(frozen=True)
class Rule:
    """Open in each of `spans` (ascending, never overlapping) on each of `days`. Rules add up; none cancels another."""

    days: DaySet
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Closure:
    """A time of every year without reception, or the word that there is none.

    "dated": from `first` to `last`, (month, day), both included; over New Year when last < first.
    "year-end": 年末年始, whose dates the municipality sets. "never": 年中無休.
    """

    kind: Literal["dated", "year-end", "never"]
    first: tuple[int, int] | None = None
    last: tuple[int, int] | None = None


@dataclass(frozen=True)
class Hours:
    """What `text` says. Rules and closures are there only in the state "open"; "always" is 24時間365日.

    A note may change the rules (※水曜日が祝日の場合は翌平日も休み): whoever uses the rules must show the notes too.
    """

    text: str  # exactly as staff wrote it
    state: Literal["open", "always", "by-appointment", "irregular", "unread"]
    rules: tuple[Rule, ...] = ()
    closures: tuple[Closure, ...] = ()  # () when the text does not say
    notes: tuple[str, ...] = ()  # kept as words: 原則, 要予約 and what follows ※
    unread: str = ""  # the part that was not understood


NEVER = Closure("never")
YEAR_END = Closure("year-end")
ROUND_THE_CLOCK = Rule(DaySet(ALL_WEEK, holidays="open"), (Span(0, DAY),))
