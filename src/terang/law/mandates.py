"""mandates.csv → every item that the law obliges a public body to publish."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Mandate:
    """One mandated item. `basis` may be printed only where `confidence` is `sourced`."""

    id: str
    category: str  # berkala, serta_merta, setiap_saat, dikecualikan
    title: str
    basis: str  # citation, e.g. `Perki 1/2021 Pasal 14 ayat (2) huruf a`
    update_period: str  # ISO 8601 duration or a word of the table
    content_cycle: str
    applies_to: str
    publish: str  # announce, available, on_request, forbidden
    confidence: str  # sourced, inferred, memory

    @property
    def citation(self) -> str:
        """The legal basis if it was read in its source, else nothing."""
        return self.basis if self.confidence == "sourced" else ""


@cache
def _load() -> dict[str, Mandate]:
    table = resources.files(__package__).joinpath("mandates.csv").read_text(encoding="utf-8")
    return {row["id"]: Mandate(**row) for row in csv.DictReader(table.splitlines())}


MANDATES = _load()
