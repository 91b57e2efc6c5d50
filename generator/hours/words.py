"""Rules to words, such that reading the words gives the same rules."""

import itertools

from ..calendar import WEEKDAYS
from .drafts import may_be_afternoon
from .rules import DAY, EVERY_DAY, ROUND_THE_CLOCK, WORKDAYS, DaySet, Hours, Period, Rule, Span


def to_words(hours: Hours, lang: str = "ja") -> str:
    """The hours in words that `parse` reads back to the same rules; those it could not read, as they were written.

    Only Japanese so far: any other `lang` raises ValueError.
    """
    if lang != "ja":
        raise ValueError(f"no words for hours in {lang!r}")
    if hours.status == "text":
        return hours.text
    part = hours.parts[0]
    if part.rules[0].irregular:
        return hours.text
    if part == ROUND_THE_CLOCK:
        said = ["24時間365日"]
    else:
        said = ["予約制" if rule.by_appointment else _rule_words(rule) for rule in part.rules]
        closed = [_period_words(period) for days in part.closed for period in days.periods]
        closed += ["年末年始"] * (part.year_end == "closed")
        said += ["・".join(closed) + "は休み"] * bool(closed) + ["年中無休"] * (part.year_end == "open")
    if "原則" in hours.notes:
        said[0] = f"{said[0]}（原則）" if len(said) == 1 else f"原則、{said[0]}"
    return "。".join(said) + "".join(f" ※{note}" for note in hours.notes if note != "原則")


def _rule_words(rule: Rule) -> str:
    days = rule.days
    spans = "、".join(map(_span_words, rule.spans))
    if days == EVERY_DAY:
        return f"毎日 {spans}"
    if days == WORKDAYS:
        return f"平日 {spans}"
    limit = {"open": "（祝日も受付）", "closed": "（祝日を除く）"}.get(days.holidays, "")
    return f"{_day_words(days)} {spans}{limit}".strip()


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
        names.append("毎月" + "・".join(f"{day}日" for day in days.monthdays))
    return "・".join(names)


def _span_words(span: Span) -> str:
    if span == Span(0, DAY):
        return "24時間"
    zero = "0" if may_be_afternoon(span.opens, span.closes) else ""
    return f"{zero}{_clock_words(span.opens)}–{_clock_words(span.closes)}"


def _clock_words(minutes: int) -> str:
    if minutes > DAY:
        return f"翌{_clock_words(minutes - DAY)}"
    return f"{minutes // 60}:{minutes % 60:02}"


def _period_words(period: Period) -> str:
    first, last = (f"{month}月{day}日" for month, day in (period.first, period.last))
    return first if first == last else f"{first}〜{last}"
