"""A refresh of sources: what is asked of it and what it tells. `refreshing` does it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from enum import StrEnum

from tui.ingest.child import Children
from tui.ingest.errors import Failure
from tui.library import Library
from tui.locale import ngettext
from tui.locale.numbers import number
from tui.model import Source


class SourceOutcome(StrEnum):
    """How it went with one source."""

    CHANGED = "changed"
    """It answered with something else than last time."""
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class SourceReport:
    """How it went with one source."""

    source_id: int
    name: str
    url: str
    outcome: SourceOutcome
    added: int = 0
    updated: int = 0
    error: str | None = None
    """Why it failed, in one line."""
    left_out: int = 0
    """Articles at the end of its feed that were not read, for it holds too many."""

    @property
    def remark(self) -> str:
        """What else is to be said of it, in one line; "" when nothing."""
        return left_out_words(self.name, self.left_out) if self.left_out else ""


@dataclass(frozen=True, slots=True)
class FetchProgress:
    """One source is done: the how-manieth, of how many, and how it went; what all have brought so far."""

    done: int
    total: int
    source: SourceReport
    added: int
    failed: int
    received: int
    """Bytes, unpacked."""

    @property
    def name(self) -> str:
        """The source's."""
        return self.source.name

    @property
    def error(self) -> str | None:
        """Why the source failed, or None."""
        return self.source.error


@dataclass(frozen=True, slots=True)
class FetchReport:
    """What a refresh brought."""

    sources: tuple[SourceReport, ...]
    """Those that were done, in the order they were."""
    cancelled: bool
    offline: bool = False
    """Nobody could be reached at all: the network, not the sources, is at fault, and no source is blamed."""
    article_ids: tuple[int, ...] = ()
    """The articles added or updated."""

    @property
    def added(self) -> int:
        """New articles."""
        return sum(source.added for source in self.sources)

    @property
    def updated(self) -> int:
        """Articles with another text or title than before."""
        return sum(source.updated for source in self.sources)

    @property
    def unchanged_sources(self) -> int:
        """Sources that had nothing new."""
        return sum(source.outcome is SourceOutcome.UNCHANGED for source in self.sources)

    @property
    def remarks(self) -> tuple[str, ...]:
        """What else is to be said of sources that did not fail, a line each."""
        return tuple(source.remark for source in self.sources if source.remark)

    @property
    def failures(self) -> tuple[Failure, ...]:
        """What failed, and why."""
        return tuple(
            Failure(source.name, source.error) for source in self.sources if source.error is not None
        )


def left_out_words(name: str, left_out: int) -> str:
    """That the feed of this name holds more articles than are read of one."""
    from tui.ingest.entries import MOST_ENTRIES

    line = ngettext(
        "{name}: its feed is too long: the first {read} articles were read, {n} was left out",
        "{name}: its feed is too long: the first {read} articles were read, {n} were left out",
        left_out,
    )
    return line.format(name=name, read=number(MOST_ENTRIES), n=number(left_out))


def fetch_sources(
    library: Library,
    sources: Sequence[Source],
    *,
    on_progress: Callable[[FetchProgress], None] | None = None,
    on_begun: Callable[[Source], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    children: Children | None = None,
) -> FetchReport:
    """Refresh sources. Returns when all are done, or soon after `cancelled()` is true; what came in is kept.

    All that are given are asked: `library.sources.due` says which want to be. Runs an event loop of its own:
    call it in a thread that has none. `on_begun` (a source is being asked now), `on_progress` and `cancelled`
    are called in that thread. `children` read the feeds, and are left for other work; else own ones do.
    """
    from tui.ingest.refreshing import Refresh

    with nullcontext(children) if children else Children() as readers:
        refresh = Refresh(
            library, sources, readers, on_progress=on_progress, on_begun=on_begun, cancelled=cancelled
        )
        return asyncio.run(refresh.run())
