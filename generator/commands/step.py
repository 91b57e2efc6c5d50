"""From one kept state to the next, told as text, and as a page to print or pass on."""

import datetime
import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..calendar import date_words
from ..history.differences import Difference, city, differences, matching
from ..history.state import State
from . import office
from .speech import Speech

#: The parts of an answer, in the order they are read; what reaches a person stands before all of them, fields alone.
_PARTS = ("broken", "added", "removed", "renamed", "shown", "hidden", "edited")


@dataclass(frozen=True)
class Step:
    """From one state to the next. before is None for the first; kept: whether the next is a kept one, not that of today. word:
    only what is about it."""

    before: State | None
    after: State
    language: str
    kept: bool = True
    word: str = ""

    @cached_property
    def found(self) -> tuple[Difference, ...]:
        """What differs."""
        found = differences(self.before, self.after, self.language) if self.before else ()
        return matching(found, self.word) if self.word else found


def lines(step: Step, slug: str, say: Speech) -> Iterator[str]:
    """A step as text."""
    yield f"● {_heading(step, say)}"
    for part, found in _parts(step.found):
        yield f"■ {say(f'changes-{part}', slug=slug)}"
        for each in found:
            yield f"  {_title(each, say)} [{each.path}]"
            for label, old, new in _fields(each, say):
                short = max(len(old), len(new)) <= 40 and "\n" not in old + new
                yield f"    {label}: {old} → {new}" if short else f"    {label}:"
                if not short:
                    yield from (f"      {mark} {line}" for mark, text in (("−", old), ("＋", new)) for line in text.splitlines())


def page(every: Sequence[Step], slug: str, say: Speech) -> str:
    """Steps as a page that can be printed, ticked off and read without this program."""
    parts = []
    for step in every:
        parts.append(f"<h2>{html.escape(_heading(step, say))}</h2>")
        parts += [] if step.found or not step.before else [f"<p>{html.escape(say('changes-same'))}</p>"]
        for part, found in _parts(step.found):
            parts.append(f"<h3>{html.escape(say(f'changes-{part}', slug=slug))}</h3>")
            for each in found:
                title, path = html.escape(_title(each, say)), html.escape(each.path)
                parts.append(f'<section class="{"error" if part in ("reach", "broken") else "plain"}">'
                             f"<p><b>□ {title}</b> <code>{path}</code></p>{_table(each, say)}</section>")
    title = say("changes-title", city=city(every[0].after) or slug)
    return office.page(title, "\n".join(parts), say)


def _table(difference: Difference, say: Speech) -> str:
    rows = "".join(f'<tr><th scope="row">{html.escape(label)}</th><td>{html.escape(old)}</td><td>{html.escape(new)}</td></tr>'
                   for label, old, new in _fields(difference, say))
    head = "".join(f'<th scope="col">{html.escape(say(name))}</th>' for name in ("changes-field", "changes-old", "changes-new"))
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>" if rows else ""


def _heading(step: Step, say: Speech) -> str:
    """When, who, what for; of the first what there was, of today since when."""
    on, since = (day(each.on, say) if each else "" for each in (step.after, step.before))
    if not step.kept and not step.before:
        return say("changes-first", date=on, note="")
    if not step.kept:
        return say("changes-now", date=on, since=since, count=len({each.path for each in step.found}))
    note = f"{step.after.who} {step.after.note and f'「{step.after.note}」'}".strip()
    return say("changes-kept" if step.before else "changes-first", date=on, note=note)


def day(date: datetime.date, say: Speech) -> str:
    """A date as it is read in the language of the command."""
    return date_words(date) if say.language == "ja" else str(date)


def _parts(found: tuple[Difference, ...]) -> Iterator[tuple[str, list[Difference]]]:
    """The parts there are: first every field by which a person is reached, then the rest by what became of it."""
    reach = [each.only(reach=True) for each in found if any(line.reach for line in each.lines)]
    yield from [("reach", reach)] if reach else []
    for part in _PARTS:
        some = [each.only(reach=False) for each in found if part == ("broken" if each.broken else each.how)
                and (each.how != "edited" or each.broken or not each.lines or not all(line.reach for line in each.lines))]
        yield from [(part, some)] if some else []


def _title(difference: Difference, say: Speech) -> str:
    name = say("changes-item", kind=difference.kind, item=difference.name)
    name += say("changes-shared") if difference.path.startswith("content/_") else ""
    return name + (say("changes-not-seen") if difference.how == "added" and not difference.seen else "")


def _fields(difference: Difference, say: Speech) -> Iterator[tuple[str, str, str]]:
    for line in difference.lines:
        yield line.label, line.old or say("changes-nothing"), line.new or say("changes-nothing")
