"""Units, subjects and the search form → their pages."""

from collections.abc import Iterator

from ... import urls
from ...records import Unit, UnitKind
from ...rendering.templating import render
from ...values.capitals import with_capital
from ..shared.entries import crumbs
from ..shared.outputs import LazyOutput, Output, Page, Site, SiteFacts
from ..shared.views import FilterChoice, Group


def write(site: Site) -> Iterator[Output]:
    yield LazyOutput.made_of(urls.UNITS, _units, unit_groups(site, urls.UNITS), site)
    yield LazyOutput.made_of(urls.SUBJECTS, _subjects, _subject_groups(site, urls.SUBJECTS), site)
    yield LazyOutput.made_of(urls.SEARCH, _search, (), site)


def unit_groups(site: Site, page: str) -> tuple[Group, ...]:
    """Units by kind, in the order of the kinds; those that have ended come last in their group."""
    catalogue = site.catalogue
    groups = []
    for kind in UnitKind:
        units = sorted((u for u in catalogue.units.values() if u.kind is kind), key=_by_name)
        if units:
            choices = (
                FilterChoice(unit.name, urls.href(urls.unit(unit.id), page), len(catalogue.by_unit.get(unit.id, ())))
                for unit in units
            )
            groups.append(Group(kind.label, tuple(choices), kind.key))
    return tuple(groups)


def _by_name(unit: Unit) -> tuple[bool, str]:
    return unit.end is not None, unit.name.casefold()


def _units(page: str, groups: tuple[Group, ...], facts: SiteFacts) -> Page:
    intro = "Setiap unit menguasai informasinya sendiri dan mempunyai PPID Pelaksana (dahulu disebut PPID Pembantu)."
    body = render(
        "units.html",
        facts.body,
        page,
        heading="Unit",
        intro=intro,
        groups=groups,
        trail=crumbs(page, ("Unit", None)),
    )
    return Page(page, "unit", "Unit", intro, body)


def _subject_groups(site: Site, page: str) -> tuple[Group, ...]:
    """By their first letter."""
    letters: dict[str, dict[str, tuple[str, int]]] = {}
    for name, items in site.catalogue.by_subject.items():
        target = urls.subject(name)
        shown, count = letters.setdefault(name[0].upper(), {}).get(target, (name, 0))
        letters[name[0].upper()][target] = (shown, count + len(items))
    return tuple(
        Group(
            letter,
            tuple(
                FilterChoice(with_capital(name), urls.href(target, page), count)
                for target, (name, count) in sorted(rows.items(), key=lambda row: row[1][0].casefold())
            ),
        )
        for letter, rows in sorted(letters.items())
    )


def _subjects(page: str, groups: tuple[Group, ...], facts: SiteFacts) -> Page:
    intro = "Informasi dan siaran pers menurut pokok bahasan."
    body = render(
        "subjects.html",
        facts.body,
        page,
        heading="Topik",
        intro=intro,
        groups=groups,
        trail=crumbs(page, ("Topik", None)),
    )
    return Page(page, "topik", "Topik", intro, body)


def _search(page: str, _: tuple[()], facts: SiteFacts) -> Page:
    body = render(
        "search.html",
        facts.body,
        page,
        heading="Cari",
        request_href=urls.href(urls.LETTER, page),
        trail=crumbs(page, ("Cari", None)),
    )
    return Page(page, "cari", "Cari", f"Cari informasi publik {facts.body.name}.", body)
