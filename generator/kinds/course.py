"""サポーター養成講座: when and where, who can come, what a supporter does and need not do, and what came of it."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..figure import Figure
from ..model import Channel, Item, Kind, Location, about
from ..problem import Place, Problem
from ..programme import Step, complaints, steps


@dataclass(frozen=True, kw_only=True)
class Session:
    """One meeting of a course."""

    date: datetime.date = about("日", "2026-12-04")
    time: str = about("時間", "13:30～16:00", default="")
    name: str = about("回の名前", "第1回 話を聞くとき", words=True, default="")
    where: str = about("場所（ほかの回とちがうとき）", "中央公民館", words=True, default="")
    programme: str = about("次第（1行に1つ、時刻や長さ | すること）", "13:30 | はじめに", words=True, default="")
    place: Place = field(compare=False)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The programme line by line."""
        return steps(self.programme)

    def complaints(self) -> Iterable[Problem]:
        """A programme that cannot be followed."""
        yield from complaints(self.programme, self.place)


@dataclass(frozen=True, kw_only=True)
class Course(Item):
    """A course that trains supporters; `trained`, `result` and `figures` are filled in afterwards."""

    name: str = about("講座の名前", "つながりサポーター養成講座", words=True)
    kana: str = about("よみがな", default="")
    summary: str = about("ひとことで", "身近な人を気にかけ、相談先につなぐ人になるための講座です。", words=True)
    sessions: tuple[Session, ...] = about("回（ひらく日）", "- date: 2026-12-04")
    location: Location | None = about("場所", default=None)
    online: bool = about("オンラインで参加できるか", "はい", default=False)
    organiser: str = about("主催", "鳥取市", words=True, default="")
    audience: str = about("だれが参加できるか", "市内で暮らす人、働く人", words=True, default="")
    capacity: str = about("定員", "50人", words=True, default="")
    cost: str = about("費用", "無料", words=True, default="")
    application: str = about("申し込みのしかた", "電話か、窓口で申し込みます。", words=True, default="")
    apply_until: datetime.date | None = about("申し込みの締め切り", "2026-11-20", default=None)
    channels: tuple[Channel, ...] = about("申し込み・問い合わせ", "- kind: phone", default=())
    supporter: str = about("修了した人の呼び名（修了証とバッジにのる）", "つながりサポーター", words=True,
                           default="つながりサポーター")
    does: tuple[str, ...] = about("サポーターがすること", "- 気になる人に声をかけます。", words=True, default=())
    does_not: tuple[str, ...] = about("サポーターがしなくてよいこと", "- ひとりで解決しようとしなくてかまいません。", words=True,
                                      default=())
    trained: int | None = about("修了した人の数", "50", default=None)
    result: str = about("どうなったか", "50人が、サポーターになりました。", words=True, default="")
    figures: tuple[Figure, ...] = about("参加した人の声などの表と図", "- title: 参加した人の答え", default=())

    @property
    def starts(self) -> datetime.date:
        """The day of the first session."""
        return min(session.date for session in self.sessions)

    @property
    def last_day(self) -> datetime.date:
        """The day after which it is past."""
        return max(session.date for session in self.sessions)

    def past(self, date: datetime.date) -> bool:
        """Whether its last session is over."""
        return self.last_day < date

    def closed(self, date: datetime.date) -> bool:
        """Whether nobody can apply any more."""
        return self.past(date) or self.apply_until is not None and self.apply_until < date

    def complaints(self) -> Iterable[Problem]:
        """Sessions out of order or twice; a last day to apply when the course is over."""
        yield from super().complaints()
        moments = [(session.date, session.time) for session in self.sessions]
        if not moments:
            yield Problem("missing-field", self.place, {
                "field": "sessions", "label": "回（ひらく日）", "example": "sessions:\n    - date: 2026-12-04"})
            return
        for before, after, session in zip(moments, moments[1:], self.sessions[1:]):
            if after[0] < before[0] or after == before:
                yield Problem("session-out-of-order", session.place, {"date": str(after[0]), "before": str(before[0])})
        if self.apply_until and self.apply_until > self.last_day:
            yield Problem("applies-after-the-end", self.place, {
                "field": "apply_until", "until": str(self.apply_until), "ends": str(self.last_day)})


KIND = Kind("courses", "サポーター講座", "Supporter course", Course, "course",
            sort=lambda c: (-c.starts.toordinal(), c.id))
