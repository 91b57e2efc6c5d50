"""Help in the editor is made from the records: it accepts what the reader accepts, and the guide's reference is never old."""

import json
import re

import jsonschema
import pytest
import yaml

from conftest import ROOT
from generator import cli
from generator.commands import editor
from generator.kinds import KINDS

FILES = editor.files()


def loaded(text):
    """YAML with every value as text: editors read YAML 1.2, where `on` is a word, PyYAML 1.1, where it is true."""
    return yaml.load(text, yaml.BaseLoader)


@pytest.mark.parametrize("path", sorted(path.relative_to(ROOT).as_posix() for path in (
    *ROOT.glob("municipalities/[!_]*/municipality.yaml"), *ROOT.glob("content/*/topics.yaml"), *ROOT.glob("content/*/finder.yaml"))))
def test_the_schemas_take_every_settings_file(path):
    name = path.rsplit("/", 1)[1].removesuffix(".yaml")
    jsonschema.Draft202012Validator(json.loads(FILES[f".vscode/schemas/{name}.json"])).validate(loaded((ROOT / path).read_text("utf-8")))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.template)
def test_the_schemas_take_every_item_and_refuse_a_slip(kind):
    validator = jsonschema.Draft202012Validator(json.loads(FILES[f".vscode/schemas/{kind.template}.json"]))
    paths = [path for path in ROOT.glob(f"content/[!_]*/{kind.folder}/*.md") if path.name.count(".") == 1]
    assert paths
    for path in paths:
        head = loaded(path.read_text("utf-8").split("---\n")[1])
        validator.validate(head)
        assert not validator.is_valid({**head, "nmae": "x"})


def test_settings_and_snippets_are_json_with_words_in_japanese():
    snippets = json.loads(FILES[".vscode/tsunagari.code-snippets"])
    assert "name: ${1:" in "\n".join(snippets["相談窓口"]["body"]) and snippets["相談窓口: hours"]["description"] == "受付時間（相談窓口）"
    assert json.loads(FILES[".vscode/settings.json"])["yaml.schemas"]["./.vscode/schemas/finder.json"] == "content/*/finder.yaml"


def test_the_command_writes_them_and_leaves_settings_of_others_alone(tmp_path, capsys):
    assert cli.main(["editor", "--project", str(tmp_path)]) == 0
    assert {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*") if path.is_file()} == set(FILES)
    (tmp_path / ".vscode/settings.json").write_text("{}", "utf-8")
    assert cli.main(["editor", "--project", str(tmp_path)]) == 2
    assert (tmp_path / ".vscode/settings.json").read_text("utf-8") == "{}"


def test_the_reference_in_the_guide_is_the_one_of_the_program():
    assert (ROOT / "docs" / "fields.ja.md").read_text("utf-8") == editor.guide()


def test_the_reference_names_every_choice():
    assert re.search(r"\| `booking` \| 予約 \| 次のどれか: `none`、`required`、`recommended`", editor.guide())
