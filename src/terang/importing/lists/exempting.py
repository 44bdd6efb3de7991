"""The cells of a row of a DIK list → its exemption: ground, consequences, term and decree."""

import re

from ...records import Exemption, Ground, fields_of
from ...records.fields import Text
from ...values.dates import PartialDate
from ..shared.cell_values import date_of
from ..shared.tidying import normalize_name, one_line
from .headings import Role
from .row_context import RowContext

_LETTER = re.compile(r"\b(?:pasal )?17(?: ayat \d+)?(?: huruf)? ?([a-j])\b|\bhuruf ([a-j])\b")
_OTHER_ACT = re.compile(
    r"\b(?:uu|undang undang)\b(?! (?:ri )?(?:nomor |no )?14 (?:tahun )?2008)(?! kip\b)(?! keterbukaan)"
)
_FIELDS = {field.name: field for field in fields_of(Exemption)}


def exemption_of(case: RowContext) -> Exemption | None:
    """None where the list says nothing of it. A ground that cannot be read leaves the row without exemption."""
    written = case.line(Role.GROUND)
    if not written:
        return None
    ground, act = _ground(case, written)
    if ground is None:
        case.keep_as_text("exemption", written, "dasar pengecualian (Pasal 17 huruf a sampai j)")
        return None
    decree_date, test_date = _date(case, Role.DECREE_DATE), _date(case, Role.TEST_DATE)
    return Exemption(
        ground=ground,
        other_act=_short(case, "other_act", act),
        if_opened=_short(case, "if_opened", case.text(Role.IF_OPENED)),
        if_closed=_short(case, "if_closed", case.text(Role.IF_CLOSED)),
        term=_short(case, "term", case.line(Role.TERM)),
        decree=_short(case, "decree", case.line(Role.DECREE)),
        decree_date=decree_date,
        test=_short(case, "test", case.line(Role.TEST)),
        test_date=test_date,
    )


def keep_grounds(case: RowContext) -> None:
    """Open information has no exemption: what its row says of one stays as words."""
    for role in (
        Role.GROUND,
        Role.IF_OPENED,
        Role.IF_CLOSED,
        Role.TERM,
        Role.DECREE,
        Role.DECREE_DATE,
        Role.TEST,
        Role.TEST_DATE,
    ):
        if text := case.line(role):
            label = case.source.roles.columns[role][0]
            case.move_text(label, text)


def _ground(case: RowContext, written: str) -> tuple[Ground | None, str]:
    words = normalize_name(written)
    letters = list(dict.fromkeys(one or other for one, other in _LETTER.findall(words)))
    other = written if _OTHER_ACT.search(words) else ""
    if len(letters) > 1:
        case.note("dasar-ganda", f"`dasar` menyebut huruf {', '.join(letters)}; yang diambil huruf {letters[0]}.")
        other = other or written
    if letters:
        return next(ground for ground in Ground if ground.key == letters[0]), other
    if other:
        case.note(
            "dasar-dari-undang-undang",
            "`dasar` hanya menyebut undang-undang lain; dibaca sebagai Pasal 17 huruf j. Periksa.",
        )
        return Ground.J, other
    return None, ""


def _date(case: RowContext, role: Role) -> PartialDate | None:
    written = case.line(role)
    day = date_of(written) if written else None
    if written and day is None:
        case.unread(role.value, written, "tanggal")
    return day


def _short(case: RowContext, name: str, text: str) -> str | None:
    """Within the limit of the field; what is cut is named."""
    declared = _FIELDS[name]
    text = case.mask(declared.key, one_line(text))
    assert isinstance(declared.type, Text)
    if len(text) > declared.type.limit:
        case.note(
            "dipotong",
            f"`{declared.key}` sepanjang {len(text)} huruf dipotong: {text[declared.type.limit - 2 :][:200]}",
        )
        text = text[: declared.type.limit - 2].rpartition(" ")[0] + " …"
    return text or None
