"""The work behind the main screen, none of which makes it wait.

Everything that reads more than a page of rows, writes or fetches runs in a thread; what comes back is applied
here, on the screen's own thread. A newer request of the same kind cancels the older one, whose result is then
dropped. Acts wait for their turn: they are done in the order of the keys.
"""

from __future__ import annotations

import asyncio
import contextlib
import sys
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from textual import work
from textual.message import Message
from textual.screen import Screen
from textual.worker import Worker, WorkerState, get_current_worker

from tui.app.wanted import Wanted
from tui.library import Counts, LibraryError
from tui.locale import _, ngettext
from tui.locale.numbers import number

if TYPE_CHECKING:
    from tui.app.acts import Done
    from tui.app.reading import Reading
    from tui.ingest import AnalysisProgress, FetchProgress
    from tui.library import Library

_FIRST = 200
"""Articles shown at once, before the whole list is known."""


class Figures(NamedTuple):
    """What the header and the footer need to know of the library."""

    counts: Counts
    sources: int
    failing: int
    can_undo: bool
    can_redo: bool


def figures_of(library: Library) -> Figures:
    """Read the figures."""
    sources = library.sources.all()
    steps = [step for step in library.steps.history(50) if not step.automatic]
    return Figures(
        library.articles.counts(),
        len(sources),
        sum(1 for source in sources if source.error),
        can_undo=any(not step.undone for step in steps),
        can_redo=any(step.undone for step in steps),
    )


class Working(Screen[None]):
    """The base of the main screen: what runs in the background, and the hooks it calls when it is done."""

    @dataclass
    class Progress(Message):
        """Something in the background got on; "" when it ended."""

        text: str

        def can_replace(self, message: Message) -> bool:
            """The latest is enough."""
            return isinstance(message, Working.Progress)

    class Analysed(Message):
        """Articles were analysed."""

        def can_replace(self, message: Message) -> bool:
            """Once is enough."""
            return isinstance(message, Working.Analysed)

    def __init__(self, library: Library, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.library = library
        self.now = now
        self.asked: int | None = None
        """The article asked for last: on the screen, or on its way to it."""
        self._turn = asyncio.Lock()
        self._seen_version = 0

    # -- hooks

    def listed(self, wanted: Wanted, ids: array[int], complete: bool) -> None:
        """The ids of a list are there; `complete` is false for its first page."""
        raise NotImplementedError

    def counted(self, figures: Figures) -> None:
        """The figures are there."""
        raise NotImplementedError

    def loaded(self, reading: Reading | None) -> None:
        """The article to show is there."""
        raise NotImplementedError

    def acted(self, done: Done) -> None:
        """An act is done."""
        raise NotImplementedError

    def say(self, message: str) -> None:
        """Tell the reader something in a line."""
        raise NotImplementedError

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Work that fails in a way nobody thought of ends nothing but itself, and is told."""
        if event.state is WorkerState.ERROR and event.worker.node is self:
            self.post_message(self.Progress(""))
            self.say(_("Something failed: {error}").format(error=event.worker.error))

    # -- reading the library

    def show_first(self, wanted: Wanted) -> None:
        """Show the first page of a view before the rest is known: it comes from an index alone."""
        if not wanted.narrowed:
            try:
                first = self.library.articles.first(wanted.filter(), _FIRST)
            except LibraryError as error:
                self.say(str(error))
            else:
                self.listed(wanted, array("q", first), complete=False)

    @work(exclusive=True, group="list", exit_on_error=False)
    async def list_articles(self, wanted: Wanted) -> None:
        """List all of what is wanted."""
        try:
            ids = await asyncio.to_thread(self.library.articles.ids, wanted.filter())
        except (ValueError, LibraryError) as error:  # ValueError: a query that cannot be read (yet)
            self.say(str(error))
            return
        self.listed(wanted, ids, complete=True)

    @work(exclusive=True, group="figures", exit_on_error=False)
    async def count(self) -> None:
        """Bring the figures up to date."""
        try:
            self.counted(await asyncio.to_thread(figures_of, self.library))
        except LibraryError as error:
            self.say(str(error))

    def load(self, article_id: int | None) -> None:
        """Load an article; the last one asked for wins."""
        self.asked = article_id
        self._load(article_id)

    @work(exclusive=True, group="reading", exit_on_error=False)
    async def _load(self, article_id: int | None) -> None:
        from tui.app.loading import load_reading

        if article_id is None:
            self.loaded(None)
            return
        try:
            reading = await asyncio.to_thread(load_reading, self.library, article_id)
        except LibraryError as error:
            self.say(str(error))
            return
        self.loaded(reading)
        if reading is not None and reading.analysis is None:
            self.analyse(article_id)

    # -- acts

    @work(group="acts", exit_on_error=False)
    async def perform(self, act: Callable[[Library], Done]) -> None:
        """Do something to the library, after what was asked for before."""
        async with self._turn:
            try:
                done = await asyncio.to_thread(act, self.library)
            except LibraryError as error:
                self.say(str(error))
                return
        self._seen_version = self.library.data_version
        self.acted(done)

    def changed_elsewhere(self) -> bool:
        """Whether anything was written since the last time this was asked, or since the last act."""
        before, self._seen_version = self._seen_version, self.library.data_version
        return before != self._seen_version

    # -- sources and analysis

    @work(thread=True, exclusive=True, group="refresh", exit_on_error=False)
    def refresh_all(self) -> None:
        """Fetch every source."""
        from tui.ingest import IngestError, fetch_sources

        worker = get_current_worker()
        prepare_for_children()
        try:
            sources = self.library.sources.all()
            if not sources:
                self.post_message(self.Progress(""))
                self.app.call_from_thread(self.say, _("No source is followed yet: coupures add ADDRESS"))
                return
            report = fetch_sources(
                self.library,
                sources,
                on_progress=self._fetched_one,
                cancelled=lambda: worker.is_cancelled,
            )
            said = _fetched(report.added, len(report.failures))
        except (IngestError, LibraryError) as error:
            said = str(error)
        self.post_message(self.Progress(""))
        if not worker.is_cancelled:
            self.app.call_from_thread(self.say, said)
            self.app.call_from_thread(self.analyse)

    def _fetched_one(self, step: FetchProgress) -> None:
        self.post_message(self.Progress(f"{number(step.done)}/{number(step.total)} {step.name}"))

    def _analysed_some(self, progress: AnalysisProgress) -> None:
        self.post_message(self.Analysed())

    @work(thread=True, exclusive=True, group="analysis", exit_on_error=False)
    def analyse(self, *first: int) -> None:
        """Analyse what is not analysed yet: the articles `first`, then the newest ones."""
        from tui.ingest import analyse_pending

        worker = get_current_worker()
        prepare_for_children()
        try:
            if first and analyse_pending(self.library, first=first, limit=len(first)):
                self.post_message(self.Analysed())
            analyse_pending(
                self.library,
                on_progress=self._analysed_some,
                cancelled=lambda: worker.is_cancelled,
            )
        except LibraryError:
            return  # Another program holds the library; the next article shown tries again.


def prepare_for_children() -> None:
    """Let child processes be started while Textual holds the standard streams.

    The first one starts Python's resource tracker, which is handed the standard error stream by its number;
    Textual's stand-in has none.
    """
    from multiprocessing import resource_tracker

    with contextlib.redirect_stderr(sys.__stderr__):
        resource_tracker.ensure_running()


def _fetched(added: int, failing: int) -> str:
    said = ngettext("{n} new article", "{n} new articles", added).format(n=number(added))
    if failing:
        said += ", " + ngettext("{n} source failed", "{n} sources failed", failing).format(n=number(failing))
    return said
