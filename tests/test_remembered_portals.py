"""The standing property of portals: whatever happens to bodies, a portal that remembers is what a fresh one is, byte for byte.

Every run tries other changes. A seed that failed is told, and is tried again by
`TERANG_SEED=… pytest tests/test_remembered_portals.py`; more changes by `TERANG_EDITS=200`.
"""

import json
import os
import random
import secrets
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from gathered_sites import (
    WORDS,
    JsonObject,
    duty,
    edit_index,
    lines,
    put,
    record,
    replace_shard,
    tree_bytes,
    write_site,
)
from terang.cli.main import main

SEED = os.environ.get("TERANG_SEED") or secrets.token_hex(4)
CHANGES = int(os.environ.get("TERANG_EDITS", "14"))
MOMENT = "2026-03-31T08:00+07:00"
STATES = ("terbit", "belum", "terlambat", "nihil", "tidak_berlaku")
KINDS = ("pemda", "desa", "kementerian")
YEARS = ("2024", "2025", "2026")


class Bodies:
    """Folders of bodies that change at random, and the list that names them."""

    def __init__(self, folder: Path, seed: str) -> None:
        self.folder, self.random = folder, random.Random(seed)
        self.listed: list[str] = []
        self.broken: set[str] = set()
        self.title, self.notice, self.address = "Portal Contoh", "", ""
        self.count = 0
        for _ in range(4):
            self.add()

    def path(self, name: str) -> Path:
        return self.folder / name

    def write_list(self) -> None:
        rows = "".join(f"  - id: {name}\n    alamat: {name}\n" for name in self.listed)
        more = f"keterangan: {self.notice}\n" if self.notice else ""
        more += f"alamat_portal: {self.address}\n" if self.address else ""
        text = f"judul: {self.title}\npenyelenggara: Provinsi Contoh\n{more}badan_publik:\n{rows}"
        (self.folder / "sumber.yml").write_text(text, encoding="utf-8")

    # --- changes

    def add(self) -> None:
        name = f"b{self.count}"
        self.count += 1
        self._write(name)
        self.listed.insert(self.random.randint(0, len(self.listed)), name)

    def remove(self) -> None:
        if len(sound := self._sound()) > 2:
            self.listed.remove(name := self.random.choice(sound))
            self.path(name).rename(self.folder / f"lama-{name}")

    def come_back(self) -> None:
        """A body that was taken off the list, as it was."""
        gone = sorted(self.folder.glob("lama-*"))
        if gone:
            old = self.random.choice(gone)
            name = old.name.removeprefix("lama-")
            old.rename(self.path(name))
            self.listed.append(name)

    def order(self) -> None:
        self.random.shuffle(self.listed)

    def rewrite(self) -> None:
        """Another name, kind, licence, coverage and other items, all at once."""
        self._write(name := self.random.choice(self.listed))
        self.broken.discard(name)

    def edit_items(self) -> None:
        if sound := self._sound():
            name = self.random.choice(sound)
            year = self.random.choice(YEARS)
            rows = self._records(name, year)
            replace_shard(self.path(name), f"informasi/{year}.ndjson", lines(rows), len(rows))

    def edit_coverage(self) -> None:
        if sound := self._sound():
            rows = self._coverage()
            replace_shard(self.path(self.random.choice(sound)), "kepatuhan.ndjson", lines(rows), len(rows))

    def edit_release(self) -> None:
        if sound := self._sound():
            name = self.random.choice(sound)
            rows = self._releases(name)
            replace_shard(self.path(name), "siaran-pers/2026.ndjson", lines(rows), len(rows))

    def corrupt(self) -> None:
        """An index that is none, or a shard that is not what its hash says."""
        if sound := self._sound():
            name = self.random.choice(sound)
            if self.random.random() < 0.5:
                put(self.path(name), "index.json", b"<!doctype html>")
            else:
                replace_shard(self.path(name), "informasi/2025.ndjson", lines(self._records(name, "2025")), 1)
                edit_index(self.path(name), lambda index: index["koleksi"]["informasi"]["pecahan"][1].update(jumlah=99))
            self.broken.add(name)

    def vanish(self) -> None:
        if sound := self._sound():
            name = self.random.choice(sound)
            shutil.rmtree(self.path(name))
            self.broken.add(name)

    def repair(self) -> None:
        for name in sorted(self.broken & {*self.listed}):
            self._write(name)
        self.broken.clear()

    def rename_portal(self) -> None:
        self.title = f"Portal {self.random.choice(WORDS)}"
        self.notice = self.random.choice(("", "Masih uji coba"))
        self.address = self.random.choice(("", "https://data.contoh.go.id/", "https://contoh.go.id/portal/"))

    # --- what bodies have

    def _sound(self) -> list[str]:
        return [name for name in self.listed if name not in self.broken]

    def _write(self, name: str) -> None:
        """Titles, topics, counts and states are drawn anew."""
        shutil.rmtree(self.path(name), ignore_errors=True)
        license = {"nama": "CC BY 4.0", "alamat": "https://creativecommons.org/licenses/by/4.0/"}
        write_site(
            self.path(name),
            f"Kota {self.random.choice(WORDS)} {name}",
            _site(name),
            {year: self._records(name, year) for year in YEARS},
            releases={"2026": self._releases(name)},
            coverage=self._coverage(),
            kind=self.random.choice(KINDS),
            license=license if self.random.random() < 0.5 else None,
        )

    def _records(self, name: str, year: str) -> list[JsonObject]:
        """Some years have more items than a pack of the index holds."""
        draw = self.random
        return [
            record(
                _site(name), f"{year}/r-{n}", " ".join(draw.choices(WORDS, k=3)), topik=draw.sample(WORDS, 2),
                tanggal_terbit=f"{year}-{draw.randint(1, 12):02d}-01", kewajiban=draw.choice(([], ["bk-c"])), isi=f"<p>{draw.choice(WORDS)}</p>",
            )
            for n in range(draw.choice((0, 1, 5, 40)))
        ]  # fmt: skip

    def _releases(self, name: str) -> list[JsonObject]:
        return [
            {
                "id": f"2026/s-{n}",
                "halaman": f"{_site(name)}siaran-pers/2026/s-{n}.html",
                "judul": f"Siaran {self.random.choice(WORDS)}",
                "tanggal": "2026-02-01",
            }
            for n in range(self.random.randint(0, 3))
        ]

    def _coverage(self) -> list[JsonObject]:
        draw = self.random
        return [
            duty(id, draw.choice(STATES), jumlah_catatan=draw.randint(0, 3), catatan_terbaru=draw.choice((None, "2025/r-0")))
            for id in draw.sample(("bk-a-01", "bk-c", "bk-j", "bk-b-01", "bk-d"), draw.randint(0, 4))
        ]  # fmt: skip


def _site(name: str) -> str:
    return f"https://{name}.contoh.go.id/"


CHANGE: tuple[Callable[[Bodies], None], ...] = (
    Bodies.add, Bodies.remove, Bodies.come_back, Bodies.order, Bodies.rewrite, Bodies.edit_items, Bodies.edit_items,
    Bodies.edit_coverage, Bodies.edit_release, Bodies.corrupt, Bodies.vanish, Bodies.repair, Bodies.rename_portal,
)  # fmt: skip


def gather(folder: Path, work: Path, jobs: int = 1) -> int:
    """With all that is remembered in `work`."""
    where = ("--store", str(work / "simpanan"), "--cache", str(work / "ingatan"), "--out", str(work / "portal"))
    return main(["gather", str(folder / "sumber.yml"), "--today", MOMENT, "--jobs", str(jobs), *where])


def test_what_a_portal_remembers_never_shows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bodies = Bodies(tmp_path / "badan", SEED)
    bodies.write_list()
    standing, done = tmp_path / "tetap", ["begin"]
    gather(bodies.folder, standing, jobs=2)
    for number in range(CHANGES):
        change = bodies.random.choice(CHANGE)
        change(bodies)
        done.append(change.__name__)
        bodies.write_list()
        if bodies.random.random() < 0.3:
            bodies.random.choice(sorted((standing / "portal").rglob("*.bin"))).unlink()
            done.append("lose a file of the index")
        code = gather(bodies.folder, standing, jobs=2)
        told = f"TERANG_SEED={SEED}: {done}\n{capsys.readouterr().err}"
        assert code == int(bool(bodies.broken & {*bodies.listed})), told
        remembered = tree_bytes(standing / "portal")
        fresh = tmp_path / f"segar-{number}"
        shutil.copytree(standing / "simpanan", fresh / "simpanan")  # what failed is shown as it last was
        gather(bodies.folder, fresh)
        _same(remembered, tree_bytes(fresh / "portal"), told)
        if not bodies.broken:  # then the store need not remember anything either
            shutil.rmtree(fresh)
            gather(bodies.folder, fresh)
            _same(remembered, tree_bytes(fresh / "portal"), told)
        shutil.rmtree(fresh)


def _same(one: dict[str, bytes], other: dict[str, bytes], told: str) -> None:
    differ = sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))
    assert not differ, f"{told}\n{json.dumps(differ[:20])}"
