"""Lists as cities have them: each case in tests/sheets with what staff read, and the files that become of it."""

import json
import re
import shutil

import messy
import pytest

from conftest import TESTS
from generator.cli import main
from generator.engines import calamine
from generator.kinds import KINDS
from generator.messages import MESSAGES
from generator.sheets import standard
from generator.sheets.command import plan, write
from generator.sheets.page import split

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


def test_a_window_for_those_who_do_not_know_whom_to_ask_is_chosen_and_told(tmp_path, capsys):
    assert run(capsys, tmp_path, "new-city", "ise", "--code", "242039")[0] == 0
    example, = (tmp_path / "content/ise/windows").iterdir()
    _, english = run(capsys, tmp_path, "--lang=en", "import", "ise", SHEETS / "ise-merged/in/list.xlsx", "--dry-run")
    _, said = run(capsys, tmp_path, "import", "ise", SHEETS / "ise-merged/in/list.xlsx", "--skip-errors")
    name = re.search("どこに話すか迷った人の窓口を「(.*)」にしました", said)[1]
    assert f'do not know whom to ask is now "{name}"' in english and not example.exists()
    chosen = re.search(r"^fallback: (\S+)", (tmp_path / "municipalities/ise/municipality.yaml").read_text("utf-8"), re.MULTILINE)[1]
    assert f"name: {name}\n" in (tmp_path / f"content/ise/windows/{chosen}.md").read_text("utf-8")
    assert "どこに話すか迷った人の窓口を" not in run(capsys, tmp_path, "import", "ise", SHEETS / "ise-merged/in/list.xlsx")[1]


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


CONFIRMED = ("窓口,電話,受付時間,場所{more}\n生活支援課,{number},平日 8:30～17:15,市役所1階{days}\n"
             "くらしの窓口,0596-21-5560,{hours},市役所2階{days}\n")


@pytest.mark.parametrize(("more", "days", "number", "on", "told"), [
    ("", "", "0596-21-5556", None, "confirmed-replaced"),
    (",確認日,確認課", ",2026-04-01,福祉課", "0596-21-5599", "2026-11-20", "confirmed-kept"),
    (",確認日,確認課", ",2026-11-20,福祉課", "0596-21-5599", "2026-11-20", "confirmed-kept"),
    (",確認日,確認課", ",2026-11-21,福祉課", "0596-21-5556", "2026-11-21", ""),
    (",確認日", ",2026-11-21", "0596-21-5556", None, "confirmed-replaced"),
])
def test_an_old_list_never_keeps_the_confirmation_of_what_it_puts_back(ise, more, days, number, on, told):
    path, file = ise / "content/ise/windows/seikatsushienka.md", ise / "list.csv"
    file.write_text(CONFIRMED.format(more="", days="", number="0596-21-5556", hours="平日 9:00～17:00"), "utf-8")
    write(ise, plan(ise, "ise", file, None, (), ()))
    mended = path.read_text("utf-8").replace("5556", "5599").replace("\n---\n", "\nchecked:\n  on: 2026-11-20\n  by: 生活課\n---\n")
    path.write_text(mended, "utf-8")
    file.write_text(CONFIRMED.format(more=more, days=days, number="0596-21-5556", hours="平日 9:00～17:00"), "utf-8")
    done = plan(ise, "ise", file, None, (), ())
    assert [each.name for each in done.problems if each.name.startswith("confirmed-")] == [told] * bool(told)
    write(ise, done)
    now = split(path.read_bytes()).values
    assert [each["value"] for each in now["channels"] if each["kind"] == "phone"] == [number]
    assert now.get("checked", {}).get("on") == on and now["hours"] == "平日 8:30～17:15"
    write(ise, done := plan(ise, "ise", file, None, (), ()))
    assert done.changes == []


def test_a_confirmation_the_list_gains_is_taken_over(ise):
    file = ise / "list.csv"
    for days in ("", ",2026-04-01,福祉課", ",2026-03-01,福祉課"):
        file.write_text(CONFIRMED.format(more=",確認日,確認課" if days else "", days=days, number="0596-21-5556", hours="平日"), "utf-8")
        write(ise, plan(ise, "ise", file, None, (), ()))
        now = split((ise / "content/ise/windows/seikatsushienka.md").read_bytes()).values
        assert now.get("checked", {}).get("on") == ("2026-04-01" if days else None)


def test_what_was_confirmed_is_told_with_its_day(ise, capsys, golden):
    """A city whose department has a name: it is who checked when the list has only a day."""
    settings_file = ise / "municipalities/ise/municipality.yaml"
    settings_file.write_text(settings_file.read_text("utf-8").replace("（ここに担当課の名前を書きます）", "福祉総務課"), "utf-8")
    file = ise / "list.csv"
    file.write_text(CONFIRMED.format(more=",確認", days=",R8.4.1", number="0596-21-5556", hours="平日 9:00～17:00"), "utf-8")
    _, first = run(capsys, ise, "import", "ise", file)
    folder = ise / "content/ise/windows"
    for path in (folder / "seikatsushienka.md", folder / "kurashinomadoguchi.md"):
        text = path.read_text("utf-8").replace("5556", "5599").replace("9:00～17:00", "10:00～16:00").replace("2026-04-01", "2026-11-20")
        path.write_text(text, "utf-8")
    _, kept = run(capsys, ise, "import", "ise", file)
    file.write_text(CONFIRMED.format(more="", days="", number="0596-21-5556", hours="平日 9:00～17:00"), "utf-8")
    _, english = run(capsys, ise, "--lang=en", "import", "ise", file, "--dry-run")
    _, replaced = run(capsys, ise, "import", "ise", file)
    golden("\n".join([first, kept, english, replaced, (folder / "seikatsushienka.md").read_text("utf-8"),
                      f"problems: {' '.join(sorted(told(first + kept + replaced)))}", ""]), SHEETS / "confirmed/golden.txt")


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


def test_letters_spread_over_a_cell_are_one_word(ise, capsys):
    (ise / "list.csv").write_text("窓口,電話\n生　活　支　援　課,0596-21-5556\n伊勢市 こども課,0596-21-5557\n", "utf-8")
    _, said = run(capsys, ise, "import", "ise", ise / "list.csv", "--dry-run")
    assert "seikatsushienka.md 生活支援課\n" in said and "kodomoka.md 伊勢市 こども課\n" in said


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
    (("own.csv", "--map", "確認日=checked"), "近い項目: checked.on（確認：確認した日）、checked.by（確認：確認した人・課）\nすべての項目は --map \"?\""),
    (("own.csv", "--map", "なまえ=電話番号だ"), "近い項目: phone（電話）"),
    (("own.csv", "--kind", "campaign", "--map", "日=start"), "近い項目: starts（始まる日）"),
    (("own.csv", "--map", "?"), "--map の右に書ける項目:\n  id（ID（ファイルの名前））\n  "),
    (("own.csv", "--sheet", "ない"), "「ない」というシートはありません"),
    ((".",), "はフォルダーです"),
    (("own.csv", "--output", "own.csv"), ".html で終わらせて"),
])
def test_slips_of_the_keyboard(ise, capsys, arguments, said):
    (ise / "own.csv").write_text("窓口,電話\nくらし,0596-21-5670\n", "utf-8")
    code, out = run(capsys, ise, "import", "ise", *[ise / each if each.endswith((".csv", ".")) else each for each in arguments])
    assert code == 2 and said in out


def test_a_hidden_sheet_is_told_and_only_taken_by_its_name(ise, capsys):
    _, said = run(capsys, ise, "import", "ise", SHEETS / "struck/in/list.xlsx", "--dry-run")
    assert "かくれているシート「旧」は、取りこみません" in said and "--sheet 旧" in said and "0596-21-5645" not in said and " むかし" not in said
    _, said = run(capsys, ise, "import", "ise", SHEETS / "struck/in/list.xlsx", "--dry-run", "--sheet", "旧")
    assert "content/ise/windows/mukashi.md むかし" in said and "かくれているシート" not in said
    _, said = run(capsys, ise, "import", "ise", SHEETS / "struck/in/list.xlsx", "--sheet", "ない")
    assert "あるもの: 窓口、旧" in said


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
