"""Document of a release file → Release, perhaps partly read, after the rules that one release must keep."""

import re

from ..problems import Place, Problem, problem
from ..reading import Document
from ..records import LEAD_WORDS, TITLE_LENGTH, ChangeNote, Release, Reply
from ..values.dates import DAYS, MONTHS, PartialDate
from .context import ValidationContext, normalize_name
from .life_cycle import check_life, check_order
from .markdown_faults import targets, text_faults
from .partly_read import where_read, with_value
from .table_reader import Reader
from .written_pages import personal_data


def read_release(document: Document, id: str, context: ValidationContext) -> tuple[Release | None, tuple[Problem, ...]]:
    """The release, perhaps partly read, and its problems."""
    if document.readable is None:
        return None, document.problems
    reader = Reader(document, context)
    body_faults = _body_problems(document, context)
    release: Release = reader.table(
        Release,
        document.readable,
        id=id,
        path=document.path,
        fingerprint=document.fingerprint,
        body=document.text.strip("\n"),
    )
    for rule in (check_life, _check_small_fix, _check_order, _check_title, _check_lead):
        reader.check(rule, release)
    for rule in (_check_place, _check_dateline, _check_pictures, _check_label, _check_repetitions):
        reader.check(rule, release)
    linked = tuple(dict.fromkeys(target.path for target in targets(document.text, document.path)))
    release = with_value(release, "targets", linked) if linked else release
    repeated = {one.place for one in reader.problems if one.code == "isi-mengulang"}
    body_faults = [one for one in body_faults if one.code != "judul-bagian-utama" or one.place not in repeated]
    return release, (*document.problems, *reader.problems, *body_faults)


def _check_small_fix(release: Release, reader: Reader) -> None:
    check_order(reader, release.date, "tanggal", release.small_fix, "perbaikan_kecil")


def _check_order(release: Release, reader: Reader) -> None:
    """Nothing is corrected or answered before it was said."""
    for key, name in (("ralat", "corrections"), ("hak_jawab", "replies")):
        with where_read():
            _check_notes(getattr(release, name), key, release.date, reader)


def _check_notes(notes: tuple[ChangeNote | Reply, ...], key: str, first: PartialDate, reader: Reader) -> None:
    for index, note in enumerate(notes):
        with where_read():
            if note.date < first:
                reader.report(
                    "tanggal-terbalik", (key, index, "tanggal"), later=key, later_value=note.date.words(),
                    earlier="tanggal", earlier_value=first.words(),
                )  # fmt: skip


def _check_title(release: Release, reader: Reader) -> None:
    if len(release.title) > TITLE_LENGTH:
        reader.report("judul-panjang", ("judul",), length=len(release.title), limit=TITLE_LENGTH)


def _check_lead(release: Release, reader: Reader) -> None:
    if (words := len(release.lead.split())) > LEAD_WORDS:
        reader.report("teras-panjang", ("teras",), length=words, limit=LEAD_WORDS)


# A day in words or figures, and the dash that leads to the text.
_DAY = (
    rf"(?:\(?[0-9]{{1,2}}(?:\s+(?:{'|'.join(MONTHS)})\s+|/[0-9]{{1,2}}/)[0-9]{{2,4}}\)?|\([0-9]{{1,2}}/[0-9]{{1,2}}\))"
)
_PLACE_WITH_DAY = re.compile(
    rf"(?P<place>.*?)(?:[\s,]+(?:(?:{'|'.join(DAYS)}),?\s+)?{_DAY}.*|\s*[–—-]+)", re.IGNORECASE
)
_DATELINE = re.compile(rf"(?P<place>[^,.(]{{2,60}}?)[\s,]*(?:{_DAY})?\s*[–—-]+\s+", re.IGNORECASE)


def _check_place(release: Release, reader: Reader) -> None:
    """Place and day are printed before the lead; they are written once."""
    if match := _PLACE_WITH_DAY.fullmatch(release.place):
        reader.report("tempat-bertanggal", ("tempat",), value=release.place, mended=match["place"].strip(" ,"))


def _check_dateline(release: Release, reader: Reader) -> None:
    """The same at the beginning of the lead."""
    opening = _DATELINE.match(release.lead)
    if opening and opening["place"].strip().casefold() == release.place.strip().casefold():
        reader.report("teras-bertempat", ("teras",), value=opening[0].strip())


_PLACE_AND_DAY = "tempat dan tanggal"
_LABEL = re.compile(r"siaran pers(?:\s*[:–—-]\s*|$)", re.IGNORECASE)
_NUMBER = re.compile(r"(?:nomor|no\.)\s*:?\s*\S+$", re.IGNORECASE)


def _check_label(release: Release, reader: Reader) -> None:
    if match := _LABEL.match(release.title):
        reader.report("tanda-ikut-tampil", ("judul",), key="judul", what=f"diawali «{match[0].strip()}»")


def _check_repetitions(release: Release, reader: Reader) -> None:
    """What stands above the text anyway: people paste the whole sheet."""
    document = reader.document
    for number, line in enumerate(document.text.split("\n")):
        text = line.strip().lstrip("# ").strip("* ")
        if text and not (what := _repeated(text, release)):
            return
        if text:
            place = Place(document.path, document.text_line + number)
            opening = _DATELINE.match(text) if what == _PLACE_AND_DAY else None
            value = opening[0].strip() if opening else text[:60]
            reader.problems.append(problem("isi-mengulang", place, what=what, value=value))


def _repeated(text: str, release: Release) -> str:
    """Which part of the head the first words of the text say again."""
    if _LABEL.fullmatch(text):
        return "kata «Siaran pers»"
    if _NUMBER.fullmatch(text):
        return "nomor"
    words, opening = normalize_name(text), _DATELINE.match(text)
    with where_read():
        if words == normalize_name(release.title):
            return "judul"
    with where_read():
        if words and words == normalize_name(release.lead):
            return "teras"
    with where_read():
        if opening and opening["place"].split("(")[0].strip().casefold() == release.place.strip().casefold():
            return _PLACE_AND_DAY
    return ""


def _check_pictures(release: Release, reader: Reader) -> None:
    """A caption said twice tells nobody what the picture shows."""
    for index, photo in enumerate(release.photos):
        with where_read():
            if normalize_name(photo.alt) != normalize_name(photo.caption):
                continue
            reader.report("alt-mengulang", ("foto", index, "alt"))


def _body_problems(document: Document, context: ValidationContext) -> list[Problem]:
    """Problems of the text after the head, each at its own line."""
    if not document.text.strip():
        return [problem("isi-kosong", Place(document.path, document.text_line))]
    faults = (fault.at(document.path, document.text_line) for fault in text_faults(document.text))
    return [*personal_data(document, context), *faults]
