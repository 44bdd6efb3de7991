"""Two catalogues and the files that differ → items that were added, changed, moved, withdrawn or removed, and duties that turned."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .. import urls
from ..catalogue import Catalogue
from ..coverage import Coverage, Totals, cover, responsible_for, totals
from ..law import Duty
from ..records import Option, Record, Release
from ..values.old_paths import file_of
from .changed_sources import ChangedSource, EngineValues, changed_sources
from .changed_tables import ChangedTable, changed_tables
from .differences import changed_labels


class ChangeKind(Option):
    """What happened to an item; the label heads its list."""

    ADDED = ("ditambah", "Ditambah")
    CHANGED = ("diubah", "Diubah")
    MOVED = ("dipindah", "Dipindahkan")
    WITHDRAWN = ("dicabut", "Dicabut")
    REMOVED = ("dihapus", "Tidak terbit lagi")


@dataclass(frozen=True, slots=True)
class ChangedItem:
    """`address` is that of its page in the site; empty where there is none any more. `note` says what changed."""

    kind: ChangeKind
    title: str
    what: str
    unit: str
    path: str
    address: str
    note: str = ""
    old_path: str = ""  # of the same item, where it lay elsewhere


@dataclass(frozen=True, slots=True)
class TurnedDuty:
    """A duty that is met now and was not before, or the other way round; `unit` is empty for the body."""

    duty: Duty
    unit: str
    is_met: bool


@dataclass(frozen=True, slots=True)
class SiteChange:
    """`sources` are changed files that are none of the items: office files, pages, settings, drafts, documents. `totals` are of the body."""

    items: tuple[ChangedItem, ...]
    sources: tuple[ChangedSource, ...]
    duties: tuple[TurnedDuty, ...]
    totals: Totals


def compare(
    before: Catalogue, after: Catalogue, changed: Iterable[str], settings: EngineValues | None = None
) -> SiteChange:
    """`changed` are paths of all files that differ, those that are gone too; `settings` the values of mkdocs.yml, where they differ."""
    items = (*_items(before, after), *map(_table, changed_tables(before, after)))
    named = {path for item in items for path in (item.path, item.old_path)}
    coverage = cover(after)
    then, now = _met(cover(before)), _met(coverage)
    duties = tuple(
        TurnedDuty(duty, _name(after, unit), now[duty.id, unit][1])
        for (id, unit), (duty, is_met) in now.items()
        if (id, unit) in then and then[id, unit][1] is not is_met
    )
    return SiteChange(
        items,
        tuple(changed_sources(before, after, set(changed) - named, settings)),
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
    """An item is the same as long as its address is: another class folder makes no difference."""
    old, new = _published(before), _published(after)
    was_withdrawn, withdrawn = _withdrawn(before), _withdrawn(after)
    led = {file: item for item in new.values() for path in item.old_addresses if (file := file_of(path))}
    moved = {_address(led[address]): item for address, item in old.items() if address in led and address not in new}
    for address, item in new.items():
        if then := old.get(address) or moved.get(address):
            if item.fingerprint != then.fingerprint:
                yield _changed(then, item, after)
        else:
            note = "terbit lagi setelah dicabut" if address in was_withdrawn else ""
            yield _item(ChangeKind.ADDED, item, after, note)
    for address, item in withdrawn.items():
        if address in old:
            yield _item(ChangeKind.WITHDRAWN, item, after, old_path=old[address].path)
        elif address not in was_withdrawn:
            yield _item(ChangeKind.WITHDRAWN, item, after, "sebelumnya tidak terbit")
        elif item.fingerprint != was_withdrawn[address].fingerprint:
            yield _item(ChangeKind.WITHDRAWN, item, after, "keterangan pencabutannya berubah")
    for address, item in old.items():
        if address not in new and address not in led and address not in withdrawn:
            yield _item(ChangeKind.REMOVED, item, before)


def _changed(old: Record | Release, new: Record | Release, catalogue: Catalogue) -> ChangedItem:
    """Moved, when it lies elsewhere now; the keys that say so are no other change."""
    labels = changed_labels(old, new, without=("information_class", "old_addresses"))
    labels += ["Isi"] if isinstance(old, Release) and isinstance(new, Release) and old.body != new.body else []
    said = f"berubah: {', '.join(labels)}" if labels else ""
    if old.path == new.path:
        return _item(ChangeKind.CHANGED, new, catalogue, said or "bentuk berkasnya")
    notes = []
    if isinstance(old, Record) and isinstance(new, Record) and old.information_class is not new.information_class:
        notes.append(f"pindah kelas dari {old.information_class.label} menjadi {new.information_class.label}")
    if _address(old) == _address(new):
        notes.append("alamat halamannya tetap")
    else:
        notes.append(f"alamat lamanya, /{_address(old)}, mengantar ke halaman ini")
    return _item(ChangeKind.MOVED, new, catalogue, "; ".join((*notes, *([said] if said else []))), old.path)


def _table(found: ChangedTable) -> ChangedItem:
    kind = ChangeKind.ADDED if not found.old else ChangeKind.CHANGED if found.new else ChangeKind.REMOVED
    return ChangedItem(kind, found.title, found.told, "", found.table.path, found.page if found.new else "")


def _published(catalogue: Catalogue) -> Mapping[str, Record | Release]:
    items: list[Record | Release] = [*catalogue.records, *catalogue.releases]
    return {_address(item): item for item in items}


def _withdrawn(catalogue: Catalogue) -> Mapping[str, Record | Release]:
    items: list[Record | Release] = [*catalogue.withdrawn_records, *catalogue.withdrawn_releases]
    return {_address(item): item for item in items}


def _address(item: Record | Release) -> str:
    return urls.record(item.id) if isinstance(item, Record) else urls.release(item.id)


def _item(
    kind: ChangeKind, item: Record | Release, catalogue: Catalogue, note: str = "", old_path: str = ""
) -> ChangedItem:
    what = item.information_class.label if isinstance(item, Record) else "Siaran pers"
    page = "" if kind is ChangeKind.REMOVED else _address(item)
    return ChangedItem(kind, item.title, what, _name(catalogue, item.unit), item.path, page, note, old_path)


def _name(catalogue: Catalogue, unit: str | None) -> str:
    return catalogue.units[unit].name if unit and unit in catalogue.units else ""
