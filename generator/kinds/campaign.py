"""催し・啓発: events, symposia, courses, videos and awareness months, with their results afterwards."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from ..figure import Figure
from ..model import Channel, Item, Kind, Location, Photo, Ref, about
from ..problem import Problem
from ..programme import Step, complaints, steps


class CampaignType(Enum):
    """What sort of campaign it is (GIF イベント種類)."""

    EVENT = "event"
    LECTURE = "lecture"
    SYMPOSIUM = "symposium"
    COURSE = "course"
    VIDEO = "video"
    MONTH = "month"
    PRINT = "print"
    ADVERTISEMENT = "advertisement"


@dataclass(frozen=True, kw_only=True)
class Campaign(Item):
    """A campaign with dates; `result` is filled in afterwards (GIF イベント)."""

    name: str = about("名前", "設立記念講演会", words=True)
    kana: str = about("よみがな", default="")
    type: CampaignType = about("種類", "lecture")
    summary: str = about("ひとことで", words=True)
    starts: datetime.date = about("始まる日", "2023-01-31")
    ends: datetime.date | None = about("終わる日", "2023-02-28", default=None)
    date_text: str = about("日付の書き方（日まで決まらないとき）", "2023年1月から2月まで", words=True, default="")
    time: str = about("時間", "13:30～15:00", default="")
    location: Location | None = about("場所", default=None)
    online: bool = about("オンラインで参加できるか", "はい", default=False)
    districts: tuple[Ref, ...] = about("地区のID（その地区のページにも出します）", "[minato]", to="districts", default=())
    organiser: str = about("主催", "伊勢市", words=True, default="")
    audience: str = about("対象", "どなたでも", words=True, default="")
    capacity: str = about("定員", "100人", words=True, default="")
    cost: str = about("費用", "無料", words=True, default="")
    application: str = about("申し込み", "申し込みはいりません", words=True, default="")
    apply_until: datetime.date | None = about("申し込みの締め切り", "2023-01-20", default=None)
    photo: Photo | None = about("写真", "file: files/iriguchi.jpg", default=None)
    channels: tuple[Channel, ...] = about("問い合わせ", "- kind: phone", default=())
    programme: str = about("次第（1行に1つ、時刻や長さ | すること）", "13:30 | はじめに", words=True, default="")
    result: str = about("結果", "約140人が参加しました。", words=True, default="")
    figures: tuple[Figure, ...] = about("結果の表と図", "- title: 参加した人の答え", default=())

    @property
    def steps(self) -> tuple[Step, ...]:
        """The programme line by line."""
        return steps(self.programme)

    @property
    def last_day(self) -> datetime.date:
        """The day after which it is past."""
        return self.ends or self.starts

    def complaints(self) -> Iterable[Problem]:
        """Dates the wrong way round; a programme that cannot be followed."""
        yield from super().complaints()
        yield from complaints(self.programme, self.place)
        if self.last_day < self.starts:
            yield Problem("ends-before-it-starts", self.place, {
                "field": "ends", "starts": str(self.starts), "ends": str(self.ends)})


KIND = Kind("campaigns", "催し・啓発", "Campaign", Campaign, "campaign",
            sort=lambda c: (-c.starts.toordinal(), c.id))
