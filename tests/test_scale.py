"""Scale: what one edit touches, what a build holds in memory, and a kill at any moment. Counts, never seconds."""

import gc
import os
import re
import signal
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from benchmark import corpus
from benchmark.corpus import Parameters
from benchmark.rounds import edited
from helpers import make_root
from terang.catalogue import load
from terang.publishing import publish
from test_publishing import BODY, ENGINE, RECORD, START, build, bytes_of, write

RECORDS = Parameters(records=560, units=8)  # a list of more than 500 rows is made from its old rows


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    return sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a root, its site and the memory of it."""
    folder = tmp_path_factory.mktemp("skala")
    corpus.make(RECORDS, folder / "korpus").rename(folder / "root")
    build(folder / "root", folder / "site", folder / "ingatan", corpus.TODAY)
    return folder


def again(folder: Path) -> list[str]:
    """What a build changes; the same must come of nothing, byte for byte."""
    before = bytes_of(folder / "site")
    count = build(folder / "root", folder / "site", folder / "ingatan", corpus.TODAY)
    after = bytes_of(folder / "site")
    build(folder / "root", folder / "kosong", None, corpus.TODAY)
    assert changed(bytes_of(folder / "kosong"), after) == []
    assert len(changed(before, after)) == count
    return changed(before, after)


def test_nothing_changed_touches_nothing(built: Path) -> None:
    times = {path: path.stat().st_mtime_ns for path in (built / "site").rglob("*")}
    assert again(built) == []
    assert {path: path.stat().st_mtime_ns for path in (built / "site").rglob("*")} == times


def test_one_edit_touches_few_files(built: Path) -> None:
    """With the search index. In a site this small also fronts and feeds, which show the newest: 10,000 records change some 40."""
    item = corpus.record(RECORDS, RECORDS.records // 2)
    corpus.write(built / "root" / item.path, edited(item, 1))
    touched = again(built)
    assert len(touched) <= 66, "\n".join(touched)  # a sheet of proofs is one of them
    assert len([path for path in touched if path.startswith("cari/")]) <= 20, touched
    corpus.write(built / "root" / item.path, item.source)
    assert again(built) == touched


def test_a_new_record_touches_no_other_page_of_a_record(built: Path) -> None:
    item = corpus.record(RECORDS, RECORDS.records)
    corpus.write(built / "root" / item.path, item.source)
    touched = again(built)
    (built / "root" / item.path).unlink()
    stem = item.path.rpartition("/")[2].removesuffix(".yml")
    of_records = [path for path in touched if re.match(r"informasi/\d{4}/", path)]
    assert of_records == [f"informasi/{item.path.split('/')[-2]}/{stem}.html"]


def peak(folder: Path, records: int) -> int:
    """Bytes that Python holds at most while it publishes, above what the catalogue takes."""
    root = corpus.make(Parameters(records=records, units=12), folder / str(records))
    loaded = load(root, corpus.TODAY)
    assert loaded.catalogue
    gc.collect()
    tracemalloc.start()
    publish(root, folder / f"site-{records}", loaded.catalogue, ENGINE)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


def test_memory_grows_by_far_less_than_the_site(tmp_path: Path) -> None:
    """Nothing holds the bodies: a record takes some 30 KB of the site, in pages, lists and files to take away."""
    peak(tmp_path, 10)  # what is made once stays
    few, many = 100, 300
    grown = (peak(tmp_path, many) - peak(tmp_path, few)) / (many - few)
    size = {n: sum(map(len, bytes_of(tmp_path / f"site-{n}").values())) for n in (few, many)}
    assert grown < 0.4 * (size[many] - size[few]) / (many - few)


# --- a kill at any moment

# What the interpreter tells of before it happens, and what changes the disk.
WRITES = frozenset({"os.rename", "os.remove", "os.mkdir", "os.rmdir", "shutil.rmtree", "shutil.move"})
MOMENTS = 20


def in_child(act: Callable[[], None], moment: int | None) -> int:
    """`act` in a process that kills itself before its `moment`-th change of the disk; returns how many it came to."""
    receiver, sender = os.pipe()
    child = os.fork()
    if child == 0:
        _act(act, moment, sender)
    os.close(sender)
    _, status = os.waitpid(child, 0)
    with os.fdopen(receiver, "rb") as told:
        count = int(told.read() or b"0")
    if moment is None:
        assert status == 0
    else:
        assert os.WIFSIGNALED(status), "the build was over before it could be killed"
    return count


def _act(act: Callable[[], None], moment: int | None, sender: int) -> NoReturn:
    count = 0

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal count
        if event in WRITES or (event == "open" and isinstance(arguments[2], int) and arguments[2] & os.O_CREAT):
            if count == moment:
                os.kill(os.getpid(), signal.SIGKILL)
            count += 1

    try:
        sys.addaudithook(watch)
        act()
        os.write(sender, str(count).encode())
        os._exit(0)
    finally:
        os._exit(1)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no processes to kill so")
def test_a_kill_at_any_moment_is_healed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file is whole, an old one or a new one, and old all of them until files are moved; then the next build."""
    monkeypatch.setenv("TMPDIR", str(tmp_path / "sementara"))  # what the killed leaves behind
    (tmp_path / "sementara").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "sementara"))
    root, out, cache = make_root(tmp_path / "root", START), tmp_path / "site", tmp_path / "ingatan"
    names = ["Kota Satu", "Kota Dua"]
    write(root, BODY, "Pemerintah Kota Contoh", names[0])  # the footer, and so every page

    def act() -> None:
        build(root, out, cache)

    build(root, out, cache)
    trees = [bytes_of(out)]
    write(root, BODY, names[0], names[1])
    write(root, RECORD, "judul: Laporan Tahun 2024", "judul: Judul Baru")
    steps = in_child(act, None)
    trees.append(bytes_of(out))
    assert steps > 5 * MOMENTS
    assert len(changed(*trees)) > 20
    torn = 0
    for number in range(MOMENTS):
        old, new = trees if number % 2 else trees[::-1]  # to and fro
        _turn(root, names, forth=bool(number % 2))
        in_child(act, steps * (2 * number + 1) // (2 * MOMENTS))
        now = bytes_of(out)
        assert [path for path, content in now.items() if content not in (old.get(path), new.get(path))] in (
            [],
            ["manifes.sha256"],  # while files are moved it names old ones and new ones
        )
        assert old.keys() & new.keys() <= now.keys()
        torn += now != old
        build(root, out, cache)
        assert changed(bytes_of(out), new) == []
        assert sorted(path.name for path in out.parent.iterdir() if path.name.startswith(".")) == []
    assert 0 < torn < MOMENTS, "some moments must lie before the moving and some within it"
    assert build(root, out, cache) == 0


def _turn(root: Path, names: list[str], *, forth: bool) -> None:
    """From the first state of the root to the second, or back."""
    titles = ["judul: Laporan Tahun 2024", "judul: Judul Baru"]
    for path, pair in ((BODY, names), (RECORD, titles)):
        write(root, path, *(pair if forth else pair[::-1]))
