"""地区: a part of the city with its own room, its own people and its own news. A resident knows the town, not the office."""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import ClassVar

from ..model import Checked, Item, Kind, Photo, Ref, about
from ..problem import Place, Problem

_LINE = re.compile(r"(?P<name>[^（(]+?)\s*[（(](?P<kana>[ぁ-ゖァ-ヺー・\s\d０-９]+)[）)]")


@dataclass(frozen=True)
class Town:
    """A 町名 or 字 and its reading, on one line: 「みなと町1丁目（みなとまち1ちょうめ）」."""

    name: str
    kana: str
    place: Place = field(compare=False)
    #: What is told when a line cannot be read.
    refusal: ClassVar[str] = "town-without-reading"

    @classmethod
    def read_line(cls, text: str, place: Place) -> "Town | None":
        """A name with its reading in brackets; None without one: nobody could find it in a list by its sound."""
        found = _LINE.fullmatch(text.strip())
        return cls(found["name"], found["kana"].strip(), place) if found else None


@dataclass(frozen=True, kw_only=True)
class District(Item):
    """A district of the city. staff: whom one meets in its room, as roles, never as names."""

    name: str = about("地区の名前", "みなと地区", words=True)
    kana: str = about("よみがな", "みなとちく")
    summary: str = about("どんな地区か（1文）", "海ぞいの、古い町なみの地区です。", words=True)
    towns: tuple[Town, ...] = about("町名（よみ）", "みなと町1丁目（みなとまち1ちょうめ）", default=())
    room: Ref | None = about("地区の部屋（居場所のID）", "hidamari", to="places", default=None)
    group: Ref | None = about("住む人の会（団体のID）", "minato-chiku", to="organisations", default=None)
    staff: tuple[str, ...] = about("部屋にいる人（役目。名前は書きません）", "保健師が2人", words=True, default=())
    photos: tuple[Photo, ...] = about("写真（入口、目印、部屋のようす）", "- file: files/iriguchi.jpg", default=())
    says: tuple[str, ...] = about("地区の人の声・合い言葉", "まあ、お茶でも", words=True, default=())
    population: int | None = about("人口", "4200", default=None)
    households: int | None = about("世帯数", "1800", default=None)
    counted: datetime.date | None = about("人口・世帯を数えた日", "2023-03-31", default=None)
    checked: Checked | None = about("確認", default=None)

    def complaints(self) -> Iterable[Problem]:
        """A number of people without its day; a number below zero."""
        yield from super().complaints()
        for name, value in (("population", self.population), ("households", self.households)):
            if value is not None and (value < 0 or self.counted is None):
                yield Problem("count-without-day", self.place, {"field": name, "value": str(value)})


KIND = Kind("districts", "地区", "District", District, "district",
            sort=lambda d: (d.order is None, d.order or 0, d.kana, d.id))
