"""A loopback HTTP server whose answers a test sets."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from aiohttp import web

_TURN = 0.01
"""Seconds between two looks at whether a slow answer may go out."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Slow:
    """A page that is asked for and does not come."""

    url: str
    released: threading.Event = field(default_factory=threading.Event)
    """Set by the test: it may come now."""
    given_up: threading.Event = field(default_factory=threading.Event)
    """Set by the server: who asked has gone away."""


@dataclass
class Server:
    """Pages by path, and the requests that were made."""

    address: str = ""
    pages: dict[str, Handler | web.Response] = field(default_factory=dict)
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def url(self, path: str) -> str:
        """The address of a page."""
        return self.address + path

    def give(self, path: str, body: bytes | str, status: int = 200, **headers: str) -> str:
        """Answer `path` with a body; header names have _ for -. The address."""
        data = body.encode() if isinstance(body, str) else body
        named = {name.replace("_", "-"): value for name, value in headers.items()}

        async def answer(_request: web.Request) -> web.Response:
            return web.Response(body=data, status=status, headers=named)

        self.pages[path] = answer
        return self.url(path)

    def keep_waiting(self, path: str, body: str, content_type: str = "application/rss+xml") -> Slow:
        """Answer `path` with a body, but not before it is released."""
        slow = Slow(self.url(path))

        async def answer(request: web.Request) -> web.Response:
            while not slow.released.is_set():
                if request.transport is None or request.transport.is_closing():
                    slow.given_up.set()
                    break
                await asyncio.sleep(_TURN)
            return web.Response(text=body, content_type=content_type)

        self.pages[path] = answer
        return slow

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self.requests.append((request.path, dict(request.headers)))
        page = self.pages.get(request.path)
        if page is None:
            return web.Response(status=404)
        return await page(request) if callable(page) else page


@contextmanager
def running(*more_hosts: str) -> Iterator[Server]:
    """A server on a free loopback port, in a thread of its own; `more_hosts` are other loopback addresses."""
    server = Server()
    started = threading.Event()
    loop = asyncio.new_event_loop()
    stop = asyncio.Event()

    async def serve() -> None:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", server._answer)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        port = runner.addresses[0][1]
        for host in more_hosts:
            await web.TCPSite(runner, host, port).start()
        server.address = f"http://127.0.0.1:{port}"
        started.set()
        await stop.wait()
        await runner.cleanup()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),), daemon=True)
    thread.start()
    assert started.wait(10)
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(10)
        loop.close()
