"""Kinds of public bodies and of their units; a kind of body → the duties that concern it."""

from functools import cache

from ..law import DUTIES, Audience, Duty
from .fields import Option


class UnitKind(Option):
    """Kinds of units, for every kind of body. Lists of units are in this order."""

    PPID = ("ppid", "PPID")
    LEADERSHIP = ("pimpinan", "Pimpinan")
    SECRETARIAT = ("sekretariat", "Sekretariat")
    REGISTRY = ("kepaniteraan", "Kepaniteraan")
    DIRECTORATE_GENERAL = ("direktorat_jenderal", "Direktorat jenderal")
    DEPUTY = ("deputi", "Deputi")
    INSPECTORATE = ("inspektorat", "Inspektorat")
    AGENCY = ("dinas", "Dinas")
    BOARD = ("badan", "Badan")
    FACULTY = ("fakultas", "Fakultas")
    DIRECTORATE = ("direktorat", "Direktorat")
    INSTITUTE = ("lembaga", "Lembaga")
    CENTRE = ("pusat", "Pusat")
    BUREAU = ("biro", "Biro")
    DIVISION = ("divisi", "Divisi")
    FIELD = ("bidang", "Bidang")
    SECTION = ("bagian", "Bagian")
    STUDY_PROGRAMME = ("program_studi", "Program studi")
    TECHNICAL_UNIT = ("upt", "Unit pelaksana teknis")
    INSTALLATION = ("instalasi", "Instalasi")
    REGIONAL_OFFICE = ("kantor_wilayah", "Kantor wilayah")
    BRANCH = ("cabang", "Cabang")
    HOSPITAL = ("rumah_sakit", "Rumah sakit")
    SCHOOL = ("sekolah", "Sekolah")
    DISTRICT = ("kecamatan", "Kecamatan")
    VILLAGE = ("kelurahan", "Kelurahan")
    VILLAGE_STAFF = ("urusan", "Urusan")
    VILLAGE_SECTION = ("seksi", "Seksi")
    HAMLET = ("dusun", "Dusun")
    VILLAGE_COUNCIL = ("bpd", "Badan Permusyawaratan Desa")
    VILLAGE_ASSOCIATION = ("lembaga_desa", "Lembaga kemasyarakatan desa")
    VILLAGE_COMPANY = ("bum_desa", "BUM Desa")
    COMPANY = ("bumd", "BUMD")
    OTHER = ("lainnya", "Lainnya")


class BodyKind(Option):
    """Kinds of public bodies, as far as the law asks different things of them or their words differ."""

    REGION = ("pemda", "Pemerintah daerah")
    VILLAGE = ("desa", "Pemerintah desa")
    MINISTRY = ("kementerian", "Kementerian atau lembaga")
    COURT = ("pengadilan", "Pengadilan")
    ELECTION = ("pemilu", "KPU atau Bawaslu")
    UNIVERSITY = ("perguruan_tinggi", "Perguruan tinggi")
    SCHOOL = ("sekolah", "Sekolah")
    HOSPITAL = ("rumah_sakit", "Rumah sakit")
    COMPANY = ("bumd", "BUMN atau BUMD")
    PARTY = ("parpol", "Partai politik")
    ASSOCIATION = ("ormas", "Organisasi nonpemerintah")
    OTHER = ("lainnya", "Badan publik lain")


_EVERYBODY = frozenset({Audience.ALL, Audience.LICENSOR, Audience.SERVICE})
_ALSO = {
    BodyKind.REGION: Audience.REGION,
    BodyKind.VILLAGE: Audience.VILLAGE,
    BodyKind.COMPANY: Audience.COMPANY,
    BodyKind.PARTY: Audience.PARTY,
    BodyKind.ASSOCIATION: Audience.ASSOCIATION,
}
# A village has a standard of service of its own, Perki 1/2018, in place of the general one.
_REPLACED = {BodyKind.VILLAGE: "perki-1-2021"}
# Units may be companies. Pages of parties' duties were published on sites of regions, and addresses are for ever.
_SHOWN = {BodyKind.REGION: (Audience.COMPANY, Audience.PARTY)}


@cache
def duties_concerning(kind: BodyKind) -> tuple[Duty, ...]:
    """What the law asks, allows or forbids a body of this kind, in the order of the table."""
    audiences = _EVERYBODY | ({_ALSO[kind]} if kind in _ALSO else set())
    return tuple(duty for duty in DUTIES.values() if duty.applies_to in audiences and not _is_replaced(duty, kind))


@cache
def duties_shown(kind: BodyKind) -> tuple[Duty, ...]:
    """Those that concern the body or units it may have: each has a page, and a record may name it."""
    concerning = {duty.id for duty in duties_concerning(kind)}
    also = _SHOWN.get(kind, ())
    return tuple(duty for duty in DUTIES.values() if duty.id in concerning or duty.applies_to in also)


def _is_replaced(duty: Duty, kind: BodyKind) -> bool:
    return duty.instrument_id == _REPLACED.get(kind)
