"""HTML that only staff see: what the preview puts above a page, its look at screens and sheets, the report to pass on."""

import html
from collections.abc import Iterable, Mapping

from ..messages import sentences, severity
from ..problem import Problem
from ..report import owner, sorted_problems
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
section {{ border-left: .375rem solid #777; padding: .25rem 1rem; margin: 1rem 0; break-inside: avoid; }}
section.error {{ border-color: #a40000; }}
section.warning {{ border-color: #8a5a00; }}
p {{ margin: .25rem 0; }}
code {{ font-family: inherit; }}
table {{ width: 100%; border-collapse: collapse; margin: .5rem 0; }}
th, td {{ width: 38%; padding: .25rem .5rem; border: 1px solid #777; text-align: left; vertical-align: top;
white-space: pre-wrap; overflow-wrap: anywhere; }}
th:first-child {{ width: 24%; }}
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
    """What `check` found, by city: a page that can be printed, ticked off and read without this program."""
    parts = []
    for slug, problems in found.items():
        problems, last = sorted_problems(problems), ""
        parts.append(f"<h2>{html.escape(slug)}</h2>" + ("" if problems else f"<p>{html.escape(say('fine'))}</p>"))
        for problem in problems:
            if owner(problem) != last:
                last = owner(problem)
                parts.append(f"<h3>{html.escape(say(last))}</h3>")
            what, *mend = (html.escape(sentence).replace("\n", "<br>") for sentence in sentences(problem, say.language))
            level, place = severity(problem).value, html.escape(str(problem.place))
            parts.append(f'<section class="{level}"><p><b>□ {html.escape(say(level))}</b> <code>{place}</code></p>'
                         f"<p>{what}</p>" + "".join(f"<p>{text}</p>" for text in mend) + "</section>")
    return page(title, "\n".join(parts), say)


def page(title: str, body: str, say: Speech) -> str:
    """A page for people without this program. body: its HTML."""
    return _REPORT.format(language=say.language, title=html.escape(title), body=body)
