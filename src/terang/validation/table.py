"""Plain values and a field table → an instance of the table's dataclass, or all its problems."""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from ..problems import Problem, problem
from ..reading import Document, KeyPath
from ..records import Ledger
from ..records.fields import Field, FieldType, Group, Location, Many, Markdown, Need, Simple, Text, fields_of
from .context import Context, nearest
from .personal import find_personal
from .values import Refusal, typed
from .wording import long_text_faults

_REFUSED = object()
_Ledger = TypeVar("_Ledger", bound=Ledger)


@cache
def _keys_of(kind: type) -> frozenset[str]:
    return frozenset(field.key for field in fields_of(kind))


class Reader:
    """Reads one document; every problem lands in `problems`, and reading goes on."""

    def __init__(self, document: Document, context: Context) -> None:
        self.document = document
        self.context = context
        self.problems: list[Problem] = []

    def report(self, code: str, keys: KeyPath, **words: object) -> None:
        self.problems.append(problem(code, self.document.place(keys), **words))

    def table(self, kind: type, values: dict[str, Any], keys: KeyPath = (), **extra: object) -> Any:
        """An instance of `kind`; None when a problem makes it unusable. `extra` fills attributes outside the table."""
        fields = fields_of(kind)
        for key in values.keys() - _keys_of(kind):
            self.unknown(key, fields, keys)
        usable = True
        attributes: dict[str, object] = dict(extra)
        for field in fields:
            value = self._field(field, values, keys)
            if value is _REFUSED:
                usable = False
            elif value is not None:
                attributes[field.name] = value
        return kind(**attributes) if usable else None

    def unknown(self, key: str, fields: tuple[Field, ...], keys: KeyPath) -> None:
        """A key that the table does not declare."""
        english = next((field.key for field in fields if field.name == key), "")
        near = english or nearest(key, [field.key for field in fields])
        known = ", ".join(field.key for field in fields)
        suggestion = f"Mungkin maksudnya `{near}`." if near else f"Hapus, atau pakai salah satu: {known}."
        where = f"`{keys[-1] if isinstance(keys[-1], str) else keys[-2]}`" if keys else "tingkat teratas"
        self.report("kunci-tak-dikenal", (*keys, key), key=key, where=where, suggestion=suggestion)

    def _field(self, field: Field, values: dict[str, Any], keys: KeyPath) -> Any:
        written = values.get(field.key)
        inner = (*keys, field.key)
        if not written or (isinstance(written, str) and written.isspace()):
            return self._empty(field, inner)
        if isinstance(field.type, Many):
            return self._many(field, field.type, written, inner)
        return self._one(field, field.type, written, inner)

    def _empty(self, field: Field, keys: KeyPath) -> Any:
        law = f" ({field.law})" if field.law else ""
        if field.need is Need.REQUIRED:
            self.report("wajib-diisi", keys, label=field.label, key=field.key, law=law, help=field.help)
            return _REFUSED
        if field.need is Need.EXPECTED:
            self.report("belum-diisi", keys, label=field.label, key=field.key, law=law, help=field.help)
        return None

    def _many(self, field: Field, many: Many, written: Any, keys: KeyPath) -> Any:
        if not isinstance(written, list):
            self.report("harus-daftar", keys, key=field.key)
            return _REFUSED
        items: dict[Any, None] = {}
        usable = True
        for index, entry in enumerate(written):
            place = (*keys, index)
            item = self._one(field, many.of, entry, place)
            if item is _REFUSED:
                usable = False
            elif item in items:
                self.report("isi-ganda", place, value=entry if isinstance(entry, str) else index + 1, key=field.key)
                usable = False
            else:
                items[item] = None
        return tuple(items) if usable else _REFUSED

    def _one(self, field: Field, kind: FieldType, written: Any, keys: KeyPath) -> Any:
        if isinstance(kind, Group):
            if not isinstance(written, dict):
                allowed = ", ".join(inner.key for inner in fields_of(kind.of))
                self.report("harus-kelompok", keys, key=field.key, allowed=allowed)
                return _REFUSED
            group = self.table(kind.of, written, keys)
            return _REFUSED if group is None else group
        if not isinstance(written, str) or not written.strip():
            self.report("harus-teks", keys, key=field.key)
            return _REFUSED
        try:
            value = typed(written, kind, field, self.context)
        except Refusal as refusal:
            self.report(refusal.code, keys, **refusal.words)
            return _REFUSED
        return value if self._publishable(kind, written, field, keys) else _REFUSED

    def _publishable(self, kind: FieldType, written: str, field: Field, keys: KeyPath) -> bool:
        """Personal data and dangerous links are refused wherever an editor can write text."""
        if not _is_text(kind):
            return True
        publishable = True
        for start, end, what in find_personal(written):
            if not self.context.allows(written[start:end]):
                self.report("data-pribadi", keys, kind=what, key=field.key)
                publishable = False
        for code, words in long_text_faults(written) if isinstance(kind, Markdown) else ():
            self.report(code, keys, **words)
            publishable = publishable and code == "html-mentah"
        return publishable


@cache
def _is_text(kind: FieldType) -> bool:
    """May an editor write in it what he likes?"""
    return isinstance(kind, Text | Markdown | Location) or kind in (Simple.PHONE, Simple.EMAIL)


def read_ledger(
    kind: type[_Ledger],
    document: Document,
    id: str,
    context: Context,
    *checks: Callable[[_Ledger, Any], None],
    reading: type[Reader] = Reader,
) -> tuple[_Ledger | None, tuple[Problem, ...]]:
    """The ledger `id` of a document after its own `checks`, or None with its problems. `reading` knows its own words for faults."""
    if document.values is None:
        return None, document.problems
    reader = reading(document, context)
    found: _Ledger | None = reader.table(
        kind, document.values, id=id, path=document.path, fingerprint=document.fingerprint
    )
    if found is not None:
        for check in checks:
            check(found, reader)
    return found, (*document.problems, *reader.problems)
