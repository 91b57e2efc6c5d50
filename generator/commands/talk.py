"""Questions to whoever sits at the keyboard. A script that has nothing to say gives every question its default."""

from collections.abc import Callable, Iterable, Sequence

from .speech import Speech


class Talk:
    """A conversation. say: its sentences. show: prints a line. answer: asks with a prompt, EOFError when nobody answers any more.

    someone: whether a person is there; when that person ends the input, so does the conversation, by EOFError.
    """

    def __init__(self, say: Speech, show: Callable[[str], None], answer: Callable[[str], str], someone: bool):
        self.say, self._show, self._answer, self._someone = say, show, answer, someone

    def tell(self, lines: Iterable[str]) -> None:
        """Lines, each as it comes."""
        for line in lines:
            self._show(line)

    def ask(self, question: str, default: str = "", /, **facts: str) -> str:
        """What was answered to a sentence of speech.py, without blanks around it, or the default."""
        try:
            return self._answer(self.say(question, default=default, **facts) + " ").strip() or default
        except EOFError:
            if self._someone:
                raise
            self._show("")
            return default

    def choose(self, question: str, names: Sequence[str], offered: int = 100) -> int:
        """Which of some things, from 0, by its number or a part of its name; the first when nothing is answered.

        offered: so many are shown; the others can be named.
        """
        self.tell(f"  {number}. {name}" for number, name in enumerate(names[:offered], 1))
        while True:
            answer = self.ask(question, "1", last=str(min(len(names), offered)))
            if answer in names:
                return names.index(answer)
            if answer.isdecimal() and 1 <= int(answer) <= min(len(names), offered):
                return int(answer) - 1
            found = [] if answer.isdecimal() else [number for number, name in enumerate(names) if answer in name]
            if len(found) == 1:
                return found[0]
            self.tell([self.say("choose-which" if found else "choose-none", answer=answer)])
            self.tell(f"  ・{names[number]}" for number in found[:offered])
