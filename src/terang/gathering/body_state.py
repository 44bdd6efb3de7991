"""What is known of one gathered body: its shards, its figures, when they were fetched, and why the last try failed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HeldItem:
    """An item that is not shown since its field `key` holds personal data, here masked; `id` is empty when that holds it."""

    id: str
    key: str
    kind: str
    shown: str


@dataclass(frozen=True, slots=True)
class StoredShard:
    """A shard in the store; `digest` names what was counted and indexed of it, `packs` and `facets` are of its part of the index.

    `is_cleaned`: personal data was taken out, so that what is shown of it is not the file that was fetched.
    """

    path: str
    sha256: str
    size: int
    digest: str
    packs: int
    facets: dict[str, list[str]]
    held: list[HeldItem]
    masks: int
    is_cleaned: bool

    @property
    def collection(self) -> str:
        return self.path.partition("/")[0]

    @property
    def year(self) -> str:
        return self.path.rpartition("/")[2].partition(".")[0]


@dataclass(frozen=True, slots=True, order=True)
class NewestItem:
    """A record of which a portal says that it is new; its page is on the body's site."""

    published: str
    id: str
    title: str
    information_class: str


@dataclass(frozen=True, slots=True)
class DutyFigure:
    """The state of a duty of the body, from its own coverage; `newest` is the id of the newest record."""

    state: str
    due: str | None
    count: int
    newest: str | None


@dataclass(frozen=True, slots=True)
class ItemFigures:
    """Counts of the items of a shard, or of all of a body."""

    classes: dict[str, int]  # of records; releases are under `siaran-pers`
    subjects: dict[str, int]
    duties: dict[str, int]  # records that name each duty
    newest: list[NewestItem]


@dataclass(frozen=True, slots=True)
class BodyState:
    """`fetched` is the moment at which what is shown was fetched; `digests` the mark of the program that counted it."""

    index_sha256: str
    digests: str
    fetched: str
    name: str
    kind: str
    region: str
    site: str
    license: tuple[str, str] | None
    hashes: list[str]  # of all shards in the store
    shards: list[StoredShard]
    years: dict[str, dict[str, int]]  # year → class → count
    subjects: dict[str, int]
    duty_records: dict[str, int]
    newest: list[NewestItem]
    coverage: dict[str, DutyFigure]

    @property
    def records(self) -> int:
        return sum(count for of_year in self.years.values() for key, count in of_year.items() if key != RELEASES)

    @property
    def held(self) -> list[tuple[str, HeldItem]]:
        """With the path of the shard."""
        return [(shard.path, item) for shard in self.shards for item in shard.held]

    @property
    def masks(self) -> int:
        """Contacts that were masked."""
        return sum(shard.masks for shard in self.shards)

    @property
    def releases(self) -> int:
        return sum(of_year.get(RELEASES, 0) for of_year in self.years.values())


RELEASES = "siaran-pers"


@dataclass(frozen=True, slots=True)
class BodyFault:
    """Why a body could not be gathered, since when, and where in its API."""

    since: str
    path: str
    reason: str
