"""What staff read about files and fields: encodings, front matter, values that cannot be read."""

from .model import ERROR, NEAR, NEAR_EN, REVIEW, WARNING, Message, Words

MESSAGES = {
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
    "odd-blank": Message(
        ERROR,
        Words("この行のはじめに、目に見えない「{blank}」が入っています。",
              "行のはじめの空白をいちど消して、半角の空白を入れなおしてください。数は、上下の行とそろえます。"),
        Words("This line begins with a blank that is none ({blank}).", "Remove it and type plain blanks, as many as its neighbours have.")),
    "no-blank-after-colon": Message(
        ERROR,
        Words("「{field}:」のすぐあとに、半角の空白がありません。", "コロンのあとに、半角の空白を1つ入れてください。例: {field}: {value}"),
        Words('There is no blank after "{field}:".', "Put one blank after the colon: {field}: {value}")),
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
    "file-says-who-made-it": Message(
        REVIEW,
        Words("この資料のプロパティ（ページには見えない情報）に、作った人として「{names}」とあります。配ると、だれにでも読まれます。",
              "人の名前なら消してください。Word・Excelでは「ファイル→情報→問題のチェック→ドキュメント検査」で消し、PDFはそのあとで作りなおします。"
              "部署の名前なら、このままでかまいません。"),
        Words('The properties of this hand-out, which no page shows, say that it was made by "{names}"; whoever gets it can read that.',
              "If that is a person, remove it: in Word and Excel, File → Info → Check for Issues → Inspect Document; then make the PDF again. "
              "The name of a department may stay.")),
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
        Words("「{field}」という項目はありません。", "使える項目は、手引きの「項目の一覧」（docs/fields.ja.md）にあります。", "「{suggestion}」（{label}）の書きまちがいではありませんか。"),
        Words('There is no field "{field}".', "All fields are listed in docs/fields.ja.md.", NEAR_EN)),
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
        Words("「{field}」（{label}）に「{value}」は使えません。", "使える値: {choices}", NEAR),
        Words('"{value}" cannot be used for "{field}".', "Choices: {choices}", NEAR_EN)),
}
