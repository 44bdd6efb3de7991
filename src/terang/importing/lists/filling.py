"""The cells of one row → the fields of its record; what cannot be understood is left out, and shown in a warning."""

import re
from dataclasses import replace

from ...records import Form, InformationClass, Record, Status, frequency_of
from ...values.dates import PartialDate, Period
from ..shared.cell_values import date_of, forms_of, is_no_date, period_of, size_of, time_and_place, truth_of
from ..shared.class_words import class_of, classes_named
from ..shared.escaping import escape_text
from ..shared.tidying import normalize_name, one_line
from ..shared.title_months import is_time
from .description import describe, plainly
from .exempting import exemption_of, keep_grounds
from .headings import Role
from .places import Places, places_given, places_of
from .row_context import FIELDS, RowContext, limit_of

_SUBJECT_LIMIT = 60


def record_of(case: RowContext, title: str, kind: InformationClass, places: Places) -> Record:
    """All fields but id, path, unit and source."""
    made_on, made_at, of_making = _made(case)
    published = _date(case, Role.PUBLISHED)
    record = Record(
        id="",
        path="",
        title=case.mask("judul", _title(case, title)),
        information_class=kind,
        status=_status(case),
        responsible=case.limited("responsible", case.line(Role.RESPONSIBLE)),
        made_on=made_on,
        made_at=case.limited("made_at", made_at),
        forms=_forms(case),
        retention=case.limited("retention", case.line(Role.RETENTION)),
        published=published,
        updated=_updated(case, published),
        period=_period(case) or of_making,
        exemption=exemption_of(case) if kind is InformationClass.EXEMPT else None,
        files=places.files,
        links=places.links,
        subjects=_subjects(case, kind),
    )
    if kind is not InformationClass.EXEMPT:
        keep_grounds(case)
    frequency = frequency_of(case.line(Role.FREQUENCY) or "")
    if frequency is None and (written := case.line(Role.FREQUENCY)):
        case.move_text("Frekuensi pemutakhiran", written)
    summary, body = _texts(case, kind)  # last, since it takes up what fitted nowhere else
    return replace(
        record,
        frequency=frequency,
        summary=case.mask("ringkasan", summary) or None,
        body=case.mask("isi", body, markdown=True) or None,
    )


def places_in(case: RowContext, kind: InformationClass) -> Places:
    """Files and links; exempt information may have none."""
    size = case.text(Role.SIZE)
    places = places_given(case.row.files) if case.row.files else places_of(case.texts(Role.LINK), size_of(size))
    places = _masked(case, places)
    for text in places.unusable:
        case.note("tautan-dibuang", f"«{text[:200]}» bukan alamat https:// atau http://, sehingga tidak diambil.")
    if kind is InformationClass.EXEMPT:
        if dropped := ", ".join((*places.addresses, *places.names)):
            text = f"Informasi yang dikecualikan tidak boleh memuat berkas atau tautan; tidak diambil: {dropped}"
            case.note("tautan-dikecualikan", text)
        return Places()
    for name in places.names:
        measured = f" ({size_of(size)} bita)" if size_of(size) else ""
        text = f"Berkas «{name}»{measured} disebut tanpa alamat; namanya ada di `sumber`. Unggah lalu isi `berkas`."
        case.note("berkas-tanpa-alamat", text)
    if size and size_of(size) is None and size.strip("0., "):
        case.unread("ukuran", size, "jumlah bita")
    elif size_of(size) and not places.names and not any(file.size for file in places.files):
        case.note(
            "ukuran-dibuang", f"Ukuran {size} bita tidak diambil: tidak ada satu berkas beralamat yang memilikinya."
        )
    return places


def _masked(case: RowContext, places: Places) -> Places:
    return replace(
        places,
        files=tuple(replace(one, title=case.mask("berkas", one.title or "") or None) for one in places.files),
        links=tuple(replace(one, title=case.mask("tautan", one.title)) for one in places.links),
    )


def _title(case: RowContext, title: str) -> str:
    limit = limit_of(FIELDS["title"])
    if len(title) <= limit:
        return title
    case.overflow.append(escape_text(title))
    case.note("judul-dipotong", f"Judul sepanjang {len(title)} huruf dipotong; judul lengkap ada di awal uraian.")
    return title[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:-") + "…"


def _texts(case: RowContext, kind: InformationClass) -> tuple[str, str]:
    """Summary and long text. Exempt information has no long text: what does not fit the summary is left out."""
    is_exempt = kind is InformationClass.EXEMPT
    written = case.text(Role.SUMMARY)
    found = plainly(written) if is_exempt else describe(written)
    for address in found.lost:
        case.note(
            "tautan-dibuang", f"Tautan «{address[:120]}» dalam uraian tidak dapat dipakai; hanya teksnya diambil."
        )
    body = "\n\n".join(filter(None, (*case.overflow, found.body)))
    if not (is_exempt and body):
        return found.summary, body
    if not found.summary and len(body) <= limit_of(FIELDS["summary"]):
        return body, ""
    case.note(
        "uraian-dibuang", f"Uraian panjang informasi yang dikecualikan tidak boleh terbit; tidak diambil: {body[:300]}"
    )
    return found.summary, ""


def _date(case: RowContext, role: Role) -> PartialDate | None:
    written = case.line(role)
    if not written or is_no_date(written):
        return None
    day = date_of(written)
    if day is None:
        case.keep_as_text("published" if role is Role.PUBLISHED else "updated", written, "tanggal")
    return day


def _made(case: RowContext) -> tuple[PartialDate | None, str, Period | None]:
    """Time and place, in one cell or in two; the period where the time is one."""
    made_at = case.line(Role.MADE_AT)
    written = case.text(Role.MADE_ON) or case.text(Role.MADE)
    if case.text(Role.MADE_ON) and case.text(Role.MADE):
        made_at = made_at or time_and_place(case.text(Role.MADE)).place
    if not written or is_no_date(written):
        return None, made_at, None
    found = time_and_place(written)
    if not found.is_known:
        case.keep_as_text("made_on", one_line(written), "tanggal")
    elif found.period and case.line(Role.PERIOD):
        case.keep_as_text("made_on", one_line(written), "satu tanggal")
        return None, made_at or one_line(found.place), None
    return found.day, made_at or one_line(found.place), found.period


def _updated(case: RowContext, published: PartialDate | None) -> PartialDate | None:
    day = _date(case, Role.UPDATED)
    if day and published and day.last_day < published.first_day:
        text = f"`tanggal_mutakhir` {day.iso()} mendahului `tanggal_terbit` {published.iso()}; tidak diambil."
        case.note("tanggal-terbalik", text)
        return None
    return day


def _period(case: RowContext) -> Period | None:
    written = case.line(Role.PERIOD)
    period = period_of(written) if written else _period_above(case)
    if written and period is None:
        case.keep_as_text("period", written, "tahun, triwulan, semester, atau bulan")
    return period


def _period_above(case: RowContext) -> Period | None:
    """Of a sub-section that is only a time, `TAHUN 2024`, over rows that name no period of their own."""
    above = case.row.group
    if case.line(Role.PERIOD) or not is_time(above):
        return None
    return period_of(above) or period_of(case.row.month)


def _forms(case: RowContext) -> tuple[Form, ...]:
    """Those that are named, and those that are ticked."""
    written = case.line(Role.FORM)
    named, rest = forms_of(written)
    if rest and named:
        labels = ", ".join(form.label for form in named)
        case.note("sebagian-terbaca", f"`bentuk` «{written[:120]}» terbaca sebagai {labels}; tidak dikenal: «{rest}».")
    elif rest or (written and not named):
        case.keep_as_text("forms", written, "bentuk informasi yang dikenal")
    recorded = [name for name in (written, *case.source.roles.ticked(case.row)) if "rekam" in name.casefold()]
    if recorded:
        text = f"«{recorded[0][:60]}» dibaca sebagai elektronik; betulkan bila rekaman suara atau gambar."
        case.note("bentuk-terekam", text)
    for name, text in case.source.roles.odd_ticks(case.row):
        case.note(
            "tanda-tidak-terbaca", f"`{name}` «{text[:60]}» bukan ya atau tidak; kolom itu dianggap tidak ditandai."
        )
    ticked = [form for name in case.source.roles.ticked(case.row) for form in forms_of(name)[0]]
    return tuple(form for form in Form if form in {*named, *ticked})


def _status(case: RowContext) -> Status:
    """A row that its own application hides is not published."""
    is_hidden = False
    for role, hides in ((Role.SHOWN, False), (Role.HIDDEN, True)):
        for written in case.texts(role):
            answer = truth_of(written)
            is_hidden |= answer is hides
            if answer is None:
                case.unread(role.value, written, "ya atau tidak")
    if is_hidden:
        case.note("belum-publik", "Sumber menandai baris ini tidak untuk umum; catatannya menjadi draf.")
    return Status.DRAFT if is_hidden else Status.PUBLISHED


def _subjects(case: RowContext, kind: InformationClass) -> tuple[str, ...]:
    """Topics; a column that only repeats the class is none."""
    found: dict[str, str] = {}
    beside_class = [part for part in _parts(case.text(Role.CLASS)) if not classes_named(part)]
    parts = [part for text in case.texts(Role.SUBJECT) for part in _parts(text)]
    group = "" if _period_above(case) else case.row.group
    for part in (*beside_class[: len(_parts(case.text(Role.CLASS))) - 1], *parts, *filter(None, (group,))):
        subject = case.mask("topik", one_line(part))
        if not subject or class_of(subject) is kind:
            continue
        if len(subject) > _SUBJECT_LIMIT:
            case.move("Topik", subject, "Topik")
        else:
            found.setdefault(normalize_name(subject), subject)
    return tuple(found.values())


def _parts(text: str) -> list[str]:
    return [part for part in re.split(r"[;|\n]", text) if part.strip()]
