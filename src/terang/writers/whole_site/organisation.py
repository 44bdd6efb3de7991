"""badan.yml → who serves information: the parts that the law names with their holders now, and units by kind below them.

A part without a holder is shown empty; roles that the law does not name are below the PPID.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ... import urls
from ...records import Body, Office, UnitKind
from ..shared.outputs import Site

LAW = "Pasal 6 Perki 1/2021"
_SUPERIOR, _COUNCIL, _OFFICER = "Atasan PPID", "Tim Pertimbangan", "PPID"
_DEPUTIES, _STAFF = "PPID Pelaksana", "Petugas layanan informasi"
_ABOUT = {
    _SUPERIOR: "menyetujui keputusan PPID dan menanggapi keberatan",
    _COUNCIL: "memberi pertimbangan",
    _OFFICER: "mengoordinasi dan memutuskan pelayanan informasi",
    _DEPUTIES: "menyediakan informasi unitnya",
    _STAFF: "menerima dan melayani pemohon",
}
# Other words for the same part.
_ALSO = {
    "pengarah selaku atasan ppid": _SUPERIOR,
    "ppid utama": _OFFICER,
    "ppid pembantu": _DEPUTIES,
    "petugas pelayanan informasi": _STAFF,
    **{name.casefold(): name for name in _ABOUT},
}


@dataclass(frozen=True, slots=True)
class OrganisationUnit:
    name: str
    href: str
    officer: str | None


@dataclass(frozen=True, slots=True)
class OrganisationNode:
    """A part with those who hold it now, and what is below it."""

    title: str
    about: str
    holders: tuple[Office, ...]
    below: tuple["OrganisationNode", ...] = ()
    units: tuple[tuple[str, tuple[OrganisationUnit, ...]], ...] = ()


def organisation(site: Site, page: str) -> OrganisationNode:
    body = site.catalogue.body
    held = list(_held(body, site))
    others = [office for part, office in held if part is None]
    deputies = _node(_DEPUTIES, held, units=tuple(_units(site, page)))
    roles = dict.fromkeys(office.role for office in others)
    more = [OrganisationNode(role, "", tuple(one for one in others if one.role == role)) for role in roles]
    officer = _node(_OFFICER, held, below=(deputies, *more, _node(_STAFF, held)))
    return _node(_SUPERIOR, held, below=(_node(_COUNCIL, held), officer))


def _held(body: Body, site: Site) -> Iterator[tuple[str | None, Office]]:
    """Offices of today, each with the part of the law that it holds."""
    today = site.catalogue.today
    for office in body.offices:
        if (office.end is None or office.end.last_day >= today) and (
            office.start is None or office.start.first_day <= today
        ):
            yield _ALSO.get(office.role.casefold()), office


def _node(part: str, held: Sequence[tuple[str | None, Office]], **more: object) -> OrganisationNode:
    return OrganisationNode(part, _ABOUT[part], tuple(office for found, office in held if found == part), **more)  # type: ignore[arg-type]


def _units(site: Site, page: str) -> Iterator[tuple[str, tuple[OrganisationUnit, ...]]]:
    """By kind: units that have a PPID of their own today."""
    for kind in UnitKind:
        units = [
            unit
            for unit in site.catalogue.units.values()
            if unit.kind is kind and unit.has_own_duties and unit.end is None
        ]
        if units:
            units.sort(key=lambda unit: unit.name.casefold())
            yield (
                kind.label,
                tuple(
                    OrganisationUnit(one.name, urls.href(urls.unit(one.id), page), one.ppid_officer) for one in units
                ),
            )
