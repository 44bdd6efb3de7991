"""The letter composer: complete letters from few fields, filled in by links, stored nowhere, and forms without scripts."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from visiting import OpenPage, Served

from terang import urls

PERSON = {"Nama lengkap": "Pemohon Contoh", "Alamat": "Jl. Contoh 1, Bekasi", "Telepon": "021 000", "Tempat": "Bekasi"}
# kind: what more is filled in, and what must stand in the letter
LETTERS = {
    "permintaan": (
        {"Informasi yang diminta": "LKPJ 2024\nLKPJ 2025", "Tujuan": "penelitian"},
        ["PPID Pemerintah Kota Bekasi", "1. LKPJ 2024", "2. LKPJ 2025", "Tujuan penggunaan: penelitian", "Cara memperoleh: salinan elektronik",
         "Cara mengirim: surel", "NIK atau nomor pengesahan: …", "Alamat: Jl. Contoh 1, Bekasi", "10 hari kerja", "Pasal 22 ayat (7)"],
    ),
    "keberatan": (
        {"Informasi yang diminta": "LKPJ 2024", "Kasus posisi": "Tidak dijawab", "Tujuan": "penelitian", "Nomor pendaftaran permintaan": "12/2026"},
        ["Atasan PPID Pemerintah Kota Bekasi", "permintaan tidak ditanggapi", "huruf c", "Nomor pendaftaran permintaan: 12/2026",
         "Kasus posisi: Tidak dijawab", "30 hari kerja"],
    ),
    "sengketa": (
        {"Informasi yang dimohon": "LKPJ 2024", "Uraian alasan": "Tidak ditanggapi"},
        ["Komisi Informasi Provinsi Jawa Barat", "Termohon: Pemerintah Kota Bekasi", "1. LKPJ 2024", "Uraian: Tidak ditanggapi",
         "memerintahkan badan publik menanggapi permintaan"],
    ),
}  # fmt: skip


def _fill(page: Page, kind: str, fields: dict[str, str]) -> None:
    form = page.locator(f"#{kind}")
    for label, text in fields.items():
        form.get_by_label(re.compile(f"^{label}")).first.fill(text)


@pytest.mark.parametrize("kind", LETTERS)
def test_a_letter_has_all_that_the_law_wants(kind: str, page: Page, demo_web: Served) -> None:
    asked: list[str] = []
    page.goto(demo_web / f"{urls.LETTER}#{kind}", wait_until="networkidle")
    page.on("request", lambda request: asked.append(request.url))
    more, wanted = LETTERS[kind]
    _fill(page, kind, PERSON | more)
    page.locator(f"#{kind}").get_by_role("button", name="Susun surat").click()
    letter = page.locator("#surat-isi")
    expect(letter).to_be_visible()
    text = letter.inner_text()
    assert [words for words in wanted if words not in text] == []
    assert "null" not in text
    assert "undefined" not in text
    for name in ("Buka di surel", "Teks WhatsApp"):
        assert "Pemohon%20Contoh" in (page.get_by_role("link", name=name).get_attribute("href") or "")
    assert asked == []
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert "Contoh" not in page.url


def test_what_is_missing_is_named_at_its_field(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / urls.LETTER)
    button = page.get_by_role("button", name="Susun surat")
    button.click()
    field = page.get_by_label("Informasi yang diminta").first
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    _fill(page, "permintaan", PERSON | LETTERS["permintaan"][0] | {"Telepon": ""})
    button.click()
    expect(page.get_by_role("alert")).to_have_text("Isi telepon atau surel, agar Anda dapat dijawab.")
    expect(page.locator("#surat")).to_be_hidden()


def test_links_fill_it_in(page: Page, demo_web: Served) -> None:
    record = next(one for one in demo_web.site.catalogue.records if one.unit and "&" not in one.title)
    page.goto(demo_web / urls.record(record.id))
    page.get_by_role("main").get_by_role("link", name="Minta informasi", exact=True).click()
    expect(page.get_by_label("Informasi yang diminta").first).to_have_value(record.title)
    expect(page.get_by_label("Unit yang menguasai")).to_have_value(
        demo_web.site.catalogue.units[record.unit or ""].name
    )
    page.goto(demo_web / "cari.html?q=xyzzyqwk", wait_until="networkidle")
    page.get_by_role("link", name="Minta informasi ini").click()
    expect(page.get_by_label("Informasi yang diminta").first).to_have_value("xyzzyqwk")
    page.goto(demo_web / f"{urls.LETTER}#keberatan?alasan=b&informasi=%3Cb%3Ex")
    page.reload()
    expect(page.get_by_label("b. informasi berkala tidak disediakan").first).to_be_checked()
    expect(page.locator("#keberatan").get_by_label("Informasi yang diminta")).to_have_value("<b>x")


def test_the_text_can_be_taken_away(page: Page, demo_web: Served, tmp_path: Path) -> None:
    page.goto(demo_web / urls.LETTER)
    _fill(page, "permintaan", PERSON | LETTERS["permintaan"][0])
    page.get_by_role("button", name="Susun surat").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Unduh teks").click()
    assert waiting.value.suggested_filename == "permintaan-informasi-publik.txt"
    page.emulate_media(media="print")
    expect(page.locator("#surat-isi")).to_be_visible()
    for hidden in (page.locator("#permintaan"), page.get_by_role("banner"), page.get_by_role("heading", level=1)):
        expect(hidden).to_be_hidden()


def test_without_scripts_it_is_three_forms_to_print(open_page: OpenPage, demo_web: Served) -> None:
    page = open_page(scripts=False)
    page.goto(demo_web / urls.LETTER)
    for kind in LETTERS:
        expect(page.locator(f"#{kind}")).to_be_visible()
        expect(page.locator(f"#{kind}").get_by_role("button")).to_have_count(0)
    page.emulate_media(media="print")
    expect(page.get_by_text("Nomor pendaftaran (diisi petugas)")).to_be_visible()
    expect(page.locator("#sengketa .sign")).to_be_visible()


def test_paper_has_the_form_until_there_is_a_letter(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / urls.LETTER, wait_until="networkidle")
    page.emulate_media(media="print")
    form = page.locator("#permintaan")
    expect(form.get_by_text("Yang diminta", exact=True)).to_be_visible()
    expect(form.get_by_text("Tanda tangan")).to_be_visible()
    expect(page.locator("#keberatan")).to_be_hidden()  # one form at a time
    page.emulate_media(media="screen")
    _fill(page, "permintaan", PERSON | LETTERS["permintaan"][0])
    form.get_by_role("button", name="Susun surat").click()
    page.emulate_media(media="print")
    expect(form).to_be_hidden()
    expect(page.locator("#surat-isi")).to_be_visible()
