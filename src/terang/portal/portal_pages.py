"""Portal → its pages: none for a single record, which is read at its home."""

from collections.abc import Iterator

from ..writers import LazyOutput
from .body_pages import body_pages
from .compared_duties import duty_pages
from .front_pages import front_pages
from .portal_figures import Portal, SubjectRows
from .portal_frame import PortalFrame
from .row_pieces import RowPieces
from .slice_pages import subject_pages, year_pages


def portal_pages(portal: Portal, subjects: list[SubjectRows], frame: PortalFrame) -> Iterator[LazyOutput]:
    pieces = RowPieces()
    yield from front_pages(portal, frame)
    yield from body_pages(portal, subjects, frame)
    yield from duty_pages(portal, pieces, frame)
    yield from year_pages(portal, pieces, frame)
    yield from subject_pages(portal, subjects, pieces, frame)
