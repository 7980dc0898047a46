"""Reading while 200 sources are refreshed: `python -m tests.bench.bench_stutter [feeds]`.

How late the event loop of the reader comes to what it should do now, in milliseconds, while the text is
scrolled ten times a second: at rest, and during a refresh with the analysis that follows it. A key that is
pressed waits that long before it is heard.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from textual.pilot import Pilot

from tests.bench.bench_refresh import ENTRIES, press
from tests.bench.filled import filled_library
from tui.app.application import ReaderApp, local_now
from tui.library import ArticleFilter, Library

KNOWN = 2_000
TICK = 0.002
REST = 5.0
LIMIT = 300.0


async def watch(lags: list[float]) -> None:
    """How late each of many short naps ends."""
    while True:
        due = time.perf_counter() + TICK
        await asyncio.sleep(TICK)
        lags.append((time.perf_counter() - due) * 1000)


async def measured(pilot: Pilot[None], over: Callable[[], bool]) -> list[float]:
    """The lags while somebody reads, until `over`."""
    lags: list[float] = []
    watching = asyncio.create_task(watch(lags))
    begun = time.perf_counter()
    keys = "jjjjjkkkkk"
    at = 0
    while not over():
        if time.perf_counter() - begun > LIMIT:
            raise RuntimeError("the refresh did not end")
        pilot.app.simulate_key(keys[at % len(keys)])
        at += 1
        await asyncio.sleep(0.1)
    watching.cancel()
    with suppress(asyncio.CancelledError):
        await watching
    return lags


async def run(feeds: int) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder, press(feeds) as serving:
        library = filled_library(Path(folder) / "press.db", KNOWN)
        for url in serving.urls:
            library.sources.follow(url)
        async with ReaderApp(library, local_now).run_test(size=(120, 40)) as pilot:
            await pilot.press("enter")
            start = time.perf_counter()
            print(f"{'event loop late by, ms':24} {'median':>7} {'p99':>7} {'worst':>7}")
            show("at rest", await measured(pilot, lambda: time.perf_counter() - start > REST))
            pilot.app.simulate_key("R")
            show("while fetching", await measured(pilot, lambda: count(library) == KNOWN + feeds * ENTRIES))
            start = time.perf_counter()
            show("while analysing", await measured(pilot, lambda: time.perf_counter() - start > REST))
        library.close()


def count(library: Library) -> int:
    """How many articles there are."""
    return len(library.articles.ids(ArticleFilter()))


def show(what: str, lags: list[float]) -> None:
    """One line of the table."""
    lags.sort()
    p99 = lags[int(len(lags) * 0.99)]
    print(f"{what:24} {lags[len(lags) // 2]:7.1f} {p99:7.1f} {lags[-1]:7.1f}")


if __name__ == "__main__":
    asyncio.run(run(*map(int, sys.argv[1:] or ["200"])))
