"""Problems as text for a person: by who must act, errors first, each with its place, what is wrong and how to mend it; what is
the same in many places can be told once."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from .commands.speech import Speech
from .hours import Hours, to_words
from .kinds import KINDS
from .messages import MESSAGES, sentences, severity, together
from .problem import Place, Problem, Severity

#: How often one remedy is told under a heading; forty imported windows need it no oftener.
_OFTEN = 3
#: How many errors a command names that sends people to `check`.
_BRIEF = 3
#: Up to so many of one name are told one by one. Of more, so many places are named, with so many letters of what is only there.
_SINGLY, _PLACES, _LONG = 3, 3, 60
#: Of these every place is named: a number that may be wrong or a person's own, a word that can kill.
_EVERY_PLACE = ("suspicious-number", "nearly-national-number", "nearly-local-number", "number-left-behind", "number-of-another",
                "mobile-number", "number-of-shared", "method-word")
#: Up to so many new texts of reception hours are told in full without being asked for.
_NEW = 8
#: What only shows when files are written or go to the press.
_TOLD_BY_NONE_ELSE = ("folder-in-use", "address-gone", "not-for-press", "internal-error")
#: What is no error, and must not go before the public.
_UNWRITTEN = ("placeholder-left", "address-not-set")
_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.REVIEW: 2}
#: Warnings and reviews stand in the order of the messages: contacts come first there, what is not written yet comes last.
_SUBJECT = {name: number for number, name in enumerate(MESSAGES)}
#: Who can mend what is wrong in a file, by how its path begins; the first that fits. All else is content of the city.
_OWNERS = (("content/_", "for-pack"), ("municipalities/", "for-settings-keeper"), ("theme/", "for-theme"),
           ("themes/", "for-theme"), ("leaflets/", "for-paper"), ("build/", "for-publisher"))


def understood(hours: Iterable[tuple[Place, Hours]], say: Speech) -> Iterator[str]:
    """How each reception hours text was understood, in words, one line a text."""
    for place, each in hours:
        if each.status != "text":
            yield say("understood", place=place, text=" ".join(each.text.split()), words=to_words(each))


def hours_told(slug: str, hours: Sequence[tuple[Place, Hours]], fresh: Collection[str], say: Speech) -> Iterator[str]:
    """How many texts of reception hours were understood; in full those of `fresh`, the files new or changed since the last build,
    while they are few. What was not understood, or only in part, is among the problems."""
    counts = Counter(each.status for _, each in hours)
    if hours:
        yield "  " + say("hours-counted", slug=slug, count=len(hours), **{how: counts[how] for how in ("read", "partly", "text")})
    new = [(place, each) for place, each in hours if place.file in fresh]
    if len(new) <= _NEW:
        yield from (f"  {line}" for line in understood(new, say))


def counted(slug: str, counts: Mapping[str, int], say: Speech) -> Iterator[str]:
    """What residents see of a city, by kind; then what they do not see yet, or no more."""
    others = (f"{kind.label if say.language == 'ja' else kind.english} {counts[kind.folder]}" for kind in KINDS
              if kind.folder != "windows" and counts.get(kind.folder))
    yield say("checked", slug=slug, shown=counts["shown"], shared=counts["shared"],
              others="".join(f"{say('comma')}{each}" for each in others))
    if counts["drafts"] or counts["off"]:
        yield "  " + say("not-shown", drafts=counts["drafts"], off=counts["off"])


def brief(slug: str, problems: Iterable[Problem], say: Speech) -> Iterator[str]:
    """For commands that make something: what stands in the way, with its remedy, and where to read the rest. What `check` cannot
    know is told in full."""
    problems = sorted_problems(problems)
    own = [problem for problem in problems if problem.name in _TOLD_BY_NONE_ELSE]
    errors = [problem for problem in problems if severity(problem) is Severity.ERROR and problem not in own]
    if own:
        *each, _ = lines(own, say)
        yield from each
    for problem in errors[:_BRIEF]:
        what, *mend = sentences(problem, say.language)
        yield f"{problem.place}: {say('error')}: {what}"
        yield from (f"    {say('mend')}: {text}" for text in mend[:1])
    if len(errors) > _BRIEF:
        yield say("more-errors", count=len(errors) - _BRIEF)
    if len(own) < len(problems):
        yield say("see-check", slug=slug, total=total(problems, say))


def unwritten(problems: Iterable[Problem], say: Speech) -> str:
    """What keeps a site or a sheet from the public though it has been made: what is to be written yet; '' when nothing does."""
    counts = Counter(problem.name for problem in problems)
    return say("comma").join(say(f"left-{name}", count=counts[name]) for name in _UNWRITTEN if counts[name])


def owner(problem: Problem) -> str:
    """Who must act, as the name of a sentence in speech.py."""
    return next((who for start, who in _OWNERS if problem.place.file.startswith(start)), "for-editor")


def sorted_problems(problems: Iterable[Problem]) -> list[Problem]:
    """By who must act (whoever has the worst first), then errors first, by place; then the others by subject and place."""
    problems = list(problems)
    worst: dict[str, int] = {}
    for problem in problems:
        worst[owner(problem)] = min(_RANK[severity(problem)], worst.get(owner(problem), 9))

    def order(problem: Problem) -> tuple:
        rank, who = _RANK[severity(problem)], owner(problem)
        return worst[who], who, rank, rank and _SUBJECT[problem.name], problem.place
    return sorted(problems, key=order)


def groups(problems: Iterable[Problem]) -> Iterator[tuple[Problem, ...]]:
    """All problems, sorted; those of one name and owner that are too many to tell singly are together. Errors never are."""
    for _, same in groupby(sorted_problems(problems), lambda problem: (owner(problem), problem.name)):
        same = tuple(same)
        if len(same) > _SINGLY and severity(same[0]) is not Severity.ERROR:
            yield same
        else:
            yield from ((problem,) for problem in same)


def total(problems: Iterable[Problem], say: Speech) -> str:
    """How many there are of each severity."""
    counts = Counter(severity(problem).value for problem in problems)
    return say("total", **{each.value: counts[each.value] for each in Severity})


def lines(problems: Iterable[Problem], say: Speech, singly: bool = True) -> Iterator[str]:
    """The lines of a report, then the totals. A heading says who must act where more than one must. singly: nothing is told once
    for many places."""
    problems = sorted_problems(problems)
    several, last = len(set(map(owner, problems))) > 1, ""
    remedies: Counter[tuple[str, ...]] = Counter()
    for group in ((problem,) for problem in problems) if singly else groups(problems):
        if several and owner(group[0]) != last:
            last = owner(group[0])
            yield f"■ {say(last)}"
        if len(group) == 1:
            what, *mend = sentences(group[0], say.language)
            yield f"{group[0].place}: {say(severity(group[0]).value)}: {what}"
        else:
            (what, *mend), own = together(group, say.language)
            yield f"{say('times', what=say(severity(group[0]).value), count=len(group))}: {what}"
            shown = len(group) if group[0].name in _EVERY_PLACE or len(group) == _PLACES + 1 else _PLACES
            yield from (f"    {problem.place}  {beside(words)}".rstrip() for problem, words in list(zip(group, own))[:shown])
            if shown < len(group):
                yield "    " + say("more-places", count=len(group) - shown)
        remedies[last, *mend] += 1
        if remedies[last, *mend] > _OFTEN:
            continue
        if mend:
            yield f"    {say('mend')}: {mend[0]}"
        for example in mend[1:]:
            yield f"    {say('example')}: {example}"
    yield total(problems, say) if problems else say("fine")


def beside(words: Iterable[str]) -> str:
    """What is only at one of many places, short."""
    return " / ".join(word if len(word) <= _LONG else f"{word[:_LONG]}…" for word in words)


def following(slug: str, problems: Sequence[Problem], say: Speech) -> Iterator[str]:
    """What to do after `check`: how to see each place of what was told once, then the one next step."""
    if any(len(group) > 1 for group in groups(problems)):
        yield say("see-all", slug=slug)
    found = {severity(problem) for problem in problems}
    if Severity.ERROR in found:
        yield say("next-mend", slug=slug)
    elif sum(problem.name == "not-checked" for problem in problems) > _SINGLY:
        yield say("next-checked", slug=slug)
    else:
        yield say("next-look" if Severity.WARNING in found else "next-build", slug=slug)
