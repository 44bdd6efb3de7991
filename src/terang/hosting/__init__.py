"""Address of a site and its redirects → settings of hosts: headers, redirects, types, caching, all from one table."""

from .host_files import headers_file, htaccess
from .host_rules import HostedSite
from .server_snippets import SERVERS, snippet

__all__ = ["SERVERS", "HostedSite", "headers_file", "htaccess", "snippet"]
