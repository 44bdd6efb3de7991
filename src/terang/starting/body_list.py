"""A table `kunci;isi;singkatan;jenis` that an office fills in a spreadsheet → OfficeAnswers, or what is wrong in which line."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import TypeVar

from ..reading import read_csv
from ..records import BodyKind, UnitKind
from ..records.fields import Option
from .office_answers import OfficeAnswers, StartingUnit

# The keys that a line may have → fields of OfficeAnswers.
FIELDS = {
    "nama": "name",
    "singkatan": "short",
    "alamat": "address",
    "jam_layanan": "hours",
    "situs": "site",
    "atasan_ppid": "superior",
    "ppid": "ppid",
    "komisi_informasi": "commission",
    "telepon": "phone",
    "surel": "email",
}
KIND, UNIT = "jenis", "unit"
_KEYS = (*FIELDS, KIND, UNIT)
_ROWS, _NOTE = "daftar", "keterangan"
_Kind = TypeVar("_Kind", bound=Option)


def read_body_list(path: str, data: bytes) -> tuple[OfficeAnswers | None, tuple[str, ...]]:
    """Every fault is a sentence with file, line and remedy; with a fault there are no answers."""
    document = read_csv(path, data, _ROWS, _NOTE)
    faults = [f"{p.place.path}:{p.place.line}: {p.message} {p.remedy}" for p in document.problems if p.is_error]
    rows: Sequence[Mapping[str, str]] = (document.values or {}).get(_ROWS, ())
    if document.values is not None and not (rows and {"kunci", "isi"} <= rows[0].keys()):
        faults.append(f"{path}:1: baris pertama harus memuat judul kolom `kunci` dan `isi`. Tambahkan baris itu.")
        rows = ()
    found: dict[str, str] = {}
    units: list[StartingUnit] = []
    for index, row in enumerate(rows):
        key, text = row["kunci"].strip().lower().replace(" ", "_"), " ".join(row["isi"].split())
        at = f"{path}:{document.places[_ROWS, index][0]}"
        if key not in _KEYS:
            near = get_close_matches(key, _KEYS, 1)
            meant = f"Tulis «{near[0]}»." if near else f"Yang ada: {', '.join(_KEYS)}."
            faults.append(f"{at}: kunci «{key}» tidak dikenal. {meant}")
        elif key in found:
            faults.append(f"{at}: kunci «{key}» sudah disebut. Hapus salah satunya.")
        elif key == UNIT and text:
            written = (row.get("jenis") or "").strip()
            if written and kind_of(UnitKind, written) is None:
                faults.append(f"{at}: jenis unit «{written}» tidak ada. {choices(UnitKind)}")
            short = " ".join((row.get("singkatan") or "").split())
            units.append(StartingUnit(name=text, short=short, kind=kind_of(UnitKind, written)))
        elif text:
            found[key] = text
    kind = kind_of(BodyKind, found.pop(KIND, ""))
    if rows and "nama" not in found:
        faults.append(f"{path}: nama badan publik belum ada. Tambahkan baris `nama;Pemerintah Kabupaten …`.")
    if rows and kind is None:
        faults.append(f"{path}: jenis badan publik belum ada atau tidak dikenal. {choices(BodyKind)}")
    if faults or kind is None:
        return None, tuple(faults)
    return OfficeAnswers(kind=kind, units=tuple(units), **{FIELDS[key]: text for key, text in found.items()}), ()


def kind_of(options: type[_Kind], written: str) -> _Kind | None:
    """By key or label, however it is written."""
    word = written.strip().casefold().replace(" ", "_")
    return next((one for one in options if word in (one.key, one.label.casefold().replace(" ", "_"))), None)


def choices(options: type[Option]) -> str:
    return f"Pilih salah satu: {', '.join(one.key for one in options)}."
