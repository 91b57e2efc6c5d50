"""Step 1, what is no rule: notes after ※ and brackets beside the hours, and whether they may change them."""

import re

from .tokens import plain_form, tokens_of


def split_notes(text: str) -> tuple[str, list[str]]:
    """The text with blanks for its notes, and the notes: from ※ to the next ※ or the end of the line, or a （※…）.

    A bracket that cannot be about hours, such as （通話無料）, is a note too.
    """
    notes = []

    def keep(found: re.Match) -> str:
        note = (found[1] or found[2] or found[3] or "").strip()
        if found[3] is not None and (may_change(note) or any(token.kind not in _BESIDE for token in tokens_of(note))):
            return found[0]
        notes.append(note)
        return " " * len(found[0])

    body = re.sub(r"[（(]※([^※（）()\n\r]*)[）)]|※([^※\n\r]*)|[（(]([^※（）()\n\r]+)[）)]", keep, text)
    return body, [note for note in notes if note]


#: Words of a bracket that is a note; at least one of them is no word of hours.
_BESIDE = {"unknown", "filler", "label", "and"}
#: A note with one of these may change the hours; 「※認定司法書士による」 and 「※15歳から」 do not.
_MAY_CHANGE = re.compile(r"[時曜休祝週月年除変限閉中止頃終未不外半朝昼夜夕]|日(?!本)|\d|ごろ|目安|程度|予定|調整"
                         r"|以[外降前後]|場合|臨時|予約|午[前後]|まで|から|~")
_HARMLESS = re.compile(r"予約(?:不要|優先)|\d+(?:歳|才|人|名|円|階|番)(?:から|以上|以下|まで|未満)*"
                       r"|#?\d{2,}~?\d{2,}~?\d{2,}|年齢|中学|[小中]学生")


def may_change(note: str) -> bool:
    """Whether words beside the rules may change them."""
    return bool(_MAY_CHANGE.search(_HARMLESS.sub("", plain_form(note))))
