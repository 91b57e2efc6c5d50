"""Japanese phone numbers: read as staff write them, refused when they cannot be one.

Rules: 総務省 電気通信番号計画 (令和元年総務省告示第6号). 0120 and geographic numbers have 10 digits, 0800, 050, 060, 070, 080
and 090 have 11, 0570 has 10; three-digit and #-numbers are the short numbers of public helplines.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum


class PhoneKind(Enum):
    """What a call costs follows from the kind of number."""

    FREE = "free"
    NAVI = "navi"
    MOBILE = "mobile"
    IP = "ip"
    SHORT = "short"
    GEOGRAPHIC = "geographic"


_KINDS = (
    (r"0120\d{6}", PhoneKind.FREE),
    (r"0800\d{7}", PhoneKind.FREE),
    (r"0570\d{6}", PhoneKind.NAVI),
    (r"0[6-9]0[1-9]\d{7}", PhoneKind.MOBILE),
    (r"050[1-9]\d{7}", PhoneKind.IP),
    (r"#\d{4}|1[0-9]{2}", PhoneKind.SHORT),
    (r"(?!0[25-9]0|0120|0570|0990)0[1-9]\d{8}", PhoneKind.GEOGRAPHIC),
)
_SEPARATORS = re.compile(r"[-‐‑‒–—―−ー－・()\s]+")


@dataclass(frozen=True)
class Phone:
    """A number as it is printed (`0596-63-5224`) and as it is dialled (`0596635224`)."""

    shown: str
    digits: str
    kind: PhoneKind

    @property
    def link(self) -> str:
        """The `tel:` address; `#` must be percent-encoded (RFC 3986) or diallers drop what follows."""
        return "tel:" + self.digits.replace("#", "%23")


def read(text: str) -> Phone | None:
    """A phone number from text with any width, dash or bracket; None when it cannot be a Japanese number."""
    plain = unicodedata.normalize("NFKC", text).strip()
    digits = _SEPARATORS.sub("", plain)
    for pattern, kind in _KINDS:
        if re.fullmatch(pattern, digits):
            return Phone("-".join(filter(None, _SEPARATORS.split(plain))), digits, kind)
    return None
