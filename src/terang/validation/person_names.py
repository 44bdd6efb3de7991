"""Text about a matter → what in it looks like somebody's name, home or telephone."""

import re

# What follows a form of address is a name, unless it is an office or a group of people.
_NO_NAME = (
    r"(?:Kota|Kabupaten|Negara|Hamil|Menyusui|Melahirkan|Nifas|Pertiwi|Rumah|Wali|Wakil|Walikota|Bupati|Gubernur|Camat|Lurah|Kepala"
    r"|Sekretaris|Asisten|Menteri|Presiden|Ketua|Anggota|Direktur|Dan|Bersalin|PKK|Anak|Balita|Usaha)\b"
)
_ADDRESSED = re.compile(
    r"\b(?:a\.\s?n\.|an\.|atas nama|Sdr[ia]?\b\.?|Saudara|Saudari|Bapak|Bpk\b\.?|Pak|Ibu|Bu|Tn\b\.|Ny\b\.|Nn\b\.|bernama)"
    rf":?\s+(?!{_NO_NAME})(?:[A-Z][\w'.-]+)(?:\s+[A-Z][\w'.-]*)*"
)
_DEGREE = re.compile(
    r"\b[A-Z][\w'-]+,\s*(?:S\.\s?[A-Z]\w*|M\.\s?[A-Z]\w*|A\.Md|Ph\.?D)\.?|\b(?:Drs|Dra|Prof|Hj|dr)\.\s+[A-Z][\w'-]+"
)
_HOME = re.compile(r"\bRT\b\.?\s*\d+(?:\s*/?\s*RW\b\.?\s*\d+)?|\bno(?:mor)?\.? rumah\b", re.IGNORECASE)
_PHONE = re.compile(r"\(0\d{2,3}\)\s*\d{3,4}[ -]?\d{3,4}|\b(?:telp|telepon|hp|wa)\b\.?:?\s*\+?\d{6,}", re.IGNORECASE)

# Places that bear a name: a hospital or a street is no person.
_PLACE = re.compile(
    r"\b(?:RSUD|RSU|RS|Rumah Sakit(?: Umum(?: Daerah)?)?|Jalan|Jln?\b\.?|Gedung|Gelanggang|GOR|Stadion|Taman|Masjid|Museum|Universitas"
    r"|Sekolah|SD|SMP|SMA|SMK|Puskesmas|Pasar|Bandara)\s+(?:\w+\.\s*)*(?:[A-Z][\w'-]*\s*)+"
)

_KINDS = (
    (_ADDRESSED, "nama orang"),
    (_DEGREE, "nama orang"),
    (_HOME, "alamat rumah"),
    (_PHONE, "nomor telepon"),
)


def find_named(text: str) -> list[str]:
    """Kinds of what was found; a guess, since no list knows all names."""
    shown = _PLACE.sub(" ", text)
    return [kind for pattern, kind in _KINDS if pattern.search(shown)]
