"""What changed since the last kept state, as a section head and a successor read it. Golden texts: tests/changes/."""

import datetime
import html
import io
import re
import shutil
import zipfile

import pytest

from conftest import ROOT, TESTS, built
from generator import find
from generator.cli import main
from generator.history.fields import texts
from generator.history.state import packed, state, unpacked

WINDOWS, SETTINGS = "content/minamo/windows", "municipalities/minamo/municipality.yaml"
DAY = datetime.date(2026, 4, 1)


def run(capsys, project, *arguments, date="2026-11-20"):
    capsys.readouterr()
    code = main(["changes", "minamo", *map(str, arguments), "--project", str(project), "--date", date])
    said = capsys.readouterr()
    assert code == 0 and "Traceback" not in said.err
    return (said.out + said.err).replace(str(project), "…").replace("\\", "/")


def edit(project, path, *pairs):
    file = project / path
    text = file.read_text("utf-8")
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new)
    file.write_text(text, "utf-8", newline="\n")


@pytest.fixture
def kept(minamo, capsys):
    """The test city, its state kept on the day it was published."""
    run(capsys, minamo, "--keep", "--who", "つながり支援課", "--note", "公開", date="2026-04-01")
    return minamo


def one_number(project):
    edit(project, f"{WINDOWS}/kurashi.md", ("098-000-0104", "098-000-0140"))


def a_working_day(project):
    """What an officer does between two approvals."""
    edit(project, f"{WINDOWS}/kurashi.md", ("月曜日～金曜日 9:00～12:00、13:00～16:00", "月曜日～金曜日 9:00～16:00"), ("booking: required\n", ""),
         ("でもかけられます。", "（0120-000-111）でもかけられます。"))
    edit(project, f"{WINDOWS}/marugoto.md", ("topics: [relations]", "topics: [relations, money-home]"), ("3番窓口", "8番窓口"),
         ("はじめに話せる窓口です。", "最初に話せる窓口です。"))
    edit(project, f"{WINDOWS}/marugoto.easy.md", ("はじめに 話す", "さいしょに 話す"))
    (project / WINDOWS / "shin.md").write_text((project / WINDOWS / "kurashi.md").read_text("utf-8").replace(
        "name: くらしの相談", "name: 新しい窓口\ndraft: はい"), "utf-8")
    (project / "content/minamo/news/2026-04-01-kaisetsu.md").unlink()
    (project / "content/minamo/files/oshirase.txt").write_text("新しい中身", "utf-8")
    edit(project, "content/_minamo-ken/windows/ken-no-madoguchi.md", ("098-000-0107", "098-000-0170"))
    edit(project, "content/minamo/pages/platform.md", ("---\n\n", "---\n\n相談は https://line.example/minamo でもできます。\n\n"))


def settings(project):
    """Who answers in doubt, what is on top of every page, what is printed; the order of a list of its own."""
    edit(project, SETTINGS, ("fallback: marugoto", "fallback: kurashi"), ("crisis: [_national/yorisoi]", "crisis: [_national/childline]"),
         ("copies: 1200", "copies: 1500"))
    edit(project, "content/minamo/topics.yaml", ("- {id: b, name: い, short: い, words: い}\n", ""),
         ("- {id: a,", "- {id: b, name: い, short: い, words: い}\n- {id: a,"))


def ways_of_contact(project):
    """One that comes first, one that goes, two that change places."""
    edit(project, f"{WINDOWS}/kurashi.md", ("channels:\n", "channels:\n  - kind: mail\n    value: kurashi@minamo.example\n"))
    edit(project, f"{WINDOWS}/marugoto.md", ("  - kind: visit\n", ""))
    edit(project, "content/_minamo-ken/windows/ken-no-madoguchi.md", ("  - kind: fax\n    value: 098-000-0106\n", ""),
         ("hours: 平日", "  - kind: fax\n    value: 098-000-0106\nhours: 平日"))


def renamed(project):
    """A file renamed and nothing else; one whose words were edited too; its translation; one that became another; a hand-out; a copy."""
    for one, two in ((f"{WINDOWS}/kurashi.md", "kurashi-no-sodan.md"), (f"{WINDOWS}/marugoto.md", "marugoto-sodan.md"),
                     (f"{WINDOWS}/marugoto.easy.md", "marugoto-sodan.easy.md"), (f"{WINDOWS}/fuyu.md", "natsu.md"),
                     ("content/minamo/files/iriguchi.jpg", "genkan.jpg")):
        (project / one).rename((project / one).with_name(two))
    edit(project, f"{WINDOWS}/marugoto-sodan.md", ("はじめに話せる窓口です。", "最初に話せる窓口です。"), ("3番窓口", "8番窓口"))
    edit(project, f"{WINDOWS}/natsu.md", ("0120-000-105", "0120-000-150"))
    shutil.copy(project / "content/minamo/pages/platform.md", project / "content/minamo/pages/platform-2.md")


def unreadable(project):
    """A file with a broken field, one in another encoding, one with a date that is none; a picture nobody can read as text."""
    edit(project, f"{WINDOWS}/kurashi.md", ("summary: ", "summary: 予約: "))
    path = project / WINDOWS / "marugoto.md"
    path.write_bytes(path.read_text("utf-8").replace("098-000-0102", "098-000-0120").encode("cp932"))
    edit(project, f"{WINDOWS}/fuyu.md", ("valid_from: 2026-12-28", "valid_from: 12月28日"), ("0120-000-105", "0120-000-150"))
    (project / WINDOWS / "stray.png").write_bytes(b"\x89PNG\r\n\xff\xfe\x00")


def dates(project):
    """Nobody edits anything after this; the days pass (the golden is of December 30)."""


@pytest.mark.parametrize("case, date", [(one_number, "2026-11-20"), (a_working_day, "2026-11-20"), (settings, "2026-11-20"),
                                        (ways_of_contact, "2026-11-20"), (renamed, "2026-11-20"), (unreadable, "2026-11-20"), (dates, "2026-12-30")])
def test_what_is_told(minamo, case, date, capsys, golden):
    if case is settings:
        (minamo / "content/minamo/topics.yaml").write_text(
            "- {id: a, name: あ, short: あ, words: あ}\n- {id: b, name: い, short: い, words: い}\n", "utf-8")
    if case is dates:
        edit(minamo, f"{WINDOWS}/marugoto.md", ("anonymous:", "moves:\n  - on: 2026-12-01\n    name: 新しい庁舎\nanonymous:"))
        edit(minamo, f"{WINDOWS}/kurashi.md", ("checked:", "valid_until: 2026-11-30\nchecked:"))
    run(capsys, minamo, "--keep", "--who", "つながり支援課", "--note", "公開", date="2026-04-01")
    case(minamo)
    golden("\n".join(run(capsys, minamo, "--lang", language, date=date) for language in ("ja", "en")), TESTS / "changes" / f"{case.__name__}.txt")


def test_a_city_nobody_has_kept_yet_is_told_how(minamo, capsys):
    said = run(capsys, minamo)
    assert "まだ一度も残していない" in said and "tsunagari changes minamo --keep" in said
    run(capsys, minamo, "--output", minamo / "changes.html")
    assert "ここから記録がはじまります" in (minamo / "changes.html").read_text("utf-8")
    assert not (minamo / "municipalities/minamo/history").exists()


def test_another_order_indent_comment_or_spelling_of_yes_is_no_change(kept, capsys):
    file = kept / WINDOWS / "marugoto.md"
    _, front, body = file.read_text("utf-8").split("---\n", 2)
    lines = re.findall(r"^\w.*(?:\n[ -].*)*", front, flags=re.MULTILINE)
    assert len(lines) > 10
    front = "\n".join(("# 覚え書き", *lines[::-1], "draft: いいえ")).replace("\n ", "\n     ")
    for old, new in (("anonymous: はい", "anonymous: yes"), ("[relations]", "relations"), ("[お名前を言わなくても話せます。]", "\n  - お名前を言わなくても話せます。")):
        assert old in front
        front = front.replace(old, new)
    file.write_bytes(f"---\n{front}\n---\n{body}\n\n".replace("\n", "\r\n").encode("utf-8-sig"))
    assert "変わったところはありません" in run(capsys, kept)


def test_keeping_again_begins_anew_and_the_log_holds_both(kept, capsys):
    one_number(kept)
    said = run(capsys, kept, "--keep", "--who", "福祉総務課", "--note", "番号のまちがいを直した", date="2026-05-01")
    assert "098-000-0104 → 098-000-0140" in said and "0002-2026-05-01.zip" in said and "…/municipalities/minamo/history/log.html" in said
    assert "変わったところはありません" in run(capsys, kept)
    assert "残しました" not in run(capsys, kept, "--keep"), "nothing to keep"
    a_working_day(kept)
    run(capsys, kept, "--keep", "--who", "福祉総務課", date="2026-05-01")
    folder = kept / "municipalities/minamo/history"
    assert sorted(path.name for path in folder.iterdir()) == ["0001-2026-04-01.zip", "0002-2026-05-01.zip", "0003-2026-05-01.zip", "log.html"]
    log = run(capsys, kept, "--log")
    days = re.findall("^● (.*)$", log, flags=re.MULTILINE)
    assert days == ["2026年5月1日（金） 福祉総務課", "2026年5月1日（金） 福祉総務課 「番号のまちがいを直した」",
                    "2026年4月1日（水） つながり支援課 「公開」（ここから記録がはじまります）"]
    shown = html.unescape(re.sub("<[^>]*>", "", (folder / "log.html").read_text("utf-8")))
    assert all(day in shown for day in days) and "098-000-0140" in shown and "変更の記録（みなも市）" in shown


@pytest.mark.parametrize("word", ["098-000-0104", "0980000104", "０９８－０００ー０１", "くらしの相談", "番号・アドレス"])
def test_when_did_this_number_change(kept, word, capsys):
    one_number(kept)
    run(capsys, kept, "--keep", "--who", "福祉総務課", date="2026-05-01")
    edit(kept, f"{WINDOWS}/marugoto.md", ("3番窓口", "8番窓口"))
    said = run(capsys, kept, word)
    assert "● 2026年5月1日（金） 福祉総務課" in said and "098-000-0104 → 098-000-0140" in said and "8番窓口" not in said


def test_a_number_that_never_changed_has_no_record_but_a_first_day(kept, capsys):
    assert "「098-000-0103」が変わった記録はありません。記録をはじめたのは 2026年4月1日（水） です。" in run(capsys, kept, "098-000-0103")


def test_who_is_the_user_of_the_computer_unless_a_section_is_named(minamo, capsys, monkeypatch):
    monkeypatch.setattr("getpass.getuser", lambda: "f1234")
    run(capsys, minamo, "--keep")
    assert "f1234" in run(capsys, minamo, "--log")

    def nobody():
        raise OSError
    monkeypatch.setattr("getpass.getuser", nobody)
    one_number(minamo)
    assert "残しました" in run(capsys, minamo, "--keep")


def test_no_site_is_made_of_the_history(minamo, capsys):
    before = find.find(minamo, "minamo").digests
    built(minamo)
    run(capsys, minamo, "--keep")
    assert find.find(minamo, "minamo").digests == before
    assert built(minamo)["minamo"].reasons == ()
    assert not [path for path in (minamo / "build").rglob("*") if "history" in path.name or path.suffix == ".zip"]
    assert "history" not in " ".join(unpacked(next(iter(find.kept(minamo, "minamo").values()))).files)


def test_a_kept_state_is_the_same_bytes_and_can_be_gone_back_to(minamo):
    sources = find.find(minamo, "minamo")
    one, two = (packed(state(sources.files, DAY, "課", "公開")) for _ in range(2))
    assert one == two == packed(unpacked(one))
    with zipfile.ZipFile(io.BytesIO(one)) as archive:
        assert archive.read(f"{WINDOWS}/kurashi.md") == (minamo / WINDOWS / "kurashi.md").read_bytes()
        assert not [name for name in archive.namelist() if "/files/" in name], "photographs would fill the drive"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 cut off", packed(state({}, DAY))[:-30]])
def test_a_damaged_state_is_told_and_left_out(kept, data, capsys):
    (kept / "municipalities/minamo/history/0002-2026-05-01.zip").write_bytes(data)
    one_number(kept)
    said = run(capsys, kept)
    assert "0002-2026-05-01.zip は壊れているので" in said and "098-000-0104 → 098-000-0140" in said
    assert "0003-" in run(capsys, kept, "--keep")


def test_a_copy_somebody_made_is_no_state(kept, capsys):
    folder = kept / "municipalities/minamo/history"
    shutil.copy(folder / "0001-2026-04-01.zip", folder / "0001-2026-04-01 - コピー.zip")
    one_number(kept)
    assert "0002-" in run(capsys, kept, "--keep") and run(capsys, kept, "--log").count("● ") == 2


def test_any_other_zip_is_no_state():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("a.txt", "a")
    assert unpacked(target.getvalue()) is None


def test_the_page_to_print_escapes_and_is_named_html(kept, capsys):
    edit(kept, f"{WINDOWS}/kurashi.md", ("name: くらしの相談", "name: <b>くらし</b>"))
    said = run(capsys, kept, "--output", kept / "changes.html")
    page = (kept / "changes.html").read_text("utf-8")
    assert "…/changes.html に書きました" in said and "&lt;b&gt;くらし&lt;/b&gt;" in page and "<b>くらし" not in page
    assert main(["changes", "minamo", "--project", str(kept), "--output", str(kept / "changes.xlsx")]) == 2
    assert ".html で終わらせて" in capsys.readouterr().err


def test_files_that_cannot_be_read_at_all_still_give_an_answer(kept, capsys):
    (kept / SETTINGS).write_bytes(b"\xff\xfe: [")
    assert SETTINGS in run(capsys, kept) and "残しました" in run(capsys, kept, "--keep")
    (kept / SETTINGS).write_text("", "utf-8")
    (kept / "content/minamo/topics.yaml").write_text("id: a\n", "utf-8")
    (kept / "content/minamo/finder.yaml").write_text("- {id: a}\n- {id: a}\n", "utf-8")
    assert SETTINGS in run(capsys, kept)
    assert "残しました" in run(capsys, kept, "--keep")
    (kept / "content/minamo/topics.yaml").write_text("- {id: a, name: あ, short: あ, words: あ}\n", "utf-8")
    assert "topics.yaml" in run(capsys, kept)


def test_a_mended_file_is_no_longer_called_unreadable(kept, capsys):
    good = (kept / WINDOWS / "kurashi.md").read_bytes()
    unreadable(kept)
    run(capsys, kept, "--keep")
    (kept / WINDOWS / "kurashi.md").write_bytes(good)
    said = run(capsys, kept)
    assert "くらしの相談" in said and "読み取れない" not in said


def test_samples_do_not_differ_from_themselves(tmp_path, capsys):
    for folder in ("content", "municipalities"):
        for name in ("uwajima", "_ehime-ken"):
            if (ROOT / folder / name).is_dir():
                shutil.copytree(ROOT / folder / name, tmp_path / folder / name)
    assert main(["changes", "uwajima", "--keep", "--project", str(tmp_path)]) == 0
    file = next((tmp_path / "content/_ehime-ken/windows").glob("*[a-z].md"))
    assert main(["changes", "uwajima", "--project", str(tmp_path)]) == 0
    assert "変わったところはありません" in capsys.readouterr().out
    file.write_text(re.sub(r"\d-", "9-", file.read_text("utf-8"), count=1), "utf-8")
    assert main(["changes", "uwajima", "--project", str(tmp_path)]) == 0
    assert f"content/_ehime-ken/windows/{file.name}" in capsys.readouterr().out


@pytest.mark.parametrize("old, new, shown", [
    ("窓口は、駅から歩いて五分の、大きな木のある公園の、となりの建物の二階です。電話は0596-21-5556で、平日の昼にかけられます。だれでも相談できますので、どうぞ。",
     "窓口は、駅から歩いて五分の、大きな木のある公園の、となりの建物の二階です。電話は0596-21-5557で、平日の昼にかけられます。だれでも相談できますので、どうぞ。",
     ("0596-21-5556", "0596-21-5557")),
    ("あ" * 90, "あ" * 91, ("…" + "あ" * 15, "…" + "あ" * 16)),
    ("一\n二\n三", "一\n三", ("二", "")),
    ("", "一\n二", ("", "一\n二")),
])
def test_long_texts_are_told_by_what_differs(old, new, shown):
    line, = texts("本文", old, new)
    assert line.old.find(shown[0]) >= 0 and line.new.find(shown[1]) >= 0
    assert len(line.old) <= 50 and line.reach == ("0596" in old)


def test_what_has_changed_since_a_sheet_was_printed(kept, capsys):
    one_number(kept)
    run(capsys, kept, "--keep", date="2026-06-01")
    edit(kept, f"{WINDOWS}/kurashi.md", ("098-000-0140", "098-000-0141"))
    assert "098-000-0104 → 098-000-0141" in run(capsys, kept, "--since", "2026-05-01"), "printed in May: the way in between is no matter"
    assert "098-000-0140 → 098-000-0141" in run(capsys, kept, "--since", "2026-06-01")
    assert main(["changes", "minamo", "--since", "2026-03-31", "--project", str(kept)]) == 2
    assert "いちばん古いものは 2026年4月1日" in capsys.readouterr().err


def test_whether_there_is_anything_to_keep_has_nothing_to_do_with_what_is_shown(kept, capsys):
    one_number(kept)
    run(capsys, kept, "--keep", date="2026-06-01")
    said = run(capsys, kept, "--keep", "--since", "2026-05-01")
    assert "098-000-0104 → 098-000-0140" in said, "shown since May"
    assert "前に残したとき（2026年6月1日（月））から、変わったところはありません" in said and "残しました" not in said
    edit(kept, f"{WINDOWS}/kurashi.md", ("098-000-0140", "098-000-0104"))
    said = run(capsys, kept, "--keep", "--since", "2026-05-01", date="2026-07-01")
    assert "変わったところはありません" in said and "0003-2026-07-01.zip" in said, "as it was in May, but not as it was in June"
    edit(kept, f"{WINDOWS}/marugoto.md", ("3番窓口", "8番窓口"))
    said = run(capsys, kept, "098-000-0140", "--keep", date="2026-08-01")
    assert "098-000-0140 → 098-000-0104" in said and "8番窓口" not in said and "0004-2026-08-01.zip" in said


def test_check_says_which_sheets_have_an_old_number(minamo, capsys):
    def said():
        capsys.readouterr()
        assert main(["check", "minamo", "--project", str(minamo), "--date", "2026-11-20"]) == 0
        return capsys.readouterr().out

    run(capsys, minamo, "--keep", date="2026-03-21")
    one_number(minamo)
    assert "問題は見つかりませんでした。" in said(), "the booklet was printed a day earlier: nobody knows what stands in it"
    shutil.rmtree(minamo / "municipalities/minamo/history")
    edit(minamo, f"{WINDOWS}/kurashi.md", ("098-000-0140", "098-000-0104"))
    run(capsys, minamo, "--keep", date="2026-03-19")
    edit(minamo, f"{WINDOWS}/marugoto.md", ("はじめに話せる窓口です。", "最初に話せる窓口です。"))
    assert "問題は見つかりませんでした。" in said(), "another word is no reason to ask anybody"
    one_number(minamo)
    assert ("「みなも相談先一覧」（2026-03-20、1,200部）を刷ったあとで、連絡先・受付時間・場所が変わったものが1件あります：くらしの相談") in said()
    edit(minamo, SETTINGS, ("printed: [{", "printed: [{on: 2026-12-01, copies: 10}, {"))
    run(capsys, minamo, "--keep", date="2026-11-19")
    assert "刷ったあとで" not in said(), "printed anew"
