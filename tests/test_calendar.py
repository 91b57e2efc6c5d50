"""Dates: how they are printed, and which of the ways staff write them are recognised."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.calendar import date_words, read_date


def test_a_date_in_words_has_its_weekday():
    assert date_words(date(2023, 1, 31)) == "2023年1月31日（火）"


@pytest.mark.parametrize("text, expected", [
    ("2023-01-31", date(2023, 1, 31)),
    ("2023/1/31", date(2023, 1, 31)),
    ("2023.1.31", date(2023, 1, 31)),
    ("2023年1月31日", date(2023, 1, 31)),
    ("２０２３年１月３１日", date(2023, 1, 31)),
    (" 2023年 1月 31日 ", date(2023, 1, 31)),
    ("2023年1月31日（火）", date(2023, 1, 31)),
    ("2023年1月31日(火曜日)", date(2023, 1, 31)),
    ("令和5年1月31日", date(2023, 1, 31)),
    ("令和５年１月３１日", date(2023, 1, 31)),
    ("R5.1.31", date(2023, 1, 31)),
    ("Ｒ５．１．３１", date(2023, 1, 31)),
    ("令和元年5月1日", date(2019, 5, 1)),
    ("平成31年4月30日", date(2019, 4, 30)),
    ("昭和64年1月7日", date(1989, 1, 7)),
    # none of these is a date beyond doubt
    ("", None),
    ("1月31日", None),
    ("23-01-31", None),
    ("1/31/2023", None),
    ("2023-1/31", None),
    ("2023-02-30", None),
    ("0000-01-01", None),
    ("令和元年4月30日", None),
    ("平成31年5月1日", None),
    ("2023年1月31日（水）", None),
    ("2023年1月", None),
    ("2023年1月①日", None),
    ("2023年1月31日ごろ", None),
])
def test_reads_a_date_or_nothing(text, expected):
    assert read_date(text) == expected


@given(st.dates(min_value=date(1000, 1, 1)))
def test_words_are_read_back(day):
    assert read_date(date_words(day)) == read_date(day.isoformat()) == day


@given(st.text(alphabet="0123456789-/.年月日令和平成昭元RHS（）火 ５"))
def test_never_raises(text):
    assert read_date(text) is None or isinstance(read_date(text), date)
