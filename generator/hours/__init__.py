"""Read Japanese reception hours (受付時間) into rules, print the rules in words again, and answer what they mean on a day.

Wrong hours harm people, so only what is certain is read: an unknown word, a time that could mean two things or two rules
that disagree leave the text as it was written, and what was not understood is told (`unread`).

Four steps: tokens.py (characters to words to sentences), drafts.py with names.py and times.py (a sentence to drafts),
settle.py (drafts to rules); read.py runs them, words.py is the way back. Beside them: days.py and answers.py (rules on a
calendar), closing.py (the municipality's sentence), nearest.py (hints). The forms are those of the seeds' leaflets and the
national helplines; tests/data/hours.tsv lists them.
"""

from .answers import Answer, Opening, is_open, next_change, openings
from .closing import closing_rule
from .days import Calendar, Closing
from .nearest import nearest
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
from .words import part_words, to_words

__all__ = ["ALL_WEEK", "DAY", "EVERY_DAY", "ROUND_THE_CLOCK", "WORKDAYS", "Answer", "Calendar", "Closing", "DaySet", "Hours",
           "NthWeekday", "Opening", "Part", "Period", "Rule", "Span", "as_data", "closing_rule", "is_open", "nearest",
           "next_change", "openings", "parse", "part_words", "to_words"]
