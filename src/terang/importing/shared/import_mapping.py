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
        """Unusable when mapped columns are not in the source; all of them are named."""
        names = list(columns)
        known = {normalize_name(name) for name in names}
        absent = [heading for heading in self.headings if normalize_name(heading) not in known]
        if absent:
            found = ", ".join(f"«{heading}»{near(heading, names)}" for heading in absent)
            raise UnusableSource(f"Kolom {found} dalam pemetaan tidak ada di sumber. Kolom sumber: {', '.join(names)}.")


def read_mapping(
    name: str,
    data: bytes,
    words: MappingWords,
    check: Callable[[str, str, str], str] = lambda *_: "",
    check_fixed: Callable[[str, str], str] = lambda *_: "",
) -> ImportMapping:
    """Unusable, with every place and its remedy, when something cannot be understood.

    `check` is given the group, the source's word and ours, `check_fixed` a key and what holds for all; both say what is
    wrong, or "".
    """
    document = read_yaml(name, data)
    values = document.readable or {}
    faults = [(one.place.line, f"{one.message} {one.remedy}") for one in document.problems if one.is_error]

    def fault(text: str, *keys: str) -> None:
        if text:
            faults.append((document.place(keys).line, text))

    keys = (*words.lists, *words.groups, "tetap")
    for key in values:
        if key not in keys:
            fault(f"kunci «{key}» tidak dikenal{near(key, keys)}. Kunci: {', '.join(keys)}.", key)
    groups = {key: _group(key, values.get(key), fault) for key in words.groups}
    for key, group in groups.items():
        for written, word in group.items():
            if key == "kolom":
                fault(word_fault(word, f"untuk kolom «{written}»", words.columns), key, written)
            fault(check(key, written, word), key, written)
    fixed = _group("tetap", values.get("tetap"), fault)
    for key, word in fixed.items():
        if key not in words.fixed:
            choices = f"{near(key, words.fixed)}. Pilihan: {', '.join(words.fixed)}."
            fault(f"«{key}» dalam `tetap` tidak dapat diisi sama untuk semua{choices}", "tetap", key)
        else:
            fault(check_fixed(key, word), "tetap", key)
    lists = {key: _list(key, values.get(key), fault) for key in words.lists}
    if faults:
        raise UnusableSource("\n".join(f"{name}:{line}: {text}" for line, text in sorted(dict.fromkeys(faults))))
    return ImportMapping(
        {key: {normalize_name(left): right for left, right in group.items()} for key, group in groups.items()},
        fixed,
        lists,
        tuple(groups.get("kolom", ())),
    )


def word_fault(word: str, what: str, choices: Iterable[str]) -> str:
    """What to say of a word that is none of the choices."""
    known = list(choices)
    return "" if word in known else f"«{word}» {what} tidak dikenal{near(word, known)}. Pilihan: {', '.join(known)}."


def near(word: str, known: Iterable[str]) -> str:
    found = get_close_matches(word, list(known), n=1)
    return f"; mungkin maksudnya «{found[0]}»" if found else ""


_Fault = Callable[..., None]


def _group(key: str, values: Any, fault: _Fault) -> dict[str, str]:
    """Without what is no pair of words."""
    if values is None:
        return {}
    if not isinstance(values, dict):
        fault(f"isi `{key}` harus berupa susunan `nilai sumber: nilai Terang`, satu tiap baris.", key)
        return {}
    for left, right in values.items():
        if not isinstance(right, str) or not right:
            fault(f"`{key}: {left}:` belum diisi dengan satu nilai.", key, left)
    return {left: right for left, right in values.items() if isinstance(right, str) and right}


def _list(key: str, values: Any, fault: _Fault) -> tuple[str, ...]:
    found = values or []
    if not isinstance(found, list) or not all(isinstance(value, str) for value in found):
        fault(f"isi `{key}` harus berupa daftar, misalnya [satu, dua].", key)
        return ()
    return tuple(found)


def address_pattern_fault(pattern: str, parts: Iterable[str]) -> str:
    """What to say of a pattern of addresses that begins wrongly or has a part that is not known."""
    known = list(parts)
    unknown = [part for part in re.findall(r"\{([^{}]*)\}", pattern) if part not in known]
    if not unknown and (not pattern or pattern.startswith("/")):
        return ""
    shown = ", ".join(f"{{{part}}}" for part in known)
    return f"`alamat` diawali «/» dan hanya memuat {shown}, misalnya /{{tahun}}/{{bulan}}/{{slug}}/."
