"""The exception that ends an import: the source, the mapping or the repository cannot be used as it is."""

from ...errors import CannotRun


class UnusableSource(CannotRun):
    """The run cannot go on. The message says what to do."""
