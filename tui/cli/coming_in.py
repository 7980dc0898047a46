"""What all commands do that bring articles in: analyse them, say how many, stop when asked to."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, NamedTuple

from tui.cli.progress import Progress
from tui.locale import _, ngettext

if TYPE_CHECKING:
    from tui.ingest import Children
    from tui.library import Library


@contextmanager
def interruptible() -> Iterator[threading.Event]:
    """Ctrl+C asks the work to stop and keep what came in; a second one ends the program."""
    stop = threading.Event()

    def interrupt(number: int, frame: FrameType | None) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()

    before = {number: signal.signal(number, interrupt) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class _Analysing(NamedTuple):
    """Analysis as the bar shows it."""

    done: int
    total: int
    name: str


def analyse_coming(
    library: Library,
    ids: Sequence[int],
    progress: Progress,
    stop: threading.Event | None = None,
    children: Children | None = None,
) -> int:
    """Find who says what in what came in, and in nothing else: a backlog would keep people waiting."""
    from tui.ingest import analyse_pending

    if not ids:
        return 0
    words = _("Finding who says what…")
    progress.tell(words)
    return analyse_pending(
        library,
        first=ids,
        limit=len(ids),
        on_progress=lambda some: progress.show(_Analysing(some.done, len(ids), words)),
        cancelled=stop.is_set if stop else None,
        children=children,
    )


def stored(added: int, updated: int) -> str:
    """How much is new and changed, in words."""
    new = ngettext("{n} new article", "{n} new articles", added).format(n=added)
    changed = ngettext("{n} changed", "{n} changed", updated).format(n=updated)
    return f"{new}, {changed}"
