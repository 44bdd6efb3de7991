"""Lists: tables of counts that lead to them, and rows that can be filtered and sorted where they stand."""

import re
from collections import Counter

import pytest
from playwright.sync_api import Locator, Page, expect
from visiting import OpenPage, Served

from terang import urls
from terang.records import DecreeKind, InformationClass


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_every_number_of_the_tables_leads_to_as_many(phone: bool, open_page: OpenPage, demo_web: Served) -> None:
    """Without scripts. Each table's fullest cell is followed, and its list counted."""
    page = open_page(scripts=False, phone=phone)
    for name in ("Kelas dan tahun", "Unit dan kelas", "Unit dan tahun"):
        page.goto(demo_web / urls.TABLES)
        _open_folds(page)
        cells = page.get_by_role("table", name=name).locator("td a")
        numbers = [int(text) for text in cells.all_inner_texts()]
        assert sum(numbers) == len([r for r in demo_web.site.catalogue.records if r.unit or name == "Kelas dan tahun"])
        cells.nth(numbers.index(max(numbers))).click()
        expect(page.locator(".rows > li")).to_have_count(max(numbers))


def _open_folds(page: Page) -> None:
    """As a person does, one after the other; each opens without scripts."""
    closed = page.locator("main details:not([open]) > summary:visible")
    while closed.count():
        closed.first.click()


def test_the_tables_are_reached_in_two_steps(open_page: OpenPage, demo_web: Served) -> None:
    page = open_page(scripts=False)
    page.goto(demo_web / "index.html")
    page.get_by_role("contentinfo").get_by_role("link", name="Tabel menurut kelas, unit, dan tahun").click()
    expect(page.get_by_role("heading", level=1, name="Tabel informasi publik")).to_be_visible()


def test_a_class_and_a_unit_lead_to_what_both_have(open_page: OpenPage, demo_web: Served) -> None:
    counts = Counter((r.unit, r.information_class) for r in demo_web.site.catalogue.records if r.unit)
    (id, kind), count = counts.most_common(1)[0]
    unit = demo_web.site.catalogue.units[id or ""]
    page = open_page(scripts=False)
    for front, name in ((urls.information_class(kind), unit.name), (urls.unit(unit.id), kind.label)):
        page.goto(demo_web / front)
        page.get_by_role("complementary", name="Saring daftar").get_by_role("link", name=name).first.click()
        expect(page).to_have_url(demo_web / urls.unit_class(unit.id, kind))
        expect(page.locator(".rows > li")).to_have_count(count)


def test_lists_have_their_table_beside_them(open_page: OpenPage, demo_web: Served) -> None:
    page = open_page(scripts=False)
    id = next(iter(demo_web.site.catalogue.by_unit))
    for front, file in (
        (urls.information_class(InformationClass.PERIODIC), urls.list_export("kelas", "berkala", "csv")),
        (urls.unit(id), urls.annex_file(DecreeKind.DIP, id, "csv")),
    ):
        page.goto(demo_web / front)
        with page.expect_download() as waiting:
            page.get_by_role("link", name="Daftar ini (CSV)").click()
        assert waiting.value.url == demo_web / file


def _rows(page: Page) -> Locator:
    return page.locator(".rows > li:visible .row-title")


def test_rows_are_filtered_and_the_state_can_be_sent(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / "informasi/berkala.html")
    everything = page.locator("ul.rows > li").count()
    assert _rows(page).count() < everything  # the end of the page is folded
    page.get_by_label("Saring baris di halaman ini").fill("kinerja harian")
    expect(page.get_by_role("status").filter(has_text=f"dari {everything} baris")).to_be_visible()
    kept = _rows(page).all_inner_texts()
    assert 0 < len(kept) < everything
    page.get_by_role("button", name="Judul").click()
    assert page.url.endswith("#saring=kinerja+harian&urut=judul")
    page.reload()
    expect(page.get_by_label("Saring baris di halaman ini")).to_have_value("kinerja harian")
    assert sorted(_rows(page).all_inner_texts()) == sorted(kept)
    page.get_by_label("Saring baris di halaman ini").fill("")
    expect(_rows(page)).to_have_count(everything)


def test_rows_are_sorted_both_ways(page: Page, demo_web: Served) -> None:
    page.goto(demo_web / "informasi/berkala.html")
    page.get_by_role("button", name="Judul").click()
    titles = _rows(page).all_inner_texts()
    assert titles[0][0].casefold() <= titles[-1][0].casefold()
    page.get_by_role("button", name="Judul").click()
    expect(page.get_by_role("button", name="Judul, menurun")).to_have_attribute("aria-pressed", "true")
    assert _rows(page).first.inner_text() == titles[-1]
    page.get_by_role("button", name="Tanggal").click()
    days = page.locator(".rows > li time").evaluate_all("all => all.map(one => one.getAttribute('datetime') || '')")
    assert days == sorted(days, reverse=True)


def test_hostile_state_is_harmless(page: Page, demo_web: Served) -> None:
    for state in (
        "urut=__proto__",
        "urut=constructor-turun&saring=<img src=x onerror=alert(1)>",
        "%FF&saring=" + "a" * 3000,
    ):
        page.goto(demo_web / f"informasi/berkala.html#{state}")
        page.reload()
        expect(page.get_by_label("Saring baris di halaman ini")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), state


def test_without_scripts_no_tools_are_offered(open_page: OpenPage, demo_web: Served) -> None:
    page = open_page(scripts=False)
    page.goto(demo_web / "informasi/berkala.html")
    expect(page.get_by_label("Saring baris di halaman ini")).to_have_count(0)
    expect(page.get_by_role("link", name=re.compile("CSV")).first).to_be_visible()
