"""Files of a repository in an older format → the same in the format of this Terang; only lines that must change do."""

from .migrations import MIGRATED_FILES, Migration, migrated

__all__ = ["MIGRATED_FILES", "Migration", "migrated"]
