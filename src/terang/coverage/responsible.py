"""A body and its units → which duties each of them owes, and why others do not concern it."""

from dataclasses import dataclass

from ..law import DETAILS, DUTIES, Audience, Duty, DutyKind, Publicity, Responsible
from ..records import Body, BodyKind, Unit, UnitKind

_EVERYBODY = frozenset({Audience.ALL, Audience.LICENSOR, Audience.SERVICE})
_OF_BODY = {
    BodyKind.REGION: _EVERYBODY | {Audience.REGION},
    BodyKind.COMPANY: _EVERYBODY | {Audience.COMPANY},
    BodyKind.PARTY: _EVERYBODY | {Audience.PARTY},
    BodyKind.OTHER: _EVERYBODY,
}
NO_EVENT = "Wajib hanya bila keadaannya terjadi; belum ada yang tercatat."


def duties_of_body(body: Body) -> tuple[Duty, ...]:
    """All duties of the body, in the order of the table."""
    return tuple(m for m in DUTIES.values() if m.applies_to in _OF_BODY[body.kind] and _is_public(m))


def duties_of_unit(unit: Unit) -> tuple[Duty, ...]:
    """Duties that are counted for the unit alone, without headings."""
    audience = _EVERYBODY | {Audience.COMPANY} if unit.kind is UnitKind.COMPANY else _EVERYBODY
    return tuple(
        m
        for m in DUTIES.values()
        if m.responsible is Responsible.UNIT and m.applies_to in audience and m.id not in DETAILS
    )


def _is_public(duty: Duty) -> bool:
    return duty.publicity is not Publicity.FORBIDDEN


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why duties are not owed, by duty and unit (None: by the whole body)."""

    by_duty: dict[tuple[str, str | None], str]

    @classmethod
    def of(cls, body: Body) -> "Reasons":
        found = {}
        for entry in body.exclusions:
            reason = f"{entry.reason} ({entry.basis})" if entry.basis else entry.reason
            for id in (entry.duty, *DETAILS.get(entry.duty, ())):
                found[id, entry.unit] = reason
        return cls(found)

    def find(self, duty: Duty, unit: str | None, *, is_told: bool) -> str:
        """Nothing when the duty is owed; what the body declares outweighs records that happen to touch it (`is_told`)."""
        declared = self.by_duty.get((duty.id, unit)) or self.by_duty.get((duty.id, None))
        return declared or (NO_EVENT if duty.rule.kind is DutyKind.EVENT and not is_told else "")
