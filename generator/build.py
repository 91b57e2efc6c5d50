"""The pipeline in one screen: find → load → plan → render → write, a city at a time.

`prepare` and `make` are pure functions of bytes, so that they run in this process, in another, or on another machine: any
`concurrent.futures` executor will do. `check` is the same pipeline without `write`.
"""

import datetime
import hashlib
import traceback
from collections.abc import Iterator, Mapping
from concurrent.futures import Executor, as_completed
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.metadata import version
from pathlib import Path

from . import receipt as receipts
from .find import FONTS, Sources, codes, find
from .find import front as front_sources
from .front import front
from .hours import Hours
from .load import Site, first_line, load
from .messages import severity
from .paper.preflight import preflight
from .plan import Plan, plan
from .problem import Place, Problem, Severity, ordered
from .render import Artifacts, render
from .write import put, write


@dataclass(frozen=True)
class Job:
    """One city to build: everything a worker needs. drafts: also what residents do not see yet, for the office preview.
    paper: PDFs too; the preview shows pages first."""

    sources: Sources
    date: datetime.date
    kept: dict[str, bytes]
    drafts: bool = False
    paper: bool = True


@dataclass(frozen=True)
class Made:
    """What a worker gives back. artifacts is None when there were errors. hours: every text, where it was written.
    facts: the city in a list of cities. counts: what residents see, by folder;
    `drafts`, and `off`: what is not shown because of its dates."""

    slug: str
    artifacts: Artifacts | None
    problems: tuple[Problem, ...]
    counts: dict[str, int]
    hours: tuple[tuple[Place, Hours], ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Outcome:
    """What became of a city: its problems, why it was built (empty: it was up to date), how many files changed."""

    slug: str
    problems: tuple[Problem, ...]
    reasons: tuple[tuple[str, str], ...] = ()
    counts: dict[str, int] | None = None
    changed: int = 0
    made: tuple[str, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether nothing was published because of errors."""
        return _broken(self.problems)


def _broken(problems: tuple[Problem, ...]) -> bool:
    return any(severity(problem) is Severity.ERROR for problem in problems)


def make(job: Job, inspect: bool = False) -> Made:
    """A city from bytes to bytes. A bug of ours stops this city only, and is told like a problem. inspect: also look at the
    finished PDFs."""
    try:
        return _make(job, inspect)
    except Exception as error:
        return Made(job.sources.slug, None, (_bug(error, job),), {})


def _bug(error: Exception, job: Job) -> Problem:
    where = traceback.extract_tb(error.__traceback__)[-1]
    reason = f"{type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})"
    return Problem("internal-error", Place(f"content/{job.sources.slug}"), {"reason": reason})


@dataclass(frozen=True)
class Sketch:
    """A city read and planned, nothing rendered. plan is None when there were errors."""

    plan: Plan | None
    problems: tuple[Problem, ...]
    hours: tuple[tuple[Place, Hours], ...] = ()


def sketch(job: Job) -> Sketch:
    """The first half of `make`: what the preview needs to show a page as soon as a file is saved."""
    try:
        site, problems = load(job.sources)
        if site is None:
            return Sketch(None, problems)
        planned, more = plan(site, job.sources.theme, job.date, job.drafts)
    except Exception as error:
        return Sketch(None, (_bug(error, job),))
    problems = ordered((*problems, *(() if _broken(problems) else more)))
    return Sketch(None if _broken(problems) else planned, problems, _hours(site))


def examine(job: Job) -> Made:
    """The same, without the files: what `check` wants to know."""
    return replace(make(job, inspect=True), artifacts=None)


def _make(job: Job, inspect: bool) -> Made:
    site, problems = load(job.sources)
    if site is None:
        return Made(job.sources.slug, None, problems, {})
    planned, more = plan(site, job.sources.theme, job.date, job.drafts)
    artifacts, still_more = render(planned, job.kept, FONTS, job.paper)
    if _broken((*problems, *more)):  # what fails after that is mostly a consequence, but links in texts are not
        more = () if _broken(problems) else more
        still_more = [problem for problem in still_more if problem.name == "broken-link"]
    elif inspect:
        still_more = (*still_more, *preflight(planned, artifacts.files, (row["name"] for row in codes())))
    problems = ordered((*problems, *more, *still_more))
    every = [item for items in site.items.values() for item in items]
    seen, drafts = sum(map(len, planned.site.items.values())), sum(item.draft for item in every)
    counts = {folder: len(items) for folder, items in planned.site.items.items()} | {
        "shared": len(planned.site.shared), "shown": len(planned.site.windows),
        "drafts": drafts, "off": max(len(every) - seen - drafts, 0),
        "pages_html": sum(page.path.endswith(".html") for page in planned.pages),
        "sheets": len(planned.sheets), "codes": len(planned.codes)}
    return Made(site.city.slug, None if _broken(problems) else artifacts, problems, counts, _hours(site), planned.site.facts)


def _hours(site: Site) -> tuple[tuple[Place, Hours], ...]:
    """Each reception hours text of a city's own items once a file, so that staff can see how it was understood."""
    found = {}
    for items in site.items.values():
        for item in items:
            for part in (item, *getattr(item, "channels", ())):
                if hours := getattr(part, "hours", None):
                    found.setdefault((item.place.file, hours.text), (Place(item.place.file), hours))
    return tuple(found.values())


def build(project: Path, slugs: tuple[str, ...], date: datetime.date, executor: Executor,
          output: Path | None = None, force: bool = False) -> Iterator[Outcome]:
    """Build cities into `output` (build/ of the project), each as it is ready, and the page that lists all there are in it.
    A city with errors keeps its last site."""
    output = output or project / "build"
    waiting = {}
    for slug in slugs:
        sources, last = find(project, slug), receipts.read(output, slug)
        why = receipts.reasons(last, sources.digests, engine(), str(date), (output / slug).is_dir())
        if not why and not force:
            yield Outcome(slug, ())
            continue
        job = Job(sources, date, {} if force else receipts.reusable(output, slug, last))
        waiting[executor.submit(make, job)] = (sources, why or (("forced", ""),))
    for future in as_completed(list(waiting)):
        sources, why = waiting.pop(future)
        yield _publish(output, future.result(), sources, why, date)
    _front(project, output)


def _front(project: Path, output: Path) -> None:
    if cities := list(receipts.published(output)):
        files, theme = front_sources(project)
        put(output, front(cities, theme, first_line(files)))


def check(project: Path, slugs: tuple[str, ...], date: datetime.date, executor: Executor) -> Iterator[Made]:
    """What is wrong with cities, by the pipeline without write: what is checked and what is published cannot disagree."""
    output = project / "build"
    jobs = (Job(find(project, slug), date, receipts.reusable(output, slug, receipts.read(output, slug))) for slug in slugs)
    yield from executor.map(examine, jobs)


@cache
def engine() -> str:
    """A digest of the generator, its libraries and fonts: another version of any builds everything anew."""
    total = hashlib.sha256()
    for path in (*sorted(Path(__file__).parent.rglob("*.py")), *sorted(FONTS.glob("*.ttf"))):
        total.update(path.read_bytes())
    for library in ("jinja2", "markdown", "pillow", "pyyaml", "qrcode", "typst"):
        total.update(version(library).encode())
    return total.hexdigest()[:16]


def _publish(output: Path, made: Made, sources: Sources, why: tuple[tuple[str, str], ...], date: datetime.date) -> Outcome:
    if made.artifacts is None:
        return Outcome(made.slug or sources.slug, made.problems, why, made.counts)
    try:
        changed = write(output, made.slug, made.artifacts.files)
    except OSError as error:
        blocked = Problem("folder-in-use", Place(f"build/{made.slug}"), {"reason": str(error.strerror)})
        return Outcome(made.slug, (*made.problems, blocked), why, made.counts)
    outputs = {path: hashlib.sha256(data).hexdigest() for path, data in made.artifacts.files.items()}
    lost = tuple(_gone_addresses(output, made))
    receipts.keep(output, made.slug, receipts.Receipt(
        str(date), engine(), sources.digests, made.artifacts.inputs, outputs, why, made.artifacts.made, made.facts))
    return Outcome(made.slug, (*made.problems, *lost), why, made.counts, changed, made.artifacts.made)


def _gone_addresses(output: Path, made: Made) -> Iterator[Problem]:
    """Pages of the last build that are no more: paper and other sites may lead to them."""
    last = receipts.read(output, made.slug)
    for path in sorted(set(last.outputs if last else ()) - set(made.artifacts.files)):
        if path.endswith(".html"):
            yield Problem("address-gone", Place(f"build/{made.slug}/{path}"), {"value": path})
