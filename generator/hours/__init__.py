"""Read Japanese reception hours (受付時間) into rules, and print the rules in words again.

Wrong hours harm people, so a text is read completely or not at all: an unknown word, a time that could mean two things
or two rules that disagree give the state "unread", no rules, and the text is printed as it was written.

Four steps: tokens.py (characters to words to sentences), drafts.py (a sentence to drafts), settle.py (drafts to rules);
read.py runs them, words.py is the way back. The forms are those of three cities' leaflets and the national helplines;
tests/test_hours.py lists them.
"""

from .read import parse
from .rules import (
    ALL_WEEK,
    DAY,
    EVERY_DAY,
    ROUND_THE_CLOCK,
    WORKDAYS,
    DaySet,
    Hours,
    NthWeekday,
    Part,
    Period,
    Rule,
    Span,
    as_data,
)
from .words import to_words

__all__ = ["ALL_WEEK", "DAY", "EVERY_DAY", "ROUND_THE_CLOCK", "WORKDAYS", "DaySet", "Hours", "NthWeekday", "Part", "Period",
           "Rule", "Span", "as_data", "parse", "to_words"]
