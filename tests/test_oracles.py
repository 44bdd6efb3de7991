"""What other programs know better: the holidays of Indonesia, calendars by RFC 5545, sitemaps by their schemas."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

import holidays
import icalendar
import pytest
import xmlschema
from hypothesis import given
from hypothesis import strategies as st

from helpers import BASE, HOME, RELEASE, TODAY, catalogue_of, everything, made, make_root, release, site_of
from sites import Built
from terang.formats.ics import CalendarEvent, EventStatus, calendar
from terang.working_days import BUILT_IN
from terang.writers.whole_site import small_files
from test_due import found_in, root_of

# --- holidays ---------------------------------------------------------------------------------------------------

ESTIMATE = " (perkiraan)"  # by which the library, too, marks a day that it only reckons
MOVED = timedelta(days=3)  # at most: an estimate follows the moon, a decree its sighting


def known_to_library(year: int, category: str) -> dict[date, str]:
    return dict(holidays.country_holidays("ID", years=year, categories=(category,), language="id"))


def ours(year: int, *, joint_leave: bool) -> set[date]:
    return {holiday.day for holiday in BUILT_IN[year].holidays if holiday.joint_leave is joint_leave}


def test_national_holidays_are_those_that_others_know() -> None:
    """Where the library only reckons, in years whose decree it has not seen yet, a day may have moved a little.

    It reckons one day of Idul Fitri as joint leave would have it (20 March 2026); the decree says 22 March.
    """
    differing = []
    for year in BUILT_IN:
        told = known_to_library(year, "public")
        mine = ours(year, joint_leave=False)
        certain = {day for day, name in told.items() if ESTIMATE not in name}
        differing += [f"{day} is missing: {told[day]}" for day in sorted(certain - mine)]
        estimates = told.keys() - certain
        differing += [
            f"{day} is a holiday only here"
            for day in sorted(mine - told.keys())
            if not any(abs(day - estimate) <= MOVED for estimate in estimates)
        ]
        differing += [
            f"{day} has nothing near it: {told[day]}"
            for day in sorted(estimates)
            if not any(abs(day - holiday) <= MOVED for holiday in mine)
        ]
    assert differing == []


def test_joint_leave_is_that_which_others_know() -> None:
    """The library has no joint leave of a year whose decree it has not seen: 2026 and 2027, at the time of writing."""
    known = {year: set(known_to_library(year, "government")) for year in BUILT_IN}
    compared = [year for year, days in known.items() if days]
    assert compared[:7] == list(range(2019, 2026))
    assert {year: ours(year, joint_leave=True) for year in compared} == {year: known[year] for year in compared}


# --- calendars --------------------------------------------------------------------------------------------------


def test_another_program_reads_the_calendar_as_it_was_meant(tmp_path: Path) -> None:
    root = root_of(tmp_path / "site")
    content = everything(root, catalogue_of(root, TODAY))["umpan/jatuh-tempo.ics"]
    read = icalendar.Calendar.from_ical(content)
    assert (read["VERSION"], read["CALSCALE"]) == ("2.0", "GREGORIAN")
    events = read.walk("VEVENT")
    assert len({event["UID"] for event in events}) == len(events)
    assert [event.errors for event in events if event.errors] == []
    coming = [due.day for due in found_in(tmp_path / "due") if not due.lapsed]
    assert sorted(event.decoded("DTSTART") for event in events) == sorted(coming)
    for event in events:
        day = event.decoded("DTSTART")
        assert type(day) is date  # all day
        assert event.decoded("DTEND") == day + timedelta(days=1)
        assert isinstance(event.decoded("DTSTAMP"), datetime)
        assert event.decoded("DTSTAMP").utcoffset() == timedelta(0)


TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from(';,\\:"\n'), max_size=200)


@given(TEXT, TEXT, st.dates(max_value=date(9999, 12, 30)), st.sampled_from(EventStatus))
def test_another_program_reads_every_text_back(summary: str, description: str, day: date, status: EventStatus) -> None:
    content = calendar(
        "PPID Kota Contoh",
        [CalendarEvent("a,b@c", TODAY, day, summary, description, status, "https://contoh.go.id/a;b")],
    )
    read = icalendar.Calendar.from_ical(content)
    [event] = read.walk("VEVENT")
    assert event.errors == []
    assert str(read["X-WR-CALNAME"]) == "PPID Kota Contoh"
    assert (str(event["SUMMARY"]), str(event["DESCRIPTION"])) == (_lines(summary), _lines(description))
    assert (str(event["UID"]), str(event["URL"])) == ("a,b@c", "https://contoh.go.id/a;b")
    assert event.decoded("DTSTART") == day
    assert event["STATUS"] == status.value


def _lines(text: str) -> str:
    """Every end of a line is one that the format has; one at the very end is none."""
    return "\n".join(text.splitlines())


# --- sitemaps ---------------------------------------------------------------------------------------------------


@cache
def sitemap_schema() -> xmlschema.XMLSchema:
    schemas = HOME / "tests/schemas"
    return xmlschema.XMLSchema([str(schemas / "sitemap.xsd"), str(schemas / "sitemap-news.xsd")])


def faults(content: bytes) -> Iterator[str]:
    return (str(error.reason) for error in sitemap_schema().iter_errors(content.decode()))


@pytest.mark.parametrize("name", ["demo", "imported", "attacked"])
def test_sitemaps_of_a_built_site_are_valid(name: str, request: pytest.FixtureRequest) -> None:
    site: Built = request.getfixturevalue(name)
    found = sorted(path for path in site.files if path.startswith("sitemap") and path.endswith(".xml"))
    assert "sitemap.xml" in found
    assert {path: list(faults(site.read(path).encode())) for path in found} == {path: [] for path in found}


def test_a_news_sitemap_is_valid_whether_or_not_there_is_news(tmp_path: Path) -> None:
    for number, day in enumerate((TODAY, TODAY - timedelta(days=90))):
        text = release(judul="Satu & <dua>", tanggal=day.isoformat(), bahasa="en")
        root = make_root(tmp_path / str(number), {RELEASE: text})
        content = everything(root, catalogue_of(root))["sitemap-berita.xml"]
        assert list(faults(content)) == []
        assert (b"<news:title>" in content) == (day == TODAY)


def test_an_index_of_sitemaps_is_valid(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(small_files, "SITEMAP_LIMIT", 2)
    files = list(small_files.sitemap(["a.html", "b c.html", "d&e.html"], site_of(catalogue_of(BASE))))
    assert len(files) == 3
    assert [fault for file in files for fault in faults(made(file))] == []


URLSET = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</urlset>'


@pytest.mark.parametrize(
    "inside",
    [
        "",
        "<url/>",
        "<url><loc>informasi/index.html</loc></url>",
        "<url><loc>https://contoh.go.id/a b.html</loc></url>",
        "<url><loc>https://contoh.go.id/a</loc></url>" * 2,
        "<url><loc>https://contoh.go.id/a</loc><lastmod>31 Maret 2026</lastmod></url>",
        "<url><loc>https://contoh.go.id/a</loc><priority>2</priority></url>",
        '<url><loc>https://contoh.go.id/a</loc><news xmlns="http://www.google.com/schemas/sitemap-news/0.9"/></url>',
    ],
)
def test_the_schema_itself_refuses_what_is_wrong(inside: str) -> None:
    assert list(faults(URLSET.format(inside).encode())) != []
    assert list(faults(URLSET.format("<url><loc>https://contoh.go.id/a</loc></url>").encode())) == []
