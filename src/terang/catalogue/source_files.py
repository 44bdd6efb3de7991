"""A root folder → its source files, each with the id that follows from its path, and a problem for each misplaced file."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ..caching import Stamp, stamp_of
from ..problems import Place, Problem, problem
from ..records import InformationClass
from ..repository import ATTACHMENTS, BODY, DISCLOSURES, GUIDE, PAGES, PHOTOS, RELEASES
from ..validation import nearest
from ..values.slugs import slug
from .office_files import OfficeFileKind, office_file_kinds
from .travelling_names import fault_of_name, suggested_name, twins

_CLASS_FOLDERS = tuple(kind.slug for kind in InformationClass)
_YEAR = re.compile(r"[12][0-9]{3}|tanpa-tahun")
_STEM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_STEM_LIMIT = 100
# Of files that are records or releases but for the end of their names.
_OTHER_ENDINGS = {".yml": (".yaml", ".yml", ".yml.txt", ".yaml.txt"), ".md": (".markdown", ".md", ".md.txt")}


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file to read. `path` is relative to the root, with `/`; `folder` is a record's class folder.

    Who finds the `stamp` of last time again need not read the file again.
    """

    path: str
    id: str = ""
    folder: str = ""
    stamp: Stamp | None = None


@dataclass(frozen=True, slots=True)
class MisplacedFile:
    """A record or release whose name is none, or, with `needs_folder`, that lies in no folder of a year."""

    path: str
    id: str
    folder: str
    is_record: bool
    needs_folder: bool


@dataclass(frozen=True, slots=True)
class OfficeFileSource:
    """One office file to read; `path` is relative to the root, with `/`."""

    path: str
    id: str
    kind: OfficeFileKind


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything found below a root."""

    records: tuple[SourceFile, ...]
    releases: tuple[SourceFile, ...]
    pages: tuple[SourceFile, ...]
    office_files: tuple[OfficeFileSource, ...]
    attachments: frozenset[str]  # paths below disclosures/berkas and content/siaran-pers/foto
    content: frozenset[str]  # paths below content/ but those below siaran-pers/
    problems: tuple[Problem, ...]
    misplaced: tuple[MisplacedFile, ...]

    @property
    def read(self) -> tuple[str, ...]:
        """Paths of all files with a meaning of their own."""
        files = (*self.records, *self.releases, *self.pages)
        return (*(source.path for source in files), *(source.path for source in self.office_files))


def find_sources(root: Path) -> Sources:
    """Look once at the whole root; nothing is passed over in silence."""
    found: list[Problem] = []
    misplaced: list[MisplacedFile] = []
    records = [
        source
        for folder in _CLASS_FOLDERS
        for source in _dated(root, f"{DISCLOSURES}/{folder}", ".yml", found, misplaced)
    ]
    releases = list(_dated(root, RELEASES, ".md", found, misplaced, apart=(PHOTOS.rpartition("/")[2],)))
    content = [path for path, _ in _files(root, PAGES, found, apart=RELEASES)]
    pages = [SourceFile(path) for path in content if path.endswith(".md")]
    office_files = list(_office_files(root, found))
    attachments = [path for top in (ATTACHMENTS, PHOTOS) for path, _ in _files(root, top, found)]
    found += _strangers(root)
    return Sources(
        tuple(records),
        tuple(releases),
        tuple(pages),
        tuple(office_files),
        frozenset(attachments),
        frozenset(content),
        tuple(found),
        tuple(misplaced),
    )


def without_guide(sources: Sources) -> Sources:
    """For a body that does not show the guide: its pages are as good as absent, and a link to one leads nowhere."""
    return replace(
        sources,
        pages=tuple(page for page in sources.pages if not page.path.startswith(f"{GUIDE}/")),
        content=frozenset(path for path in sources.content if not path.startswith(f"{GUIDE}/")),
    )


def _dated(
    root: Path,
    top: str,
    suffix: str,
    found: list[Problem],
    misplaced: list[MisplacedFile],
    apart: tuple[str, ...] = (),
) -> Iterator[SourceFile]:
    """`<top>/<year>/<stem><suffix>`; everything else in `top` is a problem, or misplaced."""
    folder = top.rpartition("/")[2]
    for path, entry in _files(root, top, found):
        inner = path.removeprefix(f"{top}/").split("/")
        stem, dot, ending = inner[-1].rpartition(".")
        if inner[0] in apart or path == f"{top}/README.md":
            continue
        if dot + ending != suffix and ending.casefold() in _DOCUMENTS:
            found.append(_document(path, dot + ending, is_record=suffix == ".yml"))
        elif dot + ending != suffix:
            name = (stem if dot else ending).removesuffix(suffix) + suffix
            found.append(problem("akhiran-berkas", Place(path), suffix=dot + ending if dot else "", name=name))
            if inner[-1].casefold().endswith(_OTHER_ENDINGS[suffix]):
                needs_folder = len(inner) != 2 or not _YEAR.fullmatch(inner[0])
                misplaced.append(MisplacedFile(path, f"{inner[0]}/a", folder, suffix == ".yml", needs_folder))
        elif len(inner) != 2 or not _YEAR.fullmatch(inner[0]):
            misplaced.append(
                MisplacedFile(path, f"2024/{slug(stem) or 'a'}", folder, suffix == ".yml", needs_folder=True)
            )
        elif not _STEM.fullmatch(stem) or len(stem) > _STEM_LIMIT:
            found.append(
                problem("nama-berkas", Place(path), name=stem, suggestion=slug(stem, _STEM_LIMIT) or "laporan-2024")
            )
            misplaced.append(MisplacedFile(path, f"{inner[0]}/a", folder, suffix == ".yml", needs_folder=False))
        else:
            yield SourceFile(path, f"{inner[0]}/{stem}", folder, _stamp(entry))


_WORKBOOKS = frozenset({"xlsx", "xls", "ods"})
_PICTURES = frozenset({"jpg", "jpeg", "png", "webp", "heic", "gif"})
_DOCUMENTS = (
    frozenset({"doc", "docx", "odt", "rtf", "pdf", "ppt", "pptx", "odp", "zip", "rar"}) | _WORKBOOKS | _PICTURES
)


def _document(path: str, suffix: str, *, is_record: bool) -> Problem:
    """A document where its description should be: where it belongs, and what names it."""
    year = path.split("/")[-2]
    year = year if _YEAR.fullmatch(year) else "2024"
    is_photo = suffix[1:].casefold() in _PICTURES and not is_record
    return problem(
        "berkas-dokumen",
        Place(path),
        suffix=suffix,
        folder=f"{PHOTOS if is_photo else ATTACHMENTS}/{year}/",
        key="foto" if is_photo else "berkas",
        what="catatan" if is_record else "siaran pers",
    )


def _office_files(root: Path, found: list[Problem]) -> Iterator[OfficeFileSource]:
    """Every office file of every kind, and a problem for any other file in their folders."""
    tops = dict.fromkeys(kind.top for kind in office_file_kinds())
    first: dict[tuple[str, str], str] = {}
    for top in tops:
        single = [f"{DISCLOSURES}/{top}"] if (root / DISCLOSURES / top).is_file() else []
        for path in (*single, *(path for path, _ in _files(root, f"{DISCLOSURES}/{top}", found))):
            source = _office_file(path)
            if path.endswith("/README.md"):
                continue
            ending = path.rpartition(".")[2].casefold()
            if source is None and ending in _WORKBOOKS and any(one.endswith(".csv") for one in _examples(top)):
                known = ", ".join(one for one in _examples(top) if one.endswith(".csv"))
                found.append(problem("register-lembar-kerja", Place(path), suffix=f".{ending}", known=known))
            elif source is None:
                found.append(problem("buku-asing", Place(path), known=", ".join(_examples(top))))
            elif (other := first.setdefault((source.kind.name, source.id), path)) != path:
                found.append(problem("buku-ganda", Place(path), other=other))
            else:
                yield source


def _office_file(path: str) -> OfficeFileSource | None:
    for kind in office_file_kinds():
        id = kind.id_of(path.removeprefix(f"{DISCLOSURES}/"))
        if id is not None:
            return OfficeFileSource(path, id, kind)
    return None


def _examples(top: str) -> list[str]:
    return [
        f"{DISCLOSURES}/{kind.pattern}{end}" for kind in office_file_kinds() if kind.top == top for end in kind.endings
    ]


def _stamp(entry: os.DirEntry[str]) -> Stamp | None:
    try:
        return stamp_of(entry.stat(follow_symlinks=False))
    except OSError:  # gone meanwhile: whoever reads it will say so
        return None


def _names(top: str, names: list[str]) -> Iterator[Problem]:
    """Those that do not travel. The stems of records and releases are held against a stricter rule elsewhere."""
    for name in names:
        is_stem = name.endswith((".yml", ".md")) and top.startswith((f"{DISCLOSURES}/", RELEASES))
        if is_litter(name) or (is_stem and not _STEM.fullmatch(name.rpartition(".")[0])):
            continue
        if fault := fault_of_name(name):
            suggestion = suggested_name(name)
            yield problem("nama-tidak-terbawa", Place(f"{top}/{name}"), name=name, reason=fault, suggestion=suggestion)
    for name, other in twins(names):
        yield problem("nama-kembar", Place(f"{top}/{name}"), name=name, other=other)


def is_litter(name: str) -> bool:
    """Backups and lock files of editors, and what systems leave behind: nobody means them to be published."""
    return bool(_LITTER.fullmatch(name))


_LITTER = re.compile(
    r".+~|~\$.*|~.+\.tmp|#.+#|.+\.(?:bak|backup|bck|old|orig|rej|sw[a-p]|tmp|temp|part|partial|crdownload|lnk)"
    r"|(?:eh)?thumbs\.db|desktop\.ini|icon\r|\$recycle\.bin",
    re.IGNORECASE,
)


def _files(root: Path, top: str, found: list[Problem], apart: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Files below `top` in order, but those below `apart`; hidden ones are left alone, litter is named and left out,
    links that could lead outside are refused.
    """
    folder = root / top
    if folder.is_symlink():
        found.append(problem("tautan-simbolik", Place(top)))
        return
    if not folder.is_dir():
        return
    with os.scandir(folder) as scan:
        entries = sorted(scan, key=lambda entry: entry.name)
    found += _names(top, [entry.name for entry in entries if not entry.name.startswith(".")])
    for entry in entries:
        path = f"{top}/{entry.name}"
        if entry.name.startswith(".") or path == apart:
            continue
        if entry.is_symlink():
            found.append(problem("tautan-simbolik", Place(path)))
        elif is_litter(entry.name):
            found.append(problem("berkas-sampah", Place(path)))
        elif entry.is_dir():
            yield from _files(root, path, found, apart)
        elif not entry.is_file():
            found.append(problem("bukan-berkas", Place(path)))  # a pipe or a device: to read it might never end
        else:
            yield path, entry


def _strangers(root: Path) -> Iterator[Problem]:
    """Folders and files directly in disclosures/ that nobody reads."""
    known = (*_CLASS_FOLDERS, ATTACHMENTS.rpartition("/")[2], *dict.fromkeys(kind.top for kind in office_file_kinds()))
    top = root / DISCLOSURES
    yield from (problem("tautan-simbolik", Place(path)) for path in (DISCLOSURES, BODY) if (root / path).is_symlink())
    for entry in sorted(top.iterdir()) if top.is_dir() else ():
        path = f"{DISCLOSURES}/{entry.name}"
        if entry.name.startswith(".") or entry.name in known or path in (BODY, f"{DISCLOSURES}/README.md"):
            continue
        if is_litter(entry.name):
            yield problem("berkas-sampah", Place(path))
        elif entry.is_dir():
            near = nearest(slug(entry.name), [name for name in known if "." not in name])
            suggestion = f"Mungkin maksudnya «{near}». " if near else ""
            yield problem("folder-asing", Place(path), folder=entry.name, known=", ".join(known), suggestion=suggestion)
        else:
            yield problem("berkas-asing", Place(path))
