"""The law's tables and Coverage → a list of every duty, and a page for each with the records that fulfil it."""

from collections.abc import Iterator
from dataclasses import dataclass

from ... import urls
from ...coverage import REGISTER_DUTIES, REPORT_DUTIES, State
from ...law import DETAILS, MANDATES, TERMS, Audience, Bearer, Confidence, Evidence, Mandate, Publicity
from ...records import InformationClass
from ...values.dates import PartialDate
from ..shared.entries import link_views, record_entry
from ..shared.outputs import Output, Site, key_of, marks_of, renewals_of
from ..shared.views import LinkView
from .duty_rows import DutyRow, body_row, unit_row
from .page_frame import Late, draft

SHOWN = 25  # records on the page of a duty

_AUDIENCES = {
    Audience.ALL: "semua badan publik",
    Audience.REGION: "pemerintah daerah",
    Audience.COMPANY: "BUMN dan BUMD",
    Audience.PARTY: "partai politik",
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
    Evidence.PRIMARY: "Dibaca dari naskah peraturannya.",
    Evidence.SECONDARY: "Dibaca dari halaman pelaksana; naskah peraturannya belum dibaca.",
}


@dataclass(frozen=True, slots=True)
class LawRow:
    """What the law says of one duty. `citation` and `rule_citation` are empty where the source was not read."""

    id: str
    duty: LinkView
    citation: str
    rule: str
    rule_citation: str
    publicity: str
    audience: str
    bearer: str
    longest: str
    start: str
    evidence: str
    count: int
    level: int  # 1 for a detail


def write(site: Site) -> Iterator[Output]:
    yield _list(site)
    for mandate in MANDATES.values():
        yield _duty(mandate, site)


def _list(site: Site) -> Output:
    page = urls.DUTIES
    groups = []
    for kind in InformationClass:
        ids = [id for id, m in MANDATES.items() if m.category == kind.key and not m.parent]
        rows = tuple(_law(MANDATES[one], site, page) for id in ids for one in (id, *DETAILS.get(id, ())))
        groups.append((kind.label, kind.slug, kind.law, rows))
    return draft(
        page,
        site,
        "duties.html",
        "Semua kewajiban",
        f"{len(MANDATES)} butir yang wajib diumumkan, disediakan, atau dikecualikan menurut peraturan, beserta pasalnya.",
        (("Semua kewajiban", None),),
        total=len(MANDATES),
        groups=tuple(groups),
    )


def _law(mandate: Mandate, site: Site, page: str) -> LawRow:
    return LawRow(
        mandate.id,
        LinkView(mandate.title, urls.href(urls.duty(mandate.id), page)),
        mandate.citation,
        mandate.rule.words,
        mandate.rule_citation,
        _PUBLICITY[mandate.publicity],
        _AUDIENCES[mandate.applies_to],
        _bearers(mandate),
        _longest(mandate),
        PartialDate.of(mandate.start).words() if mandate.start else "",
        _EVIDENCE[mandate.evidence] if mandate.confidence is Confidence.SOURCED else "",
        len(site.coverage.records_of.get(mandate.id, ())),
        1 if mandate.parent else 0,
    )


def _longest(mandate: Mandate) -> str:
    """How long an exemption on this ground may last; nothing for what is not exempt."""
    is_exempt = mandate.publicity is Publicity.FORBIDDEN
    return TERMS[mandate.id.split("-")[1]].words if is_exempt else ""  # dk-a-01: Pasal 17 huruf a


def _bearers(mandate: Mandate) -> str:
    """A heading is counted as its details are."""
    found = {MANDATES[id].bearer for id in DETAILS.get(mandate.id, (mandate.id,))}
    if len(found) > 1:
        return "badan publik dan tiap unit, menurut rinciannya"
    return "tiap unit" if Bearer.UNIT in found else "badan publik"


@dataclass(frozen=True, slots=True)
class Holder:
    """A unit and how the duty stands there."""

    unit: LinkView
    row: DutyRow


def _duty(mandate: Mandate, site: Site) -> Output:
    page = urls.duty(mandate.id)
    kind = next(kind for kind in InformationClass if kind.key == mandate.category)
    records = site.coverage.records_of.get(mandate.id, ())
    parent = MANDATES.get(mandate.parent)
    steps: list[tuple[str, str | None]] = [("Semua kewajiban", urls.DUTIES)]
    steps += [(parent.title, urls.duty(parent.id))] if parent else []
    return draft(
        page,
        site,
        "duty.html",
        f"{mandate.title} ({mandate.id})",  # several duties share a title
        f"{mandate.title}: {kind.label.lower()}, {mandate.rule.words}.",
        (*steps, (mandate.title, None)),
        heading=mandate.title,
        law=_law(mandate, site, page),
        class_key=kind.key,
        class_label=kind.label,
        row=body_row(mandate.id, site, page, details=True) if mandate.id in site.coverage.body else None,
        details=tuple(_law(MANDATES[id], site, page) for id in DETAILS.get(mandate.id, ())),
        holders=_holders(mandate, site, page),
        pages=_own_pages(mandate, site, page),
        total=len(records),
        late=Late(
            key_of(marks_of(records[:SHOWN]), renewals_of(records[:SHOWN], site)),
            lambda: {"entries": tuple(record_entry(record, site, page) for record in records[:SHOWN])},
        ),
    )


def _own_pages(mandate: Mandate, site: Site, page: str) -> tuple[LinkView, ...]:
    """Pages of this site, made from the registers, that fulfil the duty without a record."""
    ids = {mandate.id, *DETAILS.get(mandate.id, ())}
    links = []
    if site.catalogue.years and ids & set(REGISTER_DUTIES):
        links.append(("Statistik permohonan", urls.STATISTICS))
    if site.catalogue.published_reports and ids & set(REPORT_DUTIES):
        links.append(("Laporan layanan informasi publik", urls.REPORTS))
    return link_views(links, page)


def _holders(mandate: Mandate, site: Site, page: str) -> tuple[Holder, ...]:
    if mandate.bearer is Bearer.BODY:
        return ()
    found = [
        (unit_row(mandate.id, cells[mandate.id], site, page), unit)
        for unit, cells in site.coverage.units.items()
        if mandate.id in cells
    ]
    order = {state: index for index, state in enumerate(State)}
    found.sort(key=lambda pair: (order[pair[0].state], site.catalogue.units[pair[1]].name))
    return tuple(
        Holder(LinkView(site.catalogue.units[unit].name, urls.href(urls.unit_coverage(unit), page)), row)
        for row, unit in found
    )
