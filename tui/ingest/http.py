"""One request: conditional, bounded in time and size, to http and https alone."""

from __future__ import annotations

import asyncio
import re
import zlib
from dataclasses import dataclass

import aiohttp

from tui import __version__
from tui.ingest.errors import IngestError
from tui.ingest.links import web_address
from tui.locale import _
from tui.text.clean import clean_line

DEADLINE = 30.0
"""Seconds for one request in all: name, connection, redirects, every byte. A drip ends here too."""
LARGEST_BODY = 12_000_000
"""Decoded bytes taken: a body that decompresses to more is refused, however small it came."""
MOST_REDIRECTS = 8

USER_AGENT = f"coupures/{__version__} (press review reader)"
_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json,"
    " application/xml;q=0.9, text/html;q=0.8, */*;q=0.5"
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9._:-]{2,40})", re.IGNORECASE)
_MOVED = frozenset((301, 302, 303, 307, 308))


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered with success. `body` is decoded (decompressed); empty when nothing changed."""

    url: str
    """The address that answered, after redirects."""
    changed: bool
    """False for 304: what the caller has is still right."""
    body: bytes
    etag: str
    last_modified: str
    charset: str
    """Charset the server declares, "" when it does not."""


async def get(
    session: aiohttp.ClientSession,
    address: str,
    *,
    etag: str = "",
    last_modified: str = "",
    deadline: float = DEADLINE,
) -> Answer:
    """Fetch an address. With `etag` and `last_modified` of the last answer the server can say "not changed".

    Raises IngestError, one line that names the address, for everything that is not success.
    """
    url = web_address(address)
    if not url:
        raise IngestError(
            _("{address}: only http and https addresses can be fetched").format(address=clean_line(address))
        )
    headers = {"User-Agent": USER_AGENT, "Accept": _ACCEPT, "Accept-Encoding": "gzip, deflate"}
    if etag:
        headers["If-None-Match"] = etag
    if last_modified:
        headers["If-Modified-Since"] = last_modified
    try:
        async with asyncio.timeout(deadline):
            return await _walk(session, url, headers)
    except TimeoutError as error:
        line = _("{address}: no complete answer within {seconds} s").format(
            address=url, seconds=f"{deadline:g}"
        )
        raise IngestError(line) from error
    except aiohttp.ClientConnectorDNSError as error:
        raise IngestError(_("{address}: there is no such host, or no network").format(address=url)) from error
    except aiohttp.ClientSSLError as error:
        raise IngestError(_("{address}: the secure connection failed").format(address=url)) from error
    except aiohttp.ClientConnectionError as error:
        raise IngestError(_("{address}: the server cannot be reached").format(address=url)) from error
    except (aiohttp.ClientError, zlib.error, ValueError) as error:
        raise IngestError(_("{address}: the server's answer makes no sense").format(address=url)) from error


async def _walk(session: aiohttp.ClientSession, url: str, headers: dict[str, str]) -> Answer:
    """Follow redirects by hand, so that each address is checked before it is asked."""
    start = url
    for _hop in range(MOST_REDIRECTS + 1):
        async with session.get(url, headers=headers, allow_redirects=False) as response:
            if response.status not in _MOVED:
                return await _answer(response, url)
            target = web_address(response.headers.get("Location", ""), url)
            if not target:
                line = _("{address}: it leads to an address that is neither http nor https")
                raise IngestError(line.format(address=start))
            url = target
    raise IngestError(_("{address}: it leads from address to address without end").format(address=start))


async def _answer(response: aiohttp.ClientResponse, url: str) -> Answer:
    if response.status == 304:
        return Answer(url, changed=False, body=b"", etag="", last_modified="", charset="")
    if response.status != 200:
        raise IngestError(_refusal(url, response.status))
    declared = _CHARSET.search(response.headers.get("Content-Type", ""))
    return Answer(
        url=url,
        changed=True,
        body=await _body(response, url),
        etag=response.headers.get("ETag", "")[:500],
        last_modified=response.headers.get("Last-Modified", "")[:100],
        charset=declared[1] if declared else "",
    )


def _refusal(url: str, status: int) -> str:
    if status in (401, 402, 403, 451):
        line = _("{address}: the server refuses it to programs or to non-subscribers (status {status})")
    elif status in (404, 410):
        line = _("{address}: there is nothing at this address (status {status}); check or remove it")
    elif status == 429:
        line = _("{address}: the server wants to be asked less often (status {status}); try again later")
    elif status >= 500:
        line = _("{address}: the server has a fault (status {status}); try again later")
    else:
        line = _("{address}: the server answered with status {status}")
    return line.format(address=url, status=status)


async def _body(response: aiohttp.ClientResponse, url: str) -> bytes:
    """The decoded body, its size checked while it comes in: a small one can decompress to gigabytes."""
    inflate = _inflater(response.headers.get("Content-Encoding", "").strip().lower())
    body = bytearray()
    async for chunk in response.content.iter_chunked(65536):
        if inflate is None:
            body += chunk
        else:
            body += inflate.decompress(chunk, LARGEST_BODY + 1 - len(body))
        if len(body) > LARGEST_BODY or (inflate is not None and inflate.unconsumed_tail):
            limit = LARGEST_BODY // 1_000_000
            raise IngestError(
                _("{address}: more than {limit} MB, too much for a feed or an article").format(
                    address=url, limit=limit
                )
            )
    return bytes(body)


def _inflater(encoding: str) -> zlib._Decompress | None:
    if encoding in ("gzip", "x-gzip", "deflate"):
        return zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)
    if encoding in ("", "identity"):
        return None
    raise ValueError(encoding)
