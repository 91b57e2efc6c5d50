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
    "no-topic": Message(
        WARNING,
        Words("「{name}」の分野が空です。このままでは、分野から探せません。", "topics に分野を1つ以上書いてください。迷ったら relations（人間関係・その他）です。"),
        Words('"{name}" has no topic; it cannot be found by topic.', "Add at least one topic; relations, if in doubt.")),
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
        Words("「{name}」は、もうサイトにも印刷物にも載りません（{why}）。", "終わったものなら、そのままでかまいません。続いているなら valid_until か status を直してください。"),
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
    "only-by-phone": Message(
        REVIEW,
        Words("電話のほかに連絡の方法がない窓口が{count}件あります：{names}",
              "耳の聞こえない人や、声で話せない人は連絡できません。FAX・メール・フォームなどがあれば、channels に書いてください。"
              "なければ、電話リレーサービスを通してかけられるか窓口に確かめ、note に「電話リレーサービスでもかけられます」と書いてください。"),
        Words("{count} window(s) can be reached only by phone: {names}",
              "Who does not hear or speak is left out. Add FAX, mail or a form to channels; if there is none, ask whether calls through "
              "the telephone relay service are answered, and say so in note (電話リレーサービス).")),
    "ends-before-it-starts": Message(
        ERROR,
        Words("終わりの日（{ends}）が、はじまりの日（{starts}）より前です。", "日付を確かめてください。"),
        Words("It ends ({ends}) before it starts ({starts}).", "Check the dates.")),
    # Surveys
    "table-too-small": Message(
        ERROR,
        Words("「{title}」の表に、見出しの行と、数の行が見あたりません。", "table: | の下に、見出しの行、次に1行ずつ数を、セルを | で分けて書いてください。例: 50代 | 132 | 37.1"),
        Words('"{title}" has no table with headings and numbers.',
              "Below table: | write a line of headings, then a line a row, cells parted by |. For example: 50代 | 132 | 37.1")),
    "row-not-as-wide": Message(
        ERROR,
        Words("表の「{row}」の行のセルは{found}個です。見出しは{expected}個あります。", "セルの数を見出しとそろえてください。分からない数は — と書きます。"),
        Words('The row "{row}" has {found} cells, the headings are {expected}.', "Give every row as many cells as there are headings; write — for what is not known.")),
    "not-a-figure": Message(
        ERROR,
        Words("表の「{row}」の行の「{value}」は、数として読み取れません。", "36.8 や 1,063 のように、半角の数字で書いてください。分からない数は — と書きます。"),
        Words('"{value}" in the row "{row}" is not a number.', "Write it as 36.8 or 1,063, or — when it is not known.")),
    "missing-value-unexplained": Message(
        WARNING,
        Words("表の「{row}」の行に「{column}」の数がありません。わけが書かれていません。", "note に、なぜ数がないかを書いてください。例: —は、答えた人が少ないため載せていません。"),
        Words('The row "{row}" has no number for "{column}", and nothing says why.', "Say in note why it is missing.")),
    "share-not-hundred": Message(
        WARNING,
        Words("表の「{row}」の行を合計すると{value}%で、100%になりません（四捨五入のずれは除いています）。",
              "数を確かめてください。いくつも選べる質問なら、chart: bar にして、whole を消します。"),
        Words('The row "{row}" adds up to {value} %, which rounding does not explain.',
              "Check the numbers. Where several answers could be chosen, use chart: bar and remove whole.")),
    "group-too-small": Message(
        REVIEW,
        Words("表の「{row}」の人は{value}人だけです。だれの答えか、わかってしまうかもしれません。",
              "ほかの行とまとめるか、数を — にして、わけを note に書けないか、確かめてください。"),
        Words('Only {value} people are in the row "{row}": it may show who answered what.',
              "See whether it can be joined with another row, or its numbers replaced by — with the reason in note.")),
    "rate-mismatch": Message(
        ERROR,
        Words("有効回収率{rate}%が、計算（{sent}人のうち{valid}人で、{worked}%）と合いません。", "sent、valid、rate を確かめてください。rate を書かなければ、計算した数が出ます。"),
        Words("The rate {rate} % is not that of {valid} answers from {sent} people ({worked} %).",
              "Check sent, valid and rate; without rate, it is worked out.")),
    "more-answers-than-sent": Message(
        ERROR,
        Words("有効な回答（{valid}人）が、たずねた人（{sent}人）より多いか、0より少ない数です。", "sent と valid を確かめてください。"),
        Words("The valid answers ({valid}) cannot be of {sent} people asked.", "Check sent and valid.")),
    # The words residents read (wording/)
    "method-word": Message(
        WARNING,
        Words("「{value}」は、自殺や自傷の方法や場所を思いうかべさせる言葉です。",
              "方法や場所は書かず、気持ちと、話せる相談先を書いてください（WHO・厚生労働省の自殺報道ガイドライン）。", "例:「{suggestion}」。"),
        Words('"{value}" names a method or place of suicide or self-harm.',
              "Write of the feeling and of where to turn, never of how or where (WHO guidance on reporting).", 'For example: "{suggestion}".')),
    "stark-heading": Message(
        REVIEW,
        Words("見出し「{value}」に「{word}」という言葉があります。見出しは大きく目に入り、ページの題名なら、見たページの記録にも残ります。",
              "「いのちと心の相談」のような、おだやかな言葉にできないか、確かめてください。正式な名前のときはそのままにし、"
              "discreet: はい と書くと、ページの題名をふせられます。"),
        Words('The heading "{value}" says "{word}". Headings stand large, and a title also stays in the history.',
              "Could it be calmer, such as いのちと心の相談? Keep an official name, and hide it from the page's title with discreet: yes.")),
    "labelling-word": Message(
        REVIEW,
        Words("「{value}」は、読む人が、ひとくくりにされた、自分のことではない、と感じるかもしれない言葉です。",
              "ほかの言い方にできないか、確かめてください。正式な名前なら、そのままでかまいません。", "例:「{suggestion}」。"),
        Words('"{value}" may make a case of the person who reads it.',
              "Could it be said in another way? An official name may stay.", 'For example: "{suggestion}".')),
    "vague-link": Message(
        WARNING,
        Words("リンクの文字「{value}」だけでは、どこへ行くのかわかりません。",
              "リンクだけを順に読み上げて使う人もいます。行き先がわかる言葉にしてください。例: [くらしの相談の予約](windows/kurashi)"),
        Words('The link text "{value}" does not say where it leads.',
              "Some people have only the links read to them. Name the target: [くらしの相談の予約](windows/kurashi)")),
    "picture-without-words": Message(
        WARNING,
        Words("画像「![{value}]」に、説明の言葉がありません。",
              "画像を見られない人に伝わるように、何が写っているかを [ ] の中に書いてください。例: ![市役所本館1階の3番窓口](files/madoguchi.jpg)"),
        Words('The picture "![{value}]" has no words.',
              "Say in the brackets what it shows: ![市役所本館1階の3番窓口](files/madoguchi.jpg)")),
    "heading-skipped": Message(
        WARNING,
        Words("見出し「{value}」は、前の見出しから段をとばしています。", "# の数は、前の見出しより1つだけ多くしてください。例: ## の次は ###"),
        Words('The heading "{value}" skips a level.', "Use only one # more than the heading before it: ### after ##.")),
    "lost-hash": Message(
        WARNING,
        Words("「{value}」の行は、はじめの # が消えて、見出しになります。",
              "# も番号や名前の一部なら、前に \\ を付けるか、文の途中に置いてください。例: \\#9999。見出しなら、# のあとに空白を入れてください。"),
        Words('The line "{value}" loses its # and becomes a heading.',
              "If the # belongs to the number or name, put \\ before it: \\#9999. If it is a heading, put a space after the #.")),
    "spaced-word": Message(
        WARNING,
        Words("「{value}」は、字と字の間に空白があります。", "読み上げソフトが1字ずつ読み、検索でも見つかりません。空白を消してください。例: {suggestion}"),
        Words('"{value}" is pulled apart by spaces.',
              "A screen reader spells it out and a search does not find it. Write {suggestion}")),
    "half-width-kana": Message(
        WARNING,
        Words("「{value}」は半角のカタカナです。", "読み上げや検索でまちがいのもとになります。全角にしてください。例: {suggestion}"),
        Words('"{value}" is half-width kana.', "It is misread and not found. Use full-width characters: {suggestion}")),
    "full-width-digits": Message(
        WARNING,
        Words("「{value}」は全角の数字です。", "読み上げソフトが1字ずつ読むことがあります。半角にしてください。例: {suggestion}"),
        Words('"{value}" is in full-width digits.', "A screen reader may spell it out. Use plain digits: {suggestion}")),
    "bare-date": Message(
        WARNING,
        Words("日付「{value}」は、読み上げソフトが日付として読みません。", "年・月・日を付けてください。例: {suggestion}"),
        Words('A screen reader does not read "{value}" as a date.', "Write it with 年, 月 and 日: {suggestion}")),
    "old-era": Message(
        REVIEW,
        Words("「{value}」は、元号だけでは、いつのことかわからない人がいます。", "西暦にするか、西暦をそえてください。例: {suggestion}"),
        Words('Not everyone can place "{value}" in time.', "Use the Western year, or add it: {suggestion}")),
    "mobile-number": Message(
        REVIEW,
        Words("携帯電話の番号「{value}」がのります。個人の番号ではありませんか。",
              "公開してよいか、本人と団体に確かめてください。団体の電話なら、label か note に「相談用の携帯電話です」と書くと、この確認は消えます。"),
        Words('The mobile number "{value}" will be public. Is it a person\'s own?',
              "Ask the person and the organisation. If it is the organisation's, say so in label or note (相談用の携帯電話).")),
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
    "not-a-list-of-entries": Message(
        ERROR,
        Words("このファイルは一覧として読み取れません。", "「{example}」のように「- id:」で始まる項目を並べてください。全国共通の一覧でよければ、このファイルを消してください。"),
        Words("This file cannot be read as a list.", 'List entries beginning like "{example}", or remove the file to use the shared list.')),
    "bad-entry-id": Message(
        ERROR,
        Words("ID「{id}」が使えない文字をふくむか、2回書かれています。", "半角の小文字・数字・ハイフンで、それぞれ別のIDにしてください。"),
        Words('The id "{id}" is written twice or has other characters than a–z, 0–9 and hyphens.', "Give each entry its own id.")),
    "question-without-answers": Message(
        ERROR,
        Words("「{says}」の question と answers は、両方いります。いまは片方だけです。", "question（たずねること）と、その答え（- says: …）を2つ以上書くか、両方を消してください。"),
        Words('"{says}" has only one of question and answers.', "Write both: the question, and two or more answers (- says: …), or neither.")),
    "leads-nowhere": Message(
        ERROR,
        Words("「{says}」から進める窓口がありません。", "windows（窓口のID）か topics（分野のID）を書いてください。例: topics: [health]"),
        Words('"{says}" leads to no window.', "Name windows or topics. Example: topics: [health]")),
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
    "unknown-paper": Message(
        ERROR,
        Words("この印刷物は「{paper}」の紙ではつくれません。", "paper に使える紙: {known}"),
        Words('This sheet cannot be made on "{paper}".', "Papers: {known}")),
    "bad-format": Message(
        ERROR,
        Words("印刷物の設定（format.yaml）の「{field}」に「{value}」は使えません。", "使えるもの: {known}"),
        Words('"{value}" cannot be used for "{field}" in format.yaml.', "Known: {known}")),
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
    # Printed sheets, looked at when they are finished
    "print-over-edge": Message(
        ERROR,
        Words("「{title}」の{page}ページで、文字「{text}」が紙の端から3mmより近いか、はみ出しています。切るときに欠けます。",
              "その窓口の説明や題を短くしてください。短くできないときは、テーマを直す人に知らせてください。"),
        Words('On page {page} of "{title}", the text "{text}" is less than 3 mm from the edge or beyond it; it would be cut off.',
              "Shorten the text, or tell whoever looks after the theme.")),
    "print-cut-off": Message(
        ERROR,
        Words("「{title}」の{page}ページで、文字「{text}」が枠に入りきらず、途中で切れています。", "その文を短くしてください。短くできないときは、テーマを直す人に知らせてください。"),
        Words('On page {page} of "{title}", the text "{text}" does not fit its frame and is cut.', "Shorten it, or tell whoever looks after the theme.")),
    "print-overlap": Message(
        ERROR,
        Words("「{title}」の{page}ページで、文字「{text}」と「{other}」が重なっています。", "その窓口の説明や題を短くしてください。短くできないときは、テーマを直す人に知らせてください。"),
        Words('On page {page} of "{title}", the texts "{text}" and "{other}" lie on each other.', "Shorten one, or tell whoever looks after the theme.")),
    "print-row-cut": Message(
        WARNING,
        Words("「{title}」の{page}ページで、表の1つの行が次のページにまたがっています。", "その行の文を短くしてください。短くできないときは、テーマを直す人に知らせてください。"),
        Words('On page {page} of "{title}", a table row goes on on the next page.', "Shorten that row, or tell whoever looks after the theme.")),
    "print-too-small": Message(
        ERROR,
        Words("「{title}」の{page}ページに、小さすぎる文字があります（{size}pt。{smallest}pt以上が必要です）：「{text}」", "文字を小さくするかわりに、文を短くするか、ページを増やしてください。"),
        Words('On page {page} of "{title}", text is too small ({size} pt, {smallest} pt is needed): "{text}"', "Shorten the text or add a page instead.")),
    "print-pale": Message(
        WARNING,
        Words("「{title}」の{page}ページの「{text}」は、白黒でコピーすると読みにくくなります（明暗の比 {ratio}。{wanted}以上が必要です）。", "文字か下地の色を、はっきり差がつくように変えてください。"),
        Words('On page {page} of "{title}", "{text}" is hard to read when copied in black and white (contrast {ratio}, {wanted} is needed).', "Change the colour of the text or of its ground.")),
    "print-coarse": Message(
        WARNING,
        Words("「{title}」の{page}ページの画像があらく、印刷するとぼやけます（{dpi}dpi。{wanted}dpiが目安です）。", "もとの大きい画像に替えるか、小さくのせてください。"),
        Words('A picture on page {page} of "{title}" is coarse ({dpi} dpi, {wanted} is usual).', "Use a larger original, or show it smaller.")),
    "print-page-count": Message(
        ERROR,
        Words("「{title}」は{count}ページになりました。この印刷物のページ数は {wanted} です。", "のせるものを減らすか増やすかして、ページ数を合わせてください。"),
        Words('"{title}" has {count} pages; the format wants {wanted}.', "Put in less or more.")),
    "print-no-date": Message(
        ERROR,
        Words("「{title}」に、いつの情報か（{date}現在）が印刷されていません。", "テーマのひな形に、as_of を入れてください。"),
        Words('"{title}" does not say how old its facts are ({date}).', "Print as_of in the template.")),
    "print-only-phone": Message(
        REVIEW,
        Words("「{title}」には、電話のほかの連絡先がありません。", "耳の聞こえない人や、声で話せない人のために、メール・FAX・LINE・窓口の場所のどれかを、のせる窓口か department に書いてください。"),
        Words('"{title}" has no contact but phones.', "For people who cannot hear or speak, add a mail address, fax, LINE or a place to a window on it, or to department.")),
    "print-code-unreadable": Message(
        ERROR,
        Words("「{title}」の二次元コード{wanted}個のうち、{found}個しか読み取れません。", "コードが小さすぎないか、まわりの余白や下地がつぶれていないか、テーマを直す人に見てもらってください。"),
        Words('Only {found} of the {wanted} codes of "{title}" can be read.', "Check their size, the white round them and what lies on them.")),
    "print-code-elsewhere": Message(
        ERROR,
        Words("「{title}」の{page}ページの二次元コードが、このサイトにないアドレス（{address}）を開きます。", "印刷したコードは直せません。アドレスを確かめてください。"),
        Words('A code on page {page} of "{title}" opens {address}, which is not a page of this site.', "A printed code cannot be mended: check the address.")),
    "print-strange-number": Message(
        ERROR,
        Words("「{title}」の{page}ページに、窓口の情報にない電話番号（{number}）があります。", "番号を窓口のファイルの channels に書くか、消してください。番号は1か所だけに書きます。"),
        Words('On page {page} of "{title}" stands a number that no window has: {number}', "Put it into channels of a window, or remove it: a number is written in one place only.")),
    "print-other-city": Message(
        WARNING,
        Words("「{title}」の{page}ページに、ほかの市町村の名前（{name}）があります。", "ほかの市のひな形を写したときの消しわすれではないか、確かめてください。"),
        Words('On page {page} of "{title}" stands the name of another municipality: {name}', "Check that nothing was left over from another city's template.")),
    "not-for-press": Message(
        ERROR,
        Words("「{title}」に、印刷インキ（CMYK）に変えられない色や画像があります：{reason}", "グラデーションを使わない図にするか、画像をPNG（8ビットのRGBかグレー）で保存しなおしてください。"),
        Words('"{title}" has a colour or picture that cannot be turned into printing inks: {reason}', "Use no gradients, and save pictures as 8-bit RGB or grey PNG.")),
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
    "asks-another-host": Message(
        ERROR,
        Words("「{path}」など{count}のファイルが、よそのサーバーから何かを読みこみます：{value}",
              "見ている人のことが、よそに知られてしまいます。画像や文字はテーマの assets/ に置いて、そこから使ってください。"),
        Words('"{path}" ({count} files in all) loads something from another host: {value}',
              "That tells others who is looking. Put images and styles into the theme's assets/ and use them from there.")),
    "policy-missing": Message(
        ERROR,
        Words("「{path}」など{count}のページに、きびしい読みこみのきまり（Content-Security-Policy）がありません。",
              "もとの site/base.html にある meta の行を、そのまま残してください。"),
        Words('"{path}" ({count} pages in all) lacks the strict Content-Security-Policy.', "Keep the meta line of the original site/base.html as it is.")),
    "help-line-missing": Message(
        ERROR,
        Words("「{path}」など{count}のページの上と下に、「{name}」の番号がそろっていません。",
              "どのページにも、本文（main）の前とあとに、いつでも話せる電話が要ります。crisis_strip('上') と crisis_strip('下') を残してください。"),
        Words('"{path}" ({count} pages in all) does not have the number of "{name}" both above and below its words.',
              "Every page needs the help line before and after <main>: keep crisis_strip('上') and crisis_strip('下').")),
    "short-number-alone": Message(
        WARNING,
        Words("「{name}」の番号は {value} だけです。", "# のつく番号は、つながらない電話があります。ふつうの長い番号も、もうひとつの連絡方法として書いてください。"),
        Words('"{name}" has only the number {value}.', "Some phones cannot dial numbers with #. Add the long number as another channel.")),
    "telling-id": Message(
        REVIEW,
        Words("題名をふせるページですが、アドレスに「{word}」と出ます。", "ファイル名を、見ただけではわからないものに変えてください。例: kurashi-3.md"),
        Words('The title of this page is withheld, but its address says "{word}".', "Give the file a name that says nothing, such as kurashi-3.md.")),
    "nearly-national-number": Message(
        WARNING,
        Words("番号 {value} は、{name}の番号と1か所だけちがいます。", "書きまちがいではないか、確かめてください。{name}は {suggestion} です。全国の窓口は _national の窓口を使うと、まちがえません。"),
        Words("The number {value} differs in one place from that of {name}.", "Check it: {name} is {suggestion}. Better refer to the shared window in _national.")),
    "nearly-local-number": Message(
        REVIEW,
        Words("番号 {value} のはじめの4けたは、ほかの番号のはじめ「{usual}」と少しだけちがいます。", "市外局番の書きまちがいではないか、確かめてください。"),
        Words('The number {value} begins almost like the others ("{usual}").', "Check the area code.")),
    "number-of-shared": Message(
        REVIEW,
        Words("番号 {value} は、全国・県の窓口「{name}」と同じです。サイトと冊子に、同じ窓口が2回のります。",
              "このファイルを消すか、municipality.yaml の shared から {id} の行を消してください。共通の窓口のほうは、番号がいつも新しくなります。"),
        Words('{value} is also the number of the shared window "{name}"; it appears twice.',
              "Remove this file, or remove {id} from shared in municipality.yaml.")),
    "number-of-another": Message(
        REVIEW,
        Words("番号 {value} は、運営のちがう窓口「{name}」（{other}）と同じです。", "ファイルを写したときの残りではないか、確かめてください。代表番号なら、そのままでかまいません。"),
        Words('The number {value} is also that of "{name}" ({other}), run by others.', "Left over from copying a file? If it is a switchboard, all is well.")),
    "other-city-inside": Message(
        ERROR,
        Words("「{path}」など{count}のファイルに、ほかの市町村「{slug}」の{what}「{value}」が入っています。", "写したときの残りです。この市のものに書きかえてください。"),
        Words('"{path}" ({count} files in all) contains the {what} "{value}" of another municipality ({slug}).', "Left over from copying: replace it with this city's own.")),
    "link-gone": Message(
        WARNING,
        Words("リンクの先がなくなっています（{status}）：{value}", "いまのアドレスを調べて直すか、消してください。"),
        Words("The page of a link is gone ({status}): {value}", "Find its address of today, or remove it.")),
    "link-no-answer": Message(
        REVIEW,
        Words("リンクの先から返事がありません（{status}）：{value}", "ブラウザーで開いてみて、見られれば、そのままでかまいません。"),
        Words("A link did not answer ({status}): {value}", "Open it in a browser; if it shows, all is well.")),
    "moved-to-nowhere": Message(
        ERROR,
        Words("引っ越し先のページ「{value}」がありません。", "new には、いまあるページのアドレスを書いてください。例: new: windows/seikatsu/index.html", "「{suggestion}」ではありませんか。"),
        Words('There is no page "{value}" to move to.', "Give the address of a page there is, such as new: windows/seikatsu/index.html", 'Did you mean "{suggestion}"?')),
    "address-gone": Message(
        REVIEW,
        Words("前に公開したページがなくなりました：{value}。紙の二次元コードや、ほかのサイトのリンクから来た人が迷います。",
              "移ったページなら municipality.yaml の moved に old と new を書いてください。終わった窓口は、消さずに status: ended にすると、案内のページが残ります。"),
        Words("A page that was published is gone: {value}. Printed codes and links of others lead nowhere.",
              "If it moved, write old and new under moved in municipality.yaml. A window that ended keeps a page of guidance with status: ended.")),
    "folder-in-use": Message(
        ERROR,
        Words("できあがりのフォルダーを書きかえられません（{reason}）。前のサイトはそのまま残っています。",
              "このフォルダーのファイルを開いているソフトを閉じて、もう一度お試しください。"),
        Words("The output folder cannot be replaced ({reason}). The last site is untouched.",
              "Close programs that use it and try again.")),
    # Lists and workbooks (sheets/)
    "not-a-list-file": Message(
        ERROR,
        Words("このファイルは表ではありません（{kind}）。", "Excel（.xlsx、.xls）か、CSV、TSVのファイルを指定してください。Wordの表は、Excelに貼りつけて保存すると読めます。"),
        Words("This file is not a table ({kind}).", "Give an Excel file (.xlsx, .xls), CSV or TSV.")),
    "empty-file": Message(
        ERROR,
        Words("ファイルが空です。", "保存しなおしてから、もう一度お試しください。"),
        Words("The file is empty.", "Save it again and retry.")),
    "file-too-large": Message(
        ERROR,
        Words("ファイルが大きすぎます（{size}MB）。", "窓口の一覧だけを新しいブックに写して保存してください。画像は消します。20MBまで読めます。"),
        Words("The file is too large ({size} MB).", "Copy only the list into a new workbook, without pictures. Up to 20 MB can be read.")),
    "password-protected": Message(
        ERROR,
        Words("パスワードがかかっていて、開けません。", "Excelで開き、「ファイル」→「情報」→「ブックの保護」→「パスワードを使用して暗号化」を空にして保存してください。"),
        Words("The workbook is protected by a password.", "Open it in Excel, clear the password under File, Info, Protect Workbook, and save.")),
    "broken-workbook": Message(
        ERROR,
        Words("このファイルは、Excelのブックとして読み取れません。こわれているか、途中までしか写されていません。", "Excelで開けるかを確かめ、「名前を付けて保存」で .xlsx にしてから、もう一度お試しください。"),
        Words("The workbook cannot be read: it is damaged or incomplete.", "Open it in Excel, save it again as .xlsx, and retry.")),
    "unknown-encoding": Message(
        ERROR,
        Words("文字コードがわからないため、読み取れません。", "Excelで開き、「名前を付けて保存」で「Excelブック（.xlsx）」か「CSV UTF-8」にしてください。"),
        Words("The characters of the file cannot be read in any known encoding.", "Save it from Excel as .xlsx or CSV UTF-8.")),
    "formula-without-value": Message(
        WARNING,
        Words("式の答えが保存されていないか、エラーになっているセルがあります：{cells}", "Excelで開いて上書き保存すると、答えが入ります。#REF! などは、もとの値を書いてください。いまは空のセルとして読みました。"),
        Words("Formulas without a value, or with an error: {cells}", "Open the file in Excel and save it. They were read as they stand.")),
    "too-many-rows": Message(
        WARNING,
        Words("{rows}行より下は読んでいません。", "窓口のない行を消すか、表を分けてください。"),
        Words("Rows below row {rows} were not read.", "Remove rows without items, or split the table.")),
    "no-header": Message(
        REVIEW,
        Words("「{sheet}」には見出しの行が見つからないため、読みませんでした。", "一覧のある表なら、見出しの行（「相談窓口」「電話番号」など）を1行入れてください。見出しの言葉が独自のときは、--map \"見出し=項目\" で教えてください。"),
        Words('No row of headings was found in "{sheet}", so it was not read.', 'Add one (相談窓口, 電話番号 …), or tell what yours mean with --map "heading=field".')),
    "nothing-to-import": Message(
        ERROR,
        Words("取りこめる行がありません。", "表の見出しと、窓口の名前の列を確かめてください。--map \"見出し=name\" で、名前の列を教えられます。"),
        Words("There is no row to import.", 'Check the headings; --map "heading=name" tells which column has the names.')),
    "titles-left-out": Message(
        REVIEW,
        Words("表の上の文は取りこみません：{text}", "休みのきまりなら municipality.yaml の closing_days に、説明ならページに書いてください。"),
        Words("The text above the table is not imported: {text}", "Put a rule of closed days into closing_days, explanations into a page.")),
    "column-unknown": Message(
        REVIEW,
        Words("列「{heading}」が何かわからないため、サイトには載せず、ファイルの中にメモ（#）として残します。", "載せるときは --map \"{heading}=項目\"、いらないときは --map \"{heading}=skip\" を付けてください。"),
        Words('What the column "{heading}" holds is not known; it stays in the files as a comment, unpublished.', 'Use --map "{heading}=field", or --map "{heading}=skip" to leave it out.')),
    "row-not-read": Message(
        REVIEW,
        Words("表の中の注は取りこみません：{text}", "その窓口だけのことなら、窓口のファイルに書き足してください。"),
        Words("A note within the table is not imported: {text}", "Add it to the windows it is about.")),
    "row-without-name": Message(
        WARNING,
        Words("名前がない行なので、取りこみません：{text}", "窓口の名前を書くか、いらない行なら消してください。"),
        Words("A row without a name is not imported: {text}", "Write a name, or remove the row.")),
    "filled-from-above": Message(
        REVIEW,
        Words("「{heading}」の空いたセルは、すぐ上と同じとして読みました：{cells}", "ちがうときは、表に書いてから取りこみなおしてください。"),
        Words('Empty cells of "{heading}" were read as the same as above: {cells}', "Fill them in if that is wrong.")),
    "width-repaired": Message(
        REVIEW,
        Words("「{heading}」の全角の英数字と半角カナを、そろえました：{cells}", "そのままでかまいません。"),
        Words('Full-width digits and half-width kana of "{heading}" were made regular: {cells}', "Nothing needs to be done.")),
    "notes-published": Message(
        REVIEW,
        Words("「{heading}」は、窓口のページの本文になり、公開されます：{cells}", "内部のメモや個人の名前がないか、確かめてください。載せないときは --map \"{heading}=skip\" です。"),
        Words('"{heading}" becomes the text of the pages and is public: {cells}', 'Check for internal notes and personal names; leave it out with --map "{heading}=skip".')),
    "number-lost-zero": Message(
        REVIEW,
        Words("電話番号「{written}」は、先頭の0が落ちていたので「{value}」にしました。", "もとの資料で番号を確かめてください。"),
        Words('The number "{written}" had lost its leading zero and is now "{value}".', "Check it in its source.")),
    "number-lost-area": Message(
        REVIEW,
        Words("電話番号「{written}」に、この市のほかの番号の市外局番を付けて「{value}」にしました。", "もとの資料で番号を確かめてください。"),
        Words('The number "{written}" was completed with the city\'s area code: "{value}".', "Check it in its source.")),
    "number-cut-short": Message(
        REVIEW,
        Words("略した番号「{written}」を、前の番号から「{value}」と読みました。", "もとの資料で番号を確かめてください。"),
        Words('The short number "{written}" was read as "{value}", after the one before it.', "Check it in its source.")),
    "number-not-possible": Message(
        WARNING,
        Words("「{value}」は電話番号のようですが、桁の数か、はじめの数字が合いません。番号としては取りこまず、本文に書いたまま残します。", "もとの資料で番号を確かめ、表を直してから取りこみなおしてください。"),
        Words('"{value}" looks like a phone number but cannot be one; it stays in the text as written.', "Check it in its source, correct the list and import again.")),
    "address-completed": Message(
        REVIEW,
        Words("アドレス「{written}」を「{value}」にしました。", "開けるかどうか、確かめてください。"),
        Words('The address "{written}" became "{value}".', "Check that it opens.")),
    "line-id-used": Message(
        REVIEW,
        Words("LINEのID（{written}）から、友だち追加のアドレス「{value}」をつくりました。", "開けるかどうか、スマートフォンで確かめてください。"),
        Words('The LINE id ({written}) became the address "{value}".', "Check on a phone that it opens.")),
    "contact-not-read": Message(
        REVIEW,
        Words("連絡先の「{text}」は、番号やアドレスではないので、窓口のページの本文に残します。", "窓口のファイルの channels の label か note に移せないか、確かめてください。"),
        Words('"{text}" among the contacts is no number or address; it stays in the text of the page.', "See whether it belongs into label or note of a channel.")),
    "topic-guessed": Message(
        REVIEW,
        Words("分野を「{topics}」としました（手がかり：{words}）。", "ちがうときは、topics を直してください。"),
        Words("The topics were taken to be {topics} (because of: {words}).", "Correct topics if that is wrong.")),
    "topic-not-found": Message(
        WARNING,
        Words("「{name}」の分野がわかりませんでした。このままでは、分野から探せません。", "topics に分野を書いてください。例: topics: [relations]"),
        Words('The topics of "{name}" are not known; it cannot be found by topic.', "Write topics, such as [relations].")),
    "date-rewritten": Message(
        REVIEW,
        Words("日付「{written}」を「{value}」と読みました。", "ちがうときは直してください。"),
        Words('The date "{written}" was read as {value}.', "Correct it if that is wrong.")),
    "value-kept-as-text": Message(
        REVIEW,
        Words("「{heading}」の「{text}」は項目として読み取れなかったので、本文に残します。", "決まった書き方にできるときは、ファイルを直してください。"),
        Words('"{text}" in "{heading}" could not be read as a value and stays in the text.', "Correct the file if it can be one.")),
    "kana-from-excel": Message(
        REVIEW,
        Words("よみがなは、Excelが覚えていたふりがなを使いました：{cells}", "五十音順にならべるのに使います。ざっと確かめてください。"),
        Words("The readings are those Excel kept (ふりがな): {cells}", "They decide the order; look them over.")),
    "kana-missing": Message(
        WARNING,
        Words("よみがながない窓口が{count}件あります：{cells}", "一覧に「よみがな」の列を足して取りこみなおすか、ファイルの kana に書いてください。ファイルの名前（アドレス）は、番号になっています。"),
        Words("{count} item(s) have no reading: {cells}", "Add a column よみがな, or write kana in the files. Their ids are numbers now.")),
    "visit-assumed": Message(
        REVIEW,
        Words("場所が書いてあるので、行って相談できる窓口としました：{cells}", "電話だけの窓口なら、channels の「- kind: visit」を消してください。"),
        Words("As a place is given, these can be visited: {cells}", 'Remove "- kind: visit" where that is wrong.')),
    "blank-left": Message(
        WARNING,
        Words("「{label}」が一覧にありません（{rows}行目）。", "ファイルの「（…を書きます）」のところに書いてください。"),
        Words('"{label}" is not in the list (rows {rows}).', "Write it where the file says （…を書きます）.")),
    "row-without-contact": Message(
        ERROR,
        Words("「{name}」に、電話・メール・場所のどれもありません。", "一覧に連絡先か場所を書いてから、取りこみなおしてください。列の意味がちがうときは、--map \"見出し=contact\" です。"),
        Words('"{name}" has no phone, mail or place.', 'Add one to the list. If a column was misread: --map "heading=contact".')),
    "also-national": Message(
        REVIEW,
        Words("「{name}」の番号 {value} は、全国・県の窓口「{shared}」と同じです。", "municipality.yaml の shared に書けば、番号はいつも新しいものになります。そのときは、このファイルは消してください。"),
        Words('The number {value} of "{name}" is that of the shared window "{shared}".', "Name that in shared instead, and remove this file.")),
    "known-item-changed": Message(
        REVIEW,
        Words("「{name}」はもうあるので、番号・時間・場所だけを一覧に合わせます（{path}）。", "説明などの言葉は、いまのファイルのままです。"),
        Words('"{name}" exists: only its numbers, hours and place follow the list ({path}).', "Its words stay as they are.")),
    "to-be-confirmed": Message(
        REVIEW,
        Words("新しい{label} {count}件は、まだだれも確かめていません。checked は空けてあります。", "1件ずつ窓口に確かめ、checked に on（日付）と by（確かめた人・課）を書いてください。"),
        Words("{count} new item(s) have not been checked by anyone; checked is empty.", "Verify each, then write on (date) and by (who).")),
    "id-twice": Message(
        ERROR,
        Words("ID「{id}」の行が2つあります（1つ目は {first}）。", "新しい窓口の行なら、IDを空けてください。写した行なら、どちらかを消してください。"),
        Words('There are two rows with the id "{id}" (the first is {first}).', "Clear the id of a new item, or remove one of the rows.")),
    "id-taken": Message(
        ERROR,
        Words("ID「{id}」はもう使われています（{path} が読み取れないか、全国・県の窓口と同じです）。", "ファイルの誤りを直すか、IDを空けてください。"),
        Words('The id "{id}" is in use ({path} cannot be read, or a shared window has it).', "Mend the file, or clear the id.")),
    "row-gone": Message(
        REVIEW,
        Words("「{name}」（{id}）の行がありません。ファイルは消さず、そのままにします。", "終わった窓口なら、行をもどして「状態」を「終了」にするか、{path} に status: ended と書いてください。"),
        Words('The row of "{name}" ({id}) is gone. Its file is kept as it is.', "If it has ended, write status: ended in {path}, or put the row back with 終了.")),
    "row-gone-plain": Message(
        REVIEW,
        Words("「{name}」（{id}）の行がありません。ファイルは消さず、そのままにします。", "もういらないときは、{path} を自分で消してください。"),
        Words('The row of "{name}" ({id}) is gone. Its file is kept as it is.', "If it is no longer wanted, delete {path} yourself.")),
    "file-newer": Message(
        ERROR,
        Words("{path} は、この表を書き出したあとに直されています。この行は取りこみません（ちがうところ：{fields}）。", "「tsunagari export」で新しい表を書き出し、そちらに書いてください。"),
        Words("{path} has changed since this workbook was exported; the row is not imported (it differs in: {fields}).", "Export again and make your change there.")),
    "sheet-not-ours": Message(
        REVIEW,
        Words("シート「{sheet}」は、書き出した表にはなかったので、読みませんでした。", "一覧なら、別のファイルに保存して取りこんでください。"),
        Words('The sheet "{sheet}" is not one of the exported workbook and was not read.', "Save it as a file of its own and import that.")),
    "map-not-read": Message(
        WARNING,
        Words("見出し「{heading}」の意味「{value}」が読み取れません。", "次のどれかにするか、行を消してください: {known}"),
        Words('What the heading "{heading}" means ("{value}") is not known.', "Use one of these, or remove the line: {known}")),
    "cell-empty": Message(
        ERROR,
        Words("「{label}」が空いています。", "このセルに書いてください。例: {text}"),
        Words('"{label}" is empty.', "Fill this cell in, such as: {text}")),
    "unknown-word": Message(
        ERROR,
        Words("「{label}」に「{value}」は使えません。", "▼ から選んでください: {choices}"),
        Words('"{value}" cannot be used for "{label}".', "Choose one of: {choices}")),
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
