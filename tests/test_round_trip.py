"""A workbook out and back, as it is or through other programs: what nobody touched stays, byte for byte."""

import csv
import io
import shutil
import subprocess

import openpyxl
import pytest

from conftest import ROOT, TESTS
from generator import find, load
from generator.cli import main
from generator.kinds import KINDS
from generator.sheets import back, book, city, read


def run(capsys, project, *arguments):
    capsys.readouterr()
    code = main([*map(str, arguments), "--project", str(project)])
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    return code, said.out + said.err


def files(project):
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in sorted(project.rglob("*.md"))}


@pytest.mark.parametrize("slug", find.cities(ROOT))
def test_a_round_trip_changes_not_one_byte(slug):
    sources = find.find(ROOT, slug)
    known = city.city(sources, load.load(sources)[0])
    found = read.read("a.xlsx", book.workbook(known, "tsunagari import ise ise.xlsx"))
    for table in found.tables:
        if kind := back.kind_of(table):
            assert back.read(table, kind, known) == ([], [])


@pytest.mark.parametrize("change", ["crlf", "bom", "resaved", "csv"])
def test_a_round_trip_through_other_programs(minamo, capsys, change):
    for path in (minamo / "content/minamo").rglob("*.md"):
        data = path.read_bytes()
        path.write_bytes(data.replace(b"\n", b"\r\n") if change == "crlf" else b"\xef\xbb\xbf" + data if change == "bom" else data)
    before = files(minamo)
    run(capsys, minamo, "export", "minamo")
    file = minamo / "minamo.xlsx"
    if change == "resaved":
        openpyxl.load_workbook(file).save(file)
    if change == "csv":
        file = minamo / "windows.csv"
        table = read.read("a", (minamo / "minamo.xlsx").read_bytes()).tables[1]
        text = io.StringIO(newline="")
        csv.writer(text).writerows(table.rows)
        file.write_bytes(text.getvalue().encode("cp932"))
    code, said = run(capsys, minamo, "import", "minamo", file)
    assert code == 0 and "変わるところはありません" in said and files(minamo) == before


OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def resaved(file, *formats):
    """A workbook opened and saved by LibreOffice, in one format after another; gives the last."""
    for each in formats:
        folder = file.parent / f"as-{each}"
        subprocess.run([OFFICE, f"-env:UserInstallation={(file.parent / 'profile').as_uri()}", "--headless", "--convert-to", each,
                        "--outdir", folder, file], check=True, capture_output=True, timeout=300)
        file = folder / f"{file.stem}.{each}"
    return file


@pytest.mark.thorough
@pytest.mark.parametrize("slug", find.cities(ROOT))
@pytest.mark.parametrize("formats", [["ods"], ["ods", "xlsx"], ["xls"], ["ods", "xls", "xlsx"]], ids="-".join)
def test_a_round_trip_through_libreoffice_changes_not_one_byte(slug, formats, tmp_path):
    assert OFFICE, "no LibreOffice on this machine: apt-get install libreoffice-calc"
    sources = find.find(ROOT, slug)
    known = city.city(sources, load.load(sources)[0])
    (tmp_path / "list.xlsx").write_bytes(book.workbook(known, "tsunagari import ise ise.xlsx"))
    file = resaved(tmp_path / "list.xlsx", *formats)
    own = {}
    for table in read.read(file.name, file.read_bytes()).tables:
        if kind := back.kind_of(table):
            own[kind] = back.read(table, kind, known)
    assert own == {kind: ([], []) for kind in KINDS}


def test_a_workbook_saved_by_libreoffice_changes_one_line(tmp_path, capsys):
    """tests/sheets/libreoffice.ods: a city of two files, exported, a number edited and saved as .ods by LibreOffice."""
    project = tmp_path / "minamo"
    shutil.copytree(TESTS / "sheets" / "libreoffice", project)
    before = files(project)
    code, said = run(capsys, project, "import", "minamo", project / "minamo.ods")
    assert code == 0, said
    changed = {path for path in before if files(project)[path] != before[path]}
    assert changed == {"content/minamo/windows/kurashi.md"}
    assert "-    value: 098-000-0103\n    +    value: 098-000-0113" in said
