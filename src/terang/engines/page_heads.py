"""Text and head of a written page → the text with what its head tells readers: its withdrawal, or its changes."""

from collections.abc import MutableMapping
from typing import Any

from ..records import Status, WithdrawalCause
from ..values.dates import PartialDate


def told_by_head(markdown: str, head: MutableMapping[str, Any]) -> str:
    """Markdown. The head was checked before; its dates may have been read as dates."""
    if head.get("status") == Status.WITHDRAWN.key and isinstance(head.get("pencabutan"), dict):
        head["description"] = "Halaman ini dicabut; alasannya tertulis di dalamnya."
        return _tombstone(markdown, head, head["pencabutan"])
    notes = [note for note in head.get("catatan_perubahan") or () if isinstance(note, dict)]
    if not notes:
        return markdown
    rows = "".join(f"- {_words(note.get('tanggal'))}: {_escaped(note.get('catatan'))}\n" for note in notes)
    return f"{markdown.rstrip()}\n\n## Catatan perubahan\n\n{rows}"


def _tombstone(markdown: str, head: MutableMapping[str, Any], withdrawal: dict[str, Any]) -> str:
    first = markdown.lstrip().partition("\n")[0]
    title = head.get("title") or (first.removeprefix("# ") if first.startswith("# ") else "Halaman yang dicabut")
    causes = {cause.key: cause.label for cause in WithdrawalCause}
    cause = causes.get(str(withdrawal.get("sebab")), "")
    parts = [
        f"# {_escaped(title)}",
        f"**Halaman ini dicabut pada {_words(withdrawal.get('tanggal'))}.**"
        f"{f' {cause}.' if cause else ''} {_escaped(withdrawal.get('alasan'))}",
    ]
    if replacement := withdrawal.get("pengganti"):
        parts.append(f"Penggantinya: informasi {_escaped(replacement)}.")
    return "\n\n".join(parts) + "\n"


def _words(day: object) -> str:
    try:
        return PartialDate.parse(str(day)).words()
    except ValueError:
        return str(day)


def _escaped(text: object) -> str:
    """On one line, and nothing in it means anything to Markdown."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]<>()#+-!|~" else c for c in " ".join(str(text or "").split()))
