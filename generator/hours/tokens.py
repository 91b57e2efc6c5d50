"""Step 1 and 2: characters to words of known kinds, and words to sentences."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

_SHUT = "[業館室所診止]"
_PLACES = "電話|来所|来庁|来館|面接|面談|対面|窓口|訪問|メール|チャット|LINE|SNS|FAX|ファックス|ファクス|オンライン|Web|手紙|フリーダイヤル".replace("ー", "~")
_WEEKDAY_ASIDE = r"(?:\s*\(([月火水木金土日])(?:曜日?)?\))?"
_CLOCK = (r"(?:(午[前後]|[AP]M|[ap]m)\s*)?(\d\d?)(?::(\d\d)(?![\d:])|\s?時(?!間)(?:(\d\d?)分|(半))?"
          r"|(?=\s*(?:~|から)\s*\d\d?時(?!間)))")  # 9～17時

_ONE_CLOCK = r"(?:正午|(?:午[前後]|[AP]M|[ap]m)?\s*\d\d?(?::\d\d|時(?:\d\d?分|半)?))"

#: Kinds of words, the first that fits wins. Dashes of every sort are "~" by then, and wide characters are plain.
_WORDS = (
    ("all day", "24(?:時間|[hH])"),
    ("never", "(?:年中)?無休|365日"),
    ("appointment", r"(?:(?:\d日前|前日|前々日)まで(?:に|の))?(?:電話(?:で|にて)?|事前|完全|要)?(?:予約制|要予約|予約が?必要|要申込み?)"
                    r"|要(?:事前|電話)予約"),
    ("label", rf"(?:(?:TEL|電話)?[:\s]*(?:0\d{{1,4}}~\d{{1,4}}~\d{{3,4}}|#\d{{4}}(?!\d)))"
              rf"|(?:{_PLACES})(?:\s*[・/、,]\s*(?:{_PLACES}))*(?:での?|による)?(?:ご?相談|受付|対応|面談)?(?:受付)?(?:時間)?"),
    ("last before", r"(?:最終)?受付[は:]?(?:終了|閉館|閉所|閉庁)(?:時間|時刻)?の?(\d+)分前(?:まで)?"),
    ("last", r"(?:最終)?(?:受付|入館|入場)(?:終了|締切)?(?:時間|時刻)?[は:]?\s*"
             rf"(?={_ONE_CLOCK}(?!\s*(?:~|から|より|[\d分半:])))"),
    ("time", rf"(?:(翌[日朝]?)\s*)?(?:正午|{_CLOCK})"),
    ("date", rf"(?:(\d{{4}})(?:年|[/.~])\s*|令和(\d\d?|元)年\s*)(\d\d?)(?:月|[/.~])\s*(\d\d?)(?:日|(?![\d/日])){_WEEKDAY_ASIDE}"),
    ("date", rf"()()(?:(\d\d?)/(\d\d?)(?!\d|/\d)){_WEEKDAY_ASIDE}"),
    ("date", rf"()()(\d\d?)月\s*(\d\d?)日(?!間){_WEEKDAY_ASIDE}"),
    ("next workday", "その?翌(?:平日|開庁日)|翌(?:平日|開庁日)"),
    ("next year", "翌年?"), ("every year", "毎年"), ("every other month", "([偶奇])数月"),
    ("month", r"(\d\d?)(?:月(?!\d|曜)|(?=(?:[~・,、]\d\d?)*[~・,、]\d\d?月(?!\d|曜)))"),
    ("monthday", r"(\d\d?)(?:日(?!間|前|曜)|(?=(?:[・,、]\d\d?)+日(?!間|前|曜)))|(?:月末|末日)"),
    ("nth", "第([1-5一二三四五])(?!\\d)|最終"),
    ("number", r"(\d+)"),
    ("every day", "毎日"), ("workdays", "平日"), ("holidays", "(?:国民の)?祝(?:祭日|休日|日)?"),
    ("weekly", "毎週"), ("monthly", "毎月"), ("year-end", "年末年始"), ("season", "[夏冬][季期](?=\\s*\\(\\d)"),
    ("closed days", rf"(?:定休|休{_SHUT}|閉[館庁所])日[は:]?|お?休み[は:]|休:"),
    ("closing", rf"[をは]?除[くき]|[をは]?のぞく|以外|[はがも:]?お?休み|は昼休み|[はがも]?休{_SHUT}|[はがも]?閉[館庁所]|[はがも]?定休|[はが]?中止|[は:]?休(?=[)、。,\\s]|$)"),
    ("if", "(?:の|に当たる|にあたる|と重なる|と重なった)(?:場合|とき|時|日)は?"),
    ("filler", "日時"),
    ("weekday", "([月火水木金土日])(?:曜日?)?"),
    ("opening", "も(?:受付|対応|可|開[館所設]|実施)|を?含む"),
    ("principle", "原則(?:として)?"), ("note", "予約不要|予約優先|お?昼休みあり|お?昼休み(?:時間)?を?除く|変更(?:の場合|(?:する|になる)(?:こと|場合)が)?あり(?:ます)?|目安"),
    ("irregular", "随時|不定期|巡回"),
    ("lunch", "(?:お?昼休み|昼休憩|休憩時間?)"),
    ("to", "~|から|より"), ("until", "まで"), ("and", "[、,・と]|及び|および|並びに|ならびに"),
    ("is", "が"),
    ("filler", "のみ|だけ|[は:の]|(?:受付|対応|相談|開[設館所庁]|利用|営業|診療|実施)(?:時間|日時?|曜日)?|時間|曜日"
               "|ただし|但し|なお|です|特に記載が(?:ない場合|なければ)は?|に(?:実施|開設|開催|振替)"),
    ("space", r"。(?=\s*\))"), ("stop", "[。;/①-⑳]"), ("newline", r"[\n\r]"), ("(", r"\("), (")", r"\)"), ("space", r"[^\S\n\r]+|[【】\[\]■□◆◇●▼▶]"), ("unknown", "."),
)
_ANY = re.compile("|".join(f"(?P<w{number}>{pattern})" for number, (_, pattern) in enumerate(_WORDS)), re.ASCII | re.DOTALL)
_DASHES = dict.fromkeys("-‐‑‒–—―−─ー~〜∼〰", "~")
DAY_KINDS = {"weekday", "workdays", "every day", "holidays", "weekly", "monthly", "nth", "monthday", "date", "month",
             "every year", "every other month", "year-end", "season"}


@dataclass(slots=True)
class Token:
    """A word of a known kind, and where it stands in the text as written."""

    kind: str
    text: str
    groups: tuple[str | None, ...]
    start: int
    end: int


@cache
def _plain(char: str) -> str:
    """One character in its plain form. ① stays ①: as a 1 it would turn 「①8:00」 into 18:00."""
    plain = unicodedata.normalize("NFKC", char)
    if len(plain) != 1 or plain.isdigit() and not unicodedata.decomposition(char).startswith("<wide>"):
        plain = char
    return _DASHES.get(plain, plain)


def plain_form(text: str) -> str:
    """The text in plain characters, as long as it was: a place in one is a place in the other."""
    return "".join(map(_plain, text))


def split_notes(text: str) -> tuple[str, list[str]]:
    """The text with blanks for its notes, and the notes: from ※ to the next ※ or the end of the line, or a （※…）.

    A bracket that cannot be about hours, such as （通話無料）, is a note too.
    """
    notes = []

    def keep(found: re.Match) -> str:
        note = (found[1] or found[2] or found[3] or "").strip()
        if found[3] is not None and (may_change(note) or any(token.kind not in _BESIDE for token in tokens_of(note))):
            return found[0]
        notes.append(note)
        return " " * len(found[0])

    body = re.sub(r"[（(]※([^※（）()\n\r]*)[）)]|※([^※\n\r]*)|[（(]([^※（）()\n\r]+)[）)]", keep, text)
    return body, [note for note in notes if note]


#: Words of a bracket that is a note; at least one of them is no word of hours.
_BESIDE = {"unknown", "filler", "label", "and"}
#: A note with one of these may change the hours; 「※認定司法書士による」 and 「※15歳から」 do not.
_MAY_CHANGE = re.compile(r"[時曜休祝週月年除変限閉中止頃終未不外半朝昼夜夕]|日(?!本)|\d|ごろ|目安|程度|予定|調整|以[外降前後]|場合|臨時|予約|午[前後]|まで|から|~")
_HARMLESS = re.compile(r"予約(?:不要|優先)|\d+(?:歳|才|人|名|円|階|番)(?:から|以上|以下|まで|未満)*|#?\d{2,}~?\d{2,}~?\d{2,}|年齢|中学|[小中]学生")


def may_change(note: str) -> bool:
    """Whether words beside the rules may change them."""
    return bool(_MAY_CHANGE.search(_HARMLESS.sub("", plain_form(note))))


def tokens_of(text: str) -> list[Token]:
    """The words of `text` with their places in it. What belongs to no word comes as runs of the kind "unknown"."""
    tokens: list[Token] = []
    for found in _ANY.finditer(plain_form(text)):
        kind = _WORDS[int(found.lastgroup[1:])][0]
        if kind == "space":
            continue
        start, end = found.span()
        if kind == "unknown" and tokens and tokens[-1].kind == "unknown" and tokens[-1].end == start:
            tokens[-1].end = end
            continue
        groups = found.groups()[found.lastindex:found.lastindex + _GROUPS[found.lastgroup]]
        tokens.append(Token(kind, found[0], groups, start, end))
    return tokens


#: How many groups stand inside each word's own.
_GROUPS = {f"w{number}": re.compile(pattern, re.ASCII).groups for number, (_, pattern) in enumerate(_WORDS)}


_SAYS_NOTHING = {"principle", "note", "and", "filler", "stop", "newline"}


def parts_of(tokens: list[Token]) -> list[tuple[Token | None, list[Token]]]:
    """Cut where a channel or number is named: (its word, what follows), the first perhaps without one.

    平日 9–17（メールは24時間） has two; those in brackets come last.
    """
    tokens, aside = _without_bracketed_channels(tokens)
    parts: list[tuple[Token | None, list[Token]]] = [(None, [])]
    depth = 0
    for token in tokens:
        depth += {"(": 1, ")": -1}.get(token.kind, 0)
        if token.kind == "label" and depth == 0:
            parts.append((token, []))
        else:
            parts[-1][1].append(token)
    return [(label, words) for label, words in parts if label or any(word.kind not in _SAYS_NOTHING for word in words)] + aside


def _without_bracketed_channels(tokens: list[Token]) -> tuple[list[Token], list[tuple[Token | None, list[Token]]]]:
    kept, aside, at = [], [], 0
    while at < len(tokens):
        if [token.kind for token in tokens[at:at + 2]] == ["(", "label"]:
            end = next((end for end in range(at, len(tokens)) if tokens[end].kind == ")"), at)
            if any(token.kind in ("time", "all day", "irregular", "appointment") for token in tokens[at:end]):
                aside.append((tokens[at + 1], tokens[at + 2:end]))
                at = end + 1
                continue
        kept.append(tokens[at])
        at += 1
    return kept, aside


def sentences_of(tokens: list[Token]) -> list[list[Token]]:
    """Cut at 。 ; ／ and at the end of a line, unless the line was only wrapped: days above, times below."""
    sentences: list[list[Token]] = [[]]
    for token, following in zip(tokens, [*tokens[1:], None]):
        before = sentences[-1][-1].kind if sentences[-1] else ""
        wrapped = before in DAY_KINDS or before in ("and", "to") or following and following.kind in ("time", "all day")
        more_times = token.text == "/" and before in ("time", "until") and following and following.kind == "time"
        if token.kind == "stop" and not more_times or token.kind == "newline" and not wrapped:
            sentences.append([])
        elif token.kind not in ("newline", "stop"):
            sentences[-1].append(token)
    return [sentence for sentence in sentences if sentence]
