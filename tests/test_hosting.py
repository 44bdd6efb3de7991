"""Settings of hosts: one table for all, nothing that people write can end a line in them. Tried in tests/browser/test_browser_hosts.py."""

import re

import pytest

from helpers import HOME, RELEASE, catalogue_of, everything, make_root, release
from terang.hosting import SERVERS, HostedSite, headers_file, htaccess, snippet
from terang.hosting.host_rules import HEADERS, RULES, headers_of

SITE = HostedSite("https://contoh.example/ppid/", (("/lama/a%20b/", "siaran-pers/2025/a.html"),))
TEXTS = {
    **{server: snippet(server, SITE) for server in SERVERS},
    "_headers": headers_file(SITE),
    "htaccess": htaccess(SITE),
}
TEXTS["apache"] += TEXTS.pop("htaccess")


@pytest.mark.parametrize("host", TEXTS)
def test_every_header_of_the_table_is_in_every_setting(host: str) -> None:
    headers = {(name, value) for name, value in HEADERS.items()}
    headers |= {(name, value) for rule in RULES for name, value in rule.headers.items()}
    missing = [
        name for name, value in headers if value not in TEXTS[host] and (host, name) != ("_headers", "Cache-Control")
    ]
    assert missing == []


def test_pages_carry_the_same_policy() -> None:
    """For hosts that send no headers; only how a page may be framed cannot be said in it."""
    page = (HOME / "src/terang/theme/main.html").read_text(encoding="utf-8")
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    assert HEADERS["Content-Security-Policy"] == f"{policy}; frame-ancestors 'none'"
    assert "unsafe" not in policy


@pytest.mark.parametrize(
    ("address", "base"), [("", "/"), ("https://a.go.id", "/"), ("https://a.go.id/ppid/x/", "/ppid/x/")]
)
def test_where_the_site_lies(address: str, base: str) -> None:
    assert HostedSite(address).base == base
    assert f"ErrorDocument 404 {base}404.html\n" in htaccess(HostedSite(address))


@pytest.mark.parametrize("old", ["/a%22;b", "/a%7Bb%7D", "/$uri", "/a%5Cb", "/a%25b", "/a'b", "/a%0Ab", "/a*b", "/a|b"])
def test_a_path_that_means_something_to_a_server_is_left_to_its_page(old: str) -> None:
    site = HostedSite(SITE.address, ((old, "regulasi.html"),))
    assert site.redirects() == ()
    assert snippet("nginx", site) == snippet("nginx", HostedSite(SITE.address))


def test_an_old_address_is_known_at_the_root_and_below_the_site() -> None:
    new = "/ppid/siaran-pers/2025/a.html"
    assert SITE.redirects() == (("/lama/a b/", new), ("/ppid/lama/a b/", new))
    assert HostedSite("", (("/a.html", "a.html"), ("/b", "a b.html"))).redirects() == (("/b", "/a%20b.html"),)


@pytest.mark.parametrize("address", ['https://a"b.go.id/', "https://a;b/", "https://{x}/"])
def test_a_strange_host_does_not_get_into_settings(address: str) -> None:
    assert HostedSite(address).host == "ppid.contoh.go.id"


def test_the_site_brings_its_settings_along(tmp_path) -> None:  # type: ignore[no-untyped-def]
    root = make_root(tmp_path, {RELEASE: release(alamat_lama="[/berita/detail.php]")})
    outputs = everything(root, catalogue_of(root), "https://contoh.go.id/ppid/")
    assert (
        b'RedirectMatch 301 "^/ppid/berita/detail\\.php$" "/ppid/siaran-pers/2025/siaran.html"' in outputs[".htaccess"]
    )
    assert b"/ppid/*\n  X-Content-Type-Options: nosniff\n" in outputs["_headers"]


@pytest.mark.parametrize("name", ["a.svg", "A.SVG", "2024/peta.Svg", "a.HTML", "a.htm", "a.XHTML", "a.xml"])
def test_what_a_browser_runs_is_sent_to_be_saved_in_any_case(name: str) -> None:
    site = HostedSite("https://contoh.go.id/ppid/")
    first = next(rule for rule in RULES if re.search(site.pattern(rule), f"/ppid/berkas/{name}"))
    assert headers_of(first)["Content-Disposition"] == "attachment"
