"""What preflight must not say, and what it must not overlook; each problem itself has a folder in tests/problems."""

import pytest

from conftest import DATE, ROOT, built, lay
from generator import build, find
from generator.cli import main
from generator.engines import pdfium, typst
from generator.find import FONTS
from generator.paper import looks
from generator.paper.formats import read


def page(body):
    source = f'#set page(width: 100mm, height: 100mm, margin: 15mm)\n#set text(12pt, font: "BIZ UDGothic", lang: "ja")\n#set document(title: "a", date: none)\n{body}'
    return pdfium.pages(typst.pdf("main.typ", {"main.typ": source.encode()}, {}, FONTS))


def names(body):
    return {name for name, _ in looks.findings(page(body), 10.5)}


@pytest.mark.parametrize("body", [
    "ふつうの文です。", "#box(fill: black, inset: 2mm, text(white)[白い文字])", '#box(fill: rgb("#ffd97a"), inset: 2mm)[明かりの上の文字]',
    "#block(width: 60mm, height: 20mm, clip: true)[入りきる文]", "#text(10.5pt)[注]", "あ\n\nい", "#set par(leading: 0.1em)\n#lorem(20)",
])
def test_what_is_right_is_not_blamed(body):
    assert names(body) == set()


@pytest.mark.parametrize("body, name", [
    ("#place(dx: -13mm)[はし]", "print-over-edge"), ("#place(dx: 80mm)[はみ出す]", "print-over-edge"),
    ("#text(10pt)[小]", "print-too-small"), ("#scale(70%)[縮めた文字]", "print-too-small"),
    ("#block(height: 2mm, clip: true)[文]", "print-cut-off"), ("#place[上]#place(dx: 1mm, dy: 1mm)[下]", "print-overlap"),
    ('#text(rgb("#ffd97a"))[紙の上の明かり]', "print-pale"), ('#box(fill: rgb("#2f6db5"), inset: 2mm, text(rgb("#c0392b"))[赤と青])', "print-pale"),
])
def test_what_is_wrong_is_found(body, name):
    assert name in names(body)


@pytest.mark.parametrize("slug", find.cities(ROOT))
def test_the_samples_pass(slug):
    made = build.examine(build.Job(find.find(ROOT, slug), DATE, {}))
    # That the fallback window of a sample can only be rung up is so in its source, and rightly told.
    assert {problem.name for problem in made.problems if problem.name.startswith("print-")} <= {"print-only-phone"}


def test_a_build_does_not_look_a_check_does(tmp_path, capsys):
    project = lay(tmp_path, ROOT / "tests/problems/print-over-edge/in")
    assert not built(project)["minamo"].failed
    assert main(["check", "--project", str(project)]) == 1
    assert "紙の端から3mm" in capsys.readouterr().out


def test_formats_say_everything_themselves():
    theme = find.find(ROOT, "ise").theme
    poster, problems = read(theme, "poster")
    assert problems == () and poster.size("A3") == (297, 420) and poster.words["hours"] == "受付"
    card, problems = read({"leaflets/card/format.yaml": b"paper: 91x165\nfold: trifold\norientation: landscape\nwords: {a: b}\n"}, "card")
    assert problems == () and card.size() == (165, 91) and card.folds_at() == (55, 110)
    assert read(theme, "atlas") == (None, ())
