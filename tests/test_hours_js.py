"""themes/akari/assets/hours.js gives Python's answers, in any zone, under the pages' own policy, from a file, and stays small."""

import gzip
import json
from functools import cache

import pytest
from hours_vectors import vectors

from conftest import ROOT
from generator.exchange.script import hours_data
from generator.hours import parse

SCRIPT = ROOT / "themes" / "akari" / "assets" / "hours.js"

asked = cache(vectors)

ASK = """({calendars, hours, questions}) => questions.map(
    ([number, place, at]) => Tsunagari.answer({hours: hours[number], calendar: calendars[place]}, at))"""

PAGE = """<!DOCTYPE html><html lang="ja"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
<title>hours</title><script src="hours.js" defer></script>
<script type="application/json" data-now>%s</script>
<p hidden data-now-of="h1">…</p>"""

WORDS = {"open": "受付中（{time}まで）", "open_later": "受付中（{day} {time}まで）", "open_always": "いつでも受付",
         "past": "この回の受付は終わりました", "closed": "次は{time}から", "closed_later": "次は{day} {time}から",
         "unknown": "たしかめてください", "by_appointment": "予約がいります", "labelled": "{label}: {words}"}


def test_python_and_javascript_agree(browser):
    """In a browser far from Japan, so that no answer leans on the zone of the device."""
    context = browser.new_context(timezone_id="America/Los_Angeles")
    page = context.new_page()
    page.add_script_tag(path=SCRIPT)
    answers = page.evaluate(ASK, asked())
    context.close()
    questions = asked()["questions"]
    wrong = [(asked()["hours"][question[0]], question, found) for question, found in zip(questions, answers) if found != question[3]]
    assert not wrong, f"{len(wrong)} of {len(questions)}, first {wrong[0]}"
    assert len(questions) >= 10_000
    print(f"{len(questions)} of {len(questions)} answers are equal")


def test_the_questions_reach_every_corner():
    answers = [answer for *_, answer in asked()["questions"]]
    told = [answer for answer in answers if answer]
    assert {answer["state"] for answer in told} == {"open", "closed", "unknown", "by-appointment"}
    assert len(told) < len(answers) and all(any(answer[name] for answer in told) for name in told[0])
    days = {at[5:10] for _, _, at, _ in asked()["questions"]}
    assert {"12-28", "12-29", "12-31", "01-01", "01-03", "01-04", "05-06", "09-22"} <= days


def test_it_is_small_and_adds_one_name(browser):
    source = SCRIPT.read_bytes()
    assert len(gzip.compress(source, 9, mtime=0)) <= 4096
    page = browser.new_page()
    before = set(page.evaluate("Object.getOwnPropertyNames(globalThis)"))
    page.add_script_tag(path=SCRIPT)
    assert set(page.evaluate("Object.getOwnPropertyNames(globalThis)")) - before == {"Tsunagari"}
    page.close()


@pytest.mark.parametrize("at", ["2026-12-21T08:30", "2026-12-21T08:30+09:00", "2026-12-20T23:30Z", "2026-12-20T15:30-08:00"])
def test_a_moment_with_a_zone_is_converted(browser, at):
    page = browser.new_page()
    page.add_script_tag(path=SCRIPT)
    data = {"hours": hours_data(parse("平日 8:30～17:15")), "calendar": asked()["calendars"][1]}
    found = page.evaluate("([data, at]) => Tsunagari.answer(data, at)", [data, at])
    page.close()
    assert found == {"state": "open", "uncertain": False, "labels": [], "until": "2026-12-21T17:15", "last": None, "next": None}


@pytest.mark.parametrize("text, at, said", [
    ("平日 8:30～17:15", "2026-12-21T12:00", "受付中（17:15まで）"),
    ("平日 8:30～17:15", "2026-12-21T08:29", "次は8:30から"),
    ("平日 8:30～17:15", "2026-12-28T17:15", "次は1月4日(月) 8:30から"),
    ("平日 9:00～17:00（受付は16:30まで）", "2026-12-21T16:00", "受付中（16:30まで）"),
    ("平日 9:00～17:00（受付は16:30まで）", "2026-12-21T16:45", "この回の受付は終わりました"),
    ("12:00〜翌5:30", "2026-12-21T12:00", "たしかめてください"),
    ("毎日 12:00〜翌5:30", "2026-12-21T12:00", "受付中（12月22日(火) 5:30まで）"),
    ("24時間365日", "2026-12-21T12:00", "いつでも受付"),
    ("第2・第4水曜 13:00～16:00 要予約", "2026-12-23T14:00", "予約がいります"),
    ("原則、平日 9:00～17:00", "2026-12-21T12:00", "たしかめてください"),
    ("電話は平日9:00～17:00、メールは24時間365日", "2026-12-21T12:00", "電話: 受付中（17:00まで） メール: いつでも受付"),
    ("電話は平日9:00～17:00、来所は月・水10:00～16:00", "2026-12-21T16:30", "電話: 受付中（17:00まで） 来所: 次は12月23日(水) 10:00から"),
    ("平日 8:30～17:15", "2029-12-21T12:00", "")])
def test_the_page_says_it_in_its_own_words(browser, tmp_path, text, at, said):
    """From file://, under script-src 'self': the words are the page's, and beyond the calendar there are none."""
    data = {"calendars": {"city": asked()["calendars"][1]}, "hours": {"h1": {"calendar": "city", **hours_data(parse(text))}},
            "words": WORDS}
    (tmp_path / "page.html").write_text(PAGE % json.dumps(data), "utf-8")
    (tmp_path / "hours.js").write_bytes(SCRIPT.read_bytes())
    page = browser.new_page()
    problems = []
    page.on("console", lambda message: problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto((tmp_path / "page.html").as_uri())
    page.evaluate("at => Tsunagari.fill(document, at)", at)
    found = page.inner_text("p") if page.is_visible("p") else ""
    page.close()
    assert (found, problems) == (said, [])
