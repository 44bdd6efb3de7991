"""Plain values → Body, Record, Release, office files, or all their problems; then the rules across them."""

from .body_file import read_body
from .budget_files import read_budget
from .checked_sources import CheckedSources, EarlierSources
from .checks import CHECKS, run_checks
from .checks.release_numbers import number_problem
from .content_gate import ContentGate, open_gate
from .context import ValidationContext, nearest, normalize_name
from .disclosures import read_record
from .due_items import is_record_due, is_release_due, next_change, record_as_of, release_as_of
from .engine_settings_checks import check_engine_settings
from .gathering_sources import read_gathering_list
from .holiday_files import read_holidays
from .likely_values import likely_moment
from .mended_values import likely_address, likely_location, without_marks
from .monev_files import read_monev
from .partly_read import is_partly_read, is_whole, where_read, whole, with_value
from .pasted_tables import labelled, pasted_tables
from .personal import find_personal
from .press_releases import read_release
from .procurement_files import read_procurement
from .register_files import read_objections, read_requests
from .service_reports import read_service_report
from .simple_values import refusal_of
from .synonym_files import read_synonyms
from .table_reader import problems_of_value
from .text_layout import listed_sign
from .used_files import used_files, used_pictures
from .written_pages import read_page

__all__ = [
    "CHECKS",
    "CheckedSources",
    "ContentGate",
    "EarlierSources",
    "ValidationContext",
    "check_engine_settings",
    "find_personal",
    "is_partly_read",
    "is_record_due",
    "is_release_due",
    "is_whole",
    "labelled",
    "likely_address",
    "likely_location",
    "likely_moment",
    "listed_sign",
    "nearest",
    "next_change",
    "normalize_name",
    "number_problem",
    "open_gate",
    "pasted_tables",
    "problems_of_value",
    "read_body",
    "read_budget",
    "read_gathering_list",
    "read_holidays",
    "read_monev",
    "read_objections",
    "read_page",
    "read_procurement",
    "read_record",
    "read_release",
    "read_requests",
    "read_service_report",
    "read_synonyms",
    "record_as_of",
    "refusal_of",
    "release_as_of",
    "run_checks",
    "used_files",
    "used_pictures",
    "where_read",
    "whole",
    "with_value",
    "without_marks",
]
