"""The names staff choose by instead of ids: topics, organisations, files. Only names that belong to one thing alone are used."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .words import key


@dataclass(frozen=True)
class Names:
    """By folder (`topics`, `organisations` …): the name of each id."""

    by_folder: Mapping[str, Mapping[str, str]]

    def shown(self, folder: str, id: str) -> str:
        """What a cell says for an id: its name when it has one of its own."""
        return self.by_folder.get(folder, {}).get(id, id)

    def id(self, folder: str, text: str) -> str:
        """The id for what a cell says; '' when there is none such."""
        known = self.by_folder.get(folder, {})
        if text in known:
            return text
        return next((id for id, name in known.items() if key(name) == key(text)), "")

    def offered(self, folder: str) -> tuple[str, ...]:
        """What the drop-down offers."""
        return tuple(self.by_folder.get(folder, {}).values())


def unique(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Ids with their names; where two have the same name, or a name is another's id, with their ids."""
    found = dict(pairs)
    counts = Counter(key(name) for name in found.values())
    return {id: name if counts[key(name)] == 1 and name not in found else id for id, name in found.items()}
