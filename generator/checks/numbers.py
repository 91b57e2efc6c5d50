"""Phone numbers of a city beside each other, and beside those of the national helplines: slips a single number does not show.

A wrong number on every doorstep is the worst this program could do. Each finding asks a person to look; none changes anything.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..kinds.organisation import Organisation
from ..kinds.window import Window
from ..model import Channel, ChannelKind, Item
from ..phone import PhoneKind
from ..problem import Problem

if TYPE_CHECKING:
    from ..load import Site

#: National helplines as their operators publish them (looked up 2026-11-20), known here so that a slip in one is seen, whether or
#: not a city shows them. Wrong forms seen on real pages: 0570-046-556, 0120-738-556, 0570-189-783.
NATIONAL = {
    "0120-279-338": "よりそいホットライン",
    "0120-279-226": "よりそいホットライン（岩手・宮城・福島）",
    "0120-783-556": "自殺予防いのちの電話",
    "0570-064-556": "こころの健康相談統一ダイヤル",
    "0120-0-78310": "24時間子供SOSダイヤル",
    "0120-99-7777": "チャイルドライン",
    "0120-279-889": "DV相談プラス",
    "0120-189-783": "児童相談所相談専用ダイヤル",
    "0570-078374": "法テラス",
    "0570-078377": "法テラス 多言語情報提供",
    "0570-003-110": "みんなの人権110番",
    "0120-007-110": "こどもの人権110番",
    "0570-070-810": "女性の人権ホットライン",
    "0570-090-110": "行政相談 きくみみ",
}
#: Not slips of the table but other forms, written on real pages.
WRONG = {"0570-189-783": "0120-189-783"}


def problems(site: "Site") -> Iterator[Problem]:
    """What is odd about the numbers of a city's own items."""
    items = [item for folder in ("windows", "organisations", "places", "campaigns", "courses") for item in site.items[folder]]
    yield from _nearly_national(items)
    yield from _nearly_local(site, items)
    yield from _shared(site.items["windows"], site.city.name)
    yield from _again(site)
    for folder in ("windows", "organisations", "places"):
        yield from _twice(site.items[folder])
    yield from _left_behind(site)


def _phones(items: Iterable[Item]) -> Iterator[tuple[Item, Channel]]:
    for item in items:
        for channel in item.channels:
            if channel.phone:
                yield item, channel


def _nearly_national(items: Iterable[Item]) -> Iterator[Problem]:
    known = {shown.replace("-", ""): shown for shown in NATIONAL}
    wrong = {shown.replace("-", ""): meant for shown, meant in WRONG.items()}
    for _, channel in _phones(items):
        digits = channel.phone.digits
        near = (shown for other, shown in known.items() if digits not in known and _slip(digits, other))
        meant = wrong.get(digits) or next(near, None)
        if meant:
            yield Problem("nearly-national-number", channel.place, {
                "value": channel.phone.shown, "name": NATIONAL[meant], "suggestion": meant})


def _nearly_local(site: "Site", items: list[Item]) -> Iterator[Problem]:
    """A local number whose first four digits are a slip of those that most of the city's numbers begin with."""
    city = [channel for channel in site.city.department.channels if channel.phone]
    numbers = [channel.phone for channel in (*city, *(channel for _, channel in _phones(items)))]
    starts = Counter(phone.digits[:4] for phone in numbers if phone.kind is PhoneKind.GEOGRAPHIC)
    if not starts:
        return
    usual, count = starts.most_common(1)[0]
    for _, channel in _phones(items):
        start = channel.phone.digits[:4]
        odd = channel.phone.kind is PhoneKind.GEOGRAPHIC and starts[start] == 1 and _slip(start, usual)
        if odd and count >= 3:
            yield Problem("nearly-local-number", channel.place, {"value": channel.phone.shown, "usual": usual})


def _shared(windows: Iterable[Item], city: str) -> Iterator[Problem]:
    """One number under two windows of different operators: right between divisions of the city, wrong after copying a file."""
    first: dict[str, Item] = {}
    for window, channel in _phones(windows):
        if channel.kind is not ChannelKind.PHONE:
            continue
        other = first.setdefault(channel.phone.digits, window)
        if other.operator != window.operator and not (city in other.operator and city in window.operator):
            yield Problem("number-of-another", channel.place, {
                "value": channel.phone.shown, "name": other.name, "other": str(other.place)})


def _again(site: "Site") -> Iterator[Problem]:
    """A number of a shared window the city shows, written once more in a window of its own: after an import of an old list."""
    common = {channel.phone.digits: window for window, channel in _phones(site.shared)}
    told = set()
    for window, channel in _phones(site.items["windows"]):
        same = common.get(channel.phone.digits)
        if channel.kind is ChannelKind.PHONE and same and (window.id, same.id) not in told:
            told.add((window.id, same.id))
            yield Problem("number-of-shared", channel.place, {
                "value": channel.phone.shown, "name": same.name, "id": f"{same.pack}/{same.id}"})


def _twice(items: Iterable[Item]) -> Iterator[Problem]:
    """Two of a kind with one name and a number in common: the file somebody copied, or the one whose name was to be changed."""
    first: dict[tuple[str, str], Item] = {}
    told = set()
    for item, channel in _phones(items):
        other = first.setdefault((item.name, channel.phone.digits), item)
        if other is not item and item.id not in told:
            told.add(item.id)
            yield Problem("written-twice", item.place, {"name": item.name, "other": str(other.place)})


def _left_behind(site: "Site") -> Iterator[Problem]:
    """A number copied from a window to an organisation, a place and the like, and not corrected with it. Such an item belongs to
    the windows of its own name, of whoever runs it, or that name it as their organisation. A number with a label is another one,
    such as that of an office, unless the label is in the name of such a window, or names any."""
    for folder in ("organisations", "places", "campaigns", "courses"):
        for item, channel in _phones(site.items[folder]):
            label = _plain(channel.label)
            windows = [window for window in site.windows if _runs(item, window) and label in _plain(window.name)
                       or label and _plain(window.name) in label]
            there = {other.phone.digits: (window, other) for window, other in _phones(windows) if other.kind is channel.kind}
            if there and channel.phone.digits not in there:
                window, other = next(iter(there.values()))
                yield Problem("number-left-behind", channel.place, {
                    "value": channel.phone.shown, "name": window.name, "theirs": other.phone.shown, "other": str(other.place)})


def _runs(item: Item, window: Window) -> bool:
    names = (item.name, getattr(item, "operator", ""), getattr(item, "organiser", ""))
    if isinstance(item, Organisation) and window.organisation and window.organisation.id == item.id:
        return True
    return _plain(window.name) in map(_plain, names)


def _plain(name: str) -> str:
    return "".join(name.split())


def _slip(one: str, other: str) -> bool:
    """Whether two numbers differ by one digit or by two neighbours that changed places."""
    if len(one) != len(other):
        return False
    wrong = [place for place in range(len(one)) if one[place] != other[place]]
    return len(wrong) == 1 or len(wrong) == 2 and wrong[1] == wrong[0] + 1 and sorted(one) == sorted(other)
