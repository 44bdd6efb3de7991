"""The steps from each format of a repository to the next: bytes by path → bytes by path."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ..records import FORMAT
from ..repository import BODY, SETTINGS
from .engine_keys import without_engine_keys
from .format_key import format_of, with_format

Files = Mapping[str, bytes]
Exists = Callable[[str], bool]
MIGRATED_FILES = (SETTINGS, BODY)


@dataclass(frozen=True, slots=True)
class Migration:
    """A step to the format `to`. `about` says what an editor will see; `apply` never touches what is right already."""

    to: int
    about: str
    apply: Callable[[Files, Exists], Files]


def _engine_settings(files: Files, exists: Exists) -> Files:
    return {SETTINGS: without_engine_keys(SETTINGS, files[SETTINGS], exists)} if SETTINGS in files else {}


MIGRATIONS = (
    Migration(
        2,
        "mkdocs.yml hanya memuat nama, alamat, dan menu: kunci yang menunjuk berkas Terang lama dihapus.",
        _engine_settings,
    ),
)


def migrated(files: Files, exists: Exists) -> tuple[dict[str, bytes], tuple[Migration, ...]]:
    """The files after every step that is newer than their format, and those steps that changed something.

    `exists` says of a path whether there is such a file. Of a newer format nothing is changed.
    """
    found = dict(files)
    written = format_of(found.get(BODY, b""))
    if written > FORMAT:
        return found, ()
    done = []
    for step in MIGRATIONS:
        if step.to > written:
            new = step.apply(found, exists)
            done += [step] if any(found[path] != data for path, data in new.items()) else []
            found |= new
    if BODY in found:
        found[BODY] = with_format(found[BODY], FORMAT)
    return found, tuple(done)
