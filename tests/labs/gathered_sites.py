"""Sites of bodies as their APIs show them, made without building them: for tests of portals."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

JsonObject = dict[str, Any]
WORDS = [
    "anggaran",
    "laporan",
    "kinerja",
    "jalan",
    "sekolah",
    "pasar",
    "air",
    "kesehatan",
    "pajak",
    "izin",
    "lingkungan",
    "peraturan",
    "rencana",
    "pengadaan",
    "aset",
]


def record(site: str, id: str, title: str, **more: Any) -> JsonObject:
    return {
        "id": id,
        "halaman": f"{site}informasi/{id}.html",
        "judul": title,
        "kelas": "berkala",
        "status": "terbit",
        **more,
    }


def duty(id: str, state: str, **more: Any) -> JsonObject:
    return {"kewajiban": id, "ditanggung": "badan", "keadaan": state, "jatuh_tempo": None, "jumlah_catatan": 0, "catatan_terbaru": None, **more}  # fmt: skip


def lines(rows: Iterable[JsonObject]) -> bytes:
    return b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows)


def write_site(
    folder: Path,
    name: str,
    site: str,
    records: Mapping[str, list[JsonObject]],
    *,
    releases: Mapping[str, list[JsonObject]] | None = None,
    coverage: Iterable[JsonObject] = (),
    kind: str = "pemda",
    license: JsonObject | None = None,
) -> Path:
    """The API of a body in `folder`, as `terang build` writes it."""
    shards: dict[str, tuple[bytes, int]] = {"badan.json": (lines([{"nama": name, "jenis": kind}]), 1)}
    for collection, years in (("informasi", records), ("siaran-pers", releases or {})):
        for year, rows in years.items():
            shards[f"{collection}/{year}.ndjson"] = (lines(rows), len(rows))
    states = list(coverage)
    shards["kepatuhan.ndjson"] = (lines(states), len(states))
    for path, (content, _) in shards.items():
        put(folder, path, content)
    told = {path: row(path, content, count) for path, (content, count) in shards.items()}
    collections = {
        collection: {
            "jumlah": sum(one["jumlah"] for path, one in told.items() if path.startswith(collection)),
            "pecahan": [one for path, one in told.items() if path.startswith(collection)],
        }
        for collection in ("badan", "informasi", "siaran-pers", "kepatuhan")
    }
    index = {"versi": 1, "badan_publik": name, "alamat_situs": site or None, "koleksi": collections}
    put(folder, "index.json", json.dumps(index | ({"lisensi": license} if license else {})).encode())
    return folder


def row(path: str, content: bytes, count: int) -> JsonObject:
    return {"alamat": path, "jumlah": count, "bita": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def put(folder: Path, path: str, content: bytes) -> None:
    file = folder / "api/v1" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def edit_index(folder: Path, change: Any) -> None:
    """`change` is given the index and alters it."""
    file = folder / "api/v1/index.json"
    index = json.loads(file.read_bytes())
    change(index)
    file.write_bytes(json.dumps(index).encode())


def replace_shard(folder: Path, path: str, content: bytes, count: int) -> None:
    """With its hash in the index, as a body would that means what it says."""
    put(folder, path, content)

    def change(index: JsonObject) -> None:
        for collection in index["koleksi"].values():
            collection["pecahan"] = [
                row(path, content, count) if one["alamat"] == path else one for one in collection["pecahan"]
            ]

    edit_index(folder, change)


def tree_bytes(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
