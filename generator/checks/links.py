"""Links inside an author's text: `windows/ayumi` or `../windows/ayumi.md` to the page it means."""

import difflib
import posixpath
from collections.abc import Set

from ..model import Body
from ..problem import Place, Problem
from .refer import NEAR, siblings

_ELSEWHERE = ("https://", "http://", "mailto:", "tel:", "#")


def resolve(target: str, body: Body, paths: Set[str], hidden: Set[str]) -> tuple[str, Problem | None]:
    """The path of the site a link means ('' for links elsewhere), or the problem that there is none.

    target: as written. paths: everything the site will hold. hidden: items that exist but are not shown today
    (`windows/fuyu`); a link to one leads to the list of its kind.
    """
    if target.startswith(_ELSEWHERE):
        return "", None
    path, hash, fragment = target.partition("#")
    plain = posixpath.normpath(path).lstrip("./").removesuffix(".md").removesuffix("/index.html")
    # pages/about is the words of the page about/index.html.
    for path in (f"{plain}/index.html", plain, f"{plain.removeprefix('pages/')}/index.html"):
        if path in paths:
            return path + hash + fragment, None
    if plain in hidden:
        place = Place(body.place.file, _line(target, body))
        return f"{plain.split('/')[0]}/index.html", Problem("link-to-hidden", place, {"target": target})
    if plain.startswith("www."):
        return "", Problem("broken-link", Place(body.place.file, _line(target, body)), {
            "target": target, "suggestion": f"https://{target}"})
    known = sorted({path.removesuffix("/index.html") for path in paths if not path.startswith(("qr/", "assets/"))})
    near = difflib.get_close_matches(plain, [path for path in known if not siblings(plain, path)], 1, NEAR)
    return "", Problem("broken-link", Place(body.place.file, _line(target, body)), {
        "target": target, "suggestion": near[0] if near else ""})


def _line(target: str, body: Body) -> int:
    """The line of the file on which a link is written."""
    lines = body.text.splitlines()
    return body.place.line + next((number for number, line in enumerate(lines) if target in line), 0)
