"""The memory between two builds: what the last one was made of, and what of it can be used again."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from .write import move

FOLDER = ".receipts"


@dataclass(frozen=True)
class Receipt:
    """What a build was made of.

    sources: digests of all files by path. inputs: for each code, picture and PDF, the digest of what went into it. outputs:
    digests of everything written. reasons: why it was built, as (what, which). made: what of inputs was not used again. city:
    load.Site.facts, for the list of all cities.
    """

    date: str
    engine: str
    sources: Mapping[str, str]
    inputs: Mapping[str, str]
    outputs: Mapping[str, str]
    reasons: tuple[tuple[str, str], ...]
    made: tuple[str, ...]
    city: Mapping[str, str]


def read(build: Path, slug: str) -> Receipt | None:
    """The receipt of a city's last build; None when there is none, or none that can be read."""
    try:
        data = json.loads((build / FOLDER / f"{slug}.json").read_text("utf-8"))
        return Receipt(**{**data, "reasons": tuple(map(tuple, data["reasons"])), "made": tuple(data["made"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def published(build: Path) -> Iterator[Mapping[str, str]]:
    """The facts of every city whose site lies in the build folder, whoever built it and when."""
    for path in sorted((build / FOLDER).glob("*.json")):
        last = read(build, path.stem)
        if last and (build / path.stem / "index.html").is_file():
            yield last.city


def keep(build: Path, slug: str, receipt: Receipt) -> None:
    """Write a receipt in one move."""
    path = build / FOLDER / f"{slug}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(asdict(receipt), ensure_ascii=False, indent=1, sort_keys=True), "utf-8")
    move(fresh, path)


def reusable(build: Path, slug: str, receipt: Receipt | None) -> dict[str, bytes]:
    """Earlier codes, pictures and PDFs by the digest of what went into them, as far as nobody has touched them since."""
    kept = {}
    for path, digest in receipt.inputs.items() if receipt else ():
        file = build / slug / path
        if file.is_file() and hashlib.sha256(data := file.read_bytes()).hexdigest() == receipt.outputs.get(path):
            kept[digest] = data
    return kept


def fresh(receipt: Receipt | None, sources: Mapping[str, str]) -> set[str]:
    """The paths that are new or have changed since the last build; all of them when there was none."""
    before = receipt.sources if receipt else {}
    return {path for path, digest in sources.items() if before.get(path) != digest}


def reasons(receipt: Receipt | None, sources: Mapping[str, str], engine: str, date: str,
            exists: bool) -> tuple[tuple[str, str], ...]:
    """Why a city must be built now; empty when it is up to date. Each reason is what happened, and to which file."""
    if receipt is None or not exists:
        return (("first-build", ""),)
    found = [("engine-changed", "")] if receipt.engine != engine else []
    if receipt.date != date:
        found.append(("date-changed", f"{receipt.date} → {date}"))
    for path in sorted({*receipt.sources, *sources}):
        if path not in sources:
            found.append(("removed", path))
        elif path not in receipt.sources:
            found.append(("added", path))
        elif receipt.sources[path] != sources[path]:
            found.append(("changed", path))
    return tuple(found)
