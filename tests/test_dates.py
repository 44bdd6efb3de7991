"""dates: what editors write, and back to words."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terang.values.dates import (
    MONTHS,
    ImpossibleDate,
    PartialDate,
    Period,
    day_words,
    moment_words,
    parse_clock,
    parse_moment,
)


@pytest.mark.parametrize(
    ("text", "iso", "words", "first", "last"),
    [
        ("2024", "2024", "2024", "2024-01-01", "2024-12-31"),
        ("2024-03", "2024-03", "Maret 2024", "2024-03-01", "2024-03-31"),
        ("2024-03-31", "2024-03-31", "31 Maret 2024", "2024-03-31", "2024-03-31"),
        ("2024-02", "2024-02", "Februari 2024", "2024-02-01", "2024-02-29"),  # leap year
        ("2023-02", "2023-02", "Februari 2023", "2023-02-01", "2023-02-28"),
        ("1900-02", "1900-02", "Februari 1900", "1900-02-01", "1900-02-28"),  # divided by 100: no leap year
        ("2000-02-29", "2000-02-29", "29 Februari 2000", "2000-02-29", "2000-02-29"),  # divided by 400: a leap year
        ("2024-01-05", "2024-01-05", "5 Januari 2024", "2024-01-05", "2024-01-05"),  # no leading zero in words
        (" 2024 ", "2024", "2024", "2024-01-01", "2024-12-31"),  # blanks around do not matter
        ("0001", "0001", "1", "0001-01-01", "0001-12-31"),
        ("9999-12", "9999-12", "Desember 9999", "9999-12-01", "9999-12-31"),  # the last month that Python knows
    ],
)
def test_partial_date(text: str, iso: str, words: str, first: str, last: str) -> None:
    day = PartialDate.parse(text)
    assert (day.iso(), day.words()) == (iso, words)
    assert (day.first_day.isoformat(), day.last_day.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "kemarin",
        "31-03-2024",  # day first
        "2024/03/31",
        "2024-3-1",  # one digit: may be a mistake of any kind
        "24-03-31",
        "2024-03-31T08:00",  # a moment, not a day
        "2024-",
        "2024-03-",
        "-2024",
        "20240331",
        "٢٠٢٤",  # digits of another script
        "2024-03-31\n2025",
        "2024-03-31x",
    ],
)
def test_not_a_date(text: str) -> None:
    with pytest.raises(ValueError) as caught:
        PartialDate.parse(text)
    assert not isinstance(caught.value, ImpossibleDate)


@pytest.mark.parametrize("text", ["2025-01-32", "2023-02-29", "2024-13", "2024-00", "2024-01-00", "0000", "2024-00-05"])
def test_impossible_date(text: str) -> None:
    with pytest.raises(ImpossibleDate):
        PartialDate.parse(text)


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(st.dates())
    precision = draw(st.sampled_from((1, 2, 3)))
    return PartialDate(*(day.year, day.month, day.day)[:precision])


@given(partial_dates())
def test_iso_is_read_back(day: PartialDate) -> None:
    assert PartialDate.parse(day.iso()) == day


@given(partial_dates())
def test_first_day_is_not_after_last_day(day: PartialDate) -> None:
    assert day.first_day <= day.last_day
    assert day.is_full == (len(day.iso()) == 10)
    assert PartialDate.of(day.first_day).first_day == day.first_day


@given(partial_dates(), partial_dates())
def test_order_is_that_of_the_first_days_and_the_less_precise_comes_first(one: PartialDate, other: PartialDate) -> None:
    if one.first_day != other.first_day:
        assert (one < other) == (one.first_day < other.first_day)
    else:
        assert (one < other) == (len(one.iso()) < len(other.iso()))


@given(st.dates())
def test_words_name_every_part(day: date) -> None:
    words = PartialDate.of(day).words()
    number, month, year = words.split(" ")
    assert (int(number), MONTHS.index(month) + 1, int(year)) == (day.day, day.month, day.year)


@pytest.mark.parametrize(
    ("text", "start", "end", "label", "written"),
    [
        ("2024", "2024-01-01", "2024-12-31", "2024", "2024"),
        ("2024-05", "2024-05-01", "2024-05-31", "Mei 2024", "2024-05"),
        ("2024-05-17", "2024-05-17", "2024-05-17", "17 Mei 2024", "2024-05-17"),
        ("2024-S1", "2024-01-01", "2024-06-30", "Semester 1 2024", "2024-S1"),
        ("2024-s2", "2024-07-01", "2024-12-31", "Semester 2 2024", "2024-S2"),  # case does not matter
        ("2024-TW1", "2024-01-01", "2024-03-31", "Triwulan 1 2024", "2024-TW1"),
        ("2024-tw4", "2024-10-01", "2024-12-31", "Triwulan 4 2024", "2024-TW4"),
        ("2018/2023", "2018-01-01", "2023-12-31", "2018 sampai 2023", "2018/2023"),
        ("2024-02/2024-04", "2024-02-01", "2024-04-30", "Februari 2024 sampai April 2024", "2024-02/2024-04"),
        ("2024/2024", "2024-01-01", "2024-12-31", "2024 sampai 2024", "2024/2024"),
        (" 2024 ", "2024-01-01", "2024-12-31", "2024", "2024"),
    ],
)
def test_period(text: str, start: str, end: str, label: str, written: str) -> None:
    period = Period.parse(text)
    assert (period.start.isoformat(), period.end.isoformat()) == (start, end)
    assert (period.label, period.written) == (label, written)
    assert Period.parse(period.written) == period


@pytest.mark.parametrize(
    "text",
    [
        *("", "/", "2024/", "/2024", "2023/2018", "2024-S3", "2024-S0", "2024-TW5", "S1-2024", "2024-S1/2024-S2"),
        *("2024-2025", "0000", "0000-S1", "2024-13", "2018/2023/2024", "Semester I 2024", "2024 - S1"),
    ],
)
def test_not_a_period(text: str) -> None:
    with pytest.raises(ValueError):
        Period.parse(text)


@given(partial_dates(), partial_dates())
def test_a_span_is_a_period_exactly_when_it_does_not_run_backwards(one: PartialDate, other: PartialDate) -> None:
    text = f"{one.iso()}/{other.iso()}"
    if other.last_day < one.first_day:
        with pytest.raises(ValueError):
            Period.parse(text)
    else:
        period = Period.parse(text)
        assert (period.start, period.end) == (one.first_day, other.last_day)


@given(st.text(alphabet="0123456789-/STWstw. :+Zéſ", max_size=25))
def test_parsers_only_ever_raise_value_error(text: str) -> None:
    for parse in (PartialDate.parse, Period.parse, parse_moment, parse_clock):
        try:
            parse(text)
        except ValueError:
            continue


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-03-31T08:00+07:00", "2024-03-31T08:00:00+07:00"),
        ("2024-03-31 08.00 +07:00", "2024-03-31T08:00:00+07:00"),  # dots, as Indonesians write the time
        ("2024-03-31T08:00:30+09:00", "2024-03-31T08:00:30+09:00"),
        ("2024-03-31T01:00Z", "2024-03-31T01:00:00+00:00"),
        ("2024-03-31T08:00", "2024-03-31T08:00:00"),  # no zone: naive, the validator asks for one
        ("  2024-03-31T08:00+07:00  ", "2024-03-31T08:00:00+07:00"),
    ],
)
def test_moment(text: str, expected: str) -> None:
    assert parse_moment(text).isoformat() == expected


@pytest.mark.parametrize(
    "text", ["", "2024-03-31", "2024-03-31T8:00", "31-03-2024 08:00", "2024-03-31T08:00 WIB", "08:00"]
)
def test_not_a_moment(text: str) -> None:
    with pytest.raises(ValueError) as caught:
        parse_moment(text)
    assert not isinstance(caught.value, ImpossibleDate)


@pytest.mark.parametrize(
    "text",
    ["2024-02-30T08:00", "2024-03-31T25:00", "2024-03-31T08:60", "2024-03-31T08:00:60", "2024-03-31T08:00+99:00"],
)
def test_impossible_moment(text: str) -> None:
    with pytest.raises(ImpossibleDate):
        parse_moment(text)


@given(st.datetimes(timezones=st.sampled_from([timezone(timedelta(hours=hours)) for hours in (0, 7, 8, 9, -5)])))
def test_moments_are_read_back(moment: datetime) -> None:
    moment = moment.replace(microsecond=0)
    assert parse_moment(moment.isoformat()) == moment


@pytest.mark.parametrize(
    ("text", "clock"), [("8.30", "08.30"), ("08:30", "08.30"), ("0:00", "00.00"), ("23.59", "23.59")]
)
def test_clock(text: str, clock: str) -> None:
    assert parse_clock(text) == clock


@pytest.mark.parametrize("text", ["", "24.00", "8.60", "8", "08.30 WIB", "0830", "8.3", "-1.00", "٨.٣٠"])
def test_not_a_clock(text: str) -> None:
    with pytest.raises(ValueError):
        parse_clock(text)


@given(st.times())
def test_clocks_are_read_back(clock: object) -> None:
    written = f"{clock:%H.%M}"
    assert parse_clock(written) == written
    assert parse_clock(written.replace(".", ":")) == written


def test_words_of_days_and_moments() -> None:
    assert day_words(date(2024, 3, 31)) == "Minggu, 31 Maret 2024"
    assert day_words(date(2024, 2, 2)) == "Jumat, 2 Februari 2024"
    zones = [(7, "WIB"), (8, "WITA"), (9, "WIT"), (0, "UTC+0"), (-5, "UTC-5"), (5.5, "UTC+5.5"), (7.5, "UTC+7.5")]
    for hours, name in zones:
        moment = datetime(2024, 3, 31, 8, 0, tzinfo=timezone(timedelta(hours=hours)))
        assert moment_words(moment) == f"31 Maret 2024 pukul 08.00 {name}"
    assert moment_words(datetime(2024, 3, 31, 8, 5)) == "31 Maret 2024 pukul 08.05"
