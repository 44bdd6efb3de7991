"""A request is looked up by its number, and what was asked before is suggested before somebody asks again."""

import json

import pytest
from playwright.sync_api import Page, expect
from visiting import OpenPage, Served, Watch

from terang import urls


def _look_up(page: Page, web: Served, number: str) -> Page:
    page.goto(web / urls.REQUEST_STATUS, wait_until="networkidle")
    page.get_by_label("Nomor pendaftaran").fill(number)
    page.get_by_role("button", name="Lihat status").click()
    return page


# what is typed → what the answer says
NUMBERS = {
    "P-036/2026": ["P-036/2026", "Diberikan seluruhnya", "Dijawab 8 Juli 2026, dalam", "Jawabannya diumumkan: Persyaratan Akta Kelahiran"],
    " p 036 2026 ": ["P-036/2026", "Diberikan seluruhnya"],
    "P-004/2025": ["Ditolak"],
    "P-999/2026": ["P-999/2026 tidak ada dalam register yang terbit"],
    "<b>x": ["<b>x tidak ada"],
}  # fmt: skip


@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_tells_the_state(number: str, page: Page, demo_web: Served) -> None:
    _look_up(page, demo_web, number)
    for words in NUMBERS[number]:
        expect(page.get_by_role("status")).to_contain_text(words)


def test_a_late_answer_leads_to_an_objection(page: Page, demo_web: Served) -> None:
    """The browser's day decides, not that of the build."""
    state = {"P-777/2026": {"diterima": "2026-01-05", "batas": "2026-01-20"}}
    page.route("**/status-permohonan/2026.json", lambda route: route.fulfill(body=json.dumps(state)))
    page.clock.set_fixed_time("2026-01-20T09:00:00+07:00")
    _look_up(page, demo_web, "P-777/2026")
    expect(page.get_by_role("status")).to_contain_text("Sedang diproses")
    page.clock.set_fixed_time("2026-01-21T09:00:00+07:00")
    _look_up(page, demo_web, "P-777/2026")
    expect(page.get_by_role("status")).to_contain_text("tenggatnya sudah lewat")
    page.get_by_role("link", name="Ajukan keberatan").click()
    expect(page.locator("#keberatan").get_by_label("Nomor pendaftaran permintaan")).to_have_value("P-777/2026")
    expect(page.get_by_label("c. permintaan tidak ditanggapi").first).to_be_checked()


def test_states_that_do_not_load_say_so(page: Page, demo_web: Served, watch: Watch) -> None:
    watch.allowed.append("Failed to load resource")
    page.route("**/status-permohonan/*.json", lambda route: route.abort())
    _look_up(page, demo_web, "P-036/2026")
    expect(page.get_by_role("status")).to_contain_text("Status tidak dapat dimuat")


def test_without_scripts_the_tables_are_there(open_page: OpenPage, demo_web: Served) -> None:
    page = open_page(scripts=False)
    page.goto(demo_web / urls.REQUEST_STATUS)
    expect(page.get_by_role("button", name="Lihat status")).to_be_hidden()
    page.get_by_role("link", name="Permintaan 2026").click()
    page.locator("summary", has_text="Diterima Juni 2026").click()
    expect(page.get_by_role("rowheader", name="P-036/2026")).to_be_visible()
    expect(page.get_by_role("link", name="Persyaratan Akta Kelahiran")).to_be_visible()


def test_the_letter_composer_suggests_what_was_asked(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / f"{urls.LETTER}#permintaan", wait_until="networkidle")
    box = page.get_by_label("Informasi yang diminta").first
    place = page.locator(".asked")
    expect(place).to_be_empty()
    box.fill("akta kelahiran anak saya hilang")
    link = place.get_by_role("link")
    expect(link).to_have_text(["Persyaratan Akta Kelahiran yang Hilang, Rusak, atau Perlu Pembetulan"])
    box.fill("xyzzy qwertz")
    expect(place).to_be_empty()
    box.fill("jumlah kunjungan rawat jalan")
    link.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Kunjungan Rawat Jalan")
