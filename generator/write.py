"""Stage 5, write: Artifacts to build/<city>/. The only stage that writes a site.

The new folder is prepared beside the old one and takes its place in two moves: a reader never sees half a site, a failure
leaves the old one untouched, files of pages that are gone are gone. A file with the same bytes keeps its time stamp.
"""

import os
import shutil
import threading
from collections.abc import Mapping
from pathlib import Path


def write(build: Path, slug: str, files: Mapping[str, bytes]) -> int:
    """Publish a site to build/<slug>. Returns how many files differ from before. Raises OSError when the folder is in use."""
    final, fresh, old = build / slug, build / f".{slug}.new", build / f".{slug}.old"
    if old.exists() and not final.exists():  # a build was cut off between the two moves below
        old.rename(final)
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    changed = 0
    for path, data in files.items():
        target, before = fresh / path, final / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if before.is_file() and before.read_bytes() == data:
            _share(before, target)
        else:
            target.write_bytes(data)
            changed += 1
    if final.exists():
        move(final, old)
    try:
        move(fresh, final)
    except OSError:
        if old.exists():
            move(old, final)
        raise
    shutil.rmtree(old, ignore_errors=True)
    return changed


def put(build: Path, files: Mapping[str, bytes]) -> None:
    """Files beside the cities' folders, each in one move, and only where it differs."""
    build.mkdir(parents=True, exist_ok=True)
    for path, data in files.items():
        target = build / path
        if not (target.is_file() and target.read_bytes() == data):
            fresh = build / f".{path}.new"
            fresh.write_bytes(data)
            move(fresh, target)


def move(source: Path, target: Path) -> None:
    """Move a file or folder in one step. On Windows a virus scanner or OneDrive holds what was just written for a moment: then it
    is tried again for two seconds. Raises OSError when somebody has it open for longer."""
    for pause in (0.1, 0.2, 0.4, 1.3, None):
        try:
            os.replace(source, target)
            return
        except PermissionError:
            if pause is None:
                raise
            threading.Event().wait(pause)


def _share(before: Path, target: Path) -> None:
    try:
        os.link(before, target)
    except OSError:
        shutil.copy2(before, target)
