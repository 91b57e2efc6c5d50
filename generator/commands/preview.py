"""The office preview: the site from memory, made anew after each save, with its problems on the page instead of a dead server.

Nothing is written: what is in build/ stays as it was published. Drafts and what is still to come are there, with a mark, and the
date can be another one, so that next month can be seen today.
"""

import datetime
import mimetypes
import re
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, unquote

from .. import build, find, report
from ..engines import pdfium
from ..plan import Plan
from ..problem import Problem, ordered
from ..site.pages import pages
from . import office, wrong
from .speech import Speech

_CSP = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
_BODY = re.compile(rb"<body[^>]*>")
_EMPTY = b"<!doctype html><html lang=ja><head><meta charset=utf-8><title>Tsunagari</title></head><body></body></html>"
_DPI = 60
#: Python's own table: on Windows the one of the registry may call a style sheet plain text.
_TYPES = mimetypes.MimeTypes()


class Preview:
    """A WSGI application that shows the last good site of one city, and above each page what is wrong now.

    `?as-of=2026-12-28` on any page changes the date, `/?look=PATH` shows a page as a phone, a desk and, for a leaflet, each sheet
    as a picture, `/?file=PATH&line=10` the lines of a file with what is wrong in them.

    A page is rendered when it is looked at. The whole site with its PDFs is made by `finish`, when nobody is saving, or when a
    PDF is asked for.
    """

    def __init__(self, project: Path, slug: str, date: datetime.date, say: Speech):
        self.project, self.slug, self.date, self.say = project, slug, date, say
        self.files: dict[str, bytes] = {}  # of the last good site
        self.kept: dict[str, bytes] = {}
        self.fresh: dict[str, bytes] = {}  # what has been shown since the last save
        self.sources: Mapping[str, bytes] = {}
        self.plan: Plan | None = None
        self.problems: tuple[Problem, ...] = ()
        self.early: tuple[Problem, ...] = ()
        self.waiting: build.Job | None = None
        self.lock = threading.Lock()
        self.refresh()
        self._take(build.make(replace(self.waiting, paper=False)))

    def refresh(self) -> None:
        """Read what is on the disk now. A page is rendered when it is looked at; with errors the last good site stays."""
        before, sources = self.sources, find.find(self.project, self.slug)
        self.sources, self.waiting = sources.files, build.Job(sources, self.date, self.kept, drafts=True)
        sketch = build.sketch(self.waiting)
        late = () if sketch.plan is None else [  # what only finished pages and paper show, of files that are as they were
            problem for problem in self.problems if problem not in self.early
            and before.get(problem.place.file) == sources.files.get(problem.place.file)]
        self.early, self.hours = sketch.problems, sketch.hours
        self.problems = ordered((*sketch.problems, *late))
        if sketch.plan:
            self.plan, self.fresh = sketch.plan, {copy.path: copy.data for copy in sketch.plan.copies}

    def finish(self) -> bool:
        """Make the whole site with its PDFs, unless that is done. Says whether there is something new to see: other problems, or
        PDFs where none were. May run in a thread of its own; what has been saved since then is left to the next."""
        with self.lock:
            job = self.waiting
            if job is None:
                return False
            made = build.make(job)
            if self.waiting is not job:
                return False
            news = set(made.problems) != set(self.problems) or not any(path.endswith(".pdf") for path in self.files)
            self.waiting, self.problems = None, made.problems
            self._take(made)
            return news

    def _take(self, made: build.Made) -> None:
        if made.artifacts:
            self.problems, self.files = made.problems, dict(made.artifacts.files)
            self.kept = {digest: self.files[path] for path, digest in made.artifacts.inputs.items() if path in self.files}
            self.plan, self.fresh = None, {}

    def _file(self, path: str) -> bytes | None:
        """A file as it would be published now; None when it would not be."""
        plan, fresh = self.plan, self.fresh
        if plan and path not in fresh:
            if any(page.path == path for page in plan.pages):
                made, problems = pages(plan, path)
                self.problems = ordered((*self.problems, *problems))
                fresh |= made
            elif path.endswith(".html"):
                return None
        return fresh.get(path, self.files.get(path))

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        path = unquote(environ.get("PATH_INFO", "/").encode("latin-1").decode("utf-8", "replace")).lstrip("/")
        asked = {name: values[-1] for name, values in parse_qs(environ.get("QUERY_STRING", "")).items()}
        if "as-of" in asked:
            self._go_to(asked["as-of"])
        if path.endswith((".pdf", ".png")) and ".pdf" in path or "look" in asked:
            self.finish()
        if "file" in asked:
            return _answer(start_response, "200 OK", "file.html", self._lines_of(asked["file"]))
        if "look" in asked:
            return _answer(start_response, "200 OK", "look.html", self._look(asked["look"]))
        if sheet := re.fullmatch(r"(.+\.pdf)/(\d+)\.png", path):
            return self._picture(start_response, sheet[1], int(sheet[2]))
        path = path + "index.html" if not path or path.endswith("/") else path
        data = self._file(path)
        status = "200 OK" if data is not None else "404 Not Found"
        if data is None:
            path, data = "404.html", (self._file("404.html") or _EMPTY) if path != "index.html" else _EMPTY
        return _answer(start_response, status, path, self._with_problems(data, path) if path.endswith(".html") else data)

    def _go_to(self, date: str) -> None:
        try:
            chosen = datetime.date.fromisoformat(date)
        except ValueError:
            return
        if chosen != self.date:
            self.date = chosen
            self.refresh()

    def _with_problems(self, page: bytes, path: str) -> bytes:
        """The page without its policy, which would stop the reload script, and with the problems at its top."""
        page = wrong.marked(_CSP.sub(b"", page))
        above = office.bar(path, self.date, "\n".join(report.understood(self.hours, self.say)), self.say)
        above += wrong.panel(self.problems, self.project.resolve(), self.say) if self.problems else ""
        return _BODY.sub(lambda match: match[0] + above.encode(), page, count=1)

    def _lines_of(self, path: str) -> bytes:
        """A file the city is made of, with what is wrong where it is; only those the last `refresh` read."""
        sources = find.find(self.project, self.slug)
        data = sources.theme.get(path.removeprefix("theme/")) if path.startswith("theme/") else sources.files.get(path)
        text = data.decode("utf-8-sig", "replace") if data is not None else ""
        found = [problem for problem in self.problems if problem.place.file == path]
        return wrong.lines_of(path, text, found, self.project.resolve(), self.say).encode()

    def _look(self, path: str) -> bytes:
        sheet = path.removesuffix("/index.html") + ".pdf"
        count = len(pdfium.pages(self.files[sheet])) if sheet in self.files else 0
        return office.look(path, sheet, count, self.say).encode()

    def _picture(self, start_response: Callable, sheet: str, number: int) -> Iterable[bytes]:
        found = pdfium.pages(self.files[sheet]) if sheet in self.files else ()
        if not 1 <= number <= len(found):
            return _answer(start_response, "404 Not Found", "404.html", _EMPTY)
        return _answer(start_response, "200 OK", "sheet.png", found[number - 1].png(_DPI))


def _answer(start_response: Callable, status: str, path: str, data: bytes) -> Iterable[bytes]:
    kind = _TYPES.guess_type(path)[0] or "application/octet-stream"
    charset = "; charset=utf-8" if kind.startswith("text/") or kind.endswith("xml") else ""
    start_response(status, [("Content-Type", kind + charset), ("Cache-Control", "no-store")])
    return [data]


def folders(project: Path, slug: str) -> tuple[Path, ...]:
    """What staff and theme makers edit: the folders to watch."""
    packs = sorted(path for path in project.glob("content/_*") if path.is_dir())
    wanted = (project / "content" / slug, project / "municipalities" / slug, *packs, project / "themes")
    return tuple(path for path in wanted if path.is_dir())
