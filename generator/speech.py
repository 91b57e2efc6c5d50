"""What the commands say, in Japanese and English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "building": ("{count}つの市町村をつくります（{date} 時点）", "Building {count} municipalities as of {date}"),
    "built": ("[{done}/{count}] {slug}: できました。ページ {pages_html}、PDF {sheets}、変わったファイル {changed}（{seconds:.1f}秒）",
              "[{done}/{count}] {slug}: built. {pages_html} pages, {sheets} PDFs, {changed} files changed ({seconds:.1f} s)"),
    "unchanged": ("[{done}/{count}] {slug}: 変わりありません", "[{done}/{count}] {slug}: unchanged"),
    "failed": ("[{done}/{count}] {slug}: つくれませんでした。前のサイトはそのまま残っています",
               "[{done}/{count}] {slug}: not built. The last site is untouched"),
    "checked": ("{slug}: 相談窓口 {shown}（全国・県の {shared} をふくむ）、団体 {organisations}、居場所 {places}、催し {campaigns}、お知らせ {news}、ページ {pages}",
                "{slug}: {shown} windows ({shared} of them shared), {organisations} organisations, {places} places, {campaigns} campaigns, {news} news, {pages} pages"),
    "hours": ("受付時間をどう読み取ったか（この欄は、公開するサイトには出ません）", "How the hours were read (not on the published site)"),
    "understood": ("{place}: 受付時間「{text}」は、「{words}」と読みました", "{place}: hours 「{text}」 read as 「{words}」"),
    "total": ("誤り {error}、注意 {warning}、確認のお願い {review}", "{error} errors, {warning} warnings, {review} to review"),
    "fine": ("問題は見つかりませんでした。", "No problems found."),
    "error": ("誤り", "error"),
    "warning": ("注意", "warning"),
    "review": ("確認のお願い", "to review"),
    "mend": ("直し方", "hint"),
    "example": ("例", "example"),
    "no-cities": ("市町村がまだありません。「tsunagari new-city 市の名前 --code コード」でつくれます。",
                  "There is no municipality yet. Make one with: tsunagari new-city NAME --code CODE"),
    "unknown-city": ("「{slug}」という市町村はありません。あるもの: {known}", 'There is no municipality "{slug}". There are: {known}'),
    "where": ("{path} を開くと見られます。このフォルダーごと、サーバーに置けます。", "Open {path}. The folder can be put on any web server."),
    "serving": ("{address} で見られます。ファイルを保存すると、自動で新しくなります。終わるときは Ctrl+C を押してください。",
                "Serving at {address}. Pages reload when you save. Press Ctrl+C to stop."),
    "created": ("つくりました: {path}", "Created: {path}"),
    "exists": ("{path} はもうあります。上書きはしません。別の名前にしてください。", "{path} exists and is left as it is. Choose another name."),
    "bad-id": ("名前「{id}」は使えません。半角の小文字・数字・ハイフンだけにしてください。例: seikatsu-shien",
               'The name "{id}" cannot be used. Use only a–z, 0–9 and hyphens, such as seikatsu-shien'),
    "unknown-code": ("コード「{code}」の市町村は見つかりません。全国地方公共団体コード（6桁）を確かめてください。例: 242039",
                     'No municipality has the code "{code}" (6 digits, such as 242039).'),
    "next": ("次は municipalities/{slug}/municipality.yaml を開いて、書きかえてください。そのあと「tsunagari check {slug}」で確かめられます。",
             "Next, open municipalities/{slug}/municipality.yaml and fill it in; then run: tsunagari check {slug}"),
    "bad-date": ("日付「{date}」が読み取れません。例: 2026-11-20", 'Cannot read the date "{date}". Example: 2026-11-20'),
    "misuse": ("入力を読み取れません: {reason}\n使い方: {usage}", "Cannot understand: {reason}\n{usage}"),
    "no-access": ("ファイルを読み書きできません: {reason}", "A file cannot be read or written: {reason}"),
    "port-in-use": ("ポート {port} は使われています。--port で別の番号を選んでください。例: --port 8001", "Port {port} is in use. Choose another with --port."),
    "last-built": ("{slug}: 前につくったのは {date} 時点。理由:", "{slug}: last built as of {date}, because:"),
    "never-built": ("{slug}: まだつくっていません。", "{slug}: not built yet."),
    "would-build": ("いまつくると、つくり直します。理由:", "A build now would make it again, because:"),
    "up-to-date": ("いまつくっても、変わりません。", "A build now would change nothing."),
    "hours-what": ("受付時間を1つ、または --file でファイルを1つ、書いてください。例: tsunagari hours \"平日 8:30～17:15\"",
                   "Give one text of hours, or one file with --file. Example: tsunagari hours \"平日 8:30～17:15\""),
    "hours-read": ("こう読みました:", "Read as:"),
    "hours-partly": ("一部だけ読みました。読めないところは、書いたとおりに出ます:", "Read in part; the rest stays as written:"),
    "hours-text": ("読めませんでした。書いたとおりに出ます:", "Not read; it stays as written:"),
    "hours-not-understood": ("  読めないところ: {words}\n  近い書き方の例: {form}", "  not understood: {words}\n  nearest form: {form}"),
    "hours-by-appointment": ("  予約が必要です", "  by appointment"),
    "hours-irregular": ("  日時は決まっていません", "  at irregular times"),
    "hours-open": ("{at}: 受付中です {labels}", "{at}: open {labels}"),
    "hours-closed": ("{at}: 受付時間外です {labels}", "{at}: closed {labels}"),
    "hours-unknown": ("{at}: はっきりしません {labels}", "{at}: not known {labels}"),
    "hours-asked": ("{at}: 予約すれば受付できます {labels}", "{at}: by appointment {labels}"),
    "hours-until": ("  {until} に変わります", "  changes at {until}"),
    "printed": ("そのとき新しくつくったコードとPDF {made}、前のものを使ったもの {used}", "Codes and PDFs made then: {made}; used again: {used}"),
    "first-build": ("はじめて", "it was the first build"),
    "forced": ("つくり直すように言われた", "it was asked for with --force"),
    "engine-changed": ("Tsunagari そのものが新しくなった", "Tsunagari itself has changed"),
    "date-changed": ("日付が変わった {what}", "the date has changed {what}"),
    "added": ("加わった {what}", "added {what}"),
    "removed": ("なくなった {what}", "removed {what}"),
    "changed": ("変わった {what}", "changed {what}"),
}


class Speech:
    """The sentences in one language."""

    def __init__(self, language: str):
        self.language = "en" if language.startswith("en") else "ja"

    def __call__(self, name: str, **facts: object) -> str:
        """The sentence of that name with its facts."""
        return SENTENCES[name][self.language == "en"].format(**facts)
