"""Python-Markdown, the only importer: an author's text as HTML for pages, or as plain blocks for print.

Raw HTML is shown as the text it is: staff write Markdown, and no tag of theirs can break a page.
"""

from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, SubElement

import markdown
from markdown.treeprocessors import Treeprocessor

_HEADINGS = {f"h{level}": level for level in range(1, 7)}


#: How wide a picture stands on a page: the measure of the text, or a phone's screen without its margins.
SIZES = "(min-width: 44rem) 40rem, calc(100vw - 2.5rem)"


def html(text: str, resolve: Callable[[str], str], top: int = 2,
         picture: Callable[[str], Mapping[str, str] | None] = lambda target: None) -> str:
    """Markdown as HTML. resolve: the target of each link or image as written → as it stands on the page. top: the level
    the highest heading gets, so that levels are never skipped. picture: srcset, src, width and height of an image that comes
    in several sizes."""
    return _converter(resolve, top, picture).convert(text)


def blocks(text: str) -> list[dict]:
    """Markdown in order, without links, emphasis, images and empty paragraphs: `{kind: heading|paragraph, text}`,
    `{kind: item, text, depth, number}` (depth 0 outermost; number 0 for a bullet), `{kind: row, cells, header}`."""
    reader = _Blocks()
    reader.feed(_converter(lambda target: target, 2, lambda target: None).convert(text))
    reader.close()
    return reader.tidy()


def _converter(resolve: Callable[[str], str], top: int, picture: Callable[[str], Mapping[str, str] | None]) -> markdown.Markdown:
    converter = markdown.Markdown(extensions=["tables", "sane_lists"], output_format="html")
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    converter.treeprocessors.register(_Shape(converter, resolve, top, picture), "shape", 0)
    return converter


class _Shape(Treeprocessor):
    """Links resolved, heading levels without gaps, tables that can be read on a phone."""

    def __init__(self, converter: markdown.Markdown, resolve: Callable[[str], str], top: int,
                 picture: Callable[[str], Mapping[str, str] | None]):
        super().__init__(converter)
        self.resolve, self.top, self.picture = resolve, top, picture

    def run(self, root: Element) -> None:
        used = sorted({_HEADINGS[element.tag] for element in root.iter() if element.tag in _HEADINGS})
        for element in list(root.iter()):
            if element.tag == "img" and (sizes := self.picture(element.get("src", ""))):
                _picture(element, sizes)
                continue
            if element.tag in _HEADINGS:
                element.tag = f"h{min(self.top + used.index(_HEADINGS[element.tag]), 6)}"
            elif element.tag == "table":
                _table(element)
            for name in ("href", "src"):
                if element.tag in ("a", "img") and element.get(name):
                    element.set(name, self.resolve(element.get(name)))


def _picture(image: Element, sizes: Mapping[str, str]) -> None:
    """An image that comes in several sizes, in WebP and for phones that do not read it."""
    words, title = image.get("alt", ""), image.get("title")
    image.tag, image.attrib = "picture", {}
    SubElement(image, "source", {"type": "image/webp", "srcset": sizes["srcset"], "sizes": SIZES})
    plain = {name: sizes[name] for name in ("src", "width", "height")} | {"alt": words, "loading": "lazy", "decoding": "async"}
    SubElement(image, "img", plain | ({"title": title} if title else {}))


def _table(table: Element) -> None:
    """Each cell names its column, so that rows can stand one below the other on a narrow screen; the first cell of a row is
    its header. Alignment becomes a class: the pages' policy forbids inline styles."""
    names = ["".join(cell.itertext()) for cell in table.iter("th")]
    for element in table.iter():
        if "right" in element.attrib.pop("style", ""):
            element.set("class", "figure")
    for cell in table.iter("th"):
        cell.set("scope", "col")
    for row in table.iter("tr"):
        for name, cell in zip(names, row.findall("td")):
            cell.set("data-label", name)
        if (first := row.find("td")) is not None:
            first.tag, first.attrib = "th", {"scope": "row"}


class _Blocks(HTMLParser):
    """Opens a block at its tag; all text that follows is that block's until the next one opens."""

    def __init__(self):
        super().__init__()
        self.found: list[dict] = []
        self.lists: list[int | None] = []  # for each open list the number of its last item, None for bullets
        self.left, self.head = False, False  # an inner list has ended within an item; inside a table's head

    def handle_starttag(self, tag, attrs):
        if tag in ("ul", "ol"):
            self.lists.append(int(dict(attrs).get("start", 1)) - 1 if tag == "ol" else None)
        elif tag == "li":
            if self.lists[-1] is not None:
                self.lists[-1] += 1
            self._open("item", text="", depth=len(self.lists) - 1, number=self.lists[-1] or 0)
        elif tag in _HEADINGS:
            self._open("heading", text="")
        elif tag in ("p", "pre") and (self.left or not self.lists):
            self._open("paragraph", text="")
        elif tag in ("thead", "tbody"):
            self.head = tag == "thead"
        elif tag == "tr":
            self._open("row", cells=[], header=self.head)
        elif tag in ("td", "th"):
            self.found[-1]["cells"].append("")

    def handle_endtag(self, tag):
        if tag in ("ul", "ol"):
            self.lists.pop()
            self.left = bool(self.lists)

    def handle_data(self, data):
        if not self.found:
            return
        if self.found[-1]["kind"] != "row":
            self.found[-1]["text"] += data
        elif self.found[-1]["cells"]:
            self.found[-1]["cells"][-1] += data

    def _open(self, kind: str, **facts):
        self.left = False
        self.found.append({"kind": kind, **facts})

    def tidy(self) -> list[dict]:
        """The blocks without their line ends, empty ones left out; no item is more than one step deeper than the one before."""
        tidy, deepest = [], 0
        for block in self.found:
            if block["kind"] == "row":
                block["cells"] = [" ".join(cell.split()) for cell in block["cells"]]
            else:
                block["text"] = " ".join(block["text"].split())
                if not block["text"]:
                    continue
            if block["kind"] == "item":
                block["depth"] = min(block["depth"], deepest)
            deepest = block["depth"] + 1 if block["kind"] == "item" else 0
            tidy.append(block)
        return tidy
