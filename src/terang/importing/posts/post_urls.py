"""Addresses as old sites write them, some of them broken → their parts, or whole addresses; never an exception."""

from urllib.parse import SplitResult, urljoin, urlsplit


def parts_of(address: str) -> SplitResult:
    """Empty parts for what is no address at all, such as `http://[`."""
    try:
        return urlsplit(address)
    except ValueError:
        return urlsplit("")


def host_of(address: str) -> str:
    """Without `www.`, in lower case."""
    return (parts_of(address).hostname or "").removeprefix("www.")


def joined_to(base: str, written: str) -> str:
    """`written` as a link on the page at `base`; as it is where the two cannot be joined."""
    try:
        return urljoin(base, written)
    except ValueError:
        return written
