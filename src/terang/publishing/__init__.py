"""A catalogue and an engine → a complete site in a folder, or nothing at all; or one page of it when asked for."""

from ..writers import moved_addresses
from .on_demand import OnDemandSite
from .site_build import BuildSummary, Engine, complete, publish
from .tree import DoubleAddress, HalfMoved, OutputTaken, manifest_paths
from .vanishing import AddressesVanish

__all__ = [
    "AddressesVanish",
    "BuildSummary",
    "DoubleAddress",
    "Engine",
    "HalfMoved",
    "OnDemandSite",
    "OutputTaken",
    "complete",
    "manifest_paths",
    "moved_addresses",
    "publish",
]
