"""Text to hours: the four steps in order."""

import unicodedata
from dataclasses import replace

from .drafts import Draft, draft_sentence, limits_of_note
from .limits import Limits
from .notes import may_change, split_notes
from .rules import DaySet, Hours, Part, Rule
from .settle import settle
from .tokens import Token, parts_of, sentences_of, tokens_of

_PLAIN_HOW = {"予約制", "要予約", "完全予約制", "事前予約制", "要事前予約"}


def parse(text: str) -> Hours:
    """The hours in `text`, one line or several. Never raises: what is not certain stays text."""
    body, remarks = split_notes(text)
    tokens = tokens_of(body)
    if irregular := _only_irregular(tokens):
        rule = Rule(DaySet(), irregular=irregular)
        return Hours(text, (Part(rules=(rule,)),), _tidy([" ".join(body.split()), *remarks]))

    channels = [_Channel(body, label, words) for label, words in parts_of(tokens)]
    notes, doubts = _spoken_notes(tokens), []
    drafts = sum(len(channel.drafts) for channel in channels)
    shared = Limits()
    for remark in remarks:
        limits = limits_of_note(remark)
        if limits and not (limits.particular and drafts > 1):
            shared.add(limits)
            notes += _spoken_notes(tokens_of(remark))
        else:
            notes.append(remark)
            doubts += [remark] * may_change(remark)
    doubts += [token.text for token in tokens if token.kind == "note" and may_change(token.text)]

    unread = [words for channel in channels for words in channel.unread]
    parts = [] if unread and len(channels) > 1 else _settled(channels, shared)
    if unread and not all(rule.days.names_days for part in parts for rule in part.rules):
        parts = []  # the words that were not understood may be the days
    if not parts:
        strange = next((channel.strange for channel in channels if channel.strange), text)
        return Hours(text, unread=_tidy([strange]) or _tidy([text]))
    if not any(rule.spans for part in parts for rule in part.rules):
        doubts = []  # nothing is said of times, so that nothing can change
    return Hours(text, tuple(parts), _tidy(sorted(notes, key=lambda note: note != "原則")), _tidy([*unread, *doubts]))


class _Channel:
    """One channel of the text on its way to a Part, with the sentences of it that were not understood."""

    def __init__(self, text: str, label: Token | None, words: list[Token]) -> None:
        self.label = unicodedata.normalize("NFKC", text[label.start:label.end]).strip() if label else ""
        self.drafts: list[Draft] = []
        self.alone = Limits()
        self.never = any(word.kind == "never" for word in words)
        self.unread: list[str] = []
        self.strange = ""  # the first words that nobody understands
        for sentence in sentences_of(words):
            if read := draft_sentence(sentence):
                self.drafts += read[0]
                self.alone.add(read[1])
            else:
                odd = [word for word in sentence if word.kind == "unknown"] or sentence
                self.strange = self.strange or text[odd[0].start:odd[-1].end]
                self.unread.append(text[sentence[0].start:sentence[-1].end])


def _settled(channels: list[_Channel], shared: Limits) -> list[Part]:
    """The parts, or none when one of them contradicts itself.

    What stands before the first channel or in a sentence of its own after the last is true of all.
    """
    if len(channels) > 1:
        first, last = channels[0], channels[-1]
        if not first.label and not first.drafts and not first.alone.how:
            shared.add(first.alone)
            channels = channels[1:]
        if last.drafts and last.alone != Limits():
            shared.add(last.alone)
            last.alone = Limits()
        if shared.particular:
            return []
    for channel in channels:
        channel.alone.add(shared)
    parts = [settle(channel.drafts, channel.alone, channel.never) for channel in channels]
    return [] if None in parts else [replace(part, label=channel.label) for part, channel in zip(parts, channels)]


def _only_irregular(tokens: list[Token]) -> str:
    """随時, 不定期 or 巡回 among words that say nothing of times: 「週3回程度巡回」. These stay as a note."""
    kinds = {token.kind for token in tokens}
    if "unknown" not in kinds or kinds & {"time", "all day", "never", "date", "closing", "closed days", "label"}:
        return ""
    words = {token.text for token in tokens if token.kind == "irregular"}
    return words.pop() if len(words) == 1 else ""


def _spoken_notes(tokens: list[Token]) -> list[str]:
    """What the words say beside rules, and the rules cannot hold: 原則, 予約不要, 前日までに要予約."""
    said = {"principle": lambda word: "原則", "note": lambda word: word,
            "appointment": lambda word: "" if word in _PLAIN_HOW else word}
    return [said[token.kind](token.text) for token in tokens if token.kind in said]


def _tidy(words: list[str]) -> tuple[str, ...]:
    """Without repeats and blanks, each on one line."""
    return tuple(dict.fromkeys(filter(None, (" ".join(each.split()) for each in words))))
