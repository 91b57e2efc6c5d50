"""What a list changes besides its own files: shared windows it names are referred to, not copied, and the first windows of a
city take the place of the starter's. municipality.yaml is edited as text, so that what staff wrote in it stays."""

import re
from collections.abc import Iterable, Iterator, Mapping

from .. import phone
from ..model import ChannelKind
from ..municipality import Municipality
from ..problem import Problem
from . import doubts, edit
from .changes import Change
from .city import City
from .layout import order
from .page import Page, split
from .record import Entry

#: Ways that lead to the same service as its number, so that a row with them is still about the shared window.
_SAME = (ChannelKind.PHONE.value, ChannelKind.WEB.value)
#: By which words of its summary a window is known as one for people who do not know whom to ask; and by which of its name,
#: the surest first.
_ANYTHING = "総合相談|まるごと|なんでも|何でも|どんなことでも|いろいろなこと|断らない|どこに[^。]*(?:迷|わから|分から)"
_FOR_ALL = (f"{_ANYTHING}|困りごと", "生活困窮|自立相談|くらし|暮らし|生活サポート|福祉相談|生活相談",
            "地域包括|社会福祉協議会|福祉")


def file(slug: str) -> str:
    """The settings of a city."""
    return f"municipalities/{slug}/municipality.yaml"


def shared(entry: Entry, city: City) -> str:
    """The shared window (`_pack/id`) a row is about: all its numbers are that window's, and there is nowhere to go; else ''."""
    if entry.kind.template != "window" or not entry.ways or any(way.kind not in _SAME for way, _, _ in entry.ways):
        return ""
    read = [phone.read(way.value) for way, _, _ in entry.ways if way.kind == ChannelKind.PHONE.value]
    ids = {city.national.get(each.digits, "") if each else "" for each in read}
    return ids.pop() if len(ids) == 1 else ""


def changed(data: bytes, wanted: Mapping[str, object]) -> bytes:
    """A municipality.yaml with other values. wanted: by field, as plain texts, lists and dicts; a list or dict replaces
    the whole. Comments, order and all other lines stay as they are."""
    text = data.decode("utf-8-sig", "replace")
    ending = "\r\n" if "\r\n" in text else "\n"
    for name, value in wanted.items():
        text = edit.apply(text, name, plain(text.encode()).get(name, ""), value, order(Municipality), ending)
    return (b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b"") + text.encode()


def plain(data: bytes) -> Mapping[str, object]:
    """The values of a municipality.yaml as texts, lists and dicts."""
    return Page("", data.decode("utf-8-sig", "replace"), "", "").values


def candidates(entries: Iterable[Entry]) -> list[Entry]:
    """The windows somebody who does not know whom to ask could turn to, the likeliest first; one can write or ring there, and it
    endangers nobody to be seen with them."""
    fit = [(rank, number, entry) for number, entry in enumerate(entries)
           if open_to_all(entry) and (rank := _rank(entry)) is not None]
    return [entry for _, _, entry in sorted(fit, key=lambda each: each[:2])]


def open_to_all(entry: Entry) -> bool:
    """Whether an item is a window anybody can write to or ring, and be seen with."""
    ways = [way for way, _, _ in entry.ways if way.value and way.kind != ChannelKind.WEB.value]
    return entry.kind.template == "window" and bool(ways) and not doubts.discreet(entry) and not doubts.dangerous(entry)


def _rank(entry: Entry) -> int | None:
    ranks = [rank for rank, words in enumerate(_FOR_ALL) if re.search(words, entry.name)]
    summary = entry.values["summary"].text if "summary" in entry.values else ""
    return 0 if re.search(_ANYTHING, summary) else ranks[0] if ranks else None


def follow(fresh: list[Entry], referred: Iterable[str], fallback: str, starter: bytes, city: City,
           files: Mapping[str, bytes]) -> Iterator[Change | Problem]:
    """The settings after a list, the starter's window gone, and what is to be told of it.

    fresh: its new windows. referred: shared windows it names. fallback: the id of the first window to turn to; '' takes the
    likeliest while that is still the starter's example. starter: that example. files: of the city.
    """
    now, wanted = plain(city.settings), {}
    written = [str(each) for field in ("crisis", "shared") for each in now.get(field) or ()]
    new = [id for id in dict.fromkeys(referred) if id not in written and f"{id.split('/')[0]}/*" not in written]
    if new:
        wanted["shared"] = [*(now.get("shared") or ()), *new]
    example = _path(str(now.get("fallback", "")), city.slug)
    if _words(files.get(example, b"")) == _words(starter):
        entry = next((each for each in fresh if each.id == fallback), None) or next(iter(candidates(fresh)), None)
        if entry:
            wanted["fallback"] = city.ref(entry.kind, entry.id)
            yield Change(example, files[example], None)
            yield Problem("fallback-chosen", entry.place, {"name": entry.name, "id": wanted["fallback"], "path": file(city.slug)})
    if wanted:
        yield Change(file(city.slug), city.settings, changed(city.settings, wanted))


def _path(ref: str, slug: str) -> str:
    """The file of a window that is referred to as `id` or `_pack/id`."""
    pack, _, id = ref.rpartition("/")
    return f"content/{pack or slug}/windows/{id}.md"


def _words(data: bytes) -> tuple[object, str] | None:
    """What a file of a window says, whatever its line ends and whether it is a draft."""
    page = split(data)
    return ({name: value for name, value in page.values.items() if name != "draft"}, page.text) if page else None
