"""Every problem has a folder under tests/problems: files laid over the test city, and what staff read, in two languages."""

import pytest

from conftest import DATE, TESTS, lay
from generator import build, find, report
from generator.commands.speech import Speech
from generator.messages import MESSAGES

CASES = sorted(path.name for path in (TESTS / "problems").iterdir())
#: Problems that no file of a city can show; each has a test of its own.
ELSEWHERE = {"no-such-city", "folder-in-use", "internal-error", "address-gone", "link-gone", "link-no-answer", "not-for-press", "file-too-large", "too-many-rows",
             "known-item-changed", "changed-since-printed", "fallback-chosen"}
#: Problems of spreadsheets: each has a case in tests/sheets (test_import.py, test_export.py), which ends with their names.
SHEETS = {name for path in (TESTS / "sheets").glob("*/golden.txt")
          for name in path.read_text("utf-8").rstrip().rpartition("problems:")[2].split()}


def test_every_problem_has_a_case():
    assert set(CASES) | ELSEWHERE | SHEETS == set(MESSAGES)


@pytest.mark.parametrize("name", CASES)
def test_problem(name, tmp_path, golden):
    project = lay(tmp_path, TESTS / "problems" / name / "in")
    how = build.examine if name.startswith("print-") else build.make  # finished PDFs are looked at by check only
    made = how(build.Job(find.find(project, "minamo"), DATE, {}))
    assert name in {problem.name for problem in made.problems}
    text = "\n\n".join("\n".join(report.lines(made.problems, Speech(language))) for language in ("ja", "en"))
    golden(text + "\n", TESTS / "problems" / name / "golden.txt")


def test_the_clean_city_has_no_problems(minamo):
    assert build.examine(build.Job(find.find(minamo, "minamo"), DATE, {})).problems == ()
