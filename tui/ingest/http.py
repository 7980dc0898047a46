"""One request: conditional, bounded in time and size, to http and https alone."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import aiohttp

from tui import __version__
from tui.ingest.errors import IngestError
from tui.ingest.hosts import host_of
from tui.ingest.links import web_address
from tui.ingest.proxies import Proxies, UnknownProxyError
from tui.ingest.reach import PrivateAddressError, PublicResolver, check_literal
from tui.ingest.refusals import refusal
from tui.ingest.timing import not_before
from tui.ingest.unpacking import ACCEPTED, DamagedError, TooLargeError, unpacked
from tui.locale import _
from tui.text.clean import clean_line

if TYPE_CHECKING:
    from http.cookiejar import CookieJar


def _connections(wanted: int = 200, other_files: int = 48) -> int:
    try:
        import resource
    except ImportError:
        return wanted
    allowed, _most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if allowed == resource.RLIM_INFINITY:
        return wanted
    # Half of what the library and the children leave of the files a program may have open: macOS allows 256.
    return min(wanted, max(4, (allowed - other_files) // 2))


CONNECTIONS = _connections()
"""Requests under way at once."""
A_HOST = 2
"""Requests under way at once to one host: politeness."""
DEADLINE = 30.0
"""Seconds for one request in all: name, connection, redirects, every byte. A drip ends here too."""
LARGEST_BODY = 12_000_000
"""Bytes taken of a body, unpacked: more is refused, however small it came."""
MOST_REDIRECTS = 8

USER_AGENT = f"coupures/{__version__} (press review reader)"
_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json,"
    " application/xml;q=0.9, text/html;q=0.8, */*;q=0.5"
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9._:-]{2,40})", re.IGNORECASE)
_MOVED = frozenset((301, 302, 303, 307, 308))
_MOVED_FOR_GOOD = frozenset((301, 308))


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered with success. `body` is unpacked; empty when nothing changed."""

    url: str
    """The address that answered, after redirects."""
    changed: bool
    """False for 304: what the caller has is still right."""
    body: bytes
    etag: str
    last_modified: str
    charset: str
    """Charset the server declares, "" when it does not."""
    moved_to: str = ""
    """Where the server says the address has moved for good; "" when it does not."""
    not_before: datetime | None = None
    """The server wants to be left alone until then."""


class FetchError(IngestError):
    """A request without success.

    `status` is that of the answer, 0 when there was none; `unreachable`: the network, not the server, may be
    at fault.
    """

    def __init__(
        self, line: str, status: int = 0, not_before: datetime | None = None, unreachable: bool = False
    ) -> None:
        super().__init__(line)
        self.status = status
        self.not_before = not_before
        self.unreachable = unreachable


@dataclass(frozen=True, slots=True)
class Client:
    """The connections of one piece of work."""

    anywhere: aiohttp.ClientSession
    """For hosts the person named."""
    public: aiohttp.ClientSession
    """For all others, unless a proxy asks them."""
    proxies: Proxies


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for. `own_host` is one the person named: it alone may be on a private network."""

    address: str
    own_host: str = ""
    etag: str = ""
    last_modified: str = ""
    cookies: CookieJar | None = field(default=None, repr=False)
    deadline: float = DEADLINE


@asynccontextmanager
async def client(requests: int = CONNECTIONS) -> AsyncIterator[Client]:
    """A client that keeps no cookies, for about so many requests.

    Beyond `CONNECTIONS` it keeps no connection either: those that wait for another request to their host are
    limited by nothing, and a thousand hosts would hold more of them than files may be open.
    """
    keep = requests <= CONNECTIONS
    async with _session(None, keep) as anywhere, _session(PublicResolver(), keep) as public:
        yield Client(anywhere, public, Proxies())


def _session(resolver: PublicResolver | None, keep: bool) -> aiohttp.ClientSession:
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(
            limit=CONNECTIONS,
            limit_per_host=A_HOST,
            ttl_dns_cache=300,
            resolver=resolver,
            force_close=not keep,
        ),
        cookie_jar=aiohttp.DummyCookieJar(),
        auto_decompress=False,
        timeout=aiohttp.ClientTimeout(total=None, sock_connect=15),
    )


async def get(clients: Client, request: Request) -> Answer:
    """Fetch an address. With the validators of the last answer the server can say "not changed".

    Raises FetchError, one line that names the address, for everything that is not success.
    """
    url = web_address(request.address)
    if not url:
        line = _("{address}: only http and https addresses can be fetched")
        raise FetchError(line.format(address=clean_line(request.address)))
    try:
        async with asyncio.timeout(request.deadline):
            return await _walk(clients, url, request)
    except FetchError:
        raise
    except Exception as error:
        raise _failure(error, url, request.deadline) from error


def _failure(error: Exception, url: str, deadline: float) -> FetchError:
    """The line for what aiohttp and the network raise; a bug of ours goes on its way."""
    if isinstance(error, TimeoutError):
        line = _("{address}: no complete answer within {seconds} s")
        return FetchError(line.format(address=url, seconds=f"{deadline:g}"), unreachable=True)
    if isinstance(error, PrivateAddressError):
        line = _("{address}: it leads to {host}, inside this machine or its network: refused")
        return FetchError(line.format(address=url, host=clean_line(str(error))))
    if isinstance(error, UnknownProxyError):
        return FetchError(_("{name}: {reason}").format(name=url, reason=error), unreachable=True)
    if isinstance(error, TooLargeError):
        line = _("{address}: more than {limit} MB, too much for a feed or an article")
        return FetchError(line.format(address=url, limit=LARGEST_BODY // 1_000_000))
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        line = _("{address}: there is no such host, or no network")
    elif isinstance(error, aiohttp.ClientSSLError):
        line = _("{address}: the secure connection failed")
    elif isinstance(error, aiohttp.ClientConnectionError):
        line = _("{address}: the server cannot be reached")
    elif isinstance(error, aiohttp.ClientError | DamagedError | ValueError):
        return FetchError(_("{address}: the server's answer makes no sense").format(address=url))
    else:
        raise error
    return FetchError(line.format(address=url), unreachable=not isinstance(error, aiohttp.ClientSSLError))


async def _walk(clients: Client, url: str, request: Request) -> Answer:
    """Follow redirects by hand, so that each address is checked before it is asked."""
    moved_to, for_good = "", True
    for _hop in range(MOST_REDIRECTS + 1):
        session, proxy = clients.anywhere, clients.proxies.ask_for(url)
        if host_of(url) != request.own_host:
            check_literal(host_of(url))
            session = clients.anywhere if proxy else clients.public
        headers = _headers(request, url)
        async with session.get(url, headers=headers, proxy=proxy, allow_redirects=False) as response:
            if response.status not in _MOVED:
                return await _answer(response, url, moved_to)
            target = web_address(response.headers.get("Location", ""), url)
            if not target:
                line = _("{address}: it leads to an address that is neither http nor https")
                raise FetchError(line.format(address=request.address), response.status)
            for_good = for_good and response.status in _MOVED_FOR_GOOD
            url, moved_to = target, target if for_good else moved_to
    line = _("{address}: it leads from address to address without end")
    raise FetchError(line.format(address=request.address))


def _headers(request: Request, url: str) -> Mapping[str, str]:
    headers = {"User-Agent": USER_AGENT, "Accept": _ACCEPT, "Accept-Encoding": ACCEPTED}
    if request.etag:
        headers["If-None-Match"] = request.etag
    if request.last_modified:
        headers["If-Modified-Since"] = request.last_modified
    if request.cookies is not None:
        from tui.ingest.cookies import cookie_header

        if cookie := cookie_header(request.cookies, url):
            headers["Cookie"] = cookie
    return headers


async def _answer(response: aiohttp.ClientResponse, url: str, moved_to: str) -> Answer:
    wait = not_before(response.headers, response.status, datetime.now(UTC))
    if response.status == 304:
        return Answer(url, False, b"", "", "", "", moved_to, wait)
    if response.status != 200:
        raise FetchError(refusal(url, response.status, wait), response.status, wait)
    declared = _CHARSET.search(response.headers.get("Content-Type", ""))
    chunks = response.content.iter_chunked(65536)
    return Answer(
        url=url,
        changed=True,
        body=await unpacked(chunks, response.headers.get("Content-Encoding", ""), LARGEST_BODY),
        etag=response.headers.get("ETag", "")[:500],
        last_modified=response.headers.get("Last-Modified", "")[:100],
        charset=declared[1] if declared else "",
        moved_to=moved_to,
        not_before=wait,
    )
