"""Budgets: sums that count nothing twice, sentences that the figures prove, pages only where there are figures."""

from pathlib import Path

import pytest

from helpers import catalogue_of, everything, make_root
from terang.records import Budget, BudgetKind, BudgetLine
from terang.records.wording import rupiah
from terang.writers.budget.budget_figures import figures_of, finding, largest

INCOME, SPENDING = BudgetKind.INCOME, BudgetKind.SPENDING


def line(
    planned: int, realised: int | None = None, *, kind: BudgetKind = SPENDING, name: str = "x", unit: str | None = None
) -> BudgetLine:
    return BudgetLine(kind=kind, name=name, planned=planned, realised=realised, unit=unit)


def budget(*rows: BudgetLine) -> Budget:
    return Budget(id="2025", path="disclosures/anggaran/2025.yml", rows=rows)


def test_lines_of_units_divide_the_same_money_again() -> None:
    both = figures_of(budget(line(60, 50), line(40, name="y"), line(70, 60, unit="dinkes")))
    assert both.sum_of(SPENDING) is not None
    assert (both.sums[0][1].planned, both.sums[0][1].realised) == (100, 50)
    assert [one.unit for one in both.units] == ["dinkes"]
    units = figures_of(budget(line(70, 60, unit="dinkes"), line(20, unit="dishub")))
    assert (units.sums[0][1].planned, units.sums[0][1].realised) == (90, 60)
    assert units.sum_of(INCOME) is None


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ((line(100, 90),), "Belanja 2025 terealisasi 90%"),
        ((line(3, 2),), "Belanja 2025 terealisasi 66%"),
        ((line(100, 150),), "Belanja 2025 terealisasi 150%"),
        ((line(100, 90), line(50)), "Belanja 2025 terealisasi sedikitnya 60%"),
        ((line(100),), "Anggaran 2025"),
        ((line(0, 0),), "Anggaran 2025"),
        ((line(100, 90, kind=INCOME),), "Anggaran 2025"),
        ((), "Anggaran 2025"),
    ],
)
def test_finding(rows: tuple[BudgetLine, ...], sentence: str) -> None:
    assert finding(figures_of(budget(*rows))) == sentence


@pytest.mark.parametrize(
    ("kind", "rows", "sentence"),
    [
        (SPENDING, (line(60, name="Belanja pegawai"), line(40)), "60% belanja adalah belanja pegawai"),
        (INCOME, (line(2, kind=INCOME, name="Pajak"), line(1, kind=INCOME)), "66% pendapatan berasal dari pajak"),
        (SPENDING, (line(60, name="Belanja Pegawai"), line(40)), "60% belanja adalah Belanja Pegawai"),
        (SPENDING, (line(60, name="Belanja BLUD"), line(40)), "60% belanja adalah belanja BLUD"),
        (
            INCOME,
            (line(2, kind=INCOME, name="Dana Desa"), line(1, kind=INCOME)),
            "66% pendapatan berasal dari Dana Desa",
        ),
        (INCOME, (line(2, kind=INCOME, name="BUMD"), line(1, kind=INCOME)), "66% pendapatan berasal dari BUMD"),
        (SPENDING, (line(60),), "Belanja"),
        (SPENDING, (line(0), line(0, name="y")), "Belanja"),
    ],
)
def test_the_largest_part(kind: BudgetKind, rows: tuple[BudgetLine, ...], sentence: str) -> None:
    assert largest(dict(figures_of(budget(*rows)).parts)[kind], kind) == sentence


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "Rp0"), (999_999, "Rp999.999"), (1_500_000, "Rp1,5\u00a0juta"), (845_000_000_000, "Rp845\u00a0miliar"), (6_940_000_000_000, "Rp6,9\u00a0triliun"),
        (1_000_000_000_000, "Rp1\u00a0triliun"), (12_345_000_000_000_000, "Rp12.345\u00a0triliun"),
    ],
)  # fmt: skip
def test_rupiah_in_words(value: int, words: str) -> None:
    assert rupiah(value) == words


CSV = "# Angka <b>contoh</b>\njenis,uraian,anggaran,realisasi,unit\nbelanja,Belanja =1+1,100,90,\nbelanja,Belanja modal,50,,\n"


def test_pages_only_where_there_are_figures(tmp_path: Path) -> None:
    root = make_root(tmp_path, {"disclosures/anggaran/2025.csv": CSV})
    outputs = everything(root, catalogue_of(root))
    page = outputs["anggaran/2025.html"].decode()
    assert "Angka &lt;b&gt;contoh&lt;/b&gt;" in page
    assert "Belanja 2025 terealisasi sedikitnya 60%" in page
    assert 'aria-label="Belanja =1+1: anggaran Rp100, realisasi Rp90"' in page
    assert "2025,belanja,Belanja modal,,50,,," in outputs["unduh/anggaran.csv"].decode()
    assert 'href="anggaran/index.html"' in outputs["index.html"].decode()
    (root / "disclosures/anggaran/2025.csv").unlink()
    outputs = everything(root, catalogue_of(root))
    assert [path for path in outputs if path.startswith("anggaran/") or path == "unduh/anggaran.csv"] == []
