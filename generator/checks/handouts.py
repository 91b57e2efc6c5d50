"""Files handed out as they are: what a PDF or an Office file says of who made it, which no page shows."""

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree

from ..engines import pikepdf
from ..problem import Place, Problem

#: In docProps/core.xml of an Office file (ECMA-376 part 2, core properties).
_CORE = "docProps/core.xml"
_NAMES = ("{http://purl.org/dc/elements/1.1/}creator",
          "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}lastModifiedBy")
#: No real one is longer; a file may say anything of its own size.
_LARGEST = 100_000
#: What reading a part of a ZIP file may raise: there is no such part; the file is damaged, which zipfile and each decompressor
#: tell in their own way; it needs a password, or is compressed in a way zipfile does not know (both RuntimeError); it is no XML.
_UNREADABLE = (KeyError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, RuntimeError,
               ElementTree.ParseError)


def problems(files: Mapping[str, bytes], base: str) -> Iterator[Problem]:
    """A review for each file with a name in its properties. files: by path below `base`."""
    for path, data in files.items():
        names = pikepdf.authors(data) if path.lower().endswith(".pdf") else _office(data) if data.startswith(b"PK") else ()
        if names := tuple(dict.fromkeys(filter(None, map(str.strip, names)))):
            yield Problem("file-says-who-made-it", Place(f"{base}/{path}"), {"names": "、".join(names)})


def _office(data: bytes) -> tuple[str, ...]:
    """Who wrote and who last saved a .docx, .xlsx or .pptx; nothing for another kind of ZIP file, or a broken one."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if package.getinfo(_CORE).file_size > _LARGEST:
                return ()
            core = ElementTree.fromstring(package.read(_CORE))
    except _UNREADABLE:
        return ()
    return tuple(core.findtext(name, "") for name in _NAMES)
