"""Plain values and a field table → an instance of the table's dataclass, or what could be read of it and all its problems."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from ..problems import Problem, problem
from ..reading import BLOCK, INVISIBLE, UNREAD, Document, KeyPath, Part, tab_suggestion
from ..records import OfficeFile
from ..records.fields import Field, Need, fields_of
from .context import ValidationContext, nearest
from .field_steps import FieldStep, keys_of, steps_of
from .markdown_faults import text_faults
from .mended_values import is_within_an_office, without_invisible, without_marks
from .misplaced_keys import indented, torn
from .partly_read import UnreadItem, is_partly_read, partly, where_read
from .personal import find_personal, masked
from .places_written import RejectedValue
from .text_habits import habits_of
from .wrong_shapes import as_list, group_words, margin_of, parted_numbers

_REFUSED = object()


@dataclass(frozen=True, slots=True)
class _Faulty:
    """What is known of a value that cannot be used: a list or group with faults inside, or a text that must not be published."""

    known: Any


_Ledger = TypeVar("_Ledger", bound=OfficeFile)


class Reader:
    """Reads one document; every problem lands in `problems`, and reading goes on."""

    def __init__(self, document: Document, context: ValidationContext) -> None:
        self.document = document
        self.context = context
        self.problems: list[Problem] = []
        self._stands_at: dict[KeyPath, KeyPath] = {}  # keys of an item that are written in another

    def report(self, code: str, keys: KeyPath, **words: object) -> None:
        self.problems.append(problem(code, self.document.place(self._written_at(keys)), **words))

    def _written_at(self, keys: KeyPath) -> KeyPath:
        for meant, written in self._stands_at.items():
            if keys[: len(meant)] == meant:
                return (*written, *keys[len(meant) :])
        return keys

    def table(self, kind: type, values: dict[str, Any], keys: KeyPath = (), **extra: object) -> Any:
        """An instance of `kind`, partly read when a problem makes it unusable. `extra` fills attributes outside the table."""
        is_whole = not isinstance(values, Part)
        values = self._raised(kind, values, keys)
        if isinstance(values, Part):
            meant, is_complete = self._strangers_in_part(kind, values, keys)
        else:
            meant, is_complete = self._strangers(kind, values, keys), True
        unread: list[str] = []
        attributes: dict[str, object] = dict(extra)
        for step in steps_of(kind):
            written = values.get(step.key)
            if not written or (isinstance(written, str) and written.isspace()):
                value = (
                    _REFUSED
                    # a misspelt key is this field, and was reported as such; of a file with faults not all keys are known
                    if step.key in meant or not (is_complete or step.key in values)
                    else None
                    if step.is_optional
                    else self._empty(step.field, (*keys, step.key))
                )
            elif written is UNREAD:
                value = _REFUSED
            elif step.is_list:
                value = self._many(step, written, (*keys, step.key))
            else:
                value = self._one(step, written, (*keys, step.key))
            if value is _REFUSED:
                unread.append(step.name)
            elif isinstance(value, _Faulty):
                is_whole = False
                attributes[step.name] = value.known
            elif value is not None:
                attributes[step.name] = value
        return kind(**attributes) if is_whole and not unread else partly(kind, attributes, unread)

    def _raised(self, kind: type, values: dict[str, Any], keys: KeyPath) -> dict[str, Any]:
        """With keys that a blank too many put below an empty one back at their level, where their places are told."""
        if not any(type(value) is dict for value in values.values()):
            return values
        for key, inner in indented(kind, values):
            self.report("inden-salah", (*keys, key, next(iter(inner))))
            self._stands_at |= {(*keys, name): (*keys, key, name) for name in inner}
            values = {**values, key: None, **inner}
        return values

    def _strangers(self, kind: type, values: dict[str, Any], keys: KeyPath) -> set[str]:
        """The keys that are probably meant by those that the table does not declare."""
        parted = dict(parted_numbers(values, fields_of(kind)))
        for words in parted.values():
            self.report("koma-dalam-kurung", (*keys, str(words["key"])), **words)
        strange = [key for key in values if key not in keys_of(kind) and key not in parted]
        return {self.unknown(key, fields_of(kind), keys) for key in strange}

    def _strangers_in_part(self, kind: type, values: Part, keys: KeyPath) -> tuple[set[str], bool]:
        """The same of a group with faults, and whether it has all keys that are written: what follows one that could not be
        read may be text of that one.
        """
        meant: set[str] = set()
        is_complete, is_lost = values.is_complete, False
        for key, value in values.items():
            if key in keys_of(kind):
                is_lost = value is UNREAD
            elif is_lost or value is UNREAD:
                is_complete, is_lost = False, True
            else:
                meant.add(self.unknown(key, fields_of(kind), keys))
        return meant, is_complete

    def check(self, rule: Callable[..., None], *read: object) -> None:
        """Ask the rule of what was `read`; of what could not be read it says nothing."""
        with where_read():
            rule(*read, self)

    def unknown(self, key: str, fields: tuple[Field, ...], keys: KeyPath) -> str:
        """A key that the table does not declare; the one that is probably meant, or ""."""
        english = next((field.key for field in fields if field.name == key), "")
        near = english or nearest(key, [field.key for field in fields])
        known = ", ".join(field.key for field in fields)
        suggestion = f"Mungkin maksudnya `{near}`." if near else f"Hapus, atau pakai salah satu: {known}."
        where = f"`{keys[-1] if isinstance(keys[-1], str) else keys[-2]}`" if keys else "tingkat teratas"
        self.report("kunci-tak-dikenal", (*keys, key), key=key, where=where, suggestion=suggestion)
        return near

    def _empty(self, field: Field, keys: KeyPath) -> Any:
        law = f" ({field.law})" if field.law else ""
        if field.need is Need.REQUIRED:
            self.report("wajib-diisi", keys, label=field.label, key=field.key, law=law, help=field.help)
            return _REFUSED
        if field.need is Need.EXPECTED:
            self.report("belum-diisi", keys, label=field.label, key=field.key, law=law, help=field.help)
        return None

    def _many(self, step: FieldStep, written: Any, keys: KeyPath) -> Any:
        if not isinstance(written, list):
            suggestion = as_list(step.field, step.group, written, margin_of(self.document, self._written_at(keys)))
            self.report("harus-daftar", keys, key=step.key, suggestion=suggestion)
            return _REFUSED
        items: list[Any] = []
        seen: set[Any] = set()
        for index, entry in enumerate(written):
            place = (*keys, index)
            if step.group and index + 1 < len(written) and (words := torn(step.group, entry, written[index + 1])):
                self.report("butir-terbelah", (*keys, index + 1), **words)
                self._read_joined(step, entry, written[index + 1], place)
                item = _REFUSED
            elif index and step.group and torn(step.group, written[index - 1], entry):
                item = _REFUSED  # said above
            else:
                item = self._one(step, entry, place)
            if item is _REFUSED:
                items.append(UnreadItem(f"{step.name}[]"))
            elif isinstance(item, _Faulty):
                items.append(item.known)
            elif item in seen:
                self.report(
                    "isi-ganda", place, value=entry if isinstance(entry, str) else f"isian ke-{index + 1}", key=step.key
                )
                items.append(UnreadItem(f"{step.name}[]"))
            else:
                seen.add(item)
                items.append(item)
        return tuple(items) if len(seen) == len(items) else _Faulty(tuple(items))

    def _read_joined(self, step: FieldStep, above: dict[str, Any], entry: dict[str, Any], keys: KeyPath) -> None:
        """The two halves of an item as what they are meant to be, for the other mistakes in them."""
        *whole, index = keys
        rest = (*whole, int(index) + 1)
        before = self._stands_at
        self._stands_at = before | {(*keys, key): (*rest, key) for key in entry}
        self._one(step, {**above, **entry}, keys)
        self._stands_at = before

    def _one(self, step: FieldStep, written: Any, keys: KeyPath) -> Any:
        if written is UNREAD:
            return _REFUSED
        if step.group:
            return self._group(step, step.group, written, keys)
        if not isinstance(written, str) or not written or written.isspace():
            self.report("harus-teks", keys, key=step.key)
            return _REFUSED
        try:
            value = step.read(written, self.context)
        except RejectedValue as refusal:
            code, words = self._slip(step, written) or (refusal.code, refusal.words)
            self.report(code, keys, **words)
            return _REFUSED
        return _Faulty(value) if step.is_text and not self._is_publishable(step, written, keys) else value

    def _slip(self, step: FieldStep, written: str) -> tuple[str, dict[str, object]] | None:
        """Is the refused value a right one with marks that are no part of it?"""
        if (seen := without_invisible(written)) != written and self._reads(step, seen):
            sign = next(a for a in written if INVISIBLE.match(a))
            return "spasi-tak-terlihat", {"character": f"U+{ord(sign):04X}"}
        mended = next((mended for mended in without_marks(written) if self._reads(step, mended)), None)
        return ("tanda-berlebih", {"value": written, "key": step.key, "mended": mended}) if mended else None

    def _reads(self, step: FieldStep, written: str) -> bool:
        try:
            step.read(written, self.context)
        except RejectedValue:
            return False
        return True

    def _group(self, step: FieldStep, kind: type, written: Any, keys: KeyPath) -> Any:
        if not isinstance(written, dict):
            words = group_words(step.field, kind, written, self.document, self._written_at(keys))
            self.report("harus-kelompok", keys, key=step.key, **words)
            return _REFUSED
        if self.is_refused(written, keys):
            return _REFUSED
        group = self.table(kind, written, keys)
        return _Faulty(group) if is_partly_read(group) else group

    def is_refused(self, written: dict[str, Any], keys: KeyPath) -> bool:
        """Is this group none, for a reason that was reported?"""
        return False

    def _report_in_text(self, code: str, keys: KeyPath, line: int, words: dict[str, object]) -> None:
        self.problems.append(problem(code, self.document.place_in_text(self._written_at(keys), line), **words))

    def _is_publishable(self, step: FieldStep, written: str, keys: KeyPath) -> bool:
        """Personal data and dangerous links are refused wherever an editor can write text."""
        publishable = True
        for start, end, what in find_personal(written):
            stretch = written[start:end]
            if not self.context.may_publish(stretch, what, self.document.path):
                line = written.count("\n", 0, start) + 1
                self._report_in_text(
                    "data-pribadi", keys, line, {"kind": what, "key": step.key, "masked": masked(stretch, what)}
                )
                publishable = False
        if step.is_address and is_within_an_office(written.strip()):
            self.report("alamat-dalam-kantor", keys, value=written.strip())
        if "\t" in written and not step.is_markdown and (*self._written_at(keys), BLOCK) in self.document.places:
            line = written.count("\n", 0, written.index("\t")) + 1
            self._report_in_text("karakter-tab", keys, line, {"suggestion": tab_suggestion(written, line - 1)})
            publishable = False
        above = len(written) - len(written.lstrip("\n"))
        for fault in text_faults(written.strip("\n")) if step.is_markdown else ():
            self._report_in_text(fault.code, keys, above + fault.line, fault.words)
            publishable = publishable and not fault.is_error
        for code, words in habits_of(written, step.key, step.text, self.context) if step.text else ():
            self.report(code, keys, **words)
        return publishable


def problems_of_value(written: str, field: Field, context: ValidationContext) -> tuple[Problem, ...]:
    """What is wrong with a value of a field, or with an entry of its list, before it is in any file."""
    reader = Reader(Document("", {field.key: written}), context)
    reader._one(FieldStep.of(field), written, (field.key,))
    return tuple(reader.problems)


def read_ledger(
    kind: type[_Ledger],
    document: Document,
    id: str,
    context: ValidationContext,
    *checks: Callable[[_Ledger, Any], None],
    reading: type[Reader] = Reader,
) -> tuple[_Ledger | None, tuple[Problem, ...]]:
    """The office file `id` of a document after its own `checks`, perhaps partly read, and its problems; None where nothing
    could be read. `reading` knows its own words for faults.
    """
    if document.readable is None:
        return None, tuple(map(_by_hand, document.problems))
    reader = reading(document, context)
    found: _Ledger = reader.table(kind, document.readable, id=id, path=document.path, fingerprint=document.fingerprint)
    for check in checks:
        reader.check(check, found)
    return found, tuple(map(_by_hand, (*document.problems, *reader.problems)))


def _by_hand(found: Problem) -> Problem:
    """`terang fix` mends records, releases and pages, no office files: its remedy would do nothing."""
    if "`terang fix`; atau hapus" not in found.remedy:
        return found
    return replace(found, remedy=found.remedy.replace("Jalankan `terang fix`; atau hapus", "Hapus"))
