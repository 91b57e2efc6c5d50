"""From a trouble to a few windows: which ones, in which order, and never too many."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..kinds.window import Audience, Window
from ..model import Ref, Topic
from ..trouble import Answer, For, Trouble

#: More choices than this send people away again (お悩みハンドブック: 選択肢が多すぎる).
MOST, MOST_FOR_ANSWER = 5, 3


@dataclass(frozen=True)
class Led:
    """A sentence or an answer with the windows it leads to. topics: where the rest is. anchor: its place on the page."""

    anchor: str
    says: str
    windows: tuple[Window, ...]
    topics: tuple[Topic, ...]


@dataclass(frozen=True)
class Guidance:
    """A trouble, where it leads at once, and where each answer to its question leads."""

    trouble: Trouble
    led: Led
    answers: tuple[Led, ...]


def guide(troubles: Iterable[Trouble], reader: For, windows: Sequence[Window], topics: Mapping[str, Topic],
          closing: Sequence[Window]) -> tuple[Guidance, ...]:
    """The finder of one reader. windows: those shown today, in the city's order. closing: the windows every list ends with
    anyway; they are listed before only where an entry names them. So are the national ones: the topics of a legal or a human
    rights line are too wide for someone who has nobody to talk to."""
    def led(part: Trouble | Answer, anchor: str, most: int) -> Led:
        named = [window for ref in part.windows for window in windows if _is(window, ref)]
        wanted = [ref.id for ref in part.topics if ref.id in topics]
        found = [window for id in wanted for window in windows if id in {ref.id for ref in window.topics}]
        others = sorted((window for window in dict.fromkeys(found)
                         if (not window.pack or window.pack.code) and serves(window, reader)
                         and window not in (*closing, *named)),
                        key=lambda window: bool(window.pack))
        return Led(anchor, part.says, (*named, *others)[:max(most, len(named))], tuple(topics[id] for id in wanted))

    return tuple(Guidance(trouble, led(trouble, trouble.anchor, MOST), tuple(
        led(answer, f"{trouble.anchor}-{number}", MOST_FOR_ANSWER) for number, answer in enumerate(trouble.answers, 1)))
        for trouble in troubles if reader in trouble.audience)


def _is(window: Window, ref: Ref) -> bool:
    return ref.id == (f"{window.pack}/{window.id}" if window.pack else window.id)


def serves(window: Window, reader: For) -> bool:
    """Whether a window is for this reader: no children's line for a grown-up, no window from 19 on for a child."""
    for_children = Audience.YOUNG in window.audience or window.maximum_age is not None and window.maximum_age <= 18
    if reader is For.YOUNG:
        return (window.minimum_age or 0) <= 18
    if reader is For.SELF:
        return not for_children or Audience.SELF in window.audience
    return not for_children or bool(set(window.audience) - {Audience.YOUNG})
