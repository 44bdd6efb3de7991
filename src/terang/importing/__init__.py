"""A public-information list as some other program exported it → record files, and an account of every row."""

from .files import write_report
from .report import Refusal, Report, Warning
from .run import import_list
from .table import Unusable

__all__ = ["Refusal", "Report", "Unusable", "Warning", "import_list", "write_report"]
