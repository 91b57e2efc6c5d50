"""What staff read about councils, maps of resources, and figures of pages."""

from .model import ERROR, WARNING, Message, Words

MESSAGES = {
    # Councils
    "part-of-itself": Message(
        ERROR,
        Words("「{name}」の part_of をたどると、「{name}」にもどります。", "いちばん大きな会議の part_of を消してください。たどった順: {round}"),
        Words('Following part_of from "{name}" leads back to "{name}".', "Remove part_of from the largest of them. The round: {round}")),
    "joined-nothing": Message(
        WARNING,
        Words("「{name}」に joined（いつ部会になったか）がありますが、どの会議の部会かが書かれていません。", "part_of に、その会議のファイル名を書いてください（.md は書きません）。例: part_of: network"),
        Words('"{name}" says when it joined, but not what.', "Name the council in part_of, without .md. Example: part_of: network")),
    "group-of-one": Message(
        WARNING,
        Words("「{name}」の count が {value} です。count は、2つ以上の会議をまとめて書くときに使います。", "会議が1つなら、count の行を消してください。"),
        Words('"{name}" has a count of {value}: it is for several councils written as one.', "Remove count when there is only one.")),
    # Maps
    "no-such-column": Message(
        ERROR,
        Words("表に「{value}」という見出しの列がありません。", "見出しのどれかを、そのまま書いてください: {known}"),
        Words('The table has no column "{value}".', "Write one of its headings as it is: {known}")),
    # Figures of pages
    "figure-too-small": Message(
        ERROR,
        Words("図「{title}」の中身（items）が、2つより少ないです。", "items: の下に、2つ以上書いてください。例:\n    - name: 出会う\n      text: いまある窓口で、相談を受けます。"),
        Words('The figure "{title}" has fewer than two items.', "Write two or more. Example:\n    - name: Meet\n      text: A window listens.")),
}
