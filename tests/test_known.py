"""What is known of sources from the last time: a file whose stamp is the same is not read, and no change is missed."""

import os
import shutil
from datetime import datetime
from pathlib import Path

import pytest

from helpers import RECORD, RELEASE, TODAY, make_root, record, release
from terang.caching import file_stamps
from terang.catalogue import Loaded, ParseCache, load, loading, parsing, source_files

SECOND = 1_000_000_000
LONG_AGO = 1_700_000_000 * SECOND


def aged(root: Path) -> Path:
    """As if every file had been there for long; only the file system can change its own time."""
    for path in root.rglob("*"):
        os.utime(path, ns=(LONG_AGO, LONG_AGO))
    return root


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return aged(make_root(tmp_path / "root", {RECORD: record(judul="Judul Satu"), RELEASE: release()}))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Paths of the files that are read, as they are."""
    told: list[str] = []
    mark = parsing.fingerprint
    monkeypatch.setattr(parsing, "fingerprint", lambda path, data: (told.append(path), mark(path, data))[1])
    # The test's own files are too young to be trusted.
    monkeypatch.setattr(file_stamps, "_SHORTLY", -3600 * SECOND)
    return told


def titles(loaded: Loaded) -> set[str]:
    assert loaded.catalogue
    return {record.title for record in loaded.catalogue.records}


def test_a_file_with_its_old_stamp_is_not_read(root: Path, read: list[str], tmp_path: Path) -> None:
    first = load(root, TODAY, cache=tmp_path / "ingatan")
    assert RECORD in read
    assert RELEASE in read
    read.clear()
    again = load(root, TODAY, cache=tmp_path / "ingatan")
    assert read == []
    assert again == first


@pytest.mark.parametrize("keeps_times", [True, False])
def test_a_change_of_the_same_length_is_seen(keeps_times: bool, root: Path, read: list[str], tmp_path: Path) -> None:
    """Even when the file's own time is set back: when that was done the file system knows."""
    load(root, TODAY, cache=tmp_path / "ingatan")
    read.clear()
    text = (root / RECORD).read_text().replace("Judul Satu", "Judul Lain")
    (root / RECORD).write_text(text)
    if keeps_times:
        os.utime(root / RECORD, ns=(LONG_AGO, LONG_AGO))
    assert "Judul Lain" in titles(load(root, TODAY, cache=tmp_path / "ingatan"))
    assert read == [RECORD]


def test_a_copy_is_read_once_more_and_then_no_longer(root: Path, read: list[str], tmp_path: Path) -> None:
    """A fresh checkout has other stamps, and what is known of it stays known."""
    load(root, TODAY, cache=tmp_path / "ingatan")
    shutil.copytree(root, tmp_path / "salinan")
    for count in (len(read), 0):
        read.clear()
        load(tmp_path / "salinan", TODAY, cache=tmp_path / "ingatan")
        assert len(read) == count


@pytest.mark.parametrize("kept", ["memory", "folder"])
def test_what_was_saved_just_before_is_read_again(kept: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two saves within one tick of the file system's clock have the same stamp."""
    root = make_root(tmp_path / "root", {RECORD: record(judul="Judul Satu")})
    tick = os.stat(root / RECORD).st_mtime_ns
    monkeypatch.setattr(source_files, "_stamp", lambda entry: (entry.stat().st_size, tick, tick, 1))
    cache, known = (tmp_path / "ingatan", None) if kept == "folder" else (None, ParseCache())
    known = load(root, TODAY, cache=cache, known=known).known if known else None
    if cache:
        load(root, TODAY, cache=cache)
    (root / RECORD).write_text((root / RECORD).read_text().replace("Judul Satu", "Judul Lain"))
    assert "Judul Lain" in titles(load(root, TODAY, cache=cache, known=known))


def test_a_source_without_a_problem_is_not_read_again_by_the_checks(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of 10,000 records that would take longer than all else in a build that changes nothing."""
    again: list[str] = []
    document = loading.document
    monkeypatch.setattr(loading, "document", lambda root, path: (again.append(path), document(root, path))[1])
    loaded = load(root, TODAY)
    assert loaded.catalogue
    told = {problem.place.path for problem in loaded.problems}
    assert [path for path in again if path in (RECORD, RELEASE) and path not in told] == []
    assert told < {RECORD, RELEASE, "disclosures/badan.yml"}


@pytest.mark.parametrize("is_faulty", [False, True])
def test_what_another_process_reads_is_the_same(
    is_faulty: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Moments with their offset, and what could be read of a source with an error."""
    sources = {
        f"disclosures/berkala/2024/catatan-{n}.yml": record(terbit_mulai=f"2024-03-31T08:00+0{n}:00", topik="[A, B]")
        for n in (7, 8, 9)
    }
    files: dict[str, str | bytes] = {**sources, RELEASE: release("Isi **siaran**.\n")}
    if is_faulty:
        files |= {f"disclosures/berkala/2024/salah-{n}.yml": record(tanggal_terbit="kemarin") for n in range(4)}
    root = make_root(tmp_path / "root", files)
    alone = load(root, TODAY)
    monkeypatch.setattr(parsing, "_WORTH_FORKING", 1)
    together = load(root, TODAY, jobs=3)
    assert together == alone
    assert (together.catalogue is None) == is_faulty
    if together.catalogue and alone.catalogue:
        offsets = [[one.visible_from.utcoffset() for one in each.records if isinstance(one.visible_from, datetime)]
                   for each in (together.catalogue, alone.catalogue)]  # fmt: skip
        assert offsets[0] == offsets[1]
        assert len(set(offsets[0])) == 3
