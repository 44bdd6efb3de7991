"""A Markdown document → what in its text must not be published."""

from ..problems import Place, Problem, problem
from ..reading import Document
from .context import Exists, ValidationContext
from .markdown_text import core_targets
from .personal import find_personal


def check_page(document: Document, context: ValidationContext, exists: Exists) -> tuple[Problem, ...]:
    """A written page: a head that an engine would drop without a word, personal data, links to what is not there."""
    broken = [
        problem("tautan-putus", Place(document.path, document.text_line + target.line), value=target.written)
        for target in core_targets(document.text, document.path)
        if not exists(target.path)
    ]
    return (*document.problems, *personal_data(document, context), *broken)


def personal_data(document: Document, context: ValidationContext) -> list[Problem]:
    """Each at its own line and column; the office's own numbers and addresses are allowed."""
    return [
        problem("data-pribadi", Place(document.path, document.text_line + offset, start + 1), kind=kind, key="isi")
        for offset, line in enumerate(document.text.split("\n"))
        for start, end, kind in find_personal(line)
        if not context.allows(line[start:end])
    ]
