"""Which machines may be asked: any the person names, and public ones that anything else names.

A feed, a redirect or a link from elsewhere must not make the reader's own machine or network answer: what it
names is asked only at public addresses. The address checked is the one connected to: a name that changes its
mind between the two gains nothing. Behind a proxy, which connects by itself, names cannot be checked.
"""

from __future__ import annotations

import socket

from aiohttp import ThreadedResolver
from aiohttp.abc import AbstractResolver, ResolveResult

from tui.ingest.hosts import is_public, says_it_is_inside


class PrivateAddressError(Exception):
    """Something from elsewhere points into this machine or its network; `args[0]` is the host."""


def check_literal(host: str) -> None:
    """PrivateAddressError when `host` is an IP address that is not public, however written, or localhost."""
    if says_it_is_inside(host):
        raise PrivateAddressError(host)


class PublicResolver(AbstractResolver):
    """Finds the public addresses of a name. PrivateAddressError when it has only others."""

    def __init__(self) -> None:
        self._resolver = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """The addresses that may be connected to."""
        found = await self._resolver.resolve(host, port, family)
        public = [one for one in found if is_public(one["host"])]
        if found and not public:
            raise PrivateAddressError(host)
        return public

    async def close(self) -> None:
        """Nothing is held."""
