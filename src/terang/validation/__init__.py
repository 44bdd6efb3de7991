"""Plain values → Body, Record, Release, or all their problems; then the rules across them."""

from .across import check_across, used_files, used_pictures
from .bodies import read_body
from .changes import check_changes
from .context import Context
from .day import check_day, is_record_due, is_release_due
from .disclosures import read_record
from .markdown_text import marked_links
from .pages import check_page
from .pictures import check_pictures
from .press_releases import read_release

__all__ = [
    "Context",
    "check_across",
    "check_changes",
    "check_day",
    "check_page",
    "check_pictures",
    "is_record_due",
    "is_release_due",
    "marked_links",
    "read_body",
    "read_record",
    "read_release",
    "used_files",
    "used_pictures",
]
