"""terang check: mistakes in all kinds of files are named in one run, in Indonesian; what is shown can be narrowed."""

import subprocess
from pathlib import Path

import pytest

from helpers import RECORD, RELEASE, TODAY, make_root, record, release
from terang.catalogue import load
from terang.cli.main import main

_BODY = "nama: Pemerintah Kota Contoh\nalamat: Jalan Merdeka 1\nwarna: hijau\nunit:\n  - id: dinkes\n    nama: Dinas Kesehatan\n"
# File → what is wrong in it: one mistake in each of twelve kinds of files.
MISTAKES: dict[str, tuple[str | bytes, str]] = {
    "mkdocs.yml": ("site_name: PPID\nsite_url: https://a.go.id/\nsite_nme: X\n", "pengaturan-tak-dikenal"),
    "disclosures/badan.yml": (_BODY, "warna-salah"),
    RECORD: (record(kelas="berkalla"), "pilihan-salah"),
    RELEASE: (release(tanggal="kemarin"), "tanggal-salah"),
    "content/kontak.md": ("# Kontak\n\n[layanan](layanan.md)\n", "tautan-putus"),
    "content/profil.md": ("---\ntitel: Profil\n---\n\n# Profil\n", "kunci-tak-dikenal"),
    "disclosures/hari-libur/2026.yml": (
        "daftar:\n  - {tanggal: 2025-01-01, nama: A, jenis: libur_nasional}\n",
        "libur-beda-tahun",
    ),
    "disclosures/monev/2025.yml": ("kategorri: []\n", "kunci-tak-dikenal"),
    "disclosures/sinonim.yml": ('sinonim:\n  - istilah: "LKPJ\n', "kutip-tidak-ditutup"),
    "disclosures/layanan/permohonan/2025.csv": ("nomor;diterima\n1\n", "jumlah-sel"),
    "disclosures/layanan/laporan/2025.md": ("---\ntanggl: 2026-01-05\n---\n\nIsi.\n", "kunci-tak-dikenal"),
    "content/denah.txt": (b"Denah", "berkas-tak-ditautkan"),
}


def test_twelve_mistakes_in_twelve_kinds_of_files_are_named_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_root(tmp_path, {path: content for path, (content, _) in MISTAKES.items()})
    found = {(problem.place.path, problem.code) for problem in load(root, TODAY).problems}
    assert {(path, code) for path, (_, code) in MISTAKES.items()} - found == set()
    assert main(["check", "--root", str(root), "--today", "2026-03-31"]) == 1
    said = capsys.readouterr().out
    assert [path for path in MISTAKES if f"\n{path}\n" not in f"\n{said}"] == []


def git(root: Path, *words: str) -> None:
    names = ["-c", "user.name=Uji", "-c", "user.email=uji@contoh.go.id"]
    subprocess.run(["git", "-C", str(root), *names, *words], check=True, capture_output=True)


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """A repository with a record that has gaps; since its first commit another, and a mistake in an old file."""
    root = make_root(tmp_path / "isi", {RECORD: record(unit="dinkes")})
    git(root, "init", "-q", "-b", "main")
    git(root, "add", ".")
    git(root, "commit", "-qm", "awal")
    (root / "disclosures/berkala/2024/baru.yml").write_text(record(judul="Laporan Baru", unit="diskominfo"), "utf-8")
    return root


def said_of(root: Path, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    main(["check", "--root", str(root), "--today", "2026-03-31", *words])
    return capsys.readouterr().out


def test_only_warnings_of_changed_files_are_shown(changed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert RECORD in said_of(changed, capsys)
    said = said_of(changed, capsys, "--changed-since", "main")
    assert RECORD not in said
    assert "disclosures/berkala/2024/baru.yml" in said
    assert "Menurut unit:\n  diskominfo: 0 galat," in said
    (changed / "content/index.md").write_text("[x](y.md)\n", encoding="utf-8")
    git(changed, "add", ".")
    git(changed, "commit", "-qm", "salah")
    assert "tautan-putus" in said_of(changed, capsys, "--changed-since", "HEAD")  # errors always
    assert "peringatan  " not in said_of(changed, capsys, "--errors-only")


@pytest.mark.parametrize("flag", ["--since", "--changed-since"])
def test_git_is_explained_in_indonesian(changed: Path, capsys: pytest.CaptureFixture[str], flag: str) -> None:
    assert main(["check", "--root", str(changed), flag, "tiada"]) == 2
    assert "keadaan git tiada tidak ada; ambil dengan git fetch" in capsys.readouterr().err


def test_a_folder_without_git_is_explained(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = make_root(tmp_path)
    assert main(["check", "--root", str(root), "--changed-since", "main"]) == 2
    assert "bukan repositori git" in capsys.readouterr().err


# Mistakes of one file that must not be called mistakes of others: what stands there is known, or may stand there.
BAD_RECORD = record(
    judul='"Laporan', unit="dinkes", berkas="\n  - lokasi: 2024/laporan.csv", tanggal_terbit="kemarin", kelas="berkalla"
)
FOLLOWING: dict[str, dict[str, str]] = {
    "a record with faults is there": {
        RECORD: BAD_RECORD,
        RELEASE: release(terkait="\n  - 2024/catatan"),
        "disclosures/berkas/2024/laporan.csv": "a,b\n1,2\n",
    },
    "units and contacts of a body with faults are known": {
        "disclosures/badan.yml": _BODY + 'kontak_resmi:\n  - "0812-3456-7890"\nsaluran: surel\n',
        RELEASE: release(unit="Dinas Kesehatan", body="Hubungi 0812-3456-7890.\n"),
        "content/siaran-pers/2025/layanan-malam.md": release(judul="Lain"),
    },
    "a body that cannot be read has all units and contacts": {
        "disclosures/badan.yml": "<<<<<<< HEAD\nnama: A\n=======\nnama: B\n>>>>>>> c\n",
        RELEASE: release(unit="Dinas Kesehatan", body="Hubungi 0812-3456-7890.\n"),
    },
    "a page that links is there": {
        "content/profil.md": "---\ntitel: Profil\nstatus: x\n---\n\n[Sejarah](sejarah.md)\n",
        "content/sejarah.md": "# Sejarah\n\n[Arsip](arsip.md)\n",
        "content/arsip.md": "# Arsip\n",
        "content/index.md": "# Beranda\n\n[Profil](profil.md)\n",
    },
}


@pytest.mark.parametrize("files", FOLLOWING.values(), ids=FOLLOWING.keys())
def test_nothing_is_said_that_follows_from_a_mistake_elsewhere(files: dict[str, str], tmp_path: Path) -> None:
    first = next(iter(files))
    found = load(make_root(tmp_path, files), TODAY).problems
    assert {one.place.path for one in found if one.is_error or "yatim" in one.code or "tak-ter" in one.code} == {first}
