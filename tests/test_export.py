"""The workbook of a city: what staff see in it, and what an edited cell, a new row and a slip in it become."""

import difflib
import re
import shutil
from enum import Enum

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import ROOT, TESTS, lay
from generator import find, load
from generator.cli import main
from generator.engines import yaml
from generator.engines.openpyxl import EXAMPLE, HEADINGS, ITEMS, KEYS
from generator.kinds import KINDS
from generator.sheets import back, book, cells, city, edit, read
from generator.sheets.layout import columns, lists, order
from generator.sheets.page import split
from generator.sheets.table import Table
from generator.sheets.words import CHOICES, clean, tidy
from generator.structure import fields


def run(capsys, project, *arguments):
    capsys.readouterr()
    code = main([*map(str, arguments), "--project", str(project)])
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    return code, said.out + said.err


def files(project):
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in sorted(project.rglob("*.md"))}


@pytest.fixture
def opened(minamo, capsys):
    """The exported workbook of the test city, opened as Excel would."""
    assert run(capsys, minamo, "export", "minamo")[0] == 0
    return openpyxl.load_workbook(minamo / "minamo.xlsx")


def column(sheet, key):
    return next(cell.column for cell in sheet[KEYS] if cell.value == key)


def put(sheet, row, key, value):
    sheet.cell(row, column(sheet, key)).value = value


def row_of(sheet, id):
    return next(row for row in range(ITEMS, sheet.max_row + 1) if sheet.cell(row, 1).value == id)


def test_the_workbook_is_a_form(opened):
    assert opened.sheetnames == ["使い方", *[kind.label for kind in KINDS], "選択肢"]
    sheet = opened["相談窓口"]
    assert sheet.row_dimensions[KEYS].hidden and opened["選択肢"].sheet_state == "hidden"
    assert sheet.protection.sheet and sheet.cell(HEADINGS, 2).protection.locked and not sheet.cell(ITEMS, 2).protection.locked
    assert sheet.cell(HEADINGS, 2).value == "窓口の名前 ＊" and sheet.cell(EXAMPLE, 2).value == "例 伊勢市生活支援課"
    assert sheet.cell(ITEMS, 2).number_format == "@" and sheet.column_dimensions["CC"].number_format in ("@", "General")
    offers = {str(each.sqref): each.formula1 for each in sheet.data_validations.dataValidation if each.type == "list"}
    kinds = offers[f"{sheet.cell(1, column(sheet, 'channels.0.kind')).column_letter}4:"
                   f"{sheet.cell(1, column(sheet, 'channels.0.kind')).column_letter}1000"]
    offered = [cell.value for cell in opened["選択肢"][re.search(r"\$([A-Z]+)\$", kinds)[1]] if cell.value]
    assert offered[:3] == ["LINE", "チャット", "アプリ"] and "電話" in offered
    assert sheet.cell(row_of(sheet, "kurashi"), column(sheet, "topics.0")).value == "お金・住まい"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.template)
def test_every_field_of_every_kind_has_its_column(kind):
    found = columns(kind, dict.fromkeys(lists(kind), 2))
    assert {each.path[0] for each in found} == {*fields(kind.record), "id", "body"} and len({each.key for each in found}) == len(found)
    for each in found:
        if isinstance(each.choices, type) and issubclass(each.choices, Enum):
            assert set(each.choices) <= CHOICES.keys()


def test_an_export_never_takes_the_place_of_another(minamo, capsys):
    assert run(capsys, minamo, "export", "minamo")[0] == 0
    before = (minamo / "minamo.xlsx").read_bytes()
    code, said = run(capsys, minamo, "export", "minamo")
    assert code == 2 and "上書きしません" in said and "--force" in said
    assert run(capsys, minamo, "export", "minamo", "--force")[0] == 0
    assert (minamo / "minamo.xlsx").read_bytes() == before  # the same files, the same bytes


def test_the_workbook_can_be_printed(opened):
    """No sheet is shrunk to a page: headings and names are repeated, rows have the height of their texts up to some lines."""
    sheet = opened["相談窓口"]
    assert sheet.print_title_rows == "$3:$3" and sheet.print_title_cols == "$A:$B" and not sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.orientation == "landscape" and sheet.page_setup.scale == 60
    hidden = sheet.max_column
    assert sheet.column_dimensions[openpyxl.utils.get_column_letter(hidden)].hidden
    assert openpyxl.utils.get_column_letter(hidden - 1) in sheet.print_area
    heights = {sheet.row_dimensions[row].height for row in range(ITEMS, sheet.max_row + 1)}
    assert len(heights) > 1 and max(heights) < 130
    for each in opened.worksheets[1:-1]:
        for cell in each[HEADINGS]:
            lines = 2 * len(cell.value or "") / each.column_dimensions[cell.column_letter].width
            assert lines <= 3, (each.title, cell.value)
    assert all(opened["使い方"].row_dimensions[row].height for row in range(1, opened["使い方"].max_row + 1))


def test_the_workbook_says_what_staff_type(minamo, capsys, monkeypatch):
    monkeypatch.setenv("TSUNAGARI_CALLED", "py start.py")
    run(capsys, minamo, "export", "minamo")
    run(capsys, minamo, "export", "minamo", minamo / "相談 先.xlsx")
    for file, typed in ((minamo / "minamo.xlsx", "minamo.xlsx"), (minamo / "相談 先.xlsx", f'"{minamo / "相談 先.xlsx"}"')):
        told = "".join(str(cell.value) for row in openpyxl.load_workbook(file)["使い方"] for cell in row)
        assert f"「py start.py import minamo {typed} --dry-run」" in told and f"「py start.py import minamo {typed}」" in told


def test_an_edited_cell_changes_its_line(minamo, opened, capsys):
    sheet, row = opened["相談窓口"], row_of(opened["相談窓口"], "kurashi")
    put(sheet, row, "channels.0.value", "098-000-0199")
    put(sheet, row, "booking", "予約はいらない")
    put(sheet, row, "topics.1", None)
    put(sheet, row, "location.floor", "２階")
    put(sheet, row_of(sheet, "marugoto"), "checked.on", "令和8年4月1日")
    opened.save(minamo / "minamo.xlsx")
    before = files(minamo)
    code, said = run(capsys, minamo, "import", "minamo", minamo / "minamo.xlsx")
    assert code == 0, said
    lines = [line for path, data in files(minamo).items() for line in difflib.unified_diff(
        before[path].decode().splitlines(), data.decode().splitlines(), n=0, lineterm="") if not line.startswith(("---", "+++", "@@"))]
    assert lines == [
        "-topics: [money-home, work]", "+topics: [money-home]",
        "-    value: 098-000-0103", "+    value: 098-000-0199",
        "-booking: required", "+booking: none", "+location:", "+  floor: 2階",
        "-checked: {on: 2026-03-15, by: つながり支援課}", "+checked: {on: 2026-04-01, by: つながり支援課}"]
    assert all(line in said for line in lines)


def test_one_number_of_ise_edited_in_excel_is_one_line(tmp_path, capsys):
    """The diff the staff guide shows: of all files of a whole city, one line of one file."""
    for folder in ("content", "municipalities"):
        shutil.copytree(ROOT / folder / "ise", tmp_path / folder / "ise")
    assert run(capsys, tmp_path, "export", "ise")[0] == 0
    workbook = openpyxl.load_workbook(tmp_path / "ise.xlsx")
    sheet = workbook["相談窓口"]
    put(sheet, row_of(sheet, "ayumi"), "channels.0.value", "0596-00-0000")
    workbook.save(tmp_path / "ise.xlsx")
    before = files(tmp_path)
    code, said = run(capsys, tmp_path, "import", "ise", tmp_path / "ise.xlsx", "--dry-run")
    assert code == 0 and files(tmp_path) == before
    guide, = re.findall(r"```text\n(変わるファイル content/ise.*?)```", (ROOT / "docs/guide/2-madoguchi.md").read_text("utf-8"), re.DOTALL)
    assert guide in said
    assert run(capsys, tmp_path, "import", "ise", tmp_path / "ise.xlsx")[0] == 0
    after = files(tmp_path)
    assert [path for path in before if before[path] != after[path]] == ["content/ise/windows/ayumi.md"]
    lines = list(difflib.ndiff(before["content/ise/windows/ayumi.md"].decode().splitlines(), after["content/ise/windows/ayumi.md"].decode().splitlines()))
    assert [line for line in lines if line[0] in "+-"] == ["-     value: 0596-63-5224", "+     value: 0596-00-0000"]


def test_new_rows_become_files(minamo, opened, capsys):
    sheet = opened["居場所"]
    row = sheet.max_row + 1
    for key, value in {"name": "ほっとサロン", "kana": "ほっとさろん", "operator": "社協", "summary": "お茶が飲めます。", "organisation": "NPO法人みなも",
                       "channels.0.kind": "電話", "channels.0.value": 980000199, "body": "どなたでも。\n\n- お茶"}.items():
        put(sheet, row, key, value)
    opened.save(minamo / "minamo.xlsx")
    code, said = run(capsys, minamo, "import", "minamo", minamo / "minamo.xlsx")
    assert code == 0 and "新しいファイル content/minamo/places/hottosaron.md ほっとサロン\n" in said
    assert (minamo / "content/minamo/places/hottosaron.md").read_text("utf-8") == (
        "---\nname: ほっとサロン\nkana: ほっとさろん\noperator: 社協\norganisation: minamo-npo\nsummary: お茶が飲めます。\nchannels:\n"
        "  - kind: phone\n    value: 098-000-0199\n---\n\nどなたでも。\n\n- お茶\n")
    assert run(capsys, minamo, "check", "minamo")[0] == 0


def test_a_new_row_without_a_reading_is_read_by_its_words(minamo, opened, capsys):
    sheet = opened["居場所"]
    for name in ("子ども食堂", "みなもの家"):
        row = sheet.max_row + 1
        for key, value in {"name": name, "operator": "社協", "summary": "ごはんが食べられます。", "channels.0.kind": "電話",
                           "channels.0.value": 980000199}.items():
            put(sheet, row, key, value)
    opened.save(minamo / "minamo.xlsx")
    code, said = run(capsys, minamo, "import", "minamo", minamo / "minamo.xlsx", "--skip-errors")
    assert re.search("よみがなのない1件は、名前のことばから読みました：[A-Z]+[0-9]+ こどもしょくどう", said), said
    assert said.count("「よみがな」が空いています") == 1
    assert "kana: こどもしょくどう\n" in (minamo / "content/minamo/places/kodomoshokudou.md").read_text("utf-8")
    assert len(list((minamo / "content/minamo/places").glob("*.md"))) == 2


def test_what_goes_wrong_in_a_workbook_is_told_by_its_cell(minamo, opened, capsys, golden):
    """What staff read when they slip, in two languages; and nothing is written."""
    sheet = opened["相談窓口"]
    row = row_of(sheet, "kurashi")
    put(sheet, row, "channels.0.kind", "でんわ")
    put(sheet, row, "channels.1.value", "098-000-01")
    put(sheet, row, "topics.0", "おかね")
    put(sheet, row, "checked.on", "三月")
    for key, value in {"id": "fuyu", "name": "写した行"}.items():
        put(sheet, sheet.max_row + (key == "id"), key, value)
    put(sheet, sheet.max_row + 1, "id", "くらし")
    put(sheet, sheet.max_row + 1, "id", "ken-no-madoguchi")
    put(sheet, sheet.max_row + 1, "name", "名前だけの窓口")
    sheet.delete_rows(row_of(sheet, "marugoto"))
    opened["お知らせ"].delete_rows(ITEMS)
    opened.create_sheet("メモ")["A1"] = "あとで聞く"
    put(opened["ページ"], ITEMS, "summary", "新しい説明")
    opened.save(minamo / "minamo.xlsx")
    (minamo / "municipalities/minamo/import.yaml").write_text("columns:\n  窓口: namae\n", "utf-8")
    page = minamo / "content/minamo/pages/platform.md"
    page.write_bytes(page.read_bytes() + "書き足した行\n".encode())
    before = files(minamo)
    code, said = run(capsys, minamo, "import", "minamo", minamo / "minamo.xlsx")
    assert code == 1 and files(minamo) == before
    _, english = run(capsys, minamo, "import", "minamo", minamo / "minamo.xlsx", "--lang", "en")
    from test_import import told
    golden("\n".join([said, english, f"problems: {' '.join(sorted(told(said)))}", ""]), TESTS / "sheets/edited/golden.txt")
    run(capsys, minamo, "import", "minamo", minamo / "minamo.xlsx", "--skip-errors")
    assert files(minamo) == before


_WORDS = st.text(alphabet=st.sampled_from("あ窓口: #'\"[]{}-,&*!|>%@`?=\n\r\t 0９ｱ_x00D") | st.characters(codec="utf-8"), max_size=12)


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """The test city and its sheets."""
    sources = find.find(lay(tmp_path_factory.mktemp("minamo")), "minamo")
    known = city.city(sources, load.load(sources)[0])
    tables = {back.kind_of(table): table for table in read.read("a.xlsx", book.workbook(known, "tsunagari import ise ise.xlsx")).tables}
    return known, {kind: tables[kind] for kind in KINDS}


@given(st.data())
@settings(max_examples=300)
def test_any_cell_can_become_any_text(small, data):
    """Whatever is typed: only that value changes, in its own line where it had one, and the file can be read again."""
    known, tables = small
    kind = data.draw(st.sampled_from(KINDS))
    table, keys = tables[kind], tables[kind].rows[0]
    row, number = data.draw(st.integers(ITEMS - 1, len(table.rows) - 1)), data.draw(st.integers(1, len(keys) - 2))
    text, key = data.draw(_WORDS), keys[number]
    rows = [list(each) for each in table.rows]
    rows[row] += [""] * (number + 1 - len(rows[row]))
    rows[row][number] = text
    changes, _ = back.read(Table("a.xlsx", table.sheet, tuple(map(tuple, rows))), kind, known)
    if not changes:
        return
    change, = changes
    page, every = split(change.after), book.layout(known, kind)
    assert page and page.values
    before = cells.row(table.rows[row][0], split(change.before), every, known.names)
    after = cells.row(table.rows[row][0], page, every, known.names)
    different = {name for name in after if after[name] != before[name]}
    if re.search(r"\.\d", key):  # gaps in a list close
        assert {name.split(".")[0] for name in different} <= {key.split(".")[0]}
    else:
        assert different <= {key}
    if key != "body" and "." not in key and "\n" not in tidy(text) and tidy(text):
        lines = list(difflib.unified_diff(change.before.decode().split("\n"), change.after.decode().split("\n"), n=0, lineterm=""))[2:]
        assert sum(line.startswith("+") for line in lines) <= 1


_VALUE = st.sampled_from(["あ", "0596-21-5556", "a: b", "#9", "はい", "[x]", "二行\n目", "\"q\""])
_RECORD = st.dictionaries(st.sampled_from(["kind", "value", "label", "note"]), _VALUE, min_size=1)


@given(st.lists(_RECORD, max_size=4), st.lists(_RECORD, max_size=4), st.booleans())
def test_lists_of_records_change_item_by_item(old, new, comments):
    from generator.sheets import emit
    front = "# はじめ\nname: 窓口\n" + "".join(f"{line}{'  # 注' if comments and '|' not in line else ''}\n"
                                          for line in (emit.field("channels", old) if old else [])) + "hours: 平日  # おわり\n"
    if "|" in front and comments:
        return
    node, problems = yaml.parse(front, "")
    assert not [each for each in problems if each.name != "cut-at-hash"]
    found = edit.apply(front, "channels", yaml.plain(node).get("channels", ""), new, ["name", "channels", "hours"])
    read_again = yaml.plain(yaml.parse(found, "")[0])
    assert read_again.get("channels", []) == new
    assert found.startswith("# はじめ\nname: 窓口\n") and found.endswith("hours: 平日  # おわり\n")
    assert old != new or found == front


@given(st.text(max_size=200))
def test_a_cell_says_what_a_file_says(text):
    page = split(f"---\nname: a\n---\n\n{text}\n".encode("utf-8", "replace"))
    assert cells.body(page) == clean(page.text)


def test_the_order_of_a_form_has_every_field():
    for kind in KINDS:
        assert set(order(kind.record)) == set(fields(kind.record))
