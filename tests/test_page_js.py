"""What assets/page.js adds to pages, in a real browser: leaving at once, notices that end, copying, the windows kept on a device,
the sheet to write on. And that every page is whole without it."""

import functools
import http.server
import threading
from urllib.parse import urlsplit

import pypdfium2
import pytest
from test_browser import Quiet, violations

from conftest import built, lay

KEPT = ["marugoto", "yorisoi", "kurashi"]
MM = 96 / 25.4


@pytest.fixture(scope="module")
def city(tmp_path_factory):
    """みなも市 with a discreet window and a notice."""
    project = lay(tmp_path_factory.mktemp("city"))
    window = project / "content/minamo/windows/kurashi.md"
    window.write_text(window.read_text("utf-8").replace("name: くらしの相談", "name: くらしの相談\ndiscreet: はい"), "utf-8")
    settings = project / "municipalities/minamo/municipality.yaml"
    settings.write_text(settings.read_text("utf-8") + "notices:\n  - words: 大雨のため、窓口は休みます。\n    until: 2026-11-21\n", "utf-8")
    outcome = built(project)["minamo"]
    assert not outcome.failed, outcome.problems
    return project / "build/minamo"


@pytest.fixture(scope="module")
def served(city):
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(city.parent))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/minamo/"
        server.shutdown()


@pytest.fixture(params=["file", "http"])
def base(request, city):
    """The site from the disk, and under a sub-path of a server."""
    return city.as_uri() + "/" if request.param == "file" else request.getfixturevalue("served")


@pytest.fixture
def context(browser):
    """A browser in which the only other site is the one to leave to. Nothing may go wrong in its console."""
    context, said = browser.new_context(viewport={"width": 390, "height": 844}), []
    context.route("https://**", lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html"))
    context.on("console", lambda message: said.append(message.text))
    context.on("weberror", lambda error: said.append(str(error.error)))
    yield context
    context.close()
    assert said == []


@pytest.fixture
def page(context):
    return context.new_page()


def host(page):
    return urlsplit(page.url).netloc


def stored(page):
    return page.evaluate("[Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]")


def keep(page, base, *ids):
    for id in ids:
        page.goto(f"{base}windows/{id}/index.html")
        page.get_by_role("button", name="メモに入れる").click()


def test_a_click_on_the_way_out_leaves_nothing_to_go_back_to(page, base):
    page.goto(base + "windows/index.html")
    page.goto(base + "windows/kurashi/index.html")
    page.get_by_role("link", name="本文へ").focus()  # a fragment is no second step either
    page.keyboard.press("Enter")
    page.get_by_role("link", name="このページを離れる").click()
    page.wait_for_url("https://www.jma.go.jp/**")
    page.go_back()
    assert page.url == base + "windows/index.html"


def test_the_page_is_blank_at_once(page, served):
    page.goto(served + "windows/kurashi/index.html")
    assert page.evaluate("(document.querySelector('[data-exit]').click(), document.body.getClientRects().length)") == 0


def test_the_way_out_is_the_first_stop_and_always_in_reach(page, served):
    page.goto(served + "windows/kurashi/index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("'exit' in document.activeElement.dataset")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    box = page.get_by_role("link", name="このページを離れる").bounding_box()
    assert 0 <= box["y"] < 20 and box["height"] >= 44 and box["width"] > 300


def test_shift_pressed_three_times_leaves_and_says_so(page, base):
    page.goto(base + "index.html")
    page.goto(base + "windows/kurashi/index.html")
    counter = page.locator("[data-exit-count]")
    page.keyboard.press("Shift")
    counter.get_by_text("あと2回").wait_for()
    page.keyboard.press("Shift")
    counter.get_by_text("あと1回").wait_for()
    page.keyboard.press("Shift")
    page.wait_for_url("https://www.jma.go.jp/**")
    page.go_back()
    assert page.url == base + "index.html"


def test_writing_capitals_or_pressing_slowly_does_not_leave(page, served):
    page.clock.install()
    page.goto(served + "windows/kurashi/index.html")
    for key in ("Shift", "Shift", "Shift+A", "Shift", "Shift", "Tab"):
        page.keyboard.press(key)
    for _ in range(3):
        page.keyboard.press("Shift")
        page.clock.run_for(2600)
    assert host(page) == urlsplit(served).netloc
    assert page.locator("[data-exit-count]").get_attribute("data-exit-count") == "1"


def test_ordinary_pages_have_no_way_out(page, served):
    page.goto(served + "windows/marugoto/index.html")
    assert page.locator("[data-exit], [data-exit-count]").count() == 0
    for _ in range(3):
        page.keyboard.press("Shift")
    assert host(page) == urlsplit(served).netloc


def test_in_the_finder_it_counts_beside_an_answer_that_needs_it(page, served):
    page.goto(served + "find/index.html")
    for _ in range(3):
        page.keyboard.press("Shift")
    assert page.url == served + "find/index.html"
    risky = page.evaluate("document.querySelector('.answer:has([data-exit])').id")
    page.locator(f".sentences a[href='#{risky}']").click()
    page.locator(f"#{risky} .back").click()
    assert page.url == served + "find/index.html#ask"
    page.go_back()  # the answer has left no step behind
    assert page.url == served + "find/index.html"
    page.locator(f".sentences a[href='#{risky}']").click()
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url("https://www.jma.go.jp/**")
    page.go_back()
    assert page.url == served + "find/index.html"


@pytest.mark.parametrize("moment, seen", [("2026-11-21T23:59:00+09:00", True), ("2026-11-22T00:01:00+09:00", False)])
def test_a_notice_is_gone_after_its_last_day_in_japan(browser, city, moment, seen):
    context = browser.new_context(timezone_id="America/New_York")
    page = context.new_page()
    page.clock.set_fixed_time(moment)
    page.goto((city / "index.html").as_uri())
    assert page.locator(".notice").is_visible() is seen
    context.close()


@pytest.mark.parametrize("old", [False, True])
def test_a_sentence_is_copied_also_on_an_old_phone(context, page, served, old):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(served + "memo/index.html")
    if old:
        page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
        page.evaluate("addEventListener('copy', () => { window.copied = String(getSelection()); })")
    first = page.locator(".copyable li").first
    first.get_by_role("button").click()
    first.get_by_text("コピーしました").wait_for()
    assert page.evaluate("window.copied" if old else "navigator.clipboard.readText()") == "何から話せばいいか、わかりません。"


def test_pins_outlive_a_reload_and_nothing_else_is_stored(page, base):
    keep(page, base, *KEPT)
    page.reload()
    assert page.get_by_role("button", name="メモに入れる").get_attribute("aria-pressed") == "true"
    page.get_by_text("この機器の中だけに残ります").wait_for()
    assert stored(page) == [[["tsunagari-992011", " ".join(KEPT)]], [], ""]
    page.goto(base + "list/index.html")
    shown = page.locator("[data-kept] [data-window]:visible")
    assert [item.get_attribute("data-window") for item in shown.all()] == KEPT  # in the order they were kept
    assert page.locator("[data-kept]").get_by_role("link", name="098-000-0103").is_visible()
    assert not page.get_by_text("まだ何も入っていません").is_visible()


def test_one_is_taken_off_and_all_are_erased_with_one_tap(page, base):
    keep(page, base, *KEPT)
    page.goto(base + "list/index.html")
    page.get_by_role("button", name="外す まるごと相談").click()
    assert stored(page)[0] == [["tsunagari-992011", "yorisoi kurashi"]]
    assert page.evaluate("document.activeElement.textContent") == "よりそいホットライン"
    page.get_by_role("button", name="全部消す").click()
    page.get_by_text("全部消しました").wait_for()
    assert stored(page) == [[], [], ""]
    assert page.get_by_text("まだ何も入っていません").is_visible()
    page.go_back()
    assert page.get_by_role("button", name="メモに入れる").get_attribute("aria-pressed") == "false"


def test_where_a_device_keeps_nothing_nothing_breaks(context, page, served):
    context.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no'); }})")
    page.goto(served + "windows/kurashi/index.html")
    assert not page.locator("[data-pin]").is_visible()
    assert page.get_by_role("button", name="印刷する").is_visible()
    page.goto(served + "list/index.html")
    assert page.get_by_text("まだ何も入っていません").is_visible()


def test_a_full_device_says_that_it_keeps_nothing(context, page, served):
    context.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }")
    page.goto(served + "windows/kurashi/index.html")
    page.get_by_role("button", name="メモに入れる").click()
    page.get_by_text("この機器の設定では、メモに入れられません").wait_for()


def test_sharing_gives_the_neutral_title_and_the_address_without_a_fragment(context, page, served):
    context.add_init_script("navigator.share = async (data) => { window.shared = data; }")
    keep(page, served, "kurashi")
    page.goto(page.url + "#main")
    page.get_by_role("button", name="送る").click()
    assert page.evaluate("shared") == {"title": "くらしの案内 | みなもの明かり",
                                       "url": "https://www.city.minamo.lg.jp/tsunagari/windows/kurashi/index.html"}
    page.goto(served + "list/index.html")
    page.get_by_role("button", name="文字にして送る").click()
    text = page.evaluate("shared.text")
    assert text.startswith("くらしの相談\n") and "098-000-0103" in text and "月曜日～金曜日" in text and "まるごと" not in text


def test_the_address_book_entry_is_an_ordinary_link(browser, served):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + "windows/kurashi/index.html")
    link = page.get_by_role("link", name="電話帳に入れる")
    card = context.request.get(served + "windows/kurashi/" + link.get_attribute("href").rpartition("/")[2])
    assert card.ok and "0980000103" in card.text()
    context.close()


def test_everything_can_be_read_without_scripts(browser, served):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + "windows/kurashi/index.html")
    assert page.get_by_role("link", name="このページを離れる").get_attribute("href") == "https://www.jma.go.jp/"
    page.goto(served + "list/index.html")
    words = page.locator("main").inner_text()
    assert "まだ何も入っていません" in words and "1枚にまとめた一覧" in words
    page.goto(served + "memo/index.html")
    assert page.get_by_label("いま、困っていること").is_editable()
    assert "何から話せばいいか、わかりません。" in page.locator("main").inner_text()
    for path in ("windows/kurashi", "list", "memo"):
        page.goto(f"{served}{path}/index.html")
        assert page.get_by_role("button").count() == 0, f"{path}: a button that does nothing"
    context.close()


@pytest.mark.parametrize("setting", ["phone", "wide", "dark", "forced colours"])
def test_list_and_memo_by_axe(browser, city, setting):
    context = browser.new_context(
        viewport={"width": 320 if setting == "phone" else 1280, "height": 640}, bypass_csp=True,
        color_scheme="dark" if setting == "dark" else "light", forced_colors="active" if "forced" in setting else "none")
    page, base = context.new_page(), city.as_uri() + "/"
    keep(page, base, *KEPT)
    for path in ("windows/kurashi", "list", "memo"):
        page.goto(f"{base}{path}/index.html")
        if path == "memo":
            page.get_by_label("いつごろから").fill("先月から")
        page.wait_for_timeout(80)
        assert violations(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        small = page.evaluate("""[...document.querySelectorAll("button, .exit-button, a.tool")]
            .filter((one) => one.getClientRects().length && one.getBoundingClientRect().height < 44).map((one) => one.outerHTML)""")
        assert small == [], path
    context.close()


def printed(page, path):
    page.pdf(path=path, format="A4", margin=dict.fromkeys(("top", "right", "bottom", "left"), "10mm"))
    with pypdfium2.PdfDocument(path) as document:
        return [sheet.get_textpage().get_text_range() for sheet in document]


def test_the_list_prints_as_cards_to_fold_or_as_a_sheet(page, served, tmp_path):
    keep(page, served, *KEPT, "ken-no-madoguchi", "childline")
    page.goto(served + "list/index.html")
    page.emulate_media(media="print")
    sides = page.evaluate("""[...document.querySelectorAll(".cover, [data-panel]")].map((one) => {
        const box = one.getBoundingClientRect(); return [box.width, box.height]; })""")
    assert len(sides) % 3 == 0
    assert all(side == pytest.approx([91 * MM, 55 * MM], abs=2) for side in sides)
    assert page.evaluate("""Math.min(...[...document.querySelectorAll("[data-panel] *")].filter((one) => one.getClientRects().length)
        .map((one) => parseFloat(getComputedStyle(one).fontSize)))""") >= 12  # 9 pt
    assert page.evaluate("document.querySelector('.cover').textContent.trim()") == ""
    [card] = printed(page, tmp_path / "card.pdf")
    assert "098-000-0103" in card and "チャイルドライン" in card and "みなもの明かり" not in card and "全部消す" not in card
    page.emulate_media(media="null")
    page.get_by_label("A4の紙").check()
    sheet = "".join(printed(page, tmp_path / "sheet.pdf"))
    page.emulate_media(media="print")
    assert "098-000-0103" in sheet and "折って" not in sheet and "外す" not in sheet
    assert page.evaluate("[...document.querySelectorAll('[data-kept] [data-window]:not([hidden]) img')].every((one) => one.naturalWidth)")


def test_the_memo_prints_lines_or_what_was_written(context, page, served, tmp_path):
    page.goto(served + "memo/index.html")
    [sheet] = printed(page, tmp_path / "empty.pdf")
    assert "いま、困っていること" in sheet and "書いたものを消す" not in sheet and "コピー" not in sheet
    page.emulate_media(media="print")
    field = page.get_by_label("いま、困っていること")
    assert page.locator(".field").first.locator(".lines").is_visible() and not field.is_visible()
    page.emulate_media(media="null")
    field.fill("\n".join(f"{number}行目" for number in range(1, 13)))
    assert "12行目" in "".join(printed(page, tmp_path / "filled.pdf"))
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="全部コピー").click()
    page.locator(".tools").get_by_text("コピーしました").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").startswith("いま、困っていること\n1行目\n2行目")
    page.get_by_role("button", name="書いたものを消す").click()
    page.get_by_text("消しました。").wait_for()
    assert field.input_value() == "" and stored(page) == [[], [], ""]
