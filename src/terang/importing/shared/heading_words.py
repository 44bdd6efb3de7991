"""A heading as somebody wrote it → the folded heading with its abbreviations spelled out, so that tables hold each word once."""

import re
from collections.abc import Container, Sequence

from .tidying import normalize_name

_WORDS = {
    "tgl": "tanggal", "tggl": "tanggal", "tg": "tanggal", "yg": "yang", "thn": "tahun", "th": "tahun", "bln": "bulan", "info": "informasi",
    "inf": "informasi", "ket": "keterangan", "dok": "dokumen", "dgn": "dengan", "utk": "untuk", "pd": "pada", "nomer": "nomor", "kls": "kelas",
    "jml": "jumlah", "jns": "jenis", "klasif": "klasifikasi", "jwb": "jawaban", "jwbn": "jawaban", "permintaaan": "permintaan", "pemohonan": "permohonan",
}  # fmt: skip
_NUMBER = re.compile(r"^no(?= \w)")
_REGISTER = re.compile(r"^(nomor|kode|tanggal) reg(?:ister)?\b")


def heading_words(heading: str) -> str:
    """`Tgl. Permintaan yg Masuk` → `tanggal permintaan yang masuk`; `No` alone stays, since it may only count."""
    words = " ".join(_WORDS.get(word, word) for word in normalize_name(heading).split())
    return _REGISTER.sub(r"\1 registrasi", _NUMBER.sub("nomor", words))


def known_part(heading: str, tables: Sequence[Container[str]]) -> str:
    """`judul informasi` of `Information Title / Judul Informasi`: the part that a table knows, if no other means something else."""
    parts = [heading_words(part) for part in re.split(r"\s/\s|\n", heading)]
    known = [part for part in parts if any(part in table for table in tables)]
    is_one = any(all(part in table for part in known) for table in tables)
    return known[0] if len(parts) == 2 and known and is_one else ""
