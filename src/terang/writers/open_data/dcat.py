"""A Site with an address → its catalogue for data portals: DCAT-AP 3 as JSON-LD, which the shapes of DCAT-US 3 accept, too."""

from collections.abc import Collection
from typing import Any

from ... import urls
from ...records import Frequency
from ..shared.outputs import Site
from .data_sets import DataSet, Distribution, data_sets

_MEDIA = "https://www.iana.org/assignments/media-types/"
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_FREQUENCY = "http://publications.europa.eu/resource/authority/frequency/"
_FREQUENCIES = {
    Frequency.CONTINUOUS: "CONT",
    Frequency.DAILY: "DAILY",
    Frequency.WEEKLY: "WEEKLY",
    Frequency.MONTHLY: "MONTHLY",
    Frequency.QUARTERLY: "QUARTERLY",
    Frequency.HALF_YEARLY: "ANNUAL_2",
    Frequency.YEARLY: "ANNUAL",
    Frequency.FIVE_YEARLY: "QUINQUENNIAL",
    Frequency.AS_NEEDED: "AS_NEEDED",
    Frequency.ONCE: "NEVER",
}
_LANGUAGE = {
    "@id": "http://publications.europa.eu/resource/authority/language/IND",
    "@type": "dct:LinguisticSystem",
}


def dcat_catalogue(site: Site, tables: Collection[str]) -> dict[str, Any]:
    """A dcat:Catalog with its datasets."""
    body, license = site.catalogue.body, site.catalogue.body.license
    about = f"Informasi publik yang diumumkan {body.name} menurut UU 14/2008."
    return {
        "@context": _CONTEXT,
        "@id": site.address + urls.DCAT,
        "@type": "dcat:Catalog",
        "dct:title": _text(f"Informasi publik {body.name}"),
        "dct:description": _text(about),
        "dct:publisher": _agent(body.name),
        "dct:language": _LANGUAGE,
        "foaf:homepage": _document(site.address, body.name),
        **({"dct:license": {"@id": license.address, "@type": "dct:LicenseDocument"}} if license else {}),
        "dcat:dataset": [_dcat(one, license.address if license else None) for one in data_sets(site, tables)],
    }


def _dcat(one: DataSet, license: str | None) -> dict[str, Any]:
    values = {
        "@id": f"{one.id}#dataset",
        "@type": "dcat:Dataset",
        "dct:identifier": one.id,
        "dct:title": _text(one.title),
        "dct:description": _text(one.about),
        "dct:publisher": _agent(one.publisher),
        "dct:issued": _date(one.issued),
        "dct:modified": _date(one.modified),
        "dct:accrualPeriodicity": {"@id": _FREQUENCY + _FREQUENCIES[one.frequency], "@type": "dct:Frequency"}
        if one.frequency
        else None,
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": _date(one.period[0]),
            "dcat:endDate": _date(one.period[1]),
        }
        if one.period
        else None,
        "dct:provenance": [_stated(text) for text in one.provenance] or None,
        "dcat:keyword": [_text(word) for word in one.keywords] or None,
        "dcat:landingPage": _document(one.page, one.title),
        "dcat:distribution": [_dcat_file(file, license) for file in one.distributions],
    }
    return {key: value for key, value in values.items() if value is not None}


def _dcat_file(file: Distribution, license: str | None) -> dict[str, Any]:
    values = {
        "@type": "dcat:Distribution",
        "dct:title": _text(file.title),
        "dcat:accessURL": _resource(file.address),
        "dcat:downloadURL": _resource(file.address),
        "dcat:mediaType": {"@id": _MEDIA + file.media_type, "@type": "dct:MediaType"},
        "dcat:byteSize": {"@value": str(file.size), "@type": "xsd:nonNegativeInteger"} if file.size else None,
        "dct:license": {"@id": license, "@type": "dct:LicenseDocument"} if license else None,
    }
    return {key: value for key, value in values.items() if value is not None}


def _text(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "id"}


def _resource(address: str) -> dict[str, str]:
    return {"@id": address, "@type": "rdfs:Resource"}


def _document(address: str, title: str) -> dict[str, Any]:
    return {"@id": address, "@type": "foaf:Document", "dct:title": _text(title)}


def _stated(text: str) -> dict[str, Any]:
    return {"@type": "dct:ProvenanceStatement", "rdfs:label": _text(text)}


def _agent(name: str) -> dict[str, Any]:
    return {"@type": ["foaf:Agent", "org:Organization"], "foaf:name": name, "skos:prefLabel": name}


_DATE_TYPES = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}  # by length


def _date(text: str | None) -> dict[str, str] | None:
    return {"@value": text, "@type": _DATE_TYPES[len(text)]} if text else None
