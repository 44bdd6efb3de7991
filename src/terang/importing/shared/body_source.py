"""A repository's badan.yml, or the one that the import will begin → the body's name, units and office contacts."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...problems import Problem
from ...reading import read_yaml
from ...repository import BODY
from ...validation import ValidationContext, whole
from ...validation import read_body as validated
from ...validation.context import contacts_of
from . import body_text, file_access
from .unusable import UnusableSource


@dataclass(frozen=True, slots=True)
class BodySource:
    """`text` is None when there is no badan.yml yet."""

    name: str
    text: str | None
    values: dict[str, Any]


def read_body(root: Path, named: set[str]) -> BodySource:
    """What badan.yml says, or how to begin it: the only body that the source names, else the site's name, else the folder's."""
    text = file_access.read_text(root, BODY)
    if text is not None:
        document = read_yaml(BODY, text.encode())
        if document.values is None:
            raise UnusableSource(_told(document.problems))
        return BodySource(str(document.values.get("nama") or ""), text, document.values)
    site = re.search(r"^site_name:[ \t]*(.+?)[ \t]*$", file_access.read_text(root, "mkdocs.yml") or "", re.MULTILINE)
    name = next(iter(named)) if len(named) == 1 else site[1].strip("\"'") if site else root.resolve().name
    return BodySource(name[:200], None, {"nama": name})


def context_of(body: BodySource) -> ValidationContext:
    """Units and contacts as the validator knows them. Unusable where badan.yml has errors: then nothing can be checked."""
    text = body.text if body.text is not None else body_text.new_body(body.name, ())
    found, problems = validated(read_yaml(BODY, text.encode()))
    found = whole(found)
    if found is None:
        raise UnusableSource(_told(problems))
    return ValidationContext.of(found)


def _told(problems: Iterable[Problem]) -> str:
    """All errors, a line each."""
    errors = (one for one in problems if one.is_error)
    return "\n".join(f"{one.place.path}:{one.place.line}: {one.message} {one.remedy}" for one in errors)


def official_contacts(values: Mapping[str, Any]) -> frozenset[str]:
    """The contacts of the office, as the validator compares them."""
    contacts = values.get("kontak_resmi")
    return (
        contacts_of(entry for entry in contacts if isinstance(entry, str))
        if isinstance(contacts, list)
        else frozenset()
    )
