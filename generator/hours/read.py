"""Text to hours: the four steps in order."""

from .drafts import Limits, draft_sentence, limits_of_note
from .rules import DaySet, Hours, Part, Rule
from .settle import settle
from .tokens import sentences_of, split_notes, tokens_of


def parse(text: str) -> Hours:
    """The hours in `text`, one line or several. Never raises: what is not certain stays text."""
    body, remarks = split_notes(text)
    tokens = tokens_of(body)
    kinds = {token.kind for token in tokens}
    if "irregular" in kinds and not kinds & {"time", "all day", "never", "date", "closing"}:
        return Hours(text, (Part(rules=(Rule(DaySet(), irregular=True),)),), tuple(remarks))

    drafts, alone = [], Limits()
    for words in sentences_of(tokens):
        read = draft_sentence(words)
        if read is None:
            strange = [word for word in words if word.kind == "unknown"] or words
            return Hours(text, unread=(text[strange[0].start:strange[-1].end],))
        drafts += read[0]
        alone.add(read[1])

    spoken = ["原則" if token.text.startswith("原則") else token.text for token in tokens if token.kind == "note"]
    notes = list(spoken)
    for remark in remarks:
        limits = limits_of_note(remark)
        if limits:
            alone.add(limits)
        else:
            notes.append(remark)
    notes = sorted(dict.fromkeys(notes), key=lambda note: note != "原則")

    if not drafts and alone == Limits() and "never" not in kinds and any("予約" in note for note in spoken):
        others = (note for note in notes if note == "原則" or note not in spoken)
        return Hours(text, (Part(rules=(Rule(DaySet(), by_appointment=True),)),), tuple(others))
    part = settle(drafts, alone, "never" in kinds)
    return Hours(text, (part,), tuple(notes)) if part else Hours(text, unread=(text.strip(),))
