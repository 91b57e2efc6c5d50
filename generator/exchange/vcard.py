"""vCard 3.0 (RFC 2426, the version every phone reads): the ways to a window for an address book.

The name is neutral and nothing else is in it: whoever looks through the phone learns only that there is a number.
"""

from collections.abc import Iterable

from ..model import Channel, ChannelKind
from .icalendar import escaped, folded


def card(name: str, channels: Iterable[Channel]) -> bytes:
    """A card with the phone numbers, FAX numbers and mail addresses of some channels under one name."""
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"N:{escaped(name)};;;;", f"FN:{escaped(name)}"]
    for channel in channels:
        if channel.kind is ChannelKind.MAIL:
            lines.append(f"EMAIL:{escaped(channel.value)}")
        elif channel.phone:
            lines.append(f"TEL;TYPE={'FAX' if channel.kind is ChannelKind.FAX else 'VOICE'}:{channel.phone.digits}")
    return folded([*lines, "END:VCARD"]).encode()


def holds(channels: Iterable[Channel]) -> bool:
    """Whether there is anything for an address book among some channels."""
    return any(channel.kind in (ChannelKind.MAIL, ChannelKind.PHONE) for channel in channels)
