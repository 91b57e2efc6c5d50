"""What staff read about the words residents read."""

from .model import REVIEW, WARNING, Message, Words

MESSAGES = {
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
              "画像を見られない人に伝わるように、何が写っているかを [ ] の中（写真の欄では alt）に書いてください。例: ![市役所本館1階の3番窓口](files/madoguchi.jpg)"),
        Words('The picture "![{value}]" has no words.',
              "Say in the brackets (of a photo: in alt) what it shows: ![市役所本館1階の3番窓口](files/madoguchi.jpg)")),
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
    # Plain Japanese (wording/plain.py)
    "long-sentence": Message(
        REVIEW,
        Words("「{value}」の文は {count}字あります（{limit}字より長い文です）。", "2つか3つの文に分けられないか、確かめてください。読みがなと空白は数えていません。"),
        Words('The sentence "{value}" has {count} characters, more than {limit}.',
              "Could it be two or three? Readings and spaces are not counted.")),
    "double-negative": Message(
        REVIEW,
        Words("「{value}」は、打ち消しが重なっていて、反対の意味に読まれることがあります。", "言い切れる文にできないか、確かめてください。",
              "例:「〜{suggestion}」。"),
        Words('"{value}" negates twice and is easily read as its opposite.', "Can it be said straight?", 'For example: "…{suggestion}".')),
    "too-polite": Message(
        REVIEW,
        Words("「{value}」は、ていねいすぎて、だれが何をするのかが伝わりにくい言い方です。", "「です」「ます」「してください」で、じゅうぶんていねいです。",
              "例:「{suggestion}」。"),
        Words('"{value}" is so polite that who does what is lost.', "です, ます and してください are polite enough.",
              'For example: "{suggestion}".')),
    "hard-word": Message(
        REVIEW,
        Words("「{value}」は、むずかしい言葉です（{why}）。",
              "前後に合わせて言いかえるか、はじめに出てくるところで説明してください。正式な名前なら、そのままでかまいません。",
              "例:「{suggestion}」。"),
        Words('"{value}" is a hard word ({why}).',
              "Say it in another way, or explain it where it first stands. An official name may stay.", 'For example: "{suggestion}".')),
    "and-so-on": Message(
        REVIEW,
        Words("「{value}」の「等」は、「など」と「とう」のどちらで読むのか、ほかに何があるのかがわかりません。",
              "ほかのものも大事なら書き、なくても伝わるなら「等」を取ってください。", "例:「{suggestion}」。"),
        Words('What "等" in "{value}" stands for, and how it is read, is left to the reader.',
              "Name what matters, or leave it out.", 'For example: "{suggestion}".')),
    "passive": Message(
        REVIEW,
        Words("「{value}」は、だれがするのかがわからない言い方（受け身）です。", "する人を書いて、「〜します」の形にしてください。", "例:「（する人）が {suggestion}」。"),
        Words('"{value}" is passive: who does it is not said.', "Name who does it.", 'For example: "（する人）が {suggestion}".')),
    "time-as-in-a-timetable": Message(
        REVIEW,
        Words("時刻「{value}」は、日本語を学ぶ人や、読み上げで聞く人に伝わりにくい書き方です。", "「午前」「午後」と、「から」「まで」で書いてください。例: {suggestion}"),
        Words('"{value}" is written as in a timetable.', "Use 午前 or 午後, から and まで: {suggestion}")),
    "kanji-without-reading": Message(
        REVIEW,
        Words("やさしい日本語の文に、読みがなのない漢字があります: {value}",
              "はじめに出てくるところで、すぐ後ろの（ ）に読みがなを書くか、ひらがなにしてください。例: {suggestion}"),
        Words("This easy text has kanji without a reading: {value}",
              "Write the reading in （ ） behind its first use, or use kana: {suggestion}")),
    "bad-wording-line": Message(
        WARNING,
        Words("言葉の一覧の行「{value}」が読み取れません。",
              "言葉、かわりの言葉、どこで（すべて・やさしい日本語・読み）、わけを、タブで区切ってください。"
              "「読み」の行のかわりの言葉は、ひらがなです。"),
        Words('The line "{value}" of the list of words cannot be understood.',
              "Put tabs between the word, what to write instead, where (すべて, やさしい日本語 or 読み) and why. A reading is in hiragana.")),
}
