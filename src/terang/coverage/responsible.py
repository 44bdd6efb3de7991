"""A body and its units → which duties each of them owes, and why others do not concern it."""

from dataclasses import dataclass

from ..law import DETAILS, Audience, Duty, DutyKind, Publicity, Responsible
from ..records import Body, Unit, UnitKind, duties_concerning, duties_shown

_EVERYBODY = frozenset({Audience.ALL, Audience.LICENSOR, Audience.SERVICE})
NO_EVENT = "Wajib hanya bila keadaannya terjadi; belum ada yang tercatat."


def duties_of_body(body: Body) -> tuple[Duty, ...]:
    """All duties of the body, in the order of the table."""
    return tuple(duty for duty in duties_concerning(body.kind) if duty.publicity is not Publicity.FORBIDDEN)


def duties_of_unit(unit: Unit, body: Body) -> tuple[Duty, ...]:
    """Duties that are counted for the unit alone, without headings."""
    own = Audience.COMPANY if unit.kind is UnitKind.COMPANY else None
    return tuple(
        duty
        for duty in duties_shown(body.kind)
        if duty.responsible is Responsible.UNIT
        and duty.id not in DETAILS
        and (duty.applies_to in _EVERYBODY or duty.applies_to is own)
    )


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
