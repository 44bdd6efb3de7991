"""the tables of promises: no cell is empty, and every test that a cell names is there."""

from pathlib import Path

import pytest

from mutations import MUTATIONS
from promises import DOORS, HOWEVER_BUILT, PROMISES, WAYS

TESTS = Path(__file__).parent
CELLS = [
    pytest.param(cell, id=f"{promise}: {column}")
    for table in (PROMISES, HOWEVER_BUILT)
    for promise, row in table.items()
    for column, cell in row.items()
]


@pytest.mark.parametrize(("table", "columns"), [(PROMISES, DOORS), (HOWEVER_BUILT, WAYS)], ids=["doors", "ways"])
def test_no_cell_is_empty(table: dict[str, dict[str, str]], columns: tuple[str, ...]) -> None:
    assert {promise: tuple(row) for promise, row in table.items()} == dict.fromkeys(table, columns)


@pytest.mark.parametrize("cell", CELLS)
def test_a_cell_names_a_test_or_a_reason(cell: str) -> None:
    if cell.startswith("- "):
        assert len(cell.split()) > 4, "a reason, and not a word"
        return
    if cell.startswith("example: "):
        assert (TESTS / "examples/invalid" / cell.removeprefix("example: ") / "harapan.txt").is_file()
        return
    file, separator, function = cell.partition("::")
    assert separator
    assert f"\ndef {function}(" in (TESTS / file).read_text(encoding="utf-8")


def test_reasons_are_few() -> None:
    """A table of reasons would promise nothing."""
    reasons = sum(cell.values[0].startswith("- ") for cell in CELLS)  # type: ignore[union-attr]
    assert reasons * 4 < len(CELLS)


NOTICED = {test.removeprefix("tests/") for row in MUTATIONS for test in row.tests}
NOTICED |= {test.partition("[")[0] for test in NOTICED if "test_invalid[" not in test}


def is_noticed(cell: str) -> bool:
    """Is there a fault that the test of this cell is known to notice?"""
    example = cell.removeprefix("example: ")
    return (cell if example == cell else f"test_examples.py::test_invalid[{example}]") in NOTICED


# Faults of cache keys are rows of `mutations` as well; those that notice them are other tests than the table's.
_NOTICED_ELSEWHERE = {"the same sources make the same bytes"}


@pytest.mark.parametrize("promise", sorted({*PROMISES, *HOWEVER_BUILT} - _NOTICED_ELSEWHERE))
def test_every_promise_has_a_fault_that_its_tests_notice(promise: str) -> None:
    """A test that cannot fail promises nothing; `mutations` makes the faults."""
    cells = (PROMISES | HOWEVER_BUILT)[promise].values()
    assert any(map(is_noticed, cells))


def test_most_tests_of_the_tables_are_known_to_fail() -> None:
    named = {cell for table in (PROMISES, HOWEVER_BUILT) for row in table.values() for cell in row.values()}
    named = {cell for cell in named if not cell.startswith("- ")}
    unknown = sorted(cell for cell in named if not is_noticed(cell))
    assert len(unknown) * 3 < len(named), unknown
