"""The office preview: the site from memory, made anew after each save, with its problems on the page instead of a dead server.

Nothing is written: what is in build/ stays as it was published. Drafts and what is still to come are there, with a mark, and the
date can be another one, so that next month can be seen today.
"""

import datetime
import mimetypes
import re
import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, unquote

from .. import build, find, report
from ..engines import pdfium
from ..problem import Problem
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

    Pages come first: PDFs are made by `finish`, when nobody is saving, or when one is asked for.
    """

    def __init__(self, project: Path, slug: str, date: datetime.date, say: Speech):
        self.project, self.slug, self.date, self.say = project, slug, date, say
        self.files: dict[str, bytes] = {}
        self.kept: dict[str, bytes] = {}
        self.problems: tuple[Problem, ...] = ()
        self.waiting: build.Job | None = None
        self.lock = threading.Lock()
        self.refresh()

    def refresh(self) -> None:
        """Make the pages again from what is on the disk now; with errors the last good ones stay. PDFs stay as they were."""
        job = build.Job(find.find(self.project, self.slug), self.date, self.kept, drafts=True, paper=False)
        self.waiting, made = job, build.make(job)
        self.problems, self.hours = made.problems, made.hours
        if made.artifacts:
            paper = {path: data for path, data in self.files.items() if path.endswith(".pdf")}
            self.files = paper | dict(made.artifacts.files)
            self.kept = self.kept | _kept(made)

    def finish(self) -> bool:
        """Make the PDFs the pages speak of, unless that is done. Says whether there is something new to see: other problems, or
        PDFs where none were. May run in a thread of its own; what has been saved since then is left to the next."""
        with self.lock:
            job = self.waiting
            if job is None:
                return False
            made = build.make(replace(job, paper=True))
            if self.waiting is not job:
                return False
            news = made.problems != self.problems or not any(path.endswith(".pdf") for path in self.files)
            self.waiting, self.problems = None, made.problems
            if made.artifacts:
                self.files = dict(made.artifacts.files)
                self.kept = _kept(made)
            return news

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
        data = self.files.get(path)
        status = "200 OK" if data is not None else "404 Not Found"
        if data is None:
            path, data = "404.html", self.files.get("404.html", _EMPTY) if path != "index.html" else _EMPTY
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
        page = _CSP.sub(b"", page)
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


def _kept(made: build.Made) -> dict[str, bytes]:
    """Codes, pictures and PDFs by what went into them; those that could not be made are not there."""
    files = made.artifacts.files
    return {digest: files[path] for path, digest in made.artifacts.inputs.items() if path in files}


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
