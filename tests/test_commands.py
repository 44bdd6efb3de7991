"""scripts/: what a person gets to see — exit codes, help, reports, and what is left on disk."""

import hashlib
import json
import os
import shutil
from pathlib import Path

import pytest

from helpers import BASE, HOME, RECORD, RELEASE, make_root, places_of, record, release, run
from terang.cli.main import main

COMMANDS = sorted(path.name for path in (HOME / "scripts").glob("*.py") if not path.name.startswith("_"))
DAY = ("--today", "2026-03-31")


@pytest.mark.parametrize("script", COMMANDS)
def test_help_explains_and_gives_an_example(script: str) -> None:
    done = run(script, "--help")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert f"contoh:\n  python scripts/{script}" in done.stdout
    assert "pemakaian:" in done.stdout
    assert "options:" not in done.stdout


@pytest.mark.parametrize("script", COMMANDS)
def test_wrong_arguments_end_with_2_and_one_sentence(script: str) -> None:
    done = run(script, "--tidak-ada")
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert done.stderr.splitlines()[-1].startswith("Tidak dapat dijalankan: ")


@pytest.mark.parametrize("script", ["validate.py", "publish.py"])
@pytest.mark.parametrize(
    "arguments",
    [
        ("--root", "/tidak/ada"),
        ("--root", str(HOME / "pyproject.toml")),
        ("--today", "kemarin"),
        ("--today", "2026-02-30"),
    ],
    ids=lambda arguments: " ".join(arguments)[-18:],
)
def test_what_cannot_be_run_ends_with_2(script: str, arguments: tuple[str, ...]) -> None:
    done = run(script, *arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert "Tidak dapat dijalankan: " in done.stderr


# validate.py


def test_validate_a_good_root() -> None:
    done = run("validate.py", "--root", BASE, *DAY)
    assert (done.returncode, done.stdout) == (0, "Tidak ada masalah.\n")


def test_validate_with_warnings_only(tmp_path: Path) -> None:
    done = run("validate.py", "--root", make_root(tmp_path, {RECORD: record()}), *DAY)
    assert done.returncode == 0
    assert done.stdout.endswith("0 galat dan 8 peringatan dalam 1 berkas.\n")


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    files = {RECORD: record(unit="dinkse", status="draf"), RELEASE: release(tempat="")}
    root = make_root(tmp_path / "root", files)
    (root / RECORD).with_suffix("").mkdir()  # a folder whose name begins like a file's
    return root


def test_validate_shows_line_and_remedy(faulty: Path) -> None:
    done = run("validate.py", "--root", faulty, *DAY)
    assert done.returncode == 1
    assert (
        "  baris 3  galat  Unit «dinkse» tidak ada dalam `disclosures/badan.yml`.  [unit-tak-dikenal]\n"
        "     3 | unit: dinkse\n"
        "       | ^\n"
        "         → Mungkin maksudnya «Dinkes». Pakai id, nama, atau alias unit yang terdaftar, atau daftarkan unit itu.\n"
    ) in done.stdout
    assert done.stdout.splitlines()[-1].startswith("2 galat dan ")


def test_validate_for_machines(faulty: Path) -> None:
    done = run("validate.py", "--root", faulty, *DAY, "--format", "json")
    assert done.returncode == 1
    rows = json.loads(done.stdout)
    assert set(rows[0]) == {"path", "line", "column", "code", "severity", "message", "remedy"}
    errors = [(row["path"], row["line"], row["code"]) for row in rows if row["severity"] == "error"]
    assert errors == [(RELEASE, 4, "wajib-diisi"), (RECORD, 3, "unit-tak-dikenal")]
    github = run("validate.py", "--root", faulty, *DAY, "--format", "github")
    assert github.returncode == 1
    assert len(github.stdout.splitlines()) == len(rows)
    assert sum(line.startswith("::error file=") for line in github.stdout.splitlines()) == 2
    gitlab = run("validate.py", "--root", faulty, *DAY, "--format", "gitlab")
    assert gitlab.returncode == 1
    assert len(json.loads(gitlab.stdout)) == len(rows)
    assert run("validate.py", "--format", "xml").returncode == 2


@pytest.mark.parametrize(
    ("paths", "codes"),
    [
        ([RECORD], {"unit-tak-dikenal"}),
        (["disclosures"], {"unit-tak-dikenal"}),
        (["disclosures/berkala/2024/"], {"unit-tak-dikenal"}),
        (["./disclosures"], {"unit-tak-dikenal"}),
        ([RELEASE], {"wajib-diisi"}),
        ([RELEASE, RECORD], {"wajib-diisi", "unit-tak-dikenal"}),
        (["."], {"wajib-diisi", "unit-tak-dikenal"}),
        (["content/index.md"], set()),
        (["disclosures/berkala/2024/catatan"], set()),  # not catatan.yml
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_validate_only_some_paths(paths: list[str], codes: set[str], faulty: Path) -> None:
    done = run("validate.py", "--root", faulty, *DAY, "--format", "json", *paths)
    assert {row["code"] for row in json.loads(done.stdout) if row["severity"] == "error"} == codes
    assert done.returncode == bool(codes)


def test_validate_a_path_as_seen_from_the_current_folder(faulty: Path) -> None:
    folder = (faulty / RECORD).parent
    for path in ("catatan.yml", str(faulty / RECORD)):
        done = run("validate.py", "--root", faulty, *DAY, "--format", "json", path, cwd=folder)
        assert {row["path"] for row in json.loads(done.stdout)} == {RECORD}


def test_validate_a_path_outside_the_root(faulty: Path) -> None:
    done = run("validate.py", "--root", faulty, *DAY, str(HOME))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_validate_a_path_with_dots(faulty: Path) -> None:
    path = "disclosures/../disclosures/berkala"
    assert run("validate.py", "--root", faulty, *DAY, path).returncode == 1


def test_validate_a_path_that_does_not_exist(faulty: Path) -> None:
    done = run("validate.py", "--root", faulty, *DAY, "disclosures/berkala/2042", cwd=faulty)
    assert done.returncode == 2


def test_validate_a_file_whose_name_is_not_utf8(tmp_path: Path) -> None:
    root = make_root(tmp_path / "root")
    with open(os.fsencode(root / "disclosures/berkala/2024") + b"/lapor\xe9.yml", "wb") as file:
        file.write(record().encode())
    done = run("validate.py", "--root", root, *DAY, PYTHONIOENCODING="utf-8:strict")
    assert "Traceback" not in done.stderr
    assert done.returncode == 1
    assert "nama-berkas" in done.stdout


def test_validate_where_output_is_not_utf8(faulty: Path) -> None:
    done = run("validate.py", "--root", faulty, *DAY, PYTHONIOENCODING="cp1252")
    assert "Traceback" not in done.stderr


def test_validate_a_relation_that_is_no_id(tmp_path: Path) -> None:
    root = make_root(tmp_path, {RELEASE: release(terkait="[Judul Laporan]")})
    done = run("validate.py", "--root", root, *DAY)
    assert "Traceback" not in done.stderr
    assert "terkait-tak-dikenal" in done.stdout


# Fifteen different mistakes in fifteen files: (file, its text, line, code)
MISTAKES = [
    ("disclosures/berkala/2021/a.yml", record(judul="Laporan: Tahun 2021"), 1, "titik-dua-dalam-nilai"),
    ("disclosures/berkala/2021/b.yml", "judul: A\nkelas: berkala\nringkasan:\n\tB\n", 4, "karakter-tab"),
    ("disclosures/berkala/2021/c.yml", record(tanggal_terbit="2021-02-30"), 3, "tanggal-mustahil"),
    ("disclosures/berkala/2022/d.yml", record(unit="Dinas Hantu"), 3, "unit-tak-dikenal"),
    ("disclosures/berkala/2022/e.yml", record(ringksan="A", topik="[b]"), 3, "kunci-tak-dikenal"),
    ("disclosures/berkala/2022/f.yml", "# tanpa judul\nkelas: berkala\n", 1, "wajib-diisi"),
    ("disclosures/berkala/2022/g.yml", record(topik="[a]", berkas="\n  - lokasi: hilang.pdf"), 5, "berkas-tidak-ada"),
    ("disclosures/setiap-saat/2023/h.yml", record(), 2, "folder-kelas"),
    ("disclosures/setiap-saat/2023/i.yml", record(kelas="setiap_saat").encode("utf-16"), 1, "bukan-utf8"),
    ("disclosures/setiap-saat/2023/j.yml", record(kelas="setiap_saat", judul='"A'), 1, "kutip-tidak-ditutup"),
    ("disclosures/setiap-saat/2023/k.yml", record(kelas="setiap_saat") + "judul: B\n", 3, "kunci-ganda"),
    ("disclosures/dikecualikan/2024/l.yml", record(kelas="dikecualikan", isi="Rahasia"), 3, "dikecualikan-berisi"),
    ("content/siaran-pers/2025/m.md", release("Baris.\nHubungi 0812-3456-7890.\n"), 10, "data-pribadi"),
    ("content/siaran-pers/2025/n.md", release("[Klik](javascript:alert(1))\n"), 9, "tautan-berbahaya"),
    ("content/siaran-pers/2025/Siaran Baru.md", release(), 1, "nama-berkas"),
]  # fmt: skip


def test_fifteen_mistakes_are_all_named_in_one_run(tmp_path: Path) -> None:
    assert len({code for *_, code in MISTAKES}) == len({path for path, *_ in MISTAKES}) == 15
    root = make_root(tmp_path, {path: text for path, text, _, _ in MISTAKES})
    done = run("validate.py", "--root", root, *DAY, "--format", "json")
    assert done.returncode == 1
    errors = [(row["path"], row["line"], row["code"]) for row in json.loads(done.stdout) if row["severity"] == "error"]
    assert sorted(errors) == sorted((path, line, code) for path, _, line, code in MISTAKES)
    text = run("validate.py", "--root", root, *DAY)
    counted, persons = text.stdout.splitlines()[-2:]
    assert counted.startswith("15 galat dan ")
    assert persons == "Data pribadi: 1 nomor telepon genggam."
    for path, _, line, code in MISTAKES:
        block = text.stdout.partition(f"{path}\n")[2].partition("\n\n")[0]
        assert f"  baris {line}  galat  " in block
        assert f"[{code}]" in block


# publish.py


def publish(root: Path, *arguments: str | Path):  # type: ignore[no-untyped-def]
    return run("publish.py", "--root", root, *DAY, "--no-search", "--jobs", "1", *arguments)


def snapshot(folder: Path) -> dict[str, tuple[str, int]]:
    """Path → digest and time of every file."""
    return {
        path.relative_to(folder).as_posix(): (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A root with its site; tests copy it before they change anything."""
    from test_gates import FILES, POINTER, secret_record, secret_release

    files = {
        RECORD: record(tanggal_terbit="2024-05-05", unit="dinkes", topik="[anggaran]"),
        **secret_record(status="draf"),
        **secret_release(embargo="2026-04-02T00:00+07:00"),
        **FILES,
        **POINTER,
    }
    root = make_root(tmp_path_factory.mktemp("terbit") / "root", files)
    done = publish(root)
    assert done.returncode == 0, done.stderr
    assert "Catatan     2\n" in done.stdout
    assert "Siaran pers 2\n" in done.stdout
    return root


@pytest.fixture
def copied(published: Path, tmp_path: Path) -> Path:
    return shutil.copytree(published, tmp_path / "root")


def test_publish_makes_the_site_and_leaves_nothing_else(published: Path) -> None:
    made = snapshot(published / "site")
    for path in ("index.html", "informasi/2024/catatan.html", "umpan/informasi.xml", "sitemap.xml", "manifes.sha256"):
        assert path in made
    assert {path.name for path in published.iterdir()} == {
        "mkdocs.yml",
        "content",
        "disclosures",
        "site",
        ".terang-cache",
    }
    manifest = (published / "site/manifes.sha256").read_text(encoding="utf-8").splitlines()
    told = {path: digest for digest, path in (line.split("  ", 1) for line in manifest)}
    assert told == {path: digest for path, (digest, _) in made.items() if path != "manifes.sha256"}


def test_gates_hold_in_the_finished_site(published: Path) -> None:
    from test_gates import QUIET, SECRET

    site = {
        path.relative_to(published).as_posix(): path.read_bytes()
        for path in (published / "site").rglob("*")
        if path.is_file()
    }
    site["(paths)"] = "\n".join(site).encode()
    assert places_of("Laporan Kinerja Dinas Kesehatan", site)
    assert places_of(SECRET, site) == []
    assert places_of(QUIET, site) == []


def test_a_second_publish_changes_nothing(copied: Path) -> None:
    first = publish(copied)
    assert first.returncode == 0
    before = snapshot(copied / "site")
    second = publish(copied)
    assert second.returncode == 0
    assert ", 0 berubah)" in second.stdout
    assert snapshot(copied / "site") == before


def test_publish_does_not_depend_on_the_number_of_processes(copied: Path) -> None:
    before = snapshot(copied / "site")
    done = run("publish.py", "--root", copied, *DAY, "--no-search", "--jobs", "3", "--out", copied / "lain")
    assert done.returncode == 0, done.stderr
    after = snapshot(copied / "lain")
    assert {path: digest for path, (digest, _) in after.items()} == {
        path: digest for path, (digest, _) in before.items()
    }


def test_publish_leaves_the_old_site_whole_when_there_are_errors(copied: Path) -> None:
    before = snapshot(copied / "site")
    (copied / RECORD).write_text(record(unit="dinas-hantu"), encoding="utf-8")
    done = publish(copied)
    assert done.returncode == 1
    assert "[unit-tak-dikenal]" in done.stderr
    assert "isi folder keluaran tidak berubah" in done.stderr
    assert snapshot(copied / "site") == before


def test_publish_leaves_the_old_site_whole_when_a_page_is_broken(copied: Path) -> None:
    before = snapshot(copied / "site")
    (copied / "content/index.md").write_text("# Beranda\n\n<!-- terang:hantu -->\n", encoding="utf-8")
    done = publish(copied)
    assert done.returncode == 1
    assert "penanda «hantu» tidak dikenal" in done.stderr
    assert "Traceback" not in done.stderr
    assert snapshot(copied / "site") == before
    assert not (copied / ".site.baru").exists()


ENDINGS = ("csv", "json", "xlsx")
EVIDENCE = (  # they hash the downloads
    *("monev/bukti.html", "monev/bukti/format-terbuka.html"),
    *("unduh/bukti-monev.csv", "unduh/bukti-monev.zip"),
)


LISTS = ("kelas/berkala", "tahun/2024", "topik/anggaran")
API = ("api/v1/index.json", "api/v1/informasi/2024.ndjson", "api/v1/informasi/2024/catatan.json", "datapackage.json")


def test_publish_changes_only_what_changed(copied: Path) -> None:
    before = snapshot(copied / "site")
    (copied / RECORD).write_text(
        record(tanggal_terbit="2024-05-05", unit="dinkes", topik="[anggaran]", retensi="9 tahun")
    )
    assert publish(copied).returncode == 0
    after = snapshot(copied / "site")
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert changed == {
        "informasi/2024/catatan.html",
        *(f"dip/{unit}{name}.html" for unit in ("", "dinkes/") for name in ("index", "cetak")),  # a column of the list
        *(f"unduh/daftar-informasi-publik{unit}.{ending}" for unit in ("", "/dinkes") for ending in ENDINGS),
        *(f"unduh/{name}.{end}" for name in LISTS for end in ("csv", "xlsx")),
        *API,
        *EVIDENCE,
        "monev/bukti/daftar-informasi.html",
        "manifes.sha256",
    }


def test_publish_leaves_lists_and_workbooks_that_do_not_show_what_changed(copied: Path) -> None:
    before = snapshot(copied / "site")
    (copied / RECORD).write_text((copied / RECORD).read_text() + "sumber: Arsip kantor\n")
    assert publish(copied).returncode == 0
    after = snapshot(copied / "site")
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert changed == {
        "informasi/2024/catatan.html",
        *(f"unduh/daftar-informasi-publik{unit}.{end}" for unit in ("", "/dinkes") for end in ("csv", "json")),
        *(f"unduh/{name}.csv" for name in LISTS),
        *API,
        *EVIDENCE,
        "manifes.sha256",
    }


def test_publish_removes_what_is_no_longer_made(copied: Path) -> None:
    before = snapshot(copied / "site").keys()
    (copied / RECORD).unlink()
    assert publish(copied, "--let-go", "informasi/2024/catatan.html").returncode == 0
    gone = before - snapshot(copied / "site").keys()
    assert {"informasi/2024/catatan.html", "topik/anggaran.html", "topik/anggaran/2024.html"} <= gone
    assert not (copied / "site/topik/anggaran").exists()


@pytest.mark.parametrize("name", ["catatan.txt", ".nojekyll", "index.html"])
def test_publish_refuses_a_folder_that_is_not_its_own(name: str, copied: Path, tmp_path: Path) -> None:
    out = tmp_path / "milik-orang"
    out.mkdir()
    (out / name).write_text("penting")
    done = publish(copied, "--out", out)
    assert done.returncode == 2
    assert "bukan hasil Terang" in done.stderr
    assert [path.name for path in out.iterdir()] == [name]
    assert (out / name).read_text() == "penting"


def test_publish_refuses_a_file_and_the_root_itself(copied: Path) -> None:
    shutil.rmtree(copied / ".terang-cache", ignore_errors=True)  # may be made again
    before = snapshot(copied)
    for out in (copied / "mkdocs.yml", copied, copied / "content"):
        done = publish(copied, "--out", out)
        assert done.returncode == 2, out
        assert "Traceback" not in done.stderr
    after = {path: mark for path, mark in snapshot(copied).items() if not path.startswith(".terang-cache/")}
    assert after == before


def test_publish_into_an_empty_folder(copied: Path, tmp_path: Path) -> None:
    out = tmp_path / "kosong"
    out.mkdir()
    assert publish(copied, "--out", out).returncode == 0
    assert (out / "index.html").exists()


def test_publish_without_mkdocs_yml(copied: Path) -> None:
    (copied / "mkdocs.yml").unlink()
    done = publish(copied)
    assert done.returncode == 1
    assert "pengaturan-hilang" in done.stderr
    assert "Traceback" not in done.stderr


def test_publish_refuses_a_number_of_processes_below_one(copied: Path) -> None:
    assert run("publish.py", "--root", copied, "--jobs", "0").returncode == 2


# new.py


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_root(tmp_path / "root")


def new(root: Path, *arguments: str):  # type: ignore[no-untyped-def]
    return run("new.py", *arguments, "--root", root, *DAY)


@pytest.mark.parametrize("kind", ["berkala", "serta_merta", "setiap_saat", "dikecualikan"])
def test_a_new_record_is_valid_at_once(kind: str, root: Path) -> None:
    done = new(root, "record", "--judul", 'LKPJ: "Wali Kota" Tahun 2024', "--kelas", kind, "--unit", "Dinkes")
    assert done.returncode == 0, done.stderr
    path = root / "disclosures" / kind.replace("_", "-") / "2026" / "lkpj-wali-kota-tahun-2024.yml"
    assert str(path) in done.stdout
    checked = run("validate.py", "--root", root, *DAY)
    assert checked.returncode == 0, checked.stdout
    text = path.read_text(encoding="utf-8")
    assert "\r" not in text
    assert text.endswith("\n")


def test_a_new_release_is_a_valid_draft(root: Path) -> None:
    done = new(root, "release", "--judul", "Jalan Sehat", "--unit", "dinkes")
    assert done.returncode == 0, done.stderr
    assert (root / "content/siaran-pers/2026/jalan-sehat.md").exists()
    checked = run("validate.py", "--root", root, *DAY)
    assert checked.returncode == 0, checked.stdout
    assert "masih-draf" in checked.stdout


def test_new_overwrites_nothing(root: Path) -> None:
    assert new(root, "record", "--judul", "Laporan").returncode == 0
    path = root / "disclosures/berkala/2026/laporan.yml"
    path.write_text("milik saya\n")
    done = new(root, "record", "--judul", "Laporan")
    assert done.returncode == 2
    assert "tidak ditimpa" in done.stderr
    assert path.read_text() == "milik saya\n"
    assert new(root, "record", "--judul", "Laporan", "--nama", "laporan-kedua").returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["record"],
        ["record", "--judul", "  "],
        ["record", "--judul", "日本"],  # nothing that could be a file name
        ["surat", "--judul", "A"],
        ["record", "--judul", "A", "--kelas", "rahasia"],
    ],
    ids=lambda arguments: " ".join(arguments) or "nothing",
)
def test_new_with_too_little(arguments: list[str], root: Path) -> None:
    before = snapshot(root)
    done = new(root, *arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert snapshot(root) == before


@pytest.mark.parametrize("name", ["../../keluar", "/tmp/keluar", "a/b"])
def test_new_stays_in_its_folder(name: str, root: Path) -> None:
    before = snapshot(root).keys()
    assert new(root, "record", "--judul", "A", "--nama", name).returncode == 0
    added = snapshot(root).keys() - before
    assert [path.rpartition("/")[0] for path in added] == ["disclosures/berkala/2026"]


def test_new_lists_the_mandated_items() -> None:
    done = run("new.py", "--kewajiban")
    assert done.returncode == 0
    assert any(line.startswith("bk-d ") for line in done.stdout.splitlines())


# terang fix

SLIPS = (
    "# catatan saya\r\njudul: “Laporan: Akhir”\r\nkelas: Berkala   \r\n\tunit: Dinas Kesehatn\r\n"
    "tanggal_terbit: 3 Februari 2024 # benar\r\nbentuk:\r\n  • cetak\r\n  • elektronik\r\n"
)
WITHOUT_SLIPS = (
    '# catatan saya\njudul: "Laporan: Akhir"\nkelas: berkala\nunit: Dinas Kesehatan\n'
    "tanggal_terbit: 2024-02-03 # benar\nbentuk:\n  - cetak\n  - elektronik\n"
)


def test_fix_mends_one_file_and_nothing_else(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = root / "disclosures/berkala/2024/Laporan Akhir.yaml"
    path.write_bytes(SLIPS.encode())
    before = snapshot(root)
    assert main(["fix", "--dry-run", "--root", str(root)]) == 0
    assert snapshot(root) == before
    capsys.readouterr()
    assert main(["fix", "--root", str(root)]) == 0
    said = capsys.readouterr().out
    assert "    - kelas: Berkala" in said
    assert "    + kelas: berkala" in said
    new = path.with_name("laporan-akhir.yml")
    assert new.read_bytes().decode() == WITHOUT_SLIPS
    after = snapshot(root)
    assert {one: after[one] for one in before if one in after} == {one: before[one] for one in before if one in after}
    assert before.keys() - after.keys() == {path.relative_to(root).as_posix()}
    assert main(["fix", "--root", str(root)]) == 0
    assert "yang perlu dilihat orang. Daftarnya: terang check\n" in capsys.readouterr().out  # fields without a value
    assert snapshot(root) == after


def test_fix_counts_what_it_leaves(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fix", *DAY, "--root", str(make_root(root.parent / "sound"))]) == 0
    assert capsys.readouterr().out == "Tidak ada yang perlu dibetulkan.\n"
    (root / RECORD).write_text(record(unit="Dinas Lain", retensi='"5 tahun",'))
    folder = RECORD.rpartition("/")[0]
    assert main(["fix", "--root", str(root), folder]) == 0
    said = capsys.readouterr().out
    assert "1 berkas dibetulkan.\nMasih ada 1 galat dan " in said
    assert f"Daftarnya: terang check {folder}\n" in said


def test_fix_overwrites_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = (root / f"disclosures/berkala/2024/{name}.yml" for name in ("Laporan_Akhir", "laporan-akhir"))
    old.write_text(record())
    new.write_text(record(judul="Lain"))
    assert main(["fix", "--root", str(root)]) == 0
    assert "sudah ada" in capsys.readouterr().out
    assert new.read_text() == record(judul="Lain")
    assert old.read_text() == record()


def test_a_check_counts_what_it_found_of_persons(tmp_path: Path) -> None:
    """Of each kind, in texts and attachments together."""
    files = {
        RECORD: record(ringkasan="Hubungi 0812-3456-7890 atau 3275014107900001.", berkas="\n  - lokasi: a.csv"),
        "disclosures/berkas/a.csv": "nama,nik\n" + "".join(f"A,32750141079000{n:02}\n" for n in range(1, 5)),
    }
    said = run("validate.py", "--root", make_root(tmp_path, files))
    assert "Data pribadi: 5 NIK atau nomor KK, 1 nomor telepon genggam.\n" in said.stdout
    assert "Data pribadi:" not in run("validate.py", "--root", make_root(tmp_path / "b")).stdout
