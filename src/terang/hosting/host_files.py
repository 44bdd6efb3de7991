"""A hosted site → the files that lie in the site itself: `_headers` of static hosts, `.htaccess` of Apache."""

import re

from .host_rules import HEADERS, RULES, RUN, TEXTS, TYPES, HostedSite

_NOTICE = "# Ditulis oleh Terang dari tabel yang sama bagi semua peladen; jangan diubah di sini."
# By rule: what `_headers` has in place of a regular expression.
_PLACES = {
    "unduhan": tuple(f"berkas/*.{written}" for ending in RUN for written in (ending, ending.upper())),
    "terbuka": (
        "api/*",
        "unduh/*",
        "umpan/*",
        "berkas/*",
        "darurat.json",
        "data.json",
        "datapackage.json",
        "dcat.jsonld",
    ),
}


def headers_file(site: HostedSite) -> str:
    """As Netlify and Cloudflare Pages read it. They join what several places say, and cache by themselves."""
    lines = [_NOTICE, f"{site.base}*"]
    lines += [f"  {name}: {value}" for name, value in HEADERS.items() if name != "Cache-Control"]
    for rule in RULES:
        for place in _PLACES.get(rule.name, ()):
            lines += [f"{site.base}{place}", *(f"  {name}: {value}" for name, value in rule.headers.items())]
    return "\n".join(lines) + "\n"


def htaccess(site: HostedSite) -> str:
    """Every part works without the others: what a host has not switched on is left out."""
    common = "\n".join(f'    Header always set {name} "{value}"' for name, value in HEADERS.items())
    rules = "\n".join(_rule(site, number) for number in range(len(RULES)))
    types = "\n".join(f"    AddType {kind} .{ending}" for ending, kind in TYPES.items())
    moved = "\n".join(f'    RedirectMatch 301 "^{_quoted(re.escape(old))}$" "{new}"' for old, new in site.redirects())
    return f"""{_NOTICE}
ErrorDocument 404 {site.not_found}
AddDefaultCharset utf-8
<IfModule mod_mime.c>
{types}
    AddCharset utf-8 .css .csv .geojson .ics .js .json .jsonld .ndjson .svg .txt .xml
</IfModule>
<IfModule mod_headers.c>
{common}
{rules}
</IfModule>
<IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE {" ".join(TEXTS)}
</IfModule>
""" + (f"<IfModule mod_alias.c>\n{moved}\n</IfModule>\n" if moved else "")


def _rule(site: HostedSite, number: int) -> str:
    """Apache applies every `<If>` that holds: each rule excludes those before it."""
    rule = RULES[number]
    parts = [f"%{{REQUEST_URI}} =~ m#{site.pattern(rule)}#"]
    parts += ["%{QUERY_STRING} =~ /^v=/"] if rule.versioned else []
    before = [one for one in RULES[:number] if not one.versioned]
    parts += [f"! %{{REQUEST_URI}} =~ m#{site.pattern(one)}#" for one in before]
    headers = "\n".join(f'        Header always set {name} "{value}"' for name, value in rule.headers.items())
    return f'    <If "{" && ".join(parts)}">\n{headers}\n    </If>'


def _quoted(text: str) -> str:
    return text.replace('"', '\\"')
