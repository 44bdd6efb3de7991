"""How much a source holds → nothing, or a refusal with its reason: a few bytes can ask for hours and all memory."""

import re
from itertools import chain

from ..shared.unusable import UnusableSource

_BYTES = 50_000_000
_LINES = 100_000
_COLUMNS = 1_000
_CELLS = 1_000_000  # of a sheet, the empty ones between the filled ones included
_DEPTH = 5_000  # of a web page; pages that close no paragraph are deep without being hostile
_PLACE = re.compile(rb'<(?:\w+:)?c\b[^>]*?\sr="([A-Z]{1,3})(\d{1,7})"')
_STRETCH = re.compile(rb'<(?:\w+:)?(?:mergeCell|hyperlink)\b[^>]*?\sref="[A-Z]{1,3}\d{1,7}:([A-Z]{1,3})(\d{1,7})"')
_ROW = re.compile(rb'<(?:\w+:)?row\b[^>]*?\sr="(\d{1,7})"')


def check_bytes(name: str, data: bytes) -> None:
    if len(data) > _BYTES:
        raise UnusableSource(
            f"{name} berukuran {len(data) / 1e6:.0f} MB, lebih dari {_BYTES / 1e6:.0f} MB. Bagi menjadi beberapa berkas."
        )


def check_extent(name: str, lines: int, columns: int, where: str = "") -> None:
    """`where` is the last cell, if it has a name."""
    if lines <= _LINES and columns <= _COLUMNS and lines * columns <= _CELLS:
        return
    reach = f"terisi sampai sel {where}, " if where else ""
    raise UnusableSource(
        f"{name} terlalu besar: {reach}{_counted(lines)} baris dan {_counted(columns)} kolom (paling banyak {_counted(_LINES)} baris, "
        f"{_counted(_COLUMNS)} kolom, dan {_counted(_CELLS)} sel). Bila baris atau kolom terakhir sebenarnya kosong, pilih lalu hapus "
        "(bukan hanya isinya), dan simpan ulang; bila tidak, bagi menjadi beberapa berkas."
    )


def check_sheet_xml(name: str, content: bytes) -> None:
    """Before a reader lays out a sheet of XLSX whole: two cells in opposite corners are enough."""
    lines = max((int(number) for number in _ROW.findall(content)), default=0)
    columns, letters = 1, "A"
    for match in chain(_PLACE.finditer(content), _STRETCH.finditer(content)):
        lines = max(lines, int(match[2]))
        if (number := _column(match[1])) > columns:
            columns, letters = number, match[1].decode()
    check_extent(name, lines, columns, f"{letters}{lines}")


def check_depth(name: str, depth: int) -> None:
    if depth > _DEPTH:
        raise UnusableSource(
            f"{name} bersusun lebih dari {_counted(_DEPTH)} tingkat. Salin tabelnya ke lembar kerja, lalu simpan sebagai .xlsx."
        )


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _counted(number: int) -> str:
    return f"{number:,}".replace(",", ".")
