"""Document of a portal's bodies → GatheringList, after the rules that such a list must keep."""

import re

from ..problems import Problem
from ..reading import Document
from ..records import GatheringList
from .context import ValidationContext
from .partly_read import where_read
from .table_reader import Reader, read_ledger

_LOCAL = re.compile(r"http://(?:localhost|127\.0\.0\.1|\[::1\])(?::[0-9]+)?/")


def read_gathering_list(document: Document, id: str = "sumber") -> tuple[GatheringList | None, tuple[Problem, ...]]:
    """The list, perhaps partly read, and its problems."""
    return read_ledger(GatheringList, document, id, ValidationContext(), _check_bodies)


def _check_bodies(found: GatheringList, reader: Reader) -> None:
    """No id, address or site twice; what goes over the network goes encrypted."""
    seen: dict[tuple[str, str], str] = {}
    for place, body in enumerate(found.bodies):
        for key, name in (("id", "id"), ("alamat", "address"), ("situs", "site")):
            with where_read():
                written = getattr(body, name) or ""
                value = written if key == "id" else _whole(written)
                if value and (key, value) in seen:
                    reader.report(
                        "sumber-ganda", ("badan_publik", place, key), value=value, key=key, first=seen[key, value]
                    )
                seen.setdefault((key, value), body.id)
        with where_read():
            address = body.address
            if address.startswith("http://") and not _LOCAL.match(_whole(address)):
                reader.report("sumber-tanpa-https", ("badan_publik", place, "alamat"), value=address)


def _whole(address: str) -> str:
    return address.rstrip("/") + "/" if "://" in address else address
