"""Name and bytes of a source → its Table; the content decides the format, the name only helps."""

from dataclasses import replace

from ..shared.unusable import UnusableSource
from .csv_source import read_csv
from .docx_source import read_docx
from .html_source import read_html
from .json_source import read_json, read_json_lines
from .ods_source import read_ods
from .packages import member_names
from .pdf_source import read_pdf_tables
from .source_bounds import check_bytes
from .source_sheet import Vocabulary
from .source_table import SourceTable
from .text_decoding import decode
from .xls_source import read_xls
from .xlsx_source import read_xlsx
from .xml_workbook import is_xml_workbook, read_xml_workbook

_ZIP = b"PK\x03\x04"
_PDF = b"%PDF"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def read_source(name: str, data: bytes, vocabulary: Vocabulary) -> SourceTable:
    """`vocabulary` is what the importer knows of headings. Unusable when nothing can be read."""
    check_bytes(name, data)
    if data.startswith(_OLD_OFFICE):
        return read_xls(name, data, vocabulary)
    if data.startswith(_PDF):
        return read_pdf_tables(name, data, vocabulary)
    if data.startswith(_ZIP):
        return _read_package(name, data, vocabulary)
    text, warnings = decode(data)
    if not text.strip():
        raise UnusableSource(f"{name} kosong.")
    suffix = name.rpartition(".")[2].lower()
    if suffix in ("jsonl", "ndjson"):
        table = read_json_lines(text)
    elif suffix == "json" or text.lstrip()[0] in "[{":
        table = read_json(name, text)
    elif is_xml_workbook(text):
        table = read_xml_workbook(name, text, vocabulary)
    elif text.lstrip()[0] == "<" and "<table" in text.lower():
        table = read_html(name, text, vocabulary)
    else:
        table = read_csv(name, text, vocabulary)
    return replace(table, warnings=(*warnings, *table.warnings))


def _read_package(name: str, data: bytes, vocabulary: Vocabulary) -> SourceTable:
    names = member_names(name, data)
    if "word/document.xml" in names:
        return read_docx(name, data, vocabulary)
    if "content.xml" in names:
        return read_ods(name, data, vocabulary)
    return read_xlsx(name, data, vocabulary)
