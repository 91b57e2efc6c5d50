"""States of a city, kept on a day by somebody. A zip can be looked into as any folder; going back is copying its files."""

import contextlib
import datetime
import hashlib
import io
import json
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase

_FACTS = "tsunagari.json"


@dataclass(frozen=True)
class State:
    """A city on a day. files: what people write, by path in the project, shared packs too. others: of pictures and documents only
    a digest each, so that a kept state stays small. who, note: by whom it was kept and what for."""

    on: datetime.date
    files: Mapping[str, bytes]
    others: Mapping[str, str]
    who: str = ""
    note: str = ""


def state(files: Mapping[str, bytes], on: datetime.date, who: str = "", note: str = "") -> State:
    """The state of a city. files: those of its Sources; the lists of words that come with a pack are left out."""
    given = {path: data for path, data in files.items() if not fnmatchcase(path, "content/_*/wording.tsv")}
    written = {path: data for path, data in given.items() if path.split("/")[2] != "files" and text(data) is not None}
    others = {path: hashlib.sha256(data).hexdigest() for path, data in given.items() if path not in written}
    return State(on, written, others, who, note)


def text(data: bytes) -> str | None:
    """A file as text, also in the encodings an office PC writes by mistake; None when it is none."""
    for encoding in ("utf-16", "cp932") if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp932"):
        with contextlib.suppress(UnicodeDecodeError):
            return data.decode(encoding)
    return None


def packed(state: State) -> bytes:
    """A state as a zip: the same bytes for the same state."""
    facts = {"on": str(state.on), "who": state.who, "note": state.note, "others": dict(sorted(state.others.items()))}
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for path, data in ((_FACTS, json.dumps(facts, ensure_ascii=False, indent=1).encode()), *sorted(state.files.items())):
            entry = zipfile.ZipInfo(path)  # dated 1980, as every one
            entry.create_system, entry.external_attr, entry.compress_type = 3, 0o644 << 16, zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return target.getvalue()


def unpacked(data: bytes) -> State | None:
    """The state in a zip; None when it holds none, or is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
        facts = json.loads(files.pop(_FACTS))
        return State(datetime.date.fromisoformat(facts["on"]), files, facts["others"], facts["who"], facts["note"])
    except (zipfile.BadZipFile, zlib.error, KeyError, TypeError, ValueError, EOFError, RuntimeError):
        return None
