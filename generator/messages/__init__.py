"""What each problem says to staff, in Japanese and English. One entry a problem, one file a
subject; tests/problems/ shows each in use.

what: what is wrong. mend: how to put it right. near: added when a likely intention is known ({suggestion}).
The field's own example ({example}) follows when there is one.
"""

from collections.abc import Mapping

from ..problem import Problem, Severity
from . import contacts, councils, courses, districts, files, lists, paper, pictures, projects, references, surveys, words
from .model import Message

MESSAGES: Mapping[str, Message] = {
    **files.MESSAGES, **contacts.MESSAGES, **surveys.MESSAGES, **councils.MESSAGES, **courses.MESSAGES, **projects.MESSAGES,
    **words.MESSAGES,
    **references.MESSAGES, **paper.MESSAGES, **pictures.MESSAGES, **lists.MESSAGES, **districts.MESSAGES,
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
