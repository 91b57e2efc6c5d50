"""調査の結果: what a city found out by asking, in tables anybody can read, each with a chart and a text."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from ..figure import Figure, number, step
from ..model import Item, Kind, about
from ..problem import Problem


@dataclass(frozen=True, kw_only=True)
class Survey(Item):
    """What was asked of whom, how many answered, and what they said."""

    name: str = about("調査の名前", "人とのつながりについての調査", words=True)
    kana: str = about("よみがな", default="")
    summary: str = about("わかったこと（1文か2文）", "孤独だと感じている人は、市民の3.4%と見られます。", words=True)
    starts: datetime.date = about("調べはじめた日", "2023-01-06")
    ends: datetime.date | None = about("調べおわった日", "2023-01-20", default=None)
    date_text: str = about("調べた日の書き方（日まで決まらないとき）", "2023年1月", words=True, default="")
    population: str = about("たずねた相手", "市に住む16歳以上の人", words=True, default="")
    sent: int | None = about("たずねた人の数", "2000", default=None)
    valid: int | None = about("有効な回答の数", "799", default=None)
    rate: str = about("有効回収率（%。書かなければ計算します）", "40.0", default="")
    method: str = about("調べ方", "くじびきのように選び、郵便で送りました。", words=True, default="")
    asked_by: str = about("調べたところ", "須坂市 総務部 政策推進課", words=True, default="")
    figures: tuple[Figure, ...] = about("表と図", "- title: 年代ごとの割合", default=())

    @property
    def answered(self) -> str:
        """The share of those asked who answered: as written, else worked out; '' when it is not known."""
        exact = self._exact()
        return self.rate or (str(exact.quantize(Decimal("0.1"), ROUND_HALF_UP)) if exact is not None else "")

    def _exact(self) -> Decimal | None:
        return Decimal(self.valid) * 100 / self.sent if self.sent and self.valid is not None else None

    def complaints(self) -> Iterable[Problem]:
        """Dates the wrong way round; answers that cannot be; a rate that is not theirs."""
        yield from super().complaints()
        if self.ends and self.ends < self.starts:
            yield Problem("ends-before-it-starts", self.place, {
                "field": "ends", "starts": str(self.starts), "ends": str(self.ends)})
        exact, rate = self._exact(), number(self.rate, "%")
        if self.sent is not None and self.valid is not None and not 0 <= self.valid <= self.sent:
            yield Problem("more-answers-than-sent", self.place, {
                "field": "valid", "sent": str(self.sent), "valid": str(self.valid)})
        elif self.rate and exact is not None and (rate is None or abs(rate - exact) > step(rate) / 2):
            yield Problem("rate-mismatch", self.place, {
                "field": "rate", "rate": self.rate, "sent": str(self.sent), "valid": str(self.valid),
                "worked": str(exact.quantize(Decimal("0.1"), ROUND_HALF_UP))})


KIND = Kind("surveys", "調査の結果", "Survey", Survey, "survey",
            sort=lambda s: (s.order is None, s.order or 0, -s.starts.toordinal(), s.id))
