"""What a list is read with, each part by itself: tables, contacts, places, letters, what is struck out. Nothing somebody writes breaks
one of them.
"""

import re
import zipfile

import messy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import TESTS, lay
from generator import find, load
from generator.engines import yaml
from generator.kinds import KINDS
from generator.sheets import city, contacts, emit, inside, listing, numbers, read, romaji, spots, synonyms
from generator.sheets.page import split
from generator.sheets.words import clean

SHEETS = TESTS / "sheets"


@pytest.mark.parametrize("encoding", ["cp932", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_every_way_a_table_is_written_is_read(encoding, delimiter):
    lines = (("窓口名", "電話番号"), ("くらし\nの窓口", "0596-21-5680"))
    found = read.read("list.csv", messy.comma(lines, encoding, delimiter))
    assert not found.problems and found.tables[0].rows == lines


AREAS = numbers.area_codes(["0596-21-5555"])


@pytest.mark.parametrize("text, found", [
    ("市営住宅 0596-21-5596／空家 0596-21-5598", [("phone", "0596-21-5596", "市営住宅"), ("phone", "0596-21-5598", "空家")]),
    ("０５９６（２１）５５５６", [("phone", "0596-21-5556", "")]),
    ("TEL 0596-21-5556 FAX 0596-21-5558", [("phone", "0596-21-5556", ""), ("fax", "0596-21-5558", "")]),
    ("電話0596-21-5556/FAX0596-21-5558", [("phone", "0596-21-5556", ""), ("fax", "0596-21-5558", "")]),
    ("電話・FAX 0596-21-5556", [("phone", "0596-21-5556", ""), ("fax", "0596-21-5556", "")]),
    ("FAX/TEL：0596-21-5556、0596-21-5557", [("fax", "0596-21-5556", ""), ("phone", "0596-21-5557", "")]),
    ("0596-21-5556（電話） 0596-21-5557（FAX）", [("phone", "0596-21-5556", ""), ("fax", "0596-21-5557", "")]),
    ("0596-21-5556（FAX兼用）", [("phone", "0596-21-5556", ""), ("fax", "0596-21-5556", "")]),
    ("0596-21-5556・0596-21-5557", [("phone", "0596-21-5556", ""), ("phone", "0596-21-5557", "")]),  # 0596 is no short 5596
    ("代表：0596-22-1111、直通：0596-22-1112", [("phone", "0596-22-1111", "代表"), ("phone", "0596-22-1112", "直通")]),
    ("090ー1234ー5678", [("phone", "090-1234-5678", "")]),
    # Brackets around a number speak of that number: the first must not be named after where only the second is for.
    ("0120-279-338（岩手・宮城・福島からは0120-279-226）", [("phone", "0120-279-338", ""), ("phone", "0120-279-226", "岩手・宮城・福島から")]),
    ("0570-078374\n※IP電話からは03-6745-5600", [("phone", "0570-078374", ""), ("phone", "03-6745-5600", "IP電話から")]),
    ("（昼）0596-21-5596（夜）0596-21-5597", [("phone", "0596-21-5596", "昼"), ("phone", "0596-21-5597", "夜")]),
    ("0596-21-5596（昼）0596-21-5597（夜）", [("phone", "0596-21-5596", "昼"), ("phone", "0596-21-5597", "夜")]),
    ("生活支援課お電話0596-21-5556", [("phone", "0596-21-5556", "生活支援課")]),
    ("0596-21-5596・5598", [("phone", "0596-21-5596", ""), ("phone", "0596-21-5598", "")]),
    ("#8008 / 0570-0-55210", [("phone", "#8008", ""), ("phone", "0570-0-55210", "")]),
    ("soudan@city.ise.mie.jp\nhttps://www.city.ise.mie.jp/a?b=1/2", [
        ("mail", "soudan@city.ise.mie.jp", ""), ("web", "https://www.city.ise.mie.jp/a?b=1/2", "")]),
    ("https://lin.ee/abc", [("line", "https://lin.ee/abc", "")]),
    ("LINE ID：@isesoudan", [("line", "https://line.me/R/ti/p/@isesoudan", "")]),
    ("伊勢市岩瀬1-7-29", []), ("令和6年4月1日 2024-04-01", []), ("8:30～17:15", []), ("〒516-8601", []),
])
def test_contacts(text, found):
    assert [(way.kind, way.value, way.label) for way in contacts.contacts(text, AREAS).ways] == found


@pytest.mark.parametrize(("headings", "target"), [
    ("電話・ファクス・メール TEL/FAX ＴＥＬ・ＦＡＸ 電話、ファックス 連絡先（電話・FAX） 電話／FAX／メール 電話番号（FAX番号） 連絡先・FAX メール・LINE "
     "問い合わせ先・電話 電話及びFAX", "contact"),
    ("FAX ファクス番号 連絡先FAX番号 FAX（連絡先）", "fax"), ("電話 連絡先電話番号 電話番号(代表)", "phone"),
    ("連絡先メールアドレス", "mail"), ("電話受付時間 電話・メールの受付時間", "hours"), ("オンライン相談", ""),
    ("どんな相談ができますか どんな相談 どんなとき", "summary"), ("ところ 所 どこで 住所等", "place"), ("確認 最終確認 確認日付", "checked.on"),
    ("いつ 相談できる日時 受付時間等", "hours"), ("だれが 対象となる方", "eligibility"), ("題名をふせる", "discreet"),
])
def test_what_headings_say(headings, target):
    assert {heading: synonyms.target_of(heading) for heading in headings.split()} == dict.fromkeys(headings.split(), target)


def test_a_number_without_words_is_what_its_column_says():
    both = contacts.contacts("0596-21-5556\nTEL 0596-21-5557", AREAS, "fax").ways
    assert [(way.kind, way.value) for way in both] == [("fax", "0596-21-5556"), ("phone", "0596-21-5557")]


def test_what_stands_behind_a_named_number_is_its_note():
    found, = contacts.contacts("市営住宅 0596-21-5596（入居中の人）", AREAS).ways
    assert (found.label, found.note) == ("市営住宅", "入居中の人")


@pytest.mark.parametrize("text, value", [("596215596", "0596-21-5596"), ("120279338", "0120-279-338"), ("9012345678", "090-1234-5678"),
                                         ("570064556", "0570-064-556"), ("312345678", ""), ("0596-21-555", "")])
def test_a_lost_zero_comes_back_only_on_evidence(text, value):
    assert [number.value for number in numbers.numbers(text, AREAS, alone=True)] == [value]


@given(st.text(max_size=40))
def test_no_text_of_contacts_is_lost_or_breaks_anything(text):
    found = contacts.contacts(text, AREAS)
    kept = "".join((*(way.written + way.label + way.note for way in found.ways), *found.rest))
    plain, _ = numbers.plain(text)
    assert all(c in kept for c in plain if c.isalpha() and c not in "TELFAXtelfaxHPURLhpurlEmaileMAIL" and ord(c) > 0x2000
               and c not in "☎☏℡電話番号連絡先問い合わせ先ファックス（ファクシミリ）ファクス℻メールアドレス電子メールホームページウェブサイトサイト✉")


@pytest.mark.parametrize("text, found", [
    ("伊勢市岩瀬1-7-29\n市役所東館2階11番窓口", {"name": "市役所", "address": "伊勢市岩瀬1-7-29", "building": "東館", "floor": "2階", "counter": "11番窓口"}),
    ("伊勢市宮後1-1-35 ミライSE 8階", {"name": "ミライSE", "address": "伊勢市宮後1-1-35", "floor": "8階"}),
    ("岡東町12番3-410号 サンプラザ3号館4階", {"name": "サンプラザ3号館", "address": "岡東町12番3-410号", "floor": "4階"}),
    ("伊勢市岩瀬1-7-29 総合センターA棟 2階", {"name": "総合センターA棟", "address": "伊勢市岩瀬1-7-29", "floor": "2階"}),
    ("総合センター 3号館4階", {"name": "総合センター", "building": "3号館", "floor": "4階"}),
    ("ハローワーク", {"name": "ハローワーク"}),
    ("伊勢市役所　 東館　2 階 11番 窓口", {"name": "伊勢市役所", "building": "東館", "floor": "2階", "counter": "11番窓口"}),
    ("市民会館  （ 2階 ）", {"name": "市民会館", "floor": "2階"}),
    ("伊　勢　市　役　所　　本館", {"name": "伊勢市役所", "building": "本館"}),
    ("ミライSE  プラザ　（ 旧館 ）", {"name": "ミライSE プラザ （旧館）"}),
    ("〒516-8601 三重県伊勢市岩渕１丁目７番２９号 伊勢市役所", {"name": "伊勢市役所", "address": "〒516-8601 三重県伊勢市岩渕1丁目7番29号"}),
])
def test_places(text, found):
    assert spots.location(text) == found


@pytest.mark.parametrize("kana, letters", [("しょうひせいかつ", "shouhiseikatsu"), ("ちっちゃいこっち", "chitchaikotchi"), ("ふぁみりー", "famiri"),
                                           ("エヌピーオー　みなも", "enupio-minamo"), ("漢字", ""), ("でぃーぶい", "dibui")])
def test_romaji(kana, letters):
    assert romaji.romaji(kana) == letters


@given(st.text(max_size=60), st.sets(st.sampled_from(["a", "madoguchi-001"])))
def test_an_id_can_always_be_made(kana, taken):
    found = romaji.free_id(kana, "いせし", "madoguchi", taken)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", found) and found not in taken and len(found) < 50


@given(st.text(min_size=1, max_size=30).map(str.strip).filter(bool), st.booleans())
def test_every_text_can_be_written_as_yaml(text, flow):
    text = clean(text).strip()
    if not text:
        return
    written = emit.scalar(text, 2, flow=flow)
    node, problems = yaml.parse(f"a: [{written}]\n" if flow else f"a: {written}\n", "")
    value = node.items["a"].items[0] if flow else node.items["a"]
    assert value.text == text and not problems


def test_what_is_struck_out_within_a_shared_text_is_seen(tmp_path):
    main_space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    parts = {
        "xl/styles.xml": f'<styleSheet {main_space}><fonts><font/><font><strike val="0"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>',
        "xl/sharedStrings.xml": f"<sst {main_space}><si><t>a</t></si><si><r><rPr><strike/></rPr><t>old</t></r><r><t>new</t></r></si></sst>",
        "xl/workbook.xml": f'<workbook {main_space} xmlns:r="{inside._LINK[1:-3]}"><sheets><sheet name="A" r:id="x"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="x" Target="worksheets/1.xml"/></Relationships>',
        "xl/worksheets/1.xml": f'<worksheet {main_space}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s" s="1"><v>1</v></c></row>'
                               '<row r="2" hidden="1"/></sheetData></worksheet>',
    }
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as book:
        for name, text in parts.items():
            book.writestr(name, text)
    data = (tmp_path / "a.xlsx").read_bytes()
    assert inside.struck_out(data) == {"A": [(0, 1)]} and inside.hidden_rows(data) == {"A": {1}}
    assert inside.struck_out(b"no zip") == inside.hidden_rows(b"no zip") == {}


@given(st.binary(max_size=400))
def test_no_file_breaks_the_reader(data):
    found = read.read("list.csv", data)
    for table in found.tables:
        assert all(isinstance(text, str) for row in table.rows for text in row)


@given(st.sampled_from(["ise-merged/in/list.xlsx", "furigana/in/list.xlsx", "old-excel/in/list.xls"]),
       st.lists(st.tuples(st.integers(0, 6000), st.integers(0, 255)), max_size=6), st.integers(0, 9000))
@settings(max_examples=150)
def test_no_damaged_workbook_breaks_the_reader(file, changes, length):
    data = bytearray((SHEETS / file).read_bytes())
    for at, value in changes:
        data[at % len(data)] = value
    for each in (bytes(data), bytes(data[:length])):
        found = read.read("list.xlsx", each)
        assert found.tables or found.problems


_CELLS = st.sampled_from(["", "窓口名", "電話番号", "くらしの相談", "0596-21-5556", "596215556", "平日 9:00～17:00", "■仕事", "※注", "お金・住まい", "○",
                          "令和6年4月1日", "市役所2階", "0596", "a\nb", "：", "#", "---", "[", "備考"]) | st.text(max_size=8)


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """The small test city, as the sheets see it."""
    sources = find.find(lay(tmp_path_factory.mktemp("minamo")), "minamo")
    return city.city(sources, load.load(sources)[0])


@given(st.lists(st.lists(_CELLS, max_size=6), max_size=8), st.sampled_from([None, 0, 1, 2, 3, 4, 5]))
def test_no_list_breaks_the_importer(small, lines, kind):
    found = read.read("list.csv", messy.comma([("窓口名", "電話番号", "備考"), *lines], "utf-8", ","))
    done = listing.read(found, found.tables, small, KINDS[kind] if kind is not None else None, {})
    for change in done.changes:
        assert split(change.after).values.get("name")
