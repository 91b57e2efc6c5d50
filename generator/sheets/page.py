"""A Markdown file in its parts: the fields between the --- lines, the text below, how lines end. Bytes in, the same bytes out."""

import hashlib
import re
from dataclasses import dataclass

from ..engines import yaml

_PARTS = re.compile(r"(\ufeff?---[ \t]*\r?\n)(.*?)^(---[ \t]*(?:\r?\n|\Z))(.*)\Z", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """A file of an item. `whole` is opening + front + closing + body, exactly."""

    opening: str
    front: str
    closing: str
    body: str

    @property
    def whole(self) -> bytes:
        """The file."""
        return (self.opening + self.front + self.closing + self.body).encode()

    @property
    def ending(self) -> str:
        """How its lines end."""
        return "\r\n" if self.opening.endswith("\r\n") else "\n"

    @property
    def values(self) -> dict[str, object]:
        """The fields as dicts, lists and texts."""
        node, _ = yaml.parse(self.front, "")
        return yaml.plain(node) if isinstance(node, yaml.Mapping) else {}

    @property
    def text(self) -> str:
        """The body as it stands in a cell: no blank lines round it, plain line ends."""
        return self.body.replace("\r\n", "\n").strip()

    def with_text(self, text: str) -> "Page":
        """The page with another body."""
        lines = f"{text.strip()}\n".replace("\n", self.ending) if text.strip() else ""
        before = re.match(r"\s*", self.body)[0] if self.text else self.ending
        closing = self.closing if self.closing.endswith("\n") else self.closing + self.ending
        return Page(self.opening, self.front, closing, (before if lines else "") + lines)


def split(data: bytes) -> Page | None:
    """A file in its parts; None when it is not one (load.py says why)."""
    try:
        found = _PARTS.match(data.decode("utf-8"))
    except UnicodeDecodeError:
        return None
    return Page(*found.groups()) if found else None


def digest(data: bytes) -> str:
    """A short sign of a file's state, so that a workbook knows whether the file has changed since."""
    return hashlib.sha256(data).hexdigest()[:12]
