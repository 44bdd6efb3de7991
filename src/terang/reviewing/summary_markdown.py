"""A change of the site and its problems → Markdown for a comment on a pull request, in which nothing written can act."""

import re
from collections.abc import Sequence

from ..problems import Problem
from ..problems.reporting import count
from .changed_sources import ChangedSource
from .changes import ChangedItem, ChangeKind, SiteChange

SHOWN = 30  # rows of a list; forges cut long comments
_PERSONAL, _GAP = "data-pribadi", "belum-diisi"
_ACTIVE = re.compile(r"([\\`*_\[\]<>|#~])")


def as_markdown(change: SiteChange | None, problems: Sequence[Problem], preview: str = "") -> str:
    """`change` is None where one of the two states has errors; `preview` is the address of the built site."""
    parts = ["## Ringkasan perubahan", _verdict(problems)]
    if change is None:
        parts.append("Perubahan informasi dan kewajiban tidak dapat dihitung sebelum semua galat diperbaiki.")
    else:
        parts += [_list(kind, change.items, preview) for kind in ChangeKind]
        parts += [_sources(change.sources, preview), _others(change.sources), _duties(change)]
    parts += [_personal(problems), _problems(problems)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _verdict(problems: Sequence[Problem]) -> str:
    if any(problem.is_error for problem in problems):
        return f"❌ **Belum dapat digabung.** {count(problems)}"
    return f"✅ **Dapat digabung.** {count(problems)}"


def _list(kind: ChangeKind, items: Sequence[ChangedItem], preview: str) -> str:
    rows = [_row(item, preview) for item in items if item.kind is kind]
    return f"### {kind.label} ({len(rows)})\n\n{_cut(rows)}" if rows else ""


def _row(item: ChangedItem, preview: str) -> str:
    told = ", ".join(plain(word) for word in (item.what, item.unit) if word)
    note = f"; {plain(item.note)}" if item.note else ""
    return f"- {_linked(item.title, item.address, preview)}: {told}{note} (`{_code(item.path)}`)"


def _linked(title: str, address: str, preview: str) -> str:
    words = plain(title)
    return f"[{words}]({preview.rstrip('/')}/{address})" if preview and address else f"**{words}**"


def _sources(sources: Sequence[ChangedSource], preview: str) -> str:
    rows = [
        f"- {_linked(one.title, one.address, preview)}: {plain(one.told)} (`{_code(one.path)}`)"
        for one in sources
        if one.has_meaning
    ]
    return f"### Data kantor, halaman, dan pengaturan ({len(rows)})\n\n{_cut(rows)}" if rows else ""


def _others(sources: Sequence[ChangedSource]) -> str:
    rows = [
        f"- {plain(one.title)}{f', {plain(one.told)}' if one.told else ''} (`{_code(one.path)}`)"
        for one in sources
        if not one.has_meaning
    ]
    return f"### Berkas lain yang berubah ({len(rows)})\n\n{_cut(rows)}" if rows else ""


def _duties(change: SiteChange) -> str:
    rows = []
    for turned in change.duties:
        owner = f", {plain(turned.unit)}" if turned.unit else ""
        law = f" ({plain(turned.duty.citation)})" if turned.duty.citation else ""
        state = "Terpenuhi" if turned.is_met else "**Tidak terpenuhi lagi**"
        rows.append(f"- {state}: {plain(turned.duty.title)}{owner}{law}")
    count = change.totals
    late = f"{count.late} terlambat, " if count.late else ""
    total = f"{count.met} dari {count.required} kewajiban terpenuhi; {late}{count.missing} belum."
    return f"### Kewajiban\n\n{_cut(rows)}\n\n{total}" if rows else f"### Kewajiban\n\nTidak ada yang berubah. {total}"


def _personal(problems: Sequence[Problem]) -> str:
    """Where, never what: a comment is public."""
    rows = [f"- `{_code(p.place.path)}` baris {p.place.line}" for p in problems if p.code == _PERSONAL]
    if not rows:
        return ""
    return (
        f"### Data pribadi ({len(rows)})\n\nAda yang menyerupai data pribadi. Hapus sebelum digabung.\n\n{_cut(rows)}"
    )


def _problems(problems: Sequence[Problem]) -> str:
    """Errors first; what is not filled in yet is one row a file, since it has no line."""
    others = sorted((p for p in problems if p.code not in (_PERSONAL, _GAP)), key=lambda problem: not problem.is_error)
    rows = [_problem_row(one.is_error, one.place.path, str(one.place.line), one.message, one.remedy) for one in others]
    gaps: dict[str, list[str]] = {}
    for one in problems:
        if one.code == _GAP:
            gaps.setdefault(one.place.path, []).append(one.message.partition(" (")[0])
    rows += [
        _problem_row(False, path, "", f"Belum diisi: {', '.join(found)}.", "Lengkapi bila datanya ada.")
        for path, found in gaps.items()
    ]
    if not rows:
        return ""
    head = "| | Berkas | Baris | Masalah | Cara memperbaiki |\n| --- | --- | ---: | --- | --- |\n"
    return f"### Masalah\n\n{head}{_cut(rows)}"


def _problem_row(is_error: bool, path: str, line: str, message: str, remedy: str) -> str:
    kind = "galat" if is_error else "peringatan"
    return f"| {kind} | `{_code(path)}` | {line} | {plain(message)} | {plain(remedy)} |"


def _cut(rows: Sequence[str]) -> str:
    more = [f"\nDan {len(rows) - SHOWN} lainnya."] if len(rows) > SHOWN else []
    return "\n".join([*rows[:SHOWN], *more])


def plain(text: str) -> str:
    """Words alone: no markup, no mention of a person, no reference to an issue, no link that a forge makes by itself."""
    line = " ".join(text.replace("`", "").split())
    escaped = _ACTIVE.sub(r"\\\1", line).replace("@", "&#64;")
    return escaped.replace("://", "&#58;//")


def _code(path: str) -> str:
    return path.replace("`", "'").replace("|", "¦")
