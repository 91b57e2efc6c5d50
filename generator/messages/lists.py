"""What staff read about lists and workbooks."""

from .model import ERROR, REVIEW, WARNING, Message, Words

MESSAGES = {
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
    "struck-out": Message(
        WARNING,
        Words("取り消し線のあるセルも、書いてあるとおりに取りこみます：{cells}", "終わった窓口や古い番号なら、その行や文字を表から消して、取りこみなおしてください。"),
        Words("Cells that are struck out are imported as they stand: {cells}", "Remove what no longer holds from the list, and import it again.")),
    "rows-hidden": Message(
        WARNING,
        Words("かくれている行も取りこみます（{rows}行目）。", "のせないものなら、行を表から消して、取りこみなおしてください。のせるものなら、そのままでかまいません。"),
        Words("Hidden rows are imported as well (rows {rows}).", "Remove those that should not be published, and import the list again.")),
    "sheet-hidden": Message(
        REVIEW,
        Words("かくれているシート「{sheet}」は、取りこみません。", "のせるものなら、Excelで「再表示」にするか、--sheet {first} を付けて取りこんでください。"),
        Words('The hidden sheet(s) "{sheet}" are not imported.', "Unhide what should be published, or add --sheet {first}.")),
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
    "list-of-another": Message(
        REVIEW,
        Words("{other}の一覧のようです。{name}のサイトに取りこみます。", "ちがう市町村の一覧なら、取りこまないでください。隣の市町村といっしょの一覧などで、まちがいなければ、そのままでかまいません。"),
        Words("This seems to be a list of {other}; it is imported into the site of {name}.", "If it is of another municipality, do not import it.")),
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
        Words("表の中の注は取りこみません：{text}", "その窓口だけのことなら、窓口のファイルに書き足してください。「迷ったらここへ」のような案内なら、municipality.yaml の fallback です。"),
        Words("A note within the table is not imported: {text}", "Add it to the windows it is about; where to go when in doubt is fallback in municipality.yaml.")),
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
        Words("{count}件の分野は、ことばから決めました：{grouped}", "ちがうものは、topics を直してください。"),
        Words("The topics of {count} item(s) were taken from their words: {grouped}", "Correct topics where that is wrong.")),
    "topic-not-found": Message(
        WARNING,
        Words("「{name}」の分野がわかりませんでした。このままでは、分野から探せません。", "topics に分野を書いてください。例: topics: [relations]"),
        Words('The topics of "{name}" are not known; it cannot be found by topic.', "Write topics, such as [relations].")),
    "date-rewritten": Message(
        REVIEW,
        Words("日付を読みかえました：{grouped}", "ちがうときは直してください。"),
        Words("Dates were read in this way: {grouped}", "Correct them if that is wrong.")),
    "ditto-read": Message(
        REVIEW,
        Words("「{heading}」の「同上」などは、そのさすセルと同じとして読みました：{cells}", "ちがうときは、表に書いてから取りこみなおしてください。"),
        Words('Ditto marks of "{heading}" were read as what they refer to: {cells}', "Fill the cells in if that is wrong.")),
    "ditto-not-read": Message(
        WARNING,
        Words("「{heading}」の「{text}」が、どのセルをさすのかわからないので、取りこみません。", "このセルに、そのままの言葉で書いてから、取りこみなおしてください。"),
        Words('What "{text}" in "{heading}" refers to is not certain, so it is not imported.', "Write it out in the cell, and import the list again.")),
    "fax-doubtful": Message(
        WARNING,
        Words("FAXとして読んだ列「{heading}」に、FAXとは思えない番号かメールがあります：{cells}", "電話の列なら --map \"{heading}=phone\"、電話もFAXもある列なら --map \"{heading}=contact\" を付けて、取りこみなおしてください。"),
        Words('The column "{heading}", read as fax, has mails or numbers that are hardly faxes: {cells}',
              'If it holds phones, add --map "{heading}=phone"; if both, --map "{heading}=contact".')),
    "fax-or-phone": Message(
        WARNING,
        Words("「{heading}」に番号が2つ以上あり、どれがFAXか書いてありません。すべて電話としました：{cells}", "表の番号の前に「FAX」と書いてから、取りこみなおしてください。"),
        Words('"{heading}" has several numbers, and nothing says which is a fax; all were taken for phones: {cells}',
              "Write FAX before those that are, and import the list again.")),
    "fax-without-phone": Message(
        WARNING,
        Words("この一覧には、FAXが{count}件あるのに、電話がひとつもありません。", "電話の列がFAXと読まれていないか、上の列の読みとりを確かめてください。直すには --map \"見出し=phone\" か --map \"見出し=contact\" です。"),
        Words("The list has {count} fax number(s) and not one phone.",
              'See above whether phones were read as faxes; --map "heading=phone" or --map "heading=contact" puts that right.')),
    "perhaps-discreet": Message(
        REVIEW,
        Words("見られると困る人がいる窓口かもしれません：{names}",
              "ファイルに「discreet: はい」と書くと、ページの題名がふせられます。ファイルの名前はアドレスになり、見た記録に残るので、madoguchi-a.md のような、見ただけではわからない名前に変えてください。一覧に「題名をふせる」の列を足して「はい」と書けば、どちらも取りこむときにできます。"),
        Words("Somebody may be in danger when seen with these windows: {names}",
              "Write discreet: はい to withhold the page's title, and give the file a name that tells nothing, such as madoguchi-a.md: it becomes the address. A column 題名をふせる with はい does both on import.")),
    "value-kept-as-text": Message(
        REVIEW,
        Words("「{heading}」の「{text}」は項目として読み取れなかったので、本文に残します。", "決まった書き方にできるときは、ファイルを直してください。"),
        Words('"{text}" in "{heading}" could not be read as a value and stays in the text.', "Correct the file if it can be one.")),
    "kana-from-excel": Message(
        REVIEW,
        Words("よみがなは、Excelが覚えていたふりがなを使いました：{cells}", "五十音順にならべるのに使います。ざっと確かめてください。"),
        Words("The readings are those Excel kept (ふりがな): {cells}", "They decide the order; look them over.")),
    "kana-from-words": Message(
        REVIEW,
        Words("よみがなのない{count}件は、名前のことばから読みました：{examples}", "ファイルの名前（アドレス）にもなります。ざっと見て、ちがうものは、取りこむ前に表の「よみがな」の列に書くか、あとから kana を直してください。"),
        Words("{count} name(s) without a reading were read by their words: {examples}", "They become the ids too. Look them over; write what is wrong in the column よみがな before importing, or correct kana afterwards.")),
    "kana-missing": Message(
        WARNING,
        Words("よみがなのないものが{count}件あります：{cells}", "取りこむ前に、一覧に「よみがな」の列を足すのが楽です。ファイルの名前（アドレス）も、番号ではなく、よみになります。あとから足して取りこみなおすと、よみがなだけが入ります。"),
        Words("{count} item(s) have no reading: {cells}", "Best add a column よみがな before importing: the ids will be readings too, not numbers. Added later, only the readings follow.")),
    "operator-assumed": Message(
        REVIEW,
        Words("運営する組織がわからないので、名前と同じにしました：{cells}", "課や団体の名前が別にあれば、operator に書いてください。書き出した表（export）で、まとめて直せます。"),
        Words("Nothing says who runs these, so their own names were taken: {cells}", "Write operator where it is another; the workbook (export) has all at once.")),
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
        Words("「{name}」の番号 {value} は、全国・県の窓口「{shared}」と同じです。", "共通の窓口のほうは、番号がいつも新しくなります。municipality.yaml の shared か crisis にあれば、取りこんだあと、できたファイルを消してください。なければ shared に足してから消します。"),
        Words('The number {value} of "{name}" is that of the shared window "{shared}".', "That one is kept up to date: have it in shared (or crisis) and remove the file this makes.")),
    "shared-instead": Message(
        REVIEW,
        Words("全国・県の窓口と同じ番号だけの行が{count}件あります。取りこまずに、共通の窓口をのせます：{names}", "共通の窓口のほうは、番号がいつも新しくなります。市の窓口としてものせたいときは、--keep-shared を付けてください。"),
        Words("{count} row(s) have only numbers of shared windows, which are shown in their place: {names}", "Shared windows are kept up to date. To have the rows as windows of the city, too, add --keep-shared.")),
    "fallback-chosen": Message(
        REVIEW,
        Words("どこに話すか迷った人の窓口を「{name}」にしました。", "ちがうときは、{path} の fallback に、ほかの窓口のID（ファイルの名前）を書いてください。例: fallback: {id}"),
        Words('The window for people who do not know whom to ask is now "{name}".', "If it should be another, write its id in fallback of {path}. Example: fallback: {id}")),
    "known-item-changed": Message(
        REVIEW,
        Words("「{name}」はもうあるので、番号・時間・場所と、まだ書いていなかったところだけを一覧に合わせます（{path}）。", "説明などの言葉は、書いてあれば、いまのファイルのままです。"),
        Words('"{name}" exists: only its numbers, hours, place and what was blank follow the list ({path}).', "Its words stay as they are.")),
    "confirmed-kept": Message(
        WARNING,
        Words("「{name}」は{day}に確かめてあります。一覧の確認日（{list}）はそれより新しくないので、一覧の内容にもどしません：{facts}",
              "一覧のほうが正しければ、窓口に確かめてから {path} を直してください。ファイルのほうが正しければ、一覧を直してください。"),
        Words('"{name}" was checked on {day}. The list was not checked later ({list}), so what it says is not taken over: {facts}',
              "If the list is right, ask the window and correct {path}; else correct the list.")),
    "confirmed-replaced": Message(
        WARNING,
        Words("「{name}」の、{day}に確かめた内容を、確認日と確認した課のそろっていない一覧の内容に変えます：{facts}",
              "古い一覧ではないか、確かめてください。確かめた内容ではなくなったので、checked を消します。窓口に確かめ、{path} に checked を書きなおしてください。"),
        Words('What was checked on {day} of "{name}" becomes what the list says, which does not tell when and by whom it was checked: {facts}',
              "See that the list is not an old one. checked is removed, for it was of something else: ask the window, and write it in {path} again.")),
    "to-be-confirmed": Message(
        REVIEW,
        Words("新しい{label} {count}件は、まだだれも確かめていません。checked は空けてあります。", "1件ずつ窓口に確かめ、checked に on（日付）と by（確かめた人・課）を書いてください。"),
        Words("{count} new item(s) have not been checked by anyone; checked is empty.", "Verify each, then write on (date) and by (who).")),
    "checked-by-assumed": Message(
        REVIEW,
        Words("確認した日はありますが、確認した課がわからないので、担当課にしました：{grouped}", "ほかの課が確かめたのなら、checked の by を直してください。住民も読みます。人の名前は書きません。"),
        Words("There is a day of checking, but not by whom; the site's own department is written: {grouped}",
              "Correct by of checked where another has; residents read it. No person's name.")),
    "checked-by-missing": Message(
        REVIEW,
        Words("確認した日はありますが、確認した課がわからないので、checked は空けてあります：{cells}", "日付はファイルの中にメモ（#）として残ります。一覧に「確認課」の列を足すか、municipality.yaml の department に課の名前を書いてから、取りこみなおしてください。"),
        Words("There is a day of checking, but not by whom, so checked is left empty: {cells}",
              "The day stays in the file as a comment. Add a column 確認課, or write department in municipality.yaml, and import again.")),
    "check-without-day": Message(
        REVIEW,
        Words("「{heading}」は、年・月・日のそろった日付ではないので、確認した日（checked）にしませんでした：{grouped}", "日まで書いてから取りこみなおすか、checked の on に書いてください。いまはファイルの中にメモ（#）として残ります。"),
        Words('"{heading}" is no whole date, so it is no day of checking: {grouped}',
              "Write the day too and import again, or write on of checked. It stays in the files as a comment.")),
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
        Words("{path} は、この表を書き出したあとに直されています。この行は取りこみません（ちがうところ：{fields}）。", "表を書き出しなおして（export に --force を付けます）、そちらに書いてください。"),
        Words("{path} has changed since this workbook was exported; the row is not imported (it differs in: {fields}).", "Export again (with --force) and make your change there.")),
    "sheet-not-ours": Message(
        REVIEW,
        Words("シート「{sheet}」は、書き出した表にはなかったので、読みませんでした。", "一覧なら、別のファイルに保存して取りこんでください。"),
        Words('The sheet "{sheet}" is not one of the exported workbook and was not read.', "Save it as a file of its own and import that.")),
    "map-not-read": Message(
        WARNING,
        Words("見出し「{heading}」の意味「{value}」が読み取れません。", "近い項目にするか、行を消してください: {near}"),
        Words('What the heading "{heading}" means ("{value}") is not known.', "Use one of these, or remove the line: {near}")),
    "cell-empty": Message(
        ERROR,
        Words("「{label}」が空いています。", "このセルに書いてください。例: {text}"),
        Words('"{label}" is empty.', "Fill this cell in, such as: {text}")),
    "unknown-word": Message(
        ERROR,
        Words("「{label}」に「{value}」は使えません。", "▼ から選んでください: {choices}"),
        Words('"{value}" cannot be used for "{label}".', "Choose one of: {choices}")),
}
