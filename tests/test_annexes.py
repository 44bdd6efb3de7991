"""annexes: the DIP and the DIK as pages, in parts that stay, and as the annex of their decree."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from helpers import BASE, TODAY, catalogue_of, made, make_root, record, site_of
from terang.records import DecreeKind
from terang.writers import Page, single_outputs
from terang.writers.annexes import annex_pages as annex_pages
from terang.writers.annexes.annexes import whole_annex

BODY = (BASE / "disclosures/badan.yml").read_text(encoding="utf-8")
DECREE = """keputusan:
  - jenis: dip
    nomor: 1/2025
    tanggal: {day}
    tentang: Penetapan DIP
    jabatan: Kepala Diskominfo selaku PPID
    tempat: Kota Contoh
    persetujuan:
      jabatan: Sekretaris Daerah selaku Atasan PPID
      nomor: 7/2025
"""


def body_with(day: str) -> dict[str, str]:
    return {"disclosures/badan.yml": BODY + DECREE.format(day=day)}


def pages_of(root: Path, today: date = TODAY) -> dict[str, Page]:
    found = [made(output) for output in single_outputs(annex_pages.write(site_of(catalogue_of(root, today))))]
    return {page.path: page for page in found if isinstance(page, Page)}


def keys_of(root: Path, today: date = TODAY) -> dict[str, bytes]:
    found = single_outputs(annex_pages.write(site_of(catalogue_of(root, today))))
    return {draft.path: draft.key for draft in found}


def many(count: int) -> dict[str, str]:
    """Records of consecutive days, the last one the newest."""
    return {
        f"disclosures/berkala/2024/r{number:04d}.yml": record(
            judul=f"Laporan {number:04d}", tanggal_terbit=(date(2020, 1, 1) + timedelta(days=number)).isoformat()
        )
        for number in range(1, count + 1)
    }


def numbers(page: Page) -> list[int]:
    return [int(number) for number in re.findall(r"<tr><td>(\d+)</td>", str(page.body))]


def test_a_row_has_the_seven_columns_of_lampiran_1(tmp_path: Path) -> None:
    body = str(pages_of(make_root(tmp_path))["dip/index.html"].body)
    row = re.search(r"<tr><td>1</td>.*?</tr>", body, re.DOTALL)
    assert row
    texts = [re.sub(r"<[^>]+>", " ", cell).split() for cell in re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row[0])]
    assert [" ".join(text) for text in texts] == [
        "1",
        "Laporan Kinerja Dinas Kesehatan Tahun 2024 Capaian kinerja Dinas Kesehatan selama tahun 2024.",
        "Dinas Kesehatan",
        "Kepala Dinas Kesehatan",
        "15 Januari 2025, Kota Contoh",
        "Elektronik",
        "5 tahun",
    ]


@pytest.mark.parametrize(
    ("count", "pages"),
    [
        (1, {"index": (1, 1)}),
        (200, {"index": (1, 200)}),
        (201, {"1": (1, 100), "index": (101, 201)}),
        (300, {"1": (1, 100), "index": (101, 300)}),
        (301, {"1": (1, 100), "2": (101, 200), "index": (201, 301)}),
    ],
)
def test_pages_are_cut_from_the_oldest(count: int, pages: dict[str, tuple[int, int]], tmp_path: Path) -> None:
    root = make_root(tmp_path, many(count))
    (root / "disclosures/berkala/2024/laporan-kinerja.yml").unlink()
    found = {path: page for path, page in pages_of(root).items() if re.fullmatch(r"dip/(\d+|index)\.html", path)}
    ends = {path: (numbers(page)[0], numbers(page)[-1]) for path, page in found.items()}
    assert ends == {f"dip/{name}.html": span for name, span in pages.items()}
    assert sum(len(numbers(page)) for page in found.values()) == count


def test_a_new_record_leaves_full_pages_as_they_are(tmp_path: Path) -> None:
    root = make_root(tmp_path, many(250))
    before = keys_of(root)
    (root / "disclosures/berkala/2024/baru.yml").write_text(record(judul="Baru", tanggal_terbit="2026-03-01"))
    after = keys_of(root)
    assert {path for path in after if before.get(path) != after[path] and path.startswith("dip/")} == {
        "dip/index.html",
        "dip/cetak.html",
    }


def test_a_long_list_is_printed_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(annex_pages, "SHEET_LENGTH", 100)
    monkeypatch.setattr(annex_pages, "_PAGES_OF_SHEET", 1)
    pages = pages_of(make_root(tmp_path, many(249)))
    sheets = [pages[f"dip/cetak{part}.html"] for part in ("", "-2", "-3")]
    assert [number for sheet in sheets for number in numbers(sheet)] == list(range(1, 251))
    assert ["annex-sign" in str(sheet.body) for sheet in sheets] == [False, False, True]


def test_every_address_keeps_its_page_whatever_the_order_of_making(tmp_path: Path) -> None:
    """Rows are shared between pages and forgotten part by part: a page made alone is the same page."""
    root = make_root(tmp_path, many(420))
    whole = pages_of(root)
    site = site_of(catalogue_of(root))
    for draft in reversed(list(single_outputs(annex_pages.write(site)))):
        assert made(draft) == whole[draft.path]


def test_the_sheet_is_the_annex_of_its_decree(tmp_path: Path) -> None:
    sheet = str(pages_of(make_root(tmp_path, body_with("2026-01-05")))["dip/cetak.html"].body)
    for words in (
        "Lampiran",
        "1/2025",
        "5 Januari 2026",
        "Penetapan DIP",
        "Ditetapkan di Kota Contoh",
        "Kepala Diskominfo selaku PPID",
        "Sekretaris Daerah selaku Atasan PPID",
    ):
        assert words in sheet
    assert [int(n) for n in re.findall(r"<td>(\d)</td>", sheet[sheet.index("annex-numbers") :])][:7] == [*range(1, 8)]


def test_without_a_decree_that_is_said(tmp_path: Path) -> None:
    pages = pages_of(make_root(tmp_path))
    assert "belum dicatat" in str(pages["dip/index.html"].body)
    assert "belum dicatat" in str(pages["dip/cetak.html"].body)


@pytest.mark.parametrize(
    ("today", "late"),
    [("2026-07-05", False), ("2026-07-06", True), ("2026-01-05", False)],
)
def test_a_decree_older_than_six_months_is_said_plainly(today: str, late: bool, tmp_path: Path) -> None:
    root = make_root(tmp_path, body_with("2026-01-05"))
    front = str(pages_of(root, date.fromisoformat(today))["dip/index.html"].body)
    assert ("lebih dari enam bulan" in front) is late
    assert ("Pasal 45 ayat (7) Perki 1/2021" in front) is late


def test_a_decree_of_tomorrow_is_not_yet_in_force(tmp_path: Path) -> None:
    root = make_root(tmp_path, body_with("2026-04-01"))
    assert "1/2025" not in str(pages_of(root)["dip/index.html"].body)
    assert whole_annex(DecreeKind.DIP, site_of(catalogue_of(root, date(2026, 4, 1)))).decree


def test_the_latest_decree_is_the_one_in_force(tmp_path: Path) -> None:
    later = DECREE.format(day="2026-02-01").removeprefix("keputusan:\n").replace("1/2025", "2/2026")
    root = make_root(tmp_path, {"disclosures/badan.yml": BODY + DECREE.format(day="2026-01-05") + later})
    decree = whole_annex(DecreeKind.DIP, site_of(catalogue_of(root))).decree
    assert decree
    assert decree.number == "2/2026"


def test_print_views_are_not_for_search_engines(tmp_path: Path) -> None:
    root = make_root(tmp_path)
    page = pages_of(root)["dip/cetak.html"]
    listed = {one.path: one.listed for one in single_outputs(annex_pages.write(site_of(catalogue_of(root))))}
    assert not listed[page.path]
    assert "noindex" in str(page.head)
