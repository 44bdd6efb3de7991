"""A record that names no duty → the duties that its title suggests. A suggestion is never counted."""

from ..law import DUTIES, HINTS, Hint
from ..records import BodyKind, InformationClass, Record, duties_shown
from ..values.slugs import slug

_NO_LIMIT = 10_000


def suggested_duties(record: Record, kind: BodyKind) -> tuple[str, ...]:
    """In the order of the table, of the record's own class alone; none where something is named, or exempt."""
    if record.duties or record.information_class is InformationClass.EXEMPT:
        return ()
    title = _words(record.title)
    concerning = {duty.id for duty in duties_shown(kind)}
    return tuple(
        hint.duty
        for hint in HINTS
        if hint.duty in concerning
        and DUTIES[hint.duty].category == record.information_class.key
        and _speaks(hint, title)
    )


def _speaks(hint: Hint, title: str) -> bool:
    return any(_words(phrase) in title for phrase in hint.phrases) and not any(
        _words(phrase) in title for phrase in hint.unless
    )


def _words(text: str) -> str:
    """Whole words, so that `iku` is not found in `perilaku`."""
    return f"-{slug(text, _NO_LIMIT)}-"
