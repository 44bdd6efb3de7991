"""Rows of an office's own register → rows of ours, without anything of a person in them, and what is to be said."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ...validation.person_names import find_named
from ...validation.personal import find_personal
from ..shared.report import ImportNote, RejectedRow
from ..shared.tidying import normalize_name, tidy
from ..sources.source_table import SourceRow
from .register_columns import RegisterColumns
from .register_values import NEEDED, READERS, TELLING

UNWRITTEN = "Belum ditulis ulang oleh petugas"
_TEXTS = frozenset({"nomor", "pokok_informasi", "nomor_keputusan", "permohonan"})
_SHORTEST = 4  # letters of a word that may give a name away


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """`cells` by key of the register; `number` counts the rows of the source from 1."""

    number: int
    cells: dict[str, str]

    @property
    def year(self) -> str:
        return self.cells["tanggal_masuk"][:4]


class RowReader:
    """Reads row by row; `warnings` grow."""

    def __init__(
        self, kind: str, columns: RegisterColumns, rows: Sequence[SourceRow], unit_of: Callable[[str], str | None]
    ) -> None:
        self._readers = READERS[kind]
        self._columns = columns
        self._unit_of = unit_of
        self._names = {
            normalize_name(text)
            for row in rows
            for text in self._personal(row)
            if len(normalize_name(text)) > _SHORTEST
        }
        self.warnings: list[ImportNote] = []

    def read(self, row: SourceRow) -> RegisterRow | RejectedRow:
        """The row, or why the figures would be wrong with it."""
        cells: dict[str, str] = {}
        for key, heading in self._columns.fields.items():
            written = tidy(row.cells.get(heading, ""))
            if not written:
                continue
            value = self._unit_of(written) if key == "unit" else self._readers[key](written)
            if value is None and key in TELLING:
                return RejectedRow(row.number, f"`{key}`{_quoted(key, written)} tidak terbaca{_hint(key)}")
            if value is None:
                self._note(row, "tidak-terbaca", f"`{key}` tidak terbaca; dibiarkan kosong")
            elif value:
                cells[key] = value
        self._number(row, cells)
        missing = [key for key in self._readers if key in NEEDED and not cells.get(key)]
        if missing:
            return RejectedRow(row.number, f"kosong: {', '.join(f'`{key}`' for key in missing)}")
        return self._screened(row, cells)

    def _number(self, row: SourceRow, cells: dict[str, str]) -> None:
        """A list that only counts its rows gets the year beside the count."""
        running = self._columns.running
        if (
            "nomor" not in self._columns.fields
            and running
            and tidy(row.cells.get(running, ""))
            and "tanggal_masuk" in cells
        ):
            cells["nomor"] = f"{tidy(row.cells[running])}/{cells['tanggal_masuk'][:4]}"

    def _screened(self, row: SourceRow, cells: dict[str, str]) -> RegisterRow | RejectedRow:
        own = {word for text in self._personal(row) for word in normalize_name(text).split() if len(word) >= _SHORTEST}
        for key in sorted(_TEXTS & cells.keys()):
            if not self._tells(cells[key], own):
                continue
            if key != "pokok_informasi":
                return RejectedRow(row.number, f"`{key}` memuat data pribadi; beri nomor lain")
            cells[key] = UNWRITTEN
            self._note(
                row, "ditulis-ulang", "pokok informasi memuat data pribadi; diganti, dan perlu ditulis ulang petugas"
            )
        return RegisterRow(row.number, cells)

    def _tells(self, text: str, own: set[str]) -> bool:
        """By its form, by a word of the person in this row, or by a whole name from any row."""
        written = normalize_name(text)
        return (
            bool(find_personal(text) or find_named(text))
            or bool(own & set(written.split()))
            or any(f" {name} " in f" {written} " for name in self._names)
        )

    def _personal(self, row: SourceRow) -> Iterable[str]:
        return (text for name in self._columns.personal if (text := tidy(row.cells.get(name, ""))))

    def _note(self, row: SourceRow, code: str, message: str) -> None:
        self.warnings.append(ImportNote(row.number, code, f"Baris {row.number}: {message}."))


def _quoted(key: str, written: str) -> str:
    """Free text may hold a person's data, so only what should be a date or a word of a list is repeated."""
    shown = key.startswith("tanggal") or key in ("hasil", "diperpanjang")
    return f" «{written[:60]}»" if shown and not find_personal(written) else ""


def _hint(key: str) -> str:
    return " sebagai tanggal (hari/bulan/tahun)" if key.startswith("tanggal") else ""
