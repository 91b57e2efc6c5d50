"""The office preview: a real server and a real browser; the page reloads after saving, and says what is wrong."""

import io
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

from conftest import DATE, ROOT, spoiled
from generator.commands.preview import Preview
from generator.commands.speech import Speech


def get(preview, path):
    seen = {}
    path, _, query = path.partition("?")
    body = preview({"PATH_INFO": path, "QUERY_STRING": query, "wsgi.input": io.BytesIO()}, lambda status, headers: seen.update(status=status, **dict(headers)))
    return seen["status"], seen["Content-Type"], b"".join(body).decode("utf-8", "replace")


def test_pages_files_and_what_is_not_there(minamo):
    preview = Preview(minamo, "minamo", DATE, Speech("ja"))
    assert get(preview, "/")[:2] == ("200 OK", "text/html; charset=utf-8")
    assert get(preview, "/windows/")[0] == "200 OK"
    assert get(preview, "/assets/site.css")[1] == "text/css; charset=utf-8"
    status, _, page = get(preview, "/nowhere/")
    assert status == "404 Not Found" and "見つかりません" in page
    assert get(preview, "/../municipalities/minamo/municipality.yaml")[0] == "404 Not Found"


def test_a_mistake_shows_on_the_page_and_the_last_good_site_stays(minamo):
    preview = Preview(minamo, "minamo", DATE, Speech("ja"))
    path = spoiled(minamo)
    preview.refresh()
    page = get(preview, "/windows/kurashi/")[2]
    assert "kurashi.md:10" in page and "098-000-0103" in page
    path.write_text(path.read_text("utf-8").replace("098-000-01\n", "098-000-0199\n"), "utf-8")
    preview.refresh()
    page = get(preview, "/windows/kurashi/")[2]
    assert "kurashi.md:10" not in page and "098-000-0199" in page


def test_a_problem_leads_to_its_line_here_and_in_the_editor(minamo):
    path = spoiled(minamo)
    preview = Preview(minamo, "minamo", DATE, Speech("ja"))
    page = get(preview, "/")[2]
    file = "content/minamo/windows/kurashi.md"
    assert f'href="/?file={file}&amp;line=10#L10"' in page
    assert f'href="vscode://file/{path.resolve().as_posix().lstrip("/")}:10"' in page and str(path.resolve()) in page
    status, kind, lines = get(preview, f"/?file={file}&line=10")
    assert (status, kind) == ("200 OK", "text/html; charset=utf-8")
    row = re.search(r'<li id="L10" class=wrong>(.*?)</li>', lines, re.DOTALL)[1]
    assert "098-000-01" in row and "電話番号として正しくありません" in row and lines.count("class=wrong") == 1
    assert "VS Codeで開く" in lines


def test_only_files_of_the_city_are_shown(minamo):
    (minamo / "secret.txt").write_text("ひみつ", "utf-8")
    preview = Preview(minamo, "minamo", DATE, Speech("ja"))
    for path in ("secret.txt", "content/minamo/../../secret.txt", "/etc/passwd", "../x", '"><script>'):
        page = get(preview, f"/?file={path}")[2]
        assert "ひみつ" not in page and "root:" not in page and "<script>" not in page
    assert "<li" in get(preview, "/?file=theme/site/base.html")[2]


def test_what_is_wrong_is_behind_one_click_until_it_is_an_error(minamo):
    path = minamo / "content/minamo/pages/x.md"
    path.write_text("---\nname: お知らせ\nsummary: 資料等です。\n---\n", "utf-8")
    page = get(Preview(minamo, "minamo", DATE, Speech("ja")), "/")[2]
    panel = re.search(r"<details([^>]*)>\s*<summary[^>]*><strong>(.*?)</strong>(.*?)</details>", page, re.DOTALL)
    assert "open" not in panel[1] and panel[2] == "誤り 0、注意 0、確認のお願い 1" and "資料など" in panel[3]
    for number in range(5):
        path.with_name(f"y{number}.md").write_text("---\nname: お知らせ\nsummary: （ここに、ひとことで書きます）\n---\n", "utf-8")
    spoiled(minamo)
    page = get(Preview(minamo, "minamo", DATE, Speech("ja")), "/")[2]
    panel = re.search(r"<aside[^>]*><details([^>]*)>\s*<summary[^>]*><strong>(.*?)</strong>.*?</aside>", page, re.DOTALL)
    assert " open" in panel[1] and panel[2] == "誤り 1、注意 5、確認のお願い 1"
    told = panel[0]
    assert told.index("098-000-01") < told.index("注意 5件") < told.index("pages/y4.md"), "errors first, the same once"
    assert told.count("書きかえていないところがあります") == 1 and told.count("vscode://") == 7


def test_pages_come_first_and_paper_when_it_is_asked_for(minamo):
    preview = Preview(minamo, "minamo", DATE, Speech("ja"))
    assert not any(path.endswith(".pdf") for path in preview.files)
    assert get(preview, "/leaflets/booklet.pdf")[0] == "200 OK"
    before = preview.files["leaflets/booklet.pdf"]
    assert not preview.finish()  # nothing is waiting
    path = minamo / "content/minamo/windows/kurashi.md"
    path.write_text(path.read_text("utf-8").replace("098-000-0103", "098-000-0198"), "utf-8")
    preview.refresh()
    assert "098-000-0198" in get(preview, "/windows/kurashi/")[2] and preview.files["leaflets/booklet.pdf"] == before
    assert not preview.finish() and preview.files["leaflets/booklet.pdf"] != before


def test_what_is_wrong_on_paper_alone_is_told_a_moment_later(minamo):
    preview = Preview(minamo, "minamo", DATE, Speech("ja"))
    preview.finish()
    path = minamo / "content/minamo/windows/kurashi.md"
    path.write_text(path.read_text("utf-8").replace("くらしの相談", "くらしの相談\U0001fae8", 1), "utf-8")
    preview.refresh()
    assert preview.finish() and "glyph-missing" in {problem.name for problem in preview.problems}


def test_a_broken_link_is_told_with_its_page_and_gone_when_mended(minamo):
    preview = Preview(minamo, "minamo", DATE, Speech("ja"))
    preview.finish()
    path = minamo / "content/minamo/pages/platform.md"
    text = path.read_text("utf-8")
    path.write_text(text + "\n[市のまど](windows/nowhere)\n", "utf-8")
    preview.refresh()
    address = next(page.path for page in preview.plan.pages if page.path.endswith("platform/index.html"))
    page = get(preview, f"/{address}")[2]
    assert "市のまど" in page and "windows/nowhere" in page.split("</aside>")[1]
    assert not preview.finish()  # nothing that has not been said
    path.write_text(text, "utf-8")
    preview.refresh()
    assert "windows/nowhere" not in get(preview, f"/{address}")[2]


def test_a_page_that_was_taken_away_is_not_there(minamo):
    preview = Preview(minamo, "minamo", DATE, Speech("ja"))
    path = minamo / "content/minamo/pages/mata.md"
    path.write_text("---\nname: また来てください\nsummary: 紙です。\n---\n", "utf-8")
    preview.refresh()
    assert get(preview, "/pages/mata/")[0] == "200 OK"
    preview.finish()
    path.unlink()
    preview.refresh()
    assert get(preview, "/pages/mata/")[0] == "404 Not Found"


def test_a_city_broken_from_the_start_still_shows_its_problems(minamo):
    spoiled(minamo)
    assert "kurashi.md:10" in get(Preview(minamo, "minamo", DATE, Speech("ja")), "/")[2]


def test_nothing_is_written(minamo):
    Preview(minamo, "minamo", DATE, Speech("ja"))
    assert not (minamo / "build").exists()


def free() -> int:
    """A port nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def server(minamo):
    port = free()
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "minamo", "--project", str(minamo), "--port", str(port), "--no-browser",
         "--date", str(DATE)], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}/"
    for _ in range(150):
        try:
            urllib.request.urlopen(address).close()
            break
        except OSError:
            time.sleep(0.2)
    yield address, port
    process.terminate()
    process.wait()


def test_the_open_page_reloads_after_saving_and_shows_the_mistake(server, minamo, browser):
    page, connected = browser.new_page(), []
    page.on("websocket", lambda socket: socket.on("framesent", lambda data: connected.append(data) if "info" in data else None))

    def save(before: str, after: str):
        """As a person does: the page has been there for a moment."""
        while not connected:
            page.wait_for_timeout(50)
        connected.clear()
        page.wait_for_timeout(200)  # what the page has said has arrived
        path.write_text(path.read_text("utf-8").replace(before, after), "utf-8")

    path = minamo / "content/minamo/windows/kurashi.md"
    page.goto(server[0] + "windows/kurashi/")
    save("098-000-0103", "098-000-0198")
    page.wait_for_selector("text=098-000-0198", timeout=20_000)
    save("098-000-0198", "098-000-01")
    page.wait_for_selector("text=電話番号として正しくありません", timeout=20_000)
    page.close()


def test_a_port_in_use_is_told(server, minamo):
    second = subprocess.run([sys.executable, "-m", "generator", "serve", "minamo", "--project", str(minamo), "--port", str(server[1]),
                             "--no-browser"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=60)
    assert second.returncode == 2 and f"ポート {server[1]} は使われています" in second.stderr


def test_next_month_can_be_seen_today(minamo):
    preview = Preview(minamo, "minamo", DATE, Speech("ja"))
    assert "冬だけの相談" in get(preview, "/windows/")[2] and "2026年12月28日" in get(preview, "/windows/")[2]  # marked as to come
    assert "not-yet" not in get(preview, "/windows/?as-of=2026-12-29")[2].split("冬だけの相談")[1][:200]
    assert "掲載は終わりました" in get(preview, "/windows/fuyu/?as-of=2027-02-01")[2]
    assert get(preview, "/?as-of=tomorrow")[0] == "200 OK"


def test_a_leaflet_is_seen_on_a_phone_a_desk_and_as_sheets(minamo):
    preview = Preview(minamo, "minamo", DATE, Speech("ja"))
    page = get(preview, "/?look=leaflets/booklet/index.html")[2]
    assert page.count("<iframe") == 2 and page.count("<img") % 4 == 0 and 'src="/leaflets/booklet.pdf/1.png"' in page
    status, kind, _ = get(preview, "/leaflets/booklet.pdf/1.png")
    assert (status, kind) == ("200 OK", "image/png")
    assert get(preview, "/leaflets/booklet.pdf/99.png")[0] == get(preview, "/leaflets/no.pdf/1.png")[0] == "404 Not Found"
    assert "<script>" not in get(preview, '/?look="><script>')[2]


@pytest.mark.skipif(sys.platform == "win32", reason="there a test cannot press Ctrl+C for another process alone")
@pytest.mark.parametrize("by", ["itself", "start.py"])
def test_it_ends_at_once_while_paper_is_being_made(minamo, by):
    slow = ("import sys, time; from generator.cli import main; from generator.commands.preview import Preview\n"
            "def finish(self): print('making paper', flush=True); time.sleep(60)\n"
            "Preview.finish = finish; sys.exit(main())")
    if by == "start.py":
        slow = f"import sys; from start import run; sys.exit(run(sys.executable, '-c', {slow!r}, *sys.argv[1:]))"
    with subprocess.Popen([sys.executable, "-c", slow, "serve", "minamo", "--project", str(minamo), "--port", str(free()), "--no-browser"],
                          cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True) as process:
        assert any("making paper" in line for line in process.stdout)
        os.killpg(process.pid, signal.SIGINT)
        try:
            assert process.wait(20) in (0, 2) and "Traceback" not in process.stderr.read()
        finally:
            process.kill()
