"""Gathered bodies in a store → Parquet by year for analysts, written by DuckDB, which needs no server.

badan.parquet, kepatuhan.parquet
informasi/tahun=2024/informasi.parquet, siaran-pers/tahun=2024/siaran-pers.parquet
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from ..errors import CannotRun
from ..gathering import BodyStore, FolderStorage, Storage, StoredShard
from ..law import DUTIES
from .portal_figures import GatheredMember, Portal
from .replaced_folder import replaced

_ITEM = "id: 'VARCHAR', halaman: 'VARCHAR', judul: 'VARCHAR', status: 'VARCHAR', unit: 'VARCHAR', topik: 'VARCHAR[]', isi: 'VARCHAR'"
_COLUMNS = {
    "informasi": f"{_ITEM}, kelas: 'VARCHAR', ringkasan: 'VARCHAR', tanggal_terbit: 'VARCHAR', periode: 'VARCHAR', kewajiban: 'VARCHAR[]', bentuk: 'VARCHAR[]'",
    "siaran-pers": f"{_ITEM}, nomor: 'VARCHAR', tanggal: 'VARCHAR', teras: 'VARCHAR', bahasa: 'VARCHAR'",
}  # fmt: skip


def write_parquet(portal: Portal, storage: Storage, folder: Path) -> None:
    """Into `folder`, which must be new, empty, or written by this function."""
    try:
        import duckdb
    except ModuleNotFoundError as error:
        raise CannotRun("--parquet memerlukan paket tambahan; jalankan pip install 'terang[portal]'") from error
    with replaced(folder) as fresh, tempfile.TemporaryDirectory(prefix="terang-") as work:
        database = duckdb.connect()
        database.execute("SET threads = 1; SET preserve_insertion_order = true")  # the same bytes from the same store
        bodies = Path(work) / "badan.ndjson"
        bodies.write_bytes(_lines(map(_body, portal.members)))
        database.execute(
            f"CREATE TABLE badan AS FROM read_json({_text(bodies)}, format='newline_delimited', columns={{{_BODY}}})"
        )
        database.execute(f"COPY (FROM badan ORDER BY badan) TO {_text(fresh / 'badan.parquet')} (FORMAT parquet)")
        coverage = Path(work) / "kepatuhan.ndjson"
        coverage.write_bytes(_lines(row for member in portal.members for row in _coverage(member)))
        database.execute(
            f"COPY (FROM read_json({_text(coverage)}, format='newline_delimited', columns={{{_COVERAGE}}}) ORDER BY badan, kewajiban)"
            f" TO {_text(fresh / 'kepatuhan.parquet')} (FORMAT parquet)"
        )
        for collection, year in sorted(
            {(one.collection, one.year) for body in portal.members for one in body.state.shards}
        ):
            _write_year(database, portal, storage, (collection, year), (fresh, Path(work)))


def _write_year(
    database: Any, portal: Portal, storage: Storage, part: tuple[str, str], folders: tuple[Path, Path]
) -> None:
    """One file of all bodies; files of a store that is no folder are brought here, those of one year at a time."""
    (collection, year), (fresh, work) = part, folders
    target = fresh / collection / f"tahun={year}"
    target.mkdir(parents=True)
    with tempfile.TemporaryDirectory(dir=work) as brought:
        files: dict[str, str] = {}
        for member in portal.members:
            for shard in member.state.shards:
                if (shard.collection, shard.year) == part:
                    files[_local(storage, member.id, shard, Path(brought))] = member.id
        database.execute("CREATE OR REPLACE TABLE berkas (filename VARCHAR, badan VARCHAR)")
        database.executemany("INSERT INTO berkas VALUES (?, ?)", list(files.items()))
        paths = ", ".join(map(_text, files))
        database.execute(
            f"COPY (SELECT badan.* EXCLUDE (informasi, siaran_pers), isi.* EXCLUDE (filename, halaman),"
            f" badan.situs || '{collection}/' || isi.id || '.html' AS halaman"
            f" FROM read_json([{paths}], format='newline_delimited', filename=true, columns={{{_COLUMNS[collection]}}}) AS isi"
            f" JOIN berkas USING (filename) JOIN badan ON badan.badan = berkas.badan ORDER BY badan.badan, isi.id)"
            f" TO {_text(target / f'{collection}.parquet')} (FORMAT parquet)"
        )


def _local(storage: Storage, id: str, shard: StoredShard, brought: Path) -> str:
    store = BodyStore(storage, id)
    if isinstance(storage, FolderStorage):
        return f"{storage.folder}/{store.shown_path(shard)}"
    place = brought / f"{id}-{shard.digest}"
    place.write_bytes(store.shown_content(shard))
    return str(place)


_BODY = (
    "badan: 'VARCHAR', nama_badan: 'VARCHAR', jenis: 'VARCHAR', kode_wilayah: 'VARCHAR', situs: 'VARCHAR', lisensi: 'VARCHAR',"
    " diambil: 'VARCHAR', informasi: 'BIGINT', siaran_pers: 'BIGINT'"
)
_COVERAGE = (
    "badan: 'VARCHAR', kewajiban: 'VARCHAR', judul: 'VARCHAR', keadaan: 'VARCHAR', jatuh_tempo: 'VARCHAR', jumlah_catatan: 'BIGINT',"
    " catatan_terbaru: 'VARCHAR', diambil: 'VARCHAR'"
)


def _body(member: GatheredMember) -> dict[str, Any]:
    state = member.state
    return {
        "badan": member.id,
        "nama_badan": state.name,
        "jenis": state.kind,
        "kode_wilayah": state.region,
        "situs": state.site,
        "lisensi": state.license[1] if state.license else None,
        "diambil": state.fetched,
        "informasi": state.records,
        "siaran_pers": state.releases,
    }


def _coverage(member: GatheredMember) -> Iterator[dict[str, Any]]:
    for id, one in member.state.coverage.items():
        yield {
            "badan": member.id,
            "kewajiban": id,
            "judul": DUTIES[id].title,
            "keadaan": one.state,
            "jatuh_tempo": one.due,
            "jumlah_catatan": one.count,
            "catatan_terbaru": one.newest,
            "diambil": member.state.fetched,
        }


def _lines(rows: Any) -> bytes:
    return b"".join(msgspec.json.encode(row) + b"\n" for row in rows)


def _text(path: Path | str) -> str:
    """As DuckDB writes a text."""
    return "'" + str(path).replace("'", "''") + "'"
