"""What every page promises, looked for in the finished bytes, whoever wrote the theme: it asks no other host for anything, keeps
the strict policy, and has the help line above and below its words. A page that breaks one is not published."""

import re
from collections.abc import Iterable, Iterator, Mapping

from ..kinds.window import Window
from ..problem import Place, Problem
from ..site.contents import Page

#: What a browser loads by itself. A link that somebody follows is no promise broken.
_HOST = rb"""["']?\s*(?:https?:)?//[^"'\s)>]*"""
_LOADED = re.compile(
    rb"<(?:img|script|iframe|video|audio|source|embed|object|track|use|image)\b[^>]*?\s(?:src|srcset|data|poster|href)=" + _HOST
    + rb"|<link\b(?=[^>]*\brel=[\"']?(?:stylesheet|icon|preload|prefetch|preconnect|dns-prefetch|manifest))[^>]*?\shref=" + _HOST
    + rb"|@import\s+(?:url\()?" + _HOST + rb"|url\(\s*" + _HOST, re.IGNORECASE)
_POLICY = re.compile(rb"""<meta http-equiv="Content-Security-Policy" content="default-src 'none';[^"]*">""")
_LOOSE = re.compile(rb"""unsafe-inline|unsafe-eval|https?:|\*""")


def strangers(files: Mapping[str, bytes], own: Mapping[str, str], others: Iterable[Mapping[str, str]],
              family: Iterable[Mapping[str, str]] = ()) -> Iterator[Problem]:
    """Names and addresses of the project's other cities in the files of this one: what copying a city leaves behind.

    own: portal and base_url of this city, which may well hold those of another: 広島ふちゅうの灯 has ふちゅうの灯 in it.
    family: a prefecture and its cities may speak of each other."""
    for other in (each for each in others if each not in family):
        for what in ("portal", "base_url"):
            value, mine = other[what].encode(), own[what].encode()
            found = [path for path, data in files.items() if path.endswith((".html", ".xml", ".txt", ".vcf")) and value
                     and value in (data.replace(mine, b"") if value in mine else data)]
            if found:
                yield Problem("other-city-inside", Place(found[0]), {
                    "path": found[0], "count": str(len(found)), "slug": other["slug"], "what": what, "value": other[what]})


def broken(files: Mapping[str, bytes], pages: Iterable[Page], crisis: Iterable[Window]) -> Iterator[Problem]:
    """Promises the files of a city break: each kind once, at the first template that does, with the number of files."""
    crisis = tuple(crisis)
    numbers = [channel.phone.shown.encode() for window in crisis for channel in window.channels if channel.phone][:1]
    templates = {page.path: page.template for page in pages}
    found: dict[str, list[tuple[str, str]]] = {}
    for path, data in files.items():
        for name, value in _faults(path, data, numbers):
            found.setdefault(name, []).append((path, value))
    for name, faults in found.items():
        path, value = faults[0]
        yield Problem(name, Place(f"theme/{_file(templates.get(path, path))}"), {
            "path": path, "value": value, "name": crisis[0].name if crisis else "", "count": str(len(faults))})


def _file(template: str) -> str:
    """Templates of pages lie in site/ and are named without it."""
    return template if template.startswith(("styles/", "assets/", "leaflets/")) else f"site/{template}"


def _faults(path: str, data: bytes, numbers: list[bytes]) -> Iterator[tuple[str, str]]:
    if path.endswith((".html", ".css", ".svg")) and (found := _LOADED.search(data)):
        yield "asks-another-host", found[0].decode("utf-8", "replace")[-120:]
    if not path.endswith(".html"):
        return
    policy = _POLICY.search(data)
    if not policy or _LOOSE.search(policy[0]):
        yield "policy-missing", ""
    head, _, rest = data.partition(b"<main")
    _, _, tail = rest.rpartition(b"</main>")
    if any(number not in head or number not in tail for number in numbers):
        yield "help-line-missing", ""
