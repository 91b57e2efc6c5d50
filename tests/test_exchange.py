"""Hours in the forms of others: readable tables, and that each form says exactly the openings or has a note."""

import datetime
import re
import uuid
from dataclasses import replace

import pytest
from hours_table import rows
from hours_vectors import CLOSINGS, calendar_of

from generator.exchange import hsds, icalendar, ods, osm, schema_org
from generator.exchange.dates import ONE_DAY, certain_rules, midnight
from generator.exchange.spoken import spoken, spoken_when
from generator.hours import Calendar, Hours, openings, parse

CITY = CLOSINGS[1]  # 祝日・年末年始は休み
CALENDAR = calendar_of(2026, CITY)
ALL = [pytest.param(row.text, CLOSINGS[number % 4], id=row.text) for number, row in enumerate(rows())]
MON_TO_FRI = "Monday Tuesday Wednesday Thursday Friday"
OWNER = {"service_id": "0f0e0d0c-0b0a-4908-8706-050403020100"}


# schema.org

def specifications(text: str) -> list[str]:
    told, = schema_org.told(parse(text), CALENDAR)
    return [" ".join(filter(None, (" ".join(each.get("dayOfWeek", ())), each.get("validFrom"), each.get("validThrough"),
                                   f"{each['opens']}-{each['closes']}" if "opens" in each else "closed"))) for each in told.rules]


@pytest.mark.parametrize("text, expected", [
    ("平日 8:30～17:15、年末年始も受付", [f"{MON_TO_FRI} 08:30-17:15", "PublicHolidays closed"]),
    ("月〜金 8:30～17:15", [f"{MON_TO_FRI} 08:30-17:15", "PublicHolidays closed", "2026-01-02 2026-01-02 closed",
                           "2026-12-29 2026-12-31 closed"]),
    ("24時間365日", [f"{MON_TO_FRI} Saturday Sunday 00:00-23:59"]),
    ("年中無休 12:00〜翌5:30", [f"{MON_TO_FRI} Saturday Sunday 12:00-05:30"]),
    ("2026年5月2日10時から5月4日9時まで", ["2026-05-02 2026-05-02 10:00-23:59", "2026-05-03 2026-05-03 00:00-23:59",
                                         "2026-05-04 2026-05-04 00:00-09:00"]),
    ("予約制", []), ("随時", []), ("未定", [])])
def test_schema_org(text, expected):
    assert specifications(text) == expected


def test_schema_org_knows_seasons():
    assert [line for line in specifications("4月～9月 月〜金 9:00～18:00、10月～3月 9:00～17:00") if line.startswith("Monday")] == [
        f"{MON_TO_FRI} 2026-01-01 2026-03-31 09:00-17:00", f"{MON_TO_FRI} 2026-04-01 2026-09-30 09:00-18:00",
        f"{MON_TO_FRI} 2026-10-01 2027-02-15 09:00-17:00"]


# HSDS

@pytest.mark.parametrize("text, expected, note", [
    ("毎日 9:00～17:00 年中無休", ["WEEKLY MO,TU,WE,TH,FR,SA,SU 09:00+09:00 17:00+09:00"], ""),
    ("平日 9:00～12:00、13:00～17:00", ["WEEKLY MO,TU,WE,TH,FR 09:00+09:00 12:00+09:00", "WEEKLY MO,TU,WE,TH,FR 13:00+09:00 17:00+09:00"],
     "平日 9:00–12:00、13:00–17:00。年末年始は休み"),
    ("第2・最終水曜 13:00～16:00（祝日も受付）", ["MONTHLY 2WE,-1WE 13:00+09:00 16:00+09:00"],
     "第2・最終水曜 13:00–16:00（祝日も受付）。年末年始は休み"),
    ("毎月10日 8:00～翌8:00（祝日も受付）", ["MONTHLY 10 08:00+09:00 07:59+09:00"], ""),
    ("第2・第4水曜 13:00～16:00 要予約", [""], "第2・第4水曜 13:00–16:00（祝日を除く、予約制）。年末年始は休み"),
    ("未定", [""], "未定")])
def test_hsds(text, expected, note):
    told, = hsds.told(parse(text), CALENDAR, **OWNER)
    names = ("freq", "byday", "bymonthday", "opens_at", "closes_at")
    assert [" ".join(row[name] for name in names if name in row) for row in told.rules] == expected
    assert told.note == note and all(row.get("description", "") == note for row in told.rules)
    assert all(uuid.UUID(row["id"]) and row["service_id"] == OWNER["service_id"] for row in told.rules)
    assert len({row["id"] for row in told.rules}) == len(told.rules)


# iCalendar

@pytest.mark.parametrize("text, start, recurs, status", [
    ("平日 8:30～17:15", "20260101T083000", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270215T145959Z", "CONFIRMED"),
    ("第2・第4水曜 13:00～16:00 要予約", "20260114T130000", "FREQ=MONTHLY;BYDAY=2WE,4WE;UNTIL=20270215T145959Z", "TENTATIVE"),
    ("毎月末日 9:00～12:00", "20260131T090000", "FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20270215T145959Z", "CONFIRMED"),
    ("偶数月の第2水曜 13:30～16:00", "20260211T133000", "FREQ=MONTHLY;BYDAY=2WE;BYMONTH=2,4,6,8,10,12;UNTIL=20270215T145959Z",
     "CONFIRMED"),
    ("2026年5月3日 10:00～15:00", "20260503T100000", "", "CONFIRMED"),
    ("5月3日 10:00～15:00", "20260503T100000", "", "TENTATIVE")])
def test_icalendar(text, start, recurs, status):
    told, = icalendar.told(parse(text), CALENDAR, "madoguchi@ise.example", "相談")
    assert f"DTSTART;TZID=Asia/Tokyo:{start}" in told.rules and f"STATUS:{status}" in told.rules
    assert [line for line in told.rules if line.startswith("RRULE")] == [f"RRULE:{recurs}"] * bool(recurs)


def test_icalendar_is_written_by_the_rfc():
    """3.1: CRLF, lines of at most 75 octets, cut between characters; 3.3.11: TEXT is escaped."""
    told = icalendar.told(parse("平日 9:00～17:00（受付は16:30まで） ※電話, 来所; 「C:\\」"), CALENDAR)
    written = icalendar.document(told, "相談窓口")
    lines = written.split("\r\n")
    assert written.endswith("END:VCALENDAR\r\n") and all(len(line.encode()) <= 75 for line in lines)
    whole = written.replace("\r\n ", "")
    assert "\n" not in whole.replace("\r\n", "") and "電話\\, 来所\\; 「C:\\\\」" in whole
    assert whole.count("BEGIN:VTIMEZONE") == 1 and "TZOFFSETTO:+0900" in whole
    assert "DESCRIPTION:予約制" in icalendar.document(icalendar.told(parse("予約制"), calendar_of(2026, "")), "相談")


# 標準ODS

@pytest.mark.parametrize("text, columns", [
    ("年中無休 9:00～21:00", ("月火水木金土日", "09:00", "21:00", "")),
    ("月〜金 8:30～17:15", ("月火水木金", "08:30", "17:15", "平日 8:30–17:15。年末年始は休み")),
    ("月〜金 9:00～12:00、13:00～17:00", ("月火水木金", "", "", "平日 9:00–12:00、13:00–17:00。年末年始は休み")),
    ("24時間365日", ("月火水木金土日", "00:00", "23:59", "24時間365日")),
    ("毎日 12:00〜翌5:30", ("月火水木金土日", "12:00", "05:30", "毎日 12:00–翌5:30")),
    ("第2水曜 13:00～16:00", ("", "", "", "第2水曜 13:00–16:00（祝日を除く）。年末年始は休み")),
    ("電話は平日9:00～17:00、来所は予約制", ("", "", "", "電話 平日 9:00–17:00。年末年始は休み／来所 予約制（祝日を除く）。年末年始は休み")),
    ("未定", ("", "", "", "未定"))])
def test_ods(text, columns):
    told, = ods.told(parse(text), CALENDAR)
    assert tuple(told.rules.values()) == columns and tuple(told.rules) == ods.COLUMNS


# OpenStreetMap: check_opening_hours.mjs lets another implementation read all of the table's values

@pytest.mark.parametrize("text, value", [
    ("月〜金 8:30～17:15", "Mo-Fr 08:30-17:15; PH off; Dec 29-Jan 03 off"),
    ("24時間365日", "24/7"),
    ("平日 9:00～21:00、土曜日 9:00～17:00（祝日・年末年始を除く)", "Mo-Fr 09:00-21:00, Sa 09:00-17:00; PH off; Dec 29-Jan 03 off"),
    ("平日：18時～22時、土日祝：10時～22時", "Mo-Fr 18:00-22:00; PH off, Sa-Su,PH 10:00-22:00; Dec 29-Jan 03 off"),
    ("平日 17:00～翌9:00", "Mo-Fr 17:00-09:00; PH 17:00-09:00 off; Dec 29-Jan 03 17:00-09:00 off"),
    ("第2・第4水曜 13:00～16:00 要予約", 'We[2],We[4] 13:00-16:00 unknown "予約制"; PH off; Dec 29-Jan 03 off'),
    ("4月～9月 月〜金 9:00～18:00、10月～3月 9:00～17:00",
     "Apr-Sep Mo-Fr 09:00-18:00, Oct-Mar Mo-Fr 09:00-17:00; PH off; Dec 29-Jan 03 off"),
    ("平日 9:00～17:00（8/13～8/15、12/29～1/3を除く）", "Mo-Fr 09:00-17:00; PH off; Aug 13-Aug 15,Dec 29-Jan 03 off"),
    ("平日 9:00～17:00。2026年8月11日 10:00～15:00", "Mo-Fr 09:00-17:00; PH off; Dec 29-Jan 03 off; 2026 Aug 11 10:00-15:00"),
    ("2026年5月2日10時から5月7日10時まで", "2026 May 02 10:00-24:00, 2026 May 03-2026 May 06 00:00-24:00, 2026 May 07 00:00-10:00"),
    ("予約制", 'unknown "予約制"; Dec 29-Jan 03 off'), ("金13:00～日22:00", "unknown"), ("未定", "")])
def test_osm(text, value):
    assert [told.rules for told in osm.told(parse(text), CALENDAR)] == [value]


def test_osm_says_unknown_where_the_municipality_says_nothing():
    told, = osm.told(parse("月〜金 8:30～17:15"), calendar_of(2026, ""))
    assert told.rules == "Mo-Fr 08:30-17:15; PH Mo-Fr 08:30-17:15 unknown; Dec 29-Jan 03 unknown"
    assert told.note == "月〜金 8:30–17:15"


# aloud

@pytest.mark.parametrize("text, said", [
    ("月〜金 9:00～17:00", "月曜日から金曜日の、午前9時から午後5時まで。"),
    ("平日 8:30～17:15", "月曜日から金曜日の、午前8時30分から午後5時15分まで。祝日は休みです。"),
    ("月・水 9:00～12:00、13:00～16:00", "月曜日と水曜日の、午前9時から昼の12時までと、午後1時から午後4時まで。"),
    ("毎日 12:00〜翌5:30", "毎日の、昼の12時から次の日の午前5時30分まで。"),
    ("平日 17:00～翌9:00、土日祝 24時間", "月曜日から金曜日の、午後5時から次の日の午前9時まで。土曜日と日曜日と祝日の、24時間。"),
    ("第2・第4水曜 13:00～16:00 要予約", "毎月第2水曜日と毎月第4水曜日の、午後1時から午後4時まで。予約が必要です。"),
    ("2026年5月2日10時から5月7日10時まで", "2026年5月2日の、午前10時から5月7日の午前10時まで。"),
    ("電話は24時間365日、来所は予約制", "電話は、一年中、24時間です。来所は、予約が必要です。"),
    ("平日 9:00～17:00。隔週土曜 9:00～12:00", "月曜日から金曜日の、午前9時から午後5時まで。祝日は休みです。隔週土曜 9:00～12:00。"),
    ("未定", "未定")])
def test_spoken(text, said):
    assert spoken(parse(text)) == said


@pytest.mark.parametrize("row", [row for row in rows() if row.status == "read"], ids=lambda row: row.text)
def test_spoken_has_no_signs_that_are_not_heard(row):
    hours = parse(row.text)
    assert hours.notes or not re.search("[〜～–・／]|[0-9]:[0-9]", spoken(replace(hours, parts=tuple(replace(part, label="") for part in hours.parts))))


# Every form, read again by readers that know only the format

@pytest.mark.parametrize("text, closing", ALL)
def test_schema_org_says_exactly_what_is_open(text, closing):
    """Where nobody can be sure of a day, the note must say so, and that day is not compared."""
    hours, calendar = parse(text), calendar_of(2026, closing)
    for told, part in zip(schema_org.told(hours, calendar), hours.parts):
        by_date = {date: [] for date in _dates(calendar)}
        for date in by_date:
            own = [each for each in told.rules if "dayOfWeek" not in each and each["validFrom"] <= str(date) <= each["validThrough"]]
            weekly = [each for each in told.rules if "dayOfWeek" in each
                      and each.get("validFrom", "") <= str(date) <= each.get("validThrough", "9")]
            holiday = [each for each in weekly if "PublicHolidays" in each["dayOfWeek"]] if date in calendar.holidays else []
            usual = [each for each in weekly if f"{date:%A}" in each["dayOfWeek"]]
            by_date[date] = [(each["opens"], each["closes"]) for each in own or holiday or usual if "opens" in each]
        _compare(by_date, hours, part, calendar, told.note)


@pytest.mark.parametrize("text, closing", ALL)
def test_hsds_says_exactly_what_is_open_or_has_a_note(text, closing):
    hours, calendar = parse(text), calendar_of(2026, closing)
    for told, part in zip(hsds.told(hours, calendar, **OWNER), hours.parts):
        by_date = {date: [(row["opens_at"][:5], row["closes_at"][:5]) for row in told.rules if "freq" in row and _recurs(row, date)]
                   for date in _dates(calendar)}
        if not told.note:
            _compare(by_date, hours, part, calendar, told.note)


@pytest.mark.parametrize("text, closing", ALL)
def test_icalendar_says_exactly_what_is_open(text, closing):
    hours, calendar = parse(text), calendar_of(2026, closing)
    for told, part in zip(icalendar.told(hours, calendar), hours.parts):
        found: set[int] = set()
        for event in "\n".join(told.rules).split("BEGIN:VEVENT\n")[1:]:
            facts = {name.split(";")[0]: value for name, value in (line.split(":", 1) for line in event.splitlines())}
            if facts["STATUS"] == "CONFIRMED":
                begins, length = _occurrences(facts, calendar), int(facts["DURATION"][2:-1])
                found |= {minute + number for minute in begins for number in range(length)}
        assert found - _edges(calendar) == _open_minutes(hours, part, calendar) - _edges(calendar)


@pytest.mark.parametrize("text, closing", ALL)
def test_ods_says_exactly_what_is_open_or_has_a_note(text, closing):
    hours, calendar = parse(text), calendar_of(2026, closing)
    told, = ods.told(hours, calendar)
    days, opens, closes, note = told.rules.values()
    if not note:
        part, = hours.parts
        _compare({date: [(opens, closes)] * ("月火水木金土日"[date.weekday()] in days) for date in _dates(calendar)},
                 hours, part, calendar, note)


@pytest.mark.parametrize("text, closing", ALL)
def test_what_cannot_be_said_is_in_the_note(text, closing):
    """No opening, an appointment, words beside: never without a note, in any format."""
    hours, calendar = parse(text), calendar_of(2026, closing)
    for told in (form.told(hours, calendar) for form in (schema_org, hsds, icalendar, ods, osm)):
        for each in told:
            parts = [part for part in hours.parts if part.label == each.label] if len(told) > 1 else hours.parts
            silent = any(rule not in certain_rules(part) for part in parts for rule in part.rules)
            assert each.note or hours.parts and not (silent or hours.notes or hours.unread)


def _dates(calendar: Calendar) -> list[datetime.date]:
    return [calendar.first + number * ONE_DAY for number in range((calendar.last - calendar.first).days + 1)]


def _minute(moment: datetime.datetime) -> int:
    return (moment - datetime.datetime(2026, 1, 1)) // datetime.timedelta(minutes=1)


def _open_minutes(hours: Hours, part, calendar: Calendar, state: str = "open") -> set[int]:
    """Each minute of the calendar that is in the state."""
    alone = Hours("", (part,))
    found = openings(alone, midnight(calendar.first), midnight(calendar.last + ONE_DAY), calendar)
    return {minute for each in found if each.state == state for minute in range(_minute(each.starts), _minute(each.ends))}


def _edges(calendar: Calendar) -> set[int]:
    """The first days, into which a span of last year may reach, and what reaches beyond the last."""
    end = _minute(midnight(calendar.last + ONE_DAY))
    return {*range(3 * 1440), *range(end, end + 10 * 1440)}


def _compare(by_date: dict, hours: Hours, part, calendar: Calendar, note: str) -> None:
    found: set[int] = set()
    for date, spans in by_date.items():
        for opens, closes in spans:
            start = _minute(midnight(date))
            first, last = (int(clock[:2]) * 60 + int(clock[3:]) for clock in (opens, closes))
            last += (last + 1) % 1440 == first or last == 1439  # 23:59 is the end of the day, and 07:59 after 08:00 is 8:00
            found |= set(range(start + first, start + last + 1440 * (last <= first)))
    unsure = _open_minutes(hours, part, calendar, "unknown")
    doubtful = {minute for each in {minute // 1440 for minute in unsure} for minute in range(each * 1440, each * 1440 + 2880)}
    difference = (found ^ _open_minutes(hours, part, calendar)) - _edges(calendar) - doubtful
    assert not difference, f"{len(difference)} minutes, first {datetime.datetime(2026, 1, 1) + min(difference) * datetime.timedelta(minutes=1)}"
    assert note or not unsure


def _recurs(row: dict, date: datetime.date) -> bool:
    """An RFC 5545 rule as HSDS writes it."""
    if not row.get("valid_from", "") <= str(date) <= row.get("valid_to", "9"):
        return False
    return _fits(row["freq"], row.get("byday", ""), row.get("bymonthday", ""), date)


def _fits(freq: str, byday: str, bymonthday: str, date: datetime.date) -> bool:
    length = ((date.replace(day=28) + 4 * ONE_DAY).replace(day=1) - ONE_DAY).day
    code, week, back = hsds.DAYS[date.weekday()], (date.day + 6) // 7, -((length - date.day) // 7 + 1)
    if bymonthday:
        return str(date.day) in bymonthday.split(",") or str(date.day - length - 1) in bymonthday.split(",")
    return bool({code, f"{week}{code}" * (freq == "MONTHLY"), f"{back}{code}" * (freq == "MONTHLY")} & set(byday.split(",")))


def _occurrences(facts: dict[str, str], calendar: Calendar) -> set[int]:
    def moments(name: str) -> set[datetime.datetime]:
        return {datetime.datetime.strptime(each, "%Y%m%dT%H%M%S") for each in facts.get(name, "").split(",") if each}

    start, = moments("DTSTART")
    found = {start} | moments("RDATE")
    if "RRULE" in facts:
        rule = dict(part.split("=") for part in facts["RRULE"].split(";"))
        months = rule.get("BYMONTH", "1,2,3,4,5,6,7,8,9,10,11,12").split(",")
        found |= {datetime.datetime.combine(date, start.time()) for date in _dates(calendar) if date >= start.date()
                  and str(date.month) in months and _fits(rule["FREQ"], rule.get("BYDAY", ""), rule.get("BYMONTHDAY", ""), date)}
        assert start.date() >= calendar.first and _fits(rule["FREQ"], rule.get("BYDAY", ""), rule.get("BYMONTHDAY", ""), start.date())
    return {_minute(moment) for moment in found - moments("EXDATE")}


@pytest.mark.parametrize("written, said", [
    ("13:30～15:00", "午後1時30分から午後3時まで"), ("9:00～12:00、13:00～16:00", "午前9時から昼の12時まで、午後1時から午後4時まで"),
    ("2023年1月7日（土）～2月4日（土）", "2023年1月7日（土）から2月4日（土）まで"), ("2023年1月はじめから2月下旬まで", "2023年1月はじめから2月下旬まで"),
])
def test_days_and_times_in_an_authors_words_are_said_without_signs(written, said):
    assert spoken_when(written) == said
