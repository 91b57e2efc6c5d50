"""Councils, maps of resources and figures of pages: what is read from a cell, which council stands below which, what is heard."""

import datetime
from dataclasses import replace

import pypdfium2
import pytest
import yaml

from conftest import DATE, ROOT, built
from generator import find, load, seen
from generator.kinds import page
from generator.kinds.resource_map import MapTable
from generator.model import Ref
from generator.paper.items import Printer
from generator.problem import Place
from generator.sheets import layout
from generator.site.councils import branches

PLACE = Place("content/minamo/maps/a.md", 9)


def table(text, **fields):
    return MapTable(title="題", table=text, place=PLACE, **fields)


@pytest.mark.parametrize("text", ["課 | 支え\n福祉課 | 訪ねる／届ける", "| 課 | 支え |\n\n| 福祉課 | 訪ねる ／ 届ける |", "課\t支え\n福祉課\t訪ねる／届ける", "課｜支え\n福祉課｜訪ねる／届ける／"])
def test_a_cell_holds_points(text):
    found = table(text)
    (row,) = found.rows
    assert (row.heads, found.columns[0], row.cells[0].points) == (("福祉課",), "支え", ("訪ねる", "届ける"))


def test_what_is_not_known_says_nothing_and_a_missing_cell_neither():
    (row,) = table("課 | 支え | 居場所\n福祉課 | —").rows
    assert [cell.points for cell in row.cells] == [(), ()]


def test_a_column_names_windows_only_when_it_is_said_to():
    text = "課 | テーマ | 相談先\n福祉課 | 暮らし | kurashi、_national/childline"
    assert [ref.id for ref in table(text, heads=2, windows="相談先").mentions] == ["kurashi", "_national/childline"]
    assert list(table(text, heads=2).mentions) == []
    assert table(text, heads=2).rows[0].heads == ("福祉課", "暮らし")


@pytest.mark.parametrize("heads", [2, 3, 9])
def test_a_table_needs_a_column_beside_its_heads(heads):
    assert [problem.name for problem in table("課 | 支え\n福祉課 | —", heads=heads).complaints()] == ["table-too-small"]


@pytest.fixture
def site(minamo):
    return load.load(find.find(minamo, "minamo"))[0]


def shape(found):
    return {branch.council.id: shape(branch.parts) for branch in found}


def test_the_chart_is_what_the_councils_say(site):
    assert shape(branches(site.items["councils"])) == {"network": {"kodomo": {}, "kurashi": {}}}
    kodomo, kurashi = site.items["councils"][1:]
    deeper = (site.items["councils"][0], kodomo, replace(kurashi, part_of=Ref("kodomo", PLACE)))
    assert shape(branches(deeper)) == {"network": {"kodomo": {"kurashi": {}}}}


def test_a_part_of_a_council_not_shown_stands_alone(site):
    network, *parts = site.items["councils"]
    hidden = replace(site, items={**site.items, "councils": (replace(network, valid_from=DATE + datetime.timedelta(1)), *parts)})
    assert shape(branches(seen.as_of(hidden, DATE).items["councils"])) == {"kodomo": {}, "kurashi": {}}


def test_a_map_is_heard_cell_by_cell_under_its_heading(site):
    words = yaml.safe_load((ROOT / "themes/akari/words.yaml").read_text("utf-8"))
    printed = Printer(site.city, words).map(site.items["maps"][0], seen.by_ref(site))
    said = [block["text"] for block in printed["blocks"]]
    assert "気づいた人への支え　家をたずねます、食べものを届けます" in said
    assert any(text.startswith("相談先　") and "チャイルドライン" in text for text in said)
    assert not any("—" == text[-1] for text in said)


def test_the_parts_of_a_figure_stay_in_the_file():
    """A workbook has no columns for a list within a record; it leaves it as it is."""
    paths = [column.path for column in layout.columns(page.KIND, dict.fromkeys(layout.lists(page.KIND), 1))]
    assert ("figure", "title") in paths
    assert not any(path[:2] == ("figure", "items") for path in paths)


def test_a_long_map_goes_on_with_its_headings_on_every_page(minamo):
    path = minamo / "content/minamo/maps/sasae.md"
    row = "つながり支援課 | 暮らし | 家をたずねます／食べものを届けます／いっしょに窓口へ行きます | みなもひろば | kurashi\n"
    path.write_text(path.read_text("utf-8").replace("      学校教育課 |", f"      {row}" * 40 + "      学校教育課 |"), "utf-8")
    assert built(minamo)["minamo"].problems == ()
    document = pypdfium2.PdfDocument(minamo / "build/minamo/leaflets/map.pdf")
    pages = ["".join(page.get_textpage().get_text_range().split()) for page in document]
    assert len(pages) > 2
    assert all("気づいた人への支え" in text for text in pages[:-1])
    assert sum(text.count("食べものを届けます") for text in pages) == 41
