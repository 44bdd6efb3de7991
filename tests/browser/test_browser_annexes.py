"""The annex on paper: A4 across, the columns' titles on every sheet, and signatures that never stand alone."""

import re
import zlib

import pytest
from playwright.sync_api import Browser
from visiting import Served


def sheets_of(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of every sheet, in points."""
    boxes = re.findall(rb"/MediaBox ?\[ ?0 0 ([0-9.]+) ([0-9.]+) ?\]", pdf + _streams(pdf))
    return [(float(width), float(height)) for width, height in boxes]


def _streams(pdf: bytes) -> bytes:
    out = b""
    for match in re.finditer(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            out += zlib.decompress(match[1])
        except zlib.error:
            continue
    return out


@pytest.mark.parametrize("path", ["dip/cetak.html", "dik/cetak.html", "dip/bapenda/cetak.html"])
def test_the_annex_is_printed_across(path: str, demo_web: Served, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(demo_web / path)
    sheets = sheets_of(page.pdf(prefer_css_page_size=True))
    page.close()
    assert sheets
    for width, height in sheets:
        assert (round(width), round(height)) == (842, 595)


def test_only_the_annex_is_printed(demo_web: Served, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(demo_web / "dik/cetak.html")
    page.emulate_media(media="print")
    for hidden in ("body > header", ".foot", ".on-screen"):
        assert not page.locator(hidden).first.is_visible(), hidden
    assert page.locator(".annex-sheet").is_visible()
    styles = page.evaluate(
        """() => ({
            head: getComputedStyle(document.querySelector('.annex-sheet thead')).display,
            row: getComputedStyle(document.querySelector('.annex-sheet tbody tr')).breakInside,
            end: getComputedStyle(document.querySelector('.annex-end')).breakInside,
            signs: document.querySelector('.annex-end').contains(document.querySelector('.annex-sign')),
            rows: document.querySelectorAll('.annex-end > tr:not(.annex-sign)').length,
        })"""
    )
    assert styles == {"head": "table-header-group", "row": "avoid", "end": "avoid", "signs": True, "rows": 1}
    page.close()


def test_the_signatures_name_offices_only(demo_web: Served, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(demo_web / "dip/cetak.html")
    text = page.locator(".annex-sign").inner_text()
    assert "PPID Utama Kota Bekasi" in text
    assert "Atasan PPID Kota Bekasi" in text
    page.close()
