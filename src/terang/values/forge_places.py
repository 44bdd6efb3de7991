"""The address under which a forge edits files → which forge it is, its host, repository and branch."""

import re
from dataclasses import dataclass
from enum import Enum
from urllib.parse import quote


class Forge(Enum):
    """A program that keeps repositories; the value is its name for the form editor."""

    GITHUB = "github"
    GITLAB = "gitlab"
    FORGEJO = "gitea"


_FORMS = (  # of an edit address, the most special first
    (Forge.GITLAB, re.compile(r"(https?://[^/]+)/(.+?)/-/edit/(.+?)/?")),
    (Forge.FORGEJO, re.compile(r"(https?://[^/]+)/([^/]+/[^/]+)/_edit/(.+?)/?")),
    (Forge.GITHUB, re.compile(r"(https?://[^/]+)/([^/]+/[^/]+)/edit/(.+?)/?")),
)


@dataclass(frozen=True, slots=True)
class ForgePlace:
    """Where the sources of a site are edited."""

    forge: Forge
    host: str  # with its scheme
    repository: str
    branch: str

    @property
    def has_reviews(self) -> bool:
        """Does the form editor make one pull request per change here?"""
        return self.forge is not Forge.FORGEJO

    @property
    def api(self) -> str:
        """The address that the form editor asks."""
        match self.forge:
            case Forge.GITHUB:
                name = self.host.partition("://")[2]
                return f"https://api.{name}" if name == "github.com" else f"{self.host}/api/v3"
            case Forge.GITLAB:
                return f"{self.host}/api/v4"
            case Forge.FORGEJO:
                return f"{self.host}/api/v1"

    @property
    def new_file(self) -> str:
        """The page for a new file, up to its query."""
        words = {Forge.GITHUB: "new", Forge.GITLAB: "-/new", Forge.FORGEJO: "_new"}
        return f"{self.host}/{self.repository}/{words[self.forge]}/{quote(self.branch)}"

    @property
    def upload(self) -> str:
        """The page that takes documents, up to the folder; GitLab has a dialog of its own on the page of the folder."""
        words = {Forge.GITHUB: "upload", Forge.GITLAB: "-/tree", Forge.FORGEJO: "_upload"}
        return f"{self.host}/{self.repository}/{words[self.forge]}/{quote(self.branch)}"


def forge_place(edit_address: str | None) -> ForgePlace | None:
    """None where the address is none of a forge that is known."""
    for forge, form in _FORMS:
        if found := form.fullmatch(edit_address or ""):
            return ForgePlace(forge, found[1], found[2], found[3])
    return None
