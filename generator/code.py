"""全国地方公共団体コード: the six digits that tell the two 府中市 apart, and a prefecture from its cities."""

import re


def check_digit(code: str) -> str:
    """The sixth digit of a 全国地方公共団体コード from its first five.

    総務省: weights 6, 5, 4, 3, 2; the last digit of 11 − s mod 11.
    """
    total = sum(int(digit) * weight for digit, weight in zip(code[:5], (6, 5, 4, 3, 2)))
    return str((11 - total % 11) % 10)


def is_prefecture(code: str) -> bool:
    """Whether a municipality code is that of a whole prefecture: 380008, of whose cities all codes begin with 38."""
    return re.fullmatch(r"\d\d000\d", code, re.ASCII) is not None and check_digit(code) == code[5]


def related(code: str, other: str) -> bool:
    """Whether two codes are those of a prefecture and one of its municipalities, which may speak of each other."""
    return code[:2] == other[:2] and is_prefecture(code) != is_prefecture(other)
