"""commissions.csv → the Komisi Informasi whose addresses were read in a source, by the code of their province.

`00` is the Komisi Informasi Pusat. A commission without a row exists all the same: its address was not found.
"""

from dataclasses import dataclass

from .law_tables import rows_of

CENTRAL = "00"


@dataclass(frozen=True, slots=True)
class Commission:
    """`is_own_page`: a page of its own web site was read; else the address was only named elsewhere."""

    name: str
    web: str
    address: str
    is_own_page: bool


def _load() -> dict[str, Commission]:
    rows = rows_of("commissions.csv", ("id", "name", "web", "address", "support"))
    return {
        row.text("id"): Commission(
            row.text("name"), row.text("web"), row.cells["address"], row.text("support") == "situs"
        )
        for row in rows
    }


COMMISSIONS = _load()


def commission_of(region_code: str | None) -> Commission | None:
    """The one of the province that a code such as `32.75` lies in, if its address is known."""
    return COMMISSIONS.get((region_code or "")[:2])
