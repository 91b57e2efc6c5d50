"""What `check` found, for other programs and other people."""

import json

import pytest

from conftest import spoiled
from generator import cli


def checked(project, capsys, *arguments):
    code = cli.main(["check", "--project", str(project), "--date", "2026-11-20", *arguments])
    return code, capsys.readouterr().out


def test_json_has_what_a_program_needs(minamo, capsys):
    path = spoiled(minamo)
    code, out = checked(minamo, capsys, "--format", "json")
    found = json.loads(out)["minamo"]
    assert code == 1 and found[0]["name"] == "not-a-phone-number" and found[0]["severity"] == "error"
    assert found[0]["file"] == path.relative_to(minamo).as_posix() and "098-000-01" in found[0]["facts"]["value"]
    assert found[0]["line"] == path.read_text("utf-8").split("098-000-01\n")[0].count("\n") + 1


def test_sarif_names_rules_results_and_places(minamo, capsys):
    spoiled(minamo)
    run = json.loads(checked(minamo, capsys, "--format", "sarif")[1])["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert run["results"] and all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"].endswith("kurashi.md") and place["region"]["startLine"] > 1


@pytest.mark.parametrize("language, words", [("ja", "誤り"), ("en", "error")])
def test_the_page_to_pass_on_escapes_and_speaks_both_languages(minamo, capsys, language, words):
    path = minamo / "content/minamo/windows/kurashi.md"
    path.write_text(path.read_text("utf-8").replace("098-000-0103", "<b>03</b>"), "utf-8")
    out = checked(minamo, capsys, "--format", "html", "--lang", language)[1]
    assert "&lt;b&gt;03&lt;/b&gt;" in out and "<b>03" not in out and words in out and "kurashi.md" in out


def test_who_must_act_is_said_where_more_than_one_must(minamo, capsys):
    spoiled(minamo)
    settings = minamo / "municipalities/minamo/municipality.yaml"
    settings.write_text(settings.read_text("utf-8").replace("#1f4e5f", "#fffdf0"), "utf-8")
    out = checked(minamo, capsys)[1]
    assert out.index("■ 内容を書いた人へ") < out.rindex("kurashi.md:") and "■ 市の設定" in out
