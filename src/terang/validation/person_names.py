"""Text about a matter → what in it looks like somebody's name, home or telephone."""

import re
from collections.abc import Iterator

from .name_words import STRONG, WEAK, names_a_person
from .reader_view import seen_texts

PERSON = "nama orang"

# What follows a form of address is a name, unless it is an office or a group of people.
_NO_NAME = (
    r"(?:Kota|Kabupaten|Negara|Hamil|Menyusui|Melahirkan|Nifas|Pertiwi|Rumah|Wali|Wakil|Walikota|Bupati|Gubernur|Camat|Lurah|Kepala"
    r"|Sekretaris|Asisten|Menteri|Presiden|Ketua|Anggota|Direktur|Dan|Bersalin|PKK|Anak|Balita|Usaha|RT|RW|Guru)\b"
)
_ADDRESSED = re.compile(
    r"\b(?:a\.\s?n\.|an\.|atas nama|Sdr[ia]?\b\.?|Saudara|Saudari|Bapak|Bpk\b\.?|Pak|Ibu|Bu|Tn\b\.|Ny\b\.|Nn\b\.|bernama)"
    rf":?\s+(?!{_NO_NAME})(?:[A-Z][\w'.-]+)(?:\s+[A-Z][\w'.-]*)*"
)
_DEGREE = re.compile(
    r"\b[A-Z][\w'-]+,\s*(?:S\.\s?[A-Z]\w*|M\.\s?[A-Z]\w*|A\.Md|Ph\.?D)\.?|\b(?:Drs|Dra|Prof|Hj|dr)\.\s+[A-Z][\w'-]+"
)
_HOME = re.compile(r"\bRT\b\.?\s*\d+(?:\s*/?\s*RW\b\.?\s*\d+)?|\bno(?:mor)?\.? rumah\b", re.IGNORECASE)
# The whole of it, which leads to a door; that of the neighbourhood's head is an office.
_DOOR = re.compile(
    r"(?<!ketua )(?<!pengurus )(?<!sekretaris )\bRT\b\.?\s*\d{1,3}\s*[/,.-]?\s*RW\b\.?\s*\d{1,3}", re.IGNORECASE
)
_NEAR = 120  # letters between a name and the home
_PHONE = re.compile(r"\(0\d{2,3}\)\s*\d{3,4}[ -]?\d{3,4}|\b(?:telp|telepon|hp|wa)\b\.?:?\s*\+?\d{6,}", re.IGNORECASE)

# Places that bear a name: a hospital or a street is no person.
_PLACE = re.compile(
    r"\b(?:RSUD|RSU|RS|Rumah Sakit(?: Umum(?: Daerah)?)?|(?<!Rawat )Jalan|Jln?\b\.?|Gedung|Gelanggang|GOR|Stadion|Taman|Masjid|Museum|Universitas"
    r"|Sekolah|SD|SMP|SMA|SMK|Puskesmas|Pasar|Bandara)\s+(?:\w+\.\s*)*(?:[A-Z][\w'-]*\s*)+"
)

_KINDS = (
    (_ADDRESSED, PERSON),
    (_DEGREE, PERSON),
    (_HOME, "alamat rumah"),
    (_PHONE, "nomor telepon"),
)


_OFFICE = re.compile(
    r"\b(?:kepala|wakil|wali|walikota|bupati|gubernur|camat|lurah|sekretari[sa]t?|asisten|direktur|direksi|ketua|anggota|staf|petugas"
    r"|pejabat|pengelola|pranata|analis|admin|operator|juru bicara|humas|ppid|ppko|upt|uptd|upp|dinas|badan|bagian|bidang|seksi|sub\w*"
    r"|kantor|inspektorat|inspektur|kecamatan|kelurahan|desa|kota|kabupaten|provinsi|pemerintah|satuan|satpol|rumah sakit|rsud"
    r"|puskesmas|posko|gugus|sekolah|universitas|perusahaan|perumda|perseroan|pt|bumd|tim|panitia|pokja|unit|layanan|pusat|balai|lembaga"
    r"|lsm|ormas|komisi\w*|dewan|menteri|kementerian|presiden|polres|kapolres|kodim|dandim|polda|kejaksaan|pengadilan|loket|pos|call|center"
    r"|ahli|dokter|perawat|guru|warga|perwakilan|forum|asosiasi|yayasan|koordinator|manajer|komandan|plt|plh|pj|pjs|pimpinan|sekda)\b",
    re.IGNORECASE,
)


def looks_like_a_person(office: str) -> bool:
    """Up to five words without a figure, one of them common in names, and none of an office."""
    words = office.split()
    return (
        1 < len(words) <= 5
        and office.replace(".", "").replace(" ", "").replace(",", "").isalpha()
        and not (STRONG | WEAK).isdisjoint(office.lower().split())
        and not _OFFICE.search(office)
    )


def homes_of_persons(text: str) -> Iterator[tuple[int, str]]:
    """Offset and words of each home beside a name: in the same paragraph, and the name in front of it."""
    if "RW" not in text and "rw" not in text.casefold():
        return
    for match in _DOOR.finditer(text):
        before = text[max(match.start() - _NEAR, 0) : match.start()].rpartition("\n\n")[2]
        shown = _PLACE.sub(" ", before)
        if _ADDRESSED.search(shown) or _DEGREE.search(shown):
            yield match.start(), " ".join(match[0].split())


def find_named(text: str) -> list[str]:
    """Kinds of what was found, in the text as its reader sees it; a guess, since no list knows all names."""
    return list(dict.fromkeys(kind for seen in seen_texts(text) for kind in _kinds_in(seen)))


def _kinds_in(text: str) -> Iterator[str]:
    shown = _PLACE.sub(" ", text)
    yield from (kind for pattern, kind in _KINDS if pattern.search(shown))
    if names_a_person(text, _OFFICE):
        yield PERSON
