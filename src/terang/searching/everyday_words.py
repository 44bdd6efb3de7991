"""everyday_words.txt → shortened and everyday words of public administration, as people say them and as documents write them."""

from importlib import resources

_TABLE = resources.files(__package__).joinpath("everyday_words.txt").read_text(encoding="utf-8")


def _row(line: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    names, *everyday = line.split(" | ")
    return tuple(names.split(" = ")), tuple(everyday)


# For each thing its names, and what else people say for it.
EVERYDAY = tuple(_row(line) for line in _TABLE.splitlines() if line and not line.startswith("#"))
