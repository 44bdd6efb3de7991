"""Two catalogues and the paths that differ → what each changed file is that is no record, release or table of money."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..catalogue import Catalogue
from ..records import InformationClass, Status, WrittenPage
from ..repository import ATTACHMENTS, BODY, DISCLOSURES, GUIDE, PAGES, PHOTOS, RELEASES, SETTINGS, attachment, photo
from ..values.old_paths import file_of
from .changed_office_files import changed_office_files
from .changed_settings import body_changes, engine_changes
from .differences import changed_labels

EngineValues = tuple[Mapping[str, Any], Mapping[str, Any]]  # of mkdocs.yml, before and after
_WAITING = "tidak tampil di situs: draf, belum waktunya, atau masa terbitnya berakhir"
_CLASSES = "|".join(kind.slug for kind in InformationClass)
# What lies where, from the particular to the general; of files that have a meaning of their own, those that are not published.
_PLACES = (
    (rf"{DISCLOSURES}/({_CLASSES})/.+\.yml", "Catatan", _WAITING),
    (rf"{RELEASES}/(?!foto/).+\.md", "Siaran pers", _WAITING),
    (rf"{DISCLOSURES}/(anggaran|pengadaan)/[^/]+\.(csv|yml)", "Tabel", "tidak tampil di situs: belum berisi baris"),
    (rf"{PAGES}/.+\.md", "Halaman", "tidak tampil di situs"),
    (rf"{PAGES}/.+", "Gambar atau berkas halaman", ""),
    (r"\.(github|forgejo|gitea)/.+|\.gitlab-ci\.yml|\.gitlab/.+", "Pemeriksaan dan penerbitan otomatis", ""),
    (r"requirements\.(txt|lock)", "Versi Terang", ""),
    (r".*", "Tidak tampil di situs", ""),
)


@dataclass(frozen=True, slots=True)
class ChangedSource:
    """`told` says what is new of it; `address` is that of its page, empty where there is none."""

    title: str
    told: str
    path: str
    address: str = ""
    has_meaning: bool = True  # of its own; else it belongs to something, or to the machinery


def changed_sources(
    before: Catalogue,
    after: Catalogue,
    changed: Iterable[str],
    settings: EngineValues | None,
) -> Iterator[ChangedSource]:
    """One for each path, what the public notices first."""
    left = set(changed)
    for source in (*_settings(before, after, settings), *_office_files(before, after), *_pages(before, after)):
        if source.path in left:
            left.discard(source.path)
            yield source
    users = {**_users(before), **_users(after)}
    for path in sorted(left):
        yield _file(path, before, after, users) if path.startswith((f"{ATTACHMENTS}/", f"{PHOTOS}/")) else _other(path)


def _settings(before: Catalogue, after: Catalogue, settings: EngineValues | None) -> Iterator[ChangedSource]:
    form = "keterangan atau bentuk berkasnya"
    yield ChangedSource("Data badan publik", "; ".join(body_changes(before.body, after.body)) or form, BODY)
    found = "; ".join(engine_changes(*settings)) if settings else ""
    yield ChangedSource("Menu dan pengaturan situs", found or form, SETTINGS)


def _office_files(before: Catalogue, after: Catalogue) -> Iterator[ChangedSource]:
    for one in changed_office_files(before, after):
        yield ChangedSource(one.title, one.told, one.path)


def _pages(before: Catalogue, after: Catalogue) -> Iterator[ChangedSource]:
    old = {page.path: page for page in before.pages if page.status is not Status.DRAFT}
    new = {page.path: page for page in after.pages if page.status is not Status.DRAFT}
    led = {file: page for page in new.values() for address in page.old_addresses if (file := file_of(address))}
    for path, page in new.items():
        kind = "Panduan" if path.startswith(f"{GUIDE}/") else "Halaman"
        told = _page(old.get(path), page)
        yield ChangedSource(f"{kind} {page.title or page.id}", told, path, f"{page.id}.html")
    for path, page in old.items():
        if path not in new:
            to = led.get(f"{page.id}.html")
            told = f"pindah ke {to.id}.html; alamat lamanya mengantar ke sana" if to else "tidak terbit lagi"
            yield ChangedSource(f"Halaman {page.title or page.id}", told, path)


def _page(old: WrittenPage | None, new: WrittenPage) -> str:
    if new.status is Status.WITHDRAWN:
        return "dicabut" if old is None or old.status is not Status.WITHDRAWN else "keterangan pencabutannya berubah"
    if old is None:
        return "halaman baru"
    labels = changed_labels(old, new) + (["Isi"] if old.body != new.body else [])
    return f"berubah: {', '.join(labels)}" if labels else "bentuk berkasnya"


def _users(catalogue: Catalogue) -> Mapping[str, str]:
    """Titles of what is published with each document or photo."""
    found = {attachment(file.location): record.title for record in catalogue.records for file in record.files}
    for release in catalogue.releases:
        found |= {photo(one.file): release.title for one in release.photos}
        found |= {attachment(file.location): release.title for file in release.files}
    return found


def _file(path: str, before: Catalogue, after: Catalogue, users: Mapping[str, str]) -> ChangedSource:
    title = "Foto" if path.startswith(f"{PHOTOS}/") else "Dokumen"
    was, is_now = path in before.sizes, path in after.sizes
    if not (was or is_now):
        return ChangedSource(title, "belum dipakai isi yang terbit", path, has_meaning=False)
    state = ("diganti" if was else "baru") if is_now else "tidak ditawarkan lagi"
    return ChangedSource(title, f"{state}: {users[path]}" if path in users else state, path, has_meaning=False)


def _other(path: str) -> ChangedSource:
    title, told = next((title, told) for place, title, told in _PLACES if re.fullmatch(place, path))
    return ChangedSource(title, told, path, has_meaning=False)
