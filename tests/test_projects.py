"""Projects: sums of money as people write them, and the state that follows from the date; windows that were tried for a while."""

import datetime
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import built
from generator.kinds.project import Project, State, amount
from generator.model import Body
from generator.problem import Place

PLACE = Place("content/minamo/projects/app.md", 1)
DAY = datetime.date(2026, 5, 1)


def project(**fields):
    return Project(id="app", place=PLACE, body=Body("", PLACE), name="名前", summary="ことば", **{"starts": DAY, **fields})


@pytest.mark.parametrize("text, yen", [
    ("3,500,000円", 3_500_000), ("350万円", 3_500_000), ("1億2,000万円", 120_000_000), ("1.5億円", 150_000_000), ("1億円", 10**8),
    ("12万3,400円", 123_400), ("35.5万円", 355_000), ("0円", 0), ("800円", 800),
    ("350万", None), ("3500千円", None), ("円", None), ("", None), ("約350万円", None), ("1万12,000円", None), ("0.5円", None),
    ("1億10,000万円", None), ("3,50円", None), ("５円", None), ("-5円", None), ("委託なし", None), ("0.00001万円", None)])
def test_sums_of_money(text, yen):
    assert amount(text) == yen


@pytest.mark.parametrize("written, meant", [
    ("3,500千円", "3,500,000円"), ("３５０万円", "350万円"), ("350万", "350万円"), ("¥800", "800円"), ("約350万円", "350万円"), ("未定", ""),
    ("1,2千円", "")])
def test_what_was_meant_by_another_way_to_write_one(written, meant):
    problem, = project(budget=written).complaints()
    assert (problem.name, problem.facts["suggestion"]) == ("not-an-amount", meant)


@given(st.text(st.sampled_from("0123456789,.億万千円約¥ 　５"), max_size=14))
def test_what_is_suggested_can_be_read(text):
    for problem in project(budget=text).complaints():
        assert not problem.facts["suggestion"] or amount(problem.facts["suggestion"]) is not None


@given(st.integers(0, 10**12))
def test_a_plain_sum_is_read_as_it_is(yen):
    assert amount(f"{yen:,}円") == yen


@pytest.mark.parametrize("day, ends, state", [
    (-1, 30, State.PLANNED), (0, 30, State.RUNNING), (30, 30, State.RUNNING), (31, 30, State.ENDED), (9999, None, State.RUNNING),
    (0, 0, State.RUNNING), (1, 0, State.ENDED)])
def test_the_state_follows_from_the_date(day, ends, state):
    last = None if ends is None else DAY + datetime.timedelta(ends)
    assert project(ends=last).state(DAY + datetime.timedelta(day)) is state


TRIAL = """---
name: ためしの相談アプリ
kana: ためしのそうだんあぷり
operator: 教育委員会
summary: 学校のタブレットで相談できます。
topics: [school]
channels:
  - kind: app
    note: 学校のタブレットに入っています。
hours: 平日 17:00～22:00
valid_from: 2026-12-01
valid_until: 2027-01-31
afterwards: 1月までの、ためしの窓口でした。
instead: [_national/childline, kurashi]
checked:
  on: 2026-11-20
  by: 学校教育課
---
"""


@pytest.mark.parametrize("date, there", [("2026-11-30", False), ("2026-12-01", True), ("2027-01-31", True)])
def test_a_trial_window_is_there_on_its_days_only(minamo, date, there):
    (minamo / "content/minamo/windows/tameshi.md").write_text(TRIAL, "utf-8")
    outcome = built(minamo, date=datetime.date.fromisoformat(date))["minamo"]
    assert not [problem for problem in outcome.problems if "tameshi" in problem.place.file]
    path = minamo / "build/minamo/windows/tameshi/index.html"
    assert path.is_file() == there and (not there or "学校のタブレットに入っています。" in path.read_text("utf-8"))


def test_after_a_trial_its_page_says_so_and_whom_to_turn_to(minamo):
    (minamo / "content/minamo/windows/tameshi.md").write_text(TRIAL, "utf-8")
    outcome = built(minamo, date=datetime.date(2027, 2, 1))["minamo"]
    assert not [problem for problem in outcome.problems if "tameshi" in problem.place.file]  # there are words for afterwards: nothing to ask of staff
    text = (minamo / "build/minamo/windows/tameshi/index.html").read_text("utf-8")
    main = text[text.index("<main"):text.index("</main>")]
    assert "終わりました" in main and "1月までの、ためしの窓口でした。" in main
    assert main.index("../childline/index.html") < main.index("../kurashi/index.html")
    assert "タブレットに入っています" not in main and 'content="noindex"' in text
    assert "tameshi" not in (minamo / "build/minamo/windows/index.html").read_text("utf-8")


def test_who_searches_for_it_finds_what_took_its_place(minamo):
    (minamo / "content/minamo/windows/tameshi.md").write_text(TRIAL, "utf-8")
    built(minamo, date=datetime.date(2027, 2, 1))
    page = (minamo / "build/minamo/search/index.html").read_text("utf-8")
    names = re.findall(r'<h3 class="entry-name"><a href="../([^"]+)/index.html"', page.partition("data-entries")[2])
    leads = json.loads(re.search(r"data-leads>(.*?)</script>", page)[1])["troubles"]
    places, = [places for words, places in leads if "ためしの相談アプリ" in words]
    assert [names[place] for place in places] == ["windows/childline", "windows/kurashi"]


def test_a_window_instead_that_does_not_exist_is_told(minamo):
    (minamo / "content/minamo/windows/tameshi.md").write_text(TRIAL.replace("_national/childline", "_national/childlin"), "utf-8")
    problem, = built(minamo, date=datetime.date(2026, 12, 1))["minamo"].problems
    assert (problem.name, problem.facts["suggestion"]) == ("unknown-id", "_national/childline")
