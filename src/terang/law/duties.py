"""duties.csv → every item that the law obliges a public body to publish, or forbids it to."""

from dataclasses import dataclass
from datetime import date

from .instruments import INSTRUMENTS, Instrument
from .law_tables import LawRow, rows_of
from .rules import RULES, Rule
from .terms import Audience, Confidence, Evidence, Publicity, Responsible

CATEGORIES = ("berkala", "serta_merta", "setiap_saat", "dikecualikan")
GROUPS = {
    "": "",
    "tpad": "Transparansi Pengelolaan Anggaran Daerah (TPAD)",
    "ipkd": "Indeks Pengelolaan Keuangan Daerah (IPKD)",
    "pengadaan-rencana": "Rencana pengadaan",
    "pengadaan-pemilihan": "Pemilihan penyedia",
    "pengadaan-pelaksanaan": "Pelaksanaan kontrak",
}


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty. `basis` may be printed only where `confidence` is SOURCED: use `citation`."""

    id: str
    category: str  # one of CATEGORIES, the keys of the classes of information
    parent: str  # id of the item that this one is a detail of, or nothing
    group: str  # key of GROUPS
    title: str
    basis: str  # e.g. `Perki 1/2021 Pasal 14 ayat (2) huruf a`
    instrument_id: str
    rule_id: str
    yearly_content: bool  # does each year have a document of its own?
    applies_to: Audience
    responsible: Responsible
    publicity: Publicity
    confidence: Confidence
    source: str  # keys of the sources that were read, joined by `;`
    evidence: Evidence

    @property
    def citation(self) -> str:
        """The legal basis if it was read in its source, else nothing."""
        return self.basis if self.confidence is Confidence.SOURCED else ""

    @property
    def rule(self) -> Rule:
        return RULES[self.rule_id]

    @property
    def rule_citation(self) -> str:
        """The article of the update period; nothing where that it applies here is only inferred."""
        return self.rule.citation if self.confidence is Confidence.SOURCED else ""

    @property
    def instrument(self) -> Instrument:
        return INSTRUMENTS[self.instrument_id]

    @property
    def start(self) -> date | None:
        """Since when it is owed, as far as the source says."""
        return self.instrument.start


_COLUMNS = (
    *("id", "category", "parent", "group", "title", "basis", "instrument", "rule", "content_cycle", "applies_to"),
    *("bearer", "publish", "confidence", "source", "evidence"),
)


def _mandate(row: LawRow, known: dict[str, Duty]) -> Duty:
    cells = row.cells
    duty = Duty(
        id=row.text("id"),
        category=row.text("category"),
        parent=cells["parent"],
        group=cells["group"],
        title=row.text("title"),
        basis=row.text("basis"),
        instrument_id=row.text("instrument"),
        rule_id=row.text("rule"),
        yearly_content=cells["content_cycle"] == "yearly",
        applies_to=row.word("applies_to", Audience),
        responsible=row.word("bearer", Responsible),
        publicity=row.word("publish", Publicity),
        confidence=row.word("confidence", Confidence),
        source=row.text("source"),
        evidence=row.word("evidence", Evidence),
    )
    _check(duty, row, known)
    return duty


def _check(duty: Duty, row: LawRow, known: dict[str, Duty]) -> None:
    """The tables agree with each other. FaultyTable names the line."""
    forbidden = duty.publicity is Publicity.FORBIDDEN
    faults = {
        f"category «{duty.category}» is unknown": duty.category not in CATEGORIES,
        f"group «{duty.group}» is unknown": duty.group not in GROUPS,
        f"rule «{duty.rule_id}» is not in rules.csv": duty.rule_id not in RULES,
        f"instrument «{duty.instrument_id}» is not in instruments.csv": duty.instrument_id not in INSTRUMENTS,
        f"content_cycle «{row.cells['content_cycle']}» is neither yearly nor empty": (
            row.cells["content_cycle"] not in ("", "yearly")
        ),
        f"parent «{duty.parent}» does not stand above": bool(duty.parent) and duty.parent not in known,
        "a detail of a detail": duty.parent in known and bool(known[duty.parent].parent),
        "what is exempt, and only that, is forbidden and has the rule tertutup": (
            len({duty.category == "dikecualikan", forbidden, duty.rule_id == "tertutup"}) > 1
        ),
    }
    for fault, found in faults.items():
        if found:
            raise row.fault(fault)
    if duty.instrument.name not in duty.basis:
        raise row.fault(f"the basis does not name {duty.instrument.name}")


def _load() -> dict[str, Duty]:
    found: dict[str, Duty] = {}
    for row in rows_of("duties.csv", _COLUMNS):
        found[row.cells["id"]] = _mandate(row, found)
    return found


DUTIES = _load()


def _details() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for duty in DUTIES.values():
        if duty.parent:
            found.setdefault(duty.parent, []).append(duty.id)
    return {id: tuple(details) for id, details in found.items()}


DETAILS = _details()  # id of a heading → ids of what it must contain at least
