"""参加団体: a member of the city's public-private platform."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..checks.lint import language_complaints, web_complaints
from ..hours import Hours
from ..model import Channel, Checked, Item, Kind, Location, Move, Photo, Ref, about, move_complaints
from ..problem import Problem


@dataclass(frozen=True, kw_only=True)
class Organisation(Item):
    """A member organisation (HSDS organization) with the marks of the platform leaflet."""

    name: str = about("団体の名前", "NPO法人 でんでん虫の会", words=True)
    kana: str = about("よみがな", "でんでんむしのかい")
    english: str = about("英語の名前", default="")
    legal_status: str = about("法人の種類", "特定非営利活動法人", default="")
    summary: str = about("支援・活動の内容", "ひとり暮らしの人を訪ね、孤立を防ぎます。", words=True)
    topics: tuple[Ref, ...] = about("活動分野", "[relations]", to="topics", default=())
    url: str = about("ホームページ", "https://denden4.org/", default="")
    channels: tuple[Channel, ...] = about("連絡方法", "- kind: phone", default=())
    hours: Hours | None = about("受付時間", "平日 9:00～17:00", default=None)
    location: Location | None = about("場所", default=None)
    moves: tuple[Move, ...] = about("場所の引っ越し", "- on: 2027-04-01", default=())
    photo: Photo | None = about("写真", "file: files/iriguchi.jpg", default=None)
    eligibility: str = about("対象", "24歳以下の人とそのまわりの人", words=True, default="")
    languages: tuple[str, ...] = about("日本語のほかに使える言語", "[en]", default=())
    lgbtq: bool = about("LGBTQについての専門性", "はい", default=False)
    counselling: bool | None = about("相談を受けているか", "はい", default=None)
    note: str = about("補足", "相談はしていません", words=True, default="")
    checked: Checked | None = about("確認", default=None)

    def complaints(self) -> Iterable[Problem]:
        """A home page or a language that cannot be, moves in no order."""
        yield from super().complaints()
        yield from move_complaints(self.moves)
        yield from web_complaints("url", self.url, self.place)
        yield from language_complaints(self.languages, self.place)


KIND = Kind("organisations", "参加団体", "Member organisation", Organisation, "organisation",
            sort=lambda o: (o.order is None, o.order or 0, o.kana, o.id))
