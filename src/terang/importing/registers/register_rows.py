"""Rows of an office's own register → rows of ours, without anything of a person in them, and what is to be said."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ...validation.person_names import find_named
from ...validation.personal import find_personal
from ..shared.cell_values import tick_of
from ..shared.date_columns import date_reader
from ..shared.report import ImportNote, RejectedRow
from ..shared.tidying import normalize_name, tidy
from ..shared.title_months import whole_date
from ..sources.source_table import SourceRow
from .asked_words import only_asked
from .register_columns import RegisterColumns
from .register_values import NEEDED, READERS, TELLING, weekday_differs

UNWRITTEN = "Belum ditulis ulang oleh petugas"
_TEXTS = frozenset({"nomor", "pokok_informasi", "nomor_keputusan", "permohonan"})
_REASONS = (("hasil", "alasan_tolak", ("ditolak", "sebagian")), ("diperpanjang", "alasan_perpanjangan", ("ya",)))
_SHORTEST = 4  # letters of a word that may give a name away
_NAME = re.compile(r"\b(?:nama|pemohon|kuasa|penerima)\b")
_CONTACT = re.compile(r"\b(?:alamat|domisili|nik|ktp|email|e mail|surel|kontak|telepon|telp|hp|wa|whats ?app|npwp)\b")
_COMMON = frozenset(
    [
        "dan",
        "dari",
        "yang",
        "untuk",
        "jalan",
        "jln",
        "gang",
        "blok",
        "nomor",
        "kota",
        "kabupaten",
        "kelurahan",
        "kecamatan",
        "desa",
        "dusun",
        "perum",
        "perumahan",
        "komplek",
        "kompleks",
        "provinsi",
        "indonesia",
        "barat",
        "timur",
        "utara",
        "selatan",
        "pusat",
        "raya",
        "com",
        "net",
        "org",
        "gmail",
        "yahoo",
        "data",
        "dinas",
        "badan",
        "kantor",
    ]
)
_UNREAD = {"alasan_tolak": "; hasil «ditolak» atau «sebagian» perlu alasannya, tulis `alasan_tolak` sesudah impor"}


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
        values = [tidy(row.cells.get(columns.running, "")) for row in rows] if columns.running else []
        self._is_counted = bool(values) and all(values) and len(set(values)) == len(values)
        self._counts: dict[str, int] = {}
        self.warnings: list[ImportNote] = []
        self._plain: dict[str, Callable[[str], str]] = {}
        for key, heading in columns.fields.items():
            if key.startswith("tanggal"):
                self._plain[key] = self._date_reader(key, heading, rows)

    def _date_reader(self, key: str, heading: str, rows: Sequence[SourceRow]) -> Callable[[str], str]:
        is_stamp = key == "tanggal_masuk" and normalize_name(heading) in ("timestamp", "stempel waktu", "cap waktu")
        plain, is_month_first = date_reader([row.cells.get(heading, "") for row in rows], is_stamp=is_stamp)
        if is_month_first:
            habit = ", kebiasaan formulir berbahasa Inggris" if is_stamp else ""
            text = f"Kolom {heading} dibaca bulan/hari/tahun{habit}; periksa tanggalnya."
            self.warnings.append(ImportNote(None, "bulan-di-depan", text))
        return plain

    def read(self, row: SourceRow) -> RegisterRow | RejectedRow:
        """The row, or why the figures would be wrong with it."""
        cells: dict[str, str] = {}
        for key, heading in self._columns.fields.items():
            written = tidy(row.cells.get(heading, ""))
            if not written:
                continue
            if key == "pokok_informasi":
                written, has_more = only_asked(written)
                if has_more:
                    self._note(
                        row, "keterangan-pemohon", "keterangan tentang pemohon dalam pokok informasi tidak diambil"
                    )
            if key.startswith("tanggal"):
                written = self._plain[key](written)
                written = whole_date(written, row.month, may_be_day=key == "tanggal_masuk")
            value = self._unit_of(written) if key == "unit" else self._readers[key](written)
            if value is None and key in TELLING:
                return RejectedRow(row.number, f"`{key}`{_quoted(key, written)} tidak terbaca{_hint(key)}")
            if value is None:
                self._note(row, "tidak-terbaca", f"`{key}` tidak terbaca; dibiarkan kosong{_UNREAD.get(key, '')}")
            elif value:
                cells[key] = value
                if key.startswith("tanggal") and weekday_differs(written, value):
                    self._note(row, "hari-tidak-cocok", f"`{key}` {value} bukan hari yang tertulis; periksa tanggalnya")
        self._beside(row, cells)
        self._tick(row, cells)
        self._number(row, cells)
        missing = [key for key in self._readers if key in NEEDED and not cells.get(key)]
        if missing:
            return RejectedRow(row.number, f"kosong: {', '.join(f'`{key}`' for key in missing)}")
        return self._screened(row, cells)

    def _beside(self, row: SourceRow, cells: dict[str, str]) -> None:
        """A reason that stands in the cell of what it is the reason of: `Ditolak (Pasal 17 huruf h)`, `Ya, belum dikuasai`."""
        for key, reason, values in _REASONS:
            heading = self._columns.fields.get(key)
            if (
                not heading
                or reason not in self._readers
                or reason in self._columns.fields
                or cells.get(key) not in values
            ):
                continue
            if value := self._readers[reason](tidy(row.cells.get(heading, ""))):
                cells[reason] = value

    def _tick(self, row: SourceRow, cells: dict[str, str]) -> None:
        """Ticked columns fill what no other column has filled. Who only looks has been given nothing to take away."""
        ticked: dict[str, list[str]] = {}
        for heading, (key, value) in self._columns.ticks.items():
            if tick_of(tidy(row.cells.get(heading, "")), heading):
                ticked.setdefault(key, []).append(value)
        for key, values in ticked.items():
            order = (
                [value for value in values if value != "dilihat"]
                if self._wants_copy(row)
                else sorted(values, key="dilihat".__ne__)
            )
            if key not in cells and order:
                cells[key] = order[0]
            if len(order) > 1:
                self._note(row, "tanda-ganda", f"`{key}`: {', '.join(order)} ditandai; dicatat {cells[key]}")

    def _wants_copy(self, row: SourceRow) -> bool:
        return any(
            normalize_name(heading).endswith("meminta salinan") and tick_of(tidy(text), heading)
            for heading, text in row.cells.items()
        )

    def _number(self, row: SourceRow, cells: dict[str, str]) -> None:
        """Where the source has no numbers of registration, its running number with the year, else one that is counted."""
        if "nomor" in self._columns.fields or "tanggal_masuk" not in cells:
            return
        year = cells["tanggal_masuk"][:4]
        self._counts[year] = count = self._counts.get(year, 0) + 1
        running = tidy(row.cells.get(self._columns.running, "")) if self._columns.running and self._is_counted else ""
        cells["nomor"] = f"{running or count}/{year}"

    @property
    def gives_numbers(self) -> bool:
        return "nomor" not in self._columns.fields

    def _screened(self, row: SourceRow, cells: dict[str, str]) -> RegisterRow | RejectedRow:
        own = set(self._own_words(row))
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

    def _own_words(self, row: SourceRow) -> Iterable[str]:
        """Words that give the person of this row away: of the name all, of other columns those that few have."""
        for heading in self._columns.personal:
            is_name = bool(_NAME.search(normalize_name(heading)))
            if not is_name and not _CONTACT.search(normalize_name(heading)):
                continue
            for word in normalize_name(tidy(row.cells.get(heading, ""))).split():
                if (
                    len(word) >= (3 if is_name else _SHORTEST)
                    and word not in _COMMON
                    and not re.fullmatch(r"(?:19|20)\d\d", word)
                ):
                    yield word

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
