"""Programmes: sentences that the figures prove, and every promise of a record held for them as well."""

import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from helpers import EXAMPLES, catalogue_of, everything, lay_over, make_root
from terang.cli.main import main
from terang.records import Programme, ProgrammeMoney, ProgrammeProgress, ProgrammeStage, ProgrammeTarget
from terang.values.dates import PartialDate
from terang.writers.programmes.programme_pages import money_finding, programmes_finding
from terang.writers.shared.programme_views import ProgrammeView, programme_finding, reached_percent

ID = "2025/banjir"
SOURCE = f"disclosures/berkala/{ID}.yml"
PAGE = f"informasi/{ID}.html"
TARGET = ProgrammeTarget(measure="Saluran", value=Decimal(40), unit="km", by=PartialDate.parse("2027"))


def step(value: str | None, day: str = "2025-06-30") -> ProgrammeProgress:
    return ProgrammeProgress(date=PartialDate.parse(day), value=Decimal(value) if value else None)


def programme(*progress: ProgrammeProgress, target: ProgrammeTarget | None = TARGET) -> Programme:
    return Programme(stage=ProgrammeStage.RUNNING, goal="Kering", target=target, progress=progress)


@pytest.mark.parametrize(
    ("found", "sentence", "percent"),
    [
        (programme(), "Target 40 km sampai 2027", None),
        (programme(target=None), "Sedang berjalan", None),
        (programme(step(None)), "Target 40 km sampai 2027", None),
        (programme(step("18.5")), "46% tercapai: 18,5 dari 40 km", 46),
        (programme(step("18.5"), step("20", "2025-12-31")), "50% tercapai: 20 dari 40 km", 50),
        (programme(step("18.5"), step(None, "2025-12-31")), "46% tercapai: 18,5 dari 40 km", 46),
        (programme(step("39.99")), "99% tercapai: 39,99 dari 40 km", 99),
        (programme(step("40")), "Target tercapai: 40 dari 40 km", 100),
        (programme(step("41")), "Target tercapai: 41 dari 40 km", 102),
        (programme(step("41"), target=None), "Sedang berjalan", None),
        (
            programme(step("3"), target=ProgrammeTarget(measure="a", value=Decimal(0), unit="b", by=TARGET.by)),
            "Target 0 b sampai 2027",
            None,
        ),
    ],
)
def test_finding(found: Programme, sentence: str, percent: int | None) -> None:
    assert (programme_finding(found), reached_percent(found)) == (sentence, percent)


def test_money_of_all_years() -> None:
    money = tuple(
        ProgrammeMoney(year=year, amount=amount, spent=spent)
        for year, amount, spent in ((2025, 10, 7), (2026, 20, None), (2026, 5, 1))
    )
    found = Programme(stage=ProgrammeStage.RUNNING, goal="a", money=money)
    assert (found.planned, found.spent) == (35, 8)
    assert programme().spent is None


def view(percent: int | None, planned: int = 0, spent: int | None = None) -> ProgrammeView:
    return ProgrammeView("a", "", "", "", ProgrammeStage.RUNNING, "", "", "", percent, planned, spent, "")


@pytest.mark.parametrize(
    ("views", "progress", "money"),
    [
        ([view(None)], "1 program", "Anggaran Rp0 untuk 1 program"),
        ([view(49, 100, 50)], "Belum ada dari 1 program mencapai setengah targetnya", "Anggaran Rp100 untuk 1 program, terealisasi 50%"),
        ([view(50, 100, 50), view(20, 50)], "1 dari 2 program mencapai setengah targetnya", "Anggaran Rp150 untuk 2 program"),
        ([view(100, 100, 50), view(99), view(None)], "1 dari 2 program mencapai targetnya", "Anggaran Rp100 untuk 3 program, terealisasi 50%"),
    ],
)  # fmt: skip
def test_findings_of_all(views: list[ProgrammeView], progress: str, money: str) -> None:
    assert (programmes_finding(views), money_finding(views)) == (progress, money)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay_over(make_root(tmp_path), EXAMPLES / "valid/program")


def _site(root: Path) -> Mapping[str, bytes]:
    return everything(root, catalogue_of(root))


def test_where_a_programme_is_shown(root: Path) -> None:
    outputs = _site(root)
    page = outputs[PAGE].decode()
    assert "46% tercapai: 18,5 dari 40 km" in page
    assert "Anggaran Rp2,6\u00a0miliar dalam 2 tahun, terealisasi 35%" in page
    assert 'aria-label="2025: anggaran' in page
    assert 'aria-label="2026: anggaran' in page
    assert 'href="../../informasi/2024/laporan-kinerja.html">Laporan Kinerja Dinas Kesehatan Tahun 2024</a>' in page
    assert "2025/banjir.html" in outputs["informasi/program.html"].decode()
    assert "46%" in outputs["unit/dinkes.html"].decode()
    assert "informasi/program.html" in outputs["informasi/index.html"].decode()
    assert "informasi/program.html" in outputs["sitemap.xml"].decode()
    assert "kemajuan,2025-12-31,,,,18.5,Ruas utara selesai." in outputs["unduh/program.csv"].decode()
    item = json.loads(outputs[f"api/v1/informasi/{ID}.json"])
    assert item["program"]["target"] == {
        "ukuran": "Saluran air yang selesai",
        "nilai": 40,
        "satuan": "km",
        "sampai": "2027",
    }
    assert item["program"]["kemajuan"][0]["capaian"] == 18.5
    assert item["program"]["dokumen"] == ["2024/laporan-kinerja"]


def test_nothing_for_a_body_without_programmes(tmp_path: Path) -> None:
    outputs = _site(make_root(tmp_path))
    assert [path for path in outputs if "program" in path] == []
    assert b"Program unggulan" not in outputs["informasi/index.html"]


@pytest.mark.parametrize("change", ["status: draf\n", "terbit_mulai: 2026-04-01\n", "tanggal_terbit: 2026-04-01\n"])
def test_what_is_not_published_is_nowhere(change: str, root: Path) -> None:
    source = root / SOURCE
    key = change.partition(":")[0]
    lines = [line for line in source.read_text().splitlines(keepends=True) if not line.startswith(f"{key}:")]
    source.write_text("".join([*lines[:1], change, *lines[1:]]))
    outputs = _site(root)
    assert [path for path, content in outputs.items() if b"Bebas Banjir" in content or b"Saluran air" in content] == []


def test_a_withdrawn_programme_says_only_why(root: Path) -> None:
    source = root / SOURCE
    more = "status: dicabut\npencabutan: {tanggal: 2026-01-05, sebab: keliru, alasan: Angkanya salah.}\n"
    source.write_text(source.read_text() + more)
    outputs = _site(root)
    assert b"Angkanya salah." in outputs[PAGE]
    assert [
        path for path, content in outputs.items() if b"18,5" in content or b"Saluran air yang selesai" in content
    ] == []


def test_a_document_that_is_withdrawn_is_no_longer_named(root: Path) -> None:
    source = root / "disclosures/berkala/2024/laporan-kinerja.yml"
    source.write_text(
        source.read_text() + "status: dicabut\npencabutan: {tanggal: 2026-01-05, sebab: keliru, alasan: Salah.}\n"
    )
    assert b"Dokumen terkait" not in _site(root)[PAGE]


def test_the_command_makes_a_record_with_a_programme(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = make_root(tmp_path)
    command = [
        "new",
        "program",
        "--root",
        str(root),
        "--judul",
        "Jalan Mulus 2026",
        "--unit",
        "dinkes",
        "--today",
        "2026-03-31",
    ]
    assert main(command) == 0
    text = (root / "disclosures/berkala/2026/jalan-mulus-2026.yml").read_text()
    assert "\n  tahap: direncanakan\n  tujuan: Tulis di sini.\n#  target:\n" in text
    assert "status: draf\n" in text
    assert main(["check", "--root", str(root), "--today", "2026-03-31"]) == 0
    capsys.readouterr()
