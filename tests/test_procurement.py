"""Procurement: sums that count nothing twice, states that follow from what is filled in, codes that are no numbers of persons."""

import csv
import io
from collections.abc import Mapping
from pathlib import Path

import pytest

from helpers import EXAMPLES, catalogue_of, codes, everything, lay_over, make_root, site_of
from terang.catalogue import load
from terang.coverage import PROCUREMENT_DUTIES
from terang.records import ProcurementList, ProcurementMethod, ProcurementPackage, ProcurementState
from terang.values.dates import PartialDate
from terang.writers.procurement import procurement_pages
from terang.writers.shared.procurement_figures import procurement_figures, procurement_finding

TENDER, DIRECT = ProcurementMethod.TENDER, ProcurementMethod.DIRECT
DAY = PartialDate.parse("2025-03-01")
PATH = "disclosures/pengadaan/2025.csv"
HEAD = "paket,unit,kode_rup,metode,pagu,penyedia,nilai_kontrak,tanggal_kontrak"


def package(ceiling: int, method: ProcurementMethod = TENDER, **more: object) -> ProcurementPackage:
    return ProcurementPackage(name=str(more.pop("name", "x")), method=method, ceiling=ceiling, **more)  # type: ignore[arg-type]


def listed(*rows: ProcurementPackage) -> ProcurementList:
    return ProcurementList(id="2025", path=PATH, rows=rows)


@pytest.mark.parametrize(
    ("row", "state"),
    [
        (package(1), ProcurementState.PLANNED),
        (package(1, estimate=1), ProcurementState.PLANNED),
        (package(1, tender_code="10012345000"), ProcurementState.CHOOSING),
        (package(1, tender_code="10012345000", contracted=DAY), ProcurementState.CONTRACTED),
        (package(1, contracted=DAY, completed=DAY), ProcurementState.DONE),
        (package(1, contracted=DAY, cancelled="Putus kontrak"), ProcurementState.CANCELLED),
    ],
)
def test_state(row: ProcurementPackage, state: ProcurementState) -> None:
    assert row.state is state


def test_cancelled_packages_are_in_no_sum() -> None:
    found = procurement_figures(
        listed(
            package(70, value=60, unit="dinkes", contracted=DAY, completed=DAY),
            package(20, DIRECT, unit="dishub"),
            package(10, unit="dishub"),
            package(500, cancelled="Dialihkan", unit="dishub"),
        )
    )
    assert (found.total.count, found.total.ceiling, found.total.contracted, found.done) == (3, 100, 60, 1)
    assert [(one.key, one.count, one.ceiling, one.contracted) for one in found.methods] == [
        ("tender", 2, 80, 60),
        ("pengadaan_langsung", 1, 20, None),
    ]
    assert [(one.key, one.ceiling) for one in found.units] == [("dinkes", 70), ("dishub", 30)]
    assert [(one.key, one.count) for one in found.states] == [("direncanakan", 2), ("selesai", 1), ("batal", 1)]
    assert [row.ceiling for row in found.largest] == [70, 20, 10]


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ((package(70), package(30, DIRECT)), "70% pagu pengadaan 2025 lewat tender"),
        ((package(2, DIRECT), package(1)), "66% pagu pengadaan 2025 lewat pengadaan langsung"),
        ((package(70),), "Pengadaan 2025"),
        ((package(0), package(0, DIRECT)), "Pengadaan 2025"),
        ((), "Pengadaan 2025"),
    ],
)
def test_finding(rows: tuple[ProcurementPackage, ...], sentence: str) -> None:
    assert procurement_finding(procurement_figures(listed(*rows))) == sentence


@pytest.mark.parametrize(
    ("code", "found"),
    [
        *((code, []) for code in ("51234567", "123456", "10047654000", "62812345000", "EP-01JABCDEF", "123456789012")),
        *(
            (code, ["kode-paket-salah"])
            for code in (
                "3275010101900001",
                "081234567890",
                "628123456789",
                "12345",
                "1234567890123",
                "51 234 567",
                "A1",
            )
        ),
    ],
)
def test_numbers_of_packages_are_no_numbers_of_persons(code: str, found: list[str], tmp_path: Path) -> None:
    root = make_root(tmp_path, {PATH: f"{HEAD}\nObat,dinkes,{code},tender,5,,,\n"})
    loaded = load(root, catalogue_of(make_root(tmp_path / "day")).today)
    assert codes(loaded.problems) == found
    assert all(code not in problem.message for problem in loaded.problems)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay_over(make_root(tmp_path), EXAMPLES / "valid/pengadaan")


def _site(root: Path) -> Mapping[str, bytes]:
    return everything(root, catalogue_of(root))


def test_pages_and_files(root: Path) -> None:
    outputs = _site(root)
    year = outputs["anggaran/pengadaan/2025.html"].decode()
    assert "Angka contoh" in year
    assert "91% pagu pengadaan 2025 lewat tender" not in year
    assert "89% pagu pengadaan 2025 lewat tender" in year
    assert 'href="../../anggaran/pengadaan/2025/dinkes.html"' in year
    unit = outputs["anggaran/pengadaan/2025/dinkes.html"].decode()
    assert "RUP 51234568 · SPSE 62812345000" in unit
    assert "Selesai, 30 Juni 2025" in unit
    assert "Tidak termasuk 1 paket yang batal." in outputs["anggaran/pengadaan/2025/diskominfo.html"].decode()
    assert "3 paket pengadaan 2025" in outputs["unit/dinkes.html"].decode()
    rows = list(csv.DictReader(io.StringIO(outputs["unduh/pengadaan/2025.csv"].decode("utf-8-sig"))))
    assert [row["status"] for row in rows] == [
        *("selesai", "berkontrak", "berkontrak", "direncanakan", "pemilihan", "batal"),
    ]
    assert (rows[0]["tanggal_kontrak"], rows[0]["nama_unit"], rows[0]["pagu"]) == (
        "2025-03-03",
        "Dinas Kesehatan",
        "1000",
    )
    assert outputs["unduh/pengadaan/2025.xlsx"].startswith(b"PK")


def test_the_announced_plan_counts_for_its_duty(root: Path) -> None:
    site = site_of(catalogue_of(root))
    owed = [id for id in PROCUREMENT_DUTIES if id in site.coverage.body]
    assert owed
    of = {(half.year, half.number): n for n, half in enumerate(site.coverage.halves)}
    assert all(site.coverage.body[id].history[of[2025, 1]].is_met for id in owed)
    assert b"anggaran/pengadaan/2025.html" in _site(root)["kepatuhan/pengadaan.html"]
    source = root / PATH
    source.write_text(source.read_text().replace("15/01/2025", "").replace("2025-01-20", ""))
    site = site_of(catalogue_of(root))
    assert not any(state.is_met for id in owed for state in site.coverage.body[id].history)


def test_nothing_without_a_list(tmp_path: Path) -> None:
    outputs = _site(make_root(tmp_path))
    assert [path for path in outputs if "anggaran/pengadaan" in path or "unduh/pengadaan" in path] == []


def test_a_long_list_is_parted_and_changes_one_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(procurement_pages, "ON_A_PAGE", 2)
    rows = "".join(f"Paket {n},dinkes,5123456{n},tender,{n},,,\n" for n in range(5))
    outputs = _site(make_root(tmp_path, {PATH: f"{HEAD}\n{rows}"}))
    pages = [f"anggaran/pengadaan/2025/dinkes{part}.html" for part in ("", "_2", "_3")]
    assert [[f"Paket {n}" for n in range(5) if f"Paket {n}<" in outputs[page].decode()] for page in pages] == [
        ["Paket 0", "Paket 1"],
        ["Paket 2", "Paket 3"],
        ["Paket 4"],
    ]
