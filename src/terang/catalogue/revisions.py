"""The commits of a repository → for each record, release and table of money the days of its edits, and what was edited.

Drafts, and all before an item was published, are left out: what was prepared is nobody's business. A commit's message is
not told, but for its trailer «Catatan:».
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import msgspec

from ..caching import Cache, core_fingerprint
from ..reading import read_csv, read_front_matter, read_yaml
from ..records import NOTE, ROWS, Budget, ProcurementList, Record, Release, Status
from ..records.fields import fields_of
from ..repository import DISCLOSURES
from ..validation import find_personal
from ..values.dates import WIB, PartialDate
from .git_log import Commit, FileChange, GitLog

_NAMESPACE, _NAME = "riwayat", "git"
HistoryItem = Record | Release | Budget | ProcurementList
_TABLES = (f"{DISCLOSURES}/anggaran/", f"{DISCLOSURES}/pengadaan/")
_PUBLIC = ""  # in place of a field: was the text public?
_BODY = "isi"  # of a release or page: the text after its head
# They tell of an edit and are none; the last says who may see it.
_NOT_TOLD = frozenset(
    {"catatan_perubahan", "tanggal_mutakhir", "ralat", "hak_jawab", "perbaikan_kecil", "status", _PUBLIC}
)


@dataclass(frozen=True, slots=True)
class Revision:
    """An edit of something that was published. `fields` are labels of what was changed; `note` may be empty."""

    date: PartialDate
    fields: tuple[str, ...]
    note: str

    @property
    def words(self) -> str:
        """What the public reads of it."""
        changed = f"Yang diubah: {', '.join(self.fields)}."
        return f"{changed} {self.note}" if self.note else changed


class _Edit(msgspec.Struct, frozen=True):
    """`keys` are those of the source."""

    time: int
    keys: tuple[str, ...]
    note: str


class _File(msgspec.Struct):
    """What is known of one source: a digest of each field of its last text, whether that was public, and its edits since."""

    digests: dict[str, bytes]
    is_public: bool
    edits: list[_Edit]


class _Known(msgspec.Struct):
    head: str
    files: dict[str, _File]


def revisions_of(
    root: Path, items: Iterable[HistoryItem], cache: Path | None
) -> Mapping[str, tuple[Revision, ...]] | None:
    """By path, the latest edit first; None where the clone was cut short, since half a history would mislead.

    GitUnavailable where there is no git at all. Only commits that are new since the last time are read.
    """
    log = GitLog(root)
    if not log.is_complete():
        return None
    store = Cache(cache, _NAMESPACE, core_fingerprint())
    head = log.head()
    known = store.get(_NAME, _Known)
    if known is None or (known.head != head and not (known.head and log.descends(known.head))):
        known = _Known("", {})
    if known.head != head:
        _read(log, known, log.commits(known.head))
        known.head = head
        store.put(_NAME, known)
    found = ((item.path, _told(item, known.files[item.path].edits)) for item in items if item.path in known.files)
    return {path: revisions for path, revisions in found if revisions}


def _read(log: GitLog, known: _Known, commits: Iterable[Commit]) -> None:
    """Bring `known` up to date."""
    waiting = list(commits)
    blobs = list(dict.fromkeys(change.blob for commit in waiting for change in commit.changes if _is_item(change.path)))
    paths = {change.blob: change.path for commit in waiting for change in commit.changes}
    texts = {blob: _digests(paths[blob], text) for blob, text in log.texts(blobs)}
    for commit in waiting:
        for change in commit.changes:
            _apply(commit, change, texts.get(change.blob), known.files)


def _apply(commit: Commit, change: FileChange, digests: dict[str, bytes] | None, files: dict[str, _File]) -> None:
    old = files.pop(change.before, None) if change.before != change.path else files.get(change.path)
    if not digests:
        # Not readable: nobody was shown it, so the text before it still counts.
        if old and change.path:
            files[change.path] = old
        return
    is_public = digests[_PUBLIC] == b"1"
    if old is None or not old.is_public or not is_public:
        files[change.path] = _File(digests, is_public, [])
        return
    names = digests.keys() | old.digests.keys()
    keys = tuple(sorted(key for key in names if digests.get(key) != old.digests.get(key) and key not in _NOT_TOLD))
    edits = [*old.edits, _Edit(commit.time, keys, commit.note)] if keys else old.edits
    files[change.path] = _File(digests, True, edits)


def _is_item(path: str) -> bool:
    return path.endswith((".yml", ".md")) or (path.endswith(".csv") and path.startswith(_TABLES))


def _digests(path: str, text: bytes) -> dict[str, bytes]:
    """A digest of each field, and whether the text was public; empty for what cannot be read."""
    document = (
        read_front_matter(path, text)
        if path.endswith(".md")
        else read_csv(path, text, ROWS, NOTE)
        if path.endswith(".csv")
        else read_yaml(path, text)
    )
    if document.values is None:
        return {}
    values = {**document.values, **({_BODY: document.text} if document.text.strip() else {})}
    found = {key: hashlib.blake2b(repr(value).encode(), digest_size=8).digest() for key, value in values.items()}
    is_draft = str(values.get("status") or "").strip().casefold() == Status.DRAFT.key
    return {**found, _PUBLIC: b"0" if is_draft else b"1"}


def _told(item: HistoryItem, edits: Iterable[_Edit]) -> tuple[Revision, ...]:
    """None of a withdrawn item, and none from before it was published."""
    if not isinstance(item, Record | Release):
        first: date | None = date.min  # a table is published with its first commit
    else:
        first = None if item.withdrawal else _first_day(item)
    if first is None:
        return ()
    table: type = type(item)
    labels = {field.key: field.label for field in fields_of(table)}
    found = [
        Revision(PartialDate.of(day), tuple(dict.fromkeys(_label(key, labels) for key in edit.keys)), _note(edit.note))
        for edit in edits
        if (day := datetime.fromtimestamp(edit.time, WIB).date()) >= first
    ]
    return tuple(reversed(found))


def _first_day(item: Record | Release) -> date | None:
    """The day from which the public could read it."""
    if isinstance(item, Release):
        return item.date.first_day
    days = [item.published.first_day] if item.published else []
    if isinstance(item.visible_from, datetime):
        days.append(item.visible_from.astimezone(WIB).date())
    elif item.visible_from:
        days.append(item.visible_from.first_day)
    return max(days, default=None)


def _note(text: str) -> str:
    """No commit can be taken back, so a note with personal data is not shown."""
    return "" if find_personal(text) else text


def _label(key: str, labels: Mapping[str, str]) -> str:
    """A key of an earlier version has none."""
    return labels.get(key, key.replace("_", " ").capitalize())
