"""What staff read about projects: sums of money."""

from .model import ERROR, Message, Words

MESSAGES = {
    # Projects
    "not-an-amount": Message(
        ERROR,
        Words("予算「{value}」は、金額として読み取れません。", "350万円 や 3,500,000円 のように、円で書いてください。決まっていなければ、この行を消します。",
              "「{suggestion}」のことでしょうか。"),
        Words('The budget "{value}" is not a sum of money.', "Write it in yen, as 350万円 or 3,500,000円; remove the line when it is not known.",
              'Did you mean "{suggestion}"?')),
}
