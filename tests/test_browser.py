"""Every page in a real browser: WCAG 2.2 A/AA by axe, no sideways scrolling on a small phone, no request to any other host,
from a web server under a sub-path and from the file system alike."""

import functools
import http.server
import threading
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import built
from generator import find, load

SLUGS = find.cities(find.SHIPPED)
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}
SETTINGS = ["wide", "dark", "dark phone", "forced colours", "forced colours phone", "large text"]


@pytest.fixture(scope="module")
def server(samples):
    """The build folder on a web server: each city lies under a sub-path."""
    handler = functools.partial(Quiet, directory=str(samples.folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def at_home(context, samples, slug) -> str:
    """The site at its own address, from the disk: what is not there gets the 404 page, other hosts get nothing."""
    base = city_of(slug).base_url

    def answer(route):
        path = urlsplit(route.request.url)._replace(query="", fragment="").geturl()
        file = samples.folder / slug / path.removeprefix(base)
        if not path.startswith(base):
            return route.abort()
        return route.fulfill(path=file) if file.is_file() else route.fulfill(path=samples.folder / slug / "404.html", status=404)
    context.route("**/*", answer)
    return base


def city_of(slug):
    return load.load(find.find(find.SHIPPED, slug))[0].city


def paths(samples, slug):
    """Every page that stays: one that has moved leads on before anybody could look at it."""
    return sorted(path.relative_to(samples.folder / slug).as_posix() for path in (samples.folder / slug).rglob("*.html")
                  if 'http-equiv="refresh"' not in path.read_text("utf-8"))


def typical(samples, *slugs):
    """The largest page of each folder, by city: one of each template, with the most on it."""
    largest = {}
    for slug in slugs:
        for path in paths(samples, slug):
            size = (samples.folder / slug / path).stat().st_size
            folder = (path.partition("/")[0], path.count("/"))
            largest[folder] = max(largest.get(folder, (0,)), (size, slug, path))
    return {slug: sorted(path for _, of, path in largest.values() if of == slug) for slug in slugs}


def violations(page):
    return [f"{rule['id']}: {node['target']} {node['failureSummary'][:200]}"
            for rule in Axe().run(page, options=RULES).response["violations"] for node in rule["nodes"]]


@pytest.mark.parametrize("slug", SLUGS)
def test_every_page_on_a_phone(samples, browser, slug):
    faults, asked = looked_at(samples, browser, slug, paths(samples, slug), "phone", typical(samples, slug)[slug])
    assert faults == {}
    assert asked == {urlsplit(city_of(slug).base_url).netloc}


@pytest.mark.parametrize("setting", SETTINGS)
def test_typical_pages_in_other_settings(samples, browser, setting):
    for slug, chosen in typical(samples, *SLUGS).items():
        assert looked_at(samples, browser, slug, chosen, setting)[0] == {}


@pytest.mark.thorough
@pytest.mark.parametrize("setting", ["phone", *SETTINGS])
@pytest.mark.parametrize("slug", SLUGS)
def test_every_page_in_every_setting(samples, browser, slug, setting):
    assert looked_at(samples, browser, slug, paths(samples, slug), setting)[0] == {}


def looked_at(samples, browser, slug, chosen, setting, by_axe=None):
    """What is wrong with pages in a setting, and the hosts they asked. All answers of the finder are looked at. by_axe: the pages
    axe looks at, all of them unless given."""
    width = {"phone": 320, "wide": 1280, "dark": 1280, "large text": 640, "forced colours": 1280}.get(setting, 390)
    context = browser.new_context(
        viewport={"width": width, "height": 900}, bypass_csp=True,
        color_scheme="dark" if "dark" in setting else "light", forced_colors="active" if "forced" in setting else "none")
    base = at_home(context, samples, slug)
    page, faults, asked = context.new_page(), {}, set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    for path in chosen:
        page.goto(base + (path if path != "404.html" else "no/such/page.html"))
        styles = "html{font-size:200%!important}" if setting == "large text" else ""
        if path.startswith("find/"):
            styles += ".answer{display:block!important}"
        if styles:
            page.add_style_tag(content=styles)
        wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
        found = violations(page) if by_axe is None or path in by_axe else []
        if found := found + (["scrolls sideways"] if wide else []):
            faults[f"{slug}/{path}"] = found
    context.close()
    return faults, asked


@pytest.mark.parametrize("slug", SLUGS)
def test_nothing_is_blocked_by_the_page_s_own_policy(samples, browser, server, slug):
    for start in (f"{server}{slug}/", (samples.folder / slug).as_uri() + "/"):
        context = browser.new_context(java_script_enabled=True)
        page, said = context.new_page(), []
        page.on("console", lambda message: said.append(message.text))
        # A picture still under way when the next page is opened is no fault.
        page.on("requestfailed", lambda request: request.failure == "net::ERR_ABORTED" or said.append(request.url))
        for path in set(typical(samples, slug)[slug]) - {"404.html"}:
            page.goto(start + path)
            assert page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)", f"no styles: {start}{path}"
            assert page.evaluate("[...document.images].every(image => image.loading === 'lazy' || image.complete && image.naturalWidth > 0)"), path
        context.close()
        assert said == []


def test_a_contact_is_two_taps_from_home_without_scripts(samples, browser, server):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{server}ise/index.html")
    page.locator("main a:visible", has_text="お金").first.click()
    page.locator("main a:visible", has_text="あゆみ").first.click()
    assert "0596-63-5224" in page.locator("main").inner_text()
    context.close()


@pytest.mark.parametrize("moment, said", [
    ("2026-11-24T12:00:00+09:00", "いま受付中です（17:00まで）"), ("2026-11-23T12:00:00+09:00", "いまは時間外です。次は、11月24日(火) 9:00から"),
    ("2029-01-10T12:00:00+09:00", "")])
def test_a_page_says_whether_a_window_is_open_now(browser, minamo, moment, said):
    """A shared window of みなも市 at a moment: on a holiday it is closed, beyond the calendar nothing is said."""
    built(minamo)
    context = browser.new_context(timezone_id="America/New_York")
    page = context.new_page()
    page.clock.set_fixed_time(moment)
    page.goto((minamo / "build/minamo/windows/ken-no-madoguchi/index.html").as_uri())
    shown = page.locator(".now").first
    assert (shown.inner_text() if shown.is_visible() else "") == said
    context.close()


def test_the_page_in_print_shows_no_navigation_and_its_address(samples, browser, server):
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{server}ise/windows/ayumi/index.html")
    page.emulate_media(media="print")
    assert not page.locator("nav").first.is_visible()
    assert "0596-63-5224" in page.locator("main").inner_text()
    context.close()
