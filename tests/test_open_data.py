"""open data: the API, exports of lists, the dictionary, catalogues for portals; judged by validators of others."""

import csv
import hashlib
import io
import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import duckdb
import jsonschema
import openpyxl
import pytest
import referencing
from openapi_spec_validator import validate as validate_openapi
from pyshacl import validate as validate_shapes
from rdflib import Graph

from helpers import ADDRESS, HOME, TODAY, make_root, record, release
from terang.catalogue import load
from terang.publishing import Engine, publish
from terang.records import Attachment, Frequency, Record, fields_of
from terang.writers.open_data import data_json, dcat
from test_publishing import ENGINE

SHARED = HOME.parent / "shared/data"
SHAPES = SHARED / "validators/dcat-shacl"
US = SHARED / "schemas/schemas/dcatus3.0/definitions"
SECRET = "Rahasiasekali"

FILES: dict[str, str | bytes] = {
    "disclosures/berkala/2025/anggaran.yml": record(
        frekuensi="tahunan",
        judul="Anggaran 2025",
        ringkasan='"=1+1, \\"kutip\\"; titik koma"',
        unit="dinkes",
        tanggal_terbit="2025-02-03",
        periode="2025",
        kewajiban="[bk-d-01]",
        topik="[anggaran, Pajak]",
        berkas="\n  - {lokasi: a.csv, judul: Tabel}",
        isi="|\n  Satu\n\n  Dua",
        catatan_perubahan="\n  - {tanggal: 2025-03-01, catatan: Angka dibetulkan}",
    ),
    "disclosures/setiap-saat/2024/dicabut.yml": record(
        kelas="setiap_saat",
        judul="Sudah dicabut",
        ringkasan=SECRET,
        status="dicabut",
        pencabutan="{tanggal: 2025-01-02, alasan: Salah unggah}",
    ),
    "disclosures/dikecualikan/2024/tertutup.yml": record(
        kelas="dikecualikan", judul="Tertutup", pengecualian="{dasar: a, jangka_waktu: 5 tahun}"
    ),
    "disclosures/berkala/2025/draf.yml": record(judul=SECRET, status="draf"),
    "disclosures/berkala/2025/nanti.yml": record(judul=SECRET, tanggal_terbit=(TODAY + timedelta(1)).isoformat()),
    "disclosures/berkas/a.csv": "a,b\n1,2\n",
    "content/siaran-pers/2025/satu.md": release(topik="[pajak]", ralat="\n  - {tanggal: 2025-02-04, catatan: Ejaan}"),
}


def built(folder: Path, address: str = ADDRESS, files: dict[str, str | bytes] = FILES) -> Path:
    root = make_root(folder / "root", files)
    loaded = load(root, TODAY)
    assert loaded.catalogue, loaded.problems
    publish(root, folder / "site", loaded.catalogue, Engine(ENGINE.name, address, ENGINE.render), search=False)
    return folder / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("data"))


def _json(path: Path) -> Any:
    return json.loads(path.read_bytes())


def _shards(site: Path) -> Iterator[tuple[str, Path, dict[str, Any]]]:
    for name, collection in _json(site / "api/v1/index.json")["koleksi"].items():
        for shard in collection["pecahan"]:
            yield name, site / "api/v1" / shard["alamat"], shard


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def test_index_names_every_shard_with_its_rows_and_hash(site: Path) -> None:
    named = set()
    for _, path, shard in _shards(site):
        content = path.read_bytes()
        named.add(path)
        assert shard["bita"] == len(content)
        assert shard["jumlah"] == content.count(b"\n")
        assert shard["sha256"] == hashlib.sha256(content).hexdigest()
    assert named == {*(site / "api/v1").rglob("*.ndjson"), site / "api/v1/badan.json"}


def test_every_item_is_described_by_the_openapi_document(site: Path) -> None:
    described = _json(site / "api/v1/openapi.json")
    validate_openapi(described)
    schemas = {
        "informasi": "Informasi",
        "siaran-pers": "SiaranPers",
        "unit": "Unit",
        "badan": "BadanPublik",
        "kewajiban": "Kewajiban",
        "kepatuhan": "Kepatuhan",
        "pencabutan": "Pencabutan",
        "perubahan": "Perubahan",
    }
    seen = set()
    for name, path, _ in _shards(site):
        schema = described["components"]["schemas"][schemas[name]]
        known = set(schema.get("properties", ()))
        for row in _rows(path):
            jsonschema.validate(row, schema, jsonschema.Draft202012Validator)
            assert name in ("kepatuhan", "pencabutan") or row.keys() - {"halaman"} <= known, name
        seen.add(name)
    assert seen == set(schemas)


def test_an_item_has_an_address_of_its_own_with_the_same_values(site: Path) -> None:
    for name, path, _ in _shards(site):
        if name in ("informasi", "siaran-pers"):
            for row in _rows(path):
                assert _json(site / "api/v1" / name / f"{row['id']}.json") == row


def test_a_record_is_whole_in_the_api(site: Path) -> None:
    row = _json(site / "api/v1/informasi/2025/anggaran.json")
    assert row["ringkasan"] == '=1+1, "kutip"; titik koma'
    assert row["isi"] == "<p>Satu</p>\n<p>Dua</p>"
    assert row["berkas"] == [{"lokasi": "a.csv", "judul": "Tabel", "alamat": f"{ADDRESS}berkas/a.csv", "ukuran": 8}]
    assert row["halaman"] == f"{ADDRESS}informasi/2025/anggaran.html"
    keys = {field.key for field in fields_of(Record)}
    assert row.keys() <= keys | {"id", "halaman"}
    assert {field.key for field in fields_of(Attachment)} >= {"lokasi", "judul", "ukuran"}


def test_nothing_of_drafts_exempt_or_withdrawn_content_is_in_the_data(site: Path) -> None:
    found = [path for path in site.rglob("*") if path.is_file() and SECRET.encode() in path.read_bytes()]
    assert found == []
    assert _json(site / "api/v1/informasi/2024/tertutup.json").keys() == {
        "id", "halaman", "judul", "kelas", "status", "pengecualian",
    }  # fmt: skip
    [tombstone] = _rows(site / "api/v1/pencabutan.ndjson")
    assert tombstone["pencabutan"] == {"tanggal": "2025-01-02", "alasan": "Salah unggah"}
    assert not (site / "api/v1/informasi/2024/dicabut.json").exists()


def test_changes_by_month(site: Path) -> None:
    rows = [
        (row["tanggal"], row["perubahan"], row["id"])
        for row in _rows(site / "api/v1/perubahan/2025-02.ndjson")
        if row["id"] != "2025/layanan-malam"
    ]
    assert rows == [
        ("2025-02-03", "terbit", "2025/anggaran"), ("2025-02-03", "terbit", "2025/satu"),
        ("2025-02-04", "ralat", "2025/satu"),
    ]  # fmt: skip
    [change] = _rows(site / "api/v1/perubahan/2025-03.ndjson")
    assert (change["perubahan"], change["catatan"]) == ("diubah", "Angka dibetulkan")


@pytest.mark.parametrize("kind", ["kelas/berkala", "tahun/2025", "topik/anggaran", "topik/pajak", "kewajiban/bk-d-01"])
def test_every_list_is_a_csv_with_an_xlsx_beside_it(kind: str, site: Path) -> None:
    text = (site / f"unduh/{kind}.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["id"] for row in rows if row["id"] != "2024/laporan-kinerja"] == ["2025/anggaran"]
    assert rows[-1]["ringkasan_isi"] == '\'=1+1, "kutip"; titik koma'
    sheet = openpyxl.load_workbook(site / f"unduh/{kind}.xlsx").active
    assert sheet is not None
    cells = [str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None]
    assert any(cell.startswith("Anggaran 2025") for cell in cells)
    assert cells[-1] == f"{ADDRESS}informasi/2025/anggaran.html"


def test_the_data_dictionary_explains_every_column(site: Path) -> None:
    text = (site / "unduh/kamus-data.csv").read_bytes().decode("utf-8-sig")
    explained = {(row["tabel"], row["kolom"]) for row in csv.DictReader(io.StringIO(text)) if row["judul"]}
    for table, path in (
        ("informasi", "unduh/daftar-informasi-publik.csv"),
        ("informasi", "unduh/tahun/2025.csv"),
        ("informasi_dikecualikan", "unduh/daftar-informasi-dikecualikan.csv"),
        ("kepatuhan", "unduh/kepatuhan.csv"),
    ):
        head = next(csv.reader(io.StringIO((site / path).read_bytes().decode("utf-8-sig"))))
        assert [name for name in head if (table, name) not in explained and name[:2] != "20"] == [], path


def test_datapackage_describes_the_tables_as_they_are(site: Path) -> None:
    package = _json(site / "datapackage.json")
    assert len(package["resources"]) == 3
    for resource in package["resources"]:
        content = (site / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()
        head = next(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
        assert [field["name"] for field in resource["schema"]["fields"]] == head


def test_another_engine_reads_the_same_table(site: Path) -> None:
    path = site / "unduh/daftar-informasi-publik.csv"
    own = list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))
    columns = ", ".join(f'"{name}"' for name in own[0])
    rows = duckdb.sql(f"select {columns} from read_csv('{path}', all_varchar=true, header=true)").fetchall()
    assert [[cell or "" for cell in row] for row in rows] == [list(row.values()) for row in own]
    shard = site / "api/v1/informasi/2025.ndjson"
    assert duckdb.sql(f"select id from read_json('{shard}')").fetchall() == [("2025/anggaran",)]


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # within rdflib
@pytest.mark.parametrize("shapes", ["dcat-ap_3_shacl_shapes", "dcat-us_3.0_shacl_shapes"])
def test_the_catalogue_for_portals_has_the_right_shape(shapes: str, site: Path) -> None:
    if not SHAPES.is_dir():
        pytest.skip("the shapes of DCAT-AP and DCAT-US are not beside the repository")
    graph = Graph().parse(site / "dcat.jsonld", format="json-ld")
    conforms, _, report = validate_shapes(graph, shacl_graph=Graph().parse(SHAPES / f"{shapes}.ttl"))
    assert conforms, report


def test_the_catalogue_holds_tables_and_records_with_data(site: Path) -> None:
    sets = {one["dct:identifier"]: one for one in _json(site / "dcat.jsonld")["dcat:dataset"]}
    record_page = f"{ADDRESS}informasi/2025/anggaran.html"
    assert sets.keys() == {
        *(f"{ADDRESS}{page}" for page in ("dip/index.html", "dik/index.html", "kepatuhan/index.html")), record_page,
        *(f"{ADDRESS}{page}" for page in ("layanan/statistik.html",) if (site / "unduh/statistik-layanan.csv").exists()),
    }  # fmt: skip
    [file] = sets[record_page]["dcat:distribution"]
    assert file["dcat:downloadURL"]["@id"] == f"{ADDRESS}berkas/a.csv"


def test_data_json_is_dcat_us_3(tmp_path: Path) -> None:
    if not US.is_dir():
        pytest.skip("the schemas of DCAT-US 3 are not beside the repository")
    site = built(tmp_path)
    schemas = [json.loads(path.read_bytes()) for path in US.glob("*.json")]
    registry: Any = referencing.Registry()  # type: ignore[var-annotated]
    for schema in schemas:
        registry = registry.with_resource(schema["$id"], referencing.Resource.from_contents(schema))
    catalogue = next(schema for schema in schemas if schema["$id"].endswith("/catalog"))
    jsonschema.Draft202012Validator(catalogue, registry=registry).validate(_json(site / "data.json"))


def test_how_often_a_record_is_renewed_is_in_both_catalogues(site: Path) -> None:
    page = f"{ADDRESS}informasi/2025/anggaran.html"
    [for_portals] = [one for one in _json(site / "dcat.jsonld")["dcat:dataset"] if one["dct:identifier"] == page]
    assert for_portals["dct:accrualPeriodicity"]["@id"].endswith("/authority/frequency/ANNUAL")
    [american] = [one for one in _json(site / "data.json")["dataset"] if one["identifier"] == page]
    assert american["accrualPeriodicity"] == "annually"


def test_every_frequency_has_its_code_where_one_exists() -> None:
    assert dcat._FREQUENCIES.keys() == set(Frequency)
    assert data_json._FREQUENCIES.keys() == set(Frequency) - {Frequency.FIVE_YEARLY}


def test_without_an_address_there_are_no_catalogues(tmp_path: Path) -> None:
    site = built(tmp_path, address="")
    assert not (site / "dcat.jsonld").exists()
    assert not (site / "data.json").exists()
    assert _json(site / "api/v1/index.json")["alamat_situs"] is None


def test_the_licence_of_the_settings_is_everywhere(tmp_path: Path) -> None:
    body = (HOME / "tests/examples/base/disclosures/badan.yml").read_text(encoding="utf-8")
    address = "https://contoh.go.id/lisensi"
    licence = f"\nlisensi: {{nama: Lisensi Contoh, alamat: '{address}'}}\n"
    site = built(tmp_path, files={**FILES, "disclosures/badan.yml": body + licence})
    for path in (
        "api/v1/index.json",
        "api/v1/openapi.json",
        "datapackage.json",
        "dcat.jsonld",
        "data.json",
        "data/index.html",
    ):
        assert address in (site / path).read_text(encoding="utf-8"), path


def test_feeds_of_a_class_a_unit_and_a_topic(site: Path) -> None:
    for path in ("informasi/berkala", "unit/dinkes", "topik/anggaran", "topik/pajak"):
        entries = _json(site / f"umpan/{path}.json")["items"]
        assert f"{ADDRESS}informasi/2025/anggaran.html" in [entry["url"] for entry in entries], path
    assert f"{ADDRESS}siaran-pers/2025/satu.html" in [
        entry["url"] for entry in _json(site / "umpan/topik/pajak.json")["items"]
    ]
