"""Addresses of the web → whether each answers: one at a time, a pause for each host, and nothing asked twice in a week."""

import http.client
import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from urllib.parse import quote, urlsplit

from .. import __version__
from ..atomic_writing import write_atomically

PAUSE = 1.0  # seconds between two requests to one host
TIMEOUT = 20.0
FRESH_DAYS = 6  # an answer of this week is taken as it is
_ASK_AGAIN = frozenset({403, 405, 501})  # servers that refuse HEAD alone
_AGENT = f"Terang/{__version__} (pemeriksa tautan)"

Ask = Callable[[str], str]


class AnswerStore:
    """What addresses answered, in a file; only what answered well is taken from it."""

    def __init__(self, path: Path | None, today: date) -> None:
        self._path, self._today = path, today
        self._days: dict[str, str] = {}
        try:
            found = json.loads(path.read_text(encoding="utf-8")) if path else {}
            self._days = {str(address): str(day) for address, day in found.items()}
        except (OSError, ValueError, AttributeError):
            pass  # it only costs time

    def is_fresh(self, address: str) -> bool:
        try:
            return 0 <= (self._today - date.fromisoformat(self._days.get(address, ""))).days <= FRESH_DAYS
        except ValueError:
            return False

    def put(self, address: str) -> None:
        self._days[address] = self._today.isoformat()

    def write(self, addresses: Iterable[str]) -> None:
        """Of `addresses` alone: what nobody links to any more is forgotten."""
        kept = {address: self._days[address] for address in sorted(addresses) if address in self._days}
        if self._path:
            write_atomically(self._path, json.dumps(kept, indent=0).encode())


def broken_links(
    addresses: Iterable[str], store: AnswerStore, *, ask: Ask, wait: Callable[[float], None]
) -> Iterator[tuple[str, str]]:
    """Each address that does not answer, and why, in Indonesian. Hosts take turns, so that few waits are needed."""
    last: dict[str, float] = {}
    for address in _in_turns(addresses):
        if store.is_fresh(address):
            continue
        host = urlsplit(address).netloc
        if host in last:
            wait(max(0.0, last[host] + PAUSE - time.monotonic()))
        fault = ask(address)
        last[host] = time.monotonic()
        if fault:
            yield address, fault
        else:
            store.put(address)


def _in_turns(addresses: Iterable[str]) -> Iterator[str]:
    hosts: dict[str, list[str]] = {}
    for address in addresses:
        hosts.setdefault(urlsplit(address).netloc, []).append(address)
    while hosts:
        for host in list(hosts):
            yield hosts[host].pop(0)
            if not hosts[host]:
                del hosts[host]


def ask(address: str) -> str:
    """Nothing when the address answers; else why not."""
    fault = ""
    for method in ("HEAD", "GET"):
        request = urllib.request.Request(
            quote(address, safe=":/?#[]@!$&'()*+,;=%~"), method=method, headers={"User-Agent": _AGENT}
        )
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT):
                return ""
        except urllib.error.HTTPError as error:
            error.close()
            fault = f"dijawab {error.code}"
            if error.code not in _ASK_AGAIN:
                return fault
        except (urllib.error.URLError, OSError, ValueError, http.client.HTTPException) as error:
            return _reason(error)
    return fault


def _reason(error: Exception) -> str:
    cause = getattr(error, "reason", error)
    if isinstance(cause, TimeoutError):
        return f"tidak menjawab dalam {TIMEOUT:.0f} detik"
    words = {"gaierror": "nama situsnya tidak ditemukan", "SSLCertVerificationError": "sertifikat HTTPS-nya tidak sah"}
    return words.get(type(cause).__name__, f"tidak dapat dihubungi ({type(cause).__name__})")
