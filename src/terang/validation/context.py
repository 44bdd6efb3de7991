"""What the validator must know beyond one file: the body's units and its office contacts."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TypeVar

from ..reading import Document
from ..records import Body, Unit
from .partly_read import Unread
from .personal import CONTACTS, find_personal, masked

_Row = TypeVar("_Row")
_Found = TypeVar("_Found")
# Answers whether a file exists, given its path relative to the root.
Exists = Callable[[str], bool]
# Gives the document of a path, so that a problem can name its line.
Documents = Callable[[str], Document]


def normalize_name(name: str) -> str:
    """Names that differ only in case, spacing or punctuation become the same."""
    return " ".join(re.sub(r"[^\w]+", " ", name.casefold()).split())


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word closest to `word`, or nothing when none is near."""
    names = {name.casefold(): name for name in known}
    found = get_close_matches(word.casefold(), names, n=1, cutoff=0.6)
    return names[found[0]] if found else ""


@dataclass(frozen=True, slots=True)
class ValidationContext:
    """Given to every check; `units` maps folded names to ids and is None while badan.yml itself is read.

    What badan.yml says of units and contacts may have been read only in part, or not at all.
    """

    units: dict[str, str] | None = None
    unit_names: tuple[str, ...] = ()
    contacts: frozenset[str] = field(default_factory=frozenset)
    reviewed: frozenset[tuple[str, str, str]] = field(default_factory=frozenset)  # path, kind, masked
    has_all_units: bool = True
    has_all_contacts: bool = True

    @classmethod
    def of(cls, body: Body) -> "ValidationContext":
        names, units = _all_read(lambda: body.units, lambda unit: [(name, unit.id) for name in names_of(unit)])
        contacts, has_all_contacts = _all_read(lambda: body.official_contacts, lambda one: [f"{one}"])
        reviewed, _ = _all_read(
            lambda: body.reviewed_personal_data, lambda one: [(one.path, one.kind.label, one.masked)]
        )
        return cls(
            {normalize_name(name): id for name, id in names},
            tuple(name for name, _ in names),
            contacts_of(contacts),
            frozenset(reviewed),
            units,
            has_all_contacts,
        )

    @classmethod
    def without_body(cls) -> "ValidationContext":
        """Where nothing is known of units and contacts: none is unknown, and none somebody's own."""
        return cls(has_all_units=False, has_all_contacts=False)

    def unit(self, name: str) -> str | None:
        """The id of the unit that has this name, in any of its spellings."""
        return (self.units or {}).get(normalize_name(name))

    def allows(self, contact: str) -> bool:
        """Is this telephone number or e-mail address one of the office's own?"""
        return _plain(contact) in self.contacts

    def may_publish(self, stretch: str, kind: str, path: str) -> bool:
        """Is the stretch of personal data the office's own contact, or was its publication reviewed for this file?"""
        if self.allows(stretch) or (not self.has_all_contacts and kind in CONTACTS):
            return True
        return (path, kind, masked(stretch, kind)) in self.reviewed


def _all_read(rows: Callable[[], Iterable[_Row]], of: Callable[[_Row], list[_Found]]) -> tuple[list[_Found], bool]:
    """What is found in those rows that could be read, and whether that are all."""
    found: list[_Found] = []
    try:
        listed = list(rows())
    except Unread:
        return found, False
    is_all = True
    for row in listed:
        try:
            found += of(row)
        except Unread:
            is_all = False
    return found, is_all


def names_of(unit: Unit) -> tuple[str, ...]:
    """Every name by which editors may refer to the unit."""
    return tuple(dict.fromkeys(name for name in (unit.id, unit.name, unit.short, *unit.aliases) if name))


def contacts_of(written: Iterable[str]) -> frozenset[str]:
    """Telephone numbers and e-mail addresses; a NIK or an account among them allows nothing."""
    return frozenset(
        _plain(contact) for contact in written if {kind for *_, kind in find_personal(contact)} <= CONTACTS
    )


def _plain(contact: str) -> str:
    return re.sub(r"[^\w@+]", "", contact.casefold()) if "@" not in contact else contact.casefold().strip()
