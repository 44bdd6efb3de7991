"""Sites with little in them, and lists as offices keep them → pages that say nothing twice and leave no empty box."""

import re
from colorsys import rgb_to_hls
from pathlib import Path

import pytest

from helpers import catalogue_of, make_root, outputs_of, record, site_of
from terang.records import Record
from terang.values.capitals import with_capital
from terang.writers import Page, fill
from terang.writers.shared.entries import summary_of
from terang.writers.whole_site.small_files import readable_on

RECORD = "disclosures/berkala/2024/catatan.yml"


def _pages(root: Path) -> dict[str, str]:
    made = outputs_of(site_of(catalogue_of(root)))
    return {path: str(page.body) for path, page in made if isinstance(page, Page)}


def _record(tmp_path: Path, **fields: str) -> Record:
    [found] = [
        one for one in catalogue_of(make_root(tmp_path, {RECORD: record(**fields)})).records if one.id == "2024/catatan"
    ]
    return found


@pytest.mark.parametrize(
    ("title", "summary", "shown"),
    [
        ("Laporan Keuangan 2024", "LAPORAN KEUANGAN 2024", False),
        ("Rekapitulasi Penyelamatan 2021 (Januari-Agustus)", "Rekapitulasi penyelamatan 2021.", False),
        ("Dokumen Paket Pekerjaan Pembangunan GOR", "Pembangunan GOR", False),
        ("Dokumen Paket Pekerjaan Pembangunan GOR", "Pembangunan gelanggang olahraga", True),
        ("Renstra 2018-2023 (Revisi 3)", "Renstra 2018-2023 (Revisi 4)", True),
    ],
)
def test_a_summary_that_only_says_words_of_the_title_is_not_shown(
    title: str, summary: str, shown: bool, tmp_path: Path
) -> None:
    found = _record(tmp_path, judul=title, ringkasan=summary)
    assert summary_of(found) == (summary if shown else None)


@pytest.mark.parametrize(
    ("written", "shown"),
    [("layanan informasi", "Layanan informasi"), ("PPID", "PPID"), ("e-Monev", "E-Monev"), ("", "")],
)
def test_a_topic_begins_with_a_capital(written: str, shown: str) -> None:
    assert with_capital(written) == shown


@pytest.mark.parametrize("colour", ["#0b5d4b", "#1e66f5", "#c8102e", "#7a1fa2"])
def test_a_link_on_dark_paper_keeps_the_hue_of_the_body(colour: str) -> None:
    hue, _, _ = _hls(colour)
    shade, _, saturation = _hls(readable_on(colour, "#1f2725", 7))
    assert abs(shade - hue) < 0.02
    assert saturation > 0.4


def _hls(colour: str) -> tuple[float, float, float]:
    return rgb_to_hls(*(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)))


@pytest.fixture(scope="module")
def empty_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_root(tmp_path_factory.mktemp("kosong"))
    for source in (*root.glob("disclosures/*/20*/*.yml"), *root.glob("content/siaran-pers/20*/*.md")):
        source.unlink()
    return root


@pytest.fixture(scope="module")
def nearly_empty(empty_root: Path) -> dict[str, str]:
    return _pages(empty_root)


def test_a_site_with_nothing_in_it_has_no_empty_box(nearly_empty: dict[str, str]) -> None:
    faults = [
        path
        for path, body in nearly_empty.items()
        if not path.endswith(("cari.html", "cetak.html"))  # filled by a script; the paper form of a list
        and re.search(r"<ul[^>]*>\s*</ul>|<tbody>\s*</tbody>|<dl[^>]*>\s*</dl>", body)
    ]
    assert faults == []


@pytest.mark.parametrize(
    "path",
    ["informasi/index.html", "informasi/berkala.html", "siaran-pers/index.html", "dip/index.html", "topik/index.html"],
)
def test_an_empty_list_says_so_once_and_offers_nothing_to_filter(path: str, nearly_empty: dict[str, str]) -> None:
    body = nearly_empty[path]
    assert len(re.findall("Belum ada", body)) == 1
    assert 'class="empty"' in body
    assert "<strong>0</strong>" not in body
    assert "Saring daftar" not in body
    assert "(CSV)" not in body


def test_a_list_without_anything_leads_to_the_letter(nearly_empty: dict[str, str]) -> None:
    assert "layanan/surat.html" in nearly_empty["informasi/index.html"]


@pytest.mark.parametrize("name", ["terbaru", "siaran", "topik"])
def test_a_front_page_does_not_lead_to_all_of_nothing(name: str, empty_root: Path) -> None:
    said = fill(f"<!-- terang:{name} -->", "index.html", site_of(catalogue_of(empty_root)))
    assert "Belum ada" in said
    assert "href" not in said


def test_exempt_information_without_its_ground_does_not_offer_a_copy(tmp_path: Path) -> None:
    source = "disclosures/dikecualikan/2024/rahasia.yml"
    page = _pages(make_root(tmp_path, {source: record(kelas="dikecualikan")}))["informasi/2024/rahasia.html"]
    assert "Dasar hukum dan alasannya belum dicatat di situs ini." in page
    assert "meminta salinannya" not in page


def test_one_file_with_the_title_of_its_page_does_not_say_it_again(tmp_path: Path) -> None:
    address = "https://contoh.go.id/laporan.pdf"
    fields = {"judul": "Laporan Tahun 2024", "berkas": f"\n  - lokasi: {address}"}
    page = _pages(make_root(tmp_path, {RECORD: record(**fields)}))["informasi/2024/catatan.html"]
    assert '<span class="file-title">Dokumen PDF</span>' in page
    assert '<span class="hidden"> Laporan Tahun 2024</span>' in page  # what the button opens, for the ear


def test_a_document_elsewhere_is_a_file_with_a_button(tmp_path: Path) -> None:
    links = "\n  - judul: Dokumen asal\n    alamat: https://ppid.contoh.go.id/dokumen/1"
    page = _pages(make_root(tmp_path, {RECORD: record(tautan=links)}))["informasi/2024/catatan.html"]
    assert "Di situs lain: ppid.contoh.go.id" in page
    assert re.search(r'<a class="button" href="https://ppid\.contoh\.go\.id/dokumen/1">Buka', page)
