"""A city as a workbook: a sheet a kind, filled with what there is, and 「使い方」 in front. Template and export are the same."""

from enum import Enum

from ..engines.openpyxl import Column as Drawn
from ..engines.openpyxl import Form, Note, write
from ..kinds import KINDS
from ..model import Kind
from . import cells
from .city import City
from .layout import Column, columns, lists
from .page import digest
from .words import CHOICES, NO, YES

#: Empty groups beside those in use, and the fewest there are.
_SPARE = {"channels": (1, 4), "topics": (1, 3), "audience": (1, 3), "attachments": (1, 2), "source": (0, 1)}
_WIDTHS = {"one": 18, "date": 13, "yes": 10, "number": 8, "hours": 30, "body": 60, "lines": 28}
_WIDE = ("summary", "what_happens", "result", "address", "note", "alert", "eligibility")
#: The hidden last column: whether a file has changed since it was exported. Its key tells the kind of a sheet.
STATE = "state."
#: The sheet that is only read.
HELP = "使い方"


def workbook(city: City, command: str) -> bytes:
    """All of a city's items. command: what staff type to take it back, as `py start.py import toba toba.xlsx`."""
    how = tuple(line.replace("{command}", command) for line in _HOW)
    return write((Note(HELP, how),), tuple(form(city, kind) for kind in KINDS))


def form(city: City, kind: Kind) -> Form:
    """The sheet of one kind."""
    found = layout(city, kind)
    pages = city.pages[kind.folder]
    rows = []
    for id in sorted(pages, key=lambda id: city.sort_key(kind, id)):
        row = cells.row(id, pages[id], found, city.names)
        rows.append((*(row[column.key] for column in found), digest(pages[id].whole)))
    groups = list(dict.fromkeys(column.group for column in found if column.group))
    drawn = tuple(_drawn(column, city, groups) for column in found)
    return Form(kind.label, (*drawn, Drawn(f"{STATE}{kind.template}", "", "", 4, hidden=True)), tuple(rows))


def layout(city: City, kind: Kind) -> tuple[Column, ...]:
    """The columns for what the city's items have, and a little room."""
    counts = {}
    for name in lists(kind):
        spare, least = _SPARE.get(name, (1, 2))
        each = [page.values.get(name) for page in city.pages[kind.folder].values()]
        longest = max((len(cells.as_list(value, None)) for value in each), default=0)
        counts[name] = max(longest + spare, least)
    return columns(kind, counts)


def _drawn(column: Column, city: City, groups: list[str]) -> Drawn:
    width = _WIDTHS.get(column.shape, 34 if column.path[-1] in _WIDE else 22)
    width = max(width, 2 * len(column.heading) // 3 + 3)  # a heading has three lines at most
    choices: tuple[str, ...] = ()
    if isinstance(column.choices, str):
        choices = city.names.offered(column.choices)
    elif isinstance(column.choices, type) and issubclass(column.choices, Enum):
        choices = tuple(CHOICES[member] for member in column.choices)
    elif column.shape == "yes":
        choices = (YES, NO)
    example = cells.shown(column.example, column, city.names) if not (choices and column.example not in choices) else choices[0]
    return Drawn(column.key, column.heading, f"例 {example}" if example and column.path != ("id",) else example, width, choices,
                 lenient=isinstance(column.choices, str), required=column.required,
                 hint=_HINTS.get(column.path[-1], _HINTS.get(column.shape, "")),
                 shade=groups.index(column.group) % 2 if column.group else 0)


_HINTS = {
    "id": "ページのアドレスになります。新しい行では空けておけば、よみがなからつくります。一度決めたら変えません。",
    "date": "2026-04-01 のように書きます。", "lines": "1行に1つずつ書きます（Alt+Enterで改行）。",
    "hours": "ふだんの書き方で。例 月曜日～金曜日 8:30～17:15", "number": "数字だけを書きます。",
    "value": "番号やアドレスを1つだけ。ほかの言葉は「何の連絡先か」か「補足」に。", "kana": "ひらがなで書きます。",
}

_HOW = (
    "この表の使い方",
    f"■ できること\t{'、'.join(kind.label for kind in KINDS)}を、この表で直して、サイトと印刷物に反映できます。",
    "1. 直す\t白いところを書きかえて、上書き保存します。見出しの行は変えられないようにしてあります（色のついたところ）。",
    "2. たしかめる\t「{command} --dry-run」で、どこが変わるかだけを見ます。何も書きかえません。",
    "3. 取りこむ\t「{command}」で、取りこみます。直したところの行だけが変わります。",
    "■ 行をふやす\t表のいちばん下の空いた行に書きます。IDは空けておけば、よみがなからつくります。＊の列は、かならず書きます。",
    "■ 窓口が終わったとき\t"
    "行を消さずに、「状態」を「終了」にします。行を消しても、ファイルは消えません（消えた行として知らせます）。",
    "■ 連絡方法\t"
    "1つの番号に1組の列を使います。左から、相談する人にためしてほしい順に。文字でできるもの（LINE・メールなど）を先に。",
    "■ 確認\t電話をかけるなどして内容をたしかめたら、「確認した日」と「確認した人・課」を書きます。直しただけの日は書きません。",
    "■ 1つのセルに何行も\tAlt+Enter で改行します。",
    "■ この表を何日も手元に置いたとき\t"
    "ほかの人がファイルを直していると、その行は取りこまずに知らせます。新しく書き出してから直してください。",
    "■ 列の順番\t変えてもかまいません。いらない列は、消さずに「非表示」にしてください。",
)
