"""A record and a format to a PDF: the one place that says what goes into a sheet."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..engines import typst

_PICTURE = re.compile(r'"((?:qr|files)/[^"]+)"')


def main(record: Mapping[str, Any]) -> str:
    """The template of a record's format, by path within the theme."""
    return f"leaflets/{record['format']}/leaflet.typ"


def ingredients(record: Mapping[str, Any], theme: Mapping[str, bytes], files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The templates of the format, what all formats share, and the pictures the record names: a change of anything else prints
    nothing again."""
    shared = {path: data for path, data in theme.items()
              if path.startswith((f"leaflets/{record['format']}/", "assets/pictograms/"))
              or path.startswith("leaflets/") and path.count("/") == 1}
    named = set(_PICTURE.findall(json.dumps(record, ensure_ascii=False)))
    return shared | {path: files[path] for path in sorted(named & files.keys())}


def typeset(record: Mapping[str, Any], parts: Mapping[str, bytes], fonts: Path) -> bytes:
    """The PDF of a record. parts: its ingredients. Raises typst.GlyphMissing or typst.PressError."""
    return typst.pdf(main(record), parts, record, fonts)
