"""What a row says of itself, before it has an address."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ...records import Record
from ..shared.short_names import short_hash

LIMIT = 500  # of `sumber`


@dataclass(frozen=True, slots=True)
class RowIdentity:
    """By what a row is known again in a later list; kept in the record's `sumber`."""

    file: str
    body: str = ""
    code: str = ""
    number: str = ""  # of the row in its list: says little, since lists are renumbered
    link: str = ""
    name: str = ""  # of a file without an address

    def text(self) -> str:
        parts = [self.file, self.body and f"badan {self.body}", self.code and f"kode {self.code}"]
        parts += [self.number and f"nomor {self.number}", self.name and f"berkas {self.name}", self.link]
        parts = [" ".join(part.replace("; ", ", ").split()) for part in parts if part]
        while len("; ".join(parts)) > LIMIT and len(parts) > 1:
            parts.pop()
        return "; ".join(parts)[:LIMIT]

    @classmethod
    def parse(cls, text: str) -> "RowIdentity":
        """The key that `text` wrote; of a text by another hand, at least the first words."""
        file, *parts = text.split("; ")
        found = {"file": file}
        for part in parts:
            word, _, rest = part.partition(" ")
            name = {"badan": "body", "kode": "code", "nomor": "number", "berkas": "name"}.get(word)
            if name and rest:
                found[name] = rest
            elif part.startswith(("http://", "https://")):
                found["link"] = part
        return cls(**found)

    @property
    def is_strong(self) -> bool:
        return bool(self.code or self.link or self.name)


@dataclass(frozen=True, slots=True)
class RecordDraft:
    """A record without id and unit, the unit's name as given, and what distinguishes the row from others."""

    row: int
    record: Record
    key: RowIdentity
    unit: str
    is_own: bool  # does the unit belong to the body of this site, as far as the row says?
    fingerprint: tuple[str, ...]  # every cell that has a role
    rest: tuple[str, ...] = field(default=())  # the cells that have none

    @property
    def year(self) -> str:
        """Of the first date that the row has, the day it was published before others."""
        record = self.record
        for day in (record.published, record.made_on, record.updated):
            if day is not None:
                return f"{day.year:04d}"
        return f"{record.period.start.year:04d}" if record.period else "tanpa-tahun"

    @property
    def hash(self) -> str:
        return short_hash(*self.fingerprint)


@dataclass(frozen=True, slots=True)
class SortedDrafts:
    """The first row of each kind, and the rows that repeat one."""

    kept: tuple[RecordDraft, ...]
    repeats: tuple[tuple[RecordDraft, RecordDraft], ...]  # the repeating row and the row it repeats


def without_repeats(drafts: Iterable[RecordDraft]) -> SortedDrafts:
    first: dict[tuple[str, ...], RecordDraft] = {}
    repeats = []
    for draft in drafts:
        original = first.setdefault(draft.fingerprint, draft)
        if original is not draft:
            repeats.append((draft, original))
    return SortedDrafts(tuple(first.values()), tuple(repeats))
