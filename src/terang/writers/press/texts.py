"""A press release → plain text to be pasted into a newsroom's system, and a summary that fits a chat."""

from collections.abc import Iterator

from ... import urls
from ...markdown import set_text, to_text
from ...records import Contact, Release
from ...records.wording import words
from ..shared.body_html import Targets, portable_html
from ..shared.outputs import SiteFacts

_SUMMARY_LENGTH = 320  # characters of the lead: a chat shows about that much before "read more"


def plain_text(release: Release, targets: Targets, facts: SiteFacts) -> str:
    """Number, date, headline, text, quotes, credits, contact, address. Of a withdrawn one only that it is withdrawn."""
    return "\n\n".join(part.strip() for part in _parts(release, targets, facts) if part) + "\n"


def summary(release: Release, facts: SiteFacts) -> str:
    """Headline, the beginning of the lead, from whom, where; stars make bold in WhatsApp."""
    lead = set_text(release.lead)
    if len(lead) > _SUMMARY_LENGTH:
        lead = lead[:_SUMMARY_LENGTH].rpartition(" ")[0] + " …"
    body = facts.body
    sender = f"Siaran pers {body.short or body.name}, {words(release.date)}"
    marks = [name for name, is_so in (("ralat", release.corrections), ("hak jawab", release.replies)) if is_so]
    sender += f" (dengan {' dan '.join(marks)})" if marks else ""
    address = facts.absolute(urls.release(release.id))
    return "\n\n".join([f"*{release.title}*", lead, "\n".join([sender, *([address] if address else [])])])


def date_words(release: Release) -> str:
    """`Senin, 5 Januari 2026, pukul 10.00 WIB`."""
    return words(release.date.first_day) + (f", pukul {release.time} WIB" if release.time else "")


def dateline(release: Release) -> str:
    return release.place.upper()


def _parts(release: Release, targets: Targets, facts: SiteFacts) -> Iterator[str]:
    head = ["SIARAN PERS", facts.body.name]
    head += [f"Nomor: {release.number}"] if release.number else []
    yield "\n".join([*head, f"Tanggal: {date_words(release)}"])
    yield release.title
    if withdrawn := release.withdrawal:
        yield f"DICABUT pada {words(withdrawn.date)}: {withdrawn.reason}"
    else:
        yield from (f"RALAT {words(note.date)}: {note.note}" for note in release.corrections)
        yield f"{dateline(release)} — {set_text(release.lead)}"
        yield to_text(portable_html(release, targets, facts))
        for quote in release.quotes:
            yield f"“{set_text(quote.text.strip())}”\n— {', '.join(part for part in (quote.name, quote.office) if part)}"
        for reply in release.replies:
            yield f"HAK JAWAB {reply.party}, {words(reply.date)}:\n{set_text(reply.text)}"
        yield "\n".join(f"Foto: {photo.caption} ({photo.credit})" for photo in release.photos)
    yield _contact(release.contact) if release.contact else ""
    yield f"Alamat: {address}" if (address := facts.absolute(urls.release(release.id))) else ""


def _contact(contact: Contact) -> str:
    rows = [f"Narahubung: {contact.office}"]
    rows += [f"Telepon: {contact.phone}"] if contact.phone else []
    rows += [f"Surel: {contact.email}"] if contact.email else []
    return "\n".join(rows)
