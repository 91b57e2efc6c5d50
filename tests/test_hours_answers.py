"""Answers from hours on a calendar: open, closed, by appointment or unknown, with holidays, year ends and dates of one year."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from hours_table import rows
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.engines.holidays import national_holidays
from generator.hours import Calendar, Closing, Period, closing_rule, is_open, next_change, openings, parse

FIRST, LAST = datetime.date(2026, 1, 1), datetime.date(2028, 12, 31)
HOLIDAYS = frozenset(national_holidays(FIRST, LAST))
CITY = Calendar(HOLIDAYS, FIRST, LAST, closing_rule("祝日・年末年始は休み"))
SILENT = Calendar(HOLIDAYS, FIRST, LAST)  # a city that says nothing about closed days


def at(moment: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(moment)


def test_holidays_are_those_of_the_cabinet_office():
    """国民の祝日 of 2026 as announced, with the substitute day of 5/6 and the citizens' day of 9/22."""
    found = sorted(day.strftime("%m-%d") for day in HOLIDAYS if day.year == 2026)
    assert found == ["01-01", "01-12", "02-11", "02-23", "03-20", "04-29", "05-03", "05-04", "05-05", "05-06", "07-20", "08-11",
                     "09-21", "09-22", "09-23", "10-12", "11-03", "11-23"]
    assert national_holidays(FIRST, LAST)[datetime.date(2026, 9, 22)] == "国民の休日"


@pytest.mark.parametrize("text, moment, state", [
    ("平日 9:00～17:00", "2026-05-07T09:00", "open"),  # a Thursday
    ("平日 9:00～17:00", "2026-05-07T17:00", "closed"),
    ("平日 9:00～17:00", "2026-05-06T10:00", "closed"),  # substitute for 5/3
    ("平日 9:00～17:00", "2026-09-22T10:00", "closed"),  # citizens' holiday
    ("平日 9:00～17:00", "2026-12-29T10:00", "closed"),  # the city's rule
    ("月～金 9:00～17:00", "2026-05-06T10:00", "closed"),
    ("月～金 9:00～17:00（祝日も受付）", "2026-05-06T10:00", "open"),
    ("土日祝 10:00～16:00", "2026-05-06T10:00", "open"),
    ("24時間365日", "2027-01-01T03:00", "open"),
    ("毎日 16:00～21:00（12/29～1/3は休み）", "2026-12-31T17:00", "closed"),
    ("毎日 16:00～21:00（12/29～1/3は休み）", "2027-01-04T17:00", "open"),
    ("毎日 16:00～21:00", "2027-01-01T17:00", "unknown"),  # 毎日, but the city closes at the year end
    ("年中無休 10:00～21:00", "2027-01-01T17:00", "open"),
    ("平日 9:00～17:00。年末年始も受付", "2026-12-30T10:00", "open"),
    ("毎日 16:00～21:00、毎月10日 8:00～翌8:00", "2026-12-11T07:59", "open"),
    ("毎日 16:00～21:00、毎月10日 8:00～翌8:00", "2026-12-11T08:00", "closed"),
    ("金13:00～日22:00", "2026-12-12T03:00", "open"),
    ("金13:00～日22:00", "2026-12-13T22:00", "closed"),
    ("17:00～翌9:00", "2026-12-10T12:00", "closed"),
    ("17:00～翌9:00", "2026-12-10T18:00", "unknown"),  # on which days?
    ("第3木曜 9:30～11:30", "2026-12-17T10:00", "open"),
    ("最終金曜 18:00～20:00", "2026-12-18T19:00", "closed"),
    ("最終金曜 18:00～20:00", "2026-11-27T19:00", "open"),
    ("毎月末日 9:00～12:00", "2027-02-28T10:00", "open"),
    ("第2水曜 13:00～16:00（8月を除く）", "2026-08-12T14:00", "closed"),
    ("第2水曜 13:00～16:00（8月を除く）", "2026-09-09T14:00", "open"),
    ("4月～9月 平日 9:00～18:00、10月～3月 平日 9:00～17:00", "2026-10-01T17:30", "closed"),
    ("4月～9月 平日 9:00～18:00、10月～3月 平日 9:00～17:00", "2026-09-30T17:30", "open"),
    ("第1月曜 9:00～12:00（祝日の場合は翌平日）", "2027-07-05T10:00", "open"),
    ("第3月曜 9:00～12:00（祝日の場合は翌平日）", "2026-09-21T10:00", "closed"),
    ("第3月曜 9:00～12:00（祝日の場合は翌平日）", "2026-09-22T10:00", "closed"),
    ("第3月曜 9:00～12:00（祝日の場合は翌平日）", "2026-09-24T10:00", "open"),  # after three holidays
    ("毎日 9:00～17:00。月曜は休み（祝日の場合は翌平日）", "2026-09-21T10:00", "open"),
    ("毎日 9:00～17:00。月曜は休み（祝日の場合は翌平日）", "2026-09-24T10:00", "closed"),
    ("毎日 9:00～17:00。月曜は休み（祝日の場合は翌平日）", "2026-09-28T10:00", "closed"),
    ("月・火・木～土 9:00～18:00 ※水曜日が祝日の場合は翌平日も休み", "2026-09-24T10:00", "closed"),  # 9/23 is a Wednesday
    ("月・火・木～土 9:00～18:00 ※水曜日が祝日の場合は翌平日も休み", "2026-10-01T10:00", "open"),
    ("平日 9:00～17:00。2026年5月7日は休み", "2026-05-07T10:00", "closed"),
    ("平日 9:00～17:00。5/7は休み", "2026-05-07T10:00", "unknown"),  # of which year?
    ("平日 9:00～17:00。2026/5/3 10:00～15:00", "2026-05-03T14:00", "open"),
    ("平日 9:00～17:00。2026/12/28 9:00～12:00", "2026-12-28T14:00", "closed"),
    ("平日 9:00～17:00。12/28 9:00～12:00", "2026-12-28T10:00", "unknown"),
    ("2026/5/2 10:00～5/7 10:00", "2026-05-05T03:00", "open"),
    ("2026/5/2 10:00～5/7 10:00", "2026-05-07T10:00", "closed"),
    ("2026/5/2 10:00～5/7 10:00", "2027-05-05T03:00", "closed"),
    ("5/2 10:00～5/7 10:00", "2026-05-05T03:00", "unknown"),
    ("5/2 10:00～5/7 10:00", "2026-06-05T03:00", "closed"),
    ("2026年4月1日～2027年3月31日 平日 9:00～17:00", "2027-04-01T10:00", "closed"),
    ("月～金 8:30～17:15（昼休み12:00～13:00）", "2026-12-10T12:30", "closed"),
    ("予約制", "2026-12-10T03:00", "by-appointment"),
    ("平日 9:00～17:00（予約制）", "2026-12-10T10:00", "by-appointment"),
    ("平日 9:00～17:00（予約制）", "2026-12-10T20:00", "closed"),
    ("随時", "2026-12-10T10:00", "unknown"),
    ("不定期 10:00～15:00", "2026-12-10T16:00", "closed"),
    ("月曜休み", "2026-12-07T10:00", "unknown"),
    ("内部調整中", "2026-12-07T10:00", "unknown"),
    ("平日 9:00～17:00。隔週土曜 9:00～12:00", "2026-12-12T10:00", "unknown"),  # that Saturday, or the next?
])
def test_at_a_moment(text, moment, state):
    assert is_open(parse(text), at(moment), CITY).state == state


def test_where_neither_the_text_nor_the_city_says_it_is_unknown_not_closed():
    assert is_open(parse("月～金 9:00～17:00"), at("2026-05-06T10:00"), SILENT).state == "unknown"
    assert is_open(parse("月～金 9:00～17:00"), at("2026-12-30T10:00"), SILENT).state == "unknown"
    assert is_open(parse("平日 9:00～17:00"), at("2026-05-06T10:00"), SILENT).state == "closed"


def test_beyond_the_table_of_holidays_nothing_that_depends_on_them_is_certain():
    assert is_open(parse("平日 9:00～17:00"), at("2029-01-10T10:00"), CITY).state == "unknown"
    assert is_open(parse("平日 9:00～17:00"), at("2029-01-10T20:00"), CITY).state == "closed"
    assert is_open(parse("24時間365日"), at("2029-01-10T10:00"), CITY).state == "open"


@pytest.mark.parametrize("text, uncertain", [
    ("平日 9:00～17:00", False), ("原則、平日 9:00～17:00", True), ("平日 9:00～17:00 ※お盆は休み", True),
    ("平日 9:00～17:00 ※通話無料", False)])
def test_words_beside_the_rules_make_an_answer_uncertain(text, uncertain):
    answer = is_open(parse(text), at("2026-12-10T10:00"), CITY)
    assert (answer.state, answer.uncertain) == ("open", uncertain)


def test_the_best_channel_answers():
    hours = parse("電話は平日9:00～17:00／メールは24時間365日／来所は月・水10:00～16:00")
    assert is_open(hours, at("2026-12-09T11:00"), CITY).labels == ("電話", "メール", "来所")
    assert is_open(hours, at("2026-12-09T23:00"), CITY).labels == ("メール",)
    assert next_change(hours, at("2026-12-09T23:00"), CITY) is None


@pytest.mark.parametrize("text, start, end, expected", [
    ("平日 8:30～17:15", "2026-12-25", "2027-01-05",
     ["12-25T08:30/12-25T17:15", "12-28T08:30/12-28T17:15", "01-04T08:30/01-04T17:15"]),
    ("毎日 16:00～21:00、毎月10日 8:00～翌8:00", "2026-09-09", "2026-09-12",
     ["09-09T16:00/09-09T21:00", "09-10T08:00/09-11T08:00", "09-11T16:00/09-11T21:00"]),
    ("24時間365日", "2026-12-30", "2027-01-03", ["12-30T00:00/01-03T00:00"]),
    ("金13:00～日22:00", "2026-12-05", "2026-12-13", ["12-05T00:00/12-06T22:00", "12-11T13:00/12-13T00:00"]),
    ("2026/5/2 10:00～5/7 10:00", "2026-04-01", "2026-06-01", ["05-02T10:00/05-07T10:00"]),
    ("平日 9:00～12:00、13:00～17:00", "2026-12-07", "2026-12-08", ["12-07T09:00/12-07T12:00", "12-07T13:00/12-07T17:00"]),
    ("月曜休み", "2026-12-07", "2026-12-14", []),
])
def test_openings(text, start, end, expected):
    found = [opening for opening in openings(parse(text), at(start), at(end), CITY) if opening.state == "open"]
    assert [f"{opening.starts:%m-%dT%H:%M}/{opening.ends:%m-%dT%H:%M}" for opening in found] == expected


def test_an_opening_says_until_when_one_is_received():
    opening, = openings(parse("平日 9:00～17:00（受付は16:30まで）"), at("2026-12-10"), at("2026-12-11"), CITY)
    assert opening.last == at("2026-12-10T16:30")


def test_the_next_change():
    hours = parse("平日 9:00～17:00")
    moment, answer = next_change(hours, at("2026-12-28T17:00"), CITY)
    assert (moment, answer.state) == (at("2027-01-04T09:00"), "open")
    assert next_change(hours, at("2027-01-04T09:00"), CITY)[0] == at("2027-01-04T17:00")


def test_moments_of_other_time_zones_are_converted():
    moment = datetime.datetime(2026, 12, 10, 0, 30, tzinfo=datetime.UTC)
    assert is_open(parse("平日 9:00～17:00"), moment, CITY).state == "open"
    assert is_open(parse("平日 9:00～17:00"), moment.astimezone(ZoneInfo("America/New_York")), CITY).state == "open"


@pytest.mark.parametrize("text, rule", [
    ("", Closing()), ("祝日・年末年始は休み", Closing("closed", "closed")),
    ("特に記載がない場合、祝日・年末年始は休みです。", Closing("closed", "closed")),
    ("祝日と12月28日～1月4日は休み", Closing("closed", "closed", Period((12, 28), (1, 4)))),
    ("祝日・年末年始（12/29～1/3）は休み", Closing("closed", "closed")), ("土日祝日は休み", Closing("closed")),
    ("年中無休", Closing("open", "open")), ("祝日も受付。年末年始は休み", Closing("open", "closed")),
    ("たぶん休み", None), ("平日 9:00～17:00", None)])
def test_the_rule_of_a_municipality(text, rule):
    assert closing_rule(text) == rule


def test_local_holidays_close_what_does_not_say_otherwise():
    hiroshima = Calendar(HOLIDAYS, FIRST, LAST, closing_rule("祝日・8月6日・年末年始は休み"))
    assert is_open(parse("平日 9:00～17:00"), at("2026-08-06T10:00"), hiroshima).state == "closed"
    assert is_open(parse("24時間365日"), at("2026-08-06T10:00"), hiroshima).state == "open"
    assert is_open(parse("平日 9:00～17:00"), at("2026-08-07T10:00"), hiroshima).state == "open"


READABLE = [hours for row in rows() if (hours := parse(row.text)).parts]
some_moment = st.datetimes(datetime.datetime(2026, 1, 1), datetime.datetime(2028, 12, 1)).map(
    lambda moment: moment.replace(second=0, microsecond=0))


@settings(max_examples=300)
@given(st.sampled_from(READABLE), some_moment)
def test_three_questions_one_truth(hours, moment):
    """is_open, openings and next_change never contradict each other."""
    answer = is_open(hours, moment, CITY)
    around = openings(hours, moment - datetime.timedelta(days=3), moment + datetime.timedelta(days=3), CITY)
    states = {opening.state for opening in around if opening.starts <= moment < opening.ends}
    assert answer.state in (states or {"closed", "unknown"})
    change = next_change(hours, moment, CITY, days=3)
    if change:
        assert change[1].state != answer.state
        assert is_open(hours, change[0] - datetime.timedelta(minutes=1), CITY).state == answer.state
