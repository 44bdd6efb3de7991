"""A body → what the shell shows of it, as the theme wants it."""

import hashlib
import re
from pathlib import Path
from typing import Any

from ..catalogue import Catalogue
from ..records import Body, Channel
from ..repository import GUIDE
from ..writers import MoneyPages

THEME = Path(__file__).resolve().parents[1] / "theme"


def theme_values(body: Body, catalogue: Catalogue | None = None) -> dict[str, Any]:
    """What the shell shows of the body: nothing that changes from day to day. `catalogue` says which pages there are."""
    money = MoneyPages.of(catalogue).menu if catalogue else None
    return {
        "name": body.name,
        "short": body.short or body.name,
        "initials": initials(body.name),
        "money": list(money) if money else None,
        "has_guide": f"{GUIDE}/index.md" in (catalogue.content if catalogue else ()),
        "notice": body.notice or "",
        "notice_short": first_sentence(body.notice or ""),
        "colour": body.colour or "",
        "emblem": body.emblem,
        "address": body.address or "",
        "hours": body.hours or "",
        "channels": [_channel(channel) for channel in body.channels],
        "version": _assets_version(body),
    }


_RANKS = {"pemerintah", "kantor", "dan", "republik", "provinsi"}


def initials(name: str) -> str:
    """At most three letters for the emblem of a body without one: `KB` of Pemerintah Kota Bekasi."""
    words = re.findall(r"[^\W\d_]+", name)
    return "".join(word[0].upper() for word in ([w for w in words if w.lower() not in _RANKS] or words)[:3])


def first_sentence(text: str) -> str:
    """What fits into one line above every page; an abbreviation does not end it."""
    return re.split(r"(?<=[a-z]{3}[.!?])\s", text, maxsplit=1)[0]


def _channel(channel: Channel) -> dict[str, Any]:
    """`web`: is the whole value an address that may be linked?"""
    web = re.fullmatch(r"https?://[^\s<>\"']+", channel.value) is not None
    return {"kind": channel.kind.key, "label": channel.label, "value": channel.value, "web": web}


def _assets_version(body: Body) -> str:
    """Changes when a style, a script or the colour does, so that browsers ask again."""
    digest = hashlib.sha256((body.colour or "").encode())
    for path in sorted((THEME / "aset").iterdir()):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]
