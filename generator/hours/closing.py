"""A municipality's own sentence about closed days (municipality.yaml: closing_days) to the rule used where a text is silent."""

from .days import Closing
from .drafts import draft_sentence
from .limits import Limits
from .periods import is_season
from .rules import Period, dated
from .tokens import sentences_of, tokens_of


def closing_rule(text: str) -> Closing | None:
    """The rule in 「祝日・年末年始は休み」, 「祝日と12月28日～1月4日、8月6日は休み」; None when it is not understood.

    Weekdays are left out: every window says its own.
    """
    tokens, limits = tokens_of(text), Limits()
    for words in sentences_of(tokens):
        read = draft_sentence(words)
        if read is None or read[0] or read[1].particular or read[1].breaks:
            return None
        limits.add(read[1])
    if any(token.kind == "never" for token in tokens):
        return None if limits != Limits() else Closing("open", "open")
    if len(limits.holidays) > 1 or len(limits.year_end) > 1 or "moved" in limits.holidays or limits.after:
        return None
    periods = [period for days in limits.closed for period in days.periods]
    new_year = [period for period in periods if not is_season(period) and not period.unstated and period.last < period.first]
    if len(new_year) > 1 or new_year and limits.year_end == {"open"}:
        return None
    local = limits.closed - {dated(period) for period in new_year}
    # A local holiday is one of every year: 8月6日 in Hiroshima.
    local = {dated(*(Period(period.first, period.last) for period in days.periods)) if days.periods else days for days in local}
    return Closing(min(limits.holidays, default="default"),
                   "closed" if new_year else min(limits.year_end, default="default"),
                   *(new_year or [Closing.year_end_days]), tuple(sorted(local, key=repr)))
