"""Field tables, a body and its forge → the forms with which people write sources in a browser."""

from .editor_configuration import editor_configuration
from .editor_files import CMS, YAML, NpmPackage, UnknownPackage, editor_files

__all__ = [
    "CMS",
    "YAML",
    "NpmPackage",
    "UnknownPackage",
    "editor_configuration",
    "editor_files",
]
