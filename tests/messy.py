"""Lists as cities have them, made again: `python tests/messy.py` writes tests/sheets/*/in. What is in them comes from the seeds.

Two are made once, by libraries that are not needed otherwise: old-excel (.xls, xlwt) and password (msoffcrypto-tool).

The workbooks hold what machine-readable tables must not: titles, merged cells, line breaks, full-width digits, lost zeros.
"""

import csv
import io
import sys
import zipfile
from pathlib import Path

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

sys.path.insert(0, str(Path(__file__).parent.parent))

from generator.engines.openpyxl import _fixed

SHEETS = Path(__file__).parent / "sheets"
HEADINGS = ("相談内容", "相談・連絡先", "受付日時", "相談先所在地", "更新者")
#: 「伊勢つながりサポートリスト」 (NRI report, lines 886–901), spelled as it is in the city's own booklet.
MONEY = (
    ("経済的な困りごとの相談", "伊勢市生活サポートセンター「あゆみ」\n☎０５９６－６３－５２２４", "月曜日～金曜日\n8:30～17:15",
     "伊勢市八日市場13-1\n伊勢市社会福祉協議会\n中部支所内", ""),
    ("", "伊勢市生活支援課\n☎0596-21-5556（代）", "月曜日～金曜日\n8:30～17:15", "伊勢市岩瀬1-7-29\n市役所東館2階11番窓口", "山田"),
    ("予約\n多重債務についての相談", "伊勢市消費生活センター\n☎0596-21-5717", "※認定司法書士による\n原則、第3木曜日\n9:30～11:30",
     "伊勢市岩瀬1-7-29\n市役所東館3階306番窓口", ""),
    ("", "伊勢市消費生活センター\n☎0596-21-5717", "月曜日～金曜日\n9:00～12:00、13:00～16:00", "伊勢市岩瀬1-7-29\n市役所東館3階306番窓口", ""),
    ("住まいの相談", "伊勢市住宅政策課\n市営住宅☎0596-21-5596\n空家☎0596-21-5597", "月曜日～金曜日\n8:30～17:15",
     "伊勢市岩瀬1-7-29\n市役所本館4階401番窓口", ""),
)
WORK = (
    ("仕事探しに関する相談", "ハローワーク伊勢\n（伊勢公共職業安定所）\n596278609", "月曜日～金曜日\n8:30～17:15", "伊勢市宮後1-1-35\nミライSE 8階", ""),
    ("若者の就業に関する相談", "いせ若者就業サポート\nステーション\n☎0596-63-6603", "月曜日、火曜日、木曜日～土曜日\n9:00～18:00\n※水曜日が祝日の場合は翌平日も休み",
     "伊勢市岩瀬1-2-29\nいせ市民活動センター北館\n（ティアープラザ）1階", ""),
    ("働きづらさを抱えた人の就労に関する相談\n（年齢不問）", "特定非営利活動法人\nいせコンビニネット\n☎0596-65-6114",
     "月・火・木・金曜日\n10:00～16:00", "伊勢市本町5-3\n浦田ビル2階", ""),
    ("障がい・病気のある人の就労相談", "障がい者就業・生活支援センター「いこい」\n☎0596-65-7178", "月曜日～金曜日\n9:00～17:00",
     "伊勢市宮後1丁目13-5", ""),
)

#: When a window was rung up, as offices write it down; whom they spoke to stays in the list.
CHECKED = (
    ("窓口名", "よみがな", "相談内容", "電話番号", "担当課", "確認日", "確認課", "確認者"),
    ("くらしの相談", "くらしのそうだん", "くらしの困りごとを相談できます。", "0596-63-5224", "生活支援課", "令和8年3月2日", "福祉総務課", "山田"),
    ("すまいの相談", "すまいのそうだん", "住まいの困りごとを相談できます。", "0596-21-5596", "住宅政策課", "2026/3/3", "", "山田"),
    ("消費生活の相談", "しょうひせいかつのそうだん", "買い物の困りごとを相談できます。", "0596-21-5717", "消費生活センター", "春ごろ", "福祉総務課", ""),
    ("仕事の相談", "しごとのそうだん", "仕事の困りごとを相談できます。", "0596-27-8609", "ハローワーク", "", "", ""),
)


def book(fill) -> bytes:
    """A workbook filled by a function, without the moment it was made."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    fill(made)
    packed = io.BytesIO()
    made.save(packed)
    return _fixed(packed.getvalue())


def rows(sheet, lines) -> None:
    """Lines of cells from A1 on."""
    for row, line in enumerate(lines, 1):
        for column, value in enumerate(line, 1):
            if value not in ("", None):
                sheet.cell(row, column, value)


def ise_merged(made) -> None:
    """The list as a page for print: a title, parts, a header over each, merged cells, another sheet."""
    sheet, row = made.create_sheet("相談先"), 1
    for title in ("伊勢つながりサポートリスト", "受付日時は、特に記載がない場合、祝日・年末年始は休みです。", None, None):
        if title:
            sheet.cell(row, 1, title)
            sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=5)
        row += 1
    for name, part in (("■お金・住まい", MONEY), ("■仕事", WORK)):
        sheet.cell(row, 1, name)
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=5)
        rows_from(sheet, row + 1, [HEADINGS, *part])
        for number, line in enumerate(part, row + 2):
            if not line[0]:
                sheet.merge_cells(start_row=number - 1, start_column=1, end_row=number, end_column=1)
        row += len(part) + 2
    sheet.cell(row, 1, "※どこに相談したらよいか迷ったら、伊勢市福祉生活相談センターへ。")
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=5)
    made.create_sheet("更新履歴")["A1"] = "2024/4/1 更新"


def rows_from(sheet, first, lines) -> None:
    """Lines of cells from a row on."""
    for row, line in enumerate(lines, first):
        for column, value in enumerate(line, 1):
            if value not in ("", None):
                sheet.cell(row, column, value)


def comma(lines, encoding: str, delimiter: str = ",") -> bytes:
    """Lines of cells as a text file."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(lines)
    return text.getvalue().replace("☎", "℡").encode(encoding)  # CP932 has no ☎


ISE_CSV = [HEADINGS, *[line if line[0] or not number else ("", *line[1:]) for number, line in enumerate((*MONEY, *WORK))]]

CONTACTS = [
    ("Ｎｏ．", "窓口名", "ふりがな", "担当課", "分野", "電話番号", "ＦＡＸ", "メール", "ホームページ", "LINE", "予約", "備考"),
    ("1", "くらしの相談", "くらしのそうだん", "福祉課", "お金・住まい、仕事", "市営住宅 0596-21-5596／空家 0596-21-5598", "0596-21-5599", "kurashi@city.example.jp",
     "www.city.example.jp/kurashi", "", "要", ""),
    ("2", "こころの電話", "ﾌﾘｶﾞﾅ", "健康課", "こころ", "596215600", "", "", "", "@kokoro01", "不要", "祝日は休みです"),
    ("3", "こどもの窓口", "コドモノマドグチ", "子育て課", "子ども・子育て", "21-5601（代表）\n0596-21-5602・5603", "", "", "", "", "", ""),
    ("4", "法律の相談", "ほうりつのそうだん", "総務課", "", "0596-21-560", "", "", "", "", "できれば", "弁護士が話を聞きます"),
    ("5", "よりそいホットライン", "よりそいほっとらいん", "", "人間関係・その他", "120279338", "", "", "", "", "", ""),
    ("6", "出張相談", "しゅっちょうそうだん", "福祉課", "なぞの分野", "お近くの支所へ\n(0596)21-5604 内線 123", "", "", "", "", "", ""),
    ("", "", "", "", "", "", "", "", "", "", "", "この行には名前がない"),
]

MARKS = [
    ("相談窓口一覧",), (),
    ("窓口", "所属", "電話", "お金・住まい", "仕事", "健康", "曜日・時間", "", "相談できる人", "場所", "", "公開予定", "見直した日"),
    ("", "", "", "", "", "", "曜日", "時間", "", "施設名", "階", "", ""),
    ("しごと広場", "産業課", "0596-21-5610", "", "○", "", "月～金", "9:00～17:00", "15歳から49歳まで", "市民会館", "2階", "はい", "R6.4.1"),
    ("すこやか", "健康課", "0596-21-5611", "×", "○", "◎", "火・木", "13:00～16:00", "市民", "保健センター", "", "はい", "R6.4.1"),
]

#: A list without a column of readings, in the file that keeps none: what its words are certain to be, is read.
UNREAD = [
    ("窓口名", "相談内容", "電話番号", "受付時間"),
    ("伊勢市役所 福祉総務課", "福祉のことを相談できます。", "0596-21-5650", "平日 8:30～17:15"),
    ("こども家庭センター（母子保健）", "子育てのことを相談できます。", "0596-21-5651", "平日 8:30～17:15"),
    ("三重県伊勢保健所", "こころの健康を相談できます。", "0596-21-5652", "平日 8:30～17:15"),
    ("いなか暮らし相談室", "移り住むことを相談できます。", "0596-21-5653", "平日 9:00～16:00"),
    ("NPO法人みなとの家", "集まれる場所です。", "0596-21-5654", "土曜日 10:00～15:00"),
    ("小俣総合支所 生活福祉課", "暮らしのことを相談できます。", "0596-21-5655", "平日 8:30～17:15"),
    ("あおぞら", "なんでも話せます。", "0596-21-5656", "平日 8:30～17:15"),
    ("年金の相談", "年金のことを相談できます。", "0596-21-5657", "平日 8:30～17:15"),
]

#: What an office leaves out where a reader sees it from above; whose windows nobody should be seen with.
DITTO = [
    ("鳥羽市の相談窓口",),
    ("区分", "窓口名", "ふりがな", "どんな相談ができますか", "電話・ファクス・メール", "平日", "土曜日", "ところ", "確認", "題名をふせる"),
    ("お金・住まい", "くらしの相談", "くらしのそうだん", "お金の困りごと", "電話０５９６－２１－５６７０", "9:00～17:00", "同左", "サンプラザ3号館4階", "R8.4.1", ""),
    ("〃", "すまいの相談", "すまいのそうだん", "〃", "〃（代表）", "〃", "－", "同上", "令和7年10月", ""),
    ("", "しごとの相談", "しごとのそうだん", "仕事の困りごと", "〃\nFAX ０５９６－２１－５６７２", "同　上", "", "上に同じ", "〃", ""),
    ("同上", "女性の悩みの相談", "じょせいのなやみのそうだん", "つらいこと", "0596-21-5673", "9:00～17:00", "", "同上2階", "", ""),
    ("健康", "あんしん電話", "あんしんでんわ", "ＤＶのこと", "0120-000-111", "", "", "", "2026/4/2", "はい"),
    ("健康", "からだの相談", "からだのそうだん", "健康のこと", "0596-21-5674", "平日", "", "同上", "", ""),
]

PLACES = [
    ("都道府県ｺｰﾄﾞ又は市区町村ｺｰﾄﾞ", "NO", "都道府県名", "市区町村名", "名称", "名称_ｶﾅ", "名称_通称", "POIコード", "住所", "方書", "緯度", "経度", "電話番号",
     "内線番号", "法人番号", "団体名", "利用可能曜日", "開始時間", "終了時間", "利用可能日時特記事項", "説明", "バリアフリー情報", "URL", "備考"),
    ("242039", "1", "三重県", "伊勢市", "ひだまり", "ヒダマリ", "", "", "伊勢市岩瀬1-2-29", "北館1階", "34.48", "136.7", "596215620", "", "", "NPO法人ひだまりの会",
     "月火水木金", "09:00", "17:00", "祝日は休み", "だれでも来られる居場所です", "スロープあり", "https://hidamari.example/", ""),
    ("242039", "2", "三重県", "伊勢市", "みんなの縁側", "ミンナノエンガワ", "", "", "三重県伊勢市本町5-3", "", "", "", "0596-21-5621", "", "", "", "土", "10:00", "15:00",
     "", "", "", "", "駐車場はありません"),
]

EVENTS = [
    ("市区町村コード", "NO", "イベント名", "イベント名_カナ", "開始日", "終了日", "開始時間", "終了時間", "開始日時特記事項", "説明", "料金(基本)", "連絡先名称",
     "連絡先電話番号", "主催者", "場所名称", "住所", "定員", "参加申込終了日", "参加申込方法", "URL", "備考"),
    ("242039", "1", "つながり講演会", "ツナガリコウエンカイ", "令和8年5月10日", "2026/5/10", "13:30", "15:00", "", "つながりについて話を聞きます", "無料", "福祉課",
     "0596-21-5630", "伊勢市", "市民会館", "伊勢市岩瀬1-7-29", "100人", "5月1日ごろ", "電話で", "https://event.example/", ""),
    ("242039", "2", "日のない催し", "ヒノナイモヨオシ", "未定", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", ""),
]

BENEFITS = [
    ("地方公共団体の名称", "タイトル（制度名）", "サブタイトル（通称名）", "支援制度種別", "対象者", "制度概要", "内容", "利用・申請方法", "問い合わせ先", "連絡先電話番号", "公開日"),
    ("伊勢市", "住居確保給付金", "家賃の支援", "給付", "離職した人", "家賃の額を支給します", "原則3か月支給します。", "窓口で申請", "生活支援課", "0596-21-5556", "2024-04-01"),
]


def formulas(made) -> None:
    """Formulas nobody has calculated, and one with an error."""
    rows(made.create_sheet("窓口"), [("窓口名", "よみがな", "電話番号", "受付時間", "分野"),
                                    ("くらし", "くらし", '="0596-"&"21-5640"', "平日 9:00～17:00", "仕事"),
                                    ("しごと", "しごと", 596215641, "平日 9:00～17:00", "仕事")])


def forty(made) -> None:
    """Forty windows and groups of three cities in one workbook of two sheets, put together by hand over the years."""
    lines = [line.split("\t") for line in (SHEETS / "forty" / "rows.tsv").read_text("utf-8").splitlines()]
    for name, part in (("相談窓口", lines[:26]), ("支援団体", lines[26:])):
        sheet = made.create_sheet(name)
        sheet["B1"] = f"{name}一覧（令和6年4月1日現在）"
        sheet.merge_cells("B1:F1")
        rows_from(sheet, 3, [("№", "窓口の名称", "フリガナ", "主な相談内容", "連絡先", "受付時間", "住所等", "カテゴリ"),
                             *[[number, *(text.replace("\\n", "\n") for text in line)] for number, line in enumerate(part, 1)]])


def faxes(made) -> None:
    """Phones in a column that says FAX, and a column for both that does not say which is which."""
    rows(made.create_sheet("相談窓口"), [
        ("窓口名", "よみがな", "分野", "相談内容", "ＦＡＸ"), ("くらし", "くらし", "お金・住まい", "お金のこと", "0120-000-111"),
        ("しごと", "しごと", "仕事", "仕事のこと", "0596-21-5681\nshigoto@city.example.jp"),
        ("すまい", "すまい", "お金・住まい", "住まいのこと", "0596-21-5682")])
    rows(made.create_sheet("支所の窓口"), [
        ("窓口名", "よみがな", "分野", "相談内容", "連絡先（TEL／FAX）"), ("東支所", "ひがしししょ", "お金・住まい", "東のこと", "0596-21-5683\n0596-21-5684"),
        ("西支所", "にしししょ", "お金・住まい", "西のこと", "0596-21-5685／FAX 0596-21-5686"),
        ("南支所", "みなみししょ", "お金・住まい", "南のこと", "電話・FAX 0596-21-5687"),
        ("北支所", "きたししょ", "お金・住まい", "北のこと", "TEL/FAX 0596-21-5688/0596-21-5689"),
        ("中支所", "なかししょ", "お金・住まい", "中のこと", "0596-21-5690、0596-21-5691（FAX）")])


def struck(made) -> None:
    """What a person sees is gone: a row struck out, an old number struck out before the new one, a hidden row and sheet."""
    sheet = made.create_sheet("窓口")
    rows(sheet, [("相談窓口", "よみがな", "担当課", "連絡先", "受付日時", "分野"),
                 ("くらし", "くらし", "福祉課", "0596-21-5640", "平日 9:00～17:00", "お金・住まい"),
                 ("しごと", "しごと", "産業課", "0596-21-5641", "平日 9:00～17:00", "仕事"),
                 ("こころ", "こころ", "健康課", "", "平日 9:00～17:00", "健康"),
                 ("こども", "こども", "子育て課", "0596-21-5644", "平日 9:00～17:00", "子ども・子育て")])
    for cell in sheet[3]:
        cell.font = Font(strike=True)
    sheet["D4"] = CellRichText(TextBlock(InlineFont(strike=True), "0596-21-5642"), "\n0596-21-5643")
    sheet.row_dimensions[5].hidden = True
    rows(made.create_sheet("旧"), [("相談窓口", "連絡先"), ("むかし", "0596-21-5645")])
    made["旧"].sheet_state = "hidden"


def furigana() -> bytes:
    """What Excel keeps while somebody types Japanese: the reading beside the text."""
    plain = book(lambda made: rows(made.create_sheet("窓口"), [
        ("相談窓口", "電話", "内容", "受付時間"), ("福祉総務課", "0596-21-5660", "生活に困ったときの相談", "平日 9:00～17:00")]))
    shared = ("<?xml version='1.0' encoding='UTF-8'?><sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' count='1' "
              "uniqueCount='1'><si><t>福祉総務課</t><rPh sb='0' eb='2'><t>フクシ</t></rPh><rPh sb='2' eb='4'><t>ソウム</t></rPh>"
              "<rPh sb='4' eb='5'><t>カ</t></rPh></si></sst>")
    changed = {
        "xl/worksheets/sheet1.xml": (
            't="inlineStr"><is><t>' + "福祉総務課".encode("ascii", "xmlcharrefreplace").decode() + "</t></is>", 't="s"><v>0</v>'),
        "[Content_Types].xml": ("</Types>", '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-'
                                            'officedocument.spreadsheetml.sharedStrings+xml"/></Types>'),
        "xl/_rels/workbook.xml.rels": ("</Relationships>", '<Relationship Id="rId99" Target="sharedStrings.xml" Type="http://schemas.'
                                       'openxmlformats.org/officeDocument/2006/relationships/sharedStrings"/></Relationships>'),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(plain)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        parts = {name: old.read(name).decode() for name in old.namelist()} | {"xl/sharedStrings.xml": shared}
        for name, part in parts.items():
            before, after = changed.get(name, ("", ""))
            assert before in part, name
            new.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), part.replace(before, after) if before else part, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


FILES = {
    "furigana/in/list.xlsx": furigana,
    "ise-merged/in/list.xlsx": lambda: book(ise_merged),
    "unread/in/list.csv": lambda: comma(UNREAD, "cp932"),
    "ise-cp932/in/list.csv": lambda: comma(ISE_CSV, "cp932"),
    "contacts/in/list.tsv": lambda: comma(CONTACTS, "utf-8-sig", "\t"),
    "checked/in/list.csv": lambda: comma(CHECKED, "utf-8-sig"),
    "marks/in/list.csv": lambda: comma(MARKS, "utf-8"),
    "standard-places/in/places.csv": lambda: comma(PLACES, "utf-8-sig"),
    "standard-events/in/events.csv": lambda: comma(EVENTS, "cp932"),
    "standard-benefits/in/benefits.csv": lambda: comma(BENEFITS, "utf-16"),
    "formulas/in/list.xlsx": lambda: book(formulas),
    "forty/in/list.xlsx": lambda: book(forty),
    "faxes/in/list.xlsx": lambda: book(faxes),
    "ditto/in/list.csv": lambda: comma(DITTO, "cp932"),
    "struck/in/list.xlsx": lambda: book(struck),
    "not-a-table/in/list.xlsx": lambda: b"%PDF-1.7 not a workbook",
    "empty/in/list.csv": lambda: b" \r\n",
    "broken/in/list.xlsx": lambda: book(ise_merged)[:3000],
    "no-encoding/in/list.csv": lambda: b"\x81\x20\xff\xfd name,\x80\xa0\n" * 3,
    "no-list/in/list.csv": lambda: comma([("今日は", "よい天気"), ("あした", "も")], "utf-8"),
}

if __name__ == "__main__":
    for path, make in FILES.items():
        target = SHEETS / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(make())
