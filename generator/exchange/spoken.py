"""Hours for the ear: 「月曜日から金曜日の、午前9時から午後5時まで」, for screen readers and やさしい日本語.

By the guide of 入管庁 and 文化庁 (2020): 午前 and 午後 instead of 24 hours, から and まで instead of a dash, short sentences.
Signs are written out, because a screen reader skips or misreads 「〜」, 「–」 and 「・」.
"""

import datetime
import itertools
import re
from collections.abc import Iterable

from ..calendar import WEEKDAYS
from ..hours import DAY, EVERY_DAY, ROUND_THE_CLOCK, DaySet, Hours, Part, Period, Rule, Span
from ..hours.periods import is_season

_ON_HOLIDAYS = {"open": "祝日も受け付けます", "closed": "祝日は休みです", "moved": "祝日のときは、次の平日です"}


def spoken(hours: Hours) -> str:
    """The hours in sentences to be read aloud; what was not understood stays as it was written."""
    if not hours.parts:
        return hours.text
    sentences = [f"{part.label}は、{said}" if part.label else said for part in hours.parts for said in _part(part)]
    beside = [words for words in hours.unread if words not in hours.notes]
    usual = ["変わることがあります"] * ("原則" in hours.notes)
    return "".join(f"{words}。" for words in (*sentences, *usual, *beside, *(note for note in hours.notes if note != "原則")))


def spoken_when(words: str) -> str:
    """A day or a time as an author wrote it (13:30～15:00), without signs: 午後1時30分から午後3時まで."""
    clock = re.sub(r"(?<!\d)([01]?\d|2[0-3]):([0-5]\d)", lambda m: _clock(int(m[1]) * 60 + int(m[2])), words)
    return re.sub(r"([^\s、～〜–]+)\s*[～〜–]\s*([^\s、～〜–]+)", r"\1から\2まで", clock)


def _part(part: Part) -> Iterable[str]:
    if (part.rules, part.closed, part.year_end) == (ROUND_THE_CLOCK.rules, (), "open"):
        yield "一年中、24時間です"
        return
    # 平日…、土日祝…: then the second speaks for holidays, and the first need not.
    listed = any(rule.days.holidays == "listed" for rule in part.rules)
    for rule in part.rules:
        yield from _rule(rule, listed)
    for days in part.closed:
        if days.holidays == "moved":
            yield f"{_weekdays(days)}は休みです。{_weekdays(days)}が祝日のときは、次の平日が休みです"
        else:
            yield f"{_days(days)}は休みです"
    if part.year_end != "default":
        yield "年末年始は休みです" if part.year_end == "closed" else "年末年始も受け付けます"


def _rule(rule: Rule, listed: bool) -> Iterable[str]:
    days, spans = _days(rule.days), "と、".join(_span(span, rule.days) for span in rule.spans)
    yield "の、".join(filter(None, (days, spans))) or {"": "予約が必要です"}.get(rule.irregular, f"{rule.irregular}です")
    if rule.days != EVERY_DAY and not _dates(rule.days) and not listed:
        yield from filter(None, [_ON_HOLIDAYS.get(rule.days.holidays)])
    yield from (f"受付は{_clock(span.last)}までです" for span in rule.spans if span.last is not None)
    if rule.irregular and (days or spans):
        yield f"{rule.irregular}です"
    if rule.by_appointment and (days or spans or rule.irregular):
        yield "予約が必要です"


def _dates(days: DaySet) -> bool:
    """Whether the set is the days of its periods, holiday or not."""
    return bool(days.periods) and (days.weekdays, days.holidays) == (EVERY_DAY.weekdays, "open")


def _days(days: DaySet) -> str:
    """4月から9月までの、月曜日から金曜日と第3土曜日."""
    periods = "と".join(map(_period, days.periods))
    if _dates(days):
        return periods
    names = []
    if days.weekdays == EVERY_DAY.weekdays:
        names = ["毎日"]
    elif days.weekdays:
        names = [_weekdays(days)]
    names += ["祝日"] * (days.holidays == "listed")
    names += [f"毎月{'最後の' if nth.nth == -1 else f'第{nth.nth}'}{WEEKDAYS[nth.weekday]}曜日" for nth in days.nth_weekdays]
    names += [f"毎月{'最後の日' if day == -1 else f'{day}日'}" for day in days.monthdays]
    return "の、".join(filter(None, (periods, "と".join(names))))


def _weekdays(days: DaySet) -> str:
    """月曜日から金曜日, or each by its name."""
    names = []
    for _, run in itertools.groupby(enumerate(days.weekdays), key=lambda pair: pair[1] - pair[0]):
        run = [f"{WEEKDAYS[weekday]}曜日" for _, weekday in run]
        names += [f"{run[0]}から{run[-1]}"] if len(run) > 2 else run
    return "と".join(names)


def _period(period: Period) -> str:
    if is_season(period):
        first, last = f"{period.first[0]}月", f"{period.last[0]}月"
    else:
        first, last = ("".join(f"{number}{unit}" for number, unit in zip(date, "年月日"[-len(date):]))
                       for date in (period.first, period.last))
    return first if first == last else f"{first}から{last}まで"


def _span(span: Span, days: DaySet) -> str:
    if (span.opens, span.closes) == (0, DAY):
        return "24時間"
    later, minutes = divmod(span.closes, DAY)
    if later > 1 and days.weekdays and not days.periods:
        return f"{_clock(span.opens)}から、{WEEKDAYS[(days.weekdays[0] + later) % 7]}曜日の{_clock(minutes)}まで"
    after = "次の日の" * later
    if later > 1:
        date = datetime.date(*(2000, *days.periods[0].first)[-3:]) + datetime.timedelta(days=later)
        after = f"{date.month}月{date.day}日の"
    return f"{_clock(span.opens)}から{'夜の12時' if span.closes == DAY else after + _clock(minutes)}まで"


def _clock(minutes: int) -> str:
    """午前9時, 昼の12時, 午後5時15分: said as it is heard, also where 午後0時 would be right but strange."""
    hour, minute = divmod(minutes, 60)
    if hour in (0, 12) and not minute:
        return "昼の12時" if hour else "夜の12時"
    return f"{'午前' if hour < 12 else '午後'}{hour % 12}時" + (f"{minute}分" if minute else "")
