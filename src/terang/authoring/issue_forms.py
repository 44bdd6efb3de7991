"""The field table → an issue form of a forge; the text of a filled form → path and YAML of a record.

A form has no groups and no repetition: groups are left out, and lists have one line for each item.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from .. import repository
from ..records import Attachment, InformationClass, Need, Record, Unit, fields_of
from ..records.fields import Choice, Date, Field, Group, Many, Markdown, Simple, Text
from ..values.slugs import slug
from .yaml_writer import scalar

LABEL = "tambah-informasi"
_LEFT_OUT = frozenset({"status", "kewajiban"})  # for the office to decide
_EMPTY = "_No response_"
_NOTE = re.compile(r"<!--.*?-->", re.DOTALL)  # in the description templates of GitLab
_HEADING = re.compile(r"^### (.+?)\s*$", re.MULTILINE)
_ADDRESS = re.compile(r"https?://[^\s<>()\[\]\"]+")
_UNIT_ID = re.compile(r"\(([a-z0-9-]+)\)$")


def issue_form(units: tuple[Unit, ...]) -> dict[str, Any]:
    """As GitHub and Forgejo read it."""
    return {
        "name": "Tambah informasi",
        "description": "Usulkan satu informasi publik. Petugas memeriksanya sebelum terbit.",
        "title": "Informasi: ",
        "labels": [LABEL],
        "body": [
            {"type": "markdown", "attributes": {"value": "Jangan menulis data pribadi: isian ini terbuka untuk umum."}},
            *(_element(field, units) for field in _asked()),
        ],
    }


def _asked() -> Iterator[Field]:
    for field in fields_of(Record):
        kind = field.type.of if isinstance(field.type, Many) else field.type
        is_attachment = isinstance(kind, Group) and kind.of is Attachment
        if field.key not in _LEFT_OUT and not field.rare and (is_attachment or not isinstance(kind, Group)):
            yield field


def _element(field: Field, units: tuple[Unit, ...]) -> dict[str, Any]:
    attributes: dict[str, Any] = {"label": field.label, "description": field.help}
    required = {"validations": {"required": True}} if field.need is Need.REQUIRED else {}
    match field.type:
        case Choice():
            kind, attributes["options"] = "dropdown", [option.label for option in field.type.options]
        case Many(of=Choice(options=options)):
            kind, attributes["options"] = "checkboxes", [{"label": option.label} for option in options]
        case Simple.UNIT if units:
            kind, attributes["options"] = "dropdown", [f"{unit.name} ({unit.id})" for unit in units]
        case Many(of=Group()):
            kind = "textarea"
            attributes["description"] = "Seret dokumen ke sini, atau tulis alamatnya; satu setiap baris."
        case Many():
            kind, attributes["description"] = "textarea", f"{field.help} Satu setiap baris.".strip()
        case Markdown() | Text(lines=True):
            kind = "textarea"
        case _:
            kind = "input"
            attributes["placeholder"] = "2024-03-31" if isinstance(field.type, Date) else field.example
    shown = {key: value for key, value in attributes.items() if value}
    return {"type": kind, "id": field.key.replace("_", "-"), "attributes": shown, **required}


@dataclass(frozen=True, slots=True)
class FilledForm:
    """What a filled form becomes; `path` is "" when it has no usable title."""

    path: str
    text: str


def filled_form(body: str, today: date) -> FilledForm:
    """Only headings that are labels of the form divide; the first answer to a question wins."""
    answers = _answers(_NOTE.sub("", body.replace("\r\n", "\n")))
    lines: list[str] = []
    for field in _asked():
        if field.key in answers:
            lines += f"{field.key}:{_value(field, answers[field.key])}".split("\n")
    title = answers.get("judul", "")
    said = answers.get("kelas", "").casefold()
    named = (kind for kind in InformationClass if said in (kind.label.casefold(), kind.key))
    chosen = next(named, InformationClass.PERIODIC)
    stem = slug(title)
    path = repository.record(chosen.slug, f"{today.year}/{stem}") if stem else ""
    return FilledForm(path, "".join(f"{line}\n" for line in lines))


def _answers(body: str) -> dict[str, str]:
    labels = {field.label: field.key for field in _asked()}
    headings = [match for match in _HEADING.finditer(body) if match[1] in labels]
    answers: dict[str, str] = {}
    for number, match in enumerate(headings):
        end = headings[number + 1].start() if number + 1 < len(headings) else len(body)
        answer = re.sub(r"\n/label ~[^\n]*\s*\Z", "", body[match.end() : end]).strip()
        if answer and answer != _EMPTY:
            answers.setdefault(labels[match[1]], answer)
    return answers


def _value(field: Field, answer: str) -> str:
    """What follows the key, as YAML. A wrong answer is written as it is: the validator names it."""
    match field.type:
        case Choice(options=options):
            said = answer.casefold()
            found = (one.key for one in options if said in (one.label.casefold(), one.key))
            return " " + next(found, scalar(answer))
        case Many(of=Choice(options=options)):
            ticked = re.findall(r"^- \[[xX]\] (.+?)\s*$", answer, re.MULTILINE)
            return "".join(f"\n  - {one.key}" for one in options if one.label in ticked)
        case Many(of=Group()):
            return "".join(f"\n  - lokasi: {scalar(address)}" for address in dict.fromkeys(_ADDRESS.findall(answer)))
        case Many():
            items = [line.strip().removeprefix("- ") for line in answer.split("\n") if line.strip()]
            return "".join(f"\n  - {scalar(item)}" for item in items)
        case Simple.UNIT:
            unit = _UNIT_ID.search(answer)
            return " " + scalar(unit[1] if unit else answer)
        case Markdown() | Text(lines=True):
            return " " + scalar(answer, lines=isinstance(field.type, Markdown))
    return " " + scalar(" ".join(answer.split()), typed=not isinstance(field.type, Text))
