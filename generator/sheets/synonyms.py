"""The headings cities give their columns, and the standard's own: a new one is a word more in a line here.

Headings are compared without blanks, width and case (words.key). The first line that has a word wins; `part` words are looked
for inside a longer heading when no whole heading fits.
"""

import re

from .words import key

#: What a column may hold besides a field of the record, with the words staff read for it.
SPECIAL = {
    "contact": "連絡先（番号など）", "phone": "電話", "fax": "FAX", "mail": "メール", "web": "ホームページ",
    "line": "LINE", "form": "フォーム", "extension": "内線", "place": "場所", "days": "受付の曜日", "opens": "はじまりの時刻",
    "closes": "おわりの時刻", "when": "日時",
    "hours_note": "受付時間の補足", "notes": "備考（本文になります）", "mark": "分野のしるし", "skip": "使わない",
}

#: What holds ways of contact.
WAYS = ("contact", "phone", "fax", "mail", "web", "line", "form")

#: Headings as a whole.
_WHOLE = {
    "id": "ID 識別番号",
    "name": "名称 名前 相談窓口 窓口 窓口名 窓口名称 相談窓口名 相談先 相談先名 相談機関 相談機関名 機関名 施設名 "
            "施設名称 団体名 団体名称 事業所名 支援機関 支援機関名 相談先名称 イベント名 催し名 行事名 事業名 "
            "講座名 制度名 タイトル タイトル(制度名) 件名 見出し 題名 居場所名 窓口の名前 団体の名前 居場所の名前 "
            "名前(名称) 相談の名称 相談名 name "
               "相談場所の名称 相談先の名前 相談先・窓口 窓口・機関名 機関・窓口名 機関 団体 事業所 課・窓口名 "
               "相談するところ 相談できるところ どこに相談 相談先(窓口)",
    "kana": "名称_カナ 名称カナ 名称(カナ) カナ フリガナ ふりがな よみがな よみ 読み 読み仮名 イベント名_カナ "
            "団体名カナ 名前カナ name_kana "
               "ルビ 読みがな よみかた 読み方 ふりがな(ひらがな)",
    "english": "名称_英語 名称_英字 英語名 名称(英語) イベント名_英語 name_english",
    "operator": "運営 運営主体 運営団体 実施主体 実施機関 実施団体 担当課 所管課 所管 担当部署 担当 担当部局 課名 "
                "所属 主管課 設置主体 運営する組織・課 開設者 運営者 実施組織 制度所管組織 "
               "担当課名 担当窓口 担当係 担当課・係 実施者 設置者 運営者名 所管部署 所管課名 部署 部署名 担当部課",
    "organiser": "主催 主催者 主催団体",
    "summary": "相談内容 内容 相談の内容 主な相談内容 相談できること 業務内容 支援内容 活動内容 概要 説明 事業内容 "
               "取扱内容 こんなとき こんな相談 こんなことで困ったら 制度概要 制度の概要 サブタイトル ひとことで "
               "どんな相談ができるか(1文) "
               "どんな相談ができますか どんな相談 どんな相談ができるか どんなときに どんなとき どんなこと "
               "どんなところ どんな所 こんなときに こんな時 相談できる内容 相談の例 相談例 主な業務 主な内容 "
               "事業概要 取扱業務 できること お手伝いできること",
    "topics": "分野 相談分野 カテゴリ カテゴリー 区分 分類 活動分野 相談区分 ジャンル 種別 お困りごと テーマ 項目 "
              "相談項目",
    "eligibility": "対象 対象者 相談できる人 利用できる人 対象の方 利用対象 対象年齢 対象の説明 参加対象 "
               "だれが だれのため だれが使えますか だれが相談できますか 対象となる方 対象となる人 対象となる者 "
               "相談対象 相談対象者 利用できる方",
    "contact": "連絡先 問い合わせ先 お問い合わせ先 問合せ先 問い合せ先 お問合せ先 問合せ 問い合わせ 連絡方法 "
               "相談方法 申込先 電話・FAX 電話/FAX 電話番号・FAX番号 電話・メール 連絡先等 相談・連絡先 "
               "相談先・連絡先 相談窓口・連絡先 窓口・連絡先 相談窓口・電話番号 相談先・電話番号 窓口・電話番号 "
               "名称・電話番号 機関名・電話番号 連絡先電話番号等 "
               "連絡のしかた 連絡手段 相談のしかた 相談の方法 連絡するには お問合せ お問い合わせ 申込・問合せ "
               "申込み・問合せ 照会先",
    "phone": "電話 電話番号 tel ＴＥＬ 連絡先電話番号 直通 直通電話 代表電話 連絡先(電話) 相談電話 専用電話 "
             "電話番号(代表) 番号 連絡先電話 phone "
               "お電話 でんわ 電話番号等 tel番号 代表番号 代表電話番号 電話(直通) 直通番号 固定電話 携帯電話 "
               "フリーダイヤル ☎ 📞",
    "extension": "内線 内線番号",
    "fax": "fax ファックス ファクス ファクシミリ fax番号 ファックス番号 ファクス番号",
    "mail": "メール メールアドレス eメール e-mail email mail 電子メール 連絡先メールアドレス",
    "web": "url ホームページ hp ウェブサイト webサイト サイト ホームページurl 詳細url コンテンツurl リンク "
           "詳細参照先 "
               "ウェブ web サイトurl アドレス(url) リンク先 参考url 詳しくは",
    "line": "line ライン line公式",
    "form": "フォーム 相談フォーム 申込フォーム 連絡先formurl 申請方法url",
    "hours": "受付時間 受付日時 相談日時 相談時間 開設日時 開設時間 開館時間 利用時間 営業時間 対応時間 受付 時間 "
             "日時 曜日・時間 受付日・時間 受付曜日・時間 利用日時 相談日・時間 相談受付時間 相談日 開所時間 "
             "開設日 開催日時 開いている時間 "
               "いつ 受付時間帯 相談できる日時 相談できる時間 相談できる日 開設日・時間 開設日・開設時間 "
               "開館日・時間 相談日・受付時間 開設曜日・時間 利用できる時間 実施日時 開庁時間 窓口時間 対応日時 "
               "受付日時等 受付時間等 受付日及び時間",
    "days": "利用可能曜日 曜日 受付曜日 相談曜日 受付日 開設曜日 開館日",
    "opens": "開始時間 開始時刻 受付開始時間 開館時刻 受付開始",
    "closes": "終了時間 終了時刻 受付終了時間 閉館時間 受付終了",
    "hours_note": "利用可能日時特記事項 休日 定休日 休館日 休み 休業日 日時備考 開始日時特記事項",
    "booking": "予約 要予約 予約の有無 予約の要否 事前予約 予約要否 予約について "
               "予約が必要か 予約は必要ですか 予約要・不要",
    "place": "建物名等(方書) 方書 場所 所在地 住所 会場 相談場所 実施場所 相談先所在地 窓口所在地 開催場所 "
             "所在 住所・場所 場所・住所 "
             "設置場所 相談会場 "
               "ところ 所 どこで 実施会場 相談を受ける場所 行くところ 所在地・場所 所在地等 住所等 場所等 開設場所 会場・場所",
    "location.address": "所在地_連結表記 住所(所在地) 番地 施設住所",
    "location.name": "場所名称 会場名 建物 建物名 施設 開催施設",
    "location.building": "棟",
    "location.floor": "階 フロア",
    "location.counter": "窓口番号 番窓口",
    "location.access": "アクセス アクセス方法 交通 行き方 最寄り駅",
    "cost": "費用 料金 相談料 利用料 参加費 料金(基本) 料金種別 相談費用 "
               "費用負担 参加費・料金 利用料金 相談にかかるお金 有料・無料",
    "capacity": "定員",
    "application": "申込方法 申し込み方法 参加申込方法 利用・申請方法 申込み 申し込み 申込",
    "apply_until": "申込締切 締切 申込期限 参加申込終了日",
    "when": "開催日 開催年月日 実施日 期日",
    "starts": "開始日 開始年月日 開始",
    "ends": "終了日 終了年月日 終了",
    "date": "日付 公開日 掲載日 年月日",
    "url": "団体url",
    "checked.on": "確認日 確認年月日 確認した日 最終確認日 情報確認日 内容確認日 電話確認日 "
               "確認 最終確認 確認日付 確認済 確認済日 最終確認年月日 最新確認日 内容確認 確認した年月日 電話確認 "
               "点検日 照会日 情報確認",
    "checked.by": "確認課 確認部署 確認した課 確認した部署 確認した人・課 "
               "確認者所属 確認担当課 確認した所属",
    "languages": "対応言語 言語 使える言語",
    "audience": "相談者",
    "discreet": "題名をふせる 題名をふせるか",
    "notes": "連絡先名称 支援制度種別 サブタイトル(通称名) 備考 その他 補足 メモ 特記事項 留意事項 注意事項 "
             "連絡先備考(その他、snsなど) バリアフリー情報 "
               "備考欄 その他(備考) 連絡事項",
    "skip": "市区町村コード 地方公共団体の名称 no no. № 番号_ 通番 連番 項番 # "
            "都道府県コード又は市区町村コード 全国地方公共団体コード 都道府県名 "
            "市区町村名 地方公共団体名 poiコード 緯度 経度 法人番号 所在地_全国地方公共団体コード 町字id "
            "所在地_都道府県 所在地_市区町村 所在地_町字 所在地_番地以下 高度の種別 高度の値 画像 画像_ライセンス "
            "郵便番号",
}

#: Parts of headings, longest meaning first: 「相談受付時間（土日を除く）」 is still hours.
_PART = (
    ("kana", "フリガナ ふりがな よみがな _カナ (カナ)"), ("hours", "の受付時間 の受付日時 メール受付時間 fax受付時間"),
    ("fax", "fax ファックス ファクス"), ("mail", "メール mail"),
    ("hours", "受付時間 受付日時 相談時間 相談日時 開設時間 開館時間 利用時間 営業時間"), ("booking", "予約"),
    ("contact", "連絡先 問い合わせ 問合せ"), ("phone", "電話 tel"), ("web", "url ホームページ"),
    ("place", "所在地 住所 場所 会場"),
    ("summary", "相談内容 支援内容 活動内容 業務内容"), ("eligibility", "対象者 対象"), ("operator", "担当課 所管 実施主体 運営"),
    ("name", "窓口名 相談窓口 相談機関 相談先 機関名 施設名 団体名 名称"), ("topics", "分野 カテゴリ"), ("cost", "料金 費用"),
    ("notes", "備考 特記"),
)

#: What a heading may name beside each other: 電話・ファクス・メール.
_EACH = (("phone", "電話|(?<![a-z])tel"), ("fax", "fax|ファックス|ファクス|ファクシミリ"), ("mail", "メール|mail"),
         ("web", "ホームページ|url"), ("line", "(?<![a-z])line"), ("form", "フォーム"))
_CONTACT = {"連絡先", "お問い合わせ", "問い合わせ", "問合せ", "お問い合わせ先", "問い合わせ先", "問合せ先"}

WHOLE = {key(word): target for target, words in reversed(_WHOLE.items()) for word in words.split()}
PARTS = tuple((key(word), target) for target, words in _PART for word in words.split())


#: Headings of notes that say nothing by themselves.
PLAIN_NOTES = frozenset(map(key, "備考 その他 補足 メモ 特記事項 留意事項 注意事項 内容 説明".split()))


def target_of(heading: str) -> str:
    """What a heading says a column holds; '' when it is not known."""
    plain = key(heading)
    if plain in WHOLE:
        return WHOLE[plain]
    if len(ways(heading)) > 1:
        return "contact"
    return next((target for word, target in PARTS if word in plain), "") if len(plain) <= 24 else ""


def ways(heading: str) -> set[str]:
    """The ways of contact a heading names: phone and fax for 「TEL/FAX」. Of which sort a value is, its own words then say.

    連絡先 is one of them only where it stands for itself: not in 連絡先FAX番号, nor in FAX（連絡先）, which hold faxes alone.
    When the phone is answered (電話・メールの受付時間) is no way.
    """
    plain = key(heading)
    if re.search("(?:時間|日時|曜日)$", plain):
        return set()
    beside = re.split("[・/、,&+]|及び|および|又は|または|と", re.sub(r"\(.*?\)", "", plain))
    alone = {"contact"} if len(beside) > 1 and _CONTACT & set(beside) else set()
    return alone | {name for name, words in _EACH if re.search(words, plain)}
