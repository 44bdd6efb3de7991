"""A hosted site → settings to be put into nginx, Caddy, lighttpd or Apache."""

import re
from urllib.parse import quote

from .host_rules import COMMON_TYPES, HEADERS, RULES, TEXTS, TYPES, HostedSite, changing, headers_of

FOLDER = "/var/www/html"  # of the host; the site lies below it as its address says


def snippet(server: str, site: HostedSite) -> str:
    """`server` is a key of SERVERS."""
    return SERVERS[server](site)


def _nginx(site: HostedSite) -> str:
    """Headers by `map`: a header within `location` would take away all others."""
    maps = "\n".join(_nginx_map(site, name) for name in changing())
    fixed = [f'    add_header {name} "{value}" always;' for name, value in HEADERS.items() if name not in changing()]
    by_map = [f"    add_header {name} ${_variable(name)} always;" for name in changing()]
    types = "\n".join(f"        {kind} {ending};" for ending, kind in TYPES.items())
    texts = " ".join(kind for kind in TEXTS if kind != "text/html")  # which is always compressed
    moved = "".join(f'    location = "{_escaped(old)}" {{ return 301 {new}; }}\n' for old, new in site.redirects())
    headers = "\n".join([*fixed, *by_map])
    return f"""{maps}
server {{
    listen 80;
    server_name {site.host};
    root {FOLDER};
    index index.html;
    error_page 404 {site.not_found};
    absolute_redirect off;
    server_tokens off;
    include mime.types;
    types {{
{types}
    }}
    charset utf-8;
    charset_types {texts};
    gzip on;
    gzip_vary on;
    gzip_types {texts};
{headers}
{moved}}}
"""


def _nginx_map(site: HostedSite, name: str) -> str:
    """The first regular expression that fits counts."""
    lines = [f'    default "{HEADERS.get(name, "")}";']
    for rule in RULES:
        value = headers_of(rule).get(name, "")
        path = site.pattern(rule)
        path = f"{path}[^?]*[?]v=" if rule.versioned else path.replace("$", "[?]").replace(".*", "[^?]*")
        lines.append(f'    "~{path}" "{value}";')
    return f'map "$uri?$args" ${_variable(name)} {{\n' + "\n".join(lines) + "\n}"


def _caddy(site: HostedSite) -> str:
    fixed = "\n".join(f'        {name} "{value}"' for name, value in HEADERS.items() if name not in changing())
    texts = "\n".join(f"            header Content-Type {kind}*" for kind in TEXTS)
    types = "\n".join(
        f'    @{ending} path *.{ending}\n    header @{ending} Content-Type "{_with_charset(kind)}"'
        for ending, kind in TYPES.items()
    )
    moved = "".join(f'    redir "{_escaped(old)}" "{new}" 301\n' for old, new in site.redirects())
    rules = _caddy_rules(site)
    rest = "\n".join(f'            {name} "{value}"' for name, value in HEADERS.items())
    return f"""{site.host} {{
    root * {FOLDER}
    encode {{
        gzip
        match {{
{texts}
        }}
    }}
    header {{
{fixed}
        -Server
    }}
{rules}
{types}
{moved}    file_server
    handle_errors {{
        header {{
{rest}
        }}
        rewrite * {site.not_found}
        file_server
    }}
}}
"""


def _caddy_rules(site: HostedSite) -> str:
    """Of several that set one header the order would count: each excludes those before it."""
    blocks: list[str] = []
    before: list[str] = []
    for rule in (*RULES, None):
        name = rule.name if rule else "lain"
        own = [f"path_regexp {site.pattern(rule)}", *(["query v=*"] if rule.versioned else [])] if rule else []
        headers = [f'{key} "{value}"' for key, value in headers_of(rule).items() if key in changing()]
        blocks.append(_block(f"@{name}", [*own, *before]) + "\n" + _block(f"header @{name}", headers))
        if rule:
            before.append("not {\n" + "\n".join(f"            {one}" for one in own) + "\n        }")
    return "\n".join(blocks)


def _block(head: str, lines: list[str]) -> str:
    return f"    {head} {{\n" + "\n".join(f"        {line}" for line in lines) + "\n    }"


def _lighttpd(site: HostedSite) -> str:
    """`:=` says that what the server's own settings say counts no more. One chain of conditions: of several that hold, lighttpd would take the last list of headers alone."""
    every = COMMON_TYPES | TYPES
    types = ",\n".join(f'    ".{ending}" => "{_with_charset(kind)}"' for ending, kind in every.items())
    moved = ",\n".join(f'    "^{re.escape(quote(old))}(\\?.*)?$" => "{new}"' for old, new in site.redirects())
    texts = ", ".join(f'"{kind}"' for kind in TEXTS)
    chain = ""
    for rule in RULES:
        chain += f'$HTTP["url"] =~ "{site.pattern(rule)}" {{\n'
        if rule.versioned:
            chain += f'    $HTTP["querystring"] =~ "^v=" {{\n{_lighttpd_headers(headers_of(rule), 8)}\n    }} else {{\n'
            chain += f"{_lighttpd_headers(HEADERS, 8)}\n    }}\n"
        else:
            chain += f"{_lighttpd_headers(headers_of(rule), 4)}\n"
        chain += "} else "
    chain += f"{{\n{_lighttpd_headers(HEADERS, 4)}\n}}"
    return f"""server.modules += ( "mod_setenv", "mod_redirect", "mod_deflate" )
server.document-root := "{FOLDER}"
server.errorfile-prefix := "{FOLDER}{site.base}"
server.tag := ""
mimetype.assign := (
{types}
)
deflate.mimetypes := ( {texts} )
deflate.allowed-encodings := ( "gzip" )
{f"url.redirect = ({chr(10)}{moved}{chr(10)})" if moved else ""}
{chain}
"""


def _lighttpd_headers(headers: dict[str, str], indent: int) -> str:
    rows = ",\n".join(f'{" " * indent}    "{name}" => "{value}"' for name, value in headers.items())
    return f"{' ' * indent}setenv.set-response-header = (\n{rows}\n{' ' * indent})"


def _apache(site: HostedSite) -> str:
    """All else is in the file `.htaccess` of the site, which sees only what is asked for below it."""
    moved = "".join(
        f'    RedirectMatch 301 "^{_escaped(re.escape(old))}$" "{new}"\n'
        for old, new in site.redirects()
        if not old.startswith(site.base)
    )
    return f"""<VirtualHost *:80>
    ServerName {site.host}
    DocumentRoot {FOLDER}
    <Directory {FOLDER}>
        Options -Indexes
        AllowOverride FileInfo
        Require all granted
    </Directory>
{moved}</VirtualHost>
"""


def _variable(name: str) -> str:
    return f"terang_{name.lower().replace('-', '_')}"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _with_charset(kind: str) -> str:
    return f"{kind}; charset=utf-8" if kind in TEXTS else kind


SERVERS = {"nginx": _nginx, "apache": _apache, "caddy": _caddy, "lighttpd": _lighttpd}
