"""Any text → a piece of an address: a-z, 0-9 and hyphens."""

import re
import unicodedata


def slug(text: str, limit: int = 60) -> str:
    """At most `limit` letters, cut between words where possible; may be empty when nothing is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(words) <= limit:
        return words
    cut = words[: limit + 1].rpartition("-")[0]
    return cut or words[:limit]
