"""Simple types → the pattern of what may be written. Some readers know more: a calendar, the units, the duties."""

from .fields import Date, Field, Many, Simple

DAY = r"[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
PARTIAL_DATE = r"[1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
_MOMENT = rf"{DAY}[T ][0-9]{{2}}[:.][0-9]{{2}}([:.][0-9]{{2}})?\s*(Z|[+-][0-9]{{2}}:[0-9]{{2}})"
_PART = rf"({PARTIAL_DATE}|[0-9]{{4}}-([Ss][12]|[Tt][Ww][1-4]))"

# Points, commas or blanks between thousands, and no cents: each can be read in one way only.
_GROUPED = "|".join(
    (
        r"(?:[0-9]{1,16}|[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3}){1,5})(?:[.,]0{1,2}|,-)?",
        r"[0-9]{1,3}(?:\.[0-9]{3}){1,5}(?:,0{1,2}|,-)?",
        r"[0-9]{1,3}(?:,[0-9]{3}){1,5}(?:\.0{1,2})?",
    )
)

PATTERNS = {
    Simple.MOMENT: _MOMENT,
    Simple.DAY_OR_MOMENT: rf"({DAY}|{_MOMENT})",
    Simple.CLOCK: r"[0-9]{1,2}[:.][0-9]{2}",
    Simple.PERIOD: rf"{_PART}(/{PARTIAL_DATE})?",
    Simple.WHOLE: r"[0-9]{1,15}",
    Simple.NUMBER: r"[0-9]{1,9}([,.][0-9]{1,4})?",
    Simple.RUPIAH: rf"(?:[Rr][Pp]\.?[ \u00a0]?)?(?:{_GROUPED})",
    Simple.YEAR: r"(19|20)[0-9]{2}",
    Simple.PACKAGE: r"[1-9][0-9]{5,11}|[A-Z]{2,4}-[0-9A-Z-]{4,40}",
    Simple.FLAG: r"([Yy][Aa]|[Tt][Ii][Dd][Aa][Kk])",
    Simple.ADDRESS: r"https?://[^\s<>`{}|\\^]+",
    Simple.OLD_PATH: r"/.*",
    Simple.EMAIL: r"[\w.+-]+@[\w-]+(\.[\w-]+)+",
    Simple.PHONE: r"\+?[0-9][0-9() .-]{1,20}|\([0-9]{2,5}\)[0-9 .-]{5,15}",
    Simple.COLOUR: r"#[0-9a-fA-F]{6}",
    Simple.MEDIA_TYPE: r"[a-z]+/[a-z0-9][a-z0-9.+-]*",
    Simple.LANGUAGE: r"[a-z]{2,3}",
    Simple.SLUG: r"[a-z0-9]+(-[a-z0-9]+)*",
    Simple.RECORD: r"([0-9]{4}|tanpa-tahun)/[a-z0-9]+(-[a-z0-9]+)*",
}

DAY_SENTENCE = "Tulis lengkap, misalnya 2024-03-31."
PARTIAL_SENTENCE = "Tulis 2024, 2024-03, atau 2024-03-31."

# What each pattern means, as an editor reads it.
SENTENCES = {
    Simple.MOMENT: "Tulis tanggal dan jam dengan zona, misalnya 2024-03-31T08:00+07:00.",
    Simple.DAY_OR_MOMENT: "Tulis tanggal, misalnya 2024-12-31, boleh dengan jam dan zona.",
    Simple.CLOCK: "Tulis jam dan menit, misalnya 09.30.",
    Simple.PERIOD: "Tulis misalnya 2024, 2024-S1, 2024-TW3, 2024-05, atau 2018/2023.",
    Simple.WHOLE: "Tulis angka saja, tanpa titik atau satuan.",
    Simple.NUMBER: "Tulis angka, dengan koma untuk pecahan, misalnya 87,5.",
    Simple.RUPIAH: "Tulis rupiah penuh, misalnya 1500000000 atau 1.500.000.000.",
    Simple.YEAR: "Tulis tahun dengan empat angka, misalnya 2026.",
    Simple.PACKAGE: "Tulis nomornya saja, 6 sampai 12 angka, seperti di SIRUP atau SPSE.",
    Simple.FLAG: "Tulis ya atau tidak.",
    Simple.ADDRESS: "Tulis alamat lengkap yang diawali https://.",
    Simple.OLD_PATH: "Mulai dari garis miring, misalnya /2019/08/judul-lama/.",
    Simple.EMAIL: "Tulis seperti ppid@contoh.go.id.",
    Simple.PHONE: "Tulis angka dengan kode wilayah, misalnya (021) 1234567.",
    Simple.COLOUR: "Tulis # dan enam angka atau huruf a-f dalam kutip.",
    Simple.MEDIA_TYPE: "Tulis seperti application/pdf.",
    Simple.LANGUAGE: "Tulis kode dua huruf, misalnya id atau en.",
    Simple.SLUG: "Pakai huruf kecil, angka, dan tanda hubung saja.",
    Simple.RECORD: "Tulis <tahun>/<nama berkas>, misalnya 2024/lkpj.",
}

_CHOSEN = frozenset(
    {Simple.UNIT, Simple.DUTY, Simple.FLAG, Simple.MOMENT}
)  # forms have a list, or a calendar with a clock


def form_help(field: Field) -> str:
    """What a form says below a field: its help, else how a value is written that is typed."""
    kind = field.type.of if isinstance(field.type, Many) else field.type
    if kind in (Simple.UNIT, Simple.DUTY):
        return ""  # how to write an id, which a list spares
    if field.help or isinstance(field.type, Many):
        return field.help
    if isinstance(kind, Date) and kind.partial:
        return PARTIAL_SENTENCE
    return SENTENCES.get(kind, "") if isinstance(kind, Simple) and kind not in _CHOSEN else ""
