"""A press on the loopback: feeds on as many hosts, with latency, validators and gzip.

Run as a program it prints its port and serves until its standard input ends; a line `changed N` there makes
the first N feeds bring two new articles, `validators off` makes it answer without them.
"""

from __future__ import annotations

import asyncio
import gzip
import random
import sys
import threading
from hashlib import blake2b

from tests.bench.filled import WORDS

LATENCY = 0.05
"""Seconds between a request and its answer."""
ENTRIES = 30
WORDS_AN_ARTICLE = 600
_ITEM = """<item><title>{title}</title><link>http://press.example/{number}/{entry}</link>
<guid isPermaLink="false">press-{number}-{entry}</guid>
<pubDate>{day:02d} Mar 2026 {hour:02d}:{minute:02d}:00 +0000</pubDate>
<description><![CDATA[{text}]]></description></item>"""


def feed(number: int, fresh: int = 0) -> bytes:
    """The feed of one source, `fresh` new articles at its top."""
    items = (_item(number, entry) for entry in range(ENTRIES + fresh - 1, fresh - 1, -1))
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
        f"<title>Journal {number}</title><link>http://press.example/{number}</link><language>fr</language>"
        f"<description>Une</description>{''.join(items)}</channel></rss>"
    ).encode()


def _item(number: int, entry: int) -> str:
    chance = random.Random(number * 1000 + entry)
    paragraphs = (
        f"<p>{' '.join(chance.choices(WORDS, k=60)).capitalize()}.</p>" for _ in range(WORDS_AN_ARTICLE // 60)
    )
    title = f"{' '.join(chance.choices(WORDS, k=8)).capitalize()} {number}-{entry}"
    return _ITEM.format(
        title=title,
        number=number,
        entry=entry,
        day=1 + entry % 27,
        hour=number % 24,
        minute=entry % 60,
        text="".join(paragraphs),
    )


class Press:
    """What is served now."""

    def __init__(self, feeds: int) -> None:
        self._old = [_packed(feed(number)) for number in range(feeds)]
        self._new: list[tuple[bytes, str]] = []
        self.validators = True

    def change(self, count: int) -> None:
        """Let the first `count` feeds bring two new articles."""
        self._new = [_packed(feed(number, fresh=2)) for number in range(count)]

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection."""
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                await asyncio.sleep(LATENCY)
                writer.write(self._response(head))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    def _response(self, head: str) -> bytes:
        number = int(head.split(" ", 2)[1].rpartition("/")[2])
        body, mark = self._new[number] if number < len(self._new) else self._old[number]
        validators = f'ETag: "{mark}"\r\n' if self.validators else ""
        if self.validators and f'if-none-match: "{mark}"' in head.lower():
            return f"HTTP/1.1 304 Not Modified\r\n{validators}\r\n".encode()
        lines = (
            f"Content-Type: application/rss+xml\r\nContent-Encoding: gzip\r\nContent-Length: {len(body)}\r\n"
        )
        return f"HTTP/1.1 200 OK\r\n{lines}{validators}\r\n".encode() + body


def _packed(body: bytes) -> tuple[bytes, str]:
    return gzip.compress(body, 6), blake2b(body, digest_size=8).hexdigest()


async def _serve(feeds: int) -> None:
    press, loop, stop = Press(feeds), asyncio.get_running_loop(), asyncio.Event()

    def obey() -> None:
        for line in sys.stdin:
            order, value = line.split()
            if order == "changed":
                press.change(int(value))
            else:
                press.validators = value == "on"
            print("done", flush=True)
        loop.call_soon_threadsafe(stop.set)

    server = await asyncio.start_server(press.answer, "0.0.0.0", 0, limit=65536, backlog=512)
    print(server.sockets[0].getsockname()[1], flush=True)
    threading.Thread(target=obey, daemon=True).start()
    await stop.wait()


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1])))
