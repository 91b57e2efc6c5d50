"""Values stay as written, with their place: YAML 1.1 turns nothing around."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.engines import yaml


@pytest.mark.parametrize("written", ["08:30", "no", "on", "012025", "1_000", "0x1F", "2023-01-31", "1e3", "~", "null", "=", ".5"])
def test_the_traps_of_yaml_1_1(written):
    node, problems = yaml.parse(f"value: {written}\n", "a.md")
    assert (node.items["value"].text, problems) == (written, ())


def test_places_count_from_the_line_the_front_matter_begins_on():
    node, _ = yaml.parse("a: 1\nb:\n  - c: 2\n", "a.md", first_line=2)
    assert node.items["b"].items[0].items["c"].place.line == 4


def test_a_value_lost_to_a_comment_is_noticed():
    node, _ = yaml.parse("value: #9999\n", "a.md")
    assert node.items["value"].commented


def test_broken_yaml_names_the_line():
    node, (problem,) = yaml.parse("a: 1\nb: c: d\n", "a.md", first_line=2)
    assert (node, problem.name, problem.place.line) == (None, "broken-yaml", 3)


@pytest.mark.parametrize("text, name, line", [
    ("a:\n  - b: 1\n\tc: 2\n", "odd-blank", 3),
    ("a:\n  - b: 1\n　　c: 2\n  - b: 3\n", "odd-blank", 3),
    ("a: 1\nhours:月 9:00\nb: 2\n", "no-blank-after-colon", 2),
    ("a: |\n  \t1\n  2\n  3\nb: c: d\n", "broken-yaml", 5),  # a Tab within words is no slip
    ("a: https://b.example/\nb: c: d\n", "broken-yaml", 2),
])
def test_what_an_eye_does_not_see_is_named(text, name, line):
    node, (problem,) = yaml.parse(text, "a.md")
    assert (node, problem.name, problem.place.line) == (None, name, line)


@pytest.mark.parametrize("text", ["a: " + "[" * 5000, "a: &x [*x]\n", "a: \x00\n"])
def test_what_would_crash_a_parser_is_a_problem(text):
    node, problems = yaml.parse(text, "a.md")
    assert (node, [problem.name for problem in problems]) == (None, ["broken-yaml"])


@given(st.text(alphabet=st.sampled_from("ab:-#{}[]&*!|>'\"%@`,? \n\tあ：　"), max_size=60))
def test_never_raises_and_never_points_outside_the_text(text):
    _, problems = yaml.parse(text, "a.md")
    for problem in problems:
        assert 1 <= problem.place.line <= max(1, text.count("\n") + 1)
