"""A root and what was found there → its body, office files, pages and settings: few and small, so that no cache need know them."""

from collections.abc import Container
from pathlib import Path

from ..problems import Place, Problem, problem
from ..reading import EngineSettings, read_engine_settings, read_front_matter
from ..records import Body, OfficeFile, WrittenPage
from ..repository import BODY, SETTINGS
from ..validation import ValidationContext, is_whole, read_body, read_page
from .office_files import OfficeFileKind, OfficeFiles, gather
from .parsing import document
from .source_files import Sources


def find_body(root: Path) -> tuple[Body | None, tuple[Problem, ...]]:
    if not (root / BODY).is_file():
        return None, (problem("badan-hilang", Place(BODY)),)
    return read_body(document(root, BODY))


def find_office_files(
    root: Path, sources: Sources, context: ValidationContext
) -> tuple[OfficeFiles, list[OfficeFile], list[Problem]]:
    """Those that are whole, and parts of others."""
    found: list[tuple[OfficeFileKind, OfficeFile]] = []
    parts: list[OfficeFile] = []
    problems: list[Problem] = []
    for source in sources.office_files:
        office_file, faults = source.kind.read(document(root, source.path), source.id, context)
        problems += faults
        if office_file is None:
            continue
        if is_whole(office_file):
            found.append((source.kind, office_file))
        else:
            parts.append(office_file)
    return gather(found), parts, problems


def find_pages(
    root: Path, sources: Sources, context: ValidationContext, present: Container[str]
) -> tuple[list[WrittenPage], list[Problem]]:
    """All of them, perhaps partly read."""
    pages: list[WrittenPage] = []
    problems: list[Problem] = []
    for source in sources.pages:
        try:
            read = read_front_matter(source.path, (root / source.path).read_bytes(), required=False)
        except OSError:
            problems += document(root, source.path).problems
            continue
        page, faults = read_page(read, context, present.__contains__)
        problems += faults
        pages += [page] if page else []
    return pages, problems


def find_settings(root: Path) -> EngineSettings:
    path = root / SETTINGS
    if path.exists() and not path.is_file() and not path.is_dir():
        return EngineSettings(SETTINGS, None, {}, None, (problem("bukan-berkas", Place(SETTINGS)),))
    try:
        return read_engine_settings(SETTINGS, path.read_bytes())
    except FileNotFoundError:
        found = problem("pengaturan-hilang", Place(SETTINGS))
    except OSError:
        return EngineSettings(SETTINGS, None, {}, None, document(root, SETTINGS).problems)
    return EngineSettings(SETTINGS, None, {}, None, (found,))
