"""Everything of a repository that could be read, in part or as a whole: what the checks over all sources look at."""

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar

from .. import urls
from ..attachments.images import ImageFacts
from ..records import Body, Monev, ObjectionRegister, OfficeFile, Record, Release, RequestRegister, WrittenPage
from ..working_days import Calendar
from .attachment_facts import AttachmentFacts
from .context import Documents
from .partly_read import unread_within

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierSources:
    """What was changed or removed since, as it was. `files` are attachments, photos and files of `content/`, `reached` what
    was published of `content/` then, `body` is None where badan.yml was not changed.
    """

    items: tuple[Record | Release | WrittenPage, ...] = ()
    files: frozenset[str] = frozenset()
    reached: frozenset[str] = frozenset()
    office_files: tuple[OfficeFile, ...] = ()
    body: Body | None = None

    def __bool__(self) -> bool:
        return bool(self.items or self.files or self.office_files or self.body)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedSources:
    """`present` are the paths of all sources and attachments, `content` those below `content/` but releases; `documents` gives a source again, to name a line in it.

    `images` holds the facts of photos by path; None where a file is no picture. `opened` are attachments and files of
    written pages, opened. `office_files` are all that could be read; `present` has also those that could not, as have `record_ids` and `release_ids`.
    `reached` are paths of pages that are published, `offered` of records, releases, attachments and photos. `are_all_read` and `has_all_requests` are false when a source
    could not be read, or is left out here because it lacks what is asked for: what seems to be missing may be in it. `in_doubt` tells
    of a path whether a source that could not be read, or only in part, may name it.
    """

    now: date
    body: Body | None
    records: tuple[Record, ...]
    releases: tuple[Release, ...]
    monevs: Sequence[Monev]
    requests: Sequence[RequestRegister]
    objections: Sequence[ObjectionRegister]
    office_files: Sequence[OfficeFile]
    calendar: Calendar
    pages: Sequence[WrittenPage]
    reached: Set[str]
    offered: Set[str]
    attachments: frozenset[str]
    present: Set[str]
    content: Set[str]
    images: Mapping[str, ImageFacts | str]
    opened: Mapping[str, AttachmentFacts]
    earlier: EarlierSources
    are_all_read: bool
    in_doubt: Callable[[str], bool]
    record_ids: Set[str]
    release_ids: Set[str]
    has_all_requests: bool
    documents: Documents

    def by_address(self) -> dict[str, Record | Release | WrittenPage]:
        """All that has a page of its own, by where that stands."""
        pages = {f"{page.id}.html": page for page in self.pages if page.path in self.reached}
        records = {urls.record(record.id): record for record in self.records}
        return {**pages, **records, **{urls.release(release.id): release for release in self.releases}}

    def without(self, what: str) -> "CheckedSources":
        """The same without all that lack `what`; itself where nothing does."""
        items = (*self.records, *self.releases, *self.pages, *self.office_files, *([self.body] if self.body else ()))
        lacking = {one.path for one in items if what in unread_within(one)}
        if not lacking:
            return self
        requests = _but(self.requests, lacking)
        records, releases = _but(self.records, lacking), _but(self.releases, lacking)
        return replace(
            self,
            body=None if self.body and self.body.path in lacking else self.body,
            records=records,
            releases=releases,
            pages=_but(self.pages, lacking),
            monevs=_but(self.monevs, lacking),
            requests=requests,
            objections=_but(self.objections, lacking),
            office_files=_but(self.office_files, lacking),
            are_all_read=self.are_all_read and len(records) + len(releases) == len(self.records) + len(self.releases),
            has_all_requests=self.has_all_requests and len(requests) == len(self.requests),
        )

    @property
    def today(self) -> date:
        return self.now.date() if isinstance(self.now, datetime) else self.now


def _but(items: Sequence[_Item], paths: Set[str]) -> tuple[_Item, ...]:
    return tuple(one for one in items if one.path not in paths)  # type: ignore[attr-defined]
