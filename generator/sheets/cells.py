"""A file to the cells of its row. The way back compares with the same cells, so what nobody touched cannot change."""

import re
from collections.abc import Mapping
from enum import Enum

from .layout import Column
from .names import Names
from .page import Page
from .words import CHOICES, NO, YES, clean

#: A cell of Excel holds no more characters than this.
LONGEST = 32_000
_PARTS = re.compile(r"[、，,\s]+")
_YES, _NO = ("true", "yes", "はい", "有", "あり", "可", "○"), ("false", "no", "いいえ", "無", "なし", "不可", "×")


def row(id: str, page: Page, columns: tuple[Column, ...], names: Names) -> dict[str, str]:
    """What each column of a file's row says, by the column's key."""
    values = page.values
    return {column.key: id if column.path == ("id",) else body(page) if column.shape == "body" else
            clean(shown(raw(values, column), column, names)) for column in columns}


def body(page: Page) -> str:
    """The text below the fields, if a cell can hold it."""
    return clean(page.text) if len(page.text) <= LONGEST else "（長い文章のため、ファイルで直してください）"


def raw(values: Mapping[str, object], column: Column) -> str:
    """What a file says for a column, as written."""
    found: object = values.get(column.path[0], "")
    for part in column.path[1:]:
        if isinstance(part, int):
            found = as_list(found, column)
            found = found[part] if part < len(found) else ""
        else:
            found = found.get(part, "") if isinstance(found, Mapping) else ""
    if column.shape == "lines":
        return "\n".join(map(str, found)) if isinstance(found, list) else str(found)
    return found if isinstance(found, str) else ""


def as_list(found: object, column: Column) -> list:
    """A list as the file means it: 「money-home、work」 is two ids."""
    if isinstance(found, list):
        return found
    if isinstance(found, str):
        return [part for part in _PARTS.split(found) if part]
    return []


def shown(text: str, column: Column, names: Names) -> str:
    """A value in the words of its cell."""
    if isinstance(column.choices, str):
        return names.shown(column.choices, text)
    if isinstance(column.choices, type) and issubclass(column.choices, Enum):
        return next((CHOICES[member] for member in column.choices if member.value == text), text)
    if column.shape == "yes":
        return YES if text.lower() in _YES else NO if text.lower() in _NO else text
    return text


def meant(text: str, column: Column, names: Names) -> str | None:
    """The value a cell's words mean; None when they are no choice there is."""
    if isinstance(column.choices, str):
        return names.id(column.choices, text) or None
    if isinstance(column.choices, type) and issubclass(column.choices, Enum):
        return next((member.value for member in column.choices if text in (CHOICES[member], member.value)), None)
    return text
