"""The nouns of the field, each declared once with its field table."""

from .body import Approval, Body, Channel, ChannelKind, Decree, DecreeKind, FirstDay, LegalBasis, Office, Unit, UnitKind
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
