"""What was published, as it was and as it is → what changed or vanished without saying so."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from ... import urls
from ...problems import Place, Problem, problem
from ...records import ChangeNote, Record, Release, Status, WrittenPage
from ...values.dates import PartialDate
from ...values.old_paths import file_of
from ..checked_sources import CheckedSources
from ..due_items import is_record_due, is_record_over, is_release_due
from ..partly_read import is_whole
from ..silent_changes import changed_keys

_Item = Record | Release | WrittenPage
# How problems call them, and where a change is noted.
_KINDS: dict[type, tuple[str, str]] = {
    Record: ("Catatan", "catatan_perubahan"),
    Release: ("Siaran pers", "ralat"),
    WrittenPage: ("Halaman", "catatan_perubahan"),
}


def check(sources: CheckedSources) -> Iterator[Problem]:
    """Records, releases and pages that were published and have changed or gone without a note.

    One that exists but has errors of its own is not compared.
    """
    if not sources.earlier:
        return
    current = sources.by_address()
    claimed = {file_of(old) for item in current.values() for old in item.old_addresses}
    there = {urls.of_source(path) for path in sources.present}
    for old in sources.earlier.items:
        address = address_of(old)
        if not had_a_page(old, sources):
            continue
        new = current.get(address)
        if new is None:
            if address not in there and address not in claimed:
                words = {"kind": _KINDS[type(old)][0], "address": address}
                yield problem("terbit-dihapus", Place(old.path), **words)
        elif (
            is_whole(new)
            and new.status is not Status.WITHDRAWN
            and not (_is_withdrawn(old) and _is_shown(new, sources))
        ):
            yield from _compare(old, new, sources)


def address_of(item: _Item) -> str:
    """Where it stands in the site; another class folder makes no difference."""
    match item:
        case Record():
            return urls.record(item.id)
        case Release():
            return urls.release(item.id)
        case _:
            return f"{item.id}.html"


def had_a_page(old: _Item, sources: CheckedSources) -> bool:
    """Published, or withdrawn: that is said at the same address."""
    is_reached = not isinstance(old, WrittenPage) or old.path in sources.earlier.reached
    return (_is_shown(old, sources) or _is_withdrawn(old)) and is_reached


def _is_withdrawn(item: _Item) -> bool:
    return item.status is Status.WITHDRAWN


def was_published(old: _Item, sources: CheckedSources) -> bool:
    """By its own head; of pages those that were reached."""
    return _is_shown(old, sources) and (not isinstance(old, WrittenPage) or old.path in sources.earlier.reached)


def _is_shown(item: _Item, sources: CheckedSources) -> bool:
    if item.status is not Status.PUBLISHED:
        return False
    match item:
        case Record():
            return is_record_due(item, sources.now) and not is_record_over(item, sources.now)
        case Release():
            return is_release_due(item, sources.now)
        case _:
            return True


def _compare(old: _Item, new: _Item, sources: CheckedSources) -> Iterator[Problem]:
    kind, note = _KINDS[type(new)]
    document = sources.documents(new.path)
    is_over = isinstance(new, Record) and is_record_over(new, sources.now)
    if not _is_shown(new, sources) and not is_over:  # its end leaves a page that says so
        key = "status" if new.status is Status.DRAFT else _key_of_start(new, sources)
        yield problem("terbit-disembunyikan", document.place((key,)), kind=kind, address=address_of(new))
    elif (what := changed_keys(old, new)) and not is_noted(old, new, sources):
        place = document.place((what[0],))
        yield problem("berubah-tanpa-catatan", place, kind=kind, what=", ".join(what), note=note, today=sources.today)


def _key_of_start(item: _Item, sources: CheckedSources) -> str:
    """The key that puts it off."""
    if isinstance(item, Release):
        return "tanggal" if item.date.first_day > sources.today else "embargo"
    dated = isinstance(item, Record) and item.published and item.published.first_day > sources.today
    return "tanggal_terbit" if dated else "terbit_mulai"


def is_noted(old: _Item, new: _Item, sources: CheckedSources) -> bool:
    """A new note of a day on which what changed was there, or a small fix of another day than the last one, or of today."""
    fixed = new.small_fix is not None and (
        new.small_fix != old.small_fix or new.small_fix == PartialDate.of(sources.today)
    )
    return fixed or has_new_note(old, new, sources)


def has_new_note(old: _Item, new: _Item, sources: CheckedSources) -> bool:
    first = _first_day_of_a_note(old, sources)
    return any(note.date.last_day >= first for note in set(_notes(new)) - set(_notes(old)))


def _first_day_of_a_note(old: _Item, sources: CheckedSources) -> date:
    """A change is no older than what it changed, nor, where nothing has a day, than a year."""
    days = [note.date.first_day for note in _notes(old)]
    if isinstance(old, Release):
        days.append(old.date.first_day)
    elif isinstance(old, Record):
        days += [day.first_day for day in (old.published, old.updated) if day and day.first_day <= sources.today]
    return max(days, default=sources.today - timedelta(days=366))


def _notes(item: _Item) -> Sequence[ChangeNote]:
    return item.corrections if isinstance(item, Release) else item.changes
