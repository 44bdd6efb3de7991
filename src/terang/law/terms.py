"""The closed lists of the law: update periods, whom a duty concerns, who is counted for it, how far it must be public."""

from enum import Enum


class UpdatePeriod(Enum):
    """How often the statute wants an item renewed; the value is the word in the tables."""

    HALF_YEARLY = "P6M"
    YEARLY = "P1Y"
    IMMEDIATE = "immediate"
    ALWAYS = "always_available"
    ON_CHANGE = "on_change"
    PER_DECISION = "per_decision"
    NEVER = "not_published"


class DutyKind(Enum):
    """How a rule turns dates of publication into the last day that they suffice for."""

    INTERVAL = "interval"  # so many calendar months after each publication
    CALENDAR = "calendar"  # once in every calendar year
    REPORT = "report"  # the report of a year by a fixed day of the next one
    STANDING = "standing"  # any record stays sufficient
    EVENT = "event"  # owed only when something happens
    CLOSED = "closed"  # must not be published at all


class Audience(Enum):
    """Whom a duty concerns."""

    ALL = "all"
    REGION = "pemda"
    VILLAGE = "desa"
    COMPANY = "bumd"
    PARTY = "parpol"
    ASSOCIATION = "ormas"
    LICENSOR = "pemberi_izin_atau_perjanjian"
    SERVICE = "penyelenggara_pelayanan_publik"


class Responsible(Enum):
    """For whom fulfilment is counted: the body as a whole, or each of its units.

    The statutes oblige the body (Pasal 9 ayat (1) UU 14/2008); the units' PPID Pelaksana provide (Pasal 6 Perki 1/2021).
    That an item is counted per unit is our reading: its content is of the kind that every unit has of its own.
    """

    BODY = "body"
    UNIT = "unit"


class Publicity(Enum):
    """How far an item must be made public."""

    ANNOUNCE = "announce"
    AVAILABLE = "available"
    ON_REQUEST = "on_request"
    FORBIDDEN = "forbidden"


class Confidence(Enum):
    """How well a statement of the tables is supported; only what is sourced may be printed as law."""

    SOURCED = "sourced"
    INFERRED = "inferred"
    MEMORY = "memory"


class Evidence(Enum):
    """What was read: the text of the regulation itself, a copy of its articles on a page, or somebody's page about it."""

    PRIMARY = "primary_text"
    COPY = "page_copy"
    SECONDARY = "secondary_page"
