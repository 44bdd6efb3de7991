"""The nouns of the field, each declared once with its field table."""

from .body import (
    Announced,
    Approval,
    Body,
    BodyKind,
    Certainty,
    Channel,
    ChannelKind,
    Decree,
    DecreeKind,
    FirstDay,
    LegalBasis,
    NotOwed,
    Office,
    Unit,
    UnitKind,
)
from .fields import Field, FieldType, Need, Option, fields_of
from .holidays import Holiday, HolidayKind, HolidayList
from .ledger import Ledger
from .monev import Answer, Monev, MonevCategory, MonevUnit, Predicate
from .record import Alert, AlertKind, Exemption, Extent, Form, Ground, InformationClass, Record
from .release import Photo, Quote, Release
from .shared import Attachment, ChangeNote, Contact, Link, Status, Withdrawal
from .synonyms import Synonym, Synonyms

__all__ = [
    "Alert",
    "AlertKind",
    "Announced",
    "Answer",
    "Approval",
    "Attachment",
    "Body",
    "BodyKind",
    "Certainty",
    "ChangeNote",
    "Channel",
    "ChannelKind",
    "Contact",
    "Decree",
    "DecreeKind",
    "Exemption",
    "Extent",
    "Field",
    "FieldType",
    "FirstDay",
    "Form",
    "Ground",
    "Holiday",
    "HolidayKind",
    "HolidayList",
    "InformationClass",
    "Ledger",
    "LegalBasis",
    "Link",
    "Monev",
    "MonevCategory",
    "MonevUnit",
    "Need",
    "NotOwed",
    "Office",
    "Option",
    "Photo",
    "Predicate",
    "Quote",
    "Record",
    "Release",
    "Status",
    "Synonym",
    "Synonyms",
    "Unit",
    "UnitKind",
    "Withdrawal",
    "fields_of",
]
