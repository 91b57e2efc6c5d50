"""typst, the only importer: a template and a record to a tagged PDF (PDF/UA-1), the same bytes every time.

Fonts are the ones that come with the package and no others, so that a booklet has the same pages on every machine.
"""

import json
import re
import tempfile
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import typst

VERSION = version("typst")
_GLYPH = re.compile(r"the text `\"(.+?)\"` could not be displayed")
_PLACE = re.compile(r"┌─ (?:\S*?/)?((?:leaflets|assets)/\S+?):(\d+)")


class GlyphMissing(Exception):
    """The fonts have no picture for a character; the text is the character."""


class PressError(Exception):
    """The template cannot be printed; the text is Typst's own sentence and the line of the template."""


def pdf(main: str, files: Mapping[str, bytes], record: Mapping[str, Any], fonts: Path) -> bytes:
    """A PDF from a Typst template. main: its path among `files` (templates and images). record: read by the template with
    `json("/record.json")`.
    No clock: templates set `document(date: none)`. Raises GlyphMissing or PressError."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for path, data in {**files, "record.json": json.dumps(record, ensure_ascii=False).encode()}.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(data)
        try:
            return typst.compile(str(root / main), root=str(root), font_paths=_fonts(fonts), format="pdf",
                                 pdf_standards=["ua-1"], timestamp=0)
        except RuntimeError as error:  # TypstError, or a plain RuntimeError when a file is missing
            if found := _GLYPH.search(str(getattr(error, "message", error))):
                raise GlyphMissing(found[1]) from error
            raise PressError(_sentence(error).replace(f"{root}/", "")) from error


@cache
def _fonts(folder: Path) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])


def families(folder: Path) -> tuple[str, ...]:
    """The font families found in a folder."""
    return tuple(sorted(set(_fonts(folder).families())))


def _sentence(error: RuntimeError) -> str:
    """Typst's message, its hints, and the innermost place; without paths of this machine."""
    place = _PLACE.search(str(getattr(error, "diagnostic", "")))
    parts = [str(getattr(error, "message", error)), *getattr(error, "hints", ())]
    return "; ".join(parts) + (f" ({place[1]}:{place[2]})" if place else "")
