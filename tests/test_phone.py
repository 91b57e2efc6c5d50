"""Phone numbers: what staff write is read, what cannot be a number is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import phone
from generator.phone import PhoneKind


@pytest.mark.parametrize("text, shown, kind", [
    ("0596-63-5224", "0596-63-5224", PhoneKind.GEOGRAPHIC),
    ("０５９６（６３）５２２４", "0596-63-5224", PhoneKind.GEOGRAPHIC),
    ("0596‐63−5224", "0596-63-5224", PhoneKind.GEOGRAPHIC),
    ("03-6745-5600", "03-6745-5600", PhoneKind.GEOGRAPHIC),
    ("0120-0-78310", "0120-0-78310", PhoneKind.FREE),
    ("0120・279・338", "0120-279-338", PhoneKind.FREE),
    ("0800-100-2707", "0800-100-2707", PhoneKind.FREE),
    ("0570-078374", "0570-078374", PhoneKind.NAVI),
    ("080-8583-6754", "080-8583-6754", PhoneKind.MOBILE),
    ("050-8881-5000", "050-8881-5000", PhoneKind.IP),
    ("#9999", "#9999", PhoneKind.SHORT),
    ("189", "189", PhoneKind.SHORT),
])
def test_read(text, shown, kind):
    found = phone.read(text)
    assert (found.shown, found.kind) == (shown, kind)


@pytest.mark.parametrize("text", [
    "03-6626-220",       # one digit short, seen on a real page
    "0120-783-55", "0120-783-5566", "090-123-4567", "0800-100-270", "596-63-5224", "電話", "", "0000-00-0000",
    "0596-63-5224 0596-63-5225",
])
def test_refused(text):
    assert phone.read(text) is None


def test_the_hash_of_a_short_number_survives_in_a_link():
    assert phone.read("#9999").link == "tel:%239999"


@given(st.text(max_size=30))
def test_never_raises(text):
    phone.read(text)


@given(st.from_regex(r"0[1-9]{3}-[0-9]{2}-[0-9]{4}", fullmatch=True).filter(lambda t: t[:3] not in ("050", "070", "080", "090")))
def test_shown_is_a_fixed_point_and_keeps_every_digit(text):
    found = phone.read(text)
    if found:
        assert phone.read(found.shown) == found
        assert found.digits == text.replace("-", "")
