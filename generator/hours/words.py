"""Rules to words, such that reading the words gives the same rules."""

import datetime
import itertools
from dataclasses import replace

from ..calendar import WEEKDAYS
from .periods import closes_yearly, days_between, is_season
from .rules import DAY, EVERY_DAY, ROUND_THE_CLOCK, WORKDAYS, DaySet, Hours, Part, Period, Rule, Span, dated
from .times import may_be_afternoon


def to_words(hours: Hours, lang: str = "ja") -> str:
    """The hours in words that `parse` reads back to the same parts; those it could not read, as they were written.

    Only Japanese so far: any other `lang` raises ValueError.
    """
    if lang != "ja":
        raise ValueError(f"no words for hours in {lang!r}")
    if hours.status == "text":
        return hours.text
    said = "／".join(f"{part.label} {part_words(part)}".strip() for part in hours.parts)
    if "原則" in hours.notes:
        single = len(hours.parts) == 1 and "。" not in said and not hours.parts[0].label
        said = f"{said}（原則）" if single else f"原則、{said}"
    beside = "".join(f"。{words}" for words in hours.unread if words not in hours.notes)
    return said + beside + "".join(f" ※{note}" for note in hours.notes if note != "原則")


def part_words(part: Part) -> str:
    """The rules and closed days of a part, without its label."""
    if replace(part, label="") == ROUND_THE_CLOCK:
        return "24時間365日"
    said = [f"{words}は休み" for words in _closed_words(part)] + _after_holidays(part)
    never = part.year_end == "open" and any(rule.days == EVERY_DAY for rule in part.rules)
    if part.year_end == "open" and not never:
        said.append("年末年始も受付")
    if part.label:  # inside brackets, so that they are not taken for those of all parts
        rules = [_rule_words(rule, said) for rule in part.rules]
    else:
        rules = [_rule_words(rule, []) for rule in part.rules] + said
    return "。".join(rules + ["年中無休"] * never)


def _closed_words(part: Part) -> list[str]:
    """What 「は休み」 follows: the year end and dates in one list, days of a season each for itself."""
    plain, rest = [], []
    for days in part.closed:
        if days == dated(*days.periods):
            plain += map(_period_words, (_stated(period) for period in days.periods))
        elif days.holidays != "moved":
            rest.append(_day_words(days))
    if part.year_end == "closed":
        plain.append("年末年始")
    return rest + ["・".join(plain)] * bool(plain)


def _after_holidays(part: Part) -> list[str]:
    """月曜は休み（祝日の場合は翌平日）, or for a day that is closed anyway, 水曜が祝日の場合は翌平日も休み."""
    said = []
    for days in part.closed:
        if days.holidays == "moved":
            name = f"{WEEKDAYS[days.weekdays[0]]}曜"
            usual = any(days.weekdays[0] in rule.days.weekdays for rule in part.rules)
            said.append(f"{name}は休み（祝日の場合は翌平日）" if usual else f"{name}が祝日の場合は翌平日も休み")
    return said


def _rule_words(rule: Rule, closed: list[str]) -> str:
    days = rule.days
    how = [rule.irregular] * bool(rule.irregular) + ["予約制"] * rule.by_appointment
    spans = "、".join(_span_words(span, days) for span in rule.spans) or how.pop(0)
    usual = DaySet(days.weekdays, days.nth_weekdays, days.monthdays, days.holidays)
    periods = "・".join(map(_period_words, days.periods))
    limits = {"open": ["祝日も受付"], "closed": ["祝日を除く"], "moved": ["祝日の場合は翌平日"]}.get(days.holidays, [])
    if usual in (WORKDAYS, EVERY_DAY):
        named, limits = "平日" if usual == WORKDAYS else "毎日", []
        if usual == EVERY_DAY and _days_are_dates(days):
            named = ""
    else:
        named = _day_words(usual)
    last = [f"受付は{_clock_words(span.last)}まで" for span in rule.spans if span.last is not None]
    beside = "、".join([*limits, *how, *last, *closed])
    return " ".join(filter(None, (periods, named, spans))) + (f"（{beside}）" if beside else "")


def _days_are_dates(days: DaySet) -> bool:
    return bool(days.periods) and all(
        not is_season(period) and 0 <= days_between(period.first, period.last) < 7 for period in days.periods)


def _day_words(days: DaySet) -> str:
    """月・火・木〜土・祝・第1・第3木曜・毎月10日; nothing when no day is named."""
    names = []
    for _, run in itertools.groupby(enumerate(days.weekdays), key=lambda pair: pair[1] - pair[0]):  # runs of days
        run = [WEEKDAYS[weekday] for _, weekday in run]
        names += [f"{run[0]}〜{run[-1]}"] if len(run) > 2 else run
    names += ["祝"] * (days.holidays == "listed")
    if len(names) == 1 and len(names[0]) == 1:
        names = ["祝日" if names == ["祝"] else f"{names[0]}曜"]
    for weekday, nths in itertools.groupby(days.nth_weekdays, key=lambda nth: nth.weekday):
        names.append("・".join("最終" if nth.nth == -1 else f"第{nth.nth}" for nth in nths) + f"{WEEKDAYS[weekday]}曜")
    if days.monthdays:
        names.append("毎月" + "・".join(f"{day}日" if day > 0 else "末日" for day in days.monthdays))
    periods = "・".join(_period_words(_stated(period)) for period in days.periods) if days.holidays == "open" else ""
    return " ".join(filter(None, (periods, "・".join(names))))


def _span_words(span: Span, days: DaySet) -> str:
    if (span.opens, span.closes) == (0, DAY):
        return "24時間"
    zero = "0" if may_be_afternoon(span.opens, span.closes) else ""
    closes = _clock_words(span.closes)
    if span.closes > span.opens + DAY or span.closes > 2 * DAY:
        later, minutes = divmod(span.closes, DAY)
        closes = f"{_later(days, later)} {_clock_words(minutes)}"
    return f"{zero}{_clock_words(span.opens)}–{closes}"


def _later(days: DaySet, later: int) -> str:
    """The day on which a span ends that began some days before."""
    if not days.periods:
        return f"{WEEKDAYS[(days.weekdays[0] + later) % 7]}曜"
    first = days.periods[0].first
    date = datetime.date(*(first if len(first) == 3 else (2000, *first))) + datetime.timedelta(days=later)
    return f"{date.month}月{date.day}日"


def _clock_words(minutes: int) -> str:
    if minutes > DAY:
        return f"翌{_clock_words(minutes - DAY)}"
    return f"{minutes // 60}:{minutes % 60:02}"


def _stated(period: Period) -> Period:
    """Of the year end nobody says 毎年."""
    once = replace(period, unstated=True)
    return once if closes_yearly(once) and not is_season(period) else period


def _period_words(period: Period) -> str:
    """4月〜9月, 12月29日〜1月3日, 2026年5月2日〜2026年5月7日."""
    if is_season(period):
        first, last = f"{period.first[0]}月", f"{period.last[0]}月"
    else:
        first, last = (_date_words(date) for date in (period.first, period.last))
    yearly = "毎年" * (len(period.first) == 2 and not period.unstated and not is_season(period))
    return yearly + (first if first == last else f"{first}〜{last}")


def _date_words(date: tuple[int, ...]) -> str:
    return "".join(f"{number}{unit}" for number, unit in zip(date, "年月日"[-len(date):]))
