"""A cell that holds what was asked, and more → the words of the information alone.

Applications write a whole form into one cell: `Data PBB. Tujuan: skripsi. Nama: …`. A published register says what was
asked, and nothing of who asked or what for.
"""

import re

_OF_A_PERSON = (
    r"nama|pemohon|alamat|nik|no\.? ?(?:ktp|hp|telp|wa|telepon|identitas)|telepon|telp|hp|e-?mail|surel|pekerjaan|instansi|lembaga"
    r"|tujuan|keperluan|kegunaan|maksud|alasan"
)
_OF_THE_REQUEST = r"informasi|data|dokumen|rincian|uraian|pokok|perihal|permintaan|permohonan|isi"
_LABEL = re.compile(
    rf"(?:^|(?<=[\s.;,|(/–-]))(?:(?P<person>{_OF_A_PERSON})|(?P<request>{_OF_THE_REQUEST}))(?: [^\W\d_]+){{0,3}} ?: *",
    re.IGNORECASE,
)


def only_asked(text: str) -> tuple[str, bool]:
    """The words, and whether labelled parts about the person were left out. Text without such a part stays as it is."""
    labels = list(_LABEL.finditer(text))
    if not any(label["person"] for label in labels):
        return text, False
    ends = [*(label.start() for label in labels[1:]), len(text)]
    parts = [text[: labels[0].start()]]
    parts += [text[label.end() : end] for label, end in zip(labels, ends, strict=True) if label["request"]]
    return " ".join(filter(None, (part.strip(" \n;.,|(/–-") for part in parts))), True
