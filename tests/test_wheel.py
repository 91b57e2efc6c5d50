"""The wheel alone, in an empty folder: a new city can be made and built from what it ships."""

import os
import subprocess
import sys
import zipfile

import pytest

from conftest import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", folder, ROOT], check=True)
    return next(folder.glob("*.whl"))


def test_it_holds_themes_fonts_and_starter_content(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    for path in ("themes/akari/site/home.html", "themes/_fonts/BIZUDGothic-Regular.ttf", "themes/_fonts/OFL.txt",
                 "content/_national/windows/yorisoi.md", "content/_starter/windows", "municipalities/japan.csv"):
        assert any(name.startswith(f"generator/shipped/{path}") for name in names), path
    assert "generator/sheets/readings.tsv" in names
    assert not any("content/ise" in name or "/tests/" in name for name in names)


def test_a_new_city_in_an_empty_folder(wheel, tmp_path):
    installed, empty = tmp_path / "installed", tmp_path / "office"
    empty.mkdir()
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", installed, wheel], check=True)
    environment = {**os.environ, "PYTHONPATH": str(installed)}

    def tsunagari(*arguments):
        return subprocess.run([sys.executable, "-m", "generator", *arguments], cwd=empty, env=environment, capture_output=True,
                              text=True, encoding="utf-8")
    assert tsunagari("new-city", "ise", "--code", "242039").returncode == 0
    done = tsunagari("build")
    assert done.returncode == 0, done.stderr
    assert (empty / "build/ise/index.html").exists() and (empty / "build/ise/leaflets/booklet.pdf").exists()
