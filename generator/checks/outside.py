"""Links that leave the site: every address staff wrote, asked once, slowly, and not again for a week."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ..engines import markdown
from ..problem import Place, Problem

if TYPE_CHECKING:
    from ..load import Site

#: A host is asked at most once in this many seconds, an address at most once in this many days.
PAUSE, KEPT = 1.0, 7
_GONE = (404, 410)


def addresses(site: "Site") -> Mapping[str, Place]:
    """Every address of the web in a city's own items, and where it stands first."""
    found: dict[str, Place] = {}
    for items in site.items.values():
        for item in items:
            for value, place in ((getattr(item, "url", ""), item.place), *(
                    (channel.value, channel.place) for channel in getattr(item, "channels", ())), *_in_text(item.body)):
                if value.startswith(("https://", "http://")):
                    found.setdefault(value, place)
    return found


def _in_text(body) -> list[tuple[str, Place]]:
    targets: list[str] = []
    markdown.html(body.text, lambda target: targets.append(target) or target)
    lines = body.text.splitlines()
    return [(target, Place(body.place.file, body.place.line + next(
        (number for number, line in enumerate(lines) if target in line), 0))) for target in targets]


def problems(wanted: Mapping[str, Place], ask: Callable[[str], int], pause: Callable[[float], None], cache: Path,
             today: int) -> Iterator[Problem]:
    """Addresses that do not answer. ask: an address → its HTTP status, 0 for nobody. pause: waits some seconds. cache: a file
    that remembers good answers. today: the day as a number, so that what is a week old is asked again."""
    known, last = _remembered(cache, today), ""
    for address, place in sorted(wanted.items()):
        if address not in known:
            host = urlsplit(address).hostname or ""
            if host == last:
                pause(PAUSE)
            last = host
            known[address] = [today, ask(address)]
            _remember(cache, known)
        status = known[address][1]
        if status in _GONE:
            yield Problem("link-gone", place, {"value": address, "status": str(status)})
        elif not 200 <= status < 400:
            yield Problem("link-no-answer", place, {"value": address, "status": str(status) if status else "—"})


def _remembered(cache: Path, today: int) -> dict[str, list[int]]:
    try:
        data = json.loads(cache.read_text("utf-8"))
        return {address: answer for address, answer in data.items() if today - answer[0] < KEPT and 200 <= answer[1] < 400}
    except (OSError, ValueError, TypeError, AttributeError, IndexError):
        return {}


def _remember(cache: Path, known: Mapping[str, list[int]]) -> None:
    cache.parent.mkdir(parents=True, exist_ok=True)
    cache.write_text(json.dumps(known, ensure_ascii=False, indent=0, sort_keys=True), "utf-8")
