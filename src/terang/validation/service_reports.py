"""Document of a year's written report, with a heading for each part → ServiceReport, or its problems."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..problems import Place, Problem, problem
from ..reading import BLOCK, Document, KeyPath, Part, Places
from ..records import ReportSection, ServiceReport
from ..values.slugs import slug
from .context import ValidationContext, nearest
from .markdown_faults import headings, targets, text_faults
from .partly_read import where_read, with_value
from .personal import find_personal, masked
from .table_reader import Reader, read_ledger


@dataclass(frozen=True, slots=True)
class _Section:
    """A part of the text: `heading` and `key` are empty where it has none, or none that is known; lines are those of the file."""

    line: int
    heading: str
    key: str
    text_line: int
    text: str


_KEYS = {slug(section.label): section.key for section in ReportSection} | {one.key: one.key for one in ReportSection}


def read_service_report(
    document: Document, id: str, context: ValidationContext
) -> tuple[ServiceReport | None, tuple[Problem, ...]]:
    """The written part of the report of the year `id`, perhaps partly read, and its problems."""
    if document.readable is None:
        return None, document.problems
    sections = list(_sections(document.text, document.text_line))
    unreadable = [fault.at(document.path, document.text_line) for fault in headings(document.text, 2)[1]]
    faults = [*_faults(document, sections), *_in_strange_parts(document, sections, context)]
    told = [section for section in sections if section.key]
    texts = {section.key: section.text for section in told if section.text.strip()}
    places: dict[KeyPath, tuple[int, int]] = {(section.key,): (section.line, 1) for section in told}
    places |= {(section.key, BLOCK): (section.text_line, 1) for section in told}
    values = {**document.readable, **texts}

    def find_places() -> Places:
        return {**document.places, **places}

    if document.values is None and document.salvage:
        salvage = replace(
            document.salvage,
            values=Part(values, is_complete=document.salvage.values.is_complete),
            find_places=find_places,
        )
        with_texts = replace(document, salvage=salvage, text="")
    else:
        with_texts = replace(document, values=values, find_places=find_places, text="")
    found, problems = read_ledger(ServiceReport, with_texts, id, context, _check)
    if found is not None:
        linked = dict.fromkeys(target.path for target in targets(document.text, document.path))
        found = with_value(found, "targets", tuple(linked))
    return found, (*problems, *faults, *unreadable)


def _sections(text: str, first_line: int) -> Iterator[_Section]:
    """Text before the first heading is a part of its own."""
    lines = text.split("\n")
    heading, start, begin = "", first_line, 0
    for entry in headings(text, 2)[0]:
        inner = "\n".join(lines[begin : entry.line - 1])
        yield _Section(start, heading, _KEYS.get(slug(heading), ""), first_line + begin, inner)
        heading, start, begin = entry.text, first_line + entry.line - 1, entry.last_line
    yield _Section(start, heading, _KEYS.get(slug(heading), ""), first_line + begin, "\n".join(lines[begin:]))


def _faults(document: Document, sections: list[_Section]) -> Iterator[Problem]:
    """What would not be printed: text before the first heading, headings that are no part's, a part twice."""
    known = ", ".join(section.label for section in ReportSection)
    seen = set(document.readable or ())
    for section in sections:
        place = Place(document.path, section.line)
        if section.key and section.key in seen:
            yield problem("bagian-ganda", place, value=section.heading)
        if not section.key and (section.heading or section.text.strip()):
            near = nearest(section.heading, [one.label for one in ReportSection])
            suggestion = f"Mungkin maksudnya «{near}». " if near else ""
            shown = section.heading or "tanpa judul"
            yield problem("bagian-tak-dikenal", place, value=shown, suggestion=suggestion, known=known)
        seen.add(section.key)


def _in_strange_parts(document: Document, sections: list[_Section], context: ValidationContext) -> Iterator[Problem]:
    """Personal data and faults of texts that belong to no part: the heading will be mended, and then they are published."""
    for section in sections:
        if section.key:
            continue
        text = section.text
        for start, end, kind in find_personal(text):
            if not context.may_publish(text[start:end], kind, document.path):
                place = Place(document.path, section.text_line + text.count("\n", 0, start))
                words = {"kind": kind, "key": section.heading, "masked": masked(text[start:end], kind)}
                yield problem("data-pribadi", place, **words)
        yield from (fault.at(document.path, section.text_line) for fault in text_faults(text))


def _check(found: ServiceReport, reader: Reader) -> None:
    """The report of a year tells of it when it is over."""
    for key, name in (("tanggal_terbit", "published"), ("tanggal_disampaikan", "sent")):
        with where_read():
            day = getattr(found, name)
            if not day or day.year > int(found.id):
                continue
            reader.report("laporan-sebelum-akhir", (key,), value=day.words(), year=found.id)
