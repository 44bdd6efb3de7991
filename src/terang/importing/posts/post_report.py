"""What became of every post → the report as JSON, and as a few lines for people."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from .post import Item, Note

_SHOWN = 8  # of a kind, in the summary; the report has them all


class PostOutcome(Enum):
    """What a post became; the value is the word in the report."""

    RELEASE = "menjadi siaran"
    PRESENT = "sudah ada"
    LEFT_OUT = "tidak diminta"
    REPEATED = "berulang"
    REFUSED = "ditolak"


@dataclass(frozen=True, slots=True)
class PostResult:
    """One post. `path` is that of its release, `reason` says why it has none."""

    name: str
    place: str
    title: str
    outcome: PostOutcome
    path: str = ""
    reason: str = ""
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class PostReport:
    """Every post of the source is one entry; `others` are what is no post."""

    entries: tuple[PostResult, ...]
    others: tuple[Item, ...]
    notes: tuple[Note, ...]
    photos: int

    @property
    def refused(self) -> tuple[PostResult, ...]:
        return self._of(PostOutcome.REFUSED)

    def _of(self, outcome: PostOutcome) -> tuple[PostResult, ...]:
        return tuple(entry for entry in self.entries if entry.outcome is outcome)

    def as_json(self) -> str:
        counts = Counter(entry.outcome for entry in self.entries)
        content = {
            "posts": len(self.entries),
            **{outcome.name.lower(): counts[outcome] for outcome in PostOutcome},
            "photos": self.photos,
            "entries": [
                {
                    "post": entry.name,
                    "place": entry.place,
                    "title": entry.title,
                    "outcome": entry.outcome.value,
                    "path": entry.path,
                    "reason": entry.reason,
                    "notes": _notes(entry.notes),
                }
                for entry in self.entries
            ],
            "others": [{"name": item.name, "kind": item.kind, "title": item.title} for item in self.others],
            "notes": _notes(self.notes),
        }
        return json.dumps(content, ensure_ascii=False, indent=2) + "\n"

    def summary(self) -> str:
        """What a person wants to know at the end of a run."""
        counts = Counter(entry.outcome for entry in self.entries)
        lines = [f"Tulisan dalam sumber : {len(self.entries)}"]
        lines += [f"{outcome.value.capitalize():<21}: {counts[outcome]}" for outcome in PostOutcome]
        lines.append(f"Foto disalin         : {self.photos}")
        for outcome in (PostOutcome.LEFT_OUT, PostOutcome.REPEATED, PostOutcome.REFUSED):
            found = self._of(outcome)
            lines += [
                f"  {entry.place} {outcome.value}: {entry.reason} («{_brief(entry.title)}»)" for entry in found[:_SHOWN]
            ]
            lines += (
                [f"  … dan {len(found) - _SHOWN} lagi {outcome.value}; lihat laporan"] if len(found) > _SHOWN else []
            )
        lines += [f"  {note.message}" for note in self.notes]
        lines += [
            f"  {kind}: {count}, tidak dibawa" for kind, count in sorted(Counter(i.kind for i in self.others).items())
        ]
        kinds = Counter(note.code for entry in self.entries for note in entry.notes)
        lines += [f"  {code}: {count} kali" for code, count in sorted(kinds.items())]
        return "\n".join(lines) + "\n"


def _notes(notes: Iterable[Note]) -> list[dict[str, str]]:
    return [{"code": note.code, "message": note.message} for note in notes]


def _brief(title: str) -> str:
    return title if len(title) <= 60 else title[:59] + "…"
