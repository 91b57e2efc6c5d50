"""How names are read: a table of names, the authors' own readings in all sample cities, and names nobody would write."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from conftest import ROOT, TESTS
from generator.kinds import KINDS
from generator.sheets.page import split
from generator.sheets.readings import vocabulary
from generator.sheets.romaji import hiragana, is_kana

ROWS = [line.split("\t") for line in (TESTS / "data/readings.tsv").read_text("utf-8").splitlines() if not line.startswith("#")]
WORDS = [line.split("\t") for line in (ROOT / "generator/sheets/readings.tsv").read_text("utf-8").splitlines()
         if line and not line.startswith("#")]
ISE = "242039"


@pytest.mark.parametrize("code, name, reading", ROWS)
def test_a_name_is_read_or_left(code, name, reading):
    assert vocabulary(code).read(name) == reading


def authors():
    """Every name with a reading that an author wrote: the code of its city, the name, the reading, where."""
    for folder in sorted(path for path in (ROOT / "content").iterdir() if path.name != "_starter"):
        city = ROOT / "municipalities" / folder.name.removeprefix("_") / "municipality.yaml"
        found = re.search(r'^code: "(\d+)"', city.read_text("utf-8"), re.MULTILINE) if city.exists() else None
        for path in sorted(path for kind in KINDS for path in folder.glob(f"{kind.folder}/*.md") if path.name.count(".") == 1):
            page = split(path.read_bytes())
            if page and page.values.get("kana"):
                yield found[1] if found else "", str(page.values["name"]), str(page.values["kana"]), f"{folder.name}/{path.parent.name}"
    for line in (TESTS / "sheets/forty/rows.tsv").read_text("utf-8").splitlines():
        name, kana, *_ = line.split("\t")
        if kana:
            yield ISE, name, kana, "forty"


AUTHORS = list(authors())


def test_no_reading_contradicts_an_author():
    wrong = {}
    for code, name, kana, where in AUTHORS:
        said = vocabulary(code).read(name)
        if said and said != re.sub(r"[\s・（）()「」、]", "", hiragana(kana)):
            wrong[where, name] = said, kana
    assert not wrong


def test_most_windows_are_read():
    windows = [(code, name) for code, name, _, where in AUTHORS if where.endswith("/windows") and not is_kana(name)]
    read = [name for code, name in windows if vocabulary(code).read(name)]
    assert len(windows) > 50 and len(read) / len(windows) > 0.9, f"{len(read)} of {len(windows)}"


def test_the_table_is_in_order():
    assert len({word for word, _ in WORDS}) == len(WORDS)
    for word, said in WORDS:
        assert re.fullmatch("[ぁ-ゔー]+", said), word
        assert not is_kana(word) and re.fullmatch(r"[～|]?[^\s～|]+", word), word


_ALPHABET = st.sampled_from([*(word.strip("～|") for word, _ in WORDS), *"伊勢市県町区会家所今ひきこもりセンターケヶーABCabc119０Ａ（）「」・ 　\n☎㈱々ｶﾅ"])


@given(st.one_of(st.text(max_size=40), st.lists(_ALPHABET, max_size=12).map("".join)), st.sampled_from([ISE, "", "431001", "x"]))
@example("会" * 40, ISE)
@example("市民" * 20, ISE)
def test_whatever_a_name_is_the_reading_is_kana_or_nothing(name, code):
    said = vocabulary(code).read(name)
    assert re.fullmatch("[ぁ-ゔー]*", said) and said == vocabulary(code).read(name)


@given(st.lists(st.sampled_from([row[1] for row in ROWS if row[2]]), min_size=1, max_size=4))
def test_parts_that_are_read_are_read_together(names):
    words = vocabulary("242012")
    said = [words.read(name) for name in names]
    assert words.read("・".join(names)) == ("".join(said) if all(said) else "")
