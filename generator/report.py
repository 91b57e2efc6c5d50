"""Problems as text for a person: by file, errors first, each with its place, what is wrong, how to mend it, an example."""

from collections import Counter
from collections.abc import Iterable, Iterator

from .hours import Hours, to_words
from .messages import sentences, severity
from .problem import Place, Problem, Severity
from .speech import Speech

_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.REVIEW: 2}


def understood(hours: Iterable[tuple[Place, Hours]], say: Speech) -> Iterator[str]:
    """How each reception hours text was understood, in words, one line a text."""
    for place, each in hours:
        if each.status != "text":
            yield say("understood", place=place, text=" ".join(each.text.split()), words=to_words(each))


def lines(problems: Iterable[Problem], say: Speech) -> Iterator[str]:
    """The lines of a report, then the totals."""
    problems = sorted(problems, key=lambda problem: (_RANK[severity(problem)], problem.place))
    for problem in problems:
        what, *mend = sentences(problem, say.language)
        yield f"{problem.place}: {say(severity(problem).value)}: {what}"
        if mend:
            yield f"    {say('mend')}: {mend[0]}"
        for example in mend[1:]:
            yield f"    {say('example')}: {example}"
    counts = Counter(severity(problem).value for problem in problems)
    yield say("total", **{each.value: counts[each.value] for each in Severity}) if problems else say("fine")
