"""The table of hours texts: tests/data/hours.tsv, its rows and what they say. A line with # begins a group."""

from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).parent / "data" / "hours.tsv"


@dataclass(frozen=True)
class Row:
    """A text as staff write it, its status, its words, and what of it is not understood."""

    text: str
    status: str
    words: str
    unread: tuple[str, ...]


def rows() -> list[Row]:
    """All rows, in the order of the file. A line break inside a text is written as a backslash and n."""
    found = []
    for line in TABLE.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            text, status, words, unread = line.split("\t")
            found.append(Row(text.replace("\\n", "\n"), status, words, tuple(filter(None, unread.split("|")))))
    return found
