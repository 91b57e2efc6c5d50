"""困りごとから、さがす: two taps to a contact, without JavaScript, without a word that leaves the device or stays in the history."""

from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest

from conftest import DATE, TESTS, built, lay
from generator import find, load, seen
from generator.site.guide import MOST, guide
from generator.trouble import For

SLUGS = find.cities(find.SHIPPED)
#: What a resident might be in, with the page and the words they would touch; every one leads to a number in two taps.
SITUATIONS = [
    ("index.html", "朝、起きられない"), ("index.html", "お金が足りない"), ("index.html", "だれとも話していない"),
    ("index.html", "介護でへとへと"), ("index.html", "死にたいと思うことがある"), ("index.html", "眠れない"),
    ("find/b/index.html", "子どもが学校に行かない"), ("find/c/index.html", "学校に行きたくない"),
    ("find/index.html", "借金が返せない"), ("find/index.html", "家にいるのがこわい")]


def site(slug):
    return load.load(find.find(find.SHIPPED, slug))[0]


def guidances(found, reader):
    found = seen.as_of(found, DATE)
    return guide(found.troubles, reader, found.windows, {topic.id: topic for topic in found.topics}, seen.closing(found))


class Anchors(HTMLParser):
    """The ids of a page, and the fragments its links name."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.fragments = [], set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.ids += [values["id"]] if "id" in values else []
        if tag == "a" and "#" in values.get("href", ""):
            self.fragments.add(values["href"])


@pytest.mark.parametrize("reader", For)
@pytest.mark.parametrize("slug", SLUGS)
def test_few_windows_and_the_right_readers(slug, reader):
    found = guidances(site(slug), reader)
    assert len(found) >= 6
    for guidance in found:
        for led in (guidance.led, *guidance.answers):
            assert len(led.windows) == len(set(led.windows)) <= MOST
            named = {ref.id for part in (guidance.trouble, *guidance.trouble.answers) for ref in part.windows}
            for window in led.windows:
                if f"{window.pack}/{window.id}" not in named and reader is For.SELF:
                    assert (window.maximum_age or 99) > 18, (led.says, window.id)
                if reader is For.YOUNG:
                    assert (window.minimum_age or 0) <= 18


def test_a_city_changes_one_entry_and_adds_another(tmp_path):
    project = lay(tmp_path, TESTS / "cities" / "hakkiri" / "in")
    found = load.load(find.find(project, "minamo"))[0]
    money, moving = (next(t for t in found.troubles if t.id == id) for id in ("not-enough-money", "moving"))
    national = load.load(find.find(find.SHIPPED, "ise"))[0].troubles
    assert money.says == "お金のことで困っている" and found.troubles.index(money) == [t.id for t in national].index("not-enough-money")
    assert found.troubles[-1] == moving and len(found.troubles) == len(national) + 1


def test_an_address_says_nothing_and_stays_the_same():
    for trouble in site("ise").troubles:
        assert trouble.anchor[0] == "k" and len(trouble.anchor) == 7
        assert not set(trouble.id.split("-")) & set(trouble.anchor.split("-"))
    anchors = [trouble.anchor for trouble in site("ise").troubles]
    assert len(anchors) == len(set(anchors))
    assert next(t.anchor for t in site("ise").troubles if t.id == "cannot-get-up") == "k43622d"  # printed on paper one day


@pytest.mark.parametrize("slug", SLUGS)
def test_every_fragment_leads_to_an_answer_and_titles_tell_nothing(samples, slug):
    folder = samples.folder / slug
    for path in (folder / "find").rglob("index.html"):
        text = path.read_text("utf-8")
        page = Anchors(text)
        assert {f.removeprefix("#") for f in page.fragments if f.startswith("#")} <= {*page.ids}
        assert len(page.ids) == len(set(page.ids))
        head = text[:text.index("</head>")]
        assert all(trouble.says not in head for trouble in site(slug).troubles) and "くらしの案内" in head
        assert "迷ったら" in text and "0120-279-338" in text[text.index('class="lost"'):]
    for fragment in Anchors((folder / "index.html").read_text("utf-8")).fragments:
        file, _, anchor = fragment.partition("#")
        assert anchor in Anchors((folder / (file or "index.html")).read_text("utf-8")).ids


@pytest.mark.parametrize("slug", ["ise"])
def test_ten_situations_in_two_taps_without_javascript(samples, browser, slug):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    for start, words in SITUATIONS:
        page.goto((samples.folder / slug / start).as_uri())
        page.get_by_role("link", name=words, exact=True).click()
        answer = page.locator(".answer:target")
        assert answer.is_visible() and words in answer.inner_text()
        numbers = page.locator(".answer:target .number, main .lost .number")
        assert numbers.count() >= 1 and numbers.last.is_visible(), words
        hidden = page.locator(".answer:not(:target)").evaluate_all("all => all.filter(one => one.offsetParent).length")
        assert hidden == 0
        if "死にたい" in words:
            assert answer.locator("a.number").first.get_attribute("href") == "tel:0120279338"
    # A fragment is never part of a request: nobody learns what was chosen.
    assert all(not urlsplit(url).fragment.startswith("k") or url.startswith("file:") for url in asked)
    context.close()


def test_what_is_chosen_is_never_sent(samples, browser):
    import functools
    import http.server
    import threading
    seen_paths = []

    class Listening(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            seen_paths.append(self.requestline)

    handler = functools.partial(Listening, directory=str(samples.folder / "ise"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/find/index.html", wait_until="networkidle")
        before = len(seen_paths)
        page.get_by_role("link", name="朝、起きられない", exact=True).click()
        page.get_by_role("link", name="仕事に行くのがこわい", exact=True).click()
        assert page.locator(".answer:target h2").inner_text() == "仕事に行くのがこわい"
        assert all("favicon" in line for line in seen_paths[before:]) and page.evaluate("document.cookie") == ""
        assert "こわい" not in page.title()
        page.close()
        server.shutdown()


def test_the_keyboard_alone_reaches_a_call(samples, browser):
    page = browser.new_page()
    page.goto((samples.folder / "ise" / "index.html").as_uri())
    walk_to(page, "死にたいと思うことがある")
    page.keyboard.press("Enter")
    page.wait_for_selector(".answer:target")
    walk_to(page, "0120-279-338", within=".answer:target")
    assert page.evaluate("document.activeElement.href") == "tel:0120279338"
    page.close()


def walk_to(page, words, within="main"):
    """Tab until a link with these words has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("([words, within]) => document.activeElement.textContent.trim() === words && !!document.activeElement.closest(within)",
                         [words, within]):
            return
    raise AssertionError(f"no link {words} within reach of the keyboard")


def test_a_watched_reader_finds_the_exit_only_where_it_matters(samples):
    text = (samples.folder / "ise" / "find" / "index.html").read_text("utf-8")
    sections = {part.split('"', 1)[0]: part for part in text.split('<section class="answer" id="')[1:]}
    for trouble in (t for t in site("ise").troubles if For.SELF in t.audience):
        assert ("data-exit" in sections[trouble.anchor]) == trouble.discreet


def test_hakkiri_has_the_city_s_own_words(tmp_path):
    project = lay(tmp_path, TESTS / "cities" / "hakkiri" / "in")
    assert built(project)["minamo"].problems == ()
    folder = project / "build/minamo"
    home = (folder / "index.html").read_text("utf-8")
    assert "電話でも、LINEでも、窓口でも話せます。" in home and "street-house" not in home
    assert "大雨のため" in home and "もう終わりました" not in home
    styles = (folder / "assets/site.css").read_text("utf-8")
    assert "はっきり" in styles and (find.SHIPPED / "themes/akari/styles/base.css").read_text("utf-8") in styles


def test_a_city_has_its_own_words_for_the_young(tmp_path):
    project = lay(tmp_path)
    page = project / "content/minamo/pages/young.md"
    page.write_text("---\nname: 若いあなたへ\nsummary: どれも、話していいことです。\nwindows: [kurashi, _national/childline]\nplaces: [hidamari]\n---\n\n"
                    "## まだ、決めなくていい\n", "utf-8")
    assert not built(project)["minamo"].failed
    out = project / "build/minamo"
    html = (out / "find/c/index.html").read_text("utf-8")
    assert "<h1>若いあなたへ</h1>" in html and "まだ、決めなくていい" in html and "../../places/hidamari/index.html" in html
    assert "<title>くらしの案内 |" in html and "/cards/index.png" in html  # neither the tab nor a shared link says whose page it is
    own = html[html.index("まだ、決めなくていい"):]
    assert "0120-99-7777" in own and own.index("いられるところ") > own.index("0120-99-7777")
    assert not (out / "pages/young").exists() and "若いあなたへ" in (out / "index.html").read_text("utf-8")
    assert 'href="../find/c/index.html"' in (out / "pages/index.html").read_text("utf-8")
