"""Links that leave the site: each asked once, a host not faster than once a second, answers remembered for a week."""

import http.server
import threading

import pytest

from conftest import DATE
from generator import cli, find, load
from generator.checks import outside
from generator.engines import web

TODAY = DATE.toordinal()


def test_every_address_is_found_with_its_line(minamo):
    page = minamo / "content/minamo/pages/platform.md"
    page.write_text(page.read_text("utf-8") + "\n\n[県のページ](https://ken.example/a)と[同じ](https://ken.example/a)\n", "utf-8")
    found = outside.addresses(load.load(find.find(minamo, "minamo"))[0])
    place = found["https://ken.example/a"]
    assert (place.file, place.line) == ("content/minamo/pages/platform.md", page.read_text("utf-8").splitlines().index(
        "[県のページ](https://ken.example/a)と[同じ](https://ken.example/a)") + 1)
    assert "https://line.example/minamo" in found


def test_polite_cached_and_told_apart(minamo, tmp_path):
    wanted = outside.addresses(load.load(find.find(minamo, "minamo"))[0])
    place = next(iter(wanted.values()))
    wanted = {f"https://one.example/{name}": place for name in "abc"} | {"https://two.example/": place}
    answers = {"https://one.example/a": 200, "https://one.example/b": 404, "https://one.example/c": 0, "https://two.example/": 301}
    asked, waited, cache = [], [], tmp_path / "build/.links.json"

    def look(today):
        return list(outside.problems(wanted, lambda address: asked.append(address) or answers[address], waited.append, cache, today))
    assert [(problem.name, problem.facts["status"]) for problem in look(TODAY)] == [("link-gone", "404"), ("link-no-answer", "—")]
    assert len(asked) == 4 and waited == [outside.PAUSE] * 2
    look(TODAY + 1)
    assert asked[4:] == ["https://one.example/b", "https://one.example/c"]  # what was well is not asked again
    look(TODAY + outside.KEPT)
    assert len(asked) == 10
    cache.write_text("{[", "utf-8")
    assert len(look(TODAY)) == 2


@pytest.fixture
def server():
    class Answers(http.server.BaseHTTPRequestHandler):
        def do_HEAD(self):
            self.send_response({"/fine": 200, "/gone": 410, "/no-heads": 405}.get(self.path, 404))
            self.end_headers()

        def do_GET(self):
            self.send_response(200 if self.path == "/no-heads" else 404)
            self.end_headers()

        def log_message(self, *_):
            pass
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_real_server_is_understood(server):
    assert [web.status(server + path) for path in ("/fine", "/gone", "/no-heads", "/nowhere")] == [200, 410, 200, 404]
    assert web.status("http://127.0.0.1:9/", timeout=2) == 0 and web.status("https://[bad", timeout=2) == 0


def test_check_tells_them_beside_the_rest(minamo, monkeypatch, capsys):
    monkeypatch.setattr(web, "status", lambda address: 410)
    assert cli.main(["check", "--project", str(minamo), "--links", "--date", str(DATE)]) == 0
    out = capsys.readouterr().out
    assert "リンクの先がなくなっています（410）：https://line.example/minamo" in out and "marugoto.md" in out
