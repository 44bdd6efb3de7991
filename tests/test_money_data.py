"""Budgets, procurement and programmes as data: every format says the same, with licence, source and hash, and is valid."""

import csv
import hashlib
import io
import json
import re
from collections.abc import Sequence
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

from helpers import ADDRESS, EXAMPLES, catalogue_of, make_root, shared_data, site_of
from terang.records import (
    Budget,
    BudgetKind,
    BudgetLine,
    ProcurementList,
    ProcurementMethod,
    ProcurementPackage,
)
from terang.writers import SiteFacts
from terang.writers.open_data import year_table_files
from terang.writers.shared.outputs import facts_of
from test_open_data import SHAPES, US, built

BUDGET = """# Perda APBD 2025
jenis,uraian,anggaran,realisasi,unit,sumber
belanja,"Belanja ""A""; =1+1, <b>",2400000000000,2310000000000,,Lampiran I
belanja,Belanja modal,0,,dinkes,
pendapatan,Pajak 𝟛 daerah,12345678901234,0,,Lampiran II
"""
PROGRAMME = "disclosures/berkala/2025/banjir.yml"
EXAMPLE = EXAMPLES / "valid/pengadaan/disclosures/pengadaan/2025.csv"
LICENCE = "https://contoh.go.id/lisensi"
BODY = (EXAMPLES / "base/disclosures/badan.yml").read_text(encoding="utf-8")
FILES: dict[str, str | bytes] = {
    "disclosures/badan.yml": f"{BODY}\nlisensi: {{nama: Lisensi Contoh, alamat: '{LICENCE}'}}\n",
    "disclosures/anggaran/2024.csv": "jenis,uraian,anggaran\nbelanja,Belanja pegawai,7\n",
    "disclosures/anggaran/2025.csv": BUDGET,
    "disclosures/pengadaan/2025.csv": EXAMPLE.read_text(encoding="utf-8"),
    PROGRAMME: (EXAMPLES / "valid/program" / PROGRAMME).read_text(encoding="utf-8"),
}
TABLES = ("anggaran/2025", "anggaran/2024", "pengadaan/2025")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("money"), files=FILES)


def _json(path: Path) -> Any:
    return json.loads(path.read_bytes())


def _csv(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def test_a_budget_is_equal_to_its_source(site: Path) -> None:
    rows = _csv(site / "unduh/anggaran/2025.csv")
    assert [(row["uraian"], row["anggaran"], row["realisasi"]) for row in rows] == [
        ('Belanja "A"; =1+1, <b>', "2400000000000", "2310000000000"),
        ("Belanja modal", "0", ""),
        ("Pajak 𝟛 daerah", "12345678901234", "0"),
    ]
    assert {row["keterangan"] for row in rows} == {"Perda APBD 2025"}
    lines = _lines(site / "api/v1/anggaran/2025.ndjson")
    assert lines[0] == {
        "tahun": 2025,
        "jenis": "belanja",
        "uraian": 'Belanja "A"; =1+1, <b>',
        "anggaran": 2400000000000,
        "realisasi": 2310000000000,
        "sumber": "Lampiran I",
        "keterangan": "Perda APBD 2025",
        "halaman": f"{ADDRESS}anggaran/2025.html",
    }
    assert (lines[1]["nama_unit"], lines[1].get("realisasi"), lines[2]["realisasi"]) == ("Dinas Kesehatan", None, 0)
    sheet = openpyxl.load_workbook(site / "unduh/anggaran/2025.xlsx").active
    assert sheet is not None
    cells = [row for row in sheet.iter_rows(values_only=True) if row[0] in (1, 2, 3) and row[1] != 2]
    assert [row[3:5] for row in cells] == [(2400000000000, 2310000000000), (0, None), (12345678901234, 0)]


@pytest.mark.parametrize("table", TABLES)
def test_other_programs_read_the_same_sums(table: str, site: Path) -> None:
    column = "anggaran" if table.startswith("anggaran") else "pagu"
    own = sum(int(row[column]) for row in _csv(site / f"unduh/{table}.csv"))
    assert own > 0
    for source in (f"read_csv('{site}/unduh/{table}.csv', header=true)", f"read_json('{site}/api/v1/{table}.ndjson')"):
        assert duckdb.sql(f"select sum({column}) from {source}").fetchall() == [(own,)], source


@pytest.mark.parametrize("table", TABLES)
def test_index_and_datapackage_have_their_hashes(table: str, site: Path) -> None:
    kind, _, year = table.partition("/")
    content = (site / f"api/v1/{table}.ndjson").read_bytes()
    shards = {one["alamat"]: one for one in _json(site / "api/v1/index.json")["koleksi"][kind]["pecahan"]}
    shard = shards[f"{table}.ndjson"]
    assert (shard["jumlah"], shard["sha256"]) == (content.count(b"\n"), hashlib.sha256(content).hexdigest())
    package = _json(site / "datapackage.json")
    assert [one["path"] for one in package["licenses"]] == [LICENCE]
    [resource] = [one for one in package["resources"] if one["name"] == f"{kind}-{year}"]
    content = (site / resource["path"]).read_bytes()
    assert (resource["bytes"], resource["hash"]) == (len(content), f"sha256:{hashlib.sha256(content).hexdigest()}")
    head = next(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert [field["name"] for field in resource["schema"]["fields"]] == head
    explained = {row["kolom"] for row in _csv(site / "unduh/kamus-data.csv") if row["tabel"] == kind and row["judul"]}
    assert explained == set(head)
    for row in _csv(site / resource["path"]):
        for field in resource["schema"]["fields"]:
            _fits(row[field["name"]], field["type"])


def _fits(text: str, kind: str) -> None:
    patterns = {"integer": r"-?\d+", "date": r"\d{4}-\d{2}-\d{2}", "number": r"-?\d+(\.\d+)?", "string": r"(?s).*"}
    assert not text or re.fullmatch(patterns[kind], text), (text, kind)


def test_sources_travel_with_the_figures(site: Path) -> None:
    package = {one["name"]: one for one in _json(site / "datapackage.json")["resources"]}
    said = ["Perda APBD 2025", "Lampiran I", "Lampiran II"]
    assert [one["title"] for one in package["anggaran-2025"]["sources"]] == said
    assert "sources" not in package["anggaran-2024"]
    page = f"{ADDRESS}anggaran/2025.html"
    [dcat] = [one for one in _json(site / "dcat.jsonld")["dcat:dataset"] if one["dct:identifier"] == page]
    assert [one["rdfs:label"]["@value"] for one in dcat["dct:provenance"]] == said
    [american] = [one for one in _json(site / "data.json")["dataset"] if one["identifier"] == page]
    assert american["provenance"] == said
    assert [one["mediaType"] for one in american["distribution"]] == [
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/x-ndjson",
    ]


def test_programmes_are_a_table_too(site: Path) -> None:
    rows = _csv(site / "unduh/program.csv")
    [resource] = [one for one in _json(site / "datapackage.json")["resources"] if one["name"] == "program"]
    assert [field["name"] for field in resource["schema"]["fields"]] == list(rows[0])
    for row in rows:
        for field in resource["schema"]["fields"]:
            _fits(row[field["name"]], field["type"])
    sheet = openpyxl.load_workbook(site / "unduh/program.xlsx").active
    assert sheet is not None
    numbers = [value for row in sheet.iter_rows(values_only=True) for value in row if isinstance(value, int)]
    assert {int(row["anggaran"]) for row in rows if row["anggaran"]} <= set(numbers)


@pytest.mark.parametrize("table", TABLES)
def test_every_line_is_as_openapi_says(table: str, site: Path) -> None:
    described = _json(site / "api/v1/openapi.json")
    validate_openapi(described)
    schema = described["components"]["schemas"][table.partition("/")[0].capitalize()]
    lines = _lines(site / f"api/v1/{table}.ndjson")
    assert lines
    for line in lines:
        jsonschema.validate(line, schema, jsonschema.Draft202012Validator)
        assert line.keys() <= schema["properties"].keys()


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # within rdflib
@pytest.mark.parametrize("shapes", ["dcat-ap_3_shacl_shapes", "dcat-us_3.0_shacl_shapes"])
def test_catalogues_with_money_have_the_right_shape(shapes: str, site: Path) -> None:
    if not SHAPES.is_dir():
        pytest.skip("the shapes of DCAT-AP and DCAT-US are not beside the repository")
    graph = Graph().parse(site / "dcat.jsonld", format="json-ld")
    conforms, _, report = validate_shapes(graph, shacl_graph=Graph().parse(SHAPES / f"{shapes}.ttl"))
    assert conforms, report


def test_data_json_with_money_is_dcat_us_3(site: Path) -> None:
    if not US.is_dir():
        pytest.skip("the schemas of DCAT-US 3 are not beside the repository")
    schemas = [json.loads(path.read_bytes()) for path in US.glob("*.json")]
    registry: Any = referencing.Registry()  # type: ignore[var-annotated]
    for schema in schemas:
        registry = registry.with_resource(schema["$id"], referencing.Resource.from_contents(schema))
    catalogue = next(schema for schema in schemas if schema["$id"].endswith("/catalog"))
    jsonschema.Draft202012Validator(catalogue, registry=registry).validate(_json(site / "data.json"))


@pytest.mark.parametrize("table", TABLES)
def test_each_year_is_a_dataset_for_search_engines(table: str, site: Path) -> None:
    page = (site / f"anggaran/{table.removeprefix('anggaran/')}.html").read_text(encoding="utf-8")
    found = [json.loads(text) for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)]
    [dataset] = [one for one in found if one["@type"] == "Dataset"]
    assert (dataset["license"], dataset["temporalCoverage"]) == (LICENCE, table[-4:])
    for file in dataset["distribution"]:
        assert (site / file["contentUrl"].removeprefix(ADDRESS)).is_file()
    assert 50 <= len(dataset["description"]) <= 5000
    front = (site / "anggaran/index.html").read_text(encoding="utf-8")
    assert '"Dataset"' not in front


def test_the_page_of_open_data_names_them(site: Path) -> None:
    page = (site / "data/index.html").read_text(encoding="utf-8")
    for path in ("unduh/anggaran/2025.xlsx", "unduh/pengadaan/2025.csv", "unduh/program.xlsx"):
        assert f'href="../{path}"' in page
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert f"{ADDRESS}anggaran/2025.html" in sitemap
    assert f"{ADDRESS}anggaran/pengadaan/2025.html" in sitemap


def _facts(tmp_path: Path) -> SiteFacts:
    return facts_of(site_of(catalogue_of(make_root(tmp_path)), ADDRESS))


def _years(texts: Sequence[str]) -> tuple[Budget, ProcurementList]:
    lines = (BudgetLine(kind=BudgetKind.SPENDING, name=text, planned=at, source=text) for at, text in enumerate(texts))
    packages = (
        ProcurementPackage(name=text, method=ProcurementMethod.TENDER, ceiling=at, provider=text)
        for at, text in enumerate(texts)
    )
    return (
        Budget(id="2025", path="a.csv", note=texts[0], rows=tuple(lines)),
        ProcurementList(id="2025", path="b.csv", note=texts[0], rows=tuple(packages)),
    )


def test_naughty_strings_survive_in_every_format(tmp_path: Path) -> None:
    folder = shared_data("attack")
    texts = [text for text in json.loads((folder / "blns.json").read_text(encoding="utf-8")) if text.strip()]
    facts = _facts(tmp_path)
    for found in _years(texts):
        key = "uraian" if isinstance(found, Budget) else "paket"
        raw = year_table_files._csv("", found, facts).decode("utf-8-sig")
        read = [row[key] for row in csv.DictReader(io.StringIO(raw, newline=""))]
        assert [text.removeprefix("'") if shown != text else text for text, shown in zip(read, texts, strict=True)] == [
            *texts
        ]
        lines = year_table_files._shard("", found, facts).split(b"\n")[:-1]
        assert [json.loads(line)[key] for line in lines] == texts
        book = openpyxl.load_workbook(io.BytesIO(year_table_files._xlsx("", found, facts)))
        at = 3 if isinstance(found, Budget) else 2
        sheet = book.worksheets[0]
        cells = [sheet.cell(line, at).value for line in range(7, sheet.max_row + 1)]
        assert len(cells) == len(texts)
        printable = [(cell, text) for cell, text in zip(cells, texts, strict=True) if text.isprintable()]
        assert len(printable) > 400
        assert all(cell == text for cell, text in printable)
        assert all(sheet.cell(line, at).data_type != "f" for line in range(7, sheet.max_row + 1))
