"""The calculator of deadlines: it counts as the core does, keeps to itself, and can be used with a keyboard."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from test_browser_pages import AXE, DESKTOP, PHONE, _axe, _too_wide
from visiting import OpenPage, Served, serve

from helpers import BASE, holidays, make_root, office_file
from sites import Built, publish
from terang.working_days import DEADLINES, Calendar, DeadlineStart, UnknownYear

PAGE = "layanan/tenggat.html"
CALENDAR = Calendar.of()


def counted(event: date, days: int, calendar: Calendar = CALENDAR) -> dict[str, object]:
    """What the script's `term` should give."""
    try:
        term = calendar.term(event, days)
    except UnknownYear as unknown:
        return {"unknown": unknown.year}
    skipped = [[one.day.isoformat(), one.reason] for one in term.skipped]
    return {"due": term.due.isoformat(), "skipped": skipped, "estimated": list(term.estimated)}


def test_every_day_is_counted_as_the_core_counts_it(page: Page, demo_web: Served) -> None:
    """All of 2026, and every tenth day of the other years, for every number of days that the law knows."""
    page.goto(demo_web / PAGE)
    first = date(2018, 12, 20)
    every = [first + timedelta(days=number) for number in range((date(2028, 1, 10) - first).days)]
    days = [day for number, day in enumerate(every) if day.year == 2026 or number % 10 == 0]
    steps = sorted({deadline.days for deadline in DEADLINES} | {1, 100})
    found = page.evaluate(
        "([days, steps]) => days.map(day => steps.map(count => Tenggat.term(day, count)))",
        [[day.isoformat() for day in days], steps],
    )
    assert len(days) > 365 + 280
    for day, terms in zip(days, found, strict=True):
        assert terms == [counted(day, count) for count in steps], day


def test_every_event_starts_its_deadlines(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / PAGE)
    for event in DeadlineStart:
        found = page.evaluate("key => Tenggat.reckon(key, '2026-02-09')", event.value)
        expected = [deadline for deadline in DEADLINES if deadline.event is event]
        assert [one["deadline"]["id"] for one in found] == [deadline.id for deadline in expected]
        assert [one["term"] for one in found] == [counted(date(2026, 2, 9), deadline.days) for deadline in expected]


def _ask(page: Page, label: str, day: str) -> None:
    page.get_by_label(label).check()
    page.get_by_label("Tanggal berapa?").fill(day)
    page.get_by_role("button", name="Hitung tenggat").click()


def test_an_answer_with_its_reasons(page: Page, demo_web: Served) -> None:
    page.clock.set_fixed_time("2026-02-20T05:00:00Z")
    page.goto(demo_web / PAGE)
    _ask(page, "Permintaan saya diterima badan publik", "2026-02-09")
    expect(page.get_by_role("status").filter(has_text="Jawaban")).to_have_text(
        "Jawaban tertulis paling lambat Rabu, 25 Februari 2026."
    )
    result = page.get_by_label("Hasil hitungan")
    expect(result.get_by_role("heading", level=3)).to_have_count(4)
    expect(result.get_by_text("Libur nasional: Tahun Baru Imlek").first).to_be_hidden()
    result.get_by_text("6 hari tidak dihitung", exact=True).click()
    expect(result.get_by_text("Selasa, 17 Februari 2026: Libur nasional: Tahun Baru Imlek").first).to_be_visible()
    expect(result.get_by_text("perkiraan")).to_have_count(0)
    result.get_by_role("link", name="Cara mengajukan keberatan").first.click()
    expect(page.get_by_role("heading", level=1, name="Mengajukan keberatan")).to_be_visible()


@pytest.mark.parametrize(
    ("now", "label", "day", "title", "more", "button"),
    [
        ("2026-02-20", "Permintaan saya diterima", "2026-02-09", "Belum terlambat.", "Tinggal 3 hari kerja, sampai Rabu, 25 Februari 2026.", None),
        ("2026-02-25", "Permintaan saya diterima", "2026-02-09", "Belum terlambat.", "Hari ini hari terakhir.", None),
        ("2026-03-10", "Permintaan saya diterima", "2026-02-09", "Terlambat 9 hari kerja.", "sampai Kamis, 16 April 2026", "Tulis keberatan"),
        ("2026-09-01", "Permintaan saya diterima", "2026-02-09", "Terlambat", "permintaan baru", "Tulis permintaan baru"),
        ("2026-03-20", "Saya menerima jawaban", "2026-03-16", "Masih dalam tenggat.", "sampai Rabu, 6 Mei 2026", "Tulis keberatan"),
        ("2026-06-01", "Saya menerima jawaban", "2026-03-16", "Tenggatnya sudah lewat.", "permintaan baru", "Tulis permintaan baru"),
        ("2026-08-03", "Keberatan tertulis saya", "2026-05-08", "Terlambat", "permintaan baru", "Tulis permintaan baru"),
        ("2026-07-06", "Keberatan tertulis saya", "2026-05-08", "Terlambat 5 hari kerja.", "Komisi Informasi", "Tulis permohonan ke Komisi Informasi"),
    ],
)  # fmt: skip
def test_it_says_how_things_stand_today(
    now: str, label: str, day: str, title: str, more: str, button: str | None, page: Page, demo_web: Served
) -> None:
    page.clock.set_fixed_time(f"{now}T05:00:00Z")
    page.goto(demo_web / PAGE)
    page.get_by_label(re.compile(label)).check()
    page.get_by_label("Tanggal berapa?").fill(day)
    page.get_by_role("button", name="Hitung tenggat").click()
    verdict = page.get_by_label("Hasil hitungan").locator(".note").first
    expect(verdict.locator("strong")).to_contain_text(title)
    expect(verdict).to_contain_text(more)
    if button:
        verdict.get_by_role("link", name=button).click()
        expect(page.get_by_role("heading", level=1, name="Tulis surat")).to_be_visible()
    else:
        expect(verdict.get_by_role("link")).to_have_count(0)


def test_of_a_day_to_come_nothing_is_late(page: Page, demo_web: Served) -> None:
    page.clock.set_fixed_time("2026-03-01T05:00:00Z")
    page.goto(demo_web / PAGE)
    _ask(page, "Permintaan saya diterima badan publik", "2026-03-02")
    expect(page.get_by_label("Hasil hitungan").locator(".note")).to_have_count(0)


def test_an_estimate_is_said_everywhere(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / PAGE)
    _ask(page, "Permintaan saya diterima badan publik", "2026-12-21")
    expect(page.get_by_text("Jawaban tertulis paling lambat Jumat, 8 Januari 2027 (perkiraan).")).to_be_visible()
    result = page.get_by_label("Hasil hitungan")
    expect(result.get_by_text("perkiraan", exact=True)).to_have_count(4)
    expect(result.get_by_text("Nomor keputusan hari libur 2027 belum ada")).to_be_visible()


def test_what_cannot_be_counted_is_said(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / PAGE)
    _ask(page, "Permintaan saya diterima badan publik", "2027-12-30")
    expect(page.get_by_text("Tidak dihitung: hari libur tahun 2028 belum ada di situs ini.").first).to_be_visible()
    expect(page.get_by_role("button", name="Simpan ke kalender")).to_have_count(0)


@pytest.mark.parametrize("day", ["", "2018-12-31", "2028-01-01"])
def test_a_date_out_of_reach_is_refused_by_the_field(page: Page, demo_web: Served, day: str) -> None:
    page.goto(demo_web / PAGE)
    _ask(page, "Permintaan saya diterima badan publik", day)
    expect(page.get_by_label("Hasil hitungan")).to_be_hidden()
    expect(page.get_by_label("Tanggal berapa?")).to_be_focused()


def test_with_the_keyboard_alone_and_without_losing_the_focus(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / PAGE)
    page.get_by_label("Permintaan saya diterima badan publik").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Saya menerima jawaban yang tidak memuaskan")).to_be_checked()
    page.keyboard.press("Tab")
    page.get_by_label("Tanggal berapa?").fill("2026-03-16")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Mengajukan keberatan paling lambat Rabu, 6 Mei 2026.")).to_be_visible()
    expect(page.get_by_label("Tanggal berapa?")).to_be_focused()
    button = page.get_by_role("button", name="Hitung tenggat")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_be_focused()


def test_opened_from_disk_it_counts_too(page: Page, demo_web: Served) -> None:
    page.goto((demo_web.site.out / PAGE).as_uri())
    _ask(page, "Keberatan tertulis saya diterima badan publik", "2026-05-08")
    expect(page.get_by_text("Tanggapan Atasan PPID paling lambat Senin, 29 Juni 2026.")).to_be_visible()


def test_nothing_is_asked_for_once_the_page_is_there(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / PAGE, wait_until="networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    _ask(page, "Saya menerima tanggapan atas keberatan", "2026-03-09")
    expect(page.get_by_text("Ke Komisi Informasi paling lambat")).to_be_visible()
    assert asked == []


def test_the_calendar_file(page: Page, demo_web: Served, tmp_path: Path) -> None:
    page.goto(demo_web / PAGE)
    _ask(page, "Permintaan saya diterima badan publik", "2026-12-09")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Simpan ke kalender (.ics)").click()
    assert waiting.value.suggested_filename == "tenggat-permintaan-2026-12-09.ics"
    waiting.value.save_as(tmp_path / "tenggat.ics")
    data = (tmp_path / "tenggat.ics").read_bytes()
    lines = data.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    text = data.decode().replace("\r\n ", "")
    assert text.count("BEGIN:VEVENT") == text.count("END:VEVENT") == 4
    assert re.findall(r"DTSTART;VALUE=DATE:(\d+)", text) == ["20261223", "20270107", "20270210", "20270219"]
    assert re.findall(r"DTEND;VALUE=DATE:(\d+)", text)[0] == "20261224"
    uids = re.findall(r"UID:(.+)\r", text)
    assert uids[0] == "tenggat-permintaan-2026-12-09-jawaban@terang"
    assert len(set(uids)) == 4
    assert "SUMMARY:Tenggat: Jawaban tertulis\\, jika diperpanjang\r\n" in text
    assert "Dasar: Pasal 22 ayat (8) UU 14/2008\\; Pasal 36 Perki 1/2021. Perkiraan: hari libur 2027" in text
    again = page.evaluate(
        "Tenggat.calendarFile('permintaan', '2026-12-09', Tenggat.reckon('permintaan', '2026-12-09'))"
    )
    assert again.encode() == data


def test_long_and_foreign_letters_are_folded_between_letters(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / PAGE)
    deadline = {"id": "x", "judul": "é😀–" * 40, "anjuran": "a\nb", "dasar": "Pasal 1"}
    found = [{"deadline": deadline, "term": counted(date(2026, 3, 9), 10)}]
    data = page.evaluate("found => Tenggat.calendarFile('x', '2026-03-09', found)", found).encode()
    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert "é😀–" * 40 in data.decode().replace("\r\n ", "")
    assert rb"a\nb Dasar" in data


def test_without_scripts_the_table_answers(open_page: OpenPage, demo_web: Served) -> None:
    page = open_page(phone=True, scripts=False)
    page.goto(demo_web / PAGE)
    expect(page.get_by_role("button", name="Hitung tenggat")).to_be_hidden()
    assert "dapat dibaca dari tabel" in page.locator("noscript").inner_text()
    page.get_by_text("Februari 2026", exact=True).click()
    table = page.get_by_role("table", name="Batas jawaban untuk permintaan yang diterima pada Februari 2026")
    expect(table.get_by_role("row", name=re.compile("^Senin 9 "))).to_contain_text("Rabu, 25 Feb")
    expect(page.get_by_text("Dasar: SKB Menag 1497/2025")).to_be_visible()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_an_answer_fits_and_can_be_read(dark: bool, page: Page, demo_web: Served) -> None:
    page.goto(demo_web / PAGE)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    _ask(page, "Permintaan saya diterima badan publik", "2026-12-09")
    page.get_by_text("4 hari tidak dihitung", exact=True).click()
    for size in (PHONE, {"width": 320, "height": 640}, DESKTOP):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        assert _too_wide(page) == []
    page.evaluate(AXE)
    assert _axe(page, dark, PHONE) == {}


def test_a_body_counts_with_its_own_day_one_and_its_own_year(tmp_path: Path, open_page: OpenPage) -> None:
    body = (BASE / "disclosures/badan.yml").read_text(encoding="utf-8") + "hari_pertama: hari_itu\n"
    own = {
        "disclosures/badan.yml": body,
        "content/index.md": "# Beranda\n\n[Hitung](hitung.md)\n",
        "content/hitung.md": "# Hitung\n\n<!-- terang:tenggat -->\n",
    }
    built = Built(make_root(tmp_path / "root", own | office_file(2028, holidays(2028))), tmp_path / "site")
    publish(built.root, built.out, "--no-search")
    days = [date(2027, 12, 1) + timedelta(days=number) for number in range(380)]
    for web in serve(built, ""):
        page = open_page()
        page.goto(web / "hitung.html")
        found = page.evaluate("days => days.map(day => Tenggat.term(day, 10))", [day.isoformat() for day in days])
        assert found == [counted(day, 10, built.catalogue.calendar) for day in days]
        expect(page.get_by_text("Hari ke-1 adalah hari kejadian itu sendiri bila hari kerja.")).to_be_visible()
