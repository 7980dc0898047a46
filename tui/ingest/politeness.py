"""How hard one host is pressed: few requests at once, and a pause between two."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tui.ingest.http import A_HOST, CONNECTIONS

PAUSE = 0.1
"""Seconds between the beginnings of two requests to one host."""


class _Host:
    def __init__(self) -> None:
        self.places = asyncio.Semaphore(A_HOST)
        self.free_at = 0.0


class Turns:
    """Whose turn it is."""

    def __init__(self) -> None:
        self._hosts: defaultdict[str, _Host] = defaultdict(_Host)
        self._places = asyncio.Semaphore(CONNECTIONS)

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        """Wait until `host` may be asked; it is asked inside the block."""
        asked = self._hosts[host]
        async with asked.places:
            now = asyncio.get_running_loop().time()
            begin = max(asked.free_at, now)
            asked.free_at = begin + PAUSE
            await asyncio.sleep(begin - now)
            async with self._places:
                yield

    @asynccontextmanager
    async def any_turn(self) -> AsyncIterator[None]:
        """Wait for a place for something that asks no host."""
        async with self._places:
            yield
