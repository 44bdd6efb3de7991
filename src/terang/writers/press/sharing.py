"""A press release → plain links by which readers pass it on: no script, no request before somebody presses one."""

from urllib.parse import quote

from ... import urls
from ...records import Release
from ..shared.outputs import SiteFacts
from ..shared.views import LinkView
from .texts import summary


def share_links(release: Release, facts: SiteFacts) -> tuple[LinkView, ...]:
    """Nothing when the site does not know its own address."""
    address = facts.absolute(urls.release(release.id))
    if not address:
        return ()
    text, title, link = quote(summary(release, facts)), quote(release.title), quote(address, safe="")
    return (
        LinkView("WhatsApp", f"https://wa.me/?text={text}"),
        LinkView("Telegram", f"https://t.me/share/url?url={link}&text={title}"),
        LinkView("Facebook", f"https://www.facebook.com/sharer/sharer.php?u={link}"),
        LinkView("X", f"https://x.com/intent/post?url={link}&text={title}"),
        LinkView("Surel", f"mailto:?subject={title}&body={text}"),
    )
