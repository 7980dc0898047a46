"""Waiting for what a child does without stopping what goes on beside it."""

from __future__ import annotations

import asyncio
from concurrent.futures import Future
from typing import TypeVar

from tui.ingest.child import outcome

T = TypeVar("T")


async def arrived(future: Future[T]) -> T:
    """As `outcome`, but awaited. When who waits is cancelled, the child is stopped too."""
    waited = asyncio.wrap_future(future)
    try:
        await asyncio.wait([waited])
    except asyncio.CancelledError:
        future.cancel()
        raise
    if not waited.cancelled():
        waited.exception()  # looked at: asyncio writes those nobody looks at to the terminal
    return outcome(future)
