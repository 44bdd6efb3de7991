"""spellings.txt → other spellings, chat and English words of the trade, each with the word that documents say."""

from importlib import resources

_TABLE = resources.files(__package__).joinpath("spellings.txt").read_text(encoding="utf-8")
_ROWS = [line.split(" = ") for line in _TABLE.splitlines() if line and not line.startswith("#")]
SPELLINGS = {other: said for said, others in _ROWS for other in others.split()}
