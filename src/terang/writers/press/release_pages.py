"""Each press release → its page, its plain text, and its photos in one archive."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from markupsafe import Markup

from ... import urls
from ...records import Record, Release
from ...records.wording import words
from ...rendering.templating import render, render_macro
from ..records.record_pages import WITHDRAWN
from ..shared.body_html import body_html, link_marks
from ..shared.entries import crumbs, description, edit_href, host, record_entry, release_entry, unit_view
from ..shared.items import change_items, file_items, file_marks, link_items, revision_items
from ..shared.outputs import LazyOutput, Output, OutputGroup, Page, Site, cache_key, fingerprints
from ..shared.structured_data import release_head
from ..shared.views import LinkView, VideoView
from .photos import HALF, WIDE, archive_draft, photo_view, picture_marks, preview_of
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
class ReleaseContext:
    """What the page of one release shows of others."""

    records: tuple[Record, ...] = ()
    releases: tuple[Release, ...] = ()
    variants: tuple[Release, ...] = ()
    older: Release | None = None
    newer: Release | None = None
    replacement: Record | Release | None = None

    shown: bytes = b""  # cache key: what is shown of the records

    def marks(self) -> list[object]:
        """Cache key: the shown part of each."""
        others = [(item.id, item.title) if item else None for item in (self.older, self.newer, self.replacement)]
        return [*others, self.shown, fingerprints((*self.releases, *self.variants))]


def write(site: Site) -> Iterator[Output]:
    """Year by year."""
    years: dict[str, list[tuple[Release, ReleaseContext]]] = {}
    for release, around in _all(site):
        years.setdefault(release.year, []).append((release, around))
    for year, pairs in years.items():
        key = cache_key([_marks(release, around, site) for release, around in pairs])
        within = urls.release(f"{year}/").removesuffix(".html")
        yield OutputGroup(within, key, partial(_drafts, pairs, site), 2 * len(pairs), within)


def _all(site: Site) -> Iterator[tuple[Release, ReleaseContext]]:
    catalogue = site.catalogue
    told = catalogue.releases
    records = _wanted(catalogue.records, {id for release in told for id in release.related})
    shown = {
        id: cache_key(render_macro("entry_list", [record_entry(record, site, urls.HOME)]))
        for id, record in records.items()
    }
    releases = _wanted(told, {id for release in told for id in (*release.related_releases, *release.variants)})
    variants = _variants(told)
    for index, release in enumerate(told):
        named = [id for id in release.related if id in records]
        yield (
            release,
            ReleaseContext(
                tuple(records[id] for id in named),
                tuple(releases[id] for id in release.related_releases if id in releases),
                variants.get(release.id, ()),
                told[index + 1] if index + 1 < len(told) else None,
                told[index - 1] if index else None,
                shown=b"".join(shown[id] for id in named),
            ),
        )
    for release in catalogue.withdrawn_releases:
        yield release, ReleaseContext(replacement=_replacement(release, site))


def _marks(release: Release, around: ReleaseContext, site: Site) -> list[object]:
    """Cache key: everything the page of `release` shows."""
    files = () if release.withdrawal else (picture_marks(release, site), file_marks(release, site))
    revisions = site.catalogue.revisions.get(release.path)
    return [release.fingerprint, link_marks(release, site), files, around.marks(), revisions]


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


def _drafts(pairs: Sequence[tuple[Release, ReleaseContext]], site: Site) -> Iterator[LazyOutput]:
    for release, around in pairs:
        key = cache_key(_marks(release, around, site))
        path, text = urls.release(release.id), urls.release_text(release.id)
        yield LazyOutput(path, key, partial(_page, release, site, around), listed=release.withdrawal is None)
        yield LazyOutput(text, key, partial(_text, release, site), listed=False)
        if release.photos and not release.withdrawal:
            yield archive_draft(release, site)


def _text(release: Release, site: Site) -> bytes:
    return plain_text(release, site).encode()


def _page(release: Release, site: Site, around: ReleaseContext) -> Page:
    page = urls.release(release.id)
    withdrawn = release.withdrawal
    body = render(
        "release.html",
        site.catalogue.body,
        page,
        release=release,
        withdrawn=withdrawn,
        unit=unit_view(release.unit, site, page),
        author=unit_view(release.author, site, page) if release.author != release.unit else None,
        date_words=date_words(release),
        dateline=dateline(release),
        corrections=change_items(release.corrections),
        history=revision_items(site.catalogue.revisions.get(release.path, ())),
        replacement=_link(around.replacement, page) if around.replacement else None,
        variants=tuple(_variant(other, page) for other in around.variants),
        contact=release.contact,
        previous=release_entry(around.older, site, page) if around.older else None,
        next=release_entry(around.newer, site, page) if around.newer else None,
        edit_href=edit_href(release.path, site),
        citation=_citation(release, site),
        permalink=site.absolute(page),
        text_href=urls.href(urls.release_text(release.id), page),
        trail=crumbs(page, ("Siaran Pers", urls.RELEASES), (release.title, None)),
        **({} if withdrawn else _content(release, site, page, around)),
    )
    head = (
        Markup('<meta name="robots" content="noindex">') if withdrawn else release_head(release, around.variants, site)
    )
    about = WITHDRAWN if withdrawn else description(release.lead)
    preview = None if withdrawn else preview_of(release, site)
    return Page(page, "siaran-pers", release.title, about, body, head, preview=preview)


def _content(release: Release, site: Site, page: str, around: ReleaseContext) -> dict[str, object]:
    """What a withdrawn release no longer says."""
    return {
        "body_html": body_html(release, site, page),
        "photos": tuple(photo_view(photo, site, page, HALF if n else WIDE) for n, photo in enumerate(release.photos)),
        "archive_href": urls.href(urls.release_photos(release.id), page) if release.photos else None,
        "videos": tuple(
            VideoView(
                video.title,
                video.address,
                host(video.address),
                photo_view(video.still, site, page, WIDE) if video.still else None,
            )
            for video in release.videos
        ),
        "files": file_items(release, site, page),
        "links": link_items(release.links),
        "related": tuple(record_entry(record, site, page) for record in around.records),
        "related_releases": tuple(release_entry(other, site, page) for other in around.releases),
        "summary": summary(release, site),
        "shares": share_links(release, site),
    }


def _link(item: Record | Release, page: str) -> LinkView:
    address = urls.record if isinstance(item, Record) else urls.release
    return LinkView(item.title, urls.href(address(item.id), page))


def _variant(other: Release, page: str) -> LinkView:
    """Named by its language; `host` holds the code."""
    name = _LANGUAGES.get(other.language, other.language)
    return LinkView(name, urls.href(urls.release(other.id), page), other.language)


def _citation(release: Release, site: Site) -> str:
    number = f"Siaran Pers Nomor {release.number}" if release.number else "Siaran Pers"
    parts = [
        site.catalogue.body.name,
        number,
        f"“{release.title}”",
        words(release.date),
        site.absolute(urls.release(release.id)),
        f"Dicabut {words(release.withdrawal.date)}" if release.withdrawal else None,
    ]
    return ". ".join(render_macro for render_macro in parts if render_macro)
