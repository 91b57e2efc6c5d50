"""The organisation chart of a city's councils, from the larger one each says it is a part of."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..kinds.council import Council


@dataclass(frozen=True)
class Branch:
    """A council and the branches below it."""

    council: Council
    parts: tuple["Branch", ...]


def branches(councils: Iterable[Council]) -> tuple[Branch, ...]:
    """The councils that are a part of none shown, in their order, each with its parts."""
    councils = tuple(councils)
    shown = {council.id for council in councils}

    def below(whole: str) -> tuple[Branch, ...]:
        return tuple(Branch(each, below(each.id)) for each in councils if each.part_of and each.part_of.id == whole)
    return tuple(Branch(each, below(each.id)) for each in councils if not each.part_of or each.part_of.id not in shown)
