"""evidence: the pack says of each proof where it stands, of what day it is, and what its published file hashes to."""

import csv
import hashlib
import io
import zipfile
from pathlib import Path

import pikepdf
import pytest

from helpers import catalogue_of, everything, make_root, pdf, picture, record
from sites import Built, publish
from terang import urls
from terang.cli.main import main
from terang.formats.evidence_pdf import evidence_pdf
from terang.law.checks import all_checks, checks_of

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


def test_a_question_with_proofs_has_a_sheet(tmp_path: Path) -> None:
    root = make_root(tmp_path, FILES)
    outputs = everything(root, catalogue_of(root))
    rows = rows_of(outputs[urls.EVIDENCE_CSV])
    assert {row["lembar"] for row in rows} == {path for path in outputs if path.startswith("monev/bukti/")}
    (sheet,) = {row["lembar"] for row in rows if row["judul"] == "Neraca" and row["indikator"] == "Jenis informasi"}
    text = outputs[sheet].decode()
    for said in (
        "Ringkasan laporan keuangan yang telah diaudit",
        "https://ppid.contoh.go.id/informasi/2026/neraca.html",
    ):
        assert said in text
    assert hashlib.sha256(outputs["informasi/2026/neraca.html"]).hexdigest() in text
    assert text.count("Neraca</a>") == 1


def test_ids_of_questions_are_unique() -> None:
    """A sheet's address is the id."""
    ids = [check.id for indicator in {one.indicator for one in all_checks()} for check in checks_of(indicator)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("limit", "left_out"), [(10_000_000, 0), (300_000, 0), (1000, 3)])
def test_a_pdf_is_no_larger_than_allowed(limit: int, left_out: int) -> None:
    pictures = [picture("PNG", (1280, 1600), seed) for seed in range(3)]
    made, missing = evidence_pdf(pdf("Lembar"), pictures, limit)
    assert missing == left_out
    with pikepdf.open(io.BytesIO(made)) as found:
        assert len(found.pages) == 1 + 3 - left_out
    assert len(made) <= max(limit, len(pdf("Lembar")) * 2)
    assert (made, missing) == evidence_pdf(pdf("Lembar"), pictures, limit)


@pytest.mark.parametrize(
    ("site", "out", "browser", "said"),
    [
        ("kosong", "a", "true", "bukan situs yang sudah jadi"),
        ("", "b", "tidak-ada", "--browser"),
        ("", "ada", "true", "tidak diubah"),
        ("", "c", "true", "tidak dapat mencetak"),
    ],
)
def test_the_command_says_what_it_lacks(
    site: str, out: str, browser: str, said: str, tmp_path: Path, demo: Built, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "ada/bukti-2026-11-24").mkdir(parents=True)
    words = ["evidence", str(tmp_path / site if site else demo.out), "--out", str(tmp_path / out)]
    assert main([*words, "--browser", browser, "--today", "2026-11-24"]) == 2
    assert said in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["ada"], "nothing half written"
