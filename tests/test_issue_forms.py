"""Issue forms: what a forge makes of a filled form becomes a record with the same checks."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from helpers import make_root
from terang.authoring.issue_forms import filled_form
from terang.authoring.issue_templates import issue_templates
from terang.cli.main import main
from terang.reading import read_yaml

DAY = ("--today", "2026-03-31")

FILLED = """\
### Judul

Laporan: "Kinerja" #1 Tahun 2025

### Kelas informasi

Informasi Setiap Saat

### Ringkasan isi informasi

Satu kalimat.
### Bukan label kami
Kalimat lain: dengan titik dua.

### Pejabat/unit yang menguasai informasi

Dinas Kesehatan (dinkes)

### Penanggung jawab pembuatan atau penerbitan

_No response_

### Bentuk informasi yang tersedia

- [X] Cetak
- [ ] Audio
- [x] Elektronik

### Pertama terbit

2026-03-01

### Berkas

[laporan.pdf](https://contoh.go.id/unduh/laporan.pdf)

### Topik

- kesehatan
anggaran

### Judul

Judul kedua
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_root(tmp_path / "root")


def test_a_filled_form_becomes_a_record(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    form = tmp_path / "isian.txt"
    form.write_text(FILLED.replace("\n", "\r\n"), encoding="utf-8", newline="")
    assert main(["from-issue", str(form), "--root", str(root), *DAY]) == 0
    path = root / "disclosures/setiap-saat/2026/laporan-kinerja-1-tahun-2025.yml"
    assert read_yaml("a.yml", path.read_bytes()).values == {
        "judul": 'Laporan: "Kinerja" #1 Tahun 2025',
        "kelas": "setiap_saat",
        "ringkasan": "Satu kalimat.\n### Bukan label kami\nKalimat lain: dengan titik dua.",
        "unit": "dinkes",
        "bentuk": ["cetak", "elektronik"],
        "tanggal_terbit": "2026-03-01",
        "berkas": [{"lokasi": "https://contoh.go.id/unduh/laporan.pdf"}],
        "topik": ["kesehatan", "anggaran"],
    }
    assert "0 galat" in capsys.readouterr().out
    assert main(["from-issue", str(form), "--root", str(root), *DAY]) == 2  # nothing is overwritten


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("2026-03-01", "1 Maret tahun ini", "tanggal-salah"),
        ("Dinas Kesehatan (dinkes)", "Dinas Entah", "unit-tak-dikenal"),
        ("Satu kalimat.", "Hubungi 0812-3456-7890.", "data-pribadi"),
    ],
)
def test_the_same_checks(
    old: str, new: str, code: str, root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    form = tmp_path / "isian.txt"
    form.write_text(FILLED.replace(old, new), encoding="utf-8")
    assert main(["from-issue", str(form), "--root", str(root), *DAY]) == 1
    assert f"[{code}]" in capsys.readouterr().out


def test_what_is_beyond_doubt_is_mended(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    form = tmp_path / "isian.txt"
    form.write_text(FILLED.replace("2026-03-01", "1 Maret 2026"), encoding="utf-8")
    assert main(["from-issue", str(form), "--root", str(root), *DAY]) == 0
    assert "tanggal_terbit: 2026-03-01\n" in next((root / "disclosures/setiap-saat/2026").iterdir()).read_text("utf-8")


@pytest.mark.parametrize("title", ["../../keluar", "/etc/passwd", "日本", ""])
def test_the_path_comes_from_our_slug_only(title: str) -> None:
    path = filled_form(f"### Judul\n\n{title}\n", date(2026, 1, 1)).path
    assert path in ("", "disclosures/berkala/2026/keluar.yml", "disclosures/berkala/2026/etc-passwd.yml")


def test_the_forms_are_forms_of_their_forges(root: Path) -> None:
    assert main(["from-issue", "--forms", "--root", str(root), *DAY]) == 0
    for forge in ("github", "forgejo"):
        names = list(issue_templates(forge, ()))
        assert [Path(name).stem for name in names] == ["tambah-informasi", "laporkan-kesalahan", "usul-perbaikan"]
        for name in names:
            form = json.loads((root / name).read_text(encoding="utf-8"))
            ids = [element["id"] for element in form["body"] if "id" in element]
            assert len(ids) == len(set(ids))
    checked = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-issue-forms",
         *(str(root / name) for name in issue_templates("github", ()))],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert checked.returncode == 0, checked.stdout


def test_the_template_of_gitlab_becomes_a_record_too(root: Path, tmp_path: Path) -> None:
    """A person writes below the headings; hidden notes and the command at the end are no answers."""
    assert main(["from-issue", "--forms", "--root", str(root), *DAY]) == 0
    text = (root / ".gitlab/issue_templates/Tambah informasi.md").read_text(encoding="utf-8")
    for label, answer in (
        ("Judul", "Laporan Tahun 2025"),
        ("Kelas informasi", "informasi setiap saat"),
        ("Pejabat/unit yang menguasai informasi", "Dinas Kesehatan (dinkes)"),
        ("Sumber data", "Rapat kerja"),
    ):
        assert f"### {label}\n" in text
        text = text.replace(f"### {label}\n", f"### {label}\n\n{answer}\n", 1)
    form = tmp_path / "isian.txt"
    form.write_text(text.replace("- [ ] Elektronik", "- [x] Elektronik"), encoding="utf-8")
    assert main(["from-issue", str(form), "--root", str(root), *DAY]) == 0
    path = root / "disclosures/setiap-saat/2026/laporan-tahun-2025.yml"
    assert read_yaml("a.yml", path.read_bytes()).values == {
        "judul": "Laporan Tahun 2025",
        "kelas": "setiap_saat",
        "unit": "dinkes",
        "bentuk": ["elektronik"],
        "sumber": "Rapat kerja",
    }
