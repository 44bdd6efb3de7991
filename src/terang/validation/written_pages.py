"""Document of a written page → WrittenPage, and what in it must not be published."""

from ..problems import Place, Problem, problem
from ..reading import Document
from ..records import WrittenPage
from ..repository import PAGES
from .context import Exists, ValidationContext
from .life_cycle import check_life
from .markdown_faults import engine_targets, linked_files, page_faults
from .meant_paths import path_meant
from .personal import find_personal, masked
from .table_reader import Reader


def read_page(
    document: Document, context: ValidationContext, exists: Exists
) -> tuple[WrittenPage | None, tuple[Problem, ...]]:
    """The page, perhaps partly read, and its problems: a head that an engine would drop without a word, personal data, and what
    its text hides, and links that lead nowhere: an engine would name them in English, one by one.
    """
    if document.readable is None:
        return None, document.problems  # not even its text
    reader = Reader(document, context)
    page: WrittenPage = reader.table(
        WrittenPage,
        document.readable,
        id=document.path.removeprefix(f"{PAGES}/").removesuffix(".md"),
        path=document.path,
        fingerprint=document.fingerprint,
        body=document.text,
        targets=linked_files(document.text, document.path),
    )
    reader.check(check_life, page)
    return page, (*document.problems, *reader.problems, *_text_problems(document, context, exists))


def _text_problems(document: Document, context: ValidationContext, exists: Exists) -> tuple[Problem, ...]:
    faults = [fault.at(document.path, document.text_line) for fault in page_faults(document.text)]
    broken = [
        problem(
            "tautan-putus",
            Place(document.path, document.text_line + target.line - 1),
            value=target.written,
            suggestion=path_meant(target.path, document.path, exists),
        )
        for target in engine_targets(document.text, document.path)
        if not exists(target.path)
    ]
    return (*personal_data(document, context), *faults, *broken)


def personal_data(document: Document, context: ValidationContext) -> list[Problem]:
    """Each at its own line and column, also where it goes on in the next; the office's own contacts are allowed."""
    text, found = document.text, []
    for start, end, kind in find_personal(text):
        stretch = text[start:end]
        if not context.may_publish(stretch, kind, document.path):
            line, column = text.count("\n", 0, start), start - text.rfind("\n", 0, start)
            place = Place(document.path, document.text_line + line, column)
            found.append(problem("data-pribadi", place, kind=kind, key="isi", masked=masked(stretch, kind)))
    return found
