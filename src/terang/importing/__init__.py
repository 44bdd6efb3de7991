"""Lists, registers and posts of other programs → files of the repository, and an account of every item.

Each importer takes the same steps: source → table or archive → drafts → checked as the site checks → written, reported.
"""

from .lists.list_import import import_list
from .lists.template_import import recorded
from .registers.register_import import import_register
from .shared.file_access import write_report
from .shared.report import ImportNote, ImportReport, Outcome
from .shared.unusable import UnusableSource

__all__ = [
    "ImportNote",
    "ImportReport",
    "Outcome",
    "UnusableSource",
    "import_list",
    "import_register",
    "recorded",
    "write_report",
]
