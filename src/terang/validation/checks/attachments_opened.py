"""Attachments and what is in them → files that must not be published, and files that nobody could look into."""

from collections.abc import Iterator

from ...attachments.file_kinds import ENDINGS, ending_of
from ...attachments.opened_file import FileFault
from ...problems import Place, Problem, problem
from ..attachment_facts import AttachmentFacts, PersonalFind
from ..checked_sources import CheckedSources
from ..context import ValidationContext

_LARGE = 20 << 20  # bytes: more than a phone should be asked to fetch
_UNREAD = {
    FileFault.LOCKED: "terkunci dengan sandi",
    FileFault.SCANNED: "hasil pindaian tanpa teks",
    FileFault.UNREADABLE: "hurufnya tidak dapat dibaca sebagai teks",
    FileFault.TOO_LARGE: "melewati batas pemeriksaan",
    FileFault.LOST_DIGITS: "memuat angka panjang yang terpotong",
}
_REFUSED = {FileFault.SCRIPT: "skrip", FileFault.MACRO: "makro atau program"}


def check(sources: CheckedSources) -> Iterator[Problem]:
    context = ValidationContext.of(sources.body) if sources.body else ValidationContext()
    for path, facts in sources.opened.items():
        yield from problems_of(path, facts, context)
        yield from _of_size(path, facts, sources.body.attachment_limit if sources.body else None)


def problems_of(path: str, facts: AttachmentFacts, context: ValidationContext) -> Iterator[Problem]:
    """Those of one file; the importers ask before they copy it."""
    yield from _of_kind(path, facts)
    for find in facts.finds:
        if not _may_publish(path, find, context):
            yield problem("lampiran-data-pribadi", Place(path), kind=find.kind, where=find.place, masked=find.masked)
    if facts.more:
        yield problem("lampiran-data-pribadi-lain", Place(path), count=facts.more)
    if facts.hidden:
        yield problem("lampiran-bagian-tersembunyi", Place(path), parts="; ".join(facts.hidden))


def _of_size(path: str, facts: AttachmentFacts, limit: int | None) -> Iterator[Problem]:
    size = facts.size / (1 << 20)
    if limit is not None and size > limit:
        yield problem("lampiran-terlalu-besar", Place(path), size=f"{size:.1f}".replace(".", ","), limit=limit)
    elif facts.size > _LARGE:
        yield problem("lampiran-besar", Place(path), size=f"{size:.0f}")


def _may_publish(path: str, find: PersonalFind, context: ValidationContext) -> bool:
    return bool(find.contact and context.allows(find.contact)) or (path, find.kind, find.masked) in context.reviewed


def _of_kind(path: str, facts: AttachmentFacts) -> Iterator[Problem]:
    for name, detail in facts.faults.items():
        fault = FileFault[name]
        where = f" ({detail})" if detail else ""
        if fault is FileFault.EMPTY:
            yield problem("lampiran-kosong", Place(path), where=where)
        elif fault is FileFault.DAMAGED:
            yield problem("lampiran-rusak", Place(path), where=where)
        elif fault is FileFault.OTHER_KIND:
            yield problem("lampiran-jenis-lain", Place(path), ending=ending_of(path), kind=detail)
        elif fault is FileFault.UNKNOWN_KIND:
            yield problem(
                "lampiran-jenis-terlarang", Place(path), ending=ending_of(path), known=", ".join(sorted(ENDINGS))
            )
        elif fault in _REFUSED:
            yield problem("lampiran-berbahaya", Place(path), what=_REFUSED[fault])
        else:
            yield problem("lampiran-tak-terperiksa", Place(path), why=f"{_UNREAD[fault]}{where}")
