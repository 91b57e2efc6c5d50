"""ページ: free text, such as the explanation of loneliness and isolation, with a figure where one says it better."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

from ..model import Item, Kind, Ref, about
from ..problem import Place, Problem


class DiagramKind(Enum):
    """How a figure is drawn: one after the other, one above the other, or parts below a head."""

    STEPS = "steps"
    LAYERS = "layers"
    CHART = "chart"


@dataclass(frozen=True, kw_only=True)
class Part:
    """A step, a layer or a box of a figure."""

    name: str = about("見出し", "出会う", words=True)
    text: str = about("説明", "いまある窓口で、相談を受けます。", words=True, default="")
    pictogram: str = about("絵記号", "meet", default="")
    place: Place = field(compare=False)


@dataclass(frozen=True, kw_only=True)
class Diagram:
    """A figure made of words, never a picture of them: a list on the page and on paper, styled as a figure."""

    kind: DiagramKind = about("図の種類", "steps")
    title: str = about("図の題", "相談してから、支えがとどくまで", words=True)
    items: tuple[Part, ...] = about("図の中身（上から順に。chart では1つめが上に立つ）", "- name: 出会う")
    place: Place = field(compare=False)

    def complaints(self) -> Iterable[Problem]:
        """A figure with nothing to show."""
        if len(self.items) < 2:
            yield Problem("figure-too-small", self.place, {"field": "items", "title": self.title})


@dataclass(frozen=True, kw_only=True)
class Page(Item):
    """A free page; `about`, `accessibility` and `privacy` replace the text the theme brings, `young` the words of the
    finder's page for the young. windows, places: shown below the text, with their numbers as they are now."""

    name: str = about("題", "孤独・孤立とは", words=True)
    summary: str = about("ひとことで", words=True)
    windows: tuple[Ref, ...] = about("文の下にならべる窓口", "[tonatona, _national/childline]", to="windows", default=())
    places: tuple[Ref, ...] = about("文の下にならべる居場所", "[ibasho]", to="places", default=())
    figure: Diagram | None = about("図（本文の上に出る）", default=None)


KIND = Kind("pages", "ページ", "Page", Page, "page",
            sort=lambda p: (p.order is None, p.order or 0, p.id))
