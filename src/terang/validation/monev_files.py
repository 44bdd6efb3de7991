"""Document of a year's monev → Monev, after the rules that make its ranking just."""

from collections.abc import Iterator
from decimal import Decimal

from ..law import REGISTER, STAFF, checks_of, indicators_of
from ..problems import Problem
from ..reading import Document, KeyPath
from ..records import Monev, MonevCategory, MonevUnit
from .context import ValidationContext, nearest
from .table_reader import Reader, read_ledger

_WHOLE = Decimal(100)


def read_monev(document: Document, id: str, context: ValidationContext) -> tuple[Monev | None, tuple[Problem, ...]]:
    """The monev of the year `id`, or None with its problems."""
    return read_ledger(Monev, document, id, context, _check_categories, _check_answers)


def _check_categories(found: Monev, reader: Reader) -> None:
    _once([category.id for category in found.categories], ("kategori",), "id", "kategori", reader)
    for index, category in enumerate(found.categories):
        _check_category(category, ("kategori", index), reader)


def _check_category(category: MonevCategory, keys: KeyPath, reader: Reader) -> None:
    _once([indicator.id for indicator in category.indicators], (*keys, "indikator"), "id", "indikator", reader)
    weight = sum((indicator.weight for indicator in category.indicators), Decimal(0))
    if category.indicators and weight != _WHOLE:
        reader.report("bobot-tidak-seratus", (*keys, "indikator"), name=category.name, sum=_words(weight))
    _once([unit.unit for unit in category.units], (*keys, "penilaian"), "unit", "unit", reader)
    for index, unit in enumerate(category.units):
        _check_unit(unit, category, (*keys, "penilaian", index), reader)


def _check_unit(unit: MonevUnit, category: MonevCategory, keys: KeyPath, reader: Reader) -> None:
    known = {indicator.id for indicator in category.indicators}
    _once([score.indicator for score in unit.scores], (*keys, "nilai"), "indikator", "indikator", reader)
    for index, score in enumerate(unit.scores):
        place = (*keys, "nilai", index)
        if score.indicator not in known:
            reader.report("indikator-tak-dikenal", (*place, "indikator"), value=score.indicator, known=_list(known))
        _check_range(score.value, _WHOLE, (*place, "nilai"), reader)
    if unit.total is not None:
        if category.indicators:
            reader.report("total-bersama-indikator", (*keys, "total"))
        elif category.maximum is not None:
            _check_range(unit.total, category.maximum, (*keys, "total"), reader)
    missing = known - {score.indicator for score in unit.scores}
    if missing and unit.scores:
        reader.report("nilai-belum-lengkap", (*keys, "nilai"), unit=unit.unit, missing=_list(missing))


def _check_answers(found: Monev, reader: Reader) -> None:
    answers = found.answers
    _once([answer.check for answer in answers], ("mandiri",), "butir", "butir", reader)
    _, indicators = indicators_of(int(found.id))
    known = [check.id for one in indicators for check in checks_of(one.id) if check.how in (STAFF, REGISTER)]
    for index, answer in enumerate(answers):
        if answer.check not in known:
            near = nearest(answer.check, known)
            suggestion = f"Mungkin maksudnya «{near}». " if near else ""
            reader.report(
                "butir-tak-dikenal", ("mandiri", index, "butir"), value=answer.check, suggestion=suggestion,
                known=", ".join(known),
            )  # fmt: skip


def _check_range(value: Decimal, maximum: Decimal, keys: KeyPath, reader: Reader) -> None:
    if value > maximum:
        reader.report("nilai-di-luar-rentang", keys, value=_words(value), maximum=_words(maximum))


def _once(names: list[str], keys: KeyPath, key: str, what: str, reader: Reader) -> None:
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name in seen:
            reader.report("dinilai-dua-kali", (*keys, index, key), what=what, value=name)
        seen.add(name)


def _list(names: set[str]) -> str:
    return ", ".join(sorted(names)) or "tidak ada"


def _words(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", ",")


def proofs_in(monev: Monev) -> Iterator[tuple[KeyPath, str]]:
    """Place of each record that is named as proof, and its id."""
    for at, category in enumerate(monev.categories):
        for place, unit in enumerate(category.units):
            for number, score in enumerate(unit.scores):
                keys = ("kategori", at, "penilaian", place, "nilai", number, "bukti")
                yield from (((*keys, index), id) for index, id in enumerate(score.evidence))
    for index, answer in enumerate(monev.answers):
        if answer.evidence:
            yield ("mandiri", index, "bukti"), answer.evidence
