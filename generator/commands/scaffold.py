"""New cities and new items: files to begin with, filled in as far as is known. Nothing that exists is ever overwritten."""

import re
from pathlib import Path

from .. import find
from ..code import is_prefecture
from ..kinds import KINDS

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Refusal(Exception):
    """Why nothing was made: the name of a sentence in speech.py and its facts."""

    def __init__(self, name: str, **facts: str):
        super().__init__(name)
        self.name, self.facts = name, facts


def new_city(project: Path, slug: str, code: str) -> list[str]:
    """The folders of a new city from the starter. Returns the paths made."""
    files = city_files(project, slug, code)
    for path, data in files.items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_bytes(data)
    return list(files)


def city_files(project: Path, slug: str, code: str) -> dict[str, bytes]:
    """The files a new city begins with, by path in the project, its name and kana looked up by code; nothing is written.

    The windows of a prefecture go into a pack of its own name, so that its cities can show them. Raises Refusal when the
    name cannot be used or is taken, or no municipality has the code.
    """
    _check_id(slug)
    row = next((row for row in find.codes() if row["code"] == code), None)
    if row is None:
        raise Refusal("unknown-code", code=code)
    pack = f"_{slug}" if is_prefecture(code) else ""
    for folder in filter(None, (f"municipalities/{slug}", f"content/{slug}", pack and f"content/{pack}")):
        if (project / folder).exists():
            raise Refusal("exists", path=folder)
    words = {**row, "homepage": row["url"] and f"ホームページ: {row['url']}", "pack": f"{pack}/" if pack else "",
             "taken": f"\n  - {pack}/*" if pack else ""}
    made = {}
    for path, text in sorted(find.starter().items()):
        folder, rest = path.split("/", 1)
        window = rest.startswith("windows/")
        shared = rest == "pack.yaml" or bool(pack) and window
        if pack or not shared:
            # A site cannot be without a window to turn to: the first one is no draft.
            begun = re.sub(r"^draft: .*\n", "", text.decode("utf-8"), flags=re.MULTILINE) if window else text.decode("utf-8")
            made[f"{folder}/{pack if shared else slug}/{rest}"] = _filled(begun, words).encode()
    return made


def new_item(project: Path, city: str, kind_name: str, id: str, today: str) -> str:
    """A new item of a kind from the starter's example. kind_name: `window`, `campaign`, `news` or `page` … Returns its path."""
    _check_id(id)
    kind = next(kind for kind in KINDS if kind.template == kind_name)
    example = next(data for path, data in sorted(find.starter().items()) if path.startswith(f"content/{kind.folder}/"))
    path = project / "content" / city / kind.folder / f"{id}.md"
    if path.exists():
        raise Refusal("exists", path=f"content/{city}/{kind.folder}/{id}.md")
    text = re.sub(r"^((?:date|starts): ).*$", rf"\g<1>{today}", example.decode("utf-8"), flags=re.MULTILINE)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
    return path.relative_to(project).as_posix()


def _check_id(id: str) -> None:
    if not _ID.fullmatch(id):
        raise Refusal("bad-id", id=id)


def _filled(text: str, words: dict[str, str]) -> str:
    """A text of the starter with what is known of the city."""
    for name, value in words.items():
        text = text.replace(f"{{{name}}}", value)
    return text
