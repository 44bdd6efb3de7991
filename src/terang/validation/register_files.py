"""Documents of the registers of requests and objections → the registers, after the rules that one row must keep."""

from itertools import pairwise

from ..problems import Problem
from ..reading import Document, KeyPath
from ..records import NOTE, ROWS, Objection, ObjectionGround, ObjectionRegister, Request, RequestRegister
from ..values.dates import PartialDate
from .context import ValidationContext, nearest
from .partly_read import where_read
from .person_names import find_named
from .sheet_reader import SheetReader
from .table_reader import Reader, read_ledger

# What an office's own register also counts; here it is computed.
_HEADINGS = {
    **dict.fromkeys(("no", "no urut", "nomor urut", "no register", "nomor register", "no pendaftaran"), "nomor"),
    **dict.fromkeys(("tanggal", "tgl", "tgl masuk", "tanggal permohonan", "tanggal diterima"), "tanggal_masuk"),
    **dict.fromkeys(
        ("informasi", "informasi yang diminta", "informasi diminta", "pokok", "rincian"), "pokok_informasi"
    ),
    **dict.fromkeys(("status permohonan", "keputusan", "putusan", "jawaban"), "hasil"),
}
_COMPUTED = frozenset({"hari_kerja", "status", "tenggat", "jatuh_tempo", "tepat_waktu"})


class _Register(SheetReader):
    """Knows that a column beyond the table is not a slip of the pen but somebody's data."""

    headings = _HEADINGS

    def report_column(self, key: str, meant: str, known: list[str], keys: KeyPath) -> None:
        if meant:
            super().report_column(key, meant, known, keys)
        elif key in _COMPUTED:
            self.report("kolom-dihitung", keys, key=key)
        else:
            near = nearest(key, known)
            suggestion = f"Mungkin maksudnya `{near}`. " if near else ""
            self.report("kolom-dilarang", keys, key=key, suggestion=suggestion)


def read_requests(
    document: Document, id: str, context: ValidationContext
) -> tuple[RequestRegister | None, tuple[Problem, ...]]:
    """The requests received in the year `id`, perhaps partly read, and their problems."""
    return read_ledger(RequestRegister, document, id, context, _check_note, _check_requests, reading=_Register)


def read_objections(
    document: Document, id: str, context: ValidationContext
) -> tuple[ObjectionRegister | None, tuple[Problem, ...]]:
    """The objections received in the year `id`, perhaps partly read, and their problems."""
    return read_ledger(ObjectionRegister, document, id, context, _check_note, _check_objections, reading=_Register)


def _check_note(found: RequestRegister | ObjectionRegister, reader: Reader) -> None:
    _check_words(found.note or "", (NOTE,), reader)


# Texts, and days in the order in which they come, by attribute and key.
_REQUEST_WORDS = (("number", "nomor"), ("subject", "pokok_informasi"), ("decree", "nomor_keputusan"))
_REQUEST_DAYS = (("received", "tanggal_masuk"), ("notified", "tanggal_pemberitahuan"), ("given", "tanggal_pemberian"))
_OBJECTION_DAYS = (
    ("received", "tanggal_masuk"),
    ("replied", "tanggal_tanggapan"),
    ("dispute_filed", "tanggal_sengketa"),
    ("court_filed", "tanggal_gugatan"),
)


def _check_requests(found: RequestRegister, reader: Reader) -> None:
    for index, request in enumerate(found.rows):
        keys = (ROWS, index)
        for name, key in _REQUEST_WORDS:
            with where_read():
                _check_words(getattr(request, name) or "", (*keys, key), reader)
        reader.check(_check_year, request, found.id, keys)
        for rule in (_check_answer, _check_refusal, _check_extension):
            reader.check(rule, request, keys)
        reader.check(_in_order, request, _REQUEST_DAYS, keys)


def _check_answer(request: Request, keys: KeyPath, reader: Reader) -> None:
    """An outcome should have a day: without one the request is answered, in a time that nobody knows. A refusal has a ground."""
    outcome = request.outcome
    with where_read():
        if outcome and outcome.is_answer and not request.notified:
            words = {"value": outcome.key, "key": "tanggal_pemberitahuan", "law": _REQUEST_DAY_LAW}
            reader.report("jawaban-tanpa-tanggal", (*keys, "hasil"), **words)
    with where_read():
        if request.notified and not outcome:
            reader.report("tanggal-tanpa-hasil", (*keys, "tanggal_pemberitahuan"), key="tanggal_pemberitahuan")
    if outcome and outcome.withholds and not request.ground:
        reader.report("alasan-tolak-kosong", (*keys, "hasil"), value=outcome.key)
    if request.ground and not (outcome and outcome.withholds):
        reader.report("alasan-tanpa-tolak", (*keys, "alasan_tolak"), value=request.ground.key)


def _check_refusal(request: Request, keys: KeyPath, reader: Reader) -> None:
    if request.ground and request.ground.needs_decree and not request.decree:
        reader.report("keputusan-tolak-kosong", (*keys, "alasan_tolak"), number=request.number)


def _check_extension(request: Request, keys: KeyPath, reader: Reader) -> None:
    """An extension has one of the two reasons."""
    if request.extended and not request.extension:
        reader.report("perpanjangan-tanpa-alasan", (*keys, "diperpanjang"))
    if request.extension and not request.extended:
        reader.report("alasan-tanpa-perpanjangan", (*keys, "alasan_perpanjangan"))


def _check_objections(found: ObjectionRegister, reader: Reader) -> None:
    for index, objection in enumerate(found.rows):
        keys = (ROWS, index)
        with where_read():
            _check_words(objection.number, (*keys, "nomor"), reader)
        reader.check(_check_year, objection, found.id, keys)
        for rule in (_check_foundation, _check_results, _check_reply):
            reader.check(rule, objection, keys)
        reader.check(_in_order, objection, _OBJECTION_DAYS, keys)


def _check_foundation(objection: Objection, keys: KeyPath, reader: Reader) -> None:
    """Only ground b needs no earlier request (Lampiran XI Perki 1/2021)."""
    if not objection.request and objection.ground is not ObjectionGround.NOT_ANNOUNCED:
        reader.report("keberatan-tanpa-permohonan", (*keys, "alasan"), value=objection.ground.key)


# What the register of the office has to hold, for those results that the law wants dated.
_REQUEST_DAY_LAW = ", padahal register wajib memuat tanggalnya (Pasal 32 ayat (1) Perki 1/2021)"
_REPLY_DAY_LAW = ", padahal register wajib memuat tanggalnya (Pasal 43 ayat (2) Perki 1/2021)"
_RESULTS = (
    ("hasil", "reply", "tanggal_tanggapan", "replied"),
    ("hasil_sengketa", "dispute", "tanggal_sengketa", "dispute_filed"),
    ("hasil_gugatan", "court", "tanggal_gugatan", "court_filed"),
)


def _check_results(objection: Objection, keys: KeyPath, reader: Reader) -> None:
    for key, name, day_key, day_name in _RESULTS:
        with where_read():
            result = getattr(objection, name)
            if result and not getattr(objection, day_name) and result.key != "dicabut":
                law = _REPLY_DAY_LAW if key == "hasil" else ""
                reader.report("jawaban-tanpa-tanggal", (*keys, key), value=result.key, key=day_key, law=law)


def _check_reply(objection: Objection, keys: KeyPath, reader: Reader) -> None:
    if objection.replied and not objection.reply:
        reader.report("tanggal-tanpa-hasil", (*keys, "tanggal_tanggapan"), key="tanggal_tanggapan")


def _check_words(text: str, keys: KeyPath, reader: Reader) -> None:
    """The words themselves are not repeated: reports are read by others too."""
    for kind in dict.fromkeys(find_named(text)):
        reader.report("nama-dalam-register", keys, kind=kind, key=keys[-1])


def _check_year(row: Request | Objection, id: str, keys: KeyPath, reader: Reader) -> None:
    received = row.received
    if received.year != int(id):
        reader.report("register-beda-tahun", (*keys, "tanggal_masuk"), value=received.words(), year=id)


def _in_order(row: Request | Objection, days: tuple[tuple[str, str], ...], keys: KeyPath, reader: Reader) -> None:
    """Each of the days that are known must not lie before the one known before it."""
    known: list[tuple[str, PartialDate]] = []
    for name, key in days:
        with where_read():
            known += [(key, day)] if (day := getattr(row, name)) else []
    for (earlier, first), (later, second) in pairwise(known):
        if second < first:
            reader.report(
                "tanggal-terbalik", (*keys, later), later=later, later_value=second.words(), earlier=earlier,
                earlier_value=first.words(),
            )  # fmt: skip
