"""Problems for other programs and for other people: JSON, SARIF 2.1.0 (OASIS; what code hosts and editors show), one HTML page."""

import html
from collections.abc import Iterable, Mapping
from typing import Any

from ..messages import MESSAGES, sentences, severity
from ..problem import Problem, Severity
from ..report import owner, sorted_problems
from ..speech import Speech

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REVIEW: "note"}


def as_json(found: Mapping[str, Iterable[Problem]], say: Speech) -> dict[str, Any]:
    """By city, each problem with name, severity, who must act, file, line, its sentences and facts."""
    return {slug: [{"name": problem.name, "severity": severity(problem).value, "owner": owner(problem), "file": problem.place.file,
                    "line": problem.place.line, "sentences": list(sentences(problem, say.language)), "facts": dict(problem.facts)}
                   for problem in sorted_problems(problems)] for slug, problems in found.items()}


def as_sarif(found: Mapping[str, Iterable[Problem]], say: Speech, version: str) -> dict[str, Any]:
    """One run over all cities. A rule is a problem's name; a result has its file and, where known, its line."""
    problems = list(dict.fromkeys(problem for each in found.values() for problem in sorted_problems(each)))
    names = sorted({problem.name for problem in problems})
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "tsunagari", "version": version, "rules": [
                {"id": name, "defaultConfiguration": {"level": _LEVELS[MESSAGES[name].severity]}} for name in names]}},
            "results": [{
                "ruleId": problem.name, "ruleIndex": names.index(problem.name), "level": _LEVELS[severity(problem)],
                "message": {"text": "\n".join(sentences(problem, say.language))},
                "locations": [{"physicalLocation": {
                    "artifactLocation": {"uri": problem.place.file},
                    **({"region": {"startLine": problem.place.line}} if problem.place.line else {})}}],
            } for problem in problems],
        }]}


def as_html(found: Mapping[str, Iterable[Problem]], say: Speech, title: str) -> str:
    """A page to pass on: it can be printed, ticked off and read without this program."""
    parts = []
    for slug, problems in found.items():
        problems, last = sorted_problems(problems), ""
        parts.append(f"<h2>{html.escape(slug)}</h2>" + ("" if problems else f"<p>{html.escape(say('fine'))}</p>"))
        for problem in problems:
            if owner(problem) != last:
                last = owner(problem)
                parts.append(f"<h3>{html.escape(say(last))}</h3>")
            what, *mend = (html.escape(sentence).replace("\n", "<br>") for sentence in sentences(problem, say.language))
            parts.append(f'<section class="{severity(problem).value}"><p><b>□ {html.escape(say(severity(problem).value))}</b> '
                         f"<code>{html.escape(str(problem.place))}</code></p><p>{what}</p>"
                         + "".join(f"<p>{text}</p>" for text in mend) + "</section>")
    return _PAGE.format(language=say.language, title=html.escape(title), body="\n".join(parts))


_PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.75 "BIZ UDPGothic", "Hiragino Sans", "Yu Gothic UI", sans-serif; }}
section {{ border-left: .375rem solid #777; padding: .25rem 1rem; margin: 1rem 0; break-inside: avoid; }}
section.error {{ border-color: #a40000; }} section.warning {{ border-color: #8a5a00; }} p {{ margin: .25rem 0; }}
code {{ font-family: inherit; }}
</style></head><body>
<h1>{title}</h1>
{body}
</body></html>
"""
