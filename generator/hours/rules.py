"""The structure of reception hours: parts, their rules and closed days. Plain values, so that as_data is all a page needs.

Times are minutes after 00:00 of the day a span begins on. Every tuple is sorted and without repeats.
"""

from dataclasses import MISSING, dataclass, fields, is_dataclass
from typing import Any, Literal

ALL_WEEK = (0, 1, 2, 3, 4, 5, 6)
MON_TO_FRI = (0, 1, 2, 3, 4)
DAY = 1440  # minutes


@dataclass(frozen=True)
class Span:
    """From `opens` to `closes`: 翌9:00 is 1980, 24時間 is 0..1440, 金13:00～日22:00 is 780..4200 on a Friday."""

    opens: int
    closes: int
    last: int | None = None  # the last moment a visitor is received, when it is not `closes` (受付は16:30まで)


@dataclass(frozen=True)
class NthWeekday:
    """The `nth` (1 to 5, or -1 for 最終) `weekday` (0 = Monday) of a month."""

    nth: int
    weekday: int


@dataclass(frozen=True)
class Period:
    """From `first` to `last`, both included.

    (month, day): every year, over New Year when last < first; 2月 ends on (2, 29). (year, month, day): once.
    unstated: once, but the text does not say in which year, so nothing about it is certain.
    """

    first: tuple[int, ...]
    last: tuple[int, ...]
    unstated: bool = False


@dataclass(frozen=True)
class DaySet:
    """The days that one of the names fits (weekday, nth weekday or day of the month), if they lie in one of `periods`.

    No name at all: the text does not say which days. Never take that for every day.

    holidays, on a public holiday:  "default"  the text does not say: the municipality's rule decides
                                    "open"     like any other day (祝日も受付, 毎日)
                                    "closed"   not in the set, even if a name fits (祝日を除く, 平日)
                                    "listed"   in the set, whatever its weekday (土日祝)
                                    "moved"    not in the set, but the next working day is (祝日の場合は翌平日)
    """

    weekdays: tuple[int, ...] = ()  # 0 = Monday .. 6 = Sunday
    nth_weekdays: tuple[NthWeekday, ...] = ()
    monthdays: tuple[int, ...] = ()  # 毎月10日 is 10, 毎月末日 is -1
    holidays: Literal["default", "open", "closed", "listed", "moved"] = "default"
    periods: tuple[Period, ...] = ()  # () is the whole year, every year

    @property
    def once(self) -> bool:
        """Whether these are dates of one year: what is said about them stands above what is usual."""
        return any(len(period.first) == 3 or period.unstated for period in self.periods)

    @property
    def names_days(self) -> bool:
        return bool(self.weekdays or self.nth_weekdays or self.monthdays or self.holidays == "listed")


@dataclass(frozen=True)
class Rule:
    """Each of `spans` (ascending, never overlapping) on each of `days`. Rules add up, but on dates of one year
    (`days.once`) only the rules for such dates count.

    No spans: the times are not stated, which is only so when by_appointment or irregular.
    """

    days: DaySet
    spans: tuple[Span, ...] = ()
    by_appointment: bool = False  # 予約制, 要予約
    irregular: Literal["", "随時", "不定期", "巡回"] = ""


@dataclass(frozen=True)
class Part:
    """The hours of one channel or number. On a day in `closed` no span of any rule begins.

    year_end, on the days the municipality calls 年末年始:  "default"  the text does not say: the municipality's rule decides
                                                          "open"     年中無休, 365日
                                                          "closed"   年末年始は休み
    """

    label: str = ""  # 電話, 来所, 0120-279-338; "" when the text is about all
    rules: tuple[Rule, ...] = ()
    closed: tuple[DaySet, ...] = ()
    year_end: Literal["default", "open", "closed"] = "default"


@dataclass(frozen=True)
class Hours:
    """What `text` says. Whoever uses the rules must show the notes, and `unread`, too."""

    text: str  # exactly as staff wrote it
    parts: tuple[Part, ...] = ()
    notes: tuple[str, ...] = ()  # kept as words: 原則, and what follows ※
    unread: tuple[str, ...] = ()  # what was not understood and may change the hours

    @property
    def status(self) -> Literal["read", "partly", "text"]:
        """"text": no parts at all. "partly": the parts hold as far as they go, and `unread` may change them."""
        return "text" if not self.parts else "partly" if self.unread else "read"

    @property
    def always(self) -> bool:
        """Whether this is 24時間365日, and nothing else."""
        clocks = all((part.rules, part.closed, part.year_end) == _ALWAYS for part in self.parts)
        return self.status == "read" and clocks and not self.notes


EVERY_DAY = DaySet(ALL_WEEK, holidays="open")
WORKDAYS = DaySet(MON_TO_FRI, holidays="closed")
ROUND_THE_CLOCK = Part(rules=(Rule(EVERY_DAY, (Span(0, DAY),)),), year_end="open")

_ALWAYS = (ROUND_THE_CLOCK.rules, (), "open")


def dated(*periods: Period) -> DaySet:
    """Every day of the periods, holiday or not."""
    return DaySet(ALL_WEEK, holidays="open", periods=periods)


def as_data(value: Any) -> Any:
    """The value as plain dicts and lists for JSON; a field with its default is left out."""
    if is_dataclass(value):
        pairs = ((field, getattr(value, field.name)) for field in fields(value))
        return {field.name: as_data(own) for field, own in pairs if field.default is MISSING or own != field.default}
    return [as_data(each) for each in value] if isinstance(value, tuple) else value
