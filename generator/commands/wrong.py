"""What is wrong, as HTML of the preview: a panel above each page, and the lines of a file with what is wrong in them."""

import html
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

from ..checks.lint import PLACEHOLDER
from ..messages import sentences, severity
from ..problem import Place, Problem, Severity
from ..report import sorted_problems
from .office import QUIET
from .speech import Speech

_PANEL = f"""<aside style="{QUIET}padding:1rem 1.5rem;background:#fff3d6;border-bottom:4px solid {{colour}};
font:16px/1.7 sans-serif;max-height:60vh;overflow:auto"><strong>{{total}}</strong>{{urgent}}{{others}}</aside>"""
_LIST = """<ul style="all:revert;margin:.5rem 0;padding-left:1.25rem">{entries}</ul>"""
_ENTRY = """<li style="all:revert;margin:.5rem 0"><b>{level}</b> {where}<br>{what}
<br><span style="color:#5c4a1f">{mend}</span></li>"""
_WHERE = """<a href="/?file={file}&amp;line={line}#L{line}" style="all:revert">{place}</a>{editor}
<code style="all:revert;user-select:all;font-size:13px;color:#5c4a1f">{path}</code>"""
_EDITOR = """ <a href="{address}" style="all:revert">{words}</a>"""
_FILE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ margin: 1rem; font: 16px/1.75 "BIZ UDGothic", "MS Gothic", "Osaka-Mono", monospace; color: #24211d; background: #fff; }}
ol {{ padding-left: 4rem; }}
li::marker {{ color: #6b6257; }}
li {{ white-space: pre-wrap; overflow-wrap: anywhere; }}
li.wrong {{ background: #fff3d6; outline: 2px solid #b3261e; }}
li:target {{ scroll-margin-top: 30vh; }}
p.note {{ margin: .25rem 0; padding: .25rem .75rem; border-left: 4px solid #b3261e; background: #fff; font-family: sans-serif; }}
code {{ user-select: all; }}
</style></head><body><p><a href="/">{back}</a></p>
<h1>{title}</h1>
<p>{where}</p>{above}
<ol>
{lines}
</ol>
</body></html>"""

#: The words of a page, and all that is none: its head, its scripts, its tags.
_PARTS = re.compile(r"<(head|script|style|textarea|option|svg)\b.*?</\1>|<[^>]*>|(?P<words>[^<]+)", re.DOTALL)


def marked(page: bytes) -> bytes:
    """A page of the preview with what is still to be written marked: residents see nothing there."""
    def told(match: re.Match) -> str:
        return PLACEHOLDER.sub(r"<mark>\g<0></mark>", match[0]) if match["words"] else match[0]
    text = page.decode()
    return _PARTS.sub(told, text).encode() if PLACEHOLDER.search(text) else page


def panel(problems: Iterable[Problem], project: Path, say: Speech) -> str:
    """What is wrong, above a page: errors and warnings open, what a person should look at behind one click; the total."""
    problems = sorted_problems(problems)
    urgent = [problem for problem in problems if severity(problem) is not Severity.REVIEW]
    others = [problem for problem in problems if severity(problem) is Severity.REVIEW]
    counts = Counter(severity(problem).value for problem in problems)
    total = say("total", **{each.value: counts[each.value] for each in Severity})
    folded = f"<details style=\"all:revert\"><summary>{html.escape(say('review'))} {len(others)}</summary>{{}}</details>"
    return _PANEL.format(total=html.escape(total), colour="#b3261e" if urgent else "#8a6d1d",
                         urgent=_entries(urgent, project, say) if urgent else "",
                         others=folded.format(_entries(others, project, say)) if others else "")


def _entries(problems: Iterable[Problem], project: Path, say: Speech) -> str:
    told = []
    for problem in problems:
        what, *mend = (html.escape(sentence).replace("\n", "<br>") for sentence in sentences(problem, say.language))
        told.append(_ENTRY.format(level=html.escape(say(severity(problem).value)), where=_where(problem.place, project, say),
                                  what=what, mend="<br>".join(mend)))
    return _LIST.format(entries="".join(told))


def _where(place: Place, project: Path, say: Speech) -> str:
    """A link to the lines of a file, one that opens it in VS Code where it lies on this computer, and its path to copy."""
    path, line = project / place.file, max(place.line, 1)
    here = path.is_file()
    address = f"vscode://file/{quote(path.as_posix().lstrip('/'), safe='/:')}:{line}"
    editor = _EDITOR.format(address=html.escape(address), words=html.escape(say("open-in-editor"))) if here else ""
    return _WHERE.format(file=quote(place.file), line=line, place=html.escape(str(place)), editor=editor,
                         path=html.escape(str(path)) if here else "")


def lines_of(path: str, text: str, problems: Iterable[Problem], project: Path, say: Speech) -> str:
    """The lines of a file, with what is wrong below the line it is in; problems of the whole file stand above."""
    notes: dict[int, list[str]] = {}
    for problem in problems:
        words = "<br>".join(html.escape(each) for each in sentences(problem, say.language))
        level = html.escape(say(severity(problem).value))
        notes.setdefault(problem.place.line, []).append(f'<p class="note"><b>{level}</b> {words}</p>')
    lines = text.splitlines()
    above = "".join(note for line, found in notes.items() if not 1 <= line <= len(lines) for note in found)
    rows = (f'<li id="L{number}"{" class=wrong" if number in notes else ""}>{html.escape(line) or " "}'
            f'{"".join(notes.get(number, ()))}</li>' for number, line in enumerate(lines, 1))
    return _FILE.format(language=say.language, title=html.escape(path), back=html.escape(say("preview-back")), above=above,
                        where=_where(Place(path, min(notes, default=1)), project, say), lines="\n".join(rows))
