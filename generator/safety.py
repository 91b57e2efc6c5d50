"""What a resident must never meet: a window that is gone, a help line nobody answers, a way on that leads nowhere."""

import datetime
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from .kinds.window import Status, Window
from .model import ChannelKind
from .problem import Place, Problem

if TYPE_CHECKING:
    from .load import Site


def problems(site: "Site", shown: Sequence[Window], fallback: Window | None, crisis: Sequence[Window],
             date: datetime.date) -> Iterator[Problem]:
    """Problems that depend on the date. shown: the windows residents see; fallback, crisis: those of them the city names."""
    city = site.city
    present = {key for window in site.windows for key in (window.id, f"{window.pack}/{window.id}")}
    seen = {key for window in shown for key in (window.id, f"{window.pack}/{window.id}")}
    for ref in (city.fallback, *city.crisis):
        if ref.id in present - seen:
            yield Problem("named-but-not-shown", ref.place, {"id": ref.id, "date": str(date)})
    if not any(map(_always_answers, crisis)) and all(ref.id in seen for ref in city.crisis):
        yield Problem("no-crisis-line", city.crisis[0].place if city.crisis else city.place)
    if fallback and not any(channel.kind is not ChannelKind.VISIT for channel in fallback.channels):
        yield Problem("fallback-only-by-visit", fallback.place, {"name": fallback.name})
    if silent := [window for window in shown if not window.pack and _only_by_phone(window)]:
        names = "、".join(window.name for window in silent[:5]) + ("…" if len(silent) > 5 else "")
        yield Problem("only-by-phone", Place(f"content/{city.slug}/windows"), {"count": str(len(silent)), "names": names})
    for window in site.windows:
        if window.status is Status.ENDED or window.valid_until and window.valid_until < date:
            yield Problem("no-longer-shown", window.place, {
                "name": window.name, "why": f"valid_until: {window.valid_until}" if window.valid_until else "status: ended"})
        if window.checked and window.checked.on > date:
            yield Problem("checked-in-the-future", window.checked.place, {"date": str(window.checked.on)})


def _only_by_phone(window: Window) -> bool:
    """Whether someone who does not hear or speak is left out: no way but the phone, and no word on 電話リレーサービス."""
    kinds = {channel.kind for channel in window.channels}
    return kinds <= {ChannelKind.PHONE, ChannelKind.WEB} and ChannelKind.PHONE in kinds and "電話リレー" not in repr(window)


def _always_answers(window: Window) -> bool:
    """Whether a window has a phone that is answered at any hour."""
    return any(channel.kind is ChannelKind.PHONE and (hours := channel.hours or window.hours) and hours.always
               for channel in window.channels)
