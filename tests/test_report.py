"""What `check` says on the screen: the same thing in many places is told once, and nothing is lost by it."""

import re
import shutil
from collections import Counter
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import TESTS, lay
from generator import cli, report
from generator.commands import office
from generator.commands.speech import Speech
from generator.messages import MESSAGES, severity
from generator.problem import Place, Problem, Severity

_TIMES = {"ja": re.compile(r"^(誤り|注意|確認のお願い) (\d+)件: "), "en": re.compile(r"^(error|warning|to review), (\d+) times: ")}
_MORE = {"ja": re.compile(r"^    … ほかに(\d+)件$"), "en": re.compile(r"^    … and (\d+) more$")}


def checked(capsys, project, *arguments):
    cli.main(["check", "--project", str(project), "--date", "2026-11-20", *arguments])
    return capsys.readouterr().out


@pytest.fixture(scope="module")
def forty(tmp_path_factory):
    """A new city, with a list of forty windows taken over, as it is on the first morning."""
    folder = lay(tmp_path_factory.mktemp("forty"))
    shutil.rmtree(folder / "content" / "minamo")
    shutil.rmtree(folder / "municipalities" / "minamo")
    cli.main(["new-city", "minato", "--code", "242110", "--project", str(folder)])
    assert cli.main(["import", "minato", str(TESTS / "sheets/forty/in/list.xlsx"), "--project", str(folder)]) == 0
    return folder


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_first_morning_of_a_city_fits_the_screen(forty, capsys, golden, language):
    capsys.readouterr()
    out = checked(capsys, forty, "minato", "--lang", language)
    golden(out, TESTS / "check" / f"forty.{language}.txt")
    assert len(out.splitlines()) <= 55
    assert out.splitlines()[-3] in checked(capsys, forty, "minato", "--all", "--lang", language), "the totals are the same"


def test_all_tells_every_problem_and_every_text_of_hours(forty, capsys):
    capsys.readouterr()
    found = checked(capsys, forty, "minato", "--all")
    assert found.count("いつ・だれが確かめたかが書かれていません") > 20 and "件: " not in found and found.count("と読みました") > 20
    assert "と読みました" in checked(capsys, forty, "minato", "--hours")


def test_how_new_hours_were_read_is_shown_until_they_are_built(minamo, capsys):
    window = minamo / "content/minamo/windows/kurashi.md"
    assert "「月曜日～金曜日 9:00～12:00、13:00～16:00」は" in checked(capsys, minamo)
    assert cli.main(["build", "--project", str(minamo), "--date", "2026-11-20"]) == 0
    capsys.readouterr()
    assert "と読みました" not in checked(capsys, minamo)
    window.write_text(window.read_text("utf-8").replace("9:00～12:00", "9:30～12:00"), "utf-8")
    out = checked(capsys, minamo)
    assert out.count("と読みました") == 2 and "「月〜金 9:30–12:00、13:00–16:00」" in out


def test_what_was_not_read_is_counted_and_told(minamo, capsys):
    window = minamo / "content/minamo/windows/kurashi.md"
    window.write_text(window.read_text("utf-8").replace("月曜日～金曜日 9:00～12:00、13:00～16:00", "職員がいるとき"), "utf-8")
    out = checked(capsys, minamo)
    assert "読めないもの 1" in out and "受付時間「職員がいるとき」のうち" in out


def problems_of(*names):
    """Problems of these names, each with facts of its own or the same."""
    def facts(name):
        words = MESSAGES[name].ja, MESSAGES[name].en
        used = {field for word in words for part in (word.what, word.mend, word.near) for _, field, _, _ in Formatter().parse(part) if field}
        return st.fixed_dictionaries({field: st.sampled_from(["甲", "乙", "丙", "長" * 80]) for field in sorted(used)})
    places = st.builds(Place, st.sampled_from(["content/x/windows/a.md", "content/x/places/b.md", "municipalities/x/municipality.yaml",
                                               "content/_national/c.md"]), st.integers(0, 40))
    return st.one_of(*(st.builds(Problem, st.just(name), places, facts(name)) for name in names))


#: Few names, so that there are many of each; one of each severity, and one whose places are never left out.
SOME = problems_of("not-checked", "placeholder-left", "hard-word", "mobile-number", "not-a-phone-number")


@given(st.lists(SOME, max_size=60), st.sampled_from(["ja", "en"]))
def test_every_problem_is_told_or_counted(problems, language):
    say = Speech(language)
    *told, last = report.lines(problems, say, singly=False)
    counts, places, section = Counter(), Counter(), ""
    for line in told:
        if match := _TIMES[language].match(line):
            section = match[1]
            counts[section] += int(match[2])
        elif match := _MORE[language].match(line):
            places["more"] += int(match[1])
        elif line.startswith("    ") and not line.startswith((f"    {say('mend')}: ", f"    {say('example')}: ")):
            places[line.strip().split("  ")[0]] += 1
        elif match := re.match(rf"(\S+): ({'|'.join(say(each.value) for each in Severity)}): ", line):
            counts[match[2]] += 1
            places[match[1]] += 1
    assert counts == Counter(say(severity(problem).value) for problem in problems)
    assert places.total() == len(problems)
    named = Counter(str(problem.place) for problem in problems)
    assert all(places[place] <= named[place] for place in places if place != "more")
    assert last == (report.total(problems, say) if problems else say("fine"))
    if problems:
        assert list(report.brief("x", problems, say))[-1].startswith(last), "build tells the same totals"


@given(st.lists(SOME, max_size=60))
def test_errors_and_dangerous_numbers_are_never_left_out(problems):
    told = "\n".join(report.lines(problems, Speech("ja"), singly=False))
    for problem in problems:
        if problem.name == "not-a-phone-number":
            assert f"{problem.place}: 誤り: 「{problem.facts['value']}」" in told
        if problem.name == "mobile-number":
            assert str(problem.place) in told


@given(st.lists(SOME, max_size=60))
def test_the_page_has_every_place(problems):
    page = office.report_page({"x": problems}, Speech("ja"), "x")
    found = Counter(re.findall("<code>([^<]*)</code>", page))
    assert found == Counter(str(problem.place) for problem in problems)


def test_contacts_come_before_what_is_not_written_yet():
    told = [problem.name for problem in report.sorted_problems(
        Problem(name, Place("content/x/a.md", line)) for line, name in enumerate(
            ("placeholder-left", "hard-word", "not-checked", "mobile-number", "nearly-national-number", "unknown-field")))]
    assert told == ["unknown-field", "nearly-national-number", "not-checked", "placeholder-left", "mobile-number", "hard-word"]


def test_no_name_of_the_report_is_misspelt():
    assert set(report._EVERY_PLACE) | set(report._TOLD_BY_NONE_ELSE) <= set(MESSAGES)
