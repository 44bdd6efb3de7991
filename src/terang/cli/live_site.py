"""Addresses of one host → its answers: few, slowly, and never of another host."""

import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from .. import __version__

_PAUSE = 0.05  # seconds between two requests
_WAIT = 20  # seconds for an answer
_LIMIT = 60_000_000  # bytes of an answer


@dataclass(frozen=True, slots=True)
class LiveAnswer:
    """`status` is 0 when there was no answer; `host` and `path` are those that answered in the end."""

    status: int
    content: bytes
    headers: dict[str, str]
    host: str
    path: str = ""


class _SameHost(urllib.request.HTTPRedirectHandler):
    """A redirect to another host is an answer, and not followed."""

    def redirect_request(self, req, fp, code, msg, headers, newurl):  # type: ignore[no-untyped-def]
        if urlsplit(newurl).netloc != urlsplit(req.full_url).netloc:
            return None
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class LiveSite:
    """The site at `address`, which ends in `/`."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._opener = urllib.request.build_opener(_SameHost())

    def get(self, path: str) -> LiveAnswer:
        """What the host answers for a path of the site."""
        return self._asked(self.address + quote(path))

    def follow(self, old: str) -> LiveAnswer:
        """Where an old address of the host, which begins with `/`, leads."""
        parts = urlsplit(self.address)
        return self._asked(f"{parts.scheme}://{parts.netloc}{old}")

    def _asked(self, address: str) -> LiveAnswer:
        time.sleep(_PAUSE)
        request = urllib.request.Request(address, headers={"User-Agent": f"terang/{__version__}"})
        try:
            with self._opener.open(request, timeout=_WAIT) as answer:
                headers = {name.casefold(): value for name, value in answer.headers.items()}
                return LiveAnswer(answer.status, answer.read(_LIMIT), headers, *urlsplit(answer.url)[1:3])
        except urllib.error.HTTPError as error:
            headers = {name.casefold(): value for name, value in error.headers.items()}
            return LiveAnswer(error.code, b"", headers, urlsplit(headers.get("location", "")).netloc)
        except (OSError, ValueError):
            return LiveAnswer(0, b"", {}, "")
