"""取り組み（試行事業）: what the city tries out: why, for whom, at what cost, and what came of it."""

import datetime
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from ..figure import Figure, number
from ..model import Item, Kind, Ref, about
from ..problem import Problem

#: How much a unit behind a number is, the larger first: `1億2,000万円` has two parts.
_UNITS = {"億": 10**8, "万": 10**4, "": 1}
#: Spreadsheets of budgets count in thousands; a reader does not.
_THOUSANDS = re.compile(r"([\d,]+)千円")
_YEN = re.compile(r"(?:([\d,.]+)億)?(?:([\d,.]+)万)?([\d,]+)?円")


class State(Enum):
    """Where a project stands on a date; the order is that of the list."""

    RUNNING = "running"
    PLANNED = "planned"
    ENDED = "ended"


@dataclass(frozen=True, kw_only=True)
class Project(Item):
    """A project of the platform. Without a last day it goes on; its state is never written, only worked out."""

    name: str = about("取り組みの名前", "匿名で相談できるアプリをためす", words=True)
    kana: str = about("よみがな", default="")
    summary: str = about("ひとことで", "電話が苦手な子どもも相談できるように、アプリをためしました。", words=True)
    aim: str = about("ねらい", "子どもが相談しやすい窓口をふやします。", words=True, default="")
    audience: str = about("だれのため", "市内の小学生・中学生", words=True, default="")
    starts: datetime.date = about("始まる日", "2023-01-16")
    ends: datetime.date | None = about("終わる日（続くものは書きません）", "2023-02-28", default=None)
    date_text: str = about("日付の書き方（日まで決まらないとき）", "2023年1月から2月まで", words=True, default="")
    organisations: tuple[Ref, ...] = about("いっしょにする団体", "[shakyo]", to="organisations", default=())
    done_by: str = about("だれがするか", "市の福祉課", words=True, default="")
    budget: str = about("予算（円）", "350万円", default="")
    result: str = about("わかったこと・結果", "44日のあいだに、312件の相談がありました。", words=True, default="")
    figures: tuple[Figure, ...] = about("結果の表と図", "- title: 相談の内容", default=())

    @property
    def yen(self) -> int | None:
        """The budget as a number; None when it is not known or cannot be read."""
        return amount(self.budget)

    def state(self, date: datetime.date) -> State:
        """Whether it is still to come, going on or over on a date."""
        if date < self.starts:
            return State.PLANNED
        return State.ENDED if self.ends and self.ends < date else State.RUNNING

    def complaints(self) -> Iterable[Problem]:
        """Dates the wrong way round; a budget that is no sum of money."""
        yield from super().complaints()
        if self.ends and self.ends < self.starts:
            yield Problem("ends-before-it-starts", self.place, {
                "field": "ends", "starts": str(self.starts), "ends": str(self.ends)})
        if self.budget and self.yen is None:
            yield Problem("not-an-amount", self.place, {
                "field": "budget", "value": self.budget, "suggestion": _repaired(self.budget)})


def amount(text: str) -> int | None:
    """A sum of money as people write it, in yen: `3,500,000円`, `350万円`, `1億2,000万円`. None for anything else."""
    found = _YEN.fullmatch(text)
    parts = [number(part) if part else Decimal(0) for part in found.groups()] if found and any(found.groups()) else [None]
    if any(part is None for part in parts):
        return None
    sums = [part * unit for part, unit in zip(parts, _UNITS.values())]
    # 12,000万円5億 or 0.5円 is a slip, and so is a part as large as the unit before it.
    smaller = all(part < limit for part, limit, before in zip(sums[1:], (10**8, 10**4), parts) if before)
    return int(sum(sums)) if smaller and sum(sums) == int(sum(sums)) else None


def _repaired(text: str) -> str:
    """What was probably meant: full-width digits, a missing 円, thousands of yen; '' when nobody can tell."""
    plain = unicodedata.normalize("NFKC", text).replace(" ", "")
    plain = re.sub(r"^(?:¥|約)|\((?:税込|税抜)\)$|-$", "", plain)
    if found := _THOUSANDS.fullmatch(plain):
        thousands = number(found[1])
        return "" if thousands is None else f"{thousands * 1000:,}円"
    plain = plain if plain.endswith("円") else f"{plain}円"
    return plain if amount(plain) is not None else ""


KIND = Kind("projects", "取り組み", "Project", Project, "project",
            sort=lambda p: (p.order is None, p.order or 0, -p.starts.toordinal(), p.id))
