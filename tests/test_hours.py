"""Reception hours: what each wording is read as, what is refused, and that words and rules never drift apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.hours import ALL_WEEK, DaySet, Hours, NthWeekday, Period, Rule, Span, parse, to_words

READ = [
    # (as staff write it, in canonical words)
    # Ise
    ("月曜日～金曜日 8:30～17:15", "月〜金 8:30–17:15"),
    ("月曜日～金曜日 9:00～12:00、13:00～16:00", "月〜金 9:00–12:00、13:00–16:00"),
    ("月曜日～金曜日 9:00～12:00、\n13:00～16:00", "月〜金 9:00–12:00、13:00–16:00"),
    ("月曜日～金曜日\n9:00～12:00\n13:00～16:00", "月〜金 9:00–12:00、13:00–16:00"),
    ("月曜日、火曜日、木曜日～土曜日 9:00～18:00 ※水曜日が祝日の場合は翌平日も休み",
     "月・火・木〜土 9:00–18:00 ※水曜日が祝日の場合は翌平日も休み"),
    ("月・火・木・金曜日 10:00～16:00", "月・火・木・金 10:00–16:00"),
    ("原則、第3木曜日 9:30～11:30", "第3木曜 9:30–11:30（原則）"),
    ("※認定司法書士による\n原則、第3木曜日 9:30～11:30", "第3木曜 9:30–11:30（原則） ※認定司法書士による"),
    # Kumamoto
    ("10:00～19:00（土日祝を除く）", "平日 10:00–19:00"),
    ("平日 9:00～17:00\n土曜日 10:00～15:00", "平日 9:00–17:00。土曜 10:00–15:00"),
    ("平日 9:00～17:00。土曜日 10:00～15:00", "平日 9:00–17:00。土曜 10:00–15:00"),
    ("平日 9:00～17:00; 土曜日 10:00～15:00", "平日 9:00–17:00。土曜 10:00–15:00"),
    ("平日９：００〜１７：００／土曜日１０：００〜１５：００", "平日 9:00–17:00。土曜 10:00–15:00"),
    ("日曜日 17:00～21:00(12/30～1/5は除く)", "日曜 17:00–21:00。12月30日〜1月5日は休み"),
    ("随時", "随時"),
    # national lines
    ("24時間365日", "24時間365日"),
    ("24時間・365日", "24時間365日"),
    ("24時間、365日対応", "24時間365日"),
    ("毎日24時間", "24時間365日"),
    ("年中無休 24時間", "24時間365日"),
    ("24時間", "24時間"),
    ("毎日 10:00～22:00", "毎日 10:00–22:00"),
    ("毎日 16:00～21:00（12/29～1/3は休み）", "毎日 16:00–21:00。12月29日〜1月3日は休み"),
    ("毎日 16:00～21:00、毎月10日 8:00～翌8:00", "毎日 16:00–21:00。毎月10日 8:00–翌8:00"),
    ("10:00～21:00 年中無休、第3金曜は24時間", "毎日 10:00–21:00。第3金曜 24時間。年中無休"),
    ("平日 9:00～21:00、土曜日 9:00～17:00（祝日・年末年始を除く)",
     "平日 9:00–21:00。土曜 9:00–17:00（祝日を除く）。年末年始は休み"),
    ("平日 8:30～17:15（12/29～1/3を除く）", "平日 8:30–17:15。12月29日〜1月3日は休み"),
    ("平日8:30–17:15 (祝日・12/29–1/3除く)", "平日 8:30–17:15。12月29日〜1月3日は休み"),
    ("土日祝 10:00～16:00", "土・日・祝 10:00–16:00"),
    ("12:00〜翌5:30", "12:00–翌5:30"),
    # times
    ("午前9時から午後5時まで", "9:00–17:00"),
    ("9時～17時", "9:00–17:00"),
    ("月曜から金曜まで 9時から17時30分まで", "月〜金 9:00–17:30"),
    ("火曜 午前8時半〜正午、午後1時〜5時", "火曜 8:30–12:00、13:00–17:00"),
    ("17:00～翌9:00", "17:00–翌9:00"),
    ("平日 午後5時～翌日午前9時", "平日 17:00–翌9:00"),
    ("毎日 18:00～翌0:00", "毎日 18:00–24:00"),
    ("月曜 午前1時～午前5時", "月曜 01:00–5:00"),
    ("月〜金 8:30–17:15", "月〜金 8:30–17:15"),
    ("月－金　８：３０―１７：１５", "月〜金 8:30–17:15"),
    ("月ー金 8:30ー17:15", "月〜金 8:30–17:15"),
    # days
    ("日〜木 18:00～22:00", "月〜木・日 18:00–22:00"),
    ("月水金 9:00～12:00", "月・水・金 9:00–12:00"),
    ("水曜のみ 9:00～12:00", "水曜 9:00–12:00"),
    ("毎月第2日曜日 13:00～16:00", "第2日曜 13:00–16:00"),
    ("月〜日 9:00～12:00", "月〜日 9:00–12:00"),
    ("第1・第3木曜日 13:00～16:00", "第1・第3木曜 13:00–16:00"),
    ("毎月第2・4水曜日 13:00～16:00", "第2・第4水曜 13:00–16:00"),
    ("第2火曜・最終金曜 13:00～16:00", "第2火曜・最終金曜 13:00–16:00"),
    ("毎週火曜、第3土曜 9:00～12:00", "火曜・第3土曜 9:00–12:00"),
    ("毎月1日、15日 13:00～16:00", "毎月1日・15日 13:00–16:00"),
    ("平日・第3土曜 9:00～12:00", "平日 9:00–12:00。第3土曜 9:00–12:00"),
    # holidays and closures
    ("月〜土 9:00～17:00（祝日を除く）", "月〜土 9:00–17:00（祝日を除く）"),
    ("月〜金（祝日・年末年始を除く） 9:00～17:00", "平日 9:00–17:00。年末年始は休み"),
    ("月〜金 9:00～17:00、祝日も受付", "月〜金 9:00–17:00（祝日も受付）"),
    ("平日 9:00～17:00。祝日も受付", "月〜金 9:00–17:00（祝日も受付）"),
    ("月〜土 10:00～19:00、日祝 10:00～17:00", "月〜土 10:00–19:00（祝日を除く）。日・祝 10:00–17:00"),
    ("月〜金 9:00～17:00。土 9:00～12:00（祝日を除く）", "月〜金 9:00–17:00。土曜 9:00–12:00（祝日を除く）"),
    ("月〜金 9:00～17:00受付\n土 9:00～12:00（祝日を除く）", "月〜金 9:00–17:00。土曜 9:00–12:00（祝日を除く）"),
    ("9:00～17:00。月曜・年末年始（12月28日〜1月4日）は休み", "火〜日 9:00–17:00。12月28日〜1月4日は休み"),
    ("月〜金 9:00～17:00 ※祝日は休み ※昼休みあり", "平日 9:00–17:00 ※昼休みあり"),
    ("平日 8時30分～17時15分（祝日及び12月29日から1月3日までを除く）", "平日 8:30–17:15。12月29日〜1月3日は休み"),
    ("毎日 9:00～17:00（12/31は休み）", "毎日 9:00–17:00。12月31日は休み"),
    ("月〜土 9:00～17:00（水曜を除く）", "月・火・木〜土 9:00–17:00"),
    # rules on the same day which do not disagree
    ("月〜土 10:00～15:00、水 10:00～19:00", "月〜土 10:00–15:00。水曜 10:00–19:00"),
    ("月〜金 9:00～12:00\n月〜金 13:00～16:00", "月〜金 9:00–12:00。月〜金 13:00–16:00"),
    # by appointment, irregular
    ("予約制", "予約制"),
    ("要予約", "予約制"),
    ("原則予約制", "予約制（原則）"),
    ("第2・第4水曜 13:00～16:00 要予約", "第2・第4水曜 13:00–16:00 ※要予約"),
    ("第2・第4水曜 13:00～16:00（※要予約）", "第2・第4水曜 13:00–16:00 ※要予約"),
    ("週3回程度巡回", "週3回程度巡回"),
    ("不定期 ※お問い合わせください", "不定期 ※お問い合わせください"),
    ("原則、平日 9:00～17:00。土 9:00～12:00", "原則、平日 9:00–17:00。土曜 9:00–12:00"),
]

UNREAD = [
    # (as staff write it, the part that was not understood)
    ("", ""),
    ("内部調整中", "内部調整中"),
    ("平日 9:00～17:00、隔週土曜 9:00～12:00", "隔週"),
    ("平日 9:00～17:00。土曜 10:00頃～15:00", "頃"),
    ("平日 9:00～17:00（受付は16:30まで）", "平日 9:00～17:00（受付は16:30まで）"),
    ("月曜日のみ", "月曜日のみ"),
    ("月曜休館日 9:00～17:00", "月曜休館日 9:00～17:00"),
    ("平日予約制、土曜 9:00～12:00", "平日予約制、土曜 9:00～12:00"),
    ("9:00～17:00（9:00～12:00", "9:00～17:00（9:00～12:00"),
    ("祝日を除く", "祝日を除く"),
    ("※認定司法書士による 原則、第3木曜日 9:30～11:30", "※認定司法書士による 原則、第3木曜日 9:30～11:30"),
    # a day that is named twice, or that could be two days
    ("月～土曜日、第3土曜日 9:30～18:00", "月～土曜日、第3土曜日 9:30～18:00"),
    ("月・火・月 9:00～12:00", "月・火・月 9:00～12:00"),
    ("第3金・土 24時間", "第3金・土 24時間"),
    ("10日 9:00～12:00", "10日 9:00～12:00"),
    ("毎月32日 9:00～12:00", "毎月32日 9:00～12:00"),
    ("祝日の月曜 9:00～12:00", "祝日の月曜 9:00～12:00"),
    # times that are none, or that could be two times
    ("月曜 午後8時30分～5時", "月曜 午後8時30分～5時"),
    ("月曜 17:00～9:00", "月曜 17:00～9:00"),
    ("平日 9:00～17:00\n土曜 18:00～25:00", "土曜 18:00～25:00"),
    ("9:60～17:00", "9:60～17:00"),
    ("18:00～0:00", "18:00～0:00"),
    ("17:00～翌18:00", "17:00～翌18:00"),
    ("1:00～5:00", "1:00～5:00"),
    ("9時〜12時、1時〜5時", "9時〜12時、1時〜5時"),
    ("午前9時〜午後12時", "午前9時〜午後12時"),
    ("9:00～", "9:00～"),
    ("9～17", "9～17"),
    ("①8:00～翌8:00", "①"),
    ("9:00～13:00、12:00～17:00", "9:00～13:00、12:00～17:00"),
    # rules that disagree, or of which nobody can say how far they reach
    ("月〜金 9:00～17:00、水 13:00～15:00", "月〜金 9:00～17:00、水 13:00～15:00"),
    ("月〜金 9:00～12:00、水 13:00～16:00", "月〜金 9:00～12:00、水 13:00～16:00"),
    ("9:00～17:00、土 9:00～12:00", "9:00～17:00、土 9:00～12:00"),
    ("平日 9:00～17:00、祝日を除く土曜 9:00～12:00", "平日 9:00～17:00、祝日を除く土曜 9:00～12:00"),
    ("月〜金 9:00～17:00（祝日を除く）、祝日も受付", "月〜金 9:00～17:00（祝日を除く）、祝日も受付"),
    ("祝日を除く月〜金 9:00～17:00、土 9:00～12:00", "祝日を除く月〜金 9:00～17:00、土 9:00～12:00"),
    ("祝日を除く月〜金 9:00～17:00", "祝日を除く月〜金 9:00～17:00"),
    ("月〜金、祝日は休み、9:00～17:00", "月〜金、祝日は休み、9:00～17:00"),
    ("月〜金 祝日は休み 9:00～17:00", "月〜金 祝日は休み 9:00～17:00"),
    ("平日 9:00～17:00。土 9:00～12:00（年末年始を除く）", "平日 9:00～17:00。土 9:00～12:00（年末年始を除く）"),
    ("月〜金 9:00～17:00 年中無休", "月〜金 9:00～17:00 年中無休"),
    ("24時間365日（祝日を除く）", "24時間365日（祝日を除く）"),
    ("月曜 9:00～12:00（月曜を除く）", "月曜 9:00～12:00（月曜を除く）"),
    ("火・水 9:00～12:00、水曜は休み", "火・水 9:00～12:00、水曜は休み"),
    ("毎月10日 9:00～12:00（日曜を除く）", "毎月10日 9:00～12:00（日曜を除く）"),
    ("毎日 9:00～12:00（2/30は休み）", "毎日 9:00～12:00（2/30は休み）"),
    ("随時（平日 9:00～17:00）", "随時（平日 9:00～17:00）"),
    ("5/2 10:00～5/7 10:00", "5/2 10:00～5/7 10:00"),
]


def structure(hours: Hours) -> tuple:
    return hours.state, hours.rules, hours.closures, hours.notes


@pytest.mark.parametrize("text, words", READ)
def test_reads(text, words):
    hours = parse(text)
    assert (hours.state != "unread", hours.unread, hours.text) == (True, "", text)
    assert to_words(hours) == words
    assert structure(parse(words)) == structure(hours)


@pytest.mark.parametrize("text, part", UNREAD)
def test_keeps_as_text_what_is_not_certain(text, part):
    hours = parse(text)
    assert hours == Hours(text, "unread", unread=part, notes=hours.notes)
    assert to_words(hours) == text


def test_the_structure_says_exactly_what_the_words_say():
    hours = parse("平日 17:00～翌9:00、第3・最終土曜 9:00～12:00（12/29～1/3は休み） ※要予約")
    assert hours.state == "open"
    assert hours.rules == (
        Rule(DaySet((0, 1, 2, 3, 4), holidays="closed"), (Span(1020, 1980),)),
        Rule(DaySet(nth_weekdays=(NthWeekday(3, 5), NthWeekday(-1, 5))), (Span(540, 720),)))
    assert hours.closures == (Closure("dated", (12, 29), (1, 3)),)
    assert hours.notes == ("要予約",)


@pytest.mark.parametrize("text, holidays", [
    ("月〜金 9:00–17:00", "default"), ("平日 9:00–17:00", "closed"), ("毎日 9:00–17:00", "open"),
    ("月〜金 9:00–17:00（祝日も受付）", "open"), ("土日祝 9:00–17:00", "listed"), ("9:00–17:00", "default")])
def test_holidays(text, holidays):
    assert [rule.days.holidays for rule in parse(text).rules] == [holidays]


def test_no_named_day_is_not_every_day():
    assert not parse("9:00–17:00").rules[0].days.names_days
    assert parse("毎日 9:00–17:00").rules[0].days.weekdays == ALL_WEEK


def test_other_languages_are_refused_not_guessed():
    with pytest.raises(ValueError):
        to_words(parse("平日 9:00–17:00"), "en")


# Texts put together from the words of the grammar. Many contradict themselves, which is wanted; many do not.
some_days = st.lists(st.sampled_from([
    "月", "火曜", "水曜日", "土", "日", "月〜金", "木〜土", "日〜火", "平日", "毎日", "祝日", "土日祝", "毎週金曜", "第1・3木曜",
    "第2土曜", "最終金曜", "第5月曜", "毎月10日", "毎月1日・31日", "9日"]), max_size=2).map("・".join)
some_time = st.sampled_from([
    "0:00", "3:00", "07:00", "8:30", "9時", "午前9時", "正午", "12:00", "午後1時", "5時", "17:15", "午後8時半", "21:00", "24:00",
    "翌0:30", "翌5:00", "翌午前8時"])
some_spans = st.lists(st.one_of(
    st.sampled_from(["24時間", "9:00〜12:00", "午後1時〜5時", "18:00–翌6:00", "8:30〜17:15", "午前1時から2時半まで"]),
    st.tuples(some_time, some_time).map("〜".join)), min_size=1, max_size=2).map("、".join)
some_limit = st.lists(st.sampled_from([
    "祝日", "日", "水曜", "土日祝", "年末年始", "12/29〜1/3", "8月13日〜8月15日", "年末年始（12/28〜1/4）", "第3月曜"]),
    min_size=1, max_size=3).map("・".join)
some_aside = st.one_of(
    some_limit.map("（{}を除く）".format), some_limit.map("、{}は休み".format),
    st.sampled_from(["（祝日も受付）", "、祝日も受付", "（原則）", " 要予約", " 年中無休", "365日", "\n祝日は休み", "。年末年始は休み",
                     " ※祝日は休み", " ※昼休みあり", "（※予約制）"]))
some_rule = st.tuples(
    st.sampled_from(["", "", "", "原則、", "祝日を除く"]), some_days, st.sampled_from(["", " ", "\n", "は"]), some_spans,
    st.one_of(st.just(""), some_aside)).map("".join)
some_text = st.one_of(some_rule, st.tuples(
    st.sampled_from(["、", "。", "\n", "／", " "]), st.lists(some_rule, min_size=2, max_size=3)).map(
    lambda pair: pair[0].join(pair[1])))
noise = st.text(alphabet="月火土日曜第1235９０:：～〜–-（）()、。・／/※\n 　午前後翌時分半間年末始毎平祝休は除を無365④²予約制随原則")


@settings(max_examples=1500)
@given(st.one_of(some_text, noise))
def test_words_and_rules_round_trip(text):
    hours = parse(text)
    words = to_words(hours)
    assert structure(parse(words)) == structure(hours)
    assert to_words(parse(words)) == words


@settings(max_examples=500)
@given(st.one_of(st.text(), noise, some_text))
def test_never_raises_and_always_says_why_it_gave_up(text):
    hours = parse(text)
    assert hours.text == text
    assert bool(hours.rules) == (hours.state == "open")
    assert hours.state == "open" or not hours.closures
    assert hours.unread in text
    assert bool(hours.unread) == (hours.state == "unread" and bool(text.strip()))


# Rules put together directly, for what the words above do not reach.
some_holidays = st.sampled_from(["default", "open", "closed", "listed"])
spans = st.one_of(
    st.lists(st.integers(0, 1440), min_size=2, max_size=4, unique=True).map(sorted).map(
        lambda at: tuple(Span(*pair) for pair in zip(at[::2], at[1::2]))),
    st.integers(1, 1439).flatmap(
        lambda opens: st.integers(1441, opens + 1440).map(lambda closes: (Span(opens, closes),))))
day_sets = st.builds(
    DaySet, st.sets(st.integers(0, 6)).map(lambda days: tuple(sorted(days))),
    st.sets(st.builds(NthWeekday, st.sampled_from([1, 2, 3, 4, 5, -1]), st.integers(0, 6))).map(
        lambda nths: tuple(sorted(nths, key=lambda nth: (nth.weekday, nth.nth % 7)))),
    st.sets(st.integers(1, 31)).map(lambda days: tuple(sorted(days))), some_holidays,
).filter(lambda days: not {nth.weekday for nth in days.nth_weekdays} & set(days.weekdays))
dates = st.dates().map(lambda day: (day.month, day.day))
some_closure = st.one_of(st.just(Period((1,1),(1,1))), st.builds(Period, dates, dates))
some_closures = st.lists(some_closure, unique=True, max_size=3).map(
    lambda found: tuple(sorted(found, key=lambda closure: (closure.first or (0, 0), closure.last or (0, 0)))))


@settings(max_examples=500)
@given(day_sets, spans, some_closures)
def test_every_single_rule_can_be_said_in_words(days, spans, closures):
    said = Hours("", "open", (Rule(days, spans),), closures)
    read = parse(to_words(said))
    assert read.state == "always" or structure(read) == structure(said)


@settings(max_examples=300)
@given(st.lists(st.integers(0, 2), min_size=7, max_size=7), st.lists(spans, min_size=3, max_size=3),
       st.lists(some_holidays.filter(lambda word: word != "listed"), min_size=3, max_size=3), some_closures)
def test_rules_that_share_the_week_can_be_said_in_words(week, spans, holidays, closures):
    groups = {group: tuple(day for day in range(7) if week[day] == group) for group in week}
    rules = tuple(Rule(DaySet(days, holidays=holidays[group]), spans[group]) for group, days in groups.items())
    said = Hours("", "open", rules, closures)
    read = parse(to_words(said))
    assert read.state == "always" or structure(read) == structure(said)
