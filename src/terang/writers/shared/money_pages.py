"""A Catalogue → which pages on money a body has: the one in the menu, and how each leads to the others."""

from dataclasses import dataclass

from ... import urls
from ...catalogue import Catalogue
from .views import LinkView


@dataclass(frozen=True, slots=True)
class MoneyPages:
    """Is there a budget, a list of procurement, a programme?"""

    budgets: bool
    procurements: bool
    programmes: bool

    @classmethod
    def of(cls, catalogue: Catalogue) -> "MoneyPages":
        files = catalogue.office_files
        return cls(bool(files.budgets), bool(files.procurements), any(one.programme for one in catalogue.records))

    @property
    def menu(self) -> tuple[str, str] | None:
        """Title and page of the entry in the menu. Programmes are a list of records, and have theirs below these."""
        if self.budgets:
            return "Anggaran", urls.BUDGET_FIGURES
        return ("Pengadaan", urls.PROCUREMENT_FIGURES) if self.procurements else None

    def others(self, own: str, page: str) -> tuple[LinkView, ...]:
        """Links on `page` to all but the front `own`."""
        found = (
            (self.budgets, "Anggaran: rencana dan realisasi", urls.BUDGET_FIGURES),
            (self.procurements, "Pengadaan: paket, penyedia, dan nilai kontraknya", urls.PROCUREMENT_FIGURES),
            (self.programmes, "Program unggulan: target, anggaran, dan kemajuannya", urls.PROGRAMMES),
        )
        return tuple(LinkView(title, urls.href(path, page)) for there, title, path in found if there and path != own)
