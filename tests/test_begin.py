"""`begin`: a first site from a list as a city has it, by a few questions; the settings it fills in; whose list it is."""

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import ROOT, TESTS
from generator import find
from generator.cli import main
from generator.commands.speech import SENTENCES
from generator.engines import livereload
from generator.sheets import changes, read, settings, whose
from generator.sheets.changes import Change

FORTY = TESTS / "sheets/forty/in/list.xlsx"
MADE = ("content/toba", "municipalities/toba")
ROWS = find.codes()


@pytest.fixture
def talk(tmp_path, capsys, monkeypatch):
    """Runs `begin` in an empty project with somebody's answers; what was said comes back with the answers in it."""
    def run(*answers, file=FORTY, then=None, arguments=(), preview=False):
        left, said = list(answers), []

        def asked(prompt):
            said.extend((capsys.readouterr().out, prompt, f"[{left[0]}]\n" if left else ""))
            if not left:
                raise then or EOFError
            return left.pop(0)

        monkeypatch.setattr("builtins.input", asked)
        monkeypatch.setattr(sys, "stdin", type("Keyboard", (), {"isatty": lambda self: then is not None})())
        code = main(["begin", str(file), "--project", str(tmp_path), "--date", "2026-11-21", *arguments, *([] if preview else ["--no-preview"])])
        last = capsys.readouterr()
        assert "Traceback" not in last.err
        return code, "".join((*said, last.out, last.err)).replace(str(tmp_path), ".")
    return run


def test_the_preview_opens_when_it_is_made(talk, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(livereload, "serve", lambda shown, *rest: opened.append(shown))
    monkeypatch.setattr("os._exit", lambda code: None)  # how the preview ends
    code, said = talk(preview=True)
    assert not code and len(opened) == 1 and "http://127.0.0.1:8000/" in said


def files(project):
    return sorted(path.relative_to(project).as_posix() for path in project.rglob("*") if path.is_file())


def of(project, slug):
    return settings.plain((project / settings.file(slug)).read_bytes())


def test_a_list_becomes_a_site_and_a_booklet_by_six_answers(talk, tmp_path, golden):
    code, said = talk("鳥羽", "", "", "福祉課", "0599-00-0001 fukushi@example.lg.jp", "", "1")
    golden(re.sub(r"(できました。)ページ.*秒）", r"\1…", said), TESTS / "begin/golden.txt")
    assert code == 0 and (tmp_path / "build/toba/leaflets/booklet.pdf").exists()
    now = of(tmp_path, "toba")
    assert (now["name"], now["english"], now["fallback"]) == ("鳥羽市", "Toba City", "hirakatashikenkoufukushisougousoudanka")
    assert now["department"]["channels"] == [{"kind": "mail", "value": "fukushi@example.lg.jp"},
                                             {"kind": "phone", "value": "0599-00-0001"}]
    assert now["editions"][0]["as_of"] == "2026年11月" and "（" not in now["editions"][0]["title"]
    assert "content/toba/windows/madoguchi.md" not in files(tmp_path)
    left = {name: value for name, value in now.items() if re.search("書きます）", str(value))}
    assert left == {} and "change-me" in now["base_url"]  # nobody knows the address on the first day; check asks for it


def test_every_number_of_the_list_is_on_the_site(talk, tmp_path):
    talk()
    rows = unicodedata.normalize("NFKC", (TESTS / "sheets/forty/rows.tsv").read_text("utf-8")).replace("‐", "-")
    written = set(re.findall(r"(?<!\d)0\d{1,4}-\d{1,4}-\d{3,4}(?!\d)", rows))
    pages = "".join(path.read_text("utf-8") for path in (tmp_path / "build").glob("*/**/*.html"))
    assert len(written) > 25 and [number for number in written if number not in pages] == []


def test_the_list_lies_beside_what_is_published(talk, tmp_path):
    """Each cell with what became of it: what differs in its digits is marked, what is shown from a pack says so."""
    _, said = talk("鳥羽市")
    page = (tmp_path / "toba-import.html").read_text("utf-8")
    assert "toba-import.html" in said
    assert "<tr class=differs><th>E17</th><td>☎962432100</td><td>電話 096-243-2100</td></tr>" in page
    assert page.count("class=differs") == 1 and page.count("<th colspan=3>□ ") == 40
    assert "<td>市営住宅 ☎0596-21-5596\n空家 ☎0596-21-5597</td><td>電話 市営住宅 0596-21-5596\n電話 空家 0596-21-5597</td>" in page
    assert page.count("かわりに、共通の窓口（_national/") == 4 and "先頭の0が落ちていた" in page
    assert main(["import", "toba", str(FORTY), "--dry-run", "--output", str(tmp_path / "proof.html"), "--project", str(tmp_path)]) == 0
    assert (tmp_path / "proof.html").read_text("utf-8").count("<th colspan=3>□ ") == 40


def test_who_answers_for_the_site_has_confirmed_nothing(talk, tmp_path):
    """The day in a list is somebody's; the department of the site is asked for later, and is not written beside it."""
    (tmp_path / "list.csv").write_text("窓口名,相談内容,電話,確認日\n福祉課,困りごと,0599-00-0001,2026-04-01\nこころの窓口,こころ,,2026-04-01\n", "utf-8")
    code, said = talk("鳥羽市", "", "", "広報課", "", "", file=tmp_path / "list.csv")
    assert code == 0 and of(tmp_path, "toba")["department"]["name"] == "広報課" and "--skip-errors" in said
    text = (tmp_path / "content/toba/windows/fukushika.md").read_text("utf-8")
    assert "checked" not in text and "広報課" not in text and "2026-04-01" in text
    assert (tmp_path / "toba-import.html").read_text("utf-8").count("のせません（誤りがあります") == 1


def test_nobody_answers(talk, tmp_path):
    """A script: the list names Ise most, the site gets names of its own, the likeliest window is the first to turn to."""
    code, said = talk()
    assert code == 0 and of(tmp_path, "ise")["portal"] == "伊勢市 相談のまど"
    assert of(tmp_path, "ise")["fallback"] == "hirakatashikenkoufukushisougousoudanka"
    assert "書きます" in of(tmp_path, "ise")["department"]["name"]


@pytest.mark.parametrize("number", range(7))
@pytest.mark.parametrize("how", [KeyboardInterrupt, EOFError])
def test_who_stops_at_a_question_has_written_nothing(talk, tmp_path, number, how):
    code, said = talk(*["鳥羽", "", "", "福祉課", "0599-00-0001", "", "1"][:number], then=how)
    assert code == 2 and files(tmp_path) == [] and "何も書いていません" in said


def test_who_stops_while_it_is_built_is_told_how_to_go_on(talk, tmp_path, monkeypatch):
    def stopped(*arguments, **named):
        raise KeyboardInterrupt
    monkeypatch.setattr("generator.build.build", stopped)
    code, said = talk("鳥羽市")
    assert code == 2 and "build toba" in said and (tmp_path / "content/toba/windows").exists()


def test_what_is_not_understood_is_asked_again(talk, tmp_path):
    code, said = talk("とばし町", "府中", "2", "受付時間=nanika", "?", "そうだん=summary", "よいです", "主な相談内容 = hours、受付時間＝概要",
                      "受付時間=受付時間 主な相談内容=summary", "", "まどの灯", "福祉課", "0599-1", "でんわ", "0599-00-0001", "きまりません", "なし", "9999", "そうだ", "相談", "ひとり親")
    assert code == 0, said
    assert (of(tmp_path, "fuchu")["prefecture"], of(tmp_path, "fuchu")["portal"]) == ("広島県", "まどの灯")
    assert "「とばし町」という市町村は見つかりません" in said and "府中市（広島県）" in said and "「0599-1」から" in said
    assert "左が、一覧の見出しにありません" in said and "近い項目" in said and "「9999」はありません" in said and "いくつかあります" in said
    assert "closing_days" not in of(tmp_path, "fuchu")
    assert of(tmp_path, "fuchu")["fallback"] == "hitorioyakateisoudanshiensenta"
    kept = (tmp_path / "municipalities/fuchu/import.yaml").read_text("utf-8")
    assert "主な相談内容: summary" in kept and "受付時間: hours" in kept
    assert said.count("A № → skip") == 2, "once for each sheet: what was shown is not shown again"


@pytest.mark.parametrize(("name", "data", "words"), [
    ("a.pdf", b"%PDF-1.7", "PDF"), ("a.csv", b"", "何もつくっていません"), ("a.csv", "こんにちは\n".encode(), "何もつくっていません"),
    ("a.csv", "窓口名,電話\n".encode(), "何もつくっていません"),
])
def test_what_is_no_list_makes_nothing(talk, tmp_path, name, data, words):
    (tmp_path / name).write_bytes(data)
    code, said = talk("鳥羽市", file=tmp_path / name)
    assert code == 2 and words in said and files(tmp_path) == [name] and "市町村の名前" not in said, "asked for nothing"


def test_a_list_that_is_not_there_or_of_nobody(talk, tmp_path):
    code, said = talk(file=tmp_path / "list.xlsx")
    assert code == 2 and "というファイルはありません" in said
    (tmp_path / "list.csv").write_text("窓口名,電話\nくらしの窓口,0599-00-0001\n", "utf-8")
    code, said = talk(file=tmp_path / "list.csv")
    assert code == 2 and "--code 242110" in said and files(tmp_path) == ["list.csv"]
    assert talk(file=tmp_path / "list.csv", arguments=("--code", "242110"))[0] == 0 and of(tmp_path, "toba")["name"] == "鳥羽市"
    assert talk(file=tmp_path / "list.csv", arguments=("--code", "242110", "--name", "toba"))[0] == 2
    assert talk(file=tmp_path / "list.csv", arguments=("--code", "242111"))[0] == 2


def test_a_city_that_was_begun_is_not_begun_twice(talk, tmp_path):
    """Whoever drops next year's list is led to `import`; only a sample of the same city may stand beside."""
    path = tmp_path / "municipalities/ise/municipality.yaml"
    path.parent.mkdir(parents=True)
    path.write_bytes((ROOT / "municipalities/ise/municipality.yaml").read_bytes())
    assert talk("伊勢市")[0] == 0 and of(tmp_path, "ise-shi")["name"] == "伊勢市"
    before = files(tmp_path)
    code, said = talk("伊勢市")
    assert code == 2 and "import ise-shi" in said and files(tmp_path) == before
    assert talk("伊勢市", arguments=("--name", "ise-2"))[0] == 0 and of(tmp_path, "ise-2")


def test_a_row_with_an_error_is_left_out_and_told(talk, tmp_path):
    (tmp_path / "list.csv").write_text("窓口名,相談内容,電話\n鳥羽市くらしの窓口,困りごと,0599-00-0001\n鳥羽市の窓口,こころ,\n", "utf-8")
    code, said = talk(file=tmp_path / "list.csv")
    assert code == 0 and "1件を取りこみました" in said and "その行はとばしました" in said and said.count("鳥羽市の窓口") == 2
    assert len(list((tmp_path / "content/toba/windows").glob("*.md"))) == 1


def test_an_exported_workbook_goes_to_import(talk, tmp_path):
    assert main(["new-city", "toba", "--code", "242110", "--project", str(tmp_path)]) == 0
    assert main(["export", "toba", "--project", str(tmp_path)]) == 0
    before = files(tmp_path)
    code, said = talk("伊勢市", file=tmp_path / "toba.xlsx")
    assert code == 2 and "書き出した表" in said and files(tmp_path) == before
    code, said = talk("鳥羽市", file=tmp_path / "toba.xlsx", arguments=("--code", "242110"))
    assert code == 2 and "書き出した表" in said and files(tmp_path) == before


def test_in_english(talk):
    _, said = talk("鳥羽市", arguments=("--lang", "en"))
    assert "Next:" in said and "Name of the site" in said
    for name, words in SENTENCES.items():
        if name.startswith("begin-"):
            assert set(re.findall(r"{(\w+)}", words[0])) - {"tsunagari"} >= set(re.findall(r"{(\w+)}", words[1])) - {"tsunagari"}, name


def test_a_title_says_whose_a_list_is_whatever_addresses_it_has(talk, tmp_path, capsys):
    """The list of Toba has seven windows in Ise; imported into the site of Ise, that is asked."""
    lines = "鳥羽市の相談窓口いちらん\n\n窓口名,相談内容,電話,場所\n" + "".join(f"窓口{n},こころ,0599-00-000{n},伊勢市本町{n}-1\n" for n in range(7))
    (tmp_path / "list.csv").write_text(lines, "utf-8")
    book = read.read("list.csv", lines.encode())
    assert whose.of_list(book, ROWS)[0]["name"] == "鳥羽市" == whose.another(book, "242039", ROWS)
    assert whose.another(book, "242110", ROWS) == whose.another(book, "240001", ROWS) == ""
    assert whose.of_list(read.read("伊勢市.csv", b"a"), ROWS)[0]["name"] == "伊勢市"
    assert whose.of_list(read.read("list.csv", "窓口,場所\nくらし,志摩市1-1\n".encode()), ROWS)[0]["name"] == "志摩市"
    assert talk(file=tmp_path / "list.csv")[0] == 0 and of(tmp_path, "toba")["name"] == "鳥羽市"
    assert main(["new-city", "ise", "--code", "242039", "--project", str(tmp_path)]) == 0
    capsys.readouterr()
    assert main(["import", "ise", str(tmp_path / "list.csv"), "--dry-run", "--project", str(tmp_path)]) == 0
    assert "確認のお願い: 鳥羽市の一覧のようです。伊勢市のサイトに取りこみます。" in capsys.readouterr().out


# --- whose list it is -------------------------------------------------------------


@pytest.mark.parametrize("row", ROWS[::7], ids=lambda row: row["code"])
def test_each_municipality_is_found_by_code_name_and_reading(row):
    assert whose.called(row["code"], ROWS) == [row]
    for text in (row["name"], row["kana"], row["prefecture"] + row["name"], f" {row['name']} "):
        assert row in whose.called(text, ROWS)
    if " " not in row["name"] and row["name"] != row["prefecture"]:
        assert whose.named([f"{row['prefecture']}{row['name']}の相談窓口一覧"], ROWS)[0] == row
    assert re.fullmatch("[a-z-]+", whose.folder(row, ()))


def test_a_name_within_a_longer_one_is_not_meant():
    assert [row["name"] for row in whose.named(["大津市 大津市 の窓口"], ROWS)] == ["大津市"]
    assert whose.named(["よりそいホットライン"], ROWS) == [] and whose.called("", ROWS) == []


@pytest.mark.parametrize("path", sorted(ROOT.glob("municipalities/[a-z]*/municipality.yaml")), ids=lambda path: path.parent.name)
def test_the_english_name_is_the_one_the_samples_were_given(path):
    now = settings.plain(path.read_bytes())
    row = next(row for row in ROWS if row["code"] == now["code"])
    assert whose.english(row) == now["english"].split(" (")[0]


@given(st.text())
def test_any_answer_is_a_municipality_or_none(text):
    assert all(row in ROWS for row in whose.called(text, ROWS))


# --- the settings -----------------------------------------------------------------


@pytest.mark.parametrize(("before", "after"), [
    ("shared:   # 国の窓口\n  - _national/childline   # 子ども\nname: x\n",
     "shared:   # 国の窓口\n  - _national/childline   # 子ども\n  - _national/kikumimi\nname: x\n"),
    ("shared: [_national/childline]  # 国\r\nname: x\r\n", "shared: [_national/childline, _national/kikumimi]  # 国\r\nname: x\r\n"),
    ("\ufeffname: x\nshared:\n- _national/childline\n", "\ufeffname: x\nshared:\n- _national/childline\n- _national/kikumimi\n"),
])
def test_a_shared_window_is_added_as_staff_would_write_it(before, after):
    wanted = {"shared": ["_national/childline", "_national/kikumimi"]}
    assert settings.changed(before.encode(), wanted).decode() == after


def test_a_city_that_shares_none_takes_what_its_list_names(tmp_path, capsys):
    assert main(["new-city", "toba", "--code", "242110", "--project", str(tmp_path)]) == 0
    path = tmp_path / settings.file("toba")
    path.write_text(path.read_text("utf-8").replace("  - _national/childline\n", "").replace("  - _national/kikumimi\n", ""), "utf-8")
    assert main(["import", "toba", str(FORTY), "--project", str(tmp_path)]) == 0
    assert {"_national/childline", "_national/kikumimi"} <= set(of(tmp_path, "toba")["shared"])
    path.write_text(re.sub(r"(  - _national/\S+\n)+", "  - _national/*\n", path.read_text("utf-8")), "utf-8")
    before = path.read_bytes()
    assert main(["import", "toba", str(FORTY), "--project", str(tmp_path)]) == 0 and path.read_bytes() == before


def test_a_row_of_a_shared_window_can_be_kept(tmp_path, capsys):
    assert main(["new-city", "toba", "--code", "242110", "--project", str(tmp_path)]) == 0
    assert main(["import", "toba", str(FORTY), "--keep-shared", "--project", str(tmp_path)]) == 0
    assert (tmp_path / "content/toba/windows/chairudorain.md").exists()


@pytest.mark.parametrize("more", ["／059-000-0001", "\nFAX 0599-00-0001", " soudan@example.lg.jp"])
def test_a_row_with_anything_of_its_own_stays_a_window_of_the_city(tmp_path, capsys, more):
    (tmp_path / "list.csv").write_text(f'窓口名,連絡先\nチャイルドライン鳥羽,"0120-99-7777{more}"\n', "utf-8")
    assert main(["new-city", "toba", "--code", "242110", "--project", str(tmp_path)]) == 0
    assert main(["import", "toba", str(tmp_path / "list.csv"), "--project", str(tmp_path)]) == 0
    assert "全国・県の窓口「チャイルドライン」と同じ" in capsys.readouterr().out
    assert len(list((tmp_path / "content/toba/windows").glob("*.md"))) == 2  # with the example: no window for all is in the list


def test_no_window_that_is_dangerous_to_be_seen_with_is_for_everyone(talk, tmp_path):
    """Its name would stand on every page and at the front of every booklet."""
    (tmp_path / "list.csv").write_text("窓口名,相談内容,電話\n女性の総合相談,配偶者からの暴力,0599-00-0001\n福祉課,困りごと,0599-00-0002\n", "utf-8")
    code, said = talk("鳥羽市", file=tmp_path / "list.csv")
    assert code == 0 and of(tmp_path, "toba")["fallback"] == "fukushika", said


def test_an_example_somebody_has_worked_on_stays(tmp_path, capsys):
    assert main(["new-city", "toba", "--code", "242110", "--project", str(tmp_path)]) == 0
    path = tmp_path / "content/toba/windows/madoguchi.md"
    path.write_text(path.read_text("utf-8").replace("（ここに窓口の名前を書きます）", "鳥羽の窓口"), "utf-8")
    assert main(["import", "toba", str(FORTY), "--project", str(tmp_path)]) == 0
    assert path.exists() and of(tmp_path, "toba")["fallback"] == "madoguchi"


def test_a_file_that_cannot_go_leaves_all_as_it_was(tmp_path):
    (tmp_path / "a.md").write_bytes(b"a")
    (tmp_path / "b.md").mkdir()
    with pytest.raises(OSError):
        changes.write(tmp_path, [Change("new.md", None, b"n"), Change("a.md", b"a", None), Change("b.md", b"b", None)])
    assert files(tmp_path) == ["a.md"] and (tmp_path / "a.md").read_bytes() == b"a"
