"""The pictures of the README and the staff guide, made from the sample cities: `python3 start.py pictures`."""

import datetime
import io
import shutil
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pypdfium2
from PIL import Image
from playwright.sync_api import sync_playwright

from generator import build, find
from generator.commands.changes import day
from generator.commands.office import report_page
from generator.commands.preview import Preview
from generator.commands.speech import Speech

PICTURES = Path(__file__).parent / "pictures"
DATE = datetime.date(2026, 11, 20)
SMALL = 150_000
OFFICE = "C:/tsunagari"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "msedge")
PAGES = (
    ("home", "ise/index.html", (1200, 900), "light"),
    ("home-phone", "ise/index.html", (390, 1300), "light"),
    ("window-night", "ise/windows/ayumi/index.html", (390, 1300), "dark"),
)
SPREADS = (("booklet-spread", "ise/leaflets/booklet.pdf", (1, 2)),
           ("leaflet-spread", "kumamoto/leaflets/leaflet.pdf", (1, 2)))


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(1) as executor:
        built = Path(folder)
        list(build.build(find.SHIPPED, find.cities(find.SHIPPED), DATE, executor, output=built))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=next(filter(None, map(shutil.which, BROWSERS))), args=["--no-sandbox", "--disable-gpu"])
            for name, path, (width, height), scheme in PAGES:
                page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
                page.goto((built / path).as_uri())
                save(name, Image.open(io.BytesIO(page.screenshot())))
            office(browser, Path(folder) / "office")
        for name, path, numbers in SPREADS:
            document = pypdfium2.PdfDocument(built / path)
            pages = [document[number].render(scale=0.9).to_pil() for number in numbers]
            spread = Image.new("RGB", (sum(page.width for page in pages), pages[0].height), "white")
            for number, page in enumerate(pages):
                spread.paste(page, (number * pages[0].width, 0))
            save(name, spread)


def office(browser, folder: Path) -> None:
    """What staff see of the small test city with two slips in it: the preview with its panel, and the report to pass on."""
    shutil.copytree(find.SHIPPED / "tests" / "cities" / "minamo" / "in", folder)
    window = folder / "content" / "minamo" / "windows" / "kurashi.md"
    window.write_text(window.read_text("utf-8").replace("098-000-0103", "098-000-010").replace("checked:", "# checked:"), "utf-8")
    say = Speech("ja")
    shown = Preview(folder, "minamo", DATE, say)
    window.write_text(window.read_text("utf-8").replace("098-000-010\n", "098-000-0103\n"), "utf-8")
    mended = Preview(folder, "minamo", DATE, say)
    shown.files = mended.files  # the last good site, as after a slip
    with make_server("127.0.0.1", 0, shown, handler_class=Quiet) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page(viewport={"width": 1000, "height": 760})
        page.goto(f"http://127.0.0.1:{server.server_port}/windows/kurashi/")
        for path in page.locator("aside code").all():  # where the project lies on this computer says nothing to others
            path.evaluate("(code, [here, there]) => { code.textContent = code.textContent.replace(here, there) }",
                          [str(folder.resolve()), OFFICE])
        save("preview-problem", Image.open(io.BytesIO(page.screenshot())))
        server.shutdown()
    page = browser.new_page(viewport={"width": 800, "height": 460})
    page.set_content(report_page({"minamo": shown.problems}, say, say("report-title", date=day(DATE, say))))
    save("check-report", Image.open(io.BytesIO(page.screenshot())))


class Quiet(WSGIRequestHandler):
    """A server that does not print."""

    def log_message(self, *_):
        pass


def save(name: str, picture: Image.Image) -> None:
    """A picture of few colours, small enough for a page of text."""
    path = PICTURES / f"{name}.png"
    for colours in (256, 128, 64, 32):
        picture.convert("RGB").quantize(colours).save(path, optimize=True)
        if path.stat().st_size <= SMALL:
            return


if __name__ == "__main__":
    main()
