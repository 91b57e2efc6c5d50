"""The page before all cities: true after every build, whole without scripts, asking nobody for anything."""

import json
import re
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import built, spoiled

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], "resultTypes": ["violations"]}


@pytest.fixture
def two(minamo):
    """A project of two cities: みなも市, and a copy of it under another name and prefecture."""
    for kind in ("municipalities", "content"):
        shutil.copytree(minamo / kind / "minamo", minamo / kind / "kita")
    settings = minamo / "municipalities/kita/municipality.yaml"
    text = settings.read_text("utf-8").replace(", _minamo-ken/ken-no-madoguchi", "")  # of another prefecture
    for field, value in (("code", '"011002"'), ("name", "札幌市"), ("kana", "さっぽろし"), ("english", "Sapporo City"), ("prefecture", "北海道"),
                         ("portal", "きたの窓"), ("base_url", "https://kita.example/"), ("sample", "はい")):
        text = re.sub(rf"^{field}:.*\n", "", text, flags=re.MULTILINE) + f"{field}: {value}\n"
    settings.write_text(text + ("" if "data_as_of" in text else "data_as_of: 2023年3月\n"), "utf-8")
    return minamo


def listed(project):
    return [(row["prefecture"], row["name"], row["path"]) for row in json.loads((project / "build/index.json").read_text("utf-8"))]


def test_it_is_true_after_any_build(two):
    built(two, "minamo")
    assert [name for _, name, _ in listed(two)] == ["みなも市"]
    built(two, "kita")  # alone: the other stays
    assert [path for _, _, path in listed(two)] == ["kita/index.html", "minamo/index.html"]  # by code
    spoiled(two)
    assert built(two)["minamo"].failed
    assert [name for _, name, _ in listed(two)] == ["札幌市", "みなも市"]  # its last site is there
    shutil.rmtree(two / "build/minamo")
    built(two, "kita")
    assert [name for _, name, _ in listed(two)] == ["札幌市"]


def test_it_says_what_each_site_says_of_itself(two):
    built(two)
    html = (two / "build/index.html").read_text("utf-8")
    assert re.findall(r"<h2>(.*?)</h2>", html)[0] == "北海道" and 'href="kita/index.html">きたの窓' in html
    assert "見本・" in html and "noindex" in html and "011002" in html and "さっぽろし" in html
    assert not re.search(r'(?:src|href)="(?:https?:)?//', html) and "default-src 'none'" in html
    head, _, rest = html.partition("<main")
    assert "0120-279-338" in head and "0120-279-338" in rest.partition("</main>")[2] and 'href="tel:0120279338"' in head


def test_it_is_not_written_again_when_nothing_changed(two):
    built(two)
    before = (two / "build/index.html").stat().st_mtime_ns
    built(two)
    assert (two / "build/index.html").stat().st_mtime_ns == before


@pytest.mark.parametrize("size, scheme", [((320, 640), "light"), ((390, 844), "dark"), ((1280, 900), "light")])
def test_anyone_can_use_it(two, browser, size, scheme):
    built(two)
    asked = []
    page = browser.new_page(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme)
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: asked.append(message.text))
    page.goto((two / "build/index.html").as_uri())
    assert asked and all(url.startswith("file:") for url in asked)
    assert [rule["id"] for rule in Axe().run(page, options=RULES).response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.close()


def test_typing_narrows_it(two, browser):
    built(two)
    page = browser.new_page()
    page.goto((two / "build/index.html").as_uri())
    for words, expected, said in (("サッポロ", ["札幌市"], "1つあります。"), ("北海道", ["札幌市"], "1つあります。"), ("０１１００２", ["札幌市"], "1つ"),
                                  ("し", ["札幌市", "みなも市"], "2つ"), ("東京", [], "まだ、ここにはありません"), ("", ["札幌市", "みなも市"], "")):
        page.fill("#front-words", words)
        assert [name for name in ("札幌市", "みなも市") if page.locator(f"li:visible:has-text('{name}')").count()] == expected, words
        assert said in page.inner_text("#front-found")
    page.close()


def test_without_scripts_the_whole_list_is_there(two, browser):
    built(two)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((two / "build/index.html").as_uri())
    assert page.locator(".front-city:visible").count() == 2 and not page.locator("#front-words").is_visible()
    page.click("text=きたの窓")
    assert page.url.endswith("/kita/index.html")
    context.close()
