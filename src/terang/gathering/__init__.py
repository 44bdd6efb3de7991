"""Addresses of bodies' sites → what their APIs hold, checked and counted, in a store; a body that fails stays as it last was."""

from .body_state import BodyFault, BodyState, DutyFigure, NewestItem, StoredShard
from .gather_body import BodyTask, GatherOutcome, gather_body
from .running import gather_all
from .sources_file import read_sources
from .storage import Storage, StorageFault, open_storage
from .stored_bodies import PortalBody, read_body, read_search_parts

__all__ = [
    "BodyFault",
    "BodyState",
    "BodyTask",
    "DutyFigure",
    "GatherOutcome",
    "NewestItem",
    "PortalBody",
    "Storage",
    "StorageFault",
    "StoredShard",
    "gather_all",
    "gather_body",
    "open_storage",
    "read_body",
    "read_search_parts",
    "read_sources",
]
