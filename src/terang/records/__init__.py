"""The nouns of the field, each declared once with its field table."""

from .body import Approval, Body, Channel, ChannelKind, Decree, DecreeKind, FirstDay, LegalBasis, Office, Unit, UnitKind
from .fields import Field, FieldType, Need, Option, fields_of
from .holidays import Holiday, HolidayKind, HolidayList
from .ledger import Ledger
from .record import Alert, AlertKind, Exemption, Extent, Form, Ground, InformationClass, Record
from .release import Photo, Quote, Release
from .shared import Attachment, ChangeNote, Contact, Link, Status, Withdrawal

__all__ = [
    "Alert",
    "AlertKind",
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
    "Need",
    "Office",
    "Option",
    "Photo",
    "Quote",
    "Record",
    "Release",
    "Status",
    "Unit",
    "UnitKind",
    "Withdrawal",
    "fields_of",
]
