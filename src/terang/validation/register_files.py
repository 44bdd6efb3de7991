"""Documents of the registers of requests and objections → the registers, after the rules that one row must keep."""

from itertools import pairwise

from ..problems import Problem
from ..reading import Document, KeyPath
from ..records import NOTE, ROWS, Objection, ObjectionGround, ObjectionRegister, Request, RequestRegister
from ..values.dates import PartialDate
from .context import ValidationContext, nearest
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

    def _report_column(self, key: str, meant: str, known: list[str], keys: KeyPath) -> None:
        if meant:
            super()._report_column(key, meant, known, keys)
        elif key in _COMPUTED:
            self.report("kolom-dihitung", keys, key=key)
        else:
            near = nearest(key, known)
            suggestion = f"Mungkin maksudnya `{near}`. " if near else ""
            self.report("kolom-dilarang", keys, key=key, suggestion=suggestion)


def read_requests(
    document: Document, id: str, context: ValidationContext
) -> tuple[RequestRegister | None, tuple[Problem, ...]]:
    """The requests received in the year `id`, or None with their problems."""
    return read_ledger(RequestRegister, document, id, context, _check_requests, reading=_Register)


def read_objections(
    document: Document, id: str, context: ValidationContext
) -> tuple[ObjectionRegister | None, tuple[Problem, ...]]:
    """The objections received in the year `id`, or None with their problems."""
    return read_ledger(ObjectionRegister, document, id, context, _check_objections, reading=_Register)


def _check_requests(found: RequestRegister, reader: Reader) -> None:
    _check_words(found.note or "", (NOTE,), reader)
    for index, request in enumerate(found.rows):
        keys = (ROWS, index)
        _check_words(request.number, (*keys, "nomor"), reader)
        _check_words(request.subject, (*keys, "pokok_informasi"), reader)
        _check_words(request.decree or "", (*keys, "nomor_keputusan"), reader)
        _check_year(request.received, found.id, keys, reader)
        _check_answer(request, keys, reader)
        _in_order(
            (
                ("tanggal_masuk", request.received),
                ("tanggal_pemberitahuan", request.notified),
                ("tanggal_pemberian", request.given),
            ),
            keys,
            reader,
        )


def _check_answer(request: Request, keys: KeyPath, reader: Reader) -> None:
    """An outcome has a day, a refusal has a ground, an extension has one of the two reasons."""
    outcome = request.outcome
    if outcome and outcome.is_answer and not request.notified:
        reader.report("jawaban-tanpa-tanggal", (*keys, "hasil"), value=outcome.key, key="tanggal_pemberitahuan")
    if request.notified and not outcome:
        reader.report("tanggal-tanpa-hasil", (*keys, "tanggal_pemberitahuan"), key="tanggal_pemberitahuan")
    if outcome and outcome.withholds and not request.ground:
        reader.report("alasan-tolak-kosong", (*keys, "hasil"), value=outcome.key)
    if request.ground and not (outcome and outcome.withholds):
        reader.report("alasan-tanpa-tolak", (*keys, "alasan_tolak"), value=request.ground.key)
    if request.ground and request.ground.needs_decree and not request.decree:
        reader.report("keputusan-tolak-kosong", (*keys, "alasan_tolak"), number=request.number)
    if request.extended and not request.extension:
        reader.report("perpanjangan-tanpa-alasan", (*keys, "diperpanjang"))
    if request.extension and not request.extended:
        reader.report("alasan-tanpa-perpanjangan", (*keys, "alasan_perpanjangan"))


def _check_objections(found: ObjectionRegister, reader: Reader) -> None:
    _check_words(found.note or "", (NOTE,), reader)
    for index, objection in enumerate(found.rows):
        keys = (ROWS, index)
        _check_words(objection.number, (*keys, "nomor"), reader)
        _check_year(objection.received, found.id, keys, reader)
        _check_reply(objection, keys, reader)
        _in_order(
            (
                ("tanggal_masuk", objection.received),
                ("tanggal_tanggapan", objection.replied),
                ("tanggal_sengketa", objection.dispute_filed),
                ("tanggal_gugatan", objection.court_filed),
            ),
            keys,
            reader,
        )


def _check_reply(objection: Objection, keys: KeyPath, reader: Reader) -> None:
    """Only ground b needs no earlier request (Lampiran XI Perki 1/2021)."""
    if not objection.request and objection.ground is not ObjectionGround.NOT_ANNOUNCED:
        reader.report("keberatan-tanpa-permohonan", (*keys, "alasan"), value=objection.ground.key)
    pairs = (
        ("hasil", objection.reply, "tanggal_tanggapan", objection.replied),
        ("hasil_sengketa", objection.dispute, "tanggal_sengketa", objection.dispute_filed),
        ("hasil_gugatan", objection.court, "tanggal_gugatan", objection.court_filed),
    )
    for key, result, day_key, day in pairs:
        if result and not day and result.key != "dicabut":
            reader.report("jawaban-tanpa-tanggal", (*keys, key), value=result.key, key=day_key)
    if objection.replied and not objection.reply:
        reader.report("tanggal-tanpa-hasil", (*keys, "tanggal_tanggapan"), key="tanggal_tanggapan")


def _check_words(text: str, keys: KeyPath, reader: Reader) -> None:
    """The words themselves are not repeated: reports are read by others too."""
    for kind in dict.fromkeys(find_named(text)):
        reader.report("nama-dalam-register", keys, kind=kind, key=keys[-1])


def _check_year(received: PartialDate, id: str, keys: KeyPath, reader: Reader) -> None:
    if received.year != int(id):
        reader.report("register-beda-tahun", (*keys, "tanggal_masuk"), value=received.words(), year=id)


def _in_order(days: tuple[tuple[str, PartialDate | None], ...], keys: KeyPath, reader: Reader) -> None:
    """Each of the days that are known must not lie before the one known before it."""
    known = [(key, day) for key, day in days if day]
    for (earlier, first), (later, second) in pairwise(known):
        if second < first:
            reader.report(
                "tanggal-terbalik", (*keys, later), later=later, later_value=second.words(), earlier=earlier,
                earlier_value=first.words(),
            )  # fmt: skip
