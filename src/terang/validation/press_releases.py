"""Document of a release file → Release, after the rules that one release must keep."""

import dataclasses
import re

from ..problems import Place, Problem, problem
from ..reading import Document
from ..records import LEAD_WORDS, TITLE_LENGTH, Release
from ..values.dates import DAYS, MONTHS
from .context import ValidationContext, normalize_name
from .life_cycle import check_life, check_order
from .markdown_faults import targets, text_faults
from .table_reader import Reader
from .written_pages import personal_data


def read_release(document: Document, id: str, context: ValidationContext) -> tuple[Release | None, tuple[Problem, ...]]:
    """The release, or None with its problems."""
    if document.values is None:
        return None, document.problems
    reader = Reader(document, context)
    body_faults = _body_problems(document, context)
    release = reader.table(
        Release,
        document.values,
        id=id,
        path=document.path,
        fingerprint=document.fingerprint,
        body=document.text.strip("\n"),
    )
    if release is not None:
        check_life(release.status, release.withdrawal, reader)
        _check_order(release, reader)
        _check_lengths(release, reader)
        _check_dateline(release, reader)
        _check_pictures(release, reader)
        linked = tuple(dict.fromkeys(target.path for target in targets(document.text, document.path)))
        release = dataclasses.replace(release, targets=linked) if linked else release
    return release, (*document.problems, *reader.problems, *body_faults)


def _check_order(release: Release, reader: Reader) -> None:
    """Nothing is corrected, answered or fixed before it was said."""
    check_order(reader, release.date, "tanggal", release.small_fix, "perbaikan_kecil")
    dated = (("ralat", [note.date for note in release.corrections]), ("hak_jawab", [r.date for r in release.replies]))
    for key, days in dated:
        for index, day in enumerate(days):
            if day < release.date:
                reader.report(
                    "tanggal-terbalik", (key, index, "tanggal"), later=key, later_value=day.words(),
                    earlier="tanggal", earlier_value=release.date.words(),
                )  # fmt: skip


def _check_lengths(release: Release, reader: Reader) -> None:
    if len(release.title) > TITLE_LENGTH:
        reader.report("judul-panjang", ("judul",), length=len(release.title), limit=TITLE_LENGTH)
    if (words := len(release.lead.split())) > LEAD_WORDS:
        reader.report("teras-panjang", ("teras",), length=words, limit=LEAD_WORDS)


# A day in words or figures, and the dash that leads to the text.
_DAY = rf"\(?[0-9]{{1,2}}(?:\s+(?:{'|'.join(MONTHS)})\s+|/[0-9]{{1,2}}/)[0-9]{{4}}\)?"
_PLACE_WITH_DAY = re.compile(
    rf"(?P<place>.*?)(?:[\s,]+(?:(?:{'|'.join(DAYS)}),?\s+)?{_DAY}.*|\s*[–—-]+)", re.IGNORECASE
)
_DATELINE = re.compile(rf"(?P<place>[^,.(]{{2,60}}?)[\s,]*(?:{_DAY})?\s*[–—-]+\s+", re.IGNORECASE)


def _check_dateline(release: Release, reader: Reader) -> None:
    """Place and day are printed before the lead; they are written once."""
    if match := _PLACE_WITH_DAY.fullmatch(release.place):
        reader.report("tempat-bertanggal", ("tempat",), value=release.place, mended=match["place"].strip(" ,"))
    opening = _DATELINE.match(release.lead)
    if opening and opening["place"].strip().casefold() == release.place.strip().casefold():
        reader.report("teras-bertempat", ("teras",), value=opening[0].strip())


def _check_pictures(release: Release, reader: Reader) -> None:
    """A caption said twice tells nobody what the picture shows."""
    for index, photo in enumerate(release.photos):
        if normalize_name(photo.alt) == normalize_name(photo.caption):
            reader.report("alt-mengulang", ("foto", index, "alt"))


def _body_problems(document: Document, context: ValidationContext) -> list[Problem]:
    """Problems of the text after the head, each at its own line."""
    if not document.text.strip():
        return [problem("isi-kosong", Place(document.path, document.text_line))]
    faults = (fault.at(document.path, document.text_line) for fault in text_faults(document.text))
    return [*personal_data(document, context), *faults]
