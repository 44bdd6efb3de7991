"""Catalogues of datasets (data.json, DCAT-AP) become records, and go out again as they came."""

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from helpers import ADDRESS, BASE, shared_data, site_of
from terang.catalogue import Catalogue, load
from terang.importing import ImportReport, Outcome, import_list
from terang.reading import read_yaml
from terang.writers.open_data.data_json import data_json
from terang.writers.open_data.dcat import dcat_catalogue

TODAY = date(2026, 11, 24)
PERSON = "Orang Yang Tidak Ada"


def us(**fields: Any) -> dict[str, Any]:
    return {
        "@type": "dcat:Dataset",
        "title": "Jumlah Puskesmas 2024",
        "description": "Puskesmas menurut kecamatan.",
        "identifier": "kes-1",
        "accessLevel": "public",
        "modified": "2025-01-02",
        "keyword": ["kesehatan"],
        "publisher": {"@type": "org:Organization", "name": "Dinas Kesehatan Contoh"},
        "contactPoint": {"fn": PERSON, "hasEmail": "mailto:orang@contoh.com"},
        **fields,
    }


def catalogue(*sets: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"conformsTo": "https://project-open-data.cio.gov/v1.1/schema", "dataset": list(sets), **fields}


def came(tmp_path: Path, content: Any, name: str = "data.json") -> tuple[ImportReport, list[dict[str, Any]], Path]:
    root = tmp_path / "situs"
    root.mkdir()
    (tmp_path / name).write_text(json.dumps(content), encoding="utf-8")
    report = import_list(tmp_path / name, root)
    assert PERSON not in report.as_json() + "".join(one.read_text("utf-8") for one in root.rglob("*.yml"))
    records = [read_yaml(item.path, (root / item.path).read_bytes()).values or {} for item in report.items if item.path]
    return report, records, root


FILE = {
    "@type": "dcat:Distribution",
    "title": "Tabel",
    "downloadURL": "https://contoh.go.id/a?b=csv",
    "mediaType": "text/csv",
}
# What a dataset has → what the record has.
PROPERTIES: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"distribution": [FILE]}, {"berkas": [{"judul": "Tabel", "lokasi": "https://contoh.go.id/a?b=csv", "jenis": "text/csv"}]}),
    ({"distribution": [{"downloadURL": "https://contoh.go.id/x", "format": "XLSX", "byteSize": 12}]},
     {"berkas": [{"lokasi": "https://contoh.go.id/x", "ukuran": "12",
                  "jenis": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}]}),
    ({"distribution": [{"accessURL": "https://contoh.go.id/api", "title": "API"}]},
     {"tautan": [{"judul": "API", "alamat": "https://contoh.go.id/api"}]}),
    ({"distribution": [{"downloadURL": "https://contoh.go.id/h", "mediaType": "text/html", "title": "Laman"}]},
     {"tautan": [{"judul": "Laman", "alamat": "https://contoh.go.id/h"}]}),
    ({"landingPage": "https://contoh.go.id/set", "describedBy": "https://contoh.go.id/kamus"},
     {"tautan": [{"judul": "Halaman set data", "alamat": "https://contoh.go.id/set"},
                 {"judul": "Kamus data", "alamat": "https://contoh.go.id/kamus"}]}),
    ({"temporal": "2024-01-01/2024-12-31"}, {"periode": "2024"}),
    ({"temporal": "2024-02-01T00:00:00Z/2024-05-31T00:00:00Z"}, {"periode": "2024-02-01/2024-05-31"}),
    ({"temporal": [{"startDate": "2023-01-01", "endDate": "2024-12-31"}]}, {"periode": "2023-01-01/2024-12-31"}),
    ({"accrualPeriodicity": "R/P3M"}, {"frekuensi": "triwulanan"}),
    ({"accrualPeriodicity": "http://publications.europa.eu/resource/authority/frequency/ANNUAL_2"}, {"frekuensi": "semesteran"}),
    ({"accrualPeriodicity": "annually"}, {"frekuensi": "tahunan"}),
    ({"accrualPeriodicity": "R/P2Y"}, {"isi": "Frekuensi pemutakhiran: setiap dua tahun"}),  # none of the list
    ({"modified": "R/P1D"}, {"tanggal_mutakhir": None}),
    ({"issued": "2024-05-01", "modified": "2024-06"}, {"tanggal_terbit": "2024-05-01", "tanggal_mutakhir": "2024-06"}),
    ({"issued": "2014-08-27T00:00:00.000Z"}, {"tanggal_terbit": "2014-08-27"}),
    ({"theme": ["Kesehatan", "https://contoh.go.id/tema/1"], "keyword": ["puskesmas", "Kesehatan"]}, {"topik": ["puskesmas", "Kesehatan"]}),
    ({"accessLevel": "non-public", "distribution": [FILE]}, {"kelas": "dikecualikan", "status": "draf", "berkas": None, "tautan": None}),
    ({"accessLevel": "restricted public"}, {"kelas": "dikecualikan", "status": "draf"}),
    ({"accessLevel": "internal"}, {"kelas": "dikecualikan", "status": "draf"}),
    ({"distribution": [{"downloadURL": "javascript:alert(1)"}]}, {"berkas": None, "tautan": None}),
]  # fmt: skip


@pytest.mark.parametrize(("has", "expected"), PROPERTIES, ids=[json.dumps(has)[:60] for has, _ in PROPERTIES])
def test_a_property_comes_in(tmp_path: Path, has: dict[str, Any], expected: dict[str, Any]) -> None:
    report, records, _ = came(tmp_path, catalogue(us(**has)))
    assert report.refused == ()
    usual = {"judul": "Jumlah Puskesmas 2024", "unit": "dinas-kesehatan-contoh", "kelas": "setiap_saat"}
    assert [{key: record.get(key) for key in usual | expected} for record in records] == [usual | expected]
    assert "kode kes-1" in records[0]["sumber"]


def test_what_no_field_holds_is_told_and_persons_are_not_quoted(tmp_path: Path) -> None:
    report, _, _ = came(
        tmp_path,
        catalogue(us(bureauCode=["010:00"], spatial="Kota Contoh", distribution=[{**FILE, "description": "x"}])),
    )
    told = {one.kind: one.title for one in report.others}
    assert told == {
        "properti bureauCode": "010:00",
        "properti contactPoint": "",
        "properti spatial": "Kota Contoh",
        "properti distribution.description": "x",
    }


def test_the_identifier_is_the_key(tmp_path: Path) -> None:
    """A later catalogue finds its records again, whatever they are called now."""
    _, _, root = came(tmp_path, catalogue(us(), us(identifier="kes-2")))
    (tmp_path / "data.json").write_text(
        json.dumps(catalogue(us(identifier="kes-2"), us(title="Jumlah Puskesmas tahun 2024")))
    )
    report = import_list(tmp_path / "data.json", root)
    assert [item.outcome for item in report.items] == [Outcome.SAME, Outcome.DIFFERENT]
    assert "tidak lagi" not in report.summary()


DCAT_3 = {
    "@context": "https://resources.data.gov/dcat-us/3.0.0/context/dcat-us.jsonld",
    "@type": "Catalog",
    "dataset": [us(**{"@type": "Dataset", "accessLevel": None, "accessRights": "non-public"})],
    "catalog": [
        {"@type": "Catalog", "dataset": [us(**{"@type": "Dataset", "accessLevel": None, "identifier": "kes-3"})]}
    ],
}
_DCT = "http://purl.org/dc/terms/"
AP_GRAPH = {
    "@graph": [
        {"@id": "urn:1", "@type": "http://www.w3.org/ns/dcat#Dataset", f"{_DCT}identifier": "kes-4", f"{_DCT}accessRights":
         {"@id": "http://publications.europa.eu/resource/authority/access-right/NON_PUBLIC"},
         f"{_DCT}title": [{"@value": "Health", "@language": "en"}, {"@value": "Kesehatan", "@language": "id"}]},
        {"@id": "urn:2", "@type": ["http://www.w3.org/ns/dcat#Dataset"], f"{_DCT}identifier": "kes-5", f"{_DCT}title": "Sekolah",
         f"{_DCT}publisher": {"@id": "urn:3"}, "http://www.w3.org/ns/dcat#distribution": {"@id": "urn:4"}},
        {"@id": "urn:3", "@type": "foaf:Agent", "foaf:name": "Dinas Pendidikan Contoh"},
        {"@id": "urn:4", "@type": "dcat:Distribution", "dcat:downloadURL": {"@id": "https://contoh.go.id/s"}, "dcat:mediaType":
         {"@id": "https://www.iana.org/assignments/media-types/text/csv"}},
    ]
}  # fmt: skip


def test_other_shapes_are_read(tmp_path: Path) -> None:
    """DCAT-US 3 with a catalogue inside, and a graph of DCAT-AP."""
    (tmp_path / "us").mkdir()
    _, records, _ = came(tmp_path / "us", DCAT_3)
    assert [record["kelas"] for record in records] == ["dikecualikan", "setiap_saat"]
    (tmp_path / "daftar").mkdir()
    _, bare, _ = came(tmp_path / "daftar", AP_GRAPH["@graph"], "dcat.jsonld")
    _, records, _ = came(tmp_path, AP_GRAPH, "dcat.jsonld")
    assert bare == records
    assert [(one["judul"], one["kelas"], one.get("unit")) for one in records] == [
        ("Kesehatan", "dikecualikan", None),
        ("Sekolah", "setiap_saat", "dinas-pendidikan-contoh"),
    ]
    assert records[1]["berkas"] == [{"lokasi": "https://contoh.go.id/s", "jenis": "text/csv"}]


def test_a_graph_of_circles_ends(tmp_path: Path) -> None:
    """Every dataset leads to the catalogue and to all others, every file to every file."""
    sets = [
        {"@id": f"urn:d{n}", "@type": "dcat:Dataset", "dct:title": f"Set {n}", "dct:isPartOf": {"@id": "urn:c"},
         "dcat:distribution": [{"@id": f"urn:f{m}"} for m in range(40)]}
        for n in range(40)
    ]  # fmt: skip
    files = [
        {"@id": f"urn:f{n}", "@type": "dcat:Distribution", "dcat:downloadURL": {"@id": f"https://contoh.go.id/{n}.csv"},
         "x:lain": [{"@id": f"urn:f{m}"} for m in range(40)]}
        for n in range(40)
    ]  # fmt: skip
    whole = {"@id": "urn:c", "@type": "dcat:Catalog", "dcat:dataset": [{"@id": one["@id"]} for one in sets]}
    report, records, _ = came(tmp_path, {"@graph": [whole, *sets, *files]}, "dcat.jsonld")
    assert len(report.items) == len(records) == 40
    assert {len(record["berkas"]) for record in records} == {40}


def gone_out(root: Path) -> tuple[Catalogue, dict[str, dict[str, Any]]]:
    shutil.copy(BASE / "mkdocs.yml", root)
    loaded = load(root, TODAY)
    assert loaded.catalogue, [one.message for one in loaded.problems if one.is_error]
    out = data_json(site_of(loaded.catalogue), ())
    ids = {f"{ADDRESS}informasi/{record.id}.html": record for record in loaded.catalogue.records}
    codes = {url: (record.source or "").partition("kode ")[2].partition("; ")[0] for url, record in ids.items()}
    return loaded.catalogue, {codes[one["identifier"]]: one for one in out["dataset"]}


def test_our_own_catalogues_come_in_again(tmp_path: Path) -> None:
    _, _, root = came(
        tmp_path, catalogue(us(distribution=[FILE], temporal="2024-01-01/2024-12-31", issued="2024-12-31"))
    )
    found, _ = gone_out(root)
    for name, content in (
        ("data.json", data_json(site_of(found), ())),
        ("dcat.jsonld", dcat_catalogue(site_of(found), ())),
    ):
        (tmp_path / name[:4]).mkdir()
        _, records, _ = came(tmp_path / name[:4], content, name)
        record = records[0]
        assert (record["judul"], record["ringkasan"], record["periode"]) == (
            "Jumlah Puskesmas 2024",
            "Puskesmas menurut kecamatan.",
            "2024",
        )
        assert (record["tanggal_terbit"], record["tanggal_mutakhir"], record["topik"]) == (
            "2024-12-31",
            "2025-01-02",
            ["kesehatan"],
        )
        assert [one["lokasi"] for one in record["berkas"]] == [FILE["downloadURL"]]


@pytest.mark.parametrize(("name", "sets", "public"), [("gsa", 343, 309), ("fcc", 59, 59), ("opm", 134, 29)])
def test_catalogues_of_agencies_come_in_and_go_out(tmp_path: Path, name: str, sets: int, public: int) -> None:
    content = json.loads(shared_data("dcat", f"{name}.json").read_text(encoding="utf-8"))
    root = tmp_path / "situs"
    root.mkdir()
    report = import_list(shared_data("dcat", f"{name}.json"), root)
    assert (len(report.items), report.refused) == (sets, ())
    found, out = gone_out(root)
    assert len(found.records) == public
    written = "".join(one.read_text(encoding="utf-8") for one in root.rglob("*.yml"))
    for one in content["dataset"]:
        person = one["contactPoint"].get("fn", "")
        is_elsewhere = person.casefold() in json.dumps([v for k, v in one.items() if k != "contactPoint"]).casefold()
        assert is_elsewhere or person not in written
        assert one["accessLevel"] == "public" or one["identifier"] not in out
        if (again := out.get(one["identifier"])) is None:
            continue
        assert again["title"].split() == one["title"].split()
        assert again["modified"][:4] == one["modified"][:4]
        addresses = {part.get("downloadURL") for part in one.get("distribution", [])}
        assert {part["downloadURL"] for part in again["distribution"]} <= addresses | {
            part.get("accessURL") for part in one.get("distribution", [])
        }
