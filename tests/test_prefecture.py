"""A prefecture is a municipality; its windows are in a pack that its cities show as well, and are corrected in one place."""

import openpyxl
import pytest

from conftest import DATE, built, lay
from generator import find, load
from generator.build import Job, make
from generator.checks.promises import strangers
from generator.cli import main
from generator.code import is_prefecture, related
from generator.seen import origins

WINDOW = "content/_minamo-ken/windows/ken-no-madoguchi.md"


@pytest.fixture
def project(tmp_path):
    """The test city beside its prefecture, whose only windows are those of the pack."""
    lay(tmp_path)
    settings = (tmp_path / "municipalities/minamo/municipality.yaml")
    whole = settings.read_text("utf-8").replace("_minamo-ken/ken-no-madoguchi", "_minamo-ken/*")
    settings.write_text(whole, "utf-8")
    for old, new in (("992011", "990001"), ("みなも市", "みなも県"), ("みなもし", "みなもけん"), ("みなもの明かり", "みなも県の明かり"),
                     ("city.minamo", "pref.minamo"), ("fallback: marugoto", "fallback: _minamo-ken/ken-no-madoguchi"),
                     ("    pages: [platform]\n", "")):
        assert old in whole
        whole = whole.replace(old, new)
    prefecture = tmp_path / "municipalities/minamo-ken"
    prefecture.mkdir()
    (prefecture / "municipality.yaml").write_text(whole, "utf-8")
    return tmp_path


def page(project, slug, path):
    return (project / "build" / slug / path / "index.html").read_text("utf-8")


def test_who_names_the_pack_is_told_whose_it_is(project, capsys):
    assert main(["export", "_minamo-ken", "--project", str(project)]) == 2
    assert "minamo-ken と書いてください" in capsys.readouterr().err


def test_codes_of_prefectures():
    assert is_prefecture("380008") and is_prefecture("010006") and not is_prefecture("382035") and not is_prefecture("380009")
    assert len([row for row in find.codes() if is_prefecture(row["code"])]) == 47
    assert related("382035", "380008") and related("380008", "382035")
    assert not related("382035", "382019") and not related("312011", "380008")


def test_a_city_shows_the_windows_of_its_prefecture_and_says_whose_they_are(project):
    assert all(not outcome.failed for outcome in built(project).values())
    assert "みなも県の窓口</p>" in page(project, "minamo", "windows/ken-no-madoguchi")
    listed = page(project, "minamo", "windows")
    assert listed.index("みなも市の窓口</h2>") < listed.index("みなも県の窓口</h2>") < listed.index("全国の窓口</h2>")


def test_to_the_prefecture_they_are_its_own(project):
    built(project)
    assert "みなも県の窓口</p>" not in page(project, "minamo-ken", "windows/ken-no-madoguchi")
    site, _ = load.load(find.find(project, "minamo-ken"))
    assert [origin.name for origin in origins(site.windows, site.city)] == ["みなも県", "全国"]
    assert site.city.full_name == "みなも県" and load.load(find.find(project, "minamo"))[0].city.full_name == "みなも県 みなも市"
    assert "みなも県 みなも県" not in page(project, "minamo-ken", "windows")


def test_one_correction_builds_the_prefecture_and_its_cities(project):
    built(project)
    assert all(outcome.counts is None for outcome in built(project).values()), "nothing to do"
    path = project / WINDOW
    path.write_text(path.read_text("utf-8").replace("098-000-0107", "098-000-0117"), "utf-8")
    outcomes = built(project)
    for slug in ("minamo", "minamo-ken"):
        assert outcomes[slug].reasons == (("changed", WINDOW),)
        assert "098-000-0117" in page(project, slug, "windows/ken-no-madoguchi")


def test_a_window_added_to_the_pack_is_in_every_city_that_takes_all(project):
    text = (project / WINDOW).read_text("utf-8")
    (project / WINDOW).with_name("atarashii.md").write_text(
        text.replace("name: 県の窓口", "name: 新しい窓口").replace("098-000-01", "098-000-02"), "utf-8")
    for slug in ("minamo", "minamo-ken"):
        site, problems = load.load(find.find(project, slug))
        assert "atarashii" in {window.id for window in site.shared} and not problems


def test_a_prefecture_and_its_cities_lead_to_each_other(project):
    built(project)
    base = "https://www.{}.minamo.lg.jp/tsunagari/"
    assert f'<a href="{base.format("city")}" rel="external">みなもの明かり</a>' in page(project, "minamo-ken", "elsewhere")
    assert f'<a href="{base.format("pref")}" rel="external">みなも県の明かり</a>' in page(project, "minamo", "elsewhere")
    assert "お住まいの市や町" in page(project, "minamo-ken", "windows") and "ほかの市や町" in page(project, "minamo", "windows")
    settings = project / "municipalities/minamo/municipality.yaml"
    settings.write_text(settings.read_text("utf-8").replace("みなもの明かり", "みなもの灯台"), "utf-8")
    assert built(project)["minamo-ken"].reasons == (("changed", "municipalities/minamo/municipality.yaml"),)
    assert "みなもの灯台" in page(project, "minamo-ken", "elsewhere")


def test_only_a_prefecture_and_its_cities_may_name_each_other(project):
    found = find.find(project, "minamo")
    assert [other["slug"] for other in found.family] == ["minamo-ken"]
    files = {"index.html": "みなも県の明かり".encode()}
    own = {"portal": "みなもの明かり", "base_url": "https://www.city.minamo.lg.jp/tsunagari/"}
    assert [problem.name for problem in strangers(files, own, found.others)] == ["other-city-inside"]
    assert not [*strangers(files, own, found.others, found.family)]


def test_windows_of_a_sample_prefecture_are_never_shown_as_real(project):
    pack = project / "content/_minamo-ken/pack.yaml"
    pack.write_text(pack.read_text("utf-8") + "sample: はい\n", "utf-8")
    for slug in ("minamo", "minamo-ken"):
        path = project / f"municipalities/{slug}/municipality.yaml"
        text = path.read_text("utf-8")
        path.write_text(text.replace(f"https://www.{'city' if slug == 'minamo' else 'pref'}.minamo.lg.jp/tsunagari/",
                                     f"https://{slug}.example/") + "sample: はい\ndata_as_of: 2026年4月\n", "utf-8")
    outcomes = built(project)
    assert not any(outcome.failed for outcome in outcomes.values()), outcomes
    for slug in ("minamo", "minamo-ken"):
        assert 'href="tel:0980000107"' not in page(project, slug, "windows/ken-no-madoguchi")
        assert not (project / "build" / slug / "windows/ken-no-madoguchi/contact.vcf").exists()
        assert 'href="tel:0120279338"' in page(project, slug, "windows/yorisoi")


def test_a_new_prefecture_keeps_its_windows_in_a_pack(tmp_path):
    assert main(["new-city", "ehime-ken", "--code", "380008", "--project", str(tmp_path)]) == 0
    assert main(["new-city", "uwajima", "--code", "382035", "--project", str(tmp_path)]) == 0
    assert (tmp_path / "content/_ehime-ken/windows/madoguchi.md").exists()
    assert not (tmp_path / "content/ehime-ken/windows").exists() and not (tmp_path / "content/uwajima/pack.yaml").exists()
    settings = tmp_path / "municipalities/uwajima/municipality.yaml"
    settings.write_text(settings.read_text("utf-8").replace("\nshared:", "\nshared:\n  - _ehime-ken/*", 1), "utf-8")
    (tmp_path / "content/uwajima/windows/madoguchi.md").rename(tmp_path / "content/uwajima/windows/shi-madoguchi.md")
    settings.write_text(settings.read_text("utf-8").replace("fallback: madoguchi", "fallback: shi-madoguchi"), "utf-8")
    for slug in ("ehime-ken", "uwajima"):
        site, _ = load.load(find.find(tmp_path, slug))
        assert site.city.name == {"ehime-ken": "愛媛県", "uwajima": "宇和島市"}[slug]
        assert "愛媛県" in [origin.name for origin in origins(site.windows, site.city)]
        assert make(Job(find.find(tmp_path, slug), DATE, {})).artifacts, slug


def test_a_prefectures_workbook_is_that_of_its_pack(project, capsys):
    """Its windows are exported, one is corrected and one added: both stand in the pack, where the city sees them, too."""
    assert main(["export", "minamo-ken", "--project", str(project)]) == 0
    path = project / "minamo-ken.xlsx"
    book = openpyxl.load_workbook(path)
    sheet = book["相談窓口"]
    keys = [cell.value for cell in sheet[1]]
    row = next(row for row in sheet.iter_rows(min_row=3) if row[keys.index("id")].value == "ken-no-madoguchi")
    number = row[keys.index("channels.0.value")]
    before, number.value = number.value, "098-000-0999"
    new = [cell.value for cell in row]
    new[keys.index("id")], new[keys.index("name")], new[keys.index("kana")] = None, "県の夜の窓口", "けんのよるのまどぐち"
    new[keys.index("channels.0.value")], new[-1] = "098-000-0888", None
    sheet.append(new)
    book.save(path)
    assert main(["import", "minamo-ken", str(path), "--project", str(project)]) == 0, capsys.readouterr()
    text = (project / WINDOW).read_text("utf-8")
    assert "098-000-0999" in text and before not in text
    assert "098-000-0888" in (project / "content/_minamo-ken/windows/kennoyorunomadoguchi.md").read_text("utf-8")
    assert not (project / "content/minamo-ken").exists()
    built(project, "minamo")
    assert "098-000-0888" in (project / "build/minamo/windows/kennoyorunomadoguchi/index.html").read_text("utf-8")


def test_a_prefectures_first_list_becomes_its_pack(tmp_path, capsys):
    (tmp_path / "list.csv").write_text("窓口名,相談内容,電話\n県くらしの総合相談,困りごと,098-000-0001\nみなみ保健所,こころ,098-000-0002\n", "utf-8")
    assert main(["new-city", "ehime-ken", "--code", "380008", "--project", str(tmp_path)]) == 0
    assert main(["import", "ehime-ken", str(tmp_path / "list.csv"), "--project", str(tmp_path)]) == 0
    windows = sorted(path.name for path in tmp_path.glob("content/_ehime-ken/windows/*.md"))
    assert len(windows) == 2 and "madoguchi.md" not in windows
    settings = (tmp_path / "municipalities/ehime-ken/municipality.yaml").read_text("utf-8")
    assert f"fallback: _ehime-ken/{windows[0].removesuffix('.md')}" in settings
    assert main(["check", "ehime-ken", "--project", str(tmp_path)]) == 0
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.md")}
    assert main(["import", "ehime-ken", str(tmp_path / "list.csv"), "--project", str(tmp_path)]) == 0
    assert before == {path: path.read_bytes() for path in tmp_path.rglob("*.md")}
