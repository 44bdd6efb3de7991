"""Units of a body → every issue form of GitHub and Forgejo, and every description template of GitLab."""

import json
from collections.abc import Iterator
from typing import Any

from ..records import Unit
from .issue_forms import issue_form

Values = dict[str, Any]

_WARNING = "Jangan menulis data pribadi: isian ini terbuka untuk umum."
_REPORT: Values = {
    "name": "Laporkan kesalahan",
    "description": "Sebutkan isi yang keliru, tautan yang putus, atau berkas yang tidak dapat dibuka.",
    "title": "Kesalahan: ",
    "labels": ["kesalahan"],
    "body": [
        ("input", "halaman", "Alamat halaman", "Salin dari peramban.", True),
        ("textarea", "keliru", "Apa yang keliru", "Kutip bagian yang keliru.", True),
        ("textarea", "benar", "Yang benar, dan sumbernya", "Sebut dokumen atau alamatnya bila ada.", False),
    ],
}
_PROPOSAL: Values = {
    "name": "Usul perbaikan",
    "description": "Usulkan informasi yang perlu ada, atau cara menyajikan yang lebih mudah.",
    "title": "Usul: ",
    "labels": ["usul"],
    "body": [
        ("textarea", "usul", "Usul Anda", "Satu usul untuk satu isian.", True),
        ("textarea", "alasan", "Bagi siapa, dan mengapa", "Misalnya: warga yang memakai pembaca layar.", False),
    ],
}


def issue_templates(forge: str, units: tuple[Unit, ...]) -> dict[str, str]:
    """By path, for one of `github`, `forgejo` and `gitlab`."""
    if forge == "gitlab":
        return {f".gitlab/issue_templates/{form['name']}.md": _description(form) for form in _forms(units)}
    folder = ".github/ISSUE_TEMPLATE" if forge == "github" else ".forgejo/issue_template"
    return {f"{folder}/{form['name'].lower().replace(' ', '-')}.yml": _json(form) for form in _forms(units)}


def _forms(units: tuple[Unit, ...]) -> Iterator[Values]:
    yield issue_form(units)
    for form in (_REPORT, _PROPOSAL):
        questions = [_element(*question) for question in form["body"]]
        yield form | {"body": [{"type": "markdown", "attributes": {"value": _WARNING}}, *questions]}


def _element(kind: str, id: str, label: str, help: str, required: bool) -> Values:
    made = {"type": kind, "id": id, "attributes": {"label": label, "description": help}}
    return made | ({"validations": {"required": True}} if required else {})


def _description(form: Values) -> str:
    """Headings with hidden notes; GitLab reads the last line as a command."""
    lines = [f"<!-- {form['body'][0]['attributes']['value']} Tulis jawaban di bawah setiap judul. -->", ""]
    for element in form["body"][1:]:
        about = element["attributes"]
        need = "Wajib." if element.get("validations") else ""
        options = about.get("options", [])
        names = [one if isinstance(one, str) else one["label"] for one in options]
        chosen = f"Pilihan: {'; '.join(names)}." if names and element["type"] == "dropdown" else ""
        notes = " ".join(note for note in (need, about.get("description", ""), chosen) if note)
        lines += [f"### {about['label']}", "", *([f"<!-- {notes} -->", ""] if notes else [])]
        if element["type"] == "checkboxes":
            lines += [*(f"- [ ] {name}" for name in names), ""]
    return "\n".join([*lines, f'/label ~"{form["labels"][0]}"', ""])


def _json(value: Values) -> str:
    """JSON, which every reader of YAML reads."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
