"""What runs behind the main screen for long and makes nobody wait: fetching sources, analysing articles."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from textual import work
from textual.message import Message
from textual.worker import Worker, WorkerState, get_current_worker

from tui.app.fetch_words import fetched_words, nothing_due, progress_words
from tui.app.screens.desk import Desk
from tui.app.settings import SettingsFile
from tui.library import LibraryError
from tui.locale import _

if TYPE_CHECKING:
    from tui.ingest import AnalysisProgress, FetchProgress
    from tui.library import Library


class Working(Desk[None]):
    """The base of the main screen. Its work is done in threads, which tell by messages how they get on."""

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

    def __init__(self, library: Library, now: Callable[[], datetime], settings: SettingsFile) -> None:
        super().__init__(library)
        self.now = now
        self.settings = settings

    def keep(self, **values: object) -> str:
        """Remember settings; what went wrong in a line, "" when nothing did."""
        fault = self.settings.change(**values)
        if fault:
            self.say(fault)
        return fault

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Work that failed gets on no more; `Desk` tells of it."""
        if event.state is WorkerState.ERROR and event.worker.node is self:
            self.post_message(self.Progress(""))

    # -- sources

    def action_refresh_sources(self) -> None:
        """Fetch every source that wants to be asked."""
        self.refresh_sources()

    def refresh_sources(self, ids: Sequence[int] | None = None) -> None:
        """Fetch these sources, whatever they asked for; None: all that want to be asked now."""
        self.post_message(self.Progress(_("refreshing…")))
        self._refresh(ids)

    def stop_refreshing(self) -> bool:
        """Stop fetching; False when nothing was fetched."""
        running = [
            worker
            for worker in self.workers
            if worker.group == "refresh" and worker.node is self and worker.is_running
        ]
        for worker in running:
            worker.cancel()
        if running:
            self.post_message(self.Progress(""))
            self.say(_("Refresh stopped"))
        return bool(running)

    @work(thread=True, exclusive=True, group="refresh", exit_on_error=False)
    def _refresh(self, ids: Sequence[int] | None) -> None:
        from tui.ingest import IngestError, fetch_sources

        worker = get_current_worker()
        prepare_for_children()
        try:
            every = self.library.sources.all()
            if ids is None:
                sources = self.library.sources.due(datetime.now(UTC))
            else:
                sources = [source for source in every if source.id in ids]
            if sources:
                report = fetch_sources(
                    self.library,
                    sources,
                    on_progress=self._fetched_one,
                    cancelled=lambda: worker.is_cancelled,
                )
                said = fetched_words(report)
            else:
                said = nothing_due(every)
        except (IngestError, LibraryError) as error:
            said = str(error)
        self.post_message(self.Progress(""))
        if not worker.is_cancelled:
            self.app.call_from_thread(self.say, said)
            self.app.call_from_thread(self.analyse)

    def _fetched_one(self, step: FetchProgress) -> None:
        self.post_message(self.Progress(progress_words(step)))

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
