"""Catalogue → Outputs: pages to be pressed, files, copies. Every writer has the same shape."""

from . import (
    annexes,
    budget,
    changes,
    coverage,
    feeds,
    lists,
    monev,
    open_data,
    press,
    procurement,
    programmes,
    records,
    service,
)
from .monev.evidence_files import evidence
from .open_data.final_files import FileFacts, final_files
from .shared.money_pages import MoneyPages
from .shared.outputs import (
    LazyOutput,
    LinkPreview,
    Output,
    OutputGroup,
    Page,
    Picture,
    Site,
    SiteFacts,
    SiteFiles,
    StampedFile,
    Writer,
    single_outputs,
)
from .shared.view_keys import Keyed, Memo, cache_key
from .whole_site import copied_files, host_settings, light_form, redirects, small_files, withdrawal_page
from .whole_site.direct_answers import UNIT_SUBJECTS, WHICH_UNIT, UnitAnswer, direct_pages, direct_units
from .whole_site.findable_table import FindablePage
from .whole_site.fragments import UnknownMarker, fill
from .whole_site.generated_documents import written
from .whole_site.redirects import moved_addresses
from .whole_site.search_documents import searchables
from .whole_site.searchable import SEVERAL, Searchable, SearchDocument
from .whole_site.small_files import CARD_SIZE, sitemap, sitemap_files

# What every page needs, and what is quickest to name, comes first: a preview stops at the file that it looks for.
WRITERS: tuple[Writer, ...] = (
    small_files.write,
    *records.WRITERS,
    *press.WRITERS,
    copied_files.write,
    redirects.write,
    host_settings.write,
    withdrawal_page.write,
    light_form.write,
    *lists.WRITERS,
    *changes.WRITERS,
    *coverage.WRITERS,
    *budget.WRITERS,
    *programmes.WRITERS,
    *procurement.WRITERS,
    *feeds.WRITERS,
    *annexes.WRITERS,
    *monev.WRITERS,
    *service.WRITERS,
    *open_data.WRITERS,
)

__all__ = [
    "CARD_SIZE",
    "SEVERAL",
    "UNIT_SUBJECTS",
    "WHICH_UNIT",
    "WRITERS",
    "FileFacts",
    "FindablePage",
    "Keyed",
    "LazyOutput",
    "LinkPreview",
    "Memo",
    "MoneyPages",
    "Output",
    "OutputGroup",
    "Page",
    "Picture",
    "SearchDocument",
    "Searchable",
    "Site",
    "SiteFacts",
    "SiteFiles",
    "StampedFile",
    "UnitAnswer",
    "UnknownMarker",
    "cache_key",
    "direct_pages",
    "direct_units",
    "evidence",
    "fill",
    "final_files",
    "moved_addresses",
    "searchables",
    "single_outputs",
    "sitemap",
    "sitemap_files",
    "written",
]
