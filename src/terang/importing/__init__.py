"""A public-information list as some other program exported it → record files, and an account of every row."""

from .files import write_report
from .register_report import RegisterReport
from .register_run import import_register
from .report import Refusal, Report, Warning
from .run import import_list
from .table import Unusable

__all__ = [
    "Refusal",
    "RegisterReport",
    "Report",
    "Unusable",
    "Warning",
    "import_list",
    "import_register",
    "write_report",
]
