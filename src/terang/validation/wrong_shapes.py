"""A value where a list or a group belongs → the lines that its author probably means, as a remedy begins; "" when in doubt."""

from typing import Any

from ..records.fields import Choice, Field, Group, Many, fields_of
from .context import ValidationContext
from .likely_values import likely_items
from .simple_values import refusal_of


def as_list(field: Field, group: type | None, written: Any) -> str:
    """What to write instead of one value, or of a group without its sign."""
    if isinstance(written, dict) and not group:
        keys = ", ".join(f"`  - {key}`" for key in written)
        return f"Tulis {keys}, satu pada tiap baris, tanpa titik dua. "
    if isinstance(written, dict):
        return f"Tulis «- » di depan `{next(iter(written), '')}`, dan dua spasi lagi di depan baris lain kelompok itu. "
    if group:
        told = _told_keys(group, written.strip())
        return f"Sisakan `{field.key}:` pada baris itu, dan tulis `  - {told}` di bawahnya. " if told else ""
    kind = field.type.of if isinstance(field.type, Many) else None
    options = [one.key for one in kind.options] if isinstance(kind, Choice) else []
    items = [f"`  - {item}`" for item in likely_items(written, options)]
    return f"Sisakan `{field.key}:` pada baris itu, dan tulis {', '.join(items)} di bawahnya. " if items else ""


def as_group(field: Field, group: type | None, written: Any) -> str:
    if isinstance(written, list) and len(written) == 1 and isinstance(written[0], dict):
        return f"Hapus tanda «-» di depan `{next(iter(written[0]), '')}`. "
    if isinstance(written, str) and not isinstance(field.type, Many) and group:
        told = _told_keys(group, written.strip())
        return f"Sisakan `{field.key}:` pada baris itu, dan tulis `  {told}` di bawahnya. " if told else ""
    return ""


def _told_keys(group: type, written: str) -> str:
    """`key: value` of the field of a group that takes what was written in place of the group, or ""."""
    for field in fields_of(group):
        if not isinstance(field.type, Group | Many) and refusal_of(written, field, ValidationContext()) is None:
            return f"{field.key}: {written}"
    return ""
