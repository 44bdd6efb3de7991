"""A kind of body → the words of its pages, its regulations, and kinds of units it usually has.

Sources are in the law's tables. A regulation that was not read is named without an article.
"""

from dataclasses import dataclass

from ..records import BodyKind, UnitKind


@dataclass(frozen=True, slots=True, kw_only=True)
class KindWords:
    """`rules` are (name, about, first day or year); `note` follows the table of service times."""

    unit: str = "unit kerja"
    superior: str = "Atasan PPID"
    ppid: str = "PPID"
    provider: str = "PPID Pelaksana"
    desk: str = "Petugas Pelayanan Informasi"
    commission: str = "Komisi Informasi"
    rules: tuple[tuple[str, str, str], ...] = ()
    units: tuple[UnitKind, ...] = (UnitKind.SECRETARIAT, UnitKind.BUREAU, UnitKind.OTHER)
    note: str = ""


_ELECTION_NOTE = (
    "Selama tahapan pemilu dan pemilihan dapat berlaku tenggat yang lebih pendek. Peraturannya belum dimuat pada halaman"
    " ini; tanyakan kepada PPID.\n\n"
)

WORDS = {
    BodyKind.REGION: KindWords(
        unit="perangkat daerah",
        ppid="PPID Utama",
        commission="Komisi Informasi yang berwenang di daerah ini",
        rules=(
            (
                "Peraturan Menteri Dalam Negeri Nomor 3 Tahun 2017",
                "Pedoman Pengelolaan Pelayanan Informasi dan Dokumentasi Kementerian Dalam Negeri dan Pemerintahan Daerah",
                "2017",
            ),
        ),
        units=(
            *(UnitKind.PPID, UnitKind.SECRETARIAT, UnitKind.INSPECTORATE, UnitKind.AGENCY, UnitKind.BOARD),
            *(UnitKind.HOSPITAL, UnitKind.DISTRICT, UnitKind.VILLAGE, UnitKind.COMPANY, UnitKind.OTHER),
        ),
    ),
    BodyKind.VILLAGE: KindWords(
        unit="bagian pemerintah desa",
        superior="Atasan PPID Desa (kepala desa)",
        ppid="PPID Desa",
        commission="Komisi Informasi Provinsi",
        rules=(
            ("Peraturan Komisi Informasi Nomor 1 Tahun 2018", "Standar Layanan Informasi Publik Desa", "2018-12-31"),
            ("Undang-Undang Nomor 6 Tahun 2014", "Desa", "2014"),
            ("Peraturan Menteri Dalam Negeri Nomor 20 Tahun 2018", "Pengelolaan Keuangan Desa", "2018"),
        ),
        units=(
            *(UnitKind.PPID, UnitKind.SECRETARIAT, UnitKind.VILLAGE_STAFF, UnitKind.VILLAGE_SECTION, UnitKind.HAMLET),
            *(UnitKind.VILLAGE_COUNCIL, UnitKind.VILLAGE_ASSOCIATION, UnitKind.VILLAGE_COMPANY, UnitKind.OTHER),
        ),
    ),
    BodyKind.MINISTRY: KindWords(
        commission="Komisi Informasi Pusat",
        units=(
            *(
                UnitKind.PPID,
                UnitKind.SECRETARIAT,
                UnitKind.DIRECTORATE_GENERAL,
                UnitKind.DEPUTY,
                UnitKind.INSPECTORATE,
            ),
            *(UnitKind.BOARD, UnitKind.DIRECTORATE, UnitKind.CENTRE, UnitKind.BUREAU, UnitKind.TECHNICAL_UNIT),
            *(UnitKind.REGIONAL_OFFICE, UnitKind.OTHER),
        ),
    ),
    BodyKind.COURT: KindWords(
        unit="bagian pengadilan",
        desk="Petugas Layanan Informasi",
        units=(UnitKind.PPID, UnitKind.REGISTRY, UnitKind.SECRETARIAT, UnitKind.SECTION, UnitKind.OTHER),
    ),
    BodyKind.ELECTION: KindWords(
        units=(UnitKind.PPID, UnitKind.SECRETARIAT, UnitKind.BUREAU, UnitKind.SECTION, UnitKind.OTHER),
        note=_ELECTION_NOTE,
    ),
    BodyKind.UNIVERSITY: KindWords(
        commission="Komisi Informasi Pusat",
        units=(
            *(UnitKind.PPID, UnitKind.LEADERSHIP, UnitKind.FACULTY, UnitKind.STUDY_PROGRAMME, UnitKind.INSTITUTE),
            *(UnitKind.BUREAU, UnitKind.DIRECTORATE, UnitKind.BOARD, UnitKind.TECHNICAL_UNIT, UnitKind.HOSPITAL),
            UnitKind.OTHER,
        ),
    ),
    BodyKind.SCHOOL: KindWords(unit="bagian sekolah", units=(UnitKind.LEADERSHIP, UnitKind.SECTION, UnitKind.OTHER)),
    BodyKind.HOSPITAL: KindWords(
        units=(
            *(UnitKind.LEADERSHIP, UnitKind.DIRECTORATE, UnitKind.FIELD, UnitKind.SECTION, UnitKind.INSTALLATION),
            UnitKind.OTHER,
        )
    ),
    BodyKind.COMPANY: KindWords(
        units=(
            *(UnitKind.LEADERSHIP, UnitKind.SECRETARIAT, UnitKind.DIVISION, UnitKind.REGIONAL_OFFICE),
            *(UnitKind.BRANCH, UnitKind.OTHER),
        )
    ),
    BodyKind.PARTY: KindWords(
        unit="bagian pengurus", units=(UnitKind.LEADERSHIP, UnitKind.SECRETARIAT, UnitKind.BRANCH, UnitKind.OTHER)
    ),
    BodyKind.ASSOCIATION: KindWords(
        unit="bagian pengurus", units=(UnitKind.LEADERSHIP, UnitKind.SECRETARIAT, UnitKind.BRANCH, UnitKind.OTHER)
    ),
    BodyKind.OTHER: KindWords(),
}
