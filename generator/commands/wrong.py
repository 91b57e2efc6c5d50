"""What is wrong, as HTML of the preview: a panel above each page, and the lines of a file with what is wrong in them."""

import html
import re
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from urllib.parse import quote

from ..checks.lint import PLACEHOLDER
from ..messages import sentences, severity, together
from ..problem import Place, Problem, Severity
from ..report import beside, groups, owner, sorted_problems, total
from .office import QUIET
from .speech import Speech

_PANEL = f"""<aside style="{QUIET}padding:.25rem 1.5rem;background:#fff3d6;border-bottom:4px solid {{colour}};
font:16px/1.7 sans-serif"><details style="all:revert;margin:0"{{opened}}>
<summary style="all:revert;cursor:pointer"><strong>{{total}}</strong>{{more}}</summary>
<div style="all:revert;max-height:55vh;overflow:auto">{{told}}</div></details>{{kept}}</aside>"""
#: Who opened it finds it open after the next save.
_KEPT = """<script>((box) => { try { box.open = box.open || sessionStorage.problems === "open";
box.querySelector("summary").onclick = () => { sessionStorage.problems = box.open ? "" : "open"; }; } catch { } }
)(document.currentScript.previousElementSibling)</script>"""
_LIST = """<ul style="all:revert;margin:.5rem 0;padding-left:1.25rem">{entries}</ul>"""
_OWNER = """<p style="all:revert;margin:.75rem 0 0"><b>■ {owner}</b></p>"""
_ENTRY = """<li style="all:revert;margin:.5rem 0"><b>{level}</b> {where}<br>{what}
<br><span style="color:#5c4a1f">{mend}</span></li>"""
_GROUP = """<li style="all:revert;margin:.5rem 0"><details style="all:revert">
<summary style="all:revert;cursor:pointer"><b>{level}</b> {what}
<br><span style="color:#5c4a1f">{mend}</span></summary><ul style="all:revert">{places}</ul></details></li>"""
_PLACE = """<li style="all:revert">{words} {where}</li>"""
_WHERE = """<a href="/?file={file}&amp;line={line}#L{line}" style="all:revert">{place}</a>{editor}{path}"""
_PATH = """ <code style="all:revert;user-select:all;font-size:13px;color:#5c4a1f">{path}</code>"""
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
    """What is wrong, above a page: a line with how many, open by itself only while there are errors; in it what `check` tells,
    what is the same in many places once."""
    problems = sorted_problems(problems)
    found = {severity(problem) for problem in problems}
    told = []
    for who, each in groupby(groups(problems), lambda group: owner(group[0])):
        entries = "".join(_entry(group[0], project, say) if len(group) == 1 else _group(group, project, say) for group in each)
        told.append(_OWNER.format(owner=html.escape(say(who))) + _LIST.format(entries=entries))
    return _PANEL.format(
        total=html.escape(total(problems, say)), more=html.escape(say("preview-more")), told="".join(told), kept=_KEPT,
        opened=" open" if Severity.ERROR in found else "", colour="#b3261e" if Severity.ERROR in found else "#8a6d1d")


def _entry(problem: Problem, project: Path, say: Speech) -> str:
    what, *mend = _told(sentences(problem, say.language))
    return _ENTRY.format(level=html.escape(say(severity(problem).value)), where=_where(problem.place, project, say),
                         what=what, mend="<br>".join(mend))


def _group(problems: tuple[Problem, ...], project: Path, say: Speech) -> str:
    once, own = together(problems, say.language)
    what, *mend = _told(once)
    places = "".join(_PLACE.format(where=_where(problem.place, project, say, False), words=html.escape(beside(words)))
                     for problem, words in zip(problems, own))
    level = say("times", what=say(severity(problems[0]).value), count=len(problems))
    return _GROUP.format(level=html.escape(level), what=what, mend="<br>".join(mend), places=places)


def _told(sentences: Iterable[str]) -> list[str]:
    return [html.escape(sentence).replace("\n", "<br>") for sentence in sentences]


def _where(place: Place, project: Path, say: Speech, copied: bool = True) -> str:
    """A link to the lines of a file, one that opens it in VS Code where it lies on this computer, and its path to copy."""
    path, line = project / place.file, max(place.line, 1)
    here = path.is_file()
    address = f"vscode://file/{quote(path.as_posix().lstrip('/'), safe='/:')}:{line}"
    editor = _EDITOR.format(address=html.escape(address), words=html.escape(say("open-in-editor"))) if here else ""
    return _WHERE.format(file=quote(place.file), line=line, place=html.escape(str(place)), editor=editor,
                         path=_PATH.format(path=html.escape(str(path))) if here and copied else "")


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
