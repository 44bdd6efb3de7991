"""The standing property: whatever was edited, a build with a cache makes what a build without one makes, byte for byte.

The preview serves the same, and nothing is left of what was withdrawn, is a draft or under embargo, in no file of the site,
compressed ones included. Every run tries other edits. A seed that failed is told, and is tried again by
`TERANG_SEED=… pytest tests/test_remembered_builds.py`; thousands of edits by `TERANG_EDITS=5000` or by
`python tests/labs/edits.py --edits 5000`.
"""

import gzip
import io
import os
import secrets
import zipfile
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from helpers import TODAY, make_root, picture, record, release
from remembered.edits import KINDS
from remembered.office import Office, Source
from remembered.running import RUN, run
from remembered.traces import told, words_in
from terang.caching import Cache, trim
from terang.publishing import site_build
from test_publishing import build, bytes_of, write

SEED = os.environ.get("TERANG_SEED") or secrets.token_hex(4)
EDITS = int(os.environ.get("TERANG_EDITS", "80"))
REAL = 6  # edits with MkDocs, which takes seconds for each

REPORT = "disclosures/layanan/laporan/2025.md"
ASKED = "disclosures/layanan/permohonan/2026.csv"
SENTENCE = "Sekalimatrahasia"
PHOTO = "content/siaran-pers/foto/2025/rapat.jpg"
RELEASE = "content/siaran-pers/2025/rapat.md"


@pytest.mark.parametrize("number", range(max(1, EDITS // RUN)))
def test_a_cache_never_shows(number: int, tmp_path: Path) -> None:
    seed = f"{SEED}-{number + 1}"
    outcome = run(seed, min(EDITS, RUN), tmp_path)
    assert not outcome.faults, f"TERANG_SEED={SEED} ({seed})\n{outcome}"
    assert outcome.done.total() == min(EDITS, RUN), f"{seed}: nearly every edit was refused: {outcome.refused}"


def test_a_cache_never_shows_with_the_real_engine(tmp_path: Path) -> None:
    outcome = run(f"{SEED}-mkdocs", REAL, tmp_path, real_engine=True)
    assert not outcome.faults, f"TERANG_SEED={SEED}\n{outcome}"


def test_every_kind_of_source_is_edited() -> None:
    """A new one is to be added to `remembered.edits`."""
    kinds = " ".join(KINDS)
    for word in ("berkala", "setiap-saat", "serta-merta", "dikecualikan", "release", "page", "attachment", "photo",
                 "requests", "objections", "report", "monev", "budget", "procurement", "holidays", "synonyms", "badan.yml", "mkdocs.yml",
                 "theme", "version", "day"):  # fmt: skip
        assert word in kinds


# --- what it found, or was known before it was there


def _again(folder: Path, root: Path) -> dict[str, bytes]:
    """The site of a build that remembers, which is that of one that does not."""
    build(root, folder / "site", folder / "cache")
    build(root, folder / "fresh")
    found = bytes_of(folder / "site")
    assert found == bytes_of(folder / "fresh")
    return found


def test_a_sentence_taken_out_of_a_report_leaves_the_search_index(tmp_path: Path) -> None:
    """It stayed in the packs and titles of the index while nothing else that is searched had changed."""
    text = f"---\ntanggal_terbit: 2026-03-30\n---\n\n## Kebijakan\n\n{SENTENCE} tentang layanan.\n"
    root = make_root(tmp_path / "root", {REPORT: text})
    assert _traces(_again(tmp_path, root))
    write(root, REPORT, "2026-03-30", "2026-04-30")
    write(root, REPORT, f"{SENTENCE} tentang", "Tentang")
    assert _traces(_again(tmp_path, root)) == []


def _traces(files: dict[str, bytes]) -> list[str]:
    unpacked = {path: gzip.decompress(content) if path.endswith(".bin") else content for path, content in files.items()}
    return [path for path, content in unpacked.items() if SENTENCE.lower().encode() in content.lower()]


def test_what_was_asked_before_leaves_the_search_index_with_its_row(tmp_path: Path) -> None:
    """Questions are words of the record that answered them, and stayed there while only the register had changed."""
    head = "nomor,tanggal_masuk,pokok_informasi,tanggal_pemberitahuan,hasil,diumumkan_di"
    row = f"P-1/2026,2026-01-05,{SENTENCE} tiap kecamatan,2026-01-12,diberikan,2025/anggaran"
    files = {"disclosures/berkala/2025/anggaran.yml": record(), ASKED: f"{head}\n{row}\n"}
    root = make_root(tmp_path / "root", files)
    assert _traces(_again(tmp_path, root))
    write(root, ASKED, SENTENCE, "Sampah")
    assert _traces(_again(tmp_path, root)) == []


def test_direct_answers_change_with_the_office(tmp_path: Path) -> None:
    """Names of units, a budget of a new year."""
    root = make_root(tmp_path / "root")
    _again(tmp_path, root)
    write(root, "disclosures/badan.yml", "      - Dinkes", f"      - {SENTENCE}")
    assert "cari/langsung.bin" in _traces(_again(tmp_path, root))
    budget = root / "disclosures/anggaran/2026.yml"
    budget.parent.mkdir()
    budget.write_text("daftar:\n  - {jenis: belanja, uraian: Belanja pegawai, anggaran: 5}\n", encoding="utf-8")
    assert b"anggaran/2026.html" in gzip.decompress(_again(tmp_path, root)["cari/langsung.bin"])


def test_the_example_of_a_number_changes_with_the_register(tmp_path: Path) -> None:
    """A random edit found it: the number of the last row stood on the page of states, and not in its key."""
    head = "nomor,tanggal_masuk,pokok_informasi"
    root = make_root(tmp_path / "root", {ASKED: f"{head}\nP-1/2026,2026-01-05,Jalan\nP-2/2026,2026-01-06,Sampah\n"})
    assert b"P-2/2026" in _again(tmp_path, root)["layanan/status-permohonan.html"]
    write(root, ASKED, "P-2/2026", "P-7/2026")
    assert b"P-7/2026" in _again(tmp_path, root)["layanan/status-permohonan.html"]


@pytest.mark.parametrize("damage", [lambda _: b"", lambda old: old[:-9], lambda old: old[:40] + b"x" + old[41:]])
def test_a_damaged_photo_of_the_cache_is_made_anew(damage, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """An emptied one was published with no byte, and the manifest said that all is well."""
    photo = "\n  - {berkas: 2025/rapat.jpg, keterangan: Rapat, kredit: Humas, alt: Orang di meja}"
    root = make_root(tmp_path / "root", {PHOTO: picture(size=(400, 300)), RELEASE: release(foto=photo)})
    before = _again(tmp_path, root)
    kept = list((tmp_path / "cache/foto").iterdir())
    assert kept
    for file in kept:
        file.write_bytes(damage(file.read_bytes()))
    for path in (tmp_path / "site").rglob("rapat*.jpg"):
        path.unlink()
    assert _again(tmp_path, root) == before


def test_another_photo_of_the_same_size_and_time_is_seen(tmp_path: Path) -> None:
    photo = "\n  - {berkas: 2025/rapat.bmp.png, keterangan: Rapat, kredit: Humas, alt: Orang di meja}"
    path = PHOTO.replace("rapat.jpg", "rapat.bmp.png")
    one, other = (picture("PNG", seed=seed, compress_level=0) for seed in (1, 2))
    assert len(one) == len(other)
    root = make_root(tmp_path / "root", {path: one, RELEASE: release(foto=photo)})
    _again(tmp_path, root)
    stat = (root / path).stat()
    (root / path).write_bytes(other)
    os.utime(root / path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    _again(tmp_path, root)


def test_the_page_of_a_release_tells_the_new_size_of_its_attachment(tmp_path: Path) -> None:
    files = {RELEASE: release(berkas="\n  - lokasi: a.txt"), "disclosures/berkas/a.txt": "isi\n"}
    root = make_root(tmp_path / "root", files)
    _again(tmp_path, root)
    (root / "disclosures/berkas/a.txt").write_text("isi yang lebih panjang\n")
    _again(tmp_path, root)


# --- the property's own eyes


def test_words_are_found_in_every_package() -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.xml", "<v>Bcdfghjkxqx</v>")
    outer = io.BytesIO()
    with zipfile.ZipFile(outer, "w") as archive:
        archive.writestr("inner.xlsx", inner.getvalue())
        archive.writestr("b.gz", gzip.compress(b"lmnprstvxqx"))
    assert words_in(outer.getvalue()) == {b"bcdfghjkxqx", b"lmnprstvxqx"}
    assert words_in(b"SUMMARY:bcdf\r\n ghjkxqx") == {b"bcdfghjkxqx"}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, {b"bbbbbbbbxqx", b"ccccccccxqx"}),
        ({"status": "draf"}, set()),
        ({"tanggal_terbit": "2026-04-01"}, set()),
        ({"status": "dicabut", "pencabutan": {"tanggal": "2026-01-01", "alasan": "x"}}, {b"bbbbbbbbxqx"}),
    ],
)
def test_what_may_be_told_of_a_record(fields: dict[str, str], expected: set[bytes]) -> None:
    values = {"judul": "Bbbbbbbbxqx", "ringkasan": "ccccccccxqx", **fields}
    assert told(Office({"disclosures/berkala/2025/a.yml": Source(values)}, TODAY)) == expected


def test_a_build_removes_what_no_build_used_for_longest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A photo of an earlier build goes when the cache is too large; what this build used stays."""
    root = make_root(tmp_path / "root", {RELEASE: release()})
    build(root, tmp_path / "site", tmp_path / "cache")
    before = Cache(tmp_path / "cache", "foto", b"k")
    before.put("foto-lama", b"x" * 1000)
    for path in (tmp_path / "cache/foto").iterdir():
        os.utime(path, ns=(1, 1))
    monkeypatch.setattr(site_build, "trim", partial(trim, limit=1))
    (root / RELEASE).write_text(release(judul="Judul yang lain"))
    build(root, tmp_path / "site", tmp_path / "cache")
    assert before.get("foto-lama", bytes) is None
    assert list((tmp_path / "cache").rglob("*.terang"))


def test_a_record_whose_time_ends_is_withdrawn_by_a_cache_too(tmp_path: Path) -> None:
    """Nothing of its source changes on that day; its fingerprint must."""
    fields = {"terbit_sampai": (TODAY).isoformat(), "ringkasan": SENTENCE, "tanggal_terbit": "2024-05-05"}
    root = make_root(tmp_path / "root", {"disclosures/berkala/2024/catatan.yml": record(**fields)})
    assert _traces(_again(tmp_path, root))
    build(root, tmp_path / "site", tmp_path / "cache", today=TODAY + timedelta(days=1))
    build(root, tmp_path / "fresh", today=TODAY + timedelta(days=1))
    assert bytes_of(tmp_path / "site") == bytes_of(tmp_path / "fresh")
    assert _traces(bytes_of(tmp_path / "site")) == []


def test_a_package_leaves_the_search_index_with_its_row(tmp_path: Path) -> None:
    """Pages of packages are indexed, and are not among those that are led to directly."""
    path = "disclosures/pengadaan/2026.csv"
    rows = f"paket,unit,metode,pagu\n{SENTENCE},dinkes,tender,5\nObat,dinkes,tender,6\n"
    root = make_root(tmp_path / "root", {path: rows})
    assert "anggaran/pengadaan/2026/dinkes.html" in _traces(_again(tmp_path, root))
    write(root, path, SENTENCE, "Kertas")
    assert _traces(_again(tmp_path, root)) == []


def test_a_programme_is_everywhere_as_its_record_says(tmp_path: Path) -> None:
    """On its page, the list of programmes, its unit's page and the front page; so are the titles of its documents."""
    path, other = "disclosures/berkala/2026/program.yml", "disclosures/berkala/2026/rencana.yml"
    group = "{tahap: berjalan, tujuan: Kering, target: {ukuran: Saluran, nilai: 40, satuan: km, sampai: 2027},"
    steps = f"kemajuan: [{{tanggal: 2026-01-31, capaian: 10, catatan: {SENTENCE}}}], dokumen: [2026/rencana]}}"
    files = {path: record(judul="Program", unit="dinkes", program=f"{group} {steps}"), other: record(judul=SENTENCE)}
    root = make_root(tmp_path / "root", files)
    assert "informasi/2026/program.html" in _traces(_again(tmp_path, root))
    write(root, other, SENTENCE, "Rencana")
    write(root, path, SENTENCE, "Catatan")
    assert _traces(_again(tmp_path, root)) == []
    write(root, path, "capaian: 10", "capaian: 30")
    found = _again(tmp_path, root)
    for page in ("informasi/2026/program.html", "informasi/program.html", "unit/dinkes.html", "index.html"):
        assert b"75%" in found[page], page
