"""A Site with an address → data.json, the catalogue of DCAT-US 3, in which each dataset names whom to ask."""

from collections.abc import Collection
from typing import Any

from ... import urls
from ...records import Body, ChannelKind, Frequency
from ..shared.outputs import Site
from .data_sets import DataSet, data_sets

JsonObject = dict[str, Any]
# Codes of ISO 19115; there is none for five years.
_FREQUENCIES = {
    Frequency.CONTINUOUS: "continual",
    Frequency.DAILY: "daily",
    Frequency.WEEKLY: "weekly",
    Frequency.MONTHLY: "monthly",
    Frequency.QUARTERLY: "quarterly",
    Frequency.HALF_YEARLY: "biannually",
    Frequency.YEARLY: "annually",
    Frequency.AS_NEEDED: "asNeeded",
    Frequency.ONCE: "notPlanned",
}


def data_json(site: Site, tables: Collection[str]) -> JsonObject:
    """Harvesters of DCAT-US look for it at the root of a site."""
    body = site.catalogue.body
    return _filled(
        {
            "@context": "https://resources.data.gov/dcat-us/3.0.0/context/dcat-us.jsonld",
            "@id": site.address + urls.DATA_JSON,
            "@type": "Catalog",
            "title": f"Informasi publik {body.name}",
            "publisher": _organization(body.name),
            "license": body.license.address if body.license else None,
            "dataset": [_data_set(one, body) for one in data_sets(site, tables)],
        }
    )


def _data_set(one: DataSet, body: Body) -> JsonObject:
    return _filled(
        {
            "@type": "Dataset",
            "identifier": one.id,
            "title": one.title,
            "description": one.about,
            "publisher": _organization(one.publisher),
            "contactPoint": _contact(body),
            "keyword": list(one.keywords) or ["informasi publik"],
            "issued": one.issued,
            "modified": one.modified,
            "accrualPeriodicity": _FREQUENCIES.get(one.frequency) if one.frequency else None,
            "temporal": [{"@type": "PeriodOfTime", "startDate": one.period[0], "endDate": one.period[1]}]
            if one.period
            else None,
            "provenance": list(one.provenance) or None,
            "landingPage": {"@type": "Document", "title": one.title, "accessURL": one.page},
            "language": "id",
            "distribution": [
                _filled(
                    {
                        "@type": "Distribution",
                        "title": file.title,
                        "downloadURL": file.address,
                        "mediaType": file.media_type,
                        "byteSize": str(file.size) if file.size else None,
                        "license": body.license.address if body.license else None,
                    }
                )
                for file in one.distributions
            ],
        }
    )


def _organization(name: str) -> JsonObject:
    return {"@type": "Organization", "name": name}


def _contact(body: Body) -> list[JsonObject] | None:
    """The office's first e-mail address; never a person's. A body without one has a catalogue that is not whole."""
    emails = (channel.value for channel in body.channels if channel.kind is ChannelKind.EMAIL)
    email = next(emails, None)
    return [{"@type": "Kind", "fn": body.name, "hasEmail": f"mailto:{email}"}] if email else None


def _filled(values: JsonObject) -> JsonObject:
    return {key: value for key, value in values.items() if value is not None}
