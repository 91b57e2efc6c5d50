"""困りごとから、さがす: everyday sentences that lead to windows, with a question where one sentence is not enough.

Staff edit `finder.yaml`; an entry of the city replaces the default one of the same id. All answers of a page are on the page
itself, and a link to one is only a fragment: no browser sends a fragment to a server, and in the history it says nothing.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from .model import Ref, about
from .problem import Place, Problem


class For(Enum):
    """Who is looking. Each has a page of their own, at an address that does not say whose it is."""

    SELF = "self"
    FAMILY = "family"
    YOUNG = "young"
    SUPPORTER = "supporter"

    @property
    def path(self) -> str:
        """The page of everything this reader may ask."""
        return {"self": "find/index.html", "family": "find/b/index.html", "young": "find/c/index.html",
                "supporter": "find/d/index.html"}[self.value]


class Urgency(Enum):
    """How soon to turn to someone: always said in words beside the windows (NHS care cards)."""

    NOW = "now"
    SOON = "soon"
    ANY = "any"


@dataclass(frozen=True, kw_only=True)
class Answer:
    """An answer to the question of a trouble, and where it leads."""

    says: str = about("答え", "家賃が払えない", words=True)
    windows: tuple[Ref, ...] = about("先に出す窓口", "[seikatsu-shienka]", to="windows", default=())
    topics: tuple[Ref, ...] = about("分野", "[money-home]", to="topics", default=())
    place: Place


@dataclass(frozen=True, kw_only=True)
class Trouble:
    """A sentence as the person would say it. `first` are the words they meet before any window."""

    id: str = about("ID", "cannot-get-up")
    says: str = about("ふだんの言葉", "朝、起きられない", words=True)
    audience: tuple[For, ...] = about("だれの言葉か", "[self]")
    home: bool = about("ホームに出すか", "はい", default=False)
    first: str = about("はじめのひとこと", "起きられない朝が続くのは、なまけではありません。", words=True, default="")
    urgency: Urgency = about("いつ相談するとよいか", "any", default=Urgency.ANY)
    discreet: bool = about("見られると危ないことか", "はい", default=False)
    search: tuple[str, ...] = about("検索の言葉", "[起きれない, 昼夜逆転]", words=True, default=())
    windows: tuple[Ref, ...] = about("先に出す窓口", "[_national/yorisoi]", to="windows", default=())
    topics: tuple[Ref, ...] = about("分野", "[health]", to="topics", default=())
    question: str = about("たずねること", "いちばん近いのは、どれですか", words=True, default="")
    answers: tuple[Answer, ...] = about("答え", "- says: 家賃が払えない", default=())
    place: Place

    @property
    def anchor(self) -> str:
        """What stands after # in a link to it: the same in every build, and nothing a reader of the history understands."""
        return "k" + hashlib.sha256(self.id.encode()).hexdigest()[:6]

    def complaints(self) -> Iterable[Problem]:
        """A question without answers or answers without a question; an entry that leads to no window of its own."""
        if bool(self.question) != bool(self.answers):
            yield Problem("question-without-answers", self.place, {"field": "question" if self.question else "answers",
                                                                   "says": self.says})
        if not (self.windows or self.topics or any(answer.windows or answer.topics for answer in self.answers)):
            yield Problem("leads-nowhere", self.place, {"field": "says", "says": self.says})
