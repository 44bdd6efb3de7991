"""A record or release that cannot be published because of its folder or name → where it belongs, and what else is wrong in it."""

from collections.abc import Iterator
from pathlib import Path

from ..problems import Place, Problem, problem
from ..reading import read_front_matter, read_yaml
from ..records import Record, Release
from ..repository import DISCLOSURES, RELEASES
from ..validation import ValidationContext, read_record, read_release, where_read
from .source_files import MisplacedFile

_OF_FOLDERS = frozenset({"folder-kelas", "folder-beda-tahun"})  # said by the one message of where the file belongs


def problems_of_misplaced(root: Path, file: MisplacedFile, context: ValidationContext) -> Iterator[Problem]:
    """Nothing of what is said of it depends on other files."""
    try:
        data = (root / file.path).read_bytes()
    except OSError:
        return  # its name is said to be wrong; when it is right, this will be said
    item: Record | Release | None
    if file.is_record:
        item, found = read_record(read_yaml(file.path, data), file.id, file.folder, context)
    else:
        item, found = read_release(read_front_matter(file.path, data), file.id, context)
    if file.needs_folder:
        yield problem("folder-tahun", Place(file.path), example=_folder_of(item, file))
    yield from (one for one in found if not (file.needs_folder and one.code in _OF_FOLDERS))


def _folder_of(item: Record | Release | None, file: MisplacedFile) -> str:
    """By class and day of the item, as far as they can be read."""
    top, year = f"{DISCLOSURES}/{file.folder}" if file.is_record else RELEASES, 0
    with where_read():
        if isinstance(item, Record):
            top = f"{DISCLOSURES}/{item.information_class.slug}"
    with where_read():
        if isinstance(item, Release):
            year = item.date.year
    with where_read():
        if isinstance(item, Record) and item.published:
            year = item.published.year
    with where_read():
        if isinstance(item, Record) and not year and item.period:
            year = item.period.end.year
    return f"{top}/{year or 2024}/"
