"""One row and the roles of its columns → a draft of its record, or the reason why it is refused, with warnings."""

import re
from dataclasses import replace

from ...records import InformationClass
from ...records.fields import Markdown
from ..shared.class_words import class_of, classes_named
from ..shared.masking import mask
from ..shared.report import ImportNote, RejectedRow
from ..shared.tidying import normalize_name, one_line
from ..shared.unit_names import NAME_LIMIT
from ..shared.unit_words import is_holder
from ..sources.source_table import SourceRow
from .filling import places_in, record_of
from .headings import Role
from .places import Places
from .record_draft import RecordDraft, RowIdentity
from .roles import ticked_class
from .row_context import FIELDS, ListSource, RowContext


def draft_row(row: SourceRow, source: ListSource) -> tuple[RecordDraft | RejectedRow, tuple[ImportNote, ...]]:
    """Warnings of a refused row are left out: its reason says enough."""
    case = RowContext(row, source)
    kind = _class(case)
    if isinstance(kind, str):
        return _refused(case, kind), ()
    title = case.line(Role.TITLE)
    if not title:
        return _refused(case, f"judul kosong: isi sel pada {_cell(case, Role.TITLE)}, atau hapus baris itu"), ()
    places = places_in(case, kind)
    record = record_of(case, title, kind, places)
    if _is_holder(case):
        record = replace(record, responsible=case.limited("responsible", case.line(Role.UNIT)))
    if record.body and len(record.body) > _body_limit():
        return _refused(
            case, f"uraian sepanjang {len(record.body)} huruf melebihi batas {_body_limit()}; pindahkan ke dokumen"
        ), ()
    body = case.line(Role.BODY)
    key = _key(case, places, body)
    draft = RecordDraft(
        row=row.number,
        record=replace(record, source=case.mask("sumber", key.text())),
        key=key,
        unit=_unit(case),
        is_own=not body or source.is_own(body),
        fingerprint=_fingerprint(case, kind),
        rest=_rest(case),
    )
    return draft, case.all_warnings()


def _class(case: RowContext) -> InformationClass | str:
    """The class, or why there is none."""
    if written := case.line(Role.CLASS):
        if found := case.source.wishes.class_of(written):
            return found
        fault = "menyebut lebih dari satu kelas" if classes_named(written) > 1 else "tidak dikenal"
        where = _cell(case, Role.CLASS)
        remedy = "betulkan, atau petakan dengan `kelas:` dalam berkas --mapping"
        return f"kelas informasi «{written[:80]}» {fault} ({where}); {remedy}"
    ticked = ticked_class(case.source.roles.ticked(case.row))
    if len(ticked) > 1:
        return f"lebih dari satu kelas informasi ditandai: {', '.join(one.label for one in ticked)}; sisakan satu tanda"
    candidates = (*ticked, class_of(case.row.section), case.source.default_class)
    empty = (
        f"isi sel pada {_cell(case, Role.CLASS)}"
        if case.source.roles.has(Role.CLASS)
        else "tambahkan kolom Klasifikasi"
    )
    return next(
        filter(None, candidates),
        f"kelas informasi kosong: {empty}, atau tulis `tetap: {{kelas: …}}` dalam berkas --mapping",
    )


def _cell(case: RowContext, role: Role) -> str:
    """The heading of the column that has the role; the row is said with the reason."""
    headings = case.source.roles.columns.get(role, ())
    return f"kolom {' atau '.join(f'«{heading[:60]}»' for heading in headings)}" if headings else "kolom judul"


def _is_holder(case: RowContext) -> bool:
    """The cell of the unit names who answers for the information: `Kepala Bidang Anggaran`, under `Pejabat Penguasa`.

    A list whose heading speaks of units alone means the unit of that office: `Sekretaris Dewan`.
    """
    written = case.line(Role.UNIT)
    if case.line(Role.RESPONSIBLE) or not is_holder(written) or case.source.wishes.unit_of(written) != written:
        return False
    return any("pejabat" in normalize_name(name) for name in case.source.roles.columns[Role.UNIT])


def _unit(case: RowContext) -> str:
    written = "" if _is_holder(case) else case.line(Role.UNIT)
    written = written or ("" if case.source.is_own(case.row.unit) else case.row.unit)
    name = case.mask("unit", one_line(case.source.wishes.unit_of(written)))
    if name and (len(name) > NAME_LIMIT or not re.search(r"[^\W_]", name)):
        text = f"Nama unit «{name[:100]}» ({len(name)} huruf) tidak dapat dipakai, sehingga dikosongkan."
        case.note("unit-dibuang", text)
        return ""
    return name


def _key(case: RowContext, places: Places, body: str) -> RowIdentity:
    code, source = case.line(Role.CODE), case.line(Role.SOURCE)
    return RowIdentity(
        file=f"{case.source.name} ({source})" if source else case.source.name,
        body=body,
        code=code,
        number="" if code else case.line(Role.NUMBER),
        link=next(iter(places.addresses), ""),
        name=next(iter(places.names), ""),
    )


def _fingerprint(case: RowContext, kind: InformationClass) -> tuple[str, ...]:
    """Every cell that has a role, without regard to spacing: rows that are equal in it are one."""
    cells = [f"{role.value}={' '.join(text.split())}" for role in Role for text in case.texts(role)]
    return (kind.key, *cells, *case.source.roles.ticked(case.row), case.row.unit, case.row.group)


def _rest(case: RowContext) -> tuple[str, ...]:
    used = case.source.roles.used()
    cells = sorted(case.row.cells.items())
    return tuple(f"{name}={text}" for name, text in cells if name not in used and text.strip())


def _refused(case: RowContext, reason: str) -> RejectedRow:
    where = f" ({case.row.where})" if case.row.where else ""
    return RejectedRow(case.row.number, mask(reason, lambda _: False)[0] + where)


def _body_limit() -> int:
    kind = FIELDS["body"].type
    assert isinstance(kind, Markdown)
    return kind.limit
