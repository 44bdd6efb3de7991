"""What the templates see: small frozen rows, with links already relative to their page."""

from dataclasses import dataclass

from ...records import InformationClass
from ...values.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Crumb:
    label: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class LinkView:
    title: str
    href: str
    host: str = ""


@dataclass(frozen=True, slots=True)
class UnitView:
    name: str
    href: str
    kind_label: str


@dataclass(frozen=True, slots=True)
class PhotoView:
    src: str
    alt: str
    caption: str
    credit: str
    srcset: str
    sizes: str
    width: int
    height: int
    download: str


@dataclass(frozen=True, slots=True)
class VideoView:
    title: str
    href: str
    host: str
    still: PhotoView | None


@dataclass(frozen=True, slots=True)
class EventView:
    """What happened to a release after it was published."""

    kind: str
    date: PartialDate
    text: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class FeedView:
    """One subject of a subscription; `address` is the full one, if the site knows it."""

    name: str
    href: str
    atom_href: str
    json_href: str
    address: str | None


@dataclass(frozen=True, slots=True)
class Badge:
    """A short word on a row; `strong` where something is wrong."""

    label: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class ListEntry:
    """A row of a list: a record or a release."""

    kind: str  # informasi, siaran-pers
    title: str
    href: str
    date: str
    iso: str
    class_label: str
    class_key: str
    unit: str | None = None
    unit_href: str | None = None
    summary: str | None = None
    badges: tuple[Badge, ...] = ()
    late: str = ""  # since when a renewal has been due, in words
    file_formats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """A link among alternatives."""

    label: str
    href: str
    count: int | None = None
    current: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    title: str
    choices: tuple[FilterChoice, ...]
    id: str = ""  # its anchor


Group = Facet  # a titled group of links


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of numbers under a heading; each links to the items it counts, and is empty where there are none."""

    heading: FilterChoice
    cells: tuple[FilterChoice | None, ...]


@dataclass(frozen=True, slots=True)
class CountTable:
    caption: str
    corner: str  # what the headings of the rows are
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class ClassView:
    key: str
    label: str
    href: str
    count: int
    short: str


@dataclass(frozen=True, slots=True)
class AlertView:
    title: str
    href: str
    kind: str
    area: str | None
    instructions: str | None
    start: str
    end: str | None
    since: str  # the start as ISO 8601, for the browser
    until: str  # the end; empty without one


CLASS_IN_SHORT = {
    InformationClass.PERIODIC: "rutin, tiap enam bulan",
    InformationClass.IMMEDIATE: "soal keselamatan",
    InformationClass.ALWAYS: "selalu tersedia",
    InformationClass.EXEMPT: "tertutup, alasannya ada",
}
CLASS_DESCRIPTIONS = {
    InformationClass.PERIODIC: "Diumumkan secara rutin, paling sedikit setiap enam bulan: profil, program, kinerja, dan keuangan.",
    InformationClass.IMMEDIATE: "Diumumkan saat itu juga karena menyangkut keselamatan orang banyak dan ketertiban umum.",
    InformationClass.ALWAYS: "Selalu tersedia bagi siapa pun: kebijakan, prosedur, perjanjian, dan rencana kerja.",
    InformationClass.EXEMPT: "Tidak dapat dibuka menurut undang-undang, setelah diuji konsekuensinya. Isinya tidak dimuat di sini.",
}
