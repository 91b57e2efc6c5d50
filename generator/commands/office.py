"""HTML that only staff see: what the preview puts above a page, its look at screens and sheets, the report to pass on."""

import html
from collections.abc import Iterable, Mapping

from ..messages import sentences, severity, together
from ..problem import Problem
from ..report import groups, owner, total
from .speech import Speech

#: What the styles of a site cannot touch.
QUIET = "all:revert;position:relative;z-index:9;margin:0;color:#24211d;"
_BAR = f"""<aside style="{QUIET}padding:.25rem 1.5rem;background:#eef3ff;font:14px/1.8 sans-serif">
<form method="get" style="display:inline">{{label}} <input type="date" name="as-of" value="{{date}}"> <button>{{go}}</button>
</form>
<a href="/?look={{path}}">{{look}}</a>{{hours}}</aside>"""
_HOURS = """<details style="all:revert;margin:0"><summary>{title}</summary>
<pre style="white-space:pre-wrap;font:inherit;margin:.5rem 0">{lines}</pre></details>"""
_LOOK = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>
<style>
body {{ margin: 1rem; background: #ddd; font: 14px/1.8 sans-serif; }}
iframe, img {{ margin: 0 1rem 1rem 0; border: 1px solid #777; background: #fff; }}
</style></head><body><p><a href="/{path}">{back}</a></p>
{body}
</body></html>"""
_REPORT = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.75 "BIZ UDPGothic", "Hiragino Sans", sans-serif; }}
h1 {{ font-size: 1.625rem; line-height: 1.4; word-break: keep-all; overflow-wrap: anywhere; }}
h2 {{ margin: 2rem 0 .25rem; }}
h3 {{ margin: 2rem 0 .5rem; break-after: avoid; text-wrap: balance; }}
section {{ border-left: .375rem solid #777; padding: .25rem 0 .25rem 1rem; margin: 1rem 0; break-inside: avoid; }}
section.many {{ break-inside: auto; }}
section.error {{ border-color: #a40000; }}
section.warning {{ border-color: #8a5a00; }}
p {{ margin: .25rem 0; overflow-wrap: anywhere; }}
p.mend {{ color: #57514a; }}
code {{ font: inherit; overflow-wrap: anywhere; }}
section code {{ font-size: .875rem; color: #57514a; }}
li code {{ margin-left: auto; }}
ul {{ margin: .5rem 0; padding: 0; list-style: none; }}
li {{ display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; padding: .125rem 0;
border-top: 1px solid #ccc; break-inside: avoid; }}
table {{ width: 100%; border-collapse: collapse; margin: .5rem 0; }}
th, td {{ width: 38%; padding: .25rem .5rem; border: 1px solid #777; text-align: left; vertical-align: top;
white-space: pre-wrap; overflow-wrap: anywhere; }}
th:first-child {{ width: 24%; }}
table.proof td {{ width: 44%; }}
table.proof th:first-child {{ width: 12%; }}
table.proof tbody {{ break-inside: avoid; }}
tbody th[colspan] {{ background: #f2efe9; }}
tr.differs td {{ background: #fff0c4; font-weight: bold; }}
</style></head><body>
<h1>{title}</h1>
{body}
</body></html>
"""
#: Width and height of the phone and the desk a page is looked at on.
_SCREENS = ((390, 844), (1280, 844))


def bar(path: str, date: object, hours: str, say: Speech) -> str:
    """The line above every page of the preview. hours: how reception hours were read, one a line."""
    known = _HOURS.format(title=say("hours"), lines=html.escape(hours)) if hours else ""
    return _BAR.format(label=say("preview-date"), date=date, go=say("preview-go"), path=html.escape(path),
                       look=say("preview-look"), hours=known)


def look(path: str, sheet: str, count: int, say: Speech) -> str:
    """A page on a phone and on a desk, side by side, and the `count` pages of its PDF as pictures."""
    name = html.escape(path)
    screens = (f'<iframe src="/{name}" title="{wide}" width="{wide}" height="{high}"></iframe>' for wide, high in _SCREENS)
    sheets = (f'<img src="/{html.escape(sheet)}/{number}.png" alt="{number}">' for number in range(1, count + 1))
    return _LOOK.format(language=say.language, title=name, path=name, back=say("preview-back"), body="".join((*screens, *sheets)))


def report_page(found: Mapping[str, Iterable[Problem]], say: Speech, title: str) -> str:
    """What `check` found, by city: a page that can be printed, ticked off and read without this program. What is the same in many
    places is told once, with every place."""
    parts = (f"<h2>{html.escape(slug)}</h2>{problems_part(problems, say, owners=True)}" for slug, problems in found.items())
    return page(title, "\n".join(parts), say)


def problems_part(problems: Iterable[Problem], say: Speech, owners: bool = False) -> str:
    """Problems within a page: their number, then each. owners: below who must act."""
    problems, last = tuple(problems), ""
    parts = [f"<p>{html.escape(total(problems, say) if problems else say('fine'))}</p>"]
    for group in groups(problems):
        if owners and owner(group[0]) != last:
            last = owner(group[0])
            parts.append(f"<h3>{html.escape(say(last))}</h3>")
        parts.append(_single(group[0], say) if len(group) == 1 else _many(group, say))
    return "\n".join(parts)


def _single(problem: Problem, say: Speech) -> str:
    level, place = severity(problem).value, html.escape(str(problem.place))
    return (f'<section class="{level}"><p><b>□ {html.escape(say(level))}</b> <code>{place}</code></p>'
            f"{_told(sentences(problem, say.language), say)}</section>")


def _many(group: tuple[Problem, ...], say: Speech) -> str:
    told, own = together(group, say.language)
    level = severity(group[0]).value
    places = "".join(f"<li><span>□ {html.escape(' / '.join(words))}</span> <code>{html.escape(str(problem.place))}</code></li>"
                     for problem, words in zip(group, own))
    return (f'<section class="{level} many"><p><b>{html.escape(say("times", what=say(level), count=len(group)))}</b></p>'
            f"{_told(told, say)}<ul>{places}</ul></section>")


def _told(sentences: Iterable[str], say: Speech) -> str:
    what, *mend = (html.escape(sentence).replace("\n", "<br>") for sentence in sentences)
    names = (html.escape(say(name)) for name in ("mend", "example"))
    return f"<p>{what}</p>" + "".join(f'<p class="mend">{name}: {text}</p>' for name, text in zip(names, mend))


def page(title: str, body: str, say: Speech) -> str:
    """A page for people without this program. body: its HTML."""
    return _REPORT.format(language=say.language, title=html.escape(title), body=body)
