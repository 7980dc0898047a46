"""`coupures fetch`: what the sources have published, once or again and again."""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import FrameType
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from tui.cli.durations import Duration
from tui.cli.errors import CommandError
from tui.cli.finding_sources import find_source
from tui.cli.fulltext import full_texts, told_texts
from tui.cli.output import complain, remark, say, say_json
from tui.cli.progress import Progress
from tui.cli.settings import Settings, open_library, pass_settings
from tui.locale import _, ngettext
from tui.locale.numbers import decimal

if TYPE_CHECKING:
    from tui.ingest import FetchProgress, FetchReport, FullTextReport
    from tui.library import Library
    from tui.model import Source

SHORTEST = timedelta(minutes=1)
"""Between two rounds of `--every`: whoever asks more often is locked out by the servers."""


@click.command(
    "fetch",
    short_help=_("Fetch what the sources have published."),
    help=_(
        "Fetch what the sources have published. Without a name: all that want to be asked now; those that "
        "are paused, gone, failing or asked to be left alone wait. A source that is named is always asked."
    ),
)
@click.argument("names", metavar="[SOURCE…]", nargs=-1)
@click.option(
    "--every", type=Duration(), metavar="15m", help=_("Go on, a round as often as this, until Ctrl+C.")
)
@click.option(
    "--json", "as_json", is_flag=True, help=_("Print a report in JSON, one line a round with --every.")
)
@click.option("--no-analysis", is_flag=True, help=_("Leave finding who says what to the reader."))
@pass_settings
def fetch(
    settings: Settings, names: tuple[str, ...], every: timedelta | None, as_json: bool, no_analysis: bool
) -> int:
    """Fetch sources."""
    if every is not None and every < SHORTEST:
        raise CommandError(_("--every: a minute at least, out of regard for the servers."), 2)
    with open_library(settings) as library, interruptible() as stop:
        while True:
            round_ = _Round(library, names, stop, analyse=not no_analysis, quiet=as_json)
            code = round_.run()
            round_.say(as_json, compact=every is not None)
            if every is None or stop.is_set():
                return 0 if every is not None and stop.is_set() else code
            if stop.wait(every.total_seconds()):
                return 0


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
class _Round:
    """One refresh, from asking to analysis."""

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
        from tui.ingest import fetch_sources

        self._choose()
        if not self.sources:
            return 0
        begun = time.perf_counter()
        with Progress() as progress:

            def tell(going: FetchProgress) -> None:
                rate = going.received / max(time.perf_counter() - begun, 0.001)
                progress.show(_Showing(going, rate, sys.stderr.isatty()))

            self.report = fetch_sources(
                self.library,
                self.sources,
                on_progress=None if self.quiet else tell,
                cancelled=self.stop.is_set,
            )
            self.seconds["fetched"] = time.perf_counter() - begun
            self.library.settle()
            self.seconds["searchable"] = time.perf_counter() - begun
            self.texts = full_texts(self.library, self.report.article_ids, progress, self.stop)
            if self.analyse and not self.stop.is_set():
                self.analysed = analyse_coming(self.library, self.report.article_ids, progress, self.stop)
                self.seconds["analysed"] = time.perf_counter() - begun
        return 1 if self.report.failures or self.report.offline or self.report.cancelled else 0

    def _choose(self) -> None:
        if self.names:
            self.sources = [find_source(self.library, name) for name in self.names]
            return
        self.sources = self.library.sources.due(datetime.now(UTC))
        self.waiting = len(self.library.sources.all()) - len(self.sources)

    def say(self, as_json: bool, compact: bool) -> None:
        """Print what it brought."""
        if as_json:
            say_json(self._as_json(), one_line=compact)
            sys.stdout.flush()
            return
        if self.report is not None:
            line = stored(self.report.added, self.report.updated)
            say(f"{datetime.now().astimezone():%H:%M}  {line}" if compact else line)
            sys.stdout.flush()
            self._complain(self.report)
            if self.texts is not None and self.texts.articles:
                remark(told_texts(self.texts))
        if self.waiting and not compact:
            told = ngettext(
                "{n} source was left alone: “coupures sources health” says why.",
                "{n} sources were left alone: “coupures sources health” says why.",
                self.waiting,
            )
            remark(told.format(n=self.waiting))
        elif self.report is None and not self.names and not compact:
            remark(_("No source is followed: “coupures add ADDRESS” follows one."))

    def _complain(self, report: FetchReport) -> None:
        if report.offline:
            complain(
                _("No source could be reached: is there a network? None of them is held to have failed.")
            )
            return
        for failure in report.failures:
            complain(failure.reason)
        if report.cancelled:
            remark(_("Stopped; what came in is kept."))

    def _as_json(self) -> dict[str, Any]:
        report = self.report
        every = () if report is None else report.sources
        return {
            "time": datetime.now(UTC).isoformat(timespec="seconds"),
            "asked": len(self.sources),
            "left_alone": self.waiting,
            "added": sum(source.added for source in every),
            "updated": sum(source.updated for source in every),
            "unchanged": 0 if report is None else report.unchanged_sources,
            "failed": 0 if report is None else len(report.failures),
            "offline": report is not None and report.offline,
            "cancelled": report is not None and report.cancelled,
            "full_texts": 0 if self.texts is None else len(self.texts.article_ids),
            "analysed": self.analysed,
            "seconds": {stage: round(seconds, 3) for stage, seconds in self.seconds.items()},
            "sources": [
                {
                    "id": source.source_id,
                    "name": source.name,
                    "url": source.url,
                    "outcome": source.outcome.value,
                    "added": source.added,
                    "updated": source.updated,
                    "error": source.error,
                }
                for source in every
            ],
        }


class _Analysing(NamedTuple):
    """Analysis as the bar shows it."""

    done: int
    total: int
    name: str


def analyse_coming(
    library: Library, ids: Sequence[int], progress: Progress, stop: threading.Event | None = None
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
    )


def stored(added: int, updated: int) -> str:
    """How much is new and changed, in words."""
    new = ngettext("{n} new article", "{n} new articles", added).format(n=added)
    changed = ngettext("{n} changed", "{n} changed", updated).format(n=updated)
    return f"{new}, {changed}"
