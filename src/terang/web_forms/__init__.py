"""Field tables, a body and its forge → the forms with which people write sources in a browser."""

from .editor_configuration import editor_configuration
from .editor_files import CMS, YAML, NpmPackage, UnknownPackage, editor_files
from .forge_place import Forge, ForgePlace, forge_place

__all__ = [
    "CMS",
    "YAML",
    "Forge",
    "ForgePlace",
    "NpmPackage",
    "UnknownPackage",
    "editor_configuration",
    "editor_files",
    "forge_place",
]
