"""The search page in a real browser, from a web server under a sub-path and from the file system: everyday words find a window among
the first three, nothing leaves the page, and no search ends without someone to turn to."""

import functools
import gzip
import hashlib
import http.server
import re
import threading
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from test_browser import Quiet, violations

from conftest import ROOT, built

ASSETS = ROOT / "themes" / "akari" / "assets"
SETTINGS = {"phone": {"viewport": {"width": 320, "height": 640}}, "wide": {"viewport": {"width": 1280, "height": 900}},
            "dark": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
            "forced colours": {"viewport": {"width": 390, "height": 844}, "forced_colors": "active"}}

#: What people type, as they type it, and a window that must be among the first three.
FOUND = {"ise": """
よりそいほっとらいん	よりそいホットライン
ヨリソイ	よりそいホットライン
よりそいホットラィン	よりそいホットライン
ﾖﾘｿｲ	よりそいホットライン
0120-279-338	よりそいホットライン
しにたい	よりそいホットライン
死にたい	よりそいホットライン
消えたい	よりそいホットライン
ねむれない	よりそいホットライン
ねれない	よりそいホットライン
夜になると色々考えてしまって眠れない	よりそいホットライン
さみしい	よりそいホットライン
だれとも話していない	よりそいホットライン
かねがない	伊勢市生活サポートセンター「あゆみ」
お金ない	伊勢市生活サポートセンター「あゆみ」
あゆみ	伊勢市生活サポートセンター「あゆみ」
せいかつほご	伊勢市生活支援課
家賃が払えない	伊勢市生活サポートセンター「あゆみ」
しゃっきん	伊勢市消費生活センター
借金が返せません	伊勢市生活サポートセンター「あゆみ」
消費者センター	伊勢市消費生活センター
はろーわーく	ハローワーク伊勢
ハロワ	ハローワーク伊勢
ハローワク	ハローワーク伊勢
しごとない	ハローワーク伊勢
がっこう いきたくない	24時間子供SOSダイヤル
学校に行きたくないと子どもが言っています	24時間子供SOSダイヤル
いじめられてる	こどもの人権110番
ちゃいるどらいん	チャイルドライン
ぎゃくたい	児童相談所
189	児童相談所
夫に殴られる	女性の人権ホットライン
べんごし	法テラス
ほうてらす	法テラス
えいご	法テラス 多言語情報提供
やくしょ 手続き	行政相談 きくみみ
障害年金	障がい者就業・生活支援センター
いばしょ	ママ☆ほっとテラス
""", "kumamoto": """
LGBT	からふるスペース
からふる	からふるスペース
フレンズ	フレンズライン
ごはんがたべられない	よりそいホットライン
居場所	傾聴カフェ
でんでんむし	でんでん虫の会
lgbtの家族	NPO法人 LGBTの家族と友人をつなぐ会
金欠	生活再生相談室
女性の悩み	くまもと相談所
女の人	女性の人権ホットライン
"""}
TABLE = [(slug, *line.split("\t")) for slug, lines in FOUND.items() for line in lines.strip().splitlines()]


@pytest.fixture(scope="module")
def starts(samples):
    """The two ways a page may be opened."""
    handler = functools.partial(Quiet, directory=str(samples.folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield {"http": f"http://127.0.0.1:{server.server_port}/", "file": samples.folder.as_uri() + "/"}
        server.shutdown()


@pytest.fixture
def at(browser, starts):
    """Opens the search page of a city."""
    contexts = []

    def opened(slug="ise", start="file", **options):
        contexts.append(browser.new_context(**options))
        page = contexts[-1].new_page()
        page.goto(f"{starts[start]}{slug}/search/index.html")
        return page
    yield opened
    for context in contexts:
        context.close()


def look(page, words):
    page.locator("#search-words").fill(words)
    page.wait_for_timeout(200)


def shown(page):
    return page.locator("[data-entries] > li:visible .entry-name").all_inner_texts()


def total(page):
    return int(re.search(r"\d+", page.locator("[data-count]").inner_text())[0])


@pytest.mark.parametrize("slug", FOUND)
@pytest.mark.parametrize("start", ["http", "file"])
def test_everyday_words_find_a_window_among_the_first_three(at, slug, start):
    page, wrong = at(slug, start), {}
    for words, name in [(words, name) for city, words, name in TABLE if city == slug]:
        look(page, words)
        if not any(found.startswith(name) for found in shown(page)[:3]):
            wrong[words] = shown(page)[:5]
    assert wrong == {}
    assert len(TABLE) >= 30


def test_nothing_asked_shows_a_handful_of_all_and_more_on_demand(at):
    page = at()
    everything = page.locator("[data-entries] > li").count()
    assert (len(shown(page)), total(page)) == (5, everything)
    assert not page.locator("[data-reset]").is_visible() and not page.locator("[data-none]").is_visible()
    page.locator("[data-more-button]").click()
    assert len(shown(page)) == min(15, everything)
    assert page.evaluate("document.activeElement.textContent") == shown(page)[5], "the keyboard goes on where the list grew"
    look(page, "   ")
    assert total(page) == everything


@pytest.mark.parametrize("words", ["ほげほげほげ", "qwertyuiop", "！？", "ーーー", "𠮷𠮷", "<img src=x>"])
def test_no_result_is_never_the_end(at, words):
    page = at()
    look(page, words)
    assert (shown(page), total(page)) == ([], 0)
    assert "見つかりませんでした" in page.locator("[data-none]").inner_text() and page.locator("[data-none] a").is_visible()
    last = page.locator(".lost")
    assert last.is_visible() and "迷ったら" in last.inner_text() and "0120-279-338" in last.inner_text()
    page.locator("[data-reset]").click()
    assert total(page) > 5 and page.locator("#search-words").input_value() == ""


def test_choices_narrow_together(at):
    page = at("kumamoto", viewport={"width": 1280, "height": 900})
    everything = total(page)
    page.select_option("#by-area", "national")
    national = total(page)
    page.select_option("#by-times", "evening")
    evening = total(page)
    page.select_option("#by-who", "young")
    assert everything > national > evening >= total(page) > 0
    assert shown(page)[0] in ("24時間子供SOSダイヤル", "チャイルドライン"), "what is made for them stands first"
    assert "全国、" in page.locator("[data-count]").inner_text()
    look(page, "ほげほげほげ")
    assert total(page) == 0 and page.locator("[data-loosen]").is_visible()
    look(page, "チャイルド")
    assert shown(page) == ["チャイルドライン"]
    page.select_option("#by-ways", "be")
    assert total(page) == 0 and page.locator(".lost").is_visible()
    page.locator("[data-loosen]").click()
    assert shown(page) == ["チャイルドライン"] and page.locator("#by-area").input_value() == ""
    page.locator("[data-reset]").click()
    assert total(page) == everything
    page.select_option("#by-ways", "be")
    assert "傾聴カフェ" in shown(page)


@pytest.mark.parametrize("moment, expected", [
    ("2026-11-24T12:00:00+09:00", {"よりそいホットライン", "県の窓口", "まるごと相談", "チャイルドライン"}),
    ("2026-11-23T12:00:00+09:00", {"よりそいホットライン", "まるごと相談"}), ("2026-11-24T03:00:00+09:00", {"よりそいホットライン"}),
    ("2026-11-28T11:00:00+09:00", {"よりそいホットライン", "まるごと相談", "ひだまり"}), ("2029-01-10T12:00:00+09:00", set())])
def test_open_now_is_asked_of_the_clock_in_japan(browser, minamo, moment, expected):
    """All ways of a window count, LINE too; one that wants an appointment, and all beyond the calendar, are not said to be open."""
    built(minamo)
    context = browser.new_context(timezone_id="America/New_York", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.clock.set_fixed_time(moment)
    page.goto((minamo / "build/minamo/search/index.html").as_uri())
    page.select_option("#by-times", "now")
    found = set(shown(page))
    context.close()
    assert found == expected - {"チャイルドライン"}, "it opens at 16:00"


def test_all_by_keyboard(at):
    page = at(viewport={"width": 390, "height": 844})
    page.locator("#search-words").focus()
    page.keyboard.insert_text("ねむれない")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "by-ways"
    page.keyboard.press("ArrowDown")
    expect(page.locator("[data-count]")).to_contain_text("話す")
    page.locator("#search-words").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "results"
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.entry')"):
            break
    assert page.evaluate("document.activeElement.textContent") == shown(page)[0] == "よりそいホットライン"
    page.keyboard.press("Enter")
    page.wait_for_url("**/windows/yorisoi/index.html")


def test_without_scripts_the_list_is_complete(at, samples):
    page = at("kumamoto", java_script_enabled=False, viewport={"width": 390, "height": 844})
    names = page.locator("[data-entries] > li:visible .entry-name")
    folders = [samples.folder / "kumamoto" / name for name in ("windows", "places", "organisations")]
    assert names.count() == sum(len([*folder.glob("*/index.html")]) for folder in folders)
    assert not page.locator("[data-search]").is_visible() and not page.locator("[data-tally]").is_visible()
    hrefs = [link.get_attribute("href") for link in page.locator("[data-plain] a").all()]
    assert "../topics/work/index.html" in hrefs and "../ways/write/index.html" in hrefs and "../places/index.html" in hrefs


@pytest.mark.parametrize("start", ["http", "file"])
def test_what_is_typed_stays_in_the_field(browser, starts, start):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page, asked, said = context.new_page(), [], []
    page.goto(f"{starts[start]}ise/search/index.html")
    address, steps = page.url, page.evaluate("history.length")
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for words in ("しにたい", "ほげほげ", ""):
        look(page, words)
        page.keyboard.press("Enter")
    page.select_option("#by-topics", "health")
    page.select_option("#by-times", "now")
    page.locator("[data-reset]").click()
    kept = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie.length, history.length, document.title]")
    field = page.evaluate("(({name, autocomplete, spellcheck}) => [name, autocomplete, spellcheck])(document.getElementById('search-words'))")
    page.reload()
    assert page.locator("#search-words").input_value() == ""
    assert asked[-1] and not [url for url in asked if urlsplit(url).query or "%E" in url]
    context.close()
    assert page.url == address and kept[:4] == [0, 0, 0, steps] and "しにたい" not in kept[4]
    assert field == ["", "off", False] and said == []


def test_before_the_reload_no_request_at_all(at):
    page, asked = at(start="http"), []
    page.wait_for_load_state("networkidle")
    page.on("request", lambda request: asked.append(request.url))
    look(page, "お金がない")
    page.locator("[data-more-button]").click()
    assert asked == []


@pytest.mark.parametrize("setting", SETTINGS)
def test_no_barrier_by_axe_and_nothing_scrolls_sideways(at, setting):
    page, faults = at("kumamoto", bypass_csp=True, **SETTINGS[setting]), []
    if SETTINGS[setting]["viewport"]["width"] < 700:
        page.locator("[data-narrow] summary").click()
    for words in ("", "ねむれない", "ほげほげ"):
        look(page, words)
        faults += violations(page)
        assert not page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"), words
    small = page.locator("[data-search] :is(input, select, summary), .quiet:visible").evaluate_all(
        "all => all.filter(one => one.getBoundingClientRect().height < 44).map(one => one.outerHTML)")
    assert (faults, small) == ([], [])


@pytest.mark.parametrize("slug", FOUND)
def test_its_weight(samples, slug):
    """The page with all it loads, as a server sends it."""
    folder = samples.folder / slug
    text = (folder / "search/index.html").read_text("utf-8")
    loaded = ["search/index.html", *(f"assets/{name}" for name in re.findall(r'(?:href|src)="\.\./assets/([^"]+\.(?:css|js))"', text))]
    weights = {name: len(gzip.compress((folder / name).read_bytes(), 6)) for name in loaded}
    assert sum(weights.values()) <= 60_000, weights
    assert len(text.encode()) < 100_000
    assert "assets/vendor/minisearch.js" in weights and "assets/hours.js" in weights


def test_the_engine_is_the_published_one_and_only_here(samples):
    told = re.findall(r"^\| ([\w.]+\.js) \|.*?(\w[\w.]+LICENSE\.txt) \| (\w{64}) \|$", (ASSETS / "vendor/README.md").read_text("utf-8"), re.MULTILINE)
    assert {name for name, _, _ in told} == {path.name for path in (ASSETS / "vendor").glob("*.js")}
    for name, licence, digest in told:
        assert hashlib.sha256((ASSETS / "vendor" / name).read_bytes()).hexdigest() == digest
        assert "MERCHANTABILITY" in (ASSETS / "vendor" / licence).read_text("utf-8")
    pages = [path for path in (samples.folder / "ise").rglob("*.html") if "minisearch" in path.read_text("utf-8")]
    assert [path.relative_to(samples.folder / "ise").as_posix() for path in pages] == ["search/index.html"]


def test_no_language_in_the_script():
    """Sentences are the page's: letters in the script are those of its spelling table and of its comments."""
    code = re.sub(r"/\*.*?\*/|//[^\n]*", "", (ASSETS / "search.js").read_text("utf-8"), flags=re.DOTALL)
    assert set(re.findall(r"[^\x00-\x7f]", code)) <= set("ァヶーぁゖ、")
