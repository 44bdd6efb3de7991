"""The address of a site → its files: one at a time, with a pause, bounded in size and time, never of another host."""

import http.client
import time
import urllib.error
import urllib.request
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from .. import __version__
from .storage import StorageFault, too_large

_PAUSE = 0.05  # seconds before each request
_WAIT = 20.0  # seconds of silence
_LONGEST = 300.0  # seconds for a whole answer
_PART = 1 << 20
_AGENT = f"Terang/{__version__} (pengumpul portal)"


class _SameHost(urllib.request.HTTPRedirectHandler):
    """A redirect to another host is an answer, and not followed."""

    def redirect_request(self, req, fp, code, msg, headers, newurl):  # type: ignore[no-untyped-def]
        old, new = urlsplit(req.full_url), urlsplit(newurl)
        if (old.scheme, old.netloc) != (new.scheme, new.netloc):
            return None
        return super().redirect_request(req, fp, code, msg, headers, newurl)


_OPENER = urllib.request.build_opener(_SameHost())


@dataclass(frozen=True, slots=True)
class WebSource:
    """The site at `address`, which ends in `/`. Nothing can be written there."""

    address: str

    def read(self, path: str, limit: int) -> bytes:
        time.sleep(_PAUSE)
        request = urllib.request.Request(self.address + quote(path), headers={"User-Agent": _AGENT})
        try:
            with _OPENER.open(request, timeout=_WAIT) as answer:
                return _bounded(answer, limit)
        except urllib.error.HTTPError as error:
            error.close()
            raise StorageFault(f"dijawab {error.code}", is_absent=error.code in (404, 410)) from error
        except (OSError, ValueError, http.client.HTTPException) as error:
            raise StorageFault(_reason(error)) from error

    def write(self, path: str, content: bytes) -> None:
        raise StorageFault("situs tidak dapat ditulisi")

    def keep_only(self, folder: str, names: Iterable[str]) -> None:
        raise StorageFault("situs tidak dapat ditulisi")


def _bounded(answer: http.client.HTTPResponse, limit: int) -> bytes:
    """A server that promises little may send much, or drop by drop."""
    began, parts, size = time.monotonic(), [], 0
    while part := answer.read1(_PART):
        parts.append(part)
        size += len(part)
        if size > limit:
            raise too_large(limit)
        if time.monotonic() - began > _LONGEST:
            raise StorageFault(f"belum selesai setelah {_LONGEST:.0f} detik")
    return b"".join(parts)


def _reason(error: Exception) -> str:
    cause = getattr(error, "reason", error)
    if isinstance(cause, TimeoutError):
        return f"tidak menjawab dalam {_WAIT:.0f} detik"
    words = {"gaierror": "nama situsnya tidak ditemukan", "SSLCertVerificationError": "sertifikat HTTPS-nya tidak sah"}
    return words.get(type(cause).__name__, f"tidak dapat dihubungi ({type(cause).__name__})")
