"""Text of a page → words and hosts of gambling, which is what a taken-over government site usually shows."""

import re

_WORDS = re.compile(
    r"\b(?:slot\s*(?:gacor|online|88|777|maxwin|dana|thailand|demo)|judi\s*(?:online|bola|slot|kartu)|togel|toto\s*(?:macau|4d|hk)|"
    r"(?:situs|bandar|agen)\s*(?:slot|judi|togel|bola|toto)|maxwin|sbobet|scatter\s*hitam|rtp\s*(?:live|slot|gacor)|"
    r"pragmatic\s*play|gacor\s*hari\s*ini|bonus\s*new\s*member|deposit\s*(?:pulsa|dana|qris)|casino\s*online|zeus\s*slot|mahjong\s*ways)\b",
    re.IGNORECASE,
)


def spam_in(text: str) -> list[str]:
    """What was found, each once; a notice that warns of gambling has one such word, not three."""
    found = list(dict.fromkeys(" ".join(match.casefold().split()) for match in _WORDS.findall(text)))
    return (
        found if len(found) >= 3 or any(word in text.casefold() for word in ("slot gacor hari ini", "maxwin")) else []
    )
