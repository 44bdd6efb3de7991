"""mutations: the table of faults still fits the program."""

import ast
from collections import Counter

from mutations import HOME, MUTATIONS


def test_every_fault_can_still_be_made() -> None:
    """What it replaces stands exactly once, and what results of Python is still Python."""
    gone = []
    for row in MUTATIONS:
        source = (HOME / row.file).read_text(encoding="utf-8")
        if source.count(row.old) != 1:
            gone.append(f"{row.name}: its old text stands {source.count(row.old)} times in {row.file}")
        if row.file.suffix == ".py":
            ast.parse(source.replace(row.old, row.new))
    assert gone == []


def test_every_fault_has_its_own_name_and_tests_that_exist() -> None:
    assert [name for name, count in Counter(row.name for row in MUTATIONS).items() if count > 1] == []
    missing = []
    for row in MUTATIONS:
        assert row.tests, row.name
        for test in row.tests:
            file, _, function = test.partition("::")
            path = HOME / file
            name, _, case = function.removesuffix("]").partition("[")
            has_case = name != "test_invalid" or (HOME / "tests/examples/invalid" / case / "harapan.txt").is_file()
            if not path.exists() or f"def {name}(" not in path.read_text(encoding="utf-8") or not has_case:
                missing.append(f"{row.name}: {test}")
    assert missing == []
