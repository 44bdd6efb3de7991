"""remedies: what a message tells people to do makes the problem go away, and no error comes in its place."""

from pathlib import Path

import pytest

from helpers import EXAMPLES, before_of, lay_over, lines, today_of
from mistakes import MISTAKES, STRAYS
from remedies import REMEDIES, WITHOUT, Remedy
from terang.catalogue import load
from terang.problems import CODES


def code_of(remedy: Remedy) -> str:
    return remedy.example.partition("/")[0]


@pytest.mark.parametrize("remedy", REMEDIES, ids=lambda one: f"{one.example}: {one.quote}")
def test_followed_to_the_letter_it_helps(remedy: Remedy, tmp_path: Path) -> None:
    example, code = EXAMPLES / "invalid" / remedy.example, code_of(remedy)
    today, before = today_of(example), before_of(example)
    found = load(lay_over(tmp_path, example), today, before=before).problems
    told = {one.remedy for one in found if one.code == code}
    assert any(remedy.quote in text for text in told), told
    for change in remedy.changes:
        file = tmp_path / change.path
        if before and file.is_file():
            before.setdefault(change.path, file.read_bytes())  # git calls it changed from now on
        change.make(tmp_path)
    left = load(tmp_path, today, before=before).problems
    assert lines(one for one in left if one.code == code or one.is_error) == []


def test_every_remedy_is_followed_or_it_is_said_why_not() -> None:
    rows = [row.code for kind in MISTAKES.values() for row in kind if row.code]
    strays = [stray.problem.split()[-1] for kind in STRAYS.values() for stray in kind]
    followed = {*map(code_of, REMEDIES), *rows, *strays}
    assert set(CODES) - followed - WITHOUT.keys() == set()
    assert followed & WITHOUT.keys() == set()
    assert WITHOUT.keys() - set(CODES) == set()
    assert len(WITHOUT) * 8 < len(CODES), "few have no remedy that a test can follow"
