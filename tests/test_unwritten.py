"""Placeholders: no resident meets one, wherever it stands in a file; staff go on being told of it, and see it in the preview."""

import datetime
import re
import sys

import pytest
from test_preview import get

from conftest import DATE, built
from generator.checks.lint import placeholder_complaints, without_placeholders
from generator.cli import main
from generator.commands.preview import Preview
from generator.commands.speech import Speech
from generator.engines import pdfium
from generator.kinds import KINDS
from generator.kinds.window import Window
from generator.model import Body, Channel, ChannelKind, Checked, Location, Photo, Ref
from generator.problem import Place
from generator.unwritten import written

AT = Place("x.md", 1)
#: An element that was to hold words and holds none; those with an attribute may be filled by a script.
EMPTY = re.compile(r"<(p|li|dd|dt|td|th|h[1-6]|strong|title|summary|caption)(?: class=\"[^\"]*\")?>\s*</\1>")


def faults(folder):
    """The placeholders in everything of a built city, and the empty elements of its pages."""
    found = []
    for path in (path for path in folder.rglob("*") if path.is_file()):
        data = path.read_bytes()
        if path.suffix == ".pdf":
            text = "".join(re.sub(r"\s", "", page.words) for page in pdfium.pages(data))
        else:
            text = data.decode("utf-8", "ignore")
        found += [(path.name, each) for each in ("書きます）", "一覧をつくった課") if each in text]
        if path.suffix == ".html":
            found += [(str(path.relative_to(folder)), match[0]) for match in EMPTY.finditer(text)]
    return found


def started(project, *kinds, name=""):
    """A new city with the starter's example of some kinds, no drafts; name: written in place of theirs."""
    assert main(["new-city", "toba", "--code", "242110", "--project", str(project)]) == 0
    for kind in kinds:
        for path in (project / "content/toba" / kind.folder).glob("*.md"):
            text = re.sub(r"^draft: .*\n", "", path.read_text("utf-8"), flags=re.MULTILINE)
            text = re.sub(r"^(\s*(?:- )?(?:name|title): )（.*）", rf"\g<1>{name}", text, flags=re.MULTILINE) if name else text
            text = re.sub(r"^# (checked:|  on: |  by: )", r"\1", text, flags=re.MULTILINE)
            path.write_text(text, "utf-8")


@pytest.mark.parametrize("name", ["", "なまえのあるもの"])
def test_no_placeholder_of_a_new_city_is_on_its_site_or_paper(tmp_path, name):
    started(tmp_path, *KINDS, name=name)
    outcome = built(tmp_path, "toba")["toba"]
    assert not outcome.failed, outcome.problems
    assert sum(problem.name == "placeholder-left" for problem in outcome.problems) > 20, "staff are told of each"
    site = tmp_path / "build/toba"
    assert faults(site) == []
    assert (site / "places/ibasho/index.html").exists() == bool(name), "what has no name yet is not shown"
    home = (site / "index.html").read_text("utf-8")
    assert "<title>鳥羽市 相談のまど | 鳥羽市</title>" in home and "鳥羽市の相談先です。" in home
    assert f">{name or '鳥羽市'}</a>" in (site / "windows/index.html").read_text("utf-8"), "a site needs its first window"


def test_no_placeholder_of_a_list_is_on_its_site_or_paper(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "stdin", type("Nobody", (), {"isatty": lambda self: False})())
    file = tmp_path / "list.csv"
    file.write_text("窓口,電話,確認日\n福祉課,0599-00-0001,2026-10-01\nこころの相談室,0599-00-0002,2026-10-01\n", "utf-8")
    answers = iter(["鳥羽", "", "", "", "", "1"])
    monkeypatch.setattr("builtins.input", lambda prompt: next(answers))
    assert main(["begin", str(file), "--project", str(tmp_path), "--date", str(DATE), "--no-preview"]) == 0
    windows = [*(tmp_path / "content/toba/windows").glob("*.md")]
    assert "書きます）" in "".join(path.read_text("utf-8") for path in windows)
    for path in windows:  # as older imports wrote it
        front = path.read_text("utf-8").removesuffix("---\n")
        path.write_text(f"{front}checked:\n  on: 2026-10-01\n  by: 一覧をつくった課\n---\n", "utf-8")
    outcome = built(tmp_path, "toba")["toba"]
    assert not outcome.failed and faults(tmp_path / "build/toba") == []
    page = "".join(path.read_text("utf-8") for path in (tmp_path / "build/toba/windows").glob("*/index.html"))
    assert "まちがいに気づいたら、鳥羽市へお知らせください。" in page


def test_who_checked_is_not_the_one_who_made_the_list(minamo):
    path = minamo / "content/minamo/windows/kurashi.md"
    path.write_text(re.sub(r"by: [^}]+}", "by: 一覧をつくった課}", path.read_text("utf-8")), "utf-8")
    problems = built(minamo, "minamo")["minamo"].problems
    assert [(problem.name, problem.facts["value"]) for problem in problems if problem.name == "placeholder-left"] == [
        ("placeholder-left", "一覧をつくった課")]
    page = (minamo / "build/minamo/windows/kurashi/index.html").read_text("utf-8")
    assert "に確認しました。" in page and "一覧をつくった課" not in page


def test_the_preview_shows_where_something_is_to_be_written(tmp_path):
    started(tmp_path)
    preview = Preview(tmp_path, "toba", DATE, Speech("ja"))
    page = get(preview, "/windows/madoguchi/")[2]
    assert "<mark>（ここに窓口の名前を書きます）</mark>" in page
    assert "<mark>" not in page.partition("</head>")[0] and "<mark>" not in "".join(re.findall(r'="[^"]*"', page))


@pytest.mark.parametrize(("text", "left"), [
    ("", ""), ("生活の相談ができます。", "生活の相談ができます。"), ("（予約がいります）", "（予約がいります）"),
    ("（ここに窓口の名前を書きます）", ""), ("## （ここに見出しを書きます）\n本文です。", "\n本文です。"),
    ("- （ひとつめを書きます）\n- りんご\n1. （ふたつめを書きます）", "\n- りんご\n"),
    ("はじめに。（ここに、くわしい内容を書きます）", "はじめに。"), ("一覧をつくった課", ""),
    ("   （書きます。例 Ise City）  ", ""),
])
def test_what_is_left_of_a_text(text, left):
    assert without_placeholders(text) == left
    assert list(placeholder_complaints(left, AT)) == [] and left.count("\n") == text.count("\n")


def window(**more):
    blank = "（ここに書きます）"
    return Window(**{"id": "a", "place": AT, "body": Body(blank, AT), "name": "あ", "kana": blank, "operator": blank,
                     "summary": "い", "topics": (), "channels": (), **more})


def test_a_record_without_what_is_not_written():
    blank = "（ここに書きます）"
    found = written(window(
        location=Location(name=blank, place=AT), photo=Photo(file=Ref("files/a.jpg", AT), alt=blank, place=AT),
        reassurance=(blank, "秘密は守ります"), checked=Checked(on=datetime.date(2026, 4, 1), by=blank, place=AT),
        channels=(Channel(kind=ChannelKind.VISIT, note=blank, place=AT), Channel(kind=ChannelKind.MAIL, value="a@example.jp", place=AT)),
        translations={"en": window(summary=blank)}))
    assert (found.name, found.kana, found.operator, found.summary, bool(found.body)) == ("あ", "", "", "い", False)
    assert (found.location, found.photo, found.reassurance) == (None, None, ("秘密は守ります",))
    assert (found.checked.on.year, found.checked.by) == (2026, "")
    assert [channel.kind.value for channel in found.channels] == ["visit", "mail"], "where to go is no word"
    assert found.translations["en"].summary == ""
    same = window(kana="あ", operator="い", body=Body("う", AT))
    assert written(same) is same


def test_build_says_that_a_site_can_be_published_only_when_it_can(tmp_path, capsys, minamo):
    assert main(["build", "--project", str(minamo)]) == 0 and "サーバーに置けます。" in capsys.readouterr().out
    assert main(["build", "--project", str(minamo)]) == 0 and "サーバーに置けます" not in capsys.readouterr().out, "nobody looked"
    started(tmp_path / "new")
    assert main(["build", "--project", str(tmp_path / "new")]) == 0
    said = capsys.readouterr().out
    assert "サーバーに置けます" not in said
    assert re.search(r"まだ公開できません。残っているもの: 書いていないところ \d+か所（.*）、公開するアドレス（base_url.*「tsunagari check toba」", said)


def test_nothing_goes_to_the_press_with_the_address_of_the_starter(tmp_path, capsys):
    started(tmp_path)
    assert main(["press", "toba", "--project", str(tmp_path)]) == 1
    assert "二次元コードが、どこにもつながりません" in capsys.readouterr().out and not (tmp_path / "build/press").exists()
    settings = tmp_path / "municipalities/toba/municipality.yaml"
    settings.write_text(settings.read_text("utf-8").replace("change-me.example", "www.city.toba.example.jp"), "utf-8")
    assert main(["press", "toba", "--project", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert "まだ公開できません。残っているもの: 書いていないところ" in said and "印刷所に渡せます" not in said
