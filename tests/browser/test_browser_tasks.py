"""The ten things that people come for most: each takes two steps from the front page at most, with scripts and without."""

import re
import shutil
import subprocess

import pytest
from playwright.sync_api import Page, expect
from visiting import OpenPage, Served

# What is typed; the heading of the page that answers it; the links that lead there without scripts.
TASKS = (
    ("SOP permohonan informasi", "SOP Pelayanan Permohonan Informasi Publik", ("Layanan informasi", "SOP Pelayanan")),
    ("APBD 2020", "Penjabaran APBD Tahun Anggaran 2020", ("Anggaran", "Penjabaran APBD Tahun Anggaran 2020")),
    (
        "daftar informasi dikecualikan",
        "Daftar Informasi yang Dikecualikan",
        ("Dikecualikan", "Daftar Informasi yang Dikecualikan"),
    ),
    ("cara minta informasi", "Cara meminta informasi", ("Minta informasi", "Cara meminta informasi")),
    ("mengajukan keberatan", "Mengajukan keberatan", ("Minta informasi", "Cara mengajukan keberatan")),
    ("bikin kartu keluarga", "Persyaratan Penerbitan Kartu Keluarga", ("Kependudukan", "Kartu Keluarga")),
    ("harta pejabat", "LHKPN", ("Kepegawaian", "LHKPN")),
    ("tarif parkir", "Penetapan Tarif Parkir", ("Pajak", "Penetapan Tarif Parkir")),
    ("izin buka klinik", "Persyaratan Izin Mendirikan Klinik", ("Perizinan", "Izin Mendirikan Klinik")),
    ("lkpj", "LKPJ", ("Kinerja", "LKPJ Kota Bekasi")),
)


@pytest.mark.parametrize(("query", "heading", "_"), TASKS, ids=[task[0] for task in TASKS])
def test_with_scripts(query: str, heading: str, _: tuple[str, ...], page: Page, demo_web: Served) -> None:
    """Type, and choose among the suggestions."""
    page.goto(demo_web / "index.html")
    page.get_by_role("combobox").fill(query)
    page.get_by_role("option").filter(has_text=heading).first.click()
    _arrived(page, heading)


@pytest.mark.parametrize(("_", "heading", "links"), TASKS, ids=[task[0] for task in TASKS])
def test_without_scripts(_: str, heading: str, links: tuple[str, ...], open_page: OpenPage, demo_web: Served) -> None:
    assert len(links) <= 2
    page = open_page(scripts=False)
    page.goto(demo_web / "index.html")
    for link in links:
        page.get_by_role("main").get_by_role("link", name=re.compile(link)).last.click()
    _arrived(page, heading)


def _arrived(page: Page, heading: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(heading, re.IGNORECASE))


# What a citizen comes for; what is pressed, from the front page; what then answers.
ERRANDS = (
    ("a form for a request", ("Minta informasi",), "Permintaan Informasi Publik"),
    ("the cost", ("Minta informasi", "^Biaya$"), "menyalin"),
    ("LKPJ 2017", ("Kinerja", "LKPJ .*2017"), "LKPJ"),
    ("who is PPID now", ("Profil PPID",), "PPID Utama sekarang"),
    ("documents of Dinas Kesehatan", ("^Dinas", "^Dinas Kesehatan Kota Bekasi$"), "informasi"),
    ("the latest alert", ("Informasi serta merta",), "Tidak ada peringatan saat ini"),
    ("is my request late", ("Cek apakah permintaan terlambat",), "10 hari kerja"),
    ("the list as Excel", ("Unduh Daftar Informasi Publik",), "XLSX"),
    ("a visit of 2021", ("Semua siaran pers", "Perdagangan"), "2021"),
    ("complain to the Komisi Informasi", ("^Sengketa$",), "Komisi Informasi"),
)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize(("_", "links", "answer"), ERRANDS, ids=[one[0] for one in ERRANDS])
def test_errands_end_within_two_steps(
    _: str, links: tuple[str, ...], answer: str, scripts: bool, open_page: OpenPage, demo_web: Served
) -> None:
    assert len(links) <= 2
    page = open_page(phone=True, scripts=scripts)
    page.goto(demo_web / "index.html")
    for link in links:
        found = page.get_by_role("link", name=re.compile(link))
        inside = page.get_by_role("main").get_by_role("link", name=re.compile(link))
        (inside if inside.count() else found).first.click()
    expect(page.get_by_role("main")).to_contain_text(re.compile(answer))
    if not scripts and (w3m := shutil.which("w3m")):  # a browser of text has the same links, and shows the answer
        shown = subprocess.run(
            [w3m, "-dump", "-cols", "80", "-O", "utf-8", page.url], capture_output=True, check=True, timeout=60
        )
        assert re.search(answer.replace(" ", r"\s+"), shown.stdout.decode())
