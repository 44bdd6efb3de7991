"""Words of a heading, a sheet's name or a title → the unit that they name; or whether a cell names the holder of an office."""

import re
from collections.abc import Iterable

from .tidying import normalize_name, one_line

_KINDS = (
    "dinas|badan|sekretariat|inspektorat|kecamatan|kelurahan|satuan polisi pamong praja|satpol pp|rumah sakit|rsud|rsu|puskesmas|uptd?"
    "|direktorat|biro|bagian|fakultas"
)
_ALONE = "sekretariat|inspektorat|satuan polisi pamong praja|satpol pp|rsud"
_SHORT = (
    "din(?:kes|sos|dik)|dis(?:kes|sos|dik|dikbud|dikpora|hub|pora|porapar|parpora|par|parbud|budpar|naker|nakertrans|kominfo|info|perindag|dag"
    "|dagin|kop|kopukm|koperindag|tan|tanpan|kan|kanlut|nak|perkim|perkimtan|tarkim|pusip|perpusip|arpus|pertanahan|pmd)|bapp?eda|bappelitbangda|bapelitbang(?:da)?|bpkad|bkad|bapenda|bkpsdm|bkpp|bkd|bpbd|dpmptsp|dp3a\\w*"
    "|setda|setwan|kesbangpol|bakesbangpol|satpol|dpupr|dpmd|dlh|dukcapil|disdukcapil"
)
_NAME = re.compile(rf"(?:ppid (?:pelaksana|pembantu) )?(?:(?:{_KINDS}) .+|{_ALONE}|{_SHORT})")
# Sections, and information that is about such bodies.
_NO_NAME = re.compile(
    r"(?:badan (?:publik|usaha|hukum|layanan)|(?:dinas|kecamatan|kelurahan) dan |bagian (?:[ivxlc]+|[a-z]|\d+|ke\w+)|biro jasa)\b"
)
_WITHIN = re.compile(
    rf"\b(?:{_KINDS})\s+.+?(?=\s+(?:tahun|periode|triwulan|semester)\b|$)|\b(?:{_ALONE})\b", re.IGNORECASE
)
_OF_ALL = re.compile(
    r"\b(?:keputusan|peraturan|lampiran|nomor|kepala|tentang)\b"
)  # who decreed the list, not whose it is
_WORDS = 12
_HOLDER = re.compile(
    r"(?:plt |plh )?(?:kepala|kabid|kabag|kasi|kasubb?ag|kasubbid|sekretaris|direktur|dekan|ketua|camat|lurah|pejabat|koordinator)\b"
)


def unit_of(words: str) -> str:
    """The unit, if the words are its name and nothing else; empty otherwise."""
    name = one_line(words)
    plain = normalize_name(name)
    if len(plain.split()) > _WORDS or _NO_NAME.match(plain) or not _NAME.fullmatch(plain):
        return ""
    return re.sub(r"^ppid (?:pelaksana|pembantu) ", "", name, flags=re.IGNORECASE)


def unit_in_titles(titles: Iterable[str]) -> str:
    """The only unit that titles above a table name: `Daftar Informasi Publik Dinas Kesehatan Tahun 2025`."""
    found = {}
    for title in map(one_line, titles):
        if (
            not _OF_ALL.search(normalize_name(title))
            and (match := _WITHIN.search(title))
            and (name := unit_of(match[0]))
        ):
            found[normalize_name(name)] = name
    return next(iter(found.values())) if len(found) == 1 else ""


def is_holder(words: str) -> bool:
    """Does the cell name who holds an office, `Kepala Bidang Anggaran`, and no unit?"""
    return bool(_HOLDER.match(normalize_name(words)))
