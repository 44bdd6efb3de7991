"""What a newcomer stumbled over: remedies that say what to write are right to the letter, and a photo is a photo."""

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from helpers import TODAY, make_root, record, release
from terang.authoring.skeleton import record_skeleton
from terang.catalogue import load
from terang.cli.main import main
from terang.problems import CODES, Place, problem
from terang.records import BodyKind, duties_shown
from terang.validation.meant_paths import path_meant

THERE = {
    "content/kontak.md",
    "disclosures/berkala/2024/laporan.yml",
    "content/siaran-pers/2024/lama.md",
    "content/gambar/denah loket.png",
}
SOURCE = "content/siaran-pers/2025/baru.md"
WRITTEN = "disclosures/berkala/2024/laporan.yml"
NOTES = ("berubah-tanpa-catatan", "berkas-berubah-tanpa-catatan", "berkas-halaman-hilang")


@pytest.mark.parametrize(
    ("target", "meant"),
    [
        (
            "content/siaran-pers/2025/disclosures/berkala/2024/laporan.yml",
            "../../../disclosures/berkala/2024/laporan.yml",
        ),
        ("content/siaran-pers/disclosures/berkala/2024/laporan.yml", "../../../disclosures/berkala/2024/laporan.yml"),
        ("content/siaran-pers/2025/content/kontak.md", "../../kontak.md"),
        ("content/siaran-pers/2025/content/siaran-pers/2024/lama.md", "../2024/lama.md"),
        ("content/siaran-pers/2025/tidak-ada.md", ""),
        ("kontak.md", "../../kontak.md"),
        ("content/siaran-pers/2025/../2024/lama.html", "../2024/lama.md"),
        ("content/siaran-pers/2025/..\\2024\\lama.md", "../2024/lama.md"),
        ("content/informasi/2024/laporan.html", "../../../disclosures/berkala/2024/laporan.yml"),
        ("content/siaran-pers/2025/gambar/denah loket.png", "../../gambar/denah%20loket.png"),
    ],
)
def test_a_path_from_the_top_is_understood(target: str, meant: str) -> None:
    assert path_meant(target, SOURCE, THERE.__contains__) == (f"Mungkin maksudnya «{meant}». " if meant else "")


def test_a_link_as_the_remedy_says_is_right(tmp_path: Path) -> None:
    written = "disclosures/berkala/2024/laporan.yml"
    path = "content/siaran-pers/2025/baru.md"
    root = make_root(tmp_path, {written: record(), path: release(f"Lihat [laporan]({written}).\n")})
    (fault,) = [one for one in load(root, TODAY).problems if one.code == "tautan-putus"]
    meant = re.search("«(.+?)»", fault.remedy)
    assert meant
    (root / path).write_text(release(f"Lihat [laporan]({meant[1]}).\n"), encoding="utf-8")
    assert not [one for one in load(root, TODAY).problems if one.code == "tautan-putus"]


@pytest.mark.parametrize("code", NOTES)
@pytest.mark.parametrize("note", ["ralat", "catatan_perubahan"])
def test_the_lines_of_a_note_are_those_that_are_read(code: str, note: str, tmp_path: Path) -> None:
    lines = re.findall("`(.+?)`", CODES[code].remedy.format(note=note, today="2026-03-31"))[1:4]
    text = "\n".join(lines).replace("…", "Angka dibetulkan.") + "\n"
    assert list(yaml.safe_load(text)) == [note]
    is_release = note == "ralat"
    path = SOURCE if is_release else "disclosures/berkala/2024/laporan.yml"
    whole = release().replace("---\n\n", f"{text}---\n\n", 1) if is_release else record() + text
    assert text in whole
    root = make_root(tmp_path, {path: whole})
    assert [one.code for one in load(root, TODAY).problems if one.place.path == path and one.is_error] == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("catatan_perubahan:\n  - 2024-03-31 Dibetulkan\n", ["  - tanggal: 2024-03-31", "    catatan: Dibetulkan"]),
        ("catatan_perubahan:\n- 2024-03-31 Dibetulkan\n", ["- tanggal: 2024-03-31", "  catatan: Dibetulkan"]),
        ("berkas:\n  - 2024/x.pdf\n", ["  - lokasi: 2024/x.pdf"]),
        ("tautan:\n  - https://contoh.go.id/a\n", ["  - alamat: https://contoh.go.id/a"]),
        ("berkas: 2024/x.pdf\n", ["berkas:", "  - lokasi: 2024/x.pdf"]),
    ],
)
def test_an_item_is_shown_as_it_is_written(written: str, meant: list[str], tmp_path: Path) -> None:
    """Followed to the letter, the line is a group."""
    path = "disclosures/berkala/2024/laporan.yml"
    root = make_root(tmp_path, {path: record() + written, "disclosures/berkas/2024/x.pdf": "x"})
    shapes = ("harus-kelompok", "harus-daftar")
    (fault,) = [one for one in load(root, TODAY).problems if one.code in shapes]
    lines = re.findall("`(.+?)`", fault.remedy.partition(". Kunci ")[0])
    assert lines[: len(meant)] == meant
    key = written.partition(":")[0]
    (root / path).write_text(record() + "\n".join([f"{key}:", *(line for line in meant if line != f"{key}:")]))
    assert not [one for one in load(root, TODAY).problems if one.code in shapes]


@pytest.mark.parametrize(
    ("line", "code", "remedy"),
    [
        ("pemberitahuan: …", "isi-contoh", "Ganti dengan isi yang sebenarnya, atau hapus bagian itu."),
        ("lambang: gambar/logo-desa.png", "berkas-tidak-ada", "Unggah berkasnya"),
        ("pejabat:\n  - {peran: PPID, jabatan: 'Bapak Fulan, S.E.'}", "nama-bukan-jabatan", ""),
    ],
)
def test_what_is_named_elsewhere_is_named_in_the_body_file(line: str, code: str, remedy: str, tmp_path: Path) -> None:
    root = make_root(tmp_path)
    body = root / "disclosures/badan.yml"
    body.write_text(f"{body.read_text(encoding='utf-8')}{line}\n", encoding="utf-8")
    (fault,) = [one for one in load(root, TODAY).problems if one.code == code]
    assert remedy in fault.remedy
    assert "draf" not in fault.remedy  # there it cannot be one


def test_a_list_within_a_unit_stands_below_its_key(tmp_path: Path) -> None:
    root = make_root(tmp_path)
    body = root / "disclosures/badan.yml"
    text = body.read_text(encoding="utf-8")
    assert "\nunit:\n" in text
    body.write_text(
        text.replace("\nunit:\n", "\nunit:\n  - id: bpd\n    nama: Badan\n    alias: BPD\n"), encoding="utf-8"
    )
    (fault,) = [one for one in load(root, TODAY).problems if one.code == "harus-daftar"]
    assert "`      - BPD`" in fault.remedy


def test_what_a_remedy_offers_is_not_cut_off() -> None:
    keys = ", ".join(f"kunci_{n}" for n in range(40))
    assert keys in problem("kunci-tak-dikenal", Place("a.yml"), key="x", where="y", suggestion=keys).remedy
    assert "…" in problem("pilihan-salah", Place("a.yml"), value="x" * 500, key="a", suggestion="", options="").message


def test_a_picture_for_a_release_becomes_its_photo(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = make_root(tmp_path / "isi")
    picture = tmp_path / "IMG 2034.JPG"
    picture.write_bytes(b"x")
    words = ["--root", str(root), "--today", "2026-03-31", "--judul", "Rapat", "--berkas", str(picture)]
    assert main(["new", "siaran", *words]) == 0
    text = (root / "content/siaran-pers/2026/rapat.md").read_text(encoding="utf-8")
    assert "foto:\n  - berkas: 2026/img-2034.jpg\n    keterangan: …\n    kredit: …\n    alt: …\n" in text
    assert "#foto" not in text
    assert (root / "content/siaran-pers/foto/2026/img-2034.jpg").read_bytes() == b"x"
    assert main(["new", "catatan", *words]) == 0  # of a record it is a document
    assert (root / "disclosures/berkas/2026/img-2034.jpg").is_file()


@pytest.mark.parametrize("kind", list(BodyKind))
def test_the_duty_of_a_skeleton_concerns_every_kind_of_body(kind: BodyKind) -> None:
    (shown,) = re.findall("#kewajiban:\n#  - (.+)\n", record_skeleton({}))
    assert shown in {duty.id for duty in duties_shown(kind)}


def test_holidays_as_the_remedy_writes_them_are_read(tmp_path: Path) -> None:
    remedy = problem("libur-tahun-depan", Place("a.yml"), year=2027).remedy
    number, head, day = re.findall("`(.+?)`", remedy)
    path = "disclosures/hari-libur/2027.yml"
    root = make_root(tmp_path, {path: f"{number}\n{head}\n{day}\n"})
    assert [
        one.code for one in load(root, date(2026, 12, 28)).problems if one.place.path == path and one.is_error
    ] == []


@pytest.mark.parametrize(
    ("line", "remedy"),
    [
        ("Kertas,dinkes,51234567,tender,850000,12 Jan 2026", "«2026-01-12»"),
        ("Kertas,dinkes,51234567,,850000,2026-01-12", "Isi kolom `metode` pada baris ini."),
        ("Kertas,DKI,51234567,tender,850000,2026-01-12", "«Dinas Komunikasi dan Informatika»"),
        ("Kertas,dinkes,51234567,Tender Cepat,850000,2026-01-12", "«tender_cepat»"),
        ("Kertas,dinkes,5.12346E+07,tender,850000,2026-01-12", "jadikan kolom itu teks"),
    ],
)
def test_a_remedy_in_a_table_is_what_its_cell_shall_hold(line: str, remedy: str, tmp_path: Path) -> None:
    """Not `key: value`, which somebody would type into the cell."""
    path = "disclosures/pengadaan/2026.csv"
    text = f"paket,unit,kode_rup,metode,pagu,diumumkan\n{line}\n"
    (fault,) = [
        one for one in load(make_root(tmp_path, {path: text}), date(2026, 11, 24)).problems if one.place.path == path
    ]
    assert remedy in fault.remedy
    assert not re.search(r"`\w+: ", fault.remedy)


def test_a_table_has_no_key_for_its_note(tmp_path: Path) -> None:
    """Followed to the letter, in the line above the headings."""
    path = "disclosures/pengadaan/2026.csv"
    rows = "paket,metode,pagu\nKertas,tender,{}\n"
    before = {path: rows.format(850000).encode()}
    root = make_root(tmp_path, {path: rows.format(900000)})
    (fault,) = [one for one in load(root, TODAY, before=before).problems if one.is_error]
    assert fault.code == "buku-berubah-tanpa-catatan"
    assert "pada baris paling atas, sesudah tanda #" in fault.remedy
    (root / path).write_text("# Pagu dibetulkan pada 30 Maret 2026.\n" + rows.format(900000))
    assert not [one for one in load(root, TODAY, before=before).problems if one.is_error]


@pytest.mark.parametrize(
    ("path", "sound", "broken"),
    [
        (WRITTEN, record(), f"{record()}tanggal_terbit: 31-13-2024\n"),
        (WRITTEN, record(), f"{record()}unit: Dinas Entah\n"),
        (WRITTEN, record(), f"{record()}dasar: z\nringkasan: Lain.\n"),
        (SOURCE, release(), release().replace("2025-02-03", "31-13-2025")),
        (SOURCE, release(), release().replace("tempat: Kota Contoh", "tempat: []").replace("Siaran", "Lain")),
    ],
)
def test_what_was_published_and_can_be_read_only_in_part_is_named(
    path: str, sound: str, broken: str, tmp_path: Path
) -> None:
    """The mistake is said, and nothing of what changed since."""
    root = make_root(tmp_path, {path: broken})
    said = {one.code for one in load(root, TODAY, before={path: sound.encode()}).problems if one.is_error}
    assert said
    assert said == {one.code for one in load(root, TODAY).problems if one.is_error}


@pytest.mark.parametrize(
    ("other", "hides"),
    [("lampiran: [\n", False), ("tanggal_terbit: 31-13-2024\n", False), ("isi: lihat a.txt [\n'", True)],
)
def test_another_broken_record_hides_only_files_that_it_may_name(other: str, hides: bool, tmp_path: Path) -> None:
    replaced, gone = "disclosures/berkas/b.txt", "disclosures/berkas/a.txt"
    named = "berkas:\n  - lokasi: b.txt\n"
    root = make_root(
        tmp_path, {WRITTEN: record() + named, replaced: "lain", "disclosures/berkala/2024/lain.yml": record() + other}
    )
    before = {WRITTEN: (record() + named + "  - lokasi: a.txt\n").encode(), replaced: b"", gone: b""}
    said = {one.code for one in load(root, TODAY, before=before).problems if one.place.path == WRITTEN and one.is_error}
    assert "berkas-berubah-tanpa-catatan" in said
    assert ("berkas-terbit-hilang" in said) is not hides
