"""How fast the list of articles is: `python -m tests.bench.bench_article_list [articles]`.

Paints are rendered down to the characters sent to a terminal (a headless app stops before that). Wall times
hold the wait for Textual's frame timer (0-17 ms); CPU times are the work itself.
"""

from __future__ import annotations

import asyncio
import gc
import resource
import statistics
import sys
import tempfile
import time
from array import array
from collections.abc import Callable
from pathlib import Path
from typing import Any

from textual.app import App, ComposeResult

from tests.bench.filled import filled_library
from tui.app.themes import THEMES, variables_for
from tui.app.widgets.article_list import ArticleList
from tui.library import ArticleFilter, Condition, Library, View


class ListApp(App[None]):
    """The list alone."""

    painted: asyncio.Event | None = None

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library
        self.register_theme(THEMES[0])
        self.theme = THEMES[0].name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return variables_for(THEMES[0])

    def compose(self) -> ComposeResult:
        yield ArticleList(self.library.articles.rows)

    def _display(self, screen: Any, renderable: Any) -> None:
        if renderable is not None and hasattr(renderable, "render_segments"):
            renderable.render_segments(self.console)
            if self.painted is not None:
                self.painted.set()
        super()._display(screen, renderable)


async def timed(app: ListApp, action: Callable[[], object]) -> tuple[float, float]:
    """(wall ms to the next paint, CPU ms) of `action`."""
    app.painted = asyncio.Event()
    cpu, wall = time.process_time(), time.perf_counter()
    with app._context():
        action()
    await asyncio.wait_for(app.painted.wait(), 30)
    return (time.perf_counter() - wall) * 1e3, (time.process_time() - cpu) * 1e3


def memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


async def measure(library: Library) -> list[tuple[str, float, float, str]]:
    app, found = ListApp(library), []
    everything = ArticleFilter(View.INBOX)

    async def repeat(name: str, bar: str, action: Callable[[], object], times: int) -> None:
        taken = []
        for _time in range(times):
            taken.append(await timed(app, action))
            await pilot.pause()
        walls, cpus = zip(*taken, strict=True)
        found.append((name, statistics.median(walls), statistics.median(cpus), bar))

    async with app.run_test(size=(120, 40)) as pilot:
        articles = app.query_one(ArticleList)
        articles.focus()
        await pilot.pause()
        first = array("q", library.articles.first(everything, 200))
        await repeat("warming up", "", lambda: articles.show(first), 1)
        gc.collect()
        gc.freeze()  # as the reader does after its first frame
        before = memory()
        await repeat(
            "first rows", "60", lambda: articles.show(array("q", library.articles.first(everything, 200))), 5
        )
        await repeat("then all of them", "60", lambda: articles.update(library.articles.ids(everything)), 1)
        await repeat("all of them at once", "", lambda: articles.show(library.articles.ids(everything)), 3)
        grown = memory() - before
        await repeat("cursor down", "8", lambda: articles.action_cursor(1), 60)
        await repeat("page down", "", lambda: articles.action_page(1), 20)
        await repeat("last article", "", articles.action_last, 1)
        words = ArticleFilter(View.INBOX, Condition.words("re", prefix=True))
        await repeat("filter as typed", "100", lambda: articles.show(library.articles.ids(words)), 5)
        found.append((f"memory grown, MB ({len(articles.ids)} found)", grown, 0, "5"))
    return found


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with (
        tempfile.TemporaryDirectory() as folder,
        filled_library(Path(folder) / "library.db", count) as library,
    ):
        print(f"{count:,} articles, screen 120 x 40")
        print(f"{'':38}{'wall':>9}{'CPU':>9}{'bar':>7}")
        for name, wall, cpu, bar in asyncio.run(measure(library)):
            print(f"{name:38}{wall:9.1f}{cpu:9.1f}{bar:>7}")


if __name__ == "__main__":
    main()
