"""Generated pages in the search, and what a sure question leads to directly: pages, units, and answers that are known."""

import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from finding.asking import ask, understood
from helpers import catalogue_of, make_root, record
from sites import Built, publish
from terang import urls
from terang.writers import Site, direct_pages, direct_units, searchables

needs_node = pytest.mark.skipif(not shutil.which("node"), reason="the engine is asked under Node here")

HOURS = "Senin sampai Jumat, 08.00-16.00"


def site_of(built: Built) -> Site:
    return Site.of("", "", built.catalogue, frozenset(built.pages))


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """An office without registers, budgets and monev, that says its hours; two of its units begin alike."""
    root = make_root(tmp_path_factory.mktemp("kecil") / "akar")
    body = root / "disclosures/badan.yml"
    units = "".join(f"  - {{id: {id}, nama: {name}}}\n" for id, name in _UNITS)
    text = body.read_text(encoding="utf-8")
    assert "\nunit:\n" in text
    assert f"jam_layanan: {HOURS}" in text
    body.write_text(text.replace("\nunit:\n", f"\nunit:\n{units}"), encoding="utf-8")
    (root / "content/kontak.md").write_text(
        "---\ntitle: Kontak\n---\n\n# Kontak\n\n<!-- terang:kontak -->\n", encoding="utf-8"
    )
    out = root.parent / "situs"
    return Built(root, out, publish(root, out))


_UNITS = (
    ("lingkungan", "Dinas Lingkungan Hidup dan Kehutanan"),
    ("kebersihan", "Dinas Lingkungan Kebersihan dan Taman"),
    ("melati", "Kecamatan Melati Timur"),
)


@pytest.mark.parametrize("which", ["demo", "small"])
def test_every_page_that_is_found_or_led_to_exists(which: str, request: pytest.FixtureRequest) -> None:
    built: Built = request.getfixturevalue(which)
    site = site_of(built)
    paths = {one.path for one in (*searchables(site), *direct_pages(site), *direct_units(site))}
    paths |= {path for unit in direct_units(site) for _, path in unit.more}
    assert not {path for path in paths if not (built.out / path).is_file()}


def test_generated_pages_are_found_by_the_title_that_they_bear(demo: Built) -> None:
    for one in searchables(site_of(demo)):
        if one.facets["jenis"] == "Halaman" and not one.path.startswith(("layanan/laporan", "kepatuhan/kalender")):
            html = (demo.out / one.path).read_text(encoding="utf-8")
            told = " ".join(re.findall(r"<title>(.*?) - |<h1[^>]*>(.*?)</h1>", html, re.DOTALL)[0])
            heading = re.sub(
                r"<[^>]*>", "", " ".join((told, *re.findall(r"<h1[^>]*>(.*?)</h1>", html, re.DOTALL)))
            ).lower()
            title = one.title.partition(" (")[0].lower()
            assert title in heading, (one.path, title, heading)


@needs_node
@pytest.mark.parametrize(
    ("query", "path"),
    [
        # units: name, short name, other name, nickname, the beginning of a long name, with the body's name or without
        ("Dinas Kesehatan", urls.unit("dinkes")),
        ("dinkes kota bekasi", urls.unit("dinkes")),
        ("DPKPP", urls.unit("disperkimtan")),
        ("kominfo", urls.unit("diskominfostandi")),
        ("dinas perumahan", urls.unit("disperkimtan")),
        ("kec. bekasi barat", urls.unit("kec-bekasibarat")),
        ("dinas kepemudaan dan olahraga", urls.unit("dispora")),
        ("tugas fungsi", "profil/tugas.html"),
        ("dinkess", urls.unit("dinkes")),  # one slip
        # what else of a unit
        ("alamat dinas sosial", urls.unit("dinsos")),
        ("kepatuhan dinsos", urls.unit_coverage("dinsos")),
        ("peringkat monev bpkad", urls.monev_unit("bpkad")),
        # services, lists, topics
        ("cara minta informasi", urls.REQUEST),
        ("bayar berapa minta salinan dokumen", urls.COST),
        ("how to request information", urls.REQUEST),
        ("kalkulator tenggat", urls.DEADLINES),
        ("permohonan tidak dijawab", urls.OBJECTION),
        ("lapor komisi informasi", urls.DISPUTE),
        ("data terbuka", urls.DATA),
        ("statistik permohonan 2024", urls.statistics(2024)),
        ("apbd 2024", urls.budget("2024")),
        ("perizinan", urls.subject("perizinan")),
        ("regulasi", "regulasi.html"),
        ("sudah 2 minggu permintaan belum dijawab", urls.OBJECTION),  # any number of days or weeks
        ("ga ada yang balas permintaan data saya", urls.OBJECTION),
        ("tanggapan keberatan ditolak", urls.DISPUTE),
        ("berapa apbd", urls.BUDGET_FIGURES),  # without a year: the newest
        ("belanja dinkes setahun berapa", urls.BUDGET_FIGURES),
        ("arti informasi serta merta", "glosarium.html"),
        ("uu keterbukaan informasi publik", "regulasi.html"),
        ("dispenda", urls.unit("bapenda")),  # as it was called
        ("rumah sakit cam", urls.unit("rsud-cam")),
        ("kalkulator tanggal jawaban ppid", urls.DEADLINES),
        ("kewajiban yang belum diumumkan", urls.COVERAGE),
        ("city budget download excel", urls.BUDGET_FIGURES),
    ],
)
def test_a_sure_question_leads_there_first(query: str, path: str, demo: Built) -> None:
    assert understood(demo.out, [query])[0]["direct"][:1] == [path]


@needs_node
@pytest.mark.parametrize(
    "query",
    [
        "minta data kemiskinan",  # a word that was not understood
        "dinas kesehatan vaksin",
        "bekasi",  # the body's own name
        "dinas",
        "monev dinas kesehatan",  # it was not assessed
        "biaya parkir",
        "statistik permohonan 1999",
        "yang mana",
        "kemenag",
        "paspor",
        "panduan penyunting",  # for staff
        "",
    ],
)
def test_other_questions_lead_nowhere(query: str, demo: Built) -> None:
    assert understood(demo.out, [query])[0]["direct"] == []


@needs_node
@pytest.mark.parametrize(
    ("query", "paths"),
    [
        ("mahasiswa skripsi minta data ke dinas", [urls.REQUEST]),  # besides, it says what nothing answers
        ("jalan bolong lapor kemana", ["kontak.html"]),
        ("urus izin usaha ke dinas apa", [urls.unit("dpmptsp")]),
        # what says all of the question stands above the page that may be meant
        ("form keberatan jatisampurna", ["informasi/2019/kec-jatisampurna-formulir-keberatan.html", urls.LETTER]),
        # periods
        ("berita desember 2025", [urls.release_month("2025-12")]),
        ("dokumen yang terbit tahun 2019", [f"{urls.RECORD_YEARS}2019.html"]),
        # a word that nobody looks for, with a slip; a letter held down; a form's number without its hyphen
        ("burapa lama permintaan dijawab", [urls.REQUEST]),
        ("alamaaat dinas sosial", [urls.unit("dinsos")]),
        ("angggaran 2024", [urls.budget("2024")]),
        ("formulir f1.01", ["informasi/2021/disdukcapil-syarat-biodata-penduduk.html"]),
    ],
)
def test_the_page_that_is_meant_stands_first(query: str, paths: list[str], demo: Built) -> None:
    found = ask(demo.out, [query], len(paths))[0]
    assert found == [path.removesuffix(".html") for path in paths]


@needs_node
@pytest.mark.parametrize(
    ("query", "paths"),
    [
        ("jam layanan", ["kontak.html"]),
        ("dinas lingkungan", []),  # two units begin so
        ("dinas lingkungan hidup dan kehutanan", [urls.unit("lingkungan")]),
        ("melati timur", []),  # a place, of which the district is only one thing
        ("anggaran", []),  # there is none
    ],
)
def test_a_small_office(query: str, paths: list[str], small: Built) -> None:
    assert understood(small.out, [query])[0]["direct"] == paths


def test_answers_come_from_the_office(small: Built, demo: Built) -> None:
    told = {page.title: page.about for page in direct_pages(site_of(small))}
    assert told["Jam layanan"] == HOURS
    told = {page.title: page.about for page in direct_pages(site_of(demo))}
    assert "Diskominfostandi" not in told  # a unit, not a page
    assert told["PPID Utama sekarang"].endswith("Kota Bekasi, sejak 2025.")
    assert told["Kapan permintaan dijawab"].startswith("Paling lambat 10 hari kerja")
    assert told["Biaya"].startswith("Informasi publik tidak dijual.")  # as its page says
    assert "lapor.go.id" in told["Pengaduan layanan"]


def test_who_held_the_office_before_is_not_told(demo: Built) -> None:
    catalogue = replace(demo.catalogue, today=date(2024, 6, 1))
    told = [
        page.about
        for page in direct_pages(Site.of("", "", catalogue, frozenset(demo.pages)))
        if "sekarang" in page.title
    ]
    assert told[0].startswith("Kepala Bagian Humas")
    assert all("Komunikasi" not in one for one in told)


def test_a_page_that_the_office_does_not_have_is_left_out(tmp_path: Path) -> None:
    site = Site.of("", "", catalogue_of(make_root(tmp_path)))
    paths = {page.path for page in direct_pages(site)}
    assert urls.COST not in paths
    assert urls.DIP in paths


@needs_node
@pytest.mark.parametrize("count", [253, 254, 300])
def test_facets_of_a_body_with_many_units(count: int, tmp_path: Path) -> None:
    """From 256 values on a number takes two bytes; the base has two units more."""
    root = make_root(tmp_path / "akar", {"disclosures/berkala/2025/laporan.yml": record(unit="u7")})
    body = root / "disclosures/badan.yml"
    units = "".join(f"  - {{id: u{number}, nama: Kantor {number}}}\n" for number in range(count))
    body.write_text(body.read_text(encoding="utf-8").replace("\nunit:\n", f"\nunit:\n{units}"), encoding="utf-8")
    publish(root, tmp_path / "situs")
    (told,) = understood(tmp_path / "situs", ["laporan tahun 2024"])
    assert told["facets"] == FACETS


FACETS = {"jenis": ["Informasi"], "kelas": ["Informasi Berkala"], "tahun": ["2025"], "unit": ["Kantor 7"], "bentuk": []}
