"""Step 4: drafts to rules, or nothing when they contradict each other."""

import itertools
from dataclasses import replace

from .drafts import Draft, Limits, Names
from .rules import ALL_WEEK, EVERY_DAY, WORKDAYS, DaySet, Part, Period, Rule


def settle(drafts: list[Draft], alone: Limits, never: bool) -> Part | None:
    """The drafts under their limits; None when there are none or they contradict each other."""
    for draft in drafts:
        draft.limits.add(alone)
    closures = {frozenset(draft.limits.closures) for draft in drafts}
    if len(closures) != 1:  # 年末年始を除く stands beside one rule and not beside the other
        return None
    closed = closures.pop()
    periods = sorted((each for each in closed if isinstance(each, Period)), key=lambda period: (period.first, period.last))
    year_end = "open" if never else "closed" if "年末年始" in closed else "default"
    rules = [_rule(days, draft, never) for draft in drafts for days in _day_sets(draft.names)]
    if None in rules or len(rules) > 1 and not all(rule.days.names_days for rule in rules):
        return None
    if any(rule.days.holidays == "listed" for rule in rules):  # 月〜土 10–19、日祝 10–17: the second speaks for holidays
        rules = [replace(rule, days=replace(rule.days, holidays="closed")) if rule.days.holidays == "default" else rule
                 for rule in rules]
    if any(_disagree(one, other) for one, other in itertools.combinations(rules, 2)):
        return None
    if never:
        every_day = any(rule.days.weekdays == ALL_WEEK and rule.days.holidays == "open" for rule in rules)
        if not every_day or closed:
            return None
    return Part("", tuple(rules), (DaySet(periods=tuple(periods)),) if periods else (), year_end)


def _day_sets(names: Names) -> list[DaySet]:
    """平日 and 毎日 have their own answer about holidays, so they stand apart from the days beside them."""
    sets = {"workdays": WORKDAYS, "every day": EVERY_DAY}
    named = [sets[kind] for kind in names.kinds if kind in sets]
    nths = sorted(names.nths, key=lambda nth: (nth.weekday, nth.nth % 7))  # 最終 (-1) after 第5
    rest = DaySet(tuple(sorted(names.weekdays)), tuple(nths), tuple(sorted(names.monthdays)),
                  "listed" if "holidays" in names.kinds else "default")
    return [*named, rest] if rest.names_days or not named else named


def _rule(days: DaySet, draft: Draft, never: bool) -> Rule | None:
    """The rule for `days` under the limits of the draft; None if they contradict it or leave nothing."""
    limits = draft.limits
    if not days.names_days and never:
        days = EVERY_DAY
    if limits.weekdays:
        certain = draft.names.single.union(nth.weekday for nth in days.nth_weekdays)
        if days.monthdays or certain & limits.weekdays:
            return None
        before = days.weekdays if days.names_days else ALL_WEEK
        days = replace(days, weekdays=tuple(day for day in before if day not in limits.weekdays))
        if not days.names_days:
            return None
    if limits.holidays:
        if len(limits.holidays) > 1 or days.holidays == "listed":
            return None
        days = replace(days, holidays=min(limits.holidays))
    return Rule(days, draft.spans)


#: (weekday, day of the month, length of the month, holiday or not) for every kind of day there can be.
_POSSIBLE_DAYS = [(weekday, monthday, length, holiday)
                  for length in (28, 29, 30, 31) for monthday in range(1, length + 1)
                  for weekday in range(7) for holiday in (False, True)]


def _disagree(one: Rule, other: Rule) -> bool:
    """Whether a day has two rules and it matters which one counts, as for Wednesday in 「月〜金 9–17、水 13–15」.

    It does not matter where the rarer rule covers the usual one (毎日 16–21、毎月10日 8–翌8), or where the same days are
    named once for the morning and once for the afternoon.
    """
    first, second = ({day for day in _POSSIBLE_DAYS if _holds(rule.days, day)} for rule in (one, other))
    if not first & second:
        return False
    if one.days == other.days:
        spans = sorted(one.spans + other.spans, key=lambda span: span.opens)
        return any(later.opens < earlier.closes for earlier, later in itertools.pairwise(spans))
    rare, usual = (one, other) if len(first) < len(second) else (other, one)
    covered = all(any(wide.opens <= span.opens and span.closes <= wide.closes for wide in rare.spans)
                  for span in usual.spans)
    return len(first) == len(second) or not covered


def _holds(days: DaySet, day: tuple[int, int, int, bool]) -> bool:
    """Whether one of the _POSSIBLE_DAYS can be in the set."""
    weekday, monthday, length, holiday = day
    if holiday and days.holidays in ("closed", "listed"):
        return days.holidays == "listed"
    nths = {(monthday + 6) // 7, -1 if monthday + 7 > length else 0}
    return (weekday in days.weekdays or monthday in days.monthdays
            or any(nth.weekday == weekday and nth.nth in nths for nth in days.nth_weekdays))
