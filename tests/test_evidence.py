"""evidence: the pack says of each proof where it stands, of what day it is, and what its published file hashes to."""

import csv
import hashlib
import io
import zipfile
from pathlib import Path

from helpers import catalogue_of, everything, make_root, record
from sites import Built, publish
from terang import urls

FILES = {
    "disclosures/berkala/2026/neraca.yml": record(judul="Neraca", kewajiban="[bk-d-02]", tanggal_terbit="2026-03-01")
}


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_each_row_names_address_date_and_hash(tmp_path: Path) -> None:
    root = make_root(tmp_path, FILES)
    outputs = everything(root, catalogue_of(root))
    rows = rows_of(outputs[urls.EVIDENCE_CSV])
    row = next(row for row in rows if row["judul"] == "Neraca" and row["indikator"] == "Jenis informasi")
    path = "informasi/2026/neraca.html"
    assert row["butir"] == "Ringkasan laporan keuangan yang telah diaudit"
    assert row["alamat"] == f"https://ppid.contoh.go.id/{path}"
    assert row["tanggal"] == "2026-03-01"
    assert row["sha256"] == hashlib.sha256(outputs[path]).hexdigest()
    assert row["sha256"] in outputs[urls.EVIDENCE].decode()


def test_the_zip_holds_what_it_names(tmp_path: Path) -> None:
    root = make_root(tmp_path, FILES)
    outputs = everything(root, catalogue_of(root))
    package = zipfile.ZipFile(io.BytesIO(outputs[urls.EVIDENCE_ZIP]))
    assert package.read("bukti-monev.csv") == outputs[urls.EVIDENCE_CSV]
    sums = dict(line.split("  ", 1)[::-1] for line in package.read("manifes.sha256").decode().splitlines())
    assert set(package.namelist()) == {"bukti-monev.csv", "manifes.sha256", *sums}
    for path, digest in sums.items():
        assert hashlib.sha256(package.read(path)).hexdigest() == digest
        assert package.read(path) == outputs[path]


def test_the_zip_is_the_same_at_any_time(tmp_path: Path) -> None:
    root = make_root(tmp_path, FILES)
    first, second = (everything(root, catalogue_of(root))[urls.EVIDENCE_ZIP] for _ in range(2))
    assert first == second
    assert {entry.date_time for entry in zipfile.ZipFile(io.BytesIO(first)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_hashes_are_those_of_the_published_files(demo: Built) -> None:
    """Of the pressed page, and the same as in the manifest."""
    listed = dict(line.split("  ", 1)[::-1] for line in demo.read(urls.MANIFEST).splitlines())
    rows = rows_of((demo.out / urls.EVIDENCE_CSV).read_bytes())
    assert rows
    for row in rows:
        path = row["alamat"].partition("/ppid/")[2]
        assert hashlib.sha256((demo.out / path).read_bytes()).hexdigest() == row["sha256"] == listed[path]


def test_a_changed_proof_changes_its_hash_in_the_same_build(tmp_path: Path) -> None:
    root = make_root(tmp_path / "root", FILES)
    out = tmp_path / "site"
    publish(root, out, today="2026-03-31")
    before = (out / urls.EVIDENCE_CSV).read_bytes()
    (root / "disclosures/berkala/2026/neraca.yml").write_text(
        FILES["disclosures/berkala/2026/neraca.yml"] + "sumber: Arsip\n"
    )
    publish(root, out, today="2026-03-31")
    row = next(row for row in rows_of((out / urls.EVIDENCE_CSV).read_bytes()) if row["judul"] == "Neraca")
    assert row["sha256"] == hashlib.sha256((out / "informasi/2026/neraca.html").read_bytes()).hexdigest()
    assert before != (out / urls.EVIDENCE_CSV).read_bytes()
