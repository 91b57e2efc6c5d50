"""What several tests need: projects laid out in a temporary folder, and the sample cities built once."""

import contextlib
import datetime
import os
import shutil
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from types import SimpleNamespace

import hypothesis
import pytest
from playwright.sync_api import sync_playwright

from generator import build, find

#: start.py names itself in messages; the tests read them as `tsunagari` says them.
os.environ.pop("TSUNAGARI_CALLED", None)
#: No example has a time limit: on a busy machine any of them may be slow.
hypothesis.settings.register_profile("patient", deadline=None)
hypothesis.settings.load_profile("patient")
ROOT = Path(__file__).parent.parent
TESTS = ROOT / "tests"
DATE = datetime.date(2026, 11, 20)


def pytest_addoption(parser):
    parser.addoption("--thorough", action="store_true", help="also every page in every setting; takes many minutes")
    parser.addoption("--save-golden", action="store_true", help="write what comes out as the expected output; review it then")


def pytest_configure(config):
    config.addinivalue_line("markers", "thorough: takes many minutes; only with --thorough")


def pytest_collection_modifyitems(config, items):
    """The slow tests are left out, not skipped: a run says what it ran."""
    if not config.getoption("--thorough"):
        slow = [item for item in items if item.get_closest_marker("thorough")]
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if item not in slow]


@pytest.fixture
def golden(request):
    """Compare a text with the file that holds what is expected, or write it with --save-golden."""
    def compare(text: str, path: Path):
        if request.config.getoption("--save-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
        assert path.exists(), f"{path} does not exist yet: run with --save-golden, and review it"
        assert text == path.read_text("utf-8")
    return compare


def lay(folder: Path, *overlays: Path) -> Path:
    """A project in `folder`: the small test city みなも市, with the files of the overlays in their place."""
    for source in (TESTS / "cities" / "minamo" / "in", *overlays):
        shutil.copytree(source, folder, dirs_exist_ok=True)
    return folder


@pytest.fixture
def minamo(tmp_path) -> Path:
    """A project with the small test city."""
    return lay(tmp_path)


def spoiled(project: Path) -> Path:
    """The test city with a phone number that cannot be one; gives the file."""
    path = project / "content" / "minamo" / "windows" / "kurashi.md"
    path.write_text(path.read_text("utf-8").replace("098-000-0103", "098-000-01"), "utf-8")
    return path


def built(project: Path, *slugs: str, date: datetime.date = DATE, **options) -> dict[str, build.Outcome]:
    """Build cities in this process and give their outcomes."""
    with ThreadPoolExecutor(1) as executor:
        return {outcome.slug: outcome for outcome in build.build(project, slugs or find.cities(project), date, executor, **options)}


@pytest.fixture(scope="session")
def samples(tmp_path_factory) -> SimpleNamespace:
    """The sample cities of the repository, built once for all workers of a run: `folder` holds a folder a city, `outcomes` what
    became of each. Who comes second finds every city up to date."""
    shared = tmp_path_factory.getbasetemp()
    folder = (shared.parent if "PYTEST_XDIST_WORKER" in os.environ else shared) / "samples"
    # Spawned, not forked: Typst's threads, if a test has used it, would be missing in a fork, and waited for.
    with one_at_a_time(folder.with_name("samples.lock")), ProcessPoolExecutor(mp_context=get_context("spawn")) as executor:
        outcomes = {outcome.slug: outcome for outcome in build.build(ROOT, find.cities(ROOT), DATE, executor, output=folder)}
    return SimpleNamespace(folder=folder, slugs=find.cities(ROOT), outcomes=outcomes)


@contextlib.contextmanager
def one_at_a_time(lock: Path):
    """Wait until no other process is inside; a folder can be made only once."""
    while True:
        try:
            lock.mkdir()
            break
        except FileExistsError:
            time.sleep(0.2)
    try:
        yield
    finally:
        lock.rmdir()


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium, headless. A machine without one fails here, loudly."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "msedge"))), None)
    assert found, "no Chromium on this machine: apt-get install chromium"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=[
            "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync"])
        yield chromium
        chromium.close()
