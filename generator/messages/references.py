"""What staff read about references, the city's settings and what a build puts out."""

from .model import ERROR, NEAR, NEAR_EN, WARNING, Message, Words

MESSAGES = {
    # References
    "unknown-topic": Message(
        ERROR,
        Words("「{id}」という分野はありません。", "使える分野: {known}", NEAR),
        Words('There is no topic "{id}".', "Topics: {known}", NEAR_EN)),
    "unknown-id": Message(
        ERROR,
        Words("「{folder}」の中に「{id}」がありません。", "フォルダーの中のファイル名と同じに書いてください（.md は書きません）。ファイルの名前を変えたときは、ここも新しい名前にします。", NEAR),
        Words('There is no "{id}" in "{folder}".', "Write the name of a file in that folder (without .md); after renaming a file, its new name.", NEAR_EN)),
    "duplicate-id": Message(
        ERROR,
        Words("「{id}」という名前が、全国・県の窓口（{other}）と重なっています。", "ファイル名を変えてください。"),
        Words('"{id}" is also the id of a shared window ({other}).', "Rename this file.")),
    "pack-without-name": Message(
        ERROR,
        Words("共通の窓口「{id}」が、だれの窓口かわかりません。", "{path} をつくり、1行「name: 愛媛県」のように書いてください。"),
        Words('Nobody knows whose the shared windows "{id}" are.', 'Make {path} with a line like "name: 愛媛県".')),
    "not-a-prefecture": Message(
        ERROR,
        Words("「{value}」は、都道府県のコードではありません。", "都道府県のコードは「380008」（愛媛県）のような6けたです。全国の窓口なら、この行を消してください。"),
        Words('"{value}" is not the code of a prefecture.', 'It has six digits, like "380008". For the whole country leave the line out.')),
    "pack-of-another-prefecture": Message(
        ERROR,
        Words("「{id}」は{name}の窓口です。{city}で暮らす人は使えません。", "ほかの都道府県の窓口は、この行から消してください。"),
        Words('"{id}" holds the windows of {name}, which do not serve the people of {city}.', "Remove it from this line.")),
    "pack-is-a-sample": Message(
        ERROR,
        Words("「{id}」（{name}）は見本です。古い連絡先が、本当のサイトに載ってしまいます。",
              "本当の窓口に書きかえてから、content/{id}/pack.yaml の sample の行を消してください。"),
        Words('"{id}" ({name}) is a sample: old contacts would stand on a real site.',
              "Put in real ones, then remove the line sample from content/{id}/pack.yaml.")),
    "link-to-hidden": Message(
        WARNING,
        Words("リンク先「{target}」は、いまは載っていません。窓口の一覧へのリンクにします。", "リンクを消すか、ほかの窓口にしてください。"),
        Words('The link "{target}" is to something not shown now; it leads to the list of windows.', "Remove or change it.")),
    "broken-link": Message(
        ERROR,
        Words("リンク先「{target}」がありません。", "「windows/ファイル名」のように書いてください。", NEAR),
        Words('The link "{target}" leads nowhere.', 'Write it as "windows/file-name".', NEAR_EN)),
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
        Words('The municipality code "{value}" is not six digits.', 'Check for a lost leading zero, and quote it: "242039"', NEAR_EN)),
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
}
