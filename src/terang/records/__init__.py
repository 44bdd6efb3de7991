"""The nouns of the field, each declared once with its field table."""

from .body import Body, Channel, ChannelKind, LegalBasis, Office, Unit, UnitKind
from .fields import Field, FieldType, Need, Option, fields_of
from .holidays import Holiday, HolidayKind, HolidayList
from .ledger import Ledger
from .record import Alert, AlertKind, Exemption, Form, Ground, InformationClass, Record
from .release import Photo, Quote, Release
from .shared import Attachment, ChangeNote, Contact, Link, Status, Withdrawal
from .synonyms import Synonym, Synonyms

__all__ = [
    "Alert",
    "AlertKind",
    "Attachment",
    "Body",
    "ChangeNote",
    "Channel",
    "ChannelKind",
    "Contact",
    "Exemption",
    "Field",
    "FieldType",
    "Form",
    "Ground",
    "Holiday",
    "HolidayKind",
    "HolidayList",
    "InformationClass",
    "Ledger",
    "LegalBasis",
    "Link",
    "Need",
    "Office",
    "Option",
    "Photo",
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
