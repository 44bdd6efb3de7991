"""Answers, from flags or questions → a commented, valid record or release in the right folder, with its document."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from ... import repository
from ...atomic_writing import write_atomically
from ...authoring.new_source import SourceAnswers, source_text
from ...authoring.schema_files import RECORD_SCHEMA
from ...authoring.table_skeleton import TABLES
from ...catalogue import body_of
from ...coverage import suggested_duties
from ...errors import UsageError, reason_of
from ...law import DUTIES
from ...records import (
    PICTURES,
    Alert,
    AlertKind,
    Body,
    BodyKind,
    Exemption,
    Ground,
    InformationClass,
    Photo,
    Programme,
    Record,
    Release,
    duties_shown,
)
from ...records.fields import Option, fields_of
from ...repository import DISCLOSURES
from ...validation import ValidationContext
from ...values.date_guess import guess_date
from ...values.slugs import slug
from ..arguments import Parser, check_command
from ..console import FINE, stop
from ..field_questions import FieldQuestions
from ..new_answers import (
    file_of,
    refused_day,
    refused_document,
    refused_number,
    refused_picture,
    refused_title,
    refused_unit,
)
from ..new_table import new_table, refused_year, year_of
from ..questions import ask, choose

DESCRIPTION = (
    "Membuat kerangka catatan (catatan, atau record), program unggulan (program, atau programme), atau siaran pers\n"
    "(siaran, atau release) yang tinggal dilengkapi; atau tabel kosong (CSV) untuk anggaran atau pengadaan satu tahun.\n"
    "Tanpa --judul, pertanyaannya diajukan di terminal. Tidak pernah menimpa berkas."
)
EXAMPLE = '{command} catatan --judul "LKPJ Tahun 2024" --kelas berkala --unit bappeda'
_KINDS = {"catatan": True, "record": True, "program": True, "programme": True, "siaran": False, "release": False}
_PROGRAMMES = ("program", "programme")
_PERIODIC = InformationClass.PERIODIC
_OF_PERIODS = frozenset({InformationClass.PERIODIC, InformationClass.ALWAYS})


def configure(parser: Parser, root: Path | None) -> None:
    parser.add_root(root)
    parser.add_today()
    parser.add_argument(
        "kind",
        nargs="?",
        choices=[*_KINDS, *TABLES],
        metavar="catatan|program|siaran|anggaran|pengadaan",
        help="yang dibuat",
    )
    parser.add_argument("--judul", help="judul; nama berkas dibuat darinya")
    parser.add_argument(
        "--kelas", choices=[kind.key for kind in InformationClass], help="kelas informasi (bawaan: berkala)"
    )
    parser.add_argument("--unit", default="", help="id, nama, atau alias unit di badan.yml")
    parser.add_argument("--tanggal", type=_day, metavar="TTTT-BB-HH", help="tanggal terbit (bawaan: hari ini)")
    parser.add_argument("--butir", action="append", default=[], metavar="ID", help="butir kewajiban; boleh diulang")
    parser.add_argument(
        "--berkas",
        type=Path,
        metavar="DOKUMEN",
        help="dokumen yang disalin ke disclosures/berkas; gambar bagi siaran pers menjadi fotonya",
    )
    parser.add_argument(
        "--tahun", type=year_of, metavar="TTTT", help="tahun anggaran atau pengadaan (bawaan: tahun ini)"
    )
    parser.add_argument("--nama", default="", help="nama berkas tanpa akhiran, bila tidak dari judul")
    parser.add_argument("--kewajiban", action="store_true", help="tampilkan daftar id butir kewajiban, lalu selesai")


def run(arguments: argparse.Namespace) -> int:
    body = body_of(arguments.root)
    kind = body.kind if body else BodyKind.REGION
    if arguments.kewajiban:
        for duty in duties_shown(kind):
            print(f"{duty.id:12} {duty.category:13} {duty.title}")
        return FINE
    if not (arguments.root / DISCLOSURES).is_dir():
        stop(f"folder «disclosures» tidak ada di {arguments.root}")
    if arguments.kind in TABLES:
        return new_table(arguments.root, arguments.kind, arguments.tahun or arguments.today.year)
    if arguments.tahun:
        raise UsageError("--tahun hanya untuk anggaran dan pengadaan")
    title = " ".join((arguments.judul or "").split())
    if arguments.judul is None and sys.stdin.isatty():
        print("Jawab pertanyaan berikut; tekan Enter untuk isian dalam [kurung]. Ctrl+C membatalkan.\n")
        what = arguments.kind or choose("Yang dibuat", _ASKED_KINDS, default="catatan")
        if what in TABLES:
            year = ask("Tahun", default=str(arguments.today.year), refused=refused_year)
            return new_table(arguments.root, what, year_of(year))
        return _create(arguments.root, *_asked(what, arguments, body, kind))
    if not arguments.kind or not title:
        raise UsageError(
            "sebutkan catatan, program, atau siaran, dan --judul; atau anggaran atau pengadaan, dan --tahun"
        )
    if arguments.kind in _PROGRAMMES and arguments.kelas not in (None, _PERIODIC.key):
        raise UsageError(f"program hanya untuk kelas {_PERIODIC.key}; hapus --kelas {arguments.kelas}")
    if arguments.unit and (reason := refused_unit(arguments.unit, body)):
        raise UsageError(reason)
    if unknown := [duty for duty in arguments.butir if duty not in DUTIES]:
        raise UsageError(f"butir {', '.join(unknown)} tidak dikenal; lihat --kewajiban")
    answers = SourceAnswers(
        title=title,
        day=arguments.tanggal or _today(arguments.today),
        information_class=_class(arguments.kelas or "berkala") if _KINDS[arguments.kind] else None,
        unit=arguments.unit,
        name=arguments.nama,
        duties=tuple(arguments.butir),
        programme=arguments.kind in _PROGRAMMES,
    )
    if not answers.stem:
        raise UsageError("judul tidak memuat huruf yang dapat menjadi nama berkas; pakai --nama")
    if arguments.berkas and (reason := refused_document(str(arguments.berkas))):
        raise UsageError(reason)
    return _create(arguments.root, answers, arguments.berkas)


_ASKED_KINDS = [
    ("catatan", "Catatan informasi publik"),
    ("program", "Program unggulan, dengan target, anggaran, dan kemajuannya"),
    ("siaran", "Siaran pers"),
    ("anggaran", "Tabel anggaran satu tahun, untuk diisi dengan Excel"),
    ("pengadaan", "Tabel paket pengadaan satu tahun, untuk diisi dengan Excel"),
]


_TITLES = {"catatan": "Judul (apa dan tahun berapa)", "program": "Nama program", "siaran": "Judul siaran pers"}


def _asked(
    what: str, arguments: argparse.Namespace, body: Body | None, kind: BodyKind
) -> tuple[SourceAnswers, Path | None]:
    is_release, is_programme = not _KINDS[what], what in _PROGRAMMES
    questions = FieldQuestions(ValidationContext.of(body) if body else ValidationContext())
    heading = next(field for field in fields_of(Release if is_release else Record) if field.key == "judul")
    title = ask(
        _TITLES["siaran" if is_release else "program" if is_programme else "catatan"],
        refused=lambda one: refused_title(one) or questions.refused(one, heading),
    )
    today = _today(arguments.today)
    units = [(unit.id, unit.name) for unit in body.units] if body else []
    whose = "Unit" if is_release else "Unit penanggung jawab" if is_programme else "Unit yang menguasai"
    if arguments.unit and (reason := refused_unit(arguments.unit, body)):
        raise UsageError(reason)
    unit = arguments.unit or (choose(whose, units, needed=False) if units else "")
    when = "Tanggal siaran pers" if is_release else "Tanggal terbit"
    day = ask(when, default=f"{today:%Y-%m-%d}", refused=refused_day)
    given: dict[str, Any] = {"title": title, "unit": unit, "name": arguments.nama, "day": _day(day)}
    if is_release:
        number = partial(refused_number, arguments.root, given["day"], body)
        return _asked_release(given, replace(questions, more={"nomor": number}))
    kelas = _PERIODIC.key if is_programme else arguments.kelas
    chosen = _class(kelas or choose("Kelas informasi", _options(InformationClass), default="berkala"))
    group = _asked_group(chosen, questions, is_programme=is_programme)
    duties = _asked_duties(title, chosen, kind)
    is_open = chosen is not InformationClass.EXEMPT  # what is exempt has no document
    file = ask("Dokumen yang dilampirkan (lokasi berkas)", needed=False, refused=refused_document) if is_open else ""
    print("\nKolom Daftar Informasi Publik. Tekan Enter untuk yang belum diketahui.")
    if chosen in _OF_PERIODS:
        questions = replace(questions, also=frozenset({"periode"}))
    more = questions.ask_table(Record, frozenset({"judul", "kelas", "unit", "tanggal_terbit"}))
    answers = SourceAnswers(
        more=tuple(more.items()),
        information_class=chosen,
        duties=duties,
        group=tuple(group.items()),
        programme=is_programme,
        **given,
    )
    return answers, file_of(file) if file else None


def _asked_release(given: dict[str, Any], questions: FieldQuestions) -> tuple[SourceAnswers, Path | None]:
    more = questions.ask_table(Release, frozenset({"judul", "tanggal", "unit"}))
    file = ask("Foto (lokasi berkas)", needed=False, refused=refused_picture)
    words = (
        questions.ask_table(Photo, frozenset({"berkas"}), title="Foto", depth=2, may_be_left_out=True) if file else {}
    )
    answers = SourceAnswers(more=tuple(more.items()), photo_words=tuple(words.items()), **given)
    return answers, file_of(file) if file else None


def _asked_group(chosen: InformationClass, questions: FieldQuestions, *, is_programme: bool) -> dict[str, str]:
    """What only this kind of record has; the choice that decides it comes with its meanings."""
    if is_programme:
        return questions.ask_table(Programme, depth=1)
    if chosen is InformationClass.IMMEDIATE:
        alert = choose("Keadaan darurat apa", [(one.key, one.label) for one in AlertKind])
        return {"jenis": alert} | questions.ask_table(Alert, frozenset({"jenis"}), depth=1)
    if chosen is InformationClass.EXEMPT:
        ground = choose("Dasar pengecualian", _options(Ground))
        return {"dasar": ground} | questions.ask_table(Exemption, frozenset({"dasar"}), depth=1)
    return {}


def _asked_duties(title: str, chosen: InformationClass, kind: BodyKind) -> tuple[str, ...]:
    """First what the title suggests, else any of the class by words."""
    record = Record(id="2000/a", path="", title=title, information_class=chosen)
    shown = [(duty.id, f"{duty.title} ({duty.id})") for duty in duties_shown(kind) if duty.category == chosen.key]
    if not shown:
        return ()
    suggested = suggested_duties(record, kind)[:5]
    if suggested:
        print("Kewajiban yang mungkin dipenuhi, menurut judulnya:")
        first = [one for one in shown if one[0] in suggested]
        if found := choose("Kewajiban (kosongkan bila tidak ada yang cocok)", first, needed=False):
            return (found,)
    question = "Kewajiban lain yang dipenuhi" if suggested else "Kewajiban yang dipenuhi"
    found = choose(question, shown, needed=False) if len(shown) > len(suggested) else ""
    return (found,) if found else ()


def _options(options: type[Option]) -> list[tuple[str, str]]:
    return [(option.key, f"{option.label}{f' ({option.law})' if option.law else ''}") for option in options]


def _class(key: str) -> InformationClass:
    return next(kind for kind in InformationClass if kind.key == key)


def _today(moment: date) -> date:
    return date(moment.year, moment.month, moment.day)  # a moment, when nothing was given


def _day(written: str) -> date:
    found = guess_date(written)
    if not found or not found.is_full:
        raise argparse.ArgumentTypeError(f"«{written}» bukan tanggal seperti 2026-03-31")
    return found.first_day


def _create(root: Path, answers: SourceAnswers, document: Path | None) -> int:
    """The document first: a record never names one that is not there."""
    answers = replace(answers, has_schema=(root / RECORD_SCHEMA).is_file())
    path = root / answers.path
    if path.exists():
        stop(f"berkas {path} sudah ada dan tidak ditimpa; pakai --nama untuk nama lain")
    made = []
    if document:
        location = f"{answers.day.year}/{slug(document.stem) or answers.stem}{document.suffix.casefold()}"
        is_photo = not answers.information_class and document.suffix.casefold() in PICTURES
        target = root / (repository.photo(location) if is_photo else repository.attachment(location))
        _write(target, document.read_bytes)
        made.append(target)
        answers = replace(answers, photo=location) if is_photo else replace(answers, attachment=location)
    _write(path, lambda: source_text(answers).encode())
    made.append(path)
    print("".join(f"Dibuat: {one}\n" for one in made), end="")
    print(f"Langkah berikutnya: lengkapi berkas itu, lalu jalankan\n  {check_command(root, path)}")
    return FINE


def _write(path: Path, content: Callable[[], bytes]) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            stop(f"berkas {path} sudah ada dan tidak ditimpa; pakai --nama untuk nama lain")
        write_atomically(path, content())
    except OSError as error:
        stop(f"{path} tidak dapat ditulis ({reason_of(error)})")
