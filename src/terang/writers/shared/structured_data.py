"""Records and releases → JSON-LD of schema.org for search engines."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

import msgspec
from markupsafe import Markup

from ... import urls
from ...records import Attachment, Record, Release
from .entries import is_readable, media_type
from .items import ShownFile
from .moments import last_stamp, release_stamp
from .outputs import SiteFacts
from .year_tables import MEDIA_TYPES, YearTable


def dataset(record: Record, shown: Sequence[ShownFile], facts: SiteFacts) -> Markup:
    """`Dataset` where a file can be read by programs, `SpecialAnnouncement` for an alert, else `CreativeWork`.

    Of an exempt item only its name. The files of this site are given where it knows its address.
    """
    body = facts.body
    unit = facts.units.get(record.unit or "")
    is_data = any(map(is_readable, record.files))
    files = [
        _file(file, one, record, facts)
        for file, one in zip(record.files, shown, strict=True)
        if file.is_remote or facts.address
    ]
    return _script(
        {
            "@context": "https://schema.org",
            "@type": "SpecialAnnouncement" if record.alert else "Dataset" if is_data else "CreativeWork",
            "name": record.title,
            "description": record.summary,
            "inLanguage": "id",
            "url": facts.absolute(urls.record(record.id)),
            "datePublished": record.published.iso() if record.published else None,
            "dateModified": record.updated.iso() if record.updated else None,
            "publisher": {"@type": "GovernmentOrganization", "name": body.name},
            "creator": {"@type": "GovernmentOrganization", "name": unit.name} if unit else None,
            "keywords": list(record.subjects) or None,
            "license": body.license.address if body.license and is_data else None,
            "distribution" if is_data else "associatedMedia": files or None,
        }
    ) + breadcrumbs(
        ((record.information_class.label, urls.information_class(record.information_class)),),
        record.title,
        urls.record(record.id),
        facts,
    )


def year_dataset(table: YearTable, facts: SiteFacts) -> Markup:
    """`Dataset` of a budget or a list of procurement, with its files where the site knows its address."""
    body = facts.body
    publisher = {"@type": "GovernmentOrganization", "name": body.name}
    return _script(
        {
            "@context": "https://schema.org",
            "@type": "Dataset",
            "name": f"{table.title} {body.name}",
            "description": " ".join((table.about, *table.provenance)),
            "inLanguage": "id",
            "url": facts.absolute(table.page),
            "temporalCoverage": table.year,
            "isAccessibleForFree": True,
            "publisher": publisher,
            "creator": publisher,
            "license": body.license.address if body.license else None,
            "distribution": [_table_file(path, facts) for path in (table.csv, table.xlsx, table.shard)]
            if facts.address
            else None,
        }
    )


def _table_file(path: str, facts: SiteFacts) -> dict[str, Any]:
    return {
        "@type": "DataDownload",
        "contentUrl": facts.address + path,
        "encodingFormat": MEDIA_TYPES[path.rpartition(".")[2]],
    }


def _file(file: Attachment, shown: ShownFile, record: Record, facts: SiteFacts) -> dict[str, Any]:
    values = {
        "@type": "DataDownload" if is_readable(file) else "MediaObject",
        "name": file.title or record.title,
        "contentUrl": file.location if file.is_remote else facts.address + quote(urls.attachment(file.location)),
        "encodingFormat": media_type(file),
        "contentSize": str(shown.size) if shown.size else None,
    }
    return {key: value for key, value in values.items() if value is not None}


def breadcrumbs(steps: Sequence[tuple[str, str]], title: str, path: str, facts: SiteFacts) -> Markup:
    """The way from the home page to `path`; nothing where the site does not know its address."""
    if not facts.address:
        return Markup("")
    trail = (("Beranda", urls.HOME), *steps, (title, path))
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": facts.address + quote(page)}
        for number, (name, page) in enumerate(trail, 1)
    ]
    return _script({"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items})


def release_head(release: Release, variants: Sequence[Release], facts: SiteFacts) -> Markup:
    """Article data for search engines and chats, and the way to the plain text and to other languages."""
    page = urls.release(release.id)
    rows = [_NEWS % (release_stamp(release), last_stamp(release))]
    rows += [_TEXT % urls.href(urls.release_text(release.id), page)]
    if facts.address and variants:
        every = (release, *variants)
        rows += [_VARIANT % (one.language, facts.absolute(urls.release(one.id))) for one in every]
    trail = breadcrumbs((("Siaran Pers", urls.RELEASES),), release.title, page, facts)
    return _news_article(release, facts) + trail + Markup("").join(rows)


_NEWS = Markup(
    '<meta property="article:published_time" content="%s"><meta property="article:modified_time" content="%s">'
)
_TEXT = Markup('<link rel="alternate" type="text/plain" title="Teks polos" href="%s">')
_VARIANT = Markup('<link rel="alternate" hreflang="%s" href="%s">')


def _news_article(release: Release, facts: SiteFacts) -> Markup:
    body = facts.body
    unit = facts.units.get(release.author or release.unit or "")
    sizes = [_full(urls.photo(photo.file), facts) for photo in release.photos]
    return _script(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": release.title,
            "description": release.lead,
            "inLanguage": release.language,
            "url": facts.absolute(urls.release(release.id)),
            "image": [address for address in sizes if address] or None,
            "datePublished": release_stamp(release),
            "dateModified": last_stamp(release) if last_stamp(release) != release_stamp(release) else None,
            "dateline": release.place,
            "keywords": list(release.subjects) or None,
            "correction": [note.note for note in release.corrections] or None,
            "isAccessibleForFree": True,
            "author": {"@type": "GovernmentOrganization", "name": unit.name if unit else body.name},
            "publisher": {"@type": "GovernmentOrganization", "name": body.name},
        }
    )


def _full(path: str, facts: SiteFacts) -> str | None:
    return facts.address + quote(path) if facts.address else None


def _script(values: dict[str, Any]) -> Markup:
    """Data, not script: escaped so that no value can close the element."""
    given = {key: value for key, value in values.items() if value is not None}
    text = msgspec.json.format(msgspec.json.encode(given), indent=0).decode()
    safe = text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
    return Markup(f'<script type="application/ld+json">{safe}</script>')
