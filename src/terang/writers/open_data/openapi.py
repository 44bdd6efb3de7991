"""The field tables → the description of the API in OpenAPI 3.1."""

from typing import Any

from ... import urls
from ...records import Body, BudgetLine, ProcurementPackage, ProcurementState, Record, Release, Unit, fields_of
from ...records.fields import Need
from ..shared.outputs import Site
from .json_values import JsonObject, json_schema

_NAME = {"name": "nama", "in": "path", "required": True, "schema": {"type": "string"}}


def openapi(site: Site) -> dict[str, Any]:
    """All paths are relative to the folder of the description."""
    body = site.catalogue.body
    license = {"license": {"name": body.license.name, "url": body.license.address}} if body.license else {}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"Data terbuka {body.name}",
            "version": "1",
            "description": "Berkas JSON yang tetap alamatnya, tanpa kunci dan tanpa batas permintaan. "
            "Dalam versi 1 kunci dapat bertambah, tetapi tidak berganti nama, arti, atau jenis.",
            **license,
        },
        "servers": [{"url": site.address + urls.API_INDEX.rpartition("/")[0] if site.address else "."}],
        "paths": dict(_paths()),
        "components": {"schemas": _schemas()},
    }


def _paths() -> list[tuple[str, dict[str, Any]]]:
    lines = "application/x-ndjson"
    year, item = [{**_NAME, "name": "tahun"}], [{**_NAME, "name": "tahun"}, _NAME]
    return [
        ("/index.json", _get("Semua koleksi, pecahannya, jumlah baris, ukuran, dan nilai hash SHA-256", "Indeks")),
        ("/badan.json", _get("Badan publik", "BadanPublik")),
        ("/unit.ndjson", _get("Unit", "Unit", lines)),
        ("/informasi/{tahun}.ndjson", _get("Informasi publik satu tahun", "Informasi", lines, year)),
        ("/informasi/{tahun}/{nama}.json", _get("Satu informasi publik", "Informasi", parameters=item)),
        ("/siaran-pers/{tahun}.ndjson", _get("Siaran pers satu tahun", "SiaranPers", lines, year)),
        ("/siaran-pers/{tahun}/{nama}.json", _get("Satu siaran pers", "SiaranPers", parameters=item)),
        ("/kewajiban.ndjson", _get("Kewajiban mengumumkan menurut undang-undang", "Kewajiban", lines)),
        ("/kepatuhan.ndjson", _get("Keadaan tiap kewajiban", "Kepatuhan", lines)),
        ("/pencabutan.ndjson", _get("Informasi dan siaran pers yang dicabut", "Pencabutan", lines)),
        ("/anggaran/{tahun}.ndjson", _get("Anggaran satu tahun: satu baris tiap uraian", "Anggaran", lines, year)),
        ("/pengadaan/{tahun}.ndjson", _get("Pengadaan satu tahun: satu baris tiap paket", "Pengadaan", lines, year)),
        (
            "/perubahan/{bulan}.ndjson",
            _get("Yang terbit, berubah, dan dicabut dalam satu bulan", "Perubahan", lines, [{**_NAME, "name": "bulan"}]),
        ),
    ]  # fmt: skip


def _get(
    summary: str, schema: str, media_type: str = "application/json", parameters: list[dict[str, Any]] | None = None
) -> dict[str, Any]:
    content = {media_type: {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    operation = {"summary": summary, "responses": {"200": {"description": summary, "content": content}}}
    return {"get": {**operation, "parameters": parameters} if parameters else operation}


def _schemas() -> JsonObject:
    item = {
        "id": _string("Id tetap: tahun/nama."),
        "halaman": _string("Alamat halaman untuk dibaca orang."),
    }
    record, release = json_schema(Record), json_schema(Release)
    for schema in (record, release):
        schema["properties"]["isi"] = _string("Isi lengkap sebagai HTML.")
        schema["properties"] = item | schema["properties"]
        schema["required"] = ["id", "halaman", "judul", "status"]
    return {
        "Informasi": record,
        "SiaranPers": release,
        "BadanPublik": json_schema(Body),
        "Unit": json_schema(Unit),
        "Kewajiban": _object("id", "kelas", "judul", optional=("induk", "dasar", "pembaruan", "dasar_pembaruan", "halaman")),
        "Kepatuhan": {"type": "object", "required": ["kewajiban", "keadaan"]},
        "Pencabutan": {"type": "object", "required": ["jenis", "id", "halaman", "judul", "status"]},
        "Anggaran": _of_year(BudgetLine),
        "Pengadaan": _of_year(ProcurementPackage, {"status": {"type": "string", "enum": _STATES}}),
        "Perubahan": _object("tanggal", "jenis", "id", "perubahan", "judul", optional=("catatan",)),
        "Indeks": {
            "type": "object",
            "required": ["versi", "badan_publik", "koleksi"],
            "properties": {
                "versi": {"const": 1},
                "badan_publik": {"type": "string"},
                "koleksi": {"type": "object", "additionalProperties": _collection()},
            },
        },
    }  # fmt: skip


_STATES = [one.key for one in ProcurementState]


def _of_year(table: type, more: JsonObject | None = None) -> JsonObject:
    """A row of a table of a year, with what is said of all its rows."""
    schema = json_schema(table)
    schema["properties"] = {
        "tahun": {"type": "integer", "description": "Tahun anggaran."},
        **schema["properties"],
        **(more or {}),
        "nama_unit": _string("Nama unit."),
        "keterangan": _string("Sumber dan catatan yang berlaku bagi semua baris tahun itu."),
        "halaman": _string("Alamat halaman untuk dibaca orang."),
    }
    required = [field.key for field in fields_of(table) if field.need is Need.REQUIRED]
    schema["required"] = ["tahun", *required, *(more or {}), "halaman"]
    return schema


def _collection() -> JsonObject:
    shard = _object("alamat", optional=())
    shard["properties"] |= {
        "jumlah": {"type": "integer", "description": "Banyaknya baris."},
        "bita": {"type": "integer"},
        "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    }
    shard["required"] = ["alamat", "jumlah", "bita", "sha256"]
    return {
        "type": "object",
        "required": ["jumlah", "pecahan"],
        "properties": {"jumlah": {"type": "integer"}, "pecahan": {"type": "array", "items": shard}},
    }


def _object(*required: str, optional: tuple[str, ...]) -> JsonObject:
    names = (*required, *optional)
    return {"type": "object", "required": list(required), "properties": {name: {"type": "string"} for name in names}}


def _string(about: str) -> JsonObject:
    return {"type": "string", "description": about}
