"""Dates as Japanese staff read and write them."""

import datetime
import re

WEEKDAYS = "月火水木金土日"

#: First and last day of the eras a living record can be dated in (元号法; 明治 and 大正 are left out).
_ERAS = {
    "令和": (datetime.date(2019, 5, 1), datetime.date.max),
    "平成": (datetime.date(1989, 1, 8), datetime.date(2019, 4, 30)),
    "昭和": (datetime.date(1926, 12, 25), datetime.date(1989, 1, 7)),
}
_LETTERS = {"R": "令和", "H": "平成", "S": "昭和"}
_WIDE = str.maketrans("０１２３４５６７８９／－．（）ＲＨＳ", "0123456789/-.()RHS")
_DATE = re.compile(
    r"(?P<era>令和|平成|昭和|[RHS])?\s*(?P<year>\d{1,4}|元)\s*(?P<mark>[-/.年])\s*(?P<month>\d{1,2})\s*"
    r"(?:(?P=mark)|(?<!\d\d\d)月)\s*(?P<day>\d{1,2})日?", re.ASCII)


def date_words(date: datetime.date) -> str:
    """2023年1月31日（火）."""
    return f"{date.year}年{date.month}月{date.day}日（{WEEKDAYS[date.weekday()]}）"
