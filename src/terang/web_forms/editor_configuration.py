"""Field tables, a body and its forge → the configuration of the form editor, as plain values."""

from typing import Any

from ..records import (
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
from ..records.fields import Choice, Date, Field, FieldType, Group, Location, Many, Markdown, Simple, Text
from ..records.patterns import PARTIAL_DATE, PARTIAL_SENTENCE, PATTERNS, SENTENCES, form_help
from ..repository import ATTACHMENTS, BODY, DISCLOSURES, PAGES, RELEASES
from ..values.forge_places import Forge, ForgePlace

Values = dict[str, Any]

RECORD_FORMAT, RELEASE_FORMAT = "terang-yml", "terang-md"  # registered by assets/mulai.js
_LARGEST = 20_000_000  # bytes of an upload
_NEEDS = {Need.REQUIRED: "", Need.EXPECTED: "Sebaiknya diisi.", Need.OPTIONAL: ""}
_BUTTONS = ("bold", "italic", "link", "heading-two", "heading-three", "quote", "bulleted-list", "numbered-list")
_PROSE = {"widget": "markdown", "modes": ["raw", "rich_text"], "buttons": list(_BUTTONS), "editor_components": []}


def editor_configuration(body: Body, place: ForgePlace, address: str) -> Values:
    """As the editor takes it. `address` is that of the site, or empty."""
    forms = _FieldForms(body)
    return {
        "load_config_file": False,
        "backend": _backend(place),
        **({"site_url": address} if address else {}),
        "app_title": f"Penyuntingan: {body.short or body.name}",
        "publish_mode": "editorial_workflow",
        "media_folder": ATTACHMENTS,
        "public_folder": "/",
        "slug": {
            "encoding": "ascii",
            "clean_accents": True,
            "sanitize_replacement": "-",
            "maxlength": 60,
            "timezone": "local",
        },
        "output": {"omit_empty_optional_fields": True},
        "media_libraries": {
            "default": {"config": {"slugify_filename": True, "max_file_size": _LARGEST}},
            "stock_assets": {"providers": []},
        },
        "collections": [
            *(_records(kind, forms) for kind in InformationClass),
            _releases(forms),
            _offices(forms),
        ],
    }


def _backend(place: ForgePlace) -> Values:
    own = {} if place.host in ("https://github.com", "https://gitlab.com") else {"base_url": place.host}
    return {
        "name": place.forge.value,
        "repo": place.repository,
        "branch": place.branch,
        "auth_methods": ["token"],
        **own,
        **({"api_root": place.api} if own else {}),
        **({"squash_merges": True} if place.forge is Forge.GITHUB else {}),
    }


def _records(kind: InformationClass, forms: "_FieldForms") -> Values:
    """One collection for each class, with the fields of that class only."""
    fields: list[Values] = []
    for field in _ordered(Record):
        if field.key == "kelas":
            fields.append({"name": field.key, "label": field.label, "widget": "hidden", "default": kind.key})
        elif not (field.only_if and field.only_if.key == "kelas" and field.only_if.value != kind.key):
            fields.append(forms.field(field, is_own=is_about(field, kind)))
    return _collection(kind.slug, kind.label, f"{DISCLOSURES}/{kind.slug}", fields, RECORD_FORMAT) | {
        "label_singular": "catatan"
    }


def _releases(forms: "_FieldForms") -> Values:
    fields = [forms.field(field) for field in _ordered(Release)]
    common = sum(not field.rare for field in fields_of(Release))
    fields.insert(common, {"name": "body", "label": "Isi siaran", "required": True, **_PROSE})
    made = _collection("siaran-pers", "Siaran pers", RELEASES, fields, RELEASE_FORMAT)
    return made | {"label_singular": "siaran pers"}


def _offices(forms: "_FieldForms") -> Values:
    fields = [forms.field(field) for field in fields_of(Body)]
    file = {"name": "badan", "label": "Badan publik dan unitnya", "file": BODY, "format": RECORD_FORMAT}
    return {
        "name": "badan",
        "label": "Badan publik",
        "editor": {"preview": False},
        "files": [file | {"fields": fields}],
    }


def _collection(name: str, label: str, folder: str, fields: list[Values], form: str) -> Values:
    return {
        "name": name,
        "label": label,
        "folder": folder,
        "format": form,
        "create": True,
        "delete": False,  # what was published is withdrawn
        "publish": False,  # who reviews the pull request publishes
        "identifier_field": "judul",
        "slug": "{{judul}}",
        "path": "{{year}}/{{slug}}",
        "summary": "{{judul}}",
        "editor": {"preview": False},
        "fields": fields,
    }


def _ordered(table: type) -> list[Field]:
    """As in the table, but the rare ones last."""
    return in_order_of_forms(sorted(fields_of(table), key=lambda field: field.rare))


class _FieldForms:
    """Fields of a table → fields of the editor; units and duties are those of one body."""

    def __init__(self, body: Body) -> None:
        self._units = [{"label": unit.name, "value": unit.id} for unit in body.units]
        self._duties = [{"label": f"{duty.title} ({duty.id})", "value": duty.id} for duty in duties_shown(body.kind)]

    def field(self, field: Field, *, is_own: bool = False) -> Values:
        """One field, down to its groups."""
        needed = _NEEDS[Need.EXPECTED if is_own else field.need]
        notes = (needed, "" if is_own else form_help(field), f"({field.law})" if field.law else "")
        made: Values = {"name": field.key, "label": field.label, "required": field.need is Need.REQUIRED}
        if hint := " ".join(note for note in notes if note):
            made["hint"] = hint
        match field.type:
            case Group(of=table):
                return made | {"widget": "object", "fields": self._fields(table)}
            case Many(of=Group(of=table)):
                summary = f"{{{{{fields_of(table)[0].key}}}}}"
                return made | {"widget": "list", "collapsed": True, "summary": summary, "fields": self._fields(table)}
            case Many(of=(Choice() | Simple.UNIT | Simple.DUTY) as one):
                return made | self._scalar(one) | {"multiple": True}
            case Many(of=one):
                inner = {"name": "satu", "label": field.label, **self._scalar(one)}
                return made | {"widget": "list", "field": inner}
            case kind:
                return made | self._scalar(kind)

    def _fields(self, table: type) -> list[Values]:
        return [self.field(field) for field in fields_of(table)]

    def _scalar(self, kind: FieldType) -> Values:
        match kind:
            case Text(lines=lines, limit=limit):
                return {"widget": "text" if lines else "string", "maxlength": limit}
            case Markdown():
                return dict(_PROSE)
            case Choice(options=options):
                return _select((option.label, option.key) for option in options)
            case Date(partial=False):
                return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
            case Date():
                return {"widget": "string", "pattern": [_whole(PARTIAL_DATE), PARTIAL_SENTENCE]}
            case Location():
                return _file(kind)
            case Simple.MOMENT:
                return {"widget": "datetime", "format": "YYYY-MM-DDTHH:mmZ"}
            case Simple.FLAG:
                return _select([("Ya", "ya"), ("Tidak", "tidak")])
            case Simple.UNIT:
                return {"widget": "select", "options": self._units}
            case Simple.DUTY:
                return {"widget": "select", "options": self._duties}
            case Simple():
                return {"widget": "string", "pattern": [_whole(PATTERNS[kind]), SENTENCES[kind]]}
        raise AssertionError(f"a group is no scalar: {kind}")


def _select(options: Any) -> Values:
    return {"widget": "select", "options": [{"label": label, "value": value} for label, value in options]}


def _file(kind: Location) -> Values:
    """An upload into the folder of this year, with a name by our rules; an address where the field takes one."""
    year = "" if kind.folder == PAGES else "{{year}}"
    return {
        "widget": "file",
        "choose_url": kind.web,
        "accept": ",".join(kind.endings),
        "media_folder": f"/{kind.folder}/{year}".rstrip("/"),
        "public_folder": year,
    }


def _whole(pattern: str) -> str:
    return rf"^\s*(?:{pattern})\s*$"
