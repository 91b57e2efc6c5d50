"""お知らせ: what the platform does: meetings, press releases, newsletters, notices."""

import datetime
from dataclasses import dataclass, field
from enum import Enum

from ..model import Item, Kind, Photo, Ref, about
from ..problem import Place


class NewsType(Enum):
    """What sort of news it is."""

    MEETING = "meeting"
    PRESS = "press"
    NEWSLETTER = "newsletter"
    NOTICE = "notice"


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """A file that goes with news: beside the Markdown file, in the city's `files/` folder."""

    label: str = about("見出し", "次第（PDF）", words=True)
    file: Ref = about("ファイル", "files/2023-01-31-shidai.pdf", to="files")
    place: Place = field(compare=False)


@dataclass(frozen=True, kw_only=True)
class News(Item):
    """One news item."""

    name: str = about("見出し", "第1回プラットフォーム会議を開きました", words=True)
    date: datetime.date = about("日付", "2023-01-31")
    date_text: str = about("日付の書き方（日まで決まらないとき）", "2023年1月", words=True, default="")
    type: NewsType = about("種類", "meeting", default=NewsType.NOTICE)
    summary: str = about("ひとことで", words=True)
    photo: Photo | None = about("写真", "file: files/iriguchi.jpg", default=None)
    districts: tuple[Ref, ...] = about("地区のID（その地区のページにも出します）", "[minato]", to="districts", default=())
    attachments: tuple[Attachment, ...] = about("添付", default=())


KIND = Kind("news", "お知らせ", "News", News, "news",
            sort=lambda n: (-n.date.toordinal(), n.id))
