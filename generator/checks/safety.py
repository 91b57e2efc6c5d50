"""What a resident must never meet: a window that is gone, a help line nobody answers, a way on that leads nowhere."""

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..kinds.window import Window
from ..model import ChannelKind
from ..problem import Place, Problem
from ..seen import crisis, fallback

if TYPE_CHECKING:
    from ..load import Site


def problems(site: "Site", today: "Site", date: datetime.date) -> Iterator[Problem]:
    """Problems that depend on the date. today: the site as residents see it then (seen.as_of)."""
    city = site.city
    present, shown = ({key for window in each.windows for key in (window.id, f"{window.pack}/{window.id}")}
                      for each in (site, today))
    for ref in (city.fallback, *city.crisis):
        if ref.id in present - shown:
            yield Problem("named-but-not-shown", ref.place, {"id": ref.id, "date": str(date)})
    if not any(map(_always_answers, crisis(today))) and all(ref.id in shown for ref in city.crisis):
        yield Problem("no-crisis-line", city.crisis[0].place if city.crisis else city.place)
    in_doubt = fallback(today)
    if in_doubt and not any(channel.kind is not ChannelKind.VISIT for channel in in_doubt.channels):
        yield Problem("fallback-only-by-visit", in_doubt.place, {"name": in_doubt.name})
    if silent := [window for window in today.items["windows"] if _only_by_phone(window)]:
        names = "、".join(window.name for window in silent[:5]) + ("…" if len(silent) > 5 else "")
        yield Problem("only-by-phone", Place(f"content/{city.slug}/windows"), {"count": str(len(silent)), "names": names})
    for item in (*site.windows, *(item for folder, items in site.items.items() if folder != "windows" for item in items)):
        if item.over(date) and not getattr(item, "afterwards", ""):  # words for afterwards: somebody has thought of it
            yield Problem("no-longer-shown", item.place, {
                "name": item.name, "why": f"valid_until: {item.valid_until}" if item.valid_until else "status: ended"})
        for change in (change for change in item.changes if not change.shown_on(date)):
            yield Problem("change-over", change.place, {"words": change.words, "last": str(change.last)})
        for move in (move for move in getattr(item, "moves", ()) if move.on and move.on <= date):
            yield Problem("move-over", move.place, {"name": item.name, "on": str(move.on)})
        if (checked := getattr(item, "checked", None)) and checked.on > date:
            yield Problem("checked-in-the-future", checked.place, {"date": str(checked.on)})


def _only_by_phone(window: Window) -> bool:
    """Whether someone who does not hear or speak is left out: no way but the phone, and no word on 電話リレーサービス."""
    kinds = {channel.kind for channel in window.channels}
    return kinds <= {ChannelKind.PHONE, ChannelKind.WEB} and ChannelKind.PHONE in kinds and "電話リレー" not in repr(window)


def _always_answers(window: Window) -> bool:
    """Whether a window has a phone that is answered at any hour."""
    return any(channel.kind is ChannelKind.PHONE and (hours := channel.hours or window.hours) and hours.always
               for channel in window.channels)
