"""The cache of a build: what is whole and of the same key is given back, anything else is not there; and its bound."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from terang.atomic_writing import write_atomically
from terang.caching import Cache, clock, is_settled, stamp_of, trim

DAMAGES: tuple[Callable[[bytes], bytes], ...] = (
    lambda _: b"",
    lambda old: b"\x00" * len(old),
    lambda old: old[: len(old) // 2],
    lambda old: b"x" + old,
    lambda old: old[:-1] + bytes([old[-1] ^ 1]),
    lambda old: old[:10] + bytes([old[10] ^ 1]) + old[11:],  # within the key
)
HOUR = 3600 * 10**9


@dataclass(frozen=True, slots=True)
class Kept:
    moment: datetime
    content: bytes
    names: dict[str, tuple[int, ...]]


VALUE = Kept(
    datetime(2026, 11, 24, 4, 0, tzinfo=timezone(timedelta(hours=9))), b"\x00\xff", {"berkala/2024": (1, 2), "…": ()}
)


def entry(folder: Path) -> Path:
    (path,) = folder.rglob("*.terang")
    return path


def test_a_value_comes_back_as_it_was(tmp_path: Path) -> None:
    """A moment with its offset: in another time zone an alert would end at another hour of its text."""
    cache = Cache(tmp_path, "isi", b"k")
    cache.put("satu", VALUE)
    found = cache.get("satu", Kept)
    assert found == VALUE
    assert found.moment.utcoffset() == VALUE.moment.utcoffset()


# The last leaves a value of the right type.
@pytest.mark.parametrize("damage", [*DAMAGES, lambda old: old.replace(b"berkala", b"bercala")])
def test_a_damaged_entry_is_not_there_and_is_made_anew(damage: Callable[[bytes], bytes], tmp_path: Path) -> None:
    cache = Cache(tmp_path, "isi", b"k")
    cache.put("satu", VALUE)
    whole = entry(tmp_path).read_bytes()
    entry(tmp_path).write_bytes(damage(whole))
    assert cache.get("satu", Kept) is None
    cache.put("satu", VALUE)
    assert entry(tmp_path).read_bytes() == whole


@pytest.mark.parametrize(
    ("other", "name", "kind"),
    [
        (Cache(None, "isi", b"k"), "satu", Kept),
        (Cache(Path(), "isi", b"k2"), "satu", Kept),
        (Cache(Path(), "isi2", b"k"), "satu", Kept),
        (Cache(Path(), "isi", b"k"), "dua", Kept),
        (Cache(Path(), "isi", b"k"), "satu", int),
    ],
)
def test_what_was_put_for_something_else_is_not_there(
    other: Cache, name: str, kind: type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Cache(Path(), "isi", b"k").put("satu", VALUE)
    assert other.get(name, kind) is None
    assert Cache(Path(), "isi", b"k").get("satu", Kept) == VALUE


def test_a_name_has_one_entry(tmp_path: Path) -> None:
    for key in (b"k", b"k2"):
        Cache(tmp_path, "isi", key).put("satu", key)
    assert Cache(tmp_path, "isi", b"k2").get("satu", bytes) == b"k2"
    assert entry(tmp_path)


def test_a_cache_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("")
    cache = Cache(tmp_path / "berkas", "isi", b"k")
    cache.put("satu", 1)
    assert cache.get("satu", int) is None
    assert clock(tmp_path / "berkas") == 0
    trim(tmp_path / "berkas", 0)


def test_the_longest_unused_go_first_and_what_is_in_use_stays(tmp_path: Path) -> None:
    cache = Cache(tmp_path, "isi", b"k")
    for age, name in enumerate(("tiga", "dua", "satu", "nol")):
        cache.put(name, name.encode() * 100)
        newest = max(tmp_path.rglob("*.terang"), key=lambda path: path.stat().st_ctime_ns)
        os.utime(newest, ns=(age * HOUR, age * HOUR))
    (tmp_path / "isi" / "milik-orang-lain.txt").write_bytes(bytes(5000))
    assert cache.get("tiga", bytes)  # used just now
    limit = sum(path.stat().st_size for path in tmp_path.rglob("*.terang")) - 1
    trim(tmp_path, 2 * HOUR, limit)
    assert [name for name in ("tiga", "dua", "satu", "nol") if cache.get(name, bytes)] == ["tiga", "satu", "nol"]
    for path in tmp_path.rglob("*.terang"):
        os.utime(path, ns=(3 * HOUR, 3 * HOUR))
    trim(tmp_path, 2 * HOUR, 0)
    assert len(list(tmp_path.rglob("*.terang"))) == 3, "in use"
    trim(tmp_path, 4 * HOUR, 0)
    assert [path.name for path in (tmp_path / "isi").iterdir()] == ["milik-orang-lain.txt"]


def test_a_file_is_written_whole_with_its_permissions_or_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a" / "b.txt"
    write_atomically(path, b"satu")
    path.chmod(0o640)
    write_atomically(path, b"dua")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"dua", 0o640)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="No space"):
        write_atomically(path, b"tiga")
    assert [(one.name, one.read_bytes()) for one in path.parent.iterdir()] == [("b.txt", b"dua")]


def test_the_clock_is_that_of_the_file_system(tmp_path: Path) -> None:
    """What is written after it is younger; so nothing is trusted that could have changed since."""
    before = clock(tmp_path / "cache")
    (tmp_path / "a").write_text("a")
    stamp = stamp_of((tmp_path / "a").stat())
    assert before <= stamp[1]
    assert not is_settled(stamp, before)
    assert is_settled(stamp, before + HOUR)
    assert clock(None) == 0
