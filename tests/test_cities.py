"""Whole cities, and what a reader gets: each folder of tests/cities holds files (laid over みなも市) and the pages and sheets
that come out of them as text a reviewer can read."""

from html.parser import HTMLParser

import pypdfium2
import pytest

from conftest import TESTS, built, lay

CASES = sorted(path.name for path in (TESTS / "cities").iterdir())
#: Pages whose whole text is kept, beside the list of everything that was written.
KEPT = ("index.html", "windows/marugoto/index.html", "windows/kurashi/index.html", "windows/childline/index.html",
        "topics/money-home/index.html", "ways/write/index.html", "organisations/minamo-npo/index.html",
        "find/index.html", "search/index.html", "list/index.html", "memo/index.html", "keep/index.html", "safety/index.html",
        "campaigns/fuyu-no-tsudoi/index.html", "courses/2026-supporter/index.html", "courses/2025-supporter/index.html",
        "news/2026-04-01-kaisetsu/index.html", "surveys/2025-tsunagari/index.html",
        "districts/index.html", "districts/minato/index.html",
        "councils/index.html", "councils/network/index.html", "maps/sasae/index.html", "pages/platform/index.html",
        "projects/index.html", "projects/app/index.html",
        "leaflets/booklet/index.html")


class Text(HTMLParser):
    """A page as lines of text: headings with #, links with their target, what only screen readers get as well."""

    BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "div", "section", "tr", "dt", "dd", "header", "footer", "nav", "main", "figure",
              "summary", "article", "ul", "dl", "table", "caption", "address"}

    def __init__(self, html: str):
        super().__init__()
        self.lines, self.line, self.targets, self.quiet = [], "", [], 0
        self.feed(html)
        self.close_line()

    def close_line(self):
        if text := " ".join(self.line.split()):
            self.lines.append(text)
        self.line = ""

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.quiet += tag in ("svg", "style", "title", "script")
        if tag in self.BLOCKS:
            self.close_line()
        if tag in ("h1", "h2", "h3", "h4"):
            self.line = "#" * int(tag[1]) + " "
        if tag == "li":
            self.line = "- "
        if tag in ("th", "td"):
            self.line += " | "
        if tag == "a":
            self.targets.append(values.get("href", ""))
        if tag == "img":
            self.line += f" [画像: {values.get('alt')}] "

    def handle_endtag(self, tag):
        self.quiet -= tag in ("svg", "style", "title", "script")
        if tag == "a" and self.targets:
            self.line += f"<{self.targets.pop()}>"
        if tag in self.BLOCKS:
            self.close_line()

    def handle_data(self, data):
        if not self.quiet:
            self.line += data


@pytest.mark.parametrize("case", CASES)
def test_city(case, tmp_path, golden):
    project = lay(tmp_path, TESTS / "cities" / case / "in")
    outcome = built(project)["minamo"]
    assert outcome.problems == ()
    site, expected = project / "build/minamo", TESTS / "cities" / case / "golden"
    golden("\n".join(sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())) + "\n",
           expected / "files.txt")
    for path in KEPT:
        golden("\n".join(Text((site / path).read_text("utf-8")).lines) + "\n",
               expected / (path.removesuffix("/index.html").removesuffix(".html").replace("/", "--") + ".txt"))
    for sheet in sorted((site / "leaflets").glob("*.pdf")):
        pages = (page.get_textpage().get_text_range().replace("\r\n", "\n") for page in pypdfium2.PdfDocument(sheet))
        golden("\n\n".join(f"== {number}\n{text}" for number, text in enumerate(pages, 1)) + "\n", expected / f"{sheet.stem}-pdf.txt")
