"""Codes, colours, the table of municipalities, and two of one name."""

import re
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import built
from generator import colour, find
from generator.code import check_digit

ROWS = find.codes()


def test_every_municipality_of_japan_satisfies_the_check_digit():
    assert len(ROWS) > 1900
    assert [row["code"] for row in ROWS if check_digit(row["code"]) != row["code"][5]] == []


def test_the_table_keeps_leading_zeros_and_both_fuchu():
    assert {row["code"] for row in ROWS if row["name"] == "府中市"} == {"132063", "342084"}
    assert all(len(row["code"]) == 6 for row in ROWS)


def sibling(project, slug, code, prefecture, portal):
    """The test city once more, as another municipality of the table."""
    settings = (project / "municipalities/minamo/municipality.yaml").read_text("utf-8")
    for field, value in {"code": f'"{code}"', "name": "府中市", "prefecture": prefecture, "portal": portal,
                         "base_url": f"https://{slug}.example.jp/"}.items():
        settings = re.sub(rf"^{field}: .*$", f"{field}: {value}", settings, flags=re.MULTILINE)
    settings = settings.replace(", _minamo-ken/ken-no-madoguchi", "")
    (project / "municipalities" / slug).mkdir()
    (project / f"municipalities/{slug}/municipality.yaml").write_text(settings, "utf-8")
    shutil.copytree(project / "content/minamo", project / f"content/{slug}")


def test_two_cities_of_one_name_are_told_apart(minamo):
    """府中市 of Tokyo and of Hiroshima in one project: by code; each says its prefecture; neither is taken for the other, even
    though the name of one site stands in that of the other."""
    sibling(minamo, "fuchu", "132063", "東京都", "ふちゅうの灯り")
    sibling(minamo, "fuchu-hiroshima", "342084", "広島県", "広島ふちゅうの灯り")
    outcomes = built(minamo, "fuchu", "fuchu-hiroshima")
    assert all(outcome.problems == () for outcome in outcomes.values())
    for slug, own, other, code in (("fuchu", "東京都", "広島県", "132063"), ("fuchu-hiroshima", "広島県", "東京都", "342084")):
        home, about, feed = ((minamo / "build" / slug / path).read_text("utf-8") for path in (
            "index.html", "about/index.html", "feed.xml"))
        assert f"| {own}府中市</title>" in home and f"tsunagari-{code}" in home and f"{own}府中市" in feed
        assert other not in home + feed and f"{other}にも「府中市」があります。このサイトは、{own}府中市のものです。" in about
        assert f"{own}府中市" in (minamo / "build" / slug / "leaflets/booklet/index.html").read_text("utf-8").replace(" ", "")


def test_the_other_city_of_that_name_inside_is_told(minamo):
    sibling(minamo, "fuchu", "132063", "東京都", "ふちゅうの灯り")
    sibling(minamo, "fuchu-hiroshima", "342084", "広島県", "広島ふちゅうの灯り")
    page = minamo / "content/fuchu-hiroshima/pages/platform.md"
    page.write_text(page.read_text("utf-8") + "\nようこそ、ふちゅうの灯りへ。\n", "utf-8")
    problem, = built(minamo, "fuchu-hiroshima")["fuchu-hiroshima"].problems
    assert (problem.name, problem.facts["slug"], problem.facts["value"]) == ("other-city-inside", "fuchu", "ふちゅうの灯り")


def test_a_name_of_its_own_needs_no_prefecture(minamo):
    built(minamo)
    assert "| みなも市</title>" in (minamo / "build/minamo/index.html").read_text("utf-8")


@pytest.mark.parametrize("one, other, ratio", [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48), ("#ffffff", "#ffffff", 1)])
def test_contrast_is_the_one_of_wcag(one, other, ratio):
    assert colour.contrast(one, other) == pytest.approx(ratio, abs=0.01)


colours = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


@given(colours, colours)
def test_every_tone_of_every_palette_can_be_read(main, accent):
    tones = colour.palette(main, accent)
    for name in ("main", "accent"):
        assert colour.contrast(tones[name], tones["tint"]) >= 7
        assert colour.contrast(tones[f"night-{name}"], tones["night-tint"]) >= 7
    assert colour.contrast(tones["ink"], tones["tint"]) >= 7
    assert colour.contrast(tones["night-ink"], tones["night-tint"]) >= 7
    assert colour.contrast(tones["line"], tones["paper"]) >= 3
    assert colour.contrast(tones["night-line"], tones["night-paper"]) >= 3
    assert colour.contrast(tones["light"], tones["dusk"]) >= 7
