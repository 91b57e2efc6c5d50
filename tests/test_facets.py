"""What the search page knows of its entries, worked out without a browser."""

import dataclasses
import json

import pytest

from conftest import DATE, ROOT
from generator import find, load, seen
from generator.hours import Calendar, parse
from generator.kinds.window import Audience, Status
from generator.site import facets
from generator.site.now import calendar_of
from generator.trouble import Answer, For, Trouble


def site_of(project, slug):
    return seen.as_of(load.load(find.find(project, slug))[0], DATE)


def entry(site, id, **changed):
    """One entry of a city whose window has other values."""
    windows = tuple(dataclasses.replace(w, **changed) if w.id == id else w for w in site.items["windows"])
    site = dataclasses.replace(site, items={**site.items, "windows": windows})
    return next(entry for entry in facets.entries(site, DATE) if entry.item.id == id)


@pytest.mark.parametrize("text, expected", [
    ("平日 8:30～17:15", {"day"}), ("月曜日～金曜日 9:00～18:00", {"day"}), ("月曜日～金曜日 9:00～18:30", {"day", "evening"}),
    ("毎日 16:00～21:00（12/29～1/3は休み）", {"day", "evening", "weekend"}), ("24時間365日", {"day", "evening", "weekend", "always"}),
    ("土曜日 10:00～15:00", {"weekend"}), ("日曜日 17:00～21:00", {"weekend"}), ("毎週金曜日 22:00～翌5:00", {"evening"}),
    ("第3木曜日 9:30～11:30", {"day"}), ("原則、第3木曜日 9:30～11:30", {"day"}), ("第2・第4水曜 19:00～20:00 要予約", {"evening"}),
    ("予約制", set()), ("随時", set()), ("お問い合わせください", set()), ("", set())])
def test_times_of_five_ordinary_weeks(text, expected):
    found = facets.times([parse(text)], calendar_of(DATE, "祝日・年末年始は休み"), DATE)
    assert set(found) == expected
    assert [name for name in facets.TIMES if name in expected] == list(found)


def test_holidays_and_the_year_end_do_not_count():
    """「祝日だけ」 is open on Monday, 2026-11-23, but a Monday is not when one goes there."""
    only = parse("祝日 10:00～15:00")
    assert only.parts and facets.times([only], calendar_of(DATE, ""), DATE) == ()
    assert isinstance(calendar_of(DATE, ""), Calendar)


def test_entries_say_what_they_can_be_narrowed_by(minamo):
    found = {entry.item.id: entry for entry in facets.entries(site_of(minamo, "minamo"), DATE)}
    assert list(found) == ["kurashi", "marugoto", "hidamari", "yorisoi", "childline", "ken-no-madoguchi", "minamo-npo"], (
        "the city's, its places, others', its organisations")
    assert [entry.area for entry in found.values()] == ["city", "city", "city", "national", "national", "region", "city"]
    assert found["kurashi"].topics == ("money-home", "work") and found["kurashi"].ways == ("speak",)
    assert found["marugoto"].ways == ("write", "speak", "meet") and found["hidamari"].ways == ("be",)
    assert found["marugoto"].times == ("day", "evening", "weekend"), "LINE has hours of its own"
    assert found["hidamari"].times == ("weekend",) and "always" in found["yorisoi"].times
    assert "くらしのそうだん" in found["kurashi"].words and "NPO法人みなも" in found["kurashi"].words
    assert "旧みなも小学校" in found["hidamari"].words


def test_an_organisation_is_found_by_name_and_narrowed_to_only_when_it_takes_troubles(minamo):
    site = site_of(minamo, "minamo")
    member, = site.items["organisations"]
    silent, asked = (next(entry for entry in facets.entries(dataclasses.replace(site, items={**site.items, "organisations": (
        dataclasses.replace(member, counselling=said),)}), DATE) if entry.item.id == member.id) for said in (None, True))
    assert silent.words == asked.words and member.kana in silent.words
    assert (silent.topics, silent.ways, silent.who, silent.times) == ((), (), (), ())
    assert asked.topics == tuple(ref.id for ref in member.topics) and asked.ways and len(asked.who) == 4


@pytest.mark.parametrize("changed, who, meant", [
    ({"audience": ()}, "self family young supporter", ""), ({"audience": (Audience.SELF,)}, "self young", ""),
    ({"audience": (Audience.FAMILY,)}, "family", "family"), ({"audience": (Audience.AROUND,)}, "family supporter", "family supporter"),
    ({"audience": (Audience.YOUNG,)}, "young", "young"), ({"audience": (), "maximum_age": 18}, "young", "young"),
    ({"audience": (), "minimum_age": 19}, "self family supporter", ""), ({"audience": (Audience.SELF,), "maximum_age": 29}, "self young", "young")])
def test_who_an_entry_is_for(minamo, changed, who, meant):
    found = entry(site_of(minamo, "minamo"), "kurashi", **changed)
    assert set(found.who) == set(who.split()) and set(found.meant) == set(meant.split())


def test_a_window_that_pauses_has_no_times(minamo):
    found = entry(site_of(minamo, "minamo"), "marugoto", status=Status.PAUSED)
    assert (found.times, found.hours) == ((), ())


def test_words_lead_to_the_windows_the_finder_shows(minamo):
    site = site_of(minamo, "minamo")
    place = site.city.place
    trouble = Trouble(id="x", says="朝、起きられない", audience=(For.SELF, For.FAMILY), search=("おきれない",), topics=(), windows=(),
                      question="どれですか", answers=(
                          Answer(says="お金がない", topics=site.items["windows"][0].topics, place=place),
                          Answer(says="どれでもない", place=place)), place=place)
    site = dataclasses.replace(site, troubles=(trouble,))
    listed = facets.entries(site, DATE)
    found = facets.leads(site, listed)
    assert [(lead.words, [listed[at].item.id for at in lead.entries]) for lead in found["troubles"]] == [
        ("朝、起きられない、おきれない", ["kurashi"]), ("お金がない", ["kurashi"]), ("どれでもない", ["marugoto"])]
    assert all(lead.entries for lead in found["topics"])
    assert json.loads(facets.as_json(found)) == {kind: [[lead.words, [*lead.entries]] for lead in each] for kind, each in found.items()}
    assert "<" not in facets.as_json({"topics": [facets.Lead("</script>", (0,))]})


@pytest.mark.parametrize("slug", find.cities(ROOT))
def test_every_window_of_a_sample_is_listed_and_led_to(slug):
    site = site_of(ROOT, slug)
    listed = facets.entries(site, DATE)
    own = [window for window in site.windows if site.city.owns(window)]
    assert [entry.item for entry in listed if not isinstance(entry.item, facets.PlaceToBe)] == [
        *own, *(window for window in site.windows if window not in own), *site.items["organisations"]]
    reached = {at for each in facets.leads(site, listed).values() for lead in each for at in lead.entries}
    assert {listed[at].item.id for at in range(len(listed)) if at not in reached and listed[at].topics} == set()
