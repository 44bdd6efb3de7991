"""A store and sites in S3-compatible storage, by a test server on the loopback: the same bytes as in folders.

`make s3` fetches the server and the client (versions and hashes in s3.lock) into a folder of the virtual environment.
"""

import importlib
import secrets
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gathered_sites import duty, lines, record, replace_shard, tree_bytes, write_site
from terang.cli.main import main

_FOLDER = Path(sys.prefix) / "s3"
SITES = {name: f"https://{name}.contoh.go.id/" for name in ("a", "b", "c")}


@pytest.fixture
def s3fs(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The client; behind all other packages, none of which it replaces."""
    if not _FOLDER.is_dir():
        pytest.skip("the test server of S3 storage is no package of requirements.lock: `make s3` fetches it")
    monkeypatch.setattr(sys, "path", [*sys.path, str(_FOLDER)])
    return importlib.import_module("s3fs")


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch, s3fs: Any) -> Iterator[str]:
    """The address of an empty bucket. Keys and endpoint come from where fsspec looks for them."""
    server = importlib.import_module("moto.server").ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    for name, value in (
        ("AWS_ACCESS_KEY_ID", "contoh"),
        ("AWS_SECRET_ACCESS_KEY", "contoh"),
        ("AWS_DEFAULT_REGION", "us-east-1"),
        ("AWS_ENDPOINT_URL", f"http://{host}:{port}"),
    ):
        monkeypatch.setenv(name, value)
    s3fs.S3FileSystem.clear_instance_cache()
    name = f"contoh-{secrets.token_hex(4)}"  # all servers of a process share their buckets
    s3fs.S3FileSystem().mkdir(name)
    yield f"s3://{name}"
    s3fs.S3FileSystem.clear_instance_cache()
    server.stop()


@pytest.fixture
def bodies(tmp_path: Path) -> Path:
    for name, site in SITES.items():
        records = {
            year: [
                record(site, f"{year}/r-{n}", f"Laporan {n} {name}", tanggal_terbit=f"{year}-01-01") for n in range(20)
            ]
            for year in ("2024", "2025")
        }
        write_site(tmp_path / name, f"Kota {name}", site, records, coverage=[duty("bk-a-01", "terbit")])
    write_list(tmp_path, {name: name for name in SITES})
    return tmp_path


def write_list(folder: Path, addresses: dict[str, str]) -> None:
    rows = "".join(f"  - id: {id}\n    alamat: {address}\n" for id, address in addresses.items())
    text = f"judul: Portal\npenyelenggara: Provinsi\nbadan_publik:\n{rows}"
    (folder / "sumber.yml").write_text(text, encoding="utf-8")


def gather(folder: Path, name: str, store: str, jobs: int = 1) -> int:
    where = ("--store", store, "--out", str(folder / name / "portal"), "--cache", str(folder / name / "ingatan"))
    words = ("--today", "2026-03-31T08:00+07:00", "--jobs", str(jobs))
    return main(["gather", str(folder / "sumber.yml"), *words, *where, "--parquet", str(folder / name / "parquet")])


def objects(system: Any, address: str) -> dict[str, bytes]:
    place = address.removeprefix("s3://") + "/"
    system.invalidate_cache()
    return {path.removeprefix(place): system.cat_file(path) for path in system.find(place)}


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_store_in_s3_holds_and_gives_the_same(jobs: int, bodies: Path, bucket: str, s3fs: Any) -> None:
    store = f"{bucket}/simpanan"
    for change in (False, True):
        if change:
            new = [record(SITES["b"], "2025/baru", "Baru")]
            replace_shard(bodies / "b", "informasi/2025.ndjson", lines(new), 1)
        assert gather(bodies, "folder", str(bodies / "simpanan"), jobs) == 0
        assert gather(bodies, "s3", store, jobs) == 0
        for name in ("portal", "parquet"):
            assert tree_bytes(bodies / "s3" / name) == tree_bytes(bodies / "folder" / name)
        assert objects(s3fs.S3FileSystem(), store) == tree_bytes(bodies / "simpanan"), (
            "and nothing that is not needed any more"
        )


def test_sites_in_s3_are_gathered_as_folders_are(bodies: Path, bucket: str, s3fs: Any) -> None:
    assert gather(bodies, "folder", str(bodies / "simpanan")) == 0
    for name in SITES:
        s3fs.S3FileSystem().put(str(bodies / name), f"{bucket}/situs/{name}", recursive=True)
    write_list(bodies, {name: f"{bucket}/situs/{name}" for name in SITES})
    assert gather(bodies, "s3", str(bodies / "lain")) == 0
    assert tree_bytes(bodies / "s3/portal") == tree_bytes(bodies / "folder/portal")
