"""Files below disclosures/berkas and siaran-pers/foto → those that nothing names."""

from collections.abc import Iterator

from ...problems import Place, Problem, problem
from ...records import ServiceReport
from ...repository import PHOTOS
from ..checked_sources import CheckedSources
from ..partly_read import is_whole
from ..used_files import used_files


def check(sources: CheckedSources) -> Iterator[Problem]:
    """A source that could not be read as a whole may name a file."""
    reports = (one for one in sources.office_files if isinstance(one, ServiceReport))
    unused = sources.attachments - used_files(
        filter(is_whole, sources.records),
        filter(is_whole, sources.releases),
        (*filter(is_whole, sources.pages), *filter(is_whole, reports)),
    )
    for path in unused:
        if not path.endswith("README.md") and not sources.in_doubt(path):
            yield problem("foto-yatim" if path.startswith(f"{PHOTOS}/") else "berkas-yatim", Place(path))
