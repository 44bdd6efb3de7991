"""Records and releases → JSON-LD of schema.org for search engines."""

import json
from typing import Any

from markupsafe import Markup

from .. import addresses
from ..records import Record, Release
from .entries import media_type
from .outputs import Site


def dataset(record: Record, site: Site) -> Markup:
    """`CreativeWork`, or `SpecialAnnouncement` for an alert; nothing of an exempt item but its name."""
    body = site.catalogue.body
    unit = site.catalogue.units.get(record.unit or "")
    files = [
        {"@type": "MediaObject", "contentUrl": file.location, "encodingFormat": media_type(file)}
        for file in record.files
        if file.is_remote
    ]
    return _script(
        {
            "@context": "https://schema.org",
            "@type": "SpecialAnnouncement" if record.alert else "CreativeWork",
            "name": record.title,
            "description": record.summary,
            "inLanguage": "id",
            "url": site.absolute(addresses.record(record.id)),
            "datePublished": record.published.iso() if record.published else None,
            "dateModified": record.updated.iso() if record.updated else None,
            "publisher": {"@type": "GovernmentOrganization", "name": body.name},
            "creator": {"@type": "GovernmentOrganization", "name": unit.name} if unit else None,
            "keywords": list(record.subjects) or None,
            "associatedMedia": files or None,
        }
    )


def news_article(release: Release, site: Site) -> Markup:
    return _script(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": release.title,
            "description": release.lead,
            "inLanguage": "id",
            "url": site.absolute(addresses.release(release.id)),
            "datePublished": release.date.iso(),
            "dateModified": release.corrections[-1].date.iso() if release.corrections else None,
            "publisher": {"@type": "GovernmentOrganization", "name": site.catalogue.body.name},
        }
    )


def _script(values: dict[str, Any]) -> Markup:
    """Data, not script: escaped so that no value can close the element."""
    text = json.dumps({key: value for key, value in values.items() if value is not None}, ensure_ascii=False)
    safe = text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
    return Markup(f'<script type="application/ld+json">{safe}</script>')
