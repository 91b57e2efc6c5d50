"""How long an officer waits: from saving a file to the browser showing it. `python tests/benchmark_reload.py [CITY] [TIMES]`.

A real server, a real browser, a copy of a sample city; every save changes one page. Says the median and the worst, for a page and
for a window, which is on many pages.
"""

import contextlib
import datetime
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from generator import find

CITY = sys.argv[1] if len(sys.argv) > 1 else "ise"
TIMES = int(sys.argv[2]) if len(sys.argv) > 2 else 9
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "msedge")


def served(project: Path, port: int) -> subprocess.Popen:
    """The preview, answering."""
    process = subprocess.Popen([sys.executable, "-m", "generator", "serve", CITY, "--project", str(project), "--port", str(port),
                                "--no-browser", "--date", str(datetime.date(2026, 11, 20))],
                               cwd=find.SHIPPED, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(600):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/").close()
            return process
        except OSError:
            time.sleep(0.2)
    raise SystemExit("the preview did not answer")


def found(folder: Path, address: str) -> Iterator[tuple[Path, str]]:
    """The files of a folder that have a page of their own, and where."""
    for path in sorted(folder.glob("*.md")):
        with contextlib.suppress(OSError):
            urllib.request.urlopen(f"{address}/{path.stem}/").close()
            yield path, f"{address}/{path.stem}/"


def waited(page: Page, path: Path, address: str) -> list[float]:
    """Seconds from each save of a file to the new page."""
    page.goto(address)
    page.wait_for_timeout(8000)  # the reload script has connected, the paper is made
    text, times = path.read_text("utf-8"), []
    for number in range(TIMES):
        mark = f"保存{number}回目"
        path.write_text(f"{text}\n{mark}\n", "utf-8")
        begun = time.perf_counter()
        page.wait_for_function("mark => document.body && document.body.innerText.includes(mark)", arg=mark, timeout=60_000, polling=20)
        times.append(time.perf_counter() - begun)
        page.wait_for_timeout(8000)  # a person needs longer for the next word; the paper is made meanwhile
    return times


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, socket.socket() as probe, sync_playwright() as playwright:
        project = Path(folder)
        for part in ("content", "municipalities"):
            shutil.copytree(find.SHIPPED / part / CITY, project / part / CITY)
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        process = served(project, port)
        try:
            browser = playwright.chromium.launch(executable_path=next(filter(None, map(shutil.which, BROWSERS))),
                                                 args=["--no-sandbox", "--disable-gpu"])
            for kind in ("pages", "windows"):
                path, address = next(found(project / "content" / CITY / kind, f"http://127.0.0.1:{port}/{kind}"))
                page = browser.new_page()
                times = waited(page, path, address)
                print(f"{kind}/{path.name}: median {statistics.median(times):.2f} s, worst {max(times):.2f} s, of {TIMES} saves")
                page.close()
            browser.close()
        finally:
            process.terminate()
            process.wait()


if __name__ == "__main__":
    main()
