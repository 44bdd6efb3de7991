"""A Markdown document → what in its text must not be published."""

from ..problems import Place, Problem, problem
from ..reading import Document
from ..values.source_links import is_of_core
from .context import Exists, ValidationContext
from .markdown_faults import page_faults, targets
from .personal import find_personal


def check_page(document: Document, context: ValidationContext, exists: Exists) -> tuple[Problem, ...]:
    """A written page: a head that an engine would drop without a word, personal data, and what its text hides.

    Links to other written pages are the engine's to check.
    """
    faults = [fault.at(document.path, document.text_line) for fault in page_faults(document.text)]
    broken = [
        problem("tautan-putus", Place(document.path, document.text_line + target.line - 1), value=target.written)
        for target in targets(document.text, document.path)
        if is_of_core(target.path) and not exists(target.path)
    ]
    return (*document.problems, *personal_data(document, context), *faults, *broken)


def personal_data(document: Document, context: ValidationContext) -> list[Problem]:
    """Each at its own line and column; the office's own numbers and addresses are allowed."""
    return [
        problem("data-pribadi", Place(document.path, document.text_line + offset, start + 1), kind=kind, key="isi")
        for offset, line in enumerate(document.text.split("\n"))
        for start, end, kind in find_personal(line)
        if not context.allows(line[start:end])
    ]
