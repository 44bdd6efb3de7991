"""Every kind of page in a real browser: quiet, in shape on a phone, readable for everybody."""

import re
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page, expect
from visiting import DESKTOP, PHONE, OpenPage, Served, Watch, serve

from helpers import BASE, make_root
from sites import Built, publish
from terang import urls

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


def _year(site: Built, prefix: str) -> str:
    """The fullest page of a year below `prefix`."""
    pages = [path for path in site.pages if path.startswith(prefix) and "-judul" not in path]
    return max(pages, key=lambda path: len(site.pages[path].links))


def _record(site: Built, **wanted: bool) -> str:
    """The record with most on its page, among those that have or have not certain parts."""
    records = [r for r in site.catalogue.records if all(bool(getattr(r, k)) is v for k, v in wanted.items())]
    return urls.record(max(records, key=lambda r: len(site.pages[urls.record(r.id)].tags)).id)


# Kinds of pages of the demonstration, each by what it is and not by its name.
KINDS = {
    "home": lambda site: "index.html",
    "class": lambda site: "informasi/berkala.html",
    "all": lambda site: "informasi/index.html",
    "year": lambda site: _year(site, "informasi/tahun/"),
    "units": lambda site: "unit/index.html",
    "unit": lambda site: urls.unit(max(site.catalogue.by_unit, key=lambda id: len(site.catalogue.by_unit[id]))),
    "subjects": lambda site: "topik/index.html",
    "tables": lambda site: urls.TABLES,
    "unit and class": lambda site: next(p for p in site.pages if re.fullmatch(r"unit/[^/]+/berkala\.html", p)),
    "record": lambda site: _record(site, alert=False, exemption=False),
    "alert": lambda site: _record(site, alert=True),
    "exempt": lambda site: _record(site, exemption=True),
    "releases": lambda site: "siaran-pers/index.html",
    "release": lambda site: max(
        (urls.release(r.id) for r in site.catalogue.releases), key=lambda path: len(site.pages[path].tags)
    ),
    "search": lambda site: "cari.html?q=kinerja",
    "nothing found": lambda site: "cari.html?q=xyzzyqwk",
    "written": lambda site: "layanan/permohonan.html",
    "table": lambda site: max(
        (p for p in site.pages if "/" not in p or p.startswith(("profil/", "layanan/"))),
        key=lambda path: len(site.pages[path].all("td")),
    ),
    "guide with code": lambda site: "panduan/layanan.html",
    "public list": lambda site: "dip/index.html",
    "exempt list": lambda site: "dik/index.html",
    "list of a unit": lambda site: "dip/bapenda/index.html",
    "annex to print": lambda site: "dik/cetak.html",
    "monev": lambda site: "monev/index.html",
    "monev of a year": lambda site: "monev/2024.html",
    "monev of a unit": lambda site: "monev/unit/kec-pondokgede.html",
    "self-assessment": lambda site: "monev/mandiri.html",
    "evidence": lambda site: "monev/bukti.html",
    "statistics": lambda site: "layanan/statistik.html",
    "statistics of a year": lambda site: "layanan/statistik/2025.html",
    "statistics of a unit": lambda site: "layanan/unit/bpkad.html",
    "times of requests": lambda site: "layanan/waktu/2026.html",
    "letters": lambda site: urls.LETTER,
    "asked before": lambda site: urls.ASKED,
    "state of a request": lambda site: urls.REQUEST_STATUS,
    "reports": lambda site: "layanan/laporan.html",
    "report": lambda site: "layanan/laporan/2025.html",
    "report in short": lambda site: "layanan/laporan/2025-ringkasan.html",
    "report on paper": lambda site: "layanan/laporan/2024-cetak.html",
    "coverage": lambda site: urls.COVERAGE,
    "coverage of a class": lambda site: "kepatuhan/berkala.html",
    "coverage of a unit": lambda site: urls.unit_coverage("disdukcapil"),
    "duties": lambda site: urls.DUTIES,
    "duty": lambda site: urls.duty("bk-a"),
    "budget": lambda site: urls.BUDGET,
    "budget figures": lambda site: urls.BUDGET_FIGURES,
    "procurement": lambda site: urls.PROCUREMENT,
    "programmes": lambda site: urls.PROGRAMMES,
    "procurement figures": lambda site: urls.PROCUREMENT_FIGURES,
    "packages of a unit": lambda site: urls.procurement_unit("2026", "dbmsda"),
    "record of a programme": lambda site: urls.record(next(r.id for r in site.catalogue.records if r.programme)),
    "due": lambda site: urls.DUE,
    "open data": lambda site: urls.DATA,
    "changes": lambda site: urls.CHANGES,
    "tree": lambda site: "profil/struktur.html",
    "record with tables": lambda site: _record(site, alert=False, exemption=False, files=True),
    "404": lambda site: "tidak/ada/di/sini.html",
}


# Each kind of page is read by axe at these widths (640 is a desktop at 200 %); from kind to kind, schemes and folds change places.
WIDTHS = (390, 640, 768, 1280)


def visit(page: Page, web: Served, kind: str, watch: Watch) -> None:
    if kind == "404":  # the browser itself says so about the page that was asked for
        watch.allowed.append(r"Failed to load resource: the server responded with a status of 404")
    page.goto(web / KINDS[kind](web.site), wait_until="networkidle" if kind in ("search", "nothing found") else "load")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    if kind == "404":
        watch.allowed.clear()
    if kind == "search":
        expect(page.get_by_role("region", name="Hasil pencarian").get_by_role("link").first).to_be_visible()


@pytest.mark.parametrize("kind", KINDS)
def test_page_is_quiet_fits_and_can_be_read(kind: str, open_page: OpenPage, demo_web: Served, watch: Watch) -> None:
    """In light and dark: no noise, nothing wider than the screen, and nothing that axe knows, best practices included."""
    page = open_page(phone=True)
    visit(page, demo_web, kind, watch)
    for dark in (False, True):
        page.emulate_media(color_scheme="dark" if dark else "light")
        for size in (PHONE, {"width": 320, "height": 640}, DESKTOP):
            page.set_viewport_size(size)  # type: ignore[arg-type]
            assert _too_wide(page) == []
    for width in (320, 640, 768):
        page.set_viewport_size({"width": width, "height": 900})
        _fold(page, is_open=True)
        assert _too_wide(page) == []
    page.evaluate(AXE)
    found: dict[str, list[str]] = {}
    index = list(KINDS).index(kind)
    for place, width in enumerate(WIDTHS):
        _fold(page, is_open=(index // 2 + place) % 4 < 2)
        found |= _axe(page, (index + place) % 2 == 1, {"width": width, "height": 900})
    assert found == {}


def _fold(page: Page, *, is_open: bool) -> None:
    page.evaluate("is_open => document.querySelectorAll('details').forEach(one => { one.open = is_open })", is_open)


def _too_wide(page: Page) -> list[str]:
    """Nothing, or the elements that stick out to the right."""
    return page.evaluate(
        """() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("body *")]
            .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
            .map(e => `${innerWidth}px: ${e.tagName}.${e.className} ${e.textContent.slice(0, 60)}`).slice(-5)"""
    )


@pytest.mark.parametrize("colour", ["#ffd400", "#8a8a8a", "#1e66f5"])
def test_any_colour_of_a_body_can_be_read(colour: str, tmp_path: Path, open_page: OpenPage) -> None:
    body = (BASE / "disclosures/badan.yml").read_text(encoding="utf-8")
    root = make_root(tmp_path / "root", {"disclosures/badan.yml": f'warna: "{colour}"\n{body}'})
    publish(root, tmp_path / "site", "--no-search")
    found: dict[str, list[str]] = {}
    for web in serve(Built(root, tmp_path / "site"), ""):
        page = open_page()
        for path in ("index.html", "informasi/2024/laporan-kinerja.html"):
            page.goto(web / path)
            page.evaluate(AXE)
            for dark in (False, True):
                found |= {f"{path}: {where}": nodes for where, nodes in _axe(page, dark, DESKTOP).items()}
    assert found == {}


def _axe(page: Page, dark: bool, size: dict[str, int]) -> dict[str, list[str]]:
    """What axe finds on the page, at this width and in this scheme, with some of the places."""
    page.emulate_media(color_scheme="dark" if dark else "light")
    page.set_viewport_size(size)  # type: ignore[arg-type]
    answer = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return {
        f"{violation['id']} ({violation['impact']}), {'dark' if dark else 'light'}, {size['width']}px": [
            f"{node['html'][:160]} | {node['failureSummary'][:300]}" for node in violation["nodes"][:3]
        ]
        for violation in answer["violations"]
    }


def test_404_works_at_any_depth(page: Page, demo_web: Served, watch: Watch) -> None:
    """It is shown at addresses that nobody foresaw, so its styles and links must not depend on them."""
    visit(page, demo_web, "404", watch)
    watch.allowed.append("404")
    assert page.evaluate("document.styleSheets.length") >= 2
    page.get_by_role("main").get_by_role("link", name="Unit kerja").click()
    expect(page.get_by_role("heading", level=1, name="Unit")).to_be_visible()
    watch.allowed.clear()
    page.get_by_role("link", name="Beranda").first.click()
    expect(page).to_have_url(demo_web / "index.html")


def test_site_also_works_at_the_top_of_a_host(page: Page, demo_web: Served) -> None:
    page.goto(demo_web.address.removesuffix("ppid/"))
    page.get_by_role("navigation", name="Menu utama").get_by_role("link", name="Siaran pers").click()
    expect(page.get_by_role("heading", level=1, name="Siaran Pers")).to_be_visible()
    page.locator("#cari-kata, #cari-cepat").first.fill("kinerja")
    page.locator("#cari-kata, #cari-cepat").first.press("Enter")
    page.get_by_role("region", name="Hasil pencarian").get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert "/ppid/" not in page.url


def test_page_says_who_and_what_it_is(page: Page, demo_web: Served) -> None:
    """Landmarks, a way past the navigation, and the notice that this is no official site."""
    page.goto(demo_web / KINDS["record"](demo_web.site))
    for role in ("banner", "main", "contentinfo"):
        expect(page.get_by_role(role)).to_have_count(1)
    expect(page.get_by_role("contentinfo")).to_contain_text("bukan situs resmi")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Langsung ke isi")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_everything_focused_can_be_seen(page: Page, demo_web: Served) -> None:
    """Through the front page by keyboard: each stop is visible, and looks other than at rest."""
    page.goto(demo_web / "index.html")
    stops = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            """() => { const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
                return {name: (e.textContent || e.name).trim(), wide: box.width > 0 && box.height > 0,
                        marked: style.outlineStyle !== "none" || style.boxShadow !== "none"}; }"""
        )
        assert stop["wide"], stop
        assert stop["marked"], stop
        stops.add(stop["name"])
    assert len(stops) > 20
