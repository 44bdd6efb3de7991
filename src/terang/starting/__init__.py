"""What an office says of itself → the files of a repository of its own: pages, badan.yml, settings, forge files."""

from .body_list import read_body_list
from .new_repository import FORGES, MADE_BY_FORGES, StartingFile, repository_files
from .office_answers import OfficeAnswers, StartingUnit

__all__ = [
    "FORGES",
    "MADE_BY_FORGES",
    "OfficeAnswers",
    "StartingFile",
    "StartingUnit",
    "read_body_list",
    "repository_files",
]
