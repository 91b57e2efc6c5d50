"""Tables of numbers and their charts: what is read from a cell, what is wrong with a table, and bars as long as their numbers."""

import re
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figure import ChartType, Figure, number, shown
from generator.problem import Place
from generator.site import chart

PLACE = Place("content/minamo/surveys/a.md", 9)


def figure(table, **fields):
    return Figure(title="題", summary="ことば", table=table, place=PLACE, **fields)


def drawn(table, **fields):
    """The chart as XML, with its rectangles that are bars (not those of the legend)."""
    root = ElementTree.fromstring(chart.svg(figure(table, **fields), "c", "図"))
    return root, [rect for rect in root.iter("rect") if rect.get("width").endswith("%")]


def widths(rects):
    return [float(rect.get("width").removesuffix("%")) for rect in rects]


def told(table, **fields):
    return [problem.name for problem in figure(table, **fields).complaints()]


@pytest.mark.parametrize("text, unit, value", [
    ("36.8", "%", "36.8"), ("36.8%", "%", "36.8"), ("1,063", "", "1063"), ("0", "人", "0"), ("2,070,907回", "回", "2070907"),
    ("1,06", "", None), ("—", "%", None), ("", "%", None), ("-1", "", None), ("３", "", None), ("1e9", "", None), ("約3", "", None)])
def test_cells(text, unit, value):
    assert number(text, unit) == (Decimal(value) if value else None)


def test_numbers_are_shown_as_written_with_their_unit():
    assert [shown(Decimal(text), "%") for text in ("40.0", "0", "3.40")] == ["40.0%", "0%", "3.40%"]
    assert shown(Decimal(4287161), "回") == "4,287,161回" and shown(None, "回") == "—"


@pytest.mark.parametrize("table", ["年代 | 答えた人 | 率\n10代 | 48 | 27.1\n", "|年代|答えた人|率|\n\n|10代|48|27.1%|",
                                   "年代\t答えた人\t率\n10代\t48\t27.1", "年代｜答えた人｜率\n10代｜48｜27.1"])
def test_a_table_as_written_and_as_pasted(table):
    found = figure(table)
    assert (found.heading, found.columns) == ("年代", ("率",))
    row, = found.rows
    assert (row.label, row.values, row.shown, row.people) == ("10代", (Decimal("27.1"),), ("27.1%",), "48人")


def test_bars_are_as_long_as_their_numbers():
    _, bars = drawn("a | b\nx | 10\ny | 40\nz | 20")
    one, four, two = widths(bars)
    assert four / one == pytest.approx(4, abs=0.01) and two / one == pytest.approx(2, abs=0.01) and four < 100


def test_parts_of_a_whole_lie_end_to_end():
    _, bars = drawn("a | b | c | d\nx | 50 | 30 | 20\ny | 10 | — | 90", chart=ChartType.STACKED)
    assert widths(bars) == [50, 30, 20, 10, 90]
    assert [float(bar.get("x").removesuffix("%")) for bar in bars] == [0, 50, 80, 0, 10]


def test_zero_has_no_length_and_what_is_missing_no_bar():
    root, bars = drawn("a | b\nx | 0\ny | —\nz | 5")
    assert widths(bars)[0] == 0 and len(bars) == 2
    assert [text.text for text in root.iter("text")] == ["x", "0%", "y", "—", "z", "5%"]
    assert widths(drawn("a | b\nx | 0")[1]) == [0]


def test_words_are_text_and_cannot_break_the_picture():
    root, _ = drawn('a | b\n<script>"&\' | 3')
    assert "".join(text.text for text in root.iter("text")) == '<script>"&\'3%'
    assert root.get("role") == "img" and root.find("title").get("id") == root.get("aria-labelledby") == "c-title"
    assert "style" not in chart.svg(figure("a | b\nx | 3"), "c", "図")  # the pages' policy forbids it


def test_a_long_label_takes_another_line():
    root, _ = drawn(f"a | b\n{'あ' * 20} | 3")
    assert [text.text for text in root.iter("text")] == ["あ" * 17, "あ" * 3, "3%"]


def test_series_differ_by_pattern_not_by_colour():
    _, bars = drawn("a | b | c | d\nx | 1 | 2 | 3")
    assert len({bar.get("fill") for bar in bars}) == 3
    assert set(re.findall(r'(?:fill|stroke)="([^"]+)"', chart.svg(figure("a|b|c|d|e|f|g\nx|1|2|3|4|5|6"), "c", "図"))) == {
        "currentColor", "none", *(f"url(#c-{kind})" for kind in ("diagonal", "dots", "cross", "lines"))}


@pytest.mark.parametrize("table, fields", [
    ("a | b\nx | 1", {"chart": ChartType.NONE}), ("a | b", {}), ("", {}), ("a\nx", {}), ("a|1|2|3|4|5|6|7\nx|1|1|1|1|1|1|1", {}),
    ("a | 答えた人\nx | 12", {})])
def test_what_is_not_drawn(table, fields):
    assert chart.svg(figure(table, **fields), "c", "図") == ""


@pytest.mark.parametrize("row, names", [
    ("x | 33.3 | 33.3 | 33.3", []), ("x | 33 | 33 | 33", []), ("x | 33.3 | 33.3 | 33.1", ["share-not-hundred"]),
    ("x | 50 | 49.9 | 0", []), ("x | 50 | 50 | —", ["missing-value-unexplained"]), ("x | 0 | 0 | 0", ["share-not-hundred"])])
def test_parts_add_up_to_a_hundred_but_for_rounding(row, names):
    assert told(f"a | b | c | d\n{row}", whole=True) == told(f"a | b | c | d\n{row}", chart=ChartType.STACKED) == names
    assert "share-not-hundred" not in told(f"a | b | c | d\n{row}") + told(f"a | b | c | d\n{row}", unit="人", whole=True)


TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
CELL = st.one_of(st.decimals(0, 10**7, places=1).map(str), st.sampled_from(["—", "", "0", "1,063", "x", "<&>", "100%"]), TEXT)


@given(st.lists(st.lists(CELL, max_size=8).map(" | ".join), max_size=6).map("\n".join) | TEXT, st.sampled_from(ChartType), TEXT, st.booleans())
def test_no_table_is_too_strange(table, kind, unit, whole):
    found = figure(table, chart=kind, unit=unit, whole=whole)
    list(found.complaints())
    assert all(len(row.values) == len(row.shown) == len(found.columns) for row in found.rows)
    picture = chart.svg(found, "c", table)
    if picture:
        root = ElementTree.fromstring(picture)
        for rect in root.iter("rect"):
            width = rect.get("width")
            assert not width.endswith("%") or 0 <= float(width[:-1]) <= 100.01
            assert float(rect.get("x")[:-1]) <= 100.01


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=12))
def test_widths_keep_the_order_and_the_shares(values):
    found = widths(drawn("a | b\n" + "\n".join(f"x | {value}" for value in values), unit="人")[1])
    full = max(values) or 1
    room = max(found) if max(values) else 0
    assert all(width == pytest.approx(room * value / full, abs=0.02) for value, width in zip(values, found))
