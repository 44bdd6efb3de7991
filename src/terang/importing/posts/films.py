"""The address of an embedded film → the address where people watch it."""

import re
from urllib.parse import parse_qs

from ..shared.web_addresses import host_of, parts_of

_HOSTS = ("youtube.com", "youtu.be", "youtube-nocookie.com", "vimeo.com", "dailymotion.com")


def is_film(address: str) -> bool:
    host = host_of(address)
    return any(host == known or host.endswith(f".{known}") for known in _HOSTS)


def watch_address(address: str) -> str:
    """Without trackers and players: `https://www.youtube.com/watch?v=…`."""
    parts, host = parts_of(address), host_of(address)
    id = parts.path.rpartition("/")[2]
    if "youtu" in host:
        id = parse_qs(parts.query).get("v", [id])[0]
        return f"https://www.youtube.com/watch?v={id}" if re.fullmatch(r"[\w-]{5,20}", id) else address
    return f"https://vimeo.com/{id}" if host == "player.vimeo.com" and id.isdigit() else address
