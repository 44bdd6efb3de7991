"""A public-information list as some other program exported it → record files, and an account of every row."""

from .lists.list_import import import_list
from .registers.register_import import import_register
from .registers.register_report import RegisterReport
from .shared.file_access import write_report
from .shared.report import ListReport, RejectedRow, RowWarning
from .sources.source_table import UnusableSource

__all__ = [
    "ListReport",
    "RegisterReport",
    "RejectedRow",
    "RowWarning",
    "UnusableSource",
    "import_list",
    "import_register",
    "write_report",
]
