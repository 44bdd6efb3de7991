"""What an office says of itself when it begins, as frozen values."""

from dataclasses import dataclass

from ..records import BodyKind, UnitKind


@dataclass(frozen=True, slots=True, kw_only=True)
class StartingUnit:
    """A unit by its name; its kind is guessed from the name where nobody says it."""

    name: str
    short: str = ""
    kind: UnitKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeAnswers:
    """Only name and kind are needed. Everything else that is empty is left for later and named as such."""

    name: str
    kind: BodyKind
    short: str = ""
    address: str = ""
    hours: str = ""
    site: str = ""
    superior: str = ""
    ppid: str = ""
    commission: str = ""
    phone: str = ""
    email: str = ""
    units: tuple[StartingUnit, ...] = ()
