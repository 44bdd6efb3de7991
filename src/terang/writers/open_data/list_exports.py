"""Open records → tables of each class, year, topic and duty: CSV with every field, XLSX with the columns of the DIP."""

from collections.abc import Iterable, Iterator, Sequence

from ... import urls
from ...law import DUTIES
from ...records import DecreeKind, InformationClass, Record
from ..annexes.annex_files import open_records_csv, records_xlsx
from ..lists.lists import by_address, is_open
from ..shared.outputs import Output, Site

_Slice = tuple[str, str, str, Sequence[Record]]  # kind and name in the address, heading, records from the newest


def write(site: Site) -> Iterator[Output]:
    body = site.catalogue.body.name
    for kind, name, heading, newest_first in _slices(site):
        records = newest_first[::-1]
        yield open_records_csv(urls.list_export(kind, name, "csv"), records, site)
        yield records_xlsx(urls.list_export(kind, name, "xlsx"), DecreeKind.DIP, (heading, body), records, site)


def _slices(site: Site) -> Iterator[_Slice]:
    catalogue = site.catalogue
    shown = [record for record in catalogue.records if is_open(record)]
    for kind in InformationClass:
        if kind is not InformationClass.EXEMPT:
            yield "kelas", kind.slug, kind.label, catalogue.by_class.get(kind, ())
    for year, records in _grouped((record.year, record) for record in shown).items():
        yield (
            "tahun",
            year,
            f"Informasi publik tahun {year}" if year.isdigit() else "Informasi publik tanpa tahun",
            records,
        )
    for front, subject, items in by_address(catalogue.by_subject, urls.subject):
        if of_subject := [item for item in items if isinstance(item, Record) and is_open(item)]:
            yield "topik", urls.slug_of(front), f"Topik: {subject}", of_subject
    for duty, records in _grouped((duty, record) for record in shown for duty in record.duties).items():
        yield "kewajiban", duty, DUTIES[duty].title, records


def _grouped(pairs: Iterable[tuple[str, Record]]) -> dict[str, list[Record]]:
    groups: dict[str, list[Record]] = {}
    for name, record in pairs:
        groups.setdefault(name, []).append(record)
    return dict(sorted(groups.items()))
