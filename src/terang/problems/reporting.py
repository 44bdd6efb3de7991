"""Problems → the report that a person, a script or a code host reads."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby

from . import Problem, Severity

# Gives the lines of a source file, so that the offending one can be shown; () when there are none.
Lines = Callable[[str], Sequence[str]]

_WORDS = {Severity.ERROR: "galat", Severity.WARNING: "peringatan"}
_WIDTH = 100
_GAP = "belum-diisi"


def as_text(problems: Sequence[Problem], lines: Lines) -> str:
    """Grouped by file, each problem with its line and a pointer, and a count at the end.

    Files with errors come last, so that they are nearest to the count on a terminal.
    """
    files = [(path, tuple(group)) for path, group in groupby(problems, key=lambda problem: problem.place.path)]
    files.sort(key=lambda file: any(problem.is_error for problem in file[1]))
    blocks = ["\n".join([_visible(path), *_file(found, lines(path))]) for path, found in files]
    return "\n\n".join([*blocks, count(problems)]) + "\n"


def _file(problems: Sequence[Problem], source: Sequence[str]) -> list[str]:
    """Gaps, which have no line, in one row; every other problem with its line."""
    gaps = [problem.message.partition(" belum")[0] for problem in problems if problem.code == _GAP]
    rows = [_block(problem, source) for problem in problems if problem.code != _GAP]
    return ([f"  peringatan  belum diisi: {', '.join(gaps)}  [{_GAP}]"] if gaps else []) + rows


def count(problems: Iterable[Problem]) -> str:
    """`2 galat dan 14 peringatan dalam 9 berkas.`"""
    problems = tuple(problems)
    errors = sum(problem.is_error for problem in problems)
    files = len({problem.place.path for problem in problems})
    if not problems:
        return "Tidak ada masalah."
    return f"{errors} galat dan {len(problems) - errors} peringatan dalam {files} berkas."


def by_unit(problems: Sequence[Problem], owners: Mapping[str, str]) -> str:
    """How many there are for each unit, most errors first; `owners` are units by path. Nothing where no unit has any."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        found.setdefault(owners.get(problem.place.path, ""), []).append(problem)
    if not any(found):
        return ""
    counted = [(unit, sum(one.is_error for one in all), len(all)) for unit, all in found.items()]
    counted.sort(key=lambda row: (-row[1], -row[2], row[0]))
    rows = [
        f"  {unit or '(tanpa unit)'}: {errors} galat, {total - errors} peringatan\n" for unit, errors, total in counted
    ]
    return "Menurut unit:\n" + "".join(rows)


def as_json(problems: Iterable[Problem]) -> str:
    """A list of `{path, line, column, code, severity, message, remedy}`."""
    rows = [
        {
            "path": problem.place.path,
            "line": problem.place.line,
            "column": problem.place.column,
            "code": problem.code,
            "severity": problem.severity.value,
            "message": problem.message,
            "remedy": problem.remedy,
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def as_github(problems: Iterable[Problem]) -> str:
    """Workflow commands: GitHub shows them at the changed line. Errors first, since it shows ten of a step."""
    rows = []
    for problem in sorted(problems, key=lambda problem: not problem.is_error):
        place = problem.place
        where = f"file={_property(_visible(place.path))},line={place.line},col={place.column},title={_property(problem.code)}"
        rows.append(f"::{problem.severity.value} {where}::{_message(f'{problem.message} {problem.remedy}')}")
    return "".join(f"{row}\n" for row in rows)


def as_gitlab(problems: Iterable[Problem]) -> str:
    """A Code Quality report: GitLab shows it in the merge request."""
    rows = [
        {
            "description": f"{problem.message} {problem.remedy}",
            "check_name": problem.code,
            "fingerprint": hashlib.sha256(repr(problem).encode()).hexdigest(),
            "severity": "major" if problem.is_error else "minor",
            "location": {"path": problem.place.path, "lines": {"begin": problem.place.line}},
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _block(problem: Problem, source: Sequence[str]) -> str:
    place = problem.place
    head = f"  baris {place.line}  {_WORDS[problem.severity]}  {problem.message}  [{problem.code}]"
    shown = _pointed(source[place.line - 1], place.column) if 0 < place.line <= len(source) else []
    gutter = f"{place.line:>6} | "
    marked = [gutter + shown[0], " " * (len(gutter) - 2) + "| " + shown[1]] if shown else []
    return "\n".join([head, *marked, f"         → {problem.remedy}"])


def _pointed(line: str, column: int) -> list[str]:
    """The line, cut around `column` when long, and a mark below that column."""
    visible = _visible(line)
    start = max(0, column - _WIDTH // 2) if len(visible) > _WIDTH else 0
    return [visible[start : start + _WIDTH], " " * min(column - 1 - start, _WIDTH) + "^"]


def _visible(text: str) -> str:
    """Nothing that moves the cursor, turns the writing, or begins a line of its own."""
    return "".join(c if c.isprintable() else "·" for c in text)


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
