"""The kinds of office files: the path of each below disclosures/, its reader, and the values it yields."""

import dataclasses
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..problems import Problem
from ..reading import Document
from ..records import (
    Budget,
    HolidayList,
    Monev,
    ObjectionRegister,
    OfficeFile,
    ProcurementList,
    RequestRegister,
    ServiceReport,
    Synonyms,
)
from ..validation import (
    ValidationContext,
    read_budget,
    read_holidays,
    read_monev,
    read_objections,
    read_procurement,
    read_requests,
    read_service_report,
    read_synonyms,
)

# Given the document, the office file's id and the context: the office file, or None with its problems.
ReadOfficeFile = Callable[[Document, str, ValidationContext], tuple[OfficeFile | None, tuple[Problem, ...]]]

_YEAR = "<tahun>"
_TABLE = (".yml", ".csv")


@dataclass(frozen=True, slots=True)
class OfficeFileKind:
    """One row: `pattern` is the path below disclosures/ without its ending; `<tahun>` matches four digits."""

    name: str  # attribute of Office files
    pattern: str
    read: ReadOfficeFile
    endings: tuple[str, ...]  # any of them, but one for each office file

    @property
    def is_single(self) -> bool:
        return _YEAR not in self.pattern

    @property
    def top(self) -> str:
        """Its folder directly in disclosures/, or its file."""
        first, slash, _ = self.pattern.partition("/")
        return first if slash else first + self.endings[0]

    def id_of(self, path: str) -> str | None:
        """Year or stem of the file at `path` (below disclosures/); None when it is not of this kind."""
        stem = re.escape(self.pattern).replace(_YEAR, "([12][0-9]{3})")
        match = re.fullmatch(f"{stem}(?:{'|'.join(map(re.escape, self.endings))})", path)
        if match is None:
            return None
        return self.pattern.rpartition("/")[2] if self.is_single else match[1]


def _kept(pattern: str, read: ReadOfficeFile, *, endings: tuple[str, ...] = (".yml",)) -> Any:
    """Declare a kind inside Office files: without `<tahun>` there is one file, and None while it is absent; else a tuple."""
    default: Any = () if _YEAR in pattern else None
    return dataclasses.field(default=default, metadata={"kind": OfficeFileKind("", pattern, read, endings)})


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeFiles:
    """The contents of all office files. A new kind is a line here, a table in `records` and a reader in `validation`.

    Records are read without them: what a record's own validation depends on must stand in badan.yml, which the parse
    cache knows. Rules between office files and records belong to those across files. A Draft that shows a office file has its
    fingerprint in the key (`marks_of`).
    """

    holidays: tuple[HolidayList, ...] = _kept(f"hari-libur/{_YEAR}", read_holidays)
    monevs: tuple[Monev, ...] = _kept(f"monev/{_YEAR}", read_monev)
    budgets: tuple[Budget, ...] = _kept(f"anggaran/{_YEAR}", read_budget, endings=_TABLE)
    procurements: tuple[ProcurementList, ...] = _kept(f"pengadaan/{_YEAR}", read_procurement, endings=_TABLE)
    requests: tuple[RequestRegister, ...] = _kept(f"layanan/permohonan/{_YEAR}", read_requests, endings=_TABLE)
    objections: tuple[ObjectionRegister, ...] = _kept(f"layanan/keberatan/{_YEAR}", read_objections, endings=_TABLE)
    reports: tuple[ServiceReport, ...] = _kept(f"layanan/laporan/{_YEAR}", read_service_report, endings=(".md",))
    synonyms: Synonyms | None = _kept("sinonim", read_synonyms)

    def with_rows(self) -> "OfficeFiles":
        """Without budgets and lists of procurement that hold only their headings: these are not begun yet."""
        return dataclasses.replace(
            self,
            budgets=tuple(one for one in self.budgets if one.rows),
            procurements=tuple(one for one in self.procurements if one.rows),
        )

    def every(self) -> Iterator[OfficeFile]:
        """All of all kinds, in order."""
        for kind in office_file_kinds():
            found = getattr(self, kind.name)
            yield from found if isinstance(found, tuple) else () if found is None else (found,)


@cache
def office_file_kinds() -> tuple[OfficeFileKind, ...]:
    """The rows that Office files declares, in order."""
    return tuple(
        dataclasses.replace(entry.metadata["kind"], name=entry.name) for entry in dataclasses.fields(OfficeFiles)
    )


def gather(found: list[tuple[OfficeFileKind, OfficeFile]]) -> OfficeFiles:
    """Office files as they were found, each among its kind."""
    groups: dict[str, Any] = {}
    for kind, office_file in found:
        groups[kind.name] = office_file if kind.is_single else (*groups.get(kind.name, ()), office_file)
    return OfficeFiles(**groups)
