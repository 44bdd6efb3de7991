"""attachments: what a file is, what is written in it and where; hostile files are named, never obeyed."""

import io
import os
import time
import zipfile
from pathlib import Path

import openpyxl
import pikepdf
import pytest

from helpers import HOME, RECORD, TODAY, codes, make_root, pdf, record
from terang.attachments.file_kinds import kind_of
from terang.attachments.opened_file import FileFault, column_letters
from terang.attachments.opening import open_file
from terang.catalogue import load, opened_attachments
from terang.parallel import isolated_map
from terang.validation.attachment_facts import facts_of

NIK = "3275014107900001"


def workbook(**cells: object) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    for place, value in cells.items():
        book.active[place] = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def zipped(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def locked(password: str) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf("Rahasia"))) as document:
        document.save(out, encryption=pikepdf.Encryption(owner=password, user=password))
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (pdf("a"), "pdf"),
        (workbook(A1="a"), "xlsx"),
        (zipped(a=b"x"), "zip"),
        (b"a;b\n1;2\n", "csv"),
        (b"Kalimat biasa.", "txt"),
        ("Kalimat é".encode("cp1252"), "txt"),
        ("Kalimat".encode("utf-16"), "txt"),
        (b'{"a": 1}', "json"),
        (b'{"type": "FeatureCollection"}', "geojson"),
        (b"<?xml version='1.0'?><kml/>", "xml"),
        (b"<svg xmlns='a'/>", "svg"),
        (b"<!DOCTYPE html><p>", "html"),
        (b"<html><script>", "html"),
        (b"MZ\0\0", "program"),
        (b"\x7fELF\0", "program"),
        (b"#!/bin/sh\n", "program"),
        (b"\0\1\2\3", ""),
    ],
)
def test_kind_of_the_bytes(content: bytes, kind: str) -> None:
    assert kind_of(content) == kind


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("a.pdf", b"", FileFault.EMPTY),
        ("a.pdf", b"<html>", FileFault.OTHER_KIND),
        ("a.pdf", pdf("a")[:150], FileFault.DAMAGED),
        ("a.pdf", locked("x"), FileFault.LOCKED),
        ("a.exe", b"MZ\0\0", FileFault.UNKNOWN_KIND),
        ("a.svg", b"<svg onload='x()'/>", FileFault.SCRIPT),
        ("a.html", b"<!doctype html><script>x()</script>", FileFault.SCRIPT),
        ("a.json", b"{", FileFault.OTHER_KIND),
        ("a.csv", b"nik;nama\n3,27501E+15;a\n", FileFault.LOST_DIGITS),
        ("a.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', FileFault.TOO_LARGE),
        ("a.xml", b"<a>" * 2000 + b"</a>" * 2000, FileFault.TOO_LARGE),
        ("a.zip", zipped(a=b"\0" * (2 << 20)), FileFault.TOO_LARGE),  # grows a thousandfold
        ("a.zip", zipped(a=zipped(b=zipped(c=zipped(d=zipped(e=b"x"))))), FileFault.TOO_LARGE),
        ("a.xlsx", workbook(A1="a").replace(b"PK\x03\x04", b"PK\x03\x05", 1), FileFault.OTHER_KIND),
    ],
)
def test_faults(name: str, content: bytes, fault: FileFault) -> None:
    assert fault in open_file(content, name).faults


@pytest.mark.parametrize(
    ("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")]
)
def test_columns_have_their_letters(column: int, letters: str) -> None:
    assert column_letters(column) == letters


def test_a_find_names_its_cell() -> None:
    for place in ("A1", "B5", "AB12"):
        [find] = facts_of(workbook(**{place: NIK}), "a.xlsx").finds
        assert find.place == f"lembar Sheet, sel {place}"
        assert NIK not in repr(find)


def test_cells_in_opposite_corners_do_not_take_all_memory() -> None:
    facts = facts_of(workbook(A1="a", XFD1048576=NIK), "a.xlsx")
    assert [find.kind for find in facts.finds] == ["NIK atau nomor KK"]


@pytest.mark.parametrize("text", ["320311.1209800001", "106.98960000000001", "-6.238300000000001"])
def test_measurements_are_no_numbers_of_persons(text: str) -> None:
    assert facts_of(workbook(A1=float(text)), "a.xlsx").finds == ()
    assert facts_of(f"x;y\n{text};1\n".encode(), "a.csv").finds == ()
    assert facts_of(f'{{"type": "Feature", "c": [{text}, 1]}}'.encode(), "a.geojson").finds == ()


def _misbehave(how: str) -> str:
    if how == "crash":
        os._exit(9)
    if how == "hang":
        time.sleep(600)
    if how == "memory":
        bytearray(8 << 30)
    return how


def test_a_reader_that_hangs_or_dies_costs_only_its_own_file() -> None:
    items = ["a", "crash", "b", "hang", "memory", "c"]
    assert isolated_map(_misbehave, items, 2, 1.0, 2 << 30) == ["a", None, "b", None, None, "c"]


def test_a_file_that_has_not_changed_is_not_opened_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {RECORD: record(berkas="\n  - lokasi: a.csv"), "disclosures/berkas/a.csv": f"a;b\n{NIK};2\n"}
    root, cache = make_root(tmp_path / "root", files), tmp_path / "cache"
    old = time.time() - 3600
    os.utime(root / "disclosures/berkas/a.csv", (old, old))
    time.sleep(2.1)  # the change of the file itself must lie further back than the coarsest clock
    assert "lampiran-data-pribadi" in codes(load(root, TODAY, cache=cache).problems)
    monkeypatch.setattr(opened_attachments, "facts_of", lambda *_: pytest.fail("opened again"))
    assert "lampiran-data-pribadi" in codes(load(root, TODAY, cache=cache).problems)


def test_in_a_new_clone_a_known_file_is_not_opened_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its stamp is another, its bytes are the same; under another ending it is another file."""
    files = {RECORD: record(berkas="\n  - lokasi: a.csv"), "disclosures/berkas/a.csv": f"a;b\n{NIK};2\n"}
    cache, first, second = tmp_path / "cache", make_root(tmp_path / "a", files), make_root(tmp_path / "b", files)
    old = time.time() - 3600
    os.utime(first / "disclosures/berkas/a.csv", (old, old))
    time.sleep(2.1)
    before = load(first, TODAY, cache=cache).problems
    with monkeypatch.context() as patched:
        patched.setattr(opened_attachments, "facts_of", lambda *_: pytest.fail("opened again"))
        assert load(second, TODAY, cache=cache).problems == before
    (second / "disclosures/berkas/a.csv").rename(second / "disclosures/berkas/a.pdf")
    (second / RECORD).write_text(record(berkas="\n  - lokasi: a.pdf"))
    assert "lampiran-jenis-lain" in codes(load(second, TODAY, cache=cache).problems)


def test_a_contact_of_the_office_may_be_in_an_attachment(tmp_path: Path) -> None:
    files = {RECORD: record(berkas="\n  - lokasi: a.pdf"), "disclosures/berkas/a.pdf": "Surel budi@contoh.com"}
    root = make_root(tmp_path, files)
    assert codes(load(root, TODAY).problems) == ["lampiran-data-pribadi"]
    body = root / "disclosures/badan.yml"
    body.write_text(body.read_text().replace("kontak_resmi:\n", "kontak_resmi:\n  - budi@contoh.com\n"))
    assert codes(load(root, TODAY).problems) == []


def test_a_file_of_a_written_page_is_opened_too(tmp_path: Path) -> None:
    files = {"content/index.md": "# Beranda\n\n[Tabel](tabel.csv)\n", "content/tabel.csv": f"a;b\n{NIK};2\n"}
    assert codes(load(make_root(tmp_path, files), TODAY).problems) == ["lampiran-data-pribadi"]


def test_attachments_of_the_demonstration_are_as_their_script_makes_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """But for the map: its bytes are those of the imaging library."""
    monkeypatch.syspath_prepend(str(HOME / "docs"))
    import make_demonstration_files as script

    for name, make in script.FILES.items():
        content = (script.FOLDER / name).read_bytes()
        facts = facts_of(content, name)
        assert (facts.faults, facts.hidden, facts.finds) == ({}, (), ()), name
        if not name.endswith(".png"):
            assert make() == content, name
        assert len(content) < 10_000, name
