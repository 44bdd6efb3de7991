"""Plain values → Body, Record, Release, office files, or all their problems; then the rules across them."""

from .across import check_across, used_files, used_pictures
from .body_file import read_body
from .changes import check_changes
from .context import ValidationContext
from .dates_today import check_day, is_record_due, is_release_due
from .disclosures import read_record
from .duty_claims import check_duties
from .exemptions import check_exemptions
from .holiday_files import read_holidays
from .markdown_text import marked_links
from .monev_files import read_monev
from .old_addresses import check_old_addresses
from .photos_of_releases import check_pictures
from .press_releases import read_release
from .register_files import read_objections, read_requests
from .register_rules import check_registers
from .service_reports import read_service_report
from .synonym_files import read_synonyms
from .written_pages import check_page

__all__ = [
    "ValidationContext",
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
