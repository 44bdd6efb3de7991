"""The text of a file that an import would write → the first error that the site's own validator finds in it, or nothing."""

from ...problems import Problem
from ...reading import read_front_matter, read_yaml
from ...repository import RELEASES
from ...validation import ValidationContext, read_record, read_release


def fault_of_record(id: str, path: str, text: str, context: ValidationContext) -> str:
    """`path` lies in the folder of the record's class."""
    _, problems = read_record(read_yaml(path, text.encode()), id, path.split("/")[1], context)
    return _first(problems)


def fault_of_release(id: str, text: str, context: ValidationContext) -> str:
    _, problems = read_release(read_front_matter(f"{RELEASES}/{id}.md", text.encode()), id, context)
    return _first(problems)


def _first(problems: tuple[Problem, ...]) -> str:
    first = next((problem for problem in problems if problem.is_error), None)
    return f"{first.message} ({first.code})" if first else ""
