"""`tsunagari begin`: from a list to a city's first site, by a few questions. Nothing is written before all are answered."""

import datetime
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .. import find, report
from ..hours import closing_rule
from ..messages import severity
from ..problem import Problem, Severity
from ..sheets import changes, command, contacts, settings, whose
from ..sheets.changes import Change
from ..sheets.read import Book
from ..structure import YES
from ..unwritten import PORTAL, TAGLINE
from . import proof
from .scaffold import Refusal, city_files
from .talk import Talk

#: No day on which all windows are closed.
NEVER = ("なし", "ない", "無し", "none")
#: Of which kind a list is, and which of its sheets, when said.
Part = tuple[str | None, Sequence[str]]
#: How many windows are offered to be the first to turn to.
_OFFERED = 8


@dataclass(frozen=True)
class Begun:
    """A city that was made: its folder, the page that holds the list beside it, how many items that gave, and the errors that
    kept rows out."""

    slug: str
    proof: str
    items: int
    errors: tuple[Problem, ...]


def begin(project: Path, file: Path, date: datetime.date, code: str, name: str, part: Part, talk: Talk) -> Begun:
    """A city from its list. code and name: of the municipality and its folder, when said. Raises Refusal when nothing can be
    made of the file, or nobody says whose it is."""
    book = command.opened(file)
    row = _likely(book, code)
    _readable(project, file, book, part, row or find.codes()[-1], talk)
    row = row if code else _whose(row, talk)
    if not name and (known := _known(project, row["code"])):
        raise Refusal("begin-known", slug=known, file=typed(file), city=row["name"])
    slug = name or whose.folder(row, _taken(project))
    files = city_files(project, slug, row["code"])
    talk.tell([talk.say("begin-for", city=row["name"], prefecture=row["prefecture"], slug=slug)])
    wishes = _columns(project, slug, file, part, files, talk)
    path = settings.file(slug)
    answers = _answers(row, settings.plain(files[path]), date, talk)
    done = command.plan(project, slug, file, *part, wishes, begun=files)
    done = command.plan(project, slug, file, *part, wishes, begun=files, fallback=_fallback(done, talk))
    made = {**files, **{change.path: change.after for change in (*done.changes, *filter(None, [done.mapping]))}}
    made[path] = settings.changed(made[path], answers)  # last: who answers for the site has not confirmed what the list says
    errors = tuple(each for each in done.problems if severity(each) is Severity.ERROR)
    beside = f"{slug}-import.html"
    made[beside] = proof.page(done, talk.say).encode()
    changes.write(project, [Change(path, None, data) for path, data in made.items() if data is not None])
    return Begun(slug, beside, len(done.lists.fresh), errors)


def typed(file: Path) -> str:
    """A path as it is typed after a command."""
    return f'"{file}"' if " " in str(file) or "\u3000" in str(file) else str(file)


def _taken(project: Path) -> set[str]:
    return {path.name for folder in ("content", "municipalities") for path in (project / folder).glob("*")}


def _likely(book: Book, code: str) -> Mapping[str, str] | None:
    """The municipality of a code, or the one a list most likely is of."""
    rows = find.codes()
    if not code:
        return next(iter(whose.of_list(book, rows)), None)
    found = next((row for row in rows if row["code"] == code), None)
    if not found:
        raise Refusal("unknown-code", code=code)
    return found


def _readable(project: Path, file: Path, book: Book, part: Part, row: Mapping[str, str], talk: Talk) -> None:
    """Before anything is asked: whether there is any item in the file, whoever's it is. Raises Refusal when there is none."""
    slug = whose.folder(row, _taken(project))
    done = command.plan(project, slug, file, *part, (), begun=city_files(project, slug, row["code"]))
    if done.own:
        raise Refusal("begin-own", file=book.name)
    if not any(each.entries for each in done.lists.tables):
        talk.tell(report.lines(done.problems, talk.say))
        raise Refusal("begin-nothing", file=book.name)


def _whose(likely: Mapping[str, str] | None, talk: Talk) -> Mapping[str, str]:
    """The likely municipality, or the one staff name."""
    while answer := talk.ask("begin-whose", **likely) if likely else talk.ask("begin-whose-else"):
        if found := whose.called(answer, find.codes()):
            names = [f"{row['name']}（{row['prefecture']}）" for row in found]
            return found[talk.choose("number", names) if len(found) > 1 else 0]
        talk.tell([talk.say("begin-unknown", answer=answer)])
    if not likely:
        raise Refusal("begin-nobody")
    return likely


def _known(project: Path, code: str) -> str:
    """The city that is already of a municipality, samples aside; '' when none is."""
    for slug in find.cities(project):
        now = settings.plain((project / settings.file(slug)).read_bytes())
        if now.get("code") == code and str(now.get("sample", "")).lower() not in YES:
            return slug
    return ""


def _columns(project: Path, slug: str, file: Path, part: Part, files: Mapping[str, bytes], talk: Talk) -> list[str]:
    """What staff say the columns mean, until they have nothing more to say; of what follows from it, what is new is shown."""
    wishes, shown = [], set()
    while True:
        done = command.plan(project, slug, file, *part, wishes, begun=files)
        problems = [each for each in done.problems if each.name != "fallback-chosen"]  # that is asked later
        for lines in (list(command.told(done, talk.say)), list(report.lines(problems, talk.say))):
            talk.tell([*(line for line in lines if line not in shown), ""])
            shown.update(lines)
        if not (said := _wishes(done, part[0], talk)):
            return wishes
        wishes += said


def _wishes(done: command.Import, kind: str | None, talk: Talk) -> list[str]:
    """What was said about columns (`主な相談内容=summary`; several with 、 between), asked again until all is understood."""
    while answer := talk.ask("begin-columns"):
        whole = [re.sub(r"\s*[=＝]\s*", "=", answer)]
        parts = whole if not command.headless(done, whole) else [each for each in re.split(r"[、，,;；\s]+", whole[0]) if each]
        if wrong := command.headless(done, parts):
            headings = "、".join(column.heading for each in done.lists.tables for column in each.columns if column.heading)
            talk.tell([talk.say("begin-no-heading", wish=wrong[0], headings=headings)])
        elif refusal := command.misunderstood(parts, kind):
            talk.tell([talk.say(f"begin-{refusal.name}", **refusal.facts)])
        else:
            return parts
    return []


def _answers(row: Mapping[str, str], now: Mapping[str, object], date: datetime.date, talk: Talk) -> dict[str, object]:
    """The settings of a new site, asked where nobody else can know; what is not answered stays to be written.

    row: of find.codes(). now: the settings as the starter has them.
    """
    name = row["name"].split()[-1]
    today = f"{date.year}年{date.month}月"
    sheets = [{**edition, "title": "相談窓口ガイド", "as_of": today} for edition in now["editions"]]
    wanted: dict[str, object] = {
        "english": whose.english(row), "portal": talk.ask("begin-portal", PORTAL.format(name=name)),
        "tagline": TAGLINE.format(name=name), "editions": sheets}
    if department := talk.ask("begin-department"):
        wanted["department"] = {"name": department} | ({"channels": ways} if (ways := list(_reached(talk))) else {})
    return wanted | {"closing_days": _closing(str(now["closing_days"]), talk)}


def _closing(usual: str, talk: Talk) -> str:
    """When windows are closed of which the list does not say; '' when not known. It is printed, so somebody has to say it."""
    while (answer := talk.ask("begin-closing", usual)) not in NEVER and closing_rule(answer) is None:
        talk.tell([talk.say("begin-not-closing", answer=answer, usual=usual)])
    return "" if answer in NEVER else answer


def _reached(talk: Talk) -> Iterator[dict[str, str]]:
    """How the department is reached, writing first; asked again while no number or address is in what was typed."""
    while answer := talk.ask("begin-reached"):
        found = contacts.contacts(answer, Counter())
        if found.ways and not found.odd:
            yield from ({"kind": way.kind, "value": way.value} for way in sorted(found.ways, key=lambda way: way.kind != "mail"))
            return
        talk.tell([talk.say("begin-not-reached", answer=answer)])


def _fallback(done: command.Import, talk: Talk) -> str:
    """The id of the window for people who do not know whom to ask, of those the list has; '' when it has none."""
    windows = [entry for entry in done.lists.fresh if settings.open_to_all(entry)]
    likely = settings.candidates(windows)
    windows = [*likely, *(entry for entry in windows if entry not in likely)]
    if not windows:
        return ""
    talk.tell([talk.say("begin-first")])
    return windows[talk.choose("begin-window", [entry.name for entry in windows], _OFFERED)].id
