"""terang init: a repository of an office's own is valid, builds, says nothing of another body, and loses nothing."""

import re
import subprocess
from pathlib import Path

import pytest

from helpers import HOME, TODAY
from sites import publish
from terang.catalogue import load
from terang.cli.history import commit_address
from terang.cli.main import main
from terang.records import BodyKind, UnitKind
from terang.starting import OfficeAnswers, StartingUnit, read_body_list, repository_files
from terang.starting.starting_body import guessed
from terang.starting.template_files import templates

VILLAGE = "kunci;isi\nnama;Pemerintah Desa Contoh\njenis;desa\nunit;Sekretariat Desa\nunit;Urusan Keuangan\n"
MINISTRY = (
    "kunci,isi,singkatan,jenis\nnama,Kementerian Percontohan,,\nsingkatan,Kemenconto,,\njenis,Kementerian atau lembaga,,\n"
    "surel,ppid@contoh.go.id,,\nunit,Direktorat Jenderal Contoh,Ditjen Contoh,\nunit,Biro Umum,,\n"
)
UNIVERSITY = "kunci,isi\nnama,Universitas *Contoh*: [Negeri]\njenis,perguruan_tinggi\nunit,Fakultas Hukum\n"


def start(folder: Path, table: str) -> Path:
    """A repository made from a table by the command itself."""
    (folder / "badan.csv").write_text(table, encoding="utf-8")
    assert main(["init", str(folder / "isi"), "--from", str(folder / "badan.csv"), "--today", "2026-03-31"]) == 0
    return folder / "isi"


@pytest.mark.parametrize(
    ("table", "duty", "foreign"),
    [
        (VILLAGE, "ds-bk-d-4", ("tpad-01", "bk-d-01", "ormas-a")),
        (MINISTRY, "bk-d-01", ("tpad-01", "ds-bk-a", "bumd-a")),
        (UNIVERSITY, "bk-d-01", ("tpad-01", "ds-bk-a", "parpol-a")),
    ],
)
def test_a_new_repository_is_valid_and_builds(tmp_path: Path, table: str, duty: str, foreign: tuple[str, ...]) -> None:
    root = start(tmp_path, table)
    loaded = load(root, TODAY)
    assert [(p.place, p.code) for p in loaded.problems if p.code not in ("belum-diisi", "alamat-situs-kosong")] == []
    publish(root, tmp_path / "situs", today="2026-03-31")
    every = {path: path.read_bytes() for top in (root, tmp_path / "situs") for path in top.rglob("*") if path.is_file()}
    assert [path for path, data in every.items() if b"bekasi" in data.lower() or b"peragaan" in data.lower()] == []
    assert [path for path, data in every.items() if b"SKPD" in data and ".vscode" not in path.parts] == []
    duties = (tmp_path / "situs/kepatuhan/kewajiban.html").read_text(encoding="utf-8")
    assert f'id="{duty}"' in duties
    assert [id for id in foreign if f'id="{id}"' in duties] == []


@pytest.mark.parametrize("kind", list(BodyKind))
def test_every_kind_of_body_begins_without_a_problem(tmp_path: Path, kind: BodyKind) -> None:
    answers = OfficeAnswers(name=f"Kantor {kind.label}", kind=kind, units=(StartingUnit(name="Biro Umum"),))
    for file in repository_files(answers, year=2026, source="terang==0.2.0", forges=()):
        path = tmp_path / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    loaded = load(tmp_path, TODAY)
    assert loaded.catalogue, loaded.problems
    assert {problem.code for problem in loaded.problems} == {"belum-diisi", "alamat-situs-kosong"}
    assert loaded.catalogue.body.kind is kind


def test_a_second_init_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = start(tmp_path, VILLAGE)
    (root / "content/index.md").unlink()
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert main(["init", str(root), "--nama", "Lain", "--jenis", "pemda"]) == 2
    assert "tidak ada yang ditimpa" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_what_a_forge_made_is_left_and_the_rest_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A new repository of a forge has a README, a licence and a list of ignored files."""
    root = tmp_path / "isi"
    there = {"README.md": "# isi\n", "LICENSE": "CC0\n", ".gitignore": "/site/\n*.tmp\n", ".git/config": "[core]\n"}
    for path, text in there.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    start(tmp_path, VILLAGE)
    assert {path: (root / path).read_text() for path in there} == there
    assert (root / "mkdocs.yml").is_file()
    said = capsys.readouterr().out
    assert "Dibiarkan: README.md, yang sudah ada.\n" in said
    assert "Dibiarkan: .gitignore, yang sudah ada. Tambahkan baris ini di dalamnya:\n  /.site.baru/\n" in said
    with (root / ".gitignore").open("a") as ignored:
        ignored.write("".join(re.findall(r"^  (/\S+\n)", said.partition("Dibiarkan: .gitignore")[2], re.MULTILINE)))
    assert "/.terang-cache/" in (root / ".gitignore").read_text().splitlines()


@pytest.mark.parametrize(
    ("table", "faults"),
    [
        (
            "kunci,isi\nnamaa,X\n",
            ("badan.csv:2: kunci «namaa» tidak dikenal. Tulis «nama».", "nama badan publik", "jenis"),
        ),
        ("kunci,isi\nnama,X\nnama,Y\njenis,desa\n", ("badan.csv:3: kunci «nama» sudah disebut. Hapus salah satunya.",)),
        (
            "kunci,isi\nnama,X\njenis,kerajaan\n",
            ("jenis badan publik belum ada atau tidak dikenal. Pilih salah satu: pemda,",),
        ),
        ("nama,jenis\nX,desa\n", ("badan.csv:1: baris pertama harus memuat judul kolom `kunci` dan `isi`.",)),
        (
            "kunci,isi,jenis\nnama,X,\njenis,desa,\nunit,A,istana\n",
            ("badan.csv:4: jenis unit «istana» tidak ada. Pilih",),
        ),
        ("", ("badan.csv:1: ",)),
    ],
)
def test_a_table_with_mistakes_names_all_of_them(table: str, faults: tuple[str, ...]) -> None:
    answers, found = read_body_list("badan.csv", table.encode())
    assert answers is None
    assert len(found) == len(faults), found
    for fault, said in zip(faults, found, strict=True):
        assert fault in said


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Direktorat Jenderal Contoh", UnitKind.DIRECTORATE_GENERAL),  # the longest beginning wins
        ("Direktorat Contoh", UnitKind.DIRECTORATE),
        ("Dinas Kesehatan", UnitKind.AGENCY),
        ("Kelompok Kerja", UnitKind.OTHER),
    ],
)
def test_the_kind_of_a_unit_is_what_its_name_begins_with(name: str, kind: UnitKind) -> None:
    assert guessed(StartingUnit(name=name), ()) is kind


def test_without_a_name_and_a_terminal_the_command_says_what_is_needed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    with pytest.raises(SystemExit):
        main(["init", str(tmp_path / "isi")])
    assert "sebutkan --nama dan --jenis" in capsys.readouterr().err
    assert not (tmp_path / "isi").exists()


@pytest.mark.parametrize(
    ("flag", "written"),
    [
        ("--situs", "Jalan Raya No. 5"),
        ("--situs", "https://"),
        ("--situs", "situs desa"),
        ("--surel", "desa"),
        ("--telepon", "tanya Budi"),
    ],
)
def test_what_the_check_would_refuse_is_refused(
    flag: str, written: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["init", str(tmp_path / "isi"), "--nama", "Desa Contoh", "--jenis", "desa", flag, written])
    assert f"{flag}: «{written}» bukan" in capsys.readouterr().err
    table = tmp_path / "badan.csv"
    key = flag.removeprefix("--")
    table.write_text(f"kunci;isi\nnama;Desa Contoh\njenis;desa\n{key};{written}\n", encoding="utf-8")
    assert main(["init", str(tmp_path / "isi"), "--from", str(table)]) == 1
    assert f"badan.csv: «{written}» bukan" in capsys.readouterr().err
    assert not (tmp_path / "isi").exists()


def test_questions_are_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = iter(["Desa Contoh", "2", "", "", "", "Jalan Raya 5", "ppid.contoh.desa.id", "desa", *[""] * 8])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _: next(said))
    assert main(["init", str(tmp_path / "isi")]) == 0
    assert "bukan alamat situs" in capsys.readouterr().out
    assert "\nsite_url: https://ppid.contoh.desa.id\n" in (tmp_path / "isi/mkdocs.yml").read_text(encoding="utf-8")


def test_questions_are_asked_in_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = iter(["Pemerintah Desa Contoh", "99", "2", *[""] * 9, "Sekretariat Desa", ""])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _: next(said))
    assert main(["init", str(tmp_path / "isi")]) == 0
    body = (tmp_path / "isi/disclosures/badan.yml").read_text(encoding="utf-8")
    assert "\nnama: Pemerintah Desa Contoh\n" in body
    assert "\njenis: desa\n" in body
    assert "nama: Sekretariat Desa" in body


def test_the_locked_packages_are_those_of_this_repository() -> None:
    """`make lock` copies them."""
    assert templates()["requirements.lock"] == (HOME / "requirements.lock").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("remote", "address"),
    [
        ("https://forge.contoh.go.id/humas/terang.git", "git+https://forge.contoh.go.id/humas/terang.git@"),
        ("git@forge.contoh.go.id:humas/terang.git", "git+ssh://git@forge.contoh.go.id/humas/terang.git@"),
        ("https://saya:rahasia@forge.contoh.go.id/terang", "git+https://forge.contoh.go.id/terang@"),
        ("/srv/terang", ""),  # no other computer reaches it
        (None, ""),
    ],
)
def test_the_program_is_pinned_to_the_commit_that_is_installed(
    tmp_path: Path, remote: str | None, address: str
) -> None:
    line = ["git", "-C", str(tmp_path), "-c", "user.name=Uji", "-c", "user.email=uji@contoh.go.id"]
    subprocess.run([*line, "init", "-q"], check=True)
    subprocess.run([*line, "commit", "-q", "--allow-empty", "-m", "satu"], check=True)
    if remote:
        subprocess.run([*line, "remote", "add", "origin", remote], check=True)
    commit = subprocess.run([*line, "rev-parse", "HEAD"], check=True, capture_output=True, text=True).stdout.strip()
    assert commit_address(tmp_path) == (f"{address}{commit}" if address else "")
