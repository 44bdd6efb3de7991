"""Links in long texts → those to files of the repository that are not there."""

from collections.abc import Iterator

from ...problems import Place, Problem, problem
from ..checked_sources import CheckedSources
from ..markdown_faults import targets


def check(sources: CheckedSources) -> Iterator[Problem]:
    """In a release each link at its own line."""
    documents = sources.documents
    for record in sources.records:
        for path in record.targets:
            if path not in sources.present:
                yield problem("tautan-putus", documents(record.path).place(("isi",)), value=path)
    for release in sources.releases:
        missing = {path for path in release.targets if path not in sources.present}
        if missing:
            document = documents(release.path)
            for target in targets(document.text, release.path):
                if target.path in missing:
                    place = Place(release.path, document.text_line + target.line - 1)
                    yield problem("tautan-putus", place, value=target.written)
