"""What hand-outs say of who made them; a broken one says nothing, and stops nothing."""

import io
import zipfile

import pikepdf
import pytest

from generator.checks.handouts import problems


def pdf(**properties: str) -> bytes:
    data = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        for name, value in properties.items():
            document.docinfo[f"/{name}"] = value
        document.save(data)
    return data.getvalue()


def package(core: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        made.writestr("docProps/core.xml", core)
    return data.getvalue()


def spoiled(flags: int = 0, method: int = zipfile.ZIP_STORED, core: str = "<a/>") -> bytes:
    """One whose part has other flags, and is said to be compressed by another method than it is, in both of its headers."""
    data = bytearray(package(core))
    directory = data.index(b"PK\x01\x02")
    for start in (6, directory + 8):
        data[start], data[start + 2] = flags, method
    return bytes(data)


def told(path: str, data: bytes) -> list[str]:
    return [problem.facts["names"] for problem in problems({path: data}, "content/minamo")]


def test_who_made_a_pdf_is_told():
    assert told("files/a.pdf", pdf(Author="見本 花子", Title="案内")) == ["見本 花子"]
    assert told("files/a.PDF", pdf(Title="案内")) == told("files/a.pdf", pdf(Author=" ")) == []


@pytest.mark.parametrize("path, data", [
    ("files/a.pdf", b""), ("files/a.pdf", b"%PDF-1.7\n1 0 obj"), ("files/a.pdf", pdf(Author="x")[:200]), ("files/a.docx", b"PK\x03\x04"),
    ("files/a.docx", package("<not xml")), ("files/a.zip", package("<a/>")), ("files/a.docx", package("<a/>")[:40]), ("files/a.txt", b"x"),
    ("files/a.docx", spoiled(flags=1)), ("files/a.docx", spoiled(method=9)),  # it needs a password; no known compression
    *(("files/a.docx", spoiled(method=method, core="ÿÿÿÿÿÿÿÿÿÿ")) for method in (
        zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA))])
def test_what_cannot_be_read_says_nothing(path, data):
    assert told(path, data) == []
