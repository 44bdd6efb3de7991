"""Rows of a register that can be read → those that may be true, the others with the reason, and what is missing beside them.

The validator of one file does not know the day, nor the registers of requests to which objections belong.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from ...problems import Place, problem
from ...reading import read_csv, read_yaml
from ...records import NOTE, ROWS
from ...repository import DISCLOSURES
from ..shared import file_access
from ..shared.report import ImportNote, RejectedRow
from .register_rows import RegisterRow


def not_to_come(rows: Sequence[RegisterRow], today: date) -> tuple[list[RegisterRow], list[RejectedRow]]:
    """A register holds what has happened: rows with a later day are refused."""
    late = {row.number: reason for row in rows if (reason := _future(row, today))}
    return [row for row in rows if row.number not in late], [RejectedRow(*one) for one in late.items()]


def numbered_once(rows: Sequence[RegisterRow]) -> tuple[list[RegisterRow], list[RejectedRow]]:
    """Of rows with the same number the first; the others are refused by name, for the site would be refused with them."""
    first: dict[str, RegisterRow] = {}
    for row in rows:
        first.setdefault(row.cells["nomor"].casefold(), row)
    double = [row for row in rows if first[row.cells["nomor"].casefold()] is not row]
    refused = [
        RejectedRow(
            row.number,
            f"nomor «{row.cells['nomor']}» sudah dipakai baris {first[row.cells['nomor'].casefold()].number}. "
            "Beri nomor lain di sumbernya, atau hapus baris yang berulang.",
        )
        for row in double
    ]
    return list(first.values()), refused


def unknown_requests(rows: Sequence[RegisterRow], root: Path) -> list[ImportNote]:
    """Objections to requests that no register of the repository has yet: the site is refused until it has them."""
    known = _known_requests(root)
    return [
        ImportNote(
            row.number,
            "permohonan-tak-dikenal",
            f"Baris {row.number}: permohonan «{number}» tidak ada dalam register permohonan. Impor juga register permohonannya, "
            "atau betulkan nomornya; sebelum itu pemeriksaan menolak situsnya.",
        )
        for row in rows
        if (number := row.cells.get("permohonan")) and number not in known
    ]


def _known_requests(root: Path) -> frozenset[str]:
    """The numbers in all registers of requests of the repository, whatever else is wrong with them."""
    folder = f"{DISCLOSURES}/layanan/permohonan"
    names = file_access.files_below(root / folder, "Folder") if file_access.is_folder(root, folder) else ()
    return frozenset(number for name in names for number in _numbers(root, f"{folder}/{name}"))


def _numbers(root: Path, path: str) -> list[str]:
    data = file_access.bytes_there(root, path) or b""
    document = read_csv(path, data, ROWS, NOTE) if path.endswith(".csv") else read_yaml(path, data)
    rows = (document.values or {}).get(ROWS)
    return [str(row.get("nomor", "")) for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _future(row: RegisterRow, today: date) -> str:
    late = [key for key, value in row.cells.items() if key.startswith("tanggal") and value > today.isoformat()]
    if not late:
        return ""
    found = problem("register-mendatang", Place(""), key=late[0], value=row.cells[late[0]])
    return f"{found.message} {found.remedy}"
