"""`tsunagari changes`: what is asked of the kept states, what is answered, and keeping one more."""

import datetime
import getpass
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from .. import find
from ..history import printed
from ..history.state import packed, state, unpacked
from ..load import load
from ..problem import Problem
from ..write import put
from .scaffold import Refusal
from .speech import Speech
from .step import Step, day, page

#: The page of all kept changes, beside the kept states.
LOG = "log.html"


@dataclass(frozen=True)
class Asked:
    """What is asked. word: when what it is about has changed. since: changes from the state of that day, not from the last one.
    log: all changes so far. keep: that the state of today is kept, if anything is new in it."""

    word: str = ""
    since: datetime.date | None = None
    log: bool = False
    keep: bool = False


@dataclass(frozen=True)
class Answer:
    """told: the steps to tell, the newest first. now: the one to today, for a page when there is none. said: the sentences after
    them. unread: kept files that are damaged. keeps: whether the state of today is to be kept now."""

    told: Sequence[Step]
    now: Step
    said: Sequence[str]
    unread: Sequence[str]
    keeps: bool


def answer(project: Path, slug: str, date: datetime.date, asked: Asked, say: Speech) -> Answer:
    """What is told of a city. Raises Refusal when no state was kept until the day asked for."""
    every, unread = steps(project, slug, date, say.language, asked.word, asked.since)
    first, now = every[0].after, every[-1]
    if asked.since and not now.before and len(every) > 1:
        raise Refusal("changes-too-early", date=str(asked.since), first=day(first.on, say))
    told = [now] if now.found else []
    if asked.word or asked.log:
        told = [step for step in every[::-1] if step.found or asked.log and step.kept]
    last = replace(now, before=every[-2].after if len(every) > 1 else None, word="")  # of what is kept, whatever is asked
    keeps = asked.keep and bool(last.before is None or last.found)
    said = []
    if not now.before:
        said += [] if keeps else [say("changes-never", slug=slug)]
    elif not told:
        said += [say("changes-unknown", word=asked.word, date=day(first.on, say)) if asked.word
                 else say("changes-none", slug=slug, date=day(now.before.on, say))]
    elif asked == Asked():
        said += [say("changes-how", slug=slug)]
    if asked.keep and not keeps:
        said += [say("changes-none", slug=slug, date=day(last.before.on, say))]
    return Answer(told, now, tuple(dict.fromkeys(said)), unread, keeps)


def steps(project: Path, slug: str, date: datetime.date, language: str, word: str = "",
          since: datetime.date | None = None) -> tuple[list[Step], list[str]]:
    """The steps from the first kept state to that of today, and the kept files that cannot be read. since: the last step begins
    with the state of that day, the last one kept until then."""
    read = {name: unpacked(data) for name, data in find.kept(project, slug).items()}
    states = [each for each in read.values() if each]
    pairs = zip([None, *states], states)
    known = [each for each in states if since is None or each.on <= since]
    now = Step(known[-1] if known else None, state(find.find(project, slug).files, date), language, False, word)
    return [*(Step(*pair, language, True, word) for pair in pairs), now], [name for name, each in read.items() if not each]


def keep(project: Path, slug: str, date: datetime.date, who: str, note: str, say: Speech) -> tuple[Path, Path]:
    """Keep the state of today, and write the log anew. who: '' for the user name of this computer. Returns both paths. Raises
    OSError."""
    folder, known = project / "municipalities" / slug / find.HISTORY, find.kept(project, slug)
    number = max((int(name.split("-")[0]) for name in known), default=0) + 1
    name = f"{number:04}-{date}.zip"
    put(folder, {name: packed(state(find.find(project, slug).files, date, who or _user(), note))})
    every, _ = steps(project, slug, date, say.language)
    put(folder, {LOG: page(every[-2::-1], slug, say).encode()})
    return folder / name, folder / LOG


def _user() -> str:
    """The user name of this computer; '' when it has none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


def since_printed(project: Path, slug: str, date: datetime.date) -> tuple[Problem, ...]:
    """What `check` says of sheets printed before a contact changed; nothing while no state is kept."""
    states = [each for each in map(unpacked, find.kept(project, slug).values()) if each]
    sources = find.find(project, slug)
    site, _ = load(sources) if states else (None, ())
    return tuple(printed.problems(site.city, states, state(sources.files, date))) if site else ()
