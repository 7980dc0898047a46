"""What commands do that bring articles in: full texts, analysis, how many they are, stop when asked to."""

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
    from tui.ingest import Children, FullTextReport
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


def full_texts(
    library: Library, ids: Sequence[int], progress: Progress, stop: threading.Event
) -> FullTextReport | None:
    """Fetch the pages of what came in from sources that are to give full texts; None when there are none."""
    if not ids:
        return None
    from tui.ingest import fetch_full_text, wanting_full_text

    wanted = wanting_full_text(library, ids) if not stop.is_set() else []
    if not wanted:
        return None
    progress.tell(_("Fetching full texts…"))
    return fetch_full_text(library, wanted, on_progress=progress.show, cancelled=stop.is_set)


def told_texts(report: FullTextReport) -> str:
    """What fetching full texts brought, in a line."""
    from tui.ingest import TextOutcome

    taken, failed = len(report.article_ids), report.count(TextOutcome.FAILED)
    line = ngettext("{n} full text", "{n} full texts", taken).format(n=taken)
    if not failed:
        return line
    left = ngettext(
        "{n} page gave none: “coupures fulltext ID” tries it again",
        "{n} pages gave none: “coupures fulltext ID” tries one again",
        failed,
    )
    return f"{line}, {left.format(n=failed)}"


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
