"""The body of an answer, unpacked while it comes in, and no further than a limit.

A few kilobytes can unpack to gigabytes, so each step is told how much it may give at most.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import AsyncIterator, Callable
from typing import Any

ACCEPTED = "gzip, deflate, br, zstd"
"""What a request says can be unpacked."""

_GZIP = b"\x1f\x8b"

_Step = Callable[[bytes, int], bytes]
"""Of a chunk as it came in, at most so many unpacked bytes; what does not fit is lost."""


class TooLargeError(Exception):
    """There is more than the limit."""


class DamagedError(Exception):
    """It is packed in a way nobody announced, or not soundly."""


async def unpacked(chunks: AsyncIterator[bytes], encoding: str, limit: int) -> bytes:
    """The whole body. `encoding` is the Content-Encoding, one of `ACCEPTED` or none.

    Raises TooLargeError above `limit` bytes and DamagedError for what cannot be unpacked.
    """
    step = _step(encoding.strip().lower())
    body = bytearray()
    received = False
    async for chunk in chunks:
        received = True
        try:
            body += step(chunk, limit + 1 - len(body))
        except Exception as error:
            # zlib.error, brotli.error and ZstdError have no base of their own.
            raise DamagedError(encoding) from error
        if len(body) > limit:
            raise TooLargeError
    if received and not body:
        raise DamagedError(encoding)
    return bytes(body)


def _step(encoding: str) -> _Step:
    if encoding in ("", "identity"):
        return lambda chunk, _most: chunk
    if encoding in ("gzip", "x-gzip"):
        return zlib.decompressobj(wbits=zlib.MAX_WBITS | 32).decompress
    if encoding == "deflate":
        return _deflate()
    if encoding == "br":
        import brotli

        return _brotli(brotli.Decompressor())
    if encoding == "zstd":
        return _zstd()
    raise DamagedError(encoding)


def _deflate() -> _Step:
    decompress: _Step | None = None

    def step(chunk: bytes, most: int) -> bytes:
        nonlocal decompress
        if decompress is None:
            # Some servers leave out the header of the standard (RFC 9110, 8.4.1.2); browsers do without.
            headed = len(chunk) < 2 or chunk.startswith(_GZIP) or _is_zlib(chunk)
            wbits = zlib.MAX_WBITS | 32 if headed else -zlib.MAX_WBITS
            decompress = zlib.decompressobj(wbits=wbits).decompress
        return decompress(chunk, most)

    return step


def _is_zlib(start: bytes) -> bool:
    """Whether a stream begins with the header of RFC 1950, 2.2."""
    return start[0] & 0x0F == zlib.DEFLATED and int.from_bytes(start[:2], "big") % 31 == 0


def _brotli(decompressor: Any) -> _Step:
    def step(chunk: bytes, most: int) -> bytes:
        given = bytearray(decompressor.process(chunk, output_buffer_limit=most))
        while len(given) < most and not decompressor.can_accept_more_data():
            more = decompressor.process(b"", output_buffer_limit=most - len(given))
            if not more:
                break
            given += more
        return bytes(given)

    return step


def _zstd() -> _Step:
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    decompressor = zstd.ZstdDecompressor()

    def step(chunk: bytes, most: int) -> bytes:
        # More after the end of the frame is left alone, as after that of a gzip stream.
        return b"" if decompressor.eof else decompressor.decompress(chunk, most)

    return step
