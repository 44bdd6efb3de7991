"""A Record → values of it that cannot both be as they are: dates in the wrong order, a term and its end, a consequence twice."""

from ..records import Exemption, Record
from ..values.dates import PartialDate, add_months, months_in
from .context import normalize_name
from .life_cycle import check_order
from .table_reader import Reader


def check_made(record: Record, reader: Reader) -> None:
    """Nothing is published before there is any of it."""
    made, published = record.made_on, record.published
    if made and published and published.last_day < made.first_day:
        reader.report("dibuat-sesudah-terbit", ("waktu_pembuatan",), made=made.words(), published=published.words())


def check_exemption_values(record: Record, reader: Reader) -> None:
    exemption = record.exemption
    for rule in (_check_test, _check_consequences, _check_term) if exemption else ():
        reader.check(rule, exemption)


def _check_test(exemption: Exemption, reader: Reader) -> None:
    """Pasal 49 Perki 1/2021: first the test of the consequences, then the decree."""
    check_order(
        reader, exemption.test_date, "tanggal_uji", exemption.decree_date, "tanggal_penetapan", ("pengecualian",)
    )


def _check_consequences(exemption: Exemption, reader: Reader) -> None:
    opened, closed = exemption.if_opened, exemption.if_closed
    if opened and closed and normalize_name(opened) == normalize_name(closed):
        reader.report("konsekuensi-sama", ("pengecualian", "konsekuensi_ditutup"))


def _check_term(exemption: Exemption, reader: Reader) -> None:
    """A year too many or too few is how people count; more is a slip."""
    until, start, months = exemption.until, exemption.decree_date, months_in(exemption.term or "")
    if not (until and start and months):
        return
    end = add_months(start.last_day, months)
    if abs(until.first_day.year - end.year) > 1:
        reader.report(
            "jangka-tak-sesuai", ("pengecualian", "berlaku_sampai"), until=until.words(), term=exemption.term,
            end=PartialDate.of(end).words(), end_written=end.isoformat(),
        )  # fmt: skip
