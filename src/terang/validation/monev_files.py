"""Document of a year's monev → Monev, after the rules that make its ranking just."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ..law import REGISTER, STAFF, checks_of, indicators_of
from ..problems import Problem
from ..reading import Document, KeyPath
from ..records import Monev, MonevCategory, MonevUnit
from .context import ValidationContext, nearest
from .partly_read import where_read
from .table_reader import Reader, read_ledger

_WHOLE = Decimal(100)


def read_monev(document: Document, id: str, context: ValidationContext) -> tuple[Monev | None, tuple[Problem, ...]]:
    """The monev of the year `id`, perhaps partly read, and its problems."""
    return read_ledger(Monev, document, id, context, _check_categories, _check_answers)


def _check_categories(found: Monev, reader: Reader) -> None:
    _once(found.categories, "id", ("kategori",), "id", "kategori", reader)
    for index, category in enumerate(found.categories):
        reader.check(_check_category, category, ("kategori", index))


def _check_category(category: MonevCategory, keys: KeyPath, reader: Reader) -> None:
    with where_read():
        _once(category.indicators, "id", (*keys, "indikator"), "id", "indikator", reader)
    with where_read():
        weight = sum((indicator.weight for indicator in category.indicators), Decimal(0))
        if category.indicators and weight != _WHOLE:
            reader.report("bobot-tidak-seratus", (*keys, "indikator"), name=category.name, sum=_words(weight))
    _once(category.units, "unit", (*keys, "penilaian"), "unit", "unit", reader)
    for index, unit in enumerate(category.units):
        for rule in (_check_scores, _check_total, _check_missing):
            reader.check(rule, unit, category, (*keys, "penilaian", index))


def _check_scores(unit: MonevUnit, category: MonevCategory, keys: KeyPath, reader: Reader) -> None:
    _once(unit.scores, "indicator", (*keys, "nilai"), "indikator", "indikator", reader)
    for index, score in enumerate(unit.scores):
        place = (*keys, "nilai", index)
        with where_read():
            if score.indicator not in (known := _known(category)):
                reader.report("indikator-tak-dikenal", (*place, "indikator"), value=score.indicator, known=_list(known))
        with where_read():
            _check_range(score.value, _WHOLE, (*place, "nilai"), reader)


def _known(category: MonevCategory) -> set[str]:
    return {indicator.id for indicator in category.indicators}


def _check_total(unit: MonevUnit, category: MonevCategory, keys: KeyPath, reader: Reader) -> None:
    if unit.total is not None:
        if category.indicators:
            reader.report("total-bersama-indikator", (*keys, "total"))
        elif category.maximum is not None:
            _check_range(unit.total, category.maximum, (*keys, "total"), reader)


def _check_missing(unit: MonevUnit, category: MonevCategory, keys: KeyPath, reader: Reader) -> None:
    missing = _known(category) - {score.indicator for score in unit.scores}
    if missing and unit.scores:
        reader.report("nilai-belum-lengkap", (*keys, "nilai"), unit=unit.unit, missing=_list(missing))


def _check_answers(found: Monev, reader: Reader) -> None:
    answers = found.answers
    _once(answers, "check", ("mandiri",), "butir", "butir", reader)
    _, indicators = indicators_of(int(found.id))
    known = [check.id for one in indicators for check in checks_of(one.id) if check.how in (STAFF, REGISTER)]
    for index, answer in enumerate(answers):
        with where_read():
            if answer.check in known:
                continue
            near = nearest(answer.check, known)
            suggestion = f"Mungkin maksudnya «{near}». " if near else ""
            reader.report(
                "butir-tak-dikenal", ("mandiri", index, "butir"), value=answer.check, suggestion=suggestion,
                known=", ".join(known),
            )  # fmt: skip


def _check_range(value: Decimal, maximum: Decimal, keys: KeyPath, reader: Reader) -> None:
    if value > maximum:
        reader.report("nilai-di-luar-rentang", keys, value=_words(value), maximum=_words(maximum))


def _once(rows: Sequence[object], name: str, keys: KeyPath, key: str, what: str, reader: Reader) -> None:
    """No two rows have the same value of the attribute `name`."""
    seen: set[str] = set()
    for index, row in enumerate(rows):
        with where_read():
            value = getattr(row, name)
            if value in seen:
                reader.report("dinilai-dua-kali", (*keys, index, key), what=what, value=value)
            seen.add(value)


def _list(names: set[str]) -> str:
    return ", ".join(sorted(names)) or "tidak ada"


def _words(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", ",")


def proofs_in(monev: Monev) -> Iterator[tuple[KeyPath, str]]:
    """Place of each record that is named as proof, and its id."""
    with where_read():
        for at, category in enumerate(monev.categories):
            with where_read():
                for place, unit in enumerate(category.units):
                    with where_read():
                        yield from _proofs_of(unit, ("kategori", at, "penilaian", place, "nilai"))
    with where_read():
        for index, answer in enumerate(monev.answers):
            with where_read():
                if answer.evidence:
                    yield ("mandiri", index, "bukti"), answer.evidence


def _proofs_of(unit: MonevUnit, keys: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    for number, score in enumerate(unit.scores):
        with where_read():
            yield from (((*keys, number, "bukti", index), f"{id}") for index, id in enumerate(score.evidence))
