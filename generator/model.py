"""The nouns every kind of content is made of: frozen, typed, ignorant of YAML, Excel and Jinja.

Field names follow HSDS 3.0 and schema.org where they have a word for the thing (operator, channels, location, languages,
minimum_age, status), so that the exports are a mapping. `about()` gives each field the words that messages, the field
reference and the templates for spreadsheets need.
"""

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, dataclass, field
from enum import Enum
from typing import Any

from .change import Change
from .checks.lint import mail_complaints, phone_complaints, web_complaints
from .code import is_prefecture
from .hours import Hours
from .phone import Phone
from .phone import read as read_phone
from .problem import Place, Problem


def about(label: str, example: str = "", *, words: bool = False, to: str = "", default: Any = MISSING) -> Any:
    """A dataclass field an author may fill in.

    label: its Japanese name. example: a value to show in messages. words: a translation (`id.en.md`) may give its own.
    to: for a Ref, the folder of the kind it names (`windows`), or `topics`. Without a default the field is required.
    """
    return field(default=default, metadata={"label": label, "example": example, "words": words, "to": to})


@dataclass(frozen=True)
class Ref:
    """The id of another item, and where it was written, because whether it exists is known only later."""

    id: str
    place: Place = field(compare=False)

    def __str__(self) -> str:
        return self.id


@dataclass(frozen=True)
class Body:
    """Markdown below the front matter, and where it begins."""

    text: str
    place: Place = field(compare=False)

    def __bool__(self) -> bool:
        return bool(self.text.strip())


class ChannelKind(Enum):
    """The ways to reach a window; the order is the one conventions recommend: text before phone."""

    LINE = "line"
    CHAT = "chat"
    APP = "app"
    MAIL = "mail"
    FORM = "form"
    WEB = "web"
    PHONE = "phone"
    FAX = "fax"
    VISIT = "visit"
    LETTER = "letter"

    @property
    def way(self) -> str:
        """How a resident thinks of it: write, speak or meet."""
        return {"phone": "speak", "visit": "meet", "web": "look"}.get(self.value, "write")


@dataclass(frozen=True, kw_only=True)
class Channel:
    """One way to reach a window, with its own number or address, hours, cost and note (HSDS phone/contact/url + schedule)."""

    kind: ChannelKind = about("連絡方法", "phone")
    value: str = about("番号・アドレス", "0596-21-5556", default="")
    label: str = about("何の連絡先か", "市営住宅", words=True, default="")
    hours: Hours | None = about("受付時間", "月曜日～金曜日 8:30～17:15", default=None)
    cost: str = about("費用", "通話料無料", words=True, default="")
    note: str = about("補足", "予約はこの番号へ", words=True, default="")
    place: Place = field(compare=False)

    @property
    def phone(self) -> Phone | None:
        """The number to dial or fax to; None for other ways."""
        return read_phone(self.value) if self.kind in (ChannelKind.PHONE, ChannelKind.FAX) else None

    def complaints(self) -> Iterable[Problem]:
        """Values that cannot be what their kind says. An app that is on the school's own tablets has no address, only a note."""
        if self.kind in (ChannelKind.VISIT, ChannelKind.LETTER) or self.kind is ChannelKind.APP and self.note and not self.value:
            return
        if not self.value:
            yield Problem("missing-channel-value", self.place, {"kind": self.kind.value})
        elif self.kind in (ChannelKind.PHONE, ChannelKind.FAX):
            yield from phone_complaints("value", self.value, self.place)
        elif self.kind is ChannelKind.MAIL:
            yield from mail_complaints("value", self.value, self.place)
        else:
            yield from web_complaints("value", self.value, self.place)


@dataclass(frozen=True, kw_only=True)
class Location:
    """Where a person goes (HSDS location, GIF 施設): building, floor and counter help someone who dares not ask."""

    name: str = about("場所の名前", "伊勢市役所", words=True, default="")
    address: str = about("住所", "伊勢市本町5-3", words=True, default="")
    building: str = about("建物", "東館", words=True, default="")
    floor: str = about("階", "2階", words=True, default="")
    counter: str = about("窓口番号", "11番窓口", words=True, default="")
    access: str = about("行き方", "伊勢市駅から歩いて5分", words=True, default="")
    place: Place = field(compare=False)

    @property
    def line(self) -> str:
        """The whole address in one line, from the large to the small."""
        return " ".join(filter(None, (self.address, self.name, self.building, self.floor, self.counter)))


@dataclass(frozen=True, kw_only=True)
class Photo:
    """A picture of the thing itself in the city's `files/` folder, and the words for whoever does not see it."""

    file: Ref = about("写真のファイル", "files/iriguchi.jpg", to="files")
    alt: str = about("写っているもの（写真を見られない人に伝える文）", "木のとびらと、青いのれんの入口", words=True)
    caption: str = about("写真の下に出す文", "2階の入口です。", words=True, default="")
    place: Place = field(compare=False)


@dataclass(frozen=True, kw_only=True)
class Move(Location):
    """Where an item will be from a day on; without the day, what is planned (HSDS location with valid_from)."""

    on: datetime.date | None = about("移る日（決まっているとき）", "2027-04-01", default=None)

    def complaints(self) -> Iterable[Problem]:
        """A move that says not where to."""
        if not self.name and not self.address:
            yield Problem("move-to-nowhere", self.place, {"field": "on"})


def move_complaints(moves: tuple[Move, ...]) -> Iterable[Problem]:
    """Moves that do not stand in the order of their days: which is the last would be a guess."""
    days = [move.on or datetime.date.max for move in moves]
    for before, after, move in zip(days, days[1:], moves[1:]):
        if after <= before:
            yield Problem("moves-not-in-order", move.place, {"before": str(before), "after": str(after)})


@dataclass(frozen=True, kw_only=True)
class Checked:
    """When a person last verified the facts, and who (HSDS assured_date): never the date of an edit."""

    on: datetime.date = about("確認した日", "2023-03-31")
    by: str = about("確認した人・課", "福祉生活相談センター")
    place: Place = field(compare=False)


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where a fact comes from, so that the next person can look it up."""

    document: str = about("資料", "地方版孤独・孤立対策官民連携プラットフォーム調査報告書")
    lines: str = about("行", "889", default="")
    on: datetime.date | None = about("資料の日付", "2023-03-31", default=None)
    note: str = about("補足", "番地は読み取れないため載せていない", default="")
    place: Place = field(compare=False)


@dataclass(frozen=True, kw_only=True)
class Topic:
    """A kind of trouble: a name, a short code for marks, everyday words, a pictogram; its position is its place in the list."""

    id: str = about("ID", "money-home")
    name: str = about("名前", "お金・住まい", words=True)
    short: str = about("短い名前", "お金", words=True)
    words: str = about("ふだんの言葉", "お金が足りない、住むところに困っている", words=True)
    family: str = about("家族やまわりの人への言葉", "心配していることを話すだけでもかまいません。", words=True, default="")
    search: tuple[str, ...] = about("検索の言葉", "[かねがない, 生活費]", words=True, default=())
    discreet: bool = about("題名をふせるか", "はい", default=False)
    pictogram: str = about("絵記号", "money-home", default="")
    place: Place = field(compare=False)

    @property
    def picture(self) -> str:
        """The pictogram's name: the id unless another is named."""
        return self.pictogram or self.id


@dataclass(frozen=True, kw_only=True)
class Pack:
    """Windows kept in one place for many cities: whose they are. With a code they are a prefecture's, for its people only."""

    id: str
    name: str = about("だれの窓口か", "愛媛県", words=True)
    code: str = about("都道府県のコード（その県の人だけが使えるとき）", '"380008"', default="")
    sample: bool = about("見本かどうか", "いいえ", default=False)
    place: Place = field(compare=False)

    def __str__(self) -> str:
        return self.id

    def complaints(self) -> Iterable[Problem]:
        """A code that is not a prefecture's."""
        if self.code and not is_prefecture(self.code):
            yield Problem("not-a-prefecture", self.place, {"field": "code", "value": self.code})


@dataclass(frozen=True, kw_only=True)
class Item:
    """What every content item has: its id (the file name), its text, its sources and its other languages.

    `translations` maps a language code to a whole record of the same type in which only the words differ; it is
    loaded from sibling files (`id.easy.md`, `id.en.md`). pack: the shared windows it is one of, None for the city's own.
    """

    id: str
    place: Place = field(compare=False)
    body: Body
    pack: Pack | None = None
    translations: Mapping[str, "Item"] = field(default_factory=dict, compare=False)
    source: tuple[Source, ...] = about("出典", default=())
    order: int | None = about("並び順", "1", default=None)
    search: tuple[str, ...] = about("検索の言葉", "[しにたい, 死にたい]", words=True, default=())
    discreet: bool = about("題名をふせるか（見られると困る人がいるページ）", "はい", default=False)
    changes: tuple[Change, ...] = about("急な変更（日と、ひとこと）", "2026-11-21 お休みです。", default=())
    draft: bool = about("下書きか", "はい", default=False)
    valid_from: datetime.date | None = about("掲載を始める日", "2023-04-01", default=None)
    valid_until: datetime.date | None = about("掲載を終える日", "2024-03-31", default=None)

    def shown_on(self, date: datetime.date) -> bool:
        """Whether residents see it on a date: no draft, begun, and not over."""
        return not self.draft and self.begun(date) and not self.over(date)

    def begun(self, date: datetime.date) -> bool:
        """Whether its first day has come."""
        return self.valid_from is None or self.valid_from <= date

    def over(self, date: datetime.date) -> bool:
        """Whether its last day has passed."""
        return self.valid_until is not None and self.valid_until < date

    def complaints(self) -> Iterable[Problem]:
        """What is wrong with the record as a whole; each kind adds its own."""
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            yield Problem("ends-before-it-starts", self.place, {
                "field": "valid_until", "starts": str(self.valid_from), "ends": str(self.valid_until)})


@dataclass(frozen=True)
class Kind:
    """A kind of content: a folder of Markdown files that become records of one type, each with its own page.

    template: the page of one item (site/items/<template>.html); its list is site/lists/<folder>.html. sort: the order on
    lists. What its type alone cannot say about a record, the record's `complaints()` say.
    """

    folder: str
    label: str
    english: str
    record: type[Item]
    template: str
    sort: Callable[[Any], Any]
