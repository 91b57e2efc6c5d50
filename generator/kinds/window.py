"""相談窓口: whom a person can turn to, and every way to do so."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from ..checks.lint import language_complaints
from ..hours import Hours
from ..model import Channel, ChannelKind, Checked, Item, Kind, Location, Move, Photo, Ref, about, move_complaints
from ..problem import Problem


class Audience(Enum):
    """Who may turn to a window."""

    SELF = "self"
    YOUNG = "young"
    FAMILY = "family"
    AROUND = "around"
    SUPPORTER = "supporter"


class Booking(Enum):
    """Whether an appointment is needed: `required` carries the 予約 mark on paper."""

    NONE = "none"
    REQUIRED = "required"
    RECOMMENDED = "recommended"


class Status(Enum):
    """HSDS service.status in words staff use."""

    ACTIVE = "active"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, kw_only=True)
class Window(Item):
    """A consultation window. `channels` stand in the order a resident should try them; hours hold where a channel has none."""

    name: str = about("窓口の名前", "伊勢市生活支援課", words=True)
    kana: str = about("よみがな", "いせしせいかつしえんか")
    english: str = about("英語の名前", "Livelihood Support Division", default="")
    operator: str = about("運営する組織・課", "伊勢市 生活支援課", words=True)
    organisation: Ref | None = about("団体のID", "kvoad", to="organisations", default=None)
    summary: str = about("どんな相談ができるか（1文）", "生活保護の相談ができます。", words=True)
    topics: tuple[Ref, ...] = about("分野", "[money-home]", to="topics")
    audience: tuple[Audience, ...] = about("対象", "[self, family]", default=())
    minimum_age: int | None = about("何歳から", "15", default=None)
    maximum_age: int | None = about("何歳まで", "49", default=None)
    eligibility: str = about("対象の説明", "年齢は問いません", words=True, default="")
    channels: tuple[Channel, ...] = about("連絡方法", "- kind: phone")
    hours: Hours | None = about("受付時間", "月曜日～金曜日 8:30～17:15", default=None)
    booking: Booking | None = about("予約", "required", default=None)
    location: Location | None = about("場所", default=None)
    moves: tuple[Move, ...] = about("場所の引っ越し", "- on: 2027-04-01", default=())
    photo: Photo | None = about("写真（入口など）", "file: files/iriguchi.jpg", default=None)
    languages: tuple[str, ...] = about("日本語のほかに使える言語", "[en, zh]", default=())
    anonymous: bool | None = about("名前を言わなくてよいか", "はい", default=None)
    cost: str = about("費用", "無料", words=True, default="")
    answered_by: str = about("だれが答えるか", "研修を受けた相談員", words=True, default="")
    what_happens: str = about("連絡すると、どうなるか", "相談員がお話をうかがいます。", words=True, default="")
    first_words: tuple[str, ...] = about("はじめのひとことの例", "[何から話せばいいかわかりません]", words=True, default=())
    reassurance: tuple[str, ...] = about("安心のためのひとこと", "[秘密は守ります]", words=True, default=())
    neutral_name: str = about("電話帳に入れるときの名前", "くらしのメモ", words=True, default="")
    status: Status = about("状態", "active", default=Status.ACTIVE)
    alert: str = about("お知らせ（一時休止など）", words=True, default="")
    afterwards: str = about("掲載を終えたあとに出す言葉", "2月までの試しの窓口でした。", words=True, default="")
    instead: tuple[Ref, ...] = about("掲載を終えたあとの、代わりの窓口", "[_national/kodomo-sos]", to="windows", default=())
    checked: Checked | None = about("確認", default=None)

    def over(self, date: datetime.date) -> bool:
        """Whether it has ended, by its last day or its status."""
        return super().over(date) or self.status is Status.ENDED

    def complaints(self) -> Iterable[Problem]:
        """What a reader would miss: a way to make contact, a place to go, a day it was checked, text before phone."""
        yield from super().complaints()
        yield from move_complaints(self.moves)
        kinds = [channel.kind for channel in self.channels]
        if not kinds:
            yield Problem("no-channel", self.place, {"name": self.name, "field": "channels"})
        if not self.topics:
            yield Problem("no-topic", self.place, {"name": self.name, "field": "topics"})
        if ChannelKind.VISIT in kinds and not self.location:
            yield Problem("visit-without-location", self.place, {"name": self.name, "field": "channels"})
        if self.checked is None:
            yield Problem("not-checked", self.place, {"name": self.name})
        phones = [channel for channel in self.channels if channel.kind is ChannelKind.PHONE and channel.phone]
        if phones and all(channel.phone.digits.startswith("#") for channel in phones):
            yield Problem("short-number-alone", phones[0].place, {"name": self.name, "value": phones[0].phone.shown})
        yield from language_complaints(self.languages, self.place)
        ways = [kind.way for kind in kinds]
        if "speak" in ways and "write" in ways and ways.index("speak") < ways.index("write"):
            yield Problem("phone-before-text", self.channels[ways.index("speak")].place, {"name": self.name})
        low, high = self.minimum_age or 0, 120 if self.maximum_age is None else self.maximum_age
        if not 0 <= low <= high <= 120:
            yield Problem("bad-ages", self.place, {"field": "minimum_age", "low": str(low), "high": str(high)})


KIND = Kind("windows", "相談窓口", "Consultation window", Window, "window",
            sort=lambda w: (w.order is None, w.order or 0, w.kana, w.id))
