"""What staff read about surveys: tables, shares, rates."""

from .model import ERROR, REVIEW, WARNING, Message, Words

MESSAGES = {
    # Surveys
    "table-too-small": Message(
        ERROR,
        Words("「{title}」の表に、見出しの行と、その下の行が見あたりません。", "table: | の下に、見出しの行、次に1行ずつ、セルを | で分けて書いてください。例: 50代 | 132 | 37.1"),
        Words('"{title}" has no table with headings and rows.',
              "Below table: | write a line of headings, then a line a row, cells parted by |. For example: 50代 | 132 | 37.1")),
    "row-not-as-wide": Message(
        ERROR,
        Words("表の「{row}」の行のセルは{found}個です。見出しは{expected}個あります。", "セルの数を見出しとそろえてください。分からないところは — と書きます。"),
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
}
