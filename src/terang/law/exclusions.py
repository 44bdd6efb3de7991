"""The ten grounds of exemption → how long each may keep an item closed."""

from dataclasses import dataclass

TERM_LAW = "Pasal 51 Perki 1/2021"


@dataclass(frozen=True, slots=True)
class ExemptionTerm:
    """The period of one ground. `years` is None where the law sets no number."""

    words: str
    years: int | None = None


_AS_NEEDED = ExemptionTerm("selama dibutuhkan")
_BY_LAW = ExemptionTerm("menurut peraturan perundang-undangan")

# By the letter of Pasal 17 UU 14/2008.
TERMS = {
    "a": ExemptionTerm("paling lama 30 tahun, kecuali sudah dibuka dalam sidang yang terbuka untuk umum", 30),
    "b": _BY_LAW,
    "c": ExemptionTerm("selama dibutuhkan, ditetapkan oleh pimpinan Badan Publik"),
    "d": _AS_NEEDED,
    "e": _AS_NEEDED,
    "f": _AS_NEEDED,
    "g": _BY_LAW,
    "h": _AS_NEEDED,
    "i": _BY_LAW,
    "j": ExemptionTerm("menurut undang-undang yang mengecualikannya"),
}
