"""Document of badan.yml → Body, perhaps partly read, with unit names that point to one unit each."""

import re

from ..law import DETAILS, DUTIES
from ..problems import Problem
from ..reading import UNREAD, Document, KeyPath
from ..records import FORMAT, Announced, Body, Channel, ChannelKind, DecreeKind, Exclusion, Unit
from ..records.fields import Simple
from ..records.patterns import PATTERNS
from ..values.dates import PartialDate
from ..values.forge_places import forge_place
from .checks.release_numbers import is_usable
from .context import ValidationContext, contacts_of, names_of, normalize_name
from .life_cycle import check_order, check_placeholders
from .likely_values import likely_email, likely_phone
from .mended_values import likely_address
from .partly_read import where_read
from .places_written import to_write
from .table_reader import Reader


def read_body(document: Document) -> tuple[Body | None, tuple[Problem, ...]]:
    """The body, perhaps partly read, and its problems."""
    if document.readable is None:
        return None, document.problems
    official = document.readable.get("kontak_resmi")
    own = [entry for entry in official if isinstance(entry, str)] if isinstance(official, list) else []
    knows_contacts = official is not UNREAD and (document.values is not None or official is not None)
    reader = Reader(document, ValidationContext(contacts=contacts_of(own), has_all_contacts=knows_contacts))
    body: Body = reader.table(Body, document.readable, path=document.path, fingerprint=document.fingerprint)
    for rule in _RULES:
        reader.check(rule, body)
    check_placeholders(reader, can_wait=False)
    return body, (*document.problems, *reader.problems)


def _check_web_form(body: Body, reader: Reader) -> None:
    if body.web_form and not forge_place(body.edit_address):
        reader.report("formulir-tanpa-repositori", ("formulir_web",))


def _check_numbers(body: Body, reader: Reader) -> None:
    for index, numbers in enumerate(body.release_numbers):
        with where_read():
            if not is_usable(numbers.pattern):
                reader.report("pola-nomor-salah", ("nomor_siaran", index, "pola"), value=numbers.pattern)


def _check_format(body: Body, reader: Reader) -> None:
    """A repository that does not say its format is one of the first; its files can still be read."""
    if body.format is None:
        reader.report("format-kosong", ())
    elif body.format != FORMAT:
        code = "format-terlalu-baru" if body.format > FORMAT else "format-lama"
        reader.report(code, ("format",), value=body.format, current=FORMAT)


def _check_names(body: Body, reader: Reader) -> None:
    """Two units must not answer to one name."""
    owner: dict[str, str] = {}
    ids: set[str] = set()
    for index, unit in enumerate(body.units):
        with where_read():
            _check_unit_names(unit, index, owner, ids, reader)
            ids.add(unit.id)


def _check_unit_names(unit: Unit, index: int, owner: dict[str, str], ids: set[str], reader: Reader) -> None:
    if unit.id == "index":  # unit/index.html is the list of units
        reader.report("slug-salah", ("unit", index, "id"), value=unit.id)
    for name in dict.fromkeys(normalize_name(name) for name in names_of(unit)):
        first = owner.setdefault(name, unit.id)
        if first != unit.id or (name == normalize_name(unit.id) and unit.id in ids):
            reader.report("unit-ganda", ("unit", index), value=name, first=first, second=unit.id)


def _check_successors(body: Body, reader: Reader) -> None:
    for index, unit in enumerate(body.units):
        with where_read():
            if unit.successor and unit.successor not in {one.id for one in body.units}:
                reader.report("unit-tak-dikenal", ("unit", index, "pengganti"), value=unit.successor, suggestion="")
        with where_read():
            if unit.start and unit.end and unit.end.last_day < unit.start.first_day:
                reader.report(
                    "tanggal-terbalik", ("unit", index, "selesai"), later="selesai", later_value=unit.end.words(),
                    earlier="mulai", earlier_value=unit.start.words(),
                )  # fmt: skip


def _check_decrees(body: Body, reader: Reader) -> None:
    """Pasal 45 and 49 Perki 1/2021: each with its approval, and never two of one kind that could both be in force."""
    first: dict[tuple[DecreeKind, PartialDate], str] = {}
    for index, decree in enumerate(body.decrees):
        keys = ("keputusan", index)
        with where_read():
            other = first.setdefault((decree.kind, decree.date), decree.number)
            if other is not decree.number:
                reader.report(
                    "keputusan-ganda", (*keys, "tanggal"), kind=decree.kind.label, date=decree.date.words(), first=other,
                    second=decree.number,
                )  # fmt: skip
        with where_read():
            if decree.approval is None:
                reader.report("persetujuan-kosong", keys, law=decree.kind.law)
            elif decree.approval.date:
                check_order(reader, decree.approval.date, "persetujuan", decree.date, "tanggal", keys)
        with where_read():
            by_number = {one.number: one for one in body.decrees}
            older = by_number.get(decree.replaces or "")
            if older:
                check_order(reader, older.date, "menggantikan", decree.date, "tanggal", keys)


def _check_not_owed(body: Body, reader: Reader) -> None:
    """One reason for each duty and unit; an entry for a heading covers its details too."""
    first: dict[tuple[str, str | None], int] = {}
    for index, entry in enumerate(body.exclusions):
        _check_unit("tidak_berlaku", index, entry, body, reader)
        with where_read():
            for id in (entry.duty, *DETAILS.get(entry.duty, ())):
                if first.setdefault((id, entry.unit), index) != index:
                    reader.report("tidak-berlaku-ganda", ("tidak_berlaku", index, "kewajiban"), value=id)
                    break


def _check_announced(body: Body, reader: Reader) -> None:
    """A date can only be announced for what the law wants again and again."""
    for index, entry in enumerate(body.announced):
        _check_unit("rencana_terbit", index, entry, body, reader)
        with where_read():
            rule = DUTIES[entry.duty].rule
            if not rule.has_due_date:
                reader.report(
                    "rencana-tanpa-aturan", ("rencana_terbit", index, "kewajiban"), value=entry.duty, rule=rule.words
                )


def _check_unit(key: str, index: int, entry: Exclusion | Announced, body: Body, reader: Reader) -> None:
    with where_read():
        if entry.unit and entry.unit not in {one.id for one in body.units}:
            reader.report("unit-tak-dikenal", (key, index, "unit"), value=entry.unit, suggestion="")


# What the value of a channel is: its pattern, its name, and what may be meant by another.
_CONTACTS = {
    ChannelKind.EMAIL: (PATTERNS[Simple.EMAIL], "alamat surel", likely_email),
    ChannelKind.PHONE: (PATTERNS[Simple.PHONE], "nomor telepon", likely_phone),
    ChannelKind.WEB: (r"https?://[^\s/]+\.\S+", "alamat web", likely_address),
}


def _check_channels(body: Body, reader: Reader) -> None:
    for index, channel in enumerate(body.channels):
        with where_read():
            _check_channel(channel, ("saluran", index, "isi"), reader)
    for at, unit in enumerate(body.units):
        with where_read():
            for index, channel in enumerate(unit.channels):
                with where_read():
                    _check_channel(channel, ("unit", at, "saluran", index, "isi"), reader)


def _check_channel(channel: Channel, keys: KeyPath, reader: Reader) -> None:
    """The kind makes a link of the value, which leads nowhere where it is another."""
    pattern, what, likely = _CONTACTS.get(channel.kind, (".*", "", str))
    if not re.fullmatch(pattern, channel.value.strip(), re.ASCII | re.DOTALL):
        words = {"value": channel.value, "what": what, "kind": channel.kind.key}
        reader.report("isi-kanal-salah", keys, suggestion=to_write(likely(channel.value)), **words)


_RULES = (
    _check_format,
    _check_web_form,
    _check_names,
    _check_successors,
    _check_numbers,
    _check_decrees,
    _check_not_owed,
    _check_announced,
    _check_channels,
)
