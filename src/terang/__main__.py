"""`python -m terang`: the same as the command `terang`."""

from .cli.main import entry_point

entry_point()
