"""Districts, sudden changes and moves: what one line in a file puts on which pages, for how long, and the finder by town."""

import datetime
import re

import pytest

from conftest import DATE, ROOT, built
from generator import find, load
from generator.change import Change
from generator.checks import safety
from generator.kinds import KINDS
from generator.kinds.district import Town
from generator.problem import Place
from generator.seen import as_of, moving
from generator.site.districts import Districts

DAY = datetime.timedelta(days=1)
HERE = Place("content/minamo/places/hidamari.md", 5)


@pytest.mark.parametrize("line, words, first, last", [
    ("2026-11-21 お休みです。", "お休みです。", "2026-11-21", "2026-11-21"),
    ("2026年11月21日は、お休みです", "お休みです", "2026-11-21", "2026-11-21"),
    ("2026年11月21日（土）午後だけ開けます", "午後だけ開けます", "2026-11-21", "2026-11-21"),
    ("2026-11-21（土曜日）10:00から開けます", "10:00から開けます", "2026-11-21", "2026-11-21"),
    ("2026-11-21～2026-11-23 お休みです。", "お休みです。", "2026-11-21", "2026-11-23"),
    ("2026年11月21日から2026年11月23日までは、お休みです", "お休みです", "2026-11-21", "2026-11-23"),
    ("令和8年11月21日：入口が変わります", "入口が変わります", "2026-11-21", "2026-11-21"),
    ("２０２６/１１/２１　はじめての人も、どうぞ", "はじめての人も、どうぞ", "2026-11-21", "2026-11-21"),
])
def test_a_change_is_one_line(line, words, first, last):
    change = Change.read_line(line, HERE)
    assert (change.words, str(change.first), str(change.last)) == (words, first, last)


@pytest.mark.parametrize("line", [
    "11月21日はお休みです", "お休みです", "2026-11-21", "2026-11-31 お休み", "2026-11-22（土）お休み", "2026年11月21日（日）お休み",
    "2026-11-23～2026-11-21 お休み", "2026-11-21～11-23 お休み", "2026年11月21日から場所が変わります"])
def test_a_change_that_could_stay_for_ever_or_be_of_another_day_is_refused(line):
    assert Change.read_line(line, HERE) is None


def test_a_change_is_told_from_when_it_is_written_to_the_end_of_its_last_day():
    change = Change.read_line("2026-11-21～2026-11-23 お休みです。", HERE)
    shown = [str(day) for day in (change.first - 30 * DAY, change.last, change.last + DAY) if change.shown_on(day)]
    assert shown == ["2026-10-22", "2026-11-23"]


@pytest.mark.parametrize("line, town", [
    ("みなと町1丁目（みなとまち1ちょうめ）", ("みなと町1丁目", "みなとまち1ちょうめ")), ("網干場 (あみほしば)", ("網干場", "あみほしば")),
    ("字ケ原（アザガハラ）", ("字ケ原", "アザガハラ")), ("網干場", None), ("網干場（網干場）", None), ("（あみほしば）", None)])
def test_a_town_is_a_name_and_its_reading(line, town):
    found = Town.read_line(line, HERE)
    assert (found and (found.name, found.kana)) == town


def write(project, path, *lines, replace=""):
    """Fields put into the front matter of an item of the test city, before `replace` or its end."""
    file = project / "content/minamo" / f"{path}.md"
    text = file.read_text("utf-8")
    end = text.index(replace, 4) if replace else text.index("\n---", 4) + 1
    file.write_text(text[:end] + "".join(f"{line}\n" for line in lines) + text[end:], "utf-8")


def said(project, path):
    """The words of a page of the test city, and the last days after which parts of it are hidden."""
    html = (project / "build/minamo" / path / "index.html").read_text("utf-8")
    main = html.partition("<main")[2].partition("</main>")[0]
    return re.sub(r"\s+", "", re.sub(r"<[^>]+>", "", main)), set(re.findall(r'data-until="([^"]+)"', main))


def test_a_change_of_a_room_stands_wherever_the_room_does(minamo):
    """One line in its file: on top of its page, on its district's, in the list, on the finder, on the home page."""
    write(minamo, "districts/minato", "room: hidamari")
    write(minamo, "places/hidamari", "changes: 2026-11-21 職員の研修のため、お休みです。")
    assert built(minamo)["minamo"].problems == ()
    told = "2026年11月21日（土）職員の研修のため、お休みです。"
    for page in ("places/hidamari", "districts/minato", "places", "search", "."):
        words, days = said(minamo, page)
        assert told in words and "2026-11-21" in days, page
    page, days = said(minamo, "districts")
    assert page.count("急な変更があります") == 3 and days == {"2026-11-21"}, "each town that leads there"
    assert told not in said(minamo, "windows/kurashi")[0] + said(minamo, "news")[0]
    keep = (minamo / "build/minamo/keep/index.html").read_text("utf-8")
    assert "職員の研修のため" in keep


def test_the_list_of_a_kind_tells_the_change_of_its_line(minamo):
    """A course that is full says so where people choose it, not only on its page."""
    chosen = {folder.name: max(file for file in folder.glob("*.md") if len(file.suffixes) == 1)
              for folder in (minamo / "content/minamo").iterdir() if folder.name in {kind.folder for kind in KINDS} - {"districts", "councils"}}  # a mark, and a chart
    for name, file in chosen.items():
        write(minamo, f"{name}/{file.stem}", f"changes: 2026-11-21 {name}は、ちがいます。")
    assert not built(minamo)["minamo"].failed
    lists = [name for name in chosen if (minamo / "build/minamo" / name / "index.html").exists()]
    assert {"windows", "places", "courses", "campaigns", "projects", "organisations"} <= set(lists)
    assert [name for name in lists if f"{name}は、ちがいます。" not in said(minamo, name)[0]] == []


def test_nothing_says_open_now_of_what_a_sudden_change_closes(minamo):
    def line():
        built(minamo)
        html = (minamo / "build/minamo/search/index.html").read_text("utf-8")
        return html[html.rindex("<li", 0, html.index("places/hidamari")):html.index("places/hidamari")]
    assert "data-open" in line()
    write(minamo, "places/hidamari", "changes: 2026-11-21 お休みです。")
    assert "data-open" not in line()


def test_a_change_vanishes_by_itself(minamo):
    write(minamo, "places/hidamari", "changes: 2026-11-21 お休みです。")
    built(minamo, date=datetime.date(2026, 11, 21))
    assert "お休みです" in said(minamo, "places/hidamari")[0]
    outcome = built(minamo, date=datetime.date(2026, 11, 22))["minamo"]
    assert "お休みです" not in said(minamo, "places/hidamari")[0] + said(minamo, ".")[0]
    assert {problem.name for problem in outcome.problems} == {"change-over"}


def test_an_event_tells_the_changes_of_its_district_on_its_own_days_only(minamo):
    assert "停電のため" not in said_after_build(minamo, "campaigns/fuyu-no-tsudoi")
    write(minamo, "districts/minato", "  - 2026-12-20 部屋は使えません。", replace="checked")
    assert "部屋は使えません" in said_after_build(minamo, "campaigns/fuyu-no-tsudoi")


def said_after_build(project, path):
    built(project)
    return said(project, path)[0]


def test_a_town_leads_to_its_room_in_two_taps(minamo):
    write(minamo, "districts/minato", "room: hidamari")
    built(minamo)
    html = (minamo / "build/minamo/districts/index.html").read_text("utf-8")
    line = html[html.index("うら町"):].partition("</li>")[0]
    assert 'href="../places/hidamari/index.html"' in line
    assert 'href="../../places/hidamari/index.html"' in (minamo / "build/minamo/districts/minato/index.html").read_text("utf-8")
    assert re.findall(r"<h2>(.行)</h2>", html) == ["あ行", "ま行"]
    search = (minamo / "build/minamo/search/index.html").read_text("utf-8")
    assert "あみほしば" in search, "a town name finds its room by the search, too"


def site(project, date=DATE):
    found, problems = load.load(find.find(project, "minamo"))
    assert problems == ()
    return as_of(found, date)


def test_the_finder_is_in_the_order_of_sounds(minamo):
    write(minamo, "districts/minato", "  - ガンガ浜（ガンガはま）", "  - かも町（かもまち）", replace="group")
    rows = list(Districts(site(minamo), DATE).rows())
    assert [(row, [lead.name for lead in leads]) for row, leads in rows] == [
        ("あ", ["網干場", "うら町"]), ("か", ["かも町", "ガンガ浜"]), ("ま", ["みなと町1丁目"])]


def test_an_item_is_where_it_is_on_the_day(minamo):
    """Old until the day before, new from the day on, and both told beforehand."""
    write(minamo, "places/hidamari", "moves:", "  - on: 2027-04-01", "    name: みなも公民館", "    address: みなも市うら町1-2")
    words = {"moves": "{date}から{line}", "moved": "{date}から", "planned": "{line}"}
    told = {}
    for day in ("2027-03-31", "2027-04-01", "2027-09-28"):
        date = datetime.date.fromisoformat(day)
        item = site(minamo, date).items["places"][0]
        told[day] = (item.location.name, moving(item, date, words))
    assert told == {
        "2027-03-31": ("旧みなも小学校", ("2027年4月1日（木）からみなも市うら町1-2 みなも公民館",)),
        "2027-04-01": ("みなも公民館", ("2027年4月1日（木）から",)),
        "2027-09-28": ("みなも公民館", ())}


def test_pages_and_paper_say_where_it_is_on_the_day(minamo):
    write(minamo, "places/hidamari", "moves:", "  - on: 2027-04-01", "    name: みなも公民館", "    address: みなも市うら町1-2")
    booklet = minamo / "build/minamo/leaflets/booklet.txt"
    built(minamo)
    page, paper = said(minamo, "places/hidamari")[0], booklet.read_text("utf-8")
    assert "旧みなも小学校" in page and "2027年4月1日（木）からは、みなも市うら町1-2みなも公民館" in page
    assert "旧みなも小学校" in paper and "2027年4月1日（木）からは、みなも市うら町1-2 みなも公民館" in paper
    problems = built(minamo, date=datetime.date(2027, 4, 1))["minamo"].problems
    page, paper = said(minamo, "places/hidamari")[0], booklet.read_text("utf-8")
    assert "みなも公民館" in page and "ここへ移りました" in page and "旧みなも小学校" not in page
    assert "みなも公民館" in paper and "旧みなも小学校" not in paper and "からは" not in paper
    assert {problem.name for problem in problems} >= {"move-over"}


def test_a_translation_moves_with_its_item(minamo):
    write(minamo, "windows/marugoto", "moves:", "  - {on: 2026-04-01, name: 駅前ビル}", replace="checked")
    window = next(window for window in site(minamo).windows if window.id == "marugoto")
    assert {each.location.name for each in (window, *window.translations.values())} == {"駅前ビル"}


def test_a_plan_without_a_day_is_told_on_the_page_alone():
    """伊勢市: the centre will move; the reports do not say when."""
    found = load.load(find.find(ROOT, "ise"))[0]
    window = next(window for window in found.windows if window.id == "fukushi-seikatsu-soudan-center")
    assert moving(window, DATE, {"planned": "{line}", "moves": "", "moved": ""}) == ("健康福祉ステーション 伊勢市駅前ビル",)
    assert not [problem for problem in safety.problems(found, as_of(found, DATE), DATE) if problem.name.startswith("move")]


def test_each_of_the_fifteen_districts_has_its_room_and_its_group():
    found = load.load(find.find(ROOT, "nabari"))[0]
    districts = found.items["districts"]
    assert len(districts) == 15
    assert len({district.room.id for district in districts}) == len({district.group.id for district in districts}) == 15
    for district in districts:
        room = next(place for place in found.items["places"] if place.id == district.room.id)
        assert room.name == f"{district.name}のまちの保健室" and room.summary.startswith(district.summary)
