"""Two catalogues and the files that differ → items that were added, changed, withdrawn or removed, and duties that turned."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .. import urls
from ..catalogue import Catalogue
from ..coverage import Coverage, Totals, cover, responsible_for, totals
from ..law import Duty
from ..records import Option, Record, Release
from .changed_tables import ChangedTable, changed_tables


class ChangeKind(Option):
    """What happened to an item; the label heads its list."""

    ADDED = ("ditambah", "Ditambah")
    CHANGED = ("diubah", "Diubah")
    WITHDRAWN = ("dicabut", "Dicabut")
    REMOVED = ("dihapus", "Tidak terbit lagi")


@dataclass(frozen=True, slots=True)
class ChangedItem:
    """`address` is that of its page in the site; empty where there is none any more."""

    kind: ChangeKind
    title: str
    what: str
    unit: str
    path: str
    address: str


@dataclass(frozen=True, slots=True)
class TurnedDuty:
    """A duty that is met now and was not before, or the other way round; `unit` is empty for the body."""

    duty: Duty
    unit: str
    is_met: bool


@dataclass(frozen=True, slots=True)
class SiteChange:
    """`others` are changed files that are none of the items: pages, settings, drafts, documents. `totals` are of the body."""

    items: tuple[ChangedItem, ...]
    others: tuple[str, ...]
    duties: tuple[TurnedDuty, ...]
    totals: Totals


def compare(before: Catalogue, after: Catalogue, changed: Iterable[str]) -> SiteChange:
    """`changed` are paths of all files that differ."""
    items = (*_items(before, after), *map(_table, changed_tables(before, after)))
    named = {item.path for item in items}
    coverage = cover(after)
    then, now = _met(cover(before)), _met(coverage)
    duties = tuple(
        TurnedDuty(duty, _name(after, unit), now[duty.id, unit][1])
        for (id, unit), (duty, is_met) in now.items()
        if (id, unit) in then and then[id, unit][1] is not is_met
    )
    return SiteChange(
        items,
        tuple(sorted(set(changed) - named)),
        duties,
        totals(coverage.body),
    )


def _met(coverage: Coverage) -> dict[tuple[str, str | None], tuple[Duty, bool]]:
    """Of what is owed at all."""
    return {
        (duty.id, unit): (duty, cell.state.is_met)
        for duty, unit, cell in responsible_for(coverage.body, coverage.units)
        if not cell.reason
    }


def _items(before: Catalogue, after: Catalogue) -> Iterator[ChangedItem]:
    old, new = _published(before), _published(after)
    gone: list[Record | Release] = [*after.withdrawn_records, *after.withdrawn_releases]
    withdrawn = {item.path: item for item in gone}
    for path, item in new.items():
        if path not in old:
            yield _item(ChangeKind.ADDED, item, after)
        elif item.fingerprint != old[path].fingerprint:
            yield _item(ChangeKind.CHANGED, item, after)
    for path, item in old.items():
        if path in withdrawn:
            yield _item(ChangeKind.WITHDRAWN, withdrawn[path], after)
        elif path not in new:
            yield _item(ChangeKind.REMOVED, item, before)


def _table(found: ChangedTable) -> ChangedItem:
    kind = ChangeKind.ADDED if not found.old else ChangeKind.CHANGED if found.new else ChangeKind.REMOVED
    return ChangedItem(kind, found.title, found.told, "", found.table.path, found.page if found.new else "")


def _published(catalogue: Catalogue) -> Mapping[str, Record | Release]:
    items: list[Record | Release] = [*catalogue.records, *catalogue.releases]
    return {item.path: item for item in items}


def _item(kind: ChangeKind, item: Record | Release, catalogue: Catalogue) -> ChangedItem:
    what = item.information_class.label if isinstance(item, Record) else "Siaran pers"
    page = urls.record(item.id) if isinstance(item, Record) else urls.release(item.id)
    unit = _name(catalogue, item.unit)
    return ChangedItem(kind, item.title, what, unit, item.path, "" if kind is ChangeKind.REMOVED else page)


def _name(catalogue: Catalogue, unit: str | None) -> str:
    return catalogue.units[unit].name if unit and unit in catalogue.units else ""
