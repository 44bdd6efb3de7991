"""A refused value → what its author probably means: addresses, locations, and values with marks around them."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote, urlsplit

from ..reading import INVISIBLE

_HOST = re.compile(r"(?:www\.)?(?:[a-z0-9-]+\.)+(?:id|com|org|net|info)(?:[/?#].*)?", re.IGNORECASE | re.ASCII)
_SCHEME = re.compile(r"(?:https?[:;]?/{1,3})+|h?t{1,3}ps?[:;]?//|h?t?pp?s[:;]?//|//", re.IGNORECASE)
_WITHIN = re.compile(r"<(https?://[^\s<>]+)>|\[[^\]]*\]\((https?://[^\s()]+)\)", re.IGNORECASE)  # of mail, of Markdown
_WITHIN_AN_OFFICE = re.compile(
    r"localhost|127\..*|10(?:\.[0-9]{1,3}){3}|192\.168\..*|172\.(?:1[6-9]|2[0-9]|3[01])\..*|.*\.(?:local|lan|internal)",
    re.IGNORECASE,
)
_OWN_COMPUTER = re.compile(
    r"[a-z]:[\\/]|\\\\|file:|~[\\/]|/(?:home|users|mnt|media|tmp|var|storage|sdcard)/", re.IGNORECASE
)
_MARKS = "“”„‟‘’\"'"


def without_marks(written: str) -> Iterator[str]:
    """The value without marks that are no part of it: a comma at the end, quotation marks."""
    text = written.strip()
    for mended in (text.rstrip(" ,;."), text.strip(_MARKS), text.rstrip(" ,;.").strip(_MARKS)):
        if mended and mended != text:
            yield mended


def without_invisible(written: str) -> str:
    """Odd blanks become usual ones; what has no width goes."""
    return INVISIBLE.sub(lambda match: " " if match[0].isspace() else "", written)


def likely_address(written: str) -> str:
    """`https://…` for an address that only lacks that, or a slash of it, or has blanks; "" when it is none."""
    text = written.strip().replace("\\", "/").rstrip(".,;")
    if match := _WITHIN.fullmatch(text):
        return match[1] or match[2]
    if len(re.findall(r"https?:/", text)) > 1 and " " in text:
        return ""  # two of them
    if _HOST.fullmatch(text):
        return "https://" + text.replace(" ", "%20")
    match = _SCHEME.match(text)
    rest = text[match.end() :] if match else ""
    scheme = "http" if match and re.fullmatch(r"http:?/+", match[0], re.IGNORECASE) else "https"
    return f"{scheme}://{rest.replace(' ', '%20')}" if match and _HOST.fullmatch(rest) else ""


def is_on_a_computer(written: str) -> bool:
    """A drive, a shared folder or a home: nobody else has it."""
    return bool(_OWN_COMPUTER.match(written.strip()))


def is_within_an_office(address: str) -> bool:
    """A host that only its own computer or network knows."""
    try:
        host = urlsplit(address).hostname or "" if "://" in address else ""
    except ValueError:
        return False
    return bool(host) and bool(_WITHIN_AN_OFFICE.fullmatch(host) or ("." not in host and ":" not in host))


def likely_location(written: str, folder: str) -> str:
    """The path below `folder` for one that begins too high, with a slash, or has those of Windows; "" when in doubt."""
    text = re.sub(r"^(?:[a-z]:)?[/.]*/", "", written.strip().replace("\\", "/"), flags=re.IGNORECASE)
    head, found, rest = text.rpartition(f"{folder.rpartition('/')[2]}/")
    mended = rest if found and (not head or folder.endswith(head.rstrip("/")) or head.endswith("/")) else text
    mended = unquote(re.sub(r"/{2,}", "/", mended).strip("/"))
    if not found and is_on_a_computer(written):
        return ""
    is_whole = re.fullmatch(r"[^:?#%*\"<>|]+", mended) and ".." not in mended.split("/")
    has_name = "." in mended.rpartition("/")[2]
    return mended if is_whole and has_name and mended != written.strip() else ""


def likely_file(written: str, folder: str, present: Iterable[str]) -> str:
    """The one file below `folder` whose path, or else name, differs only in case, blanks, marks or ending."""
    below = [path.removeprefix(f"{folder}/") for path in present if path.startswith(f"{folder}/")]
    mended = likely_location(written, folder) or written
    for key in (_plain_path, _plain_name, _stem, _first_stem):
        found = [path for path in below if key(path) == key(mended)]
        if len(found) == 1:
            return found[0]
    return ""


def _plain_path(path: str) -> str:
    return re.sub(r"[\s_-]+", "-", re.sub(r"%20", " ", path).casefold())


def _plain_name(path: str) -> str:
    return _plain_path(path).rpartition("/")[2]


def _first_stem(path: str) -> str:
    """Of `laporan.pdf.pdf` and `laporan.docx.pdf` too."""
    return _plain_name(path).partition(".")[0]


def _stem(path: str) -> str:
    return _plain_name(path).rpartition(".")[0] or _plain_name(path)
