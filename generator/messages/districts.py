"""What staff read about districts, sudden changes and moves."""

from .model import ERROR, REVIEW, Message, Words

MESSAGES = {
    "change-without-date": Message(
        ERROR,
        Words("急な変更「{value}」が、いつのことか読み取れません。",
              "日を年から書き、ひとこと続けます。何日か続くときは「2026-11-21～2026-11-23 お休みです。」のように、終わりの日も書きます。曜日は暦と合わせてください。"),
        Words('It cannot be read when the change "{value}" is.',
              "Begin with the day and its year; for several days write the last as well (2026-11-21～2026-11-23). A weekday must be right.")),
    "change-over": Message(
        REVIEW,
        Words("急な変更「{words}」は、{last}で終わりました。ページには出ていません。", "年がまちがっていないか確かめて、終わっていれば、この行を消してください。"),
        Words('The change "{words}" ended on {last}; residents do not see it.', "See that its year is right; remove the line when it is over.")),
    "town-without-reading": Message(
        ERROR,
        Words("「{value}」に、ひらがなのよみがありません。", "1行に1つの町名を書き、うしろの（ ）によみを書いてください。"),
        Words('"{value}" has no reading in kana.', "Write one town a line, its reading in brackets behind it.")),
    "count-without-day": Message(
        ERROR,
        Words("「{field}」の数（{value}）が、いつの数かわかりません。または、0より小さい数です。", "counted に、数えた日を書いてください。例: counted: 2023-03-31"),
        Words('The day of "{field}" ({value}) is missing, or it is below zero.', "Write when it was counted. For example: counted: 2023-03-31")),
    "move-to-nowhere": Message(
        ERROR,
        Words("引っ越し先が書かれていません。", "name（場所の名前）か address（住所）を書いてください。"),
        Words("A move says not where to.", "Write the name of the place, or its address.")),
    "moves-not-in-order": Message(
        ERROR,
        Words("引っ越しの日が、順番に並んでいません（{before} の次に {after}）。", "早い日から並べてください。日の決まっていないものは、最後に1つだけ書きます。"),
        Words("Moves are not in the order of their days ({after} after {before}).", "Put the earliest first, one without a day last.")),
    "move-over": Message(
        REVIEW,
        Words("「{name}」の引っ越しの日（{on}）を過ぎました。ページと印刷物には、新しい場所が出ています。",
              "location を新しい場所に書きかえて、moves から消してください。「ここへ移りました」も出なくなるので、半年ほどたってからで、かまいません。"),
        Words('The day on which "{name}" moved ({on}) is past. Pages and sheets show the new place.',
              "Write the new place into location and remove it from moves; half a year later is soon enough, as it also ends the words on the move.")),
}
