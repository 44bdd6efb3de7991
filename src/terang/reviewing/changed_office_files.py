"""Office files of two catalogues → what an edit does to each of them, in a sentence."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..catalogue import Catalogue, OfficeFiles
from ..records import (
    HolidayList,
    Monev,
    ObjectionRegister,
    OfficeFile,
    RequestRegister,
    ServiceReport,
    Synonyms,
    published_reports,
)
from ..values.dates import PartialDate
from ..working_days import Holiday, HolidayYear
from .differences import changed_labels, compare_rows, counted, in_order

_FORM_ONLY = "keterangan atau bentuk berkasnya"


@dataclass(frozen=True, slots=True)
class ChangedOfficeFile:
    """`told` is empty where nothing of it is on the site."""

    title: str
    told: str
    path: str


def changed_office_files(before: Catalogue, after: Catalogue) -> Iterator[ChangedOfficeFile]:
    """Those that were added, changed or taken away; tables of money are items of their own."""
    for name, (title, describe) in OFFICE_FILE_WORDS.items():
        then, now = _by_id(before.office_files, name), _by_id(after.office_files, name)
        for id in sorted(then.keys() | now.keys()):
            old, new = then.get(id), now.get(id)
            if old and new and old.fingerprint == new.fingerprint:
                continue
            file = new or old
            assert file
            told = describe(old, new, before, after) or _FORM_ONLY
            yield ChangedOfficeFile(title.format(file.id), told, file.path)


def _by_id(files: OfficeFiles, name: str) -> dict[str, OfficeFile]:
    found = getattr(files, name)
    return {one.id: one for one in (found if isinstance(found, tuple) else () if found is None else (found,))}


def _holidays(old: HolidayList | None, new: HolidayList | None, before: Catalogue, after: Catalogue) -> str:
    """By the days that are counted: what a file says of a built-in year is a difference only where it is another."""
    year = int((new or old).id)  # type: ignore[union-attr]
    then, now = before.calendar.years.get(year), after.calendar.years.get(year)
    found = compare_rows(_days(then), _days(now), lambda holiday: holiday.day)
    said = in_order(
        ("ditambah", map(_day, found.added)),
        ("berubah", (_day(one) for _, one in found.changed)),
        ("dihapus", map(_day, found.removed)),
    )
    decree = now.decree if now and (then is None or then.decree != now.decree) else ""
    return "; ".join(part for part in (said, f"menurut {decree}" if decree else "") if part)


def _days(year: HolidayYear | None) -> tuple[Holiday, ...]:
    return year.holidays if year else ()


def _day(holiday: Holiday) -> str:
    return f"{PartialDate.of(holiday.day).words()} ({holiday.name})"


def _requests(old: RequestRegister | None, new: RequestRegister | None, *_: Catalogue) -> str:
    """Numbers alone: what was asked is read on the site."""
    rows = compare_rows(old.rows if old else (), new.rows if new else (), lambda row: row.number)
    answered = sum(not then.outcome and bool(now.outcome) for then, now in rows.changed)
    return counted(
        (len(rows.added), "permintaan baru"),
        (answered, "dijawab"),
        (len(rows.changed) - answered, "diubah"),
        (len(rows.removed), "dihapus"),
    )


def _objections(old: ObjectionRegister | None, new: ObjectionRegister | None, *_: Catalogue) -> str:
    rows = compare_rows(old.rows if old else (), new.rows if new else (), lambda row: row.number)
    answered = sum(not then.reply and bool(now.reply) for then, now in rows.changed)
    return counted(
        (len(rows.added), "keberatan baru"),
        (answered, "ditanggapi"),
        (len(rows.changed) - answered, "diubah"),
        (len(rows.removed), "dihapus"),
    )


def _report(old: ServiceReport | None, new: ServiceReport | None, before: Catalogue, after: Catalogue) -> str:
    """Nothing of what is not published yet."""
    was_out = bool(old and published_reports((old,), before.today))
    is_out = bool(new and published_reports((new,), after.today))
    if was_out and is_out and old and new:
        labels = changed_labels(old, new)
        return f"berubah: {', '.join(labels)}" if labels else ""
    if is_out:
        return "terbit"
    return (
        "tidak terbit lagi" if was_out else "masih disusun, belum terbit" if new else "naskah yang belum terbit dihapus"
    )


def _monev(old: Monev | None, new: Monev | None, *_: Catalogue) -> str:
    then, now = old or Monev(id="", path=""), new or Monev(id="", path="")
    categories = compare_rows(then.categories, now.categories, lambda one: one.id)
    units = compare_rows(_units(then), _units(now), lambda pair: (pair[0], pair[1].unit))
    answers = compare_rows(then.answers, now.answers, lambda one: one.check)
    renamed = sum(bool(changed_labels(was, one, without=("units",))) for was, one in categories.changed)
    more = [] if not old or not new else changed_labels(old, new, without=("categories", "answers"))
    return counted(
        (len(categories.added), "kategori baru"),
        (renamed, "kategori berubah"),
        (len(categories.removed), "kategori dihapus"),
        (len(units.added), "unit dinilai"),
        (len(units.changed), "penilaian unit berubah"),
        (len(units.removed), "penilaian unit dihapus"),
        (len(answers.added), "jawaban mandiri baru"),
        (len(answers.changed), "jawaban mandiri berubah"),
        (len(answers.removed), "jawaban mandiri dihapus"),
    ) + (f"; berubah: {', '.join(more)}" if more else "")


def _units(monev: Monev) -> list[tuple[str, Any]]:
    return [(category.id, unit) for category in monev.categories for unit in category.units]


def _synonyms(old: Synonyms | None, new: Synonyms | None, *_: Catalogue) -> str:
    rows = compare_rows(old.entries if old else (), new.entries if new else (), lambda row: row.term)
    return in_order(
        ("ditambah", (row.term for row in rows.added)),
        ("diubah", (row.term for _, row in rows.changed)),
        ("dihapus", (row.term for row in rows.removed)),
    )


# Attribute of OfficeFiles → what a file of the kind is called, and its sentence.
OFFICE_FILE_WORDS: Mapping[str, tuple[str, Callable[..., str]]] = {
    "holidays": ("Hari libur {}", _holidays),
    "monevs": ("Hasil monev {}", _monev),
    "requests": ("Register permintaan {}", _requests),
    "objections": ("Register keberatan {}", _objections),
    "reports": ("Laporan layanan {}", _report),
    "synonyms": ("Sinonim pencarian", _synonyms),
}
