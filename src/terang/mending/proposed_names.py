"""The path of a source that cannot be read because of its name → the path by which it can, or None."""

import re

from ..repository import RELEASES
from ..values.slugs import slug

_YEAR = re.compile(r"[12][0-9]{3}|tanpa-tahun")
_ENDINGS = {".yaml": ".yml", ".yml": ".yml", ".yml.txt": ".yml", ".md": ".md", ".markdown": ".md", ".md.txt": ".md"}


def proposed_path(path: str) -> str | None:
    """A source with such a name was never published, so that no address is lost."""
    folder, _, name = path.rpartition("/")
    wanted = ".md" if path.startswith(f"{RELEASES}/") else ".yml"
    ending = next((end for end in sorted(_ENDINGS, key=len, reverse=True) if name.casefold().endswith(end)), None)
    if ending is None or _ENDINGS[ending] != wanted or not _YEAR.fullmatch(folder.rpartition("/")[2]):
        return None
    stem = slug(name[: -len(ending)])
    new = f"{folder}/{stem}{wanted}"
    return new if stem and new != path else None
