"""Plain Japanese: what the rules find, what to write instead, and what looks alike and must stay silent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import DATE, ROOT, TESTS, lay
from generator import build, find
from generator.checks.wording import easier, plain, problems, table
from generator.engines import yaml
from generator.kinds.page import Page
from generator.messages import MESSAGES, sentences
from generator.model import Body
from generator.problem import Place

PLACE = Place("content/minamo/pages/a.easy.md", 10)
LIST = ROOT / "content" / "_national" / "wording.tsv"
LISTS, FAULTS = easier.read({"wording.tsv": LIST.read_text("utf-8")})
TABLE = [line.split("\t") for line in (TESTS / "data" / "plain.tsv").read_text("utf-8").splitlines() if line[0] != "#"]


def told(text, easy):
    return [*plain.text_problems(text, PLACE, LISTS, easy), *(plain.readings([(text, PLACE)], LISTS) if easy else ())]


@pytest.mark.parametrize(("name", "where", "text", "expected"), TABLE)
def test_words(name, where, text, expected):
    found = [f"{each.facts['value']}→{each.facts.get('suggestion', '')}" for each in told(text, where == "easy") if each.name == name]
    assert sorted(found) == sorted(expected.split("｜") if expected != "-" else [])


@pytest.mark.parametrize("list_", [table.TWICE_NOT, table.TWICE_NOT_EASY, table.HUMBLE, table.HUMBLE_EASY])
def test_every_pattern_is_tried(list_):
    for pattern, _ in list_:
        assert any(plain.re.search(pattern, text) for _, _, text, expected in TABLE if expected != "-"), pattern


def test_the_shipped_list_can_be_read_has_no_word_twice_and_a_reason_each():
    rows = [line.split("\t") for line in LIST.read_text("utf-8").splitlines() if line[0] != "#"]
    assert not FAULTS and len(rows) == len({(row[0], row[2] == easier.READING) for row in rows}) > 200
    assert all(entry.instead and entry.why for entry in LISTS.words.values())


def test_what_is_advised_is_not_itself_advised_against():
    for entry in LISTS.words.values():
        assert not list(LISTS.hard(entry.instead, easy=entry.where != easier.EVERYWHERE)), entry


def test_a_sentence_over_several_lines_is_one_and_an_item_is_its_own():
    long = ["これは、とても長い文です、" + "まだまだ続きます、" * 4, "そして次の行でも、" + "まだまだ続きます、" * 3]
    found = list(plain.body_problems("\n".join(["見出し", "", *long, "", "- みじかい。", "- みじかい。"]), PLACE, LISTS))
    assert [(problem.name, problem.place.line) for problem in found] == [("long-sentence", 12)]
    items = [f"- {each}" for each in long]
    assert not list(plain.body_problems("\n".join(items), PLACE, LISTS))


def test_the_citys_own_list_wins_and_can_take_a_word_back():
    texts = {"content/_national/wording.tsv": "〜及び〜\tと\tすべて\tかたい\nニーズ\t求め\tすべて\t外来語\n",
             "content/minamo/wording.tsv": "# メモ\n\n〜及び〜\tや\tすべて\tこの市では\nニーズ\t\tすべて\n伊勢\tいせ\t読み\t\n"}
    lists, faults = easier.read(texts)
    assert not faults and [(word, entry.instead) for word, entry in lists.hard("相談及びニーズ、あれ及びこれ", False)] == [("及び", "や")] * 2
    assert lists.readings == {"伊勢": "いせ"}


@pytest.mark.parametrize("line", ["及び", "及び と すべて かたい", "\tと\tすべて", "及び\tと\tここ\tかたい", "伊勢\t伊勢\t読み"])
def test_a_line_that_cannot_be_read_is_told(line):
    assert [problem.name for problem in easier.read({"wording.tsv": line})[1]] == ["bad-wording-line"]


def test_names_and_other_languages_are_left_alone():
    node, _ = yaml.parse("name: アウトリーチ及び相談\nsummary: 及び\n", "a.md", 2)
    assert [problem.place.line for problem in problems(node, Page, lists=LISTS)] == [3]
    assert not list(problems(node, Page, Body("資料等及び", PLACE), lists=LISTS, language="zh"))
    assert [problem.name for problem in problems(node, Page, Body("資料等", PLACE), lists=LISTS, language="easy")] == [
        "hard-word", "hard-word", "hard-word", "and-so-on", "kanji-without-reading"]


def test_code_and_addresses_are_not_read():
    node, _ = yaml.parse("name: a\n", "a.md", 2)
    body = Body("[話を 聞く](pages/13:00-及び)と `及び` https://example.jp/資料等の\n", PLACE)
    assert not list(problems(node, Page, body, lists=LISTS, language="easy"))


def test_the_citys_list_is_read_with_its_content(tmp_path):
    city = lay(tmp_path)
    (city / "content" / "minamo" / "wording.tsv").write_text("\ufeffちらし\t紙\tすべて\t市の言葉\n", "utf-8")
    (city / "content" / "minamo" / "pages" / "x.md").write_text("---\nname: 配布\nsummary: 紙です。\n---\nちらしと。\n", "utf-8")
    made = build.make(build.Job(find.find(city, "minamo"), DATE, {}))
    assert [(problem.name, problem.facts["value"]) for problem in made.problems if problem.name == "hard-word"] == [("hard-word", "ちらし")]


PIECES = st.lists(st.sampled_from([
    "（", "）", "相談", "よみ", "。", "、", "\n", " ", "等", "され", "ます", "13", ":", "時", "～", "午後", "99", "及び", "ございます", "|", "- ", "#", "「", "」",
    "ない", "わけではない", "させていただきます", "ご", "いただければ"]), max_size=60).map("".join)


@given(st.one_of(st.text(), PIECES), st.booleans())
def test_no_text_is_too_strange(text, easy):
    found = [*told(text, easy), *plain.body_problems(text, PLACE, LISTS, easy)]
    count = text.count("\n") + 1
    for problem in found:
        assert problem.name in MESSAGES and PLACE.line <= problem.place.line < PLACE.line + count
        assert all(all(sentences(problem, language)) for language in ("ja", "en"))


@given(st.text())
def test_no_list_is_too_strange(text):
    easier.read({"wording.tsv": text})
