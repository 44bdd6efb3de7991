"""The page of deadlines: what it offers without scripts, and the data that its calculator counts with."""

import html
import json
import re
from datetime import date
from pathlib import Path

import pytest

from helpers import BASE, catalogue_of, holidays, make_root, office_file, outputs_of, site_of
from sites import Built
from terang import urls
from terang.values.dates import DAYS, MONTHS
from terang.working_days import BUILT_IN, DEADLINES
from terang.writers import LazyOutput, Site, fill
from terang.writers.service.deadline_page import write

PAGE = "layanan/tenggat.html"


def site_on(root: Path, today: date) -> Site:
    return site_of(catalogue_of(root, today))


def fragment(root: Path, today: date) -> str:
    return fill("<!-- terang:tenggat -->", PAGE, site_on(root, today))


def months(text: str) -> list[str]:
    return re.findall(r"<summary>(\w+ \d{4})</summary>", text)


def rows(text: str) -> list[tuple[str, ...]]:
    found = re.findall(r'<tr><th scope="row">([^<]+)</th><td>([^<]+)</td><td>([^<]+)</td></tr>', text)
    return [tuple(html.unescape(cell) for cell in row) for row in found]


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        ("2026-11-24", "Januari 2026", "Desember 2026"),
        ("2026-12-01", "Januari 2026", "Januari 2027"),  # whoever asks in December may be answered about January
        ("2027-06-01", "Januari 2027", "Desember 2027"),
    ],
)
def test_months_of_the_table(tmp_path: Path, today: str, first: str, last: str) -> None:
    found = months(fragment(make_root(tmp_path), date.fromisoformat(today)))
    assert (found[0], found[-1]) == (first, last)


def test_every_day_of_the_year_stands_in_one_row_with_its_ends(tmp_path: Path) -> None:
    site = site_on(make_root(tmp_path), date(2026, 11, 24))
    text = fill("<!-- terang:tenggat -->", PAGE, site)
    expected = []
    for month in range(1, 13):
        for number in range(1, 32):
            try:
                day = date(2026, month, number)
            except ValueError:
                continue
            ends = [site.catalogue.calendar.term(day, days).due for days in (10, 17)]
            expected.append((day, *(f"{DAYS[end.weekday()]}, {end.day} {MONTHS[end.month - 1][:3]}" for end in ends)))
    found = []
    for received, *ends in rows(text):
        numbers = [int(part.split()[1]) for part in received.split(" – ")]
        assert [part.split()[0] in DAYS for part in received.split(" – ")] == [True] * len(numbers)
        found += [(number, *ends) for number in range(numbers[0], numbers[-1] + 1)]
    assert len(found) == 365
    for (day, *ends), (number, *shown) in zip(expected, found, strict=True):
        assert number == day.day
        assert all(one.startswith(end) for one, end in zip(shown, ends, strict=True)), (day, shown)


def test_ends_in_another_year_say_so_and_that_they_are_estimates(tmp_path: Path) -> None:
    text = fragment(make_root(tmp_path), date(2026, 11, 24))
    assert ("Senin 21", "Jumat, 8 Jan 2027 (perkiraan)", "Selasa, 19 Jan 2027 (perkiraan)") in rows(text)
    assert "Hari libur 2027 (perkiraan)" in text
    assert BUILT_IN[2026].decree in text


def test_an_office_with_the_decree_makes_a_year_certain(tmp_path: Path) -> None:
    root = make_root(tmp_path, office_file(2027, holidays(2027, decree="SKB 7/2026")))
    text = fragment(root, date(2026, 11, 24))
    assert "(perkiraan)" not in text
    assert "Dasar: SKB 7/2026." in text


@pytest.mark.parametrize("today", [date(2018, 5, 1), date(2031, 5, 1)])
def test_a_year_without_holidays_is_not_counted(tmp_path: Path, today: date) -> None:
    """No row is made up; the page says why."""
    root = make_root(tmp_path)
    for release in (root / "content/siaran-pers").rglob("*.md"):
        release.unlink()  # one dated ahead of the day is an error
    text = fragment(root, today)
    assert rows(text) == []
    assert f"Hari libur tahun {today.year} belum ada di situs ini" in text


def test_the_last_year_is_counted_as_far_as_it_goes(tmp_path: Path) -> None:
    assert rows(fragment(make_root(tmp_path), date(2027, 12, 5)))[-1][0] in ("Selasa 7", "Rabu 8")


@pytest.mark.parametrize(
    ("written", "said"),
    [("", "hari kerja pertama sesudah"), ("hari_pertama: hari_itu\n", "hari kejadian itu sendiri")],
)
def test_the_page_says_which_day_is_the_first(tmp_path: Path, written: str, said: str) -> None:
    body = (BASE / "disclosures/badan.yml").read_text(encoding="utf-8") + written
    assert said in fragment(make_root(tmp_path, {"disclosures/badan.yml": body}), date(2026, 11, 24))


def embedded(text: str) -> dict[str, object]:
    (block,) = re.findall(r'<script type="application/json" id="tenggat-data">(.*?)</script>', text, re.DOTALL)
    found: dict[str, object] = json.loads(block)
    return found


def test_the_data_of_the_calculator_is_the_data_for_download(tmp_path: Path) -> None:
    site = site_on(make_root(tmp_path), date(2026, 11, 24))
    data = embedded(fill("<!-- terang:tenggat -->", PAGE, site))
    content = dict(outputs_of(site))[urls.HOLIDAYS]
    assert isinstance(content, bytes)
    assert json.loads(content) == data["kalender"]
    assert [one["id"] for one in data["tenggat"]] == [deadline.id for deadline in DEADLINES]  # type: ignore[attr-defined]


def test_a_hostile_holiday_stays_text(tmp_path: Path) -> None:
    hostile = "</script><script>alert(1)</script>"
    more = f"  - {{tanggal: 2027-02-02, nama: '{hostile}', jenis: libur_nasional}}\n"
    text = fragment(make_root(tmp_path, office_file(2027, holidays(2027, more=more))), date(2027, 3, 1))
    assert hostile not in text
    years = embedded(text)["kalender"]["tahun"]  # type: ignore[index]
    assert years["2027"]["libur"]["2027-02-02"] == ["libur_nasional", hostile]


def test_the_download_is_made_again_only_when_a_ledger_changes(tmp_path: Path) -> None:
    def key(root: Path, today: date) -> bytes:
        (draft,) = write(site_on(root, today))
        assert isinstance(draft, LazyOutput)
        return draft.key

    one = make_root(tmp_path / "one", office_file())
    two = make_root(tmp_path / "two", office_file(2030, holidays(decree="SKB lain 2/2029")))
    assert key(one, date(2026, 3, 31)) == key(one, date(2026, 4, 1))
    assert key(one, date(2026, 3, 31)) != key(two, date(2026, 3, 31))


def test_links_lead_only_to_pages_that_the_site_has(tmp_path: Path) -> None:
    more = {
        one["lanjut"] and one["lanjut"][1]
        for one in embedded(fragment(make_root(tmp_path), date(2026, 3, 1)))["tenggat"]
    }  # type: ignore[attr-defined]
    assert more == {None}  # the base root has neither page


def test_the_page_is_small(demo: Built) -> None:
    assert len((demo.out / PAGE).read_bytes()) <= 60_000
    assert '"lanjut":["Cara mengajukan keberatan","../layanan/keberatan.html"]' in demo.read(PAGE)
