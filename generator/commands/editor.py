"""What makes a text editor help: schemas, snippets and settings for VS Code, and the reference of all fields for the guide.

All of it is made from the records, so that an editor never suggests a field there is not.
"""

import dataclasses
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..exchange.json_schema import reference, schema
from ..kinds import KINDS
from ..model import Kind
from ..reading import FILES
from ..structure import fields, nested
from .scaffold import Refusal

_SETTINGS = ".vscode/settings.json"


def files() -> Mapping[str, str]:
    """The files of an editor by path in the project."""
    schemas = {f".vscode/schemas/{each.name}.json": schema(each.record, each.label, each.many) for each in FILES}
    schemas |= {f".vscode/schemas/{kind.template}.json": schema(kind.record, kind.label) for kind in KINDS}
    settings = {
        "files.encoding": "utf8", "files.autoGuessEncoding": True, "files.eol": "\n", "[markdown]": {
            "editor.quickSuggestions": {"other": True, "comments": False, "strings": True}, "editor.wordWrap": "on"},
        "yaml.schemas": {f"./.vscode/schemas/{each.name}.json": each.path for each in FILES}}
    return {path: json.dumps(data, ensure_ascii=False, indent=1) + "\n" for path, data in {
        **schemas, _SETTINGS: settings, ".vscode/extensions.json": {"recommendations": ["redhat.vscode-yaml"]},
        ".vscode/tsunagari.code-snippets": dict(_snippets())}.items()}


def write(project: Path, overwrite: bool) -> Iterator[str]:
    """Write them one by one, and say which. Raises Refusal before settings somebody has made their own, unless told to overwrite
    these."""
    for path, text in files().items():
        target = project / path
        if path == _SETTINGS and target.exists() and target.read_text("utf-8-sig") != text and not overwrite:
            raise Refusal("exists", path=path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8", newline="\n")
        yield path


def _snippets() -> Iterator[tuple[str, dict[str, Any]]]:
    """For each kind a whole new item, and for each of its fields one that offers the choices and says what it is."""
    for kind in KINDS:
        yield kind.label, {"scope": "markdown", "prefix": f"!{kind.label}", "description": f"{kind.label}のファイルをつくる",
                           "body": ["---", *_blanks(kind), "---", "", "$0"]}
        for name, field in fields(kind.record).items():
            label, example = field.metadata["label"], field.metadata["example"]
            yield f"{kind.label}: {name}", {"scope": "markdown", "prefix": name, "body": f"{name}: ${{1:{_plain(example)}}}",
                                            "description": f"{label}（{kind.label}）"}


def _blanks(kind: Kind) -> Iterator[str]:
    """The fields a new item must have, each with its example to type over."""
    required = [field for field in fields(kind.record).values() if field.default is dataclasses.MISSING]
    for number, field in enumerate(required, 1):
        if nested(kind.record, field.name):
            yield f"{field.name}:"
            yield f"  ${{{number}:{_plain(field.metadata['example'])}}}"
        else:
            yield f"{field.name}: ${{{number}:{_plain(field.metadata['example'])}}}"


def _plain(text: str) -> str:
    """Text inside a placeholder: `}` and `$` would end or begin one."""
    return text.replace("\\", "\\\\").replace("}", "\\}").replace("$", "\\$")


def guide() -> str:
    """The reference of all fields, as Markdown in Japanese."""
    parts = ["# 項目の一覧", "", "この文書は `tsunagari editor --fields` が定義から作ったものです。手で直さないでください。"]
    for title, record, where in (*((kind.label, kind.record, f"content/<市>/{kind.folder}/<ID>.md") for kind in KINDS),
                                 *((each.label, each.record, each.path.replace("_*", "_<県>").replace("*", "<市>"))
                                   for each in FILES)):
        parts += ["", f"## {title}", "", f"`{where}`", "", *reference(record)]
    return "\n".join(parts) + "\n"
