"""A catalogue of datasets (data.json of DCAT-US 1.1 or 3, DCAT-AP as JSON-LD) → a row for each dataset.

The level of access decides: what is not public comes in as exempt and as a draft, and without a file. Persons never come in.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ...records import InformationClass
from ...records.fields import Simple
from ...records.patterns import PATTERNS
from ..shared.masking import mask
from ..shared.report import ImportNote, OtherItem, RejectedRow
from .linked_data import Node, as_list, kinds_of, plain, text, texts
from .source_table import SourceDownload, SourceRow, SourceTable

_DEPTH = 5  # catalogues within catalogues
_DATASETS = frozenset({"Dataset", "DatasetSeries"})
_HTML = frozenset({"text/html", "application/xhtml+xml"})
_PUBLIC = frozenset({"public", ""})
# Properties that fill something, by the heading under which the importer of lists knows them.
_HEADINGS = {
    "title": "title",
    "description": "description",
    "identifier": "identifier",
    "publisher": "publisher",
    "issued": "issued",
    "modified": "modified",
    "temporal": "temporal",
    "accrualPeriodicity": "accrual periodicity",
}
_SUBJECTS = ("keyword", "theme")
_PAGES = {
    "landingPage": "Halaman set data",
    "describedBy": "Kamus data",
    "references": "Rujukan",
    "page": "Halaman set data",
}
_OF_FILES = frozenset(
    {
        "downloadURL",
        "accessURL",
        "mediaType",
        "format",
        "title",
        "byteSize",
        "describedBy",
        "describedByType",
        "@type",
        "@id",
        "language",
    }
)
_SILENT = frozenset(
    {
        "@type",
        "@id",
        "@context",
        "describedByType",
        "distribution",
        "accessLevel",
        "accessRights",
        "language",
        "accessURL",
    }
)
_FREQUENCIES = {
    "R/P10Y": "setiap sepuluh tahun", "R/P5Y": "setiap lima tahun", "QUINQUENNIAL": "setiap lima tahun", "R/P4Y": "setiap empat tahun", "R/P3Y": "setiap tiga tahun", "R/P2Y": "setiap dua tahun",
    "R/P1Y": "setiap tahun", "R/P6M": "setiap enam bulan", "R/P4M": "setiap empat bulan", "R/P3M": "setiap tiga bulan",
    "R/P2M": "setiap dua bulan", "R/P1M": "setiap bulan", "R/P0.5M": "dua kali sebulan", "R/P2W": "setiap dua minggu",
    "R/P1W": "setiap minggu", "R/P0.5W": "dua kali seminggu", "R/P3.5D": "dua kali seminggu", "R/P1D": "setiap hari",
    "R/PT1H": "setiap jam", "R/PT1S": "terus-menerus", "IRREG": "tidak tetap", "IRREGULAR": "tidak tetap", "ANNUAL": "setiap tahun",
    "QUARTERLY": "setiap tiga bulan", "MONTHLY": "setiap bulan", "WEEKLY": "setiap minggu", "DAILY": "setiap hari",
    "BIENNIAL": "setiap dua tahun", "TRIENNIAL": "setiap tiga tahun", "ANNUAL_2": "setiap enam bulan", "CONT": "terus-menerus",
    "UPDATE_CONT": "terus-menerus", "NEVER": "tidak pernah", "AS_NEEDED": "bila perlu", "UNKNOWN": "",
}  # fmt: skip
_MEDIA = {
    "csv": "text/csv", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xls": "application/vnd.ms-excel",
    "excel": "application/vnd.ms-excel", "json": "application/json", "geojson": "application/geo+json", "xml": "application/xml",
    "pdf": "application/pdf", "zip": "application/zip", "rdf": "application/rdf+xml", "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "doc": "application/msword", "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "txt": "text/plain",
}  # fmt: skip


def is_catalogue(content: Any) -> bool:
    """Does it name datasets as these standards do?"""
    whole = _whole(content)
    found = plain(whole) if isinstance(whole, dict) else None
    return found is not None and any(True for _ in _datasets(found, 0))


def _whole(content: Any) -> Any:
    """JSON-LD may be a bare list of nodes."""
    is_graph = isinstance(content, list) and any(kinds_of(one) & _DATASETS for one in content)
    return {"@graph": content} if is_graph else content


def read_catalogue(content: Any) -> SourceTable:
    rows: list[SourceRow] = []
    refused: list[RejectedRow] = []
    others: list[OtherItem] = []
    levels: dict[str, int] = {}
    for number, one in enumerate(_datasets(plain(_whole(content)), 0), 1):
        if not isinstance(one, dict):
            refused.append(RejectedRow(number, "set data ini bukan kelompok nama dan nilai (objek JSON)"))
            continue
        level = _level(one)
        levels[level] = levels.get(level, 0) + 1
        rows.append(_row(number, one, level in _PUBLIC))
        others += _left_out(one)
    columns = dict.fromkeys(name for row in rows for name in row.cells)
    return SourceTable(tuple(columns), tuple(rows), tuple(refused), tuple(_notes(levels)), tuple(others))


def _notes(levels: Mapping[str, int]) -> Iterator[ImportNote]:
    for level, count in sorted(levels.items()):
        if level in _PUBLIC:
            text = f"accessLevel «{level or 'tidak disebut'}»: {count} set data masuk sebagai informasi terbuka."
        else:
            text = (
                f"accessLevel «{level}»: {count} set data masuk sebagai draf yang dikecualikan, tanpa berkas. "
                "Isi `pengecualian` dari uji konsekuensi, atau ubah kelasnya bila ternyata terbuka."
            )
        yield ImportNote(None, "tingkat-akses", text)


def _datasets(node: Any, depth: int) -> Iterator[Any]:
    if not isinstance(node, dict) or depth > _DEPTH:
        return
    if isinstance(graph := node.get("@graph"), list):
        yield from (one for one in graph if kinds_of(one) & _DATASETS)
        return
    is_catalogue = "Catalog" in kinds_of(node) or "conformsTo" in node or "@context" in node
    listed = as_list(node.get("dataset"))
    if listed and (
        is_catalogue
        or any(isinstance(one, dict) and ("accessLevel" in one or kinds_of(one) & _DATASETS) for one in listed)
    ):
        yield from listed
    for name in ("catalog", "datasetSeries", "seriesMember"):
        for inner in as_list(node.get(name)):
            if name != "catalog" and kinds_of(inner) & _DATASETS:
                yield inner
            yield from _datasets(inner, depth + 1)


def _level(one: Node) -> str:
    """`public` or what else is written; an address counts by its last word."""
    written = text(one.get("accessLevel")) or text(one.get("accessRights"))
    return written.rstrip("/").rpartition("/")[2].casefold().replace("_", "-")


def _row(number: int, one: Node, is_public: bool) -> SourceRow:
    cells = {heading: _text(name, one) for name, heading in _HEADINGS.items() if name in one}
    cells |= {name: "; ".join(_labels(one.get(name))) for name in _SUBJECTS if name in one}
    if not is_public:
        cells["kelas informasi"] = InformationClass.EXEMPT.label
        cells["tampil"] = "tidak"
    section = InformationClass.ALWAYS.label
    return SourceRow(number, {name: text for name, text in cells.items() if text}, section, files=tuple(_files(one)))


def _text(name: str, one: Node) -> str:
    value = one.get(name)
    if name == "temporal":
        return next(filter(None, map(_span, as_list(value))), "")
    if name == "accrualPeriodicity":
        written = text(value)
        return _FREQUENCIES.get(written.rstrip("/").rpartition("/authority/frequency/")[2].upper(), written)
    if name in ("issued", "modified") and text(value).upper().startswith("R/"):
        return ""  # an interval: how often it changes, not when it did
    return text(value)


def _labels(value: Any) -> Iterator[str]:
    """Words, not addresses of a vocabulary."""
    return (word.strip() for word in texts(value) if word.strip() and "://" not in word)


def _span(value: Any) -> str:
    """`2012-01-01/2012-12-31`; a whole year is written as the year."""
    if isinstance(value, dict):
        start, end = text(value.get("startDate")), text(value.get("endDate"))
    else:
        start, _, end = str(value).partition("/")
    start, end = start[:10], end[:10]
    if not start or not end:
        return start or end
    return start[:4] if (start[4:], end[4:]) == ("-01-01", "-12-31") and start[:4] == end[:4] else f"{start}/{end}"


def _files(one: Node) -> Iterator[SourceDownload]:
    language = _language(one)
    title = text(one.get("title"))
    for part in as_list(one.get("distribution")):
        if not isinstance(part, dict):
            continue
        media = _media(part)
        name = text(part.get("title"))
        download, access = text(part.get("downloadURL")), text(part.get("accessURL"))
        size = text(part.get("byteSize"))
        if download and media not in _HTML:
            yield SourceDownload(
                download,
                name if name != title else "",
                media,
                int(float(size)) if re.fullmatch(r"\d{1,15}(\.0+)?", size) else None,
                language,
            )
        elif download:
            yield SourceDownload(download, name, "", is_page=True)
        if access and access != download:
            yield SourceDownload(access, name)
        for dictionary in texts(part.get("describedBy")):
            yield SourceDownload(dictionary, _PAGES["describedBy"], is_page=True)
    if "distribution" not in one and (access := text(one.get("accessURL"))):
        yield SourceDownload(access)
    for name, words in _PAGES.items():
        for address in texts(one.get(name)):
            yield SourceDownload(address, words, is_page=True)


def _language(one: Node) -> str:
    written = text(one.get("language")).casefold()
    if "/authority/language/" in written:
        return {"ind": "id", "eng": "en"}.get(written.rpartition("/")[2], "")
    return match[0] if (match := re.match(r"[a-z]{2,3}(?=[-_]|$)", written)) else ""


def _media(part: Node) -> str:
    written = text(part.get("mediaType")).rpartition("media-types/")[2].strip().casefold()
    if re.fullmatch(PATTERNS[Simple.MEDIA_TYPE], written):
        return written
    form = text(part.get("format")).rpartition("/")[2].strip(" .").casefold()
    return _MEDIA.get(form, "")


def _left_out(one: Node) -> Iterator[OtherItem]:
    """Every property that no field can hold. What tells of a person is named, never quoted."""
    name = text(one.get("identifier")) or text(one.get("title"))
    known = {*_HEADINGS, *_SUBJECTS, *_PAGES, *_SILENT}
    for key in sorted(one.keys() - known):
        quoted = "" if key in ("contactPoint", "creator", "contributor") else "; ".join(texts(one[key]))
        yield OtherItem(name, f"properti {key}", mask(quoted, lambda _: False)[0][:120])
    for part in as_list(one.get("distribution")):
        for key in sorted(part.keys() - _OF_FILES) if isinstance(part, dict) else ():
            yield OtherItem(
                name, f"properti distribution.{key}", mask("; ".join(texts(part[key])), lambda _: False)[0][:120]
            )
