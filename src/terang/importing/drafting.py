"""One row and the roles of its columns → a draft of its record, or the reason why it is refused, with warnings."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from ..dates import PartialDate, Period
from ..records import Form, InformationClass, Record, Status, fields_of
from ..records.fields import Text
from .addresses import Places, places_of
from .classes import class_of, classes_named
from .columns import Role
from .description import Description, describe, plainly
from .draft import Draft, Key
from .escaping import escape_text
from .mapping import Mapping
from .masking import mask
from .report import Refusal, Warning
from .roles import Roles, ticked_class
from .table import Row
from .tidying import folded, one_line
from .units import NAME_LIMIT
from .values import date_of, forms_of, is_no_date, period_of, place_and_date, size_of, truth_of

_FIELDS = {field.name: field for field in fields_of(Record)}
_BODY_LIMIT = 100_000
_SUBJECT_LIMIT = 60


@dataclass(frozen=True, slots=True)
class Source:
    """What all rows have in common."""

    name: str
    roles: Roles
    wishes: Mapping
    is_own: Callable[[str], bool]  # is this the body of the site?
    is_official: Callable[[str], bool]  # is this a contact of the office?
    default_class: InformationClass | None = None


def draft_row(row: Row, source: Source) -> tuple[Draft | Refusal, tuple[Warning, ...]]:
    """Nothing is invented: what cannot be understood is left out, and shown in a warning."""
    return _Drafting(row, source).result()


class _Drafting:
    """Works through one row; collects warnings and the words that fit into no field."""

    def __init__(self, row: Row, source: Source) -> None:
        self._row, self._source = row, source
        self._notes: list[Warning] = []
        self._overflow: list[str] = []
        self._masked: dict[str, list[str]] = {}

    def result(self) -> tuple[Draft | Refusal, tuple[Warning, ...]]:
        title = one_line(self._text(Role.TITLE))
        kind = self._class()
        if isinstance(kind, str):
            return self._refused(kind)
        if not title:
            return self._refused("judul kosong")
        places = self._places(kind)
        description = self._description(kind)
        body = one_line(self._text(Role.BODY))
        record = self._record(title, kind, places, description)
        if record.body and len(record.body) > _BODY_LIMIT:
            return self._refused(f"uraian sepanjang {len(record.body)} huruf melebihi batas {_BODY_LIMIT}")
        key = self._key(places, body, kind)
        draft = Draft(
            self._row.number, replace(record, source=self._mask("sumber", key.text())), key, self._unit(),
            not body or self._source.is_own(body), self._fingerprint(kind), self._rest(),
        )  # fmt: skip
        for name, kinds in self._masked.items():
            self._note(
                "data-pribadi", f"{', '.join(dict.fromkeys(kinds))} dalam `{name}` disamarkan ({len(kinds)} kali)."
            )
        return draft, tuple(self._notes)

    def _record(self, title: str, kind: InformationClass, places: Places, description: Description) -> Record:
        made_on, made_at = self._made()
        published = self._date(Role.PUBLISHED)
        forms = self._forms()
        record = Record(
            id="", path="",
            title=self._mask("judul", self._title(title)),
            information_class=kind,
            status=self._status(),
            responsible=self._limited("responsible", one_line(self._text(Role.RESPONSIBLE))),
            made_on=made_on,
            made_at=self._limited("made_at", made_at),
            forms=forms,
            retention=self._limited("retention", one_line(self._text(Role.RETENTION))),
            published=published,
            updated=self._updated(published),
            period=self._period(),
            files=places.files,
            links=places.links,
            subjects=self._subjects(kind),
        )  # fmt: skip
        summary, body = description.summary, "\n\n".join(filter(None, (*self._overflow, description.body)))
        if kind is InformationClass.EXEMPT and body:
            summary, body = self._without_body(summary, body)
        return replace(
            record,
            summary=self._mask("ringkasan", summary) or None,
            body=self._mask("isi", body, markdown=True) or None,
        )

    def _text(self, role: Role) -> str:
        return self._source.roles.text(self._row, role) or self._source.wishes.fixed.get(role, "")

    def _class(self) -> InformationClass | str:
        """The class, or why there is none."""
        roles, row = self._source.roles, self._row
        if written := one_line(self._text(Role.CLASS)):
            if found := self._source.wishes.class_of(written):
                return found
            several = "menyebut lebih dari satu kelas" if classes_named(written) > 1 else "tidak dikenal"
            return f"kelas informasi «{written[:80]}» {several}; petakan dengan `kelas:` dalam berkas --mapping"
        ticked = ticked_class(roles.ticked(row))
        if len(ticked) > 1:
            return f"lebih dari satu kelas informasi ditandai: {', '.join(one.label for one in ticked)}"
        return next(
            filter(None, (*ticked, class_of(row.section), self._source.default_class)), "kelas informasi kosong"
        )

    def _title(self, title: str) -> str:
        limit = _limit("title")
        if len(title) <= limit:
            return title
        self._overflow.append(escape_text(title))
        self._note("judul-dipotong", f"Judul sepanjang {len(title)} huruf dipotong; judul lengkap ada di awal uraian.")
        return title[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:-") + "…"

    def _description(self, kind: InformationClass) -> Description:
        written = self._text(Role.SUMMARY)
        found = plainly(written) if kind is InformationClass.EXEMPT else describe(written)
        for address in found.lost:
            self._note(
                "tautan-dibuang", f"Tautan «{address[:120]}» dalam uraian tidak dapat dipakai; hanya teksnya diambil."
            )
        return found

    def _without_body(self, summary: str, body: str) -> tuple[str, str]:
        if not summary and len(body) <= _limit("summary"):
            return body, ""
        self._note(
            "uraian-dibuang",
            f"Uraian informasi yang dikecualikan tidak boleh terbit, sehingga tidak diambil: {body[:300]}",
        )
        return summary, ""

    def _limited(self, name: str, text: str) -> str | None:
        """What is too long for a field stands in the long text under the field's name."""
        field = _FIELDS[name]
        text = self._mask(field.key, text)
        if len(text) <= _limit(name):
            return text or None
        self._overflow.append(f"{field.label}: {escape_text(text)}")
        self._note("terlalu-panjang", f"`{field.key}` sepanjang {len(text)} huruf dipindahkan ke uraian.")
        return None

    def _date(self, role: Role) -> PartialDate | None:
        written = one_line(self._text(role))
        if not written or is_no_date(written):
            return None
        day = date_of(written)
        if day is None:
            self._unread(role.value, written, "tanggal")
        return day

    def _made(self) -> tuple[PartialDate | None, str]:
        """Time and place, in one cell or in two."""
        made_on, made_at = self._date(Role.MADE_ON), one_line(self._text(Role.MADE_AT))
        if both := self._text(Role.MADE):
            place, day = ("", date_of(both)) if date_of(both) else place_and_date(both)
            if day is None:
                self._unread("waktu_pembuatan", both, "waktu dan tempat")
            made_on, made_at = made_on or day, made_at or one_line(place)
        return made_on, made_at

    def _updated(self, published: PartialDate | None) -> PartialDate | None:
        day = self._date(Role.UPDATED)
        if day and published and day.last_day < published.first_day:
            self._note(
                "tanggal-terbalik",
                f"`tanggal_mutakhir` {day.iso()} mendahului `tanggal_terbit` {published.iso()}; tidak diambil.",
            )
            return None
        return day

    def _period(self) -> Period | None:
        written = one_line(self._text(Role.PERIOD))
        period = period_of(written) if written else None
        if written and period is None:
            self._unread("periode", written, "periode")
        return period

    def _forms(self) -> tuple[Form, ...]:
        ticked = [forms_of(name)[0] for name in self._source.roles.ticked(self._row)]
        written = one_line(self._text(Role.FORM))
        forms, rest = forms_of(written)
        if rest:
            self._unread("bentuk", written, "bentuk informasi")
        chosen = {*forms, *(form for some in ticked for form in some)}
        return tuple(form for form in Form if form in chosen)

    def _status(self) -> Status:
        """A row that its own application hides is not published."""
        is_hidden = False
        for role, hides in ((Role.SHOWN, False), (Role.HIDDEN, True)):
            for written in self._source.roles.texts(self._row, role):
                answer = truth_of(written)
                is_hidden |= answer is hides
                if answer is None:
                    self._unread(role.value, written, "ya atau tidak")
        if is_hidden:
            self._note("belum-publik", "Sumber menandai baris ini tidak untuk umum; catatannya menjadi draf.")
            return Status.DRAFT
        return Status.PUBLISHED

    def _subjects(self, kind: InformationClass) -> tuple[str, ...]:
        found: dict[str, str] = {}
        for text in self._source.roles.texts(self._row, Role.SUBJECT):
            for part in text.replace("|", ";").replace("\n", ";").split(";"):
                subject = self._mask("topik", one_line(part))
                if not subject or class_of(subject) is kind:
                    continue
                if len(subject) > _SUBJECT_LIMIT:
                    self._overflow.append(f"Topik: {escape_text(subject)}")
                    self._note("terlalu-panjang", f"Topik sepanjang {len(subject)} huruf dipindahkan ke uraian.")
                else:
                    found.setdefault(folded(subject), subject)
        return tuple(found.values())

    def _places(self, kind: InformationClass) -> Places:
        size = self._text(Role.SIZE)
        places = places_of(self._source.roles.texts(self._row, Role.LINK), size_of(size))
        for text in places.unusable:
            self._note("tautan-dibuang", f"«{text[:200]}» bukan alamat https:// atau http://, sehingga tidak diambil.")
        if kind is InformationClass.EXEMPT:
            if dropped := (*places.addresses, *places.names):
                text = f"Informasi yang dikecualikan tidak boleh memuat berkas atau tautan; tidak diambil: {', '.join(dropped)}"
                self._note("tautan-dikecualikan", text)
            return Places()
        for name in places.names:
            measured = f" ({size_of(size)} bita)" if size_of(size) else ""
            text = f"Berkas «{name}»{measured} disebut tanpa alamat; namanya ada di `sumber`. Unggah berkasnya lalu isi `berkas`."
            self._note("berkas-tanpa-alamat", text)
        if size and size_of(size) is None and size.strip("0., "):
            self._unread("ukuran", size, "jumlah bita")
        elif size_of(size) and not places.names and not any(file.size for file in places.files):
            self._note(
                "ukuran-dibuang",
                f"Ukuran {size} bita tidak diambil, karena tidak ada satu berkas beralamat yang memilikinya.",
            )
        return places

    def _unit(self) -> str:
        name = self._mask("unit", one_line(self._source.wishes.unit_of(one_line(self._text(Role.UNIT)))))
        if name and (len(name) > NAME_LIMIT or not re.search(r"[^\W_]", name)):
            self._note(
                "unit-dibuang",
                f"Nama unit «{name[:100]}» ({len(name)} huruf) tidak dapat dipakai, sehingga dikosongkan.",
            )
            return ""
        return name

    def _key(self, places: Places, body: str, kind: InformationClass) -> Key:
        code, number = (one_line(self._text(role)) for role in (Role.CODE, Role.NUMBER))
        name = places.names[0] if places.names else ""
        source = one_line(self._text(Role.SOURCE))
        file = f"{self._source.name} ({source})" if source else self._source.name
        return Key(file, body, code, "" if code else number, next(iter(places.addresses), ""), name)

    def _fingerprint(self, kind: InformationClass) -> tuple[str, ...]:
        roles, row = self._source.roles, self._row
        cells = [f"{role.value}={' '.join(text.split())}" for role in Role for text in roles.texts(row, role)]
        return (kind.key, *cells, *roles.ticked(row))

    def _rest(self) -> tuple[str, ...]:
        used = self._source.roles.used()
        return tuple(
            f"{name}={text}" for name, text in sorted(self._row.cells.items()) if name not in used and text.strip()
        )

    def _mask(self, key: str, text: str, *, markdown: bool = False) -> str:
        masked, kinds = mask(text, self._source.is_official, markdown=markdown)
        if kinds:
            self._masked.setdefault(key, []).extend(kinds)
        return masked

    def _unread(self, key: str, written: str, what: str) -> None:
        self._note("tidak-terbaca", f"`{key}` «{written[:120]}» tidak terbaca sebagai {what}; dibiarkan kosong.")

    def _note(self, code: str, message: str) -> None:
        shown, _ = mask(" ".join(message.split()), lambda _: False)
        self._notes.append(Warning(self._row.number, code, f"Baris {self._row.number}: {shown}"))

    def _refused(self, reason: str) -> tuple[Refusal, tuple[Warning, ...]]:
        where = f" ({self._row.where})" if self._row.where else ""
        return Refusal(self._row.number, mask(reason, lambda _: False)[0] + where), ()


def _limit(name: str) -> int:
    kind = _FIELDS[name].type
    assert isinstance(kind, Text)
    return kind.limit
