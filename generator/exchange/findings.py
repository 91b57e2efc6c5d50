"""Problems for other programs: JSON, and SARIF 2.1.0 (OASIS), which code hosts and editors show."""

from collections.abc import Iterable, Mapping
from typing import Any

from ..commands.speech import Speech
from ..messages import MESSAGES, sentences, severity
from ..problem import Problem, Severity
from ..report import owner, sorted_problems

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REVIEW: "note"}


def as_json(found: Mapping[str, Iterable[Problem]], say: Speech) -> dict[str, Any]:
    """By city, each problem with name, severity, who must act, file, line, its sentences and facts."""
    return {slug: [{
        "name": problem.name, "severity": severity(problem).value, "owner": owner(problem), "file": problem.place.file,
        "line": problem.place.line, "sentences": list(sentences(problem, say.language)), "facts": dict(problem.facts),
    } for problem in sorted_problems(problems)] for slug, problems in found.items()}


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
