"""Name and bytes of a source → its Table; the content decides the format, the name only helps."""

from dataclasses import replace

from ..shared.unusable import UnusableSource
from .csv_source import read_csv
from .json_source import read_json, read_json_lines
from .source_sheet import Vocabulary
from .source_table import SourceTable
from .text_decoding import decode
from .xlsx_source import read_xlsx

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def read_source(name: str, data: bytes, vocabulary: Vocabulary) -> SourceTable:
    """`vocabulary` is what the importer knows of headings. Unusable when nothing can be read."""
    if data.startswith(_OLD_OFFICE):
        raise UnusableSource(f"{name} berformat Excel lama (.xls). Buka lalu simpan sebagai .xlsx atau .csv.")
    if data.startswith(_ZIP):
        return read_xlsx(name, data, vocabulary)
    text, warnings = decode(data)
    if not text.strip():
        raise UnusableSource(f"{name} kosong.")
    suffix = name.rpartition(".")[2].lower()
    if suffix in ("jsonl", "ndjson"):
        table = read_json_lines(text)
    elif suffix == "json" or text.lstrip()[0] in "[{":
        table = read_json(name, text)
    else:
        table = read_csv(name, text, vocabulary)
    return replace(table, warnings=(*warnings, *table.warnings))
