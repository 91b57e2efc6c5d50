"""Lists as cities have them: each case in tests/sheets with what staff read, and the files that become of it."""

import json
import re
import shutil
import zipfile

import messy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import TESTS, lay
from generator import find, load
from generator.cli import main
from generator.engines import calamine, yaml
from generator.kinds import KINDS
from generator.messages import MESSAGES
from generator.sheets import city, contacts, emit, inside, listing, numbers, read, romaji, spots, standard
from generator.sheets.command import plan

SHEETS = TESTS / "sheets"
CASES = sorted(path.parent.name for path in SHEETS.glob("*/in"))


@pytest.fixture
def ise(tmp_path):
    """A new city, as `new-city` makes it."""
    assert main(["new-city", "ise", "--code", "242039", "--project", str(tmp_path)]) == 0
    shutil.rmtree(tmp_path / "content/ise/windows")
    return tmp_path


def run(capsys, project, *arguments):
    capsys.readouterr()
    code = main([*map(str, arguments), "--project", str(project)])
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    return code, said.out + said.err


def files(project):
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in project.rglob("*") if path.is_file()}


@pytest.mark.parametrize("case", CASES)
def test_a_list_as_a_city_has_it(case, ise, capsys, golden):
    file = next(path for path in (SHEETS / case / "in").iterdir())
    before, original = files(ise), file.read_bytes()
    code, said = run(capsys, ise, "import", "ise", file, "--dry-run")
    assert files(ise) == before
    _, english = run(capsys, ise, "--lang=en", "import", "ise", file, "--dry-run")
    run(capsys, ise, "import", "ise", file, "--skip-errors")
    new = {path: data.decode() for path, data in sorted(files(ise).items()) if before.get(path) != data}
    assert file.read_bytes() == original and (code == 1) == ("誤り:" in said)
    problems = sorted({problem.name for problem in plan(ise, "ise", file, None, (), ()).problems} | told(said))
    golden("\n".join([said, english, *(f"=== {path}\n{text}" for path, text in list(new.items())[:12]),
                      f"problems: {' '.join(problems)}", ""]), SHEETS / case / "golden.txt")


def told(said):
    """The names of the problems in a report."""
    found = set()
    for name, message in MESSAGES.items():
        words = [re.escape(piece) for piece in re.split(r"\{\w+\}", message.ja.what)]
        if re.search(r"(誤り|注意|確認のお願い): " + ".*".join(words) + "$", said, re.MULTILINE):
            found.add(name)
    return found


@pytest.mark.parametrize("case", [case for case in CASES if case not in ("password", "old-excel")])
def test_the_lists_are_those_the_script_makes(case):
    path = next(path for path in messy.FILES if path.startswith(f"{case}/"))
    assert (SHEETS / path).read_bytes() == messy.FILES[path]()


@pytest.mark.parametrize("case", ["ise-merged", "forty", "contacts", "standard-places", "standard-events"])
def test_a_second_import_changes_nothing(case, ise, capsys):
    file = next(path for path in (SHEETS / case / "in").iterdir())
    run(capsys, ise, "import", "ise", file, "--skip-errors")
    before = files(ise)
    _, said = run(capsys, ise, "import", "ise", file, "--skip-errors")
    assert files(ise) == before and "もう同じ内容のもの" in said and "新しいファイル" not in said


def test_forty_windows_become_a_site(ise, capsys):
    code, said = run(capsys, ise, "import", "ise", SHEETS / "forty/in/list.xlsx")
    assert code == 0, said
    count = {folder: len(list((ise / "content/ise" / folder).glob("*.md"))) for folder in ("windows", "organisations")}
    assert count == {"windows": 22, "organisations": 15}  # four rows are national windows; the starter's organisation stays
    _, said = run(capsys, ise, "check", "ise")
    wrong = [line for line in said.splitlines() if "誤り:" in line]
    assert all("municipality.yaml" in line for line in wrong), wrong  # what only the city itself can fill in


@pytest.mark.parametrize(("headings", "sheet", "titles", "file", "kind", "how"), [
    ("窓口名 相談内容 電話", "Sheet1", "", "list.xlsx", "window", "default"),
    ("名称 電話", "支援団体一覧", "", "list.xlsx", "organisation", "sheet"),
    ("名称 電話", "Sheet1", "参加団体のご紹介", "list.xlsx", "organisation", "titles"),
    ("名称 電話", "", "", "参加団体.csv", "organisation", "file"),
    ("団体名 活動内容 電話", "Sheet1", "", "list.xlsx", "organisation", "headings"),
    ("団体名 相談内容 受付時間", "Sheet1", "", "list.xlsx", "window", "default"),
    ("名称 電話", "相談窓口・支援団体", "", "list.xlsx", "window", "default"),
    ("居場所の名前 曜日 場所", "Sheet1", "", "list.xlsx", "place", "headings"),
    ("名前 場所", "子ども食堂", "", "list.xlsx", "place", "sheet"),
    ("名前 日時 会場", "催し", "", "list.xlsx", "campaign", "sheet"),
    ("イベント名 開催日 会場", "相談窓口", "", "list.xlsx", "campaign", "headings"),
    ("名前 日時", "", "", "イベント2026.csv", "campaign", "file"),
    ("制度名 給付金額 対象", "Sheet1", "", "list.xlsx", "page", "headings"),
])
def test_the_kind_of_a_list_is_seen(headings, sheet, titles, file, kind, how):
    found = standard.guess(headings.split(), sheet, filter(None, [titles]), file)
    assert (found[0].template, found[1]) == (kind, how)


def test_every_kind_is_known_by_its_own_name():
    for kind in KINDS:
        if len(kind.label) > 2:
            assert standard.guess(["名称"], f"{kind.label} 一覧", (), "a.xlsx") == (kind, "sheet"), kind.label


def test_a_guess_can_be_corrected(ise, capsys):
    (ise / "支援団体.csv").write_text("名称,電話\nくらしの会,0596-21-5670\n", "utf-8")
    _, said = run(capsys, ise, "import", "ise", ise / "支援団体.csv", "--dry-run")
    assert "参加団体 1件（種類はファイルの名前から）" in said and "--kind 種類" in said
    _, said = run(capsys, ise, "import", "ise", ise / "支援団体.csv", "--dry-run", "--kind", "window")
    assert "相談窓口 1件（種類は指定）" in said


def test_a_number_that_changed_changes_one_line(ise, capsys):
    run(capsys, ise, "import", "ise", SHEETS / "ise-merged/in/list.xlsx")
    before = files(ise)
    lines = [[*line] for line in messy.ISE_CSV]
    lines[2][1] = lines[2][1].replace("5556", "5599")
    (ise / "new.csv").write_bytes(messy.comma(lines, "cp932"))
    code, said = run(capsys, ise, "import", "ise", ise / "new.csv")
    assert code == 0
    after = files(ise)
    different = [path for path in before if after[path] != before[path]]
    assert different == ["content/ise/windows/seikatsushienka.md"]
    assert "-    value: 0596-21-5556\n    +    value: 0596-21-5599" in said and "番号・時間・場所と" in said


def test_readings_added_to_a_list_later_follow(ise, capsys):
    lines = [("相談窓口", "連絡先", "相談内容", "受付日時"), ("みんなの家", "0596-21-5556", "【要予約】\n生活に困ったとき", "月～金 ８：３０~１７：１５")]
    (ise / "list.csv").write_bytes(messy.comma(lines, "cp932"))
    run(capsys, ise, "import", "ise", ise / "list.csv")
    path = ise / "content/ise/windows/madoguchi-001.md"
    before = path.read_text("utf-8")
    for line in ("kana: （よみがなを書きます）", "summary: 生活に困ったとき", "booking: required", "hours: 月～金 8:30～17:15"):
        assert line in before.splitlines()
    path.write_text(before.replace("summary: 生活に困ったとき", "summary: お金に困ったとき、話せます。"), "utf-8")
    (ise / "list.csv").write_bytes(messy.comma([(*lines[0], "よみがな"), (*lines[1], "みんなのいえ")], "cp932"))
    run(capsys, ise, "import", "ise", ise / "list.csv")
    assert path.read_text("utf-8") == before.replace("（よみがなを書きます）", "みんなのいえ").replace(
        "生活に困ったとき", "お金に困ったとき、話せます。")


def test_a_reading_somebody_wrote_stays(ise, capsys):
    (ise / "list.csv").write_text("窓口,電話,受付時間\n生活支援課,0596-21-5556,平日 8:30～17:15\n", "utf-8")
    run(capsys, ise, "import", "ise", ise / "list.csv")
    path = ise / "content/ise/windows/seikatsushienka.md"
    path.write_text(path.read_text("utf-8").replace("kana: せいかつしえんか", "kana: いせしせいかつしえんか"), "utf-8")
    before = path.read_text("utf-8")
    _, said = run(capsys, ise, "import", "ise", ise / "list.csv")
    assert path.read_text("utf-8") == before and "もう同じ内容のもの 1件" in said


def test_a_feeling_of_safety_is_no_hint_of_violence(ise, capsys):
    (ise / "list.csv").write_text("団体名,活動内容,電話\nとまり木,安心して集まれる場,0596-21-5670\n", "utf-8")
    _, said = run(capsys, ise, "import", "ise", ise / "list.csv", "--dry-run")
    assert "身近な人がこわい" not in said


def test_what_a_city_says_about_its_headings_is_remembered(ise, capsys):
    lines = [("なまえ", "でんわばんごう", "めも"), ("くらし", "0596-21-5670", "ないしょ"), ("しごと", "0596-21-5671", "")]
    (ise / "own.csv").write_bytes(messy.comma(lines, "utf-8"))
    code, said = run(capsys, ise, "import", "ise", ise / "own.csv")
    assert code == 1 and "取りこめる行がありません" in said
    code, said = run(capsys, ise, "import", "ise", ise / "own.csv", "--map", "なまえ=name", "--map", "でんわばんごう=電話", "--map", "めも=skip")
    assert code == 0 and "← 指定" in said
    assert "なまえ: name" in (ise / "municipalities/ise/import.yaml").read_text("utf-8")
    assert "ないしょ" not in "".join(data.decode("utf-8", "replace") for path, data in files(ise).items() if path.endswith(".md"))
    code, said = run(capsys, ise, "import", "ise", ise / "own.csv")
    assert code == 0 and "もう同じ内容のもの 2件" in said


@pytest.mark.parametrize("arguments, said", [
    (("nowhere.csv",), "というファイルはありません"),
    (("own.csv", "--map", "なまえ"), "--map の「なまえ」が読み取れません"),
    (("own.csv", "--map", "なまえ=nonsense"), "読み取れません"),
    (("own.csv", "--sheet", "ない"), "「ない」というシートはありません"),
    ((".",), "というファイルはありません"),
])
def test_slips_of_the_keyboard(ise, capsys, arguments, said):
    (ise / "own.csv").write_text("窓口,電話\nくらし,0596-21-5670\n", "utf-8")
    code, out = run(capsys, ise, "import", "ise", *[ise / each if each.endswith((".csv", ".")) else each for each in arguments])
    assert code == 2 and said in out


def test_a_file_of_a_hundred_megabytes_is_not_even_read(ise, capsys):
    with (ise / "large.xlsx").open("wb") as file:
        file.truncate(100_000_000)
    code, said = run(capsys, ise, "import", "ise", ise / "large.xlsx")
    assert code == 1 and "ファイルが大きすぎます（100MB）" in said


def test_rows_beyond_the_last_are_told(ise, capsys, monkeypatch):
    monkeypatch.setattr(calamine, "ROWS", 2)
    for file in ("forty/in/list.xlsx", "contacts/in/list.tsv"):
        _, said = run(capsys, ise, "import", "ise", SHEETS / file, "--dry-run")
        assert "2行より下は読んでいません" in said


def test_the_records_for_programs(ise, capsys):
    code, said = run(capsys, ise, "import", "ise", SHEETS / "ise-merged/in/list.xlsx", "--dry-run", "--json")
    found = json.loads(said)
    housing = next(each for each in found["records"] if each["name"] == "伊勢市住宅政策課")
    assert [(each["kind"], each["label"], each["value"]) for each in housing["channels"]] == [
        ("phone", "市営住宅", "0596-21-5596"), ("phone", "空家", "0596-21-5597"), ("visit", "", "")]
    assert housing["topics"] == ["money-home"] and housing["hours"] == "月曜日～金曜日 8:30～17:15"
    assert housing["place"] == {"name": "市役所", "address": "伊勢市岩瀬1-7-29", "building": "本館", "floor": "4階", "counter": "401番窓口"}
    assert housing["cell"] == "list.xlsx「相談先」A11" and housing["channels"][0]["cell"] == "list.xlsx「相談先」B11"
    ayumi = found["records"][0]
    assert ayumi["channels"][0]["written"] == "０５９６－６３－５２２４" and ayumi["channels"][0]["value"] == "0596-63-5224"
    hello = next(each for each in found["records"] if each["name"].startswith("ハローワーク"))
    assert hello["channels"][0] | {"cell": ""} == {"kind": "phone", "written": "596278609", "value": "0596-27-8609", "label": "", "note": "",
                                                   "hours": "", "repair": "lost-zero", "cell": ""}
    assert code == 0 and all(problem["sentences"] for problem in found["problems"])


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
    ("ハローワーク", {"name": "ハローワーク"}),
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
    from generator.sheets.words import clean
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
    from generator.kinds import KINDS
    from generator.sheets.page import split
    found = read.read("list.csv", messy.comma([("窓口名", "電話番号", "備考"), *lines], "utf-8", ","))
    done = listing.read(found, found.tables, small, KINDS[kind] if kind is not None else None, {})
    for change in done.changes:
        assert split(change.after).values.get("name")
