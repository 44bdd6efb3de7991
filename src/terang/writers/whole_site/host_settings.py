"""Address and redirects → the files by which static hosts and Apache learn headers, redirects and types."""

from collections.abc import Iterator

from ... import urls
from ...hosting import HostedSite, headers_file, htaccess
from ..shared.outputs import LazyOutput, Output, Site
from .redirects import moved_addresses


def write(site: Site) -> Iterator[Output]:
    hosted = HostedSite(site.address, moved_addresses(site.catalogue))
    yield LazyOutput.of(urls.HEADERS, headers_file(hosted).encode())
    yield LazyOutput.of(urls.HTACCESS, htaccess(hosted).encode())
