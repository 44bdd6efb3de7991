"""Every kind of problem has an example that shows it, and every example says all that is wrong with it.

A folder below examples/invalid/<code>/ or examples/valid/ is a test. Its files are laid over examples/base, and
hapus.txt names those of base to take away. harapan.txt holds the expected problems as `path:line:column code`:
all errors, and what is said with the code itself when that is a warning. A folder sebelum/ holds releases as they were
when they were published; hari-ini.txt holds the day of the check where it matters.
"""

import os
from pathlib import Path
from typing import Any

import pytest

from helpers import (
    BASE,
    EXAMPLES,
    RECORD,
    TODAY,
    before_of,
    catalogue_of,
    everything,
    lay_over,
    lines,
    make_root,
    record,
    today_of,
)
from terang.catalogue import load, parsing
from terang.problems import CODES
from terang.reading.decoding import SIZE_LIMIT

INVALID = sorted(path.parent for path in EXAMPLES.glob("invalid/*/*/harapan.txt"))
VALID = sorted(path for path in EXAMPLES.glob("valid/*") if path.is_dir())


def _with_limit(file: Path) -> None:
    body = file.parents[2] / "badan.yml"
    body.write_text(body.read_text(encoding="utf-8") + "batas_lampiran: 1\n", encoding="utf-8")
    _with_attachment(file, b"a,b\n" * (300 << 10))


def _with_attachment(file: Path, content: bytes) -> None:
    file.write_text(record(berkas="\n  - lokasi: besar.csv"))
    attachment = file.parents[2] / "berkas/besar.csv"
    attachment.parent.mkdir()
    attachment.write_bytes(content)


# What git or a file system does not carry everywhere is made here.
MADE = {
    "berkas-terlalu-besar": lambda file: file.write_bytes(b"judul: " + b"a" * SIZE_LIMIT),
    "bukan-berkas": os.mkfifo,
    "tautan-simbolik": lambda file: file.symlink_to(BASE / "disclosures/badan.yml"),
    "teks-terlalu-besar": lambda file: file.write_text(record(isi="…" * 70_000)),
    "lampiran-terlalu-besar": _with_limit,
    "lampiran-besar": lambda file: _with_attachment(file, b"a,b\n" * (6 << 20)),
    "berkas-tak-terbaca": lambda file: file.write_text(record()),  # see test_unreadable_file
}


# Two files that only some file systems can tell apart: test_travelling_names. Lists of a portal: test_gathering.
ELSEWHERE = {
    "nama-kembar",
    "sumber-ganda",
    "sumber-tanpa-https",
    "badan-tak-terkumpul",
    "data-pribadi-ditahan",
    "kontak-disamarkan",
}


def name_of(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def test_every_code_has_an_example() -> None:
    assert set(CODES) - {path.parent.name for path in INVALID} - MADE.keys() - ELSEWHERE == set()


def test_every_example_is_of_a_code() -> None:
    assert {path.name for path in (EXAMPLES / "invalid").iterdir()} - set(CODES) == set()
    folders = {path for path in EXAMPLES.glob("invalid/*/*") if path.is_dir()}
    assert folders - set(INVALID) == set(), "an example without harapan.txt is not tested"


@pytest.mark.parametrize("example", INVALID, ids=name_of)
def test_invalid(example: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    code = example.parent.name
    expected = (example / "harapan.txt").read_text(encoding="utf-8").splitlines()
    loaded = load(lay_over(tmp_path, example), today_of(example), before=before_of(example))
    assert lines(p for p in loaded.problems if p.is_error or p.code == code) == expected
    assert any(line.endswith(f" {code}") for line in expected)
    assert (loaded.catalogue is None) == any(problem.is_error for problem in loaded.problems)


SHOWS_BRACES = ("pola-nomor-salah", "libur-tahun-depan")  # messages with a pattern, or with a row of YAML to write


@pytest.mark.parametrize("example", INVALID, ids=name_of)
def test_every_problem_is_told_in_whole_sentences(example: Path, tmp_path: Path) -> None:
    for problem in load(lay_over(tmp_path, example), today_of(example), before=before_of(example)).problems:
        for text in (problem.message, problem.remedy):
            assert text.endswith((".", "»", "\\\\.")), text
            assert "{" not in text.replace("[ atau {", "") or problem.code in SHOWS_BRACES, text
            assert text.isprintable(), text


def test_base_is_without_any_problem() -> None:
    assert load(BASE, TODAY).problems == ()


@pytest.mark.parametrize("example", VALID, ids=lambda path: path.name)
def test_valid(example: Path, tmp_path: Path) -> None:
    """No errors, and the warnings that harapan.txt names (none when it is missing)."""
    loaded = load(lay_over(tmp_path, example), today_of(example), before=before_of(example))
    expected = example / "harapan.txt"
    assert lines(loaded.problems) == (expected.read_text(encoding="utf-8").splitlines() if expected.exists() else [])
    assert loaded.catalogue
    assert everything(tmp_path, loaded.catalogue)


@pytest.mark.parametrize("code", sorted(MADE))
def test_made_examples(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_root(tmp_path / "root")
    file = root / RECORD
    MADE[code](file)
    if code == "berkas-tak-terbaca":  # the superuser, as whom tests may run, can read everything: so refuse it here

        def refuse(path: str, *mode: Any, **how: Any) -> Any:
            if path == str(file):
                raise PermissionError(13, "Permission denied", path)
            return open(path, *mode, **how)

        monkeypatch.setattr(parsing, "open", refuse, raising=False)
    if code.startswith("lampiran-"):
        assert f"disclosures/berkas/besar.csv:1:1 {code}" in lines(load(root, TODAY).problems)
        return
    line = 3 if code == "teks-terlalu-besar" else 1  # of the text itself, where the file could be read
    assert lines(one for one in load(root, TODAY).problems if one.is_error or line == 1) == [
        f"{RECORD}:{line}:1 {code}"
    ]


def test_a_record_just_within_the_size_limit_is_read(tmp_path: Path) -> None:
    text = record() + "#" * (SIZE_LIMIT - len(record()))
    assert len(text) == SIZE_LIMIT
    catalogue_of(make_root(tmp_path, {RECORD: text}))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize(
    "path",
    [
        "disclosures/badan.yml", "disclosures/berkala/2024/pipa.yml", "disclosures/berkas/2024/pipa.pdf",
        "disclosures/hari-libur/2027.yml", "disclosures/layanan/permohonan/2025.csv", "mkdocs.yml",
        "content/halaman.md", "content/lambang.svg", "content/siaran-pers/2025/pipa.md",
        "content/siaran-pers/foto/2025/pipa.jpg",
    ],
)  # fmt: skip
def test_what_never_ends_is_not_read(path: str, tmp_path: Path) -> None:
    """To open a named pipe waits for a writer, who never comes."""
    root = make_root(tmp_path)
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).unlink(missing_ok=True)
    os.mkfifo(root / path)
    problems = load(root, TODAY).problems
    assert {problem.code for problem in problems if problem.place.path == path} <= {"bukan-berkas", "badan-hilang"}
    assert [problem for problem in problems if problem.is_error and problem.place.path == path]
