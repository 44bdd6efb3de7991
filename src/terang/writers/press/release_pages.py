"""Each press release → its page, its plain text, and its photos in one archive."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from markupsafe import Markup

from ... import urls
from ...catalogue import Revision
from ...records import Record, Release
from ...records.wording import words
from ...rendering.templating import render
from ..records.record_pages import WITHDRAWN
from ..shared.body_html import Targets, body_html, targets_of
from ..shared.entries import crumbs, description, edit_href, host, record_entry, release_entry, unit_view
from ..shared.items import ShownFile, by_year, change_items, file_items, link_items, revision_items, shown_files
from ..shared.outputs import LazyOutput, Output, OutputGroup, Page, Site, SiteFacts
from ..shared.structured_data import release_head
from ..shared.view_keys import Keyed
from ..shared.views import LinkView, ListEntry, VideoView
from .photos import HALF, WIDE, Pictures, archive_draft, photo_view, pictures_of, preview_of
from .sharing import share_links
from .texts import date_words, dateline, plain_text, summary

# How languages call themselves; any other goes by its code.
_LANGUAGES = {
    "id": "Bahasa Indonesia",
    "en": "English",
    "su": "Basa Sunda",
    "jv": "Basa Jawa",
    "ar": "العربية",
    "zh": "中文",
    "ja": "日本語",
}


_Item = TypeVar("_Item", Record, Release)


@dataclass(frozen=True, slots=True)
class ReleaseView:
    """All that the page of a release is made of: its source, and what the page shows of the rest of the site.

    Of the ones before and after it and of its replacement that is a link only, so that few pages change by an edit.
    """

    release: Release
    targets: Targets
    files: tuple[ShownFile, ...] = ()
    pictures: Pictures = field(default_factory=dict)
    revisions: Sequence[Revision] = ()
    records: tuple[ListEntry, ...] = ()
    releases: tuple[Release, ...] = ()
    variants: tuple[Release, ...] = ()
    older: LinkView | None = None
    newer: LinkView | None = None
    replacement: LinkView | None = None


def write(site: Site) -> Iterator[Output]:
    """Year by year, as the API has them."""
    found = {view.release.id: Keyed(view) for view in _all(site)}
    for year, releases in by_year([view.value.release for view in found.values()]):
        views = [found[release.id] for release in releases]
        within = urls.release(f"{year}/").removesuffix(".html")
        yield OutputGroup.made_of(within, _of_year, views, site, 2 * len(views), within, within)


def _all(site: Site) -> Iterator[ReleaseView]:
    catalogue = site.catalogue
    told, fresh = catalogue.releases, site.coverage.fresh
    records = _wanted(catalogue.records, {id for release in told for id in release.related})
    releases = _wanted(told, {id for release in told for id in (*release.related_releases, *release.variants)})
    variants = _variants(told)
    for index, release in enumerate(told):
        page = urls.release(release.id)
        named = [records[id] for id in release.related if id in records]
        yield ReleaseView(
            release,
            targets_of(release, site),
            shown_files(release, site),
            pictures_of(release, site),
            catalogue.revisions.get(release.path, ()),
            tuple(record_entry(record, fresh.get(record.id), site, page) for record in named),
            tuple(releases[id] for id in release.related_releases if id in releases),
            variants.get(release.id, ()),
            _link(told[index + 1], page) if index + 1 < len(told) else None,
            _link(told[index - 1], page) if index else None,
        )
    for release in catalogue.withdrawn_releases:
        other = _replacement(release, site)
        yield ReleaseView(
            release,
            targets_of(release, site),
            revisions=catalogue.revisions.get(release.path, ()),
            replacement=_link(other, urls.release(release.id)) if other else None,
        )


def _wanted(items: tuple[_Item, ...], ids: set[str]) -> dict[str, _Item]:
    return {item.id: item for item in items if item.id in ids}


def _variants(releases: tuple[Release, ...]) -> Mapping[str, tuple[Release, ...]]:
    """Whoever names the other: both show the way to each other."""
    pairs: dict[str, dict[str, Release]] = {}
    named = {id for release in releases for id in release.variants}
    known = _wanted(releases, named)
    for release in releases:
        for other in (known[id] for id in release.variants if id in known):
            pairs.setdefault(release.id, {})[other.id] = other
            pairs.setdefault(other.id, {})[release.id] = release
    return {id: tuple(others[other] for other in sorted(others)) for id, others in pairs.items()}


def _replacement(release: Release, site: Site) -> Record | Release | None:
    id = release.withdrawal.replacement if release.withdrawal else None
    items: tuple[Record | Release, ...] = (*site.catalogue.releases, *site.catalogue.records)
    return next((item for item in items if item.id == id), None) if id else None


def _of_year(views: Sequence[Keyed[ReleaseView]], facts: SiteFacts) -> Iterator[LazyOutput]:
    for view in views:
        release = view.value.release
        path, text = urls.release(release.id), urls.release_text(release.id)
        yield LazyOutput.made_of(path, _page, view, facts, listed=release.withdrawal is None)
        yield LazyOutput.made_of(text, _text, view, facts, listed=False)
        if release.photos and not release.withdrawal:
            yield archive_draft(release, view.value.pictures, facts)


def _text(_: str, keyed: Keyed[ReleaseView], facts: SiteFacts) -> bytes:
    return plain_text(keyed.value.release, keyed.value.targets, facts).encode()


def _page(page: str, keyed: Keyed[ReleaseView], facts: SiteFacts) -> Page:
    view, release = keyed.value, keyed.value.release
    withdrawn = release.withdrawal
    body = render(
        "release.html",
        facts.body,
        page,
        release=release,
        withdrawn=withdrawn,
        unit=unit_view(release.unit, facts, page),
        author=unit_view(release.author, facts, page) if release.author != release.unit else None,
        date_words=date_words(release),
        dateline=dateline(release),
        corrections=change_items(release.corrections),
        history=revision_items(view.revisions),
        replacement=view.replacement,
        variants=tuple(_variant(other, page) for other in view.variants),
        contact=release.contact,
        previous=view.older,
        next=view.newer,
        edit_href=edit_href(release.path, facts),
        citation=_citation(release, facts),
        text_href=urls.href(urls.release_text(release.id), page),
        trail=crumbs(page, ("Siaran Pers", urls.RELEASES), (release.title, None)),
        **({} if withdrawn else _content(view, facts, page)),
    )
    head = (
        Markup('<meta name="robots" content="noindex">') if withdrawn else release_head(release, view.variants, facts)
    )
    about = WITHDRAWN if withdrawn else description(release.lead)
    preview = None if withdrawn else preview_of(release, view.pictures)
    return Page(page, "siaran-pers", release.title, about, body, head, preview=preview)


def _content(view: ReleaseView, facts: SiteFacts, page: str) -> dict[str, object]:
    """What a withdrawn release no longer says."""
    release, pictures = view.release, view.pictures
    return {
        "body_html": body_html(release, view.targets, page),
        "photos": tuple(
            photo_view(photo, pictures, page, HALF if n else WIDE) for n, photo in enumerate(release.photos)
        ),
        "archive_href": urls.href(urls.release_photos(release.id), page) if release.photos else None,
        "videos": tuple(
            VideoView(
                video.title,
                video.address,
                host(video.address),
                photo_view(video.still, pictures, page, WIDE) if video.still else None,
            )
            for video in release.videos
        ),
        "files": file_items(release, view.files, page),
        "links": link_items(release.links),
        "related": view.records,
        "related_releases": tuple(release_entry(other, facts, page) for other in view.releases),
        "summary": summary(release, facts),
        "shares": share_links(release, facts),
    }


def _link(item: Record | Release, page: str) -> LinkView:
    address = urls.record if isinstance(item, Record) else urls.release
    return LinkView(item.title, urls.href(address(item.id), page))


def _variant(other: Release, page: str) -> LinkView:
    """Named by its language; `host` holds the code."""
    name = _LANGUAGES.get(other.language, other.language)
    return LinkView(name, urls.href(urls.release(other.id), page), other.language)


def _citation(release: Release, facts: SiteFacts) -> str:
    number = f"Siaran Pers Nomor {release.number}" if release.number else "Siaran Pers"
    parts = [
        facts.body.name,
        number,
        f"“{release.title}”",
        words(release.date),
        facts.absolute(urls.release(release.id)),
        f"Dicabut {words(release.withdrawal.date)}" if release.withdrawal else None,
    ]
    return ". ".join(render_macro for render_macro in parts if render_macro)
