"""Other generators, given the same records, a comparable page and the same lists."""

from . import eleventy, hugo, mkdocs, pelican
from .peer import COMMON_NOTES, Peer, Tool

PEERS: dict[str, Peer] = {peer.name: peer for peer in (hugo.PEER, eleventy.PEER, mkdocs.PEER, pelican.PEER)}

__all__ = ["COMMON_NOTES", "PEERS", "Peer", "Tool"]
