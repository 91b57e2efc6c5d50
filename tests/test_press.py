"""The press edition as a printer's machine gets it: inks only, boxes, marks outside the bleed, the same bytes every time."""

import io

import pikepdf
import pytest

from conftest import DATE, built
from generator import build, colour, find
from generator.cli import main
from generator.commands import press
from generator.engines import pikepdf as engine
from generator.paper import imposition, marks

MM = 72 / 25.4


def job(project):
    return build.Job(find.find(project, "minamo"), DATE, {})


@pytest.fixture(scope="module")
def pressed(tmp_path_factory):
    from conftest import lay
    project = lay(tmp_path_factory.mktemp("press"))
    path = project / "municipalities/minamo/municipality.yaml"
    path.write_text(path.read_text("utf-8").replace("editions:\n", (
        "editions:\n  - format: poster\n    title: ポスター\n    message: 話してみませんか。\n    as_of: 2026年4月\n")), "utf-8")
    made = press.press(job(project), (), impose=True)
    assert made.problems == ()
    return project, made.files


def test_everything_is_there_and_the_same_bytes_again(pressed):
    project, files = pressed
    assert set(files) == {"booklet.pdf", "booklet-imposed.pdf", "leaflet.pdf", "leaflet-imposed.pdf", "map.pdf", "poster.pdf",
                          "order.txt"}
    assert press.press(job(project), (), impose=True).files == files


@pytest.mark.thorough
@pytest.mark.parametrize("slug", find.cities(find.SHIPPED))
def test_every_sheet_of_a_sample_city_can_be_pressed_and_comes_out_the_same_again(slug):
    of = build.Job(find.find(find.SHIPPED, slug), DATE, {})
    made = press.press(of, (), impose=True)
    assert made.files and all(engine.screen_colours(data) == [] for name, data in made.files.items() if name.endswith(".pdf"))
    assert {name.removesuffix(".pdf") for name in made.files} >= set(made.known)
    assert press.press(of, (), impose=True).files == made.files


def test_no_screen_colour_is_left(pressed):
    for name, data in pressed[1].items():
        if name.endswith(".pdf"):
            assert engine.screen_colours(data) == [], name


def test_text_and_codes_are_black_alone(pressed):
    with pikepdf.open(io.BytesIO(pressed[1]["booklet.pdf"])) as document:
        inks = [tuple(map(float, operands)) for page in document.pages for form in page.Resources.XObject.values()
                for operands, operator in pikepdf.parse_content_stream(form) if str(operator) == "k"]
    blacks = [ink for ink in inks if ink[3] == 1]
    assert blacks and all(ink == (0, 0, 0, 1) for ink in blacks)
    assert all(sum(ink) <= 3 for ink in inks), "more ink than paper holds"


def test_boxes_and_fonts(pressed):
    data = pressed[1]["booklet.pdf"]
    with pikepdf.open(io.BytesIO(data)) as document:
        for page in document.pages:
            trim, bleed, media = ([float(value) for value in box] for box in (page.trimbox, page.BleedBox, page.mediabox))
            assert [round((b - a) / MM) for a, b in ((trim[0], trim[2]), (trim[1], trim[3]))] == [210, 297]
            assert [round((inner - outer) / MM) for inner, outer in zip(trim[:2], bleed[:2])] == [3, 3]
            assert media[2] > bleed[2] + 10 * MM and "/Annots" not in page
        assert "/StructTreeRoot" not in document.Root
    assert engine.fonts(data) and all(engine.fonts(data).values())


def test_marks_lie_outside_the_bleed():
    sheet = marks.sheet(210, 297, 3, [(0, 0)], folds=[105])
    left, bottom, right, top = sheet.bleed
    for line in sheet.marks:
        inside = [left + 0.01 < x < right - 0.01 and bottom + 0.01 < y < top - 0.01 for x, y in ((line.x1, line.y1), (line.x2, line.y2))]
        assert not any(inside), line
        assert 0 <= min(line.x1, line.x2, line.y1, line.y2) and max(line.x1, line.x2) <= sheet.width
    cuts = {round(line.x1, 2) for line in sheet.marks if line.x1 == line.x2 and not line.dashed}
    assert {round(sheet.trim[0], 2), round(sheet.trim[2], 2), round(left, 2), round(right, 2)} <= cuts  # 内トンボ and 外トンボ
    assert sum(line.dashed for line in sheet.marks) == 2  # 折トンボ above and below


def test_the_back_folds_where_the_front_does():
    front, back = imposition.single([(100 * MM, 50 * MM)] * 2, (40.0,), 0)
    folds = [{round((line.x1 - sheet.trim[0]) / MM) for line in sheet.marks if line.dashed} for sheet in (front, back)]
    assert folds == [{40}, {60}]


def test_saddle_stitching():
    assert imposition.order(16)[:4] == [(16, 1), (2, 15), (14, 3), (4, 13)]
    assert imposition.order(4) == [(4, 1), (2, 3)]
    with pytest.raises(ValueError):
        imposition.order(6)


def test_imposed_pages_meet_at_the_spine(pressed):
    with pikepdf.open(io.BytesIO(pressed[1]["booklet-imposed.pdf"])) as document:
        box = [float(value) for value in document.pages[0].trimbox]
        assert [round((box[2] - box[0]) / MM), round((box[3] - box[1]) / MM)] == [420, 297]


def test_colours_become_inks():
    assert colour.inks(0, 0, 0) == (0, 0, 0, 1) and colour.inks(1, 1, 1) == (0, 0, 0, 0)
    assert colour.inks(0.5, 0.5, 0.5) == (0, 0, 0, 0.5) and colour.inks(1, 0, 0) == (0, 1, 1, 0)


def test_the_note_for_the_print_shop(pressed):
    text = pressed[1]["order.txt"].decode("utf-8-sig")
    for said in ("210×297mm", "中とじ・左とじ", "塗り足し　3mm", "BIZUDGothic-Bold", "2026年4月現在", "部数　　", "Typst", "SHA-256", "K100%"):
        assert said in text, said


def test_a_gradient_is_told_not_printed(minamo):
    folder = minamo / "municipalities/minamo/theme/leaflets/proof"
    folder.mkdir(parents=True)
    (folder / "format.yaml").write_text("name: 試し刷り\n", "utf-8")
    (folder / "leaflet.typ").write_text('#import "/leaflets/print.typ": *\n#show: sheet\n#heading(level: 1)[題]\n#imprint\n'
                                        "#pdf.artifact(rect(width: 9mm, height: 9mm, fill: gradient.linear(red, blue)))\n", "utf-8")
    path = minamo / "municipalities/minamo/municipality.yaml"
    path.write_text(path.read_text("utf-8").replace("format: booklet", "format: proof"), "utf-8")
    made = press.press(job(minamo), ("proof",))
    assert [problem.name for problem in made.problems] == ["not-for-press"] and not made.files


def test_the_command(minamo, capsys):
    assert main(["press", "minamo", "map", "--impose", "--project", str(minamo)]) == 0
    assert "面付けしたものはありません" in capsys.readouterr().out
    assert main(["press", "minamo", "leaflet", "--project", str(minamo)]) == 0
    assert sorted(path.name for path in (minamo / "build/press/minamo").iterdir()) == ["leaflet.pdf", "order.txt"]
    assert "面付けしたものはありません" not in capsys.readouterr().out
    assert main(["press", "minamo", "atlas", "--project", str(minamo)]) == 2
    assert "あるもの: booklet, leaflet" in capsys.readouterr().err
    built(minamo)
    assert (minamo / "build/press/minamo/leaflet.pdf").exists()


def test_doctor_says_what_there_is(minamo, capsys):
    assert main(["doctor", "--project", str(minamo)]) == 0
    out = capsys.readouterr().out
    assert "○ typst" in out and "BIZ UDGothic" in out and "windowsheet" in out and "×" not in out


def test_doctor_misses_what_is_not_there(minamo, capsys, monkeypatch):
    from generator.commands import doctor
    monkeypatch.setattr(doctor, "FONTS", minamo)
    assert main(["doctor", "--project", str(minamo), "--lang", "en"]) == 1
    assert "× The font BIZ UDGothic is missing" in capsys.readouterr().out
