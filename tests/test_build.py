"""What a build promises: the same bytes, nothing lost to a mistake, nothing made twice, and the reason for everything."""

import multiprocessing
import os
import shutil
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from conftest import DATE, built, spoiled
from generator import build, find, receipt, write


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_two_builds_are_the_same_byte_for_byte_pdfs_included(minamo):
    built(minamo)
    first = tree(minamo / "build" / "minamo")
    built(minamo, force=True)
    assert tree(minamo / "build" / "minamo") == first
    assert any(path.endswith(".pdf") for path in first)


def test_processes_give_the_same_bytes_as_one_thread(minamo):
    built(minamo)
    first = tree(minamo / "build" / "minamo")
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as executor:  # as on Windows
        list(build.build(minamo, ("minamo",), DATE, executor, force=True))
    assert tree(minamo / "build" / "minamo") == first


@pytest.mark.thorough
@pytest.mark.parametrize("slug", find.cities(find.SHIPPED))
def test_a_sample_city_is_the_same_byte_for_byte_in_another_process_and_folder(samples, slug, tmp_path):
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as executor:
        list(build.build(find.SHIPPED, (slug,), DATE, executor, output=tmp_path))
    first, second = tree(samples.folder / slug), tree(tmp_path / slug)
    assert first.keys() == second.keys() and [path for path in first if first[path] != second[path]] == []


def test_a_broken_file_leaves_the_last_site_untouched(minamo):
    built(minamo)
    before = tree(minamo / "build")
    spoiled(minamo)
    outcome = built(minamo)["minamo"]
    assert outcome.failed
    assert tree(minamo / "build") == before


def test_one_broken_file_never_hides_another(minamo):
    spoiled(minamo)
    (minamo / "content/minamo/news/2026-04-01-kaisetsu.md").write_text("---\nname: x\ndate: 4月1日\nsummary: y\n---\n", "utf-8")
    (minamo / "content/minamo/pages/platform.md").write_bytes("---\nname: あ\nsummary: い\n---\n".encode("cp932"))
    assert {problem.name for problem in built(minamo)["minamo"].problems} >= {"not-a-phone-number", "bad-date", "not-utf-8"}


def test_an_unchanged_city_is_not_built_again(minamo):
    built(minamo)
    outcome = built(minamo)["minamo"]
    assert outcome.reasons == () and outcome.counts is None


def test_a_changed_word_makes_pages_again_but_no_code_that_stayed_the_same(minamo):
    built(minamo)
    times = {path: path.stat().st_mtime_ns for path in (minamo / "build/minamo").rglob("*") if path.is_file()}
    path = minamo / "content/minamo/places/hidamari.md"
    path.write_text(path.read_text("utf-8").replace("何もしなくても", "なにもしなくても"), "utf-8")
    outcome = built(minamo)["minamo"]
    assert outcome.reasons == (("changed", "content/minamo/places/hidamari.md"),)
    assert outcome.made and all(path.endswith(".pdf") for path in outcome.made)
    privacy = minamo / "build/minamo/privacy/index.html"
    assert privacy.stat().st_mtime_ns == times[privacy]


def test_a_change_that_is_not_printed_prints_nothing_again(minamo):
    built(minamo)
    path = minamo / "content/minamo/news/2026-04-01-kaisetsu.md"
    path.write_text(path.read_text("utf-8").replace("できました", "できあがりました"), "utf-8")
    assert built(minamo)["minamo"].made == ()


def test_the_next_day_pages_are_made_again_but_nothing_is_printed(minamo):
    built(minamo)
    outcome = built(minamo, date=DATE.replace(day=21))["minamo"]
    assert outcome.reasons == (("date-changed", "2026-11-20 → 2026-11-21"),)
    assert (outcome.made, outcome.changed) == ((), 1)  # the page to keep says from which day it is


def test_what_somebody_changed_in_the_output_is_not_used_again(minamo):
    built(minamo)
    (minamo / "build/minamo/qr/site.svg").write_text("<svg/>", "utf-8")
    outcome = built(minamo, date=DATE.replace(day=21))["minamo"]
    assert "qr/site.svg" in outcome.made
    assert b"<path" in (minamo / "build/minamo/qr/site.svg").read_bytes()


def test_the_page_of_a_removed_item_is_removed(minamo):
    built(minamo)
    assert (minamo / "build/minamo/places/hidamari/index.html").exists()
    (minamo / "content/minamo/places/hidamari.md").unlink()
    assert built(minamo)["minamo"].reasons == (("removed", "content/minamo/places/hidamari.md"),)
    assert not (minamo / "build/minamo/places").exists()


def test_windows_come_and_go_with_their_dates(minamo):
    page = minamo / "build/minamo/windows/fuyu/index.html"
    built(minamo)
    assert not page.exists()
    built(minamo, date=DATE.replace(month=12, day=28))
    assert page.exists()
    assert "0120-000-105" in page.read_text("utf-8")
    built(minamo, date=DATE.replace(year=2027, month=1, day=5))
    assert "0120-000-105" not in page.read_text("utf-8") and "掲載は終わりました" in page.read_text("utf-8")
    assert "windows/fuyu" not in (minamo / "build/minamo/sitemap.xml").read_text("utf-8")


def test_a_folder_that_cannot_be_replaced_is_a_problem_not_a_crash(minamo, monkeypatch):
    built(minamo)
    before = tree(minamo / "build" / "minamo")

    def locked(*_):
        raise PermissionError(13, "Permission denied")
    monkeypatch.setattr(os, "replace", locked)
    (minamo / "content/minamo/places/hidamari.md").unlink()
    assert [problem.name for problem in built(minamo)["minamo"].problems] == ["folder-in-use"]
    assert tree(minamo / "build" / "minamo") == before


def test_a_swap_that_fails_half_way_puts_the_old_site_back(tmp_path, monkeypatch):
    write.write(tmp_path, "a", {"index.html": b"old"})
    real = os.replace

    def second_fails(source, target):
        if Path(source).name == ".a.new":
            raise PermissionError(13, "in use")
        return real(source, target)
    monkeypatch.setattr(os, "replace", second_fails)
    try:
        write.write(tmp_path, "a", {"index.html": b"new"})
    except PermissionError:
        pass
    assert (tmp_path / "a/index.html").read_bytes() == b"old"


def test_a_receipt_that_cannot_be_read_means_a_first_build(minamo):
    built(minamo)
    (minamo / "build" / receipt.FOLDER / "minamo.json").write_text("{", "utf-8")
    assert built(minamo)["minamo"].reasons == (("first-build", ""),)


def test_a_bug_stops_one_city_and_no_other(minamo, monkeypatch):
    for folder in ("content", "municipalities"):
        shutil.copytree(minamo / folder / "minamo", minamo / folder / "other")
    settings = minamo / "municipalities/other/municipality.yaml"
    settings.write_text(settings.read_text("utf-8").replace("みなもの明かり", "となりの灯台").replace("minamo.lg.jp/", "tonari.lg.jp/"), "utf-8")
    real = build.plan

    def bug(site, *rest):
        if site.city.slug == "minamo":
            raise KeyError("a bug")
        return real(site, *rest)
    monkeypatch.setattr(build, "plan", bug)
    outcomes = built(minamo)
    assert [problem.name for problem in outcomes["minamo"].problems] == ["internal-error"]
    assert outcomes["minamo"].failed and (minamo / "build/other/index.html").exists()


def test_a_build_cut_off_between_its_two_moves_is_mended(tmp_path):
    write.write(tmp_path, "a", {"index.html": b"old"})
    (tmp_path / "a").rename(tmp_path / ".a.old")
    write.write(tmp_path, "a", {"index.html": b"old", "new.html": b""})
    assert (tmp_path / "a/index.html").read_bytes() == b"old" and not (tmp_path / ".a.old").exists()


def test_an_empty_settings_file_is_an_error(minamo):
    (minamo / "municipalities/minamo/municipality.yaml").write_text("# nothing yet\n", "utf-8")
    outcome = built(minamo)["minamo"]
    assert outcome.failed and {problem.name for problem in outcome.problems} == {"missing-field"}


def test_a_city_without_settings_is_named(minamo):
    shutil.rmtree(minamo / "municipalities/minamo")
    made = build.make(build.Job(find.find(minamo, "minamo"), DATE, {}))
    assert [problem.name for problem in made.problems] == ["no-such-city"]


def test_a_draft_and_what_is_to_come_are_nowhere_but_in_the_preview(minamo):
    """Not a word of them: no page, no list, no code, no feed, no search, no paper; on its day a scheduled item is there by itself."""
    news = minamo / "content/minamo/news"
    (news / "shitagaki.md").write_text("---\nname: まだ書いているお知らせ\ntype: notice\ndate: 2026-11-20\nsummary: 下書きです。\ndraft: はい\n---\n", "utf-8")
    (news / "yotei.md").write_text("---\nname: 冬のお知らせ\ntype: notice\ndate: 2026-12-01\nsummary: 冬です。\nvalid_from: 2026-12-01\nvalid_until: 2026-12-31\n---\n", "utf-8")
    built(minamo)
    for path in (minamo / "build/minamo").rglob("*"):
        assert not path.is_file() or not any(word.encode() in path.read_bytes() for word in ("まだ書いている", "冬のお知らせ")), path
    built(minamo, date=DATE.replace(month=12, day=1))
    assert "冬のお知らせ" in (minamo / "build/minamo/news/index.html").read_text("utf-8")
    built(minamo, date=DATE.replace(year=2027, month=1, day=1))
    assert "掲載は終わりました" in (minamo / "build/minamo/news/yotei/index.html").read_text("utf-8")
    made = build.make(build.Job(find.find(minamo, "minamo"), DATE, {}, drafts=True))
    home, listed = (made.artifacts.files[path].decode() for path in ("news/shitagaki/index.html", "news/index.html"))
    assert "下書き" in home and "まだ書いている" in listed and "2026年12月1日" in listed


def test_an_address_that_was_published_never_leads_nowhere(minamo):
    """A page that moved leads on, a window that ended has a page of guidance, one that vanished is told to staff."""
    settings = minamo / "municipalities/minamo/municipality.yaml"
    built(minamo)
    (minamo / "content/minamo/places/hidamari.md").unlink()
    outcome = built(minamo)["minamo"]
    assert [problem.facts["value"] for problem in outcome.problems] == ["places/hidamari/index.html", "places/index.html"]
    settings.write_text(settings.read_text("utf-8") + "moved:\n  - old: places/hidamari\n    new: windows/kurashi\n", "utf-8")
    window = minamo / "content/minamo/windows/kurashi.md"
    window.write_text(window.read_text("utf-8").replace("booking:", "valid_until: 2026-11-20\nbooking:"), "utf-8")
    built(minamo)
    page = (minamo / "build/minamo/places/hidamari/index.html").read_text("utf-8")
    assert 'content="0; url=../../windows/kurashi/index.html"' in page and 'href="../../windows/kurashi/index.html"' in page
    built(minamo, date=DATE.replace(day=21))
    page = (minamo / "build/minamo/windows/kurashi/index.html").read_text("utf-8")
    assert "掲載は終わりました" in page and "098-000-0103" not in page and "迷ったら" in page and "noindex" in page
