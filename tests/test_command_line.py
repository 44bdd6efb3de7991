"""`terang` as a whole: its commands, its messages, what it says when Terang itself is wrong, and what is installed."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from helpers import HOME, RECORD, make_root, record
from terang import __version__
from terang.cli import crash_report
from terang.cli.main import COMMANDS, CommandEntry, command_tree, main
from terang.errors import CannotRun, TerangError


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Exit code, output and errors of `terang WORDS`."""
    try:
        code = main(words)
    except SystemExit as end:
        code = int(end.code or 0)
    return code, *capsys.readouterr()


def test_the_version_is_the_one_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "--version") == (0, f"terang {__version__}\n", "")


def test_without_words_all_commands_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys)
    assert code == 0
    assert [entry.name for entry in COMMANDS if entry.words[0] not in out] == []


@pytest.mark.parametrize("entry", COMMANDS, ids=lambda entry: entry.name)
def test_every_command_explains_itself(entry: object, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys, *entry.words, "--help")  # type: ignore[attr-defined]
    assert code == 0
    assert f"contoh:\n  terang {entry.name}" in out  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("bangun",), "pilihan 'bangun' tidak ada; yang ada: "),
        (("build", "--jobs"), "--jobs: nilainya belum ditulis"),
        (("build", "--jobs", "dua"), "--jobs: 'dua' bukan bilangan bulat"),
        (("build", "--jobs", "0"), "--jobs harus 1 atau lebih"),
        (("build", "--no"), "dapat berarti --no-search, --no-cache"),
        (("check", "--today", "kemarin"), "«kemarin» bukan tanggal"),
        (("import", "list"), "belum disebutkan: SUMBER"),
        (("due", "--tidak-ada"), "tidak dikenal: --tidak-ada"),
    ],
)
def test_wrong_arguments_are_named_in_indonesian(
    words: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, errors = said(capsys, *words)
    assert code == 2
    assert sentence in errors
    assert not {"invalid", "expected", "required", "argument "} & set(errors.split())


def test_a_fault_of_terang_names_the_file_and_shows_no_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_root(tmp_path / "root", {RECORD: record()})
    monkeypatch.setattr("terang.catalogue.parsing.read_record", lambda *_: 1 / 0)
    monkeypatch.setattr(crash_report.tempfile, "tempdir", str(tmp_path))
    code, _, errors = said(capsys, "check", "--root", str(root))
    assert code == 3
    assert "Terang sendiri yang keliru" in errors
    assert RECORD in errors
    assert "Traceback" not in errors
    (details,) = tmp_path.glob("terang-galat-*.txt")
    assert "ZeroDivisionError" in details.read_text(encoding="utf-8")


def test_a_page_that_breaks_terang_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_root(tmp_path / "root", {RECORD: record()})
    monkeypatch.setattr("terang.writers.records.record_pages.dataset", lambda *_: 1 / 0)
    monkeypatch.setattr(crash_report.tempfile, "tempdir", str(tmp_path))
    code, _, errors = said(capsys, "build", "--root", str(root), "--no-search", "--jobs", "1")
    assert code == 3
    assert "Yang sedang dikerjakan: informasi/2024/" in errors
    assert not (root / "site").exists()


@pytest.mark.parametrize("door", [["-m", "terang", "import", "wordpress"], [str(HOME / "scripts/import_wordpress.py")]])
def test_a_package_that_only_importers_need_is_named_when_it_is_missing(door: list[str], tmp_path: Path) -> None:
    (tmp_path / "bs4.py").write_text("raise ModuleNotFoundError('No module named bs4', name='bs4')\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, *door, "ekspor.xml"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONIOENCODING": "utf-8"},
    )
    assert done.returncode == 2
    assert "pip install 'terang[import]'" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_root_is_found_from_a_folder_within(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_root(tmp_path / "root", {RECORD: record(unit="dinas-hantu")})
    monkeypatch.chdir(root / "disclosures" / "berkala")
    code, out, _ = said(capsys, "check")
    assert code == 1
    assert "unit-tak-dikenal" in out


@pytest.mark.parametrize("kind", ["record", "release"])
def test_what_is_new_is_valid_at_once_on_any_day(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As in the first step of the guide: without `--today`, which then is a moment and no day."""
    root = str(make_root(tmp_path / "root"))
    assert said(capsys, "new", kind, "--judul", "LKPJ Tahun 2024", "--root", root)[0] == 0
    code, out, _ = said(capsys, "check", "--root", root)
    assert code == 0, out


def test_one_tree_of_exceptions() -> None:
    """Every public exception of the package descends from TerangError, so that a command can say it in Indonesian."""
    command_tree(None)  # loads all commands, and with them the whole package
    strays = [
        f"{name}.{value.__name__}"
        for name, module in list(sys.modules.items())
        if name.startswith("terang.")
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Exception) and value.__module__ == name
        if not issubclass(value, TerangError) and not value.__name__.startswith("_")
    ]
    assert strays == []


def test_completion_knows_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys, "completion", "bash")
    assert code == 0
    assert [entry.name for entry in COMMANDS if entry.words[-1] not in out] == []


def test_completion_needs_no_optional_package(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    load = CommandEntry.load

    def without_packages(entry: CommandEntry) -> object:
        if entry.name in ("template", "import list"):
            raise CannotRun("memerlukan paket tambahan")
        return load(entry)

    monkeypatch.setattr(CommandEntry, "load", without_packages)
    code, out, _ = said(capsys, "completion", "bash")
    assert code == 0
    assert "template" in out
    assert said(capsys, "template", "a.xlsx")[0] == 2


def test_a_wheel_holds_all_that_runs(tmp_path: Path) -> None:
    source = tmp_path / "source"
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        source.mkdir(exist_ok=True)
        shutil.copy(HOME / name, source)
    shutil.copytree(HOME / "src", source / "src", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    words = ("wheel", str(source), "--no-deps", "--no-build-isolation", "--no-index", "--quiet", "-w", str(tmp_path))
    done = subprocess.run([sys.executable, "-m", "pip", *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("terang-*.whl")
    held = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("terang/")}
    package = HOME / "src" / "terang"
    files = {
        f"terang/{path.relative_to(package).as_posix()}"
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert files - held == set()
