"""What the validator must know beyond one file: the body's units and its office contacts."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from ..reading import Document
from ..records import Body, Unit
from .personal import CONTACTS, find_personal, masked

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
    """Given to every check; `units` maps folded names to ids and is None while badan.yml itself is read."""

    units: dict[str, str] | None = None
    unit_names: tuple[str, ...] = ()
    contacts: frozenset[str] = field(default_factory=frozenset)
    reviewed: frozenset[tuple[str, str, str]] = field(default_factory=frozenset)  # path, kind, masked

    @classmethod
    def of(cls, body: Body) -> "ValidationContext":
        names = [(name, unit.id) for unit in body.units for name in names_of(unit)]
        return cls(
            {normalize_name(name): id for name, id in names},
            tuple(name for name, _ in names),
            contacts_of(body.official_contacts),
            frozenset((one.path, one.kind.label, one.masked) for one in body.reviewed_personal_data),
        )

    def unit(self, name: str) -> str | None:
        """The id of the unit that has this name, in any of its spellings."""
        return (self.units or {}).get(normalize_name(name))

    def allows(self, contact: str) -> bool:
        """Is this telephone number or e-mail address one of the office's own?"""
        return _plain(contact) in self.contacts

    def may_publish(self, stretch: str, kind: str, path: str) -> bool:
        """Is the stretch of personal data the office's own contact, or was its publication reviewed for this file?"""
        return self.allows(stretch) or (path, kind, masked(stretch, kind)) in self.reviewed


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
