"""What became of an imported register: its columns, its rows and its files → JSON, and a few lines for people."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import shorten

from ..shared.report import RejectedRow, RowWarning

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class YearFile:
    """`state` is `ditulis`, `sama` (as it was) or `diganti`."""

    path: str
    rows: int
    state: str


@dataclass(frozen=True, slots=True)
class RegisterReport:
    """Of `rows` in the source; `taken` says which heading filled each key, `left` why a heading did not come along."""

    rows: int
    files: tuple[YearFile, ...]
    taken: Mapping[str, str]
    left: Mapping[str, str]
    refused: tuple[RejectedRow, ...]
    warnings: tuple[RowWarning, ...]

    def as_json(self) -> str:
        content = {
            "rows": self.rows,
            "files": [{"path": one.path, "rows": one.rows, "state": one.state} for one in self.files],
            "taken": dict(self.taken),
            "left": dict(self.left),
            "refused": [{"row": refusal.row, "reason": refusal.reason} for refusal in self.refused],
            "warnings": [{"row": note.row, "code": note.code, "message": note.message} for note in self.warnings],
        }
        return json.dumps(content, ensure_ascii=False, indent=2) + "\n"

    def summary(self) -> str:
        """What a person wants to know at the end of a run; cells are not repeated."""
        lines = [
            f"Baris dalam sumber : {self.rows}",
            f"Ditolak            : {len({refusal.row for refusal in self.refused})}",
        ]
        lines += [f"  diambil: {heading} → {key}" for key, heading in self.taken.items()]
        lines += [f"  tidak diambil: {heading} ({why})" for heading, why in self.left.items()]
        lines += [f"  baris {refusal.row} ditolak: {refusal.reason}" for refusal in self.refused[:_SHOWN]]
        if len(self.refused) > _SHOWN:
            lines.append(f"  … dan {len(self.refused) - _SHOWN} baris lain ditolak")
        lines += [f"  {shorten(note.message, 200, placeholder=' …')}" for note in self.warnings[:_SHOWN]]
        if len(self.warnings) > _SHOWN:
            lines.append(f"  … dan {len(self.warnings) - _SHOWN} peringatan lain (--report)")
        lines += [f"{one.path}: {one.rows} baris, {one.state}" for one in self.files]
        if self.refused:
            lines.append(
                "Tidak ada yang ditulis: register tanpa baris yang ditolak akan salah jumlahnya. Betulkan lalu ulangi."
            )
        return "\n".join(lines) + "\n"
