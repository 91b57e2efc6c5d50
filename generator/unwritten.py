"""Records without what nobody has written yet: no resident reads 「（ここに担当課の名前を書きます）」.

What `check` calls a placeholder (checks/lint.py) is left out with what it stands in: a sentence, a line of a text, an entry of a
list whose first words it is. What a site cannot be without falls back on the name of its city. Staff are told of each by `check`.
"""

import dataclasses
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from .checks.lint import without_placeholders
from .hours import Hours
from .kinds.window import Window
from .model import Body, Channel, Checked, Item, Ref
from .municipality import Department, Edition, Municipality
from .problem import Place

if TYPE_CHECKING:
    from .load import Site

_Any = TypeVar("_Any")
#: What a site is called, and says of itself, until its city has words of its own.
PORTAL = "{name} 相談のまど"
TAGLINE = "困ったとき、だれかと話したいときの、{name}の相談先です。"
#: Records that stay without their first words: a day of checking is true without who checked, and 「窓口で」 is a way.
_STAY = (Item, Municipality, Department, Edition, Checked, Channel, Body)


def without(site: "Site") -> "Site":
    """A site without what is not written yet. An item whose name is not written is left with '' for a name; the window for
    everyone in doubt, which no site can be without, is then called after who runs it."""
    city = _city(site.city)

    def named(window: Window) -> Window:
        if window.name or city.fallback.id not in (window.id, f"{window.pack}/{window.id}"):
            return window
        name = window.operator or city.department.name or city.called
        return dataclasses.replace(window, name=name, translations={
            language: dataclasses.replace(each, name=each.name or name) for language, each in window.translations.items()})

    items = {folder: written(each) for folder, each in site.items.items()}
    topics = tuple(dataclasses.replace(topic, name=topic.name or topic.id) for topic in map(written, site.topics))
    return dataclasses.replace(
        site, city=city, topics=topics, troubles=written(site.troubles), shared=tuple(map(named, written(site.shared))),
        items={**items, "windows": tuple(map(named, items["windows"]))})


def _city(city: Municipality) -> Municipality:
    found = written(city)
    portal, tagline = found.portal or PORTAL.format(name=city.called), found.tagline or TAGLINE.format(name=city.called)
    editions = tuple(dataclasses.replace(edition, title=edition.title or portal) for edition in found.editions)
    return dataclasses.replace(found, portal=portal, tagline=tagline, editions=editions)


def written(value: _Any) -> _Any:
    """A value of a record, or a whole one, without placeholders; the same object when it holds none."""
    if isinstance(value, str):
        return without_placeholders(value)
    if isinstance(value, Hours):
        return value if written(value.text) == value.text else None
    if isinstance(value, tuple):
        found = tuple(new for old in value if (new := written(old)) is old or not _lost(old, new))
        return value if len(found) == len(value) and all(new is old for new, old in zip(found, value)) else found
    if isinstance(value, Mapping):
        found = {name: written(each) for name, each in value.items()}
        return found if any(found[name] is not each for name, each in value.items()) else value
    if not dataclasses.is_dataclass(value) or isinstance(value, (Ref, Place)):
        return value
    changed: dict[str, Any] = {}
    for field in dataclasses.fields(value):
        old = getattr(value, field.name)
        if (new := written(old)) is not old:
            changed[field.name] = None if dataclasses.is_dataclass(new) and field.default is None and _lost(old, new) else new
    return dataclasses.replace(value, **changed) if changed else value


def _lost(old: Any, new: Any) -> bool:
    """Whether nothing of a value is left to show: a text, a record that has lost its first words, or all of them."""
    if new is None or isinstance(new, str):
        return not new
    if isinstance(new, _STAY) or not dataclasses.is_dataclass(new):
        return False
    texts = [(field, getattr(new, field.name)) for field in dataclasses.fields(old)
             if field.name != "id" and isinstance(getattr(old, field.name), str) and getattr(old, field.name)]
    first = next((text for field, text in texts if field.default is dataclasses.MISSING), None)
    return first == "" or not any(text for _, text in texts)
