"""Headings of an office's own register → the field that a column fills, or why the column is left out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from ..shared.heading_words import heading_words
from ..shared.tidying import normalize_name, tidy
from .register_headings import KINDS, TICKED, TICKED_GROUPS
from .register_patterns import likely_keys
from .register_values import READERS


class LeftColumn(Enum):
    """Why a column does not come along; the value says it to the office."""

    PERSONAL = "data pribadi"
    COMPUTED = "dihitung sendiri"
    RUNNING = "nomor urut"
    UNUSED = "tidak ada dalam register yang terbit"
    UNKNOWN = "tidak dikenal"


_COMPUTED = re.compile(
    r"hari kerja|lama|lama (?:hari|proses|hari kerja|jawab|penyelesaian)|durasi|jatuh tempo|tenggat|tepat waktu|batas waktu"
    r"|jumlah hari|waktu (?:penyelesaian|hari|penyelesaian hari|layanan)"
)
# Columns of the official layout that no published register has.
_UNUSED = re.compile(
    r"cara (?:pem)?bayar|\bpenguasaan\b|^status informasi|belum (?:di ?)?dokumentasi|^(?:jenis permintaan )?meminta salinan|^jenis permintaan$"
)
_RUNNING = frozenset({"no", "nr", "nomor urut"})
# Whatever tells of a person, also of an official; looked for inside the heading.
_PERSONAL = re.compile(
    r"\b(?:nama|nik|ktp|sim|paspor|kk|npwp|nip|identitas|pemohon|alamat|domisili|kelurahan|kecamatan|rt|rw|telepon|telp|tlp|hp|wa"
    r"|whats ?app|ponsel|kontak|email|e mail|surel|pekerjaan|profesi|jabatan|instansi pemohon|lembaga|tujuan|kuasa|tanda tangan|ttd"
    r"|kelamin|gender|usia|umur|lahir|agama|pendidikan|rekening|petugas|penerima|kasus posisi|tanggapan pemohon|foto|lampiran|pengaju|yang mengajukan|asal|disposisi)\b"
)

_PERSONAL_GROUP = re.compile(
    r"^(?:data|identitas|keterangan) (?:diri )?(?:pemohon|pengguna|kuasa)\b.*\b(?!jenis|kategori)\w+$"
)

_RANKS = {
    kind: {key: list(map(heading_words, names.split("|"))) for key, names in table.items()}
    for kind, table in KINDS.items()
}
_FILLED_BY = re.compile(r" ?\b(?:di)?isi(?:an)? (?:oleh )?(?:petugas|ppid|admin|operator)\b(?: ppid)?")
_LIKELY = 1000  # rank of what only a pattern recognised
_BARE = frozenset({"bentuk", "jenis_pemohon", "hasil"})  # `Email` alone is somebody's address
_GROUPED_ONLY = frozenset(
    {
        "diterima",
        "penuh",
        "seluruhnya",
        "orang",
        "wni",
        "warga negara indonesia",
        "lembaga",
        "organisasi",
        "badan publik",
    }
)
_REMARKS = frozenset({"keterangan", "ket", "catatan"})
_READABLE = frozenset({"hasil", "kanal", "bentuk", "jenis_pemohon", "diperpanjang", "biaya", "alasan_perpanjangan"})


@dataclass(frozen=True, slots=True)
class RegisterColumns:
    """`fields`: the heading that fills each key; `left`: why each other one does not come; `personal`: those of a person."""

    fields: Mapping[str, str]
    left: Mapping[str, LeftColumn]
    ticks: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # heading → key and value

    @property
    def personal(self) -> tuple[str, ...]:
        return tuple(name for name, why in self.left.items() if why is LeftColumn.PERSONAL)

    @property
    def running(self) -> str | None:
        """The column that only counts the rows."""
        return next((name for name, why in self.left.items() if why is LeftColumn.RUNNING), None)


def place(
    headings: Iterable[str], kind: str, wishes: Mapping[str, str], texts: Mapping[str, Sequence[str]] | None = None
) -> RegisterColumns:
    """The best heading for each field of `kind`; `wishes` (heading → key) come first. What is not placed stays out.

    Where only a pattern knows the heading, half of the column's `texts` must be what the field holds.
    """
    ranks = _RANKS[kind]
    wanted = {normalize_name(heading): key for heading, key in wishes.items()}
    fields: dict[str, str] = {}
    best: dict[str, int] = {}
    left: dict[str, LeftColumn] = {}
    ticks: dict[str, tuple[str, str]] = {}
    for heading in headings:
        name, plain = _words_of(heading), normalize_name(heading)
        ticked = None if plain in wanted or _named(name, ranks) else ticked_value(name, kind)
        if ticked and not _says(kind, ticked[0], (texts or {}).get(heading, ())):
            ticks[heading] = ticked
            continue
        options = [(-1, wanted[plain])] if plain in wanted else _options(name, kind)
        if texts is not None:
            options = [one for one in options if one[0] < _LIKELY or _holds(kind, one[1], texts.get(heading, ()))]
        for rank, key in options:
            if key not in best or rank < best[key]:
                if key in fields:
                    left[fields[key]] = _why(_words_of(fields[key]))
                fields[key], best[key] = heading, rank
                break
        else:
            left[heading] = _why(name)
    has_result = "hasil" in fields or any(key == "hasil" for key, _ in ticks.values())
    if not has_result and (remarks := _remarks(kind, left, texts or {})):
        fields["hasil"] = remarks
        del left[remarks]
    return RegisterColumns(fields, left, ticks)


def _says(kind: str, key: str, texts: Sequence[str]) -> bool:
    """Are the cells results in words, under a heading like `Keputusan (Dikabulkan/Ditolak)`, and no ticks?"""
    read = READERS[kind][key]
    return key == "hasil" and any(read(tidy(text)) for text in texts if tidy(text))


def _remarks(kind: str, left: Iterable[str], texts: Mapping[str, Sequence[str]]) -> str | None:
    """The column of remarks that says nothing but results, in a register without a column of them."""
    read = READERS[kind]["hasil"]
    for heading in left:
        filled = [text for one in texts.get(heading, ()) if (text := tidy(one)) and text != "-"]
        if _words_of(heading) in _REMARKS and filled and all(read(text) is not None for text in filled):
            return heading
    return None


def _words_of(heading: str) -> str:
    """Without the note of a form on who fills the column: it is not about that person."""
    return _FILLED_BY.sub("", heading_words(heading)).strip()


def _options(name: str, kind: str) -> list[tuple[int, str]]:
    """The keys that a heading can fill, the surest first. Words of a person are only looked past for a day."""
    if named := _named(name, _RANKS[kind]):
        return named
    if _why(name) in (LeftColumn.RUNNING, LeftColumn.COMPUTED, LeftColumn.UNUSED):
        return []
    is_personal = bool(_PERSONAL.search(name))
    return [
        (_LIKELY + rank, key)
        for rank, key in likely_keys(name, kind)
        if not is_personal or (key.startswith("tanggal") and "lahir" not in name) or key == "jenis_pemohon"
    ]


def _named(name: str, ranks: Mapping[str, list[str]]) -> list[tuple[int, str]]:
    """By the table; a spreadsheet of our own has the keys themselves."""
    found = [
        (0 if name == normalize_name(key) else names.index(name) + 1, key)
        for key, names in ranks.items()
        if name == normalize_name(key) or name in names
    ]
    return sorted(found)


def _holds(kind: str, key: str, texts: Sequence[str]) -> bool:
    """Can half of the cells be read as this field? Days of the receipt may lack what a title says, so they are not asked."""
    filled = [tidy(text) for text in texts if tidy(text)]
    if key not in _READABLE and not (key.startswith("tanggal") and key != "tanggal_masuk"):
        return True
    return 2 * sum(READERS[kind][key](text) is not None for text in filled) >= len(filled)


def ticked_value(name: str, kind: str = "permohonan") -> tuple[str, str] | None:
    """The key and the value that a tick in this column gives; by the last words of a heading of several lines."""
    found = [
        (len(word), key, value)
        for key, values in TICKED[kind].items()
        for value, names in values.items()
        for word in names.split("|")
        if (name == word and word not in _GROUPED_ONLY and key in _BARE)
        or (name.endswith(f" {word}") and TICKED_GROUPS[key].search(name))
    ]
    return max(found)[1:] if found else None  # `tidak dikabulkan` ends in `dikabulkan`


def _why(name: str) -> LeftColumn:
    if name in _RUNNING:
        return LeftColumn.RUNNING
    if _COMPUTED.fullmatch(name):
        return LeftColumn.COMPUTED
    if _UNUSED.search(name):
        return LeftColumn.UNUSED
    return LeftColumn.PERSONAL if _PERSONAL.search(name) else LeftColumn.UNKNOWN


def strength(heading: str, kind: str) -> int:
    """How well a heading is known: 3 where it concerns a person, 2 by the table, 1 by a pattern, 0 not at all."""
    name = _words_of(heading)
    if not name or len(name) > 80:
        return 0
    if _named(name, _RANKS[kind]) or ticked_value(name, kind):
        return 2
    why = _why(name)
    if why is LeftColumn.PERSONAL:
        return 3 if _PERSONAL_GROUP.search(name) else 1
    return 2 if why is not LeftColumn.UNKNOWN else min(1, len(_options(name, kind)))


def fills(heading: str, kind: str, key: str) -> bool:
    """Is the heading one of those that fill `key`?"""
    return any(found == key for _, found in _options(_words_of(heading), kind))


def is_running(heading: str) -> bool:
    return _why(heading_words(heading)) is LeftColumn.RUNNING
