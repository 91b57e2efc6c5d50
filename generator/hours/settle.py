"""Step 4: drafts to the rules of one part, or nothing when they contradict each other."""

import itertools
from dataclasses import replace

from .drafts import Draft
from .limits import Limits
from .names import Names, nth_order
from .overlap import disagree, meet
from .periods import days_between, is_season, tidy
from .rules import ALL_WEEK, DAY, EVERY_DAY, ROUND_THE_CLOCK, WORKDAYS, DaySet, Part, Period, Rule, Span, dated


def settle(drafts: list[Draft], alone: Limits, never: bool) -> Part | None:
    """The drafts under their limits; None when there are none or they contradict each other."""
    if not drafts and (alone.how or never and alone == Limits()):
        return _without_times(alone) if alone.how and not never else None
    if not drafts or len(drafts) > 1 and alone.particular:
        return None
    for draft in drafts:
        draft.limits.add(alone)
    limits = drafts[0].limits
    if any((draft.limits.closed, draft.limits.after, draft.limits.year_end) != (limits.closed, limits.after, limits.year_end)
           for draft in drafts) or len(limits.year_end) > 1:  # 年末年始を除く stands beside one rule and not beside the other
        return None
    rules = [_rule(days, draft, never) for draft in drafts for days in _day_sets(draft.names)]
    if None in rules:
        return None
    if any(rule.days.holidays == "listed" for rule in rules):  # 月〜土 10–19、日祝 10–17: the second speaks for holidays
        rules = [replace(rule, days=replace(rule.days, holidays="closed")) if rule.days.holidays == "default" else rule
                 for rule in rules]
    if any(disagree(one, other) for one, other in itertools.combinations(rules, 2)):
        return None
    if any(weekday in rule.days.weekdays or not rule.days.names_days for weekday in limits.after for rule in rules):
        return None
    if any(rule.days.once and meet(rule.days, days) for rule in rules for days in limits.closed):
        return None
    never = never or rules == [*ROUND_THE_CLOCK.rules] and not limits.closed and not limits.year_end  # 毎日24時間
    year_end = "open" if never else min(limits.year_end, default="default")
    if never:
        every_day = any(rule.days == EVERY_DAY for rule in rules)
        if not every_day or limits.closed or limits.year_end:
            return None
    closed = limits.closed | {DaySet((weekday,), holidays="moved") for weekday in limits.after}
    return Part("", tuple(rules), _closed(closed), year_end)


def _without_times(alone: Limits) -> Part | None:
    """「予約制」 or 「随時」 and nothing else, but perhaps 「祝日を除く」."""
    return settle([Draft(Names(), (), alone)], Limits(), False)


def _closed(closed: set[DaySet]) -> tuple[DaySet, ...]:
    """Dates in one set, regular days in one, and the rest as they are."""
    dates = [period for days in closed if days == dated(*days.periods) for period in days.periods]
    regular = [days for days in closed if not days.periods and not days.weekdays]
    rest = [days for days in closed if days not in regular and days != dated(*days.periods)]
    found = sorted(rest, key=repr)
    if regular:
        nths = tuple(sorted({nth for days in regular for nth in days.nth_weekdays}, key=nth_order))
        found.append(DaySet((), nths, tuple(sorted({day for days in regular for day in days.monthdays})), "open"))
    return (*found, dated(*tidy(dates))) if dates else tuple(found)


def _day_sets(names: Names) -> list[DaySet]:
    """平日 and 毎日 have their own answer about holidays, so they stand apart from the days beside them."""
    periods = tidy(names.periods)
    if periods and not names.days:
        return [dated(*periods) if all(map(_names_its_days, periods)) else DaySet(periods=periods)]
    sets = {"workdays": WORKDAYS, "every day": EVERY_DAY}
    named = [replace(sets[kind], periods=periods) for kind in names.kinds if kind in sets]
    nths = tuple(sorted(names.nths, key=nth_order))
    rest = DaySet(tuple(sorted(names.weekdays)), nths, tuple(sorted(names.monthdays)),
                  "listed" if "holidays" in names.kinds else "default", periods)
    return [*named, rest] if rest.names_days or not named else named


def _names_its_days(period: Period) -> bool:
    """Whether 「5/3～5/5 10:00～15:00」 is each of the days; of 「7/20～8/31」 nobody can say."""
    return not is_season(period) and 0 <= days_between(period.first, period.last) < 7


def _rule(days: DaySet, draft: Draft, never: bool) -> Rule | None:
    """The rule for `days` under the limits of the draft; None if they contradict it or leave nothing."""
    limits = draft.limits
    if not days.names_days and not days.periods and never:
        days = EVERY_DAY
    for shut in limits.closed:
        if shut.holidays != "moved":
            continue
        if days == DaySet():
            days = EVERY_DAY
        elif not set(shut.weekdays) <= set(days.weekdays):
            return None
        elif days.holidays == "default":  # what is closed the day after a holiday is open on it
            days = replace(days, holidays="open")
    if limits.weekdays:
        certain = draft.names.single.union(nth.weekday for nth in days.nth_weekdays)
        if days.monthdays or certain & limits.weekdays or days.periods and not draft.names.days:
            return None
        before = days.weekdays if days.names_days else ALL_WEEK
        days = replace(days, weekdays=tuple(day for day in before if day not in limits.weekdays))
        if not days.names_days:
            return None
    if limits.holidays:
        if len(limits.holidays) > 1 or days.holidays == "listed" or days == dated(*days.periods) and days.periods:
            return None
        days = replace(days, holidays=min(limits.holidays))
        if days.holidays == "moved" and (len(days.weekdays) > 2 or not days.names_days):
            return None
    if limits.periods:
        if days.periods:
            return None
        days = replace(days, periods=tidy(list(limits.periods)))
    return _timed(days, draft)


def _timed(days: DaySet, draft: Draft) -> Rule | None:
    """The rule with its spans, cut by breaks, and what else is said about how to come."""
    irregular = draft.limits.how - {"予約制"}
    spans: list[Span] | None = list(draft.spans)
    for pause in draft.limits.breaks:
        spans = _without(spans, pause)
        if spans is None:
            return None
    if draft.limits.last:
        moment, *others = draft.limits.last
        if others or not spans or moment < 0 and len(spans) > 1:
            return None
        moment = moment if moment >= 0 else spans[-1].closes + moment
        if not spans[-1].opens < moment <= spans[-1].closes:
            return None
        spans[-1] = replace(spans[-1], last=moment if moment < spans[-1].closes else None)
    if len(irregular) > 1 or any(span.closes > 2 * DAY for span in spans) and len(spans) > 1:
        return None
    return Rule(days, tuple(spans), "予約制" in draft.limits.how, min(irregular, default=""))


def _without(spans: list[Span], pause: Span) -> list[Span] | None:
    """The spans with a break taken out of one of them; None when it lies in none."""
    for number, span in enumerate(spans):
        if span.opens < pause.opens and pause.closes < span.closes:
            return [*spans[:number], Span(span.opens, pause.opens), Span(pause.closes, span.closes), *spans[number + 1:]]
    return None
