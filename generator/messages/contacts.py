"""What staff read about contacts: numbers, addresses, hours, windows. What may lead a caller to the wrong person stands first."""

from .model import ERROR, REVIEW, WARNING, Message, Words

MESSAGES = {
    # Numbers that may be wrong, or stand where they should not
    "suspicious-number": Message(
        WARNING,
        Words("文章の中の「{value}」は、電話番号のようですが、桁の数か、はじめの数字が合いません。", "番号を確かめてください。できれば、番号は channels に書いてください。"),
        Words('"{value}" in the text looks like a phone number, but cannot be one.', "Check it; better, put numbers into channels.")),
    "nearly-national-number": Message(
        WARNING,
        Words("番号 {value} は、{name}の番号と1か所だけちがいます。", "書きまちがいではないか、確かめてください。{name}は {suggestion} です。全国の窓口は _national の窓口を使うと、まちがえません。"),
        Words("The number {value} differs in one place from that of {name}.", "Check it: {name} is {suggestion}. Better refer to the shared window in _national.")),
    "nearly-local-number": Message(
        REVIEW,
        Words("番号 {value} のはじめの4けたは、ほかの番号のはじめ「{usual}」と少しだけちがいます。", "市外局番の書きまちがいではないか、確かめてください。"),
        Words('The number {value} begins almost like the others ("{usual}").', "Check the area code.")),
    "number-left-behind": Message(
        REVIEW,
        Words("番号 {value} は、窓口「{name}」の番号 {theirs}（{other}）とちがいます。",
              "窓口を直したときの、直し忘れではありませんか。事務局などのべつの番号なら、label に「事務局」のように書くと、この確認は消えます。"),
        Words('The number {value} differs from {theirs} of the window "{name}" ({other}).',
              "Forgotten when the window was corrected? If it is another number, such as an office, a label that says so ends this review.")),
    "short-number-alone": Message(
        WARNING,
        Words("「{name}」の番号は {value} だけです。", "# のつく番号は、つながらない電話があります。ふつうの長い番号も、もうひとつの連絡方法として書いてください。"),
        Words('"{name}" has only the number {value}.', "Some phones cannot dial numbers with #. Add the long number as another channel.")),
    "number-of-another": Message(
        REVIEW,
        Words("番号 {value} は、運営のちがう窓口「{name}」（{other}）と同じです。", "ファイルを写したときの残りではないか、確かめてください。代表番号なら、そのままでかまいません。"),
        Words('The number {value} is also that of "{name}" ({other}), run by others.', "Left over from copying a file? If it is a switchboard, all is well.")),
    "mobile-number": Message(
        REVIEW,
        Words("携帯電話の番号「{value}」がのります。個人の番号ではありませんか。",
              "公開してよいか、本人と団体に確かめてください。団体の電話なら、label か note に「相談用の携帯電話です」と書くと、この確認は消えます。"),
        Words('The mobile number "{value}" will be public. Is it a person\'s own?',
              "Ask the person and the organisation. If it is the organisation's, say so in label or note (相談用の携帯電話).")),
    "written-twice": Message(
        WARNING,
        Words("「{name}」が2回のります。名前も番号も同じものが、{other} にあります。",
              "ファイルを写したときの残りなら、どちらかを消してください。ちがう窓口なら、ちがいがわかる名前にします。例: {name}（予約の受付）"),
        Words('"{name}" appears twice: {other} has the same name and number.', "Remove one of them, or tell them apart by name.")),
    "number-of-shared": Message(
        REVIEW,
        Words("番号 {value} は、全国・県の窓口「{name}」と同じです。サイトと冊子に、同じ窓口が2回のります。",
              "ふつうは、このファイルを消します。共通の窓口（{id}）のほうは、番号がいつも新しくなります。"
              "このファイルのほうを残すときは、municipality.yaml の shared に {id} の行があれば、それを消します。"),
        Words('{value} is also the number of the shared window "{name}"; it appears twice.',
              "Better remove this file: {id} is kept up to date for all. To keep it, remove {id} from shared in municipality.yaml.")),
    # Contacts
    "not-a-phone-number": Message(
        ERROR,
        Words("「{value}」は電話番号として正しくありません（桁の数か、はじめの数字が合いません）。",
              "もとの資料でもう一度番号を確かめてください。例: 0120-279-338（10桁）、090-0000-0000（11桁）",
              "番号（{suggestion}）だけを、1つの value に1つずつ書き、ほかの言葉は label か note に書いてください。"),
        Words('"{value}" is not a Japanese phone number (wrong count of digits or prefix).',
              "Check the number in its source. Examples: 0120-279-338 (10 digits), 090-0000-0000 (11 digits)",
              "Write only the number ({suggestion}), one in each value; other words belong in label or note.")),
    "missing-channel-value": Message(
        ERROR,
        Words("連絡方法（{kind}）の番号かアドレスが書かれていません。", "value に書くか、まだ決まっていなければ、この連絡方法を消してください。アプリは、アドレスがなければ、使い方を note に書きます。"),
        Words("This way to make contact ({kind}) has no number or address.", "Add value, or remove it for now. An app without an address needs a note on how to use it.")),
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
    "hours-not-understood": Message(
        REVIEW,
        Words("受付時間「{text}」のうち「{part}」を読み取れませんでした。書かれたままの文字で載せます。",
              "「{nearest}」のような書き方にできないか、確かめてください。"),
        Words('Of the hours "{text}", "{part}" was not understood. They are shown as written.',
              "Try a form such as 「{nearest}」.")),
    "hours-without-times": Message(
        REVIEW,
        Words("受付時間「{text}」に、時刻がありません。書かれたままの文字で載せます。",
              "何時から何時までかがわかれば、「{text} 8:30～17:15」のように書いてください。"),
        Words('The hours "{text}" have no times. They are shown as written.', "If the times are known, write 「{text} 8:30～17:15」.")),
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
    "not-checked": Message(
        WARNING,
        Words("「{name}」の情報を、いつ・だれが確かめたかが書かれていません。",
              "窓口に確かめてから、checked に on（日付）と by（確かめた人・課）を書いてください。"),
        Words('Nobody has checked "{name}" yet.', "Verify it, then add checked with on (date) and by (who).")),
}
