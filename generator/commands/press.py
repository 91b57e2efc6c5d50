"""入稿データ: the press edition of a city's sheets, with the note for the print shop. The pipeline once more, up to render; only
the last step differs, so that paper from a print shop and from the site cannot disagree.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from .. import colour
from ..build import Job
from ..engines import pikepdf, qrcode, typst
from ..find import FONTS, codes
from ..load import load
from ..messages import severity
from ..paper import imposition, order, typeset
from ..paper.preflight import preflight
from ..plan import Plan, Sheet, plan
from ..problem import Place, Problem, Severity, ordered
from ..render import render


@dataclass(frozen=True)
class Pressed:
    """What goes to the print shop, by path. unknown: editions asked for that the city does not have; known: those it has."""

    files: Mapping[str, bytes]
    problems: tuple[Problem, ...]
    unknown: tuple[str, ...] = ()
    known: tuple[str, ...] = ()


def press(job: Job, ids: Sequence[str] = (), impose: bool = False) -> Pressed:
    """The press files of a city's editions (all, or those named). Nothing is made while anything is wrong with them, or while
    the address in their codes is still the starter's."""
    site, problems = load(job.sources)
    if site is None or any(problem.name == "address-not-set" for problem in problems):
        return Pressed({}, problems)
    planned, more = plan(site, job.sources.theme, job.date)
    known = tuple(sheet.record["id"] for sheet in planned.sheets)
    if unknown := tuple(id for id in ids if id not in known):
        return Pressed({}, (), unknown, known)
    planned = replace(planned, sheets=tuple(sheet for sheet in planned.sheets if not ids or sheet.record["id"] in ids))
    artifacts, still_more = render(planned, job.kept, FONTS)
    problems = [*problems, *more, *still_more]
    if not _broken(problems):
        problems += preflight(planned, artifacts.files, (row["name"] for row in codes()))
    files: dict[str, bytes] = {}
    notes = []
    for sheet in () if _broken(problems) else planned.sheets:
        try:
            made, note = _made(sheet, planned, artifacts.files, impose)
        except pikepdf.NotForPress as reason:
            place = Place(f"theme/{typeset.main(sheet.record)}")
            problems.append(Problem("not-for-press", place, {"title": sheet.record["title"], "reason": str(reason)}))
            continue
        files |= made
        notes.append(note)
    if files:
        files["order.txt"] = order.letter(planned.sheets[0].record["city"], notes)
    return Pressed(files if not _broken(problems) else {}, ordered(problems), (), known)


def _broken(problems: Sequence[Problem]) -> bool:
    return any(severity(problem) is Severity.ERROR for problem in problems)


def _made(sheet: Sheet, planned: Plan, files: Mapping[str, bytes], impose: bool) -> tuple[dict[str, bytes], str]:
    """The files of one edition, and its part of the note."""
    format, id = sheet.format, sheet.record["id"]
    inks = {name: [round(part * 100) for part in colour.inks(*colour.rgb(tone))] for name, tone in planned.palette.items()}
    record = {**sheet.record, "press": True, "inks": inks}
    data = typeset.typeset(record, typeset.ingredients(record, planned.theme, files), FONTS)
    sizes, folds = pikepdf.sizes(data), tuple(record["settings"]["folds"])
    single = pikepdf.press(data, colour.inks, imposition.single(sizes, folds, format.bleed))
    made = [order.File(f"{id}.pdf", single)]
    if impose and format.fold == "saddle" and len(sizes) % 4 == 0:
        sides = imposition.saddle(sizes, format.bleed)
        made.append(order.File(f"{id}-imposed.pdf", pikepdf.press(data, colour.inks, sides), len(sides)))
    engines = {"Typst": typst.VERSION, "pikepdf": pikepdf.VERSION, "qrcode": qrcode.VERSION}
    note = order.note(record, format.colours, len(sizes), sorted(pikepdf.fonts(single)), made, engines)
    return {file.name: file.data for file in made}, note
