"""A portal of three bodies, as it is visited: the city of this repository, a village and a ministry that `terang init` began."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from test_browser_pages import AXE, DESKTOP, PHONE, _axe, _too_wide
from visiting import OpenPage, Served, serve

from sites import TODAY, Built, publish
from terang.cli.main import main

BODIES = (
    ("desa", "Pemerintah Desa Contoh", "https://desa.contoh.go.id/", "Anggaran Pendapatan dan Belanja Desa 2026"),
    ("kementerian", "Kementerian Contoh", "https://kementerian.contoh.go.id/", "Rencana strategis kementerian"),
)
PAGES = (
    "index.html",
    "badan/index.html",
    "badan/kota.html",
    "kepatuhan/index.html",
    "kewajiban/index.html",
    "kewajiban/bk-a-01.html",
    "tahun/index.html",
    "tahun/2026.html",
    "topik/index.html",
    "topik/anggaran.html",
    "sumber.html",
    "cari.html",
)


@pytest.fixture(scope="module")
def portal(browser: Browser, demo: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("portal")
    rows = [f"  - id: kota\n    alamat: {demo.out}\n"]
    for kind, name, address, title in BODIES:
        root = folder / kind
        words = ("--nama", name, "--jenis", kind, "--unit", "Sekretariat", "--situs", address, "--forge", "tanpa")
        assert main(["init", str(root), *words, "--today", TODAY]) == 0
        record = root / "disclosures/berkala/2026/pertama.yml"
        record.parent.mkdir(parents=True)
        record.write_text(
            f"judul: {title}\nkelas: berkala\nringkasan: Contoh catatan pertama.\ntanggal_terbit: 2026-02-01\ntopik:\n  - anggaran\n",
            encoding="utf-8",
        )
        publish(root, folder / f"situs-{kind}")
        rows.append(f"  - id: {kind}\n    alamat: situs-{kind}\n")
    head = "judul: Portal Informasi Publik Contoh\npenyelenggara: Dinas Contoh\nbadan_publik:\n"
    (folder / "sumber.yml").write_text(head + "".join(rows), encoding="utf-8")
    assert main(["gather", str(folder / "sumber.yml"), "--today", TODAY]) == 0
    yield from serve(Built(folder, folder / "portal"), "ppid/")


@pytest.mark.parametrize("path", PAGES)
def test_pages_fit_and_are_accessible(path: str, open_page: OpenPage, portal: Served) -> None:
    page = open_page(phone=True)
    page.goto(portal / path)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for width in (320, 390, 640, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert _too_wide(page) == []
    page.evaluate(AXE)
    assert _axe(page, False, PHONE) | _axe(page, True, DESKTOP) == {}


@pytest.mark.parametrize("phone", [True, False], ids=["390", "1280"])
def test_all_bodies_are_searched_at_once(phone: bool, open_page: OpenPage, portal: Served) -> None:
    page = open_page(phone=phone)
    page.goto(portal / "index.html")
    page.get_by_label("Cari di semua badan publik").first.fill("anggaran")
    page.keyboard.press("Enter")
    expect(page.get_by_text(re.compile(r"hasil untuk .anggaran"))).to_be_visible()
    if phone:
        page.get_by_role("button", name="Saring hasil").click()
    bodies = page.get_by_role("group", name="Badan publik")
    for name in ("Pemerintah Kota Bekasi", "Pemerintah Desa Contoh"):
        expect(bodies.get_by_label(name)).to_be_visible()
    bodies.get_by_label("Pemerintah Desa Contoh").check()
    results = page.get_by_role("region", name="Hasil pencarian").get_by_role("link")
    expect(results).to_have_count(1)
    expect(results).to_have_attribute("href", "https://desa.contoh.go.id/informasi/2026/pertama.html")
    expect(results).to_have_text("Anggaran Pendapatan dan Belanja Desa 2026")


def test_the_newest_comes_first_whatever_body_it_is_of(page: Page, portal: Served) -> None:
    page.goto(portal / "cari.html?q=rencana&urut=terbaru")
    shown = page.locator("#cari-hasil .row-date")
    expect(shown.first).to_be_visible()
    years = [int(match[0]) for text in shown.all_inner_texts() if (match := re.search(r"\d{4}", text))]
    assert len(years) > 3
    assert years == sorted(years, reverse=True)


@pytest.mark.parametrize("phone", [True, False], ids=["390", "1280"])
def test_from_the_front_to_a_duty_of_a_body(phone: bool, open_page: OpenPage, portal: Served) -> None:
    page = open_page(phone=phone)
    page.goto(portal / "index.html")
    for name, heading in (("Peringkat", "Siapa yang paling lengkap?"), ("Kewajiban", "Kewajiban mengumumkan")):
        if phone:
            page.get_by_text("Menu", exact=True).click()
        page.get_by_role("navigation", name="Menu utama").get_by_role("link", name=name).click()
        expect(page.get_by_role("heading", level=1, name=heading)).to_be_visible()
    page.get_by_role("main").locator("summary").first.click()
    first = page.get_by_role("main").get_by_role("rowheader").get_by_role("link").first
    title = first.inner_text()
    first.click()
    expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()
    page.get_by_role("rowheader", name="Pemerintah Kota Bekasi").get_by_role("link").click()
    expect(page.get_by_role("heading", level=1, name="Pemerintah Kota Bekasi")).to_be_visible()
    links = page.get_by_role("main").get_by_role("link").evaluate_all("links => links.map((link) => link.href)")
    assert any(link.startswith("https://contoh.example/ppid/informasi/") for link in links)


def test_without_scripts_the_lists_are_there(open_page: OpenPage, portal: Served) -> None:
    page = open_page(scripts=False)
    page.goto(portal / "cari.html")
    page.get_by_role("link", name="Semua badan publik").click()
    expect(page.get_by_role("rowheader", name="Kementerian Contoh")).to_be_visible()
