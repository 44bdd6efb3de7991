"""Office files: found by their kind, read in the same run as everything else, and known to whatever is made from them."""

from dataclasses import replace
from pathlib import Path

import pytest

from helpers import RECORD, TODAY, catalogue_of, holidays, lines, make_root, office_file, record
from terang.catalogue import OfficeFiles, load, source_files
from terang.catalogue.office_files import OfficeFileKind, gather, office_file_kinds
from terang.validation import read_holidays
from terang.writers.shared.view_keys import cache_key


def test_ledgers_come_typed_and_in_order(tmp_path: Path) -> None:
    catalogue = catalogue_of(make_root(tmp_path, office_file(2031) | office_file(2030)))
    assert [found.id for found in catalogue.office_files.holidays] == ["2030", "2031"]
    assert catalogue.office_files.holidays[0].holidays[0].day.iso() == "2030-01-01"
    assert catalogue.office_files.holidays[0].path == "disclosures/hari-libur/2030.yml"


def test_a_root_without_ledgers_has_none(tmp_path: Path) -> None:
    assert catalogue_of(make_root(tmp_path)).office_files == OfficeFiles()


def test_a_ledger_counts_as_a_source_and_its_problems_come_in_the_same_report(tmp_path: Path) -> None:
    broken = office_file(2030, "keputusan: SKB 1\ndaftar: []\n") | {RECORD: record(kelas="lain")}
    loaded = load(make_root(tmp_path / "one", broken), TODAY)
    assert lines(p for p in loaded.problems if p.is_error) == [
        f"{RECORD}:2:1 pilihan-salah",
        "disclosures/hari-libur/2030.yml:2:1 wajib-diisi",
    ]
    without = load(make_root(tmp_path / "two", {RECORD: record(kelas="lain")}), TODAY)
    assert loaded.sources == without.sources + 1


def test_an_edited_ledger_is_read_anew_also_with_a_cache(tmp_path: Path) -> None:
    root = make_root(tmp_path / "root", office_file())
    first = load(root, TODAY, cache=tmp_path / "cache").catalogue
    make_root(root, office_file(2030, holidays(decree="SKB 2/2029")))
    second = load(root, TODAY, cache=tmp_path / "cache").catalogue
    assert first
    assert second
    assert second.office_files.holidays[0].decree == "SKB 2/2029"
    assert second.records == first.records
    assert cache_key(first.office_files.holidays) != cache_key(second.office_files.holidays)


def test_the_same_year_in_two_files_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (kind,) = (replace(kind, endings=(".yml", ".csv")) for kind in office_file_kinds() if kind.name == "holidays")
    monkeypatch.setattr(source_files, "office_file_kinds", lambda: (kind,))
    root = make_root(tmp_path, {**office_file(), "disclosures/hari-libur/2030.csv": "tanggal,nama\n"})
    found = source_files.find_sources(root)
    assert lines(found.problems) == ["disclosures/hari-libur/2030.yml:1:1 buku-ganda"]
    assert [source.path for source in found.office_files] == ["disclosures/hari-libur/2030.csv"]


KINDS = [
    # pattern, endings, path below disclosures/, id
    ("hari-libur/<tahun>", (".yml",), "hari-libur/2026.yml", "2026"),
    ("hari-libur/<tahun>", (".yml",), "hari-libur/26.yml", None),
    ("hari-libur/<tahun>", (".yml",), "hari-libur/2026.yml.txt", None),
    ("hari-libur/<tahun>", (".yml",), "lain/hari-libur/2026.yml", None),
    ("layanan/permohonan/<tahun>", (".yml", ".csv"), "layanan/permohonan/2026.csv", "2026"),
    ("layanan/laporan/<tahun>", (".md",), "layanan/laporan/2026.yml", None),
    ("sinonim", (".yml",), "sinonim.yml", "sinonim"),
    ("sinonim", (".yml",), "sinonimXyml", None),
]


@pytest.mark.parametrize(("pattern", "endings", "path", "id"), KINDS)
def test_a_kind_knows_its_files(pattern: str, endings: tuple[str, ...], path: str, id: str | None) -> None:
    kind = OfficeFileKind("kind", pattern, read_holidays, endings)
    assert kind.id_of(path) == id
    assert kind.top in (pattern.partition("/")[0], "sinonim.yml")


def test_a_single_file_is_found_at_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kind = OfficeFileKind("holidays", "sinonim", read_holidays, (".yml",))
    monkeypatch.setattr(source_files, "office_file_kinds", lambda: (kind,))
    found = source_files.find_sources(make_root(tmp_path, {"disclosures/sinonim.yml": "a: b\n"}))
    assert found.problems == ()
    assert [(source.path, source.id) for source in found.office_files] == [("disclosures/sinonim.yml", "sinonim")]


def test_ledgers_of_one_kind_are_gathered() -> None:
    assert gather([]) == OfficeFiles()
