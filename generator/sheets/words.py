"""The words of a workbook: what staff choose from instead of `phone` and `required`, and small helpers for text in cells."""

import re
import unicodedata
from enum import Enum

from ..figure import ChartType
from ..kinds.campaign import CampaignType
from ..kinds.news import NewsType
from ..kinds.page import DiagramKind
from ..kinds.window import Audience, Booking, Status
from ..model import ChannelKind

#: What the drop-downs say. Every member of every enum of a record is here (tests/test_export.py).
CHOICES: dict[Enum, str] = {
    ChannelKind.LINE: "LINE", ChannelKind.CHAT: "チャット", ChannelKind.APP: "アプリ", ChannelKind.MAIL: "メール",
    ChannelKind.FORM: "フォーム", ChannelKind.WEB: "ホームページ", ChannelKind.PHONE: "電話", ChannelKind.FAX: "FAX",
    ChannelKind.VISIT: "窓口", ChannelKind.LETTER: "手紙",
    Audience.SELF: "本人", Audience.YOUNG: "子ども・若い人", Audience.FAMILY: "家族", Audience.AROUND: "まわりの人",
    Audience.SUPPORTER: "支援者",
    Booking.NONE: "予約はいらない", Booking.REQUIRED: "予約が必要", Booking.RECOMMENDED: "予約がおすすめ",
    Status.ACTIVE: "受付中", Status.PAUSED: "休止中", Status.ENDED: "終了",
    CampaignType.EVENT: "催し", CampaignType.LECTURE: "講演会", CampaignType.SYMPOSIUM: "シンポジウム",
    CampaignType.COURSE: "講座", CampaignType.VIDEO: "動画", CampaignType.MONTH: "月間・週間", CampaignType.PRINT: "印刷物",
    CampaignType.ADVERTISEMENT: "広告",
    NewsType.MEETING: "会議", NewsType.PRESS: "報道発表", NewsType.NEWSLETTER: "通信", NewsType.NOTICE: "お知らせ",
    DiagramKind.STEPS: "順に進む図", DiagramKind.LAYERS: "重なる図", DiagramKind.CHART: "上の1つと、その下の図",
    ChartType.BAR: "横の棒", ChartType.STACKED: "帯（合わせて100%）", ChartType.NONE: "図はつくらない",
}
YES, NO = "はい", "いいえ"

_HALF = re.compile(r"[｡-ﾟ]+|[０-９Ａ-Ｚａ-ｚ＠＃＋]+")
#: What no cell and no YAML may hold.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
#: Within hours: 8：30, 10:00~16:00.
_COLON, _TILDE = re.compile(r"(?<=\d)：(?=\d)"), re.compile(r"(?<=\d)[ ]?~[ ]?(?=\d)")
_SPREAD = re.compile(r"(?<!\S)[ぁ-んァ-ヶ一-龥々ー](?: [ぁ-んァ-ヶ一-龥々ー](?!\S)){2,}")
_SPACES = re.compile(r"[ \t\u3000\u00a0]+")


def choices(kind: type[Enum]) -> dict[str, str]:
    """The words of an enum's drop-down, with the value each stands for."""
    return {CHOICES[member]: member.value for member in kind}


def clean(text: str) -> str:
    """A text without the characters no cell and no YAML may hold."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def tidy(text: str) -> str:
    """Full-width digits, letters and times plain, half-width kana full, no blanks at the ends and no doubled ones; lines stay."""
    plain = _HALF.sub(lambda found: unicodedata.normalize("NFKC", found[0]), clean(text))
    plain = _TILDE.sub("～", _COLON.sub(":", plain))
    return "\n".join(filter(None, (_SPACES.sub(" ", line).strip() for line in plain.split("\n"))))


def gathered(text: str) -> str:
    """A name whose letters were spread over a cell with blanks (生 活 支 援 課), as it is written; one blank elsewhere stays."""
    return _SPREAD.sub(lambda found: found[0].replace(" ", ""), text)


def key(text: str) -> str:
    """A name or heading for comparing: no blanks, no difference of width or case, no ornaments."""
    return re.sub(r"[\s\u200b●○◎■□◆◇▼▽★☆※＊*:：]+", "", unicodedata.normalize("NFKC", text)).casefold()


def joined(text: str) -> str:
    """The lines of a cell as one, as one reads on: a blank only where letters or digits would run together."""
    lines = text.split("\n")
    found = lines[0]
    for line in lines[1:]:
        near = found[-1:] + line[:1]
        found += (" " if near.isascii() or re.search(r"(法人|会社)$", found) else "") + line
    return found
