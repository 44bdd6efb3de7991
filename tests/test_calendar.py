"""Working days and deadlines: the vectors of the law's notes, properties, and a slow count that shares no code."""

from bisect import bisect_right
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import BASE, catalogue_of, holidays, make_root, office_file
from terang.working_days import BUILT_IN, DEADLINES, Calendar, DeadlineStart, Holiday, HolidayYear, UnknownYear

CALENDAR = Calendar.of()
FIRST, LAST = date(2019, 1, 1), date(2027, 12, 31)
ALL_DAYS = [FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1)]

# Joint leave counted as work: the calendar that some offices wrongly keep.
WITHOUT_LEAVE = Calendar.of(
    HolidayYear(year.year, year.decree, year.source, tuple(day for day in year.holidays if not day.joint_leave))
    for year in BUILT_IN.values()
)

VECTORS = [
    # received, 10, 17 and 30 working days, and 10 if joint leave were work
    ("2026-01-05", "2026-01-20", "2026-01-29", "2026-02-19", "2026-01-20"),
    ("2026-02-09", "2026-02-25", "2026-03-06", "2026-04-01", "2026-02-24"),
    ("2026-03-09", "2026-03-30", "2026-04-09", "2026-04-28", "2026-03-24"),
    ("2026-03-16", "2026-04-07", "2026-04-16", "2026-05-06", "2026-03-31"),
    ("2026-05-08", "2026-05-26", "2026-06-09", "2026-06-29", "2026-05-25"),
    ("2026-12-21", "2027-01-08", "2027-01-19", "2027-02-08", "2027-01-07"),
]


@pytest.mark.parametrize(("received", "ten", "seventeen", "thirty", "ten_without_leave"), VECTORS)
def test_vectors(received: str, ten: str, seventeen: str, thirty: str, ten_without_leave: str) -> None:
    event = date.fromisoformat(received)
    assert [CALENDAR.term(event, days).due.isoformat() for days in (10, 17, 30)] == [ten, seventeen, thirty]
    assert WITHOUT_LEAVE.term(event, 10).due.isoformat() == ten_without_leave


# --- a slow count that knows nothing of ours but the days themselves ------------------------------------------------


def slow_working_days() -> list[date]:
    """Every working day of 2019-2027, from the text of the table."""
    text = (Path(__file__).parents[1] / "src/terang/working_days/holidays.csv").read_text(encoding="utf-8")
    closed = {line.split(",")[0] for line in text.splitlines()}
    return [day for day in ALL_DAYS if day.strftime("%w") not in "06" and str(day) not in closed]


@pytest.mark.parametrize("days", sorted({deadline.days for deadline in DEADLINES} | {1, 3, 100}))
def test_every_day_agrees_with_the_slow_count(days: int) -> None:
    working = slow_working_days()
    for event in ALL_DAYS:
        last = bisect_right(working, event) + days - 1
        if last < len(working):
            assert CALENDAR.term(event, days).due == working[last], event
        else:
            with pytest.raises(UnknownYear):
                CALENDAR.term(event, days)


def test_every_day_is_working_or_has_a_reason() -> None:
    working = set(slow_working_days())
    for day in ALL_DAYS:
        reason = CALENDAR.reason(day)
        assert (reason == "") == (day in working)
        assert reason == "" or reason.startswith(("Libur nasional: ", "Cuti bersama: ", "Akhir pekan"))


# --- properties -------------------------------------------------------------------------------------------------

events = st.dates(FIRST, date(2027, 6, 30))
terms = st.integers(1, 60)
calendars = st.sampled_from([CALENDAR, Calendar.of(same_day=True)])


@given(calendars, events, terms)
def test_every_day_of_a_term_is_counted_or_skipped(calendar: Calendar, event: date, days: int) -> None:
    term = calendar.term(event, days)
    first = event if calendar.same_day else event + timedelta(days=1)
    assert len(term.skipped) + days == (term.due - first).days + 1
    assert calendar.is_working(term.due)
    assert all(first <= skipped.day < term.due and skipped.reason for skipped in term.skipped)
    assert sorted({skipped.day for skipped in term.skipped}) == [skipped.day for skipped in term.skipped]


@given(calendars, events, terms)
def test_elapsed_is_the_term_backwards(calendar: Calendar, event: date, days: int) -> None:
    due = calendar.term(event, days).due
    assert calendar.elapsed(event, due) == days
    assert calendar.elapsed(event, due - timedelta(days=1)) == days - 1
    assert calendar.elapsed(event, event - timedelta(days=3)) == 0


@given(calendars, events, terms, terms)
def test_a_longer_term_ends_later_and_a_later_event_never_earlier(
    calendar: Calendar, event: date, days: int, more: int
) -> None:
    assert calendar.term(event, days).due < calendar.term(event, days + more).due
    assert calendar.term(event, days).due <= calendar.term(event + timedelta(days=more), days).due


@given(events, terms, terms)
def test_terms_follow_each_other(event: date, days: int, more: int) -> None:
    """The extension begins where the first term ends."""
    assert CALENDAR.term(CALENDAR.term(event, days).due, more).due == CALENDAR.term(event, days + more).due


@given(events, terms)
def test_the_day_itself_counts_only_if_a_body_says_so(event: date, days: int) -> None:
    same = Calendar.of(same_day=True)
    shifted = CALENDAR.term(event - timedelta(days=1), days).due if event > FIRST else None
    assert shifted is None or same.term(event, days).due == shifted


# --- the tables -------------------------------------------------------------------------------------------------


def test_the_years_that_terang_brings_along() -> None:
    assert list(BUILT_IN) == list(range(2019, 2028))
    counts = {
        year: Counter("leave" if day.joint_leave else "national" for day in found.holidays)
        for year, found in BUILT_IN.items()
    }
    # As the decrees announce them: 17 and 8 for 2026, 17 and 10 for 2024 (with two election days), 17 and 11 for 2025.
    assert (counts[2026]["national"], counts[2026]["leave"]) == (17, 8)
    assert (counts[2024]["national"], counts[2024]["leave"]) == (17 + 2, 10)
    assert (counts[2025]["national"], counts[2025]["leave"]) == (17, 10 + 1)


def test_2026_is_the_decree_day_for_day() -> None:
    national = "01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 08-17 08-25 12-25"
    leave = "02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24"
    for words, joint_leave in ((national, False), (leave, True)):
        assert [f"{h.day:%m-%d}" for h in BUILT_IN[2026].holidays if h.joint_leave is joint_leave] == words.split()
    assert BUILT_IN[2026].decree == "SKB Menag 1497/2025, Menaker 2/2025, MenPANRB 5/2025"


def test_only_a_year_with_a_decree_is_certain() -> None:
    assert [year for year, found in BUILT_IN.items() if found.is_estimate] == [2027]
    assert CALENDAR.term(date(2026, 11, 2), 10).estimated == ()
    assert CALENDAR.term(date(2026, 12, 21), 10).estimated == (2027,)
    assert CALENDAR.term(date(2027, 2, 1), 10).estimated == (2027,)


@pytest.mark.parametrize("event", [date(2018, 12, 31), date(2027, 12, 30), date(2028, 1, 3), date(1, 1, 1)])
def test_an_unknown_year_is_refused(event: date) -> None:
    if event.year == 2018:
        assert CALENDAR.term(event, 1).due == date(2019, 1, 2)  # only days after the event are counted
    else:
        with pytest.raises(UnknownYear):
            CALENDAR.term(event, 10)


@pytest.mark.parametrize("days", [0, -1])
def test_a_term_has_at_least_one_day(days: int) -> None:
    with pytest.raises(ValueError):
        CALENDAR.term(date(2026, 1, 5), days)


def test_reasons_name_the_holiday() -> None:
    skipped = CALENDAR.term(date(2026, 2, 9), 10).skipped
    assert [(f"{one.day:%d}", one.reason) for one in skipped] == [
        ("14", "Akhir pekan"),
        ("15", "Akhir pekan"),
        ("16", "Cuti bersama: Tahun Baru Imlek"),
        ("17", "Libur nasional: Tahun Baru Imlek"),
        ("21", "Akhir pekan"),
        ("22", "Akhir pekan"),
    ]


def test_deadlines_are_those_of_the_law() -> None:
    steps = {deadline.id: deadline.steps for deadline in DEADLINES}
    assert len(steps) == len(DEADLINES)
    assert steps["jawaban"] == (10,)
    assert steps["perpanjangan"] == (10, 7)
    assert steps["keberatan"] == steps["tanggapan"] == (30,)
    assert steps["sengketa"] == (14,)
    assert {deadline.event for deadline in DEADLINES} == set(DeadlineStart)
    assert all(deadline.law.startswith("Pasal ") for deadline in DEADLINES)


# --- a body's own -----------------------------------------------------------------------------------------------


def test_a_year_of_the_office_replaces_the_built_in_one(tmp_path: Path) -> None:
    own = holidays(
        2026, decree="SKB perubahan 9/2026", more="  - {tanggal: 2026-01-06, nama: X, jenis: cuti_bersama}\n"
    )
    calendar = catalogue_of(make_root(tmp_path, office_file(2026, own))).calendar
    assert calendar.years[2026].decree == "SKB perubahan 9/2026"
    assert calendar.reason(date(2026, 1, 6)) == "Cuti bersama: X"
    assert calendar.is_working(date(2026, 1, 16))  # a holiday of the built-in year only
    assert calendar.years[2025] == BUILT_IN[2025]


def test_a_year_that_the_office_adds_can_be_counted(tmp_path: Path) -> None:
    calendar = catalogue_of(make_root(tmp_path, office_file(2028, holidays(2028)))).calendar
    assert calendar.term(date(2027, 12, 29), 3).due == date(2028, 1, 3)
    assert calendar.years[2028].holidays[0] == Holiday(date(2028, 1, 1), "Libur 01-01", False)


@pytest.mark.parametrize(("written", "due"), [("berikutnya", "2026-01-20"), ("hari_itu", "2026-01-19")])
def test_day_one_is_a_bodys_to_say(tmp_path: Path, written: str, due: str) -> None:
    body = (BASE / "disclosures/badan.yml").read_text(encoding="utf-8") + f"hari_pertama: {written}\n"
    calendar = catalogue_of(make_root(tmp_path, {"disclosures/badan.yml": body})).calendar
    assert calendar.term(date(2026, 1, 5), 10).due.isoformat() == due


def test_a_day_is_added_to_the_built_in_year(tmp_path: Path) -> None:
    """The other days, the decree and its source stay; a day of a region says that it is one."""
    own = (
        "tambahan:\n"
        "  - {tanggal: 2026-12-09, nama: Pemungutan suara, jenis: libur_nasional}\n"
        "  - {tanggal: 2026-09-07, nama: Hari jadi, jenis: libur_daerah, keputusan: SK 2/2026}\n"
    )
    calendar = catalogue_of(make_root(tmp_path, office_file(2026, own))).calendar
    ours, known = calendar.years[2026], BUILT_IN[2026]
    assert (ours.decree, ours.source) == (known.decree, known.source)
    assert set(ours.holidays) - set(known.holidays) == {
        Holiday(date(2026, 12, 9), "Pemungutan suara", False),
        Holiday(date(2026, 9, 7), "Hari jadi", False, "SK 2/2026", is_local=True),
    }
    assert calendar.reason(date(2026, 9, 7)) == "Libur daerah: Hari jadi"
    assert not calendar.is_working(date(2026, 12, 25))


def test_days_are_added_to_the_list_of_the_office(tmp_path: Path) -> None:
    own = holidays(2030) + "tambahan:\n  - {tanggal: 2030-12-11, nama: Y, jenis: libur_nasional}\n"
    calendar = catalogue_of(make_root(tmp_path, office_file(2030, own))).calendar
    assert [f"{one.day:%m-%d}" for one in calendar.years[2030].holidays][-2:] == ["12-11", "12-25"]
