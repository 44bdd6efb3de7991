"""Releases as they were and as they are → what was changed or removed after it was published without saying so."""

from collections.abc import Iterator
from datetime import date, datetime

from ...problems import Place, Problem, problem
from ...records import Release, Status
from ...values.dates import PartialDate
from ..checked_sources import CheckedSources
from ..due_items import is_release_due

# What readers may have quoted: attribute → how the problem calls it. Topics, units and relations only sort.
_TOLD = {
    "title": "judul",
    "number": "nomor",
    "date": "tanggal",
    "time": "waktu",
    "place": "tempat",
    "lead": "teras",
    "body": "isi",
    "quotes": "kutipan",
    "photos": "foto",
    "videos": "video",
    "files": "berkas",
    "links": "tautan",
}


def check(sources: CheckedSources) -> Iterator[Problem]:
    """Releases that were published and have changed or gone without a note.

    A file that exists but has errors of its own is not compared.
    """
    before, after, now, documents = sources.earlier, sources.releases, sources.now, sources.documents
    current = {release.path: release for release in after}
    for old in before:
        if old.status is not Status.PUBLISHED or not is_release_due(old, now):
            continue
        new = current.get(old.path)
        if new is None:
            if old.path not in sources.present:
                yield problem("terbit-dihapus", Place(old.path))
        elif new.status is not Status.WITHDRAWN and (what := _changed(old, new)) and not _is_noted(old, new, now):
            keys = "status" if new.status is not old.status else what[0]
            yield problem("berubah-tanpa-catatan", documents(new.path).place((keys,)), what=", ".join(what))


def _changed(old: Release, new: Release) -> list[str]:
    what = [key for name, key in _TOLD.items() if _plain(getattr(old, name)) != _plain(getattr(new, name))]
    return what if new.status is old.status else ["status", *what]


def _plain(value: object) -> object:
    """Line breaks and blanks inside a text say nothing to a reader."""
    return " ".join(value.split()) if isinstance(value, str) else value


def _is_noted(old: Release, new: Release, now: date) -> bool:
    """A new correction, or a small fix of another day than the last one, or of today."""
    today = PartialDate.of(now.date() if isinstance(now, datetime) else now)
    fixed = new.small_fix is not None and (new.small_fix != old.small_fix or new.small_fix == today)
    return fixed or bool(set(new.corrections) - set(old.corrections))
