"""Document of a year's written report, with a heading for each part → ServiceReport, or its problems."""

from collections.abc import Iterator
from dataclasses import replace

from ..problems import Place, Problem, problem
from ..reading import Document, KeyPath, Part, Places
from ..records import ReportSection, ServiceReport
from ..values.slugs import slug
from .context import ValidationContext, nearest
from .markdown_faults import headings, targets, text_faults
from .partly_read import where_read, with_value
from .personal import find_personal, masked
from .table_reader import Reader, read_ledger

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
    texts = {key: text for _, _, key, text in sections if key and text.strip()}
    places: dict[KeyPath, tuple[int, int]] = {(key,): (line, 1) for line, _, key, _ in sections if key}
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


def _sections(text: str, first_line: int) -> Iterator[tuple[int, str, str, str]]:
    """Line, heading, key (empty for an unknown part) and text of each part. Text before the first has no heading."""
    lines = text.split("\n")
    heading, start, begin = "", first_line, 0
    for entry in headings(text, 2)[0]:
        yield start, heading, _KEYS.get(slug(heading), ""), "\n".join(lines[begin : entry.line - 1])
        heading, start, begin = entry.text, first_line + entry.line - 1, entry.last_line
    yield start, heading, _KEYS.get(slug(heading), ""), "\n".join(lines[begin:])


def _faults(document: Document, sections: list[tuple[int, str, str, str]]) -> Iterator[Problem]:
    """What would not be printed: text before the first heading, headings that are no part's, a part twice."""
    known = ", ".join(section.label for section in ReportSection)
    seen = set(document.readable or ())
    for line, heading, key, text in sections:
        place = Place(document.path, line)
        if key and key in seen:
            yield problem("bagian-ganda", place, value=heading)
        if not key and (heading or text.strip()):
            near = nearest(heading, [section.label for section in ReportSection])
            suggestion = f"Mungkin maksudnya «{near}». " if near else ""
            shown = heading or "tanpa judul"
            yield problem("bagian-tak-dikenal", place, value=shown, suggestion=suggestion, known=known)
        seen.add(key)


def _in_strange_parts(
    document: Document, sections: list[tuple[int, str, str, str]], context: ValidationContext
) -> Iterator[Problem]:
    """Personal data and faults of texts that belong to no part: the heading will be mended, and then they are published."""
    for line, heading, key, text in sections:
        if key:
            continue
        place = Place(document.path, line)
        for start, end, kind in find_personal(text):
            if not context.may_publish(text[start:end], kind, document.path):
                yield problem("data-pribadi", place, kind=kind, key=heading, masked=masked(text[start:end], kind))
        yield from (problem(fault.code, place, **fault.words) for fault in text_faults(text.strip("\n")))


def _check(found: ServiceReport, reader: Reader) -> None:
    """The report of a year tells of it when it is over."""
    for key, name in (("tanggal_terbit", "published"), ("tanggal_disampaikan", "sent")):
        with where_read():
            day = getattr(found, name)
            if not day or day.year > int(found.id):
                continue
            reader.report("laporan-sebelum-akhir", (key,), value=day.words(), year=found.id)
