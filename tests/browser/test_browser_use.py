"""What people do: browse without scripts, open the site from disk, print, copy, choose a scheme."""

import re

import pytest
from playwright.sync_api import Page, expect
from visiting import OpenPage, Served, Watch

from sites import resolve
from terang import urls
from terang.records import Record


def _record_in_a_year(web: Served) -> Record:
    """A record that its unit's front page alone does not make easy: an old one of a unit with several years."""
    catalogue = web.site.catalogue
    for records in sorted(catalogue.by_unit.values(), key=len, reverse=True):
        years = {record.year for record in records if record.year.isdigit()}
        if len(years) > 1:
            return next(record for record in reversed(records) if record.year == min(years))
    raise AssertionError("no unit has records of several years")


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_browse_to_a_record_without_scripts(phone: bool, open_page: OpenPage, demo_web: Served) -> None:
    record = _record_in_a_year(demo_web)
    unit = demo_web.site.catalogue.units[record.unit or ""]
    page = open_page(phone=phone, scripts=False)
    page.goto(demo_web / "index.html")
    _menu(page, "Unit", phone)
    page.get_by_role("main").get_by_role("link", name=unit.name, exact=True).click()
    expect(page.get_by_role("heading", level=1, name=unit.name, exact=True)).to_be_visible()
    page.get_by_role("navigation", name="Tahun").get_by_role("link", name=re.compile(rf"^{record.year}\b")).click()
    expect(page).to_have_url(demo_web / f"unit/{unit.id}/{record.year}.html")
    page.get_by_role("main").get_by_role("link", name=record.title, exact=True).first.click()
    expect(page.get_by_role("heading", level=1, name=record.title, exact=True)).to_be_visible()
    expect(page).to_have_url(demo_web / urls.record(record.id))


def _menu(page: Page, entry: str, phone: bool) -> None:
    menu = page.get_by_role("navigation", name="Menu utama")
    if phone:
        expect(menu).to_be_hidden()
        page.get_by_text("Menu", exact=True).click()
        expect(menu).to_be_visible()
    menu.get_by_role("link", name=entry, exact=True).click()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_menu_on_a_phone_opens_and_closes(scripts: bool, open_page: OpenPage, demo_web: Served) -> None:
    page = open_page(phone=True, scripts=scripts)
    page.goto(demo_web / "informasi/index.html")
    menu, button = page.get_by_role("navigation", name="Menu utama"), page.get_by_text("Menu", exact=True)
    for _ in range(2):
        button.click()
        expect(menu).to_be_visible()
        button.click()
        expect(menu).to_be_hidden()
    button.focus()
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    if scripts:
        page.keyboard.press("Escape")
        expect(menu).to_be_hidden()
        expect(page.locator("summary:focus")).to_have_text("Menu")


def test_without_scripts_nothing_is_offered_that_needs_them(open_page: OpenPage, demo_web: Served) -> None:
    page = open_page(scripts=False)
    page.goto(demo_web / urls.record(_record_in_a_year(demo_web).id))
    for name in ("Salin kutipan", "Tampilan gelap", "Tampilan terang"):
        expect(page.get_by_role("button", name=name)).to_be_hidden()
    page.goto(demo_web / "cari.html?q=kinerja")
    expect(page.locator("noscript")).to_be_visible()
    assert "memerlukan JavaScript" in page.locator("noscript").inner_text()
    page.get_by_role("main").get_by_role("link", name="Semua informasi publik").click()
    expect(page.get_by_role("heading", level=1, name="Informasi Publik")).to_be_visible()


def test_lists_can_be_sorted_without_scripts(open_page: OpenPage, demo_web: Served) -> None:
    page = open_page(scripts=False)
    site = demo_web.site
    years = [path for path in site.pages if re.fullmatch(r"informasi/tahun/\d{4}\.html", path)]
    page.goto(demo_web / max(years, key=lambda path: len(site.pages[path].links)))
    rows = page.get_by_role("region", name="Daftar").get_by_role("listitem")
    newest = rows.all_inner_texts()
    page.get_by_role("navigation", name="Urutan").get_by_role("link", name="Judul A-Z").click()
    titles = [text.casefold() for text in _titles(page, demo_web)]
    assert titles == sorted(titles)
    assert len(newest) == len(rows.all_inner_texts())
    page.get_by_role("navigation", name="Urutan").get_by_role("link", name="Terbaru").click()
    assert rows.all_inner_texts() == newest


def _titles(page: Page, web: Served) -> list[str]:
    """Titles of the records on a list, in the order of the page."""
    known = {urls.record(record.id): record.title for record in web.site.catalogue.records}
    here = page.url.removeprefix(web.address)
    links = [
        link.get_attribute("href") or "" for link in page.get_by_role("region", name="Daftar").get_by_role("link").all()
    ]
    return [known[target] for link in links if (target := resolve(here, link)) in known]


# Chromium says this of every fetch() from file:, which the site therefore does not even try.
ALLOWED_FROM_DISK: tuple[str, ...] = ()


def test_site_opens_from_disk(page: Page, demo_web: Served, watch: Watch) -> None:
    watch.allowed += ALLOWED_FROM_DISK
    page.goto((demo_web.site.out / "index.html").as_uri())
    _is_styled(page)
    page.get_by_role("navigation", name="Menu utama").get_by_role("link", name="Informasi", exact=True).click()
    record = _record_in_a_year(demo_web)
    page.goto((demo_web.site.out / urls.record(record.id)).as_uri())
    _is_styled(page)
    expect(page.get_by_role("heading", level=1, name=record.title, exact=True)).to_be_visible()
    page.get_by_role("navigation", name="Anda di sini").get_by_role("link", name="Beranda").click()
    expect(page).to_have_url((demo_web.site.out / "index.html").as_uri())
    page.locator("#cari-kata, #cari-cepat").first.fill("kinerja")
    page.locator("#cari-kata, #cari-cepat").first.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Cari")).to_be_visible()
    # Either it searches, or it says why not and where else to look.
    expect(page.get_by_role("main")).to_contain_text(re.compile(r"\d hasil|bukan langsung dari berkas"))
    expect(page.get_by_role("main").get_by_role("link").nth(2)).to_be_visible()


def _is_styled(page: Page) -> None:
    assert page.evaluate("document.styleSheets.length") >= 2
    assert page.evaluate("getComputedStyle(document.body).margin") == "0px"
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--utama').trim() !== ''")


def test_scheme_is_remembered(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / "index.html")
    light = _background(page)
    page.get_by_role("button", name="Tampilan gelap").click()
    dark = _background(page)
    assert dark != light
    expect(page.get_by_role("button", name="Tampilan terang")).to_be_visible()
    page.reload()
    assert _background(page) == dark
    page.goto(demo_web / "cari.html")
    assert _background(page) == dark
    page.get_by_role("button", name="Tampilan terang").click()
    assert _background(page) == light
    page.goto(demo_web / "index.html")
    assert _background(page) == light


def _background(page: Page) -> str:
    return page.evaluate(
        "getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor"
    )


def test_print_shows_the_record_alone(page: Page, demo_web: Served) -> None:
    record = _record_in_a_year(demo_web)
    page.goto(demo_web / urls.record(record.id))
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.get_by_role("heading", level=1, name=record.title, exact=True)).to_be_visible()
    expect(page.get_by_text("Rincian menurut Daftar Informasi Publik")).to_be_visible()
    expect(page.locator("#kutipan")).to_be_visible()
    expect(page.get_by_text("Cara mengutip")).to_be_visible()
    for hidden in (
        page.get_by_role("navigation", name="Menu utama"),
        page.locator("#cari-kata, #cari-cepat").first,
        page.get_by_role("button", name="Tampilan", exact=False).first,
        page.get_by_role("button", name="Salin kutipan"),
    ):
        expect(hidden).to_be_hidden()
    # Ink is for words: dark on white, whatever the scheme on the screen.
    colours = page.evaluate("[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]")
    assert _brightness(colours[0]) < 100
    assert _brightness(colours[1]) > 200 or colours[1] == "rgba(0, 0, 0, 0)"


def test_print_has_no_navigation_at_all(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / urls.record(_record_in_a_year(demo_web).id))
    page.emulate_media(media="print")
    for navigation in page.get_by_role("navigation", include_hidden=True).all():
        assert not navigation.is_visible(), navigation.get_attribute("aria-label")


def _brightness(colour: str) -> float:
    return sum(map(float, re.findall(r"[\d.]+", colour)[:3])) / 3


def test_citation_can_be_copied(page: Page, demo_web: Served) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(demo_web / urls.record(_record_in_a_year(demo_web).id))
    page.get_by_text("Cara mengutip").click()
    wanted = page.locator("#kutipan").inner_text()
    page.get_by_role("button", name="Salin kutipan").click()
    expect(page.get_by_role("button", name="Tersalin")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == wanted


def test_active_alerts_stand_on_every_page(page: Page, demo_web: Served) -> None:
    """The file is asked for by each page, so an alert needs no other page to be built again."""
    alert = '{"darurat": [{"judul": "Banjir <b>besar</b>", "alamat": "informasi/index.html", "wilayah": "Jatiasih", "selesai": null},'
    ended = '{"judul": "Sudah lewat", "alamat": "informasi/index.html", "wilayah": null, "selesai": "2020-01-01T00:00:00+07:00"}]}'
    page.route("**/darurat.json", lambda route: route.fulfill(body=alert + ended, content_type="application/json"))
    for path in ("index.html", urls.record(_record_in_a_year(demo_web).id)):
        page.goto(demo_web / path)
        bar = page.get_by_role("status").filter(has_text="Peringatan")
        expect(bar).to_contain_text("Banjir <b>besar</b>")
        expect(bar).to_contain_text("Jatiasih")
        expect(bar).not_to_contain_text("Sudah lewat")
        bar.get_by_role("link").click()
        expect(page).to_have_url(demo_web / "informasi/index.html")


def test_broken_alert_file_breaks_no_page(page: Page, demo_web: Served) -> None:
    page.route("**/darurat.json", lambda route: route.fulfill(body="<html>", content_type="text/html"))
    page.goto(demo_web / "index.html")
    expect(page.get_by_role("button", name="Tampilan gelap")).to_be_visible()


def test_downloads_are_there(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / "informasi/index.html")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Daftar Informasi Publik (CSV)").click()
    assert waiting.value.suggested_filename.endswith(".csv")
