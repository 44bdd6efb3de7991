"""Lines of a shard → the same without what is personal: contacts of no office are masked, items with numbers of people held back.

A body's own check lets none of this out, but a portal believes no site: it may be older, altered, or made by another program.
What a number identifies a person by (NIK, KK, NPWP, passport, account) makes a whole item stay out, since a hit would lead to the
page where it stands. A telephone or an address is only masked: which of them are an office's a body may forget to say.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from ..records import PersonalKind
from ..validation import ValidationContext
from ..validation.context import contacts_of
from ..validation.personal import CONTACTS, EMAIL, MOBILE, find_personal, masked
from ..validation.personal_signs import may_be_personal
from .api_lines import BodyLine
from .body_state import HeldItem

# In an id, of which few are looked at closely: digits enough for a NPWP, or a mobile number.
_IN_ID = re.compile(r"\d(?:-?\d){14}|(?<!\d)(?:0|62)-?8[1-9](?:-?\d){7}")
_OWN = ("id", "halaman")  # fields of which the address of the item's page is
_ROUNDS = 5  # a number may hide behind another until that is masked
_MASKS = {MOBILE: "[nomor telepon disamarkan]", EMAIL: "[surel disamarkan]"}
_KINDS = {kind.key: kind.label for kind in PersonalKind}


def is_suspect(id: str) -> bool:
    """May the id hold the number of a person?"""
    return _IN_ID.search(id) is not None


def _texts(values: Iterable[tuple[str, Any]]) -> Iterator[str]:
    """All that is looked through, at any depth. The address of the page says no more than the id."""
    for key, value in values:
        if isinstance(value, str):
            if key not in _OWN:
                yield value
        elif isinstance(value, list):
            yield from _texts((key, one) for one in value)
        elif isinstance(value, dict):
            yield from _texts(value.items())
        elif isinstance(value, int | float):
            yield str(value)


@dataclass(frozen=True, slots=True)
class CleanedShard:
    """`content` is the very same object when there was nothing to take out; `masks` counts contacts."""

    content: bytes
    held: list[HeldItem]
    masks: int


@dataclass(frozen=True, slots=True)
class PersonalGate:
    """`context` knows the contacts of the body's offices; `reviewed` are path, kind and masked form of what it must publish."""

    context: ValidationContext
    reviewed: frozenset[tuple[str, str, str]]

    @classmethod
    def of(cls, body: BodyLine) -> "PersonalGate":
        contacts = contacts_of([*body.contacts, *(channel.value for channel in body.channels)])
        reviewed = frozenset((one.path, _KINDS.get(one.kind, one.kind), one.masked) for one in body.reviewed)
        return cls(ValidationContext(contacts=contacts), reviewed)

    @property
    def mark(self) -> str:
        """The same for gates that let the same through."""
        return repr((sorted(self.context.contacts), sorted(self.reviewed)))

    def cleaned(self, content: bytes) -> CleanedShard:
        """Of a shard whose lines were checked."""
        lines, held, masks, is_same = [], list[HeldItem](), 0, True
        for line in filter(None, content.split(b"\n")):
            item = msgspec.json.decode(line)
            if not (is_suspect(item["id"]) or may_be_personal(*_texts(item.items()))):
                lines.append(line)
                continue
            cleaning = _Cleaning(self, item)
            if cleaning.held:
                held.append(cleaning.held)
            else:
                lines.append(msgspec.json.encode(cleaning.values) if cleaning.masks else line)
                masks += cleaning.masks
            is_same = is_same and not (cleaning.held or cleaning.masks)
        return CleanedShard(content if is_same else b"".join(line + b"\n" for line in lines), held, masks)


class _Cleaning:
    """One item: its values with contacts masked, or why it is held back."""

    def __init__(self, gate: PersonalGate, item: dict[str, Any]) -> None:
        self._gate, self._id = gate, str(item["id"])
        self.held: HeldItem | None = None
        self.masks = 0
        if is_suspect(self._id):
            self._look(self._id, "id")
        self.values = {key: self._value(value, key) for key, value in item.items()}

    def _value(self, value: Any, key: str) -> Any:
        if key in _OWN or self.held:
            return value
        if isinstance(value, str):
            return self._look(value, key)
        if isinstance(value, list):
            return [self._value(one, key) for one in value]
        if isinstance(value, dict):
            return {name: self._value(one, name) for name, one in value.items()}
        if isinstance(value, int | float) and not isinstance(value, bool):
            self._look(str(value), key)
        return value

    def _look(self, text: str, key: str) -> str:
        """Masked; in an id, which cannot be, a contact is held back, too."""
        for _ in range(_ROUNDS):
            found = [one for one in find_personal(text) if not self._may(text[one[0] : one[1]], one[2])]
            if not found:
                return text
            for start, end, kind in reversed(found):
                if kind not in CONTACTS or key == "id":
                    self.held = HeldItem("" if key == "id" else self._id, key, kind, masked(text[start:end], kind))
                    return text
                text = f"{text[:start]}{_MASKS[kind]}{text[end:]}"
                self.masks += 1
        self.held = HeldItem(self._id, key, found[0][2], "")
        return text

    def _may(self, stretch: str, kind: str) -> bool:
        if self._gate.context.allows(stretch):
            return True
        shown = masked(stretch, kind)
        return any(
            one[1:] == (kind, shown) and one[0].rpartition(".")[0].endswith(f"/{self._id}")
            for one in self._gate.reviewed
        )
