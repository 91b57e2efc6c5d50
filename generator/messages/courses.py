"""What staff read about courses and programmes."""

from .model import ERROR, WARNING, Message, Words

MESSAGES = {
    "step-without-time": Message(
        WARNING,
        Words("次第の「{what}」に、時刻も長さも書かれていません。", "前に時刻か長さを書き、| で分けてください。例: 13:30 | はじめに、約15分 | はじめに"),
        Words('The step "{what}" says neither when nor how long.', "Write one before it, parted by |. For example: 13:30 | Welcome")),
    "programme-goes-back": Message(
        ERROR,
        Words("次第の「{when} {what}」が、前の行より早い時刻です。", "時刻を確かめ、早い順に書いてください。"),
        Words('The step "{when} {what}" is earlier than the one before it.', "Check the time and put the lines in order.")),
    "session-out-of-order": Message(
        ERROR,
        Words("{date}の回が、前の回（{before}）と同じか、それより早い日です。", "日を確かめ、早い順に書いてください。同じ日に2回あるときは、time を書き分けてください。"),
        Words("The session of {date} is not after the one of {before}.", "Check the dates and put them in order; give two of one day different times.")),
    "applies-after-the-end": Message(
        ERROR,
        Words("申し込みの締め切り {until} が、講座の最後の日 {ends} よりあとです。", "どちらかの日付を確かめてください。"),
        Words("People could apply until {until}, after the last session on {ends}.", "Check both dates.")),
}
