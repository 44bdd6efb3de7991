"""Addresses of bodies' sites → what their APIs hold, checked and counted, in a store; a body that fails stays as it last was."""

from .api_lines import ItemLine, RecordLine, ReleaseLine
from .body_state import RELEASES, BodyFault, BodyState, DutyFigure, HeldItem, NewestItem, StoredShard
from .gather_body import BodyTask, GatherOutcome, gather_body
from .running import gather_all
from .sources_file import read_sources
from .storage import FolderStorage, Storage, StorageFault, open_storage
from .stored_bodies import BodyStore, PortalBody, read_body, read_items, read_search_parts

__all__ = [
    "RELEASES",
    "BodyFault",
    "BodyState",
    "BodyStore",
    "BodyTask",
    "DutyFigure",
    "FolderStorage",
    "GatherOutcome",
    "HeldItem",
    "ItemLine",
    "NewestItem",
    "PortalBody",
    "RecordLine",
    "ReleaseLine",
    "Storage",
    "StorageFault",
    "StoredShard",
    "gather_all",
    "gather_body",
    "open_storage",
    "read_body",
    "read_items",
    "read_search_parts",
    "read_sources",
]
