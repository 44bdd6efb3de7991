"""Gathering on a scheduler with two workers, over any storage: the same bytes as on one machine, whatever happens to a worker."""

import http.server
import json
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from gathered_sites import WORDS, duty, lines, record, replace_shard, tree_bytes, write_site
from terang.cli.main import main

BODIES = 12
MOMENT = "2026-03-31T08:00+07:00"
_LONG = 120  # seconds that no step of a test ever takes


def make_bodies(folder: Path, address: Callable[[str], str], site: Callable[[str], str]) -> None:
    rows = []
    for number in range(BODIES):
        name = f"b{number:02d}"
        records = {
            year: [
                record(site(name), f"{year}/{WORDS[(number + n) % len(WORDS)]}-{n}", f"{WORDS[n % len(WORDS)]} {name} {year}", topik=[WORDS[n % 5]], tanggal_terbit=f"{year}-0{n % 9 + 1}-01", isi=f"<p>Isi <b>{n}</b></p>")
                for n in range(20)
            ]
            for year in ("2024", "2025")
        }  # fmt: skip
        write_site(folder / name, f"Kota {name}", site(name), records, coverage=[duty("bk-a-01", "terbit")])
        rows.append(f"  - id: {name}\n    alamat: {address(name)}\n")
    head = "judul: Portal Contoh\npenyelenggara: Provinsi Contoh\nbadan_publik:\n"
    (folder / "sumber.yml").write_text(head + "".join(rows), encoding="utf-8")


@pytest.fixture
def bodies(tmp_path: Path) -> Path:
    make_bodies(tmp_path, lambda name: name, lambda name: f"https://{name}.contoh.go.id/")
    return tmp_path


def gather(folder: Path, *more: str) -> int:
    return main(["gather", str(folder / "sumber.yml"), "--today", MOMENT, "--jobs", "2", *more])


def elsewhere(folder: Path, name: str, store: str = "") -> list[str]:
    return [
        *("--store", store or str(folder / name / "simpanan"), "--out", str(folder / name / "portal")),
        *("--cache", str(folder / name / "ingatan")),
    ]


class Cluster:
    """A scheduler and two workers, each a process of its own."""

    def __init__(self, folder: Path) -> None:
        file = folder / "penjadwal.json"
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": folder}
        command = [
            sys.executable,
            "-m",
            "distributed.cli.dask_scheduler",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--no-dashboard",
        ]
        self.processes = [subprocess.Popen([*command, "--scheduler-file", str(file)], **quiet)]  # type: ignore[call-overload]
        began = time.monotonic()
        while not file.exists() or not file.read_text("utf-8").strip():
            assert time.monotonic() - began < _LONG
            time.sleep(0.1)
        self.address = str(json.loads(file.read_text("utf-8"))["address"])
        command = [
            sys.executable,
            "-m",
            "distributed.cli.dask_worker",
            self.address,
            "--no-nanny",
            "--nthreads",
            "1",
            "--no-dashboard",
        ]
        self.workers = [subprocess.Popen(command, **quiet) for _ in range(2)]  # type: ignore[call-overload]
        self.processes += self.workers

    def stop(self) -> None:
        for process in self.processes:
            process.kill()
            process.wait()


@pytest.fixture
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    found = Cluster(tmp_path_factory.mktemp("gugus"))
    yield found
    found.stop()


def test_workers_make_the_same_bytes(bodies: Path, cluster: Cluster) -> None:
    shutil.rmtree(bodies / "b03")  # a body that is not there is the same on a cluster, too
    assert gather(bodies) == 1
    assert gather(bodies, "--scheduler", cluster.address, *elsewhere(bodies, "gugus")) == 1
    assert tree_bytes(bodies / "gugus/portal") == tree_bytes(bodies / "portal")


def test_a_lost_worker_changes_nothing(tmp_path: Path, cluster: Cluster) -> None:
    """Killed while it waits for the answer of a body."""
    asked: list[str] = []

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *given: Any, **more: Any) -> None:
            super().__init__(*given, directory=str(tmp_path), **more)

        def do_GET(self) -> None:
            asked.append(self.path)
            if len(asked) == 12:
                cluster.workers[0].send_signal(signal.SIGKILL)
            super().do_GET()

        def log_message(self, *_: Any) -> None:
            pass

    listening = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=listening.serve_forever)
    thread.start()
    try:
        hosts = [f"http://127.0.0.1:{listening.server_port}/", f"http://localhost:{listening.server_port}/"]

        def site(name: str) -> str:
            return f"{hosts[int(name[1:]) % 2]}{name}/"

        make_bodies(tmp_path, site, site)
        assert gather(tmp_path, "--scheduler", cluster.address, *elsewhere(tmp_path, "gugus")) == 0
        assert cluster.workers[0].wait(_LONG) == -signal.SIGKILL
        assert gather(tmp_path) == 0
    finally:
        listening.shutdown()
        thread.join()
        listening.server_close()
    assert tree_bytes(tmp_path / "gugus/portal") == tree_bytes(tmp_path / "portal")


def test_a_scheduler_that_is_not_there_is_named(bodies: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert gather(bodies, "--scheduler", "nonsens") == 2
    assert "penjadwal «nonsens»" in capsys.readouterr().err


def test_any_storage_that_fsspec_speaks(bodies: Path) -> None:
    assert gather(bodies) == 0
    store = f"local://{bodies / 'jauh'}"
    assert gather(bodies, *elsewhere(bodies, "lain", store)) == 0
    assert tree_bytes(bodies / "lain/portal") == tree_bytes(bodies / "portal")
    assert tree_bytes(bodies / "jauh") == tree_bytes(bodies / ".terang-kumpulan")
    new = [record("https://b01.contoh.go.id/", "2025/baru", "Baru")]
    replace_shard(bodies / "b01", "informasi/2025.ndjson", lines(new), 1)
    assert gather(bodies) == 0
    assert gather(bodies, *elsewhere(bodies, "lain", store)) == 0
    assert tree_bytes(bodies / "jauh") == tree_bytes(bodies / ".terang-kumpulan"), (
        "what is not needed any more is removed"
    )


def test_a_storage_that_cannot_be_used_is_named(bodies: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert gather(bodies, "--store", "nonsens://x/y") == 2
    assert "nonsens://x/y" in capsys.readouterr().err


def test_parquet_is_read_back(bodies: Path) -> None:
    parquet = bodies / "parquet"
    assert gather(bodies, "--parquet", str(parquet)) == 0
    first = tree_bytes(parquet)
    count = duckdb.sql(f"SELECT tahun, count(*) FROM read_parquet('{parquet}/informasi/*/*.parquet', hive_partitioning=true) GROUP BY tahun ORDER BY tahun").fetchall()  # fmt: skip
    assert count == [(2024, BODIES * 20), (2025, BODIES * 20)]
    row = duckdb.sql(f"SELECT badan, nama_badan, id, halaman, topik, isi, diambil FROM '{parquet}/informasi/tahun=2024/informasi.parquet' LIMIT 1").fetchall()[0]  # fmt: skip
    assert row == ("b00", "Kota b00", "2024/air-6", "https://b00.contoh.go.id/informasi/2024/air-6.html", ["laporan"], "<p>Isi <b>6</b></p>", "2026-03-31T08:00:00+07:00")  # fmt: skip
    assert duckdb.sql(f"SELECT count(*), min(keadaan) FROM '{parquet}/kepatuhan.parquet'").fetchall() == [
        (BODIES, "terbit")
    ]
    assert gather(bodies, "--parquet", str(parquet)) == 0
    assert tree_bytes(parquet) == first
    assert (
        gather(bodies, *elsewhere(bodies, "lain", f"local://{bodies / 'jauh'}"), "--parquet", str(bodies / "p2")) == 0
    )
    assert tree_bytes(bodies / "p2") == first


def test_a_folder_of_others_is_left_alone(bodies: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (bodies / "milik").mkdir()
    (bodies / "milik/surat.txt").write_text("x")
    for option in ("--parquet", "--documents"):
        assert gather(bodies, option, str(bodies / "milik")) == 2
        assert "berisi berkas lain" in capsys.readouterr().err
        assert [path.name for path in (bodies / "milik").iterdir()] == ["surat.txt"]


def test_documents_for_search_servers(bodies: Path) -> None:
    assert gather(bodies, "--documents", str(bodies / "dokumen")) == 0
    settings = json.loads((bodies / "dokumen/opensearch/indeks.json").read_bytes())
    known = settings["mappings"]["properties"].keys()
    bulk = [json.loads(line) for line in (bodies / "dokumen/opensearch/b00.ndjson").read_bytes().splitlines()]
    plain = [json.loads(line) for line in (bodies / "dokumen/meilisearch/b00.ndjson").read_bytes().splitlines()]
    assert len(plain) == 40
    assert bulk[1::2] == plain
    assert [one["index"]["_id"] for one in bulk[::2]] == [one["id"] for one in plain]
    assert all(one.keys() <= known for one in plain), "the mapping is strict"
    assert all(one["id"].replace("_", "").replace("-", "").isalnum() for one in plain)
    assert plain[0]["isi"] == "Isi 0"
    filters = json.loads((bodies / "dokumen/meilisearch/setelan.json").read_bytes())["filterableAttributes"]
    assert set(filters) <= known
