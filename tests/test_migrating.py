"""terang migrate: a repository of an older version becomes one of this version, and nothing else of it changes."""

import io
import subprocess
import tarfile
from datetime import date
from pathlib import Path

import pytest

from helpers import HOME, make_root
from sites import publish
from terang.catalogue import load
from terang.cli.main import main
from terang.migrating.engine_keys import without_engine_keys
from terang.migrating.format_key import format_of, with_format
from terang.records import FORMAT

FIRST_VERSION = "28a08ea"  # the demonstration as 0.1.0 had it, with a copy of the program beside it
PARTS = ("content", "disclosures", "mkdocs.yml")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The content of version 0.1.0, without the program."""
    line = ["git", "-C", str(HOME), "archive", "--format=tar", FIRST_VERSION, *PARTS]
    done = subprocess.run(line, capture_output=True)
    if done.returncode:
        pytest.skip(f"the history of the repository does not reach back to {FIRST_VERSION}")
    root = tmp_path / "lama"
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as tar:
        tar.extractall(root, filter="data")
    return root


def files_of(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_a_repository_of_the_first_version_goes_through(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files_of(old)
    assert main(["migrate", "--root", str(old)]) == 0
    said = capsys.readouterr().out
    assert "-  custom_dir: hooks/theme\n" in said
    assert "+format: 2\n" in said
    assert files_of(old) == before
    assert main(["migrate", "--root", str(old), "--write"]) == 0
    after = files_of(old)
    assert {path for path in after if after[path] != before[path]} == {"mkdocs.yml", "disclosures/badan.yml"}
    for path in ("mkdocs.yml", "disclosures/badan.yml"):
        comments = [line for line in before[path].split(b"\n") if line.lstrip().startswith(b"#")]
        assert [line for line in after[path].split(b"\n") if line.lstrip().startswith(b"#")] == comments
    publish(old, tmp_path / "situs")
    assert not [problem for problem in load(old, date(2026, 11, 24)).problems if problem.is_error]
    capsys.readouterr()
    assert main(["migrate", "--root", str(old), "--write"]) == 0
    assert "Tidak ada yang perlu diubah" in capsys.readouterr().out
    assert files_of(old)["mkdocs.yml"] == after["mkdocs.yml"]


def test_what_is_up_to_date_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = make_root(tmp_path)
    body = root / "disclosures/badan.yml"
    body.write_bytes(with_format(body.read_bytes(), FORMAT))
    before = files_of(root)
    assert main(["migrate", "--root", str(root), "--write"]) == 0
    assert files_of(root) == before


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"# Badan\n\nnama: X\n", b"# Badan\n\nformat: 2\nnama: X\n"),
        (b"nama: X\r\n", b"format: 2\r\nnama: X\r\n"),
        (b"nama: X\nformat: 1  # lama\n", b"nama: X\nformat: 2  # lama\n"),
        (b'format: "1"\nnama: X\n', b"format: 2\nnama: X\n"),
        (b"format: 2\nnama: X\n", b"format: 2\nnama: X\n"),
        (b"unit:\n  - format: 1\n", b"format: 2\nunit:\n  - format: 1\n"),  # not the key of the file
    ],
)
def test_the_format_is_written_in_its_place(data: bytes, found: bytes) -> None:
    assert with_format(data, 2) == found
    assert format_of(found) == 2


def test_a_copy_that_is_still_there_keeps_its_keys() -> None:
    data = (HOME / "mkdocs.yml").read_bytes()
    assert without_engine_keys("mkdocs.yml", data, lambda path: (HOME / path).exists()) == data
