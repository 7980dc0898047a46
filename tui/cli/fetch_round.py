"""One round of `coupures fetch`: sources asked, full texts, analysis, and how far it is."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tui.cli.coming_in import analyse_coming, full_texts, stored
from tui.cli.finding_sources import find_source
from tui.cli.progress import Progress
from tui.locale import _, ngettext
from tui.locale.numbers import decimal

if TYPE_CHECKING:
    from tui.ingest import FetchProgress, FetchReport, FullTextReport
    from tui.library import Library
    from tui.model import Source


@dataclass(frozen=True, slots=True)
class _Showing:
    """Progress as the bar and the lines show it."""

    progress: FetchProgress
    bytes_a_second: float
    on_terminal: bool

    @property
    def done(self) -> int:
        return self.progress.done

    @property
    def total(self) -> int:
        return self.progress.total

    @property
    def name(self) -> str:
        return self.progress.name

    @property
    def news(self) -> str:
        source = self.progress.source
        if not self.on_terminal:
            # What failed is told at the end.
            return stored(source.added, source.updated) if source.added or source.updated else ""
        parts = [ngettext("{n} new", "{n} new", self.progress.added).format(n=self.progress.added)]
        if self.progress.failed:
            parts.append(
                ngettext("{n} failed", "{n} failed", self.progress.failed).format(n=self.progress.failed)
            )
        parts.append(_("{n} MB/s").format(n=decimal(self.bytes_a_second / 1e6)))
        return " · ".join(parts)


@dataclass(slots=True)
class Round:
    """One refresh, from asking to analysis. `seconds` counts each stage from the first request."""

    library: Library
    names: Sequence[str]
    stop: threading.Event
    analyse: bool
    quiet: bool
    sources: list[Source] = field(default_factory=list)
    waiting: int = 0
    report: FetchReport | None = None
    seconds: dict[str, float] = field(default_factory=dict)
    texts: FullTextReport | None = None
    analysed: int = 0

    def run(self) -> int:
        """Do it; the exit code."""
        from tui.ingest import Children, fetch_sources

        self._choose()
        if not self.sources:
            return 0
        begun = time.perf_counter()
        with Progress() as progress, Children() as children:

            def tell(going: FetchProgress) -> None:
                rate = going.received / max(time.perf_counter() - begun, 0.001)
                progress.show(_Showing(going, rate, sys.stderr.isatty()))

            self.report = fetch_sources(
                self.library,
                self.sources,
                on_progress=None if self.quiet else tell,
                cancelled=self.stop.is_set,
                children=children,
            )
            self.seconds["fetched"] = time.perf_counter() - begun
            if self.report.article_ids:
                self.library.settle()
            self.seconds["searchable"] = time.perf_counter() - begun
            self.texts = full_texts(self.library, self.report.article_ids, progress, self.stop)
            if self.analyse and not self.stop.is_set():
                self.analysed = analyse_coming(
                    self.library, self.report.article_ids, progress, self.stop, children
                )
                self.seconds["analysed"] = time.perf_counter() - begun
        failed = self.report.failures or (self.texts is not None and self.texts.failures)
        return 1 if failed or self.report.offline or self.report.cancelled else 0

    def _choose(self) -> None:
        if self.names:
            self.sources = [find_source(self.library, name) for name in self.names]
            return
        self.sources = self.library.sources.due(datetime.now(UTC))
        self.waiting = self.library.sources.count() - len(self.sources)
