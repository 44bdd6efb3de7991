"""Releases → what happened to them after they were published: corrections, replies, withdrawals, the newest first."""

from collections.abc import Iterator
from dataclasses import dataclass

from ... import urls
from ...records import Release
from ...values.dates import PartialDate
from ..shared.outputs import Site

CORRECTED, ANSWERED, WITHDRAWN = "Ralat", "Hak jawab", "Dicabut"


@dataclass(frozen=True, slots=True)
class ReleaseChange:
    """`id` tells the events of one release apart, and stays when others are added."""

    kind: str
    date: PartialDate
    text: str
    release: Release
    id: str

    @property
    def path(self) -> str:
        return urls.release(self.release.id)


def events(site: Site) -> tuple[ReleaseChange, ...]:
    """All of them."""
    catalogue = site.catalogue
    found = [event for release in catalogue.releases for event in _of_published(release)]
    found += [
        ReleaseChange(WITHDRAWN, release.withdrawal.date, release.withdrawal.reason, release, "dicabut")
        for release in catalogue.withdrawn_releases
        if release.withdrawal
    ]
    return tuple(sorted(found, key=lambda event: (-event.date.first_day.toordinal(), event.release.id, event.id)))


def _of_published(release: Release) -> Iterator[ReleaseChange]:
    for number, note in enumerate(release.corrections, 1):
        yield ReleaseChange(CORRECTED, note.date, note.note, release, f"ralat-{number}")
    for number, reply in enumerate(release.replies, 1):
        yield ReleaseChange(ANSWERED, reply.date, f"{reply.party}: {reply.text}", release, f"hak-jawab-{number}")
