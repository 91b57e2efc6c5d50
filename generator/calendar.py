"""Dates as Japanese staff write and read them."""

import datetime
import re

WEEKDAYS = "月火水木金土日"

#: First and last day of each era a record in use can be dated in (元号を改める政令); R5 is short for 令和5年.
_ERAS = {
    "令和": (datetime.date(2019, 5, 1), datetime.date.max),
    "平成": (datetime.date(1989, 1, 8), datetime.date(2019, 4, 30)),
    "昭和": (datetime.date(1926, 12, 25), datetime.date(1989, 1, 7)),
}
_LETTERS = {"R": "令和", "H": "平成", "S": "昭和"}
_WIDE = str.maketrans("０１２３４５６７８９／－．（）ＲＨＳ", "0123456789/-.()RHS")
_YEAR = r"(?:(?P<year>\d{4})|(?P<era>令和|平成|昭和|[RHS])\s*(?P<era_year>\d{1,2}|元))"
_DATES = tuple(re.compile(_YEAR + rest, re.ASCII) for rest in (
    r"(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})",
    r"年\s*(?P<month>\d{1,2})月\s*(?P<day>\d{1,2})日\s*(?:\((?P<weekday>[月火水木金土日])(?:曜日?)?\))?",
))


def date_words(date: datetime.date) -> str:
    """The date in words with its weekday: 2023年1月31日（火）."""
    return f"{date.year}年{date.month}月{date.day}日（{WEEKDAYS[date.weekday()]}）"


def read_date(text: str) -> datetime.date | None:
    """The date in `text`: 2023-01-31, 2023/1/31, 2023年1月31日, 令和5年1月31日 or R5.1.31, wide digits too.

    None for anything else, for a day that does not exist or lies outside its era, and for a wrong weekday: a hint
    「write 2023-01-31」 must be right or not be given.
    """
    plain = text.strip().translate(_WIDE)
    found = next((found for pattern in _DATES if (found := pattern.fullmatch(plain))), None)
    if found is None:
        return None
    parts = found.groupdict()
    first, last = datetime.date.min, datetime.date.max
    year = int(parts["year"] or 0)
    if parts["era"]:
        first, last = _ERAS[_LETTERS.get(parts["era"], parts["era"])]
        year = first.year - 1 + (1 if parts["era_year"] == "元" else int(parts["era_year"]))
    try:
        date = datetime.date(year, int(parts["month"]), int(parts["day"]))
    except ValueError:
        return None
    right_weekday = parts.get("weekday") in (None, WEEKDAYS[date.weekday()])
    return date if first <= date <= last and right_weekday else None
