"""One row at work: its cells by role, and everything there is to say about it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from ...records import InformationClass, Record, fields_of
from ...records.fields import Field, Text
from ..shared.escaping import escape_text
from ..shared.masking import mask
from ..shared.report import ImportNote
from ..shared.tidying import one_line
from ..sources.source_table import SourceRow
from .headings import Role
from .list_mapping import ListMapping
from .roles import Roles

FIELDS = {field.name: field for field in fields_of(Record)}


@dataclass(frozen=True, slots=True)
class ListSource:
    """What all rows have in common."""

    name: str
    roles: Roles
    wishes: ListMapping
    is_own: Callable[[str], bool]  # is this the body of the site?
    is_official: Callable[[str], bool]  # is this a contact of the office?
    default_class: InformationClass | None = None


@dataclass(frozen=True, slots=True)
class RowContext:
    """The lists grow while the row is read: warnings, masked kinds by field, and text that fits into no field."""

    row: SourceRow
    source: ListSource
    warnings: list[ImportNote] = field(default_factory=list)
    masked: dict[str, list[str]] = field(default_factory=dict)
    overflow: list[str] = field(default_factory=list)

    def text(self, role: Role) -> str:
        return self.source.roles.text(self.row, role) or self.source.wishes.fixed(role)

    def texts(self, role: Role) -> tuple[str, ...]:
        return self.source.roles.texts(self.row, role)

    def line(self, role: Role) -> str:
        return one_line(self.text(role))

    def mask(self, key: str, text: str, *, markdown: bool = False) -> str:
        shown, kinds = mask(text, self.source.is_official, markdown=markdown)
        if kinds:
            self.masked.setdefault(key, []).extend(kinds)
        return shown

    def limited(self, name: str, text: str) -> str | None:
        """What is too long for a field goes to the long text, under the field's label."""
        declared = FIELDS[name]
        text = self.mask(declared.key, text)
        if len(text) <= limit_of(declared):
            return text or None
        self.move(declared.label, text, f"`{declared.key}`")
        return None

    def move(self, label: str, text: str, what: str) -> None:
        self.overflow.append(f"{label}: {escape_text(text)}")
        self.note("terlalu-panjang", f"{what} sepanjang {len(text)} huruf dipindahkan ke uraian.")

    def move_text(self, label: str, text: str) -> None:
        """Words of a column that this class of information has no field for."""
        self.overflow.append(f"{label}: {escape_text(self.mask(label, text))}")
        self.note("disimpan-sebagai-teks", f"Kolom {label} disimpan sebagai teks di uraian.")

    def keep_as_text(self, name: str, written: str, what: str) -> None:
        """What a field cannot hold stays readable in the long text, under the field's label."""
        declared = FIELDS[name]
        self.overflow.append(f"{declared.label}: {escape_text(self.mask(declared.key, written))}")
        self.note(
            "disimpan-sebagai-teks",
            f"`{declared.key}` «{written[:120]}» bukan {what}; disimpan sebagai teks di uraian.",
        )

    def unread(self, key: str, written: str, what: str) -> None:
        self.note("tidak-terbaca", f"`{key}` «{written[:120]}» tidak terbaca sebagai {what}; dibiarkan kosong.")

    def note(self, code: str, message: str) -> None:
        """A warning never repeats personal data."""
        shown, _ = mask(" ".join(message.split()), lambda _: False)
        self.warnings.append(ImportNote(self.row.number, code, f"Baris {self.row.number}: {shown}"))

    def all_warnings(self) -> tuple[ImportNote, ...]:
        for key, kinds in self.masked.items():
            kinds_once = ", ".join(dict.fromkeys(kinds))
            self.note("data-pribadi", f"{kinds_once} dalam `{key}` disamarkan ({len(kinds)} kali).")
        return tuple(self.warnings)


def limit_of(declared: Field) -> int:
    assert isinstance(declared.type, Text)
    return declared.type.limit
