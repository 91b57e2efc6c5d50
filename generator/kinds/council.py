"""会議・ネットワーク: who sits together, on what, how often; and of which larger one a council has become a part.

The organisation chart is worked out from `part_of` (site/councils.py), so that it can never say anything else than the items.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..model import Item, Kind, Ref, about
from ..problem import Place, Problem


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """A day it met, and what was talked about."""

    date: datetime.date = about("ひらいた日", "2023-02-27")
    date_text: str = about("日付の書き方（日まで決まらないとき）", "2023年2月", words=True, default="")
    summary: str = about("話しあったこと", "調査の結果を報告しました。", words=True)
    news: Ref | None = about("くわしいお知らせのID", "2023-02-27-kyougikai", to="news", default=None)
    place: Place = field(compare=False)


@dataclass(frozen=True, kw_only=True)
class Council(Item):
    """A council, a conference or a network of them. The body holds its rules (規約・要綱) in plain words."""

    name: str = about("会議・ネットワークの名前", "地域共生連携ネットワーク", words=True)
    kana: str = about("よみがな", "ちいききょうせいれんけいねっとわーく", default="")
    summary: str = about("何のための集まりか（1文）", "分野をこえて、支える人どうしがつながります。", words=True)
    began: str = about("いつできたか", "2023年度（予定）", words=True, default="")
    part_of: Ref | None = about("どの会議の部会か（その会議のID）", "network", to="councils", default=None)
    joined: str = about("いつ部会になったか（前は別の会議だったとき）", "2023年度（予定）", words=True, default="")
    count: int | None = about("いくつの会議をまとめて書いたか（名前を1つずつ書かないとき）", "13", default=None)
    office: str = about("事務局", "健康福祉部 福祉課", words=True, default="")
    members: tuple[Ref, ...] = about("入っている団体のID", "[shakyo]", to="organisations", default=())
    others: tuple[str, ...] = about("団体のほかに入っている人・課（1行に1つ）", "[学校教育課, 民生委員]", words=True, default=())
    meetings: tuple[Meeting, ...] = about("ひらいた会議", "- date: 2023-02-27", default=())

    def complaints(self) -> Iterable[Problem]:
        """A time of joining, but nothing that was joined; a group of less than two."""
        yield from super().complaints()
        if self.joined and not self.part_of:
            yield Problem("joined-nothing", self.place, {"field": "joined", "name": self.name})
        if self.count is not None and self.count < 2:
            yield Problem("group-of-one", self.place, {"field": "count", "name": self.name, "value": str(self.count)})


KIND = Kind("councils", "会議・ネットワーク", "Council", Council, "council",
            sort=lambda c: (c.order is None, c.order or 0, c.kana, c.id))
