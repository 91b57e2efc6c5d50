"""Districts: what belongs to one, the towns that lead to it, and every page on which a sudden change has to stand."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ..change import Change
from ..kinds.campaign import Campaign
from ..kinds.district import District, Town
from ..kinds.organisation import Organisation
from ..kinds.place import PlaceToBe
from ..model import Item

if TYPE_CHECKING:
    from ..load import Site

#: The rows of the Japanese syllabary by their letters; katakana, voiced and small ones are folded first.
_ROWS = {"あ": "あいうえお", "か": "かきくけこ", "さ": "さしすせそ", "た": "たちつてと", "な": "なにぬねの", "は": "はひふへほ",
         "ま": "まみむめも", "や": "やゆよ", "ら": "らりるれろ", "わ": "わゐゑをん"}
_FOLDED = str.maketrans("がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽゔぁぃぅぇぉっゃゅょゎゕゖ",
                        "かきくけこさしすせそたちつてとはひふへほはひふへほうあいうえおつやゆよわかけ")
_KATAKANA = {ord("ァ") + number: chr(ord("ぁ") + number) for number in range(86)}


@dataclass(frozen=True)
class Lead:
    """A line of the finder: a town and its district; town: None for the district by its own name."""

    town: Town | None
    district: District

    @property
    def name(self) -> str:
        """What a resident looks for."""
        return (self.town or self.district).name

    @property
    def kana(self) -> str:
        """How it is read; its name until somebody has written that."""
        return (self.town or self.district).kana or self.name


@dataclass(frozen=True)
class Told:
    """A sudden change and the item it is of."""

    change: Change
    item: Item


class Districts:
    """The districts of a site as residents see it on a date (seen.as_of), and what belongs to them."""

    def __init__(self, site: "Site", date: datetime.date):
        self.site, self.date, self.items = site, date, site.items["districts"]

    def of(self, item: Item) -> tuple[District, ...]:
        """The districts an item belongs to: as their room, as their group, or because it names them."""
        if isinstance(item, PlaceToBe):
            return tuple(d for d in self.items if d.room and d.room.id == item.id)
        if isinstance(item, Organisation):
            return tuple(d for d in self.items if d.group and d.group.id == item.id)
        named = {ref.id for ref in getattr(item, "districts", ())}
        return tuple(d for d in self.items if d.id in named)

    def members(self, district: District, folder: str) -> tuple[Item, ...]:
        """What of a folder belongs to a district, in the order of its list."""
        return tuple(item for item in self.site.items[folder] if district in self.of(item))

    def changes(self, item: Item) -> tuple[Told, ...]:
        """The sudden changes to tell on an item's page, the nearest first: its own; on a district's page those of all that
        belongs to it; on the page of a room those of its district; on that of an event those on its days."""
        if isinstance(item, District):
            return self._told((item, *(member for folder in ("places", "organisations", "campaigns", "news")
                                       for member in self.members(item, folder))))
        if isinstance(item, PlaceToBe):
            return self._told((item, *self.of(item)))
        if isinstance(item, Campaign):
            return tuple(told for told in self._told((item, *self.of(item)))
                         if told.item is item or told.change.first <= item.last_day and item.starts <= told.change.last)
        return self._told((item,))

    @cached_property
    def all_changes(self) -> tuple[Told, ...]:
        """Every sudden change that holds, the nearest first, for the home page."""
        return self._told((*self.site.windows, *(item for folder, items in self.site.items.items() if folder != "windows"
                                                 for item in items)))

    def rows(self) -> Iterator[tuple[str, tuple[Lead, ...]]]:
        """The finder: towns, and districts that name none, by the row of their first sound; no empty rows."""
        leads = [Lead(town, district) for district in self.items for town in district.towns or (None,)]
        leads.sort(key=lambda lead: (hiragana(lead.kana), lead.name))
        for row, letters in _ROWS.items():
            if found := tuple(lead for lead in leads if hiragana(lead.kana)[:1] in letters):
                yield row, found
        if rest := tuple(lead for lead in leads if hiragana(lead.kana)[:1] not in "".join(_ROWS.values())):
            yield "", rest

    def _told(self, items: Iterable[Item]) -> tuple[Told, ...]:
        found = {id(item): item for item in items}.values()
        return tuple(sorted((Told(change, item) for item in found for change in item.changes if change.shown_on(self.date)),
                            key=lambda told: (told.change.first, told.change.last)))


def hiragana(kana: str) -> str:
    """A reading for sorting: katakana as hiragana, voiced and small letters as the plain ones."""
    return kana.translate(_KATAKANA).translate(_FOLDED)
