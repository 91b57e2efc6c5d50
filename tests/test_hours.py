"""Reception hours: what each wording is read as, what is refused, and that words and rules never drift apart."""

import datetime
import json
from collections import Counter

import pytest
from hours_table import rows
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.hours import (
    ALL_WEEK,
    ROUND_THE_CLOCK,
    WORKDAYS,
    DaySet,
    Hours,
    NthWeekday,
    Part,
    Period,
    Rule,
    Span,
    as_data,
    nearest,
    parse,
    to_words,
)
from generator.hours.nearest import FORMS

ROWS = rows()


def structure(hours: Hours) -> tuple:
    return hours.parts, hours.notes, hours.unread


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.text)
def test_the_table(row):
    hours = parse(row.text)
    words = to_words(hours)
    assert (hours.status, hours.unread, hours.text) == (row.status, row.unread, row.text)
    assert words == (row.words or row.text)
    assert structure(parse(words)) == structure(hours)


def test_the_score_of_the_table():
    right = sum(parse(row.text).status == row.status and to_words(parse(row.text)) == (row.words or row.text) for row in ROWS)
    print(f"{right} of {len(ROWS)} texts as expected: {dict(Counter(row.status for row in ROWS))}")
    assert right == len(ROWS) >= 150
    assert len({row.text for row in ROWS}) == len(ROWS)


def test_the_structure_says_exactly_what_the_words_say():
    hours = parse("平日 17:00～翌9:00、第3・最終土曜 9:00～12:00（12/29～1/3は休み） ※認定司法書士による")
    assert hours.parts == (Part(
        rules=(Rule(WORKDAYS, (Span(1020, 1980),)),
               Rule(DaySet(nth_weekdays=(NthWeekday(3, 5), NthWeekday(-1, 5))), (Span(540, 720),))),
        closed=(DaySet(ALL_WEEK, holidays="open", periods=(Period((12, 29), (1, 3)),)),)),)
    assert hours.notes == ("認定司法書士による",)


@pytest.mark.parametrize("text, rule", [
    ("平日 9:00–12:00、13:00–17:00（受付は16:30まで）", Rule(WORKDAYS, (Span(540, 720), Span(780, 1020, 990)))),
    ("金13:00～日22:00", Rule(DaySet((4,)), (Span(780, 2 * 1440 + 1320),))),
    ("5/2 10:00～5/7 10:00", Rule(DaySet(ALL_WEEK, holidays="open", periods=(Period((5, 2), (5, 2), True),)),
                                  (Span(600, 5 * 1440 + 600),))),
    ("2026年5月3日 10:00～15:00", Rule(DaySet(ALL_WEEK, holidays="open", periods=(Period((2026, 5, 3), (2026, 5, 3)),)),
                                       (Span(600, 900),))),
    ("4月～9月の月曜 9:00～12:00", Rule(DaySet((0,), periods=(Period((4, 1), (9, 30)),)), (Span(540, 720),))),
    ("毎月末日 9:00～12:00", Rule(DaySet(monthdays=(-1,)), (Span(540, 720),))),
    ("第3木曜 9:30～11:30（祝日の場合は翌平日）", Rule(DaySet(nth_weekdays=(NthWeekday(3, 3),), holidays="moved"), (Span(570, 690),))),
    ("土曜は予約制", Rule(DaySet((5,)), (), True)),
    ("平日 9:00～17:00 要予約", Rule(WORKDAYS, (Span(540, 1020),), True)),
    ("随時", Rule(DaySet(), irregular="随時")),
    ("不定期 10:00～15:00", Rule(DaySet(), (Span(600, 900),), irregular="不定期")),
])
def test_rules(text, rule):
    assert parse(text).parts == (Part(rules=(rule,)),)


@pytest.mark.parametrize("text, closed", [
    ("毎日 9:00～17:00。第3水曜は休み", DaySet(nth_weekdays=(NthWeekday(3, 2),), holidays="open")),
    ("毎日 9:00～17:00。月曜は休み（祝日の場合は翌平日）", DaySet((0,), holidays="moved")),
    ("毎日 9:00～17:00。5/7は休み", DaySet(ALL_WEEK, holidays="open", periods=(Period((5, 7), (5, 7), True),))),
    ("毎日 9:00～17:00。12/31は休み", DaySet(ALL_WEEK, holidays="open", periods=(Period((12, 31), (12, 31)),))),
    ("毎日 9:00～17:00。8月は休み", DaySet(ALL_WEEK, holidays="open", periods=(Period((8, 1), (8, 31)),)))])
def test_closed_days(text, closed):
    assert [part.closed for part in parse(text).parts] == [(closed,)]


@pytest.mark.parametrize("text, holidays", [
    ("月〜金 9:00–17:00", "default"), ("平日 9:00–17:00", "closed"), ("毎日 9:00–17:00", "open"),
    ("月〜金 9:00–17:00（祝日も受付）", "open"), ("土日祝 9:00–17:00", "listed"), ("9:00–17:00", "default")])
def test_holidays(text, holidays):
    assert [rule.days.holidays for rule in parse(text).parts[0].rules] == [holidays]


def test_channels_have_hours_of_their_own():
    parts = parse("電話は平日9:00～17:00／来所は月・水10:00～16:00（要予約）／メール 24時間365日").parts
    assert [part.label for part in parts] == ["電話", "来所", "メール"]
    assert [part.rules[0].by_appointment for part in parts] == [False, True, False]
    assert parts[2].rules == ROUND_THE_CLOCK.rules


def test_what_is_said_after_the_last_channel_is_true_of_all():
    for part in parse("電話：平日 9:00～17:00\n来所：月・水 10:00～16:00\n※年末年始は休み").parts:
        assert part.year_end == "closed"


def test_no_named_day_is_not_every_day():
    assert not parse("9:00–17:00").parts[0].rules[0].days.names_days
    assert parse("毎日 9:00–17:00").parts[0].rules[0].days.weekdays == ALL_WEEK


def test_only_round_the_clock_is_always():
    assert parse("年中無休 24時間").always and parse("電話 24時間365日").always
    assert not any(parse(text).always for text in ("24時間", "毎日 24時間 ※変更あり", "24時間365日（祝日を除く）", "平日 24時間"))


@pytest.mark.parametrize("text", ["月曜休み", "休館日：月曜・祝日", "定休日 水曜", "年末年始は休み", "日曜・祝日休み"])
def test_closed_days_alone_are_no_opening(text):
    assert parse(text).parts == ()


def test_the_structure_is_data_for_a_page():
    data = as_data(parse("第3土曜 9:00–12:00（予約制）"))
    assert json.loads(json.dumps(data, ensure_ascii=False)) == {
        "text": "第3土曜 9:00–12:00（予約制）",
        "parts": [{"rules": [{"days": {"nth_weekdays": [{"nth": 3, "weekday": 5}]}, "spans": [{"opens": 540, "closes": 720}],
                              "by_appointment": True}]}]}


def test_hints_are_forms_that_are_read():
    for form in FORMS:
        assert parse(form).status == "read", form
    assert nearest("隔週土曜 9:00～12:00") == "第1・第3土曜 9:00–12:00"
    assert nearest("") in FORMS


def test_other_languages_are_refused_not_guessed():
    with pytest.raises(ValueError):
        to_words(parse("平日 9:00–17:00"), "en")


# Texts put together from the words of the grammar. Many contradict themselves, which is wanted; many do not.
some_days = st.lists(st.sampled_from([
    "月", "火曜", "水曜日", "土", "日", "月〜金", "木〜土", "日〜火", "平日", "毎日", "祝日", "土日祝", "毎週金曜", "第1・3木曜",
    "第2土曜", "最終金曜", "第5月曜", "毎月10日", "毎月1日・31日", "毎月末日", "9日"]), max_size=2).map("・".join)
some_season = st.sampled_from([
    "", "", "", "", "4月〜9月 ", "10〜3月の", "8月は", "偶数月の", "5/3 ", "5月3日〜5日 ", "2026/5/3 ", "毎年5/3 ", "12/29〜1/3 ", "夏季（7月〜9月）"])
some_time = st.sampled_from([
    "0:00", "3:00", "07:00", "8:30", "9時", "午前9時", "正午", "12:00", "午後1時", "5時", "17:15", "午後8時半", "21:00", "24:00",
    "翌0:30", "翌5:00", "翌午前8時", "日曜 22:00", "5/7 10:00"])
some_spans = st.lists(st.one_of(
    st.sampled_from(["24時間", "9:00〜12:00", "午後1時〜5時", "18:00–翌6:00", "8:30〜17:15", "午前1時から2時半まで"]),
    st.tuples(some_time, some_time).map("〜".join)), min_size=1, max_size=2).map("、".join)
some_limit = st.lists(st.sampled_from([
    "祝日", "日", "水曜", "土日祝", "年末年始", "12/29〜1/3", "8月13日〜8月15日", "年末年始（12/28〜1/4）", "第3月曜", "8月", "毎月末日", "5/7",
    "2026年5月7日", "12:00〜13:00"]),
    min_size=1, max_size=3).map("・".join)
some_aside = st.one_of(
    some_limit.map("（{}を除く）".format), some_limit.map("、{}は休み".format), some_limit.map(" 休館日：{}".format),
    st.sampled_from(["（祝日も受付）", "、祝日も受付", "（原則）", " 要予約", " 年中無休", "365日", "\n祝日は休み", "。年末年始は休み",
                     " ※祝日は休み", " ※昼休みあり", "（※予約制）", "（予約制）", "（受付は16:30まで）", "。最終受付16:30", "（祝日の場合は翌平日）",
                     "。月曜は休み（祝日の場合は翌平日）", " ※水曜が祝日の場合は翌平日も休み", "（随時）", "（通話無料）", "（4月〜9月）",
                     "（昼休み12:00〜13:00）", "（土日は10:00〜15:00）", "（メールは24時間）", "。隔週は休み", "、年末年始も受付", "（月〜金）"]))
some_rule = st.tuples(
    st.sampled_from(["", "", "", "", "原則、", "祝日を除く", "予約制 ", "電話は", "来所：", "【メール】"]), some_season, some_days,
    st.sampled_from(["", " ", "\n", "は"]), st.one_of(some_spans, some_spans, some_spans, st.sampled_from(["予約制", "随時"])),
    st.one_of(st.just(""), some_aside)).map("".join)
some_text = st.one_of(some_rule, st.tuples(
    st.sampled_from(["、", "。", "\n", "／", " "]), st.lists(some_rule, min_size=2, max_size=3)).map(
    lambda pair: pair[0].join(pair[1])))
noise = st.text(alphabet="月火土日曜第1235９０:：～〜–-（）()、。・／/※\n 　午前後翌時分半間年末始毎平祝休は除を無365④²予約制随原則受付電話来所")


@settings(max_examples=3000)
@given(st.one_of(some_text, some_text, noise))
def test_words_and_rules_round_trip(text):
    hours = parse(text)
    words = to_words(hours)
    assert structure(parse(words)) == structure(hours)
    assert to_words(parse(words)) == words


@settings(max_examples=1000)
@given(st.one_of(st.text(), noise, some_text))
def test_never_raises_and_always_says_why_it_gave_up(text):
    hours = parse(text)
    assert hours.text == text
    assert bool(hours.parts) == (hours.status != "text")
    assert all(part.rules for part in hours.parts)
    assert hours.status == "read" or bool(hours.unread) == bool(text.strip())


# Rules put together directly, for what the words above do not reach.
some_holidays = st.sampled_from(["default", "open", "closed", "listed"])
spans = st.one_of(
    st.lists(st.integers(0, 1440), min_size=2, max_size=4, unique=True).map(sorted).map(
        lambda at: tuple(Span(*pair) for pair in zip(at[::2], at[1::2]))),
    st.integers(1, 1439).flatmap(
        lambda opens: st.integers(1441, opens + 1440).map(lambda closes: (Span(opens, closes),))))
dates = st.dates().map(lambda day: (day.month, day.day))
full_dates = st.dates(datetime.date(2024, 1, 1), datetime.date(2030, 12, 31))
months = st.integers(1, 12).map(lambda month: Period((month, 1), (month, (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1])))
once = st.tuples(full_dates, full_dates).map(sorted).map(lambda pair: Period(*((day.year, day.month, day.day) for day in pair)))
some_periods = st.one_of(st.just(()), st.just(()), months.map(lambda period: (period,)), once.map(lambda period: (period,)))
day_sets = st.builds(
    DaySet, st.sets(st.integers(0, 6)).map(lambda days: tuple(sorted(days))),
    st.sets(st.builds(NthWeekday, st.sampled_from([1, 2, 3, 4, 5, -1]), st.integers(0, 6))).map(
        lambda nths: tuple(sorted(nths, key=lambda nth: (nth.weekday, nth.nth % 7)))),
    st.sets(st.sampled_from([-1, *range(1, 32)])).map(lambda days: tuple(sorted(days))), some_holidays, some_periods,
).filter(lambda days: not {nth.weekday for nth in days.nth_weekdays} & set(days.weekdays) and (days.names_days or not days.periods))
some_closed = st.lists(st.one_of(
    months, once, st.tuples(dates, dates).map(lambda pair: Period(*pair))), unique=True, max_size=1).map(
    lambda found: (DaySet(ALL_WEEK, holidays="open", periods=tuple(found)),) if found else ())
year_ends = st.sampled_from(["default", "closed"])


@settings(max_examples=700)
@given(day_sets, spans, some_closed, year_ends, st.booleans())
def test_every_single_rule_can_be_said_in_words(days, spans, closed, year_end, by_appointment):
    said = Hours("", (Part("", (Rule(days, spans, by_appointment),), closed, year_end),))
    read = parse(to_words(said))
    assert read.always or structure(read) == structure(said) or days.periods and closed  # a date may lie in a closed one


@settings(max_examples=300)
@given(st.lists(st.integers(0, 2), min_size=7, max_size=7), st.lists(spans, min_size=3, max_size=3),
       st.lists(some_holidays.filter(lambda word: word != "listed"), min_size=3, max_size=3), some_closed, year_ends)
def test_rules_that_share_the_week_can_be_said_in_words(week, spans, holidays, closed, year_end):
    groups = {group: tuple(day for day in range(7) if week[day] == group) for group in week}
    rules = tuple(Rule(DaySet(days, holidays=holidays[group]), spans[group]) for group, days in groups.items())
    said = Hours("", (Part("", rules, closed, year_end),))
    read = parse(to_words(said))
    assert read.always or structure(read) == structure(said)
