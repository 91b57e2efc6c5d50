"""Which kind of item a list holds: the 標準データセット say so by their headings, all others are windows unless told.

公共施設一覧 become places, イベント一覧 campaigns, 支援制度（給付金）情報 pages: a benefit has no reception of its own.
"""

from collections.abc import Iterable

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


def kind_of(headings: Iterable[str]) -> Kind:
    """The kind whose list has such headings."""
    plain = {key(heading) for heading in headings}
    name = next((name for name, least, words in _SIGNS if len(plain & set(map(key, words.split()))) >= least), "window")
    return next(kind for kind in KINDS if kind.template == name)
