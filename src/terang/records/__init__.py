"""The nouns of the field, each declared once with its field table."""

from .body import Body, Channel, ChannelKind, LegalBasis, NumberPattern, Office, Unit, UnitKind
from .fields import Field, FieldType, Need, Option, fields_of
from .record import Alert, AlertKind, Exemption, Form, Ground, InformationClass, Record
from .release import LEAD_WORDS, PHOTOS, TITLE_LENGTH, Photo, Quote, Release, Reply, Video
from .shared import Attachment, ChangeNote, Contact, Link, Status, Withdrawal

__all__ = [
    "LEAD_WORDS",
    "PHOTOS",
    "TITLE_LENGTH",
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
    "InformationClass",
    "LegalBasis",
    "Link",
    "Need",
    "NumberPattern",
    "Office",
    "Option",
    "Photo",
    "Quote",
    "Record",
    "Release",
    "Reply",
    "Status",
    "Unit",
    "UnitKind",
    "Video",
    "Withdrawal",
    "fields_of",
]
