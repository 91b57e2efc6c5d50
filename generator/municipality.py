"""What a city sets once: its name, code, contact, colours, and what it prints."""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from urllib.parse import urlsplit

from . import colour
from .checks.lint import web_complaints
from .code import check_digit, is_prefecture
from .hours import closing_rule
from .model import Channel, Item, Ref, about
from .problem import Place, Problem

#: Addresses that can never be real (RFC 2606): where samples live.
RESERVED = (".example", ".test", ".invalid", ".localhost")


@dataclass(frozen=True, kw_only=True)
class Department:
    """Who answers for the portal; at least one way other than the phone is expected."""

    name: str = about("担当課の名前", "健康福祉部 福祉生活相談センター", words=True)
    channels: tuple[Channel, ...] = about("連絡方法", "- kind: phone", default=())
    place: Place = field(compare=False)


@dataclass(frozen=True, kw_only=True)
class Colours:
    """Two colours; every other tone is derived from them (colour.palette)."""

    main: str = about("基本の色", '"#1f4e5f"')
    accent: str = about("もうひとつの色", '"#b4552d"')
    place: Place = field(compare=False)

    def complaints(self) -> Iterable[Problem]:
        """A colour that is not one, or so pale that its legible tone would be another colour."""
        for name in ("main", "accent"):
            value = getattr(self, name)
            try:
                ratio = colour.contrast(value, colour.PAPER)
            except ValueError:
                yield Problem("not-a-colour", self.place, {"field": name, "value": value})
                continue
            if ratio < 3:
                yield Problem("colour-too-pale", self.place, {
                    "field": name, "value": value, "ratio": f"{ratio:.1f}",
                    "tone": colour.legible(value, colour.PAPER, 4.5)})


class Variant(Enum):
    """For whom an edition is set: everyone, people who need large print (18 pt), people who read やさしい日本語."""

    STANDARD = "standard"
    LARGE = "large"
    EASY = "easy"


@dataclass(frozen=True, kw_only=True)
class Run:
    """One print run of an edition: what was handed out stays in drawers for years, so that the city knows how many there are."""

    on: datetime.date = about("刷った日", "2023-02-28")
    date_text: str = about("日付の書き方（日まで決まらないとき）", "2023年2月下旬", words=True, default="")
    copies: int = about("部数", "30000")
    handed_out: str = about("配ったところ", "市内の小学1年生から中学3年生までの全員", words=True, default="")
    note: str = about("補足", "学校の配布物といっしょに配りました。", words=True, default="")
    place: Place = field(compare=False)

    def complaints(self) -> Iterable[Problem]:
        """A number of copies that is none."""
        if self.copies < 1:
            yield Problem("no-copies", self.place, {"field": "copies", "value": str(self.copies)})


@dataclass(frozen=True, kw_only=True)
class Edition:
    """A printed sheet this city makes: a format with a title, the date its facts hold, and what it is about (all, unless named).

    One format can be printed several times under different ids.
    """

    format: str = about("印刷物の種類", "booklet")
    id: str = about("ファイルの名前（同じ種類を2つつくるとき）", "card-for-pupils", default="")
    variant: Variant = about("だれのための版か", "large", default=Variant.STANDARD)
    title: str = about("題", "伊勢つながりサポートリスト", words=True)
    subtitle: str = about("副題", "困ったときの相談先", words=True, default="")
    message: str = about("いちばん伝えたい1文", "話してみませんか。", words=True, default="")
    as_of: str = about("いつ現在か", "2023年3月", words=True)
    paper: str = about("紙の大きさ（種類が選べるとき）", "A3", default="")
    topics: tuple[Ref, ...] = about("のせる分野", "[work]", to="topics", default=())
    windows: tuple[Ref, ...] = about("のせる窓口", "[ayumi, _national/yorisoi]", to="windows", default=())
    organisations: tuple[Ref, ...] = about("のせる団体", "[denden]", to="organisations", default=())
    places: tuple[Ref, ...] = about("のせる居場所", "[hidamari]", to="places", default=())
    campaigns: tuple[Ref, ...] = about("のせる催し", "[kouenkai]", to="campaigns", default=())
    courses: tuple[Ref, ...] = about("のせる講座", "[2026-supporter]", to="courses", default=())
    news: tuple[Ref, ...] = about("のせるお知らせ", "[2023-01-31-kaigi]", to="news", default=())
    maps: tuple[Ref, ...] = about("のせる支援の一覧表", "[soudan-map]", to="maps", default=())
    pages: tuple[Ref, ...] = about("のせる文章（ページのID）", "[platform]", to="pages", default=())
    map_image: Ref | None = about("地図の画像（二つ折りのとき）", "files/chizu.png", to="files", default=None)
    printed: tuple[Run, ...] = about("刷った記録", "- on: 2023-02-28", default=())
    voice_code: bool = about("音声コードの場所をあけるか", "はい", default=False)
    voice_image: Ref | None = about("音声コードの画像", "files/onsei-code.png", to="files", default=None)
    place: Place = field(compare=False)

    @property
    def output(self) -> str:
        """The name of its files: `leaflets/<output>.pdf`."""
        return self.id or self.format

    def complaints(self) -> Iterable[Problem]:
        """A name that cannot be a file's."""
        if self.id and not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", self.id):
            yield Problem("bad-entry-id", self.place, {"field": "id", "id": self.id})


@dataclass(frozen=True, kw_only=True)
class Notice:
    """Words above every page for a few days: a disaster, a line that is down. It always ends by itself."""

    words: str = about("知らせること", "大雨のため、市役所の窓口は11月21日まで休みます。電話は使えます。", words=True)
    news: Ref | None = about("くわしいお知らせのID", "2026-11-20-ooame", to="news", default=None)
    starts: datetime.date | None = about("出しはじめる日", "2026-11-20", default=None)
    until: datetime.date = about("いつまで出すか（この日をふくむ）", "2026-11-21")
    place: Place = field(compare=False)

    def complaints(self) -> Iterable[Problem]:
        """A notice that would never be seen."""
        if self.starts and self.until < self.starts:
            yield Problem("ends-before-it-starts", self.place, {
                "field": "until", "starts": str(self.starts), "ends": str(self.until)})

    def shown_on(self, date: datetime.date) -> bool:
        """Whether it stands on the pages of a build; a script takes it away on the day after its last."""
        return (self.starts is None or self.starts <= date) and date <= self.until


@dataclass(frozen=True, kw_only=True)
class Moved:
    """An address that was published, perhaps printed, and where its page is now: what is on paper must never lead nowhere."""

    old: str = about("前のアドレス", "windows/kurashi/index.html")
    new: str = about("いまのアドレス", "windows/seikatsu/index.html")
    place: Place = field(compare=False)

    @property
    def path(self) -> str:
        """The old address as a path of the site."""
        return _path(self.old)

    @property
    def target(self) -> str:
        """The new address as a path of the site."""
        return _path(self.new)


def _path(address: str) -> str:
    """`/windows/kurashi/`, `windows/kurashi` or a file, as the path of a page."""
    path = address.strip().strip("/")
    return path if path.endswith((".html", ".pdf")) else f"{path}/index.html".lstrip("/")


@dataclass(frozen=True, kw_only=True)
class Municipality:
    """A city, town, village or prefecture with a portal. Identified by its folder and code, never by its name.

    namesakes: the prefectures in which another municipality has the same name.
    """

    slug: str
    place: Place = field(compare=False)
    namesakes: tuple[str, ...] = ()
    code: str = about("全国地方公共団体コード", '"242039"')
    name: str = about("名前", "伊勢市", words=True)
    kana: str = about("よみがな", "いせし")
    english: str = about("英語の名前", "Ise City")
    prefecture: str = about("都道府県", "三重県", words=True)
    portal: str = about("サイトの名前", "伊勢つながりの窓", words=True)
    tagline: str = about("サイトの説明（1文）", "困ったとき、話したいときの相談先", words=True)
    department: Department = about("担当課")
    colours: Colours = about("色")
    base_url: str = about("公開するアドレス", "https://www.city.ise.mie.jp/tsunagari/")
    fallback: Ref = about("迷ったときの窓口", "fukushi-seikatsu-soudan-center", to="windows")
    crisis: tuple[Ref, ...] = about("いつでも話せる窓口", "[_national/yorisoi]", to="windows")
    shared: tuple[Ref, ...] = about("全国・県の窓口", "[_national/childline]", to="windows", default=())
    closing_days: str = about("市の休みのきまり", "祝日・年末年始は休み", words=True, default="")
    editions: tuple[Edition, ...] = about("印刷物", "- format: booklet", default=())
    theme: Ref | None = about("テーマ", "akari", default=None)
    moved: tuple[Moved, ...] = about("引っ越したページ", "- old: windows/kurashi/index.html", default=())
    notices: tuple[Notice, ...] = about("緊急のお知らせ", "- words: …", default=())
    exit_to: str = about("「このページを離れる」の行き先", "https://www.jma.go.jp/", default="https://www.jma.go.jp/")
    map: str = about("地図のアドレス（うしろに住所がつきます）", "https://www.google.com/maps/search/?api=1&query=",
                     default="https://www.google.com/maps/search/?api=1&query=")
    sample: bool = about("見本かどうか", "いいえ", default=False)
    data_as_of: str = about("情報の時点", "2023年3月", words=True, default="")
    published: datetime.date | None = about("公開した日", "2023-03-31", default=None)

    def complaints(self) -> Iterable[Problem]:
        """A code that fails its check digit, a base address that is none, a sample that could be taken for real."""
        if not (len(self.code) == 6 and self.code.isascii() and self.code.isdigit()):
            yield Problem("bad-municipality-code", self.place, {
                "field": "code", "value": self.code, "suggestion": _repaired(self.code)})
        elif check_digit(self.code) != self.code[5]:
            yield Problem("wrong-check-digit", self.place, {
                "field": "code", "value": self.code, "expected": check_digit(self.code)})
        if list(web_complaints("base_url", self.base_url, self.place)) or not self.base_url.endswith("/"):
            yield Problem("bad-base-address", self.place, {"field": "base_url", "value": self.base_url})
        elif self.sample and not self.reserved:
            yield Problem("sample-at-real-address", self.place, {"field": "base_url", "value": self.base_url})
        elif not self.sample and self.reserved:
            yield Problem("address-not-set", self.place, {"field": "base_url", "value": self.base_url})
        yield from web_complaints("exit_to", self.exit_to, self.place)
        if self.closing_days and closing_rule(self.closing_days) is None:
            yield Problem("closing-days-not-understood", self.place, {"field": "closing_days", "text": self.closing_days})
        if self.sample and not self.data_as_of:
            yield Problem("sample-without-date", self.place, {"field": "sample"})

    @property
    def is_prefecture(self) -> bool:
        """Whether it is a whole prefecture: then the theme's words for one are laid over the others (words.yaml)."""
        return is_prefecture(self.code)

    @property
    def full_name(self) -> str:
        """Its name with that of its prefecture, which one of the two 府中市 needs."""
        return self.name if self.name == self.prefecture else f"{self.prefecture} {self.name}"

    def owns(self, item: Item) -> bool:
        """Whether an item is the city's own: its file lies in its folder, or it is of the pack of this very prefecture."""
        return item.pack is None or item.pack.code == self.code

    def real(self, item: Item) -> bool:
        """Whether people may rely on an item today: not one of a sample."""
        return not (item.pack or self).sample

    @property
    def called(self) -> str:
        """What a reader takes it for: with its prefecture where the name alone could mean another."""
        return f"{self.prefecture}{self.name}" if self.namesakes else self.name

    @property
    def answering(self) -> str:
        """Whom to write to about the site: its department; the municipality itself until that is written."""
        return self.department.name or self.called

    @property
    def reserved(self) -> bool:
        """Whether the base address can never be a real one."""
        host = urlsplit(self.base_url).hostname or ""
        return host == "example.com" or host.endswith(RESERVED)


def _repaired(code: str) -> str:
    """What a code that lost its leading zero in a spreadsheet, or its check digit, must have been; '' when unknown."""
    digits = code.strip()
    if not digits.isascii() or not digits.isdigit():
        return ""
    padded = digits.zfill(6)
    if len(digits) == 5 and padded[5] == check_digit(padded):
        return padded
    return digits + check_digit(digits) if len(digits) == 5 else ""
