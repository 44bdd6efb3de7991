"""Finding, which is what the site is for: on the demonstration and on the real list."""

import csv
import re
import time
from pathlib import Path
from urllib.parse import quote

import axe_playwright_python
import pytest
from playwright.sync_api import Locator, Page, Route, expect
from visiting import DESKTOP, PHONE, OpenPage, Served, Watch

from terang import urls

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
FOUND = re.compile(r"^([\d.]+) hasil")


def _results(page: Page) -> Locator:
    return page.get_by_role("region", name="Hasil pencarian").get_by_role("link")


def _search(page: Page, words: str) -> int:
    """Type and send, as people do; how many results there are."""
    box = page.get_by_role("searchbox", name="Kata yang dicari")
    box.fill(words)
    box.press("Enter")
    return _count(page, words)


def _count(page: Page, words: str) -> int:
    shown = page.get_by_text(re.compile(rf"hasil untuk .{re.escape(' '.join(words.split()))}"))
    expect(shown).to_be_visible()
    match = FOUND.match(shown.inner_text())
    return int(match[1].replace(".", "")) if match else 0


@pytest.mark.parametrize("words", ["laporan keuangan", "melaporkan", "pengadaan", "kinerja harian"])
def test_the_real_list_is_searched(words: str, page: Page, imported_web: Served) -> None:
    page.goto(imported_web / "cari.html")
    assert _search(page, words) > 0
    first = _results(page).first
    title = first.inner_text()
    first.click()
    expect(page.get_by_role("heading", level=1, name=title, exact=True)).to_be_visible()
    assert page.url.removeprefix(imported_web.address).partition("?")[0].partition("#")[0] in imported_web.site.pages


def test_records_are_found_by_their_own_titles(page: Page, imported_web: Served) -> None:
    """Every twelfth record of the real list: its whole title brings it among the first ten."""
    page.goto(imported_web / "cari.html")
    missed = []
    for record in imported_web.site.catalogue.records[::12]:
        _search(page, record.title)
        expect(_results(page).first).to_be_visible()
        found = [link.get_attribute("href") or "" for link in _results(page).all()]
        titles = [text.casefold() for text in _results(page).all_inner_texts()]
        if not any(urls.record(record.id) in link for link in found) and record.title.casefold() not in titles:
            missed.append(record.title)
    assert missed == []


def test_kindred_words_find_the_same(page: Page, imported_web: Served) -> None:
    page.goto(imported_web / "cari.html")
    for words, kin in (
        ("melaporkan", "laporan"),
        ("pengadaan barang", "PENGADAAN BARANG"),
        ("perjanjian kinerja", "kinerja perjanjian"),
    ):
        first, second = _search(page, words), _search(page, kin)
        assert first > 0, words
        assert first == second, (words, kin)


@pytest.mark.parametrize("words", ["kinerja", "siaran", "permohonan informasi"])
def test_the_demonstration_is_searched(words: str, page: Page, demo_web: Served) -> None:
    page.goto(demo_web / "index.html")
    box = page.locator("#cari-kata, #cari-cepat").first
    box.fill(words)
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"/cari\.html\?q="))
    assert _count(page, words) > 0
    title = _results(page).first.inner_text()
    _results(page).first.click()
    expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()


def test_records_releases_and_pages_are_all_found(page: Page, demo_web: Served) -> None:
    catalogue = demo_web.site.catalogue
    page.goto(demo_web / "cari.html")
    for title in (
        catalogue.records[0].title,
        catalogue.releases[0].title,
        demo_web.site.pages["layanan/biaya.html"].headings[0],
    ):
        _search(page, title)
        expect(_results(page).filter(has_text=title).first).to_be_visible()


def test_facets_narrow_and_are_remembered(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / "cari.html")
    words = "laporan kinerja"
    everything = _search(page, words)
    ticks = page.get_by_role("form", name="Saring hasil").get_by_role("checkbox")
    expect(ticks.first).to_be_visible()
    year = page.get_by_role("group", name="Tahun").get_by_role("checkbox").first
    year.check()
    expect(page.get_by_text(FOUND).first).not_to_have_text(re.compile(rf"^{everything} hasil"))
    narrowed = _count(page, words)
    assert 0 < narrowed < everything
    assert "tahun=" in page.url
    page.reload()
    assert _count(page, words) == narrowed
    year = page.get_by_role("group", name="Tahun").get_by_role("checkbox").first
    expect(page.get_by_role("group", name="Tahun").get_by_role("checkbox", checked=True)).to_have_count(1)
    page.get_by_role("group", name="Tahun").get_by_role("checkbox", checked=True).click()
    expect(page.get_by_text(FOUND).first).to_have_text(re.compile(rf"^{everything} hasil"))
    assert "tahun=" not in page.url


def test_counts_of_facets_come_true(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / "cari.html?q=kinerja")
    group = page.get_by_role("group", name="Kelas informasi")
    expect(group.get_by_role("checkbox").first).to_be_visible()
    for row in range(group.get_by_role("checkbox").count()):
        item = group.get_by_role("listitem").nth(row)
        promised = int(re.findall(r"\d+", item.inner_text())[-1])
        item.get_by_role("checkbox").check()
        expect(page.get_by_text(FOUND).first).to_have_text(re.compile(rf"^{promised} hasil"))
        group.get_by_role("checkbox", checked=True).click()
        expect(page.get_by_text(re.compile(r"hasil untuk")).first).not_to_have_text(re.compile(rf"^{promised} hasil$"))


def test_order_by_date(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / "cari.html")
    everything = _search(page, "kinerja")
    page.get_by_label("Urutkan").select_option("Terbaru")
    expect(page).to_have_url(re.compile("urut=terbaru"))
    page.reload()
    assert _count(page, "kinerja") == everything
    expect(page.get_by_label("Urutkan")).to_have_value("terbaru")
    paths = {urls.record(r.id): r.published for r in demo_web.site.catalogue.records}
    paths |= {urls.release(r.id): r.date for r in demo_web.site.catalogue.releases}
    expect(_results(page).first).to_be_visible()
    found = [(link.get_attribute("href") or "").split("/ppid/")[-1].lstrip("./") for link in _results(page).all()]
    days = [day.first_day for path in found if (day := paths.get(path))]
    assert len(days) > 3
    assert days == sorted(days, reverse=True)


def test_more_results_are_loaded_and_focus_moves_on(page: Page, imported_web: Served) -> None:
    page.goto(imported_web / "cari.html")
    everything = _search(page, "laporan")
    expect(_results(page).first).to_be_visible()
    before = _results(page).count()
    assert before < everything
    page.get_by_role("button", name=re.compile("Muat lagi")).click()
    expect(_results(page).nth(before)).to_be_focused()
    assert _results(page).count() > before


def test_keyboard_alone(page: Page, demo_web: Served) -> None:
    """Ctrl+K, words, Enter, on to the first result, Enter: there. (A bare `/` is ruled out by WCAG 2.1.4.)"""
    page.goto(demo_web / "informasi/index.html")
    page.keyboard.press("Control+k")
    expect(page.locator("#cari-kata, #cari-cepat").first).to_be_focused()
    page.keyboard.type("laporan kinerja")
    page.keyboard.press("Enter")
    assert _count(page, "laporan kinerja") > 0
    expect(_results(page).first).to_be_visible()
    page.keyboard.press("Control+k")
    expect(page.get_by_role("searchbox", name="Kata yang dicari")).to_be_focused()
    for _ in range(2):  # the button, then the first result
        page.keyboard.press("Tab")
    expect(_results(page).first).to_be_focused()
    title = _results(page).first.inner_text()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name=title, exact=True)).to_be_visible()


def test_slash_in_a_field_is_a_slash(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / "cari.html")
    page.locator("#cari-kata, #cari-cepat").first.click()
    page.keyboard.type("27/2017")
    expect(page.locator("#cari-kata, #cari-cepat").first).to_have_value("27/2017")


def test_empty_answer_helps(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / "cari.html")
    assert _search(page, "xyzzyqwk") == 0
    expect(page.get_by_text("Tidak ketemu?")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="Unit kerja").click()
    expect(page.get_by_role("heading", level=1, name="Unit")).to_be_visible()


def test_one_tap_undoes_a_rewritten_word(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / "cari.html?q=kepndudukan")
    expect(page.locator("#cari-keadaan")).to_contain_text("dibaca sebagai “kependudukan”")
    page.get_by_role("button", name="Cari persis seperti ditulis").click()
    expect(page.locator("#cari-keadaan")).to_contain_text("Tidak ada hasil untuk “kepndudukan”")
    assert page.url.endswith("q=kepndudukan&ejaan=asli")
    expect(page.locator("#cari-minta")).to_be_visible()


def test_what_is_only_near_is_called_so_and_leads_to_a_request(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / "cari.html?q=biaya+zebrakutub")
    expect(page.locator("#cari-keadaan")).to_contain_text("Tidak ditemukan: “zebrakutub”. Yang mendekati:")
    expect(page.locator("#cari-hasil li").first).to_be_visible()
    expect(page.locator("#cari-minta")).to_be_visible()


def _direct(page: Page) -> Locator:
    return page.get_by_role("region", name="Langsung ke")


def test_a_sure_question_leads_there_directly(open_page: OpenPage, demo_web: Served) -> None:
    """On a phone and by keyboard: the answer with its page stands above the hits, and is announced."""
    page = open_page(phone=True)
    page.goto(demo_web / "cari.html")
    _search(page, "siapa ppid utama sekarang")
    expect(_direct(page)).to_contain_text(
        "Dinas Komunikasi, Informatika, Statistik dan Persandian Kota Bekasi, sejak 2025."
    )
    expect(page.get_by_role("status").filter(has_text="Langsung ke: PPID Utama sekarang")).to_have_count(1)
    box, hits = _direct(page).bounding_box(), page.locator("#cari-hasil").bounding_box()
    assert box
    assert hits
    assert box["y"] + box["height"] <= hits["y"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.evaluate(AXE)
    found = page.evaluate("axe.run().then(done => done.violations.map(one => [one.id, one.impact]))")
    assert [one for one in found if one[1] in ("serious", "critical")] == []
    page.keyboard.press("Tab")  # the button of the form
    page.keyboard.press("Tab")
    expect(_direct(page).get_by_role("link").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Profil PPID")).to_be_visible()


def test_a_slip_in_a_sure_question_is_said_and_can_be_undone(open_page: OpenPage, demo_web: Served) -> None:
    page = open_page(phone=True)
    page.goto(demo_web / "cari.html?q=disdukcail")
    expect(_direct(page).get_by_role("link")).to_have_text("Dinas Kependudukan dan Pencatatan Sipil Kota Bekasi")
    page.get_by_role("button", name="Cari persis seperti ditulis").click()
    expect(page.locator("#cari-keadaan")).to_contain_text("Tidak ada hasil untuk “disdukcail”")
    expect(_direct(page)).to_be_hidden()


def test_what_is_not_found_stands_below_nothing_and_leads_to_a_request(open_page: OpenPage, demo_web: Served) -> None:
    page = open_page(phone=True)
    page.goto(demo_web / "cari.html")
    assert _search(page, "sirkuit formula") == 0
    expect(_direct(page)).to_be_hidden()
    page.get_by_role("link", name="Minta informasi ini").click()
    expect(page).to_have_url(re.compile(r"layanan/surat\.html#permintaan\?informasi=sirkuit"))
    expect(page.get_by_label("Informasi yang diminta").first).to_have_value("sirkuit formula")


def test_a_short_word_is_not_heard_as_a_longer_one(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / "cari.html?q=visa umrah")
    status = page.locator("#cari-keadaan")
    expect(status).to_contain_text("Tidak ditemukan: “umrah”")
    expect(status).not_to_contain_text("pisah")


def test_the_box_goes_with_the_words(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / "cari.html")
    _search(page, "dinsos")
    expect(_direct(page)).to_be_visible()
    page.get_by_role("searchbox", name="Kata yang dicari").fill("")
    expect(_direct(page)).to_be_hidden()


def test_suggestions_lead_there_directly(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / "index.html")
    page.get_by_role("combobox", name="Apa yang ingin Anda ketahui?").click()
    page.keyboard.type("biaya permohonan")
    first = page.get_by_role("option").first
    expect(first).to_contain_text("Langsung ke halaman ini")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Biaya")).to_be_visible()


def test_results_are_announced(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / "cari.html")
    _search(page, "kinerja")
    expect(page.get_by_role("status").filter(has_text="hasil")).to_have_count(1)


HOSTILE = (
    "laporan " * 625,
    "a" * 5000,
    "<img src=x onerror=alert(1)>",
    '"><script>alert(1)</script>',
    "javascript:alert(1)",
    "\U0001f600 \U0001f1ee\U0001f1e9",
    "\u202elaporan\u202c \u200f",
    "?!… ,,, ---",
    "constructor __proto__ toString hasOwnProperty",
    "../../etc/passwd %00 %2e%2e",
    "\x00\x01 laporan",
    "&lt;b&gt; &amp;",
    '"laporan keuangan',
    "İIıi ß ﬁ",
)
CALM = re.compile(r"^([\d.]+ hasil|Tidak ada hasil|Tidak ditemukan|Tuliskan kata yang )")


def test_hostile_words_get_a_calm_answer(page: Page, demo_web: Served) -> None:
    for words in HOSTILE:
        began = time.monotonic()
        page.goto(demo_web / "cari.html")
        box = page.get_by_role("searchbox", name="Kata yang dicari")
        box.fill(words)
        box.press("Enter")
        expect(page.get_by_role("main").get_by_text(CALM).first, words[:40]).to_be_visible()
        assert time.monotonic() - began < 10, words[:40]
        assert page.locator("main img, main script:not([src])").count() == 0, words[:40]
        for size in (PHONE, DESKTOP):
            page.set_viewport_size(size)  # type: ignore[arg-type]
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), words[:40]


def test_hostile_address_gets_a_calm_answer(open_page: OpenPage, demo_web: Served) -> None:
    page = open_page(phone=True)
    for query in (
        "q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&tahun=%3Cscript%3Ealert(1)%3C/script%3E&unit=" + "x" * 500,
        "q=laporan&kelas=__proto__&tahun=constructor&urut=%00",
        "q=%FF%FE&jenis=%",
        "tahun=2021&tahun=2021&q=",
        "q=" + "%F0%9F%98%80" * 300,
    ):
        page.goto(demo_web / f"cari.html?{query}")
        page.wait_for_load_state("networkidle")
        expect(page.get_by_role("searchbox", name="Kata yang dicari")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), query
        assert "Mencari" not in page.get_by_role("main").inner_text()


def test_lost_connection_is_said(page: Page, demo_web: Served, watch: Watch) -> None:
    page.goto(demo_web / "cari.html")
    watch.allowed.append("Failed to load resource|Failed to fetch")
    page.context.set_offline(True)
    box = page.get_by_role("searchbox", name="Kata yang dicari")
    box.fill("kinerja")
    box.press("Enter")
    expect(page.get_by_text("Pencarian tidak dapat dimuat")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name="Semua informasi publik")).to_be_visible()
    page.context.set_offline(False)
    assert _search(page, "kinerja harian") >= 0


def test_hostile_titles_are_found_and_do_nothing(page: Page, attacked_web: Served) -> None:
    for words in ("script alert", "onerror", "javascript", "xss"):
        page.goto(attacked_web / f"cari.html?q={words}")
        assert _count(page, words) > 0, words
        expect(_results(page).first).to_be_visible()
        assert page.evaluate("window.__xss") is None
        assert page.locator("main img, main iframe, main svg, main script:not([src]), main style").count() == 0


def test_several_choices_years_and_order_stand_in_the_address(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / "cari.html?q=laporan")
    everything = _count(page, "laporan")
    for name in ("Informasi Berkala", "Informasi Setiap Saat"):
        page.get_by_role("group", name="Kelas informasi").get_by_label(name).click()
        expect(page.get_by_role("group", name="Kelas informasi").get_by_label(name)).to_be_checked()
    expect(page).to_have_url(re.compile("kelas=.*kelas="))
    years = page.get_by_role("group", name="Tahun")
    years.get_by_label("Dari").select_option("2019")
    expect(page).to_have_url(re.compile("dari=2019"))
    years.get_by_label("Sampai").select_option("2020")
    expect(page).to_have_url(re.compile("sampai=2020"))
    expect(page.locator(".row-date").filter(has_text=re.compile("20(18|21|24)"))).to_have_count(0)
    narrowed = _count(page, "laporan")
    assert 0 < narrowed < everything
    for year in page.get_by_role("region", name="Hasil pencarian").locator(".row-date").all_inner_texts():
        assert re.search(r"20(19|20)$", year), year
    page.goto(page.url)
    assert _count(page, "laporan") == narrowed
    chosen = page.get_by_role("group", name="Saringan yang dipakai").get_by_role("button")
    expect(chosen).to_have_count(4)  # two classes, the years, and all of them
    chosen.last.click()
    expect(page.get_by_text(FOUND).first).to_have_text(re.compile(rf"^{everything} hasil"))
    assert page.url.endswith("?q=laporan")


def test_too_narrow_a_search_says_what_there_would_be(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / "cari.html?q=laporan&dari=1999&sampai=1999")
    expect(page.get_by_role("status").first).to_contain_text(
        re.compile(r"Tidak ada hasil .* Tanpa saringan ada \d+ hasil")
    )
    expect(page.get_by_role("main").get_by_role("link", name="minta informasi ini")).to_be_visible()
    page.get_by_role("button", name="Lepaskan saringan Tahun").click()
    expect(page.get_by_role("status").first).to_contain_text(re.compile(r"\d hasil untuk"))  # the new answer
    assert _count(page, "laporan") > 0


def test_the_passage_that_was_found_is_shown(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / "cari.html?q=fotokopi")
    expect(page.locator(".row-text mark").first).to_have_text(re.compile("fotokopi", re.IGNORECASE))


def test_results_can_be_taken_away(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / "cari.html?q=neraca")
    count = _count(page, "neraca")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Unduh hasil (CSV)").click()
    rows = list(csv.DictReader(Path(waiting.value.path()).read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == count
    assert rows[0]["judul"] == _results(page).first.inner_text()
    assert rows[0]["alamat"] == _results(page).first.evaluate("link => link.href")


def test_suggestions_by_keyboard(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / "informasi/index.html")
    assert not [entry for entry in _loaded(page) if "cari-" in entry], (
        "nothing of the search is loaded before it is wanted"
    )
    box = page.get_by_role("combobox", name="Cari di situs ini")
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Control+k")
    page.keyboard.type("akta lahir")
    options = page.get_by_role("listbox", name="Usulan").get_by_role("option")
    expect(options.first).to_contain_text(re.compile("akta kelahiran", re.IGNORECASE))
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    page.keyboard.press("ArrowUp")
    assert box.get_attribute("aria-activedescendant") is None
    page.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("akta lahir")
    page.keyboard.press("ArrowDown")
    expect(options.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text(re.compile("akta kelahiran", re.IGNORECASE))


def test_suggestions_by_pointer_and_search_by_enter(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / "index.html")
    box = page.get_by_role("combobox", name="Apa yang ingin Anda ketahui?")
    box.click()
    page.keyboard.type("rusunawa")
    first = page.get_by_role("option").first
    expect(first).to_contain_text("Rusunawa")  # those of the first letters typed may stand there for a moment
    first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Rusunawa")
    page.go_back()
    box.fill("rusunawa")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"/cari\.html\?q=rusunawa"))


def test_open_suggestions_are_accessible(open_page: OpenPage, demo_web: Served) -> None:
    for dark in (False, True):
        page = open_page(dark=dark, phone=not dark)
        page.goto(demo_web / ("informasi/index.html" if dark else "index.html"))
        page.locator("[data-suggest]").click()
        page.keyboard.type("laporan kinerja")
        expect(page.get_by_role("option").first).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.evaluate(AXE)
        found = page.evaluate("axe.run().then(done => done.violations.map(one => [one.id, one.impact]))")
        assert [one for one in found if one[1] in ("serious", "critical")] == []


def _loaded(page: Page) -> list[str]:
    names: list[str] = page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    return names


def test_hostile_words_get_calm_suggestions(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / "informasi/index.html")
    box = page.locator("#cari-cepat")
    for words in HOSTILE:
        box.fill(words)
        page.wait_for_timeout(200)
    box.fill("kinerja")
    expect(page.get_by_role("option").first).to_contain_text("inerja")
    assert page.evaluate("window.__xss") is None


def test_from_disk_titles_are_found(page: Page, demo_web: Served) -> None:
    record = demo_web.site.catalogue.records[0]
    page.goto((demo_web.site.out / "cari.html").as_uri() + "?q=" + quote(record.title))
    expect(page.get_by_text("Yang dicari hanya judul.")).to_be_visible()
    _results(page).first.click()
    expect(page.get_by_role("heading", level=1, name=record.title, exact=True)).to_be_visible()


def test_an_old_browser_still_finds_titles(page: Page, demo_web: Served) -> None:
    page.add_init_script("delete window.DecompressionStream")
    page.goto(demo_web / "cari.html?q=permohonan")
    expect(page.get_by_text("Yang dicari hanya judul.")).to_be_visible()
    expect(_results(page).first).to_be_visible()


def test_a_slow_line_shows_progress_and_blocks_nothing(page: Page, demo_web: Served) -> None:
    held: list[Route] = []
    page.route("**/cari/**", lambda route: route.continue_() if held else held.append(route))
    page.goto(demo_web / "cari.html?q=kinerja")
    expect(page.get_by_role("progressbar", name="Memuat indeks pencarian")).to_be_visible()
    expect(page.get_by_role("status").first).to_have_text("Mencari …")
    box = page.get_by_role("searchbox", name="Kata yang dicari")
    box.press("End")
    box.press_sequentially("x")
    expect(box).to_have_value("kinerjax")
    held[0].continue_()
    expect(page.get_by_text(CALM).first).to_be_visible()
    expect(page.get_by_role("progressbar")).to_be_hidden()


def test_search_on_a_phone(open_page: OpenPage, imported_web: Served) -> None:
    page = open_page(phone=True)
    page.goto(imported_web / "cari.html")
    assert _search(page, "laporan kinerja") > 0
    expect(_results(page).first).to_be_visible()
    checkbox = page.get_by_role("group", name="Tahun").get_by_role("checkbox").first
    expect(checkbox).to_be_hidden()
    page.wait_for_load_state("networkidle")
    assert not [entry for entry in _loaded(page) if entry.endswith("/f.bin")], "facets of all, before anybody narrows"
    page.get_by_text("Saring hasil", exact=True).click()
    checkbox.check()
    expect(page).to_have_url(re.compile("tahun="))
    assert [entry for entry in _loaded(page) if entry.endswith("/f.bin")]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_words_of_a_document_are_found_with_its_page(open_page: OpenPage, demo_web: Served) -> None:
    page = open_page(phone=True)
    page.goto(demo_web / "cari.html?q=aju+keberatan+pemberitahuan+tunggu")
    hit = page.get_by_text("Dalam berkas").first
    expect(hit).to_contain_text(", halaman 1.")
    assert (hit.get_by_role("link").get_attribute("href") or "").endswith(".pdf#page=1")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.goto(demo_web / "cari.html?q=tata+cara+memperoleh")
    expect(_results(page).first).to_be_visible()
    assert page.get_by_text("Dalam berkas").count() == 0  # the row itself says all of it


def test_a_window_that_grows_shows_the_choices(open_page: OpenPage, demo_web: Served) -> None:
    page = open_page(phone=True)
    page.goto(demo_web / "cari.html?q=kinerja")
    expect(_results(page).first).to_be_visible()
    page.set_viewport_size(DESKTOP)
    expect(page.get_by_role("group", name="Kelas informasi").get_by_role("checkbox").first).to_be_visible()


@pytest.mark.parametrize("query", ["kinerja", "lkpj 2017", "xyzzyqwk", "berapa biaya salinan", "kepatuhan dinsos", ""])
@pytest.mark.parametrize("phone", [True, False], ids=["phone", "desktop"])
def test_nothing_moves_when_the_answer_comes(query: str, phone: bool, open_page: OpenPage, demo_web: Served) -> None:
    """Cumulative layout shift, as Lighthouse counts it; 0.1 is still called good."""
    page = open_page(phone=phone)
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(one => { moved += one.value }))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(demo_web / f"cari.html?q={query}", wait_until="networkidle")
    page.wait_for_timeout(300)
    assert page.evaluate("moved") < 0.05
