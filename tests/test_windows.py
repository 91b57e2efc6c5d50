"""What differs on the PCs of a city hall, simulated: consoles of code page 932, CRLF, folders with Japanese and blanks, files somebody
holds open. Nothing here runs on Windows itself.
"""

import importlib.util
import io
import mimetypes
import os
import subprocess
import sys

import pytest

from conftest import DATE, ROOT, built, lay
from generator import build, find
from generator.cli import main
from generator.commands.preview import Preview
from generator.commands.speech import Speech

FOLDER = "共有 フォルダー（仮）/つながり サイト"


@pytest.fixture
def shared(tmp_path):
    """The test city in a folder with Japanese, blanks and brackets in its name."""
    return lay(tmp_path / FOLDER)


def crlf(project):
    """Every text as Notepad saves it: CRLF and, as older ones do, a byte order mark."""
    for path in project.rglob("*"):
        if path.suffix in (".md", ".yaml", ".tsv"):
            path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))


def test_notepad_changes_nothing_on_the_pages(shared, tmp_path):
    (shared / "content/minamo/wording.tsv").write_text("ちらし\t紙\tすべて\t市の言葉\n", "utf-8")
    plain = build.make(build.Job(find.find(shared, "minamo"), DATE, {}, paper=False))
    crlf(shared)
    noted = build.make(build.Job(find.find(shared, "minamo"), DATE, {}, paper=False))
    assert noted.artifacts.files == plain.artifacts.files and noted.problems == plain.problems


@pytest.mark.parametrize("encoding", ["cp932", "ascii", "utf-8"])
def test_every_console_can_be_written_to(shared, encoding):
    path = shared / "content/minamo/windows/kurashi.md"
    path.write_text(path.read_text("utf-8").replace("くらしの相談", "くらしの相談 🫨 한국어 ①～−"), "utf-8")
    for command in (["check", "minamo", "--date", str(DATE)], ["explain"], ["--help"], ["nonsense"]):
        done = subprocess.run([sys.executable, "-m", "generator", *command, *(["--project", str(shared)] if command[0] in ("check", "explain") else [])],
                              cwd=ROOT, capture_output=True, env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}, timeout=120)
        assert b"Traceback" not in done.stderr and (done.stdout or done.stderr), done.stderr


def test_the_start_script_can_say_what_it_must_on_code_page_932(monkeypatch):
    spec = importlib.util.spec_from_file_location("start", ROOT / "start.py")
    start = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(start)
    out = io.TextIOWrapper(io.BytesIO(), "cp932")
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", out)
    monkeypatch.setattr(start, "set_up", lambda lock: start.stop("部品 한국어 é"))
    assert start.main(["serve"]) == 3
    out.flush()
    assert "部品" in out.buffer.getvalue().decode("cp932")


def test_the_batch_file_is_what_cmd_can_read():
    data = (ROOT / "start.bat").read_bytes()
    assert data.isascii() and data.count(b"\n") == data.count(b"\r\n") and b"pushd" in data


def test_a_pdf_open_in_a_reader_leaves_the_old_site_and_is_told(shared, monkeypatch):
    assert not built(shared, "minamo")["minamo"].failed
    before = (shared / "build/minamo/index.html").read_bytes()
    path = shared / "content/minamo/pages/platform.md"
    path.write_text(path.read_text("utf-8") + "もうひとこと。\n", "utf-8")
    real = os.replace

    def held(source, target):
        if str(source).endswith("minamo"):
            raise PermissionError(13, "アクセスが拒否されました。")
        real(source, target)

    monkeypatch.setattr(os, "replace", held)
    outcome = built(shared, "minamo")["minamo"]
    assert [problem.name for problem in outcome.problems if problem.name == "folder-in-use"] and outcome.failed
    assert (shared / "build/minamo/index.html").read_bytes() == before
    monkeypatch.undo()
    assert not built(shared, "minamo")["minamo"].failed and "もうひとこと。" in next(
        (shared / "build/minamo").glob("**/platform/index.html")).read_text("utf-8")


def test_what_a_virus_scanner_holds_for_a_moment_is_tried_again(shared, monkeypatch):
    real, held = os.replace, []

    def busy(source, target):
        if len(held) < 3:
            held.append(source)
            raise PermissionError(13, "アクセスが拒否されました。")
        real(source, target)

    monkeypatch.setattr(os, "replace", busy)
    assert not built(shared, "minamo")["minamo"].failed and len(held) == 3


def test_a_workbook_open_in_excel_is_told(shared, capsys, monkeypatch):
    assert main(["export", "minamo", "--project", str(shared)]) == 0
    before = (shared / "minamo.xlsx").read_bytes()

    def held(source, target):
        raise PermissionError(13, "アクセスが拒否されました。")

    monkeypatch.setattr(os, "replace", held)
    assert main(["export", "minamo", "--force", "--project", str(shared)]) == 2
    said = capsys.readouterr().err
    assert "Excel や Acrobat" in said and "Traceback" not in said and (shared / "minamo.xlsx").read_bytes() == before
    assert not list(shared.glob(".minamo*"))


def test_what_windows_leaves_in_folders_is_no_mistake(shared):
    for name in ("Thumbs.db", "desktop.ini", "~$kurashi.md", ".DS_Store"):
        (shared / "content/minamo/windows" / name).write_bytes(b"\0")
    assert not any("not-published" == problem.name for problem in build.make(build.Job(
        find.find(shared, "minamo"), DATE, {}, paper=False)).problems)


def test_the_registry_cannot_make_style_sheets_plain_text(shared, monkeypatch):
    mimetypes.init()
    monkeypatch.setitem(mimetypes.types_map, ".css", "text/plain")
    monkeypatch.setitem(mimetypes._db.types_map[True], ".css", "text/plain")
    seen = {}
    preview = Preview(shared, "minamo", DATE, Speech("ja"))
    preview({"PATH_INFO": "/assets/site.css", "QUERY_STRING": ""}, lambda status, headers: seen.update(headers))
    assert seen["Content-Type"].startswith("text/css")


def test_a_report_is_utf_8_whatever_the_shell(shared, capsys):
    target = shared / "点検 の 結果.html"
    assert main(["check", "minamo", "--project", str(shared), "--output", str(target), "--date", str(DATE)]) == 0
    assert target.read_bytes().decode("utf-8").startswith("<!doctype html>") and "点検 の 結果.html" in capsys.readouterr().out
    assert main(["check", "minamo", "--project", str(shared), "--output", str(shared / "x.docx")]) == 2


def test_the_editor_link_survives_japanese_blanks_and_brackets(shared):
    path = shared / "content/minamo/windows/kurashi.md"
    path.write_text(path.read_text("utf-8").replace("098-000-0103", "098-000-01"), "utf-8")
    preview = Preview(shared, "minamo", DATE, Speech("ja"))
    page = b"".join(preview({"PATH_INFO": "/", "QUERY_STRING": ""}, lambda *_: None)).decode()
    link = next(part for part in page.split('"') if part.startswith("vscode://file/"))
    assert link.isascii() and " " not in link and link.endswith("/content/minamo/windows/kurashi.md:10")
