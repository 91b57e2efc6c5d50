"""What is written for people: every command line runs, every link leads somewhere, every command and option is explained."""

import argparse
import io
import re
import shlex
import shutil

import pytest

from conftest import ROOT, TESTS, lay
from generator import cli, find
from generator.commands import arguments

GUIDE = sorted((ROOT / "docs" / "guide").glob("*.md"))
READ = [ROOT / "README.md", ROOT / "README.ja.md", ROOT / "docs" / "guide.ja.md", *GUIDE]
DOCS = [*READ, ROOT / "ARCHITECTURE.md", ROOT / "docs" / "fields.ja.md"]
MISTAKES = ROOT / "docs" / "guide" / "8-komatta.md"
#: Commands of the documents that are not run here, by how they begin, and why. They must still be understood.
NOT_RUN = {
    "serve": "never ends; tests/test_preview.py opens it",
    "check minamo --links": "asks a network; tests/test_outside.py",
}
#: Words start.py takes itself: the whole set-up, and what needs a browser. tests/test_wheel.py and start.py test run them.
START_ALONE = {"", "test", "test --thorough", "benchmark", "pictures"}
_LINE = re.compile(r"^ {4,}(?:python3 start\.py|py start\.py|tsunagari)(?P<rest> .*)?$")
_SPOKEN = re.compile(r"`(?:python3 start\.py|py start\.py|tsunagari) ([^`]+)`")


def commands() -> list[str]:
    """Every command line in a block or between backticks, once, in reading order, without what calls it."""
    found = []
    for path in READ:
        text = path.read_text("utf-8")
        for line in text.splitlines():
            if match := _LINE.match(line.partition("  #")[0].rstrip()):
                found.append((match["rest"] or "").strip())
        found += [spoken for spoken in _SPOKEN.findall(text) if spoken.upper() != spoken]
    return list(dict.fromkeys(found))


def lines_to_run() -> list[str]:
    return [line for line in commands() if line not in START_ALONE and not any(line.startswith(start) for start in NOT_RUN)]


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """The test city, with an Excel list of forty windows beside it; commands run in it in reading order, as an officer would."""
    folder = lay(tmp_path_factory.mktemp("office"))
    shutil.copy(TESTS / "sheets" / "forty" / "in" / "list.xlsx", folder / "list.xlsx")
    cli.main(["changes", "minamo", "--keep", "--date", "2026-03-20", "--project", str(folder)])  # when the booklet was printed
    cli.main(["export", "minamo", "--project", str(folder)])  # on several cores, no command may wait for another
    return folder


def test_there_are_commands_to_run():
    assert len(lines_to_run()) > 30
    assert all(any(line.startswith(start) for line in commands()) for start in NOT_RUN)


@pytest.mark.parametrize("line", lines_to_run())
def test_a_command_line_does_what_is_written(line, office, tmp_path, monkeypatch, capsys):
    words = shlex.split(line)
    new = words[0] in ("new-city", "begin")
    if words[0] == "begin":  # asked by nobody, every question has its default
        shutil.copy(office / "list.xlsx", tmp_path)
        monkeypatch.setattr("sys.stdin", io.StringIO())
        words.append("--no-preview")
    if words[0] == "export":
        (office / "minamo.xlsx").unlink(missing_ok=True)
    monkeypatch.chdir(tmp_path if new else office)
    code = cli.main([*words, *([] if "--project" in words else ["--project", str(tmp_path if new else office)])])
    said = capsys.readouterr()
    assert code == 0, said.err
    if "--output" in words:
        assert (office / words[-1]).read_text("utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize("line", [line for line in commands() if line not in START_ALONE and line not in lines_to_run()])
def test_a_command_line_not_run_is_understood(line):
    arguments.parser(cli._RUNS).parse_args(shlex.split(line))


def test_every_command_and_option_is_explained():
    text = "\n".join(path.read_text("utf-8") for path in READ)
    parser = arguments.parser(cli._RUNS)
    choices = next(action for action in parser._actions if isinstance(action, argparse._SubParsersAction)).choices
    for name, command in choices.items():
        assert f"`{name}" in text or f"start.py {name}" in text, name
        for action in command._actions:
            for option in (each for each in action.option_strings if each.startswith("--")):
                assert option in text, f"{name} {option}"


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_links_lead_to_files(path):
    for target in re.findall(r"\]\(([^)#]+)\)", re.sub(r"```.*?```|`[^`]*`", "", path.read_text("utf-8"), flags=re.DOTALL)):
        assert target.startswith("http") or (path.parent / target).exists(), target


def test_the_index_leads_to_every_page_of_the_guide():
    text = (ROOT / "docs" / "guide.ja.md").read_text("utf-8")
    assert all(f"guide/{path.name}" in text for path in GUIDE)


def test_the_ten_mistakes_say_what_the_program_says():
    blocks = re.findall(r"```text\n(.*?)```", MISTAKES.read_text("utf-8"), flags=re.DOTALL)
    goldens = [path.read_text("utf-8") for path in sorted((TESTS / "problems").glob("*/golden.txt"))]
    assert len(blocks) == 10
    for block in blocks:
        assert any(block in golden for golden in goldens), block


def test_the_example_of_the_check_page_is_real():
    block, = re.findall(r"```text\n(.*?)```", (ROOT / "docs" / "guide" / "4-tenken.md").read_text("utf-8"), flags=re.DOTALL)
    assert block in (TESTS / "problems" / "not-a-phone-number" / "golden.txt").read_text("utf-8")


def test_every_format_is_in_the_page_on_printing():
    text = (ROOT / "docs" / "guide" / "5-insatsu.md").read_text("utf-8")
    for path in (ROOT / "themes" / "akari" / "leaflets").glob("*/format.yaml"):
        assert f"`{path.parent.name}`" in text, path.parent.name


def test_pictures_are_small():
    for path in (ROOT / "docs" / "pictures").glob("*.png"):
        assert path.stat().st_size <= 150_000, path.name


@pytest.mark.parametrize("file, field", [("README.md", "english"), ("README.ja.md", "name")])
def test_the_samples_are_all_named(file, field):
    text = (ROOT / file).read_text("utf-8")
    for slug in find.cities(ROOT):
        settings = (ROOT / "municipalities" / slug / "municipality.yaml").read_text("utf-8")
        assert re.search(rf"^{field}: (\S+)", settings, flags=re.MULTILINE)[1] in text, slug
