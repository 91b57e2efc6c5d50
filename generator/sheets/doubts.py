"""What a list as a whole makes doubtful: faxes where phones should be, windows that are dangerous to be seen with."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..problem import Problem
from ..structure import YES
from .city import City
from .record import Entry
from .words import key

if TYPE_CHECKING:
    from .listing import Listed

#: Of a window that says one of these, somebody at home may not know: the title and address of its page stay in the history.
_SENSITIVE = re.compile(r"dv(?![a-z])|デートdv|配偶者|暴力|性被害|性犯罪|女性の(?:悩み|なやみ|ための相談)|女性(?:悩み)?相談|虐待"
                        r"|ストーカー|つきまとい|犯罪被害|lgbt|性的(?:少数|マイノリティ)|セクシュアルマイノリティ|性自認"
                        r"|(?:予期|思い?が?け|望ま)[せしない]+妊娠")


def faxes(listed: "Listed") -> Iterator[Problem]:
    """A list of windows with faxes and not one phone: the column of phones was most likely taken for faxes."""
    kinds = [way.kind for entry in listed.entries for way, _, _ in entry.ways]
    if listed.kind.template == "window" and "fax" in kinds and "phone" not in kinds:
        column = next((each.number for each in listed.columns if each.target == "fax"), 0)
        yield Problem("fax-without-phone", listed.table.place(listed.header.row, column), {"count": str(kinds.count("fax"))})


def sensitive(entries: Sequence[Entry], city: City) -> Iterator[Problem]:
    """New windows that look as if their titles should be withheld, and are not: by their words, their topic, or because another
    city's or the nation's window of the same name is discreet."""
    topics = {topic.id for topic in city.site.topics if topic.discreet}
    found = [entry for entry in entries if entry.kind.template == "window" and not discreet(entry) and (
        key(entry.name) in city.discreet or topics & {topic.text for topic in entry.topics} or dangerous(entry))]
    if found:
        yield Problem("perhaps-discreet", found[0].place, {
            "names": "、".join(f"{entry.place.cell} {entry.name}（{entry.id}.md）" for entry in found)})


def dangerous(entry: Entry) -> bool:
    """Whether a window's words say that it may be dangerous to be seen with."""
    return bool(_SENSITIVE.search(key(entry.name + (entry.values["summary"].text if "summary" in entry.values else ""))))


def discreet(entry: Entry) -> bool:
    """Whether the list itself says that a window's title is withheld."""
    return "discreet" in entry.values and entry.values["discreet"].text.lower() in YES
