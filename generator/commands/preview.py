"""The office preview: the site from memory, made anew after each save, with its problems on the page instead of a dead server.

Nothing is written: what is in build/ stays as it was published. Drafts and what is still to come are there, with a mark, and the
date can be another one, so that next month can be seen today.
"""

import datetime
import mimetypes
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import parse_qs, unquote

from .. import build, find, report
from ..engines import pdfium
from ..messages import severity
from ..problem import Problem, Severity
from . import office
from .speech import Speech

_CSP = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
_BODY = re.compile(rb"<body[^>]*>")
_EMPTY = b"<!doctype html><html lang=ja><head><meta charset=utf-8><title>Tsunagari</title></head><body></body></html>"
_DPI = 60


class Preview:
    """A WSGI application that shows the last good site of one city, and above each page what is wrong now.

    `?as-of=2026-12-28` on any page changes the date, `/?look=PATH` shows a page as a phone, a desk and, for a leaflet, each sheet
    as a picture.
    """

    def __init__(self, project: Path, slug: str, date: datetime.date, say: Speech):
        self.project, self.slug, self.date, self.say = project, slug, date, say
        self.files: dict[str, bytes] = {}
        self.kept: dict[str, bytes] = {}
        self.problems: tuple[Problem, ...] = ()
        self.refresh()

    def refresh(self) -> None:
        """Make the site again from what is on the disk now; with errors the last good one stays."""
        made = build.make(build.Job(find.find(self.project, self.slug), self.date, self.kept, drafts=True))
        self.problems, self.hours = made.problems, made.hours
        if made.artifacts:
            self.files = dict(made.artifacts.files)
            self.kept = {digest: self.files[path] for path, digest in made.artifacts.inputs.items()}

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        path = unquote(environ.get("PATH_INFO", "/").encode("latin-1").decode("utf-8", "replace")).lstrip("/")
        asked = {name: values[-1] for name, values in parse_qs(environ.get("QUERY_STRING", "")).items()}
        if "as-of" in asked:
            self._go_to(asked["as-of"])
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
        urgent = [problem for problem in self.problems if severity(problem) is not Severity.REVIEW]
        above = office.bar(path, self.date, "\n".join(report.understood(self.hours, self.say)), self.say)
        above += office.panel(report.lines(urgent, self.say)) if urgent else ""
        return _BODY.sub(lambda match: match[0] + above.encode(), page, count=1)

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
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    charset = "; charset=utf-8" if kind.startswith("text/") or kind.endswith("xml") else ""
    start_response(status, [("Content-Type", kind + charset), ("Cache-Control", "no-store")])
    return [data]


def folders(project: Path, slug: str) -> tuple[Path, ...]:
    """What staff and theme makers edit: the folders to watch."""
    packs = sorted(path for path in project.glob("content/_*") if path.is_dir())
    wanted = (project / "content" / slug, project / "municipalities" / slug, *packs, project / "themes")
    return tuple(path for path in wanted if path.is_dir())
