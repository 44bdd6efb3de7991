"""A Site → the page on which an editor composes a source and takes it to the page of the forge for a new file.

The form is HTML; a script makes the YAML. Nothing is stored or sent here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ... import urls
from ...problems import CODES
from ...records import (
    Body,
    InformationClass,
    Need,
    Record,
    Release,
    duties_shown,
    fields_of,
    in_order_of_forms,
    is_about,
)
from ...records.fields import Choice, Date, Field, FieldType, Group, Location, Many, Markdown, Simple, Text
from ...records.patterns import PARTIAL_DATE, PARTIAL_SENTENCE, PATTERNS, SENTENCES, form_help
from ...rendering.templating import render
from ...repository import DISCLOSURES, RELEASES
from ...values.forge_places import Forge, ForgePlace, forge_place
from ..shared.entries import crumbs
from ..shared.outputs import LazyOutput, Output, Page, Site, SiteFacts

TITLE = "Formulir isi: tambah informasi atau siaran pers"
_NAMES = {Forge.GITHUB: "GitHub", Forge.GITLAB: "GitLab", Forge.FORGEJO: "Forgejo"}


@dataclass(frozen=True, slots=True)
class Question:
    """One field of the form. `inner` are the fields of a group; `only` is the option of the class that wants it."""

    key: str
    label: str
    hint: str
    is_required: bool
    control: str  # teks, baris, pilih, daftar, centang or kelompok
    pattern: str = ""
    sentence: str = ""
    input: str = "text"  # of an <input>
    limit: int = 0
    placeholder: str = ""
    options: tuple[tuple[str, str], ...] = ()
    only: str = ""
    is_many: bool = False
    inner: tuple["Question", ...] = ()


@dataclass(frozen=True, slots=True)
class SourceForm:
    """A kind of source: `folders` are those below which it lies, by class; a release has one."""

    key: str
    title: str
    folders: tuple[tuple[str, str], ...]
    questions: tuple[Question, ...]


def write(site: Site) -> Iterator[Output]:
    body = site.catalogue.body
    place = forge_place(body.edit_address) if body.web_form else None
    if place:
        yield LazyOutput.made_of(urls.LIGHT_FORM, _page, place, site, listed=False)


def _page(path: str, place: ForgePlace, facts: SiteFacts) -> Page:
    body = facts.body
    about = "Isi formulir ini; berkasnya disusun di peramban Anda, lalu Anda menyimpannya di repositori."
    content = render(
        "light_form.html",
        body,
        path,
        heading=TITLE,
        about=about,
        forms=_forms(body),
        place=place,
        forge=_NAMES[place.forge],
        fills=place.forge is not Forge.GITLAB,  # its page takes a name, and no content any more
        has_editor=place.has_reviews,
        required=CODES["wajib-diisi"].message,
        trail=crumbs(path, ("Formulir isi", None)),
    )
    return Page(path, "isi", TITLE, about, content, Markup('<meta name="robots" content="noindex">'))


def _forms(body: Body) -> tuple[SourceForm, ...]:
    folders = tuple((kind.key, f"{DISCLOSURES}/{kind.slug}") for kind in InformationClass)
    text = Question("isi", "Isi siaran", "Boleh memakai Markdown.", True, "baris")
    return (
        SourceForm("catatan", "Informasi publik", folders, tuple(_asked(Record, body))),
        SourceForm("siaran", "Siaran pers", (("", RELEASES),), (*_asked(Release, body), text)),
    )


def _asked(table: type, body: Body) -> Iterator[Question]:
    for field in in_order_of_forms(fields_of(table)):
        if not field.rare:
            yield _question(field, body)


def _is_about_a_class(field: Field) -> bool:
    return any(is_about(field, kind) for kind in InformationClass)


def _question(field: Field, body: Body) -> Question:
    kind = field.type.of if isinstance(field.type, Many) else field.type
    hint = "" if _is_about_a_class(field) else form_help(field).replace("`", "")
    only = field.only_if.value if field.only_if and field.only_if.key == "kelas" else ""
    many = isinstance(field.type, Many)
    asked = {"is_required": field.need is Need.REQUIRED, "only": only, "is_many": many}
    example = field.example.strip('"')
    if isinstance(kind, Group):
        inner = tuple(_question(one, body) for one in fields_of(kind.of) if not one.rare)
        return Question(field.key, field.label, hint, control="kelompok", inner=inner, **asked)  # type: ignore[arg-type]
    control, options = _control(kind, many, body)
    input = "text" if many else _input(kind)
    pattern, sentence, limit = _rules(kind) if input == "text" else ("", "", 0)
    if many and control == "teks":
        control, hint = "baris", f"{hint} Satu setiap baris.".strip()
    return Question(
        field.key, field.label, hint, control=control, pattern=pattern, sentence=sentence, limit=limit, input=input,
        placeholder=example if input == "text" else "", options=options, **asked,  # type: ignore[arg-type]
    )  # fmt: skip


def _input(kind: FieldType) -> str:
    """Days, and days with an hour, are picked: a phone has a calendar and a clock for them."""
    if kind is Simple.MOMENT:
        return "datetime-local"
    return "date" if isinstance(kind, Date) and not kind.partial else "text"


def _control(kind: FieldType, many: bool, body: Body) -> tuple[str, tuple[tuple[str, str], ...]]:
    match kind:
        case Choice(options=options):
            return ("centang" if many else "pilih"), tuple((one.key, one.label) for one in options)
        case Simple.FLAG:
            return "pilih", (("ya", "Ya"), ("tidak", "Tidak"))
        case Simple.UNIT:
            return "pilih", tuple((unit.id, unit.name) for unit in body.units)
        case Simple.DUTY:
            return "daftar", tuple((duty.id, duty.title) for duty in duties_shown(body.kind))
        case Markdown() | Text(lines=True):
            return "baris", ()
    return "teks", ()


def _rules(kind: FieldType) -> tuple[str, str, int]:
    """Pattern, what it means, and the longest that a text may be."""
    match kind:
        case Text(limit=limit) | Markdown(limit=limit):
            return "", "", limit
        case Date():
            return PARTIAL_DATE, PARTIAL_SENTENCE, 0
        case Location(web=web, folder=folder):
            name = r"[^\\:?#%*\"<>|]+"
            sentence = f"Nama berkas di dalam folder {folder}" + (", atau alamat https://." if web else ".")
            return (rf"https?://\S+|{name}" if web else name), sentence, 0
        case Simple() if kind in PATTERNS:
            return PATTERNS[kind], SENTENCES[kind], 0
    return "", "", 0
