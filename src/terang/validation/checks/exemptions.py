"""Exempt items and a day → items that the law no longer allows to be closed, or that need an open part."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from ...law import TERM_LAW, TERMS
from ...problems import Problem, problem
from ...records import Exemption, Extent, InformationClass, Record, Status
from ...values.dates import PartialDate, add_months
from ..checked_sources import CheckedSources
from ..context import Documents
from ..due_items import is_record_due, is_record_over

# A term in years or months ends on some day; «selama dibutuhkan» does not.
_COUNTED = re.compile(r"\b(tahun|bulan|hari)\b", re.IGNORECASE)


def check(sources: CheckedSources) -> Iterator[Problem]:
    """Pasal 50 to 52 Perki 1/2021: the end of the term, whether it can be known, its length, and the part that stays open."""
    records, today, now, documents = sources.records, sources.today, sources.now, sources.documents
    exempt = [(record, record.exemption) for record in records if record.exemption]
    known = {record.id: record for record in records} if exempt else {}
    for record, exemption in exempt:
        if record.status is not Status.WITHDRAWN:
            yield from _term(record, exemption, today, documents)
            yield from _copy(record, exemption, known, now, documents)


def _term(record: Record, exemption: Exemption, today: date, documents: Documents) -> Iterator[Problem]:
    """Open from the day after the term, without any further decision: Pasal 52 Perki 1/2021, Pasal 11 PP 61/2010."""
    last = exemption.last_day
    key = "berlaku_sampai" if exemption.until else "jangka_waktu" if exemption.term else "tanggal_penetapan"
    if last is None and exemption.decree_date and exemption.term and _COUNTED.search(exemption.term):
        place = documents(record.path).place(("pengecualian", "jangka_waktu"))
        yield problem("akhir-pengecualian-tak-diketahui", place, value=exemption.term)
    if last and last < today:
        place = documents(record.path).place(("pengecualian", key))
        yield problem("pengecualian-lewat", place, value=(exemption.until or PartialDate.of(last)).words())
    years = TERMS[exemption.ground.key].years
    start = exemption.decree_date or PartialDate.of(today)
    first = exemption.until.first_day if exemption.until else last
    if years and first and first > add_months(start.last_day, 12 * years):
        yield problem(
            "pengecualian-terlalu-lama",
            documents(record.path).place(("pengecualian", key)),
            value=(exemption.until or PartialDate.of(first)).words(),
            years=years,
            start=start.words(),
            letter=exemption.ground.key,
            law=TERM_LAW,
        )


def _copy(
    record: Record, exemption: Exemption, known: Mapping[str, Record], now: date, documents: Documents
) -> Iterator[Problem]:
    """Pasal 50 ayat (2) and (3) Perki 1/2021: what is not exempt in a document can be had."""
    copy = known.get(exemption.copy or "")
    if copy is None or exemption.extent is Extent.WHOLE or copy.information_class is InformationClass.EXEMPT:
        return  # said where the record and its relations are checked
    if copy.status is not Status.PUBLISHED or not is_record_due(copy, now) or is_record_over(copy, now):
        reason = "belum terbit atau sudah dicabut"
    elif not (copy.files or copy.links or copy.body):
        reason = "tidak memuat berkas, tautan, atau isi"
    else:
        return
    place = documents(record.path).place(("pengecualian", "salinan"))
    yield problem("salinan-belum-terbit", place, value=copy.id, reason=reason)
