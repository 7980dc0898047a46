"""What sources bring, written to the library in as few transactions as keep up with it.

While one transaction is under way, what comes in waits for the next: a transaction a source costs half as
much again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from types import TracebackType
from typing import NamedTuple

from tui.library import Fetched, Library, Stored
from tui.model import Draft

_MOST_SOURCES = 20
_MOST_ARTICLES = 1000
"""Of one transaction: readers and other programs wait no longer than a few hundred milliseconds for it."""


class Coming(NamedTuple):
    """What one source answered."""

    source_id: int
    fetched: Fetched
    drafts: Sequence[Draft]


class Intake:
    """Stores what comes in. An asynchronous context: at its end everything given is stored."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._waiting: asyncio.Queue[tuple[Coming, asyncio.Future[list[Stored]]]] = asyncio.Queue()
        self._writer: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Intake:
        self._writer = asyncio.create_task(self._write())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._waiting.join()
        assert self._writer is not None
        self._writer.cancel()

    async def store(self, coming: Coming) -> list[Stored]:
        """Where the articles went, once they are stored; nowhere when the source was removed meanwhile."""
        future: asyncio.Future[list[Stored]] = asyncio.get_running_loop().create_future()
        self._waiting.put_nowait((coming, future))
        return await future

    async def _write(self) -> None:
        while True:
            batch = [await self._waiting.get()]
            articles = len(batch[0][0].drafts)
            while not self._waiting.empty() and len(batch) < _MOST_SOURCES and articles < _MOST_ARTICLES:
                batch.append(self._waiting.get_nowait())
                articles += len(batch[-1][0].drafts)
            await self._write_batch(batch)

    async def _write_batch(self, batch: list[tuple[Coming, asyncio.Future[list[Stored]]]]) -> None:
        try:
            stored = await asyncio.to_thread(
                self._library.sources.fetched_many, [coming for coming, _future in batch]
            )
        except Exception as error:
            for _coming, future in batch:
                if not future.done():
                    future.set_exception(error)
        else:
            for (_coming, future), one in zip(batch, stored, strict=True):
                if not future.done():
                    future.set_result(one)
        finally:
            for _one in batch:
                self._waiting.task_done()
