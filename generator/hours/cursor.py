"""A place in the words of a sentence."""

from dataclasses import dataclass

from .tokens import Token


@dataclass
class Cursor:
    """A place in the words of a sentence."""

    tokens: list[Token]
    at: int = 0

    @property
    def kind(self) -> str:
        return self.tokens[self.at].kind if self.at < len(self.tokens) else "end"

    @property
    def word(self) -> str:
        return self.tokens[self.at].text if self.at < len(self.tokens) else ""

    def take(self, *kinds: str) -> Token | None:
        """The next word, if it is of one of these kinds."""
        if self.kind not in kinds:
            return None
        self.at += 1
        return self.tokens[self.at - 1]

    def touches(self) -> bool:
        """Whether the next word follows without a space: 土日祝 is one list, 「月〜金 祝日」 is two."""
        return 0 < self.at < len(self.tokens) and self.tokens[self.at].start == self.tokens[self.at - 1].end
