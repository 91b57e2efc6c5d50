"""Files to records: languages, shared windows, the encodings of an office PC."""

from generator import find, load


def site(project):
    found, problems = load.load(find.find(project, "minamo"))
    assert problems == ()
    return found


def window(project, id):
    return next(window for window in site(project).windows if window.id == id)


def test_languages_are_loaded_into_one_record_and_differ_only_in_words(minamo):
    marugoto = window(minamo, "marugoto")
    assert sorted(marugoto.translations) == ["easy", "en"]
    english = marugoto.translations["en"]
    assert (english.name, english.channels) == ("Consultation on anything", marugoto.channels)


def test_words_inside_a_channel_can_be_translated_but_its_number_stays(minamo):
    kurashi = window(minamo, "kurashi")
    english = kurashi.translations["en"]
    assert [channel.label for channel in english.channels] == ["City housing", "Empty houses"]
    assert [channel.phone for channel in english.channels] == [channel.phone for channel in kurashi.channels]


def test_channels_keep_their_order_numbers_and_hours(minamo):
    first, second = window(minamo, "kurashi").channels
    assert [(c.label, c.phone.shown, c.hours.text if c.hours else "") for c in (first, second)] == [
        ("市営住宅", "098-000-0103", ""), ("空き家", "098-000-0104", "原則、第3木曜日 9:30～11:30")]


def test_shared_windows_come_from_their_pack_in_the_city_s_order(minamo):
    assert [(str(w.pack), w.id) for w in site(minamo).shared] == [
        ("_national", "yorisoi"), ("_national", "childline"), ("_minamo-ken", "ken-no-madoguchi")]


def test_a_shared_window_is_corrected_in_one_place(minamo):
    own = minamo / "content/_national/windows/yorisoi.md"
    own.parent.mkdir(parents=True)
    shipped = (find.SHIPPED / "content/_national/windows/yorisoi.md").read_text("utf-8")
    own.write_text(shipped.replace("よりそいホットライン", "よりそい"), "utf-8")
    assert window(minamo, "yorisoi").name == "よりそい"


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(minamo):
    path = minamo / "content/minamo/windows/kurashi.md"
    before = window(minamo, "kurashi")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_text("utf-8").replace("\n", "\r\n").encode())
    after = window(minamo, "kurashi")
    assert (after.name, after.channels, after.place) == (before.name, before.channels, before.place)


def test_every_value_that_can_be_refused_later_knows_its_line(minamo):
    kurashi = window(minamo, "kurashi")
    assert str(kurashi.topics[0].place) == "content/minamo/windows/kurashi.md:7"
    assert str(kurashi.channels[1].place) == "content/minamo/windows/kurashi.md:12"
