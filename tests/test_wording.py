"""The words residents read: what the rules find, and what looks alike and must stay silent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import TESTS
from generator.checks.wording import problems, rules, table
from generator.engines import yaml
from generator.kinds.page import Page
from generator.kinds.window import Window
from generator.messages import MESSAGES, sentences
from generator.model import Body, Topic
from generator.problem import Place

PLACE = Place("content/minamo/pages/a.md", 10)
TABLE = [line.split("\t") for line in (TESTS / "data" / "wording.tsv").read_text("utf-8").splitlines() if line[0] != "#"]


def told(found, name):
    return [problem.facts["value"] for problem in found if problem.name == name]


def lines(found, name):
    return [problem.place.line for problem in found if problem.name == name]


def body(*written):
    return list(rules.body_problems("\n".join(written), PLACE))


@pytest.mark.parametrize(("name", "text", "expected"), TABLE)
def test_words(name, text, expected):
    assert sorted(told(rules.text_problems(text, PLACE), name)) == sorted(expected.split("｜") if expected != "-" else [])


def test_every_list_of_words_is_tried():
    for pattern, _ in (*table.METHODS, *table.LABELS):
        assert any(rules.re.search(pattern, text) for _, text, expected in TABLE if expected != "-"), pattern


@pytest.mark.parametrize("text", [
    "こちら", "詳しくはこちら", "くわしくは、こちら", "ここをクリック", "詳細", "もっと見る", "続きを読む →", "**こちら**", "「こちら」", "1", "",
    "https://www.example.jp/a", "www.example.jp", "Click here", "more"])
def test_links_that_do_not_say_where_they_lead(text):
    assert told(body(f"相談は[{text}](windows/kurashi)へ。"), "vague-link") == [text]


@pytest.mark.parametrize("text", [
    "くらしの相談", "こちらから予約できるくらしの相談", "ここでカフェ", "詳細な地図", "もっと見るための会", "More Than Tea", "居場所", "相談先"])
def test_links_that_do(text):
    assert told(body(f"相談は[{text}](windows/kurashi)へ。"), "vague-link") == []


def test_a_bare_address_as_a_link_and_a_link_by_reference_are_told():
    found = body("<https://www.example.jp/2024/5/1/>", "", "[こちら][1]", "", "[1]: https://www.example.jp/2024/5/1/")
    assert told(found, "vague-link") == ["https://www.example.jp/2024/5/1/", "こちら"]
    assert lines(found, "vague-link") == [10, 12] and told(found, "bare-date") == []


def test_code_is_not_looked_at():
    assert body("`[こちら](windows/a)` と書きます。`![](files/a.png)`") == []


@pytest.mark.parametrize("text", ["", " ", "IMG_0123.JPG", "IMG_0123", "chirashi.png", "写真", "画像1"])
def test_pictures_without_words(text):
    assert len(told(body("", f"![{text}](files/a.jpg)"), "picture-without-words")) == 1


def test_pictures_with_words_and_pictures_as_links():
    assert body("![市役所の写真](files/a.jpg)", "[![市役所の入口](files/a.jpg)](windows/kurashi)") == []
    assert [problem.name for problem in body("[![](files/a.jpg)](windows/kurashi)")] == ["picture-without-words"]


@pytest.mark.parametrize(("written", "expected"), [
    (("## A", "### B", "## C"), []),
    (("## A", "#### B", "## C"), []),  # the page closes gaps that no heading fills
    (("## A", "#### B", "### C"), ["B"]),
    (("### A", "## B"), ["A"]),
    (("A", "===", "", "B", "---", "", "### C"), []),
    (("A", "===", "", "### C", "", "## B"), ["C"]),
    (("##A", "### B ###"), []),
])
def test_headings_that_skip_a_level(written, expected):
    assert told(body(*written), "heading-skipped") == expected


@pytest.mark.parametrize(("line", "expected"), [
    ("#9999 に電話する", 1), ("#いのちSOS", 1), ("\\#9999 に電話する", 0), ("# 9999件", 0), ("いつでも #9999 へ", 0), ("##2024年", 0)])
def test_numbers_that_lose_their_hash(line, expected):
    assert len(told(body(line), "lost-hash")) == expected


def test_stark_words_are_told_in_headings_only():
    found = body("## 自殺を考えている人へ", "", "自殺という言葉は、文の中ではかまいません。", "", "## 自死で家族をなくした人へ")
    assert lines(found, "stark-heading") == [10]


def written(text, file="content/minamo/windows/a.md"):
    node, _ = yaml.parse(text, file, 2)
    return node


def test_each_field_is_told_on_its_own_line():
    node = written("name: 自殺予防の相談\nkana: じさつよぼう\nchannels:\n  - kind: phone\n    value: 090-1234-5678\n    note: ２４時間\n"
                   "location: {name: ﾋﾞﾙ}\nreassurance:\n  - だいじょうぶ\n  - 孤独な方へ\n")
    found = {problem.name: str(problem.place) for problem in problems(node, Window)}
    assert found == {name: f"content/minamo/windows/a.md:{line}" for name, line in {
        "stark-heading": 2, "mobile-number": 6, "full-width-digits": 7, "half-width-kana": 8, "labelling-word": 11}.items()}


def test_a_title_that_is_kept_neutral_may_say_it():
    assert list(problems(written("name: 自殺予防いのちの電話"), Window, discreet=True)) == []


def test_what_residents_type_into_the_search_is_theirs():
    assert list(problems(written("name: 心\nsearch: [リストカット, ﾘｽｶ, 自殺]"), Topic)) == []


def test_a_mobile_number_of_the_organisation_is_no_question():
    assert list(problems(written("channels:\n  - {kind: phone, value: 090-1234-5678, note: 相談用の携帯電話です}"), Window)) == []


def test_body_and_fields_together():
    found = problems(written("name: ページ"), Page, Body("\n\n[こちら](a)", Place("content/minamo/pages/a.md", 5)))
    assert [str(problem.place) for problem in found] == ["content/minamo/pages/a.md:7"]


PIECES = st.lists(st.sampled_from([
    "[", "]", "(", ")", "!", "`", "``", "#", "##", "=", "---", "\n", "\n\n", " ", "　", "お", "知", "こちら", "令和", "元", "5", "年", "090", "-",
    "1234", "/", "2024", "https://", "<", ">", "|", "*", "ｱ", "０", "\\", "\0", "□", "首", "つり"]), max_size=60).map("".join)


@given(st.one_of(st.text(), PIECES))
def test_no_text_is_too_strange(text):
    found = [*rules.body_problems(text, PLACE), *rules.text_problems(text, PLACE, heading=True), *rules.mobile_problems(text, PLACE)]
    count = text.count("\n") + 1
    for problem in found:
        assert problem.name in MESSAGES and PLACE.line <= problem.place.line < PLACE.line + count
        for language in ("ja", "en"):
            assert all(sentences(problem, language))


@given(st.one_of(st.text(), PIECES))
def test_no_yaml_is_too_strange(text):
    node, _ = yaml.parse(text, "a.md")
    for record in (Window, Topic):
        list(problems(node, record))
    list(problems(written("name: [a, {b: c}]\nchannels: a\nlocation: [x]"), Window))
