"""Files that are to be new, different or gone: shown as lines, then written all or not at all."""

import contextlib
import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..write import move


@dataclass(frozen=True)
class Change:
    """One file before (None: it is new) and after (None: it goes)."""

    path: str
    before: bytes | None
    after: bytes | None

    def lines(self) -> Iterator[str]:
        """The lines that go and come; all of a new file's."""
        old, new = ((data or b"").decode("utf-8", "replace").splitlines() for data in (self.before, self.after))
        for line in list(difflib.unified_diff(old, new, lineterm="", n=0))[2:]:
            if not line.startswith("@@"):
                yield line


def write(project: Path, changes: Sequence[Change]) -> None:
    """Every file, or none: each is written beside its place first, then all are moved there. Raises OSError."""
    fresh: list[tuple[Path, Path]] = []
    try:
        for change in changes:
            target = project / change.path
            if change.after is None:
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            beside = target.with_name(f".{target.name}.new")
            fresh.append((beside, target))
            beside.write_bytes(change.after)
        moved: list[tuple[Path, bytes | None]] = []
        try:
            for beside, target in fresh:
                before = target.read_bytes() if target.exists() else None
                move(beside, target)
                moved.append((target, before))
            for target in (project / change.path for change in changes if change.after is None):
                before = target.read_bytes()
                target.unlink()
                moved.append((target, before))
        except OSError:
            for target, before in moved:
                target.unlink() if before is None else target.write_bytes(before)
            raise
    finally:
        for beside, _ in fresh:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
