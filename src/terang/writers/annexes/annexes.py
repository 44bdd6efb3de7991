"""The catalogue → which annexes there are: the DIP and the DIK, of the whole body and of each unit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ... import urls
from ...records import Decree, DecreeKind, InformationClass, Record, Unit
from ...values.dates import add_months
from ..shared.outputs import Site

RENEWAL_MONTHS = 6
RENEWAL_LAW = "Pasal 45 ayat (7) Perki 1/2021"


@dataclass(frozen=True, slots=True)
class Annex:
    """One list as its decree sets it. `records` run from the oldest, so that a new one leaves all numbers as they are."""

    kind: DecreeKind
    unit: Unit | None
    records: Sequence[Record]
    decree: Decree | None

    @property
    def name(self) -> str:
        return annex_name(self.kind, self.unit)

    def address(self, name: str = "index") -> str:
        return annex_address(self.kind, self.unit, name)

    def file(self, ending: str) -> str:
        return annex_file(self.kind, self.unit, ending)

    def is_overdue(self, site: Site) -> bool:
        """Has the decree on the DIP not been renewed for more than six months?"""
        if self.decree is None or self.kind is not DecreeKind.DIP:
            return False
        return add_months(self.decree.date.first_day, RENEWAL_MONTHS) < site.catalogue.today


def annex_name(kind: DecreeKind, unit: Unit | None) -> str:
    return f"{kind.label} {unit.name}" if unit else kind.label


def annex_address(kind: DecreeKind, unit: Unit | None, name: str = "index") -> str:
    return urls.annex(kind, unit.id if unit else None, name)


def annex_file(kind: DecreeKind, unit: Unit | None, ending: str) -> str:
    return urls.annex_file(kind, unit.id if unit else None, ending)


@lru_cache(maxsize=1)
def all_annexes(site: Site) -> tuple[Annex, ...]:
    """Each kind as a whole, then of every unit that has something in it."""
    return tuple(annex for kind in DecreeKind for annex in (whole_annex(kind, site), *unit_annexes(kind, site)))


def whole_annex(kind: DecreeKind, site: Site) -> Annex:
    return _annex(kind, None, site.catalogue.records, site)


def unit_annexes(kind: DecreeKind, site: Site) -> Iterator[Annex]:
    for id, unit in site.catalogue.units.items():
        annex = _annex(kind, unit, site.catalogue.by_unit.get(id, ()), site)
        if annex.records:
            yield annex


def _annex(kind: DecreeKind, unit: Unit | None, newest_first: Sequence[Record], site: Site) -> Annex:
    """The DIP leaves out exempt records (Pasal 1 angka 20 Perki 1/2021); both lists leave out records that say «nihil»."""
    exempt = kind is DecreeKind.DIK
    records = [
        record
        for record in reversed(newest_first)
        if (record.information_class is InformationClass.EXEMPT) is exempt and not record.is_nil
    ]
    return Annex(kind, unit, records, site.catalogue.body.decree_of(kind, site.catalogue.today))
