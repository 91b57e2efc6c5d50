"""The text edition of a sheet, for 音訳・点訳 and screen readers: one fact on a line, no tables, no signs to be guessed.

UTF-8 with a mark and Windows line ends, because it is opened in Notepad and in braille software. A sentence is a line: breaks
inside sentences are heard as pauses.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..exchange.spoken import spoken_when

_DIGITS = dict(zip("0123456789#", ("ゼロ", "イチ", "ニー", "サン", "ヨン", "ゴー", "ロク", "ナナ", "ハチ", "キュー", "シャープ")))
_RULE = "－" * 20
#: The lists of a record in the order in which they are read, with the words that name them.
_LISTS = ("regional", "national", "organisations", "places", "campaigns", "courses", "news", "maps", "pages")
#: What is said of an item after how to reach it, where it has it.
_FACTS = ("location", "access", "for_whom", "audience", "eligibility", "cost", "capacity", "application", "apply_until",
          "what_happens")


def text(record: Mapping[str, Any], words: Mapping[str, Any]) -> bytes:
    """The whole sheet as a text file. words: the theme's, of which `aloud` is for this file."""
    return ("\r\n".join(_lines(record, words)) + "\r\n").encode("utf-8-sig")


def number(shown: str) -> str:
    """A phone number as it is said: 0596-21 is ゼロゴーキューロク の ニーイチ."""
    return " の ".join("".join(_DIGITS.get(digit, digit) for digit in part) for part in shown.split("-"))


def _lines(record: Mapping[str, Any], words: Mapping[str, Any]) -> Iterator[str]:
    say = words["aloud"]
    yield record["title"]
    yield from filter(None, (record["subtitle"], record["message"]))
    yield f"{record['city']['full_name'].replace(' ', '')}　{record['as_of'] and record['as_of'] + '現在'}".rstrip()
    if record["sample"]:
        yield say["sample"].replace("{as_of}", record["sample"])
    yield from _sentences(say["about"])
    sections = [*_sections(record, words)]
    yield from ("", say["contents"])
    yield from (f"{place}　{name}" for place, (name, _) in enumerate(sections, 1))
    for place, (name, entries) in enumerate(sections, 1):
        yield from ("", _RULE, f"{place}　{name}", _RULE)
        for entry in entries:
            yield ""
            yield from entry
    yield from ("", _RULE, say["made_by"], _RULE, f"{record['city']['name']}　{record['city']['department']}".rstrip())
    for channel in record["city"]["channels"]:
        yield from _channel(channel, "")
    yield f"{say['newest']}　{record['live']['address']}"
    yield say["end"]


def _sections(record: Mapping[str, Any], words: Mapping[str, Any]) -> Iterator[tuple[str, list[list[str]]]]:
    """The parts of the sheet that hold something, each with the lines of its entries."""
    say = words["aloud"]
    if record["fallback"]:
        yield say["fallback"], [[*_entry(record["fallback"], say)]]
    if record["crisis"]:
        yield say["crisis"], [[*_entry(window, say)] for window in record["crisis"]]
    told = {window["path"] for window in (*record["crisis"], record["fallback"] or {"path": ""})}
    for topic in record["topics"]:
        found = [window for window in topic.get("entries", ()) if not window["shared"] and window["path"] not in told]
        told |= {window["path"] for window in found}
        if found:
            yield topic["name"], [[*_entry(window, say)] for window in found]
    left = [window for window in record.get("windows", ()) if window["path"] not in told]
    if left:
        yield words["sections"]["windows"], [[*_entry(window, say)] for window in left]
    for name in _LISTS:
        entries = [item for item in record.get(name, ()) if item["path"] not in told]
        if entries:
            title = say.get(name, words["sections"].get(name, "")).replace("{prefecture}", record["city"]["prefecture"])
            yield title, [[*_entry(item, say)] for item in entries]


def _entry(item: Mapping[str, Any], say: Mapping[str, Any]) -> Iterator[str]:
    yield f"■ {item['name']}"
    if item["kana"] and not re.fullmatch(r"[ぁ-んァ-ヶー　 ]+", item["name"]):
        yield f"{say['kana']}　{item['kana']}"
    plain = item["name"].replace(" ", "")
    if (operator := item.get("operator", "")) and operator.replace(" ", "") != plain:
        yield f"{say['operator']}　{operator}"
    if item.get("alert"):
        yield from _sentences(f"{say['alert']}　{item['alert']}")
    for name in ("date", "time"):
        if item.get(name):
            yield f"{say[name]}　{spoken_when(item[name])}"
    yield from _sentences(item["summary"])
    for channel in item["channels"]:
        yield from _channel(channel, item["hours_spoken"])
    if item["hours_spoken"]:
        yield from _sentences(f"{say['hours']}　{item['hours_spoken']}")
    for name in _FACTS:
        value = item.get(name) or ""
        value = "、".join(value) if isinstance(value, list) else value
        if value:
            yield from _sentences(f"{say[name]}　{value}")
    for words in item.get("reassurance", ()):
        yield from _sentences(words)
    if item.get("anonymous"):
        yield say["anonymous"]
    if item.get("languages"):
        yield f"{say['languages']}　{'、'.join(item['languages'])}"
    if item.get("url"):
        yield f"{say['url']}　{item['url']}"
    for session in item.get("sessions", ()):
        when = " ".join(filter(None, (session["name"], session["date"], spoken_when(session["time"]), session["where"])))
        yield from _sentences(when)
        for step in session["steps"]:
            yield from _sentences(f"{spoken_when(step['when'])}　{step['what']}".strip("　"))
    for name in ("does", "does_not"):
        if item.get(name):
            yield say[name]
            for words in item[name]:
                yield from _sentences(words)
    if item.get("note"):
        yield from _sentences(item["note"])
    for block in item.get("blocks", ()):
        yield from _sentences("、".join(filter(None, block["cells"])) if block["kind"] == "row" else block["text"])
        for number, part in enumerate(block.get("items", ()), 1):
            yield from _sentences(f"{number}　{part['name']}　{part['text']}")


def _channel(channel: Mapping[str, Any], usual: str) -> Iterator[str]:
    """The way, its label, its number and how that is said."""
    label = f"（{channel['label']}）" if channel["label"] else ""
    if channel["kind"] in ("phone", "fax"):
        cost = f"　{channel['cost']}" if channel["cost"] else ""
        yield f"{channel['name']}{label}　{channel['value']}{cost}"
        yield f"よみ　{number(channel['value'])}"
    else:
        yield f"{channel['name']}{label}　{channel['value']}".rstrip("　")
    if channel["hours_spoken"] not in ("", usual):
        yield from _sentences(channel["hours_spoken"])
    if channel["note"]:
        yield from _sentences(channel["note"])


def _sentences(words: str) -> Iterator[str]:
    """Each sentence on its own line."""
    for sentence in re.findall(r"[^。\n]+。?[」）]?", words):
        yield sentence.strip(" ")
