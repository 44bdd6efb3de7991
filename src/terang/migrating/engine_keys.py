"""mkdocs.yml of a repository that held a copy of Terang → without the keys that named that copy."""

from collections.abc import Callable
from typing import Any

from ..reading import read_engine_settings

# What Terang sets by itself.
_OURS = frozenset({"docs_dir", "theme", "hooks", "plugins", "use_directory_urls", "markdown_extensions"})


def without_engine_keys(path: str, data: bytes, exists: Callable[[str], bool]) -> bytes:
    """Whole keys with all their lines; comments and every other line stay. As it was where the copy is still there."""
    settings = read_engine_settings(path, data)
    if settings.values is None or not _names_a_lost_copy(settings.values, exists):
        return data
    lines = data.splitlines(keepends=True)
    starts = {place.line - 1 for key, place in settings.places.items() if key in _OURS}
    kept, within = [], False
    for number, line in enumerate(lines):
        if number in starts:
            within = True
        elif line.strip() and line[:1] not in (b" ", b"\t", b"-"):
            within = False
        if not within:
            kept.append(line)
    return b"".join(kept)


def _names_a_lost_copy(values: dict[str, Any], exists: Callable[[str], bool]) -> bool:
    hooks, theme = values.get("hooks"), values.get("theme")
    named = [one for one in hooks if isinstance(one, str)] if isinstance(hooks, list) else []
    folder = theme.get("custom_dir") if isinstance(theme, dict) else None
    return any(not exists(one) for one in (*named, *([folder] if isinstance(folder, str) else [])))
