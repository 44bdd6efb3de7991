"""Document of a release file → Release, after the rules that one release must keep."""

from ..problems import Place, Problem, problem
from ..reading import Document
from ..records import Release
from .context import Context
from .life import check_life
from .pages import personal_data
from .table import Reader
from .wording import long_text_faults


def read_release(document: Document, id: str, context: Context) -> tuple[Release | None, tuple[Problem, ...]]:
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
        _check_corrections(release, reader)
    return release, (*document.problems, *reader.problems, *body_faults)


def _check_corrections(release: Release, reader: Reader) -> None:
    for index, correction in enumerate(release.corrections):
        if correction.date < release.date:
            reader.report(
                "tanggal-terbalik",
                ("ralat", index, "tanggal"),
                later="ralat",
                later_value=correction.date.words(),
                earlier="tanggal",
                earlier_value=release.date.words(),
            )


def _body_problems(document: Document, context: Context) -> list[Problem]:
    """Problems of the text after the head, each at its own line."""
    if not document.text.strip():
        return [problem("isi-kosong", Place(document.path, document.text_line))]
    found = personal_data(document, context)
    for offset, line in enumerate(document.text.split("\n")):
        place = Place(document.path, document.text_line + offset)
        found += [problem(code, place, **words) for code, words in long_text_faults(line)]
    return found
