"""Catalogue → everything that was published and is no longer offered, the newest first."""

from collections.abc import Iterator
from dataclasses import dataclass

from ... import urls
from ...records import Record, Release, Withdrawal, WithdrawalCause, WrittenPage
from ...values.dates import PartialDate
from .outputs import Site


@dataclass(frozen=True, slots=True)
class WithdrawnItem:
    """`path` is the page that says so, `id` tells the items of one page apart. `replacement` is a path in the site."""

    kind: str
    title: str
    path: str
    date: PartialDate
    cause: WithdrawalCause | None
    reason: str
    replacement: str | None = None
    replacement_title: str = ""
    id: str = "dicabut"


def withdrawn_items(site: Site) -> tuple[WithdrawnItem, ...]:
    """Records, releases, written pages and files."""
    found = [*_items(site), *_files(site)]
    return tuple(sorted(found, key=lambda one: (-one.date.last_day.toordinal(), one.path, one.id)))


def _items(site: Site) -> Iterator[WithdrawnItem]:
    catalogue = site.catalogue
    titles = {record.id: (urls.record(record.id), record.title) for record in catalogue.records}
    told = {release.id: (urls.release(release.id), release.title) for release in catalogue.releases}
    items: tuple[Record | Release | WrittenPage, ...] = (
        *catalogue.withdrawn_records,
        *catalogue.withdrawn_releases,
        *catalogue.pages,
    )
    for item in items:
        if withdrawal := item.withdrawal:
            known = (told | titles) if not isinstance(item, Release) else (titles | told)
            path, title = known.get(withdrawal.replacement or "", (None, ""))
            yield _item(item, withdrawal, path, title)


def _item(item: Record | Release | WrittenPage, withdrawal: Withdrawal, path: str | None, title: str) -> WithdrawnItem:
    match item:
        case Record():
            kind, own, name = "Informasi", urls.record(item.id), item.title
        case Release():
            kind, own, name = "Siaran pers", urls.release(item.id), item.title
        case _:
            kind, own, name = "Halaman", f"{item.id}.html", item.title or item.id
    return WithdrawnItem(kind, name, own, withdrawal.date, withdrawal.cause, withdrawal.reason, path, title)


def _files(site: Site) -> Iterator[WithdrawnItem]:
    """Of records that are still offered."""
    for record in site.catalogue.records:
        for file in record.withdrawn_files:
            title = f"{file.location.rpartition('/')[2]} ({record.title})"
            new = urls.attachment(file.replacement) if file.replacement else None
            offered = new and any(one.location == file.replacement for one in record.files)
            yield WithdrawnItem(
                "Berkas", title, urls.record(record.id), file.date, file.cause, "",
                new if offered else None, (file.replacement or "").rpartition("/")[2], file.location,
            )  # fmt: skip
