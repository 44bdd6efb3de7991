"""terang summary: what a pull request adds, changes, withdraws and fulfils, as a comment in which nothing written can act."""

import re
import subprocess
from pathlib import Path

import pytest

from helpers import RECORD, make_root, record, release
from terang.cli.main import main
from terang.reviewing.summary_markdown import plain

OLD = "disclosures/berkala/2024/lama.yml"
NEW = "disclosures/berkala/2026/baru.yml"
FIELDS = {"unit": "dinkes", "tanggal_terbit": "2026-03-01", "kewajiban": "[bk-c-01]"}


def git(root: Path, *words: str) -> None:
    names = ["-c", "user.name=Uji", "-c", "user.email=uji@contoh.go.id"]
    subprocess.run(["git", "-C", str(root), *names, *words], check=True, capture_output=True)


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A branch that begins at a state without errors."""
    start = {RECORD: record(unit="dinkes"), OLD: record(judul="Laporan Lama", tanggal_terbit="2024-05-01")}
    root = make_root(tmp_path / "isi", start)
    git(root, "init", "-q", "-b", "main")
    git(root, "add", ".")
    git(root, "commit", "-qm", "awal")
    git(root, "switch", "-qc", "cabang")
    return root


def said_of(root: Path, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    git(root, "add", ".")
    git(root, "commit", "-qm", "ubah", "--allow-empty")
    code = main(["summary", "--root", str(root), "--since", "main", "--today", "2026-03-31", *words])
    return code, capsys.readouterr().out


def test_the_total_is_that_of_the_site(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One number for one question: what the page on compliance of the same sources says."""
    write(root, NEW, record(**FIELDS))
    write(root, OLD, record(judul="Laporan Lama", tanggal_terbit="2024-05-01", kewajiban="[bk-d]"))
    _, said = said_of(root, capsys)
    assert main(["build", "--root", str(root), "--today", "2026-03-31", "--no-search", "--no-cache"]) == 0
    page = " ".join(re.sub(r"<[^>]+>", " ", (root / "site/kepatuhan/index.html").read_text(encoding="utf-8")).split())
    total = re.search(r"\d+ dari \d+ kewajiban terpenuhi", page)
    assert total
    assert total[0] in said
    late = re.search(r"Terlambat (\d+)", page)
    assert late
    assert late[1] != "0"
    assert f"; {late[1]} terlambat, " in said


def test_a_good_change_is_told_with_its_duty_and_its_page(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(root, NEW, record(judul="Laporan *Kinerja* [x](http://jahat)", **FIELDS))
    write(root, "mkdocs.yml", (root / "mkdocs.yml").read_text() + "# catatan\n")
    code, said = said_of(root, capsys, "--preview", "https://pratinjau.contoh.go.id/7/")
    assert code == 0
    assert "✅ **Dapat digabung.**" in said
    assert "### Ditambah (1)" in said
    assert "](https://pratinjau.contoh.go.id/7/informasi/2026/baru.html)" in said
    assert "Laporan \\*Kinerja\\* \\[x\\](http&#58;//jahat)" in said
    assert "- Terpenuhi: " in said
    assert "Dinas Kesehatan" in said
    assert "### Data kantor, halaman, dan pengaturan (1)\n\n- **Menu dan pengaturan situs**: keterangan atau" in said


def test_withdrawn_and_removed_items_are_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gone = record(
        judul="Laporan Lama", tanggal_terbit="2024-05-01", status="dicabut",
        pencabutan="\n  tanggal: 2026-03-30\n  sebab: keliru\n  alasan: Keliru.",
    )  # fmt: skip
    write(root, OLD, gone)
    code, said = said_of(root, capsys)
    assert "### Dicabut (1)\n\n- **Laporan Lama**" in said
    git(root, "rm", "-q", RECORD)
    code, said = said_of(root, capsys)
    assert code == 1  # what was published may not vanish in silence
    assert "❌ **Belum dapat digabung.**" in said


def test_mistakes_are_in_a_table_and_personal_data_is_not_repeated(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(root, NEW, record(judul="Baru", kelas="berkalla", ringkasan="Hubungi 0812-3456-7890."))
    write(root, "content/siaran-pers/2026/baru.md", release("NIK 3275014107900001.\n", tanggal="kemarin"))
    code, said = said_of(root, capsys)
    assert code == 1
    assert "Perubahan informasi dan kewajiban tidak dapat dihitung" in said
    assert f"| galat | `{NEW}` | 2 |" in said
    assert "### Data pribadi (" in said
    assert f"| peringatan | `{NEW}` |  | Belum diisi: «" in said
    assert not re.search(r"3456|7900|32750", said)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("@semua lihat #12", "&#64;semua lihat \\#12"),
        ("a | b\nc", "a \\| b c"),
        ("<img src=x>", "\\<img src=x\\>"),
        ("https://jahat.example", "https&#58;//jahat.example"),
    ],
)
def test_what_is_written_in_a_change_cannot_act_in_a_comment(text: str, shown: str) -> None:
    assert plain(text) == shown


BUDGET = "disclosures/anggaran/2025.csv"
PACKAGES = "disclosures/pengadaan/2025.csv"
HEAD = "jenis,uraian,anggaran,realisasi,unit\n"


@pytest.mark.parametrize(
    ("path", "before", "after", "told"),
    [
        (BUDGET, "", HEAD + "belanja,Pegawai,5000000000,,\n", "### Ditambah (1)\n\n- **Anggaran 2025**: 1 baris; Belanja Rp5 miliar"),
        (
            BUDGET,
            HEAD + "belanja,Pegawai,5000000000,,\nbelanja,Unit,9000000000,,dinkes\n",
            "# Dibetulkan\n" + HEAD + "belanja,Pegawai,5000000001,4000000000,\nbelanja,Unit,9000000000,,dinkes\n",
            "- **Anggaran 2025**: 1 baris baru atau berubah, 1 baris lama hilang atau berubah; "
            "Belanja Rp5 miliar menjadi Rp5.000.000.001 (bertambah Rp1); Belanja terealisasi Rp0 menjadi Rp4 miliar",
        ),
        (BUDGET, HEAD + "belanja,Pegawai,5,,\n", "# Perda\n" + HEAD + "belanja,Pegawai,5,,\n", "**Anggaran 2025**: keterangan atau bentuk"),
        (BUDGET, HEAD + "belanja,Pegawai,5,,\n", "# Ditarik, angkanya keliru\n" + HEAD, "### Tidak terbit lagi (1)\n\n- **Anggaran 2025**: 1 baris"),
        (
            PACKAGES,
            "paket,metode,pagu,batal\nObat,tender,5000000,\n",
            "paket,metode,pagu,batal\nObat,tender,5000000,\nMeja,tender,2000000,\nKursi,tender,9,Batal\n",
            "- **Pengadaan 2025**: 2 baris baru atau berubah; pagu Rp5 juta menjadi Rp7 juta (bertambah Rp2 juta)",
        ),
    ],
)  # fmt: skip
def test_a_table_of_money_says_which_sums_change(
    path: str, before: str, after: str, told: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(root, "switch", "-q", "main")
    if before:
        write(root, path, before)
        git(root, "add", ".")
        git(root, "commit", "-qm", "tabel")
    git(root, "switch", "-qC", "cabang")
    write(root, path, after)
    _, said = said_of(root, capsys)
    assert told in said
    assert "Berkas lain yang berubah" not in said


def test_a_table_leads_to_its_page(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(root, BUDGET, HEAD + "belanja,Pegawai,5,,\n")
    _, said = said_of(root, capsys, "--preview", "https://pratinjau.contoh.go.id")
    assert "[Anggaran 2025](https://pratinjau.contoh.go.id/anggaran/2025.html)" in said
