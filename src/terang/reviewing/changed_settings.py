"""The body, or the values of mkdocs.yml, before and after → sentences on every setting that differs."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from ..law import DUTIES
from ..records import Body, Office, Unit
from ..records.fields import Field, Many, Option, fields_of
from ..records.wording import words
from ..values.dates import PartialDate
from .differences import changed_labels, compare_rows, in_order, named

_LIMIT = 80  # characters of a value
# Texts that name a row of a list, by the attribute that holds it.
_NAMES = ("name", "label", "role", "number", "pattern", "path")


def body_changes(old: Body, new: Body) -> Iterator[str]:
    """One sentence or more for each key of badan.yml with another value."""
    for field in fields_of(Body):
        then, now = getattr(old, field.name), getattr(new, field.name)
        if then != now:
            yield from _SENTENCES.get(field.name, _in_general)(field, then, now)


def engine_changes(then: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    """Of mkdocs.yml. Only name and address of the site are shown: other values belong to the engine."""
    for key, label in (("site_name", "Nama situs"), ("site_url", "Alamat situs")):
        if then.get(key) != now.get(key):
            yield _turned(label, then.get(key), now.get(key))
    if then.get("nav") != now.get("nav"):
        pages = compare_rows(_targets(then.get("nav")), _targets(now.get("nav")), lambda target: target)
        yield f"Menu: {in_order(('ditambah', pages.added), ('dihapus', pages.removed)) or 'nama atau urutannya berubah'}"
    known = {"site_name", "site_url", "nav"}
    others = sorted(key for key in then.keys() | now.keys() if key not in known and then.get(key) != now.get(key))
    if others:
        yield f"Pengaturan lain: {named(others)}"


def _targets(menu: Any) -> Iterator[str]:
    """The pages of a navigation, depth first."""
    if isinstance(menu, str):
        yield menu
    elif isinstance(menu, (list, dict)):
        for entry in menu.values() if isinstance(menu, dict) else menu:
            yield from _targets(entry)


def _units(_: Field, old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[str]:
    found = compare_rows(old, new, lambda unit: unit.id)
    names = {unit.id: unit.name for unit in (*old, *new)}
    for unit in found.added:
        yield f"Unit baru: {unit.name}"
    for then, now in found.changed:
        if then.name != now.name:
            yield f"Unit berganti nama: {then.name} menjadi {now.name}"
        if now.end and then.end != now.end:
            successor = f", digantikan {names.get(now.successor, now.successor)}" if now.successor else ""
            yield f"Unit berakhir: {now.name}, {now.end.words()}{successor}"
        if then.ppid_officer != now.ppid_officer:
            yield _turned(f"{now.name}: pejabat PPID", then.ppid_officer, now.ppid_officer)
        said = {"name", "ppid_officer", *(("end", "successor") if now.end and then.end != now.end else ())}
        if labels := changed_labels(then, now, without=tuple(said)):
            yield f"{now.name}: {named(labels)} berubah"
    for unit in found.removed:
        yield f"Unit dihapus: {unit.name}"


def _offices(_: Field, old: Sequence[Office], new: Sequence[Office]) -> Iterator[str]:
    """By role: the post that holds it, never a person."""
    for role in dict.fromkeys(one.role for one in (*old, *new)):
        then, now = _of_role(role, old), _of_role(role, new)
        if then == now:
            continue
        was, is_now = _last(then), _last(now)
        if was is None and is_now:
            yield f"Peran baru: {role}, dipegang {is_now.holder}"
        elif is_now is None:
            yield f"Peran dihapus: {role}"
        elif was and was.holder != is_now.holder:
            yield f"{role}: pejabat berganti dari {was.holder} menjadi {is_now.holder}{_since(is_now.start)}"
        elif was and was.start != is_now.start and len(now) > len(then):
            yield f"{role} ({is_now.holder}): pejabat berganti{_since(is_now.start)}"
        else:
            yield f"{role}: masa jabatan atau keterangannya berubah"


def _of_role(role: str, offices: Sequence[Office]) -> tuple[Office, ...]:
    return tuple(one for one in offices if one.role == role)


def _last(offices: Sequence[Office]) -> Office | None:
    """Who holds the role now, or held it last."""
    return max(
        offices, key=lambda one: (one.end is None, one.start.first_day.toordinal() if one.start else 0), default=None
    )


def _since(day: PartialDate | None) -> str:
    return f" sejak {day.words()}" if day else ""


def _contacts(field: Field, old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    """How many: a comment repeats no numbers."""
    counts = (len(set(new) - set(old)), "ditambah"), (len(set(old) - set(new)), "dihapus")
    yield f"{field.label}: {', '.join(f'{count} {verb}' for count, verb in counts if count) or 'urutannya berubah'}"


def _in_general(field: Field, old: Any, new: Any) -> Iterator[str]:
    if not isinstance(field.type, Many):
        yield _turned(field.label, old, new)
        return
    found = compare_rows(old, new, _name)
    said = in_order(
        ("ditambah", map(_name, found.added)),
        ("diubah", (_name(now) for _, now in found.changed)),
        ("dihapus", map(_name, found.removed)),
    )
    yield f"{field.label}: {said or 'urutannya berubah'}"


def _name(row: Any) -> str:
    if duty := getattr(row, "duty", None):
        return DUTIES[duty].title if duty in DUTIES else str(duty)
    return next((str(found) for name in _NAMES if (found := getattr(row, name, None))), str(row))


def _turned(label: str, old: object, new: object) -> str:
    if old is None:
        return f"{label}: {_shown(new)}"
    return f"{label}: {_shown(old)} menjadi {_shown(new)}" if new is not None else f"{label} dihapus"


def _shown(value: object) -> str:
    """Groups have no short words."""
    if isinstance(value, (str, int, bool, Option, PartialDate)):
        text = words(value)
        return f"“{text[: _LIMIT - 1]}…”" if len(text) > _LIMIT else f"“{text}”"
    return f"“{_name(value)}”"


_SENTENCES: Mapping[str, Callable[[Field, Any, Any], Iterator[str]]] = {
    "units": _units,
    "offices": _offices,
    "official_contacts": _contacts,
}
