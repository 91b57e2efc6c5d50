"""The office preview: the site from memory, made anew after each save, with its problems on the page instead of a dead server.

Nothing is written: what is in build/ stays as it was published.
"""

import datetime
import html
import mimetypes
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import unquote

from . import build, find, report
from .messages import severity
from .problem import Problem, Severity
from .speech import Speech

_CSP = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
_BODY = re.compile(rb"<body[^>]*>")
_EMPTY = b"<!doctype html><html lang=ja><head><meta charset=utf-8><title>Tsunagari</title></head><body></body></html>"
_PANEL = ('<aside style="all:revert;position:relative;z-index:9;margin:0;padding:1rem 1.5rem;background:#fff3d6;color:#24211d;'
          'border-bottom:4px solid #b3261e;font:16px/1.7 sans-serif;max-height:60vh;overflow:auto">'
          '<strong>{total}</strong><pre style="white-space:pre-wrap;font:inherit;margin:.5rem 0 0">{lines}</pre></aside>')
_HOURS = ('<details style="all:revert;margin:0;padding:.25rem 1.5rem;background:#eef3ff;color:#24211d;font:14px/1.7 sans-serif">'
          '<summary>{title}</summary><pre style="white-space:pre-wrap;font:inherit;margin:.5rem 0">{lines}</pre></details>')


class Preview:
    """A WSGI application that shows the last good site of one city, and above each page what is wrong now."""

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
        path = path + "index.html" if not path or path.endswith("/") else path
        data = self.files.get(path)
        status = "200 OK" if data is not None else "404 Not Found"
        if data is None:
            path, data = "404.html", self.files.get("404.html", _EMPTY) if path != "index.html" else _EMPTY
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        if path.endswith(".html"):
            data = self._with_problems(data)
        charset = "; charset=utf-8" if kind.startswith("text/") or kind.endswith("xml") else ""
        start_response(status, [("Content-Type", kind + charset), ("Cache-Control", "no-store")])
        return [data]

    def _with_problems(self, page: bytes) -> bytes:
        """The page without its policy, which would stop the reload script, and with the problems at its top."""
        page = _CSP.sub(b"", page)
        urgent = [problem for problem in self.problems if severity(problem) is not Severity.REVIEW]
        *lines, total = report.lines(urgent, self.say) if urgent else [""]
        panel = _PANEL.format(total=html.escape(total), lines=html.escape("\n".join(lines))) if urgent else ""
        hours = html.escape("\n".join(report.understood(self.hours, self.say)))
        panel = (panel + (_HOURS.format(title=html.escape(self.say("hours")), lines=hours) if hours else "")).encode()
        return _BODY.sub(lambda match: match[0] + panel, page, count=1)


def folders(project: Path, slug: str) -> tuple[Path, ...]:
    """What staff and theme makers edit: the folders to watch."""
    packs = sorted(path for path in project.glob("content/_*") if path.is_dir())
    wanted = (project / "content" / slug, project / "municipalities" / slug, *packs, project / "themes")
    return tuple(path for path in wanted if path.is_dir())
