"""Names of units as lists write them, and the units of badan.yml → ids; names that nobody knows become new units."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...records import Unit, UnitKind
from ...values.slugs import slug
from .short_names import short_hash
from .tidying import normalize_name

NAME_LIMIT = 200
_GOVERNMENT = re.compile(r"^(?:pemerintah(?: daerah)?|pemda|pemkot|pemkab|pemprov|ppid)\s+", re.IGNORECASE)
_KINDS = {
    "ppid": UnitKind.PPID, "sekretariat": UnitKind.SECRETARIAT, "inspektorat": UnitKind.INSPECTORATE, "dinas": UnitKind.AGENCY,
    "badan": UnitKind.BOARD, "rsud": UnitKind.HOSPITAL, "rumah sakit": UnitKind.HOSPITAL, "kecamatan": UnitKind.DISTRICT,
    "kelurahan": UnitKind.VILLAGE,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class KnownUnit:
    """A unit as badan.yml has it; `is_bare` if nobody has filled in more than the importer writes."""

    id: str
    name: str
    names: tuple[str, ...]
    is_bare: bool


@dataclass(frozen=True, slots=True)
class UnitIds:
    """The ids for names, and the units that are still to be written."""

    ids: Mapping[tuple[str, bool], str]
    new: tuple[Unit, ...]
    bare: tuple[str, ...]


def region_of(body: str) -> str:
    """`Pemerintah Kota Bekasi` → `Kota Bekasi`, which units may bear or leave out."""
    return _GOVERNMENT.sub("", " ".join(body.split()))


def resolve(names: Iterable[tuple[str, bool]], known: Iterable[KnownUnit], region: str) -> UnitIds:
    """Each name comes with whether it belongs to the body of this site; only then may its region be left out."""
    counted = Counter(names)
    known = tuple(known)
    spellings = [(spelling, unit.id) for unit in known for spelling in unit.names]
    whole = _index(spellings)
    short = _index((_bare(spelling, region), id) for spelling, id in spellings)
    regional = _index((_bare(name, region), id) for name, id in spellings if _bare(name, region) != _key(name))
    ids: dict[tuple[str, bool], str] = {}
    unknown: dict[str, Counter[str]] = {}
    for (name, is_own), count in sorted(counted.items()):
        bare = _bare(name, region)
        found = (regional.get(bare) or whole.get(_key(name)) or short.get(bare)) if is_own else whole.get(_key(name))
        if found:
            ids[name, is_own] = found
        else:
            unknown.setdefault(_bare(name, region) if is_own else _key(name), Counter())[name] += count
    new = _new_units(unknown, {unit.id for unit in known})
    for name, is_own in counted:
        if (name, is_own) not in ids:
            ids[name, is_own] = new[_bare(name, region) if is_own else _key(name)].id
    used = set(ids.values())
    incomplete = [unit.name for unit in known if unit.is_bare and unit.id in used] + [
        unit.name for unit in new.values()
    ]
    return UnitIds(
        ids,
        tuple(sorted(new.values(), key=lambda unit: (normalize_name(unit.name), unit.id))),
        tuple(sorted(incomplete)),
    )


def _index(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Spellings that lead to a single unit; those that two units share lead nowhere."""
    found: dict[str, set[str]] = {}
    for spelling, id in pairs:
        found.setdefault(_key(spelling), set()).add(id)
    return {spelling: next(iter(ids)) for spelling, ids in found.items() if len(ids) == 1}


def _key(name: str) -> str:
    """Only letters and digits count: lists lose and double spaces."""
    return normalize_name(name.replace("&", " dan ")).replace(" ", "")


def _bare(name: str, region: str) -> str:
    key, end = _key(name), _key(region)
    return key.removesuffix(end) if end and key != end else key


def _new_units(unknown: Mapping[str, Counter[str]], taken: set[str]) -> dict[str, Unit]:
    """The most frequent spelling becomes the name."""
    result = {}
    for key, spellings in sorted(unknown.items()):
        name = min(spellings, key=lambda spelling: (-spellings[spelling], spelling))
        id = slug(name, 80) or "unit"
        if id in taken or id == "unit":
            id = f"{id}-{short_hash(key)}"
        taken.add(id)
        result[key] = Unit(id=id, name=name, kind=_kind(name))
    return result


def _kind(name: str) -> UnitKind:
    """Only what the name itself says."""
    words = normalize_name(name)
    return next(
        (kind for start, kind in _KINDS.items() if words.startswith(start + " ") or words == start), UnitKind.OTHER
    )
