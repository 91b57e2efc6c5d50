"""Codes, colours and the table of municipalities."""


import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import colour, find
from generator.code import check_digit

ROWS = find.codes()


def test_every_municipality_of_japan_satisfies_the_check_digit():
    assert len(ROWS) > 1900
    assert [row["code"] for row in ROWS if check_digit(row["code"]) != row["code"][5]] == []


def test_the_table_keeps_leading_zeros_and_both_fuchu():
    assert {row["code"] for row in ROWS if row["name"] == "府中市"} == {"132063", "342084"}
    assert all(len(row["code"]) == 6 for row in ROWS)


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
