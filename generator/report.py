"""Problems as text for a person: by who must act, errors first, each with its place, what is wrong and how to mend it."""

from collections import Counter
from collections.abc import Iterable, Iterator

from .commands.speech import Speech
from .hours import Hours, to_words
from .messages import sentences, severity
from .problem import Place, Problem, Severity

#: How often one remedy is told under a heading; forty imported windows need it no oftener.
_OFTEN = 3
_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.REVIEW: 2}
#: Who can mend what is wrong in a file, by how its path begins; the first that fits. All else is content of the city.
_OWNERS = (("content/_", "for-pack"), ("municipalities/", "for-settings-keeper"), ("theme/", "for-theme"),
           ("themes/", "for-theme"), ("leaflets/", "for-paper"), ("build/", "for-publisher"))


def understood(hours: Iterable[tuple[Place, Hours]], say: Speech) -> Iterator[str]:
    """How each reception hours text was understood, in words, one line a text."""
    for place, each in hours:
        if each.status != "text":
            yield say("understood", place=place, text=" ".join(each.text.split()), words=to_words(each))


def owner(problem: Problem) -> str:
    """Who must act, as the name of a sentence in speech.py."""
    return next((who for start, who in _OWNERS if problem.place.file.startswith(start)), "for-editor")


def sorted_problems(problems: Iterable[Problem]) -> list[Problem]:
    """By who must act (whoever has the worst first), then errors first, then by place."""
    problems = list(problems)
    worst = {who: min(_RANK[severity(problem)] for problem in problems if owner(problem) == who) for who in map(owner, problems)}
    return sorted(problems, key=lambda problem: (worst[owner(problem)], owner(problem), _RANK[severity(problem)], problem.place))


def lines(problems: Iterable[Problem], say: Speech) -> Iterator[str]:
    """The lines of a report, then the totals. A heading says who must act where more than one must."""
    problems = sorted_problems(problems)
    several, last = len(set(map(owner, problems))) > 1, ""
    remedies: Counter[tuple[str, ...]] = Counter()
    for problem in problems:
        if several and owner(problem) != last:
            last = owner(problem)
            yield f"■ {say(last)}"
        what, *mend = sentences(problem, say.language)
        yield f"{problem.place}: {say(severity(problem).value)}: {what}"
        remedies[last, *mend] += 1
        if remedies[last, *mend] > _OFTEN:
            continue
        if mend:
            yield f"    {say('mend')}: {mend[0]}"
        for example in mend[1:]:
            yield f"    {say('example')}: {example}"
    counts = Counter(severity(problem).value for problem in problems)
    yield say("total", **{each.value: counts[each.value] for each in Severity}) if problems else say("fine")
