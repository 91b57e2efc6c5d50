"""What this machine has for printing, and what would be missing: engines, fonts, the folder to write to."""

import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ..engines import typst
from ..find import FONTS, cities, codes, find
from ..paper import formats

#: The libraries a build, a check and a press edition need, each with what it is for (a sentence of speech.py).
_LIBRARIES = (("typst", "for-pdf"), ("pikepdf", "for-press"), ("pypdfium2", "for-preflight"), ("zxing-cpp", "for-codes-read"),
              ("qrcode", "for-codes"), ("pillow", "for-pictures"), ("jinja2", "for-pages"), ("markdown", "for-pages"),
              ("pyyaml", "for-settings"), ("jpholiday", "for-holidays"), ("livereload", "for-serve"))
_FAMILY = "BIZ UDGothic"
_FILES = ("BIZUDGothic-Regular.ttf", "BIZUDGothic-Bold.ttf")

Finding = tuple[bool, str, dict[str, str]]


def findings(project: Path) -> Iterator[Finding]:
    """Whether each thing is right, the name of its sentence, its facts."""
    yield sys.version_info >= (3, 11), "doctor-python", {"version": ".".join(map(str, sys.version_info[:3]))}
    for name, use in _LIBRARIES:
        try:
            yield True, "doctor-library", {"library": name, "version": version(name), "use": use}
        except PackageNotFoundError:
            yield False, "doctor-no-library", {"library": name, "use": use}
    try:
        yield bool(ZoneInfo("Asia/Tokyo")), "doctor-time", {}
    except ZoneInfoNotFoundError:
        yield False, "doctor-no-library", {"library": "tzdata", "use": "for-time"}
    missing = [name for name in _FILES if not (FONTS / name).is_file()]
    families = typst.families(FONTS) if FONTS.is_dir() else ()
    if missing or _FAMILY not in families:
        yield False, "doctor-no-font", {"family": _FAMILY, "files": ", ".join(missing or _FILES)}
    else:
        yield True, "doctor-font", {"family": _FAMILY, "files": ", ".join(_FILES)}
    yield bool(codes()), "doctor-table", {"count": str(len(codes()))}
    yield from _cities(project)


def _cities(project: Path) -> Iterator[Finding]:
    for slug in cities(project):
        theme = find(project, slug).theme
        found = formats.names(theme)
        yield bool(found), "doctor-formats", {"slug": slug, "formats": ", ".join(found)}
        for id in found:
            if f"leaflets/{id}/leaflet.typ" not in theme:
                yield False, "doctor-no-template", {"slug": slug, "format": id}
