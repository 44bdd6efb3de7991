"""Where the sources of a repository lie. Paths are relative to its root, with `/`; no other module names these folders."""

DISCLOSURES = "disclosures"
PAGES = "content"
SETTINGS = "mkdocs.yml"  # of the engine
BODY = f"{DISCLOSURES}/badan.yml"
ATTACHMENTS = f"{DISCLOSURES}/berkas"
RELEASES = f"{PAGES}/siaran-pers"
GUIDE = f"{PAGES}/panduan"  # pages for the editors of the site
PHOTOS = f"{RELEASES}/foto"


def attachment(location: str) -> str:
    """A document of a record; `location` is what the record says."""
    return f"{ATTACHMENTS}/{location}"


def photo(location: str) -> str:
    """A photo of a release; `location` is what the release says."""
    return f"{PHOTOS}/{location}"


def record(class_slug: str, id: str) -> str:
    """A record of the class whose folder is `class_slug`; `id` is `<year>/<stem>`."""
    return f"{DISCLOSURES}/{class_slug}/{id}.yml"


def release(id: str) -> str:
    """A press release; `id` is `<year>/<stem>`."""
    return f"{RELEASES}/{id}.md"


def is_written_page(path: str) -> bool:
    """Is this a page that the engine renders? Releases lie below the pages, and are none."""
    return path.startswith(f"{PAGES}/") and not path.startswith(f"{RELEASES}/")


def is_attachment(path: str) -> bool:
    """Does this lie where the documents of records do?"""
    return path.startswith(f"{ATTACHMENTS}/")
