"""A form that can be read, for words that cannot: what a report shows to the person who wrote them."""

import difflib
import re

#: Words that are no certain hours, and how the same is said with certainty.
_INSTEAD = tuple((re.compile(words), form) for words, form in (
    ("隔週", "第1・第3土曜 9:00–12:00"),
    ("隔月|[2２]か月に", "偶数月の第2水曜 13:00–16:00"),
    ("GW|ＧＷ|ゴールデンウ[ィイ]ーク|連休", "平日 9:00–17:00。5月3日〜5月6日は休み"),
    ("お盆|夏季休", "平日 9:00–17:00。8月13日〜8月15日は休み"),
    ("休日", "土・日・祝 9:00–17:00"),
    ("翌日", "第3木曜 9:30–11:30（祝日の場合は翌平日）"),
    ("午後8時|午後8:|午後９時|午後9時", "8:30–17:15"),
    ("2[5-9][:：時]|２[５-９]", "土曜 18:00–翌1:00"),
    ("昼休み", "平日 8:30–12:00、13:00–17:15"),
    ("頃|ごろ|くらい|程度", "土曜 10:00–15:00"),
    ("休[館業]|定休|休み|除", "火〜日 9:00–17:00。年末年始は休み"),
    ("電話|来所|来庁|メール|チャット|面[接談]", "電話は平日 9:00–17:00／来所は月・水 10:00–16:00"),
    ("予約", "第2・第4水曜 13:00–16:00（予約制）"),
    ("受付", "平日 9:00–17:00（受付は16:30まで）"),
    ("[0-9０-９]月", "4月〜9月 平日 9:00–18:00"),
))
_USUAL = ("月〜金 8:30–17:15", "平日 9:00–17:00。土曜 9:00–12:00", "月・水・金 9:00–12:00", "毎日 16:00–21:00",
          "土・日・祝 10:00–16:00",
          "月〜土 9:00–17:00（祝日を除く）", "第3木曜 9:30–11:30", "最終金曜 13:00–16:00", "毎月10日 8:00–翌8:00", "17:00–翌9:00",
          "金曜 13:00–日曜 22:00", "24時間365日", "随時", "予約制", "2026年5月3日 10:00–15:00")
FORMS = (*(form for _, form in _INSTEAD), *_USUAL)


def nearest(part: str, text: str = "") -> str:
    """The form nearest to the `part` of `text` that was not understood: by a word in it that is known to be uncertain, else
    by the letters of the whole text.
    """
    for words, form in _INSTEAD:
        if words.search(part):
            return form
    return next(iter(difflib.get_close_matches(text or part, _USUAL, 1, 0.4)), _USUAL[0])
