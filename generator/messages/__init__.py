"""What each problem says to staff, in Japanese and English. One entry a problem, one file a
subject; tests/problems/ shows each in use.

what: what is wrong. mend: how to put it right. near: added when a likely intention is known ({suggestion}).
The field's own example ({example}) follows when there is one.
"""

from collections.abc import Mapping, Sequence
from string import Formatter

from ..problem import Problem, Severity
from . import contacts, councils, courses, districts, files, lists, paper, pictures, projects, references, surveys, words
from .model import Message

#: In the order staff read them: contacts first, last what is not written yet.
MESSAGES: Mapping[str, Message] = {
    **contacts.MESSAGES, **districts.MESSAGES, **surveys.MESSAGES, **councils.MESSAGES, **courses.MESSAGES, **projects.MESSAGES,
    **words.MESSAGES, **references.MESSAGES, **paper.MESSAGES, **pictures.MESSAGES, **lists.MESSAGES, **files.MESSAGES,
}


class _Facts(dict):
    def __missing__(self, key: str) -> str:
        return ""


def severity(problem: Problem) -> Severity:
    """How much a problem matters."""
    return MESSAGES[problem.name].severity


def sentences(problem: Problem, language: str) -> tuple[str, ...]:
    """What is wrong, then how to mend it, then an example; language is `ja` or `en`."""
    words, facts = getattr(MESSAGES[problem.name], language), _Facts(problem.facts)
    near = words.near.format_map(facts) if facts["suggestion"] else ""
    mend = "".join(filter(None, (near, words.mend.format_map(facts)))) if language == "ja" else \
        " ".join(filter(None, (near, words.mend.format_map(facts))))
    return tuple(filter(None, (words.what.format_map(facts), mend, facts["example"])))


def together(problems: Sequence[Problem], language: str) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Problems of one name as if they were one: its sentences, with … where they differ; and for each problem what stands there."""
    words, first = getattr(MESSAGES[problems[0].name], language), problems[0].facts
    used = (name for part in (words.what, words.near, words.mend, "{example}") for _, name, _, _ in Formatter().parse(part) if name)
    differ = [name for name in dict.fromkeys(used) if len({problem.facts.get(name, "") for problem in problems}) > 1]
    once = Problem(problems[0].name, problems[0].place, {**first, **dict.fromkeys(differ, "…")})
    own = (dict.fromkeys(" ".join(problem.facts.get(name, "").split()) for name in differ) for problem in problems)
    return sentences(once, language), tuple(tuple(filter(None, each)) for each in own)
