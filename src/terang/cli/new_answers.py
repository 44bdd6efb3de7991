"""An answer to a question of `terang new` → why it cannot be used, or ""."""

import re
from datetime import date
from pathlib import Path

from ..problems import Problem
from ..reading import read_front_matter
from ..records import DOCUMENTS, PICTURES, Body, Record
from ..records.fields import fields_of
from ..repository import RELEASES
from ..validation import ValidationContext, number_problem, refusal_of
from ..values.date_guess import guess_date
from ..values.dates import PartialDate
from ..values.slugs import slug


def refused_title(title: str) -> str:
    return "" if slug(title) else "Judul perlu memuat huruf atau angka."


def refused_unit(written: str, body: Body | None) -> str:
    """As the check says it of a file; nothing while there is no badan.yml."""
    field = next(field for field in fields_of(Record) if field.key == "unit")
    refused = refusal_of(written, field, ValidationContext.of(body)) if body else None
    if not refused or not body:
        return ""
    hint = str(refused[1].get("suggestion", ""))
    known = ", ".join(unit.id for unit in body.units[:20])
    return f"unit «{written}» tidak ada dalam disclosures/badan.yml. {hint}Yang ada: {known}"


def refused_number(root: Path, day: date, body: Body | None, written: str) -> Problem | None:
    """Held against the pattern of the body and the other releases of the year."""
    known: dict[str, str] = {}
    for file in sorted((root / RELEASES / f"{day.year}").glob("*.md")):
        path = file.relative_to(root).as_posix()
        number = (read_front_matter(path, file.read_bytes()).readable or {}).get("nomor")
        if isinstance(number, str):
            known[number] = path
    return number_problem(written, PartialDate(day.year, day.month, day.day), body, known)


def refused_day(written: str) -> str:
    found = guess_date(written)
    return "" if found and found.is_full else "Tulis tahun-bulan-hari, misalnya 2026-03-31."


def file_of(written: str) -> Path:
    """Where a terminal pastes it: with quotation marks, or a blank escaped."""
    return Path(re.sub(r"\\ ", " ", written.strip("'\" "))).expanduser()


def refused_document(written: str) -> str:
    file = file_of(written)
    if not file.is_file():
        return f"berkas «{file}» tidak ditemukan"
    return _refused_ending(file, DOCUMENTS)


def refused_picture(written: str) -> str:
    file = file_of(written)
    return _refused_ending(file, PICTURES) if file.is_file() else refused_document(written)


def _refused_ending(file: Path, known: tuple[str, ...]) -> str:
    if file.suffix.casefold() in known:
        return ""
    return f"jenis berkas «{file.suffix}» tidak dikenal; yang dapat dipakai: {', '.join(known)}"
