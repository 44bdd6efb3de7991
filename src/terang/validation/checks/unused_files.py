"""Files below disclosures/berkas and siaran-pers/foto → those that nothing names."""

from collections.abc import Iterator

from ...problems import Place, Problem, problem
from ...records import ServiceReport
from ...repository import PHOTOS
from ..checked_sources import CheckedSources
from ..used_files import used_files


def check(sources: CheckedSources) -> Iterator[Problem]:
    """A source that could not be read may be the one that names a file: then none is reported."""
    if not sources.are_all_read:
        return
    reports = (one for one in sources.office_files if isinstance(one, ServiceReport))
    unused = sources.attachments - used_files(sources.records, sources.releases, (*sources.pages, *reports))
    for path in unused:
        if not path.endswith("README.md"):
            yield problem("foto-yatim" if path.startswith(f"{PHOTOS}/") else "berkas-yatim", Place(path))
