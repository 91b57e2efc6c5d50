"""Links inside an author's text: `windows/ayumi` or `../windows/ayumi.md` to the page it means."""

import difflib
import posixpath
from collections.abc import Set

from .model import Body
from .problem import Place, Problem

_ELSEWHERE = ("https://", "http://", "mailto:", "tel:", "#")


def resolve(target: str, body: Body, paths: Set[str]) -> tuple[str, Problem | None]:
    """The path of the site a link means ('' for links elsewhere), or the problem that there is none.

    target: as written. paths: everything the site will hold.
    """
    if target.startswith(_ELSEWHERE):
        return "", None
    plain = posixpath.normpath(target.partition("#")[0]).lstrip("./").removesuffix(".md").removesuffix("/index.html")
    for path in (f"{plain}/index.html", plain):
        if path in paths:
            return path, None
    known = sorted({path.removesuffix("/index.html") for path in paths if not path.startswith(("qr/", "assets/"))})
    near = difflib.get_close_matches(plain, known, 1, 0.5)
    return "", Problem("broken-link", Place(body.place.file, _line(target, body)), {
        "target": target, "suggestion": near[0] if near else ""})


def _line(target: str, body: Body) -> int:
    """The line of the file on which a link is written."""
    lines = body.text.splitlines()
    return body.place.line + next((number for number, line in enumerate(lines) if target in line), 0)
