"""`tsunagari hours`: what staff and scripts are told of a text."""

import json

import pytest

from conftest import ROOT
from generator.cli import main

KEYS = ["status", "said", "openings", "by_appointment", "irregular", "notes", "not_understood"]


def told(capsys, *arguments: str) -> list[dict]:
    assert main(["hours", "--project", str(ROOT), "--from", "2026-12-21", "--to", "2026-12-31", *arguments]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_json_has_the_promised_keys(capsys):
    found, = told(capsys, "平日 8:30～17:15", "--json", "--to", "2026-12-21")
    assert list(found) == KEYS
    assert found == {"status": "read", "said": "平日 8:30–17:15", "openings": [["2026-12-21T08:30", "2026-12-21T17:15"]],
                     "by_appointment": False, "irregular": False, "notes": [], "not_understood": []}


@pytest.mark.parametrize("text, city, days", [
    ("平日 8:30～17:15", ["--city", "ise"], ["21", "22", "23", "24", "25", "28"]),
    ("平日 8:30～17:15", [], ["21", "22", "23", "24", "25", "28"]),  # nobody has said what the year end is: not open for certain
    ("平日 8:30～17:15。年末年始も受付", ["--city", "ise"], ["21", "22", "23", "24", "25", "28", "29", "30", "31"]),
    ("第4水曜 13:00～16:00 要予約", ["--city", "ise"], ["23"]),
    ("9:00～17:00", ["--city", "ise"], []), ("予約制", [], []), ("月曜休み", [], [])])
def test_openings_are_those_that_are_certain(capsys, text, city, days):
    found, = told(capsys, text, "--json", *city)
    assert [starts[8:10] for starts, _ in found["openings"]] == days


def test_appointments_and_irregular_times_are_told(capsys):
    assert told(capsys, "予約制", "--json")[0]["by_appointment"] and told(capsys, "随時", "--json")[0]["irregular"]


def test_a_file_gives_one_object_a_line(capsys, tmp_path):
    (tmp_path / "hours.txt").write_text("24時間365日\n\n平日 9:00～17:00。隔週土曜 9:00～12:00\n", "utf-8")
    found = told(capsys, "--file", str(tmp_path / "hours.txt"))
    assert [each["status"] for each in found] == ["read", "text", "partly"]
    assert found[0]["openings"] == [["2026-12-21T00:00", "2027-01-01T00:00"]]
    assert found[2]["not_understood"] == ["隔週土曜 9:00～12:00"]


def test_the_state_at_a_moment(capsys):
    found, = told(capsys, "平日 8:30～17:15", "--json", "--city", "ise", "--at", "2026-12-28T17:15")
    assert found["at"] == {"moment": "2026-12-28T17:15", "state": "closed", "uncertain": False, "labels": [],
                           "until": "2027-01-04T08:30"}


def test_staff_read_sentences(capsys):
    assert main(["hours", "平日 9:00～17:00。隔週土曜 9:00～12:00", "--from", "2026-12-21", "--to", "2026-12-21", "--at", "2026-12-21T10:00"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "一部だけ読みました。読めないところは、書いたとおりに出ます:", "  平日 9:00–17:00。隔週土曜 9:00～12:00", "  読めないところ: 隔週土曜 9:00～12:00",
        "  近い書き方の例: 第1・第3土曜 9:00–12:00", "  2026年12月21日（月） 09:00–17:00", "2026-12-21 10:00: 受付中です",
        "  2026-12-21 17:00 に変わります"]


@pytest.mark.parametrize("arguments", [[], ["平日", "--at", "tomorrow"], ["平日", "--from", "2026-02-30"], ["平日", "--city", "nowhere"],
                                       ["平日", "--file", "hours.txt"], ["--file", "no-such-file.txt"]])
def test_a_command_that_cannot_be_understood_says_so(capsys, arguments):
    assert main(["hours", "--project", str(ROOT), *arguments]) == 2
    assert capsys.readouterr().err


@pytest.mark.parametrize("form, said", [
    ("osm", "Mo-Fr 08:30-17:15"), ("schema-org", "OpeningHoursSpecification"), ("hsds", "08:30"), ("icalendar", "RRULE"),
    ("ods", "月火水木金"), ("spoken", "午前8時30分")])
def test_in_another_format(capsys, form, said):
    assert main(["hours", "平日 8:30～17:15", "--as", form, "--from", "2026-12-21"]) == 0
    assert said in capsys.readouterr().out
