"""居場所: a place to be. Nobody needs a problem to come."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..hours import Hours
from ..model import Channel, Checked, Item, Kind, Location, Move, Photo, Ref, about, move_complaints
from ..problem import Problem


@dataclass(frozen=True, kw_only=True)
class PlaceToBe(Item):
    """A place where one can simply be."""

    name: str = about("居場所の名前", "からふるスペース", words=True)
    kana: str = about("よみがな", "からふるすぺーす")
    operator: str = about("ひらいている人・団体", "熊本YWCA", words=True)
    organisation: Ref | None = about("団体のID", "kumamoto-ywca", to="organisations", default=None)
    summary: str = about("どんなところか（1文）", words=True)
    audience: str = about("だれが来られるか", "10代から30代の人", words=True, default="")
    hours: Hours | None = about("開いている時間", "毎月第2日曜日 13:00～16:00", default=None)
    location: Location | None = about("場所", default=None)
    moves: tuple[Move, ...] = about("場所の引っ越し", "- on: 2027-04-01", default=())
    cost: str = about("費用", "無料", words=True, default="")
    photo: Photo | None = about("写真", "file: files/iriguchi.jpg", default=None)
    what_happens: str = about("行くと、どうなるか", words=True, default="")
    channels: tuple[Channel, ...] = about("連絡方法", "- kind: phone", default=())
    checked: Checked | None = about("確認", default=None)

    def complaints(self) -> Iterable[Problem]:
        """Moves in no order."""
        yield from super().complaints()
        yield from move_complaints(self.moves)


KIND = Kind("places", "居場所", "Place to be", PlaceToBe, "place",
            sort=lambda p: (p.order is None, p.order or 0, p.kana, p.id))
