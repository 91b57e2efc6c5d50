"""A problem's sentences in two languages."""

from dataclasses import dataclass

from ..problem import Severity

ERROR, WARNING, REVIEW = Severity.ERROR, Severity.WARNING, Severity.REVIEW
#: Added when a likely intention is known.
NEAR = "「{suggestion}」の書きまちがいではありませんか。"
NEAR_EN = 'Did you mean "{suggestion}"?'


@dataclass(frozen=True)
class Words:
    """One problem in one language."""

    what: str
    mend: str
    near: str = ""


@dataclass(frozen=True)
class Message:
    """One problem: how much it matters and its words by language."""

    severity: Severity
    ja: Words
    en: Words
