"""The shape of the code, kept: who may import whom, one file for each outside library, one module that prints."""

import ast
import re
import sys
import tomllib
from pathlib import Path

import pytest

from conftest import ROOT

GENERATOR = ROOT / "generator"
FILES = sorted(GENERATOR.rglob("*.py"))
STAGES = ["find", "load", "plan", "render", "write"]


def imports(path: Path, typing_too: bool = False) -> set[str]:
    """The modules a file imports: `jinja2`, or `generator.engines.yaml` for the project's own."""
    tree, found = ast.parse(path.read_text("utf-8")), set()
    hidden = {id(node) for test in ast.walk(tree) if isinstance(test, ast.If) and "TYPE_CHECKING" in ast.dump(test.test)
              for node in ast.walk(test)}
    package = ("generator", *path.relative_to(GENERATOR).parent.parts)
    for node in ast.walk(tree):
        if id(node) in hidden and not typing_too:
            continue
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[:len(package) - node.level + 1]) if node.level else ""
            module = ".".join(filter(None, (base, node.module)))
            found |= {f"{module}.{alias.name}" if node.level and not node.module or module.endswith("engines") else module
                      for alias in node.names}
    return found


def own(path: Path) -> set[str]:
    return {name.removeprefix("generator.") for name in imports(path) if name.startswith("generator.")}


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_never_looks_ahead(stage):
    later = set(STAGES[STAGES.index(stage):])
    assert not own(GENERATOR / f"{stage}.py") & later


def test_kinds_know_only_the_nouns():
    for path in (GENERATOR / "kinds").glob("[a-z]*.py"):
        assert own(path) <= {"model", "figure", "programme", "problem", "hours", "checks.lint", "grid"}, path.name


def test_engines_know_only_problems():
    for path in (GENERATOR / "engines").glob("[a-z]*.py"):
        assert own(path) <= {"model", "problem"}, path.name


def test_each_outside_library_is_imported_in_one_file():
    where: dict[str, set[str]] = {}
    for path in FILES:
        for name in imports(path):
            top = name.split(".")[0]
            if top not in sys.stdlib_module_names and top != "generator":
                where.setdefault(top, set()).add(path.name)
    assert all(len(files) == 1 for files in where.values()), where


def test_each_dependency_is_declared_with_a_reason():
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    declared = tomllib.loads(text)["project"]["dependencies"]
    for name in declared:
        assert re.search(rf'"{re.escape(name)}",\s+# \w', text), name
        assert re.search(rf"^{name}==", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE), name


def test_only_the_command_line_prints():
    for path in FILES:
        calls = {node.func.id for node in ast.walk(ast.parse(path.read_text("utf-8")))
                 if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
        assert path.name == "cli.py" or "print" not in calls, path


def test_the_pipeline_asks_no_clock_and_no_network():
    for path in FILES:
        if path.name == "web.py":  # asked for links by `check --links`, and by nothing else
            assert [other.name for other in FILES if "engines.web" in own(other)] == ["cli.py"]
        elif path.name != "cli.py":
            assert not imports(path) & {"time", "random", "locale", "socket", "urllib.request"}, path
            assert ".today(" not in path.read_text("utf-8") and ".now(" not in path.read_text("utf-8"), path


def test_what_is_public_says_what_it_is():
    for path in FILES:
        tree = ast.parse(path.read_text("utf-8"))
        assert ast.get_docstring(tree), path
        for node in tree.body:
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
                assert ast.get_docstring(node), f"{path.name}: {node.name}"
