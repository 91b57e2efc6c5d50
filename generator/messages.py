"""What each problem says to staff, in Japanese and English. One entry a problem; tests/problems/ shows each in use.

what: what is wrong. mend: how to put it right. near: added when a likely intention is known ({suggestion}).
The field's own example ({example}) follows when there is one.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from .problem import Problem, Severity

ERROR, WARNING, REVIEW = Severity.ERROR, Severity.WARNING, Severity.REVIEW


@dataclass(frozen=True)
class Words:
    """One problem in one language."""

    what: str
    mend: str
    near: str = ""


@dataclass(frozen=True)
class Message:
    """One problem: how much it matters and its words by language."""

    severity: Severity
    ja: Words
    en: Words


_NEAR = "「{suggestion}」の書きまちがいではありませんか。"
_NEAR_EN = 'Did you mean "{suggestion}"?'

MESSAGES: Mapping[str, Message] = {
    # The file as a whole
    "not-utf-8": Message(
        ERROR,
        Words("文字コードがUTF-8ではありません。",
              "メモ帳などで開き、「名前を付けて保存」で文字コードを「UTF-8」にして保存してください。", "{suggestion} のようです。"),
        Words("The file is not UTF-8.",
              'Open it in your editor and save it again with the encoding "UTF-8".', "It looks like {suggestion}.")),
    "broken-yaml": Message(
        ERROR,
        Words("この行の近くで、項目の書き方が読み取れません：{excerpt}",
              "「項目: 値」の形（コロンのあとに半角の空白）か、行のはじめの空白の数を確かめてください。"
              "値に「: 」や「#」が入るときは、値を \" \" で囲みます。"),
        Words("The fields cannot be read near this line: {excerpt} ({reason})",
              'Check that it reads "field: value" (colon, one space) and is indented like its neighbours. '
              'Put a value that contains ": " or "#" in quotes.')),
    "full-width-colon": Message(
        ERROR,
        Words("「{field}」のあとのコロンが全角（：）です。", "半角のコロンと半角の空白（: ）にしてください。例: {field}: 値"),
        Words('The colon after "{field}" is full-width (：).', "Use a plain colon and one space: {field}: value")),
    "front-matter-not-closed": Message(
        ERROR,
        Words("項目の欄の終わりの --- がありません。", "項目のあと、文章の前に、--- だけの行を入れてください。"),
        Words("The closing --- of the fields is missing.", "Put a line with only --- between the fields and the text.")),
    "no-front-matter": Message(
        ERROR,
        Words("ファイルのはじめに、項目の欄（--- と --- の間）がありません。",
              "1行目に --- と書き、項目を並べ、また --- と書いてから文章を書いてください。"),
        Words("The fields between two --- lines are missing at the top of the file.",
              "Write --- on line 1, then the fields, then --- again, then the text.")),
    "bad-file-name": Message(
        ERROR,
        Words("ファイル名「{name}」は使えません。",
              "半角の小文字・数字・ハイフンだけの名前にしてください。ファイル名がそのままページのアドレスになります。例: seikatsu-shien.md"),
        Words('The file name "{name}" cannot be used.',
              "Use only a–z, 0–9 and hyphens; it becomes the page's address. Example: seikatsu-shien.md")),
    "in-subfolder": Message(
        ERROR,
        Words("このファイルは、フォルダーの中のフォルダーにあるため、載りません。", "「{folder}」のすぐ下に移してください。"),
        Words("A file in a folder inside a folder is not published.", 'Move it directly into "{folder}".')),
    "not-published": Message(
        WARNING,
        Words("「{name}」は、どこにも載りません。", "ファイル名の終わりを .md にして、次のどれかに入れてください: {known}。配る資料は files に入れます。"),
        Words('"{name}" is not published.', "End its name in .md and put it in one of: {known}; hand-outs go into files.")),
    "unknown-language": Message(
        ERROR,
        Words("「{value}」という言語の記号はありません。", "使える記号: {known}"),
        Words('There is no language code "{value}".', "Codes: {known}")),
    "unknown-folder": Message(
        WARNING,
        Words("フォルダー「{name}」の中のファイルは、どこにも載りません。", "次のどれかに入れてください: {known}, files"),
        Words('Files in the folder "{name}" are not published.', "Move them to one of: {known}, files")),
    "no-such-city": Message(
        ERROR,
        Words("「{slug}」という市町村の設定ファイルがありません。",
              "フォルダー名を確かめるか、「tsunagari new-city {slug}」でつくってください。"),
        Words('There is no municipality "{slug}".', 'Check the folder name, or make it with "tsunagari new-city {slug}".')),
    # Fields
    "unknown-field": Message(
        ERROR,
        Words("「{field}」という項目はありません。", "使える項目: {known}", "「{suggestion}」（{label}）の書きまちがいではありませんか。"),
        Words('There is no field "{field}".', "Fields: {known}", _NEAR_EN)),
    "duplicate-field": Message(
        ERROR,
        Words("「{field}」が2回書かれています（1回目は{first}行目）。", "どちらかを消してください。"),
        Words('"{field}" is written twice (first on line {first}).', "Remove one of them.")),
    "missing-field": Message(
        ERROR,
        Words("「{field}」（{label}）が書かれていません。", "次のように書き足してください。"),
        Words('"{field}" is missing.', "Add it like this.")),
    "comment-for-value": Message(
        ERROR,
        Words("「{field}」の値が # で始まっているため、消えてしまいます。", "値を \" \" で囲んでください。例: {field}: \"#9999\""),
        Words('The value of "{field}" begins with # and is lost as a comment.', 'Put it in quotes: {field}: "#9999"')),
    "cut-at-hash": Message(
        REVIEW,
        Words("「{value}」のあとの「{lost}」は、説明（コメント）とみなされ、載りません。", "載せたいときは、値の全体を \" \" で囲んでください。"),
        Words('What follows "{value}" is taken for a comment and lost: {lost}', "To keep it, put the whole value in quotes.")),
    "placeholder-left": Message(
        WARNING,
        Words("書きかえていないところがあります：{value}", "内容を書くか、いらない行を消してください。このまま公開しないでください。"),
        Words("A placeholder is left: {value}", "Fill it in or remove the line before publishing.")),
    "unreadable-value": Message(
        ERROR,
        Words("「{field}」（{label}）には、値をひとつだけ書きます。", "次のように書いてください。"),
        Words('"{field}" takes a single value.', "Write it like this.")),
    "not-a-list": Message(
        ERROR,
        Words("「{field}」（{label}）には、「- 」で始まる行を並べます。", "次のように書いてください。"),
        Words('"{field}" takes a list of lines beginning with "- ".', "Write it like this.")),
    "not-a-mapping": Message(
        ERROR,
        Words("「{field}」（{label}）には、「項目: 値」の行を並べます。", "使える項目: {fields}"),
        Words('"{field}" takes lines of the form "field: value".', "Fields: {fields}")),
    "bad-date": Message(
        ERROR,
        Words("「{value}」は日付として読み取れません。", "西暦で「年-月-日」の形に書いてください。例: {suggestion}"),
        Words('"{value}" is not a date.', "Write it as year-month-day: {suggestion}")),
    "not-a-number": Message(
        ERROR,
        Words("「{value}」は数として読み取れません。", "半角の数字だけで書いてください。"),
        Words('"{value}" is not a whole number.', "Use digits only.")),
    "not-yes-or-no": Message(
        ERROR,
        Words("「{value}」は「はい」「いいえ」のどちらか読み取れません。", "「はい」か「いいえ」と書いてください。"),
        Words('"{value}" is neither yes nor no.', "Write yes or no.")),
    "unknown-choice": Message(
        ERROR,
        Words("「{field}」（{label}）に「{value}」は使えません。", "使える値: {choices}", _NEAR),
        Words('"{value}" cannot be used for "{field}".', "Choices: {choices}", _NEAR_EN)),
    # Contacts
    "not-a-phone-number": Message(
        ERROR,
        Words("「{value}」は電話番号として正しくありません（桁の数か、はじめの数字が合いません）。",
              "もとの資料でもう一度番号を確かめてください。例: 0120-279-338（10桁）、090-0000-0000（11桁）",
              "番号（{suggestion}）だけを、1つの value に1つずつ書き、ほかの言葉は label か note に書いてください。"),
        Words('"{value}" is not a Japanese phone number (wrong count of digits or prefix).',
              "Check the number in its source. Examples: 0120-279-338 (10 digits), 090-0000-0000 (11 digits)",
              "Write only the number ({suggestion}), one in each value; other words belong in label or note.")),
    "suspicious-number": Message(
        WARNING,
        Words("文章の中の「{value}」は、電話番号のようですが、桁の数か、はじめの数字が合いません。", "番号を確かめてください。できれば、番号は channels に書いてください。"),
        Words('"{value}" in the text looks like a phone number, but cannot be one.', "Check it; better, put numbers into channels.")),
    "missing-channel-value": Message(
        ERROR,
        Words("連絡方法（{kind}）の番号かアドレスが書かれていません。", "value に書くか、まだ決まっていなければ、この連絡方法を消してください。"),
        Words("This way to make contact ({kind}) has no number or address.", "Add value, or remove it for now.")),
    "not-a-mail-address": Message(
        ERROR,
        Words("「{value}」はメールアドレスとして正しくありません。", "「名前@ドメイン」の形で書いてください。例: soudan@city.example.jp"),
        Words('"{value}" is not a mail address.', "Write it as name@domain.")),
    "not-a-web-address": Message(
        ERROR,
        Words("「{value}」はホームページのアドレスとして正しくありません。", "https:// から、空白を入れずに書いてください。例: https://www.city.example.jp/（LINEは、友だち追加のアドレス https://lin.ee/… です）"),
        Words('"{value}" is not a web address.', "Write it with https:// and without spaces (for LINE, the https://lin.ee/… address).")),
    "no-channel": Message(
        ERROR,
        Words("「{name}」に連絡方法がひとつもありません。", "channels に、電話・メール・窓口などを1つ以上書いてください。"),
        Words('"{name}" has no way to be contacted.', "Add at least one entry to channels.")),
    "visit-without-location": Message(
        WARNING,
        Words("「{name}」は窓口で相談できるとありますが、場所が書かれていません。", "location に場所の名前や階を書いてください。"),
        Words('"{name}" can be visited, but has no location.', "Add location with a name or floor.")),
    "phone-before-text": Message(
        REVIEW,
        Words("「{name}」では、電話が文字の連絡方法より先にあります。",
              "電話では話せない人もいます。LINE・メール・FAXを先に並べることをおすすめします。"),
        Words('"{name}" lists the phone before a way to write.', "Many will never ring: list ways to write first.")),
    "not-checked": Message(
        WARNING,
        Words("「{name}」の情報を、いつ・だれが確かめたかが書かれていません。",
              "窓口に確かめてから、checked に on（日付）と by（確かめた人・課）を書いてください。"),
        Words('Nobody has checked "{name}" yet.', "Verify it, then add checked with on (date) and by (who).")),
    "hours-not-understood": Message(
        REVIEW,
        Words("受付時間「{text}」のうち「{part}」を読み取れませんでした。書かれたままの文字で載せます。",
              "「{nearest}」のような書き方にできないか、確かめてください。"),
        Words('Of the hours "{text}", "{part}" was not understood. They are shown as written.',
              "Try a form such as 「{nearest}」.")),
    "closing-days-not-understood": Message(
        REVIEW,
        Words("市の休みのきまり「{text}」を読み取れませんでした。書かれたままの文字で載せます。", "「祝日・年末年始は休み」「祝日と12月28日～1月4日は休み」のような書き方にできないか、確かめてください。"),
        Words('The rule of closing days "{text}" was not understood. It is shown as written.', "Try 「祝日・年末年始は休み」 or 「祝日と12月28日～1月4日は休み」.")),
    "bad-ages": Message(
        ERROR,
        Words("対象の年齢（{low}歳から{high}歳まで）が正しくありません。", "minimum_age と maximum_age を確かめてください。"),
        Words("The ages ({low} to {high}) cannot be right.", "Check minimum_age and maximum_age.")),
    "checked-in-the-future": Message(
        ERROR,
        Words("確認した日（{date}）が、まだ来ていません。", "checked の on を確かめてください。"),
        Words("The day it was checked ({date}) is still to come.", "Correct on in checked.")),
    "no-longer-shown": Message(
        WARNING,
        Words("「{name}」は、もうサイトにも印刷物にも載りません（{why}）。", "終わった窓口なら、そのままでかまいません。続いているなら valid_until か status を直してください。"),
        Words('"{name}" is no longer shown ({why}).', "Correct valid_until or status if it still exists.")),
    "named-but-not-shown": Message(
        ERROR,
        Words("大切な窓口「{id}」が、{date} には載りません（期間の外か、終了しています）。", "fallback か crisis に、いま使える窓口を書いてください。"),
        Words('The window "{id}" is not shown on {date} (outside its dates, or ended).', "Name one in fallback or crisis that is.")),
    "no-crisis-line": Message(
        ERROR,
        Words("いつでも電話で話せる窓口がありません。", "crisis に、24時間365日の電話がある窓口を1つ以上書いてください。例: crisis: [_national/yorisoi]"),
        Words("There is no line that is answered at any time.", "Name a window with a 24-hour phone in crisis: [_national/yorisoi]")),
    "fallback-only-by-visit": Message(
        REVIEW,
        Words("迷ったときの窓口「{name}」には、行くほかに連絡の方法がありません。", "電話・メールなど、家から連絡できる方法があれば、channels に書いてください。"),
        Words('The fallback window "{name}" can only be visited.', "Add a way to reach it from home if there is one.")),
    "ends-before-it-starts": Message(
        ERROR,
        Words("終わりの日（{ends}）が、はじまりの日（{starts}）より前です。", "日付を確かめてください。"),
        Words("It ends ({ends}) before it starts ({starts}).", "Check the dates.")),
    # References
    "unknown-topic": Message(
        ERROR,
        Words("「{id}」という分野はありません。", "使える分野: {known}", _NEAR),
        Words('There is no topic "{id}".', "Topics: {known}", _NEAR_EN)),
    "unknown-id": Message(
        ERROR,
        Words("「{folder}」の中に「{id}」がありません。", "フォルダーの中のファイル名と同じに書いてください（.md は書きません）。", _NEAR),
        Words('There is no "{id}" in "{folder}".', "Write the name of a file in that folder (without .md).", _NEAR_EN)),
    "duplicate-id": Message(
        ERROR,
        Words("「{id}」という名前が、全国・県の窓口（{other}）と重なっています。", "ファイル名を変えてください。"),
        Words('"{id}" is also the id of a shared window ({other}).', "Rename this file.")),
    "link-to-hidden": Message(
        WARNING,
        Words("リンク先「{target}」は、いまは載っていません。窓口の一覧へのリンクにします。", "リンクを消すか、ほかの窓口にしてください。"),
        Words('The link "{target}" is to something not shown now; it leads to the list of windows.', "Remove or change it.")),
    "broken-link": Message(
        ERROR,
        Words("リンク先「{target}」がありません。", "「windows/ファイル名」のように書いてください。", _NEAR),
        Words('The link "{target}" leads nowhere.', 'Write it as "windows/file-name".', _NEAR_EN)),
    "same-output": Message(
        ERROR,
        Words("同じページ「{path}」になるものが2つあります（もうひとつは {other}）。", "どちらかのファイル名を変えてください。"),
        Words('Two files become the same page "{path}" (the other is {other}).', "Rename one of them.")),
    "translation-of-nothing": Message(
        ERROR,
        Words("もとになる「{id}.md」がありません。", "日本語のファイルを先につくってください。"),
        Words('There is no "{id}.md" for this translation.', "Make the Japanese file first.")),
    "not-for-translations": Message(
        ERROR,
        Words("「{field}」（{label}）は、ほかの言語のファイルには書きません。", "この行を消し、直すときは日本語のファイルを直してください。"),
        Words('"{field}" does not belong in a translation.', "Remove it here and correct it in the Japanese file.")),
    "not-item-by-item": Message(
        ERROR,
        Words("「{field}」は、日本語のファイルと同じ数だけ、同じ順に並べてください。", "ことばだけ（label や note）を書きます。番号は書きません。"),
        Words('"{field}" must have as many items as the Japanese file, in its order.', "Write only words (label, note), no numbers.")),
    "topics-not-a-list": Message(
        ERROR,
        Words("分野の一覧が読み取れません。", "「- id: …」で始まる項目を並べてください。全国共通の分野でよければ、このファイルを消してください。"),
        Words("The list of topics cannot be read.", 'List items beginning with "- id: …", or remove the file to use the shared topics.')),
    "bad-topic-id": Message(
        ERROR,
        Words("分野のID「{id}」が使えない文字をふくむか、2回書かれています。", "半角の小文字・数字・ハイフンで、それぞれ別のIDにしてください。"),
        Words('The topic id "{id}" is written twice or has other characters than a–z, 0–9 and hyphens.', "Give each topic its own id.")),
    # The city
    "unknown-theme": Message(
        ERROR,
        Words("「{name}」というテーマはありません。", "使えるテーマ: {known}"),
        Words('There is no theme "{name}".', "Themes: {known}")),
    "code-of-another": Message(
        WARNING,
        Words("全国地方公共団体コード「{code}」は{official}のものです（ここでは{name}）。", "コードか名前を確かめてください。"),
        Words('The code "{code}" belongs to {official}, not to {name}.', "Check the code and the name.")),
    "bad-municipality-code": Message(
        ERROR,
        Words("全国地方公共団体コード「{value}」は6桁の数字ではありません。", "先頭の0が落ちていないか確かめ、\" \" で囲んで書いてください。例: \"242039\"",
              "「{suggestion}」ではありませんか。"),
        Words('The municipality code "{value}" is not six digits.', 'Check for a lost leading zero, and quote it: "242039"', _NEAR_EN)),
    "wrong-check-digit": Message(
        ERROR,
        Words("全国地方公共団体コード「{value}」の検査数字が合いません（最後の数字は{expected}のはずです）。", "総務省の一覧で番号を確かめてください。"),
        Words('The check digit of the municipality code "{value}" is wrong (it should be {expected}).', "Look the code up again.")),
    "not-a-colour": Message(
        ERROR,
        Words("「{value}」は色として読み取れません。", "# と6桁で書き、\" \" で囲んでください。例: {field}: \"#1f4e5f\""),
        Words('"{value}" is not a colour.', 'Write # and six digits in quotes: {field}: "#1f4e5f"')),
    "colour-too-pale": Message(
        ERROR,
        Words("色「{value}」は、白い紙の上で読めません（明暗の比 {ratio}。3以上が必要です）。", "もっと濃い色にしてください。例: {field}: \"{tone}\""),
        Words('The colour "{value}" cannot be read on paper (contrast {ratio}, 3 is needed).', 'Choose a darker one: {field}: "{tone}"')),
    "bad-base-address": Message(
        ERROR,
        Words("公開するアドレス「{value}」が正しくありません。", "https:// で始まり / で終わるアドレスを書いてください。例: https://www.city.example.jp/tsunagari/"),
        Words('The base address "{value}" is not valid.', "Begin with https:// and end with /")),
    "address-not-set": Message(
        WARNING,
        Words("公開するアドレスがまだ仮のもの（{value}）です。このまま印刷すると、二次元コードは開けません。",
              "サーバーの担当者にアドレスを聞き、base_url を直してください。"),
        Words("The base address is still a placeholder ({value}); printed codes would not open.",
              "Ask whoever runs the server, and correct base_url.")),
    "sample-at-real-address": Message(
        ERROR,
        Words("見本の印（sample: はい）が付いたまま、本物のアドレス（{value}）になっています。",
              "本番なら sample の行を消し、見本なら base_url を https://ise.example/ のような仮のアドレスにしてください。"),
        Words("A sample (sample: yes) has a real address ({value}).",
              "Remove sample for a real site, or use an address such as https://ise.example/ for a sample.")),
    "sample-without-date": Message(
        ERROR,
        Words("見本には、いつの情報かが要ります。", "data_as_of に書いてください。例: data_as_of: 2023年3月"),
        Words("A sample must say how old its data is.", "Add data_as_of, for example 2023年3月")),
    # Outputs
    "unknown-format": Message(
        ERROR,
        Words("「{format}」という印刷物の種類はありません。", "使える種類: {known}"),
        Words('There is no leaflet format "{format}".', "Formats: {known}")),
    "unknown-pictogram": Message(
        ERROR,
        Words("「{name}」という絵記号はありません。", "pictogram に、次のどれかを書いてください: {known}"),
        Words('There is no pictogram "{name}".', "Set pictogram to one of: {known}")),
    "code-too-small": Message(
        WARNING,
        Words("二次元コードのアドレスが長すぎて、印刷すると読み取りにくくなります（1マス {module}mm、{smallest}mm 以上が必要）：{address}",
              "ファイル名か base_url を短くしてください。"),
        Words("The address is too long for its printed code (module {module} mm, {smallest} mm needed): {address}",
              "Shorten the file name or base_url.")),
    "internal-error": Message(
        ERROR,
        Words("思いがけない誤りが起きました：{reason}", "この市のサイトは前のままです。この行を、Tsunagariの開発者に知らせてください。"),
        Words("Something unexpected went wrong: {reason}", "The city keeps its last site. Please report this line to the developers.")),
    "glyph-missing": Message(
        ERROR,
        Words("印刷の書体にない文字「{value}」があるため、PDFをつくれません。", "ほかの字（例: 𠮷 → 吉）にするか、絵文字を消してください。"),
        Words('The print font has no "{value}", so no PDF can be made.', "Use another character, or remove the emoji.")),
    "broken-template": Message(
        ERROR,
        Words("テーマのひな形に誤りがあります：{reason}", "テーマを直した人に、この行を見せてください。"),
        Words("A template of the theme is wrong: {reason}", "Show this line to whoever changed the theme.")),
    "folder-in-use": Message(
        ERROR,
        Words("できあがりのフォルダーを書きかえられません（{reason}）。前のサイトはそのまま残っています。",
              "このフォルダーのファイルを開いているソフトを閉じて、もう一度お試しください。"),
        Words("The output folder cannot be replaced ({reason}). The last site is untouched.",
              "Close programs that use it and try again.")),
}


class _Facts(dict):
    def __missing__(self, key: str) -> str:
        return ""


def severity(problem: Problem) -> Severity:
    """How much a problem matters."""
    return MESSAGES[problem.name].severity


def sentences(problem: Problem, language: str) -> tuple[str, ...]:
    """What is wrong, then how to mend it, then an example; language is `ja` or `en`."""
    words, facts = getattr(MESSAGES[problem.name], language), _Facts(problem.facts)
    near = words.near.format_map(facts) if facts["suggestion"] else ""
    mend = "".join(filter(None, (near, words.mend.format_map(facts)))) if language == "ja" else \
        " ".join(filter(None, (near, words.mend.format_map(facts))))
    return tuple(filter(None, (words.what.format_map(facts), mend, facts["example"])))
