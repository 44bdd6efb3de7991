"""Registers and records → what was asked before, with the published record that answers it. Nothing of who asked."""

from dataclasses import dataclass
from functools import lru_cache

from ...records import InformationClass, Record
from ...values.capitals import with_capital
from .outputs import Site

ASKED_TITLE = "Yang sudah pernah ditanyakan"
_NO_SUBJECT = "Lainnya"


@dataclass(frozen=True, slots=True)
class Asked:
    """`questions` are the subjects of requests with their year, the newest first, each once."""

    record: Record
    questions: tuple[tuple[str, int], ...]
    unit: str

    @property
    def subject(self) -> str:
        first = self.record.subjects[0] if self.record.subjects else _NO_SUBJECT
        return with_capital(first)


@lru_cache(maxsize=1)
def asked_of(site: Site) -> tuple[Asked, ...]:
    """One for each record that answers a request, those asked last first. A record that is not out yet answers nothing."""
    questions: dict[str, dict[str, int]] = {}
    for year in reversed(site.catalogue.years):
        for row in reversed(year.rows):
            if row.request.answer:
                questions.setdefault(row.request.answer, {}).setdefault(row.request.subject, year.year)
    if not questions:
        return ()
    shown = {
        record.id: record
        for record in site.catalogue.records
        if record.id in questions and record.information_class is not InformationClass.EXEMPT
    }
    return tuple(
        Asked(shown[id], tuple(found.items()), _unit(shown[id], site)) for id, found in questions.items() if id in shown
    )


def questions_of(site: Site) -> dict[str, tuple[str, ...]]:
    """By the id of a record: the requests that it answers, for whoever searches in the words of a request."""
    return {one.record.id: tuple(question for question, _ in one.questions) for one in asked_of(site)}


def _unit(record: Record, site: Site) -> str:
    unit = site.catalogue.units.get(record.unit or "")
    return unit.name if unit else ""
