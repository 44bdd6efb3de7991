"""badan.yml as it was and as it is → units, decrees, officers and contacts that vanished or are others now without a word."""

from collections.abc import Iterator, Sequence

from ...problems import Place, Problem, problem
from ...reading import Document
from ...records import Body, Channel, Decree, Office, fields_of
from ...repository import BODY
from ..checked_sources import CheckedSources

_NOT_COMPARED = ("number", "note", "record")  # by what it is found, where the change is noted, and a link
_ITSELF = (("name", "nama"), ("address", "alamat"), ("hours", "jam_layanan"))


def check(sources: CheckedSources) -> Iterator[Problem]:
    """Rows may always be added, and gaps filled. That other officers or contacts are right only people can tell: they are
    named, and stop nothing.
    """
    old, new = sources.earlier.body, sources.body
    if old is None or new is None:
        return
    document = sources.documents(BODY)
    yield from _units(old, new, document)
    yield from _decrees(old, new, document)
    yield from _officers(old, new, document)
    yield from _contacts(old, new, document)


def _units(old: Body, new: Body, document: Document) -> Iterator[Problem]:
    known = {unit.id for unit in new.units}
    for unit in old.units:
        if unit.id not in known:
            yield problem("unit-terbit-dihapus", document.place(()), id=unit.id, name=unit.name)


def _decrees(old: Body, new: Body, document: Document) -> Iterator[Problem]:
    now = {decree.number: (index, decree) for index, decree in enumerate(new.decrees)}
    noted = {decree.note for decree in new.decrees} - {decree.note for decree in old.decrees} - {None}
    for decree in old.decrees:
        index, same = now.get(decree.number, (0, None))
        if same is None:
            if not any(decree.number in str(note) for note in noted):
                yield problem(
                    "keputusan-terbit-berubah", document.place(("keputusan",)), number=decree.number, what="dihapus"
                )
        elif same.note == decree.note and (keys := _changed(decree, same)):
            place = document.place(("keputusan", index, keys[0]))
            what = f"berubah pada {', '.join(f'`{key}`' for key in keys)}"
            yield problem("keputusan-terbit-berubah", place, number=decree.number, what=what)


def _changed(old: Decree, new: Decree) -> list[str]:
    """Keys of what was said and is no longer said."""
    told = ((one, getattr(old, one.name)) for one in fields_of(Decree) if one.name not in _NOT_COMPARED)
    return [one.key for one, value in told if value not in (None, "") and value != getattr(new, one.name)]


def _officers(old: Body, new: Body, document: Document) -> Iterator[Problem]:
    place = document.place(("pejabat",))
    for office in old.offices:
        if not any(_goes_on(office, one) for one in new.offices):
            yield problem("pejabat-berubah", place, role=office.role, holder=office.holder)


def _goes_on(old: Office, new: Office) -> bool:
    """The same row, perhaps with what it lacked."""
    return all(getattr(old, one.name) in (None, getattr(new, one.name)) for one in fields_of(Office))


def _contacts(old: Body, new: Body, document: Document) -> Iterator[Problem]:
    for name, key in _ITSELF:
        then, now = getattr(old, name), getattr(new, name)
        if then and then != now:
            yield problem("kontak-berubah", document.place((key,)), label=f"`{key}`", old=then, new=now or "kosong")
    yield from _channels(old.channels, new.channels, "", document.place(("saluran",)))
    now_units = {unit.id: (index, unit) for index, unit in enumerate(new.units)}
    for unit in old.units:
        if unit.id not in now_units:
            continue
        index, same = now_units[unit.id]
        place = document.place(("unit", index))
        if unit.address and unit.address != same.address:
            label = f"`alamat` {unit.name}"
            yield problem("kontak-berubah", place, label=label, old=unit.address, new=same.address or "kosong")
        yield from _channels(unit.channels, same.channels, f" {unit.name}", place)


def _channels(old: Sequence[Channel], new: Sequence[Channel], whose: str, place: Place) -> Iterator[Problem]:
    there = {(channel.kind, channel.value) for channel in new}
    before = {(channel.kind, channel.value) for channel in old}
    for channel in old:
        if (channel.kind, channel.value) not in there:
            named = (one for one in new if (one.kind, one.label) == (channel.kind, channel.label))
            other = next((one.value for one in named if (one.kind, one.value) not in before), "kosong")
            yield problem("kontak-berubah", place, label=f"{channel.label}{whose}", old=channel.value, new=other)
