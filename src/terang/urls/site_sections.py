"""The table of sections → which addresses belong to generated pages."""

import re
from dataclasses import dataclass
from enum import Enum

from .fixed import (
    COVERAGE,
    DATA_JSON,
    DATAPACKAGE,
    DCAT,
    DIK,
    DIP,
    HOME,
    MONEV,
    RECORDS,
    RELEASES,
    SEARCH,
    SUBJECTS,
    UNITS,
)


class Reserved(Enum):
    """Which addresses in the folder of a section belong to generated pages."""

    ALL = "all"
    PAGES = "pages"  # all but the index.html of a folder: an old address may lead on from there
    NOTHING = "nothing"  # written pages and old addresses are allowed where there is no page


@dataclass(frozen=True, slots=True)
class SectionUrls:
    """A part of the site: its folder, how many folders deep its pages lie, and what of the folder is reserved."""

    name: str
    depths: tuple[int, ...]
    reserved: Reserved


# A new section is a row here. An engine renders an empty page for each depth.
SECTIONS = (
    SectionUrls("informasi", (1, 2), Reserved.PAGES),
    SectionUrls("siaran-pers", (1, 2, 3), Reserved.PAGES),
    SectionUrls("unit", (1, 2), Reserved.ALL),
    SectionUrls("topik", (1, 2), Reserved.ALL),
    SectionUrls("kepatuhan", (1, 2), Reserved.ALL),
    SectionUrls("layanan", (1, 2), Reserved.NOTHING),
    SectionUrls("anggaran", (1, 2, 3), Reserved.ALL),
    SectionUrls("data", (1,), Reserved.ALL),
    SectionUrls("isi", (1,), Reserved.ALL),
    SectionUrls("cari", (0,), Reserved.NOTHING),
)


_FRONTS = frozenset(
    {
        HOME,
        SEARCH,
        RECORDS,
        RELEASES,
        UNITS,
        SUBJECTS,
        DIP,
        DIK,
        MONEV,
        COVERAGE,
        DATAPACKAGE,
        DCAT,
        DATA_JSON,
        "404.html",
    }
)
# Folders of files, and of pages that belong to another section.
_FOLDERS = ("admin", "api", "aset", "berkas", "dik", "dip", "monev", "umpan", "unduh")


def _folders(reserved: Reserved) -> tuple[str, ...]:
    return tuple(f"{section.name}/" for section in SECTIONS if section.reserved is reserved)


_RESERVED = (*(f"{name}/" for name in _FOLDERS), *_folders(Reserved.ALL))
_RESERVED_PAGES = _folders(Reserved.PAGES)


# The page of a record or a release: no generated page has a year, and nothing else, between its section and its name.
_ITEM = re.compile(r"(?:informasi|siaran-pers)/(?:[12][0-9]{3}|tanpa-tahun)/[^/]+\.html")


def is_of_item(path: str) -> bool:
    """Can a record or a release stand there, so that it may also have stood there before?"""
    return bool(_ITEM.fullmatch(path))


_UNIT = re.compile(r"unit/(?!index\.html)[^/]+\.html")
_NOT_LASTING = re.compile(r"siaran-pers/foto/(?:lebar-[0-9]+|pratinjau)/|layanan/(?!laporan/)[^/]+/|cari/|_")
_GENERATED = frozenset({*(section.name for section in SECTIONS), *_FOLDERS, "layanan"})


def is_lasting(path: str) -> bool:
    """Does this address belong to something that an office published, so that somebody may have noted it?

    Lists, months, topics, feeds, downloads and the parts of the search come and go with what they list.
    """
    if _UNIT.fullmatch(path):
        return True
    if is_of_item(path) or path.startswith(("berkas/", "siaran-pers/foto/", "layanan/")):
        return not _NOT_LASTING.match(path) and (
            path.startswith(("berkas/", "siaran-pers/foto/")) or path.endswith(".html")
        )
    if path.endswith(".html"):
        return not is_reserved(path)
    top, slash, _ = path.partition("/")
    return bool(slash) and top not in _GENERATED and not _NOT_LASTING.match(path)


def is_reserved(path: str) -> bool:
    """Is this the address of a generated page, which nothing else may take?"""
    is_page = path.startswith(_RESERVED_PAGES) and not path.endswith("/index.html")
    return path in _FRONTS or is_page or path.startswith(_RESERVED)
