"""Problems as text for a person: by who must act, errors first, each with its place, what is wrong and how to mend it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from .commands.speech import Speech
from .hours import Hours, to_words
from .kinds import KINDS
from .messages import sentences, severity
from .problem import Place, Problem, Severity

#: How often one remedy is told under a heading; forty imported windows need it no oftener.
_OFTEN = 3
#: How many errors a command names that sends people to `check`.
_BRIEF = 3
#: What only shows when files are written or go to the press.
_TOLD_BY_NONE_ELSE = ("folder-in-use", "address-gone", "not-for-press", "internal-error")
_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.REVIEW: 2}
#: Who can mend what is wrong in a file, by how its path begins; the first that fits. All else is content of the city.
_OWNERS = (("content/_", "for-pack"), ("municipalities/", "for-settings-keeper"), ("theme/", "for-theme"),
           ("themes/", "for-theme"), ("leaflets/", "for-paper"), ("build/", "for-publisher"))


def understood(hours: Iterable[tuple[Place, Hours]], say: Speech) -> Iterator[str]:
    """How each reception hours text was understood, in words, one line a text."""
    for place, each in hours:
        if each.status != "text":
            yield say("understood", place=place, text=" ".join(each.text.split()), words=to_words(each))


def counted(slug: str, counts: Mapping[str, int], say: Speech) -> Iterator[str]:
    """What residents see of a city, by kind; then what they do not see yet, or no more."""
    others = (f"{kind.label if say.language == 'ja' else kind.english} {counts[kind.folder]}" for kind in KINDS
              if kind.folder != "windows" and counts.get(kind.folder))
    yield say("checked", slug=slug, shown=counts["shown"], shared=counts["shared"],
              others="".join(f"{say('comma')}{each}" for each in others))
    if counts["drafts"] or counts["off"]:
        yield "  " + say("not-shown", drafts=counts["drafts"], off=counts["off"])


def brief(slug: str, problems: Iterable[Problem], say: Speech) -> Iterator[str]:
    """For commands that make something: what stands in the way, a line each, and where to read the rest. What `check` cannot know
    is told in full."""
    problems = sorted_problems(problems)
    own = [problem for problem in problems if problem.name in _TOLD_BY_NONE_ELSE]
    errors = [problem for problem in problems if severity(problem) is Severity.ERROR and problem not in own]
    if own:
        *each, _ = lines(own, say)
        yield from each
    for problem in errors[:_BRIEF]:
        yield f"{problem.place}: {say('error')}: {sentences(problem, say.language)[0]}"
    if len(errors) > _BRIEF:
        yield say("more-errors", count=len(errors) - _BRIEF)
    if len(own) < len(problems):
        counts = Counter(severity(problem).value for problem in problems)
        yield say("see-check", slug=slug, total=say("total", **{each.value: counts[each.value] for each in Severity}))


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
