"""Documents that are tables, of CSV or YAML → the same as a Reader; what a column lacks is said once, and remedies speak of cells."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from ..problems import problem
from ..reading import Document, KeyPath
from ..records import ROWS
from ..records.fields import Field
from .context import ValidationContext, nearest, normalize_name
from .table_reader import Reader

_ADD_KEY = re.compile(r"Tambahkan `(\w+):` dengan isi\.")
_KEY_AND_VALUE = re.compile(r"`\w+: ([^`]+)`")


class SheetReader(Reader):
    """A mistake of a heading is one mistake, not one of each row below it."""

    headings: ClassVar[Mapping[str, str]] = {}  # other words of offices for a column

    def __init__(self, document: Document, context: ValidationContext) -> None:
        super().__init__(document, context)
        self._is_sheet = document.path.endswith(".csv")
        self._told: set[str] = set()

    def report(self, code: str, keys: KeyPath, **words: object) -> None:
        has_column = len(keys) != 3 or self._has_column(keys[2])
        if code == "wajib-diisi" and not has_column:
            if f"-{keys[2]}" in self._told:
                return
            self._told.add(f"-{keys[2]}")
            keys = keys[:1] if self._is_sheet else keys
        found = problem(code, self.document.place(keys), **words)
        if self._is_sheet:
            filled = (
                r"Isi kolom `\1` pada baris ini."
                if has_column
                else r"Tambahkan kolom `\1`, lalu isi pada setiap baris."
            )
            remedy = _KEY_AND_VALUE.sub(r"«\1»", _ADD_KEY.sub(filled, found.remedy))
            found = replace(found, remedy=remedy)
        self.problems.append(found)

    def _has_column(self, key: str | int) -> bool:
        rows = (self.document.readable or {}).get(ROWS, [])
        return any(isinstance(row, dict) and key in row for row in rows)

    def unknown(self, key: str, fields: tuple[Field, ...], keys: KeyPath) -> str:
        if not keys:
            return super().unknown(key, fields, keys)
        known = [field.key for field in fields]
        words = self.heading_words(key)
        meant = next((one for one in (self.headings.get(words, ""), words.replace(" ", "_")) if one in known), "")
        if key not in self._told:
            self._told.add(key)
            self.report_column(key, meant, known, (ROWS, key) if self._is_sheet else (*keys, key))
        return meant

    def heading_words(self, key: str) -> str:
        """What a heading says of its column, without the currency."""
        return normalize_name(key.replace("_", " ")).removesuffix(" rupiah").removesuffix(" rp")

    def report_column(self, key: str, meant: str, known: list[str], keys: KeyPath) -> None:
        """A column that the table does not have; `meant` is the one that it would be."""
        near = nearest(key, known)
        suggestion = (
            f"Ganti judul kolomnya menjadi `{meant}`."
            if meant
            else f"{f'Mungkin maksudnya `{near}`. ' if near else ''}Hapus kolom itu, atau pakai salah satu judul ini: {', '.join(known)}."
        )
        self.report("kunci-tak-dikenal", keys, key=key, where="judul kolom", suggestion=suggestion)
