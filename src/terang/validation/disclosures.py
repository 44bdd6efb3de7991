"""Document of a record file → Record, perhaps partly read, after the rules that one record must keep."""

import re
from datetime import date, datetime

from ..law import DUTIES
from ..problems import Problem
from ..reading import Document
from ..records import Extent, Ground, InformationClass, Record, fields_of
from ..values.dates import PartialDate, day_words
from .compared_values import check_exemption_values, check_made
from .context import ValidationContext
from .life_cycle import check_life, check_order
from .markdown_faults import targets
from .partly_read import where_read, with_value
from .programme_rules import check_programme
from .table_reader import Reader

_FORBIDDEN_IF_EXEMPT = (("files", "berkas"), ("links", "tautan"), ("body", "isi"))


def read_record(
    document: Document, id: str, folder: str, context: ValidationContext
) -> tuple[Record | None, tuple[Problem, ...]]:
    """The record whose source lies in the class folder `folder`, perhaps partly read, and its problems."""
    if document.readable is None:
        return None, document.problems
    reader = Reader(document, context)
    record: Record = reader.table(
        Record, document.readable, id=id, path=document.path, fingerprint=document.fingerprint
    )
    with where_read():
        if record.body and "[" in record.body:
            linked = tuple(dict.fromkeys(target.path for target in targets(record.body, document.path)))
            record = with_value(record, "targets", linked)
    reader.check(_check_folder, record, folder)
    for rule in _RULES:
        reader.check(rule, record)
    return record, (*document.problems, *reader.problems)


def _check_dates(record: Record, reader: Reader) -> None:
    check_order(reader, record.published, "tanggal_terbit", record.updated, "tanggal_mutakhir")


def _check_programme(record: Record, reader: Reader) -> None:
    if record.programme:
        check_programme(record.programme, reader)


def _check_folder(record: Record, folder: str, reader: Reader) -> None:
    expected = record.information_class.slug
    if folder != expected:
        year = record.id.partition("/")[0]
        where = f"disclosures/{expected}/{year}"
        reader.report("folder-kelas", ("kelas",), written=record.information_class.key, folder=folder, expected=where)


def _check_alert(record: Record, reader: Reader) -> None:
    """Pasal 19 and 20 Perki 1/2021: what must be said at once."""
    is_immediate = record.information_class is InformationClass.IMMEDIATE
    if record.alert is None:
        if is_immediate:
            reader.report("darurat-kosong", ("darurat",))
        return
    if record.alert.end and record.alert.end < record.alert.start:
        reader.report(
            "tanggal-terbalik", ("darurat", "selesai"), later="selesai", later_value=record.alert.end.isoformat(),
            earlier="mulai", earlier_value=record.alert.start.isoformat(),
        )  # fmt: skip


_YEAR = re.compile(r"(?<![0-9./-])(?:19|20)[0-9]{2}(?![0-9./-])")


def _check_title_year(record: Record, reader: Reader) -> None:
    """Last year's file, copied: the title still tells of a year that is not in the period."""
    years = {int(year) for year in _YEAR.findall(record.title)}
    if record.period and len(years) == 1:
        (year,) = years
        if not record.period.start.year <= year <= record.period.end.year:
            reader.report("judul-beda-periode", ("periode",), year=year, period=record.period.label)


def _check_end(record: Record, reader: Reader) -> None:
    until, begin = record.visible_until, record.visible_from
    if until and begin and _day_of(until) < _day_of(begin):
        reader.report(
            "tanggal-terbalik", ("terbit_sampai",), later="terbit_sampai", later_value=day_words(_day_of(until)),
            earlier="terbit_mulai", earlier_value=day_words(_day_of(begin)),
        )  # fmt: skip


def _day_of(moment: PartialDate | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment.first_day


def _check_exemption(record: Record, reader: Reader) -> None:
    """Pasal 17 UU 14/2008; Pasal 49 to 52 Perki 1/2021: nothing exempt is shown, and the reason is whole."""
    is_exempt = record.information_class is InformationClass.EXEMPT
    for attribute, key in _FORBIDDEN_IF_EXEMPT if is_exempt else ():
        with where_read():
            if getattr(record, attribute):
                reader.report("dikecualikan-berisi", (key,), key=key)
    exemption = record.exemption
    if exemption is None:
        if is_exempt:
            reader.report("pengecualian-kosong", ("pengecualian",))
        return
    with where_read():
        if exemption.ground is Ground.J and not exemption.other_act:
            reader.report("undang-undang-kosong", ("pengecualian", "undang_undang"))
    if exemption.extent is Extent.PART and not exemption.copy:
        reader.report("salinan-kosong", ("pengecualian", "cakupan"))
    if exemption.extent is Extent.WHOLE and exemption.copy:
        reader.report("salinan-tanpa-sebagian", ("pengecualian", "salinan"))


def _check_class(record: Record, reader: Reader) -> None:
    """Fields that are for records of one class alone, as the table says."""
    written = record.information_class.key
    for field in fields_of(Record):
        only = field.only_if
        with where_read():
            if only and only.key == "kelas" and only.value != written and getattr(record, field.name):
                folder = next(kind.slug for kind in InformationClass if kind.key == only.value)
                reader.report(
                    "bidang-salah-kelas",
                    (field.key,),
                    key=field.key,
                    expected=only.value,
                    folder=folder,
                    written=written,
                )


def _check_mandates(record: Record, reader: Reader) -> None:
    for index, id in enumerate(record.duties):
        with where_read():
            category = DUTIES[id].category
            if category != record.information_class.key:
                reader.report(
                    "kewajiban-beda-kelas", ("kewajiban", index), value=id, expected=category,
                    written=record.information_class.key,
                )  # fmt: skip


def _check_nothing(record: Record, reader: Reader) -> None:
    """«There is none» says of what and for which period, and holds no document."""
    if not record.is_nil:
        return
    for name, key in (("duties", "kewajiban"), ("period", "periode")):
        with where_read():
            if not getattr(record, name):
                reader.report("nihil-kurang", ("nihil",), key=key)
    for name, key in (("files", "berkas"), ("programme", "program")):
        with where_read():
            if getattr(record, name):
                reader.report("nihil-berisi", (key,), key=key)


_RULES = (
    _check_dates,
    _check_end,
    _check_title_year,
    _check_class,
    _check_alert,
    _check_programme,
    _check_exemption,
    check_life,
    _check_mandates,
    _check_nothing,
    check_made,
    check_exemption_values,
)
