"""Python-Markdown, the only importer: an author's text as HTML for pages, or as plain blocks for print.

Raw HTML is shown as the text it is: staff write Markdown, and no tag of theirs can break a page.
"""

from collections.abc import Callable
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

import markdown
from markdown.treeprocessors import Treeprocessor

_HEADINGS = {f"h{level}": level for level in range(1, 7)}


def html(text: str, resolve: Callable[[str], str], top: int = 2) -> str:
    """Markdown as HTML. resolve: the target of each link or image as written → as it stands on the page. top: the level
    the highest heading gets, so that levels are never skipped."""
    return _converter(resolve, top).convert(text)


def blocks(text: str) -> list[dict]:
    """Markdown as `{kind: heading|paragraph|item|row, text}` in order, without links or emphasis; rows are lists of cells."""
    reader = _Blocks()
    reader.feed(_converter(lambda target: target, 2).convert(text))
    return reader.found


def _converter(resolve: Callable[[str], str], top: int) -> markdown.Markdown:
    converter = markdown.Markdown(extensions=["tables", "sane_lists"], output_format="html")
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    converter.treeprocessors.register(_Shape(converter, resolve, top), "shape", 0)
    return converter


class _Shape(Treeprocessor):
    """Links resolved, heading levels without gaps, tables that can be read on a phone and by a screen reader."""

    def __init__(self, converter: markdown.Markdown, resolve: Callable[[str], str], top: int):
        super().__init__(converter)
        self.resolve, self.top = resolve, top

    def run(self, root: Element) -> None:
        used = sorted({_HEADINGS[element.tag] for element in root.iter() if element.tag in _HEADINGS})
        for element in root.iter():
            if element.tag in _HEADINGS:
                element.tag = f"h{min(self.top + used.index(_HEADINGS[element.tag]), 6)}"
            elif element.tag == "table":
                _table(element)
            for name in ("href", "src"):
                if element.tag in ("a", "img") and element.get(name):
                    element.set(name, self.resolve(element.get(name)))


def _table(table: Element) -> None:
    """Each cell names its column, so that rows can stand one below the other on a narrow screen; the roles keep it a table
    there. The first cell of a row is its header. Alignment becomes a class: the pages' policy forbids inline styles."""
    names = ["".join(cell.itertext()) for cell in table.iter("th")]
    for element in table.iter():
        if role := {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row"}.get(element.tag):
            element.set("role", role)
        if "right" in element.attrib.pop("style", ""):
            element.set("class", "figure")
    for cell in table.iter("th"):
        cell.attrib |= {"role": "columnheader", "scope": "col"}
    for row in table.iter("tr"):
        for name, cell in zip(names, row.findall("td")):
            cell.attrib |= {"role": "cell", "data-label": name}
        if (first := row.find("td")) is not None:
            first.tag, first.attrib = "th", {"role": "rowheader", "scope": "row"}


class _Blocks(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found: list[dict] = []
        self.kind, self.cells, self.text = "", [], ""

    def handle_starttag(self, tag, attrs):
        if tag in ("p", "li", *_HEADINGS) and self.kind != "item":
            self.kind, self.text = {"p": "paragraph", "li": "item"}.get(tag, "heading"), ""
        elif tag == "tr":
            self.kind, self.cells = "row", []
        elif tag in ("td", "th"):
            self.text = ""

    def handle_data(self, data):
        self.text += data

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.cells.append(self.text.strip())
        elif tag == "tr":
            self.found.append({"kind": "row", "cells": self.cells})
            self.kind = ""
        elif tag in ("p", "li", *_HEADINGS) and self.kind not in ("", "row") and (self.kind != "item" or tag == "li"):
            self.found.append({"kind": self.kind, "text": " ".join(self.text.split())})
            self.kind = ""
