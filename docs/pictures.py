"""The pictures of the README, made from the sample cities: `python3 start.py pictures`."""

import datetime
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import sync_playwright

from generator import build, find

PICTURES = Path(__file__).parent / "pictures"
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
        list(build.build(find.SHIPPED, find.cities(find.SHIPPED), datetime.date(2026, 11, 20), executor, output=built))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=next(filter(None, map(shutil.which, BROWSERS))), args=["--no-sandbox", "--disable-gpu"])
            for name, path, (width, height), scheme in PAGES:
                page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
                page.goto((built / path).as_uri())
                page.screenshot(path=PICTURES / f"{name}.png")
        for name, path, numbers in SPREADS:
            document = pypdfium2.PdfDocument(built / path)
            pages = [document[number].render(scale=0.9).to_pil() for number in numbers]
            spread = Image.new("RGB", (sum(page.width for page in pages), pages[0].height), "white")
            for number, page in enumerate(pages):
                spread.paste(page, (number * pages[0].width, 0))
            spread.quantize(128).save(PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
