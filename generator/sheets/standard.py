"""Which kind of item a list holds: its headings say so, else its sheet's name, a title above it or the file's name; else windows.

Of the 標準データセット, 公共施設一覧 become places, イベント一覧 campaigns, 支援制度（給付金）情報 pages: a benefit has no
reception of its own.
"""

from collections.abc import Iterable, Mapping
from pathlib import PurePath

from ..kinds import KINDS
from ..model import Kind
from .words import key

#: Headings of which a list of that sort has at least so many (推奨データセット and 自治体標準オープンデータセット).
_SIGNS = (
    ("campaign", 2, "イベント名 イベント名_カナ 開始日時特記事項 開催日 催し名 行事名 参加申込終了日 event_name"),
    ("page", 2, "タイトル(制度名) サブタイトル(通称名) 支援制度種別 制度名 制度概要 制度の概要 利用・申請方法 制度所管組織 "
                "給付金額 用途・対象費 制度番号"),
    ("place", 2, "poiコード 利用可能曜日 利用可能日時特記事項 名称_通称 バリアフリー情報 居場所名 居場所の名前"),
)
#: Headings of the column of names that leave no doubt, where none speaks of consultations.
_NAMES = (
    ("organisation", "団体名 団体名称 団体の名前 参加団体 参加団体名 支援団体 支援団体名 会員名 構成員 法人名"),
    ("place", "居場所 居場所名 居場所の名前 居場所名称 サロン名 施設名 施設名称"),
    ("campaign", "催し 催し名 イベント イベント名 行事名 講座名"),
)
_CONSULTS = ("相談", "窓口")
#: Words in the name of a sheet or file, or in a title. Besides, every kind is known by its own label.
_WORDS = {
    "window": "窓口 相談先 相談機関 連絡先一覧", "organisation": "団体 構成員 会員名簿 会員一覧 加盟",
    "place": "居場所 サロン 子ども食堂 こども食堂 通いの場 公共施設", "campaign": "催し イベント 行事 講座",
    "news": "お知らせ 新着",
}


def guess(headings: Iterable[str], sheet: str, titles: Iterable[str], file: str) -> tuple[Kind, str]:
    """The kind a list most likely holds, and how that is known: `headings`, `sheet`, `titles`, `file` or `default`."""
    plain = {key(heading) for heading in headings}
    if name := next((name for name, least, words in _SIGNS if len(plain & set(map(key, words.split()))) >= least), ""):
        return _kind(name), "headings"
    for how, text in (("sheet", sheet), ("titles", " ".join(titles)), ("file", PurePath(file).stem)):
        if name := _named(text):
            return _kind(name), how
    if not any(word in heading for word in _CONSULTS for heading in plain):
        if name := next((name for name, words in _NAMES if plain & set(map(key, words.split()))), ""):
            return _kind(name), "headings"
    return _kind("window"), "default"


def _named(text: str) -> str:
    """The one kind a text speaks of; '' when it speaks of none, or of several. A word inside a longer one does not count: 講座 in
    サポーター講座."""
    said = {word: name for name, words in _known().items() for word in words if word in key(text)}
    found = {name for word, name in said.items() if not any(word != other and word in other for other in said)}
    return found.pop() if len(found) == 1 else ""


def _known() -> Mapping[str, tuple[str, ...]]:
    return {kind.template: tuple(map(key, (*_WORDS.get(kind.template, "").split(), *kind.label.split("・")))) for kind in KINDS
            if len(kind.label) > 2 or kind.template in _WORDS}


def _kind(name: str) -> Kind:
    return next(kind for kind in KINDS if kind.template == name)
