"""What people come for: from the home page of each sample city to the answer, on a small phone, by links they can see."""

import pytest

from conftest import ROOT, TESTS
from generator import find

TASKS = [line.split("\t") for line in (TESTS / "data" / "tasks.tsv").read_text("utf-8").splitlines() if not line.startswith("#")]
#: More taps than this and people give up.
MOST_TAPS = 4


def test_every_city_has_a_task():
    assert {slug for slug, *_ in TASKS} == set(find.cities(ROOT))
    assert all(len(taps.split(" > ")) <= MOST_TAPS for _, _, taps, _ in TASKS)


@pytest.fixture(scope="module", params=[True, False], ids=["", "without scripts"])
def phone(browser, request):
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=request.param)
    context.set_default_timeout(5000)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("slug, who, taps, read", TASKS, ids=[slug for slug, *_ in TASKS])
def test_it_is_found(samples, phone, slug, who, taps, read):
    phone.goto((samples.folder / slug / "index.html").as_uri())
    for text in taps.split(" > "):
        phone.locator("a:visible", has_text=text).first.click()
    words = phone.locator("main").inner_text()
    assert [wanted for wanted in read.split(" / ") if wanted not in words] == []
    assert phone.locator("a:visible", has_text="0120-279-338").count() >= 2, "the line that never closes, on every way"
