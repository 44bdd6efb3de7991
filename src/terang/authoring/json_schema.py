"""Field tables → JSON Schema (draft-07), for editors that complete and mark what somebody types. The validator stays the judge."""

from typing import Any

from ..law import DUTIES
from ..records import (
    Body,
    Budget,
    HolidayList,
    InformationClass,
    Monev,
    Need,
    ObjectionRegister,
    ProcurementList,
    Record,
    Release,
    RequestRegister,
    ServiceReport,
    Synonyms,
    WrittenPage,
    fields_of,
)
from ..records.fields import Choice, Condition, Date, Field, FieldType, Group, Location, Many, Markdown, Simple, Text
from ..records.patterns import DAY, DAY_SENTENCE, PARTIAL_DATE, PARTIAL_SENTENCE, PATTERNS, SENTENCES

Schema = dict[str, Any]

TABLES: dict[str, tuple[type, str]] = {
    "catatan": (Record, "Catatan informasi publik"),
    "siaran": (Release, "Kepala siaran pers"),
    "halaman": (WrittenPage, "Kepala halaman"),
    "badan": (Body, "Badan publik dan unitnya"),
    "hari-libur": (HolidayList, "Hari libur setahun"),
    "monev": (Monev, "Hasil monev setahun"),
    "anggaran": (Budget, "Anggaran setahun"),
    "pengadaan": (ProcurementList, "Pengadaan setahun"),
    "permohonan": (RequestRegister, "Register permintaan setahun"),
    "keberatan": (ObjectionRegister, "Register keberatan setahun"),
    "laporan": (ServiceReport, "Kepala laporan layanan"),
    "sinonim": (Synonyms, "Sinonim pencarian"),
}

# Where each kind lies, for an editor's settings.
PLACES = {
    "catatan": [f"disclosures/{kind.slug}/*/*.yml" for kind in InformationClass],
    "badan": ["disclosures/badan.yml"],
    "hari-libur": ["disclosures/hari-libur/*.yml"],
    "monev": ["disclosures/monev/*.yml"],
    "anggaran": ["disclosures/anggaran/*.yml"],
    "pengadaan": ["disclosures/pengadaan/*.yml"],
    "permohonan": ["disclosures/layanan/permohonan/*.yml"],
    "keberatan": ["disclosures/layanan/keberatan/*.yml"],
    "sinonim": ["disclosures/sinonim.yml"],
}
_NEEDS = {Need.REQUIRED: "Wajib.", Need.EXPECTED: "Sebaiknya diisi.", Need.OPTIONAL: ""}


def schema_of(name: str) -> Schema:
    """The schema of one of TABLES."""
    table, title = TABLES[name]
    return {"$schema": "http://json-schema.org/draft-07/schema#", "title": title, **_table(table)}


def _table(table: type) -> Schema:
    fields = fields_of(table)
    schema: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": {field.key: _field(field) for field in fields},
    }
    if required := [field.key for field in fields if field.need is Need.REQUIRED]:
        schema["required"] = required
    rules = [rule for field in fields for rule in _rules(field)]
    return schema | ({"allOf": rules} if rules else {})


def _field(field: Field) -> Schema:
    kind = field.type
    if isinstance(kind, Group):
        schema = _table(kind.of)
    elif isinstance(kind, Many):
        items = _table(kind.of.of) if isinstance(kind.of, Group) else _scalar(kind.of)
        schema = {"type": "array", "items": items}
    else:
        schema = _scalar(kind)
    if field.need is not Need.REQUIRED:  # a key without a value says nothing
        schema = _or_nothing(schema)
    elif isinstance(kind, Text | Location) or kind in PATTERNS:
        schema = {"pattern": r"\S"} | schema
    notes = (f"{field.label}.", _NEEDS[field.need], field.help, f"({field.law})" if field.law else "")
    schema |= {"title": field.label, "description": " ".join(note for note in notes if note)}
    return schema | ({"examples": [field.example.strip('"')]} if field.example else {})


def _or_nothing(schema: Schema) -> Schema:
    if "enum" in schema:
        return schema | {"enum": [*schema["enum"], None]}
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return schema | {"type": [*kinds, "null"]}


def _scalar(kind: FieldType) -> Schema:
    """Editors read YAML 1.2, where 2020 is a number; the validator reads text."""
    match kind:
        case Text():
            return {"type": ["string", "number", "boolean"], "maxLength": _roomy(kind.limit)}
        case Markdown():
            return {"type": "string", "maxLength": _roomy(kind.limit)}
        case Choice():
            options = list(kind.options)
            return {
                "enum": [option.key for option in options],
                "markdownEnumDescriptions": [" ".join((option.label, option.law)).strip() for option in options],
                "errorMessage": f"Pilihan: {', '.join(option.key for option in options)}.",
            }
        case Date():
            pattern = PARTIAL_DATE if kind.partial else DAY
            also = "|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}" if kind.day_first else ""
            years = {"minimum": 1, "maximum": 9999} if kind.partial else {}
            types = ["string", "integer"] if kind.partial else ["string"]
            sentence = PARTIAL_SENTENCE if kind.partial else DAY_SENTENCE
            return {"type": types, "pattern": _whole(pattern + also), "errorMessage": sentence, **years}
        case Location():
            web = ", atau alamat https://" if kind.web else ""
            pattern = r"[^\\:?#%*\"<>|]+".replace('\\"', '"')
            pattern = rf"https?://\S+|{pattern}" if kind.web else pattern
            return {
                "type": "string",
                "pattern": _whole(pattern),
                "errorMessage": f"Nama berkas di dalam {kind.folder}{web}.",
            }
        case Simple.DUTY:
            return {
                "enum": list(DUTIES),
                "markdownEnumDescriptions": [duty.title for duty in DUTIES.values()],
                "errorMessage": "Butir ini tidak dikenal; daftarnya tampil dengan terang new --kewajiban.",
            }
        case Simple.YEAR:
            years = {"minimum": 1900, "maximum": 2099}
            return {
                "type": ["string", "integer"],
                "pattern": _whole(PATTERNS[kind]),
                "errorMessage": SENTENCES[kind],
                **years,
            }
        case Simple.UNIT:
            return {"type": "string", "minLength": 1}
        case Simple():
            schema = {"type": ["string", "number"], "pattern": _whole(PATTERNS[kind])}
            return schema | {"errorMessage": SENTENCES[kind]}
    raise AssertionError(f"a group is no scalar: {kind}")


def _rules(field: Field) -> list[Schema]:
    """What another field of the same group decides."""
    rules = []
    if field.only_if:
        rules.append({"if": {"required": [field.key], "properties": {field.key: _FILLED}}, "then": _is(field.only_if)})
    if field.required_if:
        then = {"required": [field.key], "properties": {field.key: _FILLED}}
        rules.append({"if": _is(field.required_if), "then": then})
    return rules


_FILLED: Schema = {"not": {"type": "null"}}


def _is(condition: Condition) -> Schema:
    return {"required": [condition.key], "properties": {condition.key: {"const": condition.value}}}


def _whole(pattern: str) -> str:
    """Of the value without blanks around it, which the validator takes away."""
    return rf"^\s*(?:{pattern})\s*$"


def _roomy(limit: int) -> int:
    """The validator counts after it has taken blanks away."""
    return limit + 100
