"""The nouns of the field, each declared once with its field table."""

from .body import (
    Approval,
    Body,
    Channel,
    ChannelKind,
    Decree,
    DecreeKind,
    FirstDay,
    LegalBasis,
    NumberPattern,
    Office,
    Unit,
    UnitKind,
)
from .fields import Field, FieldType, Need, Option, fields_of
from .holidays import Holiday, HolidayKind, HolidayList
from .ledger import Ledger
from .monev import Answer, Monev, MonevCategory, MonevUnit, Predicate
from .record import Alert, AlertKind, Exemption, Extent, Form, Ground, InformationClass, Record
from .release import LEAD_WORDS, PHOTOS, TITLE_LENGTH, Photo, Quote, Release, Reply, Video
from .shared import Attachment, ChangeNote, Contact, Link, Status, Withdrawal
from .synonyms import Synonym, Synonyms

__all__ = [
    "LEAD_WORDS",
    "PHOTOS",
    "TITLE_LENGTH",
    "Alert",
    "AlertKind",
    "Answer",
    "Approval",
    "Attachment",
    "Body",
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
    "NumberPattern",
    "Office",
    "Option",
    "Photo",
    "Predicate",
    "Quote",
    "Record",
    "Release",
    "Reply",
    "Status",
    "Synonym",
    "Synonyms",
    "Unit",
    "UnitKind",
    "Video",
    "Withdrawal",
    "fields_of",
]
