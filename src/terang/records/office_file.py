"""What every office file, a small book that the office keeps below `disclosures/`, has in common."""

from dataclasses import dataclass

# The keys of a office file that may also be a table of a spreadsheet: its rows, and what is said of them all.
ROWS = "daftar"
NOTE = "keterangan"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeFile:
    """`id` is the file's year or its stem, `path` its source, `fingerprint` of path and bytes."""

    id: str
    path: str
    fingerprint: bytes = b""
