"""The preview in a real browser: an open page follows a save under the site's own policy, and tells of errors."""

from pathlib import Path

from playwright.sync_api import Page, expect

from helpers import RECORD, record
from test_preview import PAGE, Shown, shown

__all__ = ["shown"]


def test_an_open_page_follows(page: Page, shown: Shown) -> None:
    page.goto(shown.address + PAGE)
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text("Judul semula")
    source = Path(shown.root / RECORD)
    source.write_text(record(judul="Judul sesudahnya"), encoding="utf-8")
    expect(heading).to_have_text("Judul sesudahnya")
    source.write_text("judul: [\n", encoding="utf-8")
    expect(page.get_by_role("alert").filter(has_text="yaml-rusak")).to_be_visible()
    expect(heading).to_have_text("Judul sesudahnya")
    source.write_text(record(judul="Judul akhir"), encoding="utf-8")
    expect(heading).to_have_text("Judul akhir")
    expect(page.get_by_role("alert").filter(has_text="yaml-rusak")).to_have_count(0)
    page.close()  # it would go on asking
