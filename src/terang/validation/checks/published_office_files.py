"""Registers, reports, scores and budgets as they were and as they are → what vanished or changed without saying so."""

from collections.abc import Iterator

from ...problems import Place, Problem, problem
from ...records import HolidayList, OfficeFile, Synonyms
from ...records.office_file import NOTE
from ..checked_sources import CheckedSources
from ..silent_changes import lost_keys

_NOT_SHOWN = (HolidayList, Synonyms)  # tools of the office, no facts of it


def check(sources: CheckedSources) -> Iterator[Problem]:
    """A new note of the office file says what was done; rows may always be added, and gaps filled."""
    if not sources.earlier:
        return
    now = {_stem(one.path): one for one in sources.office_files}
    there = {_stem(path) for path in sources.present}
    for old in sources.earlier.office_files:
        new = now.get(_stem(old.path))
        if isinstance(old, _NOT_SHOWN):
            continue
        if new is None:
            if _stem(old.path) not in there:
                yield problem("buku-terbit-dihapus", Place(old.path))
        elif (what := lost_keys(old, new)) and not _is_noted(old, new):
            place = sources.documents(new.path).place((what[0],))
            yield problem("buku-berubah-tanpa-catatan", place, what=", ".join(what), where=_where(new.path))


def _where(path: str) -> str:
    """A table has its note above the headings."""
    return "pada baris paling atas, sesudah tanda #" if path.endswith(".csv") else f"pada `{NOTE}`"


def _stem(path: str) -> str:
    """A table may become YAML, and the other way about."""
    return path.removesuffix(".csv").removesuffix(".yml")


def _is_noted(old: OfficeFile, new: OfficeFile) -> bool:
    note = getattr(new, "note", None)
    return bool(note) and note != getattr(old, "note", None)
