"""OfficeAnswers → badan.yml with every key: what is known filled in, everything else as a comment that explains it."""

from collections.abc import Iterable

from ..authoring.skeleton import body_skeleton
from ..authoring.yaml_writer import items_text, scalar
from ..records import FORMAT, BodyKind, Channel, ChannelKind, LegalBasis, Office, Unit, UnitKind
from ..values.dates import PartialDate
from ..values.slugs import slug
from .kind_words import WORDS
from .office_answers import OfficeAnswers, StartingUnit

_COMMON = (
    ("Undang-Undang Nomor 14 Tahun 2008", "Keterbukaan Informasi Publik", "2008"),
    (
        "Peraturan Pemerintah Nomor 61 Tahun 2010",
        "Pelaksanaan Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik",
        "2010",
    ),
    ("Peraturan Komisi Informasi Nomor 1 Tahun 2021", "Standar Layanan Informasi Publik", "2021-06-30"),
    ("Undang-Undang Nomor 25 Tahun 2009", "Pelayanan Publik", "2009"),
    ("Undang-Undang Nomor 27 Tahun 2022", "Pelindungan Data Pribadi", "2022-10-17"),
)


def body_text(answers: OfficeAnswers) -> str:
    """YAML of the body."""
    contacts = [text for text in (answers.phone, answers.email) if text]
    lists = {
        "kontak_resmi": "".join(f"  - {scalar(text)}\n" for text in contacts),
        "saluran": items_text(_channels(answers), "  "),
        "pejabat": items_text(_offices(answers), "  "),
        "dasar_hukum": items_text([_basis(*rule) for rule in (*_COMMON, *WORDS[answers.kind].rules)], "  "),
        "unit": items_text(starting_units(answers), "  "),
    }
    words = {
        "format": str(FORMAT),
        "nama": answers.name,
        "singkatan": answers.short,
        "jenis": "" if answers.kind is BodyKind.REGION else answers.kind.key,
        "alamat": answers.address,
        "jam_layanan": answers.hours,
    }
    filled = {key: scalar(text, typed=key == "format") for key, text in words.items() if text}
    return body_skeleton(filled | {key: f"\n{text.rstrip()}" for key, text in lists.items() if text})


def _channels(answers: OfficeAnswers) -> list[Channel]:
    channels = []
    if answers.email:
        channels.append(Channel(kind=ChannelKind.EMAIL, label="Surel PPID", value=answers.email))
    if answers.phone:
        channels.append(Channel(kind=ChannelKind.PHONE, label="Telepon PPID", value=answers.phone))
    if answers.address:
        channels.append(Channel(kind=ChannelKind.DESK, label="Loket layanan informasi", value=answers.address))
    return channels


def _offices(answers: OfficeAnswers) -> list[Office]:
    words = WORDS[answers.kind]
    named = ((words.superior, answers.superior), (words.ppid, answers.ppid))
    return [Office(role=role, holder=holder) for role, holder in named if holder]


def _basis(name: str, about: str, start: str) -> LegalBasis:
    return LegalBasis(name=name, about=about, start=PartialDate.parse(start))


def starting_units(answers: OfficeAnswers) -> list[Unit]:
    """The PPID, which answers for the body as a whole, and what else was named."""
    words = WORDS[answers.kind]
    found = [Unit(id="ppid", name=f"{words.ppid} {answers.short}".strip(), kind=UnitKind.PPID)]
    taken = {"ppid"}
    for unit in answers.units:
        id = _free(slug(unit.short or unit.name), taken)
        taken.add(id)
        found.append(
            Unit(id=id, name=unit.name, kind=unit.kind or guessed(unit, words.units), short=unit.short or None)
        )
    return found


def _free(id: str, taken: Iterable[str]) -> str:
    """An id that no other unit has."""
    id, number, tried = id or "unit", 1, id or "unit"
    while tried in taken:
        number += 1
        tried = f"{id}-{number}"
    return tried


def guessed(unit: StartingUnit, kinds: Iterable[UnitKind]) -> UnitKind:
    """The kind whose name the unit's name begins with, the longest first."""
    name = unit.name.casefold()
    fitting = [kind for kind in (*kinds, *UnitKind) if name.startswith(kind.label.casefold())]
    return max(fitting, key=lambda kind: len(kind.label), default=UnitKind.OTHER)
