"""A mapping file (YAML) → what its writer wants posts to become: units, topics, and what holds for all of them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ...reading import read_yaml
from ..shared.tidying import normalize_name
from ..sources.source_table import UnusableSource

IGNORED = "abaikan"
_FIXED = ("tempat", "unit", "kredit", "bahasa", "situs", "alamat")
_PARTS = ("tahun", "bulan", "hari", "slug", "berkas", "folder")


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """Names are compared without regard to case, spacing and punctuation. `units` by author or topic."""

    kinds: tuple[str, ...] = ("post",)
    units: Mapping[str, str] = field(default_factory=dict)
    subjects: Mapping[str, str] = field(default_factory=dict)
    fixed: Mapping[str, str] = field(default_factory=dict)

    def unit_of(self, author: str, subjects: tuple[str, ...]) -> str | None:
        """The author decides, then the first topic that names a unit, then what holds for all."""
        found = (self.units.get(normalize_name(name)) for name in (author, *subjects))
        return next((unit for unit in found if unit), None) or self.fixed.get("unit")

    def subject(self, written: str) -> str | None:
        """None for one that is to be left out."""
        name = self.subjects.get(normalize_name(written), written)
        return None if name == IGNORED else name

    @property
    def site(self) -> str:
        """The address of the old site without its last slash, or nothing."""
        return self.fixed.get("situs", "").rstrip("/")


def read_options(name: str, data: bytes) -> ImportOptions:
    """Unusable with the place and the remedy when a wish cannot be understood."""
    document = read_yaml(name, data)
    if document.values is None:
        first = document.problems[-1]
        raise UnusableSource(f"{name}:{first.place.line}: {first.message} {first.remedy}")
    known = ("jenis", "unit", "topik", "tetap")
    for key in document.values:
        if key not in known:
            raise UnusableSource(f"{name}: kunci «{key}» tidak dikenal. Kunci: {', '.join(known)}.")
    kinds = document.values.get("jenis") or ["post"]
    if not isinstance(kinds, list) or not all(isinstance(kind, str) for kind in kinds):
        raise UnusableSource(f"{name}: `jenis` harus berupa daftar jenis tulisan, misalnya [post, berita].")
    fixed = _group(name, "tetap", document.values)
    for key in fixed:
        if key not in _FIXED:
            raise UnusableSource(f"{name}: «{key}» dalam `tetap` tidak dikenal. Pilihan: {', '.join(_FIXED)}.")
    _check_pattern(name, fixed.get("alamat", ""))
    if fixed.get("situs") and not re.match(r"https?://[^/\s]+", fixed["situs"]):
        raise UnusableSource(f"{name}: `situs` harus berupa alamat situs lama, misalnya https://contoh.go.id.")
    units, subjects = (_group(name, key, document.values) for key in ("unit", "topik"))
    return ImportOptions(
        tuple(kinds),
        {normalize_name(left): right for left, right in units.items()},
        {normalize_name(left): right for left, right in subjects.items()},
        fixed,
    )


def _group(name: str, key: str, values: Mapping[str, Any]) -> dict[str, str]:
    found = values.get(key) or {}
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise UnusableSource(f"{name}: isi `{key}` harus berupa susunan `nilai sumber: nilai Terang`, satu tiap baris.")
    return found


def _check_pattern(name: str, pattern: str) -> None:
    unknown = [part for part in re.findall(r"\{([^{}]*)\}", pattern) if part not in _PARTS]
    if unknown or (pattern and not pattern.startswith("/")):
        parts = ", ".join(f"{{{part}}}" for part in _PARTS)
        raise UnusableSource(
            f"{name}: `alamat` diawali «/» dan hanya memuat {parts}, misalnya /{{tahun}}/{{bulan}}/{{slug}}/."
        )
