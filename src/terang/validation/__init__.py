"""Plain values → Body, Record, Release, ledgers, or all their problems; then the rules across them."""

from .across import check_across, used_files, used_pictures
from .bodies import read_body
from .changes import check_changes
from .context import Context
from .day import check_day, is_record_due, is_release_due
from .disclosures import read_record
from .duties import check_duties
from .exemptions import check_exemptions
from .holidays import read_holidays
from .markdown_text import marked_links
from .monev import read_monev
from .old_addresses import check_old_addresses
from .pages import check_page
from .pictures import check_pictures
from .press_releases import read_release
from .register_rules import check_registers
from .registers import read_objections, read_requests
from .service_reports import read_service_report
from .synonyms import read_synonyms

__all__ = [
    "Context",
    "check_across",
    "check_changes",
    "check_day",
    "check_duties",
    "check_exemptions",
    "check_old_addresses",
    "check_page",
    "check_pictures",
    "check_registers",
    "is_record_due",
    "is_release_due",
    "marked_links",
    "read_body",
    "read_holidays",
    "read_monev",
    "read_objections",
    "read_record",
    "read_release",
    "read_requests",
    "read_service_report",
    "read_synonyms",
    "used_files",
    "used_pictures",
]
