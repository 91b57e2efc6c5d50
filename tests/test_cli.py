"""The commands as staff meet them: what they print, in two languages, and the exit codes of scripts."""

import re

import pytest

from conftest import spoiled
from generator.cli import main
from generator.kinds import KINDS


def run(capsys, *arguments):
    code = main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    return code, said.out, said.err


def test_build_says_what_it_made_and_where(minamo, capsys):
    code, out, err = run(capsys, "build", "--project", minamo)
    assert code == 0 and err == ""
    assert "minamo: できました" in out and "index.html" in out
    code, out, _ = run(capsys, "build", "--project", minamo)
    assert code == 0 and "minamo: 変わりありません" in out


def test_errors_are_told_with_place_remedy_and_exit_code(minamo, capsys):
    spoiled(minamo)
    code, out, err = run(capsys, "build", "--project", minamo)
    assert code == 1
    assert "content/minamo/windows/kurashi.md:10: 誤り: 「098-000-01」は電話番号として正しくありません" in err
    assert "誤り 1、注意 0、確認のお願い 0。直し方は「tsunagari check minamo」で見られます。" in err
    assert len(err.splitlines()) == 3 and "直し方: もとの資料で" in err and "前のサイトはそのまま" in out
    code, out, err = run(capsys, "check", "--project", minamo)
    assert code == 1 and "直し方: もとの資料でもう一度番号を" in out


def test_press_says_briefly_what_stands_in_its_way(minamo, capsys):
    path = spoiled(minamo)
    path.write_text("".join(path.read_text("utf-8").replace("kind: phone", "kind: fone").replace("kana", "kama")), "utf-8")
    code, _, err = run(capsys, "press", "minamo", "--project", minamo)
    lines = err.splitlines()
    assert code == 1 and "check minamo" in lines[-1] and lines[-2].startswith("… ほかに、誤りが ") and len(lines) == 8
    assert all(": 誤り: " in line for line in lines[:6:2]) and all("直し方: " in line for line in lines[1:6:2])


def test_what_only_a_build_can_know_is_told_in_full(minamo, capsys):
    path = minamo / "content/minamo/pages/mata.md"
    path.write_text("---\nname: また来てください\nsummary: 紙です。\n---\n", "utf-8")
    assert run(capsys, "build", "--project", minamo)[0] == 0
    path.unlink()
    code, _, err = run(capsys, "build", "--project", minamo)
    assert code == 0 and "pages/mata/index.html" in err and "直し方:" in err


def test_check_tells_drafts_apart(minamo, capsys):
    _, out, _ = run(capsys, "check", "--project", minamo)
    assert "ほかに、サイトに出ないもの" not in out.splitlines()[0]
    assert run(capsys, "new", "page", "minamo", "shitagaki", "--project", minamo)[0] == 0
    _, more, _ = run(capsys, "check", "--project", minamo)
    count = re.compile(r"下書き (\d+)")
    assert more.splitlines()[0] == out.splitlines()[0]
    before = count.search(out)
    assert int(count.search(more)[1]) == (int(before[1]) if before else 0) + 1


@pytest.mark.parametrize("how", ["option", "environment"])
def test_english(minamo, capsys, monkeypatch, how):
    spoiled(minamo)
    if how == "environment":
        monkeypatch.setenv("TSUNAGARI_LANG", "en")
    code, out, _ = run(capsys, "check", "--project", minamo, *(["--lang", "en"] if how == "option" else []))
    assert code == 1
    assert 'error: "098-000-01" is not a Japanese phone number' in out and "1 errors, 0 warnings" in out


def test_check_counts_and_writes_nothing(minamo, capsys):
    code, out, _ = run(capsys, "check", "--project", minamo, "minamo")
    assert code == 0
    assert "相談窓口 5（全国・県の 3 をふくむ）" in out and "問題は見つかりませんでした。" in out
    assert "「月曜日～金曜日 9:00～12:00、13:00～16:00」は、「月〜金 9:00–12:00、13:00–16:00」と読みました" in out
    assert not (minamo / "build").exists()


@pytest.mark.parametrize("arguments, said", [
    (("build", "atlantis"), "「atlantis」という市町村はありません。あるもの: minamo"),
    (("build", "--date", "11月20日"), "日付「11月20日」が読み取れません"),
    (("new", "window", "minamo", "くらし"), "名前「くらし」は使えません"),
    (("new", "window", "minamo", "kurashi"), "content/minamo/windows/kurashi.md はもうあります"),
    (("new-city", "ise", "--code", "242031"), "コード「242031」の市町村は見つかりません"),
    (("new-city", "minamo", "--code", "242039"), "はもうあります"),
    (("biuld",), "もしかして: build"),
    (("new-city", "ise"), "--code が足りません"),
    (("import", "minamo", "窓口", "一覧.xlsx"), "空白のある名前は"),
    (("build", "--jobs", "0"), "入力を読み取れません"),
    (("serve", "minamo", "--port", "99999"), "入力を読み取れません"),
    (("new-city", "../ise", "--code", "242039"), "名前「../ise」は使えません"),
])
def test_slips_of_the_keyboard(minamo, capsys, arguments, said):
    code, _, err = run(capsys, *arguments, *([] if arguments == ("biuld",) else ["--project", minamo]))
    assert code == 2 and said in err


def test_an_empty_folder_is_told_what_to_do(tmp_path, capsys):
    code, _, err = run(capsys, "build", "--project", tmp_path)
    assert code == 2 and "new-city" in err


@pytest.mark.parametrize("code, slug, name", [("342084", "fuchu-hiroshima", "府中市"), ("132063", "fuchu-tokyo", "府中市"),
                                              ("011002", "sapporo", "札幌市")])
def test_a_new_city_knows_its_name_and_can_be_built_at_once(tmp_path, capsys, code, slug, name):
    assert run(capsys, "new-city", slug, "--code", code, "--project", tmp_path)[0] == 0
    settings = (tmp_path / "municipalities" / slug / "municipality.yaml").read_text("utf-8")
    assert f'"{code}"' in settings and name in settings
    result, out, err = run(capsys, "build", slug, "--project", tmp_path)
    assert result == 0, err
    assert name in (tmp_path / "build" / slug / "index.html").read_text("utf-8")
    assert f"check {slug}" in err  # the address still to be set
    assert "公開するアドレスがまだ仮のもの" in run(capsys, "check", slug, "--project", tmp_path)[1]


@pytest.mark.parametrize("kind", [kind.template for kind in KINDS])
def test_a_new_item_of_every_kind_is_valid(minamo, capsys, kind):
    assert run(capsys, "new", kind, "minamo", "atarashii", "--project", minamo, "--date", "2026-11-20")[0] == 0
    code, out, _ = run(capsys, "check", "--project", minamo)
    assert code == 0, out


@pytest.mark.parametrize("kind, said", [("place", "（ここに居場所の名前を書きます）"), ("window", "（ここに窓口の名前を書きます）")])
def test_a_new_item_is_a_draft_that_nobody_sees_and_nobody_is_warned_of(minamo, capsys, kind, said):
    assert run(capsys, "new", kind, "minamo", "atarashii", "--project", minamo)[0] == 0
    _, out, _ = run(capsys, "check", "--project", minamo)
    assert "問題は見つかりませんでした。" in out
    path = minamo / f"content/minamo/{kind}s/atarashii.md"
    path.write_text(re.sub("^draft.*\n", "", path.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    _, out, _ = run(capsys, "check", "--project", minamo)
    assert "書きかえていないところがあります：" in out and said in out
    assert out.count("このまま公開しないでください") == 1, "a remedy is told once, not for every line"
    _, out, _ = run(capsys, "check", "--all", "--project", minamo)
    assert out.count("このまま公開しないでください") == 3, "nor when all are told"


def test_staff_read_the_command_they_typed(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("TSUNAGARI_CALLED", "py start.py")
    _, out, _ = run(capsys, "new-city", "ise", "--code", "242039", "--project", tmp_path)
    assert "「py start.py check ise」" in out


def test_one_more_of_its_kind_and_another_window_are_no_slips(minamo, capsys):
    windows, settings = minamo / "content/minamo/windows", minamo / "municipalities/minamo/municipality.yaml"
    (windows / "kurashi.md").rename(windows / "madoguchi-008.md")
    settings.write_text(settings.read_text("utf-8").replace("fallback: marugoto", "fallback: madoguchi"), "utf-8")
    _, out, _ = run(capsys, "check", "--project", minamo)
    assert "「windows」の中に「madoguchi」がありません" in out and "「madoguchi-008」の書きまちがい" not in out
    (windows / "madoguchi-008.md").rename(windows / "kumamotoshikenkoufukushiseisakuka.md")
    settings.write_text(settings.read_text("utf-8").replace("fallback: madoguchi", "fallback: hirakatashikenkoufukushisougousoudanka"), "utf-8")
    _, out, _ = run(capsys, "check", "--project", minamo)
    assert "「hirakatashikenkoufukushisougousoudanka」がありません" in out and "「kumamotoshi" not in out
    (windows / "kumamotoshikenkoufukushiseisakuka.md").rename(windows / "madoguchi-008.md")
    settings.write_text(settings.read_text("utf-8").replace("hirakatashikenkoufukushisougousoudanka", "madoguchi-021"), "utf-8")
    (minamo / "content/minamo/pages/about.md").write_text("---\nname: はじめに\n---\n[相談](windows/madoguchi-021)\n", "utf-8")
    _, out, _ = run(capsys, "check", "--project", minamo)
    assert "「windows」の中に「madoguchi-021」がありません" in out and "「madoguchi-008」の書きまちがい" not in out


def test_explain_says_why(minamo, capsys):
    _, out, _ = run(capsys, "explain", "--project", minamo, "--date", "2026-11-20")
    assert "まだつくっていません" in out
    run(capsys, "build", "--project", minamo, "--date", "2026-11-20")
    _, out, _ = run(capsys, "explain", "--project", minamo, "--date", "2026-11-20")
    assert "はじめて" in out and "変わりません" in out and "leaflets/booklet.pdf" in out
    (minamo / "content/minamo/places/hidamari.md").unlink()
    _, out, _ = run(capsys, "explain", "--project", minamo, "--date", "2026-11-20")
    assert "なくなった content/minamo/places/hidamari.md" in out


def test_every_sentence_exists_in_both_languages():
    from generator.commands.speech import SENTENCES
    from generator.messages import MESSAGES
    assert all(ja and en and ja != en for ja, en in SENTENCES.values())
    assert all(message.ja.mend and message.en.mend for message in MESSAGES.values())
