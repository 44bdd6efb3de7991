"""The law's tables and Coverage → a list of every duty, and a page for each with the records that fulfil it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ... import urls
from ...coverage import PROCUREMENT_DUTIES, REGISTER_DUTIES, REPORT_DUTIES, DutyState
from ...law import DETAILS, DUTIES, TERMS, Audience, Confidence, Duty, Evidence, Publicity, Responsible
from ...records import InformationClass, duties_shown
from ...values.dates import PartialDate
from ..shared.entries import link_views
from ..shared.outputs import Output, Site, renewals_of
from ..shared.views import LinkView
from .duty_rows import DutyRow, body_row, unit_row
from .page_frame import ShownRecords, draft

SHOWN = 25  # records on the page of a duty

_AUDIENCES = {
    Audience.ALL: "semua badan publik",
    Audience.REGION: "pemerintah daerah",
    Audience.COMPANY: "BUMN dan BUMD",
    Audience.PARTY: "partai politik",
    Audience.VILLAGE: "pemerintah desa",
    Audience.ASSOCIATION: "organisasi nonpemerintah",
    Audience.LICENSOR: "badan publik yang memberi izin atau membuat perjanjian",
    Audience.SERVICE: "penyelenggara pelayanan publik",
}
_PUBLICITY = {
    Publicity.ANNOUNCE: "wajib diumumkan",
    Publicity.AVAILABLE: "wajib tersedia; pengumuman dianjurkan",
    Publicity.ON_REQUEST: "dapat diakses pemohon",
    Publicity.FORBIDDEN: "dilarang terbit",
}
_EVIDENCE = {
    Evidence.PRIMARY: "Sumber: naskah peraturan.",
    Evidence.COPY: "Sumber: salinan pasalnya pada halaman lain.",
    Evidence.SECONDARY: "Sumber: halaman instansi pelaksana; naskah peraturannya belum dibaca.",
}


@dataclass(frozen=True, slots=True)
class LegalBasisRow:
    """What the law says of one duty. `citation` and `rule_citation` are empty where the source was not read."""

    id: str
    duty: LinkView
    citation: str
    rule: str
    rule_citation: str
    publicity: str
    audience: str
    responsible: str
    longest: str
    start: str
    evidence: str
    count: int
    level: int  # 1 for a detail


def write(site: Site) -> Iterator[Output]:
    yield _list(site)
    for duty in duties_shown(site.catalogue.body.kind):
        yield _duty(duty, site)


def _list(site: Site) -> Output:
    page = urls.DUTIES
    groups = []
    shown = duties_shown(site.catalogue.body.kind)
    for kind in InformationClass:
        ids = [duty.id for duty in shown if duty.category == kind.key and not duty.parent]
        families = tuple(tuple(_law(DUTIES[one], site, page) for one in (id, *DETAILS.get(id, ()))) for id in ids)
        groups.append((kind.label, kind.slug, kind.law, families))
    return draft(
        page,
        site,
        "duties.html",
        "Semua kewajiban",
        f"{len(shown)} butir yang wajib diumumkan, disediakan, atau dikecualikan menurut peraturan, beserta pasalnya.",
        (("Semua kewajiban", None),),
        total=len(shown),
        groups=tuple(groups),
    )


def _law(duty: Duty, site: Site, page: str) -> LegalBasisRow:
    return LegalBasisRow(
        duty.id,
        LinkView(duty.title, urls.href(urls.duty(duty.id), page)),
        duty.citation,
        duty.rule.words,
        duty.rule_citation,
        _PUBLICITY[duty.publicity],
        _AUDIENCES[duty.applies_to],
        _responsibles(duty),
        _longest(duty),
        PartialDate.of(duty.start).words() if duty.start else "",
        _EVIDENCE[duty.evidence] if duty.confidence is Confidence.SOURCED else "",
        len(site.coverage.records_of.get(duty.id, ())),
        1 if duty.parent else 0,
    )


def _longest(duty: Duty) -> str:
    """How long an exemption on this ground may last; empty for duties that are not exemptions."""
    is_exempt = duty.publicity is Publicity.FORBIDDEN
    return TERMS[duty.id.split("-")[1]].words if is_exempt else ""  # dk-a-01: Pasal 17 huruf a


def _responsibles(duty: Duty) -> str:
    """A heading is counted as its details are."""
    found = {DUTIES[id].responsible for id in DETAILS.get(duty.id, (duty.id,))}
    if len(found) > 1:
        return "badan publik dan tiap unit, menurut rinciannya"
    return "tiap unit" if Responsible.UNIT in found else "badan publik"


@dataclass(frozen=True, slots=True)
class Holder:
    """A unit and the state of the duty there."""

    unit: LinkView
    row: DutyRow


def _duty(duty: Duty, site: Site) -> Output:
    page = urls.duty(duty.id)
    kind = next(kind for kind in InformationClass if kind.key == duty.category)
    records = site.coverage.records_of.get(duty.id, ())
    parent = DUTIES.get(duty.parent)
    steps: list[tuple[str, str | None]] = [("Semua kewajiban", urls.DUTIES)]
    steps += [(parent.title, urls.duty(parent.id))] if parent else []
    holders = _holders(duty, site, page)
    return draft(
        page,
        site,
        "duty.html",
        f"{duty.title} ({duty.id})",  # several duties share a title
        f"{duty.title}: {kind.label.lower()}, {duty.rule.words}.",
        (*steps, (duty.title, None)),
        heading=duty.title,
        law=_law(duty, site, page),
        class_key=kind.key,
        class_label=kind.label,
        row=body_row(duty.id, site, page, details=True) if duty.id in site.coverage.body else None,
        details=tuple(_law(DUTIES[id], site, page) for id in DETAILS.get(duty.id, ())),
        holders=holders,
        holder_groups=tuple((state, tuple(some)) for state, some in groupby(holders, key=lambda one: one.row.state)),
        pages=_own_pages(duty, site, page),
        total=len(records),
        shown=ShownRecords(records[:SHOWN], renewals_of(records[:SHOWN], site)),
    )


def _own_pages(duty: Duty, site: Site, page: str) -> tuple[LinkView, ...]:
    """Pages of this site, generated from registers and lists of procurement, that fulfil the duty without a record."""
    ids = {duty.id, *DETAILS.get(duty.id, ())}
    links = []
    if site.catalogue.years and ids & set(REGISTER_DUTIES):
        links.append(("Statistik permintaan", urls.STATISTICS))
    if site.catalogue.published_reports and ids & set(REPORT_DUTIES):
        links.append(("Laporan layanan informasi publik", urls.REPORTS))
    if ids & set(PROCUREMENT_DUTIES) and any(one.announced for one in site.catalogue.office_files.procurements):
        links.append(("Pengadaan", urls.PROCUREMENT_FIGURES))
    return link_views(links, page)


def _holders(duty: Duty, site: Site, page: str) -> tuple[Holder, ...]:
    if duty.responsible is Responsible.BODY:
        return ()
    found = [
        (unit_row(duty.id, cells[duty.id], site, page), unit)
        for unit, cells in site.coverage.units.items()
        if duty.id in cells
    ]
    order = {state: index for index, state in enumerate(DutyState)}
    found.sort(key=lambda pair: (order[pair[0].state], site.catalogue.units[pair[1]].name))
    return tuple(
        Holder(LinkView(site.catalogue.units[unit].name, urls.href(urls.unit_coverage(unit), page)), row)
        for row, unit in found
    )
