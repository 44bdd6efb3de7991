"""A mapping file (YAML) and the words an importer knows → what its writer wants columns, values and fields to become."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from ...reading import read_yaml
from .tidying import normalize_name
from .unusable import UnusableSource

IGNORED = "abaikan"


@dataclass(frozen=True, slots=True)
class MappingWords:
    """What an importer takes: `groups` of `source word: our word`, and the `lists`, columns and fixed fields it knows."""

    groups: tuple[str, ...]
    fixed: tuple[str, ...]
    columns: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportMapping:
    """Names are compared without regard to case, spacing and punctuation.

    `groups` by their key; `fixed` holds for all items; `headings` are the mapped columns as they were written.
    """

    groups: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    fixed: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    headings: tuple[str, ...] = ()

    def word(self, group: str, written: str) -> str | None:
        """Our word for what the source writes, or None."""
        return self.groups.get(group, {}).get(normalize_name(written))

    def check_headings(self, columns: Iterable[str]) -> None:
        """Unusable when a mapped column is not in the source."""
        names = list(columns)
        known = {normalize_name(name) for name in names}
        for heading in self.headings:
            if normalize_name(heading) not in known:
                raise UnusableSource(
                    f"Kolom «{heading}» dalam pemetaan tidak ada di sumber. Kolom sumber: {', '.join(names)}."
                )


def read_mapping(
    name: str, data: bytes, words: MappingWords, check: Callable[[str, str, str, str], None] = lambda *_: None
) -> ImportMapping:
    """Unusable, with the place and the remedy, when something cannot be understood.

    `check` is called with the file's name, the group, the source's word and ours.
    """
    document = read_yaml(name, data)
    if document.values is None:
        first = document.problems[-1]
        raise UnusableSource(f"{name}:{first.place.line}: {first.message} {first.remedy}")
    keys = (*words.lists, *words.groups, "tetap")
    for key in document.values:
        if key not in keys:
            raise UnusableSource(f"{name}: kunci «{key}» tidak dikenal{near(key, keys)}. Kunci: {', '.join(keys)}.")
    groups = {key: _group(name, key, document.values.get(key)) for key in words.groups}
    for key, group in groups.items():
        for written, word in group.items():
            if key == "kolom":
                check_word(name, word, f"untuk kolom «{written}»", words.columns)
            check(name, key, written, word)
    fixed = _group(name, "tetap", document.values.get("tetap"))
    for key in fixed:
        if key not in words.fixed:
            raise UnusableSource(
                f"{name}: «{key}» dalam `tetap` tidak dapat diisi sama untuk semua{near(key, words.fixed)}. "
                f"Pilihan: {', '.join(words.fixed)}."
            )
    return ImportMapping(
        {key: {normalize_name(left): right for left, right in group.items()} for key, group in groups.items()},
        fixed,
        {key: _list(name, key, document.values.get(key)) for key in words.lists},
        tuple(groups.get("kolom", ())),
    )


def check_word(name: str, word: str, what: str, choices: Iterable[str]) -> None:
    """Unusable when `word` is none of the choices."""
    known = list(choices)
    if word not in known:
        raise UnusableSource(f"{name}: «{word}» {what} tidak dikenal{near(word, known)}. Pilihan: {', '.join(known)}.")


def near(word: str, known: Iterable[str]) -> str:
    found = get_close_matches(word, list(known), n=1)
    return f"; mungkin maksudnya «{found[0]}»" if found else ""


def _group(name: str, key: str, values: Any) -> dict[str, str]:
    if values is None:
        return {}
    if not isinstance(values, dict):
        raise UnusableSource(f"{name}: isi `{key}` harus berupa susunan `nilai sumber: nilai Terang`, satu tiap baris.")
    for left, right in values.items():
        if not isinstance(right, str) or not right:
            raise UnusableSource(f"{name}: `{key}: {left}:` belum diisi dengan satu nilai.")
    return values


def _list(name: str, key: str, values: Any) -> tuple[str, ...]:
    found = values or []
    if not isinstance(found, list) or not all(isinstance(value, str) for value in found):
        raise UnusableSource(f"{name}: isi `{key}` harus berupa daftar, misalnya [satu, dua].")
    return tuple(found)


def check_address_pattern(name: str, pattern: str, parts: Iterable[str]) -> None:
    """Unusable when a pattern of addresses begins wrongly or has a part that is not known."""
    known = list(parts)
    unknown = [part for part in re.findall(r"\{([^{}]*)\}", pattern) if part not in known]
    if unknown or (pattern and not pattern.startswith("/")):
        raise UnusableSource(
            f"{name}: `alamat` diawali «/» dan hanya memuat {', '.join(f'{{{part}}}' for part in known)}, "
            "misalnya /{tahun}/{bulan}/{slug}/."
        )
